// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Athlete.h"
#include "models/Sport.h"
#include "models/analysis/HeartSeconds.h"

#include <optional>
#include <vector>

// What follows from the person's limits: field guide B2. Pure.
namespace vd {

// The maximum heart rate by age in years: the mean of many people, where one differs by estimateReachBpm and
// more. Measured beats estimated.
enum class MaxHeartRateFormula {
    tanaka,  // 208 - 0.7 age, doi 10.1016/S0735-1097(00)01054-8
    gellish, // 207 - 0.7 age, doi 10.1249/mss.0b013e31803349c6
    nes,     // 211 - 0.64 age, doi 10.1111/j.1600-0838.2012.01445.x
    fox,     // 220 - age
};
double estimatedMaxHeartRateBpm(int age, MaxHeartRateFormula formula = MaxHeartRateFormula::tanaka);
inline constexpr int estimateReachBpm = 10;

// The limits that hold on a day. What is not known is not there.
struct HeartLimits {
    ZoneMethod method = ZoneMethod::maximum;
    Sex sex = Sex::notStated;
    std::optional<double> maxBpm;       // stated, else Tanaka's for the age reached in that year
    std::optional<double> restingBpm;   // as stated
    std::optional<double> thresholdBpm; // stated, else 0.89 of the maximum: our value
    bool maxIsEstimate = false;
    bool thresholdIsEstimate = false;
};
HeartLimits heartLimits(const AthleteSettings& settings, QDate day);
inline constexpr double thresholdOfMax = 0.89;

// Where each zone begins, the lowest first; it reaches up to the next one, and a value on a bound belongs to
// the upper zone. By the method of the limits: five zones from 50, 60, 70, 80 and 90 % of the maximum, or of
// the reserve (Karvonen) above resting; or seven by threshold (Friel), the first from 0 on, with the bounds
// of riding for rides and those of running for all else. Empty where the method lacks a limit.
std::vector<double> heartZoneBounds(const HeartLimits& limits, Sport sport);
// "Z1", ..., and "Z5a", "Z5b", "Z5c" where there are seven by threshold.
QString heartZoneName(ZoneMethod method, size_t zone);

// The seven of Coggan by threshold power, the first from 0 on.
std::vector<double> powerZoneBounds(double thresholdW);

// The time in each zone. Beats are whole, so the bounds count rounded to whole beats, as devices print them;
// what lies below the first is in none.
std::vector<double> secondsInZones(const HeartSeconds& heart, const std::vector<double>& bounds);

// How an activity's heart rate lies in the zones.
struct HeartZones {
    HeartLimits limits;
    std::vector<double> bounds;  // as heartZoneBounds()
    std::vector<double> seconds; // in each
    double totalS = 0;           // with a heart rate, also below the first zone

    double belowS() const;   // the first zone
    bool isEstimate() const; // do the bounds follow from an estimate?
};
// nullopt without a heart rate, and where the method of the limits lacks one.
std::optional<HeartZones> heartZones(const HeartSeconds& heart, const HeartLimits& limits, Sport sport);

} // namespace vd
