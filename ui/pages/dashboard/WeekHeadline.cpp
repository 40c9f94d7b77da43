// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dashboard/WeekHeadline.h"

#include "ui/theme/Theme.h"

#include <QFontMetricsF>
#include <QPainter>

namespace vd {

WeekHeadline::WeekHeadline(Theme& theme, QWidget* parent) : PaintedButton(theme, parent) {
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void WeekHeadline::setWords(const QString& number, const QString& note) {
    m_number = number;
    m_note = note;
    setAccessibleName(tr("This week: %1").arg(number + u' ' + note));
    updateGeometry();
    update();
}

QSize WeekHeadline::sizeHint() const {
    const QFontMetricsF number(m_theme.font(Type::headline));
    const QFontMetricsF note(m_theme.font(Type::small));
    return QSize(qCeil(number.horizontalAdvance(m_number) + m_theme.px(tokens::gapSmall) +
                       note.horizontalAdvance(m_note)),
                 qCeil(number.height()));
}

void WeekHeadline::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QFontMetricsF metrics(m_theme.font(Type::headline));
    const double baseline = metrics.ascent();
    painter.setFont(m_theme.font(Type::headline));
    painter.setPen(m_theme.color(isHovered() ? Role::accentText : Role::text));
    painter.drawText(QPointF(0, baseline), m_number);
    painter.setFont(m_theme.font(Type::small));
    painter.setPen(m_theme.color(Role::text3));
    painter.drawText(QPointF(metrics.horizontalAdvance(m_number) + m_theme.px(tokens::gapSmall), baseline),
                     m_note);
}

} // namespace vd
