// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/providers/strava/StravaMapper.h"

#include "services/providers/JsonValues.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <cmath>
#include <limits>

namespace vd {

namespace {

Sport sportOf(const QString& words) {
    // Only where the words alone would mislead.
    static const QHash<QString, Sport> own{
        {QStringLiteral("VirtualRow"), Sport::row},           {QStringLiteral("Crossfit"), Sport::strength},
        {QStringLiteral("WeightTraining"), Sport::strength},  {QStringLiteral("Workout"), Sport::cardio},
        {QStringLiteral("StairStepper"), Sport::cardio},      {QStringLiteral("Wheelchair"), Sport::other},
        {QStringLiteral("Velomobile"), Sport::ride},          {QStringLiteral("Handcycle"), Sport::ride},
        {QStringLiteral("BackcountrySki"), Sport::nordicSki},
    };
    const auto known = own.constFind(words);
    return known == own.constEnd() ? sportFromWords(words) : *known;
}

// start_date is UTC; start_date_local is the clock on the wall with a false 'Z', so their difference is the
// offset. utc_offset says the same and is missing now and then.
Instant startOf(const QJsonObject& activity) {
    const std::optional<qint64> utc = instantMs(activity.value(QLatin1String("start_date")));
    if (!utc) throw Error(ErrorCode::badData, QStringLiteral("an activity without a start"));
    const std::optional<qint64> local = instantMs(activity.value(QLatin1String("start_date_local")));
    const std::optional<double> offset = number(activity.value(QLatin1String("utc_offset")));
    if (offset) return {*utc, static_cast<qint32>(std::lround(*offset))};
    return {*utc, local ? static_cast<qint32>((*local - *utc) / 1000) : 0};
}

std::optional<QString> textOf(const QJsonObject& object, const char* name) {
    const QString text = object.value(QLatin1String(name)).toString().trimmed();
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

Summary summaryOf(const QJsonObject& activity) {
    const auto value = [&](const char* name) { return number(activity.value(QLatin1String(name))); };
    Summary summary;
    summary.name = textOf(activity, "name");
    summary.notes = textOf(activity, "description");
    summary.start = startOf(activity);
    summary.elapsedS = value("elapsed_time");
    summary.movingS = value("moving_time");
    summary.elevationGainM = value("total_elevation_gain");
    summary.averageHeartRateBpm = aboveZero(value("average_heartrate"));
    summary.maxHeartRateBpm = aboveZero(value("max_heartrate"));
    summary.averageCadenceRpm = aboveZero(value("average_cadence"));
    if (const auto calories = aboveZero(value("calories"))) summary.energyJ = *calories * joulesPerKcal;
    // Without a meter Strava guesses power from speed and slope; that is no measurement.
    if (activity.value(QLatin1String("device_watts")).toBool()) {
        summary.averagePowerW = value("average_watts");
        summary.maxPowerW = value("max_watts");
    }
    // Strength and the like come with zeros that nobody measured.
    summary.distanceM = aboveZero(value("distance"));
    summary.averageSpeedMps = aboveZero(value("average_speed"));
    summary.maxSpeedMps = aboveZero(value("max_speed"));
    if (!summary.distanceM) summary.elevationGainM = aboveZero(summary.elevationGainM);
    return summary;
}

QJsonObject extrasOf(const QJsonObject& activity) {
    QJsonObject extras;
    for (const char* name :
         {"commute", "trainer", "private", "flagged", "gear_id", "visibility", "workout_type", "suffer_score",
          "kilojoules", "weighted_average_watts", "upload_id", "external_id"}) {
        const QJsonValue value = activity.value(QLatin1String(name));
        const bool says = !value.isNull() && !value.isUndefined() && value != QJsonValue(false);
        if (says) extras.insert(QLatin1String(name), value);
    }
    return extras;
}

// "garmin_push_12345678901": what Garmin forwards carries its own id (field guide B10). Empty for anything
// else.
QString originalOf(const QJsonObject& activity) {
    static const QRegularExpression fromGarmin(QStringLiteral("^garmin_(?:push|ping)_(\\d+)$"));
    return fromGarmin.match(activity.value(QLatin1String("external_id")).toString()).captured(1);
}

Recording recordingOf(const QJsonObject& activity, int payload) {
    const QString id = idText(activity.value(QLatin1String("id")));
    if (id.isEmpty()) throw Error(ErrorCode::badData, QStringLiteral("an activity without an id"));
    Recording recording;
    recording.externalId = id;
    recording.sportGiven =
        textOf(activity, "sport_type").value_or(textOf(activity, "type").value_or(QString()));
    recording.device = textOf(activity, "device_name").value_or(QString());
    recording.summary = summaryOf(activity);
    recording.summary.sport = sportOf(recording.sportGiven);
    recording.manual = activity.value(QLatin1String("manual")).toBool();
    recording.extras = extrasOf(activity);
    if (const QString original = originalOf(activity); !original.isEmpty())
        recording.extras.insert(QStringLiteral("copyOf"), original);
    recording.payload = payload;
    return recording;
}

Lap lapOf(const QJsonObject& json, qint64 activityStartMs) {
    const auto value = [&](const char* name) { return number(json.value(QLatin1String(name))); };
    Lap lap;
    lap.startMs =
        instantMs(json.value(QLatin1String("start_date"))).value_or(activityStartMs) - activityStartMs;
    lap.elapsedS = value("elapsed_time");
    lap.movingS = value("moving_time");
    lap.distanceM = value("distance");
    lap.elevationGainM = value("total_elevation_gain");
    lap.averageSpeedMps = aboveZero(value("average_speed"));
    lap.maxSpeedMps = aboveZero(value("max_speed"));
    lap.averageHeartRateBpm = aboveZero(value("average_heartrate"));
    lap.maxHeartRateBpm = aboveZero(value("max_heartrate"));
    lap.averageCadenceRpm = aboveZero(value("average_cadence"));
    if (json.value(QLatin1String("device_watts")).toBool()) lap.averagePowerW = value("average_watts");
    return lap;
}

QJsonArray dataOf(const QJsonObject& streams, const char* name) {
    return streams.value(QLatin1String(name)).toObject().value(QLatin1String("data")).toArray();
}

std::vector<double> valuesOf(const QJsonArray& data) {
    std::vector<double> values;
    values.reserve(static_cast<size_t>(data.size()));
    for (const QJsonValue& value : data)
        values.push_back(value.isDouble() ? value.toDouble() : std::numeric_limits<double>::quiet_NaN());
    return values;
}

void addChannel(Streams& streams, Channel channel, std::vector<double> values) {
    const bool fits = values.size() == streams.size();
    if (!fits) throw Error(ErrorCode::badData, QStringLiteral("a stream of another length than its time"));
    for (const double value : values) {
        if (std::isnan(value)) continue;
        streams.channels.emplace(channel, std::move(values));
        return;
    }
}

void addTrack(Streams& streams, const QJsonArray& latlng) {
    std::vector<double> latitudes, longitudes;
    for (const QJsonValue& value : latlng) {
        const QJsonArray pair = value.toArray();
        const bool isPlace = pair.size() == 2;
        latitudes.push_back(isPlace ? pair[0].toDouble() : std::numeric_limits<double>::quiet_NaN());
        longitudes.push_back(isPlace ? pair[1].toDouble() : std::numeric_limits<double>::quiet_NaN());
    }
    addChannel(streams, Channel::latitude, std::move(latitudes));
    addChannel(streams, Channel::longitude, std::move(longitudes));
}

struct StreamName {
    const char* name;
    Channel channel;
};
constexpr StreamName streamNames[] = {
    {"distance", Channel::distance},   {"altitude", Channel::altitude}, {"velocity_smooth", Channel::speed},
    {"heartrate", Channel::heartRate}, {"cadence", Channel::cadence},   {"watts", Channel::power},
    {"temp", Channel::temperature},
};

} // namespace

QString activityKey(const QJsonObject& activity) {
    const QString id = idText(activity.value(QLatin1String("id")));
    return id.isEmpty() ? QString() : QStringLiteral("activities/") + id;
}

void mapSummary(const QJsonObject& activity, int payload, Batch& batch) {
    Recording recording = recordingOf(activity, payload);
    recording.isBrief = true;
    batch.recordings.push_back(std::move(recording));
}

void mapDetail(const QJsonObject& activity, int payload, Batch& batch) {
    Recording recording = recordingOf(activity, payload);
    for (const QJsonValue& lap : activity.value(QLatin1String("laps")).toArray())
        recording.laps.push_back(lapOf(lap.toObject(), recording.summary.start.utcMs));
    recording.summary.lapCount = static_cast<int>(recording.laps.size());
    batch.recordings.push_back(std::move(recording));
}

void mapStreams(const QJsonObject& json, int, Batch& batch) {
    if (batch.recordings.empty()) return;
    Recording& recording = batch.recordings.back();
    Streams streams;
    for (const QJsonValue& second : dataOf(json, "time"))
        streams.timeMs.push_back(second.toInteger() * 1000);
    if (!std::is_sorted(streams.timeMs.begin(), streams.timeMs.end())) {
        throw Error(ErrorCode::badData, QStringLiteral("the time of the streams falls"));
    }
    for (const StreamName& stream : streamNames) {
        const QJsonArray data = dataOf(json, stream.name);
        if (!data.isEmpty()) addChannel(streams, stream.channel, valuesOf(data));
    }
    const QJsonArray latlng = dataOf(json, "latlng");
    if (!latlng.isEmpty()) addTrack(streams, latlng);
    recording.summary.pointCount = static_cast<int>(streams.size());
    recording.streams = std::move(streams);
}

void mapAthlete(const QJsonObject& athlete, int payload, Batch& batch) {
    const auto weight = aboveZero(number(athlete.value(QLatin1String("weight"))));
    if (!weight) return;
    Measurement measurement;
    measurement.externalId = QStringLiteral("athlete-weight");
    measurement.at = atLocalOffset(batch.payloads[static_cast<size_t>(payload)].fetchedAtMs);
    measurement.metric = Metric::weight;
    measurement.value = *weight;
    measurement.payload = payload;
    batch.measurements.push_back(std::move(measurement));
}

} // namespace vd
