// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/ActivityDelegate.h"

#include "ui/itemmodels/ActivitiesModel.h"
#include "ui/parts/SourceDisc.h"
#include "ui/theme/Numerals.h"
#include "ui/theme/Theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <QTreeView>

namespace vd {

namespace {

using Column = ActivityColumn;

Column columnOf(const QModelIndex& index) {
    return static_cast<Column>(index.column());
}

bool isWeek(const QModelIndex& index) {
    return index.data(ActivitiesModel::WeekRole).isValid();
}

} // namespace

ActivityDelegate::ActivityDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme) {}

QRect ActivityDelegate::inner(const QRect& cell) const {
    const int padding = m_theme.px(tokens::cellPadding);
    return cell.adjusted(padding, 0, -padding, 0);
}

void ActivityDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const {
    painter->save();
    const QRect rect = inner(option.rect);
    if (isWeek(index)) {
        paintWeek(*painter, option, index);
    } else {
        switch (columnOf(index)) {
        case Column::sport: {
            const auto sport = static_cast<Sport>(index.data(ActivitiesModel::SportRole).toInt());
            paintIcon(*painter, rect, index.data(ActivitiesModel::IconRole).toString(),
                      tokens::sportRole(info(sport).family));
            break;
        }
        case Column::title: paintText(*painter, rect, index, Type::controlMedium, Role::text); break;
        case Column::device: paintText(*painter, rect, index, Type::control, Role::text2); break;
        case Column::date: paintDate(*painter, rect, index); break;
        case Column::sources: paintDiscs(*painter, rect, index); break;
        case Column::load: paintLoadBar(*painter, rect, index); [[fallthrough]];
        default: paintNumber(*painter, rect, index, Role::text);
        }
    }
    painter->restore();
}

void ActivityDelegate::paintWeek(QPainter& painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const {
    const auto* view = qobject_cast<const QTreeView*>(option.widget);
    // The arrow stands where the sports do; where their column is not shown, before the days.
    const bool hasArrowColumn = view == nullptr || !view->isColumnHidden(static_cast<int>(Column::sport));
    const bool hasArrow = columnOf(index) == (hasArrowColumn ? Column::sport : Column::title);
    QRect rect = inner(option.rect);
    if (hasArrow) {
        const bool isOpen = option.state & QStyle::State_Open;
        paintIcon(painter, rect, isOpen ? QStringLiteral("down") : QStringLiteral("right"), Role::text2);
        rect.setLeft(rect.left() + m_theme.px(tokens::iconRow + tokens::gapSmall));
    }
    if (columnOf(index) == Column::title) paintWeekTitle(painter, rect, index);
    if (info(columnOf(index)).isSummed) paintNumber(painter, rect, index, Role::text2);
}

// "16 – 22 Nov so far"
void ActivityDelegate::paintWeekTitle(QPainter& painter, const QRect& rect, const QModelIndex& index) const {
    paintText(painter, rect, index, Type::controlStrong, Role::text);
    if (!index.data(ActivitiesModel::RunningRole).toBool()) return;
    const QFontMetrics metrics(m_theme.font(Type::controlStrong));
    const int days = metrics.horizontalAdvance(index.data().toString()) + m_theme.px(tokens::gapSmall);
    painter.setFont(m_theme.font(Type::smallStrong));
    painter.setPen(m_theme.color(Role::text3));
    //: Beside the running week, whose sums are not yet the last word
    const QString soFar = tr("so far");
    const QRect rest = rect.adjusted(days, 0, 0, 0);
    if (painter.fontMetrics().horizontalAdvance(soFar) <= rest.width())
        painter.drawText(rest, Qt::AlignVCenter | Qt::AlignLeft, soFar);
}

void ActivityDelegate::paintIcon(QPainter& painter, const QRect& rect, const QString& name, Role role) const {
    const int size = m_theme.px(tokens::iconRow);
    painter.drawPixmap(rect.left(), rect.center().y() - (size - 1) / 2,
                       m_theme.pixmap(name, size, role, painter.device()->devicePixelRatioF()));
}

void ActivityDelegate::paintText(QPainter& painter, const QRect& rect, const QModelIndex& index, Type type,
                                 Role role) const {
    painter.setFont(m_theme.font(type));
    painter.setPen(m_theme.color(role));
    painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, rect.width()));
}

void ActivityDelegate::paintDate(QPainter& painter, const QRect& rect, const QModelIndex& index) const {
    const QString day = index.data(ActivitiesModel::DayRole).toString() + QLatin1Char(' ');
    painter.setFont(m_theme.font(Type::control));
    painter.setPen(m_theme.color(Role::text2));
    drawNumber(painter, rect, Qt::AlignVCenter | Qt::AlignLeft, day);
    const double width = vd::numberWidth(QFontMetricsF(painter.font()), day);
    painter.setPen(m_theme.color(Role::text3));
    drawNumber(painter, QRectF(rect).adjusted(width, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
               index.data(ActivitiesModel::TimeRole).toString());
}

void ActivityDelegate::paintNumber(QPainter& painter, const QRect& rect, const QModelIndex& index,
                                   Role role) const {
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
        left.setRight(left.right() - vd::numberWidth(small, quantity.unit) - m_theme.px(tokens::gapUnit));
    }
    painter.setFont(m_theme.font(Type::control));
    painter.setPen(m_theme.color(role));
    drawNumber(painter, left, Qt::AlignVCenter | Qt::AlignRight, quantity.number);
}

// At the left of its cell, so that all bars begin on one edge.
void ActivityDelegate::paintLoadBar(QPainter& painter, const QRect& rect, const QModelIndex& index) const {
    const QVariant load = index.data(ActivitiesModel::LoadRole);
    if (!load.isValid()) return;
    const double height = m_theme.px(tokens::loadBarHeight);
    const QRectF track(rect.left(), rect.center().y() - (height - 1) / 2, m_theme.px(tokens::tableLoadBar),
                       height);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Role::track));
    painter.drawRoundedRect(track, height / 2, height / 2);
    QRectF filled = track;
    filled.setWidth(track.width() * qBound(0.0, load.toDouble() / tokens::fullLoad, 1.0));
    painter.setClipRect(filled);
    painter.setBrush(m_theme.color(Role::text3));
    painter.drawRoundedRect(track, height / 2, height / 2);
    painter.setClipping(false);
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

int ActivityDelegate::numberWidth(const Quantity& quantity) const {
    double width = vd::numberWidth(QFontMetricsF(m_theme.font(Type::control)), quantity.number);
    if (!quantity.unit.isEmpty())
        width += vd::numberWidth(QFontMetricsF(m_theme.font(Type::axis)), quantity.unit) +
                 m_theme.px(tokens::gapUnit);
    return qCeil(width);
}

// The table knows the widths of its columns (ActivityTable::measure); rows are all as high.
QSize ActivityDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return QSize(0, m_theme.px(tokens::tableRow));
}

bool ActivityDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view,
                                 const QStyleOptionViewItem& option, const QModelIndex& index) {
    // A title is its own tool tip where it is cut.
    if (event->type() == QEvent::ToolTip && index.isValid() && columnOf(index) == Column::title) {
        const QString text = index.data().toString();
        const QFontMetrics metrics(m_theme.font(isWeek(index) ? Type::controlStrong : Type::controlMedium));
        const bool isCut = metrics.horizontalAdvance(text) > inner(option.rect).width();
        QToolTip::showText(event->globalPos(), isCut ? text : QString(), view);
        return true;
    }
    return QStyledItemDelegate::helpEvent(event, view, option, index);
}

} // namespace vd
