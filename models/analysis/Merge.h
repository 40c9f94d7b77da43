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
    qint64 primary = 0;                // the recording that most is taken from
    std::map<QString, qint64> from;    // field ("distanceM") or "stream:heart_rate" -> recording
};

MergeResult merge(const std::vector<MergeInput>& recordings); // at least one

} // namespace vd
