// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sync/SyncStatus.h"

#include "services/providers/Feeds.h"
#include "services/sync/SyncContext.h"

#include <QDateTime>

#include <algorithm>

namespace vd {

namespace {

using State = ConnectionStatus::State;

State stateOf(const ConnectionState& connection, qint64 nowMs) {
    if (!connection.linked) return State::unlinked;
    if (connection.error) {
        switch (*connection.error) {
        case ErrorCode::unauthorized:
        case ErrorCode::consentRevoked:
        case ErrorCode::clientRejected: return State::needsSignIn;
        case ErrorCode::providerRule:
        case ErrorCode::notSetUp:
        case ErrorCode::discontinued: return State::blocked;
        case ErrorCode::keychainLocked:
        case ErrorCode::keychainUnavailable: return State::locked;
        default: break;
        }
    }
    if (connection.pausedUntilMs.value_or(0) > nowMs) return State::paused;
    if (!connection.error || *connection.error == ErrorCode::cancelled) return State::fine;
    if (*connection.error == ErrorCode::rateLimited) return State::limited;
    if (*connection.error == ErrorCode::missingScope) return State::partial;
    return State::waiting;
}

void addKinds(ConnectionStatus& status) {
    const auto addOnce = [](auto& list, auto value) {
        if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(value);
    };
    for (const Feed& feed : status.provider->feeds) {
        if (feed.kind == DataKind::profile) continue;
        addOnce(status.kinds, feed.kind);
        const QStringList missing = missingScopes(status.connection, feed, *status.provider);
        for (const QString& scope : missing)
            addOnce(status.missingScopes, scope);
        if (!missing.isEmpty()) addOnce(status.missingKinds, feed.kind);
    }
}

// All is here from the youngest of the days that feeds with a history got down to.
void addReach(ConnectionStatus& status, const std::vector<FeedState>& feeds) {
    status.complete = true;
    for (const Feed& feed : status.provider->feeds) {
        if (feed.isBackground || feed.history == nullptr) continue;
        if (!missingScopes(status.connection, feed, *status.provider).isEmpty()) continue;
        const auto said = std::find_if(feeds.begin(), feeds.end(),
                                       [&](const FeedState& s) { return s.feed == QLatin1String(feed.id); });
        const bool isHere = said != feeds.end();
        status.complete = status.complete && isHere && said->complete;
        if (isHere && said->oldestReached.isValid())
            status.reachedBack = status.reachedBack.isValid()
                                     ? std::max(status.reachedBack, said->oldestReached)
                                     : said->oldestReached;
    }
}

} // namespace

QString key(ConnectionStatus::State state) {
    switch (state) {
    case State::fine: return QStringLiteral("fine");
    case State::syncing: return QStringLiteral("syncing");
    case State::limited: return QStringLiteral("limited");
    case State::waiting: return QStringLiteral("waiting");
    case State::partial: return QStringLiteral("partial");
    case State::needsSignIn: return QStringLiteral("needsSignIn");
    case State::blocked: return QStringLiteral("blocked");
    case State::locked: return QStringLiteral("locked");
    case State::paused: return QStringLiteral("paused");
    case State::unlinked: return QStringLiteral("unlinked");
    }
    Q_UNREACHABLE();
}

QStringList missingScopes(const ConnectionState& connection, const Feed& feed, const Provider& provider) {
    QStringList missing;
    // A provider that does not say what was granted granted what was asked.
    const QStringList& granted =
        connection.scopes.isEmpty() ? provider.descriptor.auth.scopes : connection.scopes;
    for (const QString& scope : feed.scopes) {
        if (!granted.contains(scope)) missing << scope;
    }
    return missing;
}

qint64 detailsAfterMs(const ConnectionState& connection, const Provider& provider, qint64 nowMs) {
    const bool isStrict = connection.settings.value(QLatin1String("strictCache")).toBool();
    const int days = provider.descriptor.terms.cacheDays;
    return isStrict && days > 0 ? nowMs - days * 86'400'000LL : 0;
}

namespace {

// Of one that is not left alone for now.
bool wantsDetails(const Database& database, ConnectionId connection, const QByteArray& cursor, qint64 afterMs,
                  qint64 nowMs) {
    constexpr int enough = 1000;
    const std::vector<QString> brief = briefRecordings(database, connection, afterMs, enough);
    return std::any_of(brief.begin(), brief.end(),
                       [&](const QString& id) { return !isLeftAlone(cursor, id, nowMs); });
}

} // namespace

bool hasBackgroundWork(const Database& database, const ConnectionState& connection, const Provider& provider,
                       qint64 nowMs) {
    const std::vector<FeedState> states = feedStates(database, connection.id);
    const qint64 afterMs = detailsAfterMs(connection, provider, nowMs);
    for (const Feed& feed : provider.feeds) {
        if (!feed.isBackground || !missingScopes(connection, feed, provider).isEmpty()) continue;
        const auto found = std::find_if(states.begin(), states.end(), [&](const FeedState& state) {
            return state.feed == QLatin1String(feed.id);
        });
        const FeedState state = found == states.end() ? FeedState() : *found;
        if (notBeforeMs(state.cursor) > nowMs) continue;
        // Details are wanted of whatever has none; a history is there when it was walked through.
        const bool isDetails = feed.kind == DataKind::activities && provider.activity != nullptr;
        const bool isWanting =
            isDetails ? wantsDetails(database, connection.id, state.cursor, afterMs, nowMs) : !state.complete;
        if (isWanting) return true;
    }
    return false;
}

bool needsPerson(ErrorCode code) {
    switch (code) {
    case ErrorCode::unauthorized:
    case ErrorCode::consentRevoked:
    case ErrorCode::clientRejected:
    case ErrorCode::providerRule:
    case ErrorCode::notSetUp:
    case ErrorCode::discontinued: return true;
    default: return false;
    }
}

qint64 backoffMs(int step) {
    constexpr qint64 minuteMs = 60'000;
    constexpr qint64 mostMs = 6 * 60 * minuteMs;
    return std::min(mostMs, minuteMs << std::clamp(step - 1, 0, 12));
}

std::optional<qint64> nextSyncMs(const ConnectionState& connection, const SyncChoices& choices,
                                 qint64 nowMs) {
    const int timesPerDay = choices.timesPerDayFor(connection.provider);
    const bool byItself = connection.linked && timesPerDay > SyncChoices::byHand;
    if (!byItself || (connection.error && needsPerson(*connection.error))) return std::nullopt;
    const qint64 intervalMs = 86'400'000LL / timesPerDay;
    qint64 next = connection.lastSuccessMs ? *connection.lastSuccessMs + intervalMs : nowMs;
    if (connection.nextAttemptMs) next = *connection.nextAttemptMs;
    return std::max(next, connection.pausedUntilMs.value_or(0));
}

std::optional<int> historyDaysLeft(const std::vector<FeedState>& feeds, const Provider& provider, QDate since,
                                   QDate today) {
    if (!since.isValid()) return std::nullopt;
    qint64 left = 0;
    for (const Feed& feed : provider.feeds) {
        if (feed.isBackground || feed.history == nullptr) continue;
        const auto said = std::find_if(feeds.begin(), feeds.end(),
                                       [&](const FeedState& s) { return s.feed == QLatin1String(feed.id); });
        if (said != feeds.end() && said->complete) continue;
        const bool isBegun = said != feeds.end() && said->oldestReached.isValid();
        left += std::max<qint64>(0, since.daysTo(isBegun ? said->oldestReached : today));
    }
    return static_cast<int>(left);
}

QDate keyEnds(const ConnectionState& connection) {
    return QDate::fromString(connection.settings.value(QLatin1String("keyEnds")).toString(), Qt::ISODate);
}

std::vector<ConnectionStatus> connectionStatuses(const Database& database, const SyncChoices& choices,
                                                 qint64 nowMs, ProfileId profile) {
    std::vector<ConnectionStatus> statuses;
    for (ConnectionState& connection : connectionStates(database, profile)) {
        const Provider* provider = findProvider(connection.provider);
        if (provider == nullptr) continue;
        ConnectionStatus status;
        status.connection = std::move(connection);
        status.provider = provider;
        status.state = stateOf(status.connection, nowMs);
        addKinds(status);
        if (status.state == State::fine && !status.missingKinds.empty()) status.state = State::partial;
        addReach(status, feedStates(database, status.connection.id));
        const bool isHeld = status.state == State::paused;
        if (!isHeld) status.nextSyncMs = nextSyncMs(status.connection, choices, nowMs);
        for (BudgetSpan span : budgetSpans(database, provider->id(), clientIdOf(status.connection))) {
            if (span.resetsAtMs <= nowMs) continue;
            status.budget.push_back(std::move(span));
        }
        statuses.push_back(std::move(status));
    }
    return statuses;
}

} // namespace vd
