// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/Resample.h"

#include <cmath>
#include <limits>

namespace vd {

std::vector<double> resampled(std::span<const qint64> timeMs, std::span<const double> values, qint64 shiftMs,
                              std::span<const qint64> axisMs) {
    std::vector<size_t> present;
    for (size_t i = 0; i < values.size(); ++i) {
        if (!std::isnan(values[i])) present.push_back(i);
    }
    std::vector<double> result(axisMs.size(), std::numeric_limits<double>::quiet_NaN());
    size_t at = 0;
    for (size_t i = 0; i < axisMs.size() && !present.empty(); ++i) {
        const auto distance = [&](size_t n) { return std::abs(timeMs[present[n]] + shiftMs - axisMs[i]); };
        while (at + 1 < present.size() && distance(at + 1) <= distance(at))
            ++at;
        if (distance(at) <= resampleWithinMs) result[i] = values[present[at]];
    }
    return result;
}

} // namespace vd
