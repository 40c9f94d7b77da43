// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Metric.h"
#include "models/Units.h"

#include <vector>

// A metric's stored value as people read it, in the units of their choice. Pure.
namespace vd {

// As the parts that are drawn one after the other: "72.6 kg", or "7 h" and "20 min". At least one; a missing
// value is one part, an en dash.
std::vector<Quantity> formatMetric(Metric metric, std::optional<double> value, const UnitChoice& units,
                                   const QLocale& locale);
QString metricText(Metric metric, std::optional<double> value, const UnitChoice& units,
                   const QLocale& locale); // in one line: "7 h 20 min"

// For axes: what a chart draws (sleep in hours) and the unit to print once; empty where there is none.
double toShownMetric(Metric metric, double value, const UnitChoice& units);
QString shownMetricUnit(Metric metric, const UnitChoice& units);

QString displayName(Metric metric);      // translated: "Resting heart rate"
QString shortDisplayName(Metric metric); // translated, for tiles: "Resting HR"

// Hours and minutes, rounded to the minute: "4 h" and "09 min", "40 min".
std::vector<Quantity> formatHours(std::optional<double> seconds, const QLocale& locale);
QString hoursText(std::optional<double> seconds, const QLocale& locale);

} // namespace vd
