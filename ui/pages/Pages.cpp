// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/Pages.h"

#include "ui/pages/ActivitiesPage.h"
#include "ui/pages/ActivityPage.h"
#include "ui/pages/YearsPage.h"

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
    PageRow{Place::activities, Group::see, QT_TRANSLATE_NOOP("Pages", "Activities"), "activities",
            Place::activities, make<ActivitiesPage>},
    PageRow{Place::activity, Group::none, "", "", Place::activities, make<ActivityPage>},
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
