// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/MainWindow.h"

#include "models/ErrorText.h"
#include "models/store/Store.h"
#include "ui/ImportController.h"
#include "ui/ImportText.h"
#include "ui/Preferences.h"
#include "ui/WindowActions.h"
#include "ui/pages/ActivitiesPage.h"
#include "ui/pages/ActivityPage.h"
#include "ui/parts/DropOverlay.h"
#include "ui/parts/FocusRing.h"
#include "ui/parts/ImportSheet.h"
#include "ui/parts/SideBar.h"
#include "ui/parts/ToolBar.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFutureWatcher>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QStackedWidget>

namespace vd {

namespace {

constexpr int activityReloadMs = 1000;

QStringList localPaths(const QMimeData& data) {
    QStringList paths;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile()) paths << url.toLocalFile();
    }
    return paths;
}

} // namespace

MainWindow::MainWindow(Store& store, Preferences& preferences, QWidget* parent)
    : QMainWindow(parent), m_store(store), m_preferences(preferences),
      m_theme(std::make_unique<Theme>(preferences.theme())), m_actions(new WindowActions(*this, preferences)),
      m_imports(new ImportController(store, this)),
      m_activities(new ActivitiesPage(store, preferences, *m_theme)),
      m_activity(new ActivityPage(store.database(), preferences, *m_theme)) {
    setWindowTitle(QStringLiteral("Vitaldeck"));
    setWindowIcon(QIcon(markPixmap(m_theme->px(tokens::iconWindow), devicePixelRatioF())));
    setMinimumSize(tokens::minimumWidth, tokens::minimumHeight);
    resize(tokens::windowWidth, tokens::windowHeight);
    setAcceptDrops(true);
    buildFrame();
    connectActions();
    connectPages();
    connectImports();
    connect(&preferences, &Preferences::themeChanged, this,
            [this] { m_theme->setChoice(m_preferences.theme()); });
    connect(m_theme.get(), &Theme::changed, this, &MainWindow::arrange);
    m_activities->reload();
    showActivities();
}

// Pages and parts hold the theme: they go first.
MainWindow::~MainWindow() {
    delete m_imports;
    delete takeCentralWidget();
}

void MainWindow::buildFrame() {
    m_side = new SideBar(*m_theme, m_actions->profileMenu());
    m_side->addPage(QStringLiteral("activities"), tr("Activities"));
    m_side->setCurrent(0);
    m_toolBar = new ToolBar(*m_theme);
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_activities);
    m_pages->addWidget(m_activity);

    auto* central = new QWidget;
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_toolBar);
    right->addWidget(m_pages, 1);
    auto* row = new QHBoxLayout(central);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_side);
    row->addLayout(right, 1);
    setCentralWidget(central);
    m_sheet = new ImportSheet(*m_theme, *m_imports, m_preferences, central);
    m_drop = new DropOverlay(*m_theme, *central);
    new FocusRing(*m_theme, *this);
}

void MainWindow::connectActions() {
    connect(m_actions, &WindowActions::importFilesRequested, this, &MainWindow::chooseFiles);
    connect(m_actions, &WindowActions::importFolderRequested, this, &MainWindow::chooseFolder);
    connect(m_actions, &WindowActions::backRequested, this, &MainWindow::showActivities);
    connect(m_actions, &WindowActions::activitiesRequested, this, &MainWindow::showActivities);
    connect(m_actions, &WindowActions::searchRequested, this, [this] {
        showActivities();
        m_activities->focusSearch();
    });
    connect(m_actions, &WindowActions::aboutRequested, this, &MainWindow::about);
}

void MainWindow::connectPages() {
    connect(m_side, &SideBar::chosen, this, &MainWindow::showActivities);
    connect(m_toolBar, &ToolBar::backRequested, this, &MainWindow::showActivities);
    connect(m_activities, &ActivitiesPage::activityRequested, this, &MainWindow::openActivity);
    connect(m_activities, &ActivitiesPage::importRequested, this, &MainWindow::chooseFiles);
    connect(m_activities, &ActivitiesPage::failed, this, &MainWindow::report);
    connect(m_activity, &ActivityPage::previousRequested, this, [this] { step(-1); });
    connect(m_activity, &ActivityPage::nextRequested, this, [this] { step(1); });
    connect(m_activity, &ActivityPage::renamed, this, &MainWindow::rename);
    m_activityReload.setSingleShot(true);
    m_activityReload.setInterval(activityReloadMs);
    connect(&m_activityReload, &QTimer::timeout, this, &MainWindow::reloadActivity);
    connect(
        &m_store, &Store::changed, this,
        [this] {
            if (!m_activityReload.isActive()) m_activityReload.start();
        },
        Qt::QueuedConnection);
}

void MainWindow::connectImports() {
    connect(m_toolBar, &ToolBar::importRequested, this, &MainWindow::chooseFiles);
    connect(m_toolBar, &ToolBar::cancelRequested, m_imports, &ImportController::cancel);
    connect(m_imports, &ImportController::progressed, this, &MainWindow::showImportState);
    connect(m_imports, &ImportController::finished, m_toolBar, &ToolBar::showIdle);
    connect(m_sheet, &ImportSheet::activityRequested, this, &MainWindow::openActivity);
    connect(m_sheet, &ImportSheet::activitiesRequested, this, &MainWindow::showActivities);
}

