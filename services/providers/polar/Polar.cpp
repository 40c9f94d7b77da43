// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Polar AccessLink Dynamic API v4, https://www.polar.com/polar-api-v4/: history by ranges of dates. FIT files
// and daily totals are in v3 only, which is a connection of its own (AccessLink.cpp).
//
// Ten years (3,653 days, 200 days of training a year), in calls:
//   training sessions   90 days a call                                41
//   sports              when an unknown one appears                    1
//   activity            an index of 30 days, then each day     122 + 3,653
//   sleep               an index of 30 days, then each night   122 + 3,653
//   nightly recharge    an index of 28 days, then each night   131 + 3,653
//   weight              90 days a call                                41
//   heart rate          28 days a call; the first 28 with the rest, the others in the background (130)
// 11,500 in all at the most: of 3,000 a quarter of an hour and 100,000 a day four quarters, and 12 % of a
// day. Details (samples, routes, laps) are a call for each day with training: 2,000, when an activity is
// opened or in the background. Nothing changed: 1 call a feed; a day that may still change is read again
// (PolarDays.h). Where the indices could reach farther (activity: 90 days) they do not, so that a walk that
// is interrupted loses 31 calls at the most.
#include "services/providers/polar/Polar.h"

#include "services/providers/JsonValues.h"
#include "services/providers/polar/PolarClient.h"
#include "services/providers/polar/PolarDays.h"
#include "services/providers/polar/PolarMapper.h"
#include "services/providers/polar/PolarValues.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <set>

namespace vd {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Polar)
};

constexpr qint64 dayMs = 86'400'000;

// Date-times here are those of the clock on the wall; a date alone, or a zone, is refused.
QString midnightOf(QDate day) {
    return isoDate(day) + QStringLiteral("T00:00:00");
}

// ---- sports: ids mean nothing, and a list gives their names

class Sports {
public:
    static Sports from(const QByteArray& cursor) {
        const QJsonObject json = QJsonDocument::fromJson(cursor).object();
        Sports sports;
        sports.m_names = json.value(QLatin1String("sports")).toObject();
        sports.m_askedAtMs = json.value(QLatin1String("sportsAskedAt")).toInteger();
        return sports;
    }
    // The feed's cursor with them in it.
    QByteArray in(const QByteArray& cursor) const {
        QJsonObject json = QJsonDocument::fromJson(cursor).object();
        json.insert(QStringLiteral("sports"), m_names);
        json.insert(QStringLiteral("sportsAskedAt"), m_askedAtMs);
        return toCursor(json);
    }
    bool isDue(qint64 nowMs) const { return nowMs - m_askedAtMs >= dayMs; }
    bool knows(const std::vector<Recording>& recordings) const {
        return std::all_of(recordings.begin(), recordings.end(), [this](const Recording& recording) {
            return recording.sportGiven.isEmpty() || m_names.contains(recording.sportGiven);
        });
    }
    void name(Batch& batch) const { nameSports(batch.recordings, m_names); }
    void take(const QJsonDocument& answer, qint64 nowMs) {
        m_names = sportNames(answer.isArray() ? QJsonValue(answer.array()) : QJsonValue(answer.object()));
        m_askedAtMs = nowMs;
    }

private:
    QJsonObject m_names; // by id
    qint64 m_askedAtMs = 0;
};

// The answer is kept with the batch.
QCoro::Task<Batch> askSports(ProviderSession* session, Sports* sports, Batch batch) {
    const Answer answer = co_await session->get(QStringLiteral("/sports/list"));
    const QJsonDocument said = QJsonDocument::fromJson(answer.body);
    // The names are what is wanted: a list without a wrapper is as good.
    if (!said.isArray()) batch = co_await session->mapWhole(answer, keepOnly, std::move(batch));
    sports->take(said, session->nowMs());
    co_return std::move(batch);
}

// ---- training sessions

