// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FaultTargets.h"

#include <QHash>

namespace vd::test {

namespace {

using fakecloud::FaultKind;

FaultTarget target(const char* provider, const char* feed, const char* path, int size) {
    return {QString::fromLatin1(provider),
            QString::fromLatin1(feed),
            QString::fromLatin1(path),
            size,
            false,
            true};
}

FaultTarget inBackground(FaultTarget target) {
    target.isBackground = true;
    return target;
}

FaultTarget ofGoogle(const char* feed, const char* type, const char* method, int days = 40) {
    return {QStringLiteral("googlehealth"),
            QLatin1String(feed),
            QStringLiteral("/google/v4/users/me/dataTypes/%1/dataPoints%2")
                .arg(QLatin1String(type), QLatin1String(method)),
            days,
            false,
            true};
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

FaultTarget ofPolar(const char* feed, const char* path, int days = 20) {
    return {QStringLiteral("polar"),
            QLatin1String(feed),
            QStringLiteral("/polar/v4/data") + QLatin1String(path),
            days,
            false,
            true};
}

FaultTarget ofAccessLink(const char* feed, const char* path, int days = 20) {
    return {QStringLiteral("polarv3"),
            QLatin1String(feed),
            QStringLiteral("/polarv3/v3") + QLatin1String(path),
            days,
            false,
            true};
}

std::vector<FaultTarget> ofBothPolars() {
    return {ofPolar("activities", "/training-sessions/list", 95),
            ofPolar("activities", "/sports/list"),
            ofPolar("activity", "/activity/list"),
            ofPolar("sleep", "/sleeps"),
            ofPolar("nightlyRecharge", "/nightly-recharge-results"),
            ofPolar("heartRate", "/continuous-samples"),
            ofPolar("weight", "/calendar/list"),
            inBackground(ofPolar("details", "/training-sessions/list", 8)),
            inBackground(ofPolar("heartRateHistory", "/continuous-samples", 40)),
            target("polar", "", "/polar/oauth/token", 8),
            target("polarv3", "exercises", "/polarv3/*/exercises", 20), // a whole path: it begins others
            ofAccessLink("details", "/exercises/", 7),
            ofAccessLink("activity", "/users/activities", 40),
            ofAccessLink("sleep", "/users/sleep"),
            ofAccessLink("nightlyRecharge", "/users/nightly-recharge"),
            ofAccessLink("heartRate", "/users/continuous-heart-rate", 8),
            ofAccessLink("physicalInfo", "/users/physical-info", 8),
            inBackground(ofAccessLink("heartRateHistory", "/users/continuous-heart-rate"))};
}

// Tools behind one address go by their names.
FaultTarget ofCoros(const char* feed, const char* tool) {
    return {QStringLiteral("coros"),
            QLatin1String(feed),
            QStringLiteral("/coros/eu/mcp/") + QLatin1String(tool),
            40,
            false,
            true};
}

std::vector<FaultTarget> ofBothCoros() {
    return {ofCoros("tools", "tools/list"),
            ofCoros("activities", "querySportRecords"),
            ofCoros("dailyHealth", "queryDailyHealthData"),
            ofCoros("restingHeartRate", "queryRestingHeartRate"),
            ofCoros("sleep", "querySleepData"),
            ofCoros("sleepHrv", "querySleepHrv"),
            ofCoros("profile", "queryUserInfo"),
            inBackground(ofCoros("details", "downloadActivityFitFiles")),
            target("coros", "", "/coros/eu/oauth2/token", 40),
            target("corospartner", "activities", "/corospartner/v2/coros/sport/list", 40),
            target("corospartner", "daily", "/corospartner/coros/daily/query", 40),
            inBackground(target("corospartner", "details", "/corospartner/v2/coros/sport/detail/fit", 40)),
            target("corospartner", "", "/corospartner/oauth2/refresh-token", 40)};
}

// The last requests of a feed are of the empty year that tells the end.
FaultTarget ofGarmin(const char* feed, const char* path) {
    return {QStringLiteral("garmin"),
            QLatin1String(feed),
            QStringLiteral("/garmin") + QLatin1String(path),
            40,
            false,
            false};
}

std::vector<FaultTarget> ofGarmin() {
    return {ofGarmin("days", "/usersummary-service/usersummary/v2/dailysummaries"),
            ofGarmin("sleep", "/sleep-service/sleep/dailySleepSummariesByDate"),
            ofGarmin("activities", "/activitylist-service/activities/search/activities"),
            ofGarmin("weight", "/weight-service/weight/range"),
            ofGarmin("hrv", "/hrv-service/hrv/daily"),
            ofGarmin("heartRate", "/wellness-service/wellness/dailyHeartRate"),
            ofGarmin("sleepStages", "/sleep-service/sleep/dailySleepData"),
            ofGarmin("stress", "/usersummary-service/stats/stress/daily"),
            ofGarmin("hydration", "/usersummary-service/stats/hydration/daily"),
            ofGarmin("profile", "/userprofile-service/userprofile/settings"),
            ofGarmin("zones", "/biometric-service/heartRateZones"),
            inBackground(ofGarmin("details", "/download-service/files/activity")),
            inBackground(ofGarmin("heartRateHistory", "/wellness-service/wellness/dailyHeartRate")),
            ofGarmin("", "/personalapitoken-service/personal-api/personal-api-key/token")};
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
    const auto allOf = [](ErrorCode code) {
        return Words{{FaultKind::inactiveApp, code},
                     {FaultKind::serviceDisabled, code},
                     {FaultKind::accountNotLinked, code}};
    };
    if (provider == u"polar") return allOf(ErrorCode::providerRule);
    if (provider == u"polarv3" || provider == u"coros" || provider == u"corospartner") {
        Words words = allOf(provider == u"polarv3" ? ErrorCode::notSetUp
                            : provider == u"coros" ? ErrorCode::consentRevoked
                                                   : ErrorCode::providerRule);
        words[FaultKind::missingScope] = words.value(FaultKind::inactiveApp);
        if (provider == u"polarv3")
            words[FaultKind::unauthorized] = ErrorCode::consentRevoked; // nothing renews
        return words;
    }
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
    if (provider == u"garmin") { // that the key is over
        for (const FaultKind kind : {FaultKind::missingScope, FaultKind::inactiveApp,
                                     FaultKind::serviceDisabled, FaultKind::accountNotLinked})
            words[kind] = ErrorCode::consentRevoked;
    }
    if (provider == u"polar" || provider == u"coros")
        words[FaultKind::unauthorized] = ErrorCode::unauthorized;
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
    for (const std::vector<FaultTarget>& each :
         {ofStrava(), ofGoogleHealth(), ofGarmin(), ofWahoo(), ofBothPolars(), ofBothCoros()})
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
