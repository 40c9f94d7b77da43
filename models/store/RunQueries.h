// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Store.h"

#include <optional>
#include <vector>

namespace vd {

// A row of the history.
struct RunRow {
    RunId id = 0;
    RunInfo::Kind kind = RunInfo::Kind::sync;
    QString trigger;
    ConnectionId connection = 0; // 0: none, or no more
    QString provider;            // of the connection; "files" for imports
    QString displayName;         // of the account
    qint64 startedMs = 0;
    std::optional<qint64> endedMs;
    std::optional<RunOutcome::Status> status; // none: it runs
    Counts counts;
    int requests = 0;
    std::optional<ErrorCode> error;
};

struct RunFeedRow {
    QString feed;
    int fetched = 0; // = created + updated + skipped + deleted
    Counts counts;
    int requests = 0;
    std::optional<ErrorCode> error;
};

struct RunFilter {
    QString provider = {};                                   // empty: all
    std::optional<RunOutcome::Status> status = std::nullopt; // none: all
    std::optional<RunInfo::Kind> kind = std::nullopt;
    int limit = 500; // the newest
};
std::vector<RunRow> runHistory(const Database& database, const RunFilter& filter = {});
std::vector<RunFeedRow> runFeeds(const Database& database, RunId run);
std::vector<RunItem> runItems(const Database& database, RunId run);

} // namespace vd
