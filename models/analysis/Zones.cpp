// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/Zones.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <utility>

namespace vd {

namespace {

constexpr std::array percentOfRange{0.5, 0.6, 0.7, 0.8, 0.9};
constexpr std::array percentOfThresholdRunning{0.0, 0.85, 0.90, 0.95, 1.00, 1.03, 1.06};
constexpr std::array percentOfThresholdRiding{0.0, 0.81, 0.90, 0.94, 1.00, 1.03, 1.06};
constexpr std::array percentOfThresholdPower{0.0, 0.55, 0.75, 0.90, 1.05, 1.20, 1.50};

template <size_t n>
std::vector<double> scaled(const std::array<double, n>& shares, double from, double range) {
    std::vector<double> bounds;
    for (const double share : shares)
        bounds.push_back(from + share * range);
    return bounds;
}

} // namespace

double estimatedMaxHeartRateBpm(int age, MaxHeartRateFormula formula) {
    switch (formula) {
    case MaxHeartRateFormula::tanaka: return 208 - 0.7 * age;
    case MaxHeartRateFormula::gellish: return 207 - 0.7 * age;
    case MaxHeartRateFormula::nes: return 211 - 0.64 * age;
    case MaxHeartRateFormula::fox: return 220 - age;
    }
    Q_UNREACHABLE();
}

HeartLimits heartLimits(const AthleteSettings& settings, QDate day) {
    constexpr int oldest = 120;
    HeartLimits limits;
    limits.method = settings.zoneMethod;
    limits.sex = settings.sex;
    limits.maxBpm = settings.maxHeartRateBpm;
    if (!limits.maxBpm && settings.birthYear) {
        const int age = day.year() - *settings.birthYear;
        if (age >= 0 && age <= oldest) limits.maxBpm = estimatedMaxHeartRateBpm(age);
        limits.maxIsEstimate = limits.maxBpm.has_value();
    }
    limits.restingBpm = settings.restingHeartRateBpm;
    limits.thresholdBpm = settings.thresholdHeartRateBpm;
    if (!limits.thresholdBpm && limits.maxBpm) {
        limits.thresholdBpm = thresholdOfMax * *limits.maxBpm;
        limits.thresholdIsEstimate = true;
    }
    return limits;
}

std::vector<double> heartZoneBounds(const HeartLimits& limits, Sport sport) {
    switch (limits.method) {
    case ZoneMethod::maximum:
        if (!limits.maxBpm) return {};
        return scaled(percentOfRange, 0, *limits.maxBpm);
    case ZoneMethod::reserve:
        if (!limits.maxBpm || !limits.restingBpm || *limits.maxBpm <= *limits.restingBpm) return {};
        return scaled(percentOfRange, *limits.restingBpm, *limits.maxBpm - *limits.restingBpm);
    case ZoneMethod::threshold:
        if (!limits.thresholdBpm) return {};
        return info(sport).family == SportFamily::ride
                   ? scaled(percentOfThresholdRiding, 0, *limits.thresholdBpm)
                   : scaled(percentOfThresholdRunning, 0, *limits.thresholdBpm);
    }
    Q_UNREACHABLE();
}

QString heartZoneName(ZoneMethod method, size_t zone) {
    constexpr size_t firstOfFifth = 4;
    if (method != ZoneMethod::threshold || zone < firstOfFifth) return QStringLiteral("Z%1").arg(zone + 1);
    return QStringLiteral("Z5") + QChar(static_cast<char16_t>(u'a' + (zone - firstOfFifth)));
}

std::vector<double> powerZoneBounds(double thresholdW) {
    return scaled(percentOfThresholdPower, 0, thresholdW);
}

std::vector<double> secondsInZones(const HeartSeconds& heart, const std::vector<double>& bounds) {
    std::vector<double> seconds(bounds.size(), 0);
    for (size_t i = 0; i < heart.seconds.size(); ++i) {
        const double bpm = heart.lowestBpm + static_cast<double>(i);
        const auto above = std::find_if(bounds.begin(), bounds.end(),
                                        [bpm](double bound) { return std::round(bound) > bpm; });
        if (above == bounds.begin()) continue;
        seconds[static_cast<size_t>(above - bounds.begin()) - 1] += heart.seconds[i];
    }
    return seconds;
}

double HeartZones::belowS() const {
    return totalS - std::accumulate(seconds.begin(), seconds.end(), 0.0);
}

bool HeartZones::isEstimate() const {
    return limits.method == ZoneMethod::threshold ? limits.thresholdIsEstimate : limits.maxIsEstimate;
}

std::optional<HeartZones> heartZones(const HeartSeconds& heart, const HeartLimits& limits, Sport sport) {
    std::vector<double> bounds = heartZoneBounds(limits, sport);
    if (heart.empty() || bounds.empty()) return std::nullopt;
    std::vector<double> seconds = secondsInZones(heart, bounds);
    return HeartZones{limits, std::move(bounds), std::move(seconds), heart.total()};
}

} // namespace vd
