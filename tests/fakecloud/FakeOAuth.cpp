// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakecloud/FakeOAuth.h"

#include "fakecloud/ConsentPage.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace vd::fakecloud {
namespace {

constexpr qint64 codeLifeMs = 600'000; // RFC 6749 4.1.2
constexpr qsizetype shortestState = 16;

bool isSameText(const QString& first, const QString& second) {
    return !first.isEmpty() && first == second;
}

QByteArray basicOf(const OAuthRules& rules) {
    return "Basic " + (rules.clientId + u':' + rules.clientSecret).toUtf8().toBase64();
}

QString grantType(const LocalRequest& request) {
    return QUrlQuery(QString::fromLatin1(request.body)).queryItemValue(QStringLiteral("grant_type"));
}

} // namespace

FakeOAuth::FakeOAuth(OAuthRules rules, CloudFrame frame)
    : m_rules(std::move(rules)), m_frame(std::move(frame)) {}

QString FakeOAuth::canary(const QString& kind) {
    const QString name =
        QStringLiteral("%1-%2-%3").arg(m_rules.key, kind).arg(++m_made, 4, 10, QLatin1Char('0'));
    const QByteArray hash =
        QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).toHex().first(24);
    return QStringLiteral("CANARY-%1-%2").arg(name, QString::fromLatin1(hash));
}

bool FakeOAuth::isLoopback(const QString& redirect) const {
    const QUrl url(redirect, QUrl::StrictMode);
    return url.isValid() && url.scheme() == u"http" && m_rules.redirectHosts.contains(url.host()) &&
           url.port() > 0 && !url.hasQuery() && !url.hasFragment() && url.userInfo().isEmpty();
}

QString FakeOAuth::begin(const QUrlQuery& query) {
    const Parameters asked(m_frame, m_rules.key + QStringLiteral(" authorize"), query);
    QStringList required{QStringLiteral("client_id"), QStringLiteral("redirect_uri"),
                         QStringLiteral("response_type"), QStringLiteral("state")};
    if (!m_rules.scopes.isEmpty()) required << QStringLiteral("scope");
    if (m_rules.hasPkce)
        required << QStringLiteral("code_challenge") << QStringLiteral("code_challenge_method");
    bool isFine = asked.check(required + m_rules.authorizeRequired, m_rules.authorizeOptional);
    const auto demand = [&](bool holds, const QString& what) {
        if (!holds) asked.violate(what);
        isFine = isFine && holds;
    };
    demand(asked.text(QStringLiteral("response_type")) == u"code",
           QStringLiteral("response_type is not 'code'"));
    demand(isLoopback(asked.text(QStringLiteral("redirect_uri"))),
           QStringLiteral("redirect_uri is not loopback"));
    demand(asked.text(QStringLiteral("state")).size() >= shortestState,
           QStringLiteral("state can be guessed"));
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9]*$"));
    demand(!m_rules.plainState || plain.match(asked.text(QStringLiteral("state"))).hasMatch(),
           QStringLiteral("state has other characters than letters and digits"));
    const QStringList scopes = asked.text(QStringLiteral("scope"))
                                   .split(QRegularExpression(QStringLiteral("[, ]")), Qt::SkipEmptyParts);
    for (const QString& scope : scopes)
        demand(m_rules.scopes.contains(scope), QStringLiteral("unknown scope '%1'").arg(scope));
    if (m_rules.hasPkce) {
        demand(asked.text(QStringLiteral("code_challenge_method")) == u"S256",
               QStringLiteral("PKCE without S256"));
        demand(asked.text(QStringLiteral("code_challenge")).size() == 43,
               QStringLiteral("code_challenge is none"));
    }
    // A person may have mistyped it: refused, but no fault of the program.
    if (!isFine ||
        !isKnownClient(asked.text(QStringLiteral("client_id")), asked.text(QStringLiteral("redirect_uri"))))
        return {};

    Pending pending;
    pending.redirect = asked.text(QStringLiteral("redirect_uri"));
    pending.state = asked.text(QStringLiteral("state"));
    pending.challenge = asked.text(QStringLiteral("code_challenge"));
    pending.scopes = scopes;
    for (const QString& name : m_rules.authorizeRequired + m_rules.authorizeOptional)
        pending.others.insert(name, asked.text(name));
    const QString key = QString::number(++m_made);
    m_asked.insert(key, pending);
    return key;
}

LocalResponse FakeOAuth::consentPage(const LocalRequest& request, const QString& consentPath) {
    const QString key = begin(request.query);
    if (key.isEmpty()) return htmlReply(400, QStringLiteral("Error 400: invalid_request"));
    ConsentForm form;
    form.provider = m_rules.displayName;
    form.action = consentPath;
    form.key = key;
    form.scopes = m_asked.value(key).scopes;
    form.users = m_rules.users;
    return {200, "text/html; charset=utf-8", consentHtml(form)};
}

