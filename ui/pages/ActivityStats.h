// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Activity.h"
#include "models/Athlete.h"
#include "ui/parts/StatStrip.h"

#include <QLocale>

namespace vd {

// The numbers of an activity's strip, in their order; only those that are known, and at most eight: cadence
// and calories give way. Each with its companion (maximum, elapsed time, ...) or, where several sources say
// it, with the one that was taken. `athlete`: the person's limits on the day of the activity.
std::vector<Stat> activityStats(const ActivityDetail& detail, const AthleteSettings& athlete,
                                const UnitChoice& units, const QLocale& locale);

// "Sunday 15 November 2026, 08:41", on the clock that hung on the wall there.
QString startText(const Instant& start);

// What people call a recording's source: its device, else the account, else the provider.
QString recordingName(const RecordingRow& recording);

} // namespace vd
