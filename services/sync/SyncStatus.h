// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Connections.h"
#include "services/providers/Provider.h"
#include "services/sync/SyncChoices.h"

#include <optional>
#include <vector>

namespace vd {

// What a running sync says of itself.
struct SyncProgress {
    ConnectionId connection = 0;
    QString provider;
    DataKind kind = DataKind::activities; // being fetched
    bool isHistory = false;               // the backfill, no longer the newest days
    int done = 0;
    int total = -1; // -1: not known
};

// An account as a person sees it: the table of states of the look.
struct ConnectionStatus {
    enum class State {
        fine,
        syncing,
        limited,
        waiting,
        partial,
        needsSignIn,
        blocked,
        locked,
        paused,
        unlinked
    };
    ConnectionState connection;
    const Provider* provider = nullptr; // nullptr: a device whose files were imported
    State state = State::fine;
    std::optional<SyncProgress> progress; // while syncing
    QStringList missingScopes;
    std::vector<DataKind> kinds;          // that its feeds give
    std::vector<DataKind> missingKinds;   // ... of which the permission is missing
    std::optional<qint64> nextSyncMs;     // as planned; none while paused, or when the person is needed
    QDate reachedBack;                    // the youngest of the feeds' oldest days: all is here from then on
    bool complete = false;                // all of the history is here
    std::optional<qint64> backfillEndsMs; // an estimate; none when complete, or not known
    std::vector<BudgetSpan> budget;
};
QString key(ConnectionStatus::State state); // "fine", "needsSignIn": for JSON

// Without progress: what the store says of the accounts at that moment, in the order in which they were
// linked; devices of files are left out. Reads the store.
std::vector<ConnectionStatus> connectionStatuses(const Database& database, const SyncChoices& choices,
                                                 qint64 nowMs, ProfileId profile = firstProfile);

// When a connection is to be synced by itself; nullopt: only when somebody asks.
std::optional<qint64> nextSyncMs(const ConnectionState& connection, const SyncChoices& choices, qint64 nowMs);
// The feeds of the background have something left to fetch.
bool hasBackgroundWork(const Database& database, const ConnectionState& connection, const Provider& provider,
                       qint64 nowMs);
// From when on the details of activities are fetched in the background: in the strict cache only of those
// that do not expire at once.
qint64 detailsAfterMs(const ConnectionState& connection, const Provider& provider, qint64 nowMs);
// The last day of the key that the person brought, as they know it; invalid: there is none, or nobody knows.
QDate keyEnds(const ConnectionState& connection);
// From so many days before on it is worth a warning.
inline constexpr int keyWarningDays = 14;
// After that only the person can help.
bool needsPerson(ErrorCode code);
// How long to wait after the n-th failure in a row: a minute, twice that, … six hours.
qint64 backoffMs(int step);
// Scopes that the feeds want and were not granted.
QStringList missingScopes(const ConnectionState& connection, const Feed& feed, const Provider& provider);
// Days of history that are still to come, over all feeds; nullopt when the account's first day is not known.
std::optional<int> historyDaysLeft(const std::vector<FeedState>& feeds, const Provider& provider, QDate since,
                                   QDate today);

// All together, for tool bar and tray. Words are made by the window.
struct SyncState {
    enum class Kind {
        nothingLinked,
        updated,
        syncing,
        waitingForNetwork,
        needsPerson,
        paused,
        limited
    } kind = Kind::nothingLinked;
    std::optional<qint64> updatedMs;      // the last good run of any
    std::optional<SyncProgress> progress; // syncing
    QString provider;                     // needsPerson: the first that does
    int needPerson = 0;
    std::optional<qint64> untilMs; // paused, limited
};

} // namespace vd
