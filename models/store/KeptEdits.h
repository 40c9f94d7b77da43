// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Batch.h"
#include "models/store/Sql.h"

namespace vd {

// The person's own words for activities that are joined and part again. The caller holds the transaction.

// `from` is about to go. Its words are kept, and go over to `to` (0: it went nowhere) where that has none.
void keepEdits(Sql& sql, ActivityId from, ActivityId to);

// `fresh` was just made around a recording that was in `before` (0: in none). The words that were kept of the
// activity it once made come back, and leave `before` where that had taken them over. Returns whether there
// were any.
bool restoreEdits(Sql& sql, RecordingId recording, ActivityId fresh, ActivityId before);

} // namespace vd
