// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QLineF>
#include <QList>
#include <QPolygonF>
#include <QRectF>
#include <QString>

class QPainter;

// The strokes that stacked lanes are made of. The painter is antialiased before and after.
namespace vd {

class Theme;

// More samples than this in a column of pixels: their line would be a solid block, so that the line is the
// mean of each column and paintReach() shows how far the values go.
inline constexpr int denseFrom = 4;

void paintCurveLine(QPainter& painter, const QPolygonF& line, const QColor& color);
void paintReach(QPainter& painter, const QList<QLineF>& reach, const QColor& color, const QColor& surface);

// Straight lines of one device pixel, sharp in spite of antialiasing.
void paintRule(QPainter& painter, QPointF from, QPointF to);

// The cursor: a point on a curve, and what the axis says there, from `top` on and within `area`.
void paintCursorPoint(QPainter& painter, const Theme& theme, QPointF at, const QColor& color);
void paintAxisFlag(QPainter& painter, const Theme& theme, double x, double top, const QRectF& area,
                   const QString& text);

// "Heart rate bpm" above the top left of a lane.
void paintLaneTitle(QPainter& painter, const Theme& theme, QPointF baseline, const QString& name,
                    const QString& unit);

} // namespace vd
