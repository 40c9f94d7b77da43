// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakecloud/FakeCloud.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>

#include <memory>

namespace vd::fakecloud {

struct Heard {
    int status = 0; // 0: no answer
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QByteArray body;
    QList<QNetworkReply::RawHeaderPair> headers;

    QByteArray header(const QByteArray& name) const {
        for (const auto& [key, value] : headers) {
            if (key.toLower() == name) return value;
        }
        return {};
    }
    QJsonObject object() const { return QJsonDocument::fromJson(body).object(); }
    QJsonArray array() const { return QJsonDocument::fromJson(body).array(); }
};

// A plain client, without anything of the product's.
class Asking {
public:
    static constexpr int patienceMs = 5000;

    std::unique_ptr<QNetworkReply> begin(const QByteArray& method, const QUrl& url,
                                         const QByteArray& token = {}, const QByteArray& body = {},
                                         const QByteArray& type = {}) {
        QNetworkRequest request(url);
        if (!token.isEmpty())
            request.setRawHeader("Authorization", token.contains(' ') ? token : "Bearer " + token);
        if (!type.isEmpty()) request.setRawHeader("Content-Type", type);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        return std::unique_ptr<QNetworkReply>(m_network.sendCustomRequest(request, method, body));
    }
    static Heard end(QNetworkReply& reply) {
        QSignalSpy finished(&reply, &QNetworkReply::finished);
        if (!reply.isFinished() && !finished.wait(patienceMs)) reply.abort();
        return {reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply.error(),
                reply.readAll(), reply.rawHeaderPairs()};
    }
    Heard get(const QUrl& url, const QByteArray& token = {}) { return end(*begin("GET", url, token)); }
    Heard post(const QUrl& url, const QUrlQuery& form, const QByteArray& authorization = {}) {
        return end(*begin("POST", url, authorization, form.toString(QUrl::FullyEncoded).toLatin1(),
                          "application/x-www-form-urlencoded"));
    }
    Heard postJson(const QUrl& url, const QJsonObject& json, const QByteArray& token) {
        return end(*begin("POST", url, token, QJsonDocument(json).toJson(), "application/json"));
    }

private:
    QNetworkAccessManager m_network;
};

inline QUrlQuery formOf(std::initializer_list<QPair<QString, QString>> items) {
    QUrlQuery query;
    for (const auto& [name, value] : items)
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    return query;
}

// How a test signs in to one of the providers.
struct SignIn {
    FakeCloud& cloud;
    Asking& asking;
    QString provider; // "strava"
    QString clientId;
    QString clientSecret;
    QString scope;
    QString redirect = QStringLiteral("http://127.0.0.1:45678/callback");
    QString state = QStringLiteral("0123456789abcdef0123");
    QString verifier = {}; // with PKCE

    QUrl endpoint(const QString& name) const { return cloud.endpoints().value(provider + u'.' + name); }
    QUrl authorizeUrl() const {
        QUrl url = endpoint(QStringLiteral("authorize"));
        QUrlQuery query = formOf({{QStringLiteral("client_id"), clientId},
                                  {QStringLiteral("redirect_uri"), redirect},
                                  {QStringLiteral("response_type"), QStringLiteral("code")},
                                  {QStringLiteral("scope"), scope},
                                  {QStringLiteral("state"), state}});
        if (!verifier.isEmpty()) {
            const QByteArray hash = QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256);
            query.addQueryItem(QStringLiteral("code_challenge"),
                               QString::fromLatin1(hash.toBase64(QByteArray::Base64UrlEncoding |
                                                                 QByteArray::OmitTrailingEquals)));
            query.addQueryItem(QStringLiteral("code_challenge_method"), QStringLiteral("S256"));
            query.addQueryItem(QStringLiteral("access_type"), QStringLiteral("offline"));
            query.addQueryItem(QStringLiteral("prompt"), QStringLiteral("consent"));
        }
        url.setQuery(query);
        return url;
    }
    QString code(const ConsentChoice& choice = {}) const {
        return QUrlQuery(cloud.consent(authorizeUrl(), choice)).queryItemValue(QStringLiteral("code"));
    }
    Heard exchange(const QString& code) const {
        QUrlQuery form = formOf({{QStringLiteral("client_id"), clientId},
                                 {QStringLiteral("client_secret"), clientSecret},
                                 {QStringLiteral("code"), code},
                                 {QStringLiteral("grant_type"), QStringLiteral("authorization_code")}});
        if (!verifier.isEmpty()) {
            form.addQueryItem(QStringLiteral("code_verifier"), verifier);
            form.addQueryItem(QStringLiteral("redirect_uri"),
                              QString::fromLatin1(QUrl::toPercentEncoding(redirect)));
        }
        return asking.post(endpoint(QStringLiteral("token")), form);
    }
    QUrlQuery refreshForm(const QString& refreshToken) const {
        return formOf({{QStringLiteral("client_id"), clientId},
                       {QStringLiteral("client_secret"), clientSecret},
                       {QStringLiteral("refresh_token"), refreshToken},
                       {QStringLiteral("grant_type"), QStringLiteral("refresh_token")}});
    }
    Heard refresh(const QString& refreshToken) const {
        return asking.post(endpoint(QStringLiteral("token")), refreshForm(refreshToken));
    }
    QByteArray accessToken(const ConsentChoice& choice = {}) const {
        return exchange(code(choice)).object().value(QStringLiteral("access_token")).toString().toLatin1();
    }
};

} // namespace vd::fakecloud
