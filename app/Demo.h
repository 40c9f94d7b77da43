// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Paths.h"

#include <QDateTime>

#include <functional>

namespace vd {

// Before anything works on the demo: makes it where it is missing or of another day. `paths` are those of the
// demo. Takes a second or two then; a window that wants to show how far it is uses services/demo/DemoJob.h
// instead. A demo of another day that is open elsewhere is left as it is. Throws Error.
void makeDemoIfNeeded(const Paths& paths);

// The clock to show these data by: that of this computer, or for a demo made with --now the moment of its
// making.
std::function<QDateTime()> clockOf(const Paths& paths);

} // namespace vd
