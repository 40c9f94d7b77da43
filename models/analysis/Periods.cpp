// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/Periods.h"

#include "models/analysis/Weeks.h"

#include <algorithm>

namespace vd {

namespace {

constexpr int daysPerWeek = 7;
constexpr int inDaysUpTo = 92;   // three months
constexpr int inWeeksUpTo = 731; // two years

// By steps of whole buckets; negative: earlier.
QDate moved(const QDate& start, Bucket bucket, int steps) {
    switch (bucket) {
    case Bucket::day: return start.addDays(steps);
    case Bucket::week: return start.addDays(steps * daysPerWeek);
    case Bucket::month: return start.addMonths(steps);
    }
    Q_UNREACHABLE();
}

std::vector<DayRange> bucketsFrom(const QDate& start, Bucket bucket, int count) {
    std::vector<DayRange> buckets;
    for (int i = 0; i < count; ++i)
        buckets.push_back({moved(start, bucket, i), moved(start, bucket, i + 1).addDays(-1)});
    return buckets;
}

int daysOf(Period period) {
    switch (period) {
    case Period::days7: return 7;
    case Period::days90: return 90;
    case Period::year: return 364; // whole weeks
    case Period::days30:
    case Period::all:
    case Period::custom: return 30;
    }
    Q_UNREACHABLE();
}

// What All and Custom look at; an invalid range for the others.
DayRange freeRange(const PeriodChoice& choice, const QDate& today, const std::optional<QDate>& firstDay) {
    if (choice.period == Period::all && firstDay)
        return {std::min(*firstDay, today.addDays(1 - daysPerWeek)), today};
    if (choice.period != Period::custom || !choice.custom.first.isValid() || !choice.custom.last.isValid())
        return {};
    const auto [first, last] = std::minmax(choice.custom.first, choice.custom.last);
    return {std::min(first, today), std::min(last, today)};
}

Bucket bucketFor(int days) {
    if (days <= inDaysUpTo) return Bucket::day;
    return days <= inWeeksUpTo ? Bucket::week : Bucket::month;
}

} // namespace

QDate bucketStart(const QDate& day, Bucket bucket, Qt::DayOfWeek firstOfWeek) {
    switch (bucket) {
    case Bucket::day: return day;
    case Bucket::week: return weekOf(day, firstOfWeek).first;
    case Bucket::month: return QDate(day.year(), day.month(), 1);
    }
    Q_UNREACHABLE();
}

DayRange bucketAround(const QDate& day, Bucket bucket, Qt::DayOfWeek firstOfWeek) {
    return bucketsFrom(bucketStart(day, bucket, firstOfWeek), bucket, 1).front();
}

std::vector<DayRange> bucketsOver(const DayRange& range, Bucket bucket, Qt::DayOfWeek firstOfWeek) {
    std::vector<DayRange> buckets;
    if (!range.isValid()) return buckets;
    DayRange next = bucketAround(range.first, bucket, firstOfWeek);
    while (next.first <= range.last) {
        buckets.push_back(next);
        next = bucketAround(next.last.addDays(1), bucket, firstOfWeek);
    }
    return buckets;
}

PeriodPlan planPeriod(const PeriodChoice& choice, Bucket smallest, const QDate& today,
                      const std::optional<QDate>& firstDay, Qt::DayOfWeek firstOfWeek) {
    PeriodPlan plan;
    const DayRange free = freeRange(choice, today, firstDay);
    if (free.isValid()) {
        plan.bucket = std::max(smallest, bucketFor(free.days()));
        plan.buckets = bucketsOver(free, plan.bucket, firstOfWeek);
    } else {
        const int days = daysOf(choice.period);
        plan.bucket = std::max(smallest, bucketFor(days));
        const int inWeeks = (days + daysPerWeek - 1) / daysPerWeek;
        const int count = plan.bucket == Bucket::day ? days : inWeeks;
        const QDate last = bucketStart(today, plan.bucket, firstOfWeek);
        plan.buckets = bucketsFrom(moved(last, plan.bucket, 1 - count), plan.bucket, count);
    }
    const bool everything = choice.period == Period::all && free.isValid();
    if (!everything) {
        const int count = static_cast<int>(plan.buckets.size());
        plan.previous =
            bucketsFrom(moved(plan.buckets.front().first, plan.bucket, -count), plan.bucket, count);
    }
    return plan;
}

} // namespace vd
