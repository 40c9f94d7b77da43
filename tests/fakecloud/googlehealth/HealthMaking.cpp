// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakecloud/googlehealth/HealthData.h"
#include "services/demo/Random.h"

#include <QJsonArray>

#include <array>
#include <cmath>

namespace vd::fakecloud {
namespace {

constexpr qint64 minuteMs = 60'000;
constexpr auto stageNames = std::array{"LIGHT", "DEEP", "LIGHT", "REM", "AWAKE"};
constexpr auto stageMinutes = std::array{22, 24, 26, 19, 3};

demo::Random diceOf(QDate date, int salt) {
    demo::Random mixed(static_cast<quint64>(date.toJulianDay()) * 37 + static_cast<quint64>(salt));
    return demo::Random(mixed.next());
}

QString idOf(const char* kind, QDate date) {
    return QLatin1String(kind) + QString::number(date.toJulianDay() * 1'000'003);
}

QJsonObject stage(const HealthData& data, qint64 startMs, qint64 endMs, const char* type) {
    QJsonObject json = googleSession(data, startMs, endMs);
    json.remove(QStringLiteral("civilStartTime"));
    json.remove(QStringLiteral("civilEndTime"));
    json.insert(QStringLiteral("type"), QLatin1String(type));
    return json;
}

struct Stages {
    QJsonArray list;
    QMap<QString, QPair<int, int>> minutesAndCount;

