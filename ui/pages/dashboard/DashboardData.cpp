// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dashboard/DashboardData.h"

#include "models/analysis/Usual.h"
#include "models/analysis/Weeks.h"
#include "models/store/ActivityDays.h"

namespace vd {

namespace {

constexpr int shownDays = 7; // a value may be so old, and has its usual before it

} // namespace

DashboardData readDashboard(const Database& database, QDate today, Qt::DayOfWeek firstDayOfWeek) {
    DashboardData data;
    data.today = today;
    data.firstDayOfWeek = firstDayOfWeek;
    DailyFilter days;
    days.metrics.assign(dashboardMetrics.begin(), dashboardMetrics.end());
    days.from = today.addDays(-shownDays - usualDays);
    days.to = today;
    for (DailyBest& day : listDailyBest(database, days))
        data.days[day.metric].push_back(std::move(day));

    const Week week = weekOf(today, firstDayOfWeek);
    ActivityFilter weeks;
    weeks.from = week.first.addDays(-7 * usualWeeks);
    weeks.to = week.last;
    data.activityDays = listActivityDays(database, weeks);
    data.lastActivities = listActivities(database, {.limit = shownActivities});
    data.holdsAnything = !holdsNothing(database);
    return data;
}

} // namespace vd
