// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/Command.h"
#include "services/importers/ImportJob.h"

namespace vd {

// What became of each file and all of them together, as text or JSON. Throws what ended the import as a
// whole; somethingFailed where a file could not be read.
ExitCode reportImport(const ImportOutcome& outcome, bool json);

} // namespace vd
