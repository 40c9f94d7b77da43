// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/LegendToggle.h"

#include "ui/theme/Theme.h"

#include <QPainter>

namespace vd {

LegendToggle::LegendToggle(const Theme& theme, SeriesSample sample, Role role, const QString& name,
                           QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_sample(sample), m_role(role) {
    setText(name);
    setCheckable(true);
    setChecked(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize LegendToggle::sizeHint() const {
    const QFontMetrics metrics(m_theme.font(Type::small));
    const int width = sampleWidth(m_theme, m_sample) + m_theme.px(tokens::gapTiny + 1) +
                      metrics.horizontalAdvance(text()) + 1;
    return {width, metrics.height() + m_theme.px(tokens::gapTiny)};
}

void LegendToggle::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked()) paintSample(painter, m_theme, rect(), m_sample, m_role);
    QFont font = m_theme.font(Type::small);
    font.setStrikeOut(!isChecked());
    font.setUnderline(underMouse() && isChecked());
    painter.setFont(font);
    painter.setPen(m_theme.color(isChecked() ? Role::text2 : Role::text3));
    painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter, text());
}

} // namespace vd
