// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sync/SyncRun.h"

#include "services/net/Result.h"
#include "services/net/Stop.h"
#include "services/providers/Feeds.h"

#include <QElapsedTimer>
#include <QLoggingCategory>

#include <algorithm>

namespace vd {

namespace {

Q_LOGGING_CATEGORY(logSync, "vitaldeck.sync")

// After these no other feed of the connection need be tried.
bool endsTheRun(ErrorCode code) {
    switch (code) {
    case ErrorCode::cancelled:
    case ErrorCode::offline:
    case ErrorCode::unauthorized:
    case ErrorCode::consentRevoked:
    case ErrorCode::clientRejected:
    case ErrorCode::rateLimited:
    case ErrorCode::providerRule:
    case ErrorCode::notSetUp:
    case ErrorCode::discontinued:
    case ErrorCode::keychainUnavailable:
    case ErrorCode::keychainLocked:
    case ErrorCode::storage:
    case ErrorCode::diskFull:
    case ErrorCode::storeReadOnly:
    case ErrorCode::storeCorrupt: return true;
    default: return false;
    }
}

} // namespace

struct SyncRun::State {
    std::shared_ptr<SyncContext> context;
    ConnectionState connection;
    const Provider* provider = nullptr;
    QString trigger;
    Part part = Part::foreground;
    QPointer<SyncRun> owner;
    std::stop_source stop;
    bool running = false;
    bool cursorsRead = false;
    std::map<QString, QByteArray> cursors;
    std::map<QString, FeedOutcome> feeds;
    SyncProgress progress;
    QElapsedTimer told;
    SyncOutcome outcome;

    void tell(bool atOnce) {
        const bool isTime = atOnce || !told.isValid() || told.elapsed() >= 100;
        if (!isTime || !owner) return;
        told.start();
        Q_EMIT owner->progressed();
    }

    void fail(const Feed& feed, const Error& error) {
        QHash<QString, QString> values = error.values();
        values.insert(QStringLiteral("provider"), provider->name());
        values.insert(QStringLiteral("kind"), name(feed.kind));
        const Error whole(error.code(), error.detail(), values);
        qCInfo(logSync).noquote() << provider->id() << feed.id << "failed:" << error.what();
        feeds[QString::fromLatin1(feed.id)].error = error.code();
        // A missing permission is the mildest: what else went wrong is told first.
        const bool isWorse = !outcome.error || outcome.error->code() == ErrorCode::missingScope;
        if (isWorse) {
            outcome.error = whole;
            outcome.errorFeed = QString::fromLatin1(feed.id);
        }
    }

    bool mayRun(const Feed& feed) {
        const auto found = feeds.find(QString::fromLatin1(feed.id));
        return found == feeds.end() || !found->second.error;
    }

