// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/Hatch.h"

#include "ui/theme/Theme.h"

#include <QPainter>

namespace vd {

QBrush hatchBrush(const QColor& color, const QColor& surface, qreal devicePixelRatio) {
    const int side = qMax(1, qRound(tokens::hatchTile * devicePixelRatio));
    QPixmap tile(side, side);
    tile.fill(mixed(color, surface, tokens::hatchShare));
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, tokens::hatchStripe * devicePixelRatio, Qt::SolidLine, Qt::SquareCap));
    // The stripe, and what its neighbours reach into the corners: the tile repeats without a seam.
    for (const int shift : {-side, 0, side})
        painter.drawLine(shift, side, shift + side, 0);
    painter.end();
    QBrush brush(tile);
    brush.setTransform(QTransform::fromScale(1 / devicePixelRatio, 1 / devicePixelRatio));
    return brush;
}

} // namespace vd
