// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/ActivityDelegate.h"

#include "ui/itemmodels/ActivitiesModel.h"
#include "ui/parts/SourceDisc.h"
#include "ui/theme/Numerals.h"
#include "ui/theme/Theme.h"

#include <QPainter>

namespace vd {

namespace {

using Column = ActivitiesModel::Column;

Column columnOf(const QModelIndex& index) {
    return static_cast<Column>(index.column());
}

} // namespace

ActivityDelegate::ActivityDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme) {}

void ActivityDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const {
    painter->save();
    const int padding = m_theme.px(tokens::cellPadding);
    const QRect inner = option.rect.adjusted(padding, 0, -padding, 0);
    switch (columnOf(index)) {
    case Column::sport: {
        const int size = m_theme.px(tokens::iconRow);
        const auto sport = static_cast<Sport>(index.data(ActivitiesModel::SportRole).toInt());
        const Role role = tokens::sportRole(info(sport).family);
        painter->drawPixmap(inner.left(), option.rect.center().y() - (size - 1) / 2,
                            m_theme.pixmap(index.data(ActivitiesModel::IconRole).toString(), size, role,
                                           painter->device()->devicePixelRatioF()));
        break;
    }
    case Column::title:
    case Column::date: paintText(*painter, inner, index); break;
    case Column::distance:
    case Column::duration:
    case Column::speed:
    case Column::climb:
    case Column::heartRate:
    case Column::energy: paintNumber(*painter, inner, index); break;
    case Column::sources: paintDiscs(*painter, inner, index); break;
    }
    painter->restore();
}

void ActivityDelegate::paintText(QPainter& painter, const QRect& rect, const QModelIndex& index) const {
    const QString text = index.data(Qt::DisplayRole).toString();
    if (columnOf(index) == Column::title) {
        painter.setFont(m_theme.font(Type::controlMedium));
        painter.setPen(m_theme.color(Role::text));
        painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
        return;
    }
    const QString day = index.data(ActivitiesModel::DayRole).toString() + QLatin1Char(' ');
    painter.setFont(m_theme.font(Type::control));
    painter.setPen(m_theme.color(Role::text2));
    drawNumber(painter, rect, Qt::AlignVCenter | Qt::AlignLeft, day);
    const double width = numberWidth(QFontMetricsF(painter.font()), day);
    painter.setPen(m_theme.color(Role::text3));
    drawNumber(painter, QRectF(rect).adjusted(width, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
               index.data(ActivitiesModel::TimeRole).toString());
}

void ActivityDelegate::paintNumber(QPainter& painter, const QRect& rect, const QModelIndex& index) const {
    const auto quantity = index.data(ActivitiesModel::QuantityRole).value<Quantity>();
    QRectF left(rect);
    if (!quantity.unit.isEmpty()) {
        painter.setFont(m_theme.font(Type::axis));
        painter.setPen(m_theme.color(Role::text3));
        // On the base line of the number, which is larger.
        const QFontMetricsF large(m_theme.font(Type::control));
        const QFontMetricsF small(painter.font());
        const double drop = (large.ascent() - large.descent() - small.ascent() + small.descent()) / 2;
        drawNumber(painter, QRectF(rect).translated(0, drop), Qt::AlignVCenter | Qt::AlignRight,
                   quantity.unit);
        left.setRight(left.right() - numberWidth(small, quantity.unit) - m_theme.px(tokens::gapUnit));
    }
    painter.setFont(m_theme.font(Type::control));
    painter.setPen(m_theme.color(Role::text));
    drawNumber(painter, left, Qt::AlignVCenter | Qt::AlignRight, quantity.number);
}

void ActivityDelegate::paintDiscs(QPainter& painter, const QRect& rect, const QModelIndex& index) const {
    const QStringList providers = index.data(ActivitiesModel::ProvidersRole).toStringList();
    const double size = m_theme.px(tokens::disc);
    double x = rect.right() + 1 - discsWidth(m_theme, static_cast<int>(providers.size()));
    for (const QString& provider : providers) {
        drawSourceDisc(painter, m_theme, provider, QPointF(x, rect.center().y() - size / 2 + 0.5), size);
        x += size + m_theme.px(tokens::discGap);
    }
}

int ActivityDelegate::contentWidth(const QModelIndex& index) const {
    const Column column = columnOf(index);
    if (column == Column::sport) return m_theme.px(tokens::iconRow);
    if (column == Column::sources)
        return discsWidth(m_theme,
                          static_cast<int>(index.data(ActivitiesModel::ProvidersRole).toStringList().size()));
    const QFontMetricsF large(m_theme.font(column == Column::title ? Type::controlMedium : Type::control));
    if (!isNumber(column)) return qCeil(numberWidth(large, index.data(Qt::DisplayRole).toString()));
    const auto quantity = index.data(ActivitiesModel::QuantityRole).value<Quantity>();
    double width = numberWidth(large, quantity.number);
    if (!quantity.unit.isEmpty())
        width +=
            numberWidth(QFontMetricsF(m_theme.font(Type::axis)), quantity.unit) + m_theme.px(tokens::gapUnit);
    return qCeil(width);
}

QSize ActivityDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    return QSize(contentWidth(index) + 2 * m_theme.px(tokens::cellPadding), m_theme.px(tokens::tableRow));
}

} // namespace vd
