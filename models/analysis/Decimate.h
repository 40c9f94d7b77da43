// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

// Thinning a curve to what the pixels can show. Pure.
namespace vd {

struct CurvePoint {
    double x = 0;
    double y = 0;
    friend bool operator==(const CurvePoint&, const CurvePoint&) = default;
};

// Cuts [fromX, toX) into `columns` equal columns and keeps, of each, the smallest and the largest y (in the order of
// their x): at most two points a column, so that no peak is lost. The neighbours just outside of the range are kept
// too, so that the line leaves the picture where it should. Runs are split at NaN in y and where x jumps by more
// than maxGap (<= 0: never): one vector a run. x must not fall; values with a NaN x are skipped.
std::vector<std::vector<CurvePoint>> decimate(std::span<const double> x, std::span<const double> y, double fromX,
                                              double toX, int columns, double maxGap = 0);

} // namespace vd
