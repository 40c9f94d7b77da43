// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakecloud/garmin/GarminPerson.h"

#include <QDateTime>

#include <array>
#include <cmath>

namespace vd::fakecloud {
namespace {

constexpr qint64 minuteMs = 60'000;

qint64 offsetMs(qint64 utcMs, const QTimeZone& zone) {
    return zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC)) * qint64{1000};
}

// Without a suffix, whatever zone it is of.
QString bare(qint64 ms, const QString& format) {
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(format);
}
QString listTime(qint64 ms) {
    return bare(ms, QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}
QString dayTime(qint64 ms) {
    return bare(ms, QStringLiteral("yyyy-MM-ddTHH:mm:ss.0"));
}

QJsonObject dated(QDate date) {
    return {{QStringLiteral("calendarDate"), date.toString(Qt::ISODate)}};
}

qint64 midnightMs(QDate date, const QTimeZone& zone) {
    return date.startOfDay(zone).toMSecsSinceEpoch();
}

QJsonValue orNull(std::optional<double> value) {
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

struct Stage {
    int level; // 0 deep, 1 light, 2 REM, 3 awake
    int minutes;
};
constexpr std::array stages{Stage{1, 30}, Stage{0, 25}, Stage{1, 20}, Stage{2, 15}, Stage{3, 4}};

template <typename Visit>
void walkStages(const GarminDay& day, Visit visit) {
    qint64 at = day.sleepStartMs;
    for (size_t i = 0; at < day.sleepEndMs; ++i) {
        const Stage& stage = stages.at(i % stages.size());
        const qint64 next = std::min(day.sleepEndMs, at + stage.minutes * minuteMs);
        visit(stage.level, at, next);
        at = next;
    }
}

int bpmAt(qint64 ms, int resting) {
    return resting + 15 + static_cast<int>(12 * std::sin(static_cast<double>(ms / minuteMs) / 90));
}

} // namespace

QJsonObject activityRow(const GarminActivity& activity, const QTimeZone& zone) {
    const qint64 local = activity.startMs + offsetMs(activity.startMs, zone);
    QJsonObject row{
        {QStringLiteral("activityId"), activity.id},
        {QStringLiteral("activityName"), activity.name},
        {QStringLiteral("startTimeLocal"), listTime(local)},
        {QStringLiteral("startTimeGMT"), listTime(activity.startMs)},
        {QStringLiteral("endTimeGMT"), listTime(activity.startMs + activity.durationS * qint64{1000})},
        {QStringLiteral("beginTimestamp"), activity.startMs},
        {QStringLiteral("timeZoneId"), 124},
        {QStringLiteral("activityType"),
         QJsonObject{{QStringLiteral("typeId"), 1},
                     {QStringLiteral("typeKey"), activity.typeKey},
                     {QStringLiteral("parentTypeId"), activity.parentTypeId}}},
        {QStringLiteral("eventType"),
         QJsonObject{{QStringLiteral("typeKey"), QStringLiteral("uncategorized")}}},
        {QStringLiteral("distance"), activity.distanceM},
        {QStringLiteral("duration"), activity.durationS},
        {QStringLiteral("movingDuration"), activity.durationS},
        {QStringLiteral("elapsedDuration"), activity.durationS},
        {QStringLiteral("calories"), std::round(activity.durationS * 0.18)},
        {QStringLiteral("manualActivity"), activity.isManual},
        {QStringLiteral("parent"), activity.isParent}};
    if (activity.isManual) return row;
    row.insert(QStringLiteral("averageHR"), activity.averageHr);
    row.insert(QStringLiteral("maxHR"), activity.averageHr + 20);
    row.insert(QStringLiteral("averageRunningCadenceInStepsPerMinute"), 172.5);
    row.insert(QStringLiteral("deviceId"), qint64{3'882'700'000});
    return row;
}

QJsonObject flatDay(QDate date, const GarminDay* day, const QTimeZone& zone) {
    QJsonObject json = dated(date);
    json.insert(QStringLiteral("totalSteps"),
                orNull(day != nullptr && day->steps ? std::optional<double>(*day->steps) : std::nullopt));
    json.insert(QStringLiteral("totalDistanceMeters"),
                orNull(day != nullptr && day->steps ? std::optional(day->distanceM) : std::nullopt));
    if (day == nullptr) return json;
    json.insert(QStringLiteral("totalKilocalories"), 1650 + day->activeKcal);
    json.insert(QStringLiteral("activeKilocalories"), day->activeKcal);
    json.insert(QStringLiteral("bmrKilocalories"), 1650);
    json.insert(QStringLiteral("consumedKilocalories"), orNull(day->consumedKcal));
    json.insert(QStringLiteral("floorsAscended"), day->floors);
    json.insert(QStringLiteral("moderateIntensityMinutes"), 20);
    json.insert(QStringLiteral("vigorousIntensityMinutes"), 0);
    json.insert(QStringLiteral("minHeartRate"), day->restingBpm - 2);
    json.insert(QStringLiteral("maxHeartRate"), day->restingBpm + 110);
    json.insert(QStringLiteral("restingHeartRate"), day->restingBpm);
    json.insert(QStringLiteral("averageStressLevel"), day->stress.value_or(-1));
    json.insert(QStringLiteral("averageSpo2"), 95);
    json.insert(QStringLiteral("bodyBatteryHighestValue"), 92);
    json.insert(QStringLiteral("wellnessStartTimeGmt"), dayTime(midnightMs(date, zone)));
    json.insert(QStringLiteral("durationInMilliseconds"),
                midnightMs(date.addDays(1), zone) - midnightMs(date, zone));
    return json;
}

QJsonObject nestedDay(QDate date, const GarminDay& day, const QTimeZone& zone) {
    const QJsonObject flat = flatDay(date, &day, zone);
    QJsonObject json = dated(date);
    json.insert(
        QStringLiteral("steps"),
        QJsonObject{{QStringLiteral("totalSteps"), flat[QStringLiteral("totalSteps")]},
                    {QStringLiteral("totalDistanceMeters"), flat[QStringLiteral("totalDistanceMeters")]}});
    json.insert(QStringLiteral("heartRate"), QJsonObject{{QStringLiteral("restingValue"), day.restingBpm},
                                                         {QStringLiteral("minValue"), day.restingBpm - 2},
                                                         {QStringLiteral("maxValue"), day.restingBpm + 110}});
    QJsonObject others;
    for (const char* name : {"totalKilocalories", "activeKilocalories", "bmrKilocalories",
                             "consumedKilocalories", "floorsAscended", "moderateIntensityMinutes",
                             "vigorousIntensityMinutes", "averageSpo2", "averageStressLevel"})
        others.insert(QLatin1String(name), flat[QLatin1String(name)]);
    json.insert(QStringLiteral("wellness"), others);
    return json;
}

QJsonObject nightSummary(QDate date, const GarminDay* day, const QTimeZone& zone) {
    QJsonObject json = dated(date);
    const bool hasNight = day != nullptr && day->sleepStartMs > 0;
    if (!hasNight) {
        for (const char* name : {"id", "sleepTimeSeconds", "deepSleepSeconds", "sleepStartTimestampGMT"})
            json.insert(QLatin1String(name), QJsonValue::Null);
        return json;
    }
    std::array<qint64, 4> seconds{};
    walkStages(*day, [&seconds](int level, qint64 from, qint64 to) {
        seconds.at(static_cast<size_t>(level)) += (to - from) / 1000;
    });
    const auto insert = [&json](const char* name, qint64 value) { json.insert(QLatin1String(name), value); };
    insert("id", day->sleepStartMs);
    insert("sleepTimeSeconds", seconds[0] + seconds[1] + seconds[2]);
    insert("napTimeSeconds", 0);
    insert("sleepStartTimestampGMT", day->sleepStartMs);
    insert("sleepEndTimestampGMT", day->sleepEndMs);
    insert("sleepStartTimestampLocal", day->sleepStartMs + offsetMs(day->sleepStartMs, zone));
    insert("sleepEndTimestampLocal", day->sleepEndMs + offsetMs(day->sleepEndMs, zone));
    insert("deepSleepSeconds", seconds[0]);
    insert("lightSleepSeconds", seconds[1]);
    insert("remSleepSeconds", seconds[2]);
    insert("awakeSleepSeconds", seconds[3]);
    json.insert(QStringLiteral("averageRespirationValue"), 14.0);
    return json;
}

QJsonArray nightLevels(const GarminDay& day) {
    QJsonArray levels;
    walkStages(day, [&levels](int level, qint64 from, qint64 to) {
        levels << QJsonObject{{QStringLiteral("startGMT"), dayTime(from)},
                              {QStringLiteral("endGMT"), dayTime(to)},
                              {QStringLiteral("activityLevel"), double(level)}};
    });
    return levels;
}

QJsonObject weightDay(QDate date, const GarminDay& day, const QTimeZone& zone) {
    const qint64 at = QDateTime(date, QTime(7, 20), zone).toMSecsSinceEpoch();
    const QJsonObject weighing{{QStringLiteral("samplePk"), at + 10'123},
                               {QStringLiteral("date"), at + offsetMs(at, zone)},
                               {QStringLiteral("timestampGMT"), at},
                               {QStringLiteral("calendarDate"), date.toString(Qt::ISODate)},
                               {QStringLiteral("weight"), *day.weightG},
                               {QStringLiteral("bmi"), 22.1},
                               {QStringLiteral("bodyFat"), 21.4},
                               {QStringLiteral("boneMass"), 3100},
                               {QStringLiteral("visceralFat"), QJsonValue::Null},
                               {QStringLiteral("sourceType"), QStringLiteral("INDEX_SCALE")}};
    return {{QStringLiteral("summaryDate"), date.toString(Qt::ISODate)},
            {QStringLiteral("numOfWeightEntries"), 1},
            {QStringLiteral("latestWeight"), weighing},
            {QStringLiteral("allWeightMetrics"), QJsonArray{weighing}}};
}

QJsonObject heartOfDay(QDate date, const GarminDay* day, const QTimeZone& zone, qint64 untilMs) {
    QJsonObject json = dated(date);
    if (day == nullptr) {
        json.insert(QStringLiteral("heartRateValues"), QJsonValue::Null);
        return json;
    }
    const auto column = [](const char* key, int index) {
        return QJsonObject{{QStringLiteral("key"), QLatin1String(key)}, {QStringLiteral("index"), index}};
    };
    QJsonArray values;
    const qint64 end = std::min(untilMs, midnightMs(date.addDays(1), zone));
    for (qint64 at = midnightMs(date, zone); at < end; at += 2 * minuteMs) {
        const bool isOff = at / minuteMs % 600 < 20;
        values << QJsonArray{at,
                             isOff ? QJsonValue(QJsonValue::Null) : QJsonValue(bpmAt(at, day->restingBpm))};
    }
    json.insert(QStringLiteral("startTimestampGMT"), dayTime(midnightMs(date, zone)));
    json.insert(QStringLiteral("restingHeartRate"), day->restingBpm);
    json.insert(QStringLiteral("heartRateValueDescriptors"),
                QJsonArray{column("timestamp", 0), column("heartrate", 1)});
    json.insert(QStringLiteral("heartRateValues"), values);
    return json;
}

} // namespace vd::fakecloud
