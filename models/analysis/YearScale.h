// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

namespace vd {

// The four sizes in which a year grid shows its days: up to the 25, 55 and 82 % quantiles, and above. A
// quantile is the smallest value that so many of the values do not exceed (the inverse of the empirical
// distribution, Hyndman and Fan's type 1): one that did occur, so that a legend can print it. Pure.
class YearScale {
public:
    static constexpr int steps = 4;

    YearScale() = default;
    // In any order; NaN and what is not above zero (rest) are left out.
    explicit YearScale(std::vector<double> values);

    bool isEmpty() const { return m_empty; }
    // Up to which value the steps 1, 2 and 3 go; step 4 is all above.
    const std::array<double, steps - 1>& thresholds() const { return m_thresholds; }
    int step(double value) const; // 1 to 4; 0 for rest and for missing

private:
    bool m_empty = true;
    std::array<double, steps - 1> m_thresholds{};
};

// The side of a mark of this step (1 to 4) in a cell of this side, in whole pixels: about 36, 54, 72, 90 % of
// it, as odd or even as the cell, so that all gaps are even; from a cell of 8 on, each larger than the one
// before.
int markSide(int step, int cell);

} // namespace vd
