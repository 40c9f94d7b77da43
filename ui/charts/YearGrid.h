// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/DayMeasure.h"
#include "models/analysis/Usual.h"
#include "models/analysis/YearScale.h"
#include "ui/charts/YearGeometry.h"

#include <QWidget>

#include <functional>

class QPainter;

namespace vd {

class Theme;

// What a year grid shows.
struct YearGridData {
    DayMeasure measure = Metric::steps;
    std::vector<DayPoint> days; // by date, in stored units; a day that is not there is missing
    YearScale scale;
    std::vector<int> years; // newest first
    bool namesYears = false;
    Qt::DayOfWeek firstOfWeek = Qt::Monday;
    QDate today;
    UnitChoice units;
};

// A line of a tool tip: "Ridge walk, 17.8 km" and, at the right, "4:42:00".
struct TipLine {
    QString what;
    QString value;
};

// A square for each day of some years, the larger the more. Arrow keys walk over the days, Home and End to
// the ends of a year, Page up and down by months; Enter or a click opens a day.
class YearGrid : public QWidget {
    Q_OBJECT
public:
    enum class Day { value, rest, noData, nothing };

    explicit YearGrid(const Theme& theme, QWidget* parent = nullptr); // `theme` outlives it

    void setData(YearGridData data);
    const YearGridData& data() const { return m_data; }
    // More of a day, asked when somebody looks at it.
    void setMore(std::function<std::vector<TipLine>(const QDate&)> more) { m_more = std::move(more); }

    Day dayOf(const QDate& date) const;
    std::optional<double> valueOf(const QDate& date) const;
    QRect cellOf(const QDate& date) const { return geometryNow().cellOf(date); }
    const QDate& current() const { return m_current; } // invalid until the keyboard came here

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void opened(const QDate& date);
    void walkedTo(const QRect& cell);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    YearGeometry geometryFor(int width) const;
    const YearGeometry& geometryNow() const;
    std::vector<TipLine> linesOf(const QDate& date) const;
    void walkTo(QDate date);
    void point(const QDate& date);
    void updateCell(const QDate& date);
    void describe();
    void paintNames(QPainter& painter, const YearGeometry::Band& band) const;
    void paintDay(QPainter& painter, const QDate& date) const;
    void paintRing(QPainter& painter, const QDate& date, const QColor& color, double width) const;
    QString tipOf(const QDate& date) const;

    const Theme& m_theme;
    YearGridData m_data;
    std::function<std::vector<TipLine>(const QDate&)> m_more;
    mutable YearGeometry m_geometry; // of m_geometryWidth
    mutable int m_geometryWidth = -1;
    QDate m_current; // has the keyboard
    QDate m_pointed; // is under the mouse
};

} // namespace vd
