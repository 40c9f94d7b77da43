// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Metric.h"
#include "models/Units.h"

#include <variant>
#include <vector>

// What a day can be told by: a metric, or what the activities of the day add up to. Pure.
namespace vd {

enum class ActivitySum { load, duration, distance }; // -, s, m
using DayMeasure = std::variant<Metric, ActivitySum>;

// "steps", "load", "duration", "activity_distance": stable, in preferences and destinations.
QString key(const DayMeasure& measure);
std::optional<DayMeasure> dayMeasureFromKey(QStringView key);

// As models/MetricText.h does for metrics: values in stored units.
QString displayName(const DayMeasure& measure);
QString shortDisplayName(const DayMeasure& measure);
std::vector<Quantity> formatDay(const DayMeasure& measure, std::optional<double> value,
                                const UnitChoice& units, const QLocale& locale);
QString dayText(const DayMeasure& measure, std::optional<double> value, const UnitChoice& units,
                const QLocale& locale);
double toShownDay(const DayMeasure& measure, double value, const UnitChoice& units);
QString shownDayUnit(const DayMeasure& measure, const UnitChoice& units);

// Whether a day without a value is a gap: steps are counted each day, a weight is taken now and then.
bool isTakenDaily(const DayMeasure& measure);

} // namespace vd
