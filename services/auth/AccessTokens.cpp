// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/auth/AccessTokens.h"

#include "models/Error.h"
#include "services/net/Moment.h"

#include <QLockFile>

#include <vector>

namespace vd {
namespace {

using std::chrono::milliseconds;

constexpr qint64 leastLifeMs = 60'000;
constexpr milliseconds lockPoll{200};
// Longer than a renewal takes at worst (keychain, network, keychain): who holds the lock then hangs.
constexpr milliseconds lockPatience{120'000};

bool isGood(const Tokens& tokens, qint64 nowMs) {
    return tokens.expiresAtMs == 0 || tokens.expiresAtMs - nowMs > leastLifeMs;
}

// Who waits for a renewal.
struct Waiter {
    Moment over;
    std::optional<Error> fault;
    QByteArray access; // without a fault
};

} // namespace

// Outlives the object for as long as a renewal runs; `end` says that the references may be gone.
struct AccountTokens::State : std::enable_shared_from_this<AccountTokens::State> {
    State(Account given, HttpClient& client, Secrets& keychain, Clock& time)
        : account(std::move(given)), http(client), secrets(keychain), clock(time),
          entry(tokensName(account.provider, account.accountId)) {}

    Account account;
    HttpClient& http;
    Secrets& secrets;
    Clock& clock;
    QString entry;
    std::stop_source end;
    std::optional<Tokens> tokens; // as the keychain has them
    // Renewed, but the keychain did not take them: of these, these.
    std::optional<std::pair<Tokens, Tokens>> unstored;
    bool isRenewing = false;
    std::vector<std::shared_ptr<Waiter>> waiters;
};

namespace {

using State = AccountTokens::State;
using Shared = std::shared_ptr<State>;

void checkEnd(const State& state) {
    if (state.end.stop_requested()) throw Error(ErrorCode::cancelled);
}

QCoro::Task<Tokens> readTokens(Shared state) {
    const std::optional<QByteArray> kept = co_await state->secrets.read(state->entry);
    checkEnd(*state);
    if (!kept)
        throw Error(ErrorCode::unauthorized, QStringLiteral("the keychain has no tokens of this account"));
    try {
        co_return Tokens::fromJson(*kept);
    } catch (const Error& error) {
        throw Error(ErrorCode::unauthorized, error.detail());
    }
}

QCoro::Task<void> waitForLock(Shared state, QLockFile* lock) {
    milliseconds waited{0};
    while (!lock->tryLock(milliseconds(0))) {
        if (lock->error() != QLockFile::LockFailedError)
            throw Error(ErrorCode::storage, QStringLiteral("the lock of token renewals cannot be made"),
                        {{QStringLiteral("path"), state->account.lockFile}});
        if (waited >= lockPatience)
            throw Error(ErrorCode::timeout,
                        QStringLiteral("another process holds the lock of token renewals"));
        co_await state->clock.wait(lockPoll, state->end.get_token());
        waited += lockPoll;
    }
}

// Asks the provider, and stores what it says before anybody uses it.
QCoro::Task<Tokens> renewAt(Shared state, Tokens old) {
    if (old.refresh.isEmpty())
        throw Error(ErrorCode::consentRevoked, QStringLiteral("there is no refresh token"));
    Client client;
    client.id = state->account.clientId;
    if (!client.id.isEmpty()) {
        const auto secret = co_await state->secrets.read(clientName(state->account.provider, client.id));
        checkEnd(*state);
        client.secret = secret.value_or(QByteArray());
    }
    Tokens fresh = co_await refreshTokens(&state->http, state->account.spec, client, old,
                                          state->clock.nowMs(), state->end.get_token());
    checkEnd(*state);
    // Should the keychain have been locked meanwhile, they wait here for it: the old ones may be dead.
    state->unstored.emplace(std::move(old), fresh);
    co_await state->secrets.write(state->entry, fresh.toJson());
    state->unstored.reset();
    co_return fresh;
}

// What the keychain has, renewed unless somebody else has done so.
QCoro::Task<Tokens> renewed(Shared state, QByteArray refused) {
    QLockFile lock(state->account.lockFile);
    lock.setStaleLockTime(lockPatience);
    co_await waitForLock(state, &lock);
    checkEnd(*state);
    Tokens kept = co_await readTokens(state);
    if (state->unstored && state->unstored->first.access == kept.access &&
        state->unstored->first.refresh == kept.refresh) {
        kept = state->unstored->second;
        co_await state->secrets.write(state->entry, kept.toJson());
        checkEnd(*state);
    }
    state->unstored.reset();
    if (kept.access != refused && isGood(kept, state->clock.nowMs())) co_return kept;
    co_return co_await renewAt(state, std::move(kept));
}

// Runs by itself, whoever stops waiting meanwhile: a token that was rotated and not stored is lost.
QCoro::Task<void> runRenewal(Shared state, QByteArray refused) {
    Waiter outcome;
    try {
        state->tokens = co_await renewed(state, refused);
        outcome.access = state->tokens->access;
    } catch (const Error& error) {
        outcome.fault = error;
        state->tokens.reset(); // the keychain may have others by the next time
    }
    state->isRenewing = false;
    for (const auto& waiter : std::exchange(state->waiters, {})) {
        waiter->fault = outcome.fault;
        waiter->access = outcome.access;
        waiter->over.come();
    }
}

// The token that comes of the renewal that runs, or of one that begins.
QCoro::Task<QByteArray> renewal(Shared state, QByteArray refused, std::stop_token stop) {
    const auto waiter = std::make_shared<Waiter>();
    state->waiters.push_back(waiter);
    if (!std::exchange(state->isRenewing, true)) runRenewal(state, refused);
    const auto giveUp = [waiter] {
        // NOLINTNEXTLINE(performance-unnecessary-copy-initialization): it keeps alive what it ends
        const auto held = waiter;
        held->fault = Error(ErrorCode::cancelled);
        held->over.come();
    };
    const std::stop_callback byCaller(stop, giveUp);
    const std::stop_callback byOwner(state->end.get_token(), giveUp);
    co_await waiter->over;
    if (waiter->fault) throw *waiter->fault;
    co_return waiter->access;
}

QCoro::Task<QByteArray> goodToken(Shared state, std::stop_token stop) {
    if (stop.stop_requested()) throw Error(ErrorCode::cancelled);
    if (!state->tokens) {
        Tokens kept = co_await readTokens(state);
        if (stop.stop_requested()) throw Error(ErrorCode::cancelled);
        // Meanwhile a renewal may have come to its end.
        if (!state->tokens) state->tokens = std::move(kept);
    }
    const QByteArray access = state->tokens->access;
    if (isGood(*state->tokens, state->clock.nowMs())) co_return access;
    co_return co_await renewal(state, access, stop);
}

QCoro::Task<void> replace(Shared state, QByteArray refused, std::stop_token stop) {
    if (state->tokens && state->tokens->access != refused) co_return;
    const QByteArray access = co_await renewal(state, refused, stop);
    if (access == refused)
        throw Error(ErrorCode::unauthorized, QStringLiteral("the provider renews the token that it refuses"));
}

} // namespace

AccountTokens::AccountTokens(Account account, HttpClient& http, Secrets& secrets, Clock& clock)
    : m_state(std::make_shared<State>(std::move(account), http, secrets, clock)) {}

AccountTokens::~AccountTokens() {
    const auto held = m_state;
    held->end.request_stop();
}

QCoro::Task<QByteArray> AccountTokens::access(std::stop_token stop) {
    return goodToken(m_state, std::move(stop));
}

QCoro::Task<void> AccountTokens::renew(QByteArray refused, std::stop_token stop) {
    return replace(m_state, std::move(refused), std::move(stop));
}

} // namespace vd
