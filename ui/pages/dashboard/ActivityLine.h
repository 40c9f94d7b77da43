// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Activity.h"
#include "models/Units.h"
#include "ui/parts/PaintedButton.h"

#include <array>

namespace vd {

// The columns behind the title, from left to right.
enum class LineColumn { when, distance, duration, speed, heartRate, load, discs };
inline constexpr int lineColumns = 7;

// Shared by the lines of a list, so that their numbers stand below each other. Lengths in pixels.
struct LineColumns {
    enum class Shape {
        wide,    // one line; the date is a column
        twoRows, // title over date, numbers beside them
        stacked, // numbers below the date
    };
    struct Column {
        bool shown = false;
        double width = 0; // of the widest value
        double right = 0;
    };
    Shape shape = Shape::twoRows;
    double titleWidth = 0;
    std::array<Column, lineColumns> columns;

    Column& operator[](LineColumn column) { return columns[static_cast<size_t>(column)]; }
    const Column& operator[](LineColumn column) const { return columns[static_cast<size_t>(column)]; }
};

// One activity in a list of a few: a button that leads to it.
class ActivityLine : public PaintedButton {
    Q_OBJECT
public:
    explicit ActivityLine(Theme& theme, QWidget* parent = nullptr);

    void setActivity(const Activity& activity, const UnitChoice& units, QDate today);
    ActivityId id() const { return m_id; }
    const QString& title() const { return m_title; }
    const QString& when() const { return m_when; }
    Quantity quantity(LineColumn column) const; // of the columns that are numbers
    bool knowsLoad() const { return m_load.has_value(); }

    static double titleLeft(const Theme& theme);
    double titleWidth() const;
    // What the column needs; the bar before a load is `barWidth` long.
    double contentWidth(LineColumn column, double barWidth) const;
    void setColumns(const LineColumns& columns, double barWidth, bool rule); // `rule`: a line above
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString description() const;
    void paintGround(QPainter& painter) const;
    void paintWords(QPainter& painter) const;
    void paintColumns(QPainter& painter) const;
    void paintLoad(QPainter& painter, const QRectF& cell) const;
    void paintDiscs(QPainter& painter, const QRectF& cell) const;
    void paintStacked(QPainter& painter, double top) const;
    double stackHeight() const; // of the texts one below the other

    ActivityId m_id = 0;
    Sport m_sport = Sport::other;
    QString m_title;
    QString m_when;
    Quantity m_distance;
    QString m_duration;
    Quantity m_speed;
    Quantity m_heartRate;
    std::optional<double> m_load;
    QStringList m_providers;
    LineColumns m_columns;
    double m_barWidth = 0;
    bool m_rule = false;
};

} // namespace vd
