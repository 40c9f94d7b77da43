// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

#include <vector>

// Where an axis carries its numbers, and how they read. Pure.
namespace vd {

enum class AxisScale {
    number,  // 1, 2, 2.5, 5 times a power of ten
    seconds, // steps of the clock: 5 s, 15 s, 1 min, 10 min, 1 h, ...; for pace and for time
};

// Multiples of a nice step inside [low, high]: the widest step that gives at least `atLeast` of them; that is
// about twice as many at most. Empty for an empty or unbounded range.
std::vector<double> axisTicks(double low, double high, int atLeast, AxisScale scale = AxisScale::number);

// An axis that ends on its numbers.
struct AxisRange {
    double low = 0;
    double high = 1;
    std::vector<double> ticks; // three to five, the first at `low`, the last at `high`
};
// Around these values, in steps of 1, 2 or 5 times a power of ten, `smallestStep` at least.
AxisRange axisAround(double low, double high, double smallestStep);

// As many decimals as the step between the ticks needs.
QString tickText(double value, const std::vector<double>& ticks, const QLocale& locale);

// Labels of a time axis: whole minutes under an hour ("10"), h:mm above ("1:30"), with seconds where the
// ticks need them.
QString timeTickText(double seconds, const std::vector<double>& ticks, double longestS);

} // namespace vd
