// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/Series.h"

#include <algorithm>
#include <cmath>

namespace vd {

std::vector<BucketValue> bucketed(std::span<const DayPoint> days, std::span<const DayRange> buckets,
                                  const QDate& today) {
    std::vector<BucketValue> values;
    values.reserve(buckets.size());
    auto next = days.begin();
    for (const DayRange& bucket : buckets) {
        BucketValue& value = values.emplace_back();
        value.days = bucket;
        value.running = bucket.contains(today);
        double sum = 0;
        next = std::find_if(next, days.end(), [&](const DayPoint& day) { return day.date >= bucket.first; });
        for (; next != days.end() && next->date <= bucket.last; ++next) {
            if (std::isnan(next->value)) continue;
            sum += next->value;
            ++value.measured;
        }
        if (value.measured > 0) value.value = sum / value.measured;
    }
    return values;
}

PeriodAverage averageOf(const std::vector<BucketValue>& buckets, Counted counted, Running running,
                        const QDate& today) {
    PeriodAverage average;
    double sum = 0;
    for (const BucketValue& bucket : buckets) {
        if (bucket.running && running == Running::leftOut) continue;
        const DayRange elapsed{bucket.days.first, std::min(bucket.days.last, today)};
        average.days += counted == Counted::days ? elapsed.days() : 1;
        average.measured += bucket.measured;
        if (bucket.measured > 0) sum += bucket.value * bucket.measured;
    }
    if (average.measured > 0) average.mean = sum / average.measured;
    return average;
}

} // namespace vd
