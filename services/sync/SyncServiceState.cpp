// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sync/SyncServiceState.h"

#include "services/net/Result.h"
#include "services/net/Stop.h"
#include "services/sync/DetailFetch.h"

#include <QLoggingCategory>
#include <QRandomGenerator>

#include <algorithm>

namespace vd {

namespace {

Q_LOGGING_CATEGORY(logSync, "vitaldeck.sync")

constexpr qint64 dayMs = 86'400'000;
constexpr qint64 unstoredRestMs = 15 * 60'000;

QDate sinceOf(const ConnectionState& connection) {
    return QDate::fromString(connection.settings.value(QLatin1String("since")).toString(), Qt::ISODate);
}

} // namespace

void SyncService::State::start(std::shared_ptr<State> self, const ConnectionState& connection,
                               const QString& trigger, SyncRun::Part part) {
    const Provider* provider = findProvider(connection.provider);
    if (provider == nullptr || runs.contains(connection.id)) return;
    Running running;
    running.startedMs = nowMs();
    running.isBackground = part == SyncRun::Part::background;
    running.daysLeftAtStart = historyDaysLeft(feedStates(store().database(), connection.id), *provider,
                                              sinceOf(connection), today());
    running.run = std::make_unique<SyncRun>(context, connection, *provider, trigger, part);
    SyncRun* run = running.run.get();
    QObject::connect(run, &SyncRun::progressed, owner,
                     [this, run] { Q_EMIT owner->progressed(run->progress()); });
    // Queued: the run is not deleted from within itself.
    QObject::connect(
        run, &SyncRun::finished, owner, [self, id = connection.id] { settle(self, id); },
        Qt::QueuedConnection);
    runs[connection.id] = std::move(running);
    run->start();
}

// What a run means for the connection: when it is tried again, and what the person reads.
ConnectionChange SyncService::State::changeAfter(const ConnectionState& connection, const Running& running) {
    const SyncOutcome& outcome = running.run->outcome();
    ConnectionChange change;
    const std::optional<ErrorCode> code = outcome.error ? std::optional(outcome.error->code()) : std::nullopt;
    if (running.isBackground && (!code || !needsPerson(*code))) return change;
    // A pause stops what runs; when it ends, that goes on.
    if (outcome.status == RunOutcome::Status::cancelled && running.isPausing) return change;
    if (outcome.status == RunOutcome::Status::cancelled) {
        // Not begun again behind the person's back.
        const int timesPerDay = std::max(1, choices.timesPerDayFor(connection.provider));
        change.nextAttemptMs = std::optional(nowMs() + dayMs / timesPerDay);
        return change;
    }
    change.error = code;
    change.errorKind = outcome.errorFeed;
    change.nextAttemptMs = std::optional<qint64>();
    change.backoffStep = 0;
    if (!code || outcome.recentIsHere) change.lastSuccessMs = nowMs();
    if (!code || *code == ErrorCode::missingScope || needsPerson(*code)) return change;
    const qint64 until = outcome.error->value(QStringLiteral("until")).toLongLong();
    if (*code == ErrorCode::rateLimited && until > nowMs()) {
        change.nextAttemptMs = std::optional(until + 5'000); // a moment more: their clock is not ours
        return change;
    }
    change.backoffStep = connection.backoffStep + 1;
    const qint64 wait = backoffMs(*change.backoffStep);
    change.nextAttemptMs = std::optional(nowMs() + wait + QRandomGenerator::global()->bounded(wait / 2 + 1));
    return change;
}

// What the store does not take was told by the run; here it only must not be met again at once.
QCoro::Task<void> SyncService::State::keep(std::shared_ptr<State> self, ConnectionId id,
                                           ConnectionChange change) {
    try {
        co_await resultOf(self->store().setConnection(id, std::move(change)));
        self->unstoredUntilMs.erase(id);
    } catch (const Error& error) {
        qCWarning(logSync).noquote() << "how a sync ended cannot be kept:" << error.what();
        if (!self->isOver()) self->unstoredUntilMs[id] = self->nowMs() + unstoredRestMs;
    }
}

QCoro::Task<void> SyncService::State::settle(std::shared_ptr<State> self, ConnectionId id) {
    const auto found = self->runs.find(id);
    if (self->isOver() || found == self->runs.end()) co_return;
    const SyncOutcome outcome = found->second.run->outcome();
    const bool isBackground = found->second.isBackground;
    const qint64 startedMs = found->second.startedMs;
    const std::optional<ConnectionState> connection = connectionState(self->store().database(), id);
    if (connection && connection->linked) {
        ConnectionChange change = self->changeAfter(*connection, found->second);
        co_await keep(self, id, std::move(change));
        if (self->isOver()) co_return;
        if (!isBackground && !outcome.error) co_await expireDetails(self, *connection);
        if (self->isOver()) co_return;
    }
    self->runs.erase(id);
    RunRow row;
    row.id = outcome.run;
    row.connection = id;
    if (connection) {
        row.provider = connection->provider;
        row.displayName = connection->displayName;
    }
    row.trigger = isBackground ? QStringLiteral("background") : QString();
    row.startedMs = startedMs;
    row.endedMs = self->nowMs();
    row.status = outcome.status;
    row.counts = outcome.counts;
    row.requests = outcome.requests;
    if (outcome.error) row.error = outcome.error->code();
    Q_EMIT self->owner->changed();
    if (self->owner) Q_EMIT self->owner->ended(row);
}

// The strict cache, after a run in which nothing failed: so nothing goes before the service was asked again.
QCoro::Task<void> SyncService::State::expireDetails(std::shared_ptr<State> self, ConnectionState connection) {
    const Provider* provider = findProvider(connection.provider);
    const bool isStrict = connection.settings.value(QLatin1String("strictCache")).toBool();
    if (provider == nullptr || !isStrict || provider->descriptor.terms.cacheDays == 0) co_return;
    const qint64 before = self->nowMs() - provider->descriptor.terms.cacheDays * dayMs;
    try {
        co_await resultOf(self->store().dropDetails(connection.id, before));
    } catch (const Error& error) { // the next run tries again
        qCWarning(logSync).noquote() << "details that expired are still here:" << error.what();
    }
}

std::optional<qint64> SyncService::State::backfillEndsMs(const ConnectionStatus& status) const {
    const auto running = runs.find(status.connection.id);
    if (status.complete || running == runs.end() || !running->second.daysLeftAtStart) return std::nullopt;
    const auto left = historyDaysLeft(feedStates(context->store().database(), status.connection.id),
                                      *status.provider, sinceOf(status.connection), today());
    const qint64 done = left ? *running->second.daysLeftAtStart - *left : 0;
    if (done <= 0) return std::nullopt;
    return nowMs() + (nowMs() - running->second.startedMs) * *left / done;
}

QCoro::Task<void> SyncService::State::write(std::shared_ptr<State> self, std::vector<ConnectionId> ids,
                                            ConnectionChange change) {
    try {
        for (const ConnectionId id : ids) {
            co_await resultOf(self->store().setConnection(id, change));
            if (self->isOver()) co_return;
        }
    } catch (const Error& error) {
        if (self->isOver()) co_return;
        Q_EMIT self->owner->failed(error);
    }
    if (self->owner) Q_EMIT self->owner->changed();
}

QCoro::Task<void> SyncService::State::linkAndSync(std::shared_ptr<State> self, LinkWish wish, Tokens tokens,
                                                  std::stop_token stop) {
    const bool syncs = wish.syncs;
    throwIfStopped(self->context->ended());
    // A sign-in is its caller's, and may outlive the service.
    const std::stop_source either;
    const auto end = [either] {
        // NOLINTNEXTLINE(performance-unnecessary-copy-initialization): it keeps alive what it ends
        const std::stop_source held = either;
        held.request_stop();
    };
    const std::stop_callback byCaller(stop, end);
    const std::stop_callback byService(self->context->ended(), end);
    const ConnectionId id =
        co_await linkAccount(self->context, std::move(wish), std::move(tokens), either.get_token());
    if (self->isOver()) co_return;
    Q_EMIT self->owner->linked(id);
    if (self->owner) Q_EMIT self->owner->changed();
    if (syncs && self->owner) self->owner->sync({id});
}

void SyncService::State::endFetches(ConnectionId connection) {
    const auto found = fetchEnds.extract(connection); // who is told may ask for more
    if (found) found.mapped().request_stop();
}

void SyncService::State::doneFetching() {
    if (--fetches == 0 && owner) Q_EMIT owner->fetched();
}

QCoro::Task<void> SyncService::State::fetchAll(std::shared_ptr<State> self,
                                               std::vector<BriefRecording> recordings) {
    for (const BriefRecording& recording : recordings) {
        std::optional<Error> failure;
        try {
            const std::stop_token stop = self->fetchEnds[recording.connection].get_token();
            co_await fetchActivityDetail(self->context, recording, stop);
        } catch (const Error& error) {
            failure = error;
        }
        if (self->isOver()) co_return;
        const bool isTold = failure && failure->code() != ErrorCode::cancelled;
        if (isTold) Q_EMIT self->owner->failed(*failure);
        if (self->isOver()) co_return;
    }
    self->doneFetching();
}

QCoro::Task<void> SyncService::State::fetchDays(std::shared_ptr<State> self,
                                                std::vector<ConnectionState> connections, QDate day) {
    for (const ConnectionState& connection : connections) {
        std::optional<Error> failure;
        try {
            co_await fetchDayDetail(self->context, connection, day,
                                    self->fetchEnds[connection.id].get_token());
        } catch (const Error& error) {
            failure = error;
        }
        if (self->isOver()) co_return;
        if (failure) self->daysAsked.erase({connection.id, day});
        const bool isTold = failure && failure->code() != ErrorCode::cancelled;
        if (isTold) Q_EMIT self->owner->failed(*failure);
        if (self->isOver()) co_return;
    }
    self->doneFetching();
}

} // namespace vd