LocalResponse FakeOAuth::decided(const LocalRequest& request) {
    const QUrlQuery form(QString::fromLatin1(QByteArray(request.body).replace('+', "%20")));
    const auto value = [&form](const QString& name) { return form.queryItemValue(name, QUrl::FullyDecoded); };
    const QUrl redirect = decide(value(QStringLiteral("key")), value(QStringLiteral("decision")) == u"allow",
                                 form.allQueryItemValues(QStringLiteral("scope"), QUrl::FullyDecoded),
                                 value(QStringLiteral("user")));
    if (redirect.isEmpty()) return htmlReply(400, QStringLiteral("This page was used before"));
    return LocalResponse(302).with("Location", redirect.toEncoded());
}

QUrl FakeOAuth::consent(const QUrl& authorizeUrl, const ConsentChoice& choice) {
    const QString key = begin(QUrlQuery(authorizeUrl));
    if (key.isEmpty()) return {};
    QStringList scopes = m_asked.value(key).scopes;
    for (const QString& scope : choice.unticked)
        scopes.removeAll(scope);
    return decide(key, choice.allows, scopes, choice.user);
}

QUrl FakeOAuth::decide(const QString& key, bool allows, const QStringList& scopes, const QString& user) {
    if (!m_asked.contains(key)) return {};
    Pending pending = m_asked.take(key);
    QUrl redirect(pending.redirect);
    QUrlQuery query;
    const auto add = [&query](const QString& name, const QString& value) {
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    };
    add(QStringLiteral("state"), pending.state);
    if (!allows) {
        add(QStringLiteral("error"), QStringLiteral("access_denied"));
    } else {
        pending.scopes = scopes;
        pending.user = user.isEmpty() ? m_rules.users.constFirst() : user;
        pending.givenAtMs = m_frame.nowMs();
        const QString code = canary(QStringLiteral("code"));
        m_codes.insert(code, pending);
        add(QStringLiteral("code"), code);
        add(QStringLiteral("scope"), scopes.join(m_rules.scopeSeparator));
    }
    redirect.setQuery(query);
    return redirect;
}

LocalResponse FakeOAuth::token(const LocalRequest& request) {
    ++m_tokenCalls;
    const Parameters form = formOf(m_frame, m_rules.key + QStringLiteral(" token"), request);
    using ClientAuth = OAuthRules::ClientAuth;
    QStringList expected{QStringLiteral("grant_type")};
    QStringList optional;
    if (m_rules.clientAuth != ClientAuth::basic) expected << QStringLiteral("client_id");
    if (m_rules.clientAuth == ClientAuth::form) expected << QStringLiteral("client_secret");
    if (m_rules.clientAuth == ClientAuth::optionalSecret) optional << QStringLiteral("client_secret");
    const QString type = form.text(QStringLiteral("grant_type"));
    if (type == u"refresh_token") {
        expected << QStringLiteral("refresh_token");
    } else {
        expected << QStringLiteral("code");
        if (m_rules.hasPkce) expected << QStringLiteral("code_verifier");
        if (m_rules.namesRedirect) expected << QStringLiteral("redirect_uri");
    }
    const bool isFine = form.check(expected, optional);
    if (const auto fault = faultOfClient(request, form)) return tokenError(*fault);
    if (!isFine) return tokenError(TokenError::malformed);
    if (type == u"authorization_code") return exchange(form);
    if (type == u"refresh_token") return refresh(form);
    form.violate(QStringLiteral("unknown grant_type"));
    return tokenError(TokenError::malformed);
}

LocalResponse FakeOAuth::exchange(const Parameters& form) {
    ++m_exchanges;
    const QString code = form.text(QStringLiteral("code"));
    if (m_usedCodes.contains(code)) form.violate(QStringLiteral("a code twice"));
    if (!m_codes.contains(code)) return tokenError(TokenError::badCode);
    const Pending pending = m_codes.take(code);
    m_usedCodes << code;
    if (m_frame.nowMs() - pending.givenAtMs > codeLifeMs) return tokenError(TokenError::badCode);
    if (m_rules.hasPkce && !isProven(pending, form)) return tokenError(TokenError::badCode);
    const bool isSamePlace =
        !m_rules.namesRedirect || form.text(QStringLiteral("redirect_uri")) == pending.redirect;
    if (!isSamePlace) {
        form.violate(QStringLiteral("redirect_uri is another than the one that was authorized"));
        return tokenError(TokenError::badCode);
    }
    Grant grant;
    grant.number = ++m_made;
    grant.user = pending.user;
    grant.scopes = pending.scopes;
    if (m_rules.givesRefresh) grant.refreshToken = canary(QStringLiteral("refresh"));
    issue(grant);
    m_grants << grant;
    return jsonReply(200, tokenReply(grant, &pending));
}

