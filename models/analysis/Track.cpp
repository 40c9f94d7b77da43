// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/Track.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace vd {

namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();
constexpr qint64 windowMs = 5'000; // on either side of a sample

double radians(double degrees) {
    return degrees * std::numbers::pi / 180;
}

// The samples of one channel that have a value.
struct Series {
    std::vector<qint64> timeMs;
    std::vector<double> values;
};

Series withValues(std::span<const qint64> timeMs, std::span<const double> values) {
    Series series;
    for (size_t i = 0; i < values.size(); ++i) {
        if (std::isnan(values[i])) continue;
        series.timeMs.push_back(timeMs[i]);
        series.values.push_back(values[i]);
    }
    return series;
}

double secondsBetween(qint64 fromMs, qint64 toMs) {
    return static_cast<double>(toMs - fromMs) / 1000;
}

double median(std::span<double> values) {
    std::sort(values.begin(), values.end());
    const size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

std::vector<double> distanceOf(const Streams& streams) {
    if (const auto* distance = streams.find(Channel::distance)) return *distance;
    const auto* latitude = streams.find(Channel::latitude);
    const auto* longitude = streams.find(Channel::longitude);
    if (latitude == nullptr || longitude == nullptr) return {};
    return cumulativeDistanceM(*latitude, *longitude);
}

Series speedOf(const Streams& streams) {
    if (const auto* speed = streams.find(Channel::speed)) return withValues(streams.timeMs, *speed);
    const std::vector<double> distance = distanceOf(streams);
    if (distance.empty()) return {};
    return withValues(streams.timeMs, speedFromDistance(streams.timeMs, distance));
}

bool isRiding(Sport sport) {
    return info(sport).family == SportFamily::ride;
}

double secondsOnFoot(const Series& speed, qint64 holdMs) {
    qint64 moving = 0;
    for (size_t i = 0; i + 1 < speed.timeMs.size(); ++i) {
        if (speed.values[i] > movingSpeedMps)
            moving += std::min(speed.timeMs[i + 1] - speed.timeMs[i], holdMs);
    }
    return static_cast<double>(moving) / 1000;
}

double secondsRiding(const Series& speed, qint64 holdMs) {
    constexpr qint64 toleratedMs = 15'000;
    qint64 moving = 0;
    size_t i = 0;
    const size_t last = speed.timeMs.size() - 1;
    while (i < last) {
        const bool slow = speed.values[i] < movingSpeedMps;
        const qint64 fromMs = speed.timeMs[i];
        qint64 heldMs = 0;
        for (; i < last && (speed.values[i] < movingSpeedMps) == slow; ++i) {
            heldMs += std::min(speed.timeMs[i + 1] - speed.timeMs[i], holdMs);
        }
        if (!slow || speed.timeMs[i] - fromMs <= toleratedMs) moving += heldMs;
    }
    return static_cast<double>(moving) / 1000;
}

std::vector<double> above0(std::span<const double> values) {
    std::vector<double> kept;
    std::copy_if(values.begin(), values.end(), std::back_inserter(kept),
                 [](double value) { return value > 0; });
    return kept;
}

} // namespace

qint64 longestHoldMs(std::span<const qint64> timeMs) {
    constexpr qint64 leastMs = 10'000;
    if (timeMs.size() < 2) return leastMs;
    std::vector<qint64> intervals(timeMs.size() - 1);
    for (size_t i = 0; i < intervals.size(); ++i)
        intervals[i] = timeMs[i + 1] - timeMs[i];
    const auto middle = intervals.begin() + static_cast<ptrdiff_t>(intervals.size() / 2);
    std::nth_element(intervals.begin(), middle, intervals.end());
    return std::max(leastMs, 3 * *middle);
}

double haversineM(double latitudeA, double longitudeA, double latitudeB, double longitudeB) {
    const double sinLatitude = std::sin(radians(latitudeB - latitudeA) / 2);
    const double sinLongitude = std::sin(radians(longitudeB - longitudeA) / 2);
    const double a = sinLatitude * sinLatitude + std::cos(radians(latitudeA)) * std::cos(radians(latitudeB)) *
                                                     sinLongitude * sinLongitude;
    return 2 * earthRadiusM * std::asin(std::min(1.0, std::sqrt(a)));
}

std::vector<double> cumulativeDistanceM(std::span<const double> latitude, std::span<const double> longitude,
                                        std::span<const size_t> breaks) {
    std::vector<double> result(latitude.size(), missing);
    std::optional<size_t> previous; // with a position, in the same piece
    double sum = missing;
    auto nextBreak = breaks.begin();
    for (size_t i = 0; i < latitude.size(); ++i) {
        for (; nextBreak != breaks.end() && *nextBreak <= i; ++nextBreak)
            previous.reset();
        if (std::isnan(latitude[i]) || std::isnan(longitude[i])) continue;
        if (std::isnan(sum)) sum = 0;
        if (previous) sum += haversineM(latitude[*previous], longitude[*previous], latitude[i], longitude[i]);
        previous = i;
        result[i] = sum;
    }
    return result;
}

