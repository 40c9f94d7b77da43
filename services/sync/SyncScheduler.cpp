// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sync/SyncScheduler.h"

#include "services/sync/SyncRun.h"
#include "services/sync/SyncStatus.h"

#include <QPointer>

#include <algorithm>
#include <map>

namespace vd {

namespace {

// No timer tells that the computer was asleep meanwhile, so none is longer than that.
constexpr qint64 longestNapMs = 15 * 60'000;
// After the slow queue found nothing to do, or could not go on for another reason than its limit.
constexpr qint64 backgroundRestMs = 3'600'000;
constexpr qint64 momentMs = 5'000; // their clock is not ours

} // namespace

struct SyncScheduler::State {
    SyncService* service = nullptr;
    NetworkState* network = nullptr;
    Clock* clock = nullptr;
    std::stop_source end;
    std::stop_source nap; // requested: look again what is due
    std::map<ConnectionId, qint64> backgroundAfterMs;

    bool mayRun() const {
        return network->isOnline() && (!network->isMetered() || service->choices().onMetered);
    }
    qint64 startWhatIsDue();
    std::optional<qint64> background(const ConnectionStatus& status, qint64 nowMs);
    static QCoro::Task<void> watch(std::shared_ptr<State> state);
};

// The slow queue has its turn where all else is done; returns when it wants the next.
std::optional<qint64> SyncScheduler::State::background(const ConnectionStatus& status, qint64 nowMs) {
    const bool hasQueue = std::any_of(status.provider->feeds.begin(), status.provider->feeds.end(),
                                      [](const Feed& feed) { return feed.isBackground; });
    const bool isCalm =
        status.state == ConnectionStatus::State::fine || status.state == ConnectionStatus::State::partial;
    if (!hasQueue || !isCalm || !service->choices().detailsInBackground) return std::nullopt;
    qint64& after = backgroundAfterMs[status.connection.id];
    if (after > nowMs) return after;
    if (!hasBackgroundWork(service->store().database(), status.connection, *status.provider, nowMs)) {
        after = nowMs + backgroundRestMs;
        return after;
    }
    qint64 spentUntilMs = 0;
    for (const BudgetSpan& span : status.budget) {
        if (span.used >= span.allowed * SyncRun::backgroundShare)
            spentUntilMs = std::max(spentUntilMs, span.resetsAtMs);
    }
    if (spentUntilMs > nowMs) {
        after = spentUntilMs + momentMs;
        return after;
    }
    // Should the budget not last, it goes on when the next window opens.
    after = nowMs + backgroundRestMs;
    for (const RateLimit& limit : status.provider->descriptor.limits) {
        const qint64 lengthMs = limit.lengthS * 1000;
        after = std::min(after, (nowMs / lengthMs + 1) * lengthMs + momentMs);
    }
    service->syncBackground(status.connection.id);
    return after;
}

// Returns when to look again.
qint64 SyncScheduler::State::startWhatIsDue() {
    const qint64 nowMs = clock->nowMs();
    qint64 next = nowMs + longestNapMs;
    if (!mayRun()) return next;
    std::vector<ConnectionId> due;
    for (const ConnectionStatus& status : service->statuses()) {
        if (service->isRunning(status.connection.id)) continue;
        if (status.state == ConnectionStatus::State::paused)
            next = std::min(next, *status.connection.pausedUntilMs);
        if (!status.nextSyncMs) continue;
        if (*status.nextSyncMs <= nowMs) {
            due.push_back(status.connection.id);
            continue;
        }
        next = std::min(next, *status.nextSyncMs);
        if (const auto turn = background(status, nowMs)) next = std::min(next, std::max(*turn, nowMs + 1000));
    }
    if (!due.empty()) service->sync(std::move(due), QStringLiteral("schedule"));
    return next;
}

QCoro::Task<void> SyncScheduler::State::watch(std::shared_ptr<State> state) {
    while (!state->end.stop_requested()) {
        state->nap = std::stop_source();
        const qint64 next = state->startWhatIsDue();
        // What has just begun changed something: look once more before sleeping.
        if (state->nap.stop_requested()) continue;
        try {
            const std::chrono::milliseconds nap(std::max<qint64>(next - state->clock->nowMs(), 0));
            co_await state->clock->wait(nap, state->nap.get_token());
        } catch (const Error&) {
            // Woken before the time.
        }
    }
}

SyncScheduler::SyncScheduler(SyncService& service, NetworkState& network, Clock& clock, QObject* parent)
    : QObject(parent), m_state(std::make_shared<State>()) {
    m_state->service = &service;
    m_state->network = &network;
    m_state->clock = &clock;
    const auto lookAgain = [state = m_state] {
        std::stop_source held = state->nap; // what wakes by it puts another in its place
        held.request_stop();
    };
    // Queued: whoever says so is in the middle of something.
    connect(&service, &SyncService::changed, this, lookAgain, Qt::QueuedConnection);
    connect(&network, &NetworkState::changed, this, lookAgain, Qt::QueuedConnection);
    QMetaObject::invokeMethod(
        this, [state = m_state] { State::watch(state); }, Qt::QueuedConnection);
}

SyncScheduler::~SyncScheduler() {
    m_state->end.request_stop();
    std::stop_source held = m_state->nap;
    held.request_stop();
}

} // namespace vd