bool FakeOAuth::isProven(const Pending& pending, const Parameters& form) const {
    const QString verifier = form.text(QStringLiteral("code_verifier"));
    // RFC 7636 4.1
    static const QRegularExpression shape(QStringLiteral("^[A-Za-z0-9._~-]{43,128}$"));
    const QByteArray hash = QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256);
    const QByteArray challenge =
        hash.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const bool isRight = shape.match(verifier).hasMatch() && challenge == pending.challenge.toLatin1();
    if (!isRight) form.violate(QStringLiteral("code_verifier does not fit its challenge"));
    return isRight;
}

LocalResponse FakeOAuth::refresh(const Parameters& form) {
    return renew(form.text(QStringLiteral("refresh_token")));
}

LocalResponse FakeOAuth::renew(const QString& token) {
    ++m_refreshes;
    const auto grant = std::find_if(m_grants.begin(), m_grants.end(), [&token](const Grant& each) {
        return isSameText(each.refreshToken, token) || each.old.contains(token);
    });
    if (grant == m_grants.end()) return tokenError(TokenError::badRefresh);
    if (m_rules.oldLivesUntilUse) grant->old << grant->refreshToken << grant->accessToken;
    if (m_rules.prolongs) {
        grant->accessEndsAtMs = m_frame.nowMs() + m_rules.accessLifeMs;
        m_access.insert(grant->accessToken, {grant->number, grant->accessEndsAtMs});
        return jsonReply(200, tokenReply(*grant, nullptr));
    }
    if (!m_rules.reusesAboveMs || grant->accessEndsAtMs - m_frame.nowMs() <= *m_rules.reusesAboveMs) {
        if (m_rules.rotates) grant->refreshToken = canary(QStringLiteral("refresh"));
        issue(*grant);
    }
    return jsonReply(200, tokenReply(*grant, nullptr));
}

void FakeOAuth::issue(Grant& grant) {
    grant.accessToken = canary(QStringLiteral("access"));
    grant.accessEndsAtMs = m_frame.nowMs() + m_rules.accessLifeMs;
    m_access.insert(grant.accessToken, {grant.number, grant.accessEndsAtMs});
}

// The first use of a new pair is the end of the old one.
void FakeOAuth::useOf(Grant& grant, const QString& accessToken) {
    if (accessToken != grant.accessToken) return;
    for (const QString& old : std::exchange(grant.old, {}))
        m_access.remove(old);
}

bool FakeOAuth::isKnownClient(const QString& id, const QString& redirect) const {
    if (m_rules.registers) return m_registered.contains(id) && m_registered.value(id) == redirect;
    return id == m_rules.clientId;
}

std::optional<FakeOAuth::TokenError> FakeOAuth::faultOfClient(const LocalRequest& request,
                                                              const Parameters& form) const {
    using ClientAuth = OAuthRules::ClientAuth;
    const QString id = form.text(QStringLiteral("client_id"));
    const QString secret = form.text(QStringLiteral("client_secret"));
    switch (m_rules.clientAuth) {
    case ClientAuth::form:
        if (secret.isEmpty()) return TokenError::missingSecret;
        if (id != m_rules.clientId || secret != m_rules.clientSecret) return TokenError::badClient;
        break;
    case ClientAuth::basic:
        if (request.header("authorization") != basicOf(m_rules)) return TokenError::badClient;
        break;
    case ClientAuth::optionalSecret:
        if (id != m_rules.clientId || (!secret.isEmpty() && secret != m_rules.clientSecret))
            return TokenError::badClient;
        break;
    case ClientAuth::none: {
        const bool isKnown = m_rules.registers ? m_registered.contains(id) : id == m_rules.clientId;
        if (!isKnown) return TokenError::badClient;
        break;
    }
    }
    return std::nullopt;
}

LocalResponse FakeOAuth::registerClient(const LocalRequest& request) {
    const QJsonObject asked = QJsonDocument::fromJson(request.body).object();
    const QJsonArray redirects = asked.value(QStringLiteral("redirect_uris")).toArray();
    const QString redirect = redirects.at(0).toString();
    const bool isPublic = asked.value(QStringLiteral("token_endpoint_auth_method")).toString() == u"none";
    if (!isPublic || redirects.size() != 1 || !isLoopback(redirect) ||
        asked.value(QStringLiteral("client_name")).toString().isEmpty()) {
        m_frame.violate(m_rules.key + QStringLiteral(": a registration that no sound client sends"));
        return jsonReply(400, {{QStringLiteral("error"), QStringLiteral("invalid_client_metadata")}});
    }
    const QString id = QStringLiteral("%1-client-%2").arg(m_rules.key).arg(++m_made);
    m_registered.insert(id, redirect);
    QJsonObject reply = asked;
    reply.insert(QStringLiteral("client_id"), id);
    return jsonReply(201, reply);
}

