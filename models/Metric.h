// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>
#include <span>

namespace vd {

// What can be measured of a day or a moment. Stored as its key, never as a number.
enum class Metric {
    steps,
    distance,
    activeEnergy,
    restingEnergy,
    totalEnergy,
    floors,
    activeMinutes,
    moderateMinutes,
    vigorousMinutes,
    heartRate,
    restingHeartRate,
    minHeartRate,
    maxHeartRate,
    hrvRmssd,
    hrvSdnn,
    stress,
    respirationRate,
    oxygenSaturation,
    sleepDuration,
    weight,
    bodyFat,
    bodyWater,
    muscleMass,
    boneMass,
    bmi,
    vo2max,
    bloodPressureSystolic,
    bloodPressureDiastolic,
    energyIntake,
    carbohydrates,
    protein,
    fat,
    water,
};

enum class MetricKind { total, average, instant, minimum, maximum };
enum class MetricFamily { movement, heart, sleep, body, nutrition };

struct MetricInfo {
    Metric metric;
    const char* key;  // stable: "steps", "resting_heart_rate"
    const char* name; // English, for QCoreApplication::translate("Metric", name)
    const char* unit; // SI unit of the stored value: "count", "m", "J", "bpm", "ms", "kg", "%", "s", ...
    MetricKind kind;
    MetricFamily family;
    // What people and programs get to read where nobody reads SI: energy is stored in J and shown in kcal.
    const char* publicUnit;
    double publicPerStored; // public value = stored value x this
};

std::span<const MetricInfo> allMetrics();
const MetricInfo& info(Metric metric);
QString key(Metric metric);
std::optional<Metric> metricFromKey(QStringView key);

} // namespace vd
