// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Units.h"
#include "ui/theme/Tokens.h"

#include <QWidget>

#include <vector>

class QPainter;

namespace vd {

class Theme;

// How a series is drawn, so that a legend shows the same.
enum class SeriesSample { none, bar, line, dashes };
// In the rectangle, from its left edge. Its width is sampleWidth().
void paintSample(QPainter& painter, const Theme& theme, const QRectF& rect, SeriesSample sample, Role role);
int sampleWidth(const Theme& theme, SeriesSample sample);

// A value with the sample of its series: legend and read-out in one.
struct Reading {
    SeriesSample sample = SeriesSample::none;
    Role role = Role::text;
    QString name;                // before the value; may be empty
    std::vector<Quantity> value; // may be empty
    QString note;                // behind it: "so far"; may be empty
};

// Readings in one line. Those for which there is no room are left out, the last ones first; the first one
// always stands.
class ReadOut : public QWidget {
    Q_OBJECT
public:
    explicit ReadOut(const Theme& theme, QWidget* parent = nullptr);

    void setReadings(std::vector<Reading> readings);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double widthOf(const Reading& reading) const;
    void paintReading(QPainter& painter, const Reading& reading, double x) const;

    const Theme& m_theme;
    std::vector<Reading> m_readings;
};

} // namespace vd
