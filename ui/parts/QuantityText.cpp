// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/QuantityText.h"

#include "ui/theme/Numerals.h"
#include "ui/theme/Theme.h"

#include <QFontMetricsF>
#include <QPainter>

namespace vd {

namespace {

double unitWidth(const Theme& theme, const QString& unit) {
    if (unit.isEmpty()) return 0;
    return theme.px(tokens::gapUnit) + numberWidth(QFontMetricsF(theme.font(Type::axis)), unit);
}

} // namespace

double quantityWidth(const Theme& theme, const Quantity& quantity, Type number) {
    return numberWidth(QFontMetricsF(theme.font(number)), quantity.number) + unitWidth(theme, quantity.unit);
}

void drawQuantity(QPainter& painter, const Theme& theme, const QRectF& rect, const Quantity& quantity,
                  Type number) {
    const QFontMetricsF large(theme.font(number));
    const QFontMetricsF small(theme.font(Type::axis));
    const double drop = (large.ascent() - large.descent() - small.ascent() + small.descent()) / 2;
    painter.setFont(theme.font(Type::axis));
    painter.setPen(theme.color(Role::text3));
    drawNumber(painter, rect.translated(0, drop), Qt::AlignVCenter | Qt::AlignRight, quantity.unit);
    painter.setFont(theme.font(number));
    painter.setPen(theme.color(Role::text));
    drawNumber(painter, rect.adjusted(0, 0, -unitWidth(theme, quantity.unit), 0),
               Qt::AlignVCenter | Qt::AlignRight, quantity.number);
}

} // namespace vd
