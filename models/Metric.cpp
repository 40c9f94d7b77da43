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
#define TR(text) QT_TRANSLATE_NOOP("Metric", text)

constexpr std::array metrics{
    same(M::steps, "steps", TR("Steps"), "count", K::total, F::movement),
    same(M::distance, "distance", TR("Distance"), "m", K::total, F::movement),
    energy(M::activeEnergy, "active_energy", TR("Active calories"), F::movement),
    energy(M::restingEnergy, "resting_energy", TR("Resting calories"), F::movement),
    energy(M::totalEnergy, "total_energy", TR("Calories"), F::movement),
    same(M::floors, "floors", TR("Floors"), "count", K::total, F::movement),
    same(M::activeMinutes, "active_minutes", TR("Active minutes"), "min", K::total, F::movement),
    same(M::moderateMinutes, "moderate_minutes", TR("Moderate minutes"), "min", K::total, F::movement),
    same(M::vigorousMinutes, "vigorous_minutes", TR("Vigorous minutes"), "min", K::total, F::movement),
    same(M::heartRate, "heart_rate", TR("Heart rate"), "bpm", K::instant, F::heart),
    same(M::restingHeartRate, "resting_heart_rate", TR("Resting heart rate"), "bpm", K::average, F::heart),
    same(M::minHeartRate, "min_heart_rate", TR("Lowest heart rate"), "bpm", K::minimum, F::heart),
    same(M::maxHeartRate, "max_heart_rate", TR("Highest heart rate"), "bpm", K::maximum, F::heart),
    same(M::hrvRmssd, "hrv_rmssd", TR("Heart rate variability"), "ms", K::average, F::heart),
    same(M::hrvSdnn, "hrv_sdnn", TR("Heart rate variability (SDNN)"), "ms", K::average, F::heart),
    same(M::stress, "stress", TR("Stress"), "score", K::average, F::heart),
    same(M::respirationRate, "respiration_rate", TR("Respiration rate"), "1/min", K::average, F::heart),
    same(M::oxygenSaturation, "oxygen_saturation", TR("Blood oxygen"), "%", K::average, F::heart),
    same(M::sleepDuration, "sleep_duration", TR("Sleep"), "s", K::total, F::sleep),
    same(M::weight, "weight", TR("Weight"), "kg", K::instant, F::body),
    same(M::bodyFat, "body_fat", TR("Body fat"), "%", K::instant, F::body),
    same(M::bodyWater, "body_water", TR("Body water"), "%", K::instant, F::body),
    same(M::muscleMass, "muscle_mass", TR("Muscle mass"), "kg", K::instant, F::body),
    same(M::boneMass, "bone_mass", TR("Bone mass"), "kg", K::instant, F::body),
    same(M::bmi, "bmi", TR("Body mass index"), "kg/m²", K::instant, F::body),
    same(M::vo2max, "vo2max", TR("VO₂max"), "ml/kg/min", K::instant, F::body),
    same(M::bloodPressureSystolic, "blood_pressure_systolic", TR("Blood pressure, systolic"), "mmHg",
         K::instant, F::body),
    same(M::bloodPressureDiastolic, "blood_pressure_diastolic", TR("Blood pressure, diastolic"), "mmHg",
         K::instant, F::body),
    energy(M::energyIntake, "energy_intake", TR("Calories eaten"), F::nutrition),
    same(M::carbohydrates, "carbohydrates", TR("Carbohydrates"), "g", K::total, F::nutrition),
    same(M::protein, "protein", TR("Protein"), "g", K::total, F::nutrition),
    same(M::fat, "fat", TR("Fat"), "g", K::total, F::nutrition),
    same(M::water, "water", TR("Water"), "ml", K::total, F::nutrition),
};
#undef TR

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
