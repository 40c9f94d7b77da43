// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/LanePicture.h"

#include "models/analysis/Decimate.h"
#include "ui/charts/AxisTicks.h"
#include "ui/charts/LaneStrokes.h"
#include "ui/theme/Theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace vd {

namespace {

// At a font of 10 pt.
constexpr double gutterLeast = 40;   // numbers of the y axes
constexpr double gutterGap = 8;      // between number and plot
constexpr double readingsWidth = 64; // right of the plot
constexpr double titleHeight = 28;   // above a lane
constexpr double axisHeight = 28;    // below the last lane
constexpr double xTickEvery = 75;    // at most this far apart, so that the axis is never bare
constexpr double noDataFrom = 40;    // a gap this wide says why it is empty

double gutterWidth(const LaneModel& model, const Theme& theme) {
    const QFontMetricsF metrics(theme.font(Type::axis));
    double widest = 0;
    for (const Lane& lane : model.lanes()) {
        for (const double tick : lane.ticks) {
            widest = std::max(widest, metrics.horizontalAdvance(model.tickText(lane, tick, QLocale())));
        }
    }
    return std::max<double>(theme.px(gutterLeast), std::ceil(widest) + theme.px(gutterGap));
}

std::vector<double> xTicks(const LaneModel& model, const LaneGeometry& geometry, const Theme& theme) {
    const int atLeast = std::clamp(static_cast<int>(geometry.plot.width() / theme.px(xTickEvery)), 2, 8);
    return axisTicks(geometry.from, geometry.to, atLeast,
                     model.axis() == LaneAxis::time ? AxisScale::seconds : AxisScale::number);
}

QString xTickText(const LaneModel& model, double tick, const std::vector<double>& ticks) {
    if (model.axis() == LaneAxis::time) return timeTickText(tick, ticks, model.lastX());
    return tickText(tick, ticks, QLocale());
}

QString xUnit(const LaneModel& model) {
    if (model.axis() == LaneAxis::distance) return shownDistanceUnit(model.units());
    constexpr double hour = 3600;
    return model.lastX() < hour ? QCoreApplication::translate("LaneChart", "min", "unit of the time axis")
                                : QCoreApplication::translate("LaneChart", "h", "unit of the time axis");
}

void paintGrid(QPainter& painter, const LaneModel& model, const LaneGeometry& geometry, const Theme& theme,
               size_t index) {
    const Lane& lane = model.lanes()[index];
    const QRectF& rect = geometry.lanes[index];
    const QFontMetricsF metrics(theme.font(Type::axis));
    painter.setFont(theme.font(Type::axis));
    for (const double tick : lane.ticks) {
        const double y = std::round(geometry.toPixel(index, lane, tick));
        painter.setPen(QPen(theme.color(Role::grid), tokens::lineGrid));
        if (y < rect.bottom() - 1) paintRule(painter, {rect.left(), y}, {rect.right(), y});
        painter.setPen(theme.color(Role::text3));
        const QString text = model.tickText(lane, tick, QLocale());
        painter.drawText(QPointF(rect.left() - theme.px(gutterGap) - metrics.horizontalAdvance(text),
                                 y + metrics.capHeight() / 2),
                         text);
    }
    painter.setPen(QPen(theme.color(Role::axisLine), tokens::lineGrid));
    paintRule(painter, rect.bottomLeft(), rect.bottomRight());
}

void paintAverage(QPainter& painter, const LaneModel& model, const LaneGeometry& geometry, const Theme& theme,
                  size_t index) {
    const Lane& lane = model.lanes()[index];
    if (!lane.average) return;
    const double shown = model.shown(lane, *lane.average);
    if (!(shown >= lane.low && shown <= lane.high)) return;
    const double y = std::round(geometry.toPixel(index, lane, shown)) + 0.5;
    QPen pen(laneColor(model, lane, theme), tokens::lineGrid);
    pen.setCapStyle(Qt::FlatCap);
    pen.setDashPattern({2, 4});
    painter.setPen(pen);
    painter.drawLine(QPointF(geometry.plot.left(), y), QPointF(geometry.plot.right(), y));
}

void paintRun(QPainter& painter, const LaneGeometry& geometry, const Theme& theme, size_t index,
              const Lane& lane, const std::vector<CurvePoint>& points, const QColor& color) {
    QPolygonF line;
    line.reserve(static_cast<qsizetype>(points.size()) + 2);
    for (const CurvePoint& point : points) {
        line << QPointF(geometry.toPixel(point.x), geometry.toPixel(index, lane, point.y));
    }
    if (lane.filled) {
        const double bottom = geometry.lanes[index].bottom();
        QPolygonF area = line;
        area << QPointF(line.last().x(), bottom) << QPointF(line.first().x(), bottom);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(Role::laneElevationFill));
        painter.drawPolygon(area);
    }
    paintCurveLine(painter, line, color);
}