QCoro::Task<Batch> sessionsBetween(ProviderSession* session, QDate from, QDate to) {
    std::optional<Answer> answer =
        co_await getUnlessTooOld(session, QStringLiteral("/training-sessions/list"),
                                 spanQuery(midnightOf(from), midnightOf(to.addDays(1)), {}), to);
    if (!answer) co_return session->batch();
    Page page = co_await session->map(std::move(*answer), polarSessions);
    if (page.batch.skipped.empty())
        page.batch.itemWindows.push_back(windowOf(ItemWindow::Of::recordings, from, to));
    co_return std::move(page.batch);
}
const DayFeed sessionDays{.fetch = sessionsBetween, .daysPerCall = 90, .firstDays = 90, .againAfterDays = 30};

// The sports' names, beside what the walk through the days remembers.
QCoro::AsyncGenerator<Batch> withSports(ProviderSession* session, QCoro::AsyncGenerator<Batch> days) {
    Sports sports = Sports::from(session->cursor());
    auto batch = co_await days.begin();
    while (batch != days.end()) {
        Batch next = std::move(*batch);
        const bool asks = !sports.knows(next.recordings) && sports.isDue(session->nowMs());
        if (asks) next = co_await askSports(session, &sports, std::move(next));
        sports.name(next);
        if (asks || next.cursor) next.cursor = sports.in(next.cursor.value_or(session->cursor()));
        co_yield std::move(next);
        co_await ++batch;
    }
}

QCoro::AsyncGenerator<Batch> recentSessions(ProviderSession* session) {
    return withSports(session, recentDays(session, &sessionDays));
}
QCoro::AsyncGenerator<Batch> olderSessions(ProviderSession* session) {
    return withSports(session, olderDays(session, &sessionDays));
}

// ---- details: all that is told of the sessions of one day

constexpr std::array sessionFeatures{"samples", "routes", "laps", "statistics", "zones"};

// Some accounts are refused every feature (400): then without, and the batch says that something is missing.
QCoro::Task<Page> sessionsInFull(ProviderSession* session, QDate day) {
    const QString path = QStringLiteral("/training-sessions/list");
    const QString from = midnightOf(day), to = midnightOf(day.addDays(1));
    std::optional<Answer> answer;
    try {
        answer = co_await session->get(path, spanQuery(from, to, sessionFeatures));
    } catch (const Error& error) {
        if (error.value(QStringLiteral("status")) != QLatin1String("400")) throw;
    }
    const bool isRefused = !answer;
    if (isRefused) answer = co_await session->get(path, spanQuery(from, to, {}));
    Page page = co_await session->map(std::move(*answer), polarSessionDetails);
    if (isRefused)
        page.batch.skipped.push_back({path + QStringLiteral(" features"), QStringLiteral("unreadable")});
    co_return page;
}

// A session of which no more can be told than the list did is not asked for again.
QCoro::Task<Batch> detailsOfDay(ProviderSession* session, QString externalId) {
    std::optional<Recording> listed = recordingOf(session->desk().listed(externalId), polarSessions.map);
    if (!listed) throw Error(ErrorCode::badData, externalId + QStringLiteral(" was not listed"));
    Page page = co_await sessionsInFull(session, localDate(listed->summary.start));
    std::vector<Recording>& recordings = page.batch.recordings;
    const bool isThere = std::any_of(recordings.begin(), recordings.end(), [&](const Recording& recording) {
        return recording.externalId == externalId;
    });
    if (!isThere && page.batch.skipped.empty()) {
        page.batch.deletedRecordings.push_back(externalId);
    } else if (!isThere) {
        listed->isBrief = false;
        recordings.push_back(std::move(*listed));
    }
    page.batch.feed = QStringLiteral("details");
    co_return std::move(page.batch);
}

QCoro::Task<Batch> activity(ProviderSession* session, QString externalId) {
    Batch batch = co_await detailsOfDay(session, externalId);
    Sports sports;
    batch = co_await askSports(session, &sports, std::move(batch));
    sports.name(batch);
    co_return std::move(batch);
}

