// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Measured.h"

namespace vd {

// Stages as the column sleep.stages holds them: [[start, end, "light"], ...].
QString stagesJson(const std::vector<SleepSession::Stage>& stages);
std::vector<SleepSession::Stage> stagesFromJson(const QString& json); // passes over what it does not know

} // namespace vd
