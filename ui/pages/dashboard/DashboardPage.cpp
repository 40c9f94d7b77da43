// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dashboard/DashboardPage.h"

#include "models/store/Store.h"
#include "ui/Dates.h"
#include "ui/Preferences.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/CardBoard.h"
#include "ui/parts/EmptyState.h"
#include "ui/parts/OuterScrollBar.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace vd {

namespace {

constexpr int reloadMs = 200; // five times a second

} // namespace

DashboardPage::DashboardPage(const PageContext& context)
    : m_context(context), m_given{m_context,
                                  [this](const Destination& destination) { Q_EMIT requested(destination); },
                                  [this](const Error& error) { Q_EMIT failed(error); }} {
    makeTools();
    makeCards();
    build();
    m_reload.setSingleShot(true);
    m_reload.setInterval(reloadMs);
    m_midnight.setSingleShot(true);
    m_midnight.setTimerType(Qt::PreciseTimer);
    connect(&m_reload, &QTimer::timeout, this, &DashboardPage::tryReload);
    connect(&m_midnight, &QTimer::timeout, this, &DashboardPage::followDay);
    connect(&m_context.store, &Store::changed, this, &DashboardPage::reloadSoon, Qt::QueuedConnection);
    connect(&m_context.preferences, &Preferences::unitsChanged, this, &DashboardPage::showData);
    connect(&m_context.preferences, &Preferences::firstDayOfWeekChanged, this, &DashboardPage::reloadSoon);
    connect(&m_context.theme, &Theme::changed, this, &DashboardPage::arrange);
    arrange();
    showState();
}

void DashboardPage::makeTools() {
    m_tools = new QWidget(this);
    m_tools->hide();
    m_edit = makeIconButton(m_context.theme, QStringLiteral("edit"), tr("Edit cards"), false);
    m_reset = makeButton(m_context.theme, ButtonLook::flat, tr("Reset"));
    m_done = makeButton(m_context.theme, ButtonLook::normal, tr("Done"));
    m_reset->setToolTip(tr("All cards as they were at first"));
    auto* row = new QHBoxLayout(m_tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_edit);
    row->addWidget(m_reset);
    row->addWidget(m_done);
    connect(m_edit, &QToolButton::clicked, this, [this] { setEditing(true); });
    connect(m_reset, &QPushButton::clicked, this, [this] { m_board->reset(); });
    connect(m_done, &QPushButton::clicked, this, [this] { setEditing(false); });
}

void DashboardPage::makeCards() {
    m_board = new CardBoard(m_context.theme, m_context.preferences, QStringLiteral("dashboard/cards"));
    m_board->setAccessibleName(tr("Dashboard"));
    for (const DashboardCardRow& row : dashboardCards()) {
        DashboardCard card = row.make(m_given);
        m_board->addCard(QString::fromLatin1(row.id), QCoreApplication::translate("Dashboard", row.title),
                         static_cast<int>(row.group), card.widget);
        m_slots.push_back({&row, std::move(card.show)});
    }
    connect(m_board, &CardBoard::changed, this, &DashboardPage::showState);
}

void DashboardPage::build() {
    m_nothing = new EmptyState(m_context.theme,
                               {QStringLiteral("activities"), tr("Nothing here yet"),
                                tr("Drop files here, or choose them."), tr("Import files…")},
                               true);
    m_allHidden = new EmptyState(
        m_context.theme, {QStringLiteral("hidden"), tr("All cards are hidden"), {}, tr("Edit cards")}, false);
    m_content = new QStackedWidget;
    m_content->addWidget(m_board);
    m_content->addWidget(m_nothing);
    m_content->addWidget(m_allHidden);
    auto* whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_content);
    m_scrollBar = new OuterScrollBar(*m_board, m_board);
    connect(m_nothing, &EmptyState::actionRequested, this, &DashboardPage::importRequested);
    connect(m_allHidden, &EmptyState::actionRequested, this, [this] { setEditing(true); });
}

