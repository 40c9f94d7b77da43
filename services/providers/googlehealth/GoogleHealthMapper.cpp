// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/providers/googlehealth/GoogleHealthMapper.h"

#include "services/providers/JsonValues.h"

#include <QJsonArray>

#include <array>
#include <cmath>

namespace vd {

namespace {

[[noreturn]] void unreadable(const char* what) {
    throw Error(ErrorCode::badData, QString::fromLatin1(what));
}

// "3600s", "-18000s", "3.5s"; left out where it is zero.
double seconds(const QJsonValue& duration) {
    QString text = duration.toString();
    if (text.endsWith(u's')) text.chop(1);
    return text.toDouble();
}

Instant instant(const QJsonObject& object, const char* time, const char* offset) {
    const std::optional<qint64> utc = instantMs(object.value(QLatin1String(time)));
    if (!utc) unreadable("no time");
    return {*utc, static_cast<qint32>(std::lround(seconds(object.value(QLatin1String(offset)))))};
}

// The last part of the point's name, which is its id: "users/me/dataTypes/sleep/dataPoints/a1b2".
QString pointId(const QJsonObject& point) {
    const QString reconciled = point.value(QLatin1String("dataPointName")).toString();
    const QString listed = point.value(QLatin1String("name")).toString();
    return (reconciled.isEmpty() ? listed : reconciled).section(u'/', -1);
}

QString keyed(const char* type, const QString& id) {
    return id.isEmpty() ? QString() : QLatin1String(type) + QLatin1Char('/') + id;
}

// ---- days

QDate dayOfRollUp(const QJsonObject& point) {
    return civilDate(
        point.value(QLatin1String("civilStartTime")).toObject().value(QLatin1String("date")).toObject());
}

// Where a total stands in a point, and what one of it is in our unit.
struct Total {
    const char* type;
    const char* member; // "activeEnergyBurned"
    const char* field;  // in it: "kcalSum"
    Metric metric;
    double unit;
};
constexpr Total stepsTotal{"steps", "steps", "countSum", Metric::steps, 1};
constexpr Total distanceTotal{"distance", "distance", "millimetersSum", Metric::distance, 0.001};
constexpr Total energyTotal{"active-energy-burned", "activeEnergyBurned", "kcalSum", Metric::activeEnergy,
                            joulesPerKcal};
constexpr Total floorsTotal{"floors", "floors", "countSum", Metric::floors, 1};

template <const Total& total>
QString dayKey(const QJsonObject& point) {
    return keyed(total.type, dayOfRollUp(point).toString(Qt::ISODate));
}

template <const Total& total>
void mapDay(const QJsonObject& point, int payload, Batch& batch) {
    const QJsonObject said = point.value(QLatin1String(total.member)).toObject();
    const std::optional<double> value = number(said.value(QLatin1String(total.field)));
    if (!value) return; // no data that day
    DailyValue day;
    day.metric = total.metric;
    day.date = dayOfRollUp(point);
    day.value = *value * total.unit;
    day.payload = payload;
    batch.dailyValues.push_back(day);
}

// Types that are counted a day take 90 of them a call, those of many samples 14.
constexpr int manyDays = 90;
constexpr int fewDays = 14;

template <const Total& total>
constexpr RollUp rollUp{
    total.type, std::span(&total.metric, 1), manyDays, {"rollupDataPoints", dayKey<total>, mapDay<total>}};

constexpr std::array heartMetrics{Metric::heartRate, Metric::minHeartRate, Metric::maxHeartRate};
constexpr std::array heartFields{"beatsPerMinuteAvg", "beatsPerMinuteMin", "beatsPerMinuteMax"};

QString heartDayKey(const QJsonObject& point) {
    return keyed("heart-rate", dayOfRollUp(point).toString(Qt::ISODate));
}

void mapHeartDay(const QJsonObject& point, int payload, Batch& batch) {
    const QJsonObject said = point.value(QLatin1String("heartRate")).toObject();
    for (size_t i = 0; i < heartMetrics.size(); ++i) {
        const auto bpm = aboveZero(number(said.value(QLatin1String(heartFields[i]))));
        if (!bpm) continue;
        DailyValue day;
        day.metric = heartMetrics[i];
        day.date = dayOfRollUp(point);
        day.value = *bpm;
        day.payload = payload;
        batch.dailyValues.push_back(day);
    }
}

QJsonObject restingOf(const QJsonObject& point) {
    return point.value(QLatin1String("dailyRestingHeartRate")).toObject();
}

QString restingKey(const QJsonObject& point) {
    const QDate date = civilDate(restingOf(point).value(QLatin1String("date")).toObject());
    return keyed("daily-resting-heart-rate", date.toString(Qt::ISODate));
}

void mapResting(const QJsonObject& point, int payload, Batch& batch) {
    const auto bpm = aboveZero(number(restingOf(point).value(QLatin1String("beatsPerMinute"))));
    if (!bpm) return;
    DailyValue day;
    day.metric = Metric::restingHeartRate;
    day.date = civilDate(restingOf(point).value(QLatin1String("date")).toObject());
    day.value = *bpm;
    day.payload = payload;
    batch.dailyValues.push_back(day);
}

// ---- moments

QString weightKey(const QJsonObject& point) {
    return keyed("weight", pointId(point));
}

void mapWeight(const QJsonObject& point, int payload, Batch& batch) {
    const QJsonObject said = point.value(QLatin1String("weight")).toObject();
    const auto grams = aboveZero(number(said.value(QLatin1String("weightGrams"))));
    if (!grams) unreadable("a weight without its grams");
    Measurement weight;
    weight.externalId = weightKey(point);
    weight.at = instant(said.value(QLatin1String("sampleTime")).toObject(), "physicalTime", "utcOffset");
    weight.metric = Metric::weight;
    weight.value = *grams / 1000;
    weight.payload = payload;
    batch.measurements.push_back(std::move(weight));
}

QString heartKey(const QJsonObject& point) {
    return keyed("heart-rate", point.value(QLatin1String("heartRate"))
                                   .toObject()
                                   .value(QLatin1String("sampleTime"))
                                   .toObject()
                                   .value(QLatin1String("physicalTime"))
                                   .toString());
}

// Points of one offset make one series.
void mapHeart(const QJsonObject& point, int, Batch& batch) {
    batch.payloads.pop_back(); // thousands a day, and each says no more than what is made of it
    const QJsonObject said = point.value(QLatin1String("heartRate")).toObject();
    const auto bpm = aboveZero(number(said.value(QLatin1String("beatsPerMinute"))));
    if (!bpm) return;
    const Instant at =
        instant(said.value(QLatin1String("sampleTime")).toObject(), "physicalTime", "utcOffset");
    const bool joins = !batch.samples.empty() && batch.samples.back().offsetS == at.offsetS;
    if (!joins) {
        SampleSeries series;
        series.metric = Metric::heartRate;
        series.offsetS = at.offsetS;
        batch.samples.push_back(std::move(series));
    }
    batch.samples.back().samples.push_back({at.utcMs, at.utcMs, *bpm});
}

// ---- nights

std::optional<SleepStage> stageOf(const QString& type) {
    static const QHash<QString, SleepStage> stages{
        {QStringLiteral("AWAKE"), SleepStage::awake},   {QStringLiteral("LIGHT"), SleepStage::light},
        {QStringLiteral("DEEP"), SleepStage::deep},     {QStringLiteral("REM"), SleepStage::rem},
        {QStringLiteral("ASLEEP"), SleepStage::asleep}, {QStringLiteral("RESTLESS"), SleepStage::awake},
    };
    const auto stage = stages.constFind(type);
    return stage == stages.constEnd() ? std::nullopt : std::optional(*stage);
}

QString nightKey(const QJsonObject& point) {
    return keyed("sleep", pointId(point));
}

void mapNight(const QJsonObject& point, int payload, Batch& batch) {
    const QJsonObject said = point.value(QLatin1String("sleep")).toObject();
    const QJsonObject interval = said.value(QLatin1String("interval")).toObject();
    SleepSession night;
    night.externalId = pointId(point);
    night.start = instant(interval, "startTime", "startUtcOffset");
    night.end = instant(interval, "endTime", "endUtcOffset");
    if (night.end.utcMs <= night.start.utcMs) unreadable("a night that ends before it begins");
    night.nap = said.value(QLatin1String("metadata")).toObject().value(QLatin1String("nap")).toBool();
    const QJsonObject summary = said.value(QLatin1String("summary")).toObject();
    if (const auto asleep = number(summary.value(QLatin1String("minutesAsleep"))))
        night.asleepS = *asleep * 60;
    for (const QJsonValue& value : said.value(QLatin1String("stages")).toArray()) {
        const QJsonObject stage = value.toObject();
        const auto kind = stageOf(stage.value(QLatin1String("type")).toString());
        const auto from = instantMs(stage.value(QLatin1String("startTime")));
        const auto to = instantMs(stage.value(QLatin1String("endTime")));
        if (kind && from && to && *to > *from) night.stages.push_back({*from, *to, *kind});
    }
    night.payload = payload;
    batch.sleeps.push_back(std::move(night));
}

// ---- exercises

Sport sportOf(const QString& type) {
    // Only where the words alone would mislead.
    static const QHash<QString, Sport> own{
        {QStringLiteral("TREADMILL"), Sport::run},
        {QStringLiteral("INCLINE_RUN"), Sport::run},
        {QStringLiteral("TRACK_AND_FIELD"), Sport::run},
        {QStringLiteral("TREADMILL_WALK"), Sport::walk},
        {QStringLiteral("INCLINE_WALK"), Sport::walk},
        {QStringLiteral("STROLLER_WALK"), Sport::walk},
        {QStringLiteral("WALK_WITH_WEIGHTS"), Sport::walk},
        {QStringLiteral("POWER_WALKING"), Sport::walk},
        {QStringLiteral("NORDIC_WALKING"), Sport::walk},
        {QStringLiteral("RUCKING"), Sport::hike},
        {QStringLiteral("BACKPACKING"), Sport::hike},
        {QStringLiteral("SPINNING"), Sport::ride},
        {QStringLiteral("STATIONARY_BIKE"), Sport::ride},
        {QStringLiteral("OUTDOOR_BIKE"), Sport::ride},
        {QStringLiteral("ROWING_MACHINE"), Sport::row},
        {QStringLiteral("FREE_WEIGHTS"), Sport::strength},
        {QStringLiteral("WEIGHTS"), Sport::strength},
        {QStringLiteral("WEIGHT_MACHINES"), Sport::strength},
        {QStringLiteral("POWERLIFTING"), Sport::strength},
        {QStringLiteral("CORE_TRAINING"), Sport::strength},
        {QStringLiteral("BODY_WEIGHT"), Sport::strength},
        {QStringLiteral("RESISTANCE_BANDS"), Sport::strength},
        {QStringLiteral("TRX"), Sport::strength},
        {QStringLiteral("ASSAULT_BIKE"), Sport::cardio},
        {QStringLiteral("WATER_AEROBICS"), Sport::cardio},
        {QStringLiteral("CARDIO_WORKOUT"), Sport::cardio},
        {QStringLiteral("STAIRCLIMBER"), Sport::cardio},
        {QStringLiteral("PICKELBALL"), Sport::racket},
        {QStringLiteral("PADEL"), Sport::racket},
        {QStringLiteral("CROSS_COUNTRY_SKI"), Sport::nordicSki},
        {QStringLiteral("WORKOUT"), Sport::cardio},
        {QStringLiteral("MOUNTAIN_BIKE"), Sport::ride},
        {QStringLiteral("HAND_CYCLING"), Sport::ride},
        {QStringLiteral("SWIMMING_POOL"), Sport::swim},
        {QStringLiteral("SWIMMING_OPEN_WATER"), Sport::swim},
        {QStringLiteral("MULTISPORT"), Sport::multisport},
    };
    const auto known = own.constFind(type);
    return known == own.constEnd() ? sportFromWords(type) : *known;
}

Summary summaryOf(const QJsonObject& said) {
    const QJsonObject metrics = said.value(QLatin1String("metricsSummary")).toObject();
    const auto value = [&](const char* name) { return number(metrics.value(QLatin1String(name))); };
    const QJsonObject interval = said.value(QLatin1String("interval")).toObject();
    Summary summary;
    const QString name = said.value(QLatin1String("displayName")).toString();
    if (!name.isEmpty()) summary.name = name;
    const QString notes = said.value(QLatin1String("notes")).toString();
    if (!notes.isEmpty()) summary.notes = notes;
    summary.start = instant(interval, "startTime", "startUtcOffset");
    const Instant end = instant(interval, "endTime", "endUtcOffset");
    summary.elapsedS = static_cast<double>(end.utcMs - summary.start.utcMs) / 1000;
    // Without its pauses; left out, as all that is zero, when nothing of it was active or nobody knows.
    if (const double active = seconds(said.value(QLatin1String("activeDuration"))); active > 0)
        summary.movingS = active;
    if (const auto mm = aboveZero(value("distanceMillimeters"))) summary.distanceM = *mm / 1000;
    if (const auto mm = value("elevationGainMillimeters")) summary.elevationGainM = *mm / 1000;
    if (const auto mmps = aboveZero(value("averageSpeedMillimetersPerSecond")))
        summary.averageSpeedMps = *mmps / 1000;
    if (const auto kcal = aboveZero(value("caloriesKcal"))) summary.energyJ = *kcal * joulesPerKcal;
    summary.averageHeartRateBpm = aboveZero(value("averageHeartRateBeatsPerMinute"));
    if (const auto pool = aboveZero(number(said.value(QLatin1String("exerciseMetadata"))
                                               .toObject()
                                               .value(QLatin1String("poolLengthMillimeters")))))
        summary.poolLengthM = *pool / 1000;
    return summary;
}

QString exerciseKey(const QJsonObject& point) {
    return keyed("exercise", pointId(point));
}

void mapExercise(const QJsonObject& point, int payload, Batch& batch) {
    const QJsonObject said = point.value(QLatin1String("exercise")).toObject();
    const QJsonObject source = point.value(QLatin1String("dataSource")).toObject();
    Recording recording;
    recording.externalId = pointId(point);
    recording.sportGiven = said.value(QLatin1String("exerciseType")).toString();
    recording.device =
        source.value(QLatin1String("device")).toObject().value(QLatin1String("displayName")).toString();
    recording.manual = source.value(QLatin1String("recordingMethod")).toString() == QLatin1String("MANUAL");
    recording.summary = summaryOf(said);
    recording.summary.sport = sportOf(recording.sportGiven);
    const QJsonObject metrics = said.value(QLatin1String("metricsSummary")).toObject();
    for (const char* name : {"steps", "activeZoneMinutes", "totalSwimLengths"}) {
        if (metrics.contains(QLatin1String(name)))
            recording.extras.insert(QLatin1String(name), metrics.value(QLatin1String(name)));
    }
    recording.payload = payload;
    batch.recordings.push_back(std::move(recording));
}

} // namespace

const RollUp stepsRollUp = rollUp<stepsTotal>;
const RollUp distanceRollUp = rollUp<distanceTotal>;
const RollUp energyRollUp = rollUp<energyTotal>;
const RollUp floorsRollUp = rollUp<floorsTotal>;
const RollUp heartRollUp{"heart-rate", heartMetrics, fewDays, {"rollupDataPoints", heartDayKey, mapHeartDay}};
const ItemList restingHeartRates{"dataPoints", restingKey, mapResting};
const ItemList weights{"dataPoints", weightKey, mapWeight};
const ItemList nights{"dataPoints", nightKey, mapNight};
const ItemList exercises{"dataPoints", exerciseKey, mapExercise};
const ItemList heartRates{"dataPoints", heartKey, mapHeart};

QDate civilDate(const QJsonObject& date) {
    return {date.value(QLatin1String("year")).toInt(), date.value(QLatin1String("month")).toInt(),
            date.value(QLatin1String("day")).toInt()};
}

QJsonObject civilDate(QDate date) {
    return {{QStringLiteral("year"), date.year()},
            {QStringLiteral("month"), date.month()},
            {QStringLiteral("day"), date.day()}};
}

} // namespace vd
