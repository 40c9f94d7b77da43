// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/Metric.h"

#include <QCoreApplication>

#include <array>

namespace vd {

namespace {

using K = MetricKind;
using F = MetricFamily;
using M = Metric;
constexpr double kcalPerJoule = 1.0 / 4184;

constexpr MetricInfo same(M metric, const char* key, const char* name, const char* unit, K kind, F family) {
    return MetricInfo{metric, key, name, unit, kind, family, unit, 1};
}
constexpr MetricInfo energy(M metric, const char* key, const char* name, F family) {
    return MetricInfo{metric, key, name, "J", K::total, family, "kcal", kcalPerJoule};
}

// clang-format off
constexpr std::array metrics{
    same(M::steps, "steps", QT_TRANSLATE_NOOP("Metric", "Steps"), "count", K::total, F::movement),
    same(M::distance, "distance", QT_TRANSLATE_NOOP("Metric", "Distance"), "m", K::total, F::movement),
    energy(M::activeEnergy, "active_energy", QT_TRANSLATE_NOOP("Metric", "Active calories"), F::movement),
    energy(M::restingEnergy, "resting_energy", QT_TRANSLATE_NOOP("Metric", "Resting calories"), F::movement),
    energy(M::totalEnergy, "total_energy", QT_TRANSLATE_NOOP("Metric", "Calories"), F::movement),
    same(M::floors, "floors", QT_TRANSLATE_NOOP("Metric", "Floors"), "count", K::total, F::movement),
    same(M::activeMinutes, "active_minutes", QT_TRANSLATE_NOOP("Metric", "Active minutes"), "min", K::total, F::movement),
    same(M::moderateMinutes, "moderate_minutes", QT_TRANSLATE_NOOP("Metric", "Moderate minutes"), "min", K::total, F::movement),
    same(M::vigorousMinutes, "vigorous_minutes", QT_TRANSLATE_NOOP("Metric", "Vigorous minutes"), "min", K::total, F::movement),
    same(M::heartRate, "heart_rate", QT_TRANSLATE_NOOP("Metric", "Heart rate"), "bpm", K::instant, F::heart),
    same(M::restingHeartRate, "resting_heart_rate", QT_TRANSLATE_NOOP("Metric", "Resting heart rate"), "bpm", K::average, F::heart),
    same(M::minHeartRate, "min_heart_rate", QT_TRANSLATE_NOOP("Metric", "Lowest heart rate"), "bpm", K::minimum, F::heart),
    same(M::maxHeartRate, "max_heart_rate", QT_TRANSLATE_NOOP("Metric", "Highest heart rate"), "bpm", K::maximum, F::heart),
    same(M::hrvRmssd, "hrv_rmssd", QT_TRANSLATE_NOOP("Metric", "Heart rate variability"), "ms", K::average, F::heart),
    same(M::hrvSdnn, "hrv_sdnn", QT_TRANSLATE_NOOP("Metric", "Heart rate variability (SDNN)"), "ms", K::average, F::heart),
    same(M::stress, "stress", QT_TRANSLATE_NOOP("Metric", "Stress"), "score", K::average, F::heart),
    same(M::respirationRate, "respiration_rate", QT_TRANSLATE_NOOP("Metric", "Respiration rate"), "1/min", K::average, F::heart),
    same(M::oxygenSaturation, "oxygen_saturation", QT_TRANSLATE_NOOP("Metric", "Blood oxygen"), "%", K::average, F::heart),
    same(M::sleepDuration, "sleep_duration", QT_TRANSLATE_NOOP("Metric", "Sleep"), "s", K::total, F::sleep),
    same(M::weight, "weight", QT_TRANSLATE_NOOP("Metric", "Weight"), "kg", K::instant, F::body),
    same(M::bodyFat, "body_fat", QT_TRANSLATE_NOOP("Metric", "Body fat"), "%", K::instant, F::body),
    same(M::bodyWater, "body_water", QT_TRANSLATE_NOOP("Metric", "Body water"), "%", K::instant, F::body),
    same(M::muscleMass, "muscle_mass", QT_TRANSLATE_NOOP("Metric", "Muscle mass"), "kg", K::instant, F::body),
    same(M::boneMass, "bone_mass", QT_TRANSLATE_NOOP("Metric", "Bone mass"), "kg", K::instant, F::body),
    same(M::bmi, "bmi", QT_TRANSLATE_NOOP("Metric", "Body mass index"), "kg/m²", K::instant, F::body),
    same(M::vo2max, "vo2max", QT_TRANSLATE_NOOP("Metric", "VO₂max"), "ml/kg/min", K::instant, F::body),
    same(M::bloodPressureSystolic, "blood_pressure_systolic", QT_TRANSLATE_NOOP("Metric", "Blood pressure, systolic"), "mmHg", K::instant, F::body),
    same(M::bloodPressureDiastolic, "blood_pressure_diastolic", QT_TRANSLATE_NOOP("Metric", "Blood pressure, diastolic"), "mmHg", K::instant, F::body),
    energy(M::energyIntake, "energy_intake", QT_TRANSLATE_NOOP("Metric", "Calories eaten"), F::nutrition),
    same(M::carbohydrates, "carbohydrates", QT_TRANSLATE_NOOP("Metric", "Carbohydrates"), "g", K::total, F::nutrition),
    same(M::protein, "protein", QT_TRANSLATE_NOOP("Metric", "Protein"), "g", K::total, F::nutrition),
    same(M::fat, "fat", QT_TRANSLATE_NOOP("Metric", "Fat"), "g", K::total, F::nutrition),
    same(M::water, "water", QT_TRANSLATE_NOOP("Metric", "Water"), "ml", K::total, F::nutrition),
};
// clang-format on

} // namespace

std::span<const MetricInfo> allMetrics() {
    return metrics;
}

const MetricInfo& info(Metric metric) {
    return metrics[static_cast<size_t>(metric)];
}

QString key(Metric metric) {
    return QString::fromLatin1(info(metric).key);
}

std::optional<Metric> metricFromKey(QStringView key) {
    for (const MetricInfo& row : metrics) {
        if (key == QLatin1String(row.key)) return row.metric;
    }
    return std::nullopt;
}

} // namespace vd
