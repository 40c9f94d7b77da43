// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Activity.h"
#include "models/MatchAnswer.h"
#include "models/store/Database.h"

#include <limits>

namespace vd {

// Two activities that may be one workout (MatchVerdict::possible between one recording of each), where
// joining them would not bring together two items of one account, and where nobody has said that they are
// different.
struct PossibleMatch {
    ActivityId activityA = 0; // the one that starts later
    ActivityId activityB = 0;
    RecordingId recordingA = 0; // by which they were found
    RecordingId recordingB = 0;
};

// Newest first. Reads the recordings once by their start, so many of the newest; each is compared with those
// near it only.
inline constexpr int allRecordings = std::numeric_limits<int>::max();
std::vector<PossibleMatch> possibleMatches(const Database& database, int limit, int newest = allRecordings,
                                           ProfileId profile = firstProfile);

// What of an activity's recordings is open or answered by the person.
struct ActivityMatches {
    struct Other {
        Activity activity;
        RecordingId mine = 0; // to be asked with Store::decide
        RecordingId theirs = 0;
    };
    std::vector<Other> possible;  // may be the same; nearest start first
    std::vector<Other> different; // said to be another workout, one for each activity, by its start
    struct Same {                 // said of two of its own recordings
        RecordingId a = 0;
        RecordingId b = 0;
        qint64 atMs = 0; // UTC; what was said at one moment is one answer
    };
    std::vector<Same> same;
};
ActivityMatches activityMatches(const Database& database, ActivityId activity);

} // namespace vd
