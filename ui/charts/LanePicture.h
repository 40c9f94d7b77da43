// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/LaneModel.h"

#include <QColor>
#include <QRectF>

#include <vector>

class QPainter;

// Lanes as pixels: where they stand and how they are painted. The widget around it is LaneChart.
namespace vd {

class Theme;

struct LaneGeometry {
    QRectF area;               // everything
    QRectF plot;               // all lanes: without the gutter of the numbers, the read-out and the axis
    std::vector<QRectF> lanes; // the curves' own space, one per lane, below its title
    double from = 0;           // what is shown, in units of the axis
    double to = 0;

    double toPixel(double x) const;
    double toAxis(double pixel) const;
    // Of a value in the lane's shown unit; what lies outside of the lane's range stands at its edge.
    double toPixel(size_t index, const Lane& lane, double shown) const;
};

LaneGeometry laneGeometry(const LaneModel& model, const Theme& theme, const QSizeF& size, double from,
                          double to);
int laneChartHeight(const LaneModel& model, const Theme& theme, double heightPerLane);

QColor laneColor(const LaneModel& model, const Lane& lane, const Theme& theme);

// Titles, grid, numbers, curves, averages and the axis.
void paintLanes(QPainter& painter, const LaneModel& model, const LaneGeometry& geometry, const Theme& theme);
// A line through all lanes, a point on each, a flag on the axis.
void paintLaneCursor(QPainter& painter, const LaneModel& model, const LaneGeometry& geometry,
                     const Theme& theme, size_t sample);

// Right of each lane: number, unit, and what it is ("average").
struct LaneReading {
    Quantity quantity;
    QString what;
};
void paintReadings(QPainter& painter, const LaneGeometry& geometry, const Theme& theme,
                   const std::vector<LaneReading>& readings);

} // namespace vd
