// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/RunQueries.h"
#include "ui/theme/Tokens.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

// What a run of a sync or an import says of itself (field guide A5). Pure.
namespace vd {

// How it ended, in an icon and a word that say the same.
struct RunLook {
    QString icon;
    Role role = Role::text;
    QString word; // "Completed"
};
RunLook runLook(const RunRow& run);
QString statusWord(RunOutcome::Status status);

// "5 new, 2 updated, 3 skipped"; empty without any.
QString countsText(const Counts& counts);
// The counts, and why it did not end well: "4 new. Not everything is shared".
QString runText(const RunRow& run);
QString runTime(const RunRow& run, const QDateTime& now); // "18:40", "18 Nov, 19:31"
QString runAccount(const RunRow& run);                    // "Strava"
QString runDuration(const RunRow& run);                   // "12 s"; empty while it runs

// "Sleep: 40 fetched, 5 new, 35 skipped, 3 requests"
QString feedText(const RunFeedRow& feed);
// "Morning run: skipped, it has no start time"
QString itemText(const RunItem& item);

// All of it, to be pasted somewhere. Holds no secret: none is in the history.
QString runReport(const RunRow& run, const std::vector<RunFeedRow>& feeds, const std::vector<RunItem>& items,
                  const QDateTime& now);

} // namespace vd
