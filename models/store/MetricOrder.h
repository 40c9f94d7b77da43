// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Batch.h"
#include "models/store/Sql.h"

#include <vector>

namespace vd {

// Which connections the person wants asked first for a metric, in place of the order that stands. Its days
// become outdated (DeriveOutdated.h). Whether that changed anything.
bool writeMetricOrder(Sql& sql, ProfileId profile, Metric metric, const std::vector<ConnectionId>& order);

} // namespace vd