QCoro::AsyncGenerator<Batch> details(ProviderSession* session) {
    constexpr int detailsARun = 1000;
    const std::vector<QString> wanted = session->desk().brief(session->desk().detailsAfterMs, detailsARun);
    Sports sports = Sports::from(session->cursor());
    std::set<QString> here;
    int done = 0;
    for (const QString& externalId : wanted) {
        ++done;
        if (here.contains(externalId)) continue;
        Batch batch = co_await detailsOfDay(session, externalId);
        if (!sports.knows(batch.recordings) && sports.isDue(session->nowMs())) {
            batch = co_await askSports(session, &sports, std::move(batch));
            batch.cursor = sports.in(session->cursor());
        }
        sports.name(batch);
        for (const Recording& recording : batch.recordings)
            here.insert(recording.externalId);
        session->desk().progressed(done, static_cast<int>(wanted.size()));
        co_yield std::move(batch);
    }
}

// ---- days

constexpr std::array stepMetrics{Metric::steps};
constexpr std::array stepFeatures{"samples"};
const IndexedDays activityDays{.path = "/activity/list",
                               .features = stepFeatures,
                               .date = "date",
                               .days = polarActivityDays,
                               .metrics = stepMetrics};

constexpr std::array sleepFeatures{"sleep-result", "sleep-evaluation", "sleep-score"};
const IndexedDays sleepDays{.path = "/sleeps",
                            .features = sleepFeatures,
                            .date = "sleepDate",
                            .days = polarNights,
                            .hasNights = true};

constexpr std::array rechargeMetrics{Metric::hrvRmssd, Metric::restingHeartRate, Metric::respirationRate};
const IndexedDays rechargeDays{.path = "/nightly-recharge-results",
                               .features = stepFeatures,
                               .date = "sleepResultDate",
                               .days = polarRecharges,
                               .metrics = rechargeMetrics,
                               .daysPerIndex = 28};

constexpr std::array heartFeatures{"heart-rate-samples"};

QCoro::Task<Batch> heartBetween(ProviderSession* session, QDate from, QDate to) {
    std::optional<Answer> answer =
        co_await getUnlessTooOld(session, QStringLiteral("/continuous-samples"),
                                 spanQuery(isoDate(from), isoDate(to.addDays(1)), heartFeatures), to);
    if (!answer) co_return session->batch();
    Page page = co_await session->map(std::move(*answer), polarHeartDays);
    moveToZone(page.batch.samples, session->desk().zone);
    if (page.batch.skipped.empty()) page.batch.dayWindows.push_back({Metric::heartRate, from, to});
    co_return std::move(page.batch);
}
const DayFeed heartDays{.fetch = heartBetween, .daysPerCall = 28, .firstDays = 28, .lookBackDays = 3};

QCoro::Task<Batch> heartOfDay(ProviderSession* session, QDate day) {
    Batch batch = co_await heartBetween(session, day, day);
    batch.feed = QStringLiteral("heartRate");
    co_return std::move(batch);
}

constexpr std::array weightFeatures{"weight"};

QCoro::Task<Batch> weighingsBetween(ProviderSession* session, QDate from, QDate to) {
    const QString path = QStringLiteral("/calendar/list");
    std::optional<Answer> answer = co_await getUnlessTooOld(
        session, path, spanQuery(midnightOf(from), midnightOf(to.addDays(1)), weightFeatures), to);
    if (!answer) co_return session->batch();
    if (to == session->today()) answer->key = path; // else each day would leave a copy of the last 90
    Batch empty = session->batch();
    Batch batch = co_await session->mapWhole(std::move(*answer), mapCalendar, std::move(empty));
    for (Measurement& weight : batch.measurements)
        weight.at = inZone(weight.at.utcMs, session->desk().zone);
    batch.itemWindows.push_back(windowOf(ItemWindow::Of::measurements, from, to));
    co_return std::move(batch);
}
const DayFeed weightDays{.fetch = weighingsBetween, .daysPerCall = 90, .firstDays = 90, .lookBackDays = 90};

// ---- account, errors

