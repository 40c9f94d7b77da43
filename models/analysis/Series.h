// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/Periods.h"
#include "models/analysis/Usual.h"

#include <limits>
#include <span>
#include <vector>

// Days summed into the buckets of a chart (field guide A2). Pure.
namespace vd {

struct BucketValue {
    DayRange days;
    double value = std::numeric_limits<double>::quiet_NaN(); // in the unit of the days; NaN: missing
    int measured = 0;     // days that have a value; of a sum: 1, or 0 where it is missing
    bool running = false; // today is one of its days
    friend bool operator==(const BucketValue&, const BucketValue&) = default;
};

// For each bucket the mean of its days: steps and heart rates are told by the day, whatever the bucket.
// `days` by date; a day that is not there, or is NaN, is missing: never zero.
std::vector<BucketValue> bucketed(std::span<const DayPoint> days, std::span<const DayRange> buckets,
                                  const QDate& today);

// What of a running bucket is worth: all that it will be (a resting heart rate), or less than it will be
// (steps), so that no average counts it.
enum class Running { counts, leftOut };

// The mean of all days, with how many of them have a value; of sums (what activities add up to), the mean of
// the buckets, and `measured` and `days` count buckets. Days after `today` are not counted.
enum class Counted { days, buckets };
PeriodAverage averageOf(const std::vector<BucketValue>& buckets, Counted counted, Running running,
                        const QDate& today);

} // namespace vd
