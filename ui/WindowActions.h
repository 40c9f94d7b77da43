// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

namespace vd {

class Preferences;

// What the window can do: the menu bar (behind Alt where the platform has none of its own) and the menu of
// the profile show the same actions. Choices of units and theme write the preferences and follow them.
class WindowActions : public QObject {
    Q_OBJECT
public:
    WindowActions(QMainWindow& window, Preferences& preferences);

    QMenu* profileMenu() const { return m_profileMenu; }
    void setBackEnabled(bool enabled);
    // Whether there is anything to sync, and whether it runs: then the same action cancels it.
    void setSync(bool linked, bool running);

Q_SIGNALS:
    void importFilesRequested();
    void importFolderRequested();
    void syncRequested();
    void syncCancelRequested();
    void quitRequested();
    void backRequested();
    void pageRequested(int page); // of the side bar, by its number
    void searchRequested();
    void aboutRequested();

private:
    QAction* add(const QString& text, const QString& name);
    QAction* addChoice(QActionGroup* group, const QString& text, const QString& name);
    void makePages();
    void makeChoices();
    void makeMenus();
    void showPreferences();

    QMainWindow& m_window;
    Preferences& m_preferences;
    QMenu* m_profileMenu = nullptr;
    QAction* m_importFiles;
    QAction* m_importFolder;
    QAction* m_sync;
    bool m_isSyncing = false;
    QAction* m_quit;
    QAction* m_back;
    QList<QAction*> m_pages;
    QAction* m_search;
    QAction* m_about;
    QActionGroup* m_units;
    QActionGroup* m_themes;
};

} // namespace vd
