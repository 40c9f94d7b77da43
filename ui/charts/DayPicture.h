// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/DayGeometry.h"

class QPainter;

// The timeline of a day as pixels. The widget around it is DayTimeline.
namespace vd {

class Theme;

void paintDay(QPainter& painter, const DayModel& model, const DayGeometry& geometry, const Theme& theme);
// A line through both lanes, a point on the curve, a flag on the axis, the numbers at the right of the
// titles.
void paintDayCursor(QPainter& painter, const DayModel& model, const DayGeometry& geometry, const Theme& theme,
                    qint64 ms);

} // namespace vd
