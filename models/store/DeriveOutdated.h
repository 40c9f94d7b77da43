// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Batch.h"
#include "models/store/Piece.h"
#include "models/store/Sql.h"

namespace vd {

// What is shown by rules or by an order of sources that no longer hold, or was never derived: activities of
// an older analysis, and days that are marked so.

bool anythingOutdated(Sql& sql); // looks at indexes only

// Derives a little of it anew, in a few transactions: activities first, those with an id above `after`, which
// becomes that of the last one, then days. An activity that cannot be (a damaged stream, of which opening it
// tells) stays as it was.
Piece deriveOutdated(Sql& sql, ActivityId& after);

} // namespace vd
