// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Athlete.h"
#include "models/Batch.h"
#include "models/analysis/HeartSeconds.h"
#include "models/store/Sql.h"

#include <vector>

namespace vd {

// The person's limits, oldest first.
std::vector<AthleteSettings> athleteRows(Sql& sql, ProfileId profile);
// In place of those of settings.since. Whether that changed anything.
bool writeAthlete(Sql& sql, ProfileId profile, const AthleteSettings& settings);

// Empty where the activity has no heart rate.
HeartSeconds heartSecondsOf(Sql& sql, ActivityId activity);

} // namespace vd