    static QCoro::Task<void> run(std::shared_ptr<State> state);
    static QCoro::Task<void> fetch(std::shared_ptr<State> state, std::shared_ptr<ProviderSession> session,
                                   const Feed* feed, Feed::Fetch fetch);
    static QCoro::Task<bool> pass(std::shared_ptr<State> state, std::shared_ptr<ProviderSession> session,
                                  Feed::Fetch Feed::*which);
    static QCoro::Task<void> parts(std::shared_ptr<State> state);
    RunOutcome::Status status() const;
};

// One feed from its cursor on, batch by batch.
QCoro::Task<void> SyncRun::State::fetch(std::shared_ptr<State> state,
                                        std::shared_ptr<ProviderSession> session, const Feed* feed,
                                        Feed::Fetch fetch) {
    const QString id = QString::fromLatin1(feed->id);
    state->progress.kind = feed->kind;
    state->progress.done = 0;
    state->progress.total = -1;
    state->tell(true);
    session->begin(*feed, state->cursors[id], feed->isBackground ? SyncRun::backgroundShare : 1);
    QCoro::AsyncGenerator<Batch> batches = fetch(session.get());
    auto batch = co_await batches.begin();
    while (batch != batches.end()) {
        throwIfStopped(state->stop.get_token());
        Batch next = std::move(*batch);
        const int items = itemsOf(next);
        const std::optional<QByteArray> cursor = next.cursor;
        const ApplyResult result = co_await SyncContext::apply(state->context, std::move(next));
        if (cursor) state->cursors[id] = *cursor;
        state->outcome.counts = state->outcome.counts + result.counts;
        if (state->progress.total < 0) state->progress.done += items; // else the feed says it itself
        if (state->owner && result.counts.skipped < result.counts.total()) Q_EMIT state->owner->landed();
        state->tell(false);
        throwIfStopped(state->stop.get_token());
        co_await ++batch;
    }
}

// Each feed in turn; false when the rest of the run is pointless.
QCoro::Task<bool> SyncRun::State::pass(std::shared_ptr<State> state, std::shared_ptr<ProviderSession> session,
                                       Feed::Fetch Feed::*which) {
    for (const Feed& feed : state->provider->feeds) {
        const Feed::Fetch fetch = feed.*which;
        const bool isOurs = feed.isBackground == (state->part == Part::background);
        if (fetch == nullptr || !isOurs || !state->mayRun(feed)) continue;
        const int before = session->requests();
        std::optional<Error> error;
        try {
            if (!missingScopes(state->connection, feed, *state->provider).isEmpty()) {
                throw Error(ErrorCode::missingScope, QString::fromLatin1(feed.id));
            }
            co_await State::fetch(state, session, &feed, fetch);
        } catch (const Error& e) {
            error = e;
        } catch (const std::exception& e) {
            error = Error(ErrorCode::internal, QString::fromUtf8(e.what()));
        }
        FeedOutcome& outcome = state->feeds[QString::fromLatin1(feed.id)];
        outcome.feed = QString::fromLatin1(feed.id);
        outcome.requests += session->requests() - before;
        if (!error) continue;
        if (error->code() != ErrorCode::cancelled) state->fail(feed, *error);
        if (state->stop.stop_requested() || endsTheRun(error->code())) co_return false;
    }
    co_return true;
}

QCoro::Task<void> SyncRun::State::parts(std::shared_ptr<State> state) {
    QPointer<SyncRun> owner = state->owner;
    const auto progressed = [weak = std::weak_ptr<State>(state)](int done, int total) {
        const std::shared_ptr<State> held = weak.lock();
        if (!held) return;
        held->progress.done = done;
        held->progress.total = total;
        held->tell(false);
    };
    const std::shared_ptr<ProviderSession> session = state->context->session(
        state->connection, *state->provider, state->outcome.run, progressed, state->stop.get_token());
    const bool goesOn = co_await pass(state, session, &Feed::recent);
    state->outcome.recentIsHere =
        goesOn && (!state->outcome.error || state->outcome.error->code() == ErrorCode::missingScope);
    if (goesOn) {
        state->progress.isHistory = true;
        co_await pass(state, session, &Feed::history);
    }
    state->outcome.requests = session->requests();
}

RunOutcome::Status SyncRun::State::status() const {
    using Status = RunOutcome::Status;
    if (stop.stop_requested()) return Status::cancelled;
    if (!outcome.error) return Status::completed;
    const bool anyFine =
        std::any_of(feeds.begin(), feeds.end(), [](const auto& feed) { return !feed.second.error; });
    return anyFine ? Status::partial : Status::failed;
}

QCoro::Task<void> SyncRun::State::run(std::shared_ptr<State> state) {
    try {
        RunInfo info{RunInfo::Kind::sync, state->trigger, state->connection.id};
        state->outcome.run = co_await resultOf(state->context->store().beginRun(std::move(info)));
        throwIfStopped(state->context->ended());
        for (const FeedState& feed : feedStates(state->context->store().database(), state->connection.id))
            state->cursors[feed.feed] = feed.cursor;
        co_await parts(state);
    } catch (const Error& error) {
        if (error.code() != ErrorCode::cancelled) state->outcome.error = error;
    }
    // Nobody waits for the end any more: what it points to may be gone.
    if (state->context->ended().stop_requested() || !state->owner) co_return;
    state->outcome.status = state->status();
    RunOutcome row;
    row.status = state->outcome.status;
    row.counts = state->outcome.counts;
    row.requests = state->outcome.requests;
    if (state->outcome.error && row.status != RunOutcome::Status::cancelled)
        row.error = state->outcome.error->code();
    for (const auto& [id, feed] : state->feeds)
        row.feeds.push_back(feed);
    try {
        co_await resultOf(state->context->store().endRun(state->outcome.run, std::move(row)));
    } catch (const Error& error) { // the next opening finds it running, and calls it interrupted
        qCWarning(logSync).noquote() << "the end of a run cannot be kept:" << error.what();
    }
    state->running = false;
    if (state->owner) Q_EMIT state->owner->finished();
}

SyncRun::SyncRun(std::shared_ptr<SyncContext> context, ConnectionState connection, const Provider& provider,
                 QString trigger, Part part, QObject* parent)
    : QObject(parent), m_state(std::make_shared<State>()) {
    m_state->context = std::move(context);
    m_state->connection = std::move(connection);
    m_state->provider = &provider;
    m_state->trigger = std::move(trigger);
    m_state->part = part;
    m_state->owner = this;
    m_state->progress.connection = m_state->connection.id;
    m_state->progress.provider = provider.id();
}

SyncRun::~SyncRun() {
    m_state->owner = nullptr;
    m_state->stop.request_stop();
    const bool isOpen =
        m_state->running && m_state->outcome.run != 0 && !m_state->context->ended().stop_requested();
    if (!isOpen) return;
    RunOutcome row;
    row.status = RunOutcome::Status::cancelled;
    row.counts = m_state->outcome.counts;
    m_state->context->store().endRun(m_state->outcome.run, std::move(row));
}

void SyncRun::start() {
    m_state->running = true;
    State::run(m_state);
}

void SyncRun::cancel() {
    m_state->stop.request_stop();
}

bool SyncRun::isRunning() const {
    return m_state->running;
}

const SyncProgress& SyncRun::progress() const {
    return m_state->progress;
}

const SyncOutcome& SyncRun::outcome() const {
    return m_state->outcome;
}

} // namespace vd
