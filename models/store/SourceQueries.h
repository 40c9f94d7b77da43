// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Batch.h"
#include "models/store/Database.h"

namespace vd {

// An account of a service, or a device whose files were imported.
struct ConnectionRow {
    ConnectionId id = 0;
    QString provider; // "files", "polar", ...
    QString accountId;
    QString displayName;
};
std::vector<ConnectionRow> listConnections(const Database& database, ProfileId profile = firstProfile);

// Who says anything of a metric (as days, samples, nights or measurements), in the order in which they are
// asked: the person's own order first, then by provider and account.
std::vector<ConnectionRow> sourcesOf(const Database& database, Metric metric,
                                     ProfileId profile = firstProfile);
// The metrics that at least two connections speak of: those whose order can matter.
std::vector<Metric> contestedMetrics(const Database& database, ProfileId profile = firstProfile);

} // namespace vd
