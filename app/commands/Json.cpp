// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/Json.h"

#include "models/Units.h"

#include <QJsonArray>

#include <cmath>

namespace vd {

namespace {

QJsonValue textOrNull(const std::optional<QString>& text) {
    return text ? QJsonValue(*text) : QJsonValue();
}

QJsonValue textOrNull(const QString& text) {
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue kilocalories(std::optional<double> joules) {
    return toJson(joules ? std::optional(*joules / joulesPerKilocalorie) : std::nullopt, 1);
}

QJsonObject joined(QJsonObject first, const QJsonObject& second) {
    for (auto it = second.begin(); it != second.end(); ++it)
        first.insert(it.key(), it.value());
    return first;
}

} // namespace

QJsonValue toJson(std::optional<double> value, int decimals) {
    if (!value || !std::isfinite(*value)) return {};
    const double scale = std::pow(10.0, decimals);
    return std::round(*value * scale) / scale;
}

QJsonObject toJson(const Summary& summary) {
    return {
        {QStringLiteral("sport"), key(summary.sport)},
        {QStringLiteral("name"), textOrNull(summary.name)},
        {QStringLiteral("startTime"), isoText(summary.start)},
        {QStringLiteral("elapsedSeconds"), toJson(summary.elapsedS, 3)},
        {QStringLiteral("movingSeconds"), toJson(summary.movingS, 3)},
        {QStringLiteral("distanceMeters"), toJson(summary.distanceM, 2)},
        {QStringLiteral("elevationGainMeters"), toJson(summary.elevationGainM, 2)},
        {QStringLiteral("averageHeartRateBpm"), toJson(summary.averageHeartRateBpm, 2)},
        {QStringLiteral("maxHeartRateBpm"), toJson(summary.maxHeartRateBpm, 2)},
        {QStringLiteral("calories"), kilocalories(summary.energyJ)},
        {QStringLiteral("laps"), summary.lapCount},
        {QStringLiteral("points"), summary.pointCount},
    };
}

QJsonObject toJson(const Activity& activity) {
    return joined(toJson(activity.summary),
                  {{QStringLiteral("id"), activity.id},
                   {QStringLiteral("source"), activity.primarySource},
                   {QStringLiteral("sources"), QJsonArray::fromStringList(activity.sources)},
                   {QStringLiteral("externalId"), textOrNull(activity.externalId)},
                   {QStringLiteral("sourceFile"), textOrNull(activity.sourceFile)},
                   {QStringLiteral("weightedPowerWatts"), toJson(activity.weightedPowerW, 1)},
                   {QStringLiteral("load"), toJson(activity.load, 1)},
                   {QStringLiteral("loadSource"), textOrNull(activity.loadSource)}});
}

QJsonObject toJson(const RecordingRow& recording) {
    return joined(toJson(recording.summary),
                  {{QStringLiteral("id"), recording.id},
                   {QStringLiteral("source"), recording.provider},
                   {QStringLiteral("account"), textOrNull(recording.accountName)},
                   {QStringLiteral("externalId"), textOrNull(recording.externalId)},
                   {QStringLiteral("sourceFile"), textOrNull(recording.sourceFile)},
                   {QStringLiteral("sportGiven"), textOrNull(recording.sportGiven)},
                   {QStringLiteral("device"), textOrNull(recording.device)},
                   {QStringLiteral("why"), textOrNull(recording.why)}});
}

QJsonObject toJson(const Lap& lap) {
    return {
        {QStringLiteral("kind"),
         lap.kind == Lap::Kind::lap ? QStringLiteral("lap") : QStringLiteral("length")},
        {QStringLiteral("startSeconds"), toJson(static_cast<double>(lap.startMs) / 1000, 3)},
        {QStringLiteral("elapsedSeconds"), toJson(lap.elapsedS, 3)},
        {QStringLiteral("movingSeconds"), toJson(lap.movingS, 3)},
        {QStringLiteral("distanceMeters"), toJson(lap.distanceM, 2)},
        {QStringLiteral("elevationGainMeters"), toJson(lap.elevationGainM, 2)},
        {QStringLiteral("averageSpeedMps"), toJson(lap.averageSpeedMps, 3)},
        {QStringLiteral("maxSpeedMps"), toJson(lap.maxSpeedMps, 3)},
        {QStringLiteral("averageHeartRateBpm"), toJson(lap.averageHeartRateBpm, 2)},
        {QStringLiteral("maxHeartRateBpm"), toJson(lap.maxHeartRateBpm, 2)},
        {QStringLiteral("averagePowerWatts"), toJson(lap.averagePowerW, 1)},
        {QStringLiteral("averageCadence"), toJson(lap.averageCadenceRpm, 1)},
        {QStringLiteral("calories"), kilocalories(lap.energyJ)},
        {QStringLiteral("strokes"), lap.strokes ? QJsonValue(*lap.strokes) : QJsonValue()},
        {QStringLiteral("stroke"), textOrNull(lap.stroke)},
    };
}

QJsonObject toJson(const Streams& streams) {
    QJsonArray times;
    for (const qint64 ms : streams.timeMs)
        times.append(static_cast<double>(ms) / 1000);
    QJsonObject object{{QStringLiteral("timeSeconds"), times}};
    for (const auto& [channel, values] : streams.channels) {
        QJsonArray array;
        for (const double value : values)
            array.append(std::isnan(value) ? QJsonValue() : QJsonValue(value));
        object.insert(key(channel), array);
    }
    return object;
}

QJsonObject toJson(const ActivityDetail& detail, bool withStreams) {
    QJsonArray recordings, laps;
    for (const RecordingRow& recording : detail.recordings)
        recordings.append(toJson(recording));
    for (const Lap& lap : detail.laps)
        laps.append(toJson(lap));
    QJsonObject from;
    for (const auto& [field, recording] : detail.fieldFrom)
        from.insert(field, recording);
    const Summary& summary = detail.activity.summary;
    QJsonObject object = joined(toJson(detail.activity),
                                {{QStringLiteral("notes"), textOrNull(summary.notes)},
                                 {QStringLiteral("device"), textOrNull(detail.activity.device)},
                                 {QStringLiteral("elevationLossMeters"), toJson(summary.elevationLossM, 2)},
                                 {QStringLiteral("averageSpeedMps"), toJson(summary.averageSpeedMps, 3)},
                                 {QStringLiteral("maxSpeedMps"), toJson(summary.maxSpeedMps, 3)},
                                 {QStringLiteral("averagePowerWatts"), toJson(summary.averagePowerW, 1)},
                                 {QStringLiteral("maxPowerWatts"), toJson(summary.maxPowerW, 1)},
                                 {QStringLiteral("averageCadence"), toJson(summary.averageCadenceRpm, 1)},
                                 {QStringLiteral("poolLengthMeters"), toJson(summary.poolLengthM, 2)},
                                 {QStringLiteral("lapList"), laps},
                                 {QStringLiteral("recordings"), recordings},
                                 {QStringLiteral("fieldFrom"), from}});
    if (withStreams) object.insert(QStringLiteral("streams"), toJson(detail.streams));
    return object;
}

QJsonObject toJson(const ActivityMatches& matches) {
    const auto listOf = [](const std::vector<ActivityMatches::Other>& others) {
        QJsonArray list;
        for (const ActivityMatches::Other& other : others) {
            list.append(QJsonObject{{QStringLiteral("activity"), other.activity.id},
                                    {QStringLiteral("recordings"), QJsonArray{other.mine, other.theirs}}});
        }
        return list;
    };
    QJsonArray same;
    for (const ActivityMatches::Same& pair : matches.same)
        same.append(QJsonObject{{QStringLiteral("recordings"), QJsonArray{pair.a, pair.b}}});
    return {{QStringLiteral("possible"), listOf(matches.possible)},
            {QStringLiteral("same"), same},
            {QStringLiteral("different"), listOf(matches.different)}};
}

QJsonObject toJson(const HeartZones& zones) {
    QJsonArray list;
    for (size_t i = 0; i < zones.bounds.size(); ++i) {
        list.append(QJsonObject{{QStringLiteral("zone"), heartZoneName(zones.limits.method, i)},
                                {QStringLiteral("fromBpm"), toJson(zones.bounds[i], 2)},
                                {QStringLiteral("seconds"), toJson(zones.seconds[i], 3)}});
    }
    return {
        {QStringLiteral("method"), key(zones.limits.method)},
        {QStringLiteral("estimate"), zones.isEstimate()},
        {QStringLiteral("maxHeartRateBpm"), toJson(zones.limits.maxBpm, 2)},
        {QStringLiteral("restingHeartRateBpm"), toJson(zones.limits.restingBpm, 2)},
        {QStringLiteral("thresholdHeartRateBpm"), toJson(zones.limits.thresholdBpm, 2)},
        {QStringLiteral("belowSeconds"), toJson(zones.belowS(), 3)},
        {QStringLiteral("list"), list},
    };
}

} // namespace vd
