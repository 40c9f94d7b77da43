// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/providers/ProviderSession.h"

namespace vd {

// What Wahoo's JSON means in ours. Pure. https://cloud-api.wahooligan.com/#workouts: numbers are decimal
// text; m, s, kcal, bpm, W, m/s; what was not measured is missing, null or zero. They throw Error(badData)
// for what has no id or no start.

// An element of GET /workouts. A plan that nobody has carried out yet has no summary, and makes nothing.
QString workoutKey(const QJsonObject& workout); // "workouts/123"; empty without an id
void mapWorkout(const QJsonObject& workout, int payload, Batch& batch);
// When it last changed, as Wahoo writes it (UTC, sorts as text).
QString workoutChanged(const QJsonObject& workout);
// Where its file lies; empty for none: typed in by hand, or from another company's app.
QUrl workoutFile(const QJsonObject& workout);

// GET /user: the weight that stands in the profile.
void mapUser(const QJsonObject& user, int payload, Batch& batch);

} // namespace vd
