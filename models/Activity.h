// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Batch.h"
#include "models/Recording.h"

#include <QStringList>

#include <vector>

namespace vd {

// What the person did, as shown: the merged word of its recordings, under the person's own edits.
struct Activity {
    ActivityId id = 0;
    Summary summary;            // merged and edited
    QString primarySource;      // provider of the recording that most fields come from
    QStringList sources;        // providers of all recordings, the primary one first, each once
    QString externalId;         // of the primary recording
    QString sourceFile;         // where the primary recording's payload came from; empty for services
    QString device;             // of the primary recording
    std::optional<double> load; // training load: 100 is an hour at threshold (field guide B3, B4)
    QString loadSource;         // what it was told from: "power", "heart_rate"; empty where there is none
    std::optional<double> weightedPowerW; // field guide B4
};

// One source's word, for 'what each source said'.
struct RecordingRow {
    RecordingId id = 0;
    ActivityId activity = 0;
    QString provider;
    QString accountName;
    QString externalId;
    QString sourceFile;
    QString sportGiven;
    QString device;
    QString why; // it belongs to its activity: "alone", "matched", "person"; empty where it has none
    Summary summary;
    std::optional<qint64> payloadId;
};

// All that an activity's page shows.
struct ActivityDetail {
    Activity activity;
    std::vector<RecordingRow> recordings;     // the primary one first
    std::map<QString, RecordingId> fieldFrom; // "distanceM" -> the recording it was taken from
    std::vector<Lap> laps;                    // of the recording that says most about laps
    Streams streams; // of the recording with the best track; HR and power from the best of each
};

} // namespace vd
