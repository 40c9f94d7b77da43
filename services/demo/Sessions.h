// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Recording.h"
#include "services/demo/Plan.h"
#include "services/demo/Random.h"

#include <vector>

namespace vd::demo {

// A workout as it went: what all devices together saw of it.
struct Session {
    Workout workout;
    Recording recording; // complete: streams, laps, summary
    qint64 startMs = 0;  // UTC
    qint64 endMs = 0;

    double stepsBetween(qint64 fromMs, qint64 toMs) const;  // 0 for what is not on foot
    double metresBetween(qint64 fromMs, qint64 toMs) const; // on foot
    std::optional<double> heartRateAt(qint64 utcMs) const;
};

Session sessionOf(const Workout& workout, const Day& day, int number);

// The pieces of it, one for each way of moving. They fill streams, laps and what the device counted by
// itself.
void goOutdoors(Session& session, const Day& day, Random& random);
void goIndoors(Session& session, Random& random);
void goSwimming(Session& session, Random& random);
void liftWeights(Session& session, Random& random);

// Laps that end at these metres, or at these seconds of moving time; `movingS` runs along the samples.
enum class LapAxis { distance, movingTime };
std::vector<Lap> lapsBetween(const std::vector<double>& ends, LapAxis axis, const Streams& streams,
                             const std::vector<double>& movingS);

} // namespace vd::demo