// Samples so dense that their line would be a solid block: the line is the mean of each column of pixels, and
// what the values reach to stands behind it, paler.
void paintDense(QPainter& painter, const LaneGeometry& geometry, const Theme& theme, size_t index,
                const Lane& lane, const std::vector<CurveColumn>& columns, const QColor& color) {
    QList<QLineF> reach;
    std::vector<CurvePoint> means;
    for (const CurveColumn& column : columns) {
        const double x = geometry.toPixel(column.x);
        reach << QLineF(x, geometry.toPixel(index, lane, column.low), x,
                        geometry.toPixel(index, lane, column.high));
        means.push_back({column.x, column.mean});
    }
    if (!lane.filled) paintReach(painter, reach, color, theme.color(Role::base));
    paintRun(painter, geometry, theme, index, lane, means, color);
}

std::ptrdiff_t samplesInView(const Lane& lane, const LaneGeometry& geometry) {
    std::ptrdiff_t count = 0;
    for (const Lane::Run& run : lane.runs) {
        const auto first = std::lower_bound(run.x.begin(), run.x.end(), geometry.from);
        count += std::upper_bound(first, run.x.end(), geometry.to) - first;
    }
    return count;
}

void paintGap(QPainter& painter, const LaneGeometry& geometry, const Theme& theme, const QRectF& rect,
              double fromX, double toX) {
    const double left = std::max(geometry.toPixel(fromX), rect.left());
    const double right = std::min(geometry.toPixel(toX), rect.right());
    if (right - left < theme.px(noDataFrom)) return;
    const QString text = QCoreApplication::translate("LaneChart", "no data");
    painter.setFont(theme.font(Type::axis));
    if (QFontMetricsF(painter.font()).horizontalAdvance(text) > right - left) return;
    painter.setPen(theme.color(Role::text3));
    painter.drawText(QRectF(left, rect.top(), right - left, rect.height()), Qt::AlignCenter, text);
}

void paintGaps(QPainter& painter, const LaneModel& model, const LaneGeometry& geometry, const Theme& theme,
               size_t index) {
    const Lane& lane = model.lanes()[index];
    if (lane.kind == LaneKind::cadence) return; // legs at rest are no missing data
    double reached = model.firstX();
    for (const Lane::Run& run : lane.runs) {
        paintGap(painter, geometry, theme, geometry.lanes[index], reached, run.x.front());
        reached = run.x.back();
    }
    paintGap(painter, geometry, theme, geometry.lanes[index], reached, model.lastX());
}

void paintCurve(QPainter& painter, const LaneModel& model, const LaneGeometry& geometry, const Theme& theme,
                size_t index) {
    const Lane& lane = model.lanes()[index];
    const QRectF& rect = geometry.lanes[index];
    const QColor color = laneColor(model, lane, theme);
    const double ratio = painter.device()->devicePixelRatio();
    const int columns = std::max(1, static_cast<int>(std::ceil(rect.width() * ratio)));
    const bool dense = samplesInView(lane, geometry) > denseFrom * columns;
    painter.save();
    // Half a line of air, so that a curve along the edge keeps its width.
    painter.setClipRect(rect.adjusted(0, -tokens::lineDense, 0, tokens::lineDense));
    for (const Lane::Run& run : lane.runs) {
        if (run.x.back() < geometry.from || run.x.front() > geometry.to) continue;
        if (dense) {
            const auto summed = columnsOf(run.x, run.y, geometry.from, geometry.to, columns);
            if (!summed.empty()) paintDense(painter, geometry, theme, index, lane, summed, color);
            continue;
        }
        for (const auto& points : decimate(run.x, run.y, geometry.from, geometry.to, columns)) {
            if (!points.empty()) paintRun(painter, geometry, theme, index, lane, points, color);
        }
    }
    painter.restore();
}

void paintAxis(QPainter& painter, const LaneModel& model, const LaneGeometry& geometry, const Theme& theme) {
    const std::vector<double> ticks = xTicks(model, geometry, theme);
    const QFontMetricsF metrics(theme.font(Type::axis));
    painter.setFont(theme.font(Type::axis));
    painter.setPen(theme.color(Role::text3));
    const double baseline = geometry.plot.bottom() + theme.px(tokens::gapTiny) + metrics.ascent();
    double free = geometry.area.left(); // where the last label ended
    for (size_t i = 0; i < ticks.size(); ++i) {
        const QString number = xTickText(model, ticks[i], ticks);
        const QString text = i == 0 ? number + u' ' + xUnit(model) : number;
        const double width = metrics.horizontalAdvance(text);
        const double left = std::min(geometry.toPixel(ticks[i]) - width / 2, geometry.area.right() - width);
        if (left < free) continue;
        painter.drawText(QPointF(left, baseline), text);
        free = left + width + theme.px(tokens::gapSmall);
    }
}

} // namespace

double LaneGeometry::toPixel(double x) const {
    return to > from ? plot.left() + (x - from) / (to - from) * plot.width() : plot.left();
}

double LaneGeometry::toAxis(double pixel) const {
    return from + (pixel - plot.left()) / plot.width() * (to - from);
}

