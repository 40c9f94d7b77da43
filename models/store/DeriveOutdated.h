// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Batch.h"
#include "models/store/Sql.h"

namespace vd {

// What an earlier program derived by other rules, or not at all.

bool anythingOutdated(Sql& sql); // looks at indexes only

// Derives up to `limit` activities of it anew, those with an id above `after`, each in a transaction of its
// own. An activity that cannot be (a damaged stream, of which opening it tells) stays as it was.
struct OutdatedDone {
    ActivityId last = 0; // go on after this one; 0: there are no more
    qint64 sequence = 0; // of the change log, where it grew; else 0
};
OutdatedDone deriveOutdated(Sql& sql, ActivityId after, int limit);

} // namespace vd
