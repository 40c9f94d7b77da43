// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Tile.h"

#include "ui/parts/SourceDisc.h"
#include "ui/parts/StandingMark.h"
#include "ui/theme/Numerals.h"
#include "ui/theme/Theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace vd {

struct Tile::Rows {
    QRectF head;
    QRectF value;
    QRectF word;
    QRectF spark;
    double height = 0; // of the whole tile
};

Tile::Tile(Theme& theme, Size size, QWidget* parent)
    : PaintedButton(theme, parent), m_spark(size == Size::large ? new Spark(theme, this) : nullptr),
      m_size(size) {
    connect(&theme, &Theme::changed, this, &Tile::placeSpark);
}

void Tile::setContent(TileContent content) {
    m_content = std::move(content);
    setAccessibleName(m_content.label);
    setAccessibleDescription(m_content.sentence);
    setToolTip(m_content.tip);
    if (m_spark != nullptr) m_spark->setModel(m_content.spark, m_content.role);
    updateGeometry();
    update();
}

Tile::Rows Tile::rows() const {
    const double left = m_theme.px(tokens::padding);
    const double inside = width() - 2 * left;
    const double edge =
        m_theme.px(m_size == Size::small ? tokens::tileEdgeSmall : tokens::padding - tokens::lineBorder);
    double y = edge;
    const auto row = [&](double height, double gapBelow) {
        const QRectF rect(left, y, inside, height);
        y += height + gapBelow;
        return rect;
    };
    const QFontMetricsF small(m_theme.font(Type::small));
    const double head = std::max<double>(m_theme.px(tokens::iconButton), small.height());
    Rows rows;
    rows.head = row(head, m_theme.px(tokens::tileValueGap));
    rows.value = row(QFontMetricsF(m_theme.font(largestType())).height(), m_theme.px(tokens::tileWordGap));
    const bool isSmall = m_size == Size::small;
    rows.word = row(QFontMetricsF(m_theme.font(Type::axis)).height(),
                    isSmall ? edge : m_theme.px(tokens::tileSparkGap));
    if (!isSmall) rows.spark = row(m_theme.px(tokens::spark), edge);
    rows.height = y;
    return rows;
}

double Tile::valueWidth(Type type) const {
    const QFontMetricsF number(m_theme.font(type));
    const QFontMetricsF unit(m_theme.font(Type::small));
    double width = 0;
    for (const Quantity& part : m_content.value) {
        if (width > 0) width += m_theme.px(tokens::tilePartGap);
        width += numberWidth(number, part.number);
        if (!part.unit.isEmpty()) width += m_theme.px(tokens::gapUnit) + unit.horizontalAdvance(part.unit);
    }
    if (!m_content.provider.isEmpty()) width += m_theme.px(tokens::gapSmall) + m_theme.px(tokens::disc);
    return width;
}

Type Tile::largestType() const {
    return m_size == Size::small ? Type::tile : Type::hero;
}

Type Tile::valueType() const {
    for (const Type type : {largestType(), Type::tile}) {
        if (valueWidth(type) <= width() - 2 * m_theme.px(tokens::padding)) return type;
    }
    return Type::number;
}

QSize Tile::sizeHint() const {
    const int width = qCeil(valueWidth(largestType())) + 2 * m_theme.px(tokens::padding);
    return QSize(width, qRound(rows().height));
}

QSize Tile::minimumSizeHint() const {
    return QSize(qCeil(valueWidth(Type::number)) + 2 * m_theme.px(tokens::padding), sizeHint().height());
}

void Tile::resizeEvent(QResizeEvent* event) {
    PaintedButton::resizeEvent(event);
    placeSpark();
}

// At the foot, also where a taller neighbour stretches the row.
void Tile::placeSpark() {
    if (m_spark == nullptr) return;
    QRect spark = rows().spark.toRect();
    spark.moveBottom(height() - 1 - m_theme.px(tokens::padding - tokens::lineBorder));
    m_spark->setGeometry(spark);
}

void Tile::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double radius = m_theme.px(tokens::radiusCard);
    painter.setBrush(m_theme.color(isDown() ? Role::pressed : isHovered() ? Role::hover : Role::base));
    painter.setPen(QPen(m_theme.color(Role::cardBorder), tokens::lineBorder));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    const Rows place = rows();
    paintHead(painter, place.head);
    paintValue(painter, place.value);
    paintWord(painter, place.word);
}

void Tile::paintHead(QPainter& painter, const QRectF& row) const {
    const int icon = m_theme.px(tokens::iconButton);
    painter.drawPixmap(QPoint(qRound(row.left()), qRound(row.center().y() - icon / 2.0)),
                       m_theme.pixmap(m_content.icon, icon, m_content.role, devicePixelRatioF()));
    painter.setFont(m_theme.font(Type::small));
    painter.setPen(m_theme.color(Role::text2));
    const QRectF label = row.adjusted(icon + m_theme.px(tokens::iconToButtonText), 0, 0, 0);
    const QFontMetricsF metrics(painter.font());
    painter.drawText(label, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextDontClip,
                     metrics.elidedText(m_content.label, Qt::ElideRight, label.width() + 1));
}

void Tile::paintValue(QPainter& painter, const QRectF& row) const {
    const QFont number = m_theme.font(valueType());
    const QFont unit = m_theme.font(Type::small);
    const QFontMetricsF numbers(number);
    const QFontMetricsF units(unit);
    const double baseline = row.top() + QFontMetricsF(m_theme.font(largestType())).ascent();
    double x = row.left();
    for (const Quantity& part : m_content.value) {
        if (x > row.left()) x += m_theme.px(tokens::tilePartGap);
        painter.setFont(number);
        painter.setPen(m_theme.color(Role::text));
        const double width = numberWidth(numbers, part.number);
        drawNumber(painter, QRectF(x, baseline - numbers.ascent(), width, numbers.height()), Qt::AlignLeft,
                   part.number);
        x += width;
        if (part.unit.isEmpty()) continue;
        x += m_theme.px(tokens::gapUnit);
        painter.setFont(unit);
        painter.setPen(m_theme.color(Role::text2));
        painter.drawText(QPointF(x, baseline), part.unit);
        x += units.horizontalAdvance(part.unit);
    }
    if (m_content.provider.isEmpty()) return;
    const double disc = m_theme.px(tokens::disc);
    drawSourceDisc(painter, m_theme, m_content.provider,
                   QPointF(row.right() - disc, qRound(row.center().y() - disc / 2)), disc);
}

// The time leaves first: the tool tip has it.
void Tile::paintWord(QPainter& painter, const QRectF& row) const {
    painter.setFont(m_theme.font(Type::axis));
    painter.setPen(m_theme.color(Role::text2));
    const QFontMetricsF metrics(painter.font());
    double x = row.left();
    if (m_content.standing) {
        const double side = m_theme.px(tokens::standingMark);
        drawStandingMark(painter, QRectF(x + 0.5, row.center().y() - side / 2, side, side),
                         *m_content.standing);
        x += side + m_theme.px(tokens::standingGap);
    }
    const QRectF rest(x, row.top(), row.right() - x, row.height());
    const double word = metrics.horizontalAdvance(m_content.word);
    painter.drawText(rest, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextDontClip,
                     metrics.elidedText(m_content.word, Qt::ElideRight, rest.width() + 1));
    painter.setPen(m_theme.color(Role::text3));
    const double when = numberWidth(metrics, m_content.when);
    if (word + m_theme.px(tokens::gapSmall) + when <= rest.width())
        drawNumber(painter, rest, Qt::AlignVCenter | Qt::AlignRight, m_content.when);
}

} // namespace vd
