// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Batch.h"
#include "models/Error.h"
#include "ui/pages/Pages.h"

#include <QMainWindow>
#include <QTimer>

#include <map>
#include <memory>
#include <optional>

class QStackedWidget;

namespace vd {

class ActivitiesPage;
class Banner;
class DropOverlay;
class ImportController;
class ImportSheet;
class Page;
class Preferences;
class SideBar;
class Store;
class SyncPresenter;
class SyncService;
class Theme;
class ToolBar;
class WatchedFolders;
class WindowActions;

// The data that a window shows: where it is, and whether it is the demo's.
struct WindowHome {
    QString folder = {};
    bool isDemo = false;
    bool folderIsGiven = false;      // from outside: it cannot be chosen in the window
    SyncService* sync = nullptr;     // accounts, outliving the window; nullptr: none can be linked
    WatchedFolders* watch = nullptr; // outliving it, too; nullptr: nothing is imported by itself
};

// The window: side bar, tool bar row, pages. Files dropped anywhere on it are imported.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    using Now = std::function<QDateTime()>;

    // `store` and `preferences` outlive the window. It shows no page before the first go().
    MainWindow(Store& store, Preferences& preferences, Now now = &QDateTime::currentDateTime,
               const WindowHome& home = {});
    ~MainWindow() override;

    // Starts an import of files and folders, as a drop does. Not into the demo, which does not stay: then it
    // offers to leave it.
    void importPaths(const QStringList& paths);
    bool isImporting() const;
    // A long work that is none of the window's own: said in the tool bar. A share of 1 ends it.
    void showWork(const QString& state, double share);
    // Shows the page, as a click that leads there does; Back leads back. False when there is no such thing.
    bool go(const Destination& destination);
    void back();
    Destination here() const; // what it shows
    void report(const Error& error);

Q_SIGNALS:
    // Another store is wanted, which only the composition root can open; this window ends then.
    void demoRequested();
    void demoLeft(const QStringList& pathsToImport);
    void folderRequested(const QString& folder);
    // The program is to end, which closing the window need not be.
    void quitRequested();
    void importEnded();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;

private:
    void buildFrame();
    void connectActions();
    void connectImports();
    void connectSync();
    Page* pageFor(Destination::Page place);
    ActivitiesPage* activities();
    void connectPage(Page* page);
    bool open(const Destination& destination);
    void goFromSide(int row);
    void step(int rows); // to a neighbour of the activity shown
    void reloadActivity();
    void rename(ActivityId id, std::optional<QString> title);
    void showImportState();
    void chooseFiles();
    void chooseFolder();
    void about();
    void arrange();
    void offerToLeaveDemo(const QStringList& paths);

    Store& m_store;
    Preferences& m_preferences;
    std::unique_ptr<Theme> m_theme;
    WindowActions* m_actions;
    ImportController* m_imports;
    PageContext m_context;
    std::map<Destination::Page, Page*> m_made;
    QList<Destination> m_cameFrom; // the newest last
    SideBar* m_side = nullptr;
    ToolBar* m_toolBar = nullptr;
    Banner* m_banner = nullptr; // only in the demo
    QWidget* m_bannerRow = nullptr;
    QStackedWidget* m_pages = nullptr;
    ImportSheet* m_sheet = nullptr;
    DropOverlay* m_drop = nullptr;
    QTimer m_activityReload;
    SyncPresenter* m_sync = nullptr; // only where there are accounts
    bool m_altAlone = false;         // pressed, and nothing else since
};

} // namespace vd
