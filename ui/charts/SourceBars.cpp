// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/SourceBars.h"

#include "ui/charts/LaneStrokes.h"
#include "ui/parts/SourceDisc.h"
#include "ui/theme/Numerals.h"
#include "ui/theme/Theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace vd {

namespace {

// At a font of 10 pt.
constexpr double headerHeight = 18;
constexpr double rowHeight = 28;
constexpr double shownHeight = 29; // with its rule
constexpr double disc = 18;
constexpr double nameGap = 10;
constexpr double columnGap = 24;
constexpr double barHeight = 9;
constexpr double barRadius = 3;
constexpr double barLeast = 40;
constexpr double barShare = 0.4; // of the width
constexpr double nameLeast = 48;
constexpr double outline = 1.25;

} // namespace

SourceBars::SourceBars(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setProperty("focusRing", true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    addChartMenu(*this, theme, [this] { return table(); });
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void SourceBars::setBars(std::vector<SourceBar> bars, const QString& shown, Role role) {
    m_bars = std::move(bars);
    m_shown = shown;
    m_role = role;
    QStringList sentences;
    for (const SourceBar& bar : m_bars) {
        //: %1 is a source, %2 what it said of the day, %3 how much of that is shown
        sentences << tr("%1 said %2, taken %3.").arg(bar.name, bar.saidText, bar.takenText);
    }
    sentences << tr("Shown: %1.").arg(m_shown);
    setAccessibleDescription(sentences.join(u' '));
    updateGeometry();
    update();
}

ChartTable SourceBars::table() const {
    ChartTable table{{tr("Source"), tr("said"), tr("taken")}, {}};
    for (const SourceBar& bar : m_bars)
        table.rows << QStringList{bar.name, bar.saidText, bar.takenText};
    table.rows << QStringList{tr("Shown"), QString(), m_shown};
    return table;
}

QSize SourceBars::sizeHint() const {
    return minimumSizeHint();
}

QSize SourceBars::minimumSizeHint() const {
    const int rows = static_cast<int>(m_bars.size());
    return {m_theme.px(3 * nameLeast),
            m_theme.px(headerHeight) + rows * m_theme.px(rowHeight) + m_theme.px(shownHeight)};
}

// Numbers are never cut: the bar gives way first, then the name.
SourceBars::Columns SourceBars::columns() const {
    const QFontMetricsF strong(m_theme.font(Type::controlStrong));
    const QFontMetricsF plain(m_theme.font(Type::control));
    const QFontMetricsF small(m_theme.font(Type::axis));
    double said = small.horizontalAdvance(tr("said"));
    double taken = std::max(small.horizontalAdvance(tr("taken")), numberWidth(strong, m_shown));
    double names = 0;
    for (const SourceBar& bar : m_bars) {
        said = std::max(said, numberWidth(plain, bar.saidText));
        taken = std::max(taken, numberWidth(strong, bar.takenText));
        names = std::max(names, plain.horizontalAdvance(bar.name));
    }
    Columns columns{};
    columns.takenRight = width();
    columns.saidRight = columns.takenRight - taken - m_theme.px(columnGap);
    columns.barRight = columns.saidRight - said - m_theme.px(columnGap);
    columns.nameLeft = m_theme.px(disc + nameGap);
    const double nameEnd = columns.nameLeft + names + m_theme.px(columnGap);
    columns.barLeft = std::max(columns.barRight - barShare * width(),
                               std::min(nameEnd, columns.nameLeft + m_theme.px(2 * nameLeast)));
    if (columns.barRight - columns.barLeft < m_theme.px(barLeast)) columns.barLeft = columns.barRight;
    columns.nameRight = columns.barLeft - m_theme.px(tokens::gap);
    return columns;
}

void SourceBars::paintEvent(QPaintEvent*) {
    if (m_bars.empty()) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Columns place = columns();
    paintHeader(painter, place);
    double top = m_theme.px(headerHeight);
    for (const SourceBar& bar : m_bars) {
        paintRow(painter, place, bar, QRectF(0, top, width(), m_theme.px(rowHeight)));
        top += m_theme.px(rowHeight);
    }
    paintShown(painter, place, QRectF(0, top, width(), m_theme.px(shownHeight)));
}

void SourceBars::paintHeader(QPainter& painter, const Columns& columns) const {
    painter.setFont(m_theme.font(Type::axis));
    painter.setPen(m_theme.color(Role::text3));
    const QRectF row(0, 0, width(), m_theme.px(headerHeight));
    const int flags = Qt::AlignVCenter | Qt::AlignRight;
    painter.drawText(QRectF(row.topLeft(), QPointF(columns.saidRight, row.bottom())), flags, tr("said"));
    painter.drawText(QRectF(row.topLeft(), QPointF(columns.takenRight, row.bottom())), flags, tr("taken"));
}

void SourceBars::paintRow(QPainter& painter, const Columns& columns, const SourceBar& bar,
                          const QRectF& row) const {
    const double side = m_theme.px(disc);
    drawSourceDisc(painter, m_theme, bar.provider, {0, row.center().y() - side / 2}, side);
    painter.setFont(m_theme.font(Type::control));
    painter.setPen(m_theme.color(Role::text));
    const double room = columns.nameRight - columns.nameLeft;
    painter.drawText(QRectF(columns.nameLeft, row.top(), room, row.height()),
                     Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(bar.name, Qt::ElideRight, static_cast<int>(room)));
    painter.setPen(m_theme.color(Role::text2));
    const int flags = Qt::AlignVCenter | Qt::AlignRight;
    drawNumber(painter, QRectF(0, row.top(), columns.saidRight, row.height()), flags, bar.saidText);
    painter.setFont(m_theme.font(Type::controlStrong));
    painter.setPen(m_theme.color(Role::text));
    drawNumber(painter, QRectF(0, row.top(), columns.takenRight, row.height()), flags, bar.takenText);

    double most = 0;
    for (const SourceBar& other : m_bars)
        most = std::max({most, other.said, other.taken});
    const double room2 = columns.barRight - columns.barLeft;
    if (!(most > 0) || room2 <= 0) return;
    const double height = m_theme.px(barHeight);
    const double half = outline / 2;
    const double length = std::max(height, room2 * std::max(bar.said, bar.taken) / most);
    const QRectF whole = QRectF(columns.barLeft, std::round(row.center().y() - height / 2), length, height)
                             .adjusted(half, half, -half, -half);
    painter.save();
    painter.setClipRect(QRectF(whole.left(), whole.top(), room2 * bar.taken / most, whole.height())
                            .adjusted(-half, -half, 0, half));
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(m_role));
    if (bar.taken > 0) painter.drawRoundedRect(whole, barRadius, barRadius);
    painter.restore();
    painter.setPen(QPen(m_theme.color(m_role), outline));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(whole, barRadius, barRadius);
}

void SourceBars::paintShown(QPainter& painter, const Columns& columns, const QRectF& row) const {
    painter.setPen(QPen(m_theme.color(Role::cardBorder), tokens::lineBorder));
    paintRule(painter, row.topLeft(), row.topRight());
    painter.setFont(m_theme.font(Type::controlStrong));
    painter.setPen(m_theme.color(Role::text));
    painter.drawText(row.adjusted(columns.nameLeft, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, tr("Shown"));
    drawNumber(painter, row, Qt::AlignVCenter | Qt::AlignRight, m_shown);
}

} // namespace vd
