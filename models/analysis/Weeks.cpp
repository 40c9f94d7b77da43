// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/Weeks.h"

#include <algorithm>

namespace vd {

namespace {

constexpr int daysPerWeek = 7;

void add(std::optional<double>& sum, std::optional<double> value) {
    if (value) sum = sum.value_or(0) + *value;
}

std::optional<double> sumOf(const std::vector<SportSum>& sports, std::optional<double> SportSum::*member) {
    std::optional<double> sum;
    for (const SportSum& sport : sports)
        add(sum, sport.*member);
    return sum;
}

double durationOf(const std::vector<SportSum>& sports) {
    double seconds = 0;
    for (const SportSum& sport : sports)
        seconds += sport.durationS;
    return seconds;
}

} // namespace

Week weekOf(QDate day, Qt::DayOfWeek firstDayOfWeek) {
    const int gone = (day.dayOfWeek() - firstDayOfWeek + daysPerWeek) % daysPerWeek;
    const QDate first = day.addDays(-gone);
    return {first, first.addDays(daysPerWeek - 1)};
}

std::vector<SportSum> sumsBySport(std::span<const ActivityDay> days, QDate from, QDate to) {
    std::vector<SportSum> sums;
    for (const ActivityDay& day : days) {
        if (day.date < from || day.date > to) continue;
        auto sum = std::ranges::find(sums, day.sport, &SportSum::sport);
        if (sum == sums.end()) {
            sums.push_back({day.sport, 0, 0, {}, {}, {}});
            sum = std::prev(sums.end());
        }
        sum->activities += day.activities;
        sum->durationS += day.durationS;
        add(sum->distanceM, day.distanceM);
        add(sum->climbM, day.climbM);
        add(sum->load, day.load);
    }
    std::ranges::sort(sums, [](const SportSum& a, const SportSum& b) {
        return a.durationS != b.durationS ? a.durationS > b.durationS : a.sport < b.sport;
    });
    return sums;
}

int WeekSum::activities() const {
    int count = 0;
    for (const SportSum& sport : sports)
        count += sport.activities;
    return count;
}

double WeekSum::durationS() const {
    return durationOf(sports);
}

std::optional<double> WeekSum::distanceM() const {
    return sumOf(sports, &SportSum::distanceM);
}

std::optional<double> WeekSum::climbM() const {
    return sumOf(sports, &SportSum::climbM);
}

std::optional<double> WeekSum::load() const {
    return sumOf(sports, &SportSum::load);
}

std::vector<WeekSum> sumsByWeek(std::span<const ActivityDay> days, QDate from, QDate to,
                                Qt::DayOfWeek firstDayOfWeek) {
    std::vector<ActivityDay> byDate(days.begin(), days.end());
    std::ranges::stable_sort(byDate, {}, &ActivityDay::date);
    std::vector<WeekSum> weeks;
    auto at = byDate.begin();
    for (Week week = weekOf(from, firstDayOfWeek); week.first <= to;
         week = weekOf(week.last.addDays(1), firstDayOfWeek)) {
        at = std::ranges::lower_bound(at, byDate.end(), week.first, {}, &ActivityDay::date);
        const auto end = std::ranges::upper_bound(at, byDate.end(), week.last, {}, &ActivityDay::date);
        weeks.push_back({week, sumsBySport(std::span(at, end), week.first, week.last)});
        at = end;
    }
    return weeks;
}

std::optional<double> usualDurationByWeekday(std::span<const ActivityDay> days, QDate today,
                                             Qt::DayOfWeek firstDayOfWeek) {
    double sumS = 0;
    int weeks = 0;
    for (int back = 1; back <= usualWeeks; ++back) {
        const QDate sameDay = today.addDays(-daysPerWeek * back);
        const Week week = weekOf(sameDay, firstDayOfWeek);
        if (sumsBySport(days, week.first, week.last).empty()) continue;
        sumS += durationOf(sumsBySport(days, week.first, sameDay));
        ++weeks;
    }
    if (weeks < usualWeeksAtLeast) return std::nullopt;
    return sumS / weeks;
}

} // namespace vd
