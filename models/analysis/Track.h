// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Recording.h"

#include <optional>
#include <span>
#include <vector>

// What follows from the samples of a recording: field guide B1 and B6. Pure; every function names its rule.
namespace vd {

inline constexpr double earthRadiusM = 6'371'008.8; // IUGG mean radius; haversine on the sphere

double haversineM(double latitudeA, double longitudeA, double latitudeB, double longitudeB);

// Running sum of great-circle distance over the points that have a position; NaN before the first one. Pieces
// that begin at an index in `breaks` (the start of a new track segment) are not joined to what came before.
std::vector<double> cumulativeDistanceM(std::span<const double> latitude, std::span<const double> longitude,
                                        std::span<const size_t> breaks = {});

// Climb and descent: only moves of at least thresholdM from the last reference height count, and the
// reference moves with each (B6). NaN is skipped. No smoothing here.
struct Climb {
    double upM = 0;
    double downM = 0;
};
inline constexpr double climbThresholdBarometerM = 3;
inline constexpr double climbThresholdGpsM = 10;
std::optional<Climb> climb(std::span<const double> altitude, double thresholdM); // nullopt under two heights

// Heights before their climb is counted: each is the median of itself and up to two values on either side
// that lie within 5 s of it. That takes out single wrong heights and jitter, and leaves sparse tracks as they
// are. NaN stays NaN.
std::vector<double> smoothedAltitude(std::span<const qint64> timeMs, std::span<const double> altitude);

// How long a sample holds when the next one stays away (B1, 'Gaps'): max(10 s, 3 x the median interval). The
// times are those of the samples that have a value, and do not fall.
qint64 longestHoldMs(std::span<const qint64> timeMs);

// Moving time from speed (B1): on foot everything faster than 30 min/mile counts; riding, only stretches
// under that speed lasting over 15 s are dropped; other sports: elapsed. A sample holds until the next but at
// most longestHoldMs(), so that longer gaps add no time. Speed is taken from the speed
// channel, else from the distance channel or the positions by speedFromDistance. Never more than the time
// from first to last sample. nullopt where nothing says how fast it went.
inline constexpr double movingSpeedMps = 0.89408;
std::optional<double> movingSeconds(const Streams& streams, Sport sport);

// Mean over the samples that have a value (each counts once, as files and services average); nullopt without
// any.
std::optional<double> mean(std::span<const double> values);
std::optional<double> maximum(std::span<const double> values);

// Speed in m/s out of distance and time, for recordings that carry none: the way over the samples within 5 s
// on either side (but at least the neighbours), so that distances which the device only renews every few
// seconds make no combs. Not across gaps longer than max(10 s, 3 x median interval). NaN where unknown.
std::vector<double> speedFromDistance(std::span<const qint64> timeMs, std::span<const double> distance);

// Fills what the source left out of the summary; never overwrites what it said. In this order:
// - elapsed: last minus first sample, else from the start of the first lap to the end of the last;
// - distance: the last value of the distance channel, else the great-circle sum of the positions, else the
// laps' sum
//   where each lap says one;
// - moving: on foot and riding, elapsed less the stops that movingSeconds() finds among the samples; else
// elapsed;
// - average speed: distance over moving (else elapsed) time; maximum speed: of the speed channel;
// - heart rate and power: plain mean and maximum of the samples; a heart rate of 0 is no value, a power of 0
// is one;
// - cadence: plain mean of the samples above 0 (coasting and standing are left out, as devices do);
// - climb and descent: climb() of smoothedAltitude(), 3 m with a barometer, 10 m without;
// - where there are no such samples, averages are those of the laps, weighted by their time, and maxima the
// largest
//   of any lap;
// - energy, and climb without heights: the laps' sum where each lap says one.
// Laps are those of Kind::lap. pointCount and lapCount are always set: they count what is held.
void completeSummary(Recording& recording, bool barometer);

} // namespace vd
