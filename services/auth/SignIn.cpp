// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/auth/SignIn.h"

#include "services/auth/Discovery.h"
#include "services/auth/LoopbackListener.h"
#include "services/auth/SignInPage.h"
#include "services/net/Moment.h"

namespace vd {
namespace {

constexpr std::chrono::milliseconds patience = std::chrono::minutes(5);

} // namespace

// Outlives the object until its coroutine has ended; the references are not touched after `stop`.
struct SignIn::State {
    State(SignIn* object, Wish given, HttpClient& client, Clock& time, Finish last)
        : owner(object), wish(std::move(given)), http(client), clock(time), finish(std::move(last)),
          secrets(SignInSecrets::make()), listener({wish.spec.redirect, secrets.state, wish.spec.authorize}) {
        QObject::connect(&listener, &LoopbackListener::returned, &listener, [this](const SignInReturn& with) {
            returned = with;
            back.come();
        });
    }

    SignIn* owner; // nullptr once it is destroyed
    Wish wish;
    HttpClient& http;
    Clock& clock;
    Finish finish;
    SignInSecrets secrets;
    LoopbackListener listener;
    std::stop_source stop;
    Moment back;
    std::optional<SignInReturn> returned;
    QUrl address;
    std::optional<Error> error;
    bool hasStarted = false;
    bool isFinished = false;
};

namespace {

using State = SignIn::State;
using Shared = std::shared_ptr<State>;

void checkStop(const State& state) {
    if (state.stop.stop_requested()) throw Error(ErrorCode::cancelled);
}

void listen(State& state) {
    QString why;
    if (state.listener.listen(&why)) return;
    QHash<QString, QString> values;
    if (const int port = state.wish.spec.redirect.port(0))
        values.insert(QStringLiteral("port"), QString::number(port));
    throw Error(ErrorCode::portInUse, why, values);
}

QCoro::Task<void> expire(Shared state, std::stop_token stop) {
    try {
        co_await state->clock.wait(patience, stop);
        state->back.come();
    } catch (const Error&) {
        // The browser came back before that, or nobody waits any more.
    }
}

QCoro::Task<SignInReturn> waitForBrowser(Shared state) {
    std::stop_source enough;
    expire(state, enough.get_token());
    {
        const std::stop_callback onStop(state->stop.get_token(), [state] { state->back.come(); });
        co_await state->back;
    }
    enough.request_stop();
    checkStop(*state);
    if (!state->returned) throw Error(ErrorCode::signInExpired);
    // QCoro moves from what is named here unless it is const.
    const SignInReturn& with = *state->returned;
    co_return with;
}

// RFC 6749 4.1.2.1
void checkReturn(const SignInReturn& with) {
    if (with.error.isEmpty()) return;
    const bool isDeclined = with.error == u"access_denied";
    throw Error(isDeclined ? ErrorCode::signInDeclined : ErrorCode::badData, with.error);
}

// Finds out where to ask, and registers as a client there.
QCoro::Task<AuthSite> findSite(Shared state, QUrl redirect) {
    Discovered found = co_await discover(&state->http, state->wish.spec, redirect, state->stop.get_token());
    checkStop(*state);
    AuthSite site;
    site.clientId = found.client.id;
    site.token = found.spec.token;
    site.revoke = found.spec.revoke;
    site.api = found.spec.resource;
    state->wish.client = found.client;
    state->wish.spec = std::move(found.spec);
    state->listener.setAuthorize(state->wish.spec.authorize);
    co_return site;
}

QCoro::Task<void> signInWithKey(Shared state) {
    checkStop(*state);
    Tokens key;
    key.refresh = state->wish.client.secret;
    Tokens tokens = co_await refreshTokens(&state->http, state->wish.spec, state->wish.client, std::move(key),
                                           state->clock.nowMs(), state->stop.get_token());
    checkStop(*state);
    co_await state->finish(std::move(tokens), state->stop.get_token());
}

QCoro::Task<void> signIn(Shared state) {
    checkStop(*state);
    listen(*state);
    const AuthSpec& spec = state->wish.spec;
    const QUrl redirect = state->listener.redirect();
    AuthSite site;
    if (spec.discovers) site = co_await findSite(state, redirect);
    state->address = authorizeUrl(spec, state->wish.client.id, redirect, state->secrets);
    Q_EMIT state->owner->ready(state->address);
    checkStop(*state);
    const SignInReturn with = co_await waitForBrowser(state);
    checkReturn(with);
    Q_EMIT state->owner->returned();
    checkStop(*state);
    Tokens tokens =
        co_await exchangeCode(&state->http, spec, state->wish.client, with.code, redirect,
                              state->secrets.verifier, state->clock.nowMs(), state->stop.get_token());
    checkStop(*state);
    // RFC 6749 5.1: who does not say otherwise has granted what was asked.
    if (tokens.scopes.isEmpty()) tokens.scopes = with.scopes;
    if (tokens.scopes.isEmpty()) tokens.scopes = spec.scopes;
    tokens.site = std::move(site);
    co_await state->finish(std::move(tokens), state->stop.get_token());
}

// Errors name the service, for their sentence.
Error named(const Error& error, const QString& provider) {
    QHash<QString, QString> values = error.values();
    values.insert(QStringLiteral("provider"), provider);
    return Error(error.code(), error.detail(), values);
}

QByteArray pageOf(const State& state) {
    const QString& provider = state.wish.providerName;
    if (!state.error) return linkedPage(provider);
    const bool isTheirs = state.returned && !state.returned->error.isEmpty();
    return notLinkedPage(provider, *state.error,
                         isTheirs ? state.returned->error : errorKey(state.error->code()));
}

QCoro::Task<void> run(Shared state) {
    try {
        if (state->wish.spec.way == AuthSpec::Way::key) {
            co_await signInWithKey(state);
        } else {
            co_await signIn(state);
        }
    } catch (const Error& error) {
        state->error = named(error, state->wish.providerName);
    } catch (const std::exception& error) {
        state->error = Error(ErrorCode::internal, QString::fromUtf8(error.what()));
    }
    state->listener.conclude(pageOf(*state));
    state->isFinished = true;
    if (state->owner) Q_EMIT state->owner->finished();
}

} // namespace

SignIn::SignIn(Wish wish, HttpClient& http, Clock& clock, Finish finish, QObject* parent)
    : QObject(parent),
      m_state(std::make_shared<State>(this, std::move(wish), http, clock, std::move(finish))) {}

SignIn::~SignIn() {
    const auto held = m_state;
    held->owner = nullptr;
    held->stop.request_stop();
}

void SignIn::start() {
    if (std::exchange(m_state->hasStarted, true)) return;
    QMetaObject::invokeMethod(
        this, [state = m_state] { run(state); }, Qt::QueuedConnection);
}

void SignIn::cancel() {
    const auto held = m_state;
    held->stop.request_stop();
}

bool SignIn::paste(const QString& address) {
    return !isFinished() && m_state->listener.paste(address);
}

QUrl SignIn::address() const {
    return m_state->address;
}

bool SignIn::isFinished() const {
    return m_state->isFinished;
}

std::optional<Error> SignIn::error() const {
    return m_state->error;
}

} // namespace vd
