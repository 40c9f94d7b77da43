// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Batch.h"
#include "models/DayMeasure.h"
#include "models/analysis/DaySums.h"
#include "models/store/Database.h"

namespace vd {

// Of which days anything is known at all; `deviceDays` of those within `range`.
DaysKnown readDaysKnown(const Database& database, const DayRange& range, ProfileId profile = firstProfile);

// From the first to the last day with a value of the measure; of activities: with an activity. Invalid where
// there is none.
DayRange extentOf(const Database& database, const DayMeasure& measure, ProfileId profile = firstProfile);

// A measure day by day, in stored units, by date: the values shown of a metric (daily_best), or sumsByDay()
// of the activities. A day of which nothing is known is not there. A few index range scans.
std::vector<DayPoint> readDayValues(const Database& database, const DayMeasure& measure,
                                    const DayRange& range, ProfileId profile = firstProfile);

// What was done in each of these buckets. A query each, which stays quick with ten years: a list of all days
// would not.
std::vector<ActivityBucket> readActivityBuckets(const Database& database, std::span<const DayRange> buckets,
                                                ProfileId profile = firstProfile);

// Which measures have any value: what activities add up to first, then metrics by their order.
std::vector<DayMeasure> listDayMeasures(const Database& database, ProfileId profile = firstProfile);

} // namespace vd
