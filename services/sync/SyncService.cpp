// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sync/SyncService.h"

#include "services/net/NetworkState.h"
#include "services/net/Stop.h"
#include "services/sync/DetailFetch.h"
#include "services/sync/Linking.h"
#include "services/sync/SyncContext.h"
#include "services/sync/SyncRun.h"

#include <QCoroFuture>
#include <QDateTime>
#include <QPointer>
#include <QRandomGenerator>

#include <algorithm>
#include <map>
#include <set>

namespace vd {

namespace {

constexpr qint64 dayMs = 86'400'000;
// A day that was asked for is not asked for again while one looks back and forth.
constexpr qint64 dayHoldsMs = 15 * 60'000;

} // namespace

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
    };
    std::map<ConnectionId, Running> runs;
    std::map<std::pair<ConnectionId, QDate>, qint64> daysAsked;
    int fetches = 0;

    Store& store() { return context->store(); }
    qint64 nowMs() const { return context->clock().nowMs(); }
    QDate today() const { return QDateTime::fromMSecsSinceEpoch(nowMs()).date(); }
    bool isOver() const { return context->ended().stop_requested() || !owner; }

    void start(std::shared_ptr<State> self, const ConnectionState& connection, const QString& trigger,
               SyncRun::Part part);
    ConnectionChange changeAfter(const ConnectionState& connection, const SyncOutcome& outcome,
                                 bool isBackground);
    std::optional<qint64> backfillEndsMs(const ConnectionStatus& status) const;

    static QCoro::Task<void> settle(std::shared_ptr<State> self, ConnectionId id);
    static QCoro::Task<void> write(std::shared_ptr<State> self, std::vector<ConnectionId> ids,
                                   ConnectionChange change);
    static QCoro::Task<void> linkAndSync(std::shared_ptr<State> self, LinkWish wish, Tokens tokens,
                                         std::stop_token stop);
    static QCoro::Task<void> expireDetails(std::shared_ptr<State> self, ConnectionState connection);
    static QCoro::Task<void> fetchAll(std::shared_ptr<State> self, std::vector<BriefRecording> recordings);
    static QCoro::Task<void> fetchDays(std::shared_ptr<State> self, std::vector<ConnectionState> connections,
                                       QDate day);
    void doneFetching();
};

