// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/DeriveDays.h"
namespace vd {
void deriveDays(Sql&, ProfileId, const std::set<std::pair<Metric, QDate>>&, ChangeLog&) {}
} // namespace vd
