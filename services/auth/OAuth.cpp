// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/auth/OAuth.h"

#include "models/Error.h"
#include "services/net/Redact.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <array>

namespace vd {
namespace {

using Form = QList<QPair<QByteArray, QByteArray>>;

constexpr auto base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr qint64 mostAnswerBytes = 1024 * 1024;

// application/x-www-form-urlencoded; a space as %20 is read everywhere.
QByteArray encoded(const Form& form) {
    QByteArray result;
    for (const auto& [name, value] : form) {
        if (!result.isEmpty()) result += '&';
        result += name.toPercentEncoding() + '=' + value.toPercentEncoding();
    }
    return result;
}

// RFC 6749 2.3.1: both are encoded like a form before they are joined.
QByteArray basic(const Client& client) {
    const QByteArray pair = client.id.toUtf8().toPercentEncoding() + ':' + client.secret.toPercentEncoding();
    return "Basic " + pair.toBase64();
}

HttpRequest posting(const QUrl& url, const Form& form) {
    HttpRequest request("POST", url);
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}, {"Accept", "application/json"}};
    request.body = encoded(form);
    request.maxBytes = mostAnswerBytes;
    return request;
}

// To the token endpoint. Codes are good for one time, and so is a refresh token that is rotated.
HttpRequest tokenRequest(const AuthSpec& spec, const Client& client, Form form) {
    if (!spec.basicClient) {
        form.append({"client_id", client.id.toUtf8()});
        if (!client.secret.isEmpty()) form.append({"client_secret", client.secret});
    }
    HttpRequest request = posting(spec.token, form);
    if (spec.basicClient) request.headers.append({"Authorization", basic(client)});
    request.repeatable = false;
    return request;
}

// RFC 6749 5.2, and what Google says besides. Nothing when the word is none of these.
std::optional<ErrorCode> meaningOf(const QString& error, const QString& description) {
    if (error == u"invalid_grant") return ErrorCode::consentRevoked;
    static const std::array rejected{u"invalid_client", u"unauthorized_client", u"deleted_client",
                                     u"disabled_client"};
    for (const char16_t* word : rejected) {
        if (error == QStringView(word)) return ErrorCode::clientRejected;
    }
    // "client_secret is missing."
    if (error == u"invalid_request" && description.contains(u"client_")) return ErrorCode::clientRejected;
    return {};
}

// Strava's own form: {"message", "errors": [{"resource", "field", "code"}]}.
std::optional<ErrorCode> meaningOf(const QJsonArray& faults) {
    for (const QJsonValue& fault : faults) {
        const QString resource = fault[QStringLiteral("resource")].toString();
        const QString field = fault[QStringLiteral("field")].toString();
        if (resource == u"RefreshToken" || resource == u"AuthorizationCode" || field == u"access_token")
            return ErrorCode::consentRevoked;
        if (resource == u"Application" && field.startsWith(u"client_")) return ErrorCode::clientRejected;
    }
    return {};
}

ErrorCode codeOf(int status, const QJsonObject& said) {
    if (status == 429) return ErrorCode::rateLimited;
    if (status >= 500) return ErrorCode::serverFault;
    if (status < 400) return ErrorCode::badData;
    if (const auto code = meaningOf(said[QStringLiteral("error")].toString(),
                                    said[QStringLiteral("error_description")].toString()))
        return *code;
    if (const auto code = meaningOf(said[QStringLiteral("errors")].toArray())) return *code;
    switch (status) {
    case 401: return ErrorCode::unauthorized;
    case 403: return ErrorCode::providerRule;
    case 410: return ErrorCode::discontinued;
    default: return ErrorCode::refused;
    }
}

// Without the time there is no "until".
Error faultOf(const HttpReply& reply, std::optional<qint64> nowMs = {}) {
    const ErrorCode code = codeOf(reply.status, QJsonDocument::fromJson(reply.body).object());
    QHash<QString, QString> values;
    if (code == ErrorCode::rateLimited && nowMs) {
        if (const auto until = retryAfterMs(reply, *nowMs))
            values.insert(QStringLiteral("until"), QString::number(*until));
    }
    return Error(code, QStringLiteral("status %1: %2").arg(reply.status).arg(redacted(reply.body)), values);
}

// Some send numbers as text.
qint64 numberIn(const QJsonValue& value) {
    return value.isString() ? value.toString().toLongLong() : value.toInteger();
}

// Both separators are in use: RFC 6749 3.3 has the space, Strava the comma.
QStringList scopesIn(const QString& text) {
    static const QRegularExpression separator(QStringLiteral("[ ,]+"));
    return text.split(separator, Qt::SkipEmptyParts);
}

// By our own clock: expires_at is by theirs, and either may be wrong.
Tokens readTokens(const HttpReply& reply, qint64 nowMs) {
    if (!reply.ok()) throw faultOf(reply, nowMs);
    const QJsonObject said = QJsonDocument::fromJson(reply.body).object();
    Tokens tokens;
    tokens.access = said[QStringLiteral("access_token")].toString().toUtf8();
    if (tokens.access.isEmpty())
        throw Error(ErrorCode::badData, QStringLiteral("no access token in: ") + redacted(reply.body));
    tokens.refresh = said[QStringLiteral("refresh_token")].toString().toUtf8();
    if (const qint64 seconds = numberIn(said[QStringLiteral("expires_in")]); seconds > 0)
        tokens.expiresAtMs = nowMs + seconds * 1000;
    tokens.scopes = scopesIn(said[QStringLiteral("scope")].toString());
    tokens.answer = reply.body;
    return tokens;
}

