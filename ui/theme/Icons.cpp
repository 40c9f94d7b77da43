// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Icons.h"

#include "ui/theme/Theme.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace vd {

namespace {

QPixmap rendered(const QString& name, int size, qreal ratio) {
    const int pixels = qMax(1, qRound(size * ratio));
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(QStringLiteral(":/icons/%1.svg").arg(name));
    Q_ASSERT_X(renderer.isValid(), "icon", qPrintable(name));
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    return pixmap;
}

QPixmap cached(const QString& name, int size, const QColor& color, qreal ratio) {
    const QString key = QStringLiteral("vd/%1/%2/%3/%4").arg(name).arg(size).arg(color.rgba()).arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) return pixmap;
    pixmap = rendered(name, size, ratio);
    if (color.isValid()) {
        QPainter painter(&pixmap);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), color);
    }
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace

QPixmap iconPixmap(const QString& name, int size, const QColor& color, qreal devicePixelRatio) {
    return cached(name, size, color, devicePixelRatio);
}

QPixmap markPixmap(int size, qreal devicePixelRatio) {
    return cached(QStringLiteral("mark"), size, QColor(), devicePixelRatio);
}

ThemeIconEngine::ThemeIconEngine(const Theme& theme, QString name, Role off, Role on)
    : m_theme(theme), m_name(std::move(name)), m_off(off), m_on(on) {}

QColor ThemeIconEngine::color(QIcon::Mode mode, QIcon::State state) const {
    if (mode == QIcon::Disabled) return m_theme.color(Role::disabledText);
    return m_theme.color(state == QIcon::On ? m_on : m_off);
}

void ThemeIconEngine::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) {
    const int size = qMin(rect.width(), rect.height());
    const qreal ratio = painter->device()->devicePixelRatioF();
    // A rectangle that is wider than high has its air behind the icon: that is the gap to a button's text.
    const bool mirrored = painter->layoutDirection() == Qt::RightToLeft;
    const int left = mirrored ? rect.right() + 1 - size : rect.left();
    painter->drawPixmap(QPoint(left, rect.center().y() - (size - 1) / 2),
                        iconPixmap(m_name, size, color(mode, state), ratio));
}

QPixmap ThemeIconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) {
    return scaledPixmap(size, mode, state, 1);
}

// `size` is in device pixels here (QIconEngine).
QPixmap ThemeIconEngine::scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) {
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    pixmap.setDevicePixelRatio(scale);
    QPainter painter(&pixmap);
    paint(&painter, QRect(QPoint(0, 0), (QSizeF(size) / scale).toSize()), mode, state);
    return pixmap;
}

QIconEngine* ThemeIconEngine::clone() const {
    return new ThemeIconEngine(m_theme, m_name, m_off, m_on);
}

QString ThemeIconEngine::key() const {
    return QStringLiteral("vitaldeck");
}

} // namespace vd
