// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sync/Linking.h"

#include "services/net/Result.h"
#include "services/net/Stop.h"

#include <QLoggingCategory>

#include <algorithm>

namespace vd {

namespace {

Q_LOGGING_CATEGORY(logLink, "vitaldeck.link")

// Tokens that are not kept yet.
class FreshTokens : public TokenSource {
public:
    explicit FreshTokens(QByteArray access) : m_access(std::move(access)) {}
    QCoro::Task<QByteArray> access(std::stop_token) override {
        QByteArray access = m_access; // QCoro 0.8 moves out of what co_return names
        co_return access;
    }
    QCoro::Task<void> renew(QByteArray, std::stop_token) override {
        throw Error(ErrorCode::consentRevoked, QStringLiteral("a fresh token is not accepted"));
        co_return;
    }

private:
    QByteArray m_access;
};

QCoro::Task<Account> whoSignedIn(std::shared_ptr<SyncContext> context, const Provider* provider,
                                 QString clientId, Tokens signedIn, std::stop_token stop) {
    FreshTokens tokens(signedIn.access);
    ProviderSession::Desk desk;
    desk.signInAnswer = signedIn.answer;
    desk.zone = QTimeZone::systemTimeZone();
    const QUrl api =
        signedIn.site.empty() ? context->endpoints().api(provider->descriptor) : signedIn.site.api;
    ProviderSession session(*provider, api, context->http(), tokens, context->budget(*provider, clientId),
                            context->clock(), std::move(desk), stop);
    co_return co_await provider->account(&session);
}

void refuseAnother(SyncContext& context, const LinkWish& wish, const Account& account) {
    const Error other(ErrorCode::otherAccount, QStringLiteral("signed in as another account"));
    if (!wish.expectedAccount.isEmpty()) {
        if (account.id != wish.expectedAccount) throw Error(other);
        return;
    }
    const std::vector<ConnectionState> connections = connectionStates(context.store().database());
    const auto isOurs = [&](const ConnectionState& c) { return c.provider == wish.provider; };
    const bool isFirst = std::none_of(connections.begin(), connections.end(), isOurs);
    const bool isKnown = std::any_of(connections.begin(), connections.end(), [&](const ConnectionState& c) {
        return isOurs(c) && c.accountId == account.id;
    });
    if (!isFirst && !isKnown && !wish.mayBeFurther) throw Error(other);
}

LinkedAccount linkedAccount(const LinkWish& wish, const Account& account, const QStringList& granted,
                            const AuthSite& site, qint64 nowMs) {
    LinkedAccount linked;
    linked.provider = wish.provider;
    linked.accountId = account.id;
    linked.displayName = account.name;
    linked.scopes = granted;
    linked.settings = {{QStringLiteral("client"), wish.client.id},
                       {QStringLiteral("strictCache"), wish.strictCache}};
    if (account.since.isValid())
        linked.settings.insert(QStringLiteral("since"), account.since.toString(Qt::ISODate));
    if (!site.empty()) linked.settings.insert(QStringLiteral("site"), site.toJson());
    if (wish.keyEnds.isValid())
        linked.settings.insert(QStringLiteral("keyEnds"), wish.keyEnds.toString(Qt::ISODate));
    linked.atMs = nowMs;
    return linked;
}

} // namespace

QCoro::Task<ConnectionId> linkAccount(std::shared_ptr<SyncContext> context, LinkWish wish, Tokens tokens,
                                      std::stop_token stop) {
    const Provider* provider = findProvider(wish.provider);
    const AuthSite site = tokens.site;
    if (!site.empty()) wish.client = {site.clientId, {}};
    const Account account = co_await whoSignedIn(context, provider, wish.client.id, tokens, stop);
    throwIfStopped(stop);
    refuseAnother(*context, wish, account);
    const QStringList granted = tokens.scopes.isEmpty() ? provider->descriptor.auth.scopes : tokens.scopes;
    if (!wish.client.id.isEmpty() && site.empty()) {
        co_await context->secrets().write(clientName(wish.provider, wish.client.id), wish.client.secret);
        throwIfStopped(stop);
    }
    co_await context->secrets().write(tokensName(wish.provider, account.id), tokens.toJson());
    throwIfStopped(stop);
    LinkedAccount linked = linkedAccount(wish, account, granted, site, context->clock().nowMs());
    const ConnectionId id = co_await resultOf(context->store().link(std::move(linked)));
    throwIfStopped(context->ended());
    context->forgetTokens(id); // what it may hold is from before
    co_return id;
}

QCoro::Task<void> forgetAccount(std::shared_ptr<SyncContext> context, ConnectionState connection) {
    const Provider* provider = findProvider(connection.provider);
    const QString clientId = clientIdOf(connection);
    const QString tokens = tokensName(connection.provider, connection.accountId);
    const QString client = clientName(connection.provider, clientId);
    const std::optional<QByteArray> kept = co_await context->secrets().read(tokens);
    throwIfStopped(context->ended());
    const std::optional<QByteArray> secret = co_await context->secrets().read(client);
    throwIfStopped(context->ended());
    if (kept && provider != nullptr) {
        try {
            Client who{clientId, secret.value_or(QByteArray())};
            AuthSpec spec = context->authSpec(connection, *provider);
            Tokens held = Tokens::fromJson(*kept);
            if (spec.revoking == AuthSpec::Revoke::bearerDelete)
                held.access = co_await context->accessToken(connection, *provider);
            co_await revokeTokens(&context->http(), std::move(spec), std::move(who), connection.accountId,
                                  std::move(held), context->ended());
        } catch (const Error& error) {
            // Without a network it is still forgotten here, and the person can end it on the provider's page.
            qCWarning(logLink).noquote() << "not revoked at" << provider->id() << error.what();
        }
        throwIfStopped(context->ended());
    }
    context->forgetTokens(connection.id);
    co_await context->secrets().remove(tokens);
    throwIfStopped(context->ended());
    const std::vector<ConnectionState> all = connectionStates(context->store().database());
    const bool isShared = std::any_of(all.begin(), all.end(), [&](const ConnectionState& other) {
        return other.linked && other.id != connection.id && other.provider == connection.provider &&
               clientIdOf(other) == clientId;
    });
    if (!isShared) co_await context->secrets().remove(client);
}

} // namespace vd
