// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ActivityDay.h"
#include "models/store/ActivityQueries.h"

namespace vd {

// By date, then sport. One index range scan.
std::vector<ActivityDay> listActivityDays(const Database& database, const ActivityFilter& filter);

} // namespace vd
