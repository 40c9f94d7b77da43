// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/providers/polar/PolarMapper.h"

#include "services/providers/JsonValues.h"
#include "services/providers/polar/PolarStreams.h"
#include "services/providers/polar/PolarValues.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace vd {

namespace {

constexpr double kmhPerMps = 3.6;
constexpr double minuteMs = 60'000;

// ---- training sessions

QString idOf(const QJsonValue& value) {
    return value.isObject() ? idText(value.toObject().value(QLatin1String("id"))) : idText(value);
}

// Of a session or a sport: {"identifier":{"id":"27"}} and {"id":"27"} are both about.
QString ownId(const QJsonObject& object) {
    const QString id = idOf(object.value(QLatin1String("identifier")));
    return id.isEmpty() ? idOf(object.value(QLatin1String("id"))) : id;
}

QString sessionKey(const QJsonObject& session) {
    const QString id = ownId(session);
    return id.isEmpty() ? QString() : QStringLiteral("training-sessions/") + id;
}

QJsonArray exercisesOf(const QJsonObject& session) {
    return session.value(QLatin1String("exercises")).toArray();
}

// Of the whole, or else of what its exercises say together.
std::optional<double> summed(const QJsonObject& session, const char* name) {
    if (const auto whole = aboveZero(number(session.value(QLatin1String(name))))) return whole;
    std::optional<double> sum;
    for (const QJsonValue& exercise : exercisesOf(session)) {
        if (const auto part = number(exercise.toObject().value(QLatin1String(name))))
            sum = sum.value_or(0) + *part;
    }
    return sum;
}

std::optional<QString> textOf(const QJsonObject& object, const char* name) {
    const QString text = object.value(QLatin1String(name)).toString().trimmed();
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

// {"statistics":{"statistics":[{"type":"SPEED","avg":9.9,"max":14.2}]}} of an exercise that is alone.
void addStatistics(const QJsonObject& session, Summary& summary) {
    const QJsonArray exercises = exercisesOf(session);
    if (exercises.size() != 1) return;
    const QJsonArray list = exercises[0][QLatin1String("statistics")][QLatin1String("statistics")].toArray();
    for (const QJsonValue& value : list) {
        const QString type = value[QLatin1String("type")].toString();
        const auto average = aboveZero(number(value[QLatin1String("avg")]));
        const auto most = aboveZero(number(value[QLatin1String("max")]));
        if (type == QLatin1String("SPEED")) {
            if (average) summary.averageSpeedMps = *average / kmhPerMps;
            if (most) summary.maxSpeedMps = *most / kmhPerMps;
        } else if (type == QLatin1String("POWER")) {
            summary.averagePowerW = average;
            summary.maxPowerW = most;
        }
    }
}

Summary summaryOf(const QJsonObject& session) {
    const auto value = [&](const char* name) { return number(session.value(QLatin1String(name))); };
    const std::optional<qint64> start = wallMs(session.value(QLatin1String("startTime")));
    if (!start) throw Error(ErrorCode::badData, QStringLiteral("a training session without a start"));
    Summary summary;
    summary.name = textOf(session, "name");
    summary.notes = textOf(session, "note");
    summary.start = atOffset(*start, static_cast<int>(value("timezoneOffsetMinutes").value_or(0)));
    if (const auto ms = aboveZero(value("durationMillis"))) summary.movingS = *ms / 1000;
    const std::optional<qint64> stop = wallMs(session.value(QLatin1String("stopTime")));
    // The stop is told in whole seconds.
    if (stop && *stop > *start)
        summary.elapsedS = std::max(static_cast<double>(*stop - *start) / 1000, summary.movingS.value_or(0));
    else
        summary.elapsedS = summary.movingS;
    summary.distanceM = aboveZero(summed(session, "distanceMeters"));
    summary.elevationGainM = summed(session, "ascentMeters");
    summary.elevationLossM = summed(session, "descentMeters");
    summary.averageHeartRateBpm = aboveZero(value("hrAvg"));
    summary.maxHeartRateBpm = aboveZero(value("hrMax"));
    if (const auto kcal = aboveZero(value("calories"))) summary.energyJ = *kcal * joulesPerKcal;
    addStatistics(session, summary);
    return summary;
}

QJsonObject extrasOf(const QJsonObject& session) {
    QJsonObject extras;
    const auto add = [&extras](const char* name, const QJsonValue& value) {
        if (!value.isNull() && !value.isUndefined()) extras.insert(QLatin1String(name), value);
    };
    for (const char* name : {"trainingBenefit", "recoveryTimeMillis", "trainingLoad", "feeling"})
        add(name, session.value(QLatin1String(name)));
    const QJsonArray exercises = exercisesOf(session);
    if (exercises.size() == 1) add("runningIndex", exercises[0][QLatin1String("runningIndex")]);
    return extras;
}

Recording sessionOf(const QJsonObject& session, int payload) {
    Recording recording;
    recording.externalId = ownId(session);
    if (recording.externalId.isEmpty())
        throw Error(ErrorCode::badData, QStringLiteral("a training session without an id"));
    recording.sportGiven = idOf(session.value(QLatin1String("sport")));
    if (recording.sportGiven.isEmpty() && exercisesOf(session).size() == 1)
        recording.sportGiven = idOf(exercisesOf(session)[0][QLatin1String("sport")]);
    recording.device =
        session.value(QLatin1String("product")).toObject().value(QLatin1String("modelName")).toString();
    recording.summary = summaryOf(session);
    recording.extras = extrasOf(session);
    recording.payload = payload;
    return recording;
}

void mapSession(const QJsonObject& session, int payload, Batch& batch) {
    Recording recording = sessionOf(session, payload);
    recording.isBrief = true;
    batch.recordings.push_back(std::move(recording));
}

void mapSessionDetail(const QJsonObject& session, int payload, Batch& batch) {
    Recording recording = sessionOf(session, payload);
    const auto start = wallMs(session.value(QLatin1String("startTime")));
    StreamsOfExercises all(start.value_or(0));
    for (const QJsonValue& exercise : exercisesOf(session))
        all.add(exercise.toObject());
    all.into(recording);
    batch.recordings.push_back(std::move(recording));
}

// ---- nights

struct StateName {
    const char* name;
    SleepStage stage;
};
constexpr StateName stateNames[] = {
    {"WAKE", SleepStage::awake},    {"AWAKE", SleepStage::awake},   {"REM", SleepStage::rem},
    {"NONREM1", SleepStage::light}, {"NONREM2", SleepStage::light}, {"LIGHT", SleepStage::light},
    {"NONREM3", SleepStage::deep},  {"DEEP", SleepStage::deep},
};

SleepStage stageOf(const QString& name) {
    for (const StateName& state : stateNames) {
        if (name == QLatin1String(state.name)) return state.stage;
    }
    return SleepStage::unmeasured;
}

// Each state holds until the next one; the last until the end.
void addStates(const QJsonArray& states, SleepSession& night) {
    for (const QJsonValue& value : states) {
        const auto offset = durationS(value[QLatin1String("offsetFromStart")]);
        if (!offset) continue;
        const qint64 at = night.start.utcMs + std::llround(*offset * 1000);
        if (!night.stages.empty()) night.stages.back().endMs = at;
        night.stages.push_back({at, night.end.utcMs, stageOf(value[QLatin1String("state")].toString())});
    }
    std::erase_if(night.stages,
                  [](const SleepSession::Stage& stage) { return stage.endMs <= stage.startMs; });
}

QString nightKey(const QJsonObject& night) {
    const QDate morning = dayOf(night.value(QLatin1String("sleepDate")));
    return morning.isValid() ? QStringLiteral("sleeps/") + morning.toString(Qt::ISODate) : QString();
}

void mapNight(const QJsonObject& said, int payload, Batch& batch) {
    const QJsonObject hypnogram =
        said.value(QLatin1String("sleepResult")).toObject().value(QLatin1String("hypnogram")).toObject();
    const auto start = instantWithOffset(hypnogram.value(QLatin1String("sleepStart")));
    const auto end = instantWithOffset(hypnogram.value(QLatin1String("sleepEnd")));
    if (!start || !end || end->utcMs <= start->utcMs)
        throw Error(ErrorCode::badData, QStringLiteral("a night without its times"));
    const QJsonObject evaluation = said.value(QLatin1String("sleepEvaluation")).toObject();
    SleepSession night;
    night.externalId = nightId(dayOf(said.value(QLatin1String("sleepDate"))));
    night.start = *start;
    night.end = *end;
    night.asleepS = durationS(evaluation.value(QLatin1String("asleepDuration")));
    night.efficiencyPercent = number(
        evaluation.value(QLatin1String("analysis")).toObject().value(QLatin1String("efficiencyPercent")));
    addStates(hypnogram.value(QLatin1String("sleepStateChanges")).toArray(), night);
    night.payload = payload;
    batch.sleeps.push_back(std::move(night));
}

QString rechargeKey(const QJsonObject& result) {
    const QDate morning = dayOf(result.value(QLatin1String("sleepResultDate")));
    return morning.isValid() ? QStringLiteral("nightly-recharge-results/") + morning.toString(Qt::ISODate)
                             : QString();
}

void mapRecharge(const QJsonObject& result, int payload, Batch& batch) {
    const auto value = [&](const char* name) { return aboveZero(number(result.value(QLatin1String(name)))); };
    const auto perMinute = [](std::optional<double> intervalMs) {
        return intervalMs ? std::optional(minuteMs / *intervalMs) : std::nullopt;
    };
    const QDate morning = dayOf(result.value(QLatin1String("sleepResultDate")));
    addDay(batch, Metric::hrvRmssd, morning, value("meanNightlyRecoveryRmssd"), payload);
    addDay(batch, Metric::restingHeartRate, morning, perMinute(value("meanNightlyRecoveryRri")), payload);
    addDay(batch, Metric::respirationRate, morning,
           perMinute(value("meanNightlyRecoveryRespirationInterval")), payload);
}

// ---- days

QString dateKey(const char* kind, const QJsonObject& day) {
    const QDate date = dayOf(day.value(QLatin1String("date")));
    return date.isValid() ? QLatin1String(kind) + QLatin1Char('/') + date.toString(Qt::ISODate) : QString();
}

QString activityDayKey(const QJsonObject& day) {
    return dateKey("activity", day);
}

// What one device counted; nullopt where it counted nothing at all.
struct Counted {
    double steps = 0;
    SampleSeries series;
};
std::optional<Counted> countedBy(const QJsonObject& device, int payload) {
    std::optional<Counted> counted;
    for (const QJsonValue& value : device.value(QLatin1String("activitySamples")).toArray()) {
        const QJsonObject said = value[QLatin1String("stepSamples")].toObject();
        const auto start = wallMs(said.value(QLatin1String("startTime")));
        const auto intervalMs = aboveZero(number(said.value(QLatin1String("interval"))));
        const QJsonArray steps = said.value(QLatin1String("steps")).toArray();
        if (!start || !intervalMs || steps.isEmpty()) continue;
        if (!counted) counted.emplace();
        counted->series.metric = Metric::steps;
        counted->series.payload = payload;
        const auto lengthMs = static_cast<qint64>(*intervalMs);
        for (qsizetype i = 0; i < steps.size(); ++i) {
            const double count = number(steps[i]).value_or(0);
            if (count <= 0) continue;
            const qint64 from = *start + i * lengthMs;
            counted->steps += count;
            counted->series.samples.push_back({from, from + lengthMs, count});
        }
    }
    return counted;
}

void mapActivityDay(const QJsonObject& day, int payload, Batch& batch) {
    std::optional<Counted> most;
    for (const QJsonValue& device : day.value(QLatin1String("activitiesPerDevice")).toArray()) {
        std::optional<Counted> counted = countedBy(device.toObject(), payload);
        if (counted && (!most || counted->steps > most->steps)) most = std::move(counted);
    }
    if (!most) return;
    addDay(batch, Metric::steps, dayOf(day.value(QLatin1String("date"))), most->steps, payload);
    if (!most->series.samples.empty()) batch.samples.push_back(std::move(most->series));
}

QString heartDayKey(const QJsonObject& day) {
    return dateKey("continuous-samples", day);
}

void mapHeartDay(const QJsonObject& day, int payload, Batch& batch) {
    const QDate date = dayOf(day.value(QLatin1String("date")));
    const qint64 midnight = date.startOfDay(Qt::UTC).toMSecsSinceEpoch();
    SampleSeries series;
    series.metric = Metric::heartRate;
    series.payload = payload;
    for (const QJsonValue& sample : day.value(QLatin1String("samples")).toArray()) {
        const auto bpm = aboveZero(number(sample[QLatin1String("heartRate")]));
        const auto offsetMs = number(sample[QLatin1String("offsetMillis")]);
        if (!bpm || !offsetMs) continue;
        const qint64 at = midnight + static_cast<qint64>(*offsetMs);
        series.samples.push_back({at, at, *bpm});
    }
    if (!series.samples.empty()) batch.samples.push_back(std::move(series));
}

// ---- the calendar's weighings

std::optional<double> weightIn(const QJsonObject& object) {
    for (const char* name : {"weight", "weightKilograms", "weightKg"}) {
        const QJsonValue value = object.value(QLatin1String(name));
        const auto kg = value.isObject() ? weightIn(value.toObject()) : number(value);
        if (aboveZero(kg)) return kg;
    }
    return std::nullopt;
}

std::optional<qint64> timeIn(const QJsonObject& object) {
    for (const char* name : {"dateTime", "startTime", "time", "measurementTime", "date"}) {
        const QJsonValue value = object.value(QLatin1String(name));
        if (const auto at = wallMs(value)) return at;
        const QDate date = dayOf(value);
        if (date.isValid()) return date.startOfDay(Qt::UTC).toMSecsSinceEpoch();
    }
    return std::nullopt;
}

void addWeighing(double kg, qint64 wall, int payload, Batch& batch) {
    Measurement weight;
    weight.externalId = QStringLiteral("weight-%1").arg(wall / 1000);
    weight.at = {wall, 0};
    weight.metric = Metric::weight;
    weight.value = kg;
    weight.payload = payload;
    batch.measurements.push_back(std::move(weight));
}

void addWeighings(const QJsonValue& value, int payload, Batch& batch) {
    if (value.isArray()) {
        for (const QJsonValue& each : value.toArray())
            addWeighings(each, payload, batch);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        const auto kg = weightIn(object);
        const auto at = timeIn(object);
        if (kg && at) return addWeighing(*kg, *at, payload, batch);
        for (const QJsonValue& each : object)
            addWeighings(each, payload, batch);
    }
}

QString nameIn(const QJsonObject& sport) {
    for (const char* name : {"name", "sportType", "type", "englishName"}) {
        const QString said = sport.value(QLatin1String(name)).toString();
        if (!said.isEmpty()) return said;
    }
    return {};
}

// Whatever has an id and a name, wherever it lies.
void addNames(const QJsonValue& value, QJsonObject& names) {
    if (value.isArray()) {
        for (const QJsonValue& each : value.toArray())
            addNames(each, names);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        const QString id = ownId(object);
        const QString name = nameIn(object);
        if (!id.isEmpty() && !name.isEmpty()) {
            names.insert(id, name);
            return;
        }
        for (const QJsonValue& each : object)
            addNames(each, names);
    }
}

} // namespace

const ItemList polarSessions{"trainingSessions|trainingSessions.trainingSessions", sessionKey, mapSession};
const ItemList polarSessionDetails{"trainingSessions|trainingSessions.trainingSessions", sessionKey,
                                   mapSessionDetail};
const ItemList polarNights{"nightSleeps|sleeps.nightSleeps", nightKey, mapNight};
const ItemList polarRecharges{"nightlyRechargeResults.nightlyRechargeResults|nightlyRechargeResults",
                              rechargeKey, mapRecharge};
const ItemList polarActivityDays{"activities.activityDays|activityDays", activityDayKey, mapActivityDay};
const ItemList polarHeartDays{"continuousSamples.heartRateSamplesPerDay|heartRateSamplesPerDay", heartDayKey,
                              mapHeartDay};

void mapCalendar(const QJsonObject& document, int payload, Batch& batch) {
    addWeighings(document, payload, batch);
}

QJsonObject sportNames(const QJsonValue& answer) {
    QJsonObject names;
    addNames(answer, names);
    return names;
}

void nameSports(std::vector<Recording>& recordings, const QJsonObject& names) {
    for (Recording& recording : recordings) {
        const QString name = names.value(recording.sportGiven).toString();
        if (name.isEmpty()) continue;
        recording.sportGiven = name;
        recording.summary.sport = polarSport(name);
    }
}

} // namespace vd
