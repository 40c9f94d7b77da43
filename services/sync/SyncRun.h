// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/RunQueries.h"
#include "services/sync/SyncContext.h"
#include "services/sync/SyncStatus.h"

#include <QObject>

namespace vd {

// How a sync ended, and what follows for its connection.
struct SyncOutcome {
    RunId run = 0;
    RunOutcome::Status status = RunOutcome::Status::completed;
    std::optional<Error> error; // the worst of its feeds; carries "provider", "kind", "until"
    QString errorFeed;
    Counts counts;
    int requests = 0;
    bool recentIsHere = false; // every feed that may be read brought what is newest
};

// One sync of one connection: what is newest of every feed, then what is older of every feed, each batch with
// its cursor. A run object: it outlives its coroutine; destroying it stops the run (which the history then
// calls cancelled), what has landed stays. GUI thread.
class SyncRun : public QObject {
    Q_OBJECT
public:
    // Background feeds are the slow queue: they get what others leave of the budget.
    enum class Part { foreground, background };
    static constexpr double backgroundShare = 0.9; // the rest is for a person who opens something
    SyncRun(std::shared_ptr<SyncContext> context, ConnectionState connection, const Provider& provider,
            QString trigger, Part part, QObject* parent = nullptr);
    ~SyncRun() override;

    void start();
    void cancel();
    bool isRunning() const;
    const SyncProgress& progress() const;
    const SyncOutcome& outcome() const; // after finished()

Q_SIGNALS:
    void progressed(); // see progress(); at most ten times a second
    void landed();     // a batch was written
    void finished();

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace vd
