// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Label.h"

#include "ui/theme/Theme.h"

#include <QPainter>

namespace vd {

Label::Label(Theme& theme, Type type, Role role, const QString& text, QWidget* parent)
    : QLabel(text, parent), m_theme(theme), m_type(type), m_role(role) {
    setTextFormat(Qt::PlainText);
    restyle();
    connect(&theme, &Theme::changed, this, &Label::restyle);
}

void Label::setRole(Role role) {
    m_role = role;
    restyle();
}

void Label::restyle() {
    setFont(m_theme.font(m_type));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, m_theme.color(m_role));
    setPalette(colors);
}

ElidedLabel::ElidedLabel(Theme& theme, Type type, Role role, const QString& text, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_type(type), m_role(role) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setText(text);
    restyle();
    connect(&theme, &Theme::changed, this, &ElidedLabel::restyle);
}

void ElidedLabel::setText(const QString& text) {
    if (text == m_text) return;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    updateTip();
    update();
}

QSize ElidedLabel::sizeHint() const {
    const QFontMetrics metrics = fontMetrics();
    return QSize(metrics.horizontalAdvance(m_text) + 1, metrics.height());
}

QSize ElidedLabel::minimumSizeHint() const {
    return QSize(fontMetrics().averageCharWidth() * qMin(4, static_cast<int>(m_text.size())),
                 fontMetrics().height());
}

void ElidedLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(m_theme.color(m_role));
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeading,
                     fontMetrics().elidedText(m_text, Qt::ElideRight, width()));
}

void ElidedLabel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    updateTip();
}

void ElidedLabel::restyle() {
    setFont(m_theme.font(m_type));
    updateGeometry();
    update();
}

void ElidedLabel::updateTip() {
    setToolTip(fontMetrics().horizontalAdvance(m_text) > width() ? m_text : QString());
}

} // namespace vd
