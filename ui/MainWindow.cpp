// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/MainWindow.h"

#include "models/ErrorText.h"
#include "models/store/Store.h"
#include "ui/ImportController.h"
#include "ui/ImportText.h"
#include "ui/Preferences.h"
#include "ui/SyncPresenter.h"
#include "ui/WindowActions.h"
#include "ui/pages/ActivitiesPage.h"
#include "ui/pages/ActivityPage.h"
#include "ui/parts/Banner.h"
#include "ui/parts/DropOverlay.h"
#include "ui/parts/FocusRing.h"
#include "ui/parts/ImportSheet.h"
#include "ui/parts/SideBar.h"
#include "ui/parts/ToolBar.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"

#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFutureWatcher>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
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

MainWindow::MainWindow(Store& store, Preferences& preferences, Now now, const WindowHome& home)
    : m_store(store), m_preferences(preferences), m_theme(std::make_unique<Theme>(preferences.theme())),
      m_actions(new WindowActions(*this, preferences)), m_imports(new ImportController(store, this)),
      m_context{store,       preferences,        *m_theme,  std::move(now), home.folder,
                home.isDemo, home.folderIsGiven, home.sync, home.watch} {
    setWindowTitle(QStringLiteral("Vitaldeck"));
    setWindowIcon(QIcon(markPixmap(m_theme->px(tokens::iconWindow), devicePixelRatioF())));
    setMinimumSize(tokens::minimumWidth, tokens::minimumHeight);
    resize(tokens::windowWidth, tokens::windowHeight);
    setAcceptDrops(true);
    buildFrame();
    connectActions();
    connectImports();
    if (m_context.sync != nullptr) connectSync();
    connect(&preferences, &Preferences::themeChanged, this,
            [this] { m_theme->setChoice(m_preferences.theme()); });
    connect(m_theme.get(), &Theme::changed, this, &MainWindow::arrange);
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

// Pages and parts hold the theme: they go first.
MainWindow::~MainWindow() {
    delete m_sync;
    delete m_imports;
    delete takeCentralWidget();
}

void MainWindow::buildFrame() {
    m_side = new SideBar(*m_theme, m_actions->profileMenu());
    for (const PageRow& row : allPages()) {
        if (row.group == PageRow::Group::none) continue;
        m_side->addPage(QString::fromLatin1(row.icon), QCoreApplication::translate("Pages", row.name),
                        row.group == PageRow::Group::keep);
    }
    m_toolBar = new ToolBar(*m_theme);
    m_pages = new QStackedWidget;
    m_banner = new Banner(*m_theme);
    m_banner->setWords(Banner::Kind::info, tr("Demo data."), tr("Nothing here is yours."), tr("Leave demo"));
    connect(m_banner, &Banner::linkClicked, this, [this] { Q_EMIT demoLeft({}); });
    m_bannerRow = new QWidget;
    (new QVBoxLayout(m_bannerRow))->addWidget(m_banner);

    auto* central = new QWidget;
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_toolBar);
    right->addWidget(m_bannerRow);
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
    connect(m_actions, &WindowActions::backRequested, this, &MainWindow::back);
    connect(m_actions, &WindowActions::pageRequested, this, &MainWindow::goFromSide);
    connect(m_actions, &WindowActions::searchRequested, this, [this] {
        const bool isThere = m_pages->currentWidget() == activities();
        if (isThere || go(Destination::of(Destination::Page::activities))) activities()->focusSearch();
    });
    connect(m_actions, &WindowActions::aboutRequested, this, &MainWindow::about);
    connect(m_actions, &WindowActions::quitRequested, this, &MainWindow::quitRequested);
    connect(m_side, &SideBar::chosen, this, &MainWindow::goFromSide);
    connect(m_toolBar, &ToolBar::backRequested, this, &MainWindow::back);
}

void MainWindow::connectImports() {
    connect(m_toolBar, &ToolBar::importRequested, this, &MainWindow::chooseFiles);
    connect(m_toolBar, &ToolBar::cancelRequested, m_imports, &ImportController::cancel);
    connect(m_imports, &ImportController::progressed, this, &MainWindow::showImportState);
    connect(m_imports, &ImportController::finished, m_toolBar, &ToolBar::showIdle);
    connect(m_imports, &ImportController::finished, this, &MainWindow::importEnded);
    connect(m_sheet, &ImportSheet::activityRequested, this,
            [this](ActivityId id) { go(Destination::activity(id)); });
    connect(m_sheet, &ImportSheet::activitiesRequested, this,
            [this] { go(Destination::of(Destination::Page::activities)); });
}

void MainWindow::connectSync() {
    int row = 0; // of the side bar
    for (const PageRow& page : allPages()) {
        if (page.page == Destination::Page::connections) break;
        if (page.group != PageRow::Group::none) ++row;
    }
    m_sync = new SyncPresenter({*m_context.sync, *m_toolBar, *m_side, row, *m_actions}, m_context.now, *this);
    connect(m_sync, &SyncPresenter::failed, this, &MainWindow::report);
    connect(m_toolBar, &ToolBar::accountsRequested, this,
            [this] { go(Destination::of(Destination::Page::connections)); });
}

// Made when somebody goes there for the first time: the window paints before the pages that nobody looks at.
Page* MainWindow::pageFor(Destination::Page place) {
    const auto made = m_made.find(place);
    if (made != m_made.end()) return made->second;
    const PageRow* row = findPage(place);
    if (row == nullptr) return nullptr;
    Page* page = row->make(m_context);
    m_made[place] = page;
    m_pages->addWidget(page);
    connectPage(page);
    return page;
}