QString DashboardPage::context() const {
    return longDate(m_context.today());
}

bool DashboardPage::open(const Destination&) {
    if (m_stale || m_data.today != m_context.today()) reload();
    return true;
}

void DashboardPage::takeFocus() {
    m_content->currentWidget()->setFocus(Qt::OtherFocusReason); // keys scroll
}

void DashboardPage::setEditing(bool editing) {
    const bool inside = m_board->isAncestorOf(focusWidget());
    m_board->setEditing(editing);
    if (!editing && inside) takeFocus();
}

void DashboardPage::reload() {
    m_data =
        readDashboard(m_context.store.database(), m_context.today(), m_context.preferences.firstDayOfWeek());
    m_stale = false;
    waitForMidnight();
    showData();
    showState();
}

void DashboardPage::waitForMidnight() {
    const QDateTime now = m_context.now();
    const QDateTime midnight = now.date().addDays(1).startOfDay();
    m_midnight.start(static_cast<int>(std::max<qint64>(1, now.msecsTo(midnight))));
}

void DashboardPage::tryReload() {
    try {
        reload();
    } catch (const Error& error) {
        Q_EMIT failed(error);
    }
}

void DashboardPage::reloadSoon() {
    m_stale = true;
    if (isVisible() && !m_reload.isActive()) m_reload.start();
}

void DashboardPage::followDay() {
    if (!isVisible()) return; // to be shown is to look again
    if (m_data.today == m_context.today()) return waitForMidnight();
    tryReload();
    Q_EMIT headerChanged();
}

void DashboardPage::showData() {
    if (!m_data.today.isValid()) return; // not read yet
    for (const Slot& slot : m_slots)
        slot.show(m_data);
    m_board->chainFocus();
}

void DashboardPage::showState() {
    const bool editing = m_board->isEditing();
    m_edit->setVisible(!editing);
    m_edit->setEnabled(m_data.holdsAnything);
    m_reset->setVisible(editing);
    m_done->setVisible(editing);
    QWidget* shown = m_board;
    if (!m_data.holdsAnything) shown = m_nothing;
    if (m_data.holdsAnything && m_board->isAllHidden() && !editing) shown = m_allHidden;
    m_content->setCurrentWidget(shown);
}

void DashboardPage::arrange() {
    const Theme& theme = m_context.theme;
    const int windowWidth = window()->width();
    const int margin = theme.pageMargin(windowWidth);
    const int gutter = theme.px(tokens::padding);
    const int top = std::max(gutter, margin - theme.px(tokens::gapSmall));
    m_board->setMargins(QMargins(margin, top, margin, margin), gutter);
    for (const Slot& slot : m_slots)
        m_board->setSpan(QString::fromLatin1(slot.row->id), columnSpan(*slot.row, theme, windowWidth));
    m_tools->layout()->setSpacing(theme.px(tokens::gapSmall));
    const int bar = m_scrollBar->sizeHint().width();
    m_scrollBar->setGeometry(width() - bar, 0, bar, height());
    m_scrollBar->raise();
}

bool DashboardPage::event(QEvent* event) {
    // A clock that slept with its computer rings late.
    if (event->type() == QEvent::WindowActivate) followDay();
    if (event->type() == QEvent::ShortcutOverride && m_board->isEditing() &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape)
        event->accept(); // Esc ends editing before it leads back
    return Page::event(event);
}

void DashboardPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && m_board->isEditing()) return setEditing(false);
    Page::keyPressEvent(event);
}

void DashboardPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    arrange();
}

void DashboardPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (m_stale || m_data.today != m_context.today()) tryReload();
    arrange();
}

void DashboardPage::hideEvent(QHideEvent* event) {
    Page::hideEvent(event);
    if (!event->spontaneous()) setEditing(false);
}

} // namespace vd