void FakeOAuth::grant(const QString& user, const QString& refreshToken) {
    Grant grant;
    grant.number = ++m_made;
    grant.user = user;
    grant.scopes = m_rules.scopes;
    grant.refreshToken = refreshToken;
    m_grants << grant;
}

std::optional<FakeOAuth::Access> FakeOAuth::access(const LocalRequest& request) {
    const bool isInAddress = !m_rules.tokenParameter.isEmpty();
    const QByteArray header = request.header("authorization");
    const QString given = request.query.queryItemValue(m_rules.tokenParameter, QUrl::FullyDecoded);
    if (isInAddress ? given.isEmpty() || !header.isEmpty() : !header.startsWith("Bearer ")) {
        m_frame.violate(QStringLiteral("%1: a request without a token").arg(request.path));
        return std::nullopt;
    }
    const QString token = isInAddress ? given : QString::fromLatin1(header.sliced(7));
    const QPair<int, qint64> found = m_access.value(token); // none: over since 1970
    if (found.second <= m_frame.nowMs()) return std::nullopt;
    for (Grant& grant : m_grants) {
        if (grant.number != found.first) continue;
        useOf(grant, token);
        return Access{grant.user, grant.scopes};
    }
    return std::nullopt;
}

bool FakeOAuth::revokeToken(const QString& token) {
    const int number = m_access.value(token).first;
    const auto found = std::remove_if(m_grants.begin(), m_grants.end(), [&](const Grant& grant) {
        return grant.number == number || isSameText(grant.refreshToken, token);
    });
    const bool isKnown = found != m_grants.end();
    m_grants.erase(found, m_grants.end());
    return isKnown;
}

void FakeOAuth::revokeAll() {
    m_grants.clear();
    m_codes.clear();
}

void FakeOAuth::expireAccess() {
    m_access.clear();
    for (Grant& grant : m_grants)
        grant.accessEndsAtMs = 0;
}

int FakeOAuth::liveGrants() const {
    return static_cast<int>(m_grants.size());
}

void FakeOAuth::began(const LocalRequest& tokenRequest) {
    if (grantType(tokenRequest) != u"refresh_token") return;
    m_refreshesAtOnce = std::max(m_refreshesAtOnce, ++m_refreshesNow);
}

void FakeOAuth::ended(const LocalRequest& tokenRequest) {
    if (grantType(tokenRequest) == u"refresh_token") --m_refreshesNow;
}

QJsonObject FakeOAuth::save() const {
    QJsonArray grants;
    for (const Grant& grant : m_grants)
        grants << QJsonObject{{QStringLiteral("number"), grant.number},
                              {QStringLiteral("user"), grant.user},
                              {QStringLiteral("scopes"), QJsonArray::fromStringList(grant.scopes)},
                              {QStringLiteral("refreshToken"), grant.refreshToken},
                              {QStringLiteral("accessToken"), grant.accessToken},
                              {QStringLiteral("accessEndsAtMs"), grant.accessEndsAtMs}};
    QJsonObject registered;
    for (auto it = m_registered.begin(); it != m_registered.end(); ++it)
        registered.insert(it.key(), it.value());
    return {{QStringLiteral("made"), m_made},
            {QStringLiteral("grants"), grants},
            {QStringLiteral("registered"), registered}};
}

void FakeOAuth::load(const QJsonObject& saved) {
    if (saved.isEmpty()) return;
    m_made = saved.value(QStringLiteral("made")).toInt();
    m_grants.clear();
    const QJsonObject registered = saved.value(QStringLiteral("registered")).toObject();
    for (auto it = registered.begin(); it != registered.end(); ++it)
        m_registered.insert(it.key(), it.value().toString());
    for (const QJsonValue& value : saved.value(QStringLiteral("grants")).toArray()) {
        Grant grant;
        grant.number = value[QStringLiteral("number")].toInt();
        grant.user = value[QStringLiteral("user")].toString();
        for (const QJsonValue& scope : value[QStringLiteral("scopes")].toArray())
            grant.scopes << scope.toString();
        grant.refreshToken = value[QStringLiteral("refreshToken")].toString();
        grant.accessToken = value[QStringLiteral("accessToken")].toString();
        grant.accessEndsAtMs = value[QStringLiteral("accessEndsAtMs")].toInteger();
        m_access.insert(grant.accessToken, {grant.number, grant.accessEndsAtMs});
        m_grants << grant;
    }
}

} // namespace vd::fakecloud
