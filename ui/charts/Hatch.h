// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBrush>

namespace vd {

// What fills the bar of a period that still runs: stripes of the series' colour over that colour mixed into
// the surface below. The bar's outline (tokens::lineRunning) is the painter's. `devicePixelRatio` of the
// device that is painted on: Qt's own patterns stay one device pixel fine and turn to grey on dense screens.
QBrush hatchBrush(const QColor& color, const QColor& surface, qreal devicePixelRatio);

} // namespace vd
