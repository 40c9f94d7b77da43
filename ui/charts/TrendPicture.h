// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/TrendModel.h"

#include <QRectF>

class QPainter;

namespace vd {

class Theme;

// Where everything stands, in device-independent pixels.
struct TrendGeometry {
    QRectF area;
    QRectF plot;     // between its axes
    double left = 0; // of the first bucket
    double slot = 0; // of a bucket
    double bar = 0;  // width of a bar
    double low = 0;  // of the axis, shown unit
    double high = 1;

    double toX(size_t index) const { return left + (static_cast<double>(index) + 0.5) * slot; } // its middle
    double toY(double shown) const { return plot.bottom() - (shown - low) / (high - low) * plot.height(); }
    size_t indexAt(double x, size_t count) const; // the nearest
};
TrendGeometry trendGeometry(const TrendModel& model, const Theme& theme, const QSizeF& size);
int trendAxisHeight(const Theme& theme); // below the plot

// Grid, axes, series. Series are drawn by Qt Charts, which is made for the one picture and gone after it: 2
// ms for 90 bars, as much as changing a chart that is kept, and nothing of it stays in memory. What Qt Charts
// cannot do is painted over it: the bar of the running period, single points, words and axes. Not of an empty
// model.
void paintTrend(QPainter& painter, const TrendModel& model, const TrendGeometry& place, const Theme& theme);

// The line through the bucket that is pointed at, its point and its flag on the axis.
void paintTrendCursor(QPainter& painter, const TrendModel& model, const TrendGeometry& place,
                      const Theme& theme, size_t index);

} // namespace vd
