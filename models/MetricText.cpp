// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/MetricText.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace vd {

namespace {

constexpr double secondsPerHour = 3600;

struct MetricUnit {
    Q_DECLARE_TR_FUNCTIONS(Metric)
};

// How many decimals say something: a scale's tenths do, half a beat does not.
int decimals(Metric metric) {
    switch (metric) {
    case Metric::distance:
    case Metric::weight:
    case Metric::muscleMass:
    case Metric::boneMass:
    case Metric::bodyFat:
    case Metric::bodyWater:
    case Metric::bmi:
    case Metric::vo2max:
    case Metric::respirationRate: return 1;
    default: return 0;
    }
}

// Behind hours, minutes have two digits, as on a clock: "4 h 09 min".
QString twoDigits(qint64 minutes, bool behindHours, const QLocale& locale) {
    const QString digits = locale.toString(minutes);
    return behindHours && minutes < 10 ? locale.toString(0) + digits : digits;
}

QString joined(const std::vector<Quantity>& parts) {
    QStringList texts;
    for (const Quantity& part : parts)
        texts << part.text();
    return texts.join(QLatin1Char(' '));
}

} // namespace

std::vector<Quantity> formatHours(std::optional<double> seconds, const QLocale& locale) {
    if (!seconds || !std::isfinite(*seconds)) return {formatNumber({}, 0, {}, locale)};
    const auto minutes = static_cast<qint64>(std::floor(*seconds / 60 + 0.5));
    std::vector<Quantity> parts;
    //: hours
    if (minutes >= 60) parts.push_back({locale.toString(minutes / 60), MetricUnit::tr("h")});
    const bool hasRest = minutes % 60 != 0 || parts.empty();
    //: minutes
    if (hasRest) parts.push_back({twoDigits(minutes % 60, !parts.empty(), locale), MetricUnit::tr("min")});
    return parts;
}

QString hoursText(std::optional<double> seconds, const QLocale& locale) {
    return joined(formatHours(seconds, locale));
}

double toShownMetric(Metric metric, double value, const UnitChoice& units) {
    switch (metric) {
    case Metric::distance: return toShownDistance(value, units);
    case Metric::activeEnergy:
    case Metric::restingEnergy:
    case Metric::totalEnergy:
    case Metric::energyIntake: return toShownEnergy(value, units);
    case Metric::weight:
    case Metric::muscleMass:
    case Metric::boneMass: return toShownWeight(value, units);
    case Metric::sleepDuration: return value / secondsPerHour;
    default: return value;
    }
}

QString shownMetricUnit(Metric metric, const UnitChoice& units) {
    switch (metric) {
    case Metric::distance: return shownDistanceUnit(units);
    case Metric::activeEnergy:
    case Metric::restingEnergy:
    case Metric::totalEnergy:
    case Metric::energyIntake: return shownEnergyUnit(units);
    case Metric::weight:
    case Metric::muscleMass:
    case Metric::boneMass: return shownWeightUnit(units);
    case Metric::sleepDuration: return MetricUnit::tr("h");
    case Metric::respirationRate: return MetricUnit::tr("/min");
    case Metric::steps:
    case Metric::floors:
    case Metric::stress: return {};
    case Metric::activeMinutes:
    case Metric::moderateMinutes:
    case Metric::vigorousMinutes: return MetricUnit::tr("min");
    case Metric::heartRate:
    case Metric::restingHeartRate:
    case Metric::minHeartRate:
    //: beats per minute
    case Metric::maxHeartRate: return MetricUnit::tr("bpm");
    default: return QString::fromUtf8(info(metric).publicUnit);
    }
}

std::vector<Quantity> formatMetric(Metric metric, std::optional<double> value, const UnitChoice& units,
                                   const QLocale& locale) {
    if (metric == Metric::sleepDuration) return formatHours(value, locale);
    if (value) value = toShownMetric(metric, *value, units);
    return {formatNumber(value, decimals(metric), shownMetricUnit(metric, units), locale)};
}

QString metricText(Metric metric, std::optional<double> value, const UnitChoice& units,
                   const QLocale& locale) {
    return joined(formatMetric(metric, value, units, locale));
}

QString displayName(Metric metric) {
    return QCoreApplication::translate("Metric", info(metric).name);
}

QString shortDisplayName(Metric metric) {
    switch (metric) {
    //: short for resting heart rate
    case Metric::restingHeartRate: return MetricUnit::tr("Resting HR");
    //: short for heart rate variability
    case Metric::hrvRmssd: return MetricUnit::tr("HRV");
    default: return displayName(metric);
    }
}

} // namespace vd
