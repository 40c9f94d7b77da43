// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/DayPicture.h"

#include <QPixmap>
#include <QWidget>

namespace vd {

class Theme;

// A day from midnight to midnight: sleep and activities, heart rate, steps by the hour, with one cursor
// through all. Kept as a picture with the cursor drawn on top, as LaneChart is.
//
// Mouse: hover points, a click on an activity opens it. Keys: left and right move by five minutes, with Shift
// by an hour; up and down go to the bar before and after; Home, End; Enter opens the activity at the cursor;
// Esc takes the cursor away.
class DayTimeline : public QWidget {
    Q_OBJECT
public:
    // `theme` outlives the chart.
    explicit DayTimeline(const Theme& theme, QWidget* parent = nullptr);

    void setModel(DayModel model);
    const DayModel& model() const { return m_model; }
    std::optional<qint64> cursorMs() const { return m_cursorMs; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void activityRequested(vd::ActivityId id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    DayGeometry geometry() const;
    const DayBar* barUnder(QPointF position) const;
    void repaintDay(); // with new geometry: size, theme or model are others
    void setCursorMs(std::optional<qint64> ms);
    void moveCursor(qint64 byMs);
    void placeCursor(qint64 ms); // by the keyboard: it is told too
    void stepToBar(int direction);

    const Theme& m_theme;
    DayModel m_model;
    QPixmap m_day; // null: to be painted again
    std::optional<qint64> m_cursorMs;
};

} // namespace vd
