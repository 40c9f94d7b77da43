// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Batch.h"
#include "models/Error.h"

#include <QMainWindow>
#include <QTimer>

#include <memory>
#include <optional>

class QStackedWidget;

namespace vd {

class ActivitiesPage;
class ActivityPage;
class DropOverlay;
class ImportController;
class ImportSheet;
class Page;
class Preferences;
class SideBar;
class Store;
class Theme;
class ToolBar;
class WindowActions;

// The window: side bar, tool bar row, pages. Files dropped anywhere on it are imported.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    // `store` and `preferences` outlive the window.
    MainWindow(Store& store, Preferences& preferences, QWidget* parent = nullptr);
    ~MainWindow() override;

    // Starts an import of files and folders, as a drop does.
    void importPaths(const QStringList& paths);
    void openActivity(ActivityId id);
    void showActivities();

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
    void connectPages();
    void connectImports();
    void showPage(Page* page);
    void step(int rows); // to a neighbour of the activity shown
    void reloadActivity();
    void rename(ActivityId id, std::optional<QString> title);
    void showImportState();
    void chooseFiles();
    void chooseFolder();
    void about();
    void report(const Error& error);
    void arrange();

    Store& m_store;
    Preferences& m_preferences;
    std::unique_ptr<Theme> m_theme;
    WindowActions* m_actions;
    ImportController* m_imports;
    ActivitiesPage* m_activities;
    ActivityPage* m_activity;
    SideBar* m_side = nullptr;
    ToolBar* m_toolBar = nullptr;
    QStackedWidget* m_pages = nullptr;
    ImportSheet* m_sheet = nullptr;
    DropOverlay* m_drop = nullptr;
    QTimer m_activityReload;
    ActivityId m_shown = 0;  // by the activity page
    bool m_altAlone = false; // pressed, and nothing else since
};

} // namespace vd