std::optional<Climb> climb(std::span<const double> altitude, double thresholdM) {
    Climb climb;
    double reference = missing;
    int heights = 0;
    for (const double height : altitude) {
        if (std::isnan(height)) continue;
        ++heights;
        if (std::isnan(reference)) reference = height;
        const double move = height - reference;
        if (std::abs(move) < thresholdM) continue;
        (move > 0 ? climb.upM : climb.downM) += std::abs(move);
        reference = height;
    }
    if (heights < 2) return std::nullopt;
    return climb;
}

std::vector<double> smoothedAltitude(std::span<const qint64> timeMs, std::span<const double> altitude) {
    constexpr size_t reach = 2; // values on either side
    const Series series = withValues(timeMs, altitude);
    std::vector<double> result(altitude.begin(), altitude.end());
    std::vector<double> near;
    size_t at = 0; // in the series
    for (double& height : result) {
        if (std::isnan(height)) continue;
        near.clear();
        const size_t end = std::min(series.values.size(), at + reach + 1);
        for (size_t i = at < reach ? 0 : at - reach; i < end; ++i) {
            if (std::abs(series.timeMs[i] - series.timeMs[at]) <= windowMs) near.push_back(series.values[i]);
        }
        height = median(near);
        ++at;
    }
    return result;
}

std::optional<double> movingSeconds(const Streams& streams, Sport sport) {
    if (!isOnFoot(sport) && !isRiding(sport)) {
        if (streams.size() < 2) return std::nullopt;
        return secondsBetween(streams.timeMs.front(), streams.timeMs.back());
    }
    const Series speed = speedOf(streams);
    if (speed.values.size() < 2) return std::nullopt;
    const qint64 holdMs = longestHoldMs(speed.timeMs);
    const double moving = isOnFoot(sport) ? secondsOnFoot(speed, holdMs) : secondsRiding(speed, holdMs);
    return moving > 0 ? std::optional(moving) : std::nullopt;
}

std::optional<double> mean(std::span<const double> values) {
    double sum = 0;
    size_t count = 0;
    for (const double value : values) {
        if (std::isnan(value)) continue;
        sum += value;
        ++count;
    }
    if (count == 0) return std::nullopt;
    return sum / static_cast<double>(count);
}

std::optional<double> maximum(std::span<const double> values) {
    std::optional<double> largest;
    for (const double value : values) {
        if (!std::isnan(value) && (!largest || value > *largest)) largest = value;
    }
    return largest;
}

std::vector<double> speedFromDistance(std::span<const qint64> timeMs, std::span<const double> distance) {
    std::vector<double> result(distance.size(), missing);
    const Series series = withValues(timeMs, distance);
    const std::vector<qint64>& time = series.timeMs;
    const qint64 gapMs = longestHoldMs(time);
    size_t first = 0, last = 0; // of the window, both inclusive
    size_t at = 0;              // in the series
    for (size_t i = 0; i < distance.size(); ++i) {
        if (std::isnan(distance[i])) continue;
        while (time[at] - time[first] > windowMs)
            ++first;
        last = std::max(last, at);
        while (last + 1 < time.size() && time[last + 1] - time[at] <= windowMs)
            ++last;
        const bool joinsBefore = at > 0 && time[at] - time[at - 1] <= gapMs;
        const bool joinsAfter = at + 1 < time.size() && time[at + 1] - time[at] <= gapMs;
        const size_t from = first == at && joinsBefore ? at - 1 : first;
        const size_t to = last == at && joinsAfter ? at + 1 : last;
        const qint64 spanMs = time[to] - time[from];
        if (spanMs > 0)
            result[i] = (series.values[to] - series.values[from]) * 1000 / static_cast<double>(spanMs);
        ++at;
    }
    return result;
}

// --- the summary
// -----------------------------------------------------------------------------------------------

