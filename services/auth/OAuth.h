// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Error.h"
#include "services/net/HttpClient.h"

#include <QJsonObject>
#include <QStringList>
#include <QUrl>
#include <QUrlQuery>

#include <optional>

namespace vd {

// How a provider signs people in. Data of its descriptor.
struct AuthSpec {
    // browser: OAuth 2.0 authorization code (RFC 6749) through the system browser and a loopback redirect
    // (RFC 8252).
    // key: the person makes a key at the provider and pastes it; `token` gives access tokens for it.
    enum class Way { browser, key };
    Way way = Way::browser;
    QByteArray keyScheme; // "ApiKey": Authorization of the request that shows the key
    QUrl authorize, token;
    QUrl refresh; // where tokens are renewed; empty: at `token`
    QUrl revoke;  // "{account}" in its path stands for the account's id
    // The endpoints are found out at each sign-in, beginning with what is to be read (RFC 9728, 8414), and
    // the program registers itself there as a client (RFC 7591): see Discovery.h. authorize, token and revoke
    // are empty then.
    bool discovers = false;
    QUrl resource;      // what is to be read: the provider's api
    QStringList scopes; // all that is asked
    QChar scopeSeparator = u' ';
    bool pkce = true;                 // RFC 7636, S256
    bool basicClient = false;         // client id and secret as Basic authentication, not in the form
    bool sendsRedirectToToken = true; // RFC 6749 4.1.3 wants it; Strava's token endpoint takes none
    bool needsSecret = true;          // the token endpoint wants a client secret
    // A renewal makes the same access token live so much longer and gives no other; 0: it gives one.
    qint64 prolongsByS = 0;
    // What an answer of the token endpoint says is wrong although it came with 200; nullopt: nothing.
    std::optional<ErrorCode> (*refusal)(const QJsonObject& said) = nullptr;
    bool refusalEndsGrant = false; // a 400 of the token endpoint that says no more means: sign in again
    // bearerDelete: DELETE with an access token. queryToken: POST with it in the address.
    enum class Revoke { none, formToken, basicClientForm, publicClientForm, bearerDelete, queryToken };
    Revoke revoking = Revoke::formToken;
    // Where the browser is sent back to. Without a port: any free one; with one: that, as it is registered at
    // the provider. https: nothing listens there, and the person pastes the address that the browser shows.
    QUrl redirect = QUrl(QStringLiteral("http://127.0.0.1/callback"));
    QList<QPair<QString, QString>> authorizeExtras; // access_type=offline
};

// The person's own application at the provider.
struct Client {
    QString id;
    QByteArray secret;
};

// What a sign-in found out about where to ask. Empty where the descriptor knows it.
struct AuthSite {
    QString clientId;
    QUrl token, revoke, api;
    bool empty() const { return token.isEmpty(); }
    QJsonObject toJson() const; // holds no secret
    static AuthSite fromJson(const QJsonObject& json);
};

struct Tokens {
    QByteArray access;
    QByteArray refresh;     // the key itself, for Way::key
    qint64 expiresAtMs = 0; // UTC; 0: not said
    QStringList scopes;     // granted, as far as the provider says
    QByteArray answer;      // the token endpoint's own words: some name the account there. Never stored.
    AuthSite site;          // of the sign-in; kept with the account, not here

    QByteArray toJson() const;                      // for the keychain only
    static Tokens fromJson(const QByteArray& json); // throws Error(badData)
};

// PKCE and state: 32 random bytes each, base64url; the state of letters and digits alone, as some want it.
struct SignInSecrets {
    QByteArray state;
    QByteArray verifier;
    static SignInSecrets make();
};

QUrl authorizeUrl(const AuthSpec& spec, const QString& clientId, const QUrl& redirect,
                  const SignInSecrets& secrets);

// Throw Error: clientRejected (invalid_client), consentRevoked (invalid_grant and its kin), unauthorized (401
// without a reason), rateLimited ("until", where it was said), serverFault, badData, providerRule,
// discontinued, refused, and those of HttpClient. Neither is ever repeated by itself. `nowMs`: before the
// request, so that no token is thought to live longer than it does.
QCoro::Task<Tokens> exchangeCode(HttpClient* http, AuthSpec spec, Client client, QByteArray code,
                                 QUrl redirect, QByteArray verifier, qint64 nowMs, std::stop_token stop);
// What the answer leaves out (refresh token, scopes) is as before. For Way::key: an access token for the key.
QCoro::Task<Tokens> refreshTokens(HttpClient* http, AuthSpec spec, Client client, Tokens old, qint64 nowMs,
                                  std::stop_token stop);
// Fine when they were not valid any more. For Revoke::bearerDelete `tokens.access` has to be good.
QCoro::Task<void> revokeTokens(HttpClient* http, AuthSpec spec, Client client, QString accountId,
                               Tokens tokens, std::stop_token stop);

} // namespace vd
