// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ActivityDay.h"
#include "models/store/ActivityQueries.h"
#include "models/store/DailyQueries.h"

#include <array>
#include <map>
#include <vector>

namespace vd {

// What the tiles show, in their order.
inline constexpr std::array dashboardMetrics{Metric::steps,  Metric::restingHeartRate, Metric::sleepDuration,
                                             Metric::weight, Metric::activeMinutes,    Metric::distance};

inline constexpr int shownActivities = 5;

// All that tiles, week and last activities are made of, read at once.
struct DashboardData {
    QDate today;
    Qt::DayOfWeek firstDayOfWeek = Qt::Monday;
    bool holdsAnything = false; // the store, at any time
    std::map<Metric, std::vector<DailyBest>>
        days;                              // by date: what the band of the oldest value shown asks for
    std::vector<ActivityDay> activityDays; // this week and those that its usual is told from
    std::vector<Activity> lastActivities;  // the newest first
};

// A few range scans, whatever the store holds. Throws Error.
DashboardData readDashboard(const Database& database, QDate today, Qt::DayOfWeek firstDayOfWeek);

} // namespace vd