double LaneGeometry::toPixel(size_t index, const Lane& lane, double shown) const {
    const QRectF& rect = lanes[index];
    const double share = (insideLane(lane, shown) - lane.low) / (lane.high - lane.low);
    return lane.inverted ? rect.top() + share * rect.height() : rect.bottom() - share * rect.height();
}

LaneGeometry laneGeometry(const LaneModel& model, const Theme& theme, const QSizeF& size, double from,
                          double to) {
    LaneGeometry geometry;
    geometry.area = QRectF(QPointF(0, 0), size);
    geometry.from = from;
    geometry.to = to;
    geometry.plot = geometry.area.adjusted(std::ceil(gutterWidth(model, theme)), 0, -theme.px(readingsWidth),
                                           -theme.px(axisHeight));
    const auto count = static_cast<double>(model.lanes().size());
    const double title = theme.px(titleHeight);
    for (size_t i = 0; i < model.lanes().size(); ++i) {
        const double top =
            std::round(geometry.plot.top() + geometry.plot.height() * static_cast<double>(i) / count);
        const double bottom =
            std::round(geometry.plot.top() + geometry.plot.height() * static_cast<double>(i + 1) / count);
        geometry.lanes.emplace_back(geometry.plot.left(), top + title, geometry.plot.width(),
                                    bottom - top - title);
    }
    return geometry;
}

int laneChartHeight(const LaneModel& model, const Theme& theme, double heightPerLane) {
    return static_cast<int>(model.lanes().size()) * theme.px(heightPerLane) + theme.px(axisHeight);
}

QColor laneColor(const LaneModel& model, const Lane& lane, const Theme& theme) {
    switch (lane.kind) {
    case LaneKind::elevation: return theme.color(Role::laneElevation);
    case LaneKind::heartRate: return theme.color(Role::heart);
    case LaneKind::power: return theme.color(Role::lanePower);
    case LaneKind::speed: return theme.sportColor(model.sport());
    case LaneKind::cadence: return theme.color(Role::movement);
    }
    return {};
}

void paintLanes(QPainter& painter, const LaneModel& model, const LaneGeometry& geometry, const Theme& theme) {
    painter.setRenderHint(QPainter::Antialiasing);
    for (size_t i = 0; i < model.lanes().size(); ++i) {
        const Lane& lane = model.lanes()[i];
        paintLaneTitle(painter, theme, geometry.lanes[i].topLeft() - QPointF(0, theme.px(tokens::gapSmall)),
                       lane.name, lane.unit);
        paintGrid(painter, model, geometry, theme, i);
        paintAverage(painter, model, geometry, theme, i);
        paintCurve(painter, model, geometry, theme, i);
        paintGaps(painter, model, geometry, theme, i);
    }
    paintAxis(painter, model, geometry, theme);
}

void paintLaneCursor(QPainter& painter, const LaneModel& model, const LaneGeometry& geometry,
                     const Theme& theme, size_t sample) {
    const double x = std::round(geometry.toPixel(model.x(sample)));
    if (x < geometry.plot.left() || x > geometry.plot.right()) return;
    painter.setPen(QPen(theme.color(Role::text), tokens::lineBorder));
    paintRule(painter, {x, geometry.plot.top()}, {x, geometry.plot.bottom()});

    for (size_t i = 0; i < model.lanes().size(); ++i) {
        const Lane& lane = model.lanes()[i];
        const std::optional<double> value = model.valueAt(lane, sample);
        if (!value) continue;
        paintCursorPoint(painter, theme, {x + 0.5, geometry.toPixel(i, lane, model.shown(lane, *value))},
                         laneColor(model, lane, theme));
    }
    paintAxisFlag(painter, theme, x, geometry.plot.bottom() + 1, geometry.area,
                  model.axisText(sample, QLocale()));
}

void paintReadings(QPainter& painter, const LaneGeometry& geometry, const Theme& theme,
                   const std::vector<LaneReading>& readings) {
    const QFont strong = theme.font(Type::controlStrong);
    const QFont small = theme.font(Type::axis);
    const QFontMetricsF strongMetrics(strong);
    const QFontMetricsF smallMetrics(small);
    const double left = geometry.plot.right() + theme.px(tokens::gap);
    for (size_t i = 0; i < readings.size(); ++i) {
        const LaneReading& reading = readings[i];
        const int lines = reading.what.isEmpty() ? 1 : 2;
        const double height = strongMetrics.height() + lines * smallMetrics.height();
        double baseline = geometry.lanes[i].center().y() - height / 2 + strongMetrics.ascent();
        painter.setFont(strong);
        painter.setPen(theme.color(Role::text));
        painter.drawText(QPointF(left, baseline), reading.quantity.number);
        painter.setFont(small);
        painter.setPen(theme.color(Role::text2));
        baseline += strongMetrics.descent() + smallMetrics.ascent();
        painter.drawText(QPointF(left, baseline), reading.quantity.unit);
        painter.setPen(theme.color(Role::text3));
        painter.drawText(QPointF(left, baseline + smallMetrics.height()), reading.what);
    }
}

} // namespace vd
