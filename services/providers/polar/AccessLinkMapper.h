// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/providers/ProviderSession.h"

namespace vd {

// What the JSON of AccessLink v3 means in ours. Pure. Its units: m, kcal, s, ISO 8601 durations; names come
// with hyphens and with underscores. Samples come by the clock on the wall: see moveToZone. They throw
// Error(badData) for what has no id or no time.

// GET /exercises: brief words; what they leave out is in the FIT file.
extern const ItemList accessLinkExercises;
// GET /users/activities: totals of a day, and its steps a minute where they add up to the total.
extern const ItemList accessLinkDays;
// GET /users/sleep
extern const ItemList accessLinkNights;
// GET /users/nightly-recharge: RMSSD, breaths, and the night's mean heart rate as the resting one: no other
// is measured.
extern const ItemList accessLinkRecharges;
// GET /users/continuous-heart-rate: {"heart_rates":[day, …]}, or one day by itself.
extern const ItemList accessLinkHeartDays;
void mapHeartOfOneDay(const QJsonObject& day, int payload, Batch& batch);
// GET /users/physical-info: the weight that stands there, as a measurement at the time of asking.
void mapPhysicalInfo(const QJsonObject& info, int payload, Batch& batch);

} // namespace vd
