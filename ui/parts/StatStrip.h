// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Units.h"

#include <QWidget>

#include <vector>

namespace vd {

class Theme;

// One number with what it is and what belongs to it: "Heart rate", "134 bpm", "max 162".
struct Stat {
    QString label;
    Quantity quantity;
    QString note; // may be empty
};

// The numbers of an activity side by side with rules between; wraps into rows of equal columns where it is
// narrow.
class StatStrip : public QWidget {
    Q_OBJECT
public:
    explicit StatStrip(const Theme& theme, QWidget* parent = nullptr);

    void setStats(std::vector<Stat> stats);
    const std::vector<Stat>& stats() const { return m_stats; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<QRectF> cells(double width) const;
    double cellWidth(const Stat& stat) const;
    double cellHeight() const;

    const Theme& m_theme;
    std::vector<Stat> m_stats;
};

} // namespace vd
