// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Apply.h"

namespace vd {

// Makes the activities anew that the touched recordings belong to, belonged to, or may now belong to. An
// activity keeps its id, the lowest among those that its recordings had, and with it what the person said of
// it; one that falls apart goes on where the recording is that most of it came from.
void deriveActivities(Sql& sql, ProfileId profile, const Touched& touched, ChangeLog& log);

} // namespace vd
