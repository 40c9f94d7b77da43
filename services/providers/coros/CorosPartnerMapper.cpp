// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/providers/coros/CorosPartnerMapper.h"

#include "services/providers/JsonValues.h"

#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

namespace vd {

namespace {

constexpr double mostKcal = 20'000;
constexpr int quarterS = 900;

std::optional<double> kcalOf(const QJsonValue& value) {
    const auto said = aboveZero(number(value));
    return said && *said > mostKcal ? std::optional(*said / 1000) : said;
}

qint32 offsetOf(const QJsonValue& quarters) {
    return static_cast<qint32>(number(quarters).value_or(0)) * quarterS;
}

Sport sportOf(int mode, int subMode) {
    static const QHash<int, Sport> sports{
        {8, Sport::run},        {9, Sport::ride},  {10, Sport::swim},      {13, Sport::multisport},
        {14, Sport::climb},     {15, Sport::run},  {16, Sport::hike},      {18, Sport::cardio},
        {19, Sport::nordicSki}, {20, Sport::run},  {21, Sport::alpineSki}, {23, Sport::strength},
        {24, Sport::row},       {31, Sport::walk},
    };
    if (mode == 21 && subMode == 2) return Sport::snowboard;
    return sports.value(mode, Sport::other);
}

QString activityKey(const QJsonObject& item) {
    const QString id = idText(item.value(QLatin1String("labelId")));
    return id.isEmpty() ? QString() : QStringLiteral("activities/") + id;
}

Recording recordingOf(const QJsonObject& item) {
    const auto value = [&item](const char* name) { return number(item.value(QLatin1String(name))); };
    const auto start = aboveZero(value("startTime"));
    Recording recording;
    recording.externalId = idText(item.value(QLatin1String("labelId")));
    if (recording.externalId.isEmpty() || !start)
        throw Error(ErrorCode::badData, QStringLiteral("an activity without an id or a start"));
    const int mode = item.value(QLatin1String("mode")).toInt();
    const int subMode = item.value(QLatin1String("subMode")).toInt();
    recording.sportGiven = QStringLiteral("%1_%2").arg(mode).arg(subMode);
    recording.device = item.value(QLatin1String("deviceName")).toString();
    recording.extras = {{QStringLiteral("mode"), mode}, {QStringLiteral("subMode"), subMode}};
    Summary& summary = recording.summary;
    summary.sport = sportOf(mode, subMode);
    summary.start = {static_cast<qint64>(*start) * 1000,
                     offsetOf(item.value(QLatin1String("startTimezone")))};
    if (const auto end = value("endTime"); end && *end >= *start) summary.elapsedS = *end - *start;
    summary.movingS = aboveZero(value("duration"));
    summary.distanceM = aboveZero(value("distance"));
    if (const auto kcal = kcalOf(item.value(QLatin1String("calorie"))))
        summary.energyJ = *kcal * joulesPerKcal;
    return recording;
}

void mapActivity(const QJsonObject& item, int payload, Batch& batch) {
    Recording recording = recordingOf(item);
    recording.isBrief = true;
    recording.payload = payload;
    batch.recordings.push_back(std::move(recording));
}

QDate dayOf(const QJsonObject& item) {
    return QDate::fromString(idText(item.value(QLatin1String("happenDay"))), QStringLiteral("yyyyMMdd"));
}

QString dayKey(const QJsonObject& item) {
    const QDate day = dayOf(item);
    return day.isValid() ? QStringLiteral("daily/") + day.toString(Qt::ISODate) : QString();
}

// "2026-11-01 23:10:00" at that many quarters of an hour east of UTC.
std::optional<Instant> wallTime(const QJsonObject& item, const char* name, const char* zone) {
    const qint32 offset = offsetOf(item.value(QLatin1String(zone)));
    QDateTime time = QDateTime::fromString(item.value(QLatin1String(name)).toString(),
                                           QStringLiteral("yyyy-MM-dd hh:mm:ss"));
    if (!time.isValid()) return std::nullopt;
    time.setOffsetFromUtc(offset);
    return Instant{time.toMSecsSinceEpoch(), offset};
}

void mapDay(const QJsonObject& item, int payload, Batch& batch) {
    const QDate day = dayOf(item);
    const auto add = [&](Metric metric, std::optional<double> value) {
        if (value) batch.dailyValues.push_back({metric, day, *value, DailyValue::Rule::replace, payload});
    };
    const auto value = [&item](const char* name) { return number(item.value(QLatin1String(name))); };
    const auto kcal = kcalOf(item.value(QLatin1String("calorie")));
    add(Metric::steps, value("step"));
    add(Metric::activeEnergy, kcal ? std::optional(*kcal * joulesPerKcal) : std::nullopt);
    add(Metric::restingHeartRate, aboveZero(value("rhr")));
    add(Metric::hrvRmssd, aboveZero(value("ppgHrv")));
    const auto start = wallTime(item, "sleepStartTime", "startTimezone");
    const auto end = wallTime(item, "sleepEndTime", "endTimezone");
    if (!start || !end || start->utcMs >= end->utcMs) return;
    SleepSession night;
    night.externalId = day.toString(Qt::ISODate);
    night.start = *start;
    night.end = *end;
    night.payload = payload;
    batch.sleeps.push_back(std::move(night));
}

} // namespace

const ItemList corosPartnerActivities{"data", activityKey, mapActivity};
const ItemList corosPartnerDays{"data.dailyList", dayKey, mapDay};

std::optional<Recording> corosPartnerListed(const QByteArray& item) {
    try {
        return recordingOf(QJsonDocument::fromJson(item).object());
    } catch (const Error&) { // nothing was ever listed by that name
        return std::nullopt;
    }
}

// How it is put is not said in public: as the address itself, or as the list puts it.
QUrl corosPartnerFile(const QByteArray& answer) {
    const QJsonDocument document = QJsonDocument::fromJson(answer);
    if (!document.isObject())
        throw Error(ErrorCode::badData, QStringLiteral("the address of a file is no JSON"));
    const QJsonValue data = document.object().value(QLatin1String("data"));
    const QJsonValue held = data.isArray() ? data.toArray().at(0) : data;
    const QString url = held.isString() ? held.toString() : held[QLatin1String("fitUrl")].toString();
    return url.isEmpty() ? QUrl() : QUrl(url, QUrl::StrictMode);
}

} // namespace vd
