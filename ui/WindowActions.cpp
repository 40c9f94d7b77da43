// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/WindowActions.h"

#include "ui/Preferences.h"
#include "ui/pages/Pages.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace vd {

WindowActions::WindowActions(QMainWindow& window, Preferences& preferences)
    : QObject(&window), m_window(window), m_preferences(preferences),
      m_importFiles(add(tr("Import files…"), QStringLiteral("importFiles"))),
      m_importFolder(add(tr("Import folder…"), QStringLiteral("importFolder"))),
      m_sync(add(tr("Sync now"), QStringLiteral("sync"))), m_quit(add(tr("Quit"), QStringLiteral("quit"))),
      m_back(add(tr("Back"), QStringLiteral("back"))),
      m_search(add(tr("Search activities"), QStringLiteral("search"))),
      m_about(add(tr("About Vitaldeck"), QStringLiteral("about"))), m_units(new QActionGroup(this)),
      m_themes(new QActionGroup(this)) {
    m_importFiles->setShortcut(QKeySequence::Open);
    m_importFolder->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_O);
    m_sync->setShortcuts({QKeySequence(Qt::Key_F5), QKeySequence(Qt::CTRL | Qt::Key_R)});
    m_quit->setShortcut(Qt::CTRL | Qt::Key_Q);
    m_back->setShortcuts(
        {QKeySequence(Qt::ALT | Qt::Key_Left), QKeySequence(Qt::Key_Escape), QKeySequence(Qt::Key_Back)});
    m_search->setShortcut(QKeySequence::Find);
    m_quit->setMenuRole(QAction::QuitRole);
    m_about->setMenuRole(QAction::AboutRole);
    connect(m_importFiles, &QAction::triggered, this, &WindowActions::importFilesRequested);
    connect(m_importFolder, &QAction::triggered, this, &WindowActions::importFolderRequested);
    connect(m_sync, &QAction::triggered, this, [this] {
        if (m_isSyncing) {
            Q_EMIT syncCancelRequested();
        } else {
            Q_EMIT syncRequested();
        }
    });
    connect(m_quit, &QAction::triggered, this, &WindowActions::quitRequested);
    connect(m_back, &QAction::triggered, this, &WindowActions::backRequested);
    connect(m_search, &QAction::triggered, this, &WindowActions::searchRequested);
    connect(m_about, &QAction::triggered, this, &WindowActions::aboutRequested);
    setSync(false, false);
    makePages();
    makeChoices();
    makeMenus();
    showPreferences();
}

// Also of the window itself: shortcuts of a menu bar that is hidden would sleep.
QAction* WindowActions::add(const QString& text, const QString& name) {
    auto* action = new QAction(text, this);
    action->setObjectName(name);
    m_window.addAction(action);
    return action;
}

QAction* WindowActions::addChoice(QActionGroup* group, const QString& text, const QString& name) {
    QAction* action = add(text, name);
    action->setCheckable(true);
    group->addAction(action);
    return action;
}

// Ctrl+1 ... Ctrl+9, in the order of the side bar.
void WindowActions::makePages() {
    for (const PageRow& row : allPages()) {
        if (row.group == PageRow::Group::none) continue;
        const int number = static_cast<int>(m_pages.size());
        QAction* action = add(QCoreApplication::translate("Pages", row.name),
                              QStringLiteral("go/") + QLatin1String(row.icon));
        if (number < 9) action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + number)));
        connect(action, &QAction::triggered, this, [this, number] { Q_EMIT pageRequested(number); });
        m_pages << action;
    }
}

void WindowActions::makeChoices() {
    for (const auto& [system, text, name] :
         {std::tuple{UnitSystem::metric, tr("Metric units"), QStringLiteral("unitsMetric")},
          std::tuple{UnitSystem::imperial, tr("Imperial units"), QStringLiteral("unitsImperial")}}) {
        QAction* action = addChoice(m_units, text, name);
        action->setData(static_cast<int>(system));
        connect(action, &QAction::triggered, this,
                [this, system = system] { m_preferences.setUnits(UnitChoice::of(system)); });
    }
    for (const auto& [theme, text, name] :
         {std::tuple{ThemeChoice::system, tr("Theme of the system"), QStringLiteral("themeSystem")},
          std::tuple{ThemeChoice::light, tr("Light theme"), QStringLiteral("themeLight")},
          std::tuple{ThemeChoice::dark, tr("Dark theme"), QStringLiteral("themeDark")}}) {
        QAction* action = addChoice(m_themes, text, name);
        action->setData(static_cast<int>(theme));
        connect(action, &QAction::triggered, this, [this, theme = theme] { m_preferences.setTheme(theme); });
    }
    connect(&m_preferences, &Preferences::unitsChanged, this, &WindowActions::showPreferences);
    connect(&m_preferences, &Preferences::themeChanged, this, &WindowActions::showPreferences);
}

void WindowActions::makeMenus() {
    QMenuBar* bar = m_window.menuBar();
    QMenu* file = bar->addMenu(tr("&File"));
    file->addActions({m_sync, m_importFiles, m_importFolder});
    file->addSeparator();
    file->addAction(m_quit);
    QMenu* view = bar->addMenu(tr("&View"));
    view->addActions(m_units->actions());
    view->addSeparator();
    view->addActions(m_themes->actions());
    QMenu* go = bar->addMenu(tr("&Go"));
    go->addActions(m_pages);
    go->addSeparator();
    go->addActions({m_back, m_search});
    QMenu* help = bar->addMenu(tr("&Help"));
    help->addAction(m_about);
#ifndef Q_OS_MACOS
    bar->setNativeMenuBar(false);
    bar->hide();
#endif
    m_profileMenu = new QMenu(&m_window);
    m_profileMenu->addActions(m_units->actions());
    m_profileMenu->addSeparator();
    m_profileMenu->addActions(m_themes->actions());
    m_profileMenu->addSeparator();
    m_profileMenu->addActions({m_sync, m_importFiles, m_importFolder});
    m_profileMenu->addSeparator();
    m_profileMenu->addActions({m_about, m_quit});
}

// Units are one choice here; a mixed one, made elsewhere, checks neither.
void WindowActions::showPreferences() {
    for (QAction* action : m_units->actions()) {
        const auto system = static_cast<UnitSystem>(action->data().toInt());
        action->setChecked(m_preferences.units() == UnitChoice::of(system));
    }
    for (QAction* action : m_themes->actions())
        action->setChecked(static_cast<int>(m_preferences.theme()) == action->data().toInt());
}

void WindowActions::setSync(bool linked, bool running) {
    m_isSyncing = running;
    m_sync->setText(running ? tr("Cancel sync") : tr("Sync now"));
    m_sync->setVisible(linked); // and with it its shortcuts
}

void WindowActions::setBackEnabled(bool enabled) {
    m_back->setEnabled(enabled);
}

} // namespace vd
