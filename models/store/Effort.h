// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Athlete.h"
#include "models/Batch.h"
#include "models/analysis/Load.h"
#include "models/store/ChangeLog.h"
#include "models/store/Sql.h"

#include <map>
#include <vector>

namespace vd {

// What an activity's streams come to. Kept with it, so that neither a page nor another limit of the person
// opens a stream again.
struct Effort {
    HeartSeconds heart;
    std::optional<WeightedPower> power;
};

// Out of the streams of the recordings that heart rate and power were taken from: MergeResult::from.
Effort effortOf(Sql& sql, const std::map<QString, RecordingId>& from);

// As the columns weighted_power_w, power_s, load and load_source of activity.
QVariantList effortValues(const Effort& effort, const std::vector<AthleteSettings>& athlete, QDate day);

// Makes the loads anew of the activities for which the person's limits of this day on hold, from what is kept
// with them; writes what differs.
void deriveLoads(Sql& sql, ProfileId profile, QDate since, ChangeLog& log);

} // namespace vd
