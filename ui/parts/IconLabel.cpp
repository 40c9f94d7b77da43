// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/IconLabel.h"

#include "ui/theme/Theme.h"

#include <QPainter>

namespace vd {

IconLabel::IconLabel(Theme& theme, QString icon, int size, Role role, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_icon(std::move(icon)), m_size(size), m_role(role) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void IconLabel::setIcon(const QString& icon, Role role) {
    m_icon = icon;
    m_role = role;
    update();
}

QSize IconLabel::sizeHint() const {
    return QSize(m_theme.px(m_size), m_theme.px(m_size));
}

void IconLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_theme.pixmap(m_icon, m_theme.px(m_size), m_role, devicePixelRatioF()));
}

} // namespace vd
