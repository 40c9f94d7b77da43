// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Measured.h"
#include "services/demo/Day.h"

#include <optional>

// The body from day to day: slow trends over three years, the season, the week, an illness now and then.
namespace vd::demo {

double restingHeartRateOn(const Day& day);     // bpm, whole
double heartRateVariabilityOn(const Day& day); // rMSSD in ms, whole

// The scale is stepped on in four mornings of seven.
struct Weighing {
    Instant at;
    double weightKg = 0;
    double bodyFatPercent = 0;
};
std::optional<Weighing> weighingOn(const Day& day);

// The night that ended on the day, with its stages; nullopt where the watch lay in a drawer.
std::optional<SleepSession> nightTo(const Day& day);
std::optional<SleepSession> napOn(const Day& day);

} // namespace vd::demo
