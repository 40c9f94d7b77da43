// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/FateDelegate.h"

#include "ui/itemmodels/ImportReportModel.h"
#include "ui/theme/Theme.h"

#include <QAbstractScrollArea>
#include <QPainter>

namespace vd {

FateDelegate::FateDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme) {}

void FateDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const double radius = m_theme.px(tokens::radiusControl);
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.color(option.state & QStyle::State_Selected ? Role::tint : Role::hover));
        painter->drawRoundedRect(option.rect, radius, radius);
    }
    if (option.state.testFlag(QStyle::State_HasFocus) &&
        option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter->setPen(QPen(m_theme.color(Role::accent), tokens::lineFocus));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), radius, radius);
    }
    const int gap = m_theme.px(tokens::gapSmall);
    const int size = m_theme.px(tokens::iconButton);
    const auto role = static_cast<Role>(index.data(ImportReportModel::ColorRole).toInt());
    QRect line = option.rect.adjusted(gap, gap, -gap, -gap);
    line.setHeight(QFontMetrics(m_theme.font(Type::control)).height());
    painter->drawPixmap(line.left(), line.center().y() - (size - 1) / 2,
                        m_theme.pixmap(index.data(ImportReportModel::IconRole).toString(), size, role,
                                       painter->device()->devicePixelRatioF()));
    line.setLeft(line.left() + size + gap);

    const QString word = index.data(ImportReportModel::WordRole).toString();
    painter->setFont(m_theme.font(Type::small));
    painter->setPen(m_theme.color(Role::text2));
    const int wordWidth = painter->fontMetrics().horizontalAdvance(word);
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignRight, word);
    painter->setFont(m_theme.font(Type::controlMedium));
    painter->setPen(m_theme.color(Role::text));
    const QString name = index.data(ImportReportModel::NameRole).toString();
    painter->drawText(
        line, Qt::AlignVCenter | Qt::AlignLeft,
        painter->fontMetrics().elidedText(name, Qt::ElideMiddle, line.width() - wordWidth - gap));

    painter->setFont(m_theme.font(Type::small));
    painter->setPen(m_theme.color(Role::text2));
    const QRect reason(line.left(), line.bottom() + 1 + m_theme.px(tokens::radiusBar), line.width(),
                       option.rect.height());
    painter->drawText(reason, Qt::AlignTop | Qt::AlignLeft | Qt::TextWordWrap,
                      index.data(ImportReportModel::ReasonRole).toString());
    painter->restore();
}

// The reason takes as many lines as it needs: it is what the person came to read.
QSize FateDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const int gap = m_theme.px(tokens::gapSmall);
    const auto* view = qobject_cast<const QAbstractScrollArea*>(option.widget);
    const int width =
        view == nullptr ? 0 : view->viewport()->width() - 3 * gap - m_theme.px(tokens::iconButton);
    const QString reason = index.data(ImportReportModel::ReasonRole).toString();
    const QRect wrapped = QFontMetrics(m_theme.font(Type::small))
                              .boundingRect(QRect(0, 0, width, QWIDGETSIZE_MAX), Qt::TextWordWrap, reason);
    const int name = QFontMetrics(m_theme.font(Type::control)).height();
    return QSize(0,
                 2 * gap + name + (reason.isEmpty() ? 0 : m_theme.px(tokens::radiusBar) + wrapped.height()));
}

} // namespace vd
