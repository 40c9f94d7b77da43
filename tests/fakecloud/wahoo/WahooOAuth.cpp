// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakecloud/wahoo/WahooOAuth.h"

namespace vd::fakecloud {
namespace {

OAuthRules wahooRules() {
    OAuthRules rules;
    rules.key = QStringLiteral("wahoo");
    rules.displayName = QStringLiteral("Wahoo");
    rules.clientId = QStringLiteral("wahoo-sandbox-client");
    rules.clientSecret = QStringLiteral("CANARY-wahoo-secret-5b7d9f1a3c5e7f9b1d3f");
    rules.scopes = {QStringLiteral("email"), QStringLiteral("user_read"), QStringLiteral("workouts_read"),
                    QStringLiteral("power_zones_read"), QStringLiteral("offline_data")}; // none that writes
    rules.clientAuth = OAuthRules::ClientAuth::optionalSecret;
    rules.hasPkce = true;
    rules.namesRedirect = true;
    rules.redirectHosts = {QStringLiteral("localhost"), QStringLiteral("127.0.0.1")};
    rules.scopeSeparator = QStringLiteral(" ");
    rules.accessLifeMs = 7'199'000;
    rules.rotates = true;
    rules.oldLivesUntilUse = true;
    rules.users = {QStringLiteral("60462"), QStringLiteral("60463")};
    return rules;
}

} // namespace

WahooOAuth::WahooOAuth(const CloudFrame& frame) : FakeOAuth(wahooRules(), frame) {}

LocalResponse WahooOAuth::revoke(const LocalRequest& request) {
    const auto who = access(request);
    if (request.method != "DELETE" || !who) return LocalResponse(401);
    revokeToken(QString::fromLatin1(request.header("authorization").sliced(7)));
    return LocalResponse(200);
}

// Little text, and 400 for nearly all.
LocalResponse WahooOAuth::tokenError(TokenError error) const {
    if (error == TokenError::badClient)
        return jsonReply(401, {{QStringLiteral("error"), QStringLiteral("invalid_client")}});
    return {400, "text/plain", "Bad Request"};
}

QJsonObject WahooOAuth::tokenReply(const Grant& grant, const Pending*) const {
    return {{QStringLiteral("access_token"), grant.accessToken},
            {QStringLiteral("token_type"), QStringLiteral("Bearer")},
            {QStringLiteral("expires_in"), (grant.accessEndsAtMs - frame().nowMs()) / 1000},
            {QStringLiteral("refresh_token"), grant.refreshToken},
            {QStringLiteral("scope"), grant.scopes.join(u' ')},
            {QStringLiteral("created_at"), frame().nowMs() / 1000}};
}

} // namespace vd::fakecloud