    int asleep(int inBed) const { return inBed - minutesAndCount.value(QStringLiteral("AWAKE")).first; }
};

Stages stagesOf(const HealthData& data, qint64 startMs, qint64 endMs) {
    Stages stages;
    qint64 at = startMs;
    for (size_t i = 0; at < endMs; ++i) {
        const char* type = stageNames.at(i % stageNames.size());
        const qint64 next = std::min(endMs, at + stageMinutes.at(i % stageMinutes.size()) * minuteMs);
        stages.list << stage(data, at, next, type);
        auto& [minutes, count] = stages.minutesAndCount[QLatin1String(type)];
        minutes += static_cast<int>((next - at) / minuteMs);
        ++count;
        at = next;
    }
    return stages;
}

QJsonObject summaryOf(const Stages& stages, int inBed) {
    QJsonArray perStage;
    for (auto each = stages.minutesAndCount.begin(); each != stages.minutesAndCount.end(); ++each)
        perStage << QJsonObject{{QStringLiteral("type"), each.key()},
                                {QStringLiteral("minutes"), QString::number(each->first)},
                                {QStringLiteral("count"), QString::number(each->second)}};
    const int asleep = stages.asleep(inBed);
    return {{QStringLiteral("minutesInSleepPeriod"), QString::number(inBed)},
            {QStringLiteral("minutesAsleep"), QString::number(asleep)},
            {QStringLiteral("minutesAwake"), QString::number(inBed - asleep)},
            {QStringLiteral("minutesToFallAsleep"), QStringLiteral("0")},
            {QStringLiteral("minutesAfterWakeUp"), QStringLiteral("0")},
            {QStringLiteral("stagesSummary"), perStage}};
}

struct Workout {
    const char* type;
    const char* name;
    double metresPerSecond;
    int minutes;
    double kcalPerMinute;
};
constexpr std::array workouts{
    Workout{"RUNNING", "Run", 3.0, 45, 11.5},
    Workout{"WALKING", "Walk", 1.4, 40, 4.5},
    Workout{"BIKING", "Bike", 6.8, 70, 9},
    Workout{"STRENGTH_TRAINING", "Strength training", 0, 40, 6},
    Workout{"PICKELBALL", "Pickleball", 0, 60, 7.5},
    Workout{"SWIMMING_POOL", "Swim", 0.7, 45, 9},
};

QJsonObject metricsOf(const Workout& workout, int minutes, demo::Random& dice) {
    const double metres = workout.metresPerSecond * minutes * 60;
    QJsonObject json{
        {QStringLiteral("caloriesKcal"), std::round(workout.kcalPerMinute * minutes)},
        {QStringLiteral("averageHeartRateBeatsPerMinute"), QString::number(118 + dice.below(40))},
        {QStringLiteral("activeZoneMinutes"), QString::number(minutes / 2)},
    };
    if (metres > 0) {
        json.insert(QStringLiteral("distanceMillimeters"), std::round(metres) * 1000);
        json.insert(QStringLiteral("averageSpeedMillimetersPerSecond"), workout.metresPerSecond * 1000);
        json.insert(QStringLiteral("averagePaceSecondsPerMeter"), 1 / workout.metresPerSecond);
        json.insert(QStringLiteral("elevationGainMillimeters"), std::round(metres * 0.008) * 1000);
    }
    if (workout.metresPerSecond > 1 && workout.metresPerSecond < 4)
        json.insert(QStringLiteral("steps"), QString::number(qRound(metres / 1.05)));
    return json;
}

} // namespace

HealthPoint madeNight(const HealthData& data, QDate wakes, bool isFinished) {
    demo::Random dice = diceOf(wakes, 1);
    HealthPoint night;
    night.id = idOf("s", wakes);
    night.startMs = data.msAt(wakes.addDays(-1), QTime(22, 30)) + dice.below(80) * minuteMs;
    night.endMs = data.msAt(wakes, QTime(6, 0)) + dice.below(100) * minuteMs;
    const int inBed = static_cast<int>((night.endMs - night.startMs) / minuteMs);
    QJsonObject value{{QStringLiteral("interval"), googleSession(data, night.startMs, night.endMs)},
                      {QStringLiteral("updateTime"), googleTime(night.endMs + 20 * minuteMs)}};
    if (isFinished) {
        const Stages stages = stagesOf(data, night.startMs, night.endMs);
        value.insert(QStringLiteral("type"), QStringLiteral("STAGES"));
        value.insert(QStringLiteral("stages"), stages.list);
        value.insert(QStringLiteral("summary"), summaryOf(stages, inBed));
        value.insert(QStringLiteral("metadata"),
                     QJsonObject{{QStringLiteral("processed"), true},
                                 {QStringLiteral("stagesStatus"), QStringLiteral("SUCCEEDED")}});
    } else {
        // processed is false, and so left out, as proto3 does.
        value.insert(QStringLiteral("type"), QStringLiteral("CLASSIC"));
        value.insert(QStringLiteral("metadata"), QJsonObject());
        value.insert(QStringLiteral("summary"),
                     QJsonObject{{QStringLiteral("minutesInSleepPeriod"), QString::number(inBed)},
                                 {QStringLiteral("minutesAsleep"), QString::number(inBed - 30)},
                                 {QStringLiteral("minutesAwake"), QStringLiteral("30")}});
    }
    night.value = value;
    return night;
}

HealthPoint madeNap(const HealthData& data, QDate date) {
    HealthPoint nap;
    nap.id = idOf("n", date);
    nap.startMs = data.msAt(date, QTime(14, 10));
    nap.endMs = nap.startMs + 48 * minuteMs;
    const qint64 restless = nap.startMs + 40 * minuteMs;
    nap.value = {{QStringLiteral("interval"), googleSession(data, nap.startMs, nap.endMs)},
                 {QStringLiteral("type"), QStringLiteral("CLASSIC")},
                 {QStringLiteral("stages"), QJsonArray{stage(data, nap.startMs, restless, "ASLEEP"),
                                                       stage(data, restless, nap.endMs, "RESTLESS")}},
                 {QStringLiteral("metadata"),
                  QJsonObject{{QStringLiteral("processed"), true},
                              {QStringLiteral("nap"), true},
                              {QStringLiteral("stagesStatus"), QStringLiteral("REJECTED_NAP")}}},
                 {QStringLiteral("summary"),
                  QJsonObject{{QStringLiteral("minutesInSleepPeriod"), QStringLiteral("48")},
                              {QStringLiteral("minutesAsleep"), QStringLiteral("40")},
                              {QStringLiteral("minutesAwake"), QStringLiteral("8")}}},
                 {QStringLiteral("updateTime"), googleTime(nap.endMs + 20 * minuteMs)}};
    return nap;
}

HealthPoint madeWorkout(const HealthData& data, QDate date) {
    demo::Random dice = diceOf(date, 2);
    const Workout& workout = workouts.at(static_cast<size_t>(dice.below(static_cast<int>(workouts.size()))));
    const int minutes = workout.minutes + dice.below(20);
    const int pauseMinutes = dice.below(6);
    HealthPoint made;
    made.id = QString::number(date.toJulianDay() * 1'000'003);
    made.startMs = data.msAt(date, QTime(7, 0)) + dice.below(10 * 60) * minuteMs;
    made.endMs = made.startMs + (minutes + pauseMinutes) * minuteMs;
    made.value = {{QStringLiteral("interval"), googleSession(data, made.startMs, made.endMs)},
                  {QStringLiteral("exerciseType"), QLatin1String(workout.type)},
                  {QStringLiteral("displayName"), QLatin1String(workout.name)},
                  {QStringLiteral("activeDuration"), googleDuration(minutes * 60)},
                  {QStringLiteral("metricsSummary"), metricsOf(workout, minutes, dice)},
                  {QStringLiteral("exerciseMetadata"), workout.metresPerSecond > 1
                                                           ? QJsonObject{{QStringLiteral("hasGps"), true}}
                                                           : QJsonObject()},
                  {QStringLiteral("updateTime"), googleTime(made.endMs + 5 * minuteMs)}};
    return made;
}

HealthPoint madeWeight(const HealthData& data, qint64 atMs, double grams) {
    HealthPoint made;
    made.id = QStringLiteral("w%1").arg(atMs);
    made.startMs = made.endMs = atMs;
    made.value = {{QStringLiteral("sampleTime"), googleSample(data, atMs)},
                  {QStringLiteral("weightGrams"), grams}};
    return made;
}

} // namespace vd::fakecloud
