// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/StatStrip.h"

#include "ui/theme/Theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace vd {

namespace {

// At a font of 10 pt.
constexpr double thinGap = 3;     // between a number and its unit
constexpr double lineGap = 3;     // between the three lines
constexpr double ruleInset = 14;  // a rule to the text on its right
constexpr double ruleOutset = 14; // the text on its left to a rule
constexpr double rowGap = 14;

} // namespace

StatStrip::StatStrip(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void StatStrip::setStats(std::vector<Stat> stats) {
    m_stats = std::move(stats);
    QStringList all;
    for (const Stat& stat : m_stats) {
        QString words = stat.label + u' ' + stat.quantity.text();
        if (!stat.note.isEmpty()) words += QStringLiteral(", ") + stat.note;
        all << words;
    }
    setAccessibleDescription(all.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

double StatStrip::cellWidth(const Stat& stat) const {
    const QFontMetricsF number(m_theme.font(Type::number));
    const QFontMetricsF small(m_theme.font(Type::small));
    const double value = number.horizontalAdvance(stat.quantity.number) + m_theme.px(thinGap) +
                         small.horizontalAdvance(stat.quantity.unit);
    const double words = std::max(small.horizontalAdvance(stat.label), small.horizontalAdvance(stat.note));
    return std::ceil(std::max(value, words)) + m_theme.px(ruleInset) + m_theme.px(ruleOutset);
}

double StatStrip::cellHeight() const {
    const QFontMetricsF number(m_theme.font(Type::number));
    const QFontMetricsF small(m_theme.font(Type::small));
    return number.height() + 2 * small.height() + 2 * m_theme.px(lineGap);
}

std::vector<QRectF> StatStrip::cells(double width) const {
    std::vector<double> widths;
    for (const Stat& stat : m_stats)
        widths.push_back(cellWidth(stat));
    // The first and the last cell have no rule beside them.
    const double inside = width + m_theme.px(ruleInset) + m_theme.px(ruleOutset);
    const double left = -m_theme.px(ruleInset);
    const double natural = std::accumulate(widths.begin(), widths.end(), 0.0);
    const double height = cellHeight();

    std::vector<QRectF> cells;
    if (natural <= inside) {
        const double extra = (inside - natural) / static_cast<double>(widths.size());
        double x = left;
        for (const double cell : widths) {
            cells.emplace_back(x, 0, cell + extra, height);
            x += cell + extra;
        }
        return cells;
    }
    const double widest = *std::max_element(widths.begin(), widths.end());
    const auto fitting = std::max<size_t>(1, static_cast<size_t>(inside / widest));
    const size_t rows = (widths.size() + fitting - 1) / fitting;
    const size_t columns = (widths.size() + rows - 1) / rows;
    const double column = inside / static_cast<double>(columns);
    for (size_t i = 0; i < widths.size(); ++i) {
        const size_t row = i / columns;
        cells.emplace_back(left + static_cast<double>(i % columns) * column,
                           static_cast<double>(row) * (height + m_theme.px(rowGap)), column, height);
    }
    return cells;
}

int StatStrip::heightForWidth(int width) const {
    if (m_stats.empty()) return 0;
    return static_cast<int>(std::ceil(cells(width).back().bottom()));
}

QSize StatStrip::sizeHint() const {
    double width = 0;
    for (const Stat& stat : m_stats)
        width += cellWidth(stat);
    return {static_cast<int>(width), heightForWidth(static_cast<int>(width))};
}

QSize StatStrip::minimumSizeHint() const {
    double widest = 0;
    for (const Stat& stat : m_stats)
        widest = std::max(widest, cellWidth(stat));
    return {static_cast<int>(widest), static_cast<int>(cellHeight())};
}

void StatStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QFont number = m_theme.font(Type::number);
    const QFont small = m_theme.font(Type::small);
    const QFontMetricsF numberMetrics(number);
    const QFontMetricsF smallMetrics(small);
    const std::vector<QRectF> places = cells(width());
    for (size_t i = 0; i < m_stats.size(); ++i) {
        const Stat& stat = m_stats[i];
        const QRectF& cell = places[i];
        const double x = cell.left() + m_theme.px(ruleInset);
        double y = cell.top() + smallMetrics.ascent();
        painter.setFont(small);
        painter.setPen(m_theme.color(Role::text2));
        painter.drawText(QPointF(x, y), stat.label);
        y += smallMetrics.descent() + m_theme.px(lineGap) + numberMetrics.ascent();
        painter.setFont(number);
        painter.setPen(m_theme.color(Role::text));
        painter.drawText(QPointF(x, y), stat.quantity.number);
        painter.setFont(small);
        painter.setPen(m_theme.color(Role::text2));
        const double unit = numberMetrics.horizontalAdvance(stat.quantity.number) + m_theme.px(thinGap);
        painter.drawText(QPointF(x + unit, y), stat.quantity.unit);
        y += numberMetrics.descent() + m_theme.px(lineGap) + smallMetrics.ascent();
        painter.drawText(QPointF(x, y), stat.note);
        if (cell.left() > 0) {
            painter.setPen(QPen(m_theme.color(Role::cardBorder), tokens::lineBorder));
            painter.drawLine(QPointF(std::round(cell.left()), cell.top()),
                             QPointF(std::round(cell.left()), cell.bottom()));
        }
    }
}

} // namespace vd
