// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/providers/ProviderSession.h"

namespace vd {

// What Strava's JSON means in ours. Pure. Units: https://developers.strava.com/docs/reference/ (distance m,
// times s, speeds m/s, calories kcal, cadence per leg on foot as we keep it, kilojoules are work and no
// calories). They throw Error(badData) for what has no id or no start.

// An element of GET /athlete/activities: a brief word.
QString activityKey(const QJsonObject& activity); // "activities/123"; empty without an id
void mapSummary(const QJsonObject& activity, int payload, Batch& batch);
// GET /activities/{id}: all of it, with its laps.
void mapDetail(const QJsonObject& activity, int payload, Batch& batch);
// GET /activities/{id}/streams?key_by_type=true: into the recording that is last in the batch.
void mapStreams(const QJsonObject& streams, int payload, Batch& batch);
// GET /athlete: the weight that stands in the profile, as a measurement at the time of asking.
void mapAthlete(const QJsonObject& athlete, int payload, Batch& batch);

} // namespace vd
