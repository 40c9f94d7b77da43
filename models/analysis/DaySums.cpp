// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/DaySums.h"

#include <algorithm>

namespace vd {

std::optional<double> sumOf(const ActivityDay& day, ActivitySum sum) {
    switch (sum) {
    case ActivitySum::load: return day.load;
    case ActivitySum::duration: return day.durationS;
    case ActivitySum::distance: return day.distanceM;
    }
    Q_UNREACHABLE();
}

std::optional<double> sumOf(const SportSum& sport, ActivitySum sum) {
    switch (sum) {
    case ActivitySum::load: return sport.load;
    case ActivitySum::duration: return sport.durationS;
    case ActivitySum::distance: return sport.distanceM;
    }
    Q_UNREACHABLE();
}

std::vector<BucketValue> bucketSums(std::span<const ActivityBucket> buckets, ActivitySum sum,
                                    const QDate& today) {
    std::vector<BucketValue> values;
    values.reserve(buckets.size());
    for (const ActivityBucket& bucket : buckets) {
        std::optional<double> total;
        if (bucket.known && bucket.sports.empty()) total = 0;
        for (const SportSum& sport : bucket.sports) {
            if (const auto part = sumOf(sport, sum)) total = total.value_or(0) + *part;
        }
        BucketValue& value = values.emplace_back();
        value.days = bucket.days;
        value.running = bucket.days.contains(today);
        value.measured = total ? 1 : 0;
        if (total) value.value = *total;
    }
    return values;
}

std::vector<DayPoint> sumsByDay(std::span<const ActivityDay> days, ActivitySum sum, const DaysKnown& known,
                                const DayRange& range) {
    std::vector<DayPoint> points;
    if (!range.isValid() || !known.data.isValid()) return points;
    const QDate last = std::min(range.last, known.data.last);
    auto day = days.begin();
    for (QDate date = std::max(range.first, known.data.first); date <= last; date = date.addDays(1)) {
        day = std::find_if(day, days.end(), [&](const ActivityDay& other) { return other.date >= date; });
        const bool active = day != days.end() && day->date == date;
        if (!active) {
            const bool gap =
                known.devices.contains(date) && !std::ranges::binary_search(known.deviceDays, date);
            if (!gap) points.push_back({date, 0});
            continue;
        }
        std::optional<double> total;
        for (; day != days.end() && day->date == date; ++day) {
            if (const auto part = sumOf(*day, sum)) total = total.value_or(0) + *part;
        }
        if (total) points.push_back({date, *total});
    }
    return points;
}

} // namespace vd
