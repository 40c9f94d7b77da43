// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/CommandLine.h"

namespace vd {

// Opens the store and the window, runs the event loop. Needs a QApplication. Returns the exit code.
int runWindow(const Request& request);

} // namespace vd
