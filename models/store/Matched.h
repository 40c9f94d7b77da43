// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Athlete.h"
#include "models/Batch.h"
#include "models/analysis/Matching.h"
#include "models/analysis/Merge.h"
#include "models/store/Sql.h"

#include <set>
#include <vector>

namespace vd {

// A recording as far as matching and merging ask for it, and the activity it belongs to now (0 for none).
struct MatchedRecording {
    MatchCandidate candidate;
    MergeInput input;
    QString provider;
    QString device;
    QString sourceFile;
    ActivityId activity = 0;
};

struct Neighbourhood {
    std::vector<MatchedRecording> recordings; // without those that are deleted
    std::vector<MatchDecision> decisions;
};

// Every recording that matching could join, directly or through others, with one of the seeds: those that
// compare() calls the same, those that share an activity, those that a person's decision names; and again
// from each of these. What matching makes of it does not depend on anything outside of it.
Neighbourhood neighbourhoodOf(Sql& sql, ProfileId profile, const std::set<RecordingId>& seeds);

// The activities that the recordings make.
std::vector<std::vector<const MatchedRecording*>> grouped(const Neighbourhood& neighbourhood);

// Which recording each value was taken from, as it is stored: nothing where there is but one recording (most
// rows of the list would be half filled with it).
QString fieldFromJson(const std::map<QString, RecordingId>& from, size_t recordings);
// Back from it, by what the recordings say.
std::map<QString, RecordingId> fieldFrom(Sql& sql, ProfileId profile, const QString& json,
                                         RecordingId primary);

// An activity as its recordings make it, without id and without what the person said.
struct DerivedActivity {
    QVariantList values; // as derivedColumns()
    QByteArray heart;    // the row of activity_heart; empty where there is none

    bool empty() const { return values.isEmpty(); }
};
const QString& derivedColumns(); // the last one is derived_version
DerivedActivity derivedActivity(Sql& sql, ProfileId profile,
                                const std::vector<const MatchedRecording*>& group,
                                const std::vector<AthleteSettings>& athlete);

// What stands there now; empty where there is no such activity.
DerivedActivity standingActivity(Sql& sql, ActivityId id);

// Why a recording is where it is: "alone", "matched", "person".
QString whyTogether(const MatchedRecording& recording, const std::vector<const MatchedRecording*>& group,
                    const std::vector<MatchDecision>& decisions);

} // namespace vd
