// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;

namespace vd {

class Theme;
class TrendModel;
struct TrendGeometry;

// What Qt Charts draws of a trend: the usual band, the period before, bars or line. Without the bar of a
// running period, which it could not hatch and outline part by part.
void paintTrendSeries(QPainter& painter, const TrendModel& model, const TrendGeometry& place,
                      const Theme& theme);

} // namespace vd
