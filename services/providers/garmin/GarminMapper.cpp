// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/providers/garmin/GarminMapper.h"

#include "services/providers/JsonValues.h"
#include "services/providers/garmin/GarminTimes.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace vd {

namespace {

[[noreturn]] void unreadable(const char* what) {
    throw Error(ErrorCode::badData, QString::fromLatin1(what));
}

QDate dateOf(const QJsonObject& record) {
    return QDate::fromString(record.value(QLatin1String("calendarDate")).toString().left(10), Qt::ISODate);
}

template <const char* const& kind>
QString dayKey(const QJsonObject& record) {
    const QDate date = dateOf(record);
    return date.isValid() ? QLatin1String(kind) + QLatin1Char('/') + date.toString(Qt::ISODate) : QString();
}

// ---- values that lie at the first level or in an object of the second

// "heartRate.minValue" names both. Undefined where it is nowhere.
QJsonValue found(const QJsonObject& record, const QByteArray& name) {
    const qsizetype dot = name.indexOf('.');
    if (dot > 0) {
        const QJsonObject part = record.value(QLatin1String(name.first(dot))).toObject();
        return part.value(QLatin1String(name.sliced(dot + 1)));
    }
    const QJsonValue here = record.value(QLatin1String(name));
    if (!here.isUndefined() && !here.isObject()) return here;
    for (const QJsonValue& member : record) {
        const QJsonValue there = member.toObject().value(QLatin1String(name));
        if (!there.isUndefined() && !there.isObject()) return there;
    }
    return QJsonValue(QJsonValue::Undefined);
}

// Which of the spellings, by '|', is there.
QJsonValue foundAny(const QJsonObject& record, const char* spellings) {
    for (const QByteArray& name : QByteArray(spellings).split('|')) {
        const QJsonValue value = found(record, name);
        if (!value.isUndefined()) return value;
    }
    return QJsonValue(QJsonValue::Undefined);
}

void addDay(Batch& batch, Metric metric, QDate date, std::optional<double> value, int payload) {
    if (!value) return;
    DailyValue day;
    day.metric = metric;
    day.date = date;
    day.value = *value;
    day.payload = payload;
    batch.dailyValues.push_back(day);
}

// ---- days

struct DayField {
    Metric metric;
    const char* spellings;
    double unit;
    bool canBeZero;
};
constexpr const char* stepsNames = "totalSteps|steps";
constexpr const char* distanceNames = "totalDistanceMeters|totalDistance|distanceInMeters|distanceMeters";
constexpr std::array dayFields{
    DayField{Metric::steps, stepsNames, 1, false},
    DayField{Metric::distance, distanceNames, 1, false},
    DayField{Metric::floors, "floorsAscended|floorsClimbed", 1, true},
    DayField{Metric::activeEnergy, "activeKilocalories", joulesPerKcal, true},
    DayField{Metric::restingEnergy, "bmrKilocalories", joulesPerKcal, false},
    DayField{Metric::totalEnergy, "totalKilocalories", joulesPerKcal, false},
    DayField{Metric::moderateMinutes, "moderateIntensityMinutes", 1, true},
    DayField{Metric::vigorousMinutes, "vigorousIntensityMinutes", 1, true},
    // Said to fall back to the day's lowest where the watch was not worn at rest; nothing tells which it is.
    DayField{Metric::restingHeartRate, "restingHeartRate|heartRate.restingValue", 1, false},
    DayField{Metric::minHeartRate, "minHeartRate|heartRate.minValue", 1, false},
    DayField{Metric::maxHeartRate, "maxHeartRate|heartRate.maxValue", 1, false},
    DayField{Metric::oxygenSaturation, "averageSpo2|averageSpO2", 1, false},
    DayField{Metric::energyIntake, "consumedKilocalories", joulesPerKcal, false},
};

// Only a day on which the watch was worn, or the phone carried, can have climbed no stairs.
bool wasCounted(const QJsonObject& day) {
    return aboveZero(number(foundAny(day, stepsNames))) || aboveZero(number(foundAny(day, distanceNames))) ||
           aboveZero(number(foundAny(day, "maxHeartRate|heartRate.maxValue")));
}

constexpr const char* daysKind = "days";
constexpr const char* stepsKind = "steps";
constexpr const char* stressKind = "stress";
constexpr const char* hydrationKind = "hydration";
constexpr const char* hrvKind = "hrv";
constexpr const char* weightKind = "weight";
constexpr const char* sleepKind = "sleep";

void mapSteps(const QJsonObject& day, int payload, Batch& batch) {
    for (const DayField& field : std::span(dayFields).first(2))
        addDay(batch, field.metric, dateOf(day), aboveZero(number(foundAny(day, field.spellings))), payload);
}

// Negative: not measured.
void mapStress(const QJsonObject& day, int payload, Batch& batch) {
    const QJsonValue level = foundAny(day, "overallStressLevel|averageStressLevel");
    addDay(batch, Metric::stress, dateOf(day), aboveZero(number(level)), payload);
}

// Who does not write down what they drink is told 0.
void mapHydration(const QJsonObject& day, int payload, Batch& batch) {
    addDay(batch, Metric::water, dateOf(day), aboveZero(number(found(day, "valueInML"))), payload);
}

void mapHrv(const QJsonObject& day, int payload, Batch& batch) {
    addDay(batch, Metric::hrvRmssd, dateOf(day), aboveZero(number(found(day, "lastNightAvg"))), payload);
}

// ---- nights

QJsonObject nightOf(const QJsonObject& answer) {
    const QJsonValue wrapped = answer.value(QLatin1String("dailySleepDTO"));
    return wrapped.isObject() ? wrapped.toObject() : answer;
}

// Without awake; nullopt for the placeholder of a night without data.
std::optional<double> asleepS(const QJsonObject& night) {
    const auto seconds = [&night](const char* name) {
        return aboveZero(number(night.value(QLatin1String(name))));
    };
    if (const auto said = seconds("sleepTimeSeconds")) return said;
    double sum = 0;
    for (const char* stage : {"deepSleepSeconds", "lightSleepSeconds", "remSleepSeconds"})
        sum += seconds(stage).value_or(0);
    return aboveZero(sum);
}

std::optional<SleepSession> sessionOf(const QJsonObject& night, int payload) {
    const std::optional<double> asleep = asleepS(night);
    if (!asleep) return std::nullopt;
    SleepSession session;
    session.externalId = dayKey<sleepKind>(night);
    if (session.externalId.isEmpty()) unreadable("a night without its day");
    session.start = garminInstant(night, "sleepStartTimestampGMT", "sleepStartTimestampLocal");
    session.end = garminInstant(night, "sleepEndTimestampGMT", "sleepEndTimestampLocal");
    if (session.end.utcMs <= session.start.utcMs) unreadable("a night that ends before it begins");
    session.asleepS = asleep;
    session.payload = payload;
    return session;
}

void mapNight(const QJsonObject& night, int payload, Batch& batch) {
    const std::optional<SleepSession> session = sessionOf(night, payload);
    if (!session) return;
    batch.sleeps.push_back(*session);
    const QJsonValue breath = night.value(QLatin1String("averageRespirationValue"));
    addDay(batch, Metric::respirationRate, dateOf(night), aboveZero(number(breath)), payload);
}

std::optional<SleepStage> stageOf(const QJsonValue& level) {
    constexpr std::array stages{SleepStage::deep, SleepStage::light, SleepStage::rem, SleepStage::awake};
    const std::optional<double> index = number(level);
    const bool isKnown = index && *index >= 0 && *index < stages.size();
    return isKnown ? std::optional(stages.at(static_cast<size_t>(*index))) : std::nullopt;
}

// ---- weighings

struct WeightField {
    Metric metric;
    const char* name;
    double unit;
};
constexpr double kgPerGram = 0.001;
constexpr std::array weightFields{
    WeightField{Metric::weight, "weight", kgPerGram},
    WeightField{Metric::bmi, "bmi", 1},
    WeightField{Metric::bodyFat, "bodyFat", 1},
    WeightField{Metric::bodyWater, "bodyWater", 1},
    WeightField{Metric::muscleMass, "muscleMass", kgPerGram},
    WeightField{Metric::boneMass, "boneMass", kgPerGram},
};

void mapWeighing(const QJsonObject& weighing, int payload, Batch& batch) {
    const QString id = idText(weighing.value(QLatin1String("samplePk")));
    if (id.isEmpty()) unreadable("a weighing without an id");
    // "date" is the wall clock's.
    const Instant at = garminInstant(weighing, "timestampGMT", "date");
    for (const WeightField& field : weightFields) {
        const auto value = aboveZero(number(weighing.value(QLatin1String(field.name))));
        if (!value) continue;
        Measurement measurement;
        measurement.externalId = QLatin1String(field.name) + QLatin1Char('/') + id;
        measurement.at = at;
        measurement.metric = field.metric;
        measurement.value = *value * field.unit;
        measurement.payload = payload;
        batch.measurements.push_back(std::move(measurement));
    }
}

QString weightKey(const QJsonObject& day) {
    const QString date = day.value(QLatin1String("summaryDate")).toString();
    return date.isEmpty() ? dayKey<weightKind>(day) : QStringLiteral("weight/") + date;
}

void mapWeights(const QJsonObject& day, int payload, Batch& batch) {
    const QJsonArray all = day.value(QLatin1String("allWeightMetrics")).toArray();
    for (const QJsonValue& weighing : all)
        mapWeighing(weighing.toObject(), payload, batch);
    const QJsonObject latest = day.value(QLatin1String("latestWeight")).toObject();
    if (all.isEmpty() && !latest.isEmpty()) mapWeighing(latest, payload, batch);
}

// ---- zones

QString zoneKey(const QJsonObject& zones) {
    return QStringLiteral("zones/") + zones.value(QLatin1String("sport")).toString();
}

void keepZones(const QJsonObject&, int payload, Batch& batch) {
    batch.payloads[static_cast<size_t>(payload)].keep = true;
}

} // namespace

