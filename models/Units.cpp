// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/Units.h"

#include <QCoreApplication>

#include <cmath>
#include <limits>

namespace vd {

namespace {

struct Units {
    Q_DECLARE_TR_FUNCTIONS(Units)
};

constexpr double metersPerKilometer = 1000;
constexpr double secondsPerHour = 3600;
constexpr double slowestPaceS = 3600; // per unit
constexpr double slowestMps = 0.05;   // the same for the short units of swimmers
const QChar enDash(0x2013);
const QChar minus(0x2212);

bool isMissing(std::optional<double> value) {
    return !value || !std::isfinite(*value);
}

Quantity missing() {
    return {QString(enDash), QString()};
}

double roundedHalfUp(double value, int decimals) {
    const double scale = std::pow(10, decimals);
    return std::floor(value * scale + 0.5) / scale;
}

QString number(double value, int decimals, const QLocale& locale) {
    const double rounded = roundedHalfUp(value, decimals);
    const QString digits = locale.toString(std::abs(rounded), 'f', decimals);
    return rounded < 0 ? minus + digits : digits;
}

Quantity quantity(std::optional<double> value, int decimals, const QString& unit, const QLocale& locale) {
    if (isMissing(value)) return missing();
    return {number(*value, decimals, locale), unit};
}

QString minutesAndSeconds(double seconds) {
    const auto whole = static_cast<qint64>(std::floor(seconds + 0.5));
    return QStringLiteral("%1:%2").arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
}

bool isImperial(UnitSystem system) {
    return system == UnitSystem::imperial;
}

SpeedStyle style(Sport sport) {
    return info(sport).speedStyle;
}

// The way that one unit of pace is for: "5:28 /km", "2:06 /100 m".
struct PaceUnit {
    double meters;
    QString name;
};

PaceUnit paceUnit(Sport sport, const UnitChoice& units) {
    const bool imperial = isImperial(units.distance);
    if (style(sport) == SpeedStyle::pacePer500) return {500, QStringLiteral("500 m")}; // rowers everywhere
    if (style(sport) == SpeedStyle::pacePer100) {
        return imperial ? PaceUnit{100 * metersPerYard, Units::tr("100 yd")}
                        : PaceUnit{100, QStringLiteral("100 m")};
    }
    return imperial ? PaceUnit{metersPerMile, Units::tr("mi")}
                    : PaceUnit{metersPerKilometer, QStringLiteral("km")};
}

int distanceDecimals(double shown, Precision precision) {
    if (precision == Precision::full || roundedHalfUp(shown, 2) < 20) return 2;
    return roundedHalfUp(shown, 1) < 1000 ? 1 : 0;
}

} // namespace

UnitChoice UnitChoice::of(UnitSystem system) {
    return {system, system, system, system, EnergyUnit::kilocalories};
}

UnitChoice UnitChoice::ofLocale(const QLocale& locale) {
    switch (locale.measurementSystem()) {
    case QLocale::ImperialUSSystem: return of(UnitSystem::imperial);
    case QLocale::ImperialUKSystem: // miles on the road, the rest metric
        return {UnitSystem::imperial, UnitSystem::metric, UnitSystem::metric, UnitSystem::metric,
                EnergyUnit::kilocalories};
    case QLocale::MetricSystem: break;
    }
    return of(UnitSystem::metric);
}

Quantity formatNumber(std::optional<double> value, int decimals, const QString& unit, const QLocale& locale) {
    return quantity(value, decimals, unit, locale);
}

QString Quantity::text() const {
    return unit.isEmpty() ? number : number + QLatin1Char(' ') + unit;
}

Quantity formatDistance(std::optional<double> meters, Sport sport, const UnitChoice& units,
                        const QLocale& locale, Precision precision) {
    if (isMissing(meters)) return missing();
    if (style(sport) == SpeedStyle::pacePer100) {
        const bool imperial = isImperial(units.distance);
        return imperial ? quantity(*meters / metersPerYard, 0, Units::tr("yd"), locale)
                        : quantity(meters, 0, QStringLiteral("m"), locale);
    }
    const double shown = toShownDistance(*meters, units);
    return quantity(shown, distanceDecimals(shown, precision), shownDistanceUnit(units), locale);
}

Quantity formatHeight(std::optional<double> meters, const UnitChoice& units, const QLocale& locale) {
    if (isMissing(meters)) return missing();
    return quantity(toShownHeight(*meters, units), 0, shownHeightUnit(units), locale);
}

Quantity formatSpeed(std::optional<double> metersPerSecond, Sport sport, const UnitChoice& units,
                     const QLocale& locale) {
    if (isMissing(metersPerSecond) || style(sport) == SpeedStyle::none) return missing();
    const double shown = toShownSpeed(*metersPerSecond, sport, units);
    if (!speedShownAsPace(sport)) return quantity(shown, 1, shownSpeedUnit(sport, units), locale);
    if (std::isnan(shown)) return missing();
    return {minutesAndSeconds(shown), QLatin1Char('/') + paceUnit(sport, units).name};
}

QString formatDuration(std::optional<double> seconds) {
    if (isMissing(seconds) || *seconds < 0) return QString(enDash);
    const auto whole = static_cast<qint64>(std::floor(*seconds + 0.5));
    if (whole < 3600) return minutesAndSeconds(static_cast<double>(whole));
    return QStringLiteral("%1:%2:%3")
        .arg(whole / 3600)
        .arg(whole / 60 % 60, 2, 10, QLatin1Char('0'))
        .arg(whole % 60, 2, 10, QLatin1Char('0'));
}

Quantity formatHeartRate(std::optional<double> bpm, const QLocale& locale) {
    //: beats per minute
    return quantity(bpm, 0, Units::tr("bpm"), locale);
}

Quantity formatPower(std::optional<double> watts, const QLocale& locale) {
    return quantity(watts, 0, QStringLiteral("W"), locale);
}

Quantity formatEnergy(std::optional<double> joules, const UnitChoice& units, const QLocale& locale) {
    if (isMissing(joules)) return missing();
    return quantity(toShownEnergy(*joules, units), 0, shownEnergyUnit(units), locale);
}

Quantity formatWeight(std::optional<double> kilograms, const UnitChoice& units, const QLocale& locale) {
    if (isMissing(kilograms)) return missing();
    return quantity(toShownWeight(*kilograms, units), 1, shownWeightUnit(units), locale);
}

Quantity formatTemperature(std::optional<double> celsius, const UnitChoice& units, const QLocale& locale) {
    if (isMissing(celsius)) return missing();
    return quantity(toShownTemperature(*celsius, units), 0, shownTemperatureUnit(units), locale);
}

Quantity formatCadence(std::optional<double> perMinute, Sport sport, const QLocale& locale) {
    if (isMissing(perMinute)) return missing();
    return quantity(toShownCadence(*perMinute, sport), 0, shownCadenceUnit(sport), locale);
}

double toShownSpeed(double metersPerSecond, Sport sport, const UnitChoice& units) {
    if (!speedShownAsPace(sport)) return toShownDistance(metersPerSecond * secondsPerHour, units);
    const double seconds = paceUnit(sport, units).meters / metersPerSecond;
    const bool moved = metersPerSecond > slowestMps && seconds <= slowestPaceS;
    return moved ? seconds : std::numeric_limits<double>::quiet_NaN();
}

QString shownSpeedUnit(Sport sport, const UnitChoice& units) {
    if (speedShownAsPace(sport)) {
        //: unit of pace on an axis: minutes per km, per mi, per 100 m
        return Units::tr("min/%1").arg(paceUnit(sport, units).name);
    }
    return isImperial(units.distance) ? Units::tr("mph") : Units::tr("km/h");
}

bool speedShownAsPace(Sport sport) {
    return style(sport) != SpeedStyle::speed && style(sport) != SpeedStyle::none;
}

double toShownDistance(double meters, const UnitChoice& units) {
    return meters / (isImperial(units.distance) ? metersPerMile : metersPerKilometer);
}

QString shownDistanceUnit(const UnitChoice& units) {
    return isImperial(units.distance) ? Units::tr("mi") : QStringLiteral("km");
}

double toShownHeight(double meters, const UnitChoice& units) {
    return isImperial(units.height) ? meters / metersPerFoot : meters;
}

QString shownHeightUnit(const UnitChoice& units) {
    return isImperial(units.height) ? Units::tr("ft") : QStringLiteral("m");
}

double toShownEnergy(double joules, const UnitChoice& units) {
    constexpr double joulesPerKilojoule = 1000;
    return joules / (units.energy == EnergyUnit::kilojoules ? joulesPerKilojoule : joulesPerKilocalorie);
}

QString shownEnergyUnit(const UnitChoice& units) {
    return units.energy == EnergyUnit::kilojoules ? QStringLiteral("kJ") : QStringLiteral("kcal");
}

double toShownWeight(double kilograms, const UnitChoice& units) {
    return isImperial(units.weight) ? kilograms / kilogramsPerPound : kilograms;
}

QString shownWeightUnit(const UnitChoice& units) {
    return isImperial(units.weight) ? Units::tr("lb") : QStringLiteral("kg");
}

double toShownTemperature(double celsius, const UnitChoice& units) {
    return isImperial(units.temperature) ? celsius * 9 / 5 + 32 : celsius;
}

QString shownTemperatureUnit(const UnitChoice& units) {
    return isImperial(units.temperature) ? QStringLiteral("°F") : QStringLiteral("°C");
}

double toShownCadence(double perMinute, Sport sport) {
    return isOnFoot(sport) ? 2 * perMinute : perMinute;
}

QString shownCadenceUnit(Sport sport) {
    //: steps per minute
    if (isOnFoot(sport)) return Units::tr("spm", "steps");
    const bool byStrokes = sport == Sport::swim || sport == Sport::row || sport == Sport::paddle;
    //: strokes per minute, of arms or oars
    if (byStrokes) return Units::tr("spm", "strokes");
    //: revolutions per minute
    return Units::tr("rpm");
}

} // namespace vd