// Nothing in v4 tells who signed in but the sign-in itself: the access token is a JWT (RFC 7519), whose
// claims name the user. Where it is none there is one account, and no telling it from another.
QString userOf(const QByteArray& signInAnswer) {
    const QJsonObject said = QJsonDocument::fromJson(signInAnswer).object();
    const QByteArray token = said.value(QLatin1String("access_token")).toString().toLatin1();
    const QJsonObject claims = QJsonDocument::fromJson(QByteArray::fromBase64(token.split('.').value(1),
                                                                              QByteArray::Base64UrlEncoding))
                                   .object();
    for (const QJsonObject& words : {said, claims}) {
        for (const char* name : {"x_user_id", "user_id", "sub", "user_name"}) {
            const QString id = idText(words.value(QLatin1String(name)));
            if (!id.isEmpty()) return id;
        }
    }
    return QStringLiteral("me");
}

QCoro::Task<Account> account(ProviderSession* session) {
    Account who;
    who.id = userOf(session->desk().signInAnswer);
    who.name = QStringLiteral("Polar Flow");
    const Account found = who; // QCoro 0.8 moves out of what co_return names
    co_return found;
}

// {"errorMessage":"Missing required scope: sports:read"}; any other 403 is the client's.
std::optional<Error> refusal(const HttpReply& reply) {
    std::optional<Error> usual = usualRefusal(reply);
    if (!usual || reply.status != 403) return usual;
    const QString said =
        QJsonDocument::fromJson(reply.body).object().value(QLatin1String("errorMessage")).toString();
    if (said.contains(QLatin1String("scope"), Qt::CaseInsensitive)) return usual;
    return Error(ErrorCode::providerRule, usual->detail(), usual->values());
}

QString needs() {
    return Text::tr("A free Polar Flow account and your own client id");
}

ProviderDescriptor descriptor() {
    ProviderDescriptor d{};
    d.id = "polar";
    d.name = "Polar";
    d.letters = "Po";
    describePolarClient(d);
    d.auth.authorize = QUrl(QStringLiteral("https://auth.polar.com/oauth/authorize"));
    d.auth.token = QUrl(QStringLiteral("https://auth.polar.com/oauth/token"));
    d.auth.revoking = AuthSpec::Revoke::none; // by hand, in the settings of the Polar account
    for (const char* scope : {"activity", "calendar", "continuous_samples", "devices", "nightly_recharge",
                              "profile", "routes", "sleep", "sports", "training_sessions"})
        d.auth.scopes << QLatin1String(scope) + QStringLiteral(":read");
    d.api = QUrl(QStringLiteral("https://www.polaraccesslink.com/v4/data"));
    d.limits = {{QStringLiteral("15min"), 3000, 900}, {QStringLiteral("day"), 100'000, 86'400}};
    d.needs = needs;
    d.refusal = refusal;
    return d;
}

} // namespace

Provider polar() {
    const auto scopes = [](std::initializer_list<const char*> names) {
        QStringList all;
        for (const char* name : names)
            all << QLatin1String(name) + QStringLiteral(":read");
        return all;
    };
    const QStringList training = scopes({"training_sessions", "sports"});
    const QStringList heart = scopes({"continuous_samples"});
    Provider provider;
    provider.descriptor = descriptor();
    provider.feeds = {
        {"activities", DataKind::activities, training, recentSessions, olderSessions},
        {"activity", DataKind::steps, scopes({"activity"}), recentIndexedOf<activityDays>,
         olderIndexedOf<activityDays>},
        {"sleep", DataKind::sleep, scopes({"sleep"}), recentIndexedOf<sleepDays>, olderIndexedOf<sleepDays>},
        {"nightlyRecharge", DataKind::heart, scopes({"nightly_recharge"}), recentIndexedOf<rechargeDays>,
         olderIndexedOf<rechargeDays>},
        {"heartRate", DataKind::heart, heart, recentOf<heartDays>},
        {"weight", DataKind::weight, scopes({"calendar"}), recentOf<weightDays>, olderOf<weightDays>},
        {"details", DataKind::activities, training, nullptr, details, true},
        {"heartRateHistory", DataKind::heart, heart, nullptr, olderOf<heartDays>, true},
    };
    provider.account = account;
    provider.activity = activity;
    provider.day = heartOfDay;
    return provider;
}

} // namespace vd
