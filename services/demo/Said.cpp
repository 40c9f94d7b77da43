// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demo/Said.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace vd::demo {

namespace {

QByteArray text(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

// Known values only, with a decimal: as services write them.
void put(QJsonObject& object, const char* name, std::optional<double> value) {
    if (value) object.insert(QLatin1String(name), std::round(*value * 10) / 10);
}

QString stageWord(SleepStage stage) {
    switch (stage) {
    case SleepStage::awake: return QStringLiteral("wake");
    case SleepStage::light: return QStringLiteral("light");
    case SleepStage::deep: return QStringLiteral("deep");
    case SleepStage::rem: return QStringLiteral("rem");
    case SleepStage::asleep: return QStringLiteral("asleep");
    case SleepStage::unmeasured: return QStringLiteral("unmeasured");
    }
    Q_UNREACHABLE();
}

QJsonArray stepsByHour(const DayStory& story, const std::vector<Hour>& hours,
                       std::optional<double> Hour::*steps) {
    QJsonArray array;
    for (const Hour& hour : hours) {
        if (!(hour.*steps)) continue;
        array.append(QJsonObject{{QStringLiteral("from"), isoText(story.day.at(hour.startMs))},
                                 {QStringLiteral("to"), isoText(story.day.at(hour.endMs))},
                                 {QStringLiteral("steps"), *(hour.*steps)}});
    }
    return array;
}

} // namespace

QByteArray saidOf(const Recording& recording) {
    const Summary& summary = recording.summary;
    QJsonObject object{{QStringLiteral("id"), recording.externalId},
                       {QStringLiteral("sport"), recording.sportGiven},
                       {QStringLiteral("device"), recording.device},
                       {QStringLiteral("start_time"), isoText(summary.start)},
                       {QStringLiteral("name"), summary.name ? QJsonValue(*summary.name) : QJsonValue()}};
    put(object, "elapsed_time", summary.elapsedS);
    put(object, "moving_time", summary.movingS);
    put(object, "distance", summary.distanceM);
    put(object, "elevation_gain", summary.elevationGainM);
    put(object, "average_heart_rate", summary.averageHeartRateBpm);
    put(object, "max_heart_rate", summary.maxHeartRateBpm);
    put(object, "average_watts", summary.averagePowerW);
    put(object, "max_watts", summary.maxPowerW);
    if (summary.energyJ) object.insert(QStringLiteral("calories"), std::round(*summary.energyJ / 4184));
    return text(object);
}

QByteArray saidByWatch(const DayStory& story, const std::vector<Hour>& hours, const DayTotals& totals) {
    QJsonObject object{{QStringLiteral("date"), story.day.date.toString(Qt::ISODate)},
                       {QStringLiteral("steps"), totals.steps},
                       {QStringLiteral("distance"), totals.metres},
                       {QStringLiteral("floors"), totals.floors},
                       {QStringLiteral("active_minutes"), totals.activeMinutes},
                       {QStringLiteral("active_calories"), std::round(totals.activeJoules / 4184)},
                       {QStringLiteral("steps_by_hour"), stepsByHour(story, hours, &Hour::watchSteps)}};
    return text(object);
}

QByteArray saidByPhone(const DayStory& story, const std::vector<Hour>& hours, const DayTotals& totals) {
    return text({{QStringLiteral("date"), story.day.date.toString(Qt::ISODate)},
                 {QStringLiteral("steps"), totals.phoneSteps},
                 {QStringLiteral("steps_by_hour"), stepsByHour(story, hours, &Hour::phoneSteps)}});
}

QByteArray saidOf(const SleepSession& sleep, const Day& day) {
    QJsonArray stages;
    for (const SleepSession::Stage& stage : sleep.stages) {
        stages.append(QJsonObject{{QStringLiteral("stage"), stageWord(stage.stage)},
                                  {QStringLiteral("from"), isoText({stage.startMs, sleep.end.offsetS})},
                                  {QStringLiteral("minutes"), (stage.endMs - stage.startMs) / minuteMs}});
    }
    QJsonObject object{{QStringLiteral("id"), sleep.externalId},
                       {QStringLiteral("sleep_start"), isoText(sleep.start)},
                       {QStringLiteral("sleep_end"), isoText(sleep.end)},
                       {QStringLiteral("nap"), sleep.nap},
                       {QStringLiteral("stages"), stages}};
    put(object, "asleep_seconds", sleep.asleepS);
    put(object, "efficiency_percent", sleep.efficiencyPercent);
    if (!sleep.nap) {
        put(object, "resting_heart_rate", restingHeartRateOn(day));
        put(object, "hrv_rmssd", heartRateVariabilityOn(day));
    }
    return text(object);
}

QByteArray saidOf(const Weighing& weighing) {
    return text({{QStringLiteral("time"), isoText(weighing.at)},
                 {QStringLiteral("weight_kg"), weighing.weightKg},
                 {QStringLiteral("body_fat_percent"), weighing.bodyFatPercent}});
}

} // namespace vd::demo
