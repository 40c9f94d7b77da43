// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ActivityDay.h"
#include "models/store/ActivityQueries.h"

namespace vd {

// By date, then the sport's key. One scan of a range of a covering index: activity_sums.
std::vector<ActivityDay> listActivityDays(const Database& database, const ActivityFilter& filter);

} // namespace vd