void SyncService::State::start(std::shared_ptr<State> self, const ConnectionState& connection,
                               const QString& trigger, SyncRun::Part part) {
    const Provider* provider = findProvider(connection.provider);
    if (provider == nullptr || runs.contains(connection.id)) return;
    Running running;
    running.startedMs = nowMs();
    running.isBackground = part == SyncRun::Part::background;
    const QDate since =
        QDate::fromString(connection.settings.value(QLatin1String("since")).toString(), Qt::ISODate);
    running.daysLeftAtStart =
        historyDaysLeft(feedStates(store().database(), connection.id), *provider, since, today());
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
ConnectionChange SyncService::State::changeAfter(const ConnectionState& connection,
                                                 const SyncOutcome& outcome, bool isBackground) {
    ConnectionChange change;
    const std::optional<ErrorCode> code = outcome.error ? std::optional(outcome.error->code()) : std::nullopt;
    if (isBackground && (!code || !needsPerson(*code))) return change;
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
    if (*code == ErrorCode::rateLimited) {
        // A moment more: their clock is not ours.
        change.nextAttemptMs =
            std::optional(outcome.error->value(QStringLiteral("until")).toLongLong() + 5'000);
        return change;
    }
    change.backoffStep = connection.backoffStep + 1;
    const qint64 wait = backoffMs(*change.backoffStep);
    change.nextAttemptMs = std::optional(nowMs() + wait + QRandomGenerator::global()->bounded(wait / 2 + 1));
    return change;
}

QCoro::Task<void> SyncService::State::settle(std::shared_ptr<State> self, ConnectionId id) {
    const auto found = self->runs.find(id);
    if (self->isOver() || found == self->runs.end()) co_return;
    const SyncOutcome outcome = found->second.run->outcome();
    const bool isBackground = found->second.isBackground;
    const qint64 startedMs = found->second.startedMs;
    const std::optional<ConnectionState> connection = connectionState(self->store().database(), id);
    if (connection && connection->linked) {
        QFuture<void> written =
            self->store().setConnection(id, self->changeAfter(*connection, outcome, isBackground));
        co_await qCoro(written).waitForFinished();
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
    QFuture<int> dropped = self->store().dropDetails(connection.id, before);
    co_await qCoro(dropped).waitForFinished();
}

std::optional<qint64> SyncService::State::backfillEndsMs(const ConnectionStatus& status) const {
    const auto running = runs.find(status.connection.id);
    if (status.complete || running == runs.end() || !running->second.daysLeftAtStart) return std::nullopt;
    const QDate since =
        QDate::fromString(status.connection.settings.value(QLatin1String("since")).toString(), Qt::ISODate);
    const auto left = historyDaysLeft(feedStates(context->store().database(), status.connection.id),
                                      *status.provider, since, today());
    const qint64 done = left ? *running->second.daysLeftAtStart - *left : 0;
    if (done <= 0) return std::nullopt;
    return nowMs() + (nowMs() - running->second.startedMs) * *left / done;
}

QCoro::Task<void> SyncService::State::write(std::shared_ptr<State> self, std::vector<ConnectionId> ids,
                                            ConnectionChange change) {
    try {
        for (const ConnectionId id : ids) {
            QFuture<void> written = self->store().setConnection(id, change);
            co_await qCoro(written).waitForFinished();
            if (self->isOver()) co_return;
            written.waitForFinished(); // throws what went wrong
        }
    } catch (const Error& error) {
        Q_EMIT self->owner->failed(error);
    }
    Q_EMIT self->owner->changed();
}

QCoro::Task<void> SyncService::State::linkAndSync(std::shared_ptr<State> self, LinkWish wish, Tokens tokens,
                                                  std::stop_token stop) {
    const bool syncs = wish.syncs;
    const ConnectionId id = co_await linkAccount(self->context, std::move(wish), std::move(tokens), stop);
    if (self->isOver()) co_return;
    Q_EMIT self->owner->linked(id);
    Q_EMIT self->owner->changed();
    if (syncs) self->owner->sync({id});
}

void SyncService::State::doneFetching() {
    if (--fetches == 0) Q_EMIT owner->fetched();
}

QCoro::Task<void> SyncService::State::fetchAll(std::shared_ptr<State> self,
                                               std::vector<BriefRecording> recordings) {
    for (const BriefRecording& recording : recordings) {
        std::optional<Error> failure;
        try {
            co_await fetchActivityDetail(self->context, recording, self->context->ended());
        } catch (const Error& error) {
            failure = error;
        }
        if (self->isOver()) co_return;
        if (failure) Q_EMIT self->owner->failed(*failure);
    }
    self->doneFetching();
}

QCoro::Task<void> SyncService::State::fetchDays(std::shared_ptr<State> self,
                                                std::vector<ConnectionState> connections, QDate day) {
    for (const ConnectionState& connection : connections) {
        std::optional<Error> failure;
        try {
            co_await fetchDayDetail(self->context, connection, day, self->context->ended());
        } catch (const Error& error) {
            failure = error;
        }
        if (self->isOver()) co_return;
        if (failure) self->daysAsked.erase({connection.id, day});
        if (failure) Q_EMIT self->owner->failed(*failure);
    }
    self->doneFetching();
}

SyncService::SyncService(Parts parts, QObject* parent) : QObject(parent), m_state(std::make_shared<State>()) {
    m_state->context = std::make_shared<SyncContext>(parts.store, parts.secrets, parts.clock,
                                                     std::move(parts.endpoints), std::move(parts.lockFolder));
    m_state->choices = std::move(parts.choices);
    m_state->network = parts.network;
    m_state->owner = this;
    if (parts.network != nullptr) connect(parts.network, &NetworkState::changed, this, &SyncService::changed);
}

SyncService::~SyncService() {
    m_state->owner = nullptr;
    m_state->runs.clear(); // each says in the history that it was cancelled
    m_state->context->end();
}

std::vector<ConnectionStatus> SyncService::statuses() const {
    std::vector<ConnectionStatus> statuses =
        connectionStatuses(m_state->store().database(), m_state->choices, m_state->nowMs());
    for (ConnectionStatus& status : statuses) {
        const auto running = m_state->runs.find(status.connection.id);
        const bool isShown = running != m_state->runs.end() && !running->second.isBackground;
        if (!isShown) continue;
        status.state = ConnectionStatus::State::syncing;
        status.progress = running->second.run->progress();
        status.backfillEndsMs = m_state->backfillEndsMs(status);
    }
    return statuses;
}

SyncState SyncService::state() const {
    using Is = ConnectionStatus::State;
    SyncState state;
    std::vector<ConnectionStatus> statuses = this->statuses();
    std::erase_if(statuses, [](const ConnectionStatus& s) { return s.state == Is::unlinked; });
    if (statuses.empty()) return state;
    state.kind = SyncState::Kind::updated;
    bool allPaused = true;
    for (const ConnectionStatus& status : statuses) {
        const std::optional<qint64> success = status.connection.lastSuccessMs;
        if (success) state.updatedMs = std::max(state.updatedMs.value_or(*success), *success);
        if (status.progress && !state.progress) state.progress = status.progress;
        const bool needs =
            status.state == Is::needsSignIn || status.state == Is::blocked || status.state == Is::locked;
        if (needs && state.needPerson++ == 0) state.provider = status.provider->name();
        allPaused = allPaused && status.state == Is::paused;
        if (status.state == Is::paused) {
            const qint64 until = *status.connection.pausedUntilMs;
            state.untilMs = std::min(state.untilMs.value_or(until), until);
        }
    }
    const bool isOffline = m_state->network != nullptr && !m_state->network->isOnline();
    if (state.progress) {
        state.kind = SyncState::Kind::syncing;
    } else if (state.needPerson > 0) {
        state.kind = SyncState::Kind::needsPerson;
    } else if (allPaused) {
        state.kind = SyncState::Kind::paused;
    } else if (isOffline) {
        state.kind = SyncState::Kind::waitingForNetwork;
    }
    if (state.kind != SyncState::Kind::paused) state.untilMs.reset();
    return state;
}

void SyncService::sync(std::vector<ConnectionId> connections, QString trigger) {
    const bool all = connections.empty();
    for (const ConnectionState& connection : connectionStates(m_state->store().database())) {
        const bool isMeant =
            std::find(connections.begin(), connections.end(), connection.id) != connections.end();
        const bool canRun = connection.pausedUntilMs.value_or(0) <= m_state->nowMs() &&
                            !(connection.error && needsPerson(*connection.error));
        if (connection.linked && (isMeant || (all && canRun)))
            m_state->start(m_state, connection, trigger, SyncRun::Part::foreground);
    }
    Q_EMIT changed();
}

void SyncService::syncBackground(ConnectionId connection) {
    const auto state = connectionState(m_state->store().database(), connection);
    if (state && state->linked)
        m_state->start(m_state, *state, QStringLiteral("background"), SyncRun::Part::background);
}

void SyncService::cancel(ConnectionId connection) {
    for (auto& [id, running] : m_state->runs) {
        if (connection == 0 || id == connection) running.run->cancel();
    }
}

bool SyncService::isRunning(ConnectionId connection) const {
    return connection == 0 ? !m_state->runs.empty() : m_state->runs.contains(connection);
}

const SyncChoices& SyncService::choices() const {
    return m_state->choices;
}

void SyncService::setChoices(const SyncChoices& choices) {
    if (choices == m_state->choices) return;
    m_state->choices = choices;
    Q_EMIT changed();
}

void SyncService::pause(qint64 untilMs, ConnectionId connection) {
    cancel(connection);
    ConnectionChange change;
    change.pausedUntilMs = std::optional(untilMs);
    std::vector<ConnectionId> ids;
    for (const ConnectionState& each : connectionStates(m_state->store().database())) {
        if (each.linked && (connection == 0 || each.id == connection)) ids.push_back(each.id);
    }
    State::write(m_state, std::move(ids), std::move(change));
}

void SyncService::resume(ConnectionId connection) {
    ConnectionChange change;
    change.pausedUntilMs = std::optional<qint64>();
    std::vector<ConnectionId> ids;
    for (const ConnectionState& each : connectionStates(m_state->store().database())) {
        if (each.linked && (connection == 0 || each.id == connection)) ids.push_back(each.id);
    }
    State::write(m_state, std::move(ids), std::move(change));
}

void SyncService::fetchActivity(ActivityId activity) {
    std::vector<BriefRecording> recordings = briefRecordingsOf(m_state->store().database(), activity);
    std::erase_if(recordings, [&](const BriefRecording& recording) {
        const auto connection = connectionState(m_state->store().database(), recording.connection);
        const bool canAsk =
            connection && connection->linked && !(connection->error && needsPerson(*connection->error));
        return !canAsk;
    });
    if (recordings.empty()) return;
    m_state->fetches += 1;
    State::fetchAll(m_state, std::move(recordings));
}

void SyncService::fetchDay(QDate day) {
    std::vector<ConnectionState> connections = connectionStates(m_state->store().database());
    std::erase_if(connections, [&](const ConnectionState& connection) {
        const Provider* provider = findProvider(connection.provider);
        const bool canAsk = connection.linked && provider != nullptr && provider->day != nullptr &&
                            !(connection.error && needsPerson(*connection.error));
        if (!canAsk || day > m_state->today()) return true;
        qint64& askedMs = m_state->daysAsked[{connection.id, day}];
        // A day that is over long ago does not change while the program runs.
        const bool isOver = askedMs > 0 && day < m_state->today().addDays(-2);
        if (isOver || (askedMs > 0 && m_state->nowMs() - askedMs < dayHoldsMs)) return true;
        askedMs = m_state->nowMs();
        return false;
    });
    if (connections.empty()) return;
    m_state->fetches += 1;
    State::fetchDays(m_state, std::move(connections), day);
}

bool SyncService::isFetching() const {
    return m_state->fetches > 0;
}

std::unique_ptr<SignIn> SyncService::signIn(const Provider& provider, Wish wish) {
    LinkWish link;
    link.provider = provider.id();
    link.client = wish.client;
    link.strictCache = wish.strictCache;
    link.mayBeFurther = wish.another;
    link.syncs = wish.syncs;
    const auto expected = connectionState(m_state->store().database(), wish.expected);
    if (expected) link.expectedAccount = expected->accountId;
    SignIn::Wish asked{provider.name(), m_state->context->endpoints().auth(provider.descriptor), wish.client};
    return std::make_unique<SignIn>(std::move(asked), m_state->context->http(), m_state->context->clock(),
                                    [state = m_state, link](Tokens tokens, std::stop_token stop) {
                                        return State::linkAndSync(state, link, std::move(tokens), stop);
                                    });
}

QCoro::Task<std::optional<Client>> SyncService::keptClient(QString provider) {
    const std::shared_ptr<State> state = m_state;
    for (const ConnectionState& connection : connectionStates(state->store().database())) {
        const QString id = clientIdOf(connection);
        if (connection.provider != provider || id.isEmpty()) continue;
        const auto secret = co_await state->context->secrets().read(clientName(provider, id));
        throwIfStopped(state->context->ended());
        if (secret) co_return std::optional(Client{id, *secret});
    }
    co_return std::nullopt;
}

QCoro::Task<void> SyncService::unlink(ConnectionId connection, bool deleteData) {
    const std::shared_ptr<State> state = m_state;
    const auto found = connectionState(state->store().database(), connection);
    if (!found) co_return;
    state->runs.erase(connection);
    co_await forgetAccount(state->context, *found);
    throwIfStopped(state->context->ended());
    QFuture<void> gone = state->store().unlink(connection, deleteData);
    co_await qCoro(gone).waitForFinished();
    if (state->isOver()) co_return;
    gone.waitForFinished(); // throws what went wrong
    Q_EMIT state->owner->changed();
}

ConnectionHolds SyncService::holds(ConnectionId connection) const {
    return connectionHolds(m_state->store().database(), connection);
}

void SyncService::setStrictCache(ConnectionId connection, bool strict) {
    const auto state = connectionState(m_state->store().database(), connection);
    if (!state) return;
    ConnectionChange change;
    QJsonObject settings = state->settings;
    settings.insert(QStringLiteral("strictCache"), strict);
    change.settings = settings;
    State::write(m_state, {connection}, std::move(change));
}

Store& SyncService::store() const {
    return m_state->store();
}

Clock& SyncService::clock() const {
    return m_state->context->clock();
}

} // namespace vd
