// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/providers/polar/PolarStreams.h"

#include "services/providers/JsonValues.h"
#include "services/providers/polar/PolarValues.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <limits>

namespace vd {

namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();
// Nobody's feet, and nobody's pedals, turn faster on average: these are the steps of both legs.
constexpr double mostOfOneLeg = 120;

// What Polar calls a channel, and what one of it is in our unit.
struct SampleType {
    const char* type;
    Channel channel;
    double unit;
};
constexpr SampleType sampleTypes[] = {
    {"HEART_RATE", Channel::heartRate, 1}, {"SPEED", Channel::speed, 1 / 3.6},
    {"CADENCE", Channel::cadence, 1},      {"RUNNING_CADENCE", Channel::cadence, 1},
    {"ALTITUDE", Channel::altitude, 1},    {"DISTANCE", Channel::distance, 1},
    {"POWER", Channel::power, 1},          {"TEMPERATURE", Channel::temperature, 1},
};

qint64 millis(const QJsonValue& value) {
    return static_cast<qint64>(number(value).value_or(0));
}

void halveStepsOfBothLegs(std::vector<double>& cadence) {
    double sum = 0;
    int count = 0;
    for (const double value : cadence) {
        if (std::isnan(value) || value <= 0) continue;
        sum += value;
        ++count;
    }
    if (count == 0 || sum / count <= mostOfOneLeg) return;
    for (double& value : cadence)
        value /= 2;
}

} // namespace

void StreamsOfExercises::put(qint64 atMs, Channel channel, double value) {
    const auto [point, isNew] = m_points.try_emplace(atMs);
    if (isNew) point->second.fill(missing);
    point->second.at(static_cast<size_t>(channel)) = value;
}

void StreamsOfExercises::addSamples(const QJsonObject& sample, qint64 fromMs) {
    const QString type = sample.value(QLatin1String("type")).toString();
    const auto intervalMs = aboveZero(number(sample.value(QLatin1String("intervalMillis"))));
    const auto* known = std::find_if(std::begin(sampleTypes), std::end(sampleTypes),
                                     [&](const SampleType& t) { return type == QLatin1String(t.type); });
    if (known == std::end(sampleTypes) || !intervalMs) return;
    const QJsonArray values = sample.value(QLatin1String("values")).toArray();
    for (qsizetype i = 0; i < values.size(); ++i) {
        std::optional<double> value = number(values[i]);
        if (known->channel == Channel::heartRate) value = aboveZero(value); // 0: no contact
        if (value) put(fromMs + i * static_cast<qint64>(*intervalMs), known->channel, *value * known->unit);
    }
}

void StreamsOfExercises::addPlace(const QJsonObject& place, qint64 fromMs) {
    const auto latitude = number(place.value(QLatin1String("latitude")));
    const auto longitude = number(place.value(QLatin1String("longitude")));
    if (!latitude || !longitude) return;
    const qint64 at = fromMs + millis(place.value(QLatin1String("elapsedMillis")));
    put(at, Channel::latitude, *latitude);
    put(at, Channel::longitude, *longitude);
    const auto altitude = number(place.value(QLatin1String("altitude")));
    const bool isTold = !std::isnan(m_points.at(at).at(static_cast<size_t>(Channel::altitude)));
    if (altitude && !isTold) put(at, Channel::altitude, *altitude); // the barometer's word is the better one
}

// Those of the button, or else those that the watch made by itself.
void StreamsOfExercises::addLaps(const QJsonObject& laps, qint64 fromMs) {
    QJsonArray list = laps.value(QLatin1String("laps")).toArray();
    if (list.isEmpty()) list = laps.value(QLatin1String("autoLaps")).toArray();
    qint64 at = fromMs;
    for (const QJsonValue& value : list) {
        const QJsonObject said = value.toObject();
        const auto positive = [&](const char* name) {
            return aboveZero(number(said.value(QLatin1String(name))));
        };
        Lap lap;
        lap.startMs = at;
        if (const auto ms = positive("durationMillis")) {
            lap.elapsedS = *ms / 1000;
            at += static_cast<qint64>(*ms);
        }
        lap.distanceM = positive("distanceMeters");
        lap.elevationGainM = number(said.value(QLatin1String("ascentMeters")));
        lap.averageHeartRateBpm = positive("hrAvg");
        lap.maxHeartRateBpm = positive("hrMax");
        m_laps.push_back(lap);
    }
}

void StreamsOfExercises::add(const QJsonObject& exercise) {
    const auto start = wallMs(exercise.value(QLatin1String("startTime")));
    const qint64 fromMs = start ? std::max<qint64>(0, *start - m_sessionMs) : m_nextMs;
    m_nextMs = fromMs + millis(exercise.value(QLatin1String("durationMillis")));
    const QJsonObject samples = exercise.value(QLatin1String("samples")).toObject();
    for (const QJsonValue& sample : samples.value(QLatin1String("samples")).toArray())
        addSamples(sample.toObject(), fromMs);
    const QJsonObject route =
        exercise.value(QLatin1String("routes")).toObject().value(QLatin1String("route")).toObject();
    for (const QJsonValue& place : route.value(QLatin1String("wayPoints")).toArray())
        addPlace(place.toObject(), fromMs);
    addLaps(exercise.value(QLatin1String("laps")).toObject(), fromMs);
}

void StreamsOfExercises::into(Recording& recording) const {
    recording.laps = m_laps;
    recording.summary.lapCount = static_cast<int>(m_laps.size());
    recording.summary.pointCount = static_cast<int>(m_points.size());
    Streams& streams = recording.streams;
    for (const auto& [at, point] : m_points)
        streams.timeMs.push_back(at);
    for (const ChannelInfo& info : allChannels()) {
        std::vector<double> values;
        values.reserve(m_points.size());
        for (const auto& [at, point] : m_points)
            values.push_back(point.at(static_cast<size_t>(info.channel)));
        const bool isTold =
            std::any_of(values.begin(), values.end(), [](double v) { return !std::isnan(v); });
        if (!isTold) continue;
        if (info.channel == Channel::cadence) halveStepsOfBothLegs(values);
        streams.channels.emplace(info.channel, std::move(values));
    }
}

} // namespace vd
