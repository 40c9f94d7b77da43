// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include <optional>
#include <vector>

// The periods that a chart looks at, and the buckets it sums them into (field guide A2). Local days, pure.
namespace vd {

// First and last day, both part of it.
struct DayRange {
    QDate first;
    QDate last;

    bool isValid() const { return first.isValid() && last.isValid() && first <= last; }
    int days() const { return isValid() ? static_cast<int>(first.daysTo(last)) + 1 : 0; }
    bool contains(const QDate& day) const { return isValid() && first <= day && day <= last; }
    friend bool operator==(const DayRange&, const DayRange&) = default;
};

enum class Period { days7, days30, days90, year, all, custom };
enum class Bucket { day, week, month };

struct PeriodChoice {
    Period period = Period::days30;
    DayRange custom; // for Period::custom
    friend bool operator==(const PeriodChoice&, const PeriodChoice&) = default;
};

struct PeriodPlan {
    Bucket bucket = Bucket::day;
    std::vector<DayRange> buckets;  // whole ones, oldest first; today's reaches to its end, beyond today
    std::vector<DayRange> previous; // as many right before them; none for Period::all

    DayRange days() const { return {buckets.front().first, buckets.back().last}; }
};

QDate bucketStart(const QDate& day, Bucket bucket, Qt::DayOfWeek firstOfWeek);
DayRange bucketAround(const QDate& day, Bucket bucket, Qt::DayOfWeek firstOfWeek);
// The whole buckets that have a part of the range.
std::vector<DayRange> bucketsOver(const DayRange& range, Bucket bucket, Qt::DayOfWeek firstOfWeek);

// The buckets of a period that ends today, which is the last or in the last of them: a day each for 7, 30 and
// 90 days, a week each for a year; All and Custom in days up to 92 days, in weeks up to two years, then in
// months. No bucket is smaller than `smallest`: in weeks, the periods have 1, 5, 13 and 52. The previous of
// weeks lie whole weeks, of a year 52 weeks earlier, so that weekdays and seasons meet.
// All begins at `firstDay`, the first with data, and shows a week at least. Without a first day, and Custom
// without a range, is as 30 days; Custom ends today at the latest. There is at least one bucket.
PeriodPlan planPeriod(const PeriodChoice& choice, Bucket smallest, const QDate& today,
                      const std::optional<QDate>& firstDay, Qt::DayOfWeek firstOfWeek);

} // namespace vd
