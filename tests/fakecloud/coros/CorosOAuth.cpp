// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakecloud/coros/CorosOAuth.h"

namespace vd::fakecloud {
namespace {

OAuthRules corosRules() {
    OAuthRules rules;
    rules.key = QStringLiteral("coros");
    rules.displayName = QStringLiteral("COROS");
    rules.scopes = {QStringLiteral("openid"), QStringLiteral("offline_access"), QStringLiteral("mcp.tools")};
    rules.authorizeRequired = {QStringLiteral("resource")};
    rules.clientAuth = OAuthRules::ClientAuth::none;
    rules.hasPkce = true;
    rules.namesRedirect = true;
    rules.registers = true;
    rules.redirectHosts = {QStringLiteral("127.0.0.1"), QStringLiteral("localhost")};
    rules.scopeSeparator = QStringLiteral(" ");
    rules.rotates = true;
    rules.users = {QStringLiteral("430000000000000007"), CorosOAuth::otherPerson()};
    return rules;
}

LocalResponse oauthError(int status, const char* code) {
    return jsonReply(status, {{QStringLiteral("error"), QLatin1String(code)}});
}

QString partOf(const QJsonObject& json) {
    return QString::fromLatin1(QJsonDocument(json)
                                   .toJson(QJsonDocument::Compact)
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace

CorosOAuth::CorosOAuth(const CloudFrame& frame) : FakeOAuth(corosRules(), frame) {}

QString CorosOAuth::otherPerson() {
    return QStringLiteral("430000000000000099");
}

LocalResponse CorosOAuth::revoke(const LocalRequest& request) {
    const Parameters form = formOf(frame(), QStringLiteral("coros revoke"), request);
    form.check({QStringLiteral("token"), QStringLiteral("client_id")}, {QStringLiteral("token_type_hint")});
    revokeToken(form.text(QStringLiteral("token")));
    return LocalResponse(200);
}

LocalResponse CorosOAuth::tokenError(TokenError error) const {
    switch (error) {
    case TokenError::badClient:
    case TokenError::missingSecret: return oauthError(401, "invalid_client");
    case TokenError::badCode:
    case TokenError::badRefresh: return oauthError(400, "invalid_grant");
    case TokenError::malformed: break;
    }
    return oauthError(400, "invalid_request");
}

QJsonObject CorosOAuth::tokenReply(const Grant& grant, const Pending* first) const {
    QJsonObject json{{QStringLiteral("token_type"), QStringLiteral("Bearer")},
                     {QStringLiteral("access_token"), grant.accessToken},
                     {QStringLiteral("refresh_token"), grant.refreshToken},
                     {QStringLiteral("expires_in"), (grant.accessEndsAtMs - frame().nowMs()) / 1000},
                     {QStringLiteral("scope"), grant.scopes.join(u' ')}};
    if (first)
        json.insert(QStringLiteral("id_token"), partOf({{QStringLiteral("alg"), QStringLiteral("RS256")}}) +
                                                    u'.' + partOf({{QStringLiteral("sub"), grant.user}}) +
                                                    QStringLiteral(".c2lnbmVk"));
    return json;
}

} // namespace vd::fakecloud
