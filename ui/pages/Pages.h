// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Destination.h"

#include <QDateTime>

#include <functional>
#include <span>

namespace vd {

class Page;
class Preferences;
class Store;
class SyncService;
class Theme;
class WatchedFolders;

// What every page is given. All of it outlives the page.
struct PageContext {
    Store& store;
    Preferences& preferences;
    Theme& theme;
    std::function<QDateTime()> now;  // on the clock of this computer
    QString folder = {};             // in which the store is
    bool isDemo = false;             // made-up data, which goes when the person leaves it
    bool folderIsGiven = false;      // from outside: it cannot be chosen here
    SyncService* sync = nullptr;     // accounts; nullptr: none can be linked here, pages offer nothing of it
    WatchedFolders* watch = nullptr; // nullptr: nothing is imported by itself here

    QDate today() const { return now().date(); }
};

// A page of the window is a row here; it is made when somebody goes there for the first time.
struct PageRow {
    enum class Group { see, keep, none }; // of the side bar
    Destination::Page page;
    Group group;
    const char* name; // English, for QCoreApplication::translate("Pages", name); in the side bar
    const char* icon;
    Destination::Page shownAs; // the row of the side bar that is marked while it is shown
    Page* (*make)(const PageContext& context);
};
std::span<const PageRow> allPages();
const PageRow* findPage(Destination::Page page); // nullptr where there is none

} // namespace vd
