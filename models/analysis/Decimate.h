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

// Cuts [fromX, toX] into `columns` equal columns and keeps, of each, the smallest and the largest y (in the
// order of their x), so that no peak is lost: two points a column. Where there are no more points than that,
// all stay. The neighbours just outside of the range are kept too, so that the line leaves the picture where
// it should: at most 2 * columns + 2 points. A run (one vector each) ends where the next value is more than
// maxGap away in x. Without a maxGap (<= 0) it ends at every NaN in y; with one, single missing values do not
// tear the line, for channels that are not in every sample. x must not fall; values with a NaN x are skipped.
std::vector<std::vector<CurvePoint>> decimate(std::span<const double> x, std::span<const double> y,
                                              double fromX, double toX, int columns, double maxGap = 0);

// What the values of one column of pixels come to, for curves so dense that their line would be a solid
// block.
struct CurveColumn {
    double x = 0; // the middle of the column
    double mean = 0;
    double low = 0;
    double high = 0;
    friend bool operator==(const CurveColumn&, const CurveColumn&) = default;
};

// Of [fromX, toX] cut into `columns` equal columns, those that hold a value. x must not fall; NaN is skipped.
std::vector<CurveColumn> columnsOf(std::span<const double> x, std::span<const double> y, double fromX,
                                   double toX, int columns);

} // namespace vd
