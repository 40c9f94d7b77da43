// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/providers/JsonValues.h"
#include "services/providers/garmin/GarminMapper.h"
#include "services/providers/garmin/GarminTimes.h"

#include <algorithm>

namespace vd {

namespace {

// Garmin's own words, where those that all services share would mislead or do not know them. Kinds that were
// worked out anew end in "_v2", those of its winter mode in "_ws".
Sport sportOf(QString key, int parent) {
    static const QHash<QString, Sport> own{
        {QStringLiteral("obstacle_run"), Sport::run},
        {QStringLiteral("steps"), Sport::walk},
        {QStringLiteral("indoor_walking"), Sport::walk},
        {QStringLiteral("rucking"), Sport::hike},
        {QStringLiteral("indoor_cardio"), Sport::cardio},
        {QStringLiteral("indoor_climbing"), Sport::climb},
        {QStringLiteral("resort_skiing_snowboarding"), Sport::alpineSki},
        {QStringLiteral("backcountry_skiing"), Sport::alpineSki},
        {QStringLiteral("skate_skiing"), Sport::nordicSki},
        {QStringLiteral("backcountry_snowboarding"), Sport::snowboard},
        {QStringLiteral("snow_shoe"), Sport::snowshoe},
        {QStringLiteral("skating"), Sport::skate},
        {QStringLiteral("kiteboarding"), Sport::surf},
        {QStringLiteral("platform_tennis"), Sport::racket},
    };
    static const QHash<int, Sport> parents{
        {1, Sport::run}, {2, Sport::ride}, {3, Sport::hike}, {9, Sport::walk}, {26, Sport::swim}};
    for (const QLatin1String ending : {QLatin1String("_v2"), QLatin1String("_ws")}) {
        if (key.endsWith(ending)) key.chop(ending.size());
    }
    if (const auto known = own.constFind(key); known != own.constEnd()) return *known;
    if (key.contains(QLatin1String("transition"), Qt::CaseInsensitive)) return Sport::transition;
    const Sport sport = sportFromWords(key);
    return sport == Sport::other ? parents.value(parent, Sport::other) : sport;
}

// Of one leg on foot, as we keep it; Garmin counts both there.
std::optional<double> cadenceOf(const QJsonObject& row) {
    const auto value = [&row](const char* name) { return aboveZero(number(row.value(QLatin1String(name)))); };
    if (const auto steps = value("averageRunningCadenceInStepsPerMinute")) return *steps / 2;
    if (const auto turns = value("averageBikingCadenceInRevPerMinute")) return turns;
    return value("averageSwimCadenceInStrokesPerMinute");
}

std::optional<double> elapsedOf(const QJsonObject& row, qint64 startMs) {
    if (const auto said = aboveZero(number(row.value(QLatin1String("elapsedDuration"))))) return said;
    const std::optional<qint64> endMs = garminMs(row.value(QLatin1String("endTimeGMT")));
    if (endMs && *endMs > startMs) return static_cast<double>(*endMs - startMs) / 1000;
    return aboveZero(number(row.value(QLatin1String("duration"))));
}

Summary summaryOf(const QJsonObject& row) {
    const auto value = [&row](const char* name) { return number(row.value(QLatin1String(name))); };
    const auto positive = [&value](const char* name) { return aboveZero(value(name)); };
    Summary summary;
    const QString name = row.value(QLatin1String("activityName")).toString().trimmed();
    if (!name.isEmpty()) summary.name = name;
    const QString notes = row.value(QLatin1String("description")).toString().trimmed();
    if (!notes.isEmpty()) summary.notes = notes;
    const bool hasText = row.contains(QLatin1String("startTimeGMT"));
    summary.start = garminInstant(row, hasText ? "startTimeGMT" : "beginTimestamp", "startTimeLocal");
    summary.elapsedS = elapsedOf(row, summary.start.utcMs);
    summary.movingS = positive("movingDuration");
    if (!summary.movingS) summary.movingS = positive("duration"); // the timer, without its pauses
    summary.distanceM = positive("distance");
    summary.elevationGainM = summary.distanceM ? value("elevationGain") : positive("elevationGain");
    summary.elevationLossM = summary.distanceM ? value("elevationLoss") : positive("elevationLoss");
    summary.averageSpeedMps = positive("averageSpeed");
    summary.maxSpeedMps = positive("maxSpeed");
    summary.averageHeartRateBpm = positive("averageHR");
    summary.maxHeartRateBpm = positive("maxHR");
    summary.averagePowerW = positive("avgPower");
    summary.maxPowerW = positive("maxPower");
    summary.averageCadenceRpm = cadenceOf(row);
    if (const auto kcal = positive("calories")) summary.energyJ = *kcal * joulesPerKcal;
    return summary;
}

QJsonObject extrasOf(const QJsonObject& row) {
    QJsonObject extras;
    for (const char* name :
         {"eventType", "bmrCalories", "steps", "normPower", "aerobicTrainingEffect",
          "anaerobicTrainingEffect", "activityTrainingLoad", "vO2MaxValue", "avgStrideLength",
          "avgVerticalOscillation", "avgGroundContactTime", "parentId", "parent", "deviceId"}) {
        QJsonValue value = row.value(QLatin1String(name));
        if (value.isObject()) value = value[QLatin1String("typeKey")]; // of its kind
        const bool says = !value.isNull() && !value.isUndefined() && value != QJsonValue(false);
        if (says) extras.insert(QLatin1String(name), value);
    }
    return extras;
}

QString activityKey(const QJsonObject& row) {
    const QString id = idText(row.value(QLatin1String("activityId")));
    return id.isEmpty() ? QString() : QStringLiteral("activities/") + id;
}

void mapActivity(const QJsonObject& row, int payload, Batch& batch) {
    Recording recording = garminRecording(row);
    recording.isBrief = true;
    recording.payload = payload;
    batch.payloads[static_cast<size_t>(payload)].keep = true; // also where it is left out as a container
    batch.recordings.push_back(std::move(recording));
}

bool isContainer(const Recording& recording) {
    return recording.extras.value(QLatin1String("parent")).toBool();
}

qint64 endMs(const Recording& recording) {
    return recording.summary.start.utcMs + static_cast<qint64>(recording.summary.elapsedS.value_or(0) * 1000);
}

} // namespace

const ItemList garminActivities{"activityList|activities|data", activityKey, mapActivity};

Recording garminRecording(const QJsonObject& row) {
    const QJsonObject type = row.value(QLatin1String("activityType")).toObject();
    Recording recording;
    recording.externalId = idText(row.value(QLatin1String("activityId")));
    if (recording.externalId.isEmpty())
        throw Error(ErrorCode::badData, QStringLiteral("an activity without an id"));
    recording.sportGiven = type.value(QLatin1String("typeKey")).toString();
    recording.summary = summaryOf(row);
    recording.summary.sport =
        sportOf(recording.sportGiven, type.value(QLatin1String("parentTypeId")).toInt());
    recording.manual = row.value(QLatin1String("manualActivity")).toBool();
    recording.extras = extrasOf(row);
    return recording;
}

bool hasGarminDevice(const QJsonObject& row) {
    return !row.value(QLatin1String("manualActivity")).toBool() &&
           aboveZero(number(row.value(QLatin1String("deviceId"))));
}

void withoutContainers(Batch& batch) {
    const std::vector<Recording>& all = batch.recordings;
    const auto hasLegs = [&all](const Recording& container) {
        return std::any_of(all.begin(), all.end(), [&container](const Recording& leg) {
            return !isContainer(leg) && leg.summary.start.utcMs >= container.summary.start.utcMs &&
                   leg.summary.start.utcMs < endMs(container);
        });
    };
    std::vector<QString> left;
    for (const Recording& recording : all) {
        if (isContainer(recording) && hasLegs(recording)) left.push_back(recording.externalId);
    }
    std::erase_if(batch.recordings, [&left](const Recording& recording) {
        return std::find(left.begin(), left.end(), recording.externalId) != left.end();
    });
}

} // namespace vd
