// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/TrendPicture.h"

#include <QPixmap>
#include <QWidget>

namespace vd {

class Theme;

// A trend with a cursor. The picture is kept, and the cursor drawn on top of it: moving it copies pixels and
// repaints no chart. (A transparent widget over a chart would make Qt repaint the chart below it.)
//
// Mouse: hover points, click opens. Keys: arrows move by one bucket, with Shift by ten; Home, End; Enter
// opens; Esc lets go.
class TrendPlot : public QWidget {
    Q_OBJECT
public:
    explicit TrendPlot(const Theme& theme, QWidget* parent = nullptr); // `theme` outlives it

    void setModel(TrendModel model); // lets go of the cursor
    const TrendModel& model() const { return m_model; }
    std::optional<size_t> cursor() const { return m_cursor; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void cursorMoved();
    void opened(size_t index); // the person wants to see what the bucket is made of

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void setCursorAt(std::optional<size_t> index);
    void moveCursor(int buckets);
    void repaintTrend();
    TrendGeometry geometryNow() const { return trendGeometry(m_model, m_theme, size()); }

    const Theme& m_theme;
    TrendModel m_model;
    std::optional<size_t> m_cursor;
    QPixmap m_picture; // null: to be painted again
};

} // namespace vd