void MainWindow::showPage(Page* page) {
    m_pages->setCurrentWidget(page);
    m_toolBar->setPage(page);
    m_actions->setBackEnabled(page->hasBack());
}

void MainWindow::showActivities() {
    showPage(m_activities);
    m_activities->select(m_shown);
    m_activities->focusTable();
}

void MainWindow::openActivity(ActivityId id) {
    try {
        if (!m_activity->show(id)) return;
    } catch (const Error& error) {
        report(error);
        return;
    }
    m_shown = id;
    m_activity->setNeighbours(m_activities->neighbour(id, -1).has_value(),
                              m_activities->neighbour(id, 1).has_value());
    showPage(m_activity);
}

void MainWindow::step(int rows) {
    if (const auto id = m_activities->neighbour(m_shown, rows)) openActivity(*id);
}

// What is shown may be others' doing by now: merged, renamed, taken back.
void MainWindow::reloadActivity() {
    if (m_pages->currentWidget() != m_activity) return;
    try {
        if (!m_activity->show(m_shown)) showActivities();
    } catch (const Error& error) {
        report(error);
    }
}

void MainWindow::rename(ActivityId id, std::optional<QString> title) {
    auto* watcher = new QFutureWatcher<void>(this);
    connect(watcher, &QFutureWatcher<void>::finished, this, [this, watcher] {
        watcher->deleteLater();
        try {
            watcher->waitForFinished(); // it is; this throws what it carries
            reloadActivity();
        } catch (const Error& error) {
            report(error);
        }
    });
    watcher->setFuture(m_store.rename(id, std::move(title)));
}

void MainWindow::importPaths(const QStringList& paths) {
    m_imports->import(paths);
}

void MainWindow::showImportState() {
    const ImportProgress& progress = m_imports->state().progress;
    const int done = progress.totals.files;
    m_toolBar->showBusy(done == 0 ? tr("Importing")
                                  : tr("Importing: %1 files read").arg(QLocale().toString(done)),
                        importFraction(progress));
}

void MainWindow::chooseFiles() {
    // Content decides what can be read, so everything may be chosen.
    importPaths(QFileDialog::getOpenFileNames(
        this, tr("Import files"), {},
        tr("Activities and archives (*.fit *.gpx *.tcx *.gz *.zip);;All files (*)")));
}

void MainWindow::chooseFolder() {
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Import folder"));
    if (!folder.isEmpty()) importPaths({folder});
}

void MainWindow::about() {
    QMessageBox box(this);
    box.setWindowTitle(tr("About Vitaldeck"));
    box.setIconPixmap(markPixmap(m_theme->px(tokens::iconAbout), devicePixelRatioF()));
    box.setText(tr("Vitaldeck %1").arg(QStringLiteral(VITALDECK_VERSION)));
    box.setInformativeText(tr("Your training and your health in one place, on this computer.\n\n"
                              "Free software under the GNU General Public License, version 3 or later."));
    box.exec();
}

void MainWindow::report(const Error& error) {
    const ErrorText text = describe(error);
    auto* box = new QMessageBox(QMessageBox::Warning, QStringLiteral("Vitaldeck"), text.title,
                                QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(text.sentence);
    if (!error.detail().isEmpty()) box->setDetailedText(error.detail());
    box->open();
}

void MainWindow::arrange() {
    const WidthClass widthClass = m_theme->widthClass(width());
    const int margin = m_theme->pageMargin(width());
    m_side->setRail(widthClass < WidthClass::medium);
    m_toolBar->setMargin(margin);
    const int left = m_side->width();
    const int top = m_toolBar->height();
    m_sheet->setRoom(QRect(left, top, centralWidget()->width() - left, centralWidget()->height() - top)
                         .adjusted(margin, margin, -margin, -margin));
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    arrange();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (localPaths(*event->mimeData()).isEmpty()) return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    m_drop->cover();
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent*) {
    m_drop->hide();
}

void MainWindow::dropEvent(QDropEvent* event) {
    m_drop->hide();
    event->setDropAction(Qt::CopyAction);
    event->accept();
    importPaths(localPaths(*event->mimeData()));
}

// Alt by itself shows the menu bar, and hides it again.
void MainWindow::keyPressEvent(QKeyEvent* event) {
    m_altAlone = event->key() == Qt::Key_Alt && (event->modifiers() & ~Qt::AltModifier) == 0;
    QMainWindow::keyPressEvent(event);
}

void MainWindow::keyReleaseEvent(QKeyEvent* event) {
    const bool toggle = m_altAlone && event->key() == Qt::Key_Alt && !menuBar()->isNativeMenuBar();
    m_altAlone = false;
    if (toggle) {
        menuBar()->setVisible(!menuBar()->isVisible());
        if (menuBar()->isVisible()) menuBar()->setActiveAction(menuBar()->actions().constFirst());
    }
    QMainWindow::keyReleaseEvent(event);
}

} // namespace vd
