// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/TrendSeries.h"

#include "ui/charts/TrendPicture.h"
#include "ui/theme/Theme.h"

#include <QAreaSeries>
#include <QBarSet>
#include <QChart>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QLegend>
#include <QLineSeries>
#include <QPainter>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <cmath>

namespace vd {

namespace {

// A chart for one picture: nothing but the series, in the place of the plot.
class Sheet {
public:
    Sheet(const TrendModel& model, const TrendGeometry& place) : m_place(place), m_chart(new QChart) {
        m_scene.addItem(m_chart); // owns it
        m_chart->legend()->hide();
        m_chart->setBackgroundVisible(false);
        m_chart->setMargins({});
        m_chart->layout()->setContentsMargins(0, 0, 0, 0);
        m_chart->setAnimationOptions(QChart::NoAnimation);
        m_chart->resize(place.area.size());
        m_chart->setPlotArea(place.plot);
        // In buckets; the plot may begin before the first one.
        const double before = (place.left - place.plot.left()) / place.slot;
        m_x = axis(-0.5 - before, place.plot.width() / place.slot - 0.5 - before, Qt::AlignBottom);
        m_y = axis(model.axis().low, model.axis().high, Qt::AlignLeft);
    }

    // The chart takes it.
    void add(QAbstractSeries* series) {
        m_chart->addSeries(series);
        series->attachAxis(m_x);
        series->attachAxis(m_y);
    }
    void addLine(const QList<QPointF>& points, const QPen& pen) {
        if (points.size() < 2) return;
        auto* line = new QLineSeries;
        line->setPen(pen);
        line->replace(points);
        add(line);
    }
    void paint(QPainter& painter) { m_scene.render(&painter, m_place.area, m_place.area); }

private:
    QValueAxis* axis(double low, double high, Qt::Alignment side) {
        auto* axis = new QValueAxis;
        axis->setVisible(false);
        axis->setRange(low, high);
        m_chart->addAxis(axis, side);
        return axis;
    }

    const TrendGeometry& m_place;
    QGraphicsScene m_scene;
    QChart* m_chart;
    QValueAxis* m_x;
    QValueAxis* m_y;
};

// Points one after the other without a gap: Qt Charts would join over the missing ones.
template <typename Value>
QList<QList<QPointF>> runs(size_t count, Value value) {
    QList<QList<QPointF>> runs(1);
    for (size_t i = 0; i < count; ++i) {
        const double y = value(i);
        if (!std::isnan(y)) {
            runs.last() << QPointF(static_cast<double>(i), y);
        } else if (!runs.last().isEmpty()) {
            runs << QList<QPointF>();
        }
    }
    return runs;
}

// Dashes are told in pixels, and pens want them in widths of their own.
QPen dashed(const QColor& color, double width, std::initializer_list<double> dashes) {
    QList<qreal> pattern;
    for (const double dash : dashes)
        pattern << dash / width;
    QPen pen(color, width);
    pen.setCapStyle(Qt::FlatCap);
    pen.setDashPattern(pattern);
    return pen;
}

void addUsual(Sheet& sheet, const TrendModel& model, const TrendGeometry& place, const Theme& theme) {
    if (!model.usual()) return;
    const double end = static_cast<double>(model.count()) - 0.5 + place.plot.width() / place.slot;
    auto* band = new QAreaSeries;
    const auto edge = [&](double shown) {
        auto* line = new QLineSeries(band);
        line->append(-end, shown);
        line->append(end, shown);
        return line;
    };
    band->setUpperSeries(edge(model.usual()->high));
    band->setLowerSeries(edge(model.usual()->low));
    band->setPen(Qt::NoPen);
    band->setBrush(theme.color(Role::usualBand));
    sheet.add(band);
}

void addBefore(Sheet& sheet, const TrendModel& model, const Theme& theme) {
    const QPen pen = dashed(theme.color(Role::ghost), tokens::lineBefore, {2, 3});
    for (QList<QPointF> run : runs(model.count(), [&](size_t i) { return model.before(i); })) {
        constexpr double half = 0.4; // of its bucket: what stands alone is a short line
        if (run.size() == 1) run = {run.first() - QPointF(half, 0), run.first() + QPointF(half, 0)};
        sheet.addLine(run, pen);
    }
}

void addBars(Sheet& sheet, const TrendModel& model, const TrendGeometry& place, const Theme& theme) {
    auto* bars = new QStackedBarSeries;
    const bool stacked = model.parts().size() > 1;
    // The gap is a pen that takes half of itself from every side.
    bars->setBarWidth((place.bar + (stacked ? tokens::stackGap : 0)) / place.slot);
    for (const TrendPart& part : model.parts()) {
        auto* set = new QBarSet(part.name);
        QList<qreal> values;
        for (size_t i = 0; i < model.count(); ++i)
            values << (model.at(i).running ? 0 : part.values[i]);
        set->append(values);
        set->setBrush(theme.color(part.role));
        set->setPen(stacked ? QPen(theme.color(Role::base), tokens::stackGap) : QPen(Qt::NoPen));
        bars->append(set);
    }
    sheet.add(bars);
}

void addLine(Sheet& sheet, const TrendModel& model, const Theme& theme) {
    const QColor color = theme.color(model.role());
    QPen pen(color, tokens::lineData);
    pen.setCapStyle(Qt::RoundCap);
    pen.setJoinStyle(Qt::RoundJoin);
    for (QList<QPointF> run : runs(model.count(), [&](size_t i) { return model.value(i); })) {
        if (run.isEmpty()) continue;
        // The way to what is not over yet is dotted.
        const auto last = static_cast<size_t>(run.last().x());
        if (model.at(last).running && run.size() > 1) {
            sheet.addLine(run.last(2), dashed(color, tokens::lineData, {2, 3}));
            run.removeLast();
        }
        sheet.addLine(run, pen);
    }
}

} // namespace

void paintTrendSeries(QPainter& painter, const TrendModel& model, const TrendGeometry& place,
                      const Theme& theme) {
    Sheet sheet(model, place);
    addUsual(sheet, model, place, theme);
    if (model.isBars()) {
        addBars(sheet, model, place, theme);
        addBefore(sheet, model, theme); // over them, or they would hide it
    } else {
        addBefore(sheet, model, theme);
        addLine(sheet, model, theme);
    }
    sheet.paint(painter);
}

} // namespace vd
