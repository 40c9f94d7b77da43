// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/FateDelegate.h"

#include "ui/itemmodels/ImportReportModel.h"
#include "ui/theme/Theme.h"

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
    line.translate(0, line.height() + m_theme.px(tokens::radiusBar));
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(index.data(ImportReportModel::ReasonRole).toString(),
                                                        Qt::ElideRight, line.width()));
    painter->restore();
}

QSize FateDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    const int lines = QFontMetrics(m_theme.font(Type::control)).height() * 2;
    return QSize(0, lines + m_theme.px(tokens::radiusBar + 2 * tokens::gapSmall));
}

} // namespace vd
