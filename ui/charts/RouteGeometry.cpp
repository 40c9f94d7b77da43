// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/RouteGeometry.h"

#include "models/analysis/Track.h"
#include "ui/charts/LaneModel.h"

#include <QtMath>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace vd {

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double fullCircle = 360;
constexpr double pointsAtMost = 12;

double metersPerDistanceUnit(const UnitChoice& units) {
    constexpr double metersPerKilometer = 1000;
    return units.distance == UnitSystem::metric ? metersPerKilometer : metersPerMile;
}

// The largest of 1, 2, 5 times a power of ten that is not above `limit`.
double roundLength(double limit) {
    const double magnitude = std::pow(10, std::floor(std::log10(limit)));
    for (const double factor : {5.0, 2.0}) {
        if (factor * magnitude <= limit) return factor * magnitude;
    }
    return magnitude;
}

} // namespace

bool RouteShape::has(size_t sample) const {
    return sample < points.size() && !std::isnan(points[sample].x());
}

RouteShape routeShape(const Streams& streams) {
    const auto* latitude = streams.find(Channel::latitude);
    const auto* longitude = streams.find(Channel::longitude);
    if (!latitude || !longitude) return {};

    RouteShape shape;
    shape.points.assign(streams.size(), QPointF(nan, nan));
    std::vector<double> times;
    double previous = nan;
    for (size_t i = 0; i < streams.size(); ++i) {
        double east = (*longitude)[i];
        if (std::isnan((*latitude)[i]) || std::isnan(east)) continue;
        if (!std::isnan(previous)) east += fullCircle * std::round((previous - east) / fullCircle);
        previous = east;
        shape.points[i] = QPointF(east, (*latitude)[i]);
        times.push_back(static_cast<double>(streams.timeMs[i]) / 1000);
    }
    if (times.empty()) return {};

    double west = std::numeric_limits<double>::infinity(), east = -west, south = west, north = -west;
    for (const QPointF& point : shape.points) {
        if (std::isnan(point.x())) continue;
        west = std::min(west, point.x());
        east = std::max(east, point.x());
        south = std::min(south, point.y());
        north = std::max(north, point.y());
    }
    const QPointF middle((west + east) / 2, (south + north) / 2);
    const double metersPerDegree = qDegreesToRadians(earthRadiusM);
    const double shrink = std::cos(qDegreesToRadians(middle.y()));
    const double hold = longestHoldS(times);
    double before = -std::numeric_limits<double>::infinity();
    for (size_t i = 0; i < shape.points.size(); ++i) {
        QPointF& point = shape.points[i];
        if (std::isnan(point.x())) continue;
        point = QPointF((point.x() - middle.x()) * shrink, middle.y() - point.y()) * metersPerDegree;
        const double seconds = static_cast<double>(streams.timeMs[i]) / 1000;
        if (seconds - before > hold) shape.runStarts.push_back(i);
        before = seconds;
    }
    const QSizeF size((east - west) * shrink * metersPerDegree, (north - south) * metersPerDegree);
    shape.bounds = QRectF(QPointF(-size.width() / 2, -size.height() / 2), size);
    return shape;
}

std::vector<size_t> distancePoints(const std::vector<double>& distanceM, const UnitChoice& units) {
    if (distanceM.empty()) return {};
    const double unit = metersPerDistanceUnit(units);
    double step = unit;
    for (bool five = true; (distanceM.back() - distanceM.front()) / step > pointsAtMost; five = !five) {
        step *= five ? 5 : 2;
    }
    std::vector<size_t> points;
    double next = distanceM.front() + step;
    for (size_t i = 0; i < distanceM.size(); ++i) {
        if (distanceM[i] < next) continue;
        points.push_back(i);
        while (next <= distanceM[i])
            next += step;
    }
    return points;
}

ScaleBar scaleBar(double longestM, const UnitChoice& units, const QLocale& locale) {
    const double large = metersPerDistanceUnit(units);
    const bool metric = units.distance == UnitSystem::metric;
    if (longestM >= large) {
        const double length = roundLength(longestM / large);
        return {length * large, locale.toString(length, 'g', 6) + u' ' + shownDistanceUnit(units)};
    }
    const double small = metric ? 1 : metersPerFoot;
    const double length = std::max(1.0, roundLength(longestM / small));
    return {length * small,
            locale.toString(length, 'g', 6) + (metric ? QStringLiteral(" m") : QStringLiteral(" ft"))};
}

} // namespace vd
