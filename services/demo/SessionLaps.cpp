// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Laps of the road, and the pool, which is all laps.
#include "services/demo/Sessions.h"

#include "models/analysis/Track.h"
#include "services/demo/Effort.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace vd::demo {

namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

// A place between two samples.
struct Crossing {
    size_t sample = 0; // the first one not before it
    double elapsedMs = 0;
    double movingS = 0;
    double distanceM = 0;
};

Crossing crossingAt(double end, const std::vector<double>& axis, const Streams& streams,
                    const std::vector<double>& movingS) {
    const std::vector<double>* distance = streams.find(Channel::distance);
    const auto after = static_cast<size_t>(std::lower_bound(axis.begin(), axis.end(), end) - axis.begin());
    const size_t b = std::min(after, axis.size() - 1), a = b == 0 ? 0 : b - 1;
    const double share = axis[b] > axis[a] ? std::clamp((end - axis[a]) / (axis[b] - axis[a]), 0.0, 1.0) : 1;
    const auto between = [share](double x, double y) { return x + (y - x) * share; };
    return {b, between(static_cast<double>(streams.timeMs[a]), static_cast<double>(streams.timeMs[b])),
            between(movingS[a], movingS[b]),
            distance != nullptr ? between((*distance)[a], (*distance)[b]) : 0};
}

std::span<const double> piece(const Streams& streams, Channel channel, size_t from, size_t to) {
    const std::vector<double>* values = streams.find(channel);
    if (values == nullptr) return {};
    return std::span(*values).subspan(from, to - from);
}

// A set of so many metres, then the next; between them the wall.
struct Swum {
    std::vector<double> atS{0}; // when a length or a rest ends
    std::vector<double> atM{0};
    std::vector<double> effort;
};

Swum swum(const Workout& workout, Random& random) {
    constexpr double restEveryM = 100, restEffort = 0.5;
    double swimS = 0, restS = 0;  // at effort 1
    std::vector<double> slowness; // of each length
    for (const Part& set : workout.parts) {
        for (double doneM = 0; doneM < set.amount; doneM += poolM) {
            slowness.push_back((1 + 0.025 * random.normal()) / set.effort);
            swimS += poolM * slowness.back();
        }
        restS += set.restS * std::floor(set.amount / restEveryM);
    }
    const double secondsPerM = (workout.movingS - restS) / swimS;
    auto slow = slowness.begin();
    Swum result;
    for (const Part& set : workout.parts) {
        for (double doneM = poolM; doneM <= set.amount; doneM += poolM) {
            result.atS.push_back(result.atS.back() + poolM * secondsPerM * *slow++);
            result.atM.push_back(result.atM.back() + poolM);
            result.effort.push_back(set.effort);
            if (set.restS <= 0 || std::fmod(doneM, restEveryM) > 0) continue;
            result.atS.push_back(result.atS.back() + set.restS);
            result.atM.push_back(result.atM.back());
            result.effort.push_back(restEffort);
        }
    }
    return result;
}

Lap lengthOf(const Swum& swum, size_t i, Random& random) {
    Lap lap;
    lap.kind = Lap::Kind::length;
    lap.startMs = std::llround(swum.atS[i] * 1000);
    lap.elapsedS = lap.movingS = swum.atS[i + 1] - swum.atS[i];
    lap.distanceM = poolM;
    lap.averageSpeedMps = poolM / *lap.elapsedS;
    lap.strokes = static_cast<int>(std::lround(19 + 1.2 * random.normal()));
    lap.stroke = swum.effort[i] < 0.92 ? QStringLiteral("breaststroke") : QStringLiteral("freestyle");
    return lap;
}

} // namespace

std::vector<Lap> lapsBetween(const std::vector<double>& ends, LapAxis axis, const Streams& streams,
                             const std::vector<double>& movingS) {
    const std::vector<double>* distance = streams.find(Channel::distance);
    if (axis == LapAxis::distance && distance == nullptr) return {};
    const std::vector<double>& along = axis == LapAxis::distance ? *distance : movingS;
    std::vector<Lap> laps;
    Crossing from;
    for (const double end : ends) {
        const Crossing to = crossingAt(end, along, streams, movingS);
        if (to.sample <= from.sample) continue;
        const auto samples = [&](Channel channel) {
            return piece(streams, channel, from.sample, to.sample + 1);
        };
        Lap lap;
        lap.startMs = std::llround(from.elapsedMs);
        lap.elapsedS = (to.elapsedMs - from.elapsedMs) / 1000;
        lap.movingS = to.movingS - from.movingS;
        lap.distanceM = to.distanceM - from.distanceM;
        lap.averageSpeedMps = *lap.distanceM / *lap.movingS;
        lap.maxSpeedMps = maximum(samples(Channel::speed));
        if (const auto up = climb(samples(Channel::altitude), climbThresholdBarometerM))
            lap.elevationGainM = up->upM;
        lap.averageHeartRateBpm = mean(samples(Channel::heartRate));
        lap.maxHeartRateBpm = maximum(samples(Channel::heartRate));
        lap.averagePowerW = mean(samples(Channel::power));
        lap.averageCadenceRpm = mean(samples(Channel::cadence));
        laps.push_back(lap);
        from = to;
    }
    return laps;
}

void goSwimming(Session& session, Random& random) {
    constexpr double stepS = 4;
    const Workout& workout = session.workout;
    const Swum done = swum(workout, random);
    Heart heart(workout.heartRateBpm, 34, 0.95, random);
    Recording& recording = session.recording;
    Streams& streams = recording.streams;
    std::vector<double> times;
    size_t i = 0;
    for (double t = 0;; t = std::min(t + stepS, workout.movingS)) {
        while (i + 2 < done.atS.size() && done.atS[i + 1] <= t)
            ++i;
        const double seconds = done.atS[i + 1] - done.atS[i], metres = done.atM[i + 1] - done.atM[i];
        times.push_back(t);
        streams.timeMs.push_back(std::llround(t * 1000));
        streams.channels[Channel::distance].push_back(
            done.atM[i] + metres * std::clamp((t - done.atS[i]) / seconds, 0.0, 1.0));
        streams.channels[Channel::speed].push_back(metres > 0 ? metres / seconds : missing); // at the wall
        streams.channels[Channel::heartRate].push_back(heart.after(stepS, done.effort[i]));
        if (t >= workout.movingS) break;
    }
    shiftToMean(streams.channels[Channel::heartRate], workout.heartRateBpm);
    std::vector<double> ends;
    double endM = 0;
    for (const Part& set : workout.parts)
        ends.push_back(endM += set.amount);
    recording.laps = lapsBetween(ends, LapAxis::distance, streams, times);
    for (size_t length = 0; length < done.effort.size(); ++length) {
        if (done.atM[length + 1] > done.atM[length]) recording.laps.push_back(lengthOf(done, length, random));
    }
    recording.summary.poolLengthM = poolM;
}

} // namespace vd::demo
