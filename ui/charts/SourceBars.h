// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/ChartTable.h"
#include "ui/theme/Tokens.h"

#include <QWidget>

#include <vector>

namespace vd {

class Theme;

// What one source said of a day's total, and how much of it was taken.
struct SourceBar {
    QString provider; // as in the store
    QString name;
    double said = 0; // in any one unit
    double taken = 0;
    QString saidText;
    QString takenText;
};

// A row for each source: the outline is what it said, the filled part what was taken; below them what is
// shown.
class SourceBars : public QWidget {
    Q_OBJECT
public:
    // `theme` outlives the chart.
    explicit SourceBars(const Theme& theme, QWidget* parent = nullptr);

    // `shown` is the value of the day, as read.
    void setBars(std::vector<SourceBar> bars, const QString& shown, Role role);
    const std::vector<SourceBar>& bars() const { return m_bars; }
    const QString& shown() const { return m_shown; }

    ChartTable table() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Columns {
        double nameLeft, nameRight, barLeft, barRight, saidRight, takenRight;
    };
    Columns columns() const;
    void paintHeader(QPainter& painter, const Columns& columns) const;
    void paintRow(QPainter& painter, const Columns& columns, const SourceBar& bar, const QRectF& row) const;
    void paintShown(QPainter& painter, const Columns& columns, const QRectF& row) const;

    const Theme& m_theme;
    std::vector<SourceBar> m_bars;
    QString m_shown;
    Role m_role = Role::movement;
};

} // namespace vd
