// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Activity.h"
#include "models/analysis/DayClock.h"
#include "models/analysis/Usual.h"
#include "models/store/DayQueries.h"

#include <array>
#include <map>

namespace vd {

class Database;

// Of the small tiles, in their order.
inline constexpr std::array dayTileMetrics{Metric::steps,    Metric::restingHeartRate, Metric::sleepDuration,
                                           Metric::hrvRmssd, Metric::weight,           Metric::activeMinutes};

// The night that is shown of a day, and whose it is.
struct DayNight {
    ShownNights shown;
    ConnectionRow source;
};

// All that the page of a day shows, read in one go.
struct DayData {
    QDate date;
    QDate today;
    DayClock clock;
    std::optional<qint64> nowMs; // only on the day that still runs

    std::vector<MetricDay> metrics; // that have a value, in the order of Metric
    std::map<Metric, Usual> usual;  // of the tiles, before this day
    DayNight night;
    DayNight nextNight;               // begins on this evening
    std::vector<Activity> activities; // that touch the day, by start
    std::vector<Sample> heartRate;    // one source at a time
    std::vector<PayloadRow> payloads;

    bool isToday() const { return date == today; }
    bool isEmpty() const;
    const MetricDay* find(Metric metric) const; // nullptr where there is no value
};

// `now` on the clock of this computer. A day that was spent by another clock is read by that one. Throws
// Error.
DayData readDay(const Database& database, QDate date, const QDateTime& now);

} // namespace vd
