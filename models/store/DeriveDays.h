// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Apply.h"

namespace vd {

// Makes the shown values of these days anew.
void deriveDays(Sql& sql, ProfileId profile, const std::set<std::pair<Metric, QDate>>& days, ChangeLog& log);

} // namespace vd
