// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/ProgressBar.h"

#include "ui/theme/Theme.h"

#include <QPainter>

namespace vd {

ProgressBar::ProgressBar(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void ProgressBar::setShare(double share) {
    m_share = qBound(0.0, share, 1.0);
    setAccessibleName(tr("%1 percent done").arg(qRound(m_share * 100)));
    update();
}

QSize ProgressBar::sizeHint() const {
    return QSize(0, m_theme.px(tokens::progressBar));
}

void ProgressBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double radius = m_theme.px(tokens::radiusBar);
    painter.setBrush(m_theme.color(Role::track));
    painter.drawRoundedRect(rect(), radius, radius);
    if (m_share <= 0) return;
    painter.setBrush(m_theme.color(Role::accent));
    painter.drawRoundedRect(QRectF(0, 0, width() * m_share, height()), radius, radius);
}

} // namespace vd
