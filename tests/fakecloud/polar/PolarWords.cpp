// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakecloud/polar/PolarPerson.h"

#include "support/FitWriter.h"

#include <QDateTime>
#include <QTimeZone>

#include <cmath>

namespace vd::fakecloud {
namespace {

constexpr int sampleS = 5;
constexpr int stepsEvery = 10; // minutes in which somebody walks, beginning at 8 o'clock

QString wall(qint64 ms) {
    return QDateTime::fromMSecsSinceEpoch(ms + PolarPerson::offsetMinutes(ms) * 60'000LL, Qt::UTC)
        .toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
}

QString day(QDate date) {
    return date.toString(Qt::ISODate);
}

// ---- nights: from 23:00:30 the evening before; four stages, the fifth part of the night each, and awake

qint64 nightStart(QDate morning) {
    return QDateTime(morning.addDays(-1), QTime(23, 0, 30), QTimeZone("Europe/Berlin")).toMSecsSinceEpoch();
}

QString zoned(qint64 ms) {
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(ms, QTimeZone("Europe/Berlin"));
    return time.toOffsetFromUtc(time.offsetFromUtc()).toString(Qt::ISODate);
}

QString seconds(int value) {
    return QStringLiteral("%1s").arg(value);
}

QJsonArray stateChanges(int minutes) {
    const int part = minutes / 5 * 60;
    QJsonArray changes;
    const QStringList states{QStringLiteral("NONREM2"), QStringLiteral("NONREM3"), QStringLiteral("REM"),
                             QStringLiteral("WAKE"), QStringLiteral("NONREM1")};
    for (int i = 0; i < 5; ++i)
        changes << QJsonObject{{QStringLiteral("offsetFromStart"), seconds(i * part)},
                               {QStringLiteral("state"), states.at(i)}};
    return changes;
}

QJsonObject samplesOf(const PolarSession& session) {
    QJsonArray heart, speed;
    for (int second = 0; second < session.seconds; second += sampleS) {
        heart << session.averageBpm + static_cast<int>(std::lround(10 * std::sin(second / 60.0)));
        speed << (second == sampleS ? QJsonValue() : QJsonValue(10.8));
    }
    const auto sample = [](const char* type, const QJsonArray& values) {
        return QJsonObject{{QStringLiteral("type"), QLatin1String(type)},
                           {QStringLiteral("intervalMillis"), sampleS * 1000},
                           {QStringLiteral("values"), values}};
    };
    return {{QStringLiteral("samples"), QJsonArray{sample("HEART_RATE", heart), sample("SPEED", speed)}}};
}

QJsonObject routeOf(const PolarSession& session) {
    QJsonArray places;
    for (int second = 0; second < session.seconds; second += sampleS)
        places << QJsonObject{{QStringLiteral("latitude"), 52.5 + second * 2.7e-5},
                              {QStringLiteral("longitude"), 13.4},
                              {QStringLiteral("altitude"), 34.0},
                              {QStringLiteral("elapsedMillis"), second * 1000}};
    return {{QStringLiteral("route"), QJsonObject{{QStringLiteral("wayPoints"), places}}}};
}

QJsonObject exerciseOf(const PolarSession& session, const QStringList& features) {
    QJsonObject json{
        {QStringLiteral("identifier"), QJsonObject{{QStringLiteral("id"), session.id()}}},
        {QStringLiteral("sport"), QJsonObject{{QStringLiteral("id"), QLatin1String(session.sport->id)}}},
        {QStringLiteral("startTime"), wall(session.startMs)},
        {QStringLiteral("durationMillis"), session.seconds * 1000},
        {QStringLiteral("distanceMeters"), session.distanceM},
        {QStringLiteral("ascentMeters"), 12.0}};
    if (features.contains(u"samples")) json.insert(QStringLiteral("samples"), samplesOf(session));
    if (features.contains(u"routes")) json.insert(QStringLiteral("routes"), routeOf(session));
    const int half = session.seconds / 2;
    const QJsonObject lap{{QStringLiteral("durationMillis"), half * 1000},
                          {QStringLiteral("distanceMeters"), half * 3.0}};
    if (features.contains(u"laps"))
        json.insert(QStringLiteral("laps"), QJsonObject{{QStringLiteral("laps"), QJsonArray{lap, lap}}});
    if (features.contains(u"statistics"))
        json.insert(QStringLiteral("statistics"),
                    QJsonObject{{QStringLiteral("statistics"),
                                 QJsonArray{QJsonObject{{QStringLiteral("type"), QStringLiteral("SPEED")},
                                                        {QStringLiteral("avg"), 10.8},
                                                        {QStringLiteral("max"), 14.4}}}}});
    return json;
}

QJsonObject stepsOf(QDate date, int steps) {
    QJsonArray minutes;
    for (int minute = 0; minute < 8 * 60 + stepsEvery; ++minute)
        minutes << (minute < 8 * 60 ? 0 : steps / stepsEvery);
    minutes << steps % stepsEvery;
    const QJsonObject said{{QStringLiteral("startTime"), day(date) + QStringLiteral("T00:00:00")},
                           {QStringLiteral("interval"), 60'000},
                           {QStringLiteral("steps"), minutes}};
    return {
        {QStringLiteral("activitySamples"), QJsonArray{QJsonObject{{QStringLiteral("stepSamples"), said}}}}};
}

} // namespace

// ---- v4

QJsonObject sessionWords(const PolarSession& session, const QStringList& features) {
    QJsonObject json{
        {QStringLiteral("identifier"), QJsonObject{{QStringLiteral("id"), session.id()}}},
        {QStringLiteral("startTime"), wall(session.startMs)},
        {QStringLiteral("stopTime"), wall(session.startMs + session.seconds * 1000LL)},
        {QStringLiteral("timezoneOffsetMinutes"), PolarPerson::offsetMinutes(session.startMs)},
        {QStringLiteral("durationMillis"), session.seconds * 1000},
        {QStringLiteral("distanceMeters"), session.distanceM},
        {QStringLiteral("calories"), session.kcal},
        {QStringLiteral("hrAvg"), session.averageBpm},
        {QStringLiteral("hrMax"), session.averageBpm + 10},
        {QStringLiteral("sport"), QJsonObject{{QStringLiteral("id"), QLatin1String(session.sport->id)}}},
        {QStringLiteral("product"),
         QJsonObject{{QStringLiteral("modelName"), QStringLiteral("Polar Vantage V3")}}}};
    if (!features.isEmpty())
        json.insert(QStringLiteral("exercises"), QJsonArray{exerciseOf(session, features)});
    return json;
}

QJsonObject activityWords(QDate date, const PolarDay& of) {
    QJsonArray devices{stepsOf(date, of.steps.value_or(0))};
    if (of.otherSteps > 0) devices << stepsOf(date, of.otherSteps);
    return {{QStringLiteral("date"), day(date)}, {QStringLiteral("activitiesPerDevice"), devices}};
}

QJsonObject nightWords(QDate morning, const PolarDay& of) {
    const int minutes = of.nightMinutes.value_or(0);
    const qint64 start = nightStart(morning);
    const int asleepS = minutes / 5 * 4 * 60;
    return {{QStringLiteral("sleepDate"), day(morning)},
            {QStringLiteral("sleepResult"),
             QJsonObject{{QStringLiteral("hypnogram"),
                          QJsonObject{{QStringLiteral("sleepStart"), zoned(start)},
                                      {QStringLiteral("sleepEnd"), zoned(start + minutes * 60'000LL)},
                                      {QStringLiteral("sleepStateChanges"), stateChanges(minutes)}}}}},
            {QStringLiteral("sleepEvaluation"),
             QJsonObject{
                 {QStringLiteral("asleepDuration"), seconds(asleepS)},
                 {QStringLiteral("analysis"), QJsonObject{{QStringLiteral("efficiencyPercent"), 80.0}}}}}};
}

QJsonObject rechargeWords(QDate morning, const PolarDay& of) {
    return {{QStringLiteral("sleepResultDate"), day(morning)},
            {QStringLiteral("meanNightlyRecoveryRmssd"), of.rmssd},
            {QStringLiteral("meanNightlyRecoveryRri"), of.rriMs},
            {QStringLiteral("meanNightlyRecoveryRespirationInterval"), 4000},
            {QStringLiteral("recoveryIndicator"), 4}};
}

QJsonObject heartWords(QDate date, const PolarDay& of) {
    QJsonArray samples;
    for (int minute = 10; minute < 24 * 60; minute += 30)
        samples << QJsonObject{{QStringLiteral("heartRate"), of.heart + minute % 7},
                               {QStringLiteral("offsetMillis"), minute * 60'000}};
    return {{QStringLiteral("date"), day(date)}, {QStringLiteral("samples"), samples}};
}

// ---- v3

QJsonObject exerciseWords(const PolarSession& session) {
    const QDateTime uploaded = QDateTime::fromMSecsSinceEpoch(session.uploadedMs, Qt::UTC);
    return {{QStringLiteral("id"), session.hash()},
            {QStringLiteral("upload_time"), uploaded.toString(Qt::ISODateWithMs)},
            {QStringLiteral("polar_user"), QStringLiteral("https://www.polaraccesslink/v3/users/1")},
            {QStringLiteral("device"), QStringLiteral("Polar Vantage V3")},
            {QStringLiteral("start_time"), wall(session.startMs)},
            {QStringLiteral("start_time_utc_offset"), PolarPerson::offsetMinutes(session.startMs)},
            {QStringLiteral("duration"),
             QStringLiteral("PT%1M%2S").arg(session.seconds / 60).arg(session.seconds % 60)},
            {QStringLiteral("calories"), session.kcal},
            {QStringLiteral("distance"), session.distanceM},
            {QStringLiteral("heart_rate"), QJsonObject{{QStringLiteral("average"), session.averageBpm},
                                                       {QStringLiteral("maximum"), session.averageBpm + 10}}},
            {QStringLiteral("sport"), QLatin1String(session.sport->coarse)},
            {QStringLiteral("detailed-sport-info"), QLatin1String(session.sport->name)},
            {QStringLiteral("running-index"), 52}};
}

QByteArray exerciseFit(const PolarSession& session) {
    madeup::FitRide ride;
    ride.start = QDateTime::fromMSecsSinceEpoch(session.startMs, Qt::UTC);
    ride.seconds = session.seconds;
    return madeup::fitRide(ride);
}

QJsonObject totalsWords(QDate date, const PolarDay& of, bool withSteps) {
    const int steps = of.steps.value_or(0);
    QJsonObject json{{QStringLiteral("start_time"), day(date) + QStringLiteral("T00:00:00")},
                     {QStringLiteral("end_time"), day(date) + QStringLiteral("T23:59:59")},
                     {QStringLiteral("active_duration"), QStringLiteral("PT3H11M")},
                     {QStringLiteral("calories"), 1600 + steps / 20},
                     {QStringLiteral("active_calories"), steps / 20},
                     {QStringLiteral("steps"), steps},
                     {QStringLiteral("distance_from_steps"), steps * 0.7}};
    if (!withSteps) return json;
    const auto sample = [&](const char* time, int count) {
        return QJsonObject{{QStringLiteral("steps"), count},
                           {QStringLiteral("timestamp"), day(date) + QLatin1Char('T') + QLatin1String(time)}};
    };
    // Ten even minutes, told once.
    const QJsonArray samples{sample("00:00", 0), sample("08:00", steps / stepsEvery),
                             sample("08:10", steps % stepsEvery), sample("08:11", 0)};
    json.insert(QStringLiteral("samples"),
                QJsonObject{{QStringLiteral("date"), day(date)},
                            {QStringLiteral("steps"), QJsonObject{{QStringLiteral("interval_ms"), 60'000},
                                                                  {QStringLiteral("total_steps"), steps},
                                                                  {QStringLiteral("samples"), samples}}}});
    return json;
}

QJsonObject sleepWords(QDate morning, const PolarDay& of) {
    const int minutes = of.nightMinutes.value_or(0);
    const int part = minutes / 5;
    const qint64 start = nightStart(morning);
    QJsonObject hypnogram;
    const int values[] = {3, 4, 1, 0, 2};
    for (int i = 0; i < 5; ++i)
        hypnogram.insert(QTime(23, 0).addSecs(i * part * 60).toString(QStringLiteral("HH:mm")), values[i]);
    return {{QStringLiteral("date"), day(morning)},
            {QStringLiteral("sleep_start_time"), zoned(start)},
            {QStringLiteral("sleep_end_time"), zoned(start + minutes * 60'000LL)},
            {QStringLiteral("light_sleep"), 2 * part * 60},
            {QStringLiteral("deep_sleep"), part * 60},
            {QStringLiteral("rem_sleep"), part * 60},
            {QStringLiteral("unrecognized_sleep_stage"), 0},
            {QStringLiteral("total_interruption_duration"), part * 60},
            {QStringLiteral("hypnogram"), hypnogram}};
}

QJsonObject nightlyWords(QDate morning, const PolarDay& of) {
    return {{QStringLiteral("date"), day(morning)},
            {QStringLiteral("heart_rate_avg"), qRound(60'000.0 / of.rriMs)},
            {QStringLiteral("beat_to_beat_avg"), of.rriMs},
            {QStringLiteral("heart_rate_variability_avg"), of.rmssd},
            {QStringLiteral("breathing_rate_avg"), 15.0},
            {QStringLiteral("nightly_recharge_status"), 4}};
}

QJsonObject pulseWords(QDate date, const PolarDay& of) {
    QJsonArray samples;
    for (int minute = 10; minute < 24 * 60; minute += 30)
        samples << QJsonObject{
            {QStringLiteral("heart_rate"), of.heart + minute % 7},
            {QStringLiteral("sample_time"), QTime(0, 0).addSecs(minute * 60).toString(Qt::ISODate)}};
    return {{QStringLiteral("polar_user"), QStringLiteral("https://www.polaraccesslink/v3/users/1")},
            {QStringLiteral("date"), day(date)},
            {QStringLiteral("heart_rate_samples"), samples}};
}

} // namespace vd::fakecloud
