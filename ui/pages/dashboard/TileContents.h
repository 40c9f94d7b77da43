// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/dashboard/DashboardData.h"
#include "ui/parts/Tile.h"

namespace vd {

// The value that the tile of a metric shows: today's, or for what is measured now and then (weight) the last
// one of seven days. nullptr: none.
const DailyBest* shownValue(Metric metric, const DashboardData& data);

// In words, in the person's units.
TileContent tileContent(Metric metric, const DashboardData& data, const UnitChoice& units,
                        const QLocale& locale);

} // namespace vd
