// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Stay.h"

#include "app/Demo.h"
#include "models/ErrorText.h"
#include "models/store/DailyQueries.h"
#include "models/store/Store.h"

#include <QApplication>
#include <QMessageBox>
#include <QPixmapCache>
#include <QPushButton>

namespace vd {

namespace {

constexpr std::chrono::seconds trayPatience{60};
const QString explainedKey = QStringLiteral("window/tray");

// The store could not be opened. A damaged one has been kept aside by then, so that trying again begins a new
// one.
enum class Answer { again, quit };

Answer ask(const Error& error) {
    const ErrorText text = describe(error);
    QMessageBox box(QMessageBox::Warning, QStringLiteral("Vitaldeck"), text.title, QMessageBox::NoButton);
    box.setInformativeText(text.sentence);
    if (!error.detail().isEmpty()) box.setDetailedText(error.detail());
    QPushButton* again =
        error.code() == ErrorCode::storeTooNew
            ? nullptr
            : box.addButton(error.code() == ErrorCode::storeCorrupt
                                ? QCoreApplication::translate("Window", "Begin with an empty store")
                                : QCoreApplication::translate("Window", "Try again"),
                            QMessageBox::AcceptRole);
    box.addButton(QCoreApplication::translate("Window", "Quit"), QMessageBox::RejectRole);
    box.exec();
    return again != nullptr && box.clickedButton() == again ? Answer::again : Answer::quit;
}

std::unique_ptr<Store> openStore(const Paths& paths, bool isDemo) {
    while (true) {
        try {
            if (isDemo) makeDemoIfNeeded(paths);
            return std::make_unique<Store>(DatabaseOptions{paths.storeFile(), {}});
        } catch (const Error& error) {
            if (ask(error) == Answer::quit) return nullptr;
        }
    }
}

} // namespace

Stay::Stay(const Request& request, bool isDemo)
    : m_isDemo(isDemo), m_folderIsGiven(request.ownIsGiven),
      m_paths(isDemo ? request.own.demo() : request.own), m_settings(m_paths.settingsFile),
      m_demo(DemoFolder(request.own.demo().storeFile()), DemoClock::ofSystem()) {
    m_settings.load(m_preferences);
    connect(&m_preferences, &Preferences::changed, this, [this] { m_settings.save(m_preferences); });
    m_store = openStore(m_paths, isDemo);
    if (!m_store || isDemo) return;
    openAccounts(request);
    openWatches();
    followStartAtLogin(request);
}

Stay::~Stay() = default;

void Stay::openAccounts(const Request& request) {
    m_accounts = std::make_unique<Accounts>(*m_store, m_paths, request.endpoints, m_preferences.sync(),
                                            Accounts::Syncs::byItself);
    SyncService& sync = m_accounts->sync();
    connect(&m_preferences, &Preferences::syncChanged, this,
            [this] { m_accounts->sync().setChoices(m_preferences.sync()); });
    connect(&sync, &SyncService::ended, this, [this](const RunRow& run) {
        const auto notice = noticeOf(run, m_store->database(), m_preferences.sync());
        if (notice && m_tray) m_tray->tell(*notice);
    });
}

void Stay::openWatches() {
    m_watches = std::make_unique<Watches>(*m_store, m_paths, WatchedFolders::Imports::byItself);
    connect(&m_watches->folders(), &WatchedFolders::deviceFound, this, [this](const QString& name) {
        if (m_tray) m_tray->tell(noticeOfDevice(name));
    });
}

// What the system says holds: the person may have changed it there.
void Stay::followStartAtLogin(const Request& request) {
    QStringList arguments{QStringLiteral("--background")};
    if (request.ownIsGiven) arguments << QStringLiteral("--data-dir") << request.own.dataDir;
    m_autostart = Autostart::ofSystem(arguments);
    m_preferences.setStartAtLogin(m_autostart->isEnabled());
    connect(&m_preferences, &Preferences::startAtLoginChanged, this, [this] {
        if (m_preferences.startAtLogin() == m_autostart->isEnabled()) return;
        try {
            m_autostart->setEnabled(m_preferences.startAtLogin());
        } catch (const Error& error) {
            tell(error);
            m_preferences.setStartAtLogin(m_autostart->isEnabled());
        }
    });
}

Next Stay::run(const Next& before, bool inBackground) {
    m_geometry = before.geometry;
    if (inBackground) {
        waitForTray();
    } else {
        if (m_accounts) makeTray();
        showWindow();
        m_window->importPaths(before.imports);
    }
    QApplication::exec();
    return m_next;
}

void Stay::waitForTray() {
    connect(&m_trayHost, &TrayHost::found, this, &Stay::makeTray);
    connect(&m_trayHost, &TrayHost::missing, this, &Stay::makeTray);
    connect(&m_trayHost, &TrayHost::missing, this, &Stay::showWindow);
    m_trayHost.wait(trayPatience);
}

void Stay::makeTray() {
    m_tray = std::make_unique<Tray>(m_accounts->sync(), &QDateTime::currentDateTime);
    connect(m_tray.get(), &Tray::openRequested, this, &Stay::showWindow);
    connect(m_tray.get(), &Tray::requested, this, &Stay::goTo);
    connect(m_tray.get(), &Tray::quitRequested, this, [this] { leave({}); });
    m_tray->show();
}

void Stay::makeWindow() {
    WindowHome home;
    home.folder = m_paths.dataDir;
    home.isDemo = m_isDemo;
    home.folderIsGiven = m_folderIsGiven;
    home.sync = m_accounts ? &m_accounts->sync() : nullptr;
    home.watch = m_watches ? &m_watches->folders() : nullptr;
    m_window = std::make_unique<MainWindow>(*m_store, m_preferences, clockOf(m_paths), home);
    m_window->installEventFilter(this);
    connect(m_window.get(), &MainWindow::quitRequested, this, [this] { leave({}); });
    // Not from within itself.
    connect(m_window.get(), &MainWindow::importEnded, this, &Stay::letWindowGo, Qt::QueuedConnection);
    connect(m_window.get(), &MainWindow::demoLeft, this, [this](const QStringList& imports) {
        leave({Next::Data::own, {}, imports, {}});
    });
    connect(m_window.get(), &MainWindow::folderRequested, this, [this](const QString& folder) {
        leave({Next::Data::own, folder, {}, {}});
    });
    connectDemo();
    if (!m_geometry.isEmpty()) m_window->restoreGeometry(m_geometry);
    const bool welcome = !m_isDemo && holdsNothing(m_store->database());
    const auto first = Destination::of(welcome ? Destination::Page::welcome : Destination::Page::dashboard);
    // What it showed may be gone.
    if (!m_here || !m_window->go(*m_here)) m_window->go(first);
}

void Stay::connectDemo() {
    connect(m_window.get(), &MainWindow::demoRequested, &m_demo, &DemoJob::start);
    connect(&m_demo, &DemoJob::progressed, m_window.get(), [this](double share) {
        m_window->showWork(QCoreApplication::translate("Window", "Making the demo"), share);
    });
    connect(&m_demo, &DemoJob::finished, m_window.get(), [this] {
        m_window->showWork({}, 1);
        if (m_demo.error()) {
            m_window->report(*m_demo.error());
        } else {
            leave({Next::Data::demo, {}, {}, {}});
        }
    });
}

void Stay::showWindow() {
    if (!m_window) makeWindow();
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

void Stay::goTo(const Destination& destination) {
    if (!m_window) makeWindow();
    m_window->go(destination);
    showWindow();
}

void Stay::take(const SingleInstance::Wish& wish) {
    if (wish.isBackground) return;
    // Wayland lets a window come forward for a token of who was clicked.
    if (!wish.activation.isEmpty()) qputenv("XDG_ACTIVATION_TOKEN", wish.activation);
    showWindow();
    m_window->importPaths(wish.files);
}

bool Stay::staysInTray() const {
    return m_tray && m_preferences.keepInTray() && m_tray->isShown();
}

bool Stay::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_window.get() || event->type() != QEvent::Close) return false;
    if (!staysInTray()) {
        leave({});
        return false;
    }
    if (m_preferences.choice(explainedKey).isEmpty()) {
        event->ignore();
        explainTray();
        return true;
    }
    // Not from within its own event.
    QMetaObject::invokeMethod(this, &Stay::letWindowGo, Qt::QueuedConnection);
    return false;
}

