// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Units.h"
#include "models/store/PossibleMatches.h"

#include <QStringList>

namespace vd {

// One line of an activity's sources: a recording, or another activity that may be, or that the person said
// not to be, the same workout.
struct SourceLine {
    enum class Kind { recording, possible, different } kind = Kind::recording;
    QString provider;
    QString name;      // of the recording; the title of the other activity
    QString heading;   // the line's first words, with that name
    QStringList words; // sentences below it
    ActivityId other = 0;
    RecordingId mine = 0;
    RecordingId theirs = 0;
    bool canBeSeparated = false;
    PairAnswers takenBack; // to take back the answer by which a recording belongs here; empty for none

    friend bool operator==(const SourceLine&, const SourceLine&) = default;
};

// The recordings first, the primary one leading, then what is asked, then what was answered.
std::vector<SourceLine> sourceLines(const ActivityDetail& detail, const ActivityMatches& matches,
                                    const UnitChoice& units);

// What of the activity shown was taken from a recording: "distance, climb, heart rate"; empty for nothing.
QString takenText(const ActivityDetail& detail, RecordingId recording);

} // namespace vd
