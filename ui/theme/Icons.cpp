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
    const QPoint corner = rect.center() - QPoint((size - 1) / 2, (size - 1) / 2);
    painter->drawPixmap(corner, iconPixmap(m_name, size, color(mode, state), ratio));
}

QPixmap ThemeIconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) {
    return iconPixmap(m_name, qMin(size.width(), size.height()), color(mode, state), 1);
}

QPixmap ThemeIconEngine::scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) {
    // `size` is in device pixels here (QIconEngine).
    const int length = qRound(qMin(size.width(), size.height()) / scale);
    return iconPixmap(m_name, length, color(mode, state), scale);
}

QIconEngine* ThemeIconEngine::clone() const {
    return new ThemeIconEngine(m_theme, m_name, m_off, m_on);
}

QString ThemeIconEngine::key() const {
    return QStringLiteral("vitaldeck");
}

} // namespace vd
