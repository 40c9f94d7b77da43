// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vd {

class LaneChart;
class Theme;

// Gives the chart its context menu: the same as a table, as CSV, as a picture.
void addLaneExport(LaneChart& chart, const Theme& theme);

} // namespace vd
