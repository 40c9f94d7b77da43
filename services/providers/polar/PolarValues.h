// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Batch.h"

#include <QJsonObject>
#include <QTimeZone>

namespace vd {

// How Polar writes what both of its interfaces have. Pure. Polar tells many times by the clock on the wall
// and without its offset; such a time is held here as the milliseconds that UTC would show then.

// "2026-11-02T09:20:00", "2026-11-02T00:02"; of "…+02:00" the wall's part. nullopt for anything else.
std::optional<qint64> wallMs(const QJsonValue& value);
Instant atOffset(qint64 wallMs, int offsetMinutes);
// "2026-11-01T23:10:07+02:00" with the offset that it says; without one it cannot be told.
std::optional<Instant> instantWithOffset(const QJsonValue& value);
// The day of "2026-11-02" and of "2026-11-02T09:20:00"; invalid for anything else.
QDate dayOf(const QJsonValue& value);
// "PT1H2M3.5S" (ISO 8601) and "26700s", in seconds.
std::optional<double> durationS(const QJsonValue& value);
// A member of a v3 object, whose names come with hyphens and with underscores: "training_load".
QJsonValue either(const QJsonObject& object, const char* underscored);
// That night, whichever interface tells it: so an edited one replaces what it was.
QString nightId(QDate morning);

Sport polarSport(const QString& words);

// A local day's worth in a metric's stored unit; nothing where there is none.
void addDay(Batch& batch, Metric metric, QDate date, std::optional<double> value, int payload);
// Samples that were mapped by the clock on the wall, as moments in that zone. The offset is that of the day's
// noon: the hour or two before a change of the clocks are off by one.
void moveToZone(std::vector<SampleSeries>& samples, const QTimeZone& zone);
Instant inZone(qint64 wallMs, const QTimeZone& zone);

// What the list's own mapper makes of the words that the store kept of an item; nullopt where there are none.
std::optional<Recording> recordingOf(const QByteArray& listed,
                                     void (*mapper)(const QJsonObject&, int, Batch&));

} // namespace vd
