// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/TitleButton.h"

#include "ui/theme/Theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace vd {

TitleButton::TitleButton(const Theme& theme, QWidget* parent) : QAbstractButton(parent), m_theme(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize TitleButton::sizeHint() const {
    const QFontMetrics metrics(m_theme.font(Type::bodyStrong));
    return {metrics.horizontalAdvance(text()) + 1, metrics.height()};
}

void TitleButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    QFont font = m_theme.font(Type::bodyStrong);
    font.setUnderline(underMouse());
    painter.setFont(font);
    painter.setPen(m_theme.color(Role::text));
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, text());
}

void TitleButton::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        return QAbstractButton::keyPressEvent(event);
    click();
}

} // namespace vd
