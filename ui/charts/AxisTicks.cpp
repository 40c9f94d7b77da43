// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/AxisTicks.h"

#include "models/Units.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vd {

namespace {

constexpr double hour = 3600;

std::vector<double> multiples(double low, double high, double step) {
    // A tick that misses the end by rounding alone still belongs to it.
    const double slack = step * 1e-9;
    std::vector<double> ticks;
    for (double n = std::ceil((low - slack) / step); n * step <= high + slack; ++n)
        ticks.push_back(n * step);
    return ticks;
}

double nextSmaller(double step, AxisScale scale) {
    constexpr std::array clock{1.0,   2.0,   5.0,   10.0,  15.0,   30.0, 60.0,
                               120.0, 300.0, 600.0, 900.0, 1800.0, hour};
    if (scale == AxisScale::seconds && step > 1) {
        const auto it = std::lower_bound(clock.begin(), clock.end(), step);
        if (it != clock.end()) return *std::prev(it);
        return std::max(hour, std::floor(step / hour / 2) * hour);
    }
    const double magnitude = std::pow(10, std::floor(std::log10(step) + 1e-9));
    const double mantissa = step / magnitude;
    if (mantissa > 4.9) return 2.5 * magnitude;
    if (mantissa > 2.4) return 2 * magnitude;
    if (mantissa > 1.9) return magnitude;
    return magnitude / 2;
}

double widest(double range, AxisScale scale) {
    if (scale == AxisScale::seconds && range > hour)
        return std::exp2(std::ceil(std::log2(range / hour))) * hour;
    if (scale == AxisScale::seconds && range > 1) return hour;
    return std::pow(10, std::ceil(std::log10(range)));
}

bool onWhole(const std::vector<double>& ticks, double step) {
    return std::all_of(ticks.begin(), ticks.end(), [step](double tick) {
        const double parts = tick / step;
        return std::abs(parts - std::round(parts)) < 1e-6;
    });
}

} // namespace

std::vector<double> axisTicks(double low, double high, int atLeast, AxisScale scale) {
    const double range = high - low;
    if (!(range > 0) || !std::isfinite(range)) return {};
    double step = widest(range, scale);
    std::vector<double> ticks = multiples(low, high, step);
    while (static_cast<int>(ticks.size()) < atLeast) {
        step = nextSmaller(step, scale);
        ticks = multiples(low, high, step);
    }
    return ticks;
}

AxisRange axisAround(double low, double high, double smallestStep) {
    constexpr int stepsAtMost = 4;
    constexpr int stepsAtLeast = 2;
    double step = smallestStep;
    double first = std::floor(low / step);
    double last = std::ceil(high / step);
    while (last - first > stepsAtMost) {
        const double mantissa = step / std::pow(10, std::floor(std::log10(step) + 1e-9));
        step *= mantissa > 1.9 && mantissa < 2.1 ? 2.5 : 2; // 1, 2, 5, 10
        first = std::floor(low / step);
        last = std::ceil(high / step);
    }
    if (last - first < stepsAtLeast && first > 0) --first; // a lone value stands in the middle
    last = std::max(last, first + stepsAtLeast);
    AxisRange range{first * step, last * step, {}};
    for (double n = first; n <= last; ++n)
        range.ticks.push_back(n * step);
    return range;
}

QString tickText(double value, const std::vector<double>& ticks, const QLocale& locale) {
    int decimals = 0;
    while (decimals < 6 && !onWhole(ticks, std::pow(10, -decimals)))
        ++decimals;
    return locale.toString(value == 0 ? 0.0 : value, 'f', decimals); // never "-0"
}

QString timeTickText(double seconds, const std::vector<double>& ticks, double longestS) {
    const bool wholeMinutes = onWhole(ticks, 60);
    if (longestS < hour)
        return wholeMinutes ? QString::number(qRound(seconds / 60)) : formatDuration(seconds);
    const QString clock = QStringLiteral("0:").append(formatDuration(seconds).rightJustified(5, u'0'));
    const QString full = seconds < hour ? clock : formatDuration(seconds);
    return wholeMinutes ? full.chopped(3) : full;
}

} // namespace vd
