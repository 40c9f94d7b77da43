// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/DayMeasure.h"
#include "models/analysis/Series.h"

#include <span>

namespace vd {

// bars: totals, from zero. line: measures, in their own range.
enum class ChartStyle { bars, line };

// A chart of one measure through time is a row here. What activities add up to is stacked by sport, in the
// sports' colours; a metric has the colour of its family.
struct ChartSpec {
    const char* id;           // of its choices in Preferences: "chart/<id>"
    const char* title;        // English, for QCoreApplication::translate("ChartSpec", title)
    const char* titleByMonth; // where long periods are told in months
    DayMeasure measure;
    ChartStyle style;
    Bucket smallest; // day or week
    Running running; // what of today is worth already
    bool usual;      // the band of the person's usual
    double step;     // of the axis at least, in the shown unit: half a heart beat is no number
};

std::span<const ChartSpec> allCharts();
const ChartSpec* findChart(const QString& id);            // nullptr where there is none
QString chartTitle(const ChartSpec& spec, Bucket bucket); // translated

} // namespace vd
