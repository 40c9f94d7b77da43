// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakecloud/strava/StravaActivity.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTimeZone>

#include <cmath>

namespace vd::fakecloud {
namespace {

constexpr int polylinePoints = 48;

// Google's encoded polyline, precision 5.
void appendNumber(QByteArray& text, int value) {
    auto bits = static_cast<unsigned>(value) << 1U;
    if (value < 0) bits = ~bits;
    for (; bits >= 0x20U; bits >>= 5U)
        text += static_cast<char>((0x20U | (bits & 0x1fU)) + 63U);
    text += static_cast<char>(bits + 63U);
}

QString polylineOf(const StravaActivity& activity, int points) {
    QByteArray text;
    int latitude = 0;
    int longitude = 0;
    for (int i = 0; i <= points; ++i) {
        const StravaPlace place = placeAt(activity, double(i) / points);
        const int nextLatitude = qRound(place.latitude * 1e5);
        const int nextLongitude = qRound(place.longitude * 1e5);
        appendNumber(text, nextLatitude - latitude);
        appendNumber(text, nextLongitude - longitude);
        latitude = nextLatitude;
        longitude = nextLongitude;
    }
    return QString::fromLatin1(text);
}

QJsonValue latlng(const StravaActivity& activity, double share) {
    // Both ways of saying 'none' that were seen.
    if (!activity.hasGps) return activity.manual ? QJsonValue(QJsonValue::Null) : QJsonValue(QJsonArray());
    const StravaPlace place = placeAt(activity, share);
    return QJsonArray{place.latitude, place.longitude};
}

QString isoZ(qint64 ms) {
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(QStringLiteral("yyyy-MM-ddThh:mm:ssZ"));
}

// The old, coarser word that Strava still sends.
QString typeOf(const StravaActivity& activity) {
    if (activity.isRun()) return QStringLiteral("Run");
    if (activity.sportType == u"VirtualRide") return activity.sportType;
    if (activity.isRide()) return QStringLiteral("Ride");
    return activity.sportType;
}

void addTimes(QJsonObject& json, const StravaActivity& activity) {
    const QTimeZone zone(activity.zone.toLatin1());
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(activity.startMs, Qt::UTC);
    const int offset = zone.offsetFromUtc(at);
    const int standard = zone.standardTimeOffset(at);
    qint64 localMs = activity.startMs + offset * qint64{1000};
    qint64 startMs = activity.startMs;
    if (activity.hidesStartTime) {
        localMs = localMs / 86'400'000 * 86'400'000 + 1000;
        startMs = localMs - offset * qint64{1000};
    }
    json.insert(QStringLiteral("start_date"), isoZ(startMs));
    json.insert(QStringLiteral("start_date_local"), isoZ(localMs)); // the false Z
    json.insert(QStringLiteral("timezone"), QStringLiteral("(GMT%1%2:00) %3")
                                                .arg(standard < 0 ? u'-' : u'+')
                                                .arg(std::abs(standard) / 3600, 2, 10, QLatin1Char('0'))
                                                .arg(activity.zone));
    json.insert(QStringLiteral("utc_offset"), double(offset));
}

void addMeasures(QJsonObject& json, const StravaActivity& activity) {
    json.insert(QStringLiteral("has_heartrate"), activity.averageHeartRate.has_value());
    if (activity.averageHeartRate) {
        json.insert(QStringLiteral("average_heartrate"), *activity.averageHeartRate);
        json.insert(QStringLiteral("max_heartrate"), std::round(*activity.averageHeartRate * 1.16));
        json.insert(QStringLiteral("suffer_score"), std::round(activity.movingS / 60.0));
    }
    if (activity.averageCadence) json.insert(QStringLiteral("average_cadence"), *activity.averageCadence);
    if (activity.averageWatts) {
        json.insert(QStringLiteral("average_watts"), *activity.averageWatts);
        json.insert(QStringLiteral("weighted_average_watts"), qRound(*activity.averageWatts * 1.06));
        json.insert(QStringLiteral("max_watts"), qRound(*activity.averageWatts * 2.4));
        json.insert(QStringLiteral("device_watts"), true);
        json.insert(QStringLiteral("kilojoules"),
                    std::round(*activity.averageWatts * activity.movingS / 100) / 10);
    }
    if (activity.hasGps) {
        json.insert(QStringLiteral("elev_high"), 120 + activity.climbM / 2);
        json.insert(QStringLiteral("elev_low"), 120 - activity.climbM / 2);
    }
}

void addFlags(QJsonObject& json, const StravaActivity& activity) {
    json.insert(QStringLiteral("commute"), false);
    json.insert(QStringLiteral("trainer"), activity.trainer);
    json.insert(QStringLiteral("manual"), activity.manual);
    json.insert(QStringLiteral("private"), activity.isPrivate);
    json.insert(QStringLiteral("visibility"),
                activity.isPrivate ? QStringLiteral("only_me") : QStringLiteral("everyone"));
    json.insert(QStringLiteral("flagged"), false);
    json.insert(QStringLiteral("gear_id"),
                activity.gearId.isEmpty() ? QJsonValue() : QJsonValue(activity.gearId));
    json.insert(QStringLiteral("achievement_count"), 0);
    json.insert(QStringLiteral("kudos_count"), 3);
    json.insert(QStringLiteral("pr_count"), 0);
    json.insert(QStringLiteral("workout_type"), QJsonValue());
    if (activity.deviceName.isEmpty()) return;
    json.insert(QStringLiteral("device_name"), activity.deviceName);
    json.insert(QStringLiteral("upload_id"), activity.id + 1);
    json.insert(QStringLiteral("external_id"), QStringLiteral("garmin_ping_%1").arg(activity.id));
}

QJsonObject lapOf(const StravaActivity& activity, int index, int count) {
    const double share = 1.0 / count;
    return {{QStringLiteral("id"), activity.id * 10 + index},
            {QStringLiteral("resource_state"), 2},
            {QStringLiteral("name"), QStringLiteral("Lap %1").arg(index)},
            {QStringLiteral("lap_index"), index},
            {QStringLiteral("split"), index},
            {QStringLiteral("elapsed_time"), activity.movingS / count},
            {QStringLiteral("moving_time"), activity.movingS / count},
            {QStringLiteral("start_date"),
             isoZ(activity.startMs + (index - 1) * qint64{1000} * (activity.movingS / count))},
            {QStringLiteral("distance"), activity.distanceM * share},
            {QStringLiteral("total_elevation_gain"), activity.climbM * share},
            {QStringLiteral("average_speed"), activity.averageSpeed()},
            {QStringLiteral("max_speed"), activity.averageSpeed() * 1.4}};
}

} // namespace

StravaPlace placeAt(const StravaActivity& activity, double share) {
    constexpr double metresPerDegree = 111'320;
    constexpr double turn = 2 * 3.14159265358979;
    const double radiusM = activity.distanceM / turn;
    // Each begins at the same door and turns another way.
    const double heading = turn * static_cast<double>(activity.id % 12) / 12;
    const double angle = heading + turn * share;
    const double latitude = 41.38 + radiusM * (std::sin(angle) - std::sin(heading)) / metresPerDegree;
    const double longitude =
        2.17 + radiusM * (std::cos(angle) - std::cos(heading)) / (metresPerDegree * std::cos(0.7222));
    return {std::round(latitude * 1e6) / 1e6, std::round(longitude * 1e6) / 1e6};
}

QJsonObject summaryOf(const StravaActivity& activity, qint64 athleteId) {
    QJsonObject json{
        {QStringLiteral("resource_state"), 2},
        {QStringLiteral("id"), activity.id},
        {QStringLiteral("athlete"),
         QJsonObject{{QStringLiteral("id"), athleteId}, {QStringLiteral("resource_state"), 1}}},
        {QStringLiteral("name"), activity.name},
        {QStringLiteral("type"), typeOf(activity)},
        {QStringLiteral("sport_type"), activity.sportType},
        {QStringLiteral("distance"), activity.distanceM},
        {QStringLiteral("moving_time"), activity.movingS},
        {QStringLiteral("elapsed_time"), activity.elapsedS},
        {QStringLiteral("total_elevation_gain"), activity.climbM},
        {QStringLiteral("average_speed"), std::round(activity.averageSpeed() * 1000) / 1000},
        {QStringLiteral("max_speed"), std::round(activity.averageSpeed() * 1400) / 1000},
        {QStringLiteral("start_latlng"), latlng(activity, 0)},
        {QStringLiteral("end_latlng"), latlng(activity, 1)},
    };
    const QJsonValue line = activity.hasGps   ? QJsonValue(polylineOf(activity, polylinePoints))
                            : activity.manual ? QJsonValue(QString())
                                              : QJsonValue();
    json.insert(QStringLiteral("map"),
                QJsonObject{{QStringLiteral("id"), QStringLiteral("a%1").arg(activity.id)},
                            {QStringLiteral("summary_polyline"), line},
                            {QStringLiteral("resource_state"), 2}});
    addTimes(json, activity);
    addMeasures(json, activity);
    addFlags(json, activity);
    return json;
}

QJsonObject detailOf(const StravaActivity& activity, qint64 athleteId) {
    QJsonObject json = summaryOf(activity, athleteId);
    json.insert(QStringLiteral("resource_state"), 3);
    json.insert(QStringLiteral("calories"), activity.calories);
    json.insert(QStringLiteral("description"),
                activity.description.isEmpty() ? QJsonValue() : QJsonValue(activity.description));
    QJsonArray laps;
    const int count = activity.manual ? 1 : 1 + activity.movingS / 1800;
    for (int i = 1; i <= count; ++i)
        laps << lapOf(activity, i, count);
    json.insert(QStringLiteral("laps"), laps);
    json.insert(QStringLiteral("splits_metric"), QJsonArray());
    json.insert(QStringLiteral("segment_efforts"), QJsonArray());
    if (activity.hasGps) {
        QJsonObject map = json.value(QStringLiteral("map")).toObject();
        map.insert(QStringLiteral("polyline"), polylineOf(activity, polylinePoints * 4));
        map.insert(QStringLiteral("resource_state"), 3);
        json.insert(QStringLiteral("map"), map);
    }
    return json;
}

} // namespace vd::fakecloud
