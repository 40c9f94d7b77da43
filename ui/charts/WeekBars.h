// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Sport.h"

#include <QDate>
#include <QRectF>
#include <QWidget>

#include <vector>

namespace vd {

class Theme;

// How long somebody moved on each day of a week.
struct WeekBarsModel {
    struct Part {
        Sport sport = Sport::other;
        double seconds = 0;
    };
    struct Day {
        QDate date;
        std::vector<Part> parts; // from the ground up
        QString words;           // "Fri 20 Nov: Run 44 min", for tool tip and accessible description
    };
    std::vector<Day> days; // seven
    QDate today;           // hatched; later days hold nothing
};

// The axis of a stack of hours: a line every half step, words at the whole ones.
struct HourAxis {
    double stepS = 3600; // between two words
    double topS = 3600;  // the highest line, a multiple of half a step
};
HourAxis hourAxis(double mostS);

// Bars stacked by sport, a day each. Arrow keys walk over the days up to today, Enter opens one.
class WeekBars : public QWidget {
    Q_OBJECT
public:
    explicit WeekBars(const Theme& theme, QWidget* parent = nullptr);

    void setModel(WeekBarsModel model);
    const WeekBarsModel& model() const { return m_model; }
    QRectF daySlot(int day) const; // the column of a day, in pixels
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void dayChosen(QDate date);

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
    QRectF plot() const;
    int dayAt(double x) const; // -1: none, or in the future
    int lastDay() const;       // that can be opened
    void setCurrent(int day);
    void describe();
    void paintAxis(QPainter& painter, const QRectF& plot, const HourAxis& axis) const;
    void paintDay(QPainter& painter, const QRectF& plot, const HourAxis& axis, int day) const;
    void paintLetter(QPainter& painter, const QRectF& plot, int day) const;

    const Theme& m_theme;
    WeekBarsModel m_model;
    int m_current = -1; // day of the keyboard
    int m_hovered = -1;
};

} // namespace vd