// The envelope of 16 is not known for sure.
const ItemList garminDays{"data|dailySummaries|summaries|values|days|items", dayKey<daysKind>, mapGarminDay};
const ItemList garminSteps{"values|data", dayKey<stepsKind>, mapSteps};
const ItemList garminStress{"values|data", dayKey<stressKind>, mapStress};
const ItemList garminHydration{"values|data", dayKey<hydrationKind>, mapHydration};
const ItemList garminHrv{"hrvSummaries|data", dayKey<hrvKind>, mapHrv};
const ItemList garminNights{"data|dailySleepSummaries|sleepSummaries|values", dayKey<sleepKind>, mapNight};
const ItemList garminWeights{"dailyWeightSummaries", weightKey, mapWeights};
const ItemList garminZones{"data", zoneKey, keepZones};

std::span<const Metric> garminDayMetrics() {
    static const auto metrics = [] {
        std::array<Metric, dayFields.size()> all{};
        std::transform(dayFields.begin(), dayFields.end(), all.begin(),
                       [](const DayField& f) { return f.metric; });
        return all;
    }();
    return metrics;
}

std::span<const Metric> garminWeightMetrics() {
    static const auto metrics = [] {
        std::array<Metric, weightFields.size()> all{};
        std::transform(weightFields.begin(), weightFields.end(), all.begin(),
                       [](const WeightField& f) { return f.metric; });
        return all;
    }();
    return metrics;
}

