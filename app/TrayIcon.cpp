// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/TrayIcon.h"

#include "ui/theme/Tokens.h"

#include <QPainter>
#include <QPainterPath>
#include <QtMath>

#include <array>

namespace vd {

namespace {

// Everything is drawn on a square of 24, as the other icons are.
constexpr double square = 24;
constexpr double stroke = 1.75;
constexpr QPointF corner(18, 18); // the middle of the mark
constexpr double cornerReach = 7; // cut out of the deck around it
constexpr std::array sizes{16, 22, 24, 32, 44, 48, 64};

QPen roundPen(const QColor& color, double width) {
    return QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

void drawDeck(QPainter& painter, const QColor& color) {
    painter.setPen(roundPen(color, stroke));
    painter.setBrush(Qt::NoBrush);
    painter.drawLine(QPointF(5.5, 2.5), QPointF(18.5, 2.5)); // the card behind
    painter.drawRoundedRect(QRectF(2, 6, 20, 16), 4.5, 4.5);
    painter.drawPolyline(QPolygonF({{5.5, 15}, {8.5, 15}, {10.2, 10.5}, {13.4, 18}, {15.2, 14}, {18.5, 14}}));
}

void drawBars(QPainter& painter, const QColor& color) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRect(QRectF(13.5, 13, 3, 10.5));
    painter.drawRect(QRectF(19, 13, 3, 10.5));
}

void drawTriangle(QPainter& painter, const QColor& color) {
    QPainterPath path;
    path.addPolygon(QPolygonF({{18, 12}, {24, 24}, {12, 24}, {18, 12}}));
    QPainterPath hole; // the exclamation mark
    hole.addRect(QRectF(17.1, 15.8, 1.8, 4));
    hole.addRect(QRectF(17.1, 20.9, 1.8, 1.8));
    painter.fillPath(path - hole, color);
}

// Two arrows that run after one another.
void drawArrows(QPainter& painter, const QColor& color) {
    constexpr double radius = 4.6;
    constexpr double head = 3.4;
    const QRectF circle(corner.x() - radius, corner.y() - radius, 2 * radius, 2 * radius);
    for (const double begin : {30.0, 210.0}) {
        constexpr double span = 115;
        painter.setPen(QPen(color, stroke, Qt::SolidLine, Qt::FlatCap));
        painter.setBrush(Qt::NoBrush);
        painter.drawArc(circle, qRound(begin * 16), qRound(span * 16));
        painter.save();
        const double end = qDegreesToRadians(begin + span);
        painter.translate(corner + QPointF(radius * std::cos(end), -radius * std::sin(end)));
        painter.rotate(-(begin + span));
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPolygon(QPolygonF({{-head / 1.3, 0}, {head / 1.3, 0}, {0, -head}}));
        painter.restore();
    }
}

QPixmap drawn(TrayMark mark, int size, const QColor& color) {
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(size / square, size / square);
    drawDeck(painter, color);
    if (mark == TrayMark::none) return pixmap;
    painter.setCompositionMode(QPainter::CompositionMode_Clear);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(corner, cornerReach, cornerReach);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    switch (mark) {
    case TrayMark::none: break;
    case TrayMark::turning: drawArrows(painter, color); break;
    case TrayMark::paused: drawBars(painter, color); break;
    case TrayMark::warning: drawTriangle(painter, color); break;
    }
    return pixmap;
}

// Nobody tells us the colour of the panel. This one has 3:1 and more on white and on black.
QColor maskColor() {
    return QColor::fromRgb(tokens::palette[static_cast<size_t>(Role::accent)].light);
}

} // namespace

QIcon trayIcon(TrayMark mark) {
    QIcon icon;
    for (const int size : sizes)
        icon.addPixmap(drawn(mark, size, maskColor()));
#ifdef Q_OS_MACOS
    icon.setIsMask(true); // there the system colours it
#endif
    return icon;
}

} // namespace vd
