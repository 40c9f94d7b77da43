// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/LaneStrokes.h"

#include "ui/theme/Theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace vd {

namespace {

// At a font of 10 pt.
constexpr double pointRadius = 3.75;
constexpr double pointRing = 1.5;
constexpr double flagPadding = 6;

} // namespace

// Line by line with square caps, which look like joins at this width: as one polyline of a thousand points
// the stroker takes nine times as long (45 against 5 ms for five lanes).
void paintCurveLine(QPainter& painter, const QPolygonF& line, const QColor& color) {
    QPen pen(color, tokens::lineDense);
    pen.setCapStyle(Qt::SquareCap);
    painter.setPen(pen);
    if (line.size() == 1) painter.drawPoint(line.first());
    QList<QLineF> pieces;
    pieces.reserve(line.size());
    for (qsizetype i = 1; i < line.size(); ++i)
        pieces << QLineF(line[i - 1], line[i]);
    painter.drawLines(pieces);
}

void paintReach(QPainter& painter, const QList<QLineF>& reach, const QColor& color, const QColor& surface) {
    constexpr double paleness = 0.3;
    constexpr int oneDevicePixel = 0;
    painter.setPen(QPen(mixed(color, surface, paleness), oneDevicePixel));
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.drawLines(reach);
    painter.setRenderHint(QPainter::Antialiasing, true);
}

void paintRule(QPainter& painter, QPointF from, QPointF to) {
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.drawLine(from, to);
    painter.setRenderHint(QPainter::Antialiasing, true);
}

void paintCursorPoint(QPainter& painter, const Theme& theme, QPointF at, const QColor& color) {
    painter.setPen(QPen(theme.color(Role::base), pointRing));
    painter.setBrush(color);
    const double radius = theme.px(pointRadius);
    painter.drawEllipse(at, radius, radius);
}

void paintAxisFlag(QPainter& painter, const Theme& theme, double x, double top, const QRectF& area,
                   const QString& text) {
    const QFont font = theme.font(Type::smallStrong);
    const QFontMetricsF metrics(font);
    const double width = std::ceil(metrics.horizontalAdvance(text)) + 2 * theme.px(flagPadding);
    QRectF flag(x - width / 2, top, width, metrics.height() + theme.px(tokens::gapTiny));
    flag.moveLeft(std::clamp(flag.left(), area.left(), std::max(area.left(), area.right() - width)));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Role::tipFill));
    painter.drawRoundedRect(flag, tokens::radiusChip, tokens::radiusChip);
    painter.setPen(theme.color(Role::tipText));
    painter.setFont(font);
    painter.drawText(flag, Qt::AlignCenter, text);
}

void paintLaneTitle(QPainter& painter, const Theme& theme, QPointF baseline, const QString& name,
                    const QString& unit) {
    const QFont strong = theme.font(Type::smallStrong);
    const QFontMetricsF metrics(strong);
    painter.setFont(strong);
    painter.setPen(theme.color(Role::text));
    painter.drawText(baseline, name);
    painter.setFont(theme.font(Type::small));
    painter.setPen(theme.color(Role::text3));
    painter.drawText(baseline + QPointF(metrics.horizontalAdvance(name + u' '), 0), unit);
}

} // namespace vd