void mapGarminDay(const QJsonObject& day, int payload, Batch& batch) {
    const bool isKnown = std::any_of(dayFields.begin(), dayFields.end(), [&day](const DayField& field) {
        return !foundAny(day, field.spellings).isUndefined();
    });
    if (!isKnown && day.size() > 1) unreadable("a day of which nothing is known but its date");
    if (!dateOf(day).isValid()) unreadable("a day without a date");
    const bool counted = wasCounted(day);
    for (const DayField& field : dayFields) {
        std::optional<double> value = number(foundAny(day, field.spellings));
        const bool isZero = value && *value <= 0;
        if (isZero && (*value < 0 || !field.canBeZero || !counted)) value.reset();
        if (value) addDay(batch, field.metric, dateOf(day), *value * field.unit, payload);
    }
}

void mapGarminNight(const QJsonObject& answer, int payload, Batch& batch) {
    std::optional<SleepSession> session = sessionOf(nightOf(answer), payload);
    if (!session) return;
    for (const QJsonValue& value : foundAny(answer, "sleepLevels").toArray()) {
        const QJsonObject level = value.toObject();
        const auto from = garminMs(level.value(QLatin1String("startGMT")));
        const auto to = garminMs(level.value(QLatin1String("endGMT")));
        const auto stage = stageOf(level.value(QLatin1String("activityLevel")));
        if (from && to && stage && *to > *from) session->stages.push_back({*from, *to, *stage});
    }
    batch.sleeps.push_back(*session);
}

// The offset is not told: it is what lies between the day's midnight and its first moment.
void mapGarminHeart(const QJsonObject& day, int payload, Batch& batch) {
    const std::optional<qint64> startMs = garminMs(day.value(QLatin1String("startTimestampGMT")));
    std::optional<qint64> localMs = garminMs(day.value(QLatin1String("startTimestampLocal")));
    if (!localMs && dateOf(day).isValid()) localMs = dateOf(day).startOfDay(Qt::UTC).toMSecsSinceEpoch();
    qsizetype timeColumn = 0;
    qsizetype rateColumn = 1;
    for (const QJsonValue& column : day.value(QLatin1String("heartRateValueDescriptors")).toArray()) {
        const QString name = column[QLatin1String("key")].toString();
        const int index = column[QLatin1String("index")].toInt();
        if (name == QLatin1String("timestamp")) timeColumn = index;
        if (name == QLatin1String("heartrate")) rateColumn = index;
    }
    SampleSeries series;
    series.metric = Metric::heartRate;
    series.payload = payload;
    for (const QJsonValue& value : day.value(QLatin1String("heartRateValues")).toArray()) {
        const QJsonArray row = value.toArray();
        const auto bpm = aboveZero(number(row.at(rateColumn)));
        const qint64 at = row.at(timeColumn).toInteger();
        if (bpm && at > 0) series.samples.push_back({at, at, *bpm});
    }
    if (series.samples.empty()) return;
    series.offsetS = garminInstant(startMs.value_or(series.samples.front().startMs), localMs).offsetS;
    batch.samples.push_back(std::move(series));
}

} // namespace vd
