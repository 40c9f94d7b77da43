// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Athlete.h"
#include "models/Batch.h"
#include "models/analysis/HeartSeconds.h"
#include "models/store/Database.h"

namespace vd {

// The person's limits, oldest first; empty until they said some.
std::vector<AthleteSettings> listAthlete(const Database& database, ProfileId profile = firstProfile);

// Those that hold on a day: of the newest row that is not after it, else of the oldest. All unknown where
// there is none.
AthleteSettings athleteOn(const std::vector<AthleteSettings>& oldestFirst, QDate date);

// How long the activity's heart beat at each rate; empty where it has no heart rate.
HeartSeconds activityHeartSeconds(const Database& database, ActivityId activity);

} // namespace vd
