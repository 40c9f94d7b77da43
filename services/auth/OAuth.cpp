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
HttpRequest tokenRequest(const AuthSpec& spec, const QUrl& at, const Client& client, Form form) {
    if (!spec.basicClient) {
        form.append({"client_id", client.id.toUtf8()});
        if (!client.secret.isEmpty()) form.append({"client_secret", client.secret});
    }
    HttpRequest request = posting(at, form);
    if (spec.basicClient) request.headers.append({"Authorization", basic(client)});
    request.repeatable = false;
    return request;
}

// Showing a key twice does no harm.
HttpRequest keyRequest(const AuthSpec& spec, const QByteArray& key) {
    HttpRequest request("POST", spec.token);
    request.headers = {{"Authorization", spec.keyScheme + ' ' + key}, {"Accept", "application/json"}};
    request.maxBytes = mostAnswerBytes;
    return request;
}

HttpRequest revokeRequest(const AuthSpec& spec, const Client& client, const QString& accountId,
                          const Tokens& tokens) {
    QUrl url = spec.revoke;
    url.setPath(url.path().replace(QStringLiteral("{account}"), accountId));
    if (spec.revoking == AuthSpec::Revoke::bearerDelete) {
        HttpRequest request("DELETE", url);
        request.headers = {{"Authorization", "Bearer " + tokens.access}};
        return request;
    }
    if (spec.revoking == AuthSpec::Revoke::queryToken) {
        QUrlQuery query(url);
        query.addQueryItem(QStringLiteral("token"), QString::fromLatin1(tokens.access.toPercentEncoding()));
        url.setQuery(query);
        return HttpRequest("POST", url);
    }
    // RFC 7009: the refresh token takes the access tokens along.
    Form form{{"token", tokens.refresh.isEmpty() ? tokens.access : tokens.refresh}};
    if (spec.revoking == AuthSpec::Revoke::publicClientForm) form.append({"client_id", client.id.toUtf8()});
    HttpRequest request = posting(url, form);
    if (spec.revoking == AuthSpec::Revoke::basicClientForm)
        request.headers.append({"Authorization", basic(client)});
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

// No fault of ours is left where the client is one that worked: so the grant is over.
ErrorCode endOf(const AuthSpec& spec, ErrorCode code) {
    const bool isRefused = code == ErrorCode::refused || code == ErrorCode::unauthorized ||
                           (spec.way == AuthSpec::Way::key && code == ErrorCode::providerRule);
    const bool isOver = spec.refusalEndsGrant || spec.way == AuthSpec::Way::key;
    return isRefused && isOver ? ErrorCode::consentRevoked : code;
}

// Without the time there is no "until".
Error faultOf(const AuthSpec& spec, const HttpReply& reply, std::optional<qint64> nowMs = {}) {
    const QJsonObject said = QJsonDocument::fromJson(reply.body).object();
    const std::optional<ErrorCode> own = reply.ok() && spec.refusal ? spec.refusal(said) : std::nullopt;
    const ErrorCode code = own ? *own : endOf(spec, codeOf(reply.status, said));
    QHash<QString, QString> values;
    if (spec.way == AuthSpec::Way::key) values.insert(QStringLiteral("way"), QStringLiteral("key"));
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
void expectTaken(const AuthSpec& spec, const HttpReply& reply, qint64 nowMs) {
    const QJsonObject said = QJsonDocument::fromJson(reply.body).object();
    const bool isRefused = !reply.ok() || (spec.refusal != nullptr && spec.refusal(said));
    if (isRefused) throw faultOf(spec, reply, nowMs);
}

Tokens readTokens(const AuthSpec& spec, const HttpReply& reply, qint64 nowMs) {
    expectTaken(spec, reply, nowMs);
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

// The answer only says that it is done.
Tokens prolonged(const AuthSpec& spec, const HttpReply& reply, Tokens old, qint64 nowMs) {
    expectTaken(spec, reply, nowMs);
    if (!QJsonDocument::fromJson(reply.body).isObject())
        throw Error(ErrorCode::badData, QStringLiteral("no JSON: ") + redacted(reply.body));
    old.expiresAtMs = nowMs + spec.prolongsByS * 1000;
    return old;
}

// Garmin does not say in public how the answer is worded, so the usual spellings are taken.
Tokens readKeyAnswer(const AuthSpec& spec, const HttpReply& reply, qint64 nowMs) {
    constexpr qint64 usualLifeMs = qint64{23} * 3'600'000;
    if (!reply.ok()) throw faultOf(spec, reply, nowMs);
    const QJsonObject said = QJsonDocument::fromJson(reply.body).object();
    const auto firstOf = [&said](std::initializer_list<const char*> names) {
        for (const char* name : names) {
            if (said.contains(QLatin1String(name))) return said.value(QLatin1String(name));
        }
        return QJsonValue();
    };
    Tokens tokens;
    tokens.access = firstOf({"access_token", "accessToken", "token"}).toString().toUtf8();
    if (tokens.access.isEmpty())
        throw Error(ErrorCode::badData, QStringLiteral("no access token in: ") + redacted(reply.body));
    const qint64 seconds = numberIn(firstOf({"expires_in", "expiresIn"}));
    tokens.expiresAtMs = nowMs + (seconds > 0 ? seconds * 1000 : usualLifeMs);
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

QJsonObject AuthSite::toJson() const {
    return {{QStringLiteral("token"), token.toString()},
            {QStringLiteral("revoke"), revoke.toString()},
            {QStringLiteral("api"), api.toString()}};
}

AuthSite AuthSite::fromJson(const QJsonObject& json) {
    const auto url = [&json](const char* name) { return QUrl(json.value(QLatin1String(name)).toString()); };
    AuthSite site;
    site.token = url("token");
    site.revoke = url("revoke");
    site.api = url("api");
    return site;
}

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
    secrets.state = randomText().replace('-', 'a').replace('_', 'b');
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
    HttpRequest request = tokenRequest(spec, spec.token, client, std::move(form));
    const HttpReply reply = co_await http->send(std::move(request), stop);
    co_return readTokens(spec, reply, nowMs);
}

QCoro::Task<Tokens> refreshTokens(HttpClient* http, AuthSpec spec, Client client, Tokens old, qint64 nowMs,
                                  std::stop_token stop) {
    const bool isKey = spec.way == AuthSpec::Way::key;
    Form form{{"grant_type", "refresh_token"}, {"refresh_token", old.refresh}};
    const QUrl at = spec.refresh.isEmpty() ? spec.token : spec.refresh;
    HttpRequest request =
        isKey ? keyRequest(spec, old.refresh) : tokenRequest(spec, at, client, std::move(form));
    const HttpReply reply = co_await http->send(std::move(request), stop);
    if (spec.prolongsByS > 0) co_return prolonged(spec, reply, std::move(old), nowMs);
    Tokens tokens = isKey ? readKeyAnswer(spec, reply, nowMs) : readTokens(spec, reply, nowMs);
    if (tokens.refresh.isEmpty()) tokens.refresh = old.refresh;
    if (tokens.scopes.isEmpty()) tokens.scopes = old.scopes;
    co_return tokens;
}

QCoro::Task<void> revokeTokens(HttpClient* http, AuthSpec spec, Client client, QString accountId,
                               Tokens tokens, std::stop_token stop) {
    if (spec.revoking == AuthSpec::Revoke::none || spec.revoke.isEmpty()) co_return;
    HttpRequest request = revokeRequest(spec, client, accountId, tokens);
    const HttpReply reply = co_await http->send(std::move(request), stop);
    const QJsonObject answer = QJsonDocument::fromJson(reply.body).object();
    if (reply.ok() && !(spec.refusal != nullptr && spec.refusal(answer))) co_return;
    // Google says 400 to what is no longer valid: so there is nothing left to revoke.
    const QJsonObject said = QJsonDocument::fromJson(reply.body).object();
    if (said[QStringLiteral("error")].toString() == u"invalid_token") co_return;
    const Error fault = faultOf(spec, reply);
    if (fault.code() != ErrorCode::consentRevoked) throw fault;
}

} // namespace vd
