// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Recording.h"

#include <map>
#include <vector>

// From several recordings to the one activity that is shown: field guide B10, 'merge by field'. Pure, and
// independent of the order of the recordings.
namespace vd {

struct MergeInput {
    qint64 id = 0;
    QString stableId; // breaks ties
    Summary summary;
    bool manual = false;
    std::map<Channel, int> channelPoints; // how many values each channel has
};

struct MergeResult {
    Summary summary;
    qint64 primary = 0; // the recording that most is taken from
    // Which recording each value was taken from; only of fields that have one. Keys: the members of Summary
    // ("distanceM"; "start" and "sport" always) and "stream:" with the channel's key ("stream:heart_rate").
    std::map<QString, qint64> from;
};

// The first recording is primary: with streams before without, made by a device before typed in, then more
// channels, more values in them, more fields of the summary said, the lower stableId. Each field comes from
// the first recording that has it in this order (a sport that is not Sport::other), but for:
// - heart rate, both fields and the channel: most heart-rate values first;
// - power likewise;
// - latitude, longitude, altitude, distance, speed (channels) and pointCount: most positions first, then most
// values of
//   these channels; a channel that this recording lacks comes from the next that has it;
// - lapCount, and with it the laps: most laps first.
MergeResult merge(const std::vector<MergeInput>& recordings); // at least one

} // namespace vd
