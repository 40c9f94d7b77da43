// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/ChartSpec.h"

#include <QCoreApplication>

#include <array>

namespace vd {

namespace {

#define TR(text) QT_TRANSLATE_NOOP("ChartSpec", text)
constexpr std::array charts{
    ChartSpec{"distance_per_week", TR("Distance per week"), TR("Distance per month"), ActivitySum::distance,
              ChartStyle::bars, Bucket::week, Running::leftOut, false, 1},
    ChartSpec{"steps", TR("Steps"), TR("Steps"), Metric::steps, ChartStyle::bars, Bucket::day,
              Running::leftOut, false, 1},
    ChartSpec{"resting_heart_rate", TR("Resting HR"), TR("Resting HR"), Metric::restingHeartRate,
              ChartStyle::line, Bucket::day, Running::counts, true, 1},
};
#undef TR

} // namespace

std::span<const ChartSpec> allCharts() {
    return charts;
}

const ChartSpec* findChart(const QString& id) {
    for (const ChartSpec& spec : charts) {
        if (id == QLatin1String(spec.id)) return &spec;
    }
    return nullptr;
}

QString chartTitle(const ChartSpec& spec, Bucket bucket) {
    return QCoreApplication::translate("ChartSpec", bucket == Bucket::month ? spec.titleByMonth : spec.title);
}

} // namespace vd
