// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/providers/polar/AccessLinkMapper.h"

#include "services/providers/JsonValues.h"
#include "services/providers/polar/PolarValues.h"

#include <QJsonArray>
#include <QTime>

#include <algorithm>
#include <cmath>
#include <map>

namespace vd {

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 dayMs = 86'400'000;

QString datedKey(const char* kind, const QJsonValue& date) {
    const QDate day = dayOf(date);
    return day.isValid() ? QLatin1String(kind) + QLatin1Char('/') + day.toString(Qt::ISODate) : QString();
}

// ---- exercises

QString exerciseKey(const QJsonObject& exercise) {
    const QString id = idText(exercise.value(QLatin1String("id")));
    return id.isEmpty() ? QString() : QStringLiteral("exercises/") + id;
}

// The finer word, where it is one that we know; else the coarse one.
void addSport(const QJsonObject& exercise, Recording& recording) {
    const QString fine = either(exercise, "detailed_sport_info").toString();
    const QString coarse = exercise.value(QLatin1String("sport")).toString();
    recording.sportGiven = fine.isEmpty() ? coarse : fine;
    recording.summary.sport = polarSport(recording.sportGiven);
    if (recording.summary.sport == Sport::other) recording.summary.sport = polarSport(coarse);
}

QJsonObject extrasOf(const QJsonObject& exercise) {
    QJsonObject extras;
    for (const char* name : {"training_load", "running_index", "fat_percentage", "carbohydrate_percentage",
                             "protein_percentage", "training_load_pro"}) {
        const QJsonValue value = either(exercise, name);
        if (!value.isNull() && !value.isUndefined()) extras.insert(QLatin1String(name), value);
    }
    return extras;
}

void mapExercise(const QJsonObject& exercise, int payload, Batch& batch) {
    const std::optional<qint64> start = wallMs(either(exercise, "start_time"));
    Recording recording;
    recording.externalId = idText(exercise.value(QLatin1String("id")));
    if (recording.externalId.isEmpty() || !start)
        throw Error(ErrorCode::badData, QStringLiteral("an exercise without an id or a start"));
    Summary& summary = recording.summary;
    summary.start =
        atOffset(*start, static_cast<int>(number(either(exercise, "start_time_utc_offset")).value_or(0)));
    summary.elapsedS = aboveZero(durationS(exercise.value(QLatin1String("duration"))));
    summary.distanceM = aboveZero(number(exercise.value(QLatin1String("distance"))));
    if (const auto kcal = aboveZero(number(exercise.value(QLatin1String("calories")))))
        summary.energyJ = *kcal * joulesPerKcal;
    const QJsonObject heart = either(exercise, "heart_rate").toObject();
    summary.averageHeartRateBpm = aboveZero(number(heart.value(QLatin1String("average"))));
    summary.maxHeartRateBpm = aboveZero(number(heart.value(QLatin1String("maximum"))));
    addSport(exercise, recording);
    recording.device = exercise.value(QLatin1String("device")).toString();
    recording.extras = extrasOf(exercise);
    recording.isBrief = true;
    recording.payload = payload;
    batch.recordings.push_back(std::move(recording));
}

// ---- days

QString dayKey(const QJsonObject& day) {
    return datedKey("users/activities", either(day, "start_time"));
}

// Steps a minute. Equal ones in a row are told once, so each holds until the next. What does not add up to
// the total was not meant so, and is no series.
void addSteps(const QJsonObject& said, int payload, Batch& batch) {
    const auto total = number(either(said, "total_steps"));
    const auto interval = aboveZero(number(either(said, "interval_ms")));
    if (!total || !interval) return;
    std::map<qint64, double> told;
    for (const QJsonValue& sample : said.value(QLatin1String("samples")).toArray()) {
        const auto at = wallMs(sample[QLatin1String("timestamp")]);
        const auto steps = number(sample[QLatin1String("steps")]);
        if (at && steps) told[*at] = *steps;
    }
    SampleSeries series;
    series.metric = Metric::steps;
    series.payload = payload;
    const auto lengthMs = static_cast<qint64>(*interval);
    double sum = 0;
    for (auto each = told.begin(); each != told.end(); ++each) {
        const auto next = std::next(each);
        const qint64 until = next == told.end() ? each->first + lengthMs : next->first;
        for (qint64 at = each->first; each->second > 0 && at < until; at += lengthMs) {
            series.samples.push_back({at, at + lengthMs, each->second});
            sum += each->second;
        }
    }
    const bool addsUp = std::abs(sum - *total) <= *total / 100;
    if (addsUp && !series.samples.empty()) batch.samples.push_back(std::move(series));
}

void mapDay(const QJsonObject& day, int payload, Batch& batch) {
    const QDate date = dayOf(either(day, "start_time"));
    const auto inJoules = [](std::optional<double> kcal) {
        return kcal ? std::optional(*kcal * joulesPerKcal) : std::nullopt;
    };
    addDay(batch, Metric::steps, date, number(day.value(QLatin1String("steps"))), payload);
    addDay(batch, Metric::distance, date, number(either(day, "distance_from_steps")), payload);
    addDay(batch, Metric::activeEnergy, date, inJoules(number(either(day, "active_calories"))), payload);
    addDay(batch, Metric::totalEnergy, date,
           inJoules(aboveZero(number(day.value(QLatin1String("calories"))))), payload);
    const QJsonObject samples = day.value(QLatin1String("samples")).toObject();
    addSteps(samples.value(QLatin1String("steps")).toObject(), payload, batch);
}

QString heartDayKey(const QJsonObject& day) {
    return datedKey("users/continuous-heart-rate", day.value(QLatin1String("date")));
}

// ---- nights

SleepStage stageOf(int value) {
    switch (value) {
    case 0: return SleepStage::awake;
    case 1: return SleepStage::rem;
    case 2:
    case 3: return SleepStage::light;
    case 4: return SleepStage::deep;
    default: return SleepStage::unmeasured;
    }
}

// {"23:10":0,"23:14":2}: each value lasts until the next key; the keys are minutes of the clock on the wall
// and go round at midnight.
void addHypnogram(const QJsonObject& hypnogram, SleepSession& night) {
    const qint64 offsetMs = night.start.offsetS * 1000LL;
    const qint64 wallStart = night.start.utcMs + offsetMs;
    const qint64 midnight = wallStart / dayMs * dayMs;
    std::map<qint64, SleepStage> changes;
    for (auto each = hypnogram.begin(); each != hypnogram.end(); ++each) {
        const QTime time = QTime::fromString(each.key(), QStringLiteral("HH:mm"));
        if (!time.isValid()) continue;
        qint64 wall = midnight + time.msecsSinceStartOfDay();
        if (wall <= wallStart - minuteMs) wall += dayMs;
        changes[std::max(wall, wallStart) - offsetMs] = stageOf(each.value().toInt(5));
    }
    for (auto each = changes.begin(); each != changes.end(); ++each) {
        const auto next = std::next(each);
        const qint64 end = std::min(next == changes.end() ? night.end.utcMs : next->first, night.end.utcMs);
        if (end > each->first) night.stages.push_back({each->first, end, each->second});
    }
}

QString nightKey(const QJsonObject& night) {
    return datedKey("users/sleep", night.value(QLatin1String("date")));
}

void mapNight(const QJsonObject& said, int payload, Batch& batch) {
    const auto start = instantWithOffset(either(said, "sleep_start_time"));
    const auto end = instantWithOffset(either(said, "sleep_end_time"));
    if (!start || !end || end->utcMs <= start->utcMs)
        throw Error(ErrorCode::badData, QStringLiteral("a night without its times"));
    SleepSession night;
    night.externalId = nightId(dayOf(said.value(QLatin1String("date"))));
    night.start = *start;
    night.end = *end;
    for (const char* stage : {"light_sleep", "deep_sleep", "rem_sleep", "unrecognized_sleep_stage"}) {
        if (const auto seconds = number(either(said, stage)))
            night.asleepS = night.asleepS.value_or(0) + *seconds;
    }
    addHypnogram(said.value(QLatin1String("hypnogram")).toObject(), night);
    night.payload = payload;
    batch.sleeps.push_back(std::move(night));
}

QString rechargeKey(const QJsonObject& recharge) {
    return datedKey("users/nightly-recharge", recharge.value(QLatin1String("date")));
}

void mapRecharge(const QJsonObject& recharge, int payload, Batch& batch) {
    const QDate morning = dayOf(recharge.value(QLatin1String("date")));
    const auto value = [&](const char* name) { return aboveZero(number(either(recharge, name))); };
    addDay(batch, Metric::hrvRmssd, morning, value("heart_rate_variability_avg"), payload);
    addDay(batch, Metric::restingHeartRate, morning, value("heart_rate_avg"), payload);
    addDay(batch, Metric::respirationRate, morning, value("breathing_rate_avg"), payload);
}

} // namespace

