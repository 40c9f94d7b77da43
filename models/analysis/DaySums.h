// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ActivityDay.h"
#include "models/DayMeasure.h"
#include "models/analysis/Periods.h"
#include "models/analysis/Series.h"
#include "models/analysis/Weeks.h"

#include <span>
#include <vector>

namespace vd {

// Of which days anything is known at all.
struct DaysKnown {
    DayRange data;                 // from the first to the last day with an activity or a value
    DayRange devices;              // from the first to the last day with a value
    std::vector<QDate> deviceDays; // days with a value, by date; of the stretch asked for
};

std::optional<double> sumOf(const ActivityDay& day, ActivitySum sum);
std::optional<double> sumOf(const SportSum& sport, ActivitySum sum);

// What the activities of each day add up to, all sports together, of the days of `range` that lie in
// `known.data`. A day without activities is 0, a day of rest: unless devices spoke before and after it and
// none did on it, for then nothing is known of it and it is not there. Nor is a day whose activities do not
// say the sum (a distance of strength training). `days` by date; the result by date. Pure.
std::vector<DayPoint> sumsByDay(std::span<const ActivityDay> days, ActivitySum sum, const DaysKnown& known,
                                const DayRange& range);

// What was done in a bucket, by sport, the longest first.
struct ActivityBucket {
    DayRange days;
    std::vector<SportSum> sports;
    bool known = false; // activities or a word of a device, or else no device that would have had one
};

// The sum of each bucket, all sports together: 0 where nobody was active, NaN where nothing is known of it or
// no activity says the sum. Pure.
std::vector<BucketValue> bucketSums(std::span<const ActivityBucket> buckets, ActivitySum sum,
                                    const QDate& today);

} // namespace vd
