// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Recording.h"
#include "models/Units.h"

#include <QPointF>
#include <QRectF>

#include <vector>

// A track as a shape on the plane. Pure.
namespace vd {

struct RouteShape {
    std::vector<QPointF>
        points; // one per sample, meters east and south of the middle; NaN without a position
    std::vector<size_t> runStarts; // samples where a run begins: the first, and each after a gap
    QRectF bounds;                 // meters; null without any position

    bool isEmpty() const { return runStarts.empty(); }
    bool has(size_t sample) const;
};

// Equirectangular about the middle of the track: true to shape over the size of an activity. Tracks across
// the date line stay in one piece.
RouteShape routeShape(const Streams& streams);

// Samples at each whole step of the shown distance (1, 5, 10, 50, ... km or mi, so that there are at most a
// dozen).
std::vector<size_t> distancePoints(const std::vector<double>& distanceM, const UnitChoice& units);

// A round length for the scale bar, at most `longestM`.
struct ScaleBar {
    double meters = 0;
    QString text; // "5 km", "500 ft"
};
ScaleBar scaleBar(double longestM, const UnitChoice& units, const QLocale& locale);

} // namespace vd
