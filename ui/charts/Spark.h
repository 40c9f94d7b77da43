// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Tokens.h"

#include <QLineF>
#include <QPolygonF>
#include <QWidget>

#include <optional>
#include <vector>

namespace vd {

class Theme;

// The last days of one metric, oldest first, in any one unit.
struct SparkModel {
    enum class Kind { bars, line }; // totals from zero; measures in their own range
    struct Day {
        std::optional<double> value; // missing is a gap
        QString tip;                 // "Fri 20 Nov: 11,817"
    };
    struct Band {
        double low = 0;
        double high = 0;
    };
    Kind kind = Kind::bars;
    std::vector<Day> days;
    std::optional<Band> usual;
    bool running = false; // the last day's total still grows
};

// What is painted, in the widget's pixels.
struct SparkGeometry {
    QRectF band;                 // empty: none
    std::vector<QRectF> bars;    // one for each day; empty: none
    std::vector<QLineF> dashes;  // on the base line: nothing was counted
    std::vector<QPolygonF> runs; // days one after the other that have a value
    std::optional<QPointF> last; // the last value of a line
};
SparkGeometry sparkGeometry(const SparkModel& model, QSizeF size, double scale);

// Seven days at a glance: no axes, 'your usual' behind, a tool tip for each day.
class Spark : public QWidget {
    Q_OBJECT
public:
    explicit Spark(const Theme& theme, QWidget* parent = nullptr);

    void setModel(SparkModel model, Role role); // `role`: the colour of the marks
    const SparkModel& model() const { return m_model; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void paintBars(QPainter& painter, const SparkGeometry& geometry) const;
    void paintLine(QPainter& painter, const SparkGeometry& geometry) const;

    const Theme& m_theme;
    SparkModel m_model;
    Role m_role = Role::accent;
};

} // namespace vd
