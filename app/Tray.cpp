// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Tray.h"

#include "models/store/ActivityQueries.h"
#include "models/store/Store.h"
#include "ui/ActivityTitle.h"
#include "ui/Dates.h"
#include "ui/SyncLine.h"
#include "ui/theme/Icons.h"

#include <QGuiApplication>
#include <QPalette>

namespace vd {

namespace {

constexpr int recentMost = 5;
constexpr int menuIcon = 16;

QIcon menuIconOf(const QString& name) {
    const QColor color = QGuiApplication::palette().color(QPalette::Text);
    return QIcon(iconPixmap(name, menuIcon, color, qApp->devicePixelRatio()));
}

// Menus take '&' for the mark of a key.
QString asMenuText(QString text) {
    return text.replace(u'&', QStringLiteral("&&"));
}

TrayMark markOf(SyncState::Kind kind) {
    switch (kind) {
    case SyncState::Kind::syncing: return TrayMark::turning;
    case SyncState::Kind::paused: return TrayMark::paused;
    case SyncState::Kind::needsPerson: return TrayMark::warning;
    case SyncState::Kind::nothingLinked:
    case SyncState::Kind::updated:
    case SyncState::Kind::waitingForNetwork:
    case SyncState::Kind::limited: break;
    }
    return TrayMark::none;
}

QString lineIcon(TrayMark mark) {
    switch (mark) {
    case TrayMark::none: return QStringLiteral("ok");
    case TrayMark::turning: return QStringLiteral("sync");
    case TrayMark::paused: return QStringLiteral("pause");
    case TrayMark::warning: return QStringLiteral("warn");
    }
    Q_UNREACHABLE();
}

} // namespace

TrayWords trayWords(const SyncState& state, const QDateTime& now) {
    TrayWords words;
    words.line = syncLine(state, now);
    words.tip = words.line;
    if (state.kind == SyncState::Kind::updated && state.updatedMs) {
        //: The tool tip of the icon in the tray; %1 is a time, with its day where it is not today
        words.tip = Tray::tr("Updated %1").arg(momentText(*state.updatedMs, now));
    }
    words.mark = markOf(state.kind);
    words.isLinked = state.kind != SyncState::Kind::nothingLinked;
    words.isSyncing = state.kind == SyncState::Kind::syncing;
    words.isPaused = state.kind == SyncState::Kind::paused;
    return words;
}

Tray::Tray(SyncService& sync, Now now, QObject* parent)
    : QObject(parent), m_sync(sync), m_now(std::move(now)) {
    m_icon.setContextMenu(&m_menu); // GNOME takes none that has its actions already
    fillMenu();
    m_icon.setIcon(trayIcon(m_mark));
    m_midnight.setSingleShot(true);
    m_midnight.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_midnight, &QTimer::timeout, this, &Tray::showState);
    connect(&sync, &SyncService::progressed, this, &Tray::showState);
    connect(&sync, &SyncService::changed, this, [this] {
        showState();
        // Not under somebody's hand. Trays on D-Bus show a copy, and need not say when.
        if (!m_menu.isVisible()) fillRecent();
    });
    connect(&m_menu, &QMenu::aboutToShow, this, [this] {
        dressMenu();
        showState();
        fillRecent();
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this,
            [this] { Q_EMIT requested(Destination::of(Destination::Page::connections)); });
#ifndef Q_OS_MACOS // there a click opens the menu
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger) Q_EMIT openRequested();
    });
#endif
    dressMenu();
    showState();
    fillRecent();
}

void Tray::show() {
    m_icon.show();
}

bool Tray::isShown() const {
    return m_icon.isVisible() && QSystemTrayIcon::isSystemTrayAvailable();
}

void Tray::tell(const Notice& notice) {
    if (isShown() && QSystemTrayIcon::supportsMessages())
        m_icon.showMessage(notice.title, notice.text, trayIcon(TrayMark::none));
}

