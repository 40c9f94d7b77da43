// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Sport.h"

#include <QLocale>
#include <QString>

#include <optional>

// From SI to what a person reads, and nowhere else (field guide A4). Pure: no settings are looked up here.
namespace vd {

enum class UnitSystem { metric, imperial };
enum class EnergyUnit { kilocalories, kilojoules };

struct UnitChoice {
    UnitSystem distance = UnitSystem::metric; // km, m / mi, yd; also speed and pace
    UnitSystem height = UnitSystem::metric;   // m / ft
    UnitSystem weight = UnitSystem::metric;   // kg / lb
    UnitSystem temperature = UnitSystem::metric;
    EnergyUnit energy = EnergyUnit::kilocalories;
    static UnitChoice of(UnitSystem system);
    static UnitChoice ofLocale(const QLocale& locale);
    friend bool operator==(const UnitChoice&, const UnitChoice&) = default;
};

inline constexpr double metersPerMile = 1609.344;
inline constexpr double metersPerYard = 0.9144;
inline constexpr double metersPerFoot = 0.3048;
inline constexpr double kilogramsPerPound = 0.45359237;
inline constexpr double joulesPerKilocalorie = 4184;

// Number and unit apart, because the unit is drawn smaller. Missing (no value, NaN): number is an en dash and
// unit is empty. Numbers carry the locale's separators, and U+2212 as minus; halves are rounded up.
struct Quantity {
    QString number;
    QString unit;
    QString text() const; // "78.4 km"; "–" when missing
};
// Rounded half up once, with the locale's separators; missing without a value.
Quantity formatNumber(std::optional<double> value, int decimals, const QString& unit, const QLocale& locale);

// How exactly a distance is printed: `brief` for lists (8.12, 78.4, 4,704 km: two decimals under 20, one
// under 1000), `full` with two decimals throughout.
enum class Precision { brief, full };

// km or mi; swims in whole m or yd.
Quantity formatDistance(std::optional<double> meters, Sport sport, const UnitChoice& units,
                        const QLocale& locale, Precision precision = Precision::brief);
Quantity formatHeight(std::optional<double> meters, const UnitChoice& units,
                      const QLocale& locale); // whole m or ft
// Pace or speed as the sport's field shows it: "5:28 /km", "27.6 km/h", "2:06 /100 m". Missing for sports
// that show neither, and for paces slower than 60 min per unit or 0.05 m/s: nobody moved.
Quantity formatSpeed(std::optional<double> metersPerSecond, Sport sport, const UnitChoice& units,
                     const QLocale& locale);
QString formatDuration(std::optional<double> seconds); // "44:26", "2:50:16"; rounds half up once, then splits
Quantity formatHeartRate(std::optional<double> bpm, const QLocale& locale);
Quantity formatPower(std::optional<double> watts, const QLocale& locale);
Quantity formatEnergy(std::optional<double> joules, const UnitChoice& units, const QLocale& locale);
Quantity formatWeight(std::optional<double> kilograms, const UnitChoice& units, const QLocale& locale);
Quantity formatTemperature(std::optional<double> celsius, const UnitChoice& units, const QLocale& locale);
// Per minute; doubled and in spm (steps) on foot, in spm (strokes) swimming, rowing and paddling, rpm else.
Quantity formatCadence(std::optional<double> perMinute, Sport sport, const QLocale& locale);

// For axes: the value a chart draws for a channel, and the unit to print once ("km/h", "min/km", "ft").
// km/h, mph, or seconds per unit; NaN for paces that formatSpeed does not print. Sports without a speed of
// their own are drawn in km/h or mph.
double toShownSpeed(double metersPerSecond, Sport sport, const UnitChoice& units);
QString shownSpeedUnit(Sport sport, const UnitChoice& units);
bool speedShownAsPace(Sport sport); // then smaller is faster, and axes are printed m:ss
double toShownDistance(double meters, const UnitChoice& units); // km or mi
QString shownDistanceUnit(const UnitChoice& units);
double toShownHeight(double meters, const UnitChoice& units);
QString shownHeightUnit(const UnitChoice& units);
double toShownEnergy(double joules, const UnitChoice& units); // kcal or kJ
QString shownEnergyUnit(const UnitChoice& units);
double toShownWeight(double kilograms, const UnitChoice& units); // kg or lb
QString shownWeightUnit(const UnitChoice& units);
double toShownTemperature(double celsius, const UnitChoice& units);
QString shownTemperatureUnit(const UnitChoice& units);
double toShownCadence(double perMinute, Sport sport); // doubled on foot
QString shownCadenceUnit(Sport sport);

} // namespace vd