const ItemList accessLinkExercises{"", exerciseKey, mapExercise};
const ItemList accessLinkDays{"", dayKey, mapDay};
const ItemList accessLinkNights{"nights", nightKey, mapNight};
const ItemList accessLinkRecharges{"recharges", rechargeKey, mapRecharge};
const ItemList accessLinkHeartDays{"heart_rates|heart-rates", heartDayKey, mapHeartOfOneDay};

void mapHeartOfOneDay(const QJsonObject& day, int payload, Batch& batch) {
    const QDate date = dayOf(day.value(QLatin1String("date")));
    if (!date.isValid()) return;
    const qint64 midnight = date.startOfDay(Qt::UTC).toMSecsSinceEpoch();
    SampleSeries series;
    series.metric = Metric::heartRate;
    series.payload = payload;
    for (const QJsonValue& sample : either(day, "heart_rate_samples").toArray()) {
        const QJsonObject said = sample.toObject();
        const QTime time = QTime::fromString(either(said, "sample_time").toString(), Qt::ISODate);
        const auto bpm = aboveZero(number(either(said, "heart_rate")));
        if (!bpm || !time.isValid()) continue;
        const qint64 at = midnight + time.msecsSinceStartOfDay();
        series.samples.push_back({at, at, *bpm});
    }
    if (!series.samples.empty()) batch.samples.push_back(std::move(series));
}

void mapPhysicalInfo(const QJsonObject& info, int payload, Batch& batch) {
    const auto kg = aboveZero(number(info.value(QLatin1String("weight"))));
    if (!kg) return;
    Measurement weight;
    weight.externalId = QStringLiteral("athlete-weight");
    weight.at = atLocalOffset(batch.payloads[static_cast<size_t>(payload)].fetchedAtMs);
    weight.metric = Metric::weight;
    weight.value = *kg;
    weight.payload = payload;
    batch.measurements.push_back(std::move(weight));
}

} // namespace vd
