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

// Running sum of great-circle distance over the points that have a position; NaN before the first one. Pieces that
// begin at an index in `breaks` (the start of a new track segment) are not joined to what came before.
std::vector<double> cumulativeDistanceM(std::span<const double> latitude, std::span<const double> longitude,
                                        std::span<const size_t> breaks = {});

// Climb and descent: only moves of at least thresholdM from the last reference height count, and the reference moves
// with each (B6). NaN is skipped. No smoothing here.
struct Climb {
    double upM = 0;
    double downM = 0;
};
inline constexpr double climbThresholdBarometerM = 3;
inline constexpr double climbThresholdGpsM = 10;
std::optional<Climb> climb(std::span<const double> altitude, double thresholdM); // nullopt under two heights

// Moving time from speed (B1): on foot everything faster than 30 min/mile counts; riding, only stretches under that
// speed lasting over 15 s are dropped; other sports: elapsed. A sample holds until the next but at most
// max(10 s, 3 x median interval). Speed is taken from the speed channel, else from distance over time.
// nullopt where neither is there.
inline constexpr double movingSpeedMps = 0.89408;
std::optional<double> movingSeconds(const Streams& streams, Sport sport);

// Mean over the samples that have a value (each counts once, as files and services average); nullopt without any.
std::optional<double> mean(std::span<const double> values);
std::optional<double> maximum(std::span<const double> values);

// Speed in m/s out of distance and time, for curves of recordings that carry none. NaN where unknown.
std::vector<double> speedFromDistance(std::span<const qint64> timeMs, std::span<const double> distance);

// Fills what the source left out of the summary (elapsed, distance, speeds, heart rate, power, cadence, climb,
// moving time, counts) from streams and laps; never overwrites what the source said.
void completeSummary(Recording& recording, bool barometer);

} // namespace vd
