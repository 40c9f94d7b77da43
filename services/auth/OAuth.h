// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/net/HttpClient.h"

#include <QStringList>
#include <QUrl>
#include <QUrlQuery>

namespace vd {

// How a provider signs people in: OAuth 2.0 authorization code (RFC 6749) through the system browser and a
// loopback redirect (RFC 8252). Data of its descriptor.
struct AuthSpec {
    QUrl authorize, token, revoke;
    QStringList scopes; // all that is asked
    QChar scopeSeparator = u' ';
    bool pkce = true;                 // RFC 7636, S256
    bool basicClient = false;         // client id and secret as Basic authentication, not in the form
    bool sendsRedirectToToken = true; // RFC 6749 4.1.3 wants it; Strava's token endpoint takes none
    bool needsSecret = true;          // the token endpoint wants a client secret
    enum class Revoke { none, formToken, basicClientForm } revoking = Revoke::formToken;
    quint16 fixedPort = 0; // registered with the provider; 0: any free one
    QString redirectPath = QStringLiteral("/callback");
    QList<QPair<QString, QString>> authorizeExtras; // access_type=offline
};

// The person's own application at the provider.
struct Client {
    QString id;
    QByteArray secret;
};

struct Tokens {
    QByteArray access;
    QByteArray refresh;
    qint64 expiresAtMs = 0; // UTC; 0: not said
    QStringList scopes;     // granted, as far as the provider says
    QByteArray answer;      // the token endpoint's own words: some name the account there. Never stored.

    QByteArray toJson() const;                      // for the keychain only
    static Tokens fromJson(const QByteArray& json); // throws Error(badData)
};

// PKCE and state: 32 random bytes each, base64url.
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
// What the answer leaves out (refresh token, scopes) is as before.
QCoro::Task<Tokens> refreshTokens(HttpClient* http, AuthSpec spec, Client client, Tokens old, qint64 nowMs,
                                  std::stop_token stop);
// Fine when they were not valid any more.
QCoro::Task<void> revokeTokens(HttpClient* http, AuthSpec spec, Client client, Tokens tokens,
                               std::stop_token stop);

} // namespace vd
