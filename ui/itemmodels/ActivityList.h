// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/Weeks.h"
#include "ui/itemmodels/ActivityRow.h"

#include <QHash>

namespace vd {

struct ActivityWeek {
    Week days; // invalid: no week, but all of a list that is not told in weeks
    ActivityRows rows;
    ActivitySums sums;
};

struct ActivityPlace {
    int week = 0;
    int row = 0; // in the week
};

// Rows that follow one another, both inclusive.
struct Stretch {
    int first = 0;
    int last = 0;
};

// The activities in the order shown: in weeks where they go by date, else in one piece. Pure.
struct ActivityList {
    bool byWeek = false;
    Qt::SortOrder order = Qt::DescendingOrder; // of the weeks
    std::vector<ActivityWeek> weeks;           // none is empty; not by week: exactly one, which may be
    QHash<ActivityId, ActivityPlace> places;

    // `rows` in the order to show; in weeks only when they are sorted by date.
    static ActivityList inWeeks(const ActivityRows& rows, Qt::SortOrder order, Qt::DayOfWeek firstDayOfWeek);
    static ActivityList flat(const ActivityRows& rows);

    ActivitySums totals() const;
    int weekFrom(const QDate& firstDay) const; // -1: there is none
};

// What the activities of each week add up to, in no order.
std::vector<ActivitySums> sumsOfWeeks(const ActivityRows& rows, Qt::DayOfWeek firstDayOfWeek);

// Whether what both lists hold stands in the same weeks and the same order in both.
bool keepsOrder(const ActivityList& before, const ActivityList& after);
// What `list` has and `other` has not, both being in the same order: weeks, and rows of one of its weeks.
std::vector<Stretch> weeksMissing(const ActivityList& list, const ActivityList& other);
std::vector<Stretch> rowsMissing(const ActivityWeek& week, const ActivityList& other);

} // namespace vd
