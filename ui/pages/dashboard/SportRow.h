// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Units.h"
#include "models/analysis/Weeks.h"
#include "ui/parts/PaintedButton.h"

namespace vd {

// A sport in the week's list: icon, name, time, distance. Rows of one list share the widths of their columns.
class SportRow : public PaintedButton {
    Q_OBJECT
public:
    explicit SportRow(Theme& theme, QWidget* parent = nullptr);

    void setSum(const SportSum& sum, const UnitChoice& units);
    Sport sport() const { return m_sport; }
    const QString& time() const { return m_time; }         // "1:38", hours and minutes
    const QString& distance() const { return m_distance; } // "18.5 km"; an en dash where none is known

    double timeWidth() const;
    double distanceWidth() const;
    void setColumns(double timeWidth, double distanceWidth);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double nameLeft() const;
    double gaps() const;

    Sport m_sport = Sport::other;
    QString m_time;
    QString m_distance;
    double m_timeWidth = 0;
    double m_distanceWidth = 0;
};

} // namespace vd
