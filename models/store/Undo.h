// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Batch.h"
#include "models/store/ChangeLog.h"

namespace vd {

// Takes back what an import brought: rows that only it wrote go, rows that it replaced come back as they
// were, and where a later run has written since, that run's 'before' becomes what stood before the undone
// one. Throws Error(notSupported) for other kinds of run. The caller holds the transaction.
Counts undoRun(Sql& sql, RunId run, ChangeLog& log);

} // namespace vd
