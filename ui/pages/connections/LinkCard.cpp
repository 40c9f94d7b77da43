// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connections/LinkCard.h"

#include "ui/theme/Theme.h"

#include <QPainter>

namespace vd {

namespace {

constexpr double plusSize = 24; // at a font of 10 pt

} // namespace

LinkCard::LinkCard(Theme& theme, QWidget* parent) : PaintedButton(theme, parent) {
    setText(tr("Link an account"));
    setAccessibleName(text());
    setAccessibleDescription(tr("Or drop files anywhere in this window"));
    setProperty("focusRing", true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

QSize LinkCard::sizeHint() const {
    const QFontMetrics title(m_theme.font(Type::bodyStrong));
    const QFontMetrics line(m_theme.font(Type::small));
    const int edge = 2 * m_theme.px(tokens::margin);
    return {title.horizontalAdvance(text()) + edge,
            edge + m_theme.px(plusSize) + m_theme.px(tokens::gap) + title.height() + 3 * line.lineSpacing()};
}

void LinkCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(Role::fieldBorder), tokens::lineBorder, Qt::DashLine));
    painter.setBrush(isHovered() ? m_theme.color(Role::hover) : QColor(Qt::transparent));
    const double radius = m_theme.px(tokens::radiusCard);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);

    const int icon = m_theme.px(plusSize);
    const int gap = m_theme.px(tokens::gap);
    const QFontMetrics title(m_theme.font(Type::bodyStrong));
    const QFontMetrics small(m_theme.font(Type::small));
    const int width = this->width() - 2 * m_theme.px(tokens::padding);
    const QRect words = small.boundingRect(QRect(0, 0, width, height()), Qt::AlignHCenter | Qt::TextWordWrap,
                                           accessibleDescription());
    int y = (height() - icon - gap - title.height() - words.height()) / 2;
    painter.drawPixmap((this->width() - icon) / 2, y,
                       m_theme.pixmap(QStringLiteral("plus"), icon, Role::accentText, devicePixelRatioF()));
    y += icon + gap;
    painter.setFont(m_theme.font(Type::bodyStrong));
    painter.setPen(m_theme.color(Role::text));
    painter.drawText(QRect(0, y, this->width(), title.height()), Qt::AlignCenter, text());
    y += title.height();
    painter.setFont(m_theme.font(Type::small));
    painter.setPen(m_theme.color(Role::text2));
    painter.drawText(QRect(m_theme.px(tokens::padding), y, width, words.height()),
                     Qt::AlignHCenter | Qt::TextWordWrap, accessibleDescription());
}

} // namespace vd
