// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Units.h"
#include "ui/theme/Tokens.h"

#include <QRectF>

class QPainter;

namespace vd {

class Theme;

// A number with its unit behind, which is smaller and paler and stands on the same base line: "8.12 km".
double quantityWidth(const Theme& theme, const Quantity& quantity, Type number);
// At the right edge of the rectangle, in the middle of its height.
void drawQuantity(QPainter& painter, const Theme& theme, const QRectF& rect, const Quantity& quantity,
                  Type number);

} // namespace vd
