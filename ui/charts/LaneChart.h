// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/LanePicture.h"
#include "ui/charts/SampleCursor.h"

#include <QPixmap>
#include <QWidget>

namespace vd {

class Theme;

// The lanes of an activity, stacked on one x axis, with one cursor.
//
// Painted with QPainter into a picture that is kept, with cursor, read-out and selection on top: moving the
// cursor copies that picture and draws a line (0.4 ms). Not Qt Charts: five lanes of two points a pixel take
// it 17 ms a zoom step, over the 16 ms that we allow, against 3 to 5 ms here, and its gaps, fills and stacked
// plot areas would each have been a workaround.
//
// Mouse: hover points, drag zooms (and tells what the stretch amounts to), wheel zooms around the pointer,
// drag with the middle button or Shift pans, double click resets. Keys: arrows move by one sample, with Shift
// by ten; Home, End; plus and minus zoom; Esc resets.
class LaneChart : public QWidget {
    Q_OBJECT
public:
    // `theme` and `cursor` outlive the chart.
    LaneChart(const Theme& theme, SampleCursor& cursor, QWidget* parent = nullptr);

    // Keeps the stretch that is looked at.
    void setModel(LaneModel model);
    const LaneModel& model() const { return m_model; }

    // What is shown, in units of the axis.
    double viewFrom() const { return m_from; }
    double viewTo() const { return m_to; }
    void setView(double from, double to);
    void resetView();
    bool isZoomed() const;

    // The stretch that the read-out speaks of while nothing is pointed at: what is being dragged, else what
    // is zoomed to.
    std::optional<LaneSpan> measured() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    QPixmap picture(); // on the colour of a card, without a cursor

Q_SIGNALS:
    void measuredChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    enum class Drag { none, select, pan };

    LaneGeometry geometry() const;
    std::vector<LaneReading> readings() const;
    void repaintLanes(); // with new geometry: size, view, theme or model are others
    void paintSelection(QPainter& painter, const LaneGeometry& geometry) const;

    void zoom(double factor, double around);
    void moveCursor(qint64 samples);
    void describe(size_t sample);
    void followRange();

    const Theme& m_theme;
    SampleCursor& m_cursor;
    LaneModel m_model;
    double m_from = 0;
    double m_to = 0;
    QPixmap m_lanes; // null: to be painted again
    Drag m_drag = Drag::none;
    double m_dragFrom = 0; // axis unit where it began
    double m_dragTo = 0;
    bool m_setting = false; // the change of the cursor's range is our own
};

} // namespace vd
