// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sync/SyncContext.h"

#include "services/net/Result.h"
#include "services/net/Stop.h"
#include "services/sync/SyncStatus.h"

#include <QCryptographicHash>
#include <QTimeZone>
#include <QtConcurrentRun>

namespace vd {

namespace {

AuthSite siteOf(const ConnectionState& connection) {
    return AuthSite::fromJson(connection.settings.value(QLatin1String("site")).toObject());
}

} // namespace

SyncContext::SyncContext(Store& store, Secrets& secrets, Clock& clock, Endpoints endpoints,
                         QString lockFolder, ReadOriginal readOriginal)
    : m_store(store), m_secrets(secrets), m_clock(clock), m_endpoints(std::move(endpoints)),
      m_lockFolder(std::move(lockFolder)), m_readOriginal(std::move(readOriginal)),
      m_http(std::make_unique<HttpClient>(clock)) {}

void SyncContext::end() {
    m_end.request_stop();
    m_http->end();
    m_pool.waitForDone();
}

RateBudget& SyncContext::budget(const Provider& provider, const QString& clientId) {
    std::unique_ptr<RateBudget>& budget = m_budgets[provider.id() + u'/' + clientId];
    if (!budget) {
        const auto save = [this, id = provider.id(), clientId](std::vector<BudgetSpan> spans) {
            if (!m_end.stop_requested()) m_store.saveBudget(id, clientId, std::move(spans));
        };
        budget = std::make_unique<RateBudget>(provider.descriptor.limits,
                                              budgetSpans(m_store.database(), provider.id(), clientId),
                                              m_clock, save);
    }
    return *budget;
}

std::shared_ptr<AccountTokens> SyncContext::tokens(const ConnectionState& connection,
                                                   const Provider& provider) {
    std::shared_ptr<AccountTokens>& tokens = m_tokens[connection.id];
    if (!tokens) {
        AccountTokens::Account account;
        account.provider = provider.id();
        account.accountId = connection.accountId;
        account.clientId = clientIdOf(connection);
        account.spec = authSpec(connection, provider);
        const QByteArray name =
            QCryptographicHash::hash(tokensName(account.provider, account.accountId).toUtf8(),
                                     QCryptographicHash::Sha256)
                .toHex()
                .left(16);
        account.lockFile =
            m_lockFolder + QStringLiteral("/tokens-") + QString::fromLatin1(name) + QStringLiteral(".lock");
        tokens = std::make_shared<AccountTokens>(std::move(account), *m_http, m_secrets, m_clock);
    }
    return tokens;
}

AuthSpec SyncContext::authSpec(const ConnectionState& connection, const Provider& provider) const {
    AuthSpec spec = m_endpoints.auth(provider.descriptor);
    const AuthSite site = siteOf(connection);
    if (site.empty()) return spec;
    spec.token = site.token;
    spec.revoke = site.revoke;
    return spec;
}

QUrl SyncContext::api(const ConnectionState& connection, const Provider& provider) const {
    const AuthSite site = siteOf(connection);
    return site.empty() ? m_endpoints.api(provider.descriptor) : site.api;
}

QCoro::Task<QByteArray> SyncContext::accessToken(ConnectionState connection, const Provider& provider) {
    const std::shared_ptr<AccountTokens> held = tokens(connection, provider);
    co_return co_await held->access(ended());
}

void SyncContext::forgetTokens(ConnectionId connection) {
    m_tokens.erase(connection);
}

std::shared_ptr<ProviderSession> SyncContext::session(const ConnectionState& connection,
                                                      const Provider& provider, RunId run,
                                                      std::function<void(int, int)> progressed,
                                                      std::stop_token stop) {
    ProviderSession::Desk desk;
    desk.source = {connection.profile, connection.provider, connection.accountId, connection.displayName};
    desk.run = run;
    desk.since = QDate::fromString(connection.settings.value(QLatin1String("since")).toString(), Qt::ISODate);
    desk.zone = QTimeZone::systemTimeZone();
    desk.detailsAfterMs = vd::detailsAfterMs(connection, provider, m_clock.nowMs());
    desk.readOriginal = m_readOriginal;
    desk.brief = [this, id = connection.id](qint64 afterMs, int limit) {
        return briefRecordings(m_store.database(), id, afterMs, limit);
    };
    desk.listed = [this, id = connection.id](const QString& externalId) {
        return listedWord(m_store.database(), id, externalId);
    };
    desk.progressed = std::move(progressed);
    // The tokens stay for as long as the session does: the account may be signed in again meanwhile.
    struct Held {
        std::shared_ptr<AccountTokens> tokens;
        ProviderSession session;
    };
    std::shared_ptr<AccountTokens> kept = tokens(connection, provider);
    TokenSource& source = *kept;
    // new: clang 14 makes no aggregate in make_shared.
    const std::shared_ptr<Held> held(
        new Held{std::move(kept), ProviderSession(provider, api(connection, provider), *m_http, source,
                                                  budget(provider, clientIdOf(connection)), m_clock,
                                                  std::move(desk), std::move(stop))});
    return {held, &held->session};
}

QCoro::Task<ApplyResult> SyncContext::apply(std::shared_ptr<SyncContext> context, Batch batch) {
    throwIfStopped(context->ended());
    auto packed = std::make_shared<Batch>(std::move(batch));
    QFuture<QFuture<ApplyResult>> given = QtConcurrent::run(
        &context->m_pool, [store = &context->m_store, packed] { return store->apply(std::move(*packed)); });
    QFuture<ApplyResult> written = co_await resultOf(std::move(given));
    ApplyResult result = co_await resultOf(std::move(written));
    throwIfStopped(context->ended());
    co_return result;
}

QString clientIdOf(const ConnectionState& connection) {
    return connection.settings.value(QLatin1String("client")).toString();
}

} // namespace vd
