// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/DropOverlay.h"

#include "ui/theme/Theme.h"

#include <QPainter>

namespace vd {

DropOverlay::DropOverlay(Theme& theme, QWidget& window) : QWidget(&window), m_theme(theme), m_window(window) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropOverlay::cover() {
    setGeometry(m_window.rect());
    raise();
    show();
}

void DropOverlay::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_theme.color(Role::window));
    const int margin = m_theme.px(tokens::margin);
    const QRectF sheet = QRectF(rect()).adjusted(margin, margin, -margin, -margin);
    const double radius = m_theme.px(tokens::radiusCard);
    painter.setBrush(m_theme.color(Role::base));
    painter.setPen(QPen(m_theme.color(Role::accent), tokens::lineBorder, Qt::DashLine));
    painter.drawRoundedRect(sheet, radius, radius);

    const int icon = m_theme.px(tokens::iconEmpty);
    const QFont titleFont = m_theme.font(Type::subtitle);
    const int line = QFontMetrics(titleFont).height() + m_theme.px(tokens::gapSmall);
    QRectF row(sheet.left(), sheet.center().y() - line - icon / 2.0, sheet.width(), icon);
    painter.drawPixmap(QPointF(sheet.center().x() - icon / 2.0, row.top()),
                       m_theme.pixmap(QStringLiteral("import"), icon, Role::accentText, devicePixelRatioF()));
    row = QRectF(sheet.left(), row.bottom() + m_theme.px(tokens::gap), sheet.width(), line);
    painter.setFont(titleFont);
    painter.setPen(m_theme.color(Role::text));
    painter.drawText(row, Qt::AlignCenter, tr("Drop to import"));
    painter.setFont(m_theme.font(Type::small));
    painter.setPen(m_theme.color(Role::text2));
    painter.drawText(row.translated(0, line), Qt::AlignCenter,
                     tr("FIT, GPX and TCX files, archives of them, or whole folders"));
}

} // namespace vd
