// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/providers/ProviderSession.h"

namespace vd {

// What the JSON of AccessLink Dynamic API v4 means in ours. Pure. Its units: ms, m, kcal, SPEED km/h
// (unconfirmed), intervals of the heart and of breath ms. They throw Error(badData) for what has no id or no
// time. Samples come by the clock on the wall: see moveToZone. Wrappers vary, so every list has two places.

// GET /training-sessions/list: brief words without features, all of it with them. Sports are Polar's ids:
// see nameSports.
extern const ItemList polarSessions;
extern const ItemList polarSessionDetails;
// GET /sports/list, whatever its wrapper: names by id.
QJsonObject sportNames(const QJsonValue& answer);
// Gives recordings whose sport is still an id its name.
void nameSports(std::vector<Recording>& recordings, const QJsonObject& names);

// With features. GET /sleeps: a night; its stages where it tells a timeline.
extern const ItemList polarNights;
// GET /nightly-recharge-results: RMSSD, breaths, and the mean heart rate of the night's first hours as the
// resting one: no other is measured.
extern const ItemList polarRecharges;
// GET /activity/list: the steps of the device that counted most; two are never added.
extern const ItemList polarActivityDays;
// GET /continuous-samples: a day of heart rate.
extern const ItemList polarHeartDays;
// GET /calendar/list?features=weight. Its shape is unconfirmed: whatever in it has a weight and a time is a
// weighing.
void mapCalendar(const QJsonObject& document, int payload, Batch& batch);

} // namespace vd