ActivitiesPage* MainWindow::activities() {
    return static_cast<ActivitiesPage*>(pageFor(Destination::Page::activities));
}

void MainWindow::connectPage(Page* page) {
    connect(page, &Page::requested, this, &MainWindow::go);
    connect(page, &Page::backRequested, this, &MainWindow::back);
    connect(page, &Page::importRequested, this, &MainWindow::chooseFiles);
    connect(page, &Page::demoRequested, this, &MainWindow::demoRequested);
    connect(page, &Page::folderRequested, this, &MainWindow::folderRequested);
    connect(page, &Page::failed, this, &MainWindow::report);
    if (auto* activity = qobject_cast<ActivityPage*>(page)) {
        connect(activity, &ActivityPage::previousRequested, this, [this] { step(-1); });
        connect(activity, &ActivityPage::nextRequested, this, [this] { step(1); });
        connect(activity, &ActivityPage::renamed, this, &MainWindow::rename);
    }
}

bool MainWindow::open(const Destination& destination) {
    Page* page = pageFor(destination.page);
    if (page == nullptr) return false;
    try {
        if (!page->open(destination)) return false;
    } catch (const Error& error) {
        report(error);
        return false;
    }
    if (auto* activity = qobject_cast<ActivityPage*>(page)) {
        activities()->select(destination.activityId); // where the person is when coming back
        activity->setNeighbours(activities()->neighbour(destination.activityId, -1).has_value(),
                                activities()->neighbour(destination.activityId, 1).has_value());
    }
    m_side->setVisible(!page->isBare());
    m_toolBar->setVisible(!page->isBare());
    m_bannerRow->setVisible(m_context.isDemo && !page->isBare());
    m_pages->setCurrentWidget(page);
    m_toolBar->setPage(page);
    int row = 0; // of the side bar
    for (const PageRow& other : allPages()) {
        if (other.page == findPage(destination.page)->shownAs) m_side->setCurrent(row);
        if (other.group != PageRow::Group::none) ++row;
    }
    m_actions->setBackEnabled(!m_cameFrom.isEmpty() && !page->isBare()); // which has a way on of its own
    page->takeFocus();
    return true;
}

bool MainWindow::go(const Destination& destination) {
    const auto* from = qobject_cast<const Page*>(m_pages->currentWidget());
    const std::optional<Destination> here = from == nullptr ? std::nullopt : std::optional(from->here());
    const bool leaves = here && *here != destination;
    if (leaves) m_cameFrom << *here;
    if (open(destination)) return true;
    if (leaves) m_cameFrom.removeLast();
    return false;
}

Destination MainWindow::here() const {
    const auto* page = qobject_cast<const Page*>(m_pages->currentWidget());
    return page == nullptr ? Destination() : page->here();
}

void MainWindow::back() {
    while (!m_cameFrom.isEmpty()) {
        if (open(m_cameFrom.takeLast())) return;
    }
    const auto* page = qobject_cast<const Page*>(m_pages->currentWidget());
    if (page != nullptr && page->hasBack()) open(Destination::of(findPage(page->here().page)->shownAs));
}

// A row of the side bar is a place to begin: what was before it is not a way back.
void MainWindow::goFromSide(int row) {
    for (const PageRow& page : allPages()) {
        if (page.group == PageRow::Group::none || row-- != 0) continue;
        m_cameFrom.clear();
        open(Destination::of(page.page));
        return;
    }
}

void MainWindow::step(int rows) {
    const ActivityId shown = static_cast<Page*>(m_pages->currentWidget())->here().activityId;
    if (const auto id = activities()->neighbour(shown, rows)) open(Destination::activity(*id));
}

// What is shown may be others' doing by now: merged, renamed, taken back.
void MainWindow::reloadActivity() {
    auto* activity = qobject_cast<ActivityPage*>(m_pages->currentWidget());
    if (activity == nullptr) return;
    try {
        if (!activity->open(activity->here())) back();
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
    if (paths.isEmpty()) return;
    if (m_context.isDemo) {
        offerToLeaveDemo(paths);
        return;
    }
    const auto* page = qobject_cast<const Page*>(m_pages->currentWidget());
    // Its progress is told in the tool bar.
    if (page != nullptr && page->isBare()) go(Destination::of(Destination::Page::dashboard));
    m_imports->import(paths);
}

bool MainWindow::isImporting() const {
    return m_imports->isRunning();
}

void MainWindow::offerToLeaveDemo(const QStringList& paths) {
    auto* box = new QMessageBox(QMessageBox::Question, QStringLiteral("Vitaldeck"),
                                tr("Import into your own data?"), QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("This is the demo, and nothing in it stays. Leave it, and the files are "
                               "imported into your own data."));
    QPushButton* leave = box->addButton(tr("Leave demo and import"), QMessageBox::AcceptRole);
    connect(leave, &QPushButton::clicked, this, [this, paths] { Q_EMIT demoLeft(paths); });
    box->open();
}

void MainWindow::showWork(const QString& state, double share) {
    if (auto* page = qobject_cast<Page*>(m_pages->currentWidget())) page->showWork(state, share);
    if (share >= 1) {
        m_toolBar->showIdle();
    } else {
        m_toolBar->showWork(state, share);
    }
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
    m_bannerRow->layout()->setContentsMargins(margin, m_theme->px(tokens::padding), margin, 0);
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
