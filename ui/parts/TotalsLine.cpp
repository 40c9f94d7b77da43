// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/TotalsLine.h"

#include "ui/theme/Numerals.h"
#include "ui/theme/Theme.h"

#include <QPainter>

namespace vd {

TotalsLine::TotalsLine(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void TotalsLine::setTotals(const QList<Quantity>& totals) {
    m_totals = totals;
    QStringList spoken;
    for (const Quantity& total : totals)
        spoken << total.text();
    setAccessibleName(spoken.join(QStringLiteral(", ")));
    setToolTip(accessibleName());
    update();
}

QSize TotalsLine::sizeHint() const {
    return QSize(0, m_theme.px(tokens::cardHeader));
}

void TotalsLine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QFont large = m_theme.font(Type::controlStrong);
    const QFont small = m_theme.font(Type::small);
    const QFontMetricsF largeMetrics(large);
    const QFontMetricsF smallMetrics(small);
    double x = 0;
    for (const Quantity& total : m_totals) {
        const double number = numberWidth(largeMetrics, total.number);
        const double unit = smallMetrics.horizontalAdvance(total.unit);
        const double gap = m_theme.px(tokens::gapTiny);
        if (x > 0 && x + number + gap + unit > width()) break;
        painter.setFont(large);
        painter.setPen(m_theme.color(Role::text));
        drawNumber(painter, QRectF(x, 0, number, height()), Qt::AlignVCenter | Qt::AlignLeft, total.number);
        painter.setFont(small);
        painter.setPen(m_theme.color(Role::text3));
        painter.drawText(QRectF(x + number + gap, 0, unit + 1, height()), Qt::AlignVCenter | Qt::AlignLeft,
                         total.unit);
        x += number + gap + unit + m_theme.px(tokens::margin);
    }
}

} // namespace vd