QByteArray randomText() {
    std::array<quint32, 8> words; // 32 bytes
    QRandomGenerator::system()->generate(words.begin(), words.end());
    return QByteArray::fromRawData(reinterpret_cast<const char*>(words.data()), sizeof words)
        .toBase64(base64Url);
}

} // namespace

QByteArray Tokens::toJson() const {
    const QJsonObject json{{QStringLiteral("access"), QString::fromUtf8(access)},
                           {QStringLiteral("refresh"), QString::fromUtf8(refresh)},
                           {QStringLiteral("expiresAt"), expiresAtMs},
                           {QStringLiteral("scopes"), QJsonArray::fromStringList(scopes)}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Tokens Tokens::fromJson(const QByteArray& json) {
    const QJsonObject kept = QJsonDocument::fromJson(json).object();
    Tokens tokens;
    tokens.access = kept[QStringLiteral("access")].toString().toUtf8();
    tokens.refresh = kept[QStringLiteral("refresh")].toString().toUtf8();
    tokens.expiresAtMs = kept[QStringLiteral("expiresAt")].toInteger();
    for (const QJsonValue& scope : kept[QStringLiteral("scopes")].toArray())
        tokens.scopes.append(scope.toString());
    if (tokens.access.isEmpty())
        throw Error(ErrorCode::badData, QStringLiteral("no tokens in the keychain's entry"));
    return tokens;
}

SignInSecrets SignInSecrets::make() {
    SignInSecrets secrets;
    secrets.state = randomText();
    secrets.verifier = randomText();
    return secrets;
}

QUrl authorizeUrl(const AuthSpec& spec, const QString& clientId, const QUrl& redirect,
                  const SignInSecrets& secrets) {
    Form form{{"response_type", "code"},
              {"client_id", clientId.toUtf8()},
              {"redirect_uri", redirect.toEncoded()},
              {"state", secrets.state}};
    if (!spec.scopes.isEmpty()) form.append({"scope", spec.scopes.join(spec.scopeSeparator).toUtf8()});
    if (spec.pkce) {
        const QByteArray hash = QCryptographicHash::hash(secrets.verifier, QCryptographicHash::Sha256);
        form.append({"code_challenge", hash.toBase64(base64Url)});
        form.emplaceBack("code_challenge_method", "S256");
    }
    for (const auto& [name, value] : spec.authorizeExtras)
        form.append({name.toUtf8(), value.toUtf8()});
    QByteArray query = spec.authorize.query(QUrl::FullyEncoded).toLatin1();
    if (!query.isEmpty()) query += '&';
    QUrl url = spec.authorize;
    url.setQuery(QString::fromLatin1(query + encoded(form)), QUrl::StrictMode);
    return url;
}

QCoro::Task<Tokens> exchangeCode(HttpClient* http, AuthSpec spec, Client client, QByteArray code,
                                 QUrl redirect, QByteArray verifier, qint64 nowMs, std::stop_token stop) {
    Form form{{"grant_type", "authorization_code"}, {"code", code}};
    if (spec.sendsRedirectToToken) form.append({"redirect_uri", redirect.toEncoded()});
    if (spec.pkce) form.append({"code_verifier", verifier});
    HttpRequest request = tokenRequest(spec, client, std::move(form));
    const HttpReply reply = co_await http->send(std::move(request), stop);
    co_return readTokens(reply, nowMs);
}

QCoro::Task<Tokens> refreshTokens(HttpClient* http, AuthSpec spec, Client client, Tokens old, qint64 nowMs,
                                  std::stop_token stop) {
    Form form{{"grant_type", "refresh_token"}, {"refresh_token", old.refresh}};
    HttpRequest request = tokenRequest(spec, client, std::move(form));
    const HttpReply reply = co_await http->send(std::move(request), stop);
    Tokens tokens = readTokens(reply, nowMs);
    if (tokens.refresh.isEmpty()) tokens.refresh = old.refresh;
    if (tokens.scopes.isEmpty()) tokens.scopes = old.scopes;
    co_return tokens;
}

QCoro::Task<void> revokeTokens(HttpClient* http, AuthSpec spec, Client client, Tokens tokens,
                               std::stop_token stop) {
    if (spec.revoking == AuthSpec::Revoke::none) co_return;
    // RFC 7009: the refresh token takes the access tokens along.
    Form form{{"token", tokens.refresh.isEmpty() ? tokens.access : tokens.refresh}};
    HttpRequest request = posting(spec.revoke, form);
    if (spec.revoking == AuthSpec::Revoke::basicClientForm)
        request.headers.append({"Authorization", basic(client)});
    const HttpReply reply = co_await http->send(std::move(request), stop);
    if (reply.ok()) co_return;
    // Google says 400 to what is no longer valid: so there is nothing left to revoke.
    const QJsonObject said = QJsonDocument::fromJson(reply.body).object();
    if (said[QStringLiteral("error")].toString() == u"invalid_token") co_return;
    const Error fault = faultOf(reply);
    if (fault.code() != ErrorCode::consentRevoked) throw fault;
}

} // namespace vd
