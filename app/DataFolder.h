// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Paths.h"

namespace vd {

// Copies the person's store into another folder, unless there is one already: then that one is used. What
// stands in the old folder stays there. Nobody may have the store open. Throws Error; then the other folder
// is as it was.
void bringStoreTo(const QString& folder, const Paths& from);

} // namespace vd
