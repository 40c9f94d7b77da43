// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakecloud/strava/StravaOAuth.h"

#include <QJsonArray>

namespace vd::fakecloud {
namespace {

OAuthRules stravaRules() {
    OAuthRules rules;
    rules.key = QStringLiteral("strava");
    rules.displayName = QStringLiteral("Strava");
    rules.clientId = QStringLiteral("90210");
    rules.clientSecret = QStringLiteral("CANARY-strava-secret-3f6c1d0a9b8e7f5a4c2d");
    rules.scopes = {QStringLiteral("read"), QStringLiteral("read_all"), QStringLiteral("profile:read_all"),
                    QStringLiteral("activity:read"), QStringLiteral("activity:read_all")}; // none that writes
    rules.authorizeOptional = {QStringLiteral("approval_prompt")};
    rules.redirectHosts = {QStringLiteral("127.0.0.1"), QStringLiteral("localhost")};
    rules.scopeSeparator = QStringLiteral(",");
    rules.accessLifeMs = 21'600'000;
    rules.rotates = true;
    rules.reusesAboveMs = 3'600'000;
    rules.users = {QStringLiteral("Alex Sandbox"), StravaOAuth::otherAthlete()};
    return rules;
}

} // namespace

LocalResponse stravaFault(int status, const QString& message, const QString& resource, const QString& field,
                          const QString& code) {
    return jsonReply(
        status, {{QStringLiteral("message"), message},
                 {QStringLiteral("errors"), QJsonArray{QJsonObject{{QStringLiteral("resource"), resource},
                                                                   {QStringLiteral("field"), field},
                                                                   {QStringLiteral("code"), code}}}}});
}

StravaOAuth::StravaOAuth(const CloudFrame& frame, std::function<qint64()> athleteId)
    : FakeOAuth(stravaRules(), frame), m_athleteId(std::move(athleteId)) {}

QString StravaOAuth::otherAthlete() {
    return QStringLiteral("7654321");
}

LocalResponse StravaOAuth::revoke(const LocalRequest& request) {
    const Parameters form = formOf(frame(), QStringLiteral("strava revoke"), request);
    form.check({QStringLiteral("token")}, {QStringLiteral("token_type_hint")});
    const QByteArray expected =
        "Basic " + (rules().clientId + u':' + rules().clientSecret).toUtf8().toBase64();
    if (request.header("authorization") != expected) {
        form.violate(QStringLiteral("without the client's id and secret as Basic authorization"));
        return tokenError(TokenError::badClient);
    }
    revokeToken(form.text(QStringLiteral("token")));
    return LocalResponse(200);
}

LocalResponse StravaOAuth::tokenError(TokenError error) const {
    const auto fault = [](int status, const char* resource, const char* field, const char* code) {
        return stravaFault(
            status, status == 401 ? QStringLiteral("Authorization Error") : QStringLiteral("Bad Request"),
            QLatin1String(resource), QLatin1String(field), QLatin1String(code));
    };
    switch (error) {
    case TokenError::badClient: return fault(401, "Application", "client_secret", "invalid");
    case TokenError::missingSecret: return fault(400, "Application", "client_secret", "missing");
    case TokenError::badCode: return fault(400, "AuthorizationCode", "code", "invalid");
    case TokenError::badRefresh: return fault(400, "RefreshToken", "refresh_token", "invalid");
    case TokenError::malformed: break;
    }
    return fault(400, "Application", "grant_type", "invalid");
}

QJsonObject StravaOAuth::tokenReply(const Grant& grant, const Pending* first) const {
    QJsonObject json{{QStringLiteral("token_type"), QStringLiteral("Bearer")},
                     {QStringLiteral("access_token"), grant.accessToken},
                     {QStringLiteral("refresh_token"), grant.refreshToken},
                     {QStringLiteral("expires_at"), grant.accessEndsAtMs / 1000},
                     {QStringLiteral("expires_in"), (grant.accessEndsAtMs - frame().nowMs()) / 1000},
                     {QStringLiteral("scope"), grant.scopes.join(u',')}};
    if (first) {
        const bool isOther = grant.user == otherAthlete();
        json.insert(QStringLiteral("athlete"),
                    QJsonObject{{QStringLiteral("id"), isOther ? otherAthlete().toLongLong() : m_athleteId()},
                                {QStringLiteral("resource_state"), 2},
                                {QStringLiteral("firstname"),
                                 isOther ? QStringLiteral("Sam") : QStringLiteral("Alex")},
                                {QStringLiteral("lastname"), QStringLiteral("Sandbox")}});
    }
    return json;
}

} // namespace vd::fakecloud
