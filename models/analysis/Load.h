// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/HeartSeconds.h"
#include "models/analysis/Zones.h"

#include <optional>
#include <span>

// How much training an activity was: field guide B3 (heart rate) and B4 (power). Pure.
namespace vd {

// Raised whenever one of these, or what they are told from, comes to another number: the store then makes
// what it keeps again.
inline constexpr int analysisVersion = 1;

// ---- heart rate (B3)

// Banister's training impulse: minutes x HRr x a x e^(k HRr), with HRr = (rate - resting) / (maximum -
// resting) between 0 and 1; a 0.86, k 1.67 for women, else a 0.64, k 1.92. nullopt without any heart rate,
// without maximum or resting rate, and where they are not apart.
std::optional<double> trimp(const HeartSeconds& heart, const HeartLimits& limits);
// 100 x TRIMP / TRIMP of an hour at threshold: an hour at threshold is 100. nullopt also where the threshold
// does not lie above resting.
std::optional<double> heartRateLoad(const HeartSeconds& heart, const HeartLimits& limits);
// Edwards: the number of the zone x minutes, over the five zones of maximum or reserve, the lowest first.
double edwardsLoad(std::span<const double> secondsInZones);

// ---- what it felt like (B3)

double sessionLoad(double effort0To10, double seconds); // session RPE: effort x minutes

// Foster, over the loads of seven days; a rest day is 0.
struct WeekStrain {
    double sum = 0;
    double mean = 0;
    double deviation = 0;           // of the population
    std::optional<double> monotony; // mean / deviation; none where all days are alike
    std::optional<double> strain;   // sum x monotony
};
WeekStrain weekStrain(std::span<const double> dailyLoads); // at least one

// ---- power (B4)

struct WeightedPower {
    double watts = 0;   // the fourth root of the mean fourth power of the means over 30 s
    double seconds = 0; // that have power

    friend bool operator==(const WeightedPower&, const WeightedPower&) = default;
};
// At 1 Hz: each second is the mean of the samples in it, else the last one while it holds (longestHoldMs()).
// Zeros count; missing seconds are left out, as if the clock had stood still. From the first full 30 s on.
// nullopt under 30 s with power, and where the samples lie farther apart than that. Times are in ms and do
// not fall; NaN and power below 0 are no value.
std::optional<WeightedPower> weightedPower(std::span<const qint64> timeMs, std::span<const double> watts);
double intensity(double weightedW, double thresholdW);
double powerLoad(const WeightedPower& power, double thresholdW); // hours x intensity^2 x 100

// ---- the load of an activity

struct TrainingLoad {
    double value = 0;
    enum class Source { power, heartRate } source = Source::power;

    friend bool operator==(const TrainingLoad&, const TrainingLoad&) = default;
};
QString key(TrainingLoad::Source source); // stable: "power", "heart_rate"
// From power where it and the threshold power are known, else from heart rate where its limits are.
std::optional<TrainingLoad> trainingLoad(const HeartSeconds& heart, const std::optional<WeightedPower>& power,
                                         const AthleteSettings& settings, QDate day);

} // namespace vd
