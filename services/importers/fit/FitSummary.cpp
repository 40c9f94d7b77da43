// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importers/fit/FitActivity.h"
#include "services/importers/fit/FitSports.h"

namespace vd::fit {

namespace {

constexpr double joulePerKcal = 4184;
constexpr double milli = 1000;
constexpr double centi = 100;

// The first of two fields that has a value.
std::optional<double> either(const Message& message, quint8 better, quint8 plain, double scale) {
    const std::optional<double> value = message.value(better, scale);
    return value ? value : message.value(plain, scale);
}

std::optional<double> positive(std::optional<double> value) {
    return value && *value > 0 ? value : std::nullopt;
}

} // namespace

Summary readSummary(const Message& message, const SummaryFields& fields) {
    Summary summary;
    summary.elapsedS = message.value(fields.elapsed, milli);
    summary.movingS = message.value(fields.moving, milli);
    summary.distanceM = message.value(fields.distance, centi);
    summary.elevationGainM = message.value(fields.ascent);
    summary.elevationLossM = message.value(fields.descent);
    summary.averageSpeedMps = either(message, fields.enhancedAverageSpeed, fields.averageSpeed, milli);
    summary.maxSpeedMps = either(message, fields.enhancedMaxSpeed, fields.maxSpeed, milli);
    summary.averageHeartRateBpm = positive(message.value(fields.averageHeartRate));
    summary.maxHeartRateBpm = positive(message.value(fields.maxHeartRate));
    summary.averagePowerW = message.value(fields.averagePower);
    summary.maxPowerW = message.value(fields.maxPower);
    summary.averageCadenceRpm = message.value(fields.averageCadence);
    if (summary.averageCadenceRpm) {
        *summary.averageCadenceRpm += message.value(fields.averageFractionalCadence, 128).value_or(0);
    }
    if (const auto kcal = message.value(fields.calories)) summary.energyJ = *kcal * joulePerKcal;
    return summary;
}

Lap readLap(const Message& message) {
    const Summary summary = readSummary(message, lapFields);
    Lap lap;
    lap.elapsedS = summary.elapsedS;
    lap.movingS = summary.movingS ? summary.movingS : message.value(lapFields.timer, milli);
    lap.distanceM = summary.distanceM;
    lap.elevationGainM = summary.elevationGainM;
    lap.averageSpeedMps = summary.averageSpeedMps;
    lap.maxSpeedMps = summary.maxSpeedMps;
    lap.averageHeartRateBpm = summary.averageHeartRateBpm;
    lap.maxHeartRateBpm = summary.maxHeartRateBpm;
    lap.averagePowerW = summary.averagePowerW;
    lap.averageCadenceRpm = summary.averageCadenceRpm;
    lap.energyJ = summary.energyJ;
    lap.stroke = swimStroke(message.code(lapFields.swimStroke));
    return lap;
}

Lap readLength(const Message& message) {
    Lap lap;
    lap.kind = Lap::Kind::length;
    lap.elapsedS = message.value(length::elapsed, milli);
    lap.movingS = message.value(length::timer, milli);
    lap.averageSpeedMps = message.value(length::averageSpeed, milli);
    lap.averageCadenceRpm = message.value(length::cadence);
    if (const auto kcal = message.value(length::calories)) lap.energyJ = *kcal * joulePerKcal;
    if (const auto strokes = message.code(length::strokes)) lap.strokes = static_cast<int>(*strokes & 0xFFFF);
    lap.stroke = swimStroke(message.code(length::swimStroke));
    return lap;
}

QJsonObject readExtras(const Message& message, Sport sport) {
    QJsonObject extras;
    const auto put = [&extras](const QString& name, std::optional<double> value) {
        if (value) extras.insert(name, *value);
    };
    put(QStringLiteral("normalizedPowerW"), message.value(session::normalizedPower));
    put(QStringLiteral("trainingStressScore"), message.value(session::trainingStress, 10));
    put(QStringLiteral("intensityFactor"), message.value(session::intensityFactor, milli));
    put(QStringLiteral("aerobicTrainingEffect"), message.value(session::trainingEffect, 10));
    put(QStringLiteral("anaerobicTrainingEffect"), message.value(session::anaerobicEffect, 10));
    put(QStringLiteral("averageTemperatureC"), message.value(session::averageTemperature));
    // The field counts what the sport has: strides (of one leg), strokes, turns of the crank.
    const SportFamily family = info(sport).family;
    const std::optional<double> cycles = positive(message.value(sessionFields.totalCycles));
    if (isOnFoot(sport)) put(QStringLiteral("strides"), cycles);
    if (family == SportFamily::water) put(QStringLiteral("strokes"), cycles);
    if (family == SportFamily::ride) put(QStringLiteral("crankRevolutions"), cycles);
    return extras;
}

} // namespace vd::fit
