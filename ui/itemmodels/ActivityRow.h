// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Activity.h"
#include "ui/itemmodels/ActivityColumn.h"

#include <QDate>

#include <optional>
#include <vector>

namespace vd {

// What the list shows of an activity, in SI.
struct ActivityRow {
    ActivityId id = 0;
    Sport sport = Sport::other;
    QString title;
    QString words; // all that a search looks into, case-folded
    Instant start;
    QDate day; // local
    std::optional<double> distanceM;
    std::optional<double> durationS; // moving time; elapsed where nothing is known of pauses
    std::optional<double> speedMps;
    std::optional<double> climbM;
    std::optional<double> heartRateBpm;
    std::optional<double> powerW;
    std::optional<double> energyJ;
    std::optional<double> load;
    QString loadSource;    // as Activity::loadSource
    QString device;        // of the primary recording
    QStringList providers; // of all recordings, that of the primary one first

    static ActivityRow of(const Activity& activity);
    friend bool operator==(const ActivityRow&, const ActivityRow&) = default;
};
using ActivityRows = std::vector<const ActivityRow*>;

// What activities add up to, in SI. A sum of what no activity says is missing, not zero.
struct ActivitySums {
    int activities = 0;
    std::optional<double> distanceM;
    std::optional<double> durationS;
    std::optional<double> climbM;
    std::optional<double> energyJ;
    std::optional<double> load;

    void add(const ActivityRow& row);
    void add(const ActivitySums& other);
    friend bool operator==(const ActivitySums&, const ActivitySums&) = default;
};

// The raw value of a column; missing where it is not known, and for columns that are no numbers.
std::optional<double> number(const ActivityRow& row, ActivityColumn column);
std::optional<double> number(const ActivitySums& sums, ActivityColumn column);

// By raw values, never by what is printed; what is missing comes last either way, and ties are broken by the
// later start. Dates go by the local day and then by the start, so that a day is never torn apart.
void sortActivities(ActivityRows& rows, ActivityColumn column, Qt::SortOrder order);

} // namespace vd
