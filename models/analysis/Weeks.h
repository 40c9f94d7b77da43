// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ActivityDay.h"

#include <span>
#include <vector>

// Weeks as somebody counts them, from the weekday that they begin on. Days are local dates. Pure.
namespace vd {

struct Week {
    QDate first;
    QDate last; // six days later

    bool contains(QDate day) const { return first <= day && day <= last; }
    friend bool operator==(const Week&, const Week&) = default;
};
Week weekOf(QDate day, Qt::DayOfWeek firstDayOfWeek);

struct SportSum {
    Sport sport = Sport::other;
    int activities = 0;
    double durationS = 0;
    std::optional<double> distanceM; // what no activity says is missing, not zero
    std::optional<double> climbM;
    std::optional<double> load;
};
// By sport, the longest first; of equals, by the order of Sport. `days` in any order.
std::vector<SportSum> sumsBySport(std::span<const ActivityDay> days, QDate from, QDate to); // inclusive

struct WeekSum {
    Week week;
    std::vector<SportSum> sports; // as sumsBySport

    int activities() const;
    double durationS() const;
    std::optional<double> distanceM() const;
    std::optional<double> climbM() const;
    std::optional<double> load() const;
};
// Every week that the days from `from` to `to` touch, the first one first; a week without activities has no
// sports.
std::vector<WeekSum> sumsByWeek(std::span<const ActivityDay> days, QDate from, QDate to,
                                Qt::DayOfWeek firstDayOfWeek);

inline constexpr int usualWeeks = 8;
inline constexpr int usualWeeksAtLeast = 4; // with activities among them

// How long somebody usually has moved by this weekday, in s: the mean of the 8 weeks before, each from its
// first day up to the weekday of `today`. A week without any activity says nothing and is left out; nullopt
// with fewer than 4 that have some.
std::optional<double> usualDurationByWeekday(std::span<const ActivityDay> days, QDate today,
                                             Qt::DayOfWeek firstDayOfWeek);

} // namespace vd
