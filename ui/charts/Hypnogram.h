// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/DayClock.h"
#include "models/analysis/Nights.h"
#include "ui/charts/ChartTable.h"
#include "ui/theme/Tokens.h"

#include <QLocale>
#include <QWidget>

namespace vd {

class Theme;

// A night: how long each stage was, and its stages on the clock, a row for each. Of a night without stages,
// one bar.
class Hypnogram : public QWidget {
    Q_OBJECT
public:
    // `theme` outlives the chart.
    explicit Hypnogram(const Theme& theme, QWidget* parent = nullptr);

    // `offsets`: the clock of that night, as for wallHours().
    void setNight(Night night, std::vector<OffsetChange> offsets);
    const Night& night() const { return m_night; }

    ChartTable table(const QLocale& locale) const; // a row for each stage that was gone through
    QString summary(const QLocale& locale) const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Row {
        SleepStage stage;
        QString name;
        Role role;
    };
    struct Bar {
        QRectF rect;
        SleepSession::Stage stage;
    };
    std::vector<Row> rows() const;   // from the top
    std::vector<Row> totals() const; // from the left
    std::vector<SleepSession::Stage> stages() const;
    std::optional<double> totalOf(SleepStage stage) const;
    int totalsColumns(int width) const;
    int totalsHeight(int width) const;
    QRectF plot() const;
    double toPixel(const QRectF& plot, qint64 ms) const;
    std::vector<Bar> bars(const QRectF& plot) const;
    QString timeText(qint64 ms) const;
    QString spanText(const SleepSession::Stage& stage) const;

    void paintTotals(QPainter& painter) const;
    void paintRows(QPainter& painter, const QRectF& plot) const;
    void paintStages(QPainter& painter, const QRectF& plot) const;
    void paintAxis(QPainter& painter, const QRectF& plot) const;

    const Theme& m_theme;
    Night m_night;
    std::vector<OffsetChange> m_offsets;
};

} // namespace vd
