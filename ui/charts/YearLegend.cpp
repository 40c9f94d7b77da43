// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/YearLegend.h"

#include "models/analysis/YearScale.h"
#include "ui/theme/Theme.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace vd {

namespace {

// At a font of 10 pt.
constexpr double cell = 14; // whose marks are shown
constexpr double todaySide = 13;
constexpr double noDataSide = 9;
constexpr double sizesGap = 3;
constexpr double itemGap = 18;

} // namespace

YearLegend::YearLegend(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void YearLegend::setWords(const Words& words) {
    m_items = {{Mark::today, {}, tr("today")}};
    if (words.noData) m_items.push_back({Mark::noData, {}, tr("no data")});
    if (!words.rest.isEmpty()) m_items.push_back({Mark::rest, {}, words.rest});
    if (!words.lowest.isEmpty()) m_items.push_back({Mark::sizes, words.lowest, words.highest});
    QStringList all;
    for (const Item& item : m_items)
        all << (item.before + u' ' + item.after).trimmed();
    setAccessibleName(all.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

int YearLegend::markWidth(Mark mark) const {
    switch (mark) {
    case Mark::today: return m_theme.px(todaySide);
    case Mark::noData: return m_theme.px(noDataSide);
    case Mark::rest: return m_theme.px(tokens::yearDot);
    case Mark::sizes: break;
    }
    int width = (YearScale::steps - 1) * m_theme.px(sizesGap);
    for (int step = 1; step <= YearScale::steps; ++step)
        width += markSide(step, m_theme.px(cell));
    return width;
}

int YearLegend::widthOf(const Item& item) const {
    const QFontMetrics metrics(m_theme.font(Type::axis));
    const auto words = [&](const QString& text) {
        return text.isEmpty() ? 0 : metrics.horizontalAdvance(text) + m_theme.px(tokens::gapTiny + 1);
    };
    return words(item.before) + markWidth(item.mark) + words(item.after);
}

int YearLegend::lineHeight() const {
    return std::max(QFontMetrics(m_theme.font(Type::axis)).height(), m_theme.px(cell + 2));
}

std::vector<QPoint> YearLegend::places(int width) const {
    std::vector<QPoint> places;
    QPoint at(0, 0);
    for (const Item& item : m_items) {
        const int needed = widthOf(item);
        if (at.x() > 0 && at.x() + needed > width) at = QPoint(0, at.y() + lineHeight());
        places.push_back(at);
        at.rx() += needed + m_theme.px(itemGap);
    }
    return places;
}

int YearLegend::heightForWidth(int width) const {
    return m_items.empty() ? 0 : places(width).back().y() + lineHeight();
}

QSize YearLegend::sizeHint() const {
    int width = 0;
    for (const Item& item : m_items)
        width += (width > 0 ? m_theme.px(itemGap) : 0) + widthOf(item);
    return {width, lineHeight()};
}

QSize YearLegend::minimumSizeHint() const {
    int widest = 0;
    for (const Item& item : m_items)
        widest = std::max(widest, widthOf(item));
    return {widest, lineHeight()};
}

void YearLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_theme.font(Type::axis));
    const std::vector<QPoint> at = places(width());
    const QPoint down(0, std::max(0, height() - heightForWidth(width())) / 2);
    for (size_t i = 0; i < m_items.size(); ++i)
        paintItem(painter, m_items[i], at[i] + down);
}

void YearLegend::paintItem(QPainter& painter, const Item& item, QPoint at) const {
    const QFontMetrics metrics(painter.font());
    const int gap = m_theme.px(tokens::gapTiny + 1);
    QRect rect(at, QSize(width(), lineHeight()));
    const auto write = [&](const QString& text) {
        painter.setPen(m_theme.color(Role::text3));
        painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, text);
        rect.adjust(metrics.horizontalAdvance(text) + gap, 0, 0, 0);
    };
    if (!item.before.isEmpty()) write(item.before);
    paintMark(painter, item.mark, QRect(rect.left(), rect.top(), markWidth(item.mark), rect.height()));
    rect.adjust(markWidth(item.mark) + gap, 0, 0, 0);
    write(item.after);
}

void YearLegend::paintMark(QPainter& painter, Mark mark, const QRect& rect) const {
    const auto square = [&](int left, int side) {
        const int above = (rect.height() - side) / 2; // on a whole pixel
        return QRectF(left, rect.top() + above, side, side);
    };
    painter.setBrush(Qt::NoBrush);
    switch (mark) {
    case Mark::today:
        painter.setPen(QPen(m_theme.color(Role::text), tokens::lineRunning));
        painter.drawRoundedRect(square(rect.left(), rect.width()).adjusted(0.75, 0.75, -0.75, -0.75),
                                tokens::radiusChip, tokens::radiusChip);
        return;
    case Mark::noData:
        painter.setPen(QPen(m_theme.color(Role::fieldBorder), tokens::lineBorder));
        painter.drawRoundedRect(square(rect.left(), rect.width()).adjusted(0.5, 0.5, -0.5, -0.5),
                                tokens::radiusBar, tokens::radiusBar);
        return;
    case Mark::rest:
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Role::ghost));
        painter.drawEllipse(square(rect.left(), rect.width()));
        return;
    case Mark::sizes: break;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Role::yearMark));
    int left = rect.left();
    for (int step = 1; step <= YearScale::steps; ++step) {
        const int side = markSide(step, m_theme.px(cell));
        painter.drawRoundedRect(square(left, side), tokens::radiusBar, tokens::radiusBar);
        left += side + m_theme.px(sizesGap);
    }
}

} // namespace vd