namespace {

using LapField = std::optional<double> Lap::*;

std::vector<Lap> lapsProper(const std::vector<Lap>& all) {
    std::vector<Lap> laps;
    std::copy_if(all.begin(), all.end(), std::back_inserter(laps),
                 [](const Lap& lap) { return lap.kind == Lap::Kind::lap; });
    return laps;
}

std::optional<double> lapSum(const std::vector<Lap>& laps, LapField field) {
    if (laps.empty()) return std::nullopt;
    double sum = 0;
    for (const Lap& lap : laps) {
        if (!(lap.*field)) return std::nullopt;
        sum += *(lap.*field);
    }
    return sum;
}

std::optional<double> lapMean(const std::vector<Lap>& laps, LapField field) {
    double sum = 0, weight = 0;
    for (const Lap& lap : laps) {
        const double seconds = lap.movingS.value_or(lap.elapsedS.value_or(0));
        if (!(lap.*field) || seconds <= 0) continue;
        sum += *(lap.*field) * seconds;
        weight += seconds;
    }
    if (weight <= 0) return std::nullopt;
    return sum / weight;
}

std::optional<double> lapMaximum(const std::vector<Lap>& laps, LapField field) {
    std::optional<double> largest;
    for (const Lap& lap : laps) {
        if (lap.*field && (!largest || *(lap.*field) > *largest)) largest = lap.*field;
    }
    return largest;
}

std::optional<double> lapSpanS(const std::vector<Lap>& laps) {
    std::optional<double> endS;
    for (const Lap& lap : laps) {
        if (!lap.elapsedS) continue;
        const double lapEndS = secondsBetween(laps.front().startMs, lap.startMs) + *lap.elapsedS;
        endS = std::max(endS.value_or(0), lapEndS);
    }
    return endS;
}

std::optional<double> elapsedOf(const Streams& streams, const std::vector<Lap>& laps) {
    if (streams.size() < 2) return lapSpanS(laps);
    return secondsBetween(streams.timeMs.front(), streams.timeMs.back());
}

std::optional<double> totalDistance(const Streams& streams, const std::vector<Lap>& laps) {
    const std::vector<double> distance = distanceOf(streams);
    const auto last =
        std::find_if(distance.rbegin(), distance.rend(), [](double value) { return !std::isnan(value); });
    return last == distance.rend() ? lapSum(laps, &Lap::distanceM) : *last;
}

// Stops are known only as far as there are samples: they are taken off the whole of the elapsed time.
std::optional<double> movingOf(const Summary& summary, const Streams& streams) {
    const bool hasRule = isOnFoot(summary.sport) || isRiding(summary.sport);
    const std::optional<double> moving = hasRule ? movingSeconds(streams, summary.sport) : std::nullopt;
    if (!moving || !summary.elapsedS) return summary.elapsedS;
    const double stoppedS = secondsBetween(streams.timeMs.front(), streams.timeMs.back()) - *moving;
    return std::max(0.0, *summary.elapsedS - stoppedS);
}

std::optional<double> averageSpeed(const Summary& summary) {
    const std::optional<double> seconds = summary.movingS ? summary.movingS : summary.elapsedS;
    if (!summary.distanceM || !seconds || *seconds <= 0) return std::nullopt;
    return *summary.distanceM / *seconds;
}

void fill(std::optional<double>& field, std::optional<double> value) {
    if (!field) field = value;
}

void fill(std::optional<double>& field, std::optional<double> fromSamples, std::optional<double> fromLaps) {
    fill(field, fromSamples ? fromSamples : fromLaps);
}

void fillClimb(Summary& summary, const Streams& streams, const std::vector<Lap>& laps, bool barometer) {
    if (summary.elevationGainM && summary.elevationLossM) return;
    if (const auto* altitude = streams.find(Channel::altitude)) {
        const double thresholdM = barometer ? climbThresholdBarometerM : climbThresholdGpsM;
        if (const auto found = climb(smoothedAltitude(streams.timeMs, *altitude), thresholdM)) {
            fill(summary.elevationGainM, found->upM);
            fill(summary.elevationLossM, found->downM);
        }
    }
    fill(summary.elevationGainM, lapSum(laps, &Lap::elevationGainM));
}

} // namespace

void completeSummary(Recording& recording, bool barometer) {
    Summary& summary = recording.summary;
    const Streams& streams = recording.streams;
    const std::vector<Lap> laps = lapsProper(recording.laps);
    const auto samples = [&](Channel channel) {
        const auto* values = streams.find(channel);
        return values != nullptr ? std::span<const double>(*values) : std::span<const double>();
    };
    summary.pointCount = static_cast<int>(streams.size());
    summary.lapCount = static_cast<int>(laps.size());

    fill(summary.elapsedS, elapsedOf(streams, laps));
    if (!summary.distanceM) summary.distanceM = totalDistance(streams, laps);
    if (!summary.movingS) summary.movingS = movingOf(summary, streams);
    fill(summary.averageSpeedMps, averageSpeed(summary));
    fill(summary.maxSpeedMps, maximum(samples(Channel::speed)), lapMaximum(laps, &Lap::maxSpeedMps));

    const std::vector<double> heartRate = above0(samples(Channel::heartRate));
    fill(summary.averageHeartRateBpm, mean(heartRate), lapMean(laps, &Lap::averageHeartRateBpm));
    fill(summary.maxHeartRateBpm, maximum(heartRate), lapMaximum(laps, &Lap::maxHeartRateBpm));
    fill(summary.averagePowerW, mean(samples(Channel::power)), lapMean(laps, &Lap::averagePowerW));
    fill(summary.maxPowerW, maximum(samples(Channel::power)));
    fill(summary.averageCadenceRpm, mean(above0(samples(Channel::cadence))),
         lapMean(laps, &Lap::averageCadenceRpm));

    fillClimb(summary, streams, laps, barometer);
    fill(summary.energyJ, lapSum(laps, &Lap::energyJ));
}

} // namespace vd
