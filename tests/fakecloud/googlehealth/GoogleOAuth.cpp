// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakecloud/googlehealth/GoogleOAuth.h"

namespace vd::fakecloud {
namespace {

OAuthRules googleRules() {
    OAuthRules rules;
    rules.key = QStringLiteral("google");
    rules.displayName = QStringLiteral("Google Health");
    rules.clientId = QStringLiteral("123456789012-sandbox.apps.googleusercontent.com");
    rules.clientSecret = QStringLiteral("CANARY-google-secret-8d2e4f6a1b3c5d7e9f0a");
    for (const char* name : {"activity_and_fitness", "health_metrics_and_measurements", "sleep", "profile",
                             "settings", "location", "nutrition", "ecg", "irn"})
        rules.scopes << googleScope(QLatin1String(name));
    rules.authorizeOptional = {QStringLiteral("access_type"), QStringLiteral("prompt"),
                               QStringLiteral("login_hint")};
    rules.hasPkce = true;
    rules.namesRedirect = true;
    rules.redirectHosts = {QStringLiteral("127.0.0.1"), QStringLiteral("::1"), QStringLiteral("localhost")};
    rules.scopeSeparator = QStringLiteral(" ");
    rules.accessLifeMs = 3'599'000;
    rules.users = {QStringLiteral("alex.sandbox@example.com"), GoogleOAuth::otherPerson()};
    return rules;
}

LocalResponse oauthError(int status, const char* code, const char* description) {
    return jsonReply(status, {{QStringLiteral("error"), QLatin1String(code)},
                              {QStringLiteral("error_description"), QLatin1String(description)}});
}

} // namespace

QString googleScope(const QString& name) {
    return QStringLiteral("https://www.googleapis.com/auth/googlehealth.%1.readonly").arg(name);
}

GoogleOAuth::GoogleOAuth(const CloudFrame& frame) : FakeOAuth(googleRules(), frame) {}

QString GoogleOAuth::otherPerson() {
    return QStringLiteral("sam.sandbox@example.com");
}

LocalResponse GoogleOAuth::revoke(const LocalRequest& request) {
    const Parameters form = formOf(frame(), QStringLiteral("google revoke"), request);
    form.check({QStringLiteral("token")});
    if (revokeToken(form.text(QStringLiteral("token")))) return jsonReply(200, {});
    return oauthError(400, "invalid_token", "Token expired or revoked");
}

LocalResponse GoogleOAuth::tokenError(TokenError error) const {
    switch (error) {
    case TokenError::badClient: return oauthError(401, "invalid_client", "Unauthorized");
    case TokenError::missingSecret: return oauthError(400, "invalid_request", "client_secret is missing.");
    case TokenError::badCode: return oauthError(400, "invalid_grant", "Bad Request");
    case TokenError::badRefresh:
        return oauthError(400, "invalid_grant", "Token has been expired or revoked.");
    case TokenError::malformed: break;
    }
    return oauthError(400, "invalid_request", "Bad Request");
}

QJsonObject GoogleOAuth::tokenReply(const Grant& grant, const Pending* first) const {
    QJsonObject json{{QStringLiteral("token_type"), QStringLiteral("Bearer")},
                     {QStringLiteral("access_token"), grant.accessToken},
                     {QStringLiteral("expires_in"), (grant.accessEndsAtMs - frame().nowMs()) / 1000},
                     {QStringLiteral("scope"), grant.scopes.join(u' ')}};
    const auto said = [first](const char* name) { return first->others.value(QLatin1String(name)); };
    if (first && said("access_type") == u"offline" && said("prompt").contains(u"consent"))
        json.insert(QStringLiteral("refresh_token"), grant.refreshToken);
    return json;
}

} // namespace vd::fakecloud
