// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/ReadOut.h"

#include "ui/theme/Numerals.h"
#include "ui/theme/Theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace vd {

namespace {

constexpr double partGap = 5; // "7 h" to "20 min", at a font of 10 pt

} // namespace

int sampleWidth(const Theme& theme, SeriesSample sample) {
    switch (sample) {
    case SeriesSample::none: return 0;
    case SeriesSample::bar: return theme.px(tokens::sampleSquare);
    case SeriesSample::line:
    case SeriesSample::dashes: return theme.px(tokens::sampleWidth);
    }
    Q_UNREACHABLE();
}

void paintSample(QPainter& painter, const Theme& theme, const QRectF& rect, SeriesSample sample, Role role) {
    if (sample == SeriesSample::none) return;
    const double width = sampleWidth(theme, sample);
    const double y = std::round(rect.center().y());
    if (sample == SeriesSample::bar) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(role));
        painter.drawRoundedRect(QRectF(rect.left(), y - std::floor(width / 2), width, width),
                                tokens::radiusBar, tokens::radiusBar);
        return;
    }
    QPen pen(theme.color(role), sample == SeriesSample::line ? tokens::lineData : tokens::lineBefore);
    pen.setCapStyle(Qt::FlatCap);
    if (sample == SeriesSample::dashes) pen.setDashPattern({2 / tokens::lineBefore, 3 / tokens::lineBefore});
    painter.setPen(pen);
    painter.drawLine(QPointF(rect.left(), y), QPointF(rect.left() + width, y));
}

ReadOut::ReadOut(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void ReadOut::setReadings(std::vector<Reading> readings) {
    m_readings = std::move(readings);
    QStringList all;
    for (const Reading& reading : m_readings) {
        QStringList words{reading.name};
        for (const Quantity& part : reading.value)
            words << part.text();
        words << reading.note;
        words.removeAll(QString());
        all << words.join(u' ');
    }
    setAccessibleName(all.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

double ReadOut::widthOf(const Reading& reading) const {
    const QFontMetricsF number(m_theme.font(Type::controlStrong));
    const QFontMetricsF small(m_theme.font(Type::small));
    const QFontMetricsF axis(m_theme.font(Type::axis));
    double width = sampleWidth(m_theme, reading.sample);
    const auto next = [&](double gap, double part) { width += (width > 0 ? m_theme.px(gap) : 0) + part; };
    if (!reading.name.isEmpty()) next(tokens::gapTiny + 1, small.horizontalAdvance(reading.name));
    for (const Quantity& part : reading.value) {
        next(partGap, numberWidth(number, part.number));
        if (!part.unit.isEmpty()) next(tokens::gapUnit, axis.horizontalAdvance(part.unit));
    }
    if (!reading.note.isEmpty()) next(tokens::gapTiny + 1, axis.horizontalAdvance(reading.note));
    return std::ceil(width);
}

QSize ReadOut::sizeHint() const {
    double width = 0;
    for (const Reading& reading : m_readings)
        width += (width > 0 ? m_theme.px(tokens::gap) : 0) + widthOf(reading);
    return {static_cast<int>(width), static_cast<int>(QFontMetricsF(m_theme.font(Type::control)).height())};
}

QSize ReadOut::minimumSizeHint() const {
    const double width = m_readings.empty() ? 0 : widthOf(m_readings.front());
    return {static_cast<int>(width), sizeHint().height()};
}

void ReadOut::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    double x = 0;
    for (const Reading& reading : m_readings) {
        const double needed = widthOf(reading);
        if (x > 0 && x + needed > width()) break;
        paintReading(painter, reading, x);
        x += needed + m_theme.px(tokens::gap);
    }
}

void ReadOut::paintReading(QPainter& painter, const Reading& reading, double x) const {
    const double start = x;
    const auto room = [&](double left) { return QRectF(left, 0, width(), height()); };
    paintSample(painter, m_theme, room(x), reading.sample, reading.role);
    x += sampleWidth(m_theme, reading.sample);
    const auto write = [&](const QString& text, Type type, Role role, double gap) {
        if (text.isEmpty()) return;
        if (x > start) x += m_theme.px(gap);
        painter.setFont(m_theme.font(type));
        painter.setPen(m_theme.color(role));
        const QFontMetricsF metrics(painter.font());
        drawNumber(painter, room(x), Qt::AlignLeft | Qt::AlignVCenter, text);
        x += numberWidth(metrics, text);
    };
    write(reading.name, Type::small, Role::text2, tokens::gapTiny + 1);
    for (const Quantity& part : reading.value) {
        write(part.number, Type::controlStrong, Role::text, partGap);
        write(part.unit, Type::axis, Role::text3, tokens::gapUnit);
    }
    write(reading.note, Type::axis, Role::text3, tokens::gapTiny + 1);
}

} // namespace vd
