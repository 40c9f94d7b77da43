// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/Pages.h"

#include "ui/pages/ActivitiesPage.h"
#include "ui/pages/ActivityPage.h"
#include "ui/pages/HistoryPage.h"
#include "ui/pages/SettingsPage.h"
#include "ui/pages/WelcomePage.h"
#include "ui/pages/YearsPage.h"
#include "ui/pages/connections/ConnectionsPage.h"
#include "ui/pages/dashboard/DashboardPage.h"
#include "ui/pages/day/DayPage.h"

#include <QCoreApplication>

#include <array>

namespace vd {

namespace {

using Place = Destination::Page;
using Group = PageRow::Group;

template <typename T>
Page* make(const PageContext& context) {
    return new T(context);
}

// In the order of the side bar.
constexpr std::array pages{
    PageRow{Place::dashboard, Group::see, QT_TRANSLATE_NOOP("Pages", "Dashboard"), "dashboard",
            Place::dashboard, make<DashboardPage>},
    PageRow{Place::day, Group::see, QT_TRANSLATE_NOOP("Pages", "Day"), "day", Place::day, make<DayPage>},
    PageRow{Place::activities, Group::see, QT_TRANSLATE_NOOP("Pages", "Activities"), "activities",
            Place::activities, make<ActivitiesPage>},
    PageRow{Place::activity, Group::none, "", "", Place::activities, make<ActivityPage>},
    PageRow{Place::connections, Group::keep, QT_TRANSLATE_NOOP("Pages", "Connections"), "connections",
            Place::connections, make<ConnectionsPage>},
    PageRow{Place::history, Group::keep, QT_TRANSLATE_NOOP("Pages", "Sync history"), "history",
            Place::history, make<HistoryPage>},
    PageRow{Place::settings, Group::keep, QT_TRANSLATE_NOOP("Pages", "Settings"), "settings", Place::settings,
            make<SettingsPage>},
    PageRow{Place::welcome, Group::none, "", "", Place::welcome, make<WelcomePage>},
    PageRow{Place::years, Group::none, "", "", Place::dashboard, make<YearsPage>},
};

} // namespace

std::span<const PageRow> allPages() {
    return pages;
}

const PageRow* findPage(Destination::Page page) {
    for (const PageRow& row : pages) {
        if (row.page == page) return &row;
    }
    return nullptr;
}

} // namespace vd
