// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/ChartSpec.h"

#include <QCoreApplication>

#include <array>

namespace vd {

namespace {

constexpr std::array charts{
    ChartSpec{"distance_per_week", QT_TRANSLATE_NOOP("ChartSpec", "Distance per week"),
              QT_TRANSLATE_NOOP("ChartSpec", "Distance per month"), ActivitySum::distance, ChartStyle::bars,
              Bucket::week, Running::leftOut, false, 1},
    ChartSpec{"steps", QT_TRANSLATE_NOOP("ChartSpec", "Steps"), QT_TRANSLATE_NOOP("ChartSpec", "Steps"),
              Metric::steps, ChartStyle::bars, Bucket::day, Running::leftOut, false, 1},
    ChartSpec{"resting_heart_rate", QT_TRANSLATE_NOOP("ChartSpec", "Resting HR"),
              QT_TRANSLATE_NOOP("ChartSpec", "Resting HR"), Metric::restingHeartRate, ChartStyle::line,
              Bucket::day, Running::counts, true, 1},
};

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
