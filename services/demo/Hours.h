// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Measured.h"
#include "services/demo/Sessions.h"

#include <optional>
#include <vector>

// What the watch on the wrist and the phone in the pocket count through a day. They disagree, as such things
// do: the phone stays on the table, the watch lies on its charger.
namespace vd::demo {

// A day and all that happens on it, as far as it has happened.
struct DayStory {
    Day day;
    std::vector<Session> sessions;     // that had ended
    std::optional<SleepSession> night; // that ends on the day; it may not have ended yet
    std::optional<SleepSession> nap;
    std::optional<SleepSession> nextNight; // that begins in the evening
    qint64 untilMs = 0;                    // the end of the day, or now
};

struct Hour {
    qint64 startMs = 0;
    qint64 endMs = 0;                              // the last one of today ends now
    std::optional<double> watchSteps, watchMetres; // not on the wrist: not known
    std::optional<double> phoneSteps;
};
std::vector<Hour> hoursOf(const DayStory& story);

// Without the time that the watch was off; every two minutes in the newest months, else every five.
std::vector<Sample> heartRateOf(const DayStory& story);

// The day as the watch sums it up.
struct DayTotals {
    double steps = 0, metres = 0, floors = 0, activeMinutes = 0, activeJoules = 0;
    double phoneSteps = 0;
};
DayTotals totalsOf(const DayStory& story, const std::vector<Hour>& hours);

} // namespace vd::demo
