// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/Usual.h"

#include <cmath>

namespace vd {

PeriodAverage averageOver(std::span<const DayPoint> values, QDate from, QDate to) {
    PeriodAverage average;
    average.days = static_cast<int>(from.daysTo(to)) + 1;
    double sum = 0;
    for (const DayPoint& point : values) {
        if (point.date < from || point.date > to) continue;
        sum += point.value;
        ++average.measured;
    }
    if (average.measured > 0) average.mean = sum / average.measured;
    return average;
}

std::optional<Usual> usualBefore(std::span<const DayPoint> values, QDate day) {
    const QDate from = day.addDays(-usualDays);
    const QDate to = day.addDays(-1);
    const PeriodAverage average = averageOver(values, from, to);
    if (average.measured < usualAtLeast) return std::nullopt;
    double squares = 0;
    for (const DayPoint& point : values) {
        if (point.date < from || point.date > to) continue;
        squares += (point.value - *average.mean) * (point.value - *average.mean);
    }
    return Usual{*average.mean, std::sqrt(squares / (average.measured - 1)), average.measured};
}

Standing standing(double value, const Usual& usual) {
    if (value < usual.low()) return Standing::below;
    return value > usual.high() ? Standing::above : Standing::within;
}

} // namespace vd
