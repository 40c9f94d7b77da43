// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Activity.h"
#include "models/analysis/Zones.h"
#include "models/store/PossibleMatches.h"

#include <QJsonObject>

// The shapes of the command line's JSON. Names and units are a promise to other people's scripts:
// seconds, metres, beats per minute, kilocalories; unknown is null.
namespace vd {

// From "sport" on: what an activity, a recording and a file's report have in common.
QJsonObject toJson(const Summary& summary);
QJsonObject toJson(const Activity& activity);
QJsonObject toJson(const RecordingRow& recording);
QJsonObject toJson(const Lap& lap);
QJsonObject toJson(const Streams& streams);
QJsonObject toJson(const ActivityDetail& detail, bool withStreams);
QJsonObject toJson(const ActivityMatches& matches);
QJsonObject toJson(const HeartZones& zones);

// null for unknown; rounded to so many decimals, so that 78.41 does not print as 78.409999999999997.
QJsonValue toJson(std::optional<double> value, int decimals);

} // namespace vd
