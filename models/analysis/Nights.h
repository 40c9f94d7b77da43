// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Measured.h"

#include <vector>

// Which of the sleeps of a day is its night, and what a night amounts to (field guide B8). Pure.
namespace vd {

struct Night {
    Instant start;
    Instant end; // its local date is the day that the night belongs to
    bool nap = false;
    std::optional<double> asleepS;
    std::optional<double> efficiencyPercent; // as the source says it, never computed
    std::vector<SleepSession::Stage> stages; // by time

    double inBedS() const { return static_cast<double>(end.utcMs - start.utcMs) / 1000; }
    bool hasStages() const; // knows more than asleep and awake
    double secondsIn(SleepStage stage) const;
    // What was slept: as the source says it, else the stages that are asleep, else all of it.
    double sleptS() const;
};

// The night that is shown and what else was slept on that day, of one source: sources are never added.
struct ShownNights {
    std::optional<Night> main;
    std::vector<Night> others; // naps and shorter sleeps, by time
    size_t source = 0;         // an index of the sources
};

// By source, in the order in which they are asked: the longest sleep that is no nap, of the first source that
// has one; where no source has, the naps of the first that has any.
ShownNights shownNights(const std::vector<std::vector<Night>>& bySource);

} // namespace vd
