// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/sync/Linking.h"
#include "services/sync/SyncContext.h"
#include "services/sync/SyncRun.h"
#include "services/sync/SyncService.h"

#include <QPointer>

#include <map>

namespace vd {

// What a service's coroutines share. It outlives the service; after isOver() they touch nothing of it.
struct SyncService::State {
    std::shared_ptr<SyncContext> context;
    SyncChoices choices;
    NetworkState* network = nullptr;
    QPointer<SyncService> owner;

    struct Running {
        std::unique_ptr<SyncRun> run;
        qint64 startedMs = 0;
        std::optional<int> daysLeftAtStart; // of the history
        bool isBackground = false;
        bool isPausing = false; // cancelled by a pause, which the store may not have yet
    };
    std::map<ConnectionId, Running> runs;
    std::map<std::pair<ConnectionId, QDate>, qint64> daysAsked;
    // Next attempts that the store did not take (no room, a broken disk): without them a connection would
    // stay due, and be begun again at once for ever.
    std::map<ConnectionId, qint64> unstoredUntilMs;
    int fetches = 0;
    std::map<ConnectionId, std::stop_source>
        fetchEnds; // of what is opened: the service's end, or the account's

    Store& store() { return context->store(); }
    qint64 nowMs() const { return context->clock().nowMs(); }
    QDate today() const { return QDateTime::fromMSecsSinceEpoch(nowMs()).date(); }
    bool isOver() const { return context->ended().stop_requested() || !owner; }

    void start(std::shared_ptr<State> self, const ConnectionState& connection, const QString& trigger,
               SyncRun::Part part);
    ConnectionChange changeAfter(const ConnectionState& connection, const Running& running);
    std::optional<qint64> backfillEndsMs(const ConnectionStatus& status) const;

    static QCoro::Task<void> keep(std::shared_ptr<State> self, ConnectionId id, ConnectionChange change);
    static QCoro::Task<void> settle(std::shared_ptr<State> self, ConnectionId id);
    static QCoro::Task<void> write(std::shared_ptr<State> self, std::vector<ConnectionId> ids,
                                   ConnectionChange change);
    static QCoro::Task<void> linkAndSync(std::shared_ptr<State> self, LinkWish wish, Tokens tokens,
                                         std::stop_token stop);
    static QCoro::Task<void> expireDetails(std::shared_ptr<State> self, ConnectionState connection);
    static QCoro::Task<void> fetchAll(std::shared_ptr<State> self, std::vector<BriefRecording> recordings);
    static QCoro::Task<void> fetchDays(std::shared_ptr<State> self, std::vector<ConnectionState> connections,
                                       QDate day);
    void endFetches(ConnectionId connection);
    void doneFetching();
};

} // namespace vd
