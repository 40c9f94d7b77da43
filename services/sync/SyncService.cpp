// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sync/SyncService.h"

#include "services/net/NetworkState.h"
#include "services/net/Result.h"
#include "services/net/Stop.h"
#include "services/sync/SyncServiceState.h"

#include <algorithm>

namespace vd {

namespace {

// A day that was asked for is not asked for again while one looks back and forth.
constexpr qint64 dayHoldsMs = 15 * 60'000;

} // namespace

SyncService::SyncService(Parts parts, QObject* parent) : QObject(parent), m_state(std::make_shared<State>()) {
    m_state->context =
        std::make_shared<SyncContext>(parts.store, parts.secrets, parts.clock, std::move(parts.endpoints),
                                      std::move(parts.lockFolder), std::move(parts.readOriginal));
    m_state->context->http().setPatience(parts.patience);
    m_state->choices = std::move(parts.choices);
    m_state->network = parts.network;
    m_state->owner = this;
    if (parts.network != nullptr) connect(parts.network, &NetworkState::changed, this, &SyncService::changed);
}

SyncService::~SyncService() {
    m_state->owner = nullptr;
    while (!m_state->fetchEnds.empty())
        m_state->endFetches(m_state->fetchEnds.begin()->first);
    m_state->runs.clear(); // each says in the history that it was cancelled
    m_state->context->end();
}

std::vector<ConnectionStatus> SyncService::statuses() const {
    std::vector<ConnectionStatus> statuses =
        connectionStatuses(m_state->store().database(), m_state->choices, m_state->nowMs());
    for (ConnectionStatus& status : statuses) {
        const auto held = m_state->unstoredUntilMs.find(status.connection.id);
        if (status.nextSyncMs && held != m_state->unstoredUntilMs.end())
            status.nextSyncMs = std::max(*status.nextSyncMs, held->second);
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
    for (auto& [id, running] : m_state->runs)
        running.isPausing = running.isPausing || connection == 0 || id == connection;
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
    link.keyEnds = wish.keyEnds;
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
    co_return builtInClient(provider);
}

QCoro::Task<void> SyncService::unlink(ConnectionId connection, bool deleteData) {
    const std::shared_ptr<State> state = m_state;
    const auto found = connectionState(state->store().database(), connection);
    if (!found) co_return;
    state->runs.erase(connection);
    state->endFetches(connection);
    co_await forgetAccount(state->context, *found);
    throwIfStopped(state->context->ended());
    state->context->finishWrites(); // a batch that comes after it would make the connection anew
    co_await resultOf(state->store().unlink(connection, deleteData));
    if (state->isOver()) co_return;
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
