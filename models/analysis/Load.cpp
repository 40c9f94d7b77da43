// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/Load.h"

#include "models/analysis/Track.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace vd {

namespace {

constexpr double secondsPerHour = 3600;
constexpr size_t window = 30; // seconds

double impulse(double minutes, double bpm, const HeartLimits& limits) {
    const bool female = limits.sex == Sex::female;
    const double a = female ? 0.86 : 0.64;
    const double k = female ? 1.67 : 1.92;
    const double range = *limits.maxBpm - *limits.restingBpm;
    const double share = std::clamp((bpm - *limits.restingBpm) / range, 0.0, 1.0);
    return minutes * share * a * std::exp(k * share);
}

struct Sample {
    qint64 timeMs = 0;
    double watts = 0;
};

std::vector<Sample> samplesWithPower(std::span<const qint64> timeMs, std::span<const double> watts) {
    std::vector<Sample> samples;
    for (size_t i = 0; i < watts.size(); ++i) {
        if (watts[i] >= 0) samples.push_back({timeMs[i], watts[i]}); // not for NaN
    }
    return samples;
}

// The power of each second that has one; how many seconds lie between them is forgotten.
std::vector<double> eachSecond(const std::vector<Sample>& samples, qint64 holdMs) {
    std::vector<double> seconds;
    size_t next = 0;
    while (next < samples.size()) {
        const qint64 second = samples[next].timeMs / 1000;
        double sum = 0;
        const size_t first = next;
        for (; next < samples.size() && samples[next].timeMs / 1000 == second; ++next)
            sum += samples[next].watts;
        seconds.push_back(sum / static_cast<double>(next - first));
        if (next == samples.size()) break;
        const qint64 heldUntilMs = samples[next - 1].timeMs + holdMs;
        const qint64 nextSecond = samples[next].timeMs / 1000;
        for (qint64 held = second + 1; held < nextSecond && held * 1000 < heldUntilMs; ++held)
            seconds.push_back(samples[next - 1].watts);
    }
    return seconds;
}

} // namespace

std::optional<double> trimp(const HeartSeconds& heart, const HeartLimits& limits) {
    if (heart.empty() || !limits.maxBpm || !limits.restingBpm) return std::nullopt;
    if (*limits.maxBpm <= *limits.restingBpm) return std::nullopt;
    double sum = 0;
    for (size_t i = 0; i < heart.seconds.size(); ++i)
        sum += impulse(heart.seconds[i] / 60, heart.lowestBpm + static_cast<double>(i), limits);
    return sum;
}

std::optional<double> heartRateLoad(const HeartSeconds& heart, const HeartLimits& limits) {
    const std::optional<double> done = trimp(heart, limits);
    if (!done || !limits.thresholdBpm) return std::nullopt;
    const double anHour = impulse(60, *limits.thresholdBpm, limits);
    if (anHour <= 0) return std::nullopt;
    return 100 * *done / anHour;
}

double edwardsLoad(std::span<const double> secondsInZones) {
    double sum = 0;
    for (size_t i = 0; i < secondsInZones.size(); ++i)
        sum += static_cast<double>(i + 1) * secondsInZones[i] / 60;
    return sum;
}

double sessionLoad(double effort0To10, double seconds) {
    return effort0To10 * seconds / 60;
}

WeekStrain weekStrain(std::span<const double> dailyLoads) {
    const auto days = static_cast<double>(dailyLoads.size());
    WeekStrain week;
    week.sum = std::accumulate(dailyLoads.begin(), dailyLoads.end(), 0.0);
    week.mean = week.sum / days;
    double squares = 0;
    for (const double load : dailyLoads)
        squares += (load - week.mean) * (load - week.mean);
    week.deviation = std::sqrt(squares / days);
    if (week.deviation > 0) {
        week.monotony = week.mean / week.deviation;
        week.strain = week.sum * *week.monotony;
    }
    return week;
}

std::optional<WeightedPower> weightedPower(std::span<const qint64> timeMs, std::span<const double> watts) {
    const std::vector<Sample> samples = samplesWithPower(timeMs, watts);
    std::vector<qint64> times;
    for (const Sample& sample : samples)
        times.push_back(sample.timeMs);
    const qint64 holdMs = longestHoldMs(times);
    if (holdMs > 3000 * static_cast<qint64>(window)) return std::nullopt;
    const std::vector<double> seconds = eachSecond(samples, holdMs);
    if (seconds.size() < window) return std::nullopt;

    double sum = std::accumulate(seconds.begin(), seconds.begin() + window - 1, 0.0);
    double fourths = 0;
    for (size_t last = window - 1; last < seconds.size(); ++last) {
        sum += seconds[last];
        const double mean = sum / window;
        fourths += mean * mean * mean * mean;
        sum -= seconds[last - (window - 1)];
    }
    const auto windows = static_cast<double>(seconds.size() - window + 1);
    return WeightedPower{std::pow(fourths / windows, 0.25), static_cast<double>(seconds.size())};
}

double intensity(double weightedW, double thresholdW) {
    return weightedW / thresholdW;
}

double powerLoad(const WeightedPower& power, double thresholdW) {
    const double share = intensity(power.watts, thresholdW);
    return power.seconds / secondsPerHour * share * share * 100;
}

QString key(TrainingLoad::Source source) {
    return source == TrainingLoad::Source::power ? QStringLiteral("power") : QStringLiteral("heart_rate");
}

std::optional<TrainingLoad> trainingLoad(const HeartSeconds& heart, const std::optional<WeightedPower>& power,
                                         const AthleteSettings& settings, QDate day) {
    const std::optional<double>& thresholdW = settings.thresholdPowerW;
    if (power && thresholdW && *thresholdW > 0)
        return TrainingLoad{powerLoad(*power, *thresholdW), TrainingLoad::Source::power};
    const std::optional<double> load = heartRateLoad(heart, heartLimits(settings, day));
    if (!load) return std::nullopt;
    return TrainingLoad{*load, TrainingLoad::Source::heartRate};
}

} // namespace vd
