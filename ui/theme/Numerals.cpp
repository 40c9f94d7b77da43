// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Numerals.h"

#include <QPainter>

#include <algorithm>
#include <vector>

namespace vd {

namespace {

struct Digits {
    QFontMetricsF metrics;
    double widest = 0;
    bool even = true;
};

Digits measured(const QFontMetricsF& metrics) {
    Digits digits{metrics};
    const double zero = metrics.horizontalAdvance(QLatin1Char('0'));
    for (char c = '0'; c <= '9'; ++c) {
        const double advance = metrics.horizontalAdvance(QLatin1Char(c));
        digits.widest = std::max(digits.widest, advance);
        digits.even = digits.even && qFuzzyCompare(advance, zero);
    }
    return digits;
}

// A table asks thousands of times for two or three fonts.
const Digits& digitsOf(const QFontMetricsF& metrics) {
    constexpr size_t kept = 8;
    thread_local std::vector<Digits> known;
    const auto found = std::ranges::find(known, metrics, &Digits::metrics);
    if (found != known.end()) return *found;
    if (known.size() == kept) known.clear();
    return known.emplace_back(measured(metrics));
}

} // namespace

double numberWidth(const QFontMetricsF& metrics, const QString& text) {
    const Digits& digits = digitsOf(metrics);
    if (digits.even) return metrics.horizontalAdvance(text);
    double width = 0;
    for (const QChar c : text)
        width += c.isDigit() ? digits.widest : metrics.horizontalAdvance(c);
    return width;
}

void drawNumber(QPainter& painter, const QRectF& rect, int flags, const QString& text) {
    const QFontMetricsF metrics(painter.font(), painter.device());
    const Digits& digits = digitsOf(metrics);
    if (digits.even) {
        painter.drawText(rect, flags | Qt::TextDontClip, text);
        return;
    }
    const double width = numberWidth(metrics, text);
    double x = rect.left();
    if (flags & Qt::AlignRight) x = rect.right() - width;
    if (flags & Qt::AlignHCenter) x = rect.center().x() - width / 2;
    double y = rect.top() + metrics.ascent();
    if (flags & Qt::AlignVCenter) y = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    if (flags & Qt::AlignBottom) y = rect.bottom() - metrics.descent();
    for (const QChar c : text) {
        const double advance = metrics.horizontalAdvance(c);
        const double cell = c.isDigit() ? digits.widest : advance;
        painter.drawText(QPointF(x + (cell - advance) / 2, y), QString(c));
        x += cell;
    }
}

} // namespace vd
