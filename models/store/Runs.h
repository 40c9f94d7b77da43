// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Sql.h"
#include "models/store/Store.h"

namespace vd {

// The rows of the tables run, run_feed and run_item. The caller holds the transaction.

RunId insertRun(Sql& sql, const RunInfo& info);
// A sync has brought what its feeds brought together; of other runs the outcome tells. Of a watched folder's
// import (trigger "watch") that brought nothing and met nothing wrong no row is left.
void finishRun(Sql& sql, RunId run, const RunOutcome& outcome);

// Adds to what a feed of a run has brought.
void addRunCounts(Sql& sql, RunId run, const QString& feed, const Counts& counts);

// Keeps an item that was skipped for the history: each name and reason once, and no more than so many of a
// run. Returns whether anything was written.
inline constexpr int mostSkippedItems = 500;
bool addSkipped(Sql& sql, RunId run, const SkippedItem& item);

// How the enumerations are stored.
QString runKey(RunInfo::Kind kind);
QString runKey(RunOutcome::Status status);

// Runs that are still 'running' when the store is opened were killed. Returns how many there were.
int failInterruptedRuns(Sql& sql);

} // namespace vd
