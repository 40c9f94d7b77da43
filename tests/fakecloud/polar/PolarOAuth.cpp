// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakecloud/polar/PolarOAuth.h"

namespace vd::fakecloud {
namespace {

OAuthRules commonRules(const char* key) {
    OAuthRules rules;
    rules.key = QLatin1String(key);
    rules.clientId = QStringLiteral("57a715f8-sandbox");
    rules.clientSecret = QStringLiteral("CANARY-%1-secret-62c54f4ab7e811e7abc4cec2").arg(QLatin1String(key));
    rules.clientAuth = OAuthRules::ClientAuth::basic;
    rules.namesRedirect = true;
    rules.redirectHosts = {QStringLiteral("127.0.0.1"), QStringLiteral("localhost")};
    rules.scopeSeparator = QStringLiteral(" ");
    return rules;
}

OAuthRules polarRules() {
    OAuthRules rules = commonRules("polar");
    rules.displayName = QStringLiteral("Polar");
    for (const char* scope :
         {"activity", "calendar", "continuous_samples", "devices", "nightly_recharge", "ppi_data", "profile",
          "routes", "skin_contact", "sleep", "sports", "temperature_measurement", "tests",
          "training_sessions", "training_targets", "user_subscription"})
        rules.scopes << QLatin1String(scope) + QStringLiteral(":read");
    rules.accessLifeMs = 43'199'000;
    rules.rotates = true;
    rules.users = {QStringLiteral("10579"), PolarOAuth::otherUser()};
    return rules;
}

OAuthRules accessLinkRules() {
    OAuthRules rules = commonRules("polarv3");
    rules.displayName = QStringLiteral("Polar AccessLink");
    rules.scopes = {QStringLiteral("accesslink.read_all")};
    rules.accessLifeMs = 31'535'999'000;
    rules.givesRefresh = false;
    rules.users = {QStringLiteral("10579"), AccessLinkOAuth::otherUser()};
    return rules;
}

LocalResponse oauthError(FakeOAuth::TokenError error) {
    using TokenError = FakeOAuth::TokenError;
    const auto say = [](int status, const char* code) {
        return jsonReply(status, {{QStringLiteral("error"), QLatin1String(code)}});
    };
    switch (error) {
    case TokenError::badClient:
    case TokenError::missingSecret: return say(401, "invalid_client");
    case TokenError::badCode:
    case TokenError::badRefresh: return say(400, "invalid_grant");
    case TokenError::malformed: break;
    }
    return say(400, "invalid_request");
}

QString base64Url(const QJsonObject& json) {
    return QString::fromLatin1(QJsonDocument(json)
                                   .toJson(QJsonDocument::Compact)
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace

PolarOAuth::PolarOAuth(const CloudFrame& frame) : FakeOAuth(polarRules(), frame) {}

QString PolarOAuth::otherUser() {
    return QStringLiteral("20601");
}

LocalRequest PolarOAuth::unpacked(LocalRequest request) {
    for (auto& [name, value] : request.headers) {
        if (name == "authorization") value = "Bearer " + value.mid(value.lastIndexOf('.') + 1);
    }
    return request;
}

LocalResponse PolarOAuth::revoke(const LocalRequest& request) {
    frame().violate(QString::fromLatin1(request.method) + QStringLiteral(": nothing is revoked here"));
    return LocalResponse(404);
}

LocalResponse PolarOAuth::tokenError(TokenError error) const {
    return oauthError(error);
}

QJsonObject PolarOAuth::tokenReply(const Grant& grant, const Pending*) const {
    const QString jti = QString::number(grant.number);
    const QString head = base64Url({{QStringLiteral("alg"), QStringLiteral("RS256")}});
    const QString claims = base64Url({{QStringLiteral("user_id"), grant.user}, {QStringLiteral("jti"), jti}});
    return {{QStringLiteral("access_token"), head + u'.' + claims + u'.' + grant.accessToken},
            {QStringLiteral("token_type"), QStringLiteral("bearer")},
            {QStringLiteral("refresh_token"), grant.refreshToken},
            {QStringLiteral("expires_in"), (grant.accessEndsAtMs - frame().nowMs()) / 1000},
            {QStringLiteral("scope"), grant.scopes.join(u' ')},
            {QStringLiteral("jti"), jti}};
}

AccessLinkOAuth::AccessLinkOAuth(const CloudFrame& frame) : FakeOAuth(accessLinkRules(), frame) {}

QString AccessLinkOAuth::otherUser() {
    return QStringLiteral("20601");
}

LocalResponse AccessLinkOAuth::token(const LocalRequest& request) {
    if (!request.header("accept").contains("application/json"))
        frame().violate(QStringLiteral("polarv3 token: without Accept: application/json"));
    return FakeOAuth::token(request);
}

LocalResponse AccessLinkOAuth::revoke(const LocalRequest& request) {
    const std::optional<Access> who = access(request);
    const bool isOwn = who && request.path.endsWith(u'/' + who->user);
    if (request.method != "DELETE" || (who && !isOwn))
        frame().violate(QStringLiteral("polarv3: not the deletion of who signed in"));
    if (!isOwn) return LocalResponse(401);
    revokeToken(QString::fromLatin1(request.header("authorization").sliced(7)));
    registeredAtMs.reset();
    return LocalResponse(204);
}

LocalResponse AccessLinkOAuth::tokenError(TokenError error) const {
    return oauthError(error);
}

QJsonObject AccessLinkOAuth::tokenReply(const Grant& grant, const Pending*) const {
    return {{QStringLiteral("access_token"), grant.accessToken},
            {QStringLiteral("token_type"), QStringLiteral("bearer")},
            {QStringLiteral("expires_in"), (grant.accessEndsAtMs - frame().nowMs()) / 1000},
            {QStringLiteral("x_user_id"), grant.user.toLongLong()}};
}

} // namespace vd::fakecloud
