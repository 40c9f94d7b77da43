// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/auth/Discovery.h"

#include "models/Error.h"
#include "services/net/Redact.h"
#include "services/net/Stop.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace vd {
namespace {

constexpr qint64 mostAnswerBytes = 1024 * 1024;

Error bad(const QString& why) {
    return Error(ErrorCode::badData, QStringLiteral("discovery: ") + why);
}

bool isHere(const QUrl& url) {
    return url.host() == QLatin1String("localhost") || QHostAddress(url.host()).isLoopback();
}

// An address that was found, fit to be asked.
QUrl safe(const QString& text, const QUrl& resource) {
    const QUrl url(text, QUrl::StrictMode);
    const bool isHttps = url.scheme() == QLatin1String("https");
    const bool isLocal = url.scheme() == QLatin1String("http") && isHere(url) && isHere(resource);
    if (!url.isValid() || url.host().isEmpty() || (!isHttps && !isLocal))
        throw bad(QStringLiteral("no safe address: %1").arg(text.left(200)));
    return url;
}

// RFC 8414, 3.1: the well-known part stands between the host and the path.
QUrl wellKnown(const QUrl& of, const QString& name) {
    QUrl url = of.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment);
    const QString path = of.path() == u"/" ? QString() : of.path();
    url.setPath(QStringLiteral("/.well-known/") + name + path);
    return url;
}

// OpenID Connect Discovery 4: behind the path.
QUrl openIdConfiguration(const QUrl& issuer) {
    QUrl url = issuer;
    const QString path = issuer.path() == u"/" ? QString() : issuer.path();
    url.setPath(path + QStringLiteral("/.well-known/openid-configuration"));
    return url;
}

Error faultOf(const HttpReply& reply) {
    const ErrorCode code = reply.status >= 500 ? ErrorCode::serverFault : ErrorCode::refused;
    return Error(code, QStringLiteral("status %1: %2").arg(reply.status).arg(redacted(reply.body)));
}

QJsonObject objectOf(const HttpReply& reply) {
    const QJsonDocument document = QJsonDocument::fromJson(reply.body);
    if (!document.isObject()) throw bad(QStringLiteral("no JSON: ") + redacted(reply.body));
    return document.object();
}

QCoro::Task<HttpReply> get(HttpClient* http, QUrl url, std::stop_token stop) {
    HttpRequest request("GET", url);
    request.headers = {{"Accept", "application/json"}};
    request.maxBytes = mostAnswerBytes;
    HttpReply reply = co_await http->send(std::move(request), stop);
    throwIfStopped(stop);
    co_return reply;
}

// WWW-Authenticate: Bearer resource_metadata="https://…"
QCoro::Task<QUrl> resourceMetadata(HttpClient* http, QUrl resource, std::stop_token stop) {
    const HttpReply reply = co_await get(http, resource, stop);
    static const QRegularExpression named(QStringLiteral("resource_metadata=\"([^\"]+)\""));
    const auto found = named.match(QString::fromLatin1(reply.header("www-authenticate")));
    if (found.hasMatch()) co_return safe(found.captured(1), resource);
    co_return wellKnown(resource, QStringLiteral("oauth-protected-resource"));
}

QCoro::Task<QJsonObject> serverMetadata(HttpClient* http, QUrl issuer, std::stop_token stop) {
    const HttpReply oauth =
        co_await get(http, wellKnown(issuer, QStringLiteral("oauth-authorization-server")), stop);
    if (oauth.ok()) co_return objectOf(oauth);
    if (oauth.status != 404) throw faultOf(oauth);
    const HttpReply openId = co_await get(http, openIdConfiguration(issuer), stop);
    if (!openId.ok()) throw faultOf(openId);
    co_return objectOf(openId);
}

QUrl withoutSlash(QUrl url) {
    if (url.path() == u"/") url.setPath(QString()); // StripTrailingSlash leaves that one
    return url.adjusted(QUrl::StripTrailingSlash);
}

QCoro::Task<QString> registered(HttpClient* http, AuthSpec spec, QUrl at, QUrl redirect,
                                std::stop_token stop) {
    const QJsonObject client{{QStringLiteral("client_name"), QStringLiteral("Vitaldeck")},
                             {QStringLiteral("redirect_uris"), QJsonArray{redirect.toString()}},
                             {QStringLiteral("grant_types"), QJsonArray{QStringLiteral("authorization_code"),
                                                                        QStringLiteral("refresh_token")}},
                             {QStringLiteral("response_types"), QJsonArray{QStringLiteral("code")}},
                             {QStringLiteral("scope"), spec.scopes.join(spec.scopeSeparator)},
                             {QStringLiteral("token_endpoint_auth_method"), QStringLiteral("none")}};
    HttpRequest request("POST", at);
    request.headers = {{"Content-Type", "application/json"}, {"Accept", "application/json"}};
    request.body = QJsonDocument(client).toJson(QJsonDocument::Compact);
    request.maxBytes = mostAnswerBytes;
    request.repeatable = false;
    const HttpReply reply = co_await http->send(std::move(request), stop);
    throwIfStopped(stop);
    if (!reply.ok()) throw faultOf(reply);
    const QString id = objectOf(reply).value(QLatin1String("client_id")).toString();
    if (id.isEmpty()) throw bad(QStringLiteral("a registration without a client"));
    co_return id;
}

} // namespace

QCoro::Task<Discovered> discover(HttpClient* http, AuthSpec spec, QUrl redirect, std::stop_token stop) {
    const QUrl metadata = co_await resourceMetadata(http, spec.resource, stop);
    const HttpReply about = co_await get(http, metadata, stop);
    if (!about.ok()) throw faultOf(about);
    const QJsonObject resource = objectOf(about);
    const QString server = resource.value(QLatin1String("authorization_servers")).toArray().at(0).toString();
    const QUrl issuer = safe(server, spec.resource);
    const QJsonObject said = co_await serverMetadata(http, issuer, stop);
    const auto url = [&](const char* name) {
        return safe(said.value(QLatin1String(name)).toString(), spec.resource);
    };
    if (withoutSlash(url("issuer")) != withoutSlash(issuer)) throw bad(QStringLiteral("another issuer"));
    const QJsonValue methods = said.value(QLatin1String("code_challenge_methods_supported"));
    if (methods.isArray() && !methods.toArray().contains(QStringLiteral("S256")))
        throw bad(QStringLiteral("no S256"));
    Discovered found;
    found.spec = spec;
    // The account's region may have a resource of its own.
    found.spec.resource = safe(resource.value(QLatin1String("resource")).toString(), spec.resource);
    found.spec.authorize = url("authorization_endpoint");
    found.spec.token = url("token_endpoint");
    if (said.contains(QLatin1String("revocation_endpoint"))) found.spec.revoke = url("revocation_endpoint");
    found.spec.authorizeExtras.append(
        {QStringLiteral("resource"), found.spec.resource.toString()}); // RFC 8707
    const QUrl registration = url("registration_endpoint");
    found.client.id = co_await registered(http, found.spec, registration, redirect, stop);
    co_return found;
}

} // namespace vd
