// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/YearScale.h"

#include <algorithm>
#include <cmath>

namespace vd {

namespace {

constexpr std::array<size_t, YearScale::steps - 1> percents{25, 55, 82};
constexpr std::array shares{0.36, 0.54, 0.72, 0.90}; // of the cell

} // namespace

YearScale::YearScale(std::vector<double> values) {
    std::erase_if(values, [](double value) { return !(value > 0); });
    m_empty = values.empty();
    if (m_empty) return;
    std::ranges::sort(values);
    for (size_t i = 0; i < percents.size(); ++i) {
        const size_t rank = (percents[i] * values.size() + 99) / 100; // rounded up, from 1
        m_thresholds[i] = values[rank - 1];
    }
}

int YearScale::step(double value) const {
    if (m_empty || !(value > 0)) return 0;
    return static_cast<int>(std::ranges::lower_bound(m_thresholds, value) - m_thresholds.begin()) + 1;
}

int markSide(int step, int cell) {
    int side = 0;
    for (int i = 0; i < step; ++i) {
        const double share = shares[static_cast<size_t>(i)];
        const int border = static_cast<int>(std::lround((cell - share * cell) / 2));
        side = std::min(std::max({cell - 2 * border, side + 2, 1}), cell);
    }
    return side;
}

} // namespace vd
