// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Activity.h"
#include "ui/charts/RouteGeometry.h"
#include "ui/charts/SampleCursor.h"

#include <QPixmap>
#include <QTransform>
#include <QWidget>

namespace vd {

class LaneModel;
class Theme;

// The way as a shape: no map, no network. Shows the moment that the lanes point at, and the stretch they look
// at; pointing at the way moves the cursor of the lanes.
class RouteView : public QWidget {
    Q_OBJECT
public:
    // `theme` and `cursor` outlive the view.
    RouteView(const Theme& theme, SampleCursor& cursor, QWidget* parent = nullptr);

    void setRoute(const ActivityDetail& detail, const LaneModel& lanes);
    bool isEmpty() const; // no positions, or all on one spot

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QTransform toPixels() const;
    std::optional<size_t> nearest(QPointF position) const;
    void repaintRoute();
    void paintRoute(QPainter& painter) const;
    void paintTrack(QPainter& painter, const QTransform& transform, SampleRange range,
                    const QColor& color) const;
    void paintDot(QPainter& painter, QPointF at, double radius, const QColor& fill, const QColor& ring) const;
    void paintScaleBar(QPainter& painter, double pixelsPerMeter) const;

    const Theme& m_theme;
    SampleCursor& m_cursor;
    RouteShape m_shape;
    std::vector<size_t> m_distancePoints;
    Sport m_sport = Sport::other;
    UnitChoice m_units;
    size_t m_first = 0; // first and last sample with a position
    size_t m_last = 0;
    QPixmap m_route; // null: to be painted again
};

} // namespace vd
