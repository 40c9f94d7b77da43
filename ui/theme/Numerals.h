// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetricsF>
#include <QRectF>
#include <QString>

class QPainter;

namespace vd {

// Numbers whose digits are all equally wide, so that columns and running values stand still. Qt 6.4 cannot
// switch on a font's tabular figures, and the interface fonts of GNOME and macOS are proportional; where the
// digits of the font differ, each is drawn in a cell of the widest one.
double numberWidth(const QFontMetricsF& metrics, const QString& text);
// In the painter's font and pen. `flags`: horizontal and vertical alignment.
void drawNumber(QPainter& painter, const QRectF& rect, int flags, const QString& text);

} // namespace vd
