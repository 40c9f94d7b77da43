// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Garmin Connect Personal API, https://developer.garmin.com/gc-developer-program/personal/personal-api: the
// person makes a key (30 to 365 days) and it is exchanged for tokens of a day. Only reads. Addresses and
// ranges: GarminEndpoints.h.
//
// Ten years (3,653 days, 250 activities a year), in calls:
//   day summaries, nights, HRV     31 days a call                        3 x 118 = 354
//   weighings                      365 days a call, 11; where that is refused 31: 129
//   activities                     365 days in pages of 100, one row of each twice   31
//   token, profile (twice), zones                                                    4
// 400 (518) in all, five to six minutes at one in 0.7 s. No call says when an account began: a year of
// nothing ends a history (12 calls more of each kind), five years that of the activities. Beside it stress
// (131, 28 days a call) and hydration (118); in the background heart rate through the days (3,653) and the
// original files (2,500). Nothing changed: 1 call a feed, over the last 28 days, replaced whole, so that
// deletions follow; the activities are walked through again once in 30 days.
#include "services/providers/garmin/Garmin.h"

#include "services/providers/Feeds.h"
#include "services/providers/JsonValues.h"
#include "services/providers/garmin/GarminFeeds.h"
#include "services/providers/garmin/GarminMapper.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace vd {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Garmin)
};

QCoro::AsyncGenerator<Batch> profile(ProviderSession* session) {
    return onceADay(session, QLatin1String(garminapi::profile.address), keepOnly);
}

// What the settings hold is not told in public. Without anything like an id the account is "me": then two
// people's keys, one after the other on one computer, cannot be told apart.
QCoro::Task<Account> account(ProviderSession* session) {
    const Answer answer = co_await session->get(QLatin1String(garminapi::profile.address));
    const QJsonObject settings = QJsonDocument::fromJson(answer.body).object();
    Account who;
    for (const char* name : {"userProfileId", "userProfilePK", "profileId", "userId", "id"}) {
        if (who.id.isEmpty()) who.id = idText(settings.value(QLatin1String(name)));
    }
    if (who.id.isEmpty()) who.id = QStringLiteral("me");
    who.name = settings.value(QLatin1String("fullName")).toString();
    if (who.name.isEmpty()) who.name = QStringLiteral("Garmin Connect");
    co_return who;
}

std::vector<GuideStep> guide() {
    const QUrl page(QStringLiteral("https://connect.garmin.com/app/settings/personalApiToken"));
    return {
        {Text::tr("Sign in to Garmin Connect in the browser (the phone app does not have it) and open "
                  "Settings → Account → “Personal API Key”."),
         page},
        {Text::tr("Choose “Create Key”, accept the terms, and choose how long it lasts: 365 days are the "
                  "most. A key that you made before may end with it."),
         page},
        {Text::tr("The key is shown once. Copy it into the field here, and say how long it lasts: you are "
                  "reminded in time."),
         {}},
    };
}

QString needs() {
    return Text::tr("A Garmin account with a device, and a key that you make there");
}

ProviderDescriptor descriptor() {
    ProviderDescriptor d{};
    d.id = "garmin";
    d.name = "Garmin";
    d.letters = "Ga";
    d.auth.way = AuthSpec::Way::key;
    d.auth.keyScheme = "ApiKey";
    d.auth.token = QUrl(QStringLiteral("https://personal.connectapi.garmin.com/personalapitoken-service/"
                                       "personal-api/personal-api-key/token"));
    d.auth.pkce = false;
    d.auth.revoking = AuthSpec::Revoke::none; // on the page where it was made
    d.api = QUrl(QStringLiteral("https://personal.connectapi.garmin.com"));
    // None is published; this is what the pace comes to, for all that asks at the same time.
    d.limits = {{QStringLiteral("minute"), 80, 60}};
    d.requestsPerSecond = 1 / 0.7;
    d.terms.viewOn = "View on Garmin Connect";
    d.terms.activityUrl = "https://connect.garmin.com/modern/activity/%1";
    d.terms.onlyForOwner = true; // personal use of one's own data
    d.console = QUrl(QStringLiteral("https://connect.garmin.com/app/settings/personalApiToken"));
    d.guide = guide;
    d.needs = needs;
    return d;
}

} // namespace

Provider garmin() {
    using namespace garminfeeds;
    Provider provider;
    provider.descriptor = descriptor();
    provider.feeds = {
        {"days", DataKind::steps, {}, recentOf<days>, olderOf<days>},
        {"sleep", DataKind::sleep, {}, recentOf<nights>, olderOf<nights>},
        {"activities", DataKind::activities, {}, recentOf<activities>, olderOf<activities>},
        {"weight", DataKind::weight, {}, recentOf<weights>, olderOf<weights>},
        {"hrv", DataKind::heart, {}, recentOf<hrv>, olderOf<hrv>},
        {"heartRate", DataKind::heart, {}, heartOfLastDays},
        {"sleepStages", DataKind::sleep, {}, stagesOfLastNight},
        {"stress", DataKind::heart, {}, recentOf<stress>, olderOf<stress>},
        {"hydration", DataKind::energy, {}, recentOf<hydration>, olderOf<hydration>},
        {"profile", DataKind::profile, {}, profile},
        {"zones", DataKind::profile, {}, zones},
        {"details", DataKind::activities, {}, nullptr, originals, true},
        {"heartRateHistory", DataKind::heart, {}, nullptr, olderOf<heartRate>, true},
    };
    provider.account = account;
    provider.activity = original;
    provider.day = dayInFull;
    return provider;
}

} // namespace vd