void Tray::fillMenu() {
    m_line = m_menu.addAction(QString());
    m_line->setEnabled(false);
    m_menu.addSeparator();
    connect(m_menu.addAction(tr("Open Vitaldeck")), &QAction::triggered, this, &Tray::openRequested);
    m_syncNow = m_menu.addAction(QString());
    connect(m_syncNow, &QAction::triggered, this, &Tray::syncOrCancel);
    m_pauses = m_menu.addMenu(tr("Pause"));
    fillPauses();
    m_resume = m_menu.addAction(tr("Resume"));
    connect(m_resume, &QAction::triggered, this, [this] { m_sync.resume(); });
    m_recent = m_menu.addMenu(tr("Recent activity"));
    m_menu.addSeparator();
    m_settings = m_menu.addAction(tr("Settings…"));
    connect(m_settings, &QAction::triggered, this,
            [this] { Q_EMIT requested(Destination::of(Destination::Page::settings)); });
    connect(m_menu.addAction(tr("Quit")), &QAction::triggered, this, &Tray::quitRequested);
}

// The colours of menus are others when the theme is, and when the window has gone.
void Tray::dressMenu() {
    m_syncNow->setIcon(menuIconOf(QStringLiteral("sync")));
    m_pauses->setIcon(menuIconOf(QStringLiteral("pause")));
    m_resume->setIcon(menuIconOf(QStringLiteral("play")));
    m_settings->setIcon(menuIconOf(QStringLiteral("settings")));
}

void Tray::fillPauses() {
    const std::vector<PauseChoice> choices = pauseChoices(m_now());
    for (size_t i = 0; i < choices.size(); ++i) {
        QAction* action = m_pauses->addAction(choices[i].text);
        // It counts from the moment of the choice.
        connect(action, &QAction::triggered, this,
                [this, i] { m_sync.pause(pauseChoices(m_now())[i].untilMs); });
    }
}

void Tray::fillRecent() {
    m_recent->clear();
    ActivityFilter newest;
    newest.limit = recentMost;
    const QDate today = m_now().date();
    for (const Activity& activity : listActivities(m_sync.store().database(), newest)) {
        const Summary& summary = activity.summary;
        //: A recent activity in the tray's menu: sport, title, day and time: "Run · Lunch run · Today 12:05"
        const QString text =
            tr("%1 · %2 · %3 %4")
                .arg(displayName(summary.sport), activityTitle(summary),
                     nearDate(localDate(summary.start), today), shortTime(localTime(summary.start)));
        QAction* action =
            m_recent->addAction(menuIconOf(QString::fromLatin1(info(summary.sport).icon)), asMenuText(text));
        connect(action, &QAction::triggered, this,
                [this, id = activity.id] { Q_EMIT requested(Destination::activity(id)); });
    }
    if (m_recent->isEmpty()) m_recent->addAction(tr("No activities yet"))->setEnabled(false);
}

void Tray::showState() {
    const QDateTime now = m_now();
    const TrayWords words = trayWords(m_sync.state(), now);
    m_line->setText(asMenuText(words.line));
    m_line->setIcon(menuIconOf(lineIcon(words.mark)));
    m_icon.setToolTip(words.tip);
    if (words.mark != m_mark) m_icon.setIcon(trayIcon(words.mark));
    m_mark = words.mark;
    m_syncNow->setText(words.isSyncing ? tr("Cancel sync") : tr("Sync now"));
    m_syncNow->setEnabled(words.isLinked);
    m_pauses->menuAction()->setVisible(!words.isPaused);
    m_pauses->setEnabled(words.isLinked);
    m_resume->setVisible(words.isPaused);
    const QDateTime midnight = now.date().addDays(1).startOfDay(now.timeZone());
    m_midnight.start(std::chrono::milliseconds(now.msecsTo(midnight)));
}

void Tray::syncOrCancel() {
    if (m_sync.state().kind == SyncState::Kind::syncing) {
        m_sync.cancel();
    } else {
        m_sync.sync();
    }
}

} // namespace vd