// An import goes on in a window that nobody sees; it goes when that has ended.
void Stay::letWindowGo() {
    if (!m_window || m_window->isVisible() || m_window->isImporting()) return;
    m_geometry = m_window->saveGeometry();
    m_here = m_window->here();
    m_window.reset();
    QPixmapCache::clear();
}

void Stay::explainTray() {
    auto* box = new QMessageBox(QMessageBox::Information, QStringLiteral("Vitaldeck"),
                                tr("Vitaldeck stays in the tray"), QMessageBox::Cancel, m_window.get());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(
        tr("It goes on syncing there. A click on its icon opens the window again, and its "
           "menu has Quit. The settings say what closing does."));
    QPushButton* keep = box->addButton(tr("Keep in tray"), QMessageBox::AcceptRole);
    QPushButton* quit = box->addButton(tr("Quit when closed"), QMessageBox::DestructiveRole);
    box->setDefaultButton(keep);
    box->setEscapeButton(QMessageBox::Cancel);
    connect(keep, &QPushButton::clicked, m_window.get(), &QWidget::close, Qt::QueuedConnection);
    connect(quit, &QPushButton::clicked, m_window.get(), &QWidget::close, Qt::QueuedConnection);
    connect(keep, &QPushButton::clicked, this,
            [this] { m_preferences.setChoice(explainedKey, {QStringLiteral("explained")}); });
    connect(quit, &QPushButton::clicked, this, [this] { m_preferences.setKeepInTray(false); });
    box->open();
}

void Stay::leave(Next next) {
    m_next = std::move(next);
    if (m_window) m_next.geometry = m_window->saveGeometry();
    QCoreApplication::exit(0);
}

void Stay::tell(const Error& error) {
    showWindow();
    m_window->report(error);
}

} // namespace vd
