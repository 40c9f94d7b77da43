// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/providers/ProviderSession.h"

namespace vd {

// What the JSON of the Garmin Connect Personal API means in ours. Pure. Garmin's units: m, s, m/s, kcal, ml,
// bpm, grams of body weight, steps per minute of both feet. Times: "...GMT" is UTC, "...Local" the wall
// clock, both without a suffix, as "2026-11-02 16:30:00", "2026-11-02T16:30:00.0" or milliseconds; the offset
// is the difference between the two, and this computer's where that cannot be one. Mappers throw
// Error(badData) for what has no id or no time; null is not measured.

// GET of the activity search: a brief word each. Containers of several sports ("parent") come with the rows
// of their legs; see withoutContainers.
extern const ItemList garminActivities;
// Leaves out the containers whose legs are in the batch: the same minutes would count twice. Where no leg is
// there, a container is all that is known and stays. Its words are kept either way.
void withoutContainers(Batch& batch);
// The recording of a row of that list.
Recording garminRecording(const QJsonObject& row);
bool hasGarminDevice(const QJsonObject& row); // recorded by one, so there is a file of it

// Day summaries, of many days or of one: totals, lowest, highest and resting heart rate, blood oxygen. A day
// of zeros is one without a watch. Throws badData for a record of which it knows nothing.
extern const ItemList garminDays;
void mapGarminDay(const QJsonObject& day, int payload, Batch& batch);
std::span<const Metric> garminDayMetrics(); // all that may come of it
extern const ItemList garminSteps;          // steps and distance
extern const ItemList garminStress;
extern const ItemList garminHydration;
extern const ItemList garminHrv;

// Nights with what was slept and the breath; placeholders for nights without data make nothing.
extern const ItemList garminNights;
// One night, with its stages through time where those are told.
void mapGarminNight(const QJsonObject& answer, int payload, Batch& batch);

extern const ItemList garminWeights; // days of weighings
std::span<const Metric> garminWeightMetrics();

// Heart rate through one day, every two minutes.
void mapGarminHeart(const QJsonObject& day, int payload, Batch& batch);

extern const ItemList garminZones; // kept as they are

} // namespace vd
