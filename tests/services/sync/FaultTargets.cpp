// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FaultTargets.h"

#include <QHash>

namespace vd::test {

namespace {

using fakecloud::FaultKind;

FaultTarget target(const char* provider, const char* feed, const char* path, int size) {
    return {QString::fromLatin1(provider), QString::fromLatin1(feed), QString::fromLatin1(path), size, false};
}

FaultTarget inBackground(FaultTarget target) {
    target.isBackground = true;
    return target;
}

FaultTarget ofGoogle(const char* feed, const char* type, const char* method, int days = 40) {
    return {QStringLiteral("googlehealth"), QLatin1String(feed),
            QStringLiteral("/google/v4/users/me/dataTypes/%1/dataPoints%2")
                .arg(QLatin1String(type), QLatin1String(method)),
            days, false};
}

std::vector<FaultTarget> ofStrava() {
    return {target("strava", "activities", "/strava/api/v3/athlete/activities", 210),
            target("strava", "athlete", "/strava/*/v3/athlete", 10), // a whole path: it begins others
            target("strava", "zones", "/strava/api/v3/athlete/zones", 10),
            inBackground(target("strava", "details", "/strava/api/v3/activities", 5)),
            target("strava", "", "/strava/oauth/token", 10)};
}

std::vector<FaultTarget> ofGoogleHealth() {
    return {ofGoogle("steps", "steps", ":dailyRollUp", 95), // two windows of its days
            ofGoogle("restingHeartRate", "daily-resting-heart-rate", ""),
            ofGoogle("heartRate", "heart-rate", ":dailyRollUp"),
            inBackground(ofGoogle("heartRateHistory", "heart-rate", ":dailyRollUp")),
            ofGoogle("sleep", "sleep", ":reconcile"),
            ofGoogle("weight", "weight", ":reconcile"),
            ofGoogle("exercise", "exercise", ":reconcile"),
            ofGoogle("distance", "distance", ":dailyRollUp"),
            ofGoogle("activeEnergy", "active-energy-burned", ":dailyRollUp"),
            ofGoogle("floors", "floors", ":dailyRollUp"),
            target("googlehealth", "", "/google/token", 40)};
}

std::vector<FaultTarget> ofWahoo() {
    return {target("wahoo", "workouts", "/wahoo/v1/workouts", 130),
            target("wahoo", "profile", "/wahoo/*/user", 10), // a whole path, by its stars
            inBackground(target("wahoo", "details", "/wahoo/files", 5)),
            target("wahoo", "", "/wahoo/oauth/token", 10)};
}

// What the providers' own words lead to.
using Words = QHash<FaultKind, ErrorCode>;

Words wordsOfApi(const QString& provider) {
    if (provider == u"strava")
        return {{FaultKind::inactiveApp, ErrorCode::providerRule},
                {FaultKind::serviceDisabled, ErrorCode::providerRule},
                {FaultKind::accountNotLinked, ErrorCode::providerRule}};
    if (provider == u"googlehealth")
        return {{FaultKind::inactiveApp, ErrorCode::consentRevoked},
                {FaultKind::serviceDisabled, ErrorCode::notSetUp},
                {FaultKind::accountNotLinked, ErrorCode::notSetUp}};
    return {{FaultKind::inactiveApp, ErrorCode::missingScope},
            {FaultKind::serviceDisabled, ErrorCode::missingScope},
            {FaultKind::accountNotLinked, ErrorCode::missingScope}};
}

// The token endpoint does not speak of scopes, accounts and APIs; such words from it mean what their status
// means.
Words wordsOfTokens(const QString& provider) {
    Words words{{FaultKind::redirectElsewhere, ErrorCode::badData},
                {FaultKind::unauthorized, ErrorCode::consentRevoked},
                {FaultKind::missingScope, ErrorCode::providerRule},
                {FaultKind::inactiveApp, ErrorCode::providerRule},
                {FaultKind::serviceDisabled, ErrorCode::providerRule},
                {FaultKind::accountNotLinked, ErrorCode::providerRule}};
    if (provider == u"strava") words[FaultKind::missingScope] = ErrorCode::unauthorized;
    if (provider == u"googlehealth") {
        words[FaultKind::unauthorized] = ErrorCode::unauthorized;
        words[FaultKind::accountNotLinked] = ErrorCode::refused;
    }
    return words;
}

// The content network knows no sign-in.
bool isFile(const FaultTarget& target) {
    return target.path == u"/wahoo/files";
}

} // namespace

std::vector<FaultTarget> faultTargets() {
    std::vector<FaultTarget> all;
    for (const std::vector<FaultTarget>& each : {ofStrava(), ofGoogleHealth(), ofWahoo()})
        all.insert(all.end(), each.begin(), each.end());
    return all;
}

FaultTarget faultTargetOf(const QString& provider, const QString& feed) {
    for (const FaultTarget& target : faultTargets()) {
        if (target.provider == provider && target.feed == feed) return target;
    }
    qFatal("no such feed");
}

QList<ErrorCode> codesOf(FaultKind kind, const FaultTarget& target) {
    if (isFile(target) && kind == FaultKind::revokedGrant) return {};
    const bool isWorded = kind == FaultKind::unauthorized || kind == FaultKind::missingScope ||
                          kind == FaultKind::inactiveApp || kind == FaultKind::serviceDisabled ||
                          kind == FaultKind::accountNotLinked;
    if (isFile(target) && isWorded) return {ErrorCode::refused};
    const Words words = target.feed.isEmpty() ? wordsOfTokens(target.provider) : wordsOfApi(target.provider);
    if (words.contains(kind)) return {words.value(kind)};
    switch (kind) {
    case FaultKind::timeout:
    case FaultKind::slowDrip: return {ErrorCode::timeout};
    case FaultKind::endlessBody: return {ErrorCode::timeout, ErrorCode::badData};
    case FaultKind::reset: return {ErrorCode::offline};
    case FaultKind::garbage: // Qt asks again by itself until somebody gives up
        return {ErrorCode::badData, ErrorCode::offline, ErrorCode::timeout};
    case FaultKind::halfBody:
    case FaultKind::wrongContentType:
    case FaultKind::brokenJson: return {ErrorCode::badData};
    case FaultKind::redirectElsewhere: return {ErrorCode::refused};
    case FaultKind::unauthorized: return {ErrorCode::unauthorized};
    case FaultKind::missingScope: return {ErrorCode::missingScope};
    case FaultKind::rateLimited: return {ErrorCode::rateLimited};
    case FaultKind::serverError: return {ErrorCode::serverFault};
    case FaultKind::revokedGrant: return {ErrorCode::consentRevoked};
    default: return {};
    }
}

} // namespace vd::test
