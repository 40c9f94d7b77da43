// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Tokens.h"

#include <QColor>
#include <QIconEngine>
#include <QPixmap>
#include <QString>

namespace vd {

class Theme;

// The SVG of resources/icons in one colour, square, cached by name, size, colour and ratio. `size` in
// device-independent pixels.
QPixmap iconPixmap(const QString& name, int size, const QColor& color, qreal devicePixelRatio);

// The mark of Vitaldeck, in its own colours.
QPixmap markPixmap(int size, qreal devicePixelRatio);

// Asks the theme for the colour each time it paints, so an icon once handed to a button follows the theme.
class ThemeIconEngine : public QIconEngine {
public:
    ThemeIconEngine(const Theme& theme, QString name, Role off, Role on);

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QIconEngine* clone() const override;
    QString key() const override;
    bool isNull() override { return false; }

private:
    QColor color(QIcon::Mode mode, QIcon::State state) const;

    const Theme& m_theme;
    QString m_name;
    Role m_off;
    Role m_on;
};

} // namespace vd
