// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Strava API v3, https://developers.strava.com/docs/reference/ (terms of 2026-06-01).
//
// Ten years, 3,000 activities: summaries 200 a page, 15 pages and the empty one that tells the end = 16
// calls. Athlete and zones: 1 call each a day. Details and streams: 2 calls each, when an activity is opened,
// or in the background with what is left of 90 % of the budget (1,000 reads a day: 500 activities a day).
// Nothing changed: 1 call (what started in the last 14 days). Edits and deletions farther back have no other
// sign than the list itself, so it is read again once a day: 16 calls.
#include "services/providers/strava/Strava.h"

#include "services/providers/Feeds.h"
#include "services/providers/JsonValues.h"
#include "services/providers/strava/StravaMapper.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <limits>

namespace vd {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Strava)
};

constexpr int perPage = 200; // the most that is given
constexpr qint64 dayS = 86'400;
constexpr qint64 lookBackS = 14 * dayS;     // late uploads, edits of the last days
constexpr qint64 listAgainMs = dayS * 1000; // deletions have to follow within 48 h (policy 6.3)
constexpr qint64 forEver = std::numeric_limits<qint64>::max();

// How far the list was read. Seconds since 1970.
struct ListCursor {
    qint64 newest = 0;       // start of the newest that was seen
    qint64 before = 0;       // the list is being read and got down to here; 0: it is not being read
    qint64 startedAtMs = 0;  // ... since then
    qint64 finishedAtMs = 0; // it was read to its end, last begun then

    static ListCursor from(const QByteArray& json) {
        const QJsonObject object = QJsonDocument::fromJson(json).object();
        const auto value = [&](const char* name) { return object.value(QLatin1String(name)).toInteger(); };
        return {value("newest"), value("before"), value("startedAt"), value("finishedAt")};
    }
    QByteArray toJson() const {
        return QJsonDocument(QJsonObject{{QStringLiteral("newest"), newest},
                                         {QStringLiteral("before"), before},
                                         {QStringLiteral("startedAt"), startedAtMs},
                                         {QStringLiteral("finishedAt"), finishedAtMs}})
            .toJson(QJsonDocument::Compact);
    }
};

const ItemList activityList{"", activityKey, mapSummary};

qint64 startS(const Recording& recording) {
    return recording.summary.start.utcMs / 1000;
}

QUrlQuery listQuery(const char* bound, qint64 seconds, int page) {
    QUrlQuery query;
    if (seconds > 0) query.addQueryItem(QLatin1String(bound), QString::number(seconds));
    query.addQueryItem(QStringLiteral("page"), QString::number(page));
    query.addQueryItem(QStringLiteral("per_page"), QString::number(perPage));
    return query;
}

QDate dayOf(qint64 seconds) {
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).date();
}

// A page of the list, newest first, of what began before that second (0: from the newest on), and what stood
// in its stretch of time and is no longer in it goes. Pages by 'before' and not by number: numbers shift when
// something comes or goes meanwhile. The second of the last item is left to the next page, or to nobody: an
// activity of the same second as the 200th is never taken for a deleted one.
QCoro::Task<Page> listPage(ProviderSession* session, qint64 before) {
    Answer answer =
        co_await session->get(QStringLiteral("/athlete/activities"), listQuery("before", before, 1));
    Page page = co_await session->map(std::move(answer), activityList);
    std::vector<Recording>& recordings = page.batch.recordings;
    // What does not keep to the bound is nothing further: the end is where nothing older comes.
    if (before > 0) std::erase_if(recordings, [&](const Recording& r) { return startS(r) >= before; });
    const bool newestFirst =
        std::is_sorted(recordings.begin(), recordings.end(),
                       [](const Recording& a, const Recording& b) { return startS(a) > startS(b); });
    // The order decides what counts as deleted, so it is not taken on trust.
    if (!newestFirst) throw Error(ErrorCode::badData, QStringLiteral("the list is not newest first"));
    if (recordings.empty() && !page.batch.skipped.empty()) {
        throw Error(ErrorCode::badData, QStringLiteral("nothing of the list can be read"));
    }
    ItemWindow window;
    window.of = ItemWindow::Of::recordings;
    window.fromMs = recordings.empty() ? 0 : (startS(recordings.back()) + 1) * 1000;
    window.toMs = before == 0 ? forEver : before * 1000;
    const bool isTold = page.batch.skipped.empty(); // else something in it is there and could not be read
    if (isTold && window.fromMs < window.toMs) page.batch.itemWindows.push_back(window);
    co_return page;
}

void moveOn(Page& page, ListCursor& cursor, qint64 nowMs) {
    const std::vector<Recording>& recordings = page.batch.recordings;
    if (cursor.before == 0) cursor.startedAtMs = nowMs;
    if (recordings.empty()) {
        cursor.before = 0;
        cursor.finishedAtMs = cursor.startedAtMs;
        page.batch.complete = true;
    } else {
        cursor.newest = std::max(cursor.newest, startS(recordings.front()));
        cursor.before = startS(recordings.back());
        page.batch.oldestReached = dayOf(cursor.before);
    }
    page.batch.cursor = cursor.toJson();
}

QCoro::AsyncGenerator<Batch> recentActivities(ProviderSession* session) {
    ListCursor cursor = ListCursor::from(session->cursor());
    if (cursor.startedAtMs == 0) { // never asked: the newest 200, and the history goes on from there
        Page page = co_await listPage(session, 0);
        moveOn(page, cursor, session->nowMs());
        co_yield std::move(page.batch);
        co_return;
    }
    const qint64 after = std::max<qint64>(cursor.newest - lookBackS, 0);
    for (int number = 1;; ++number) {
        Answer answer =
            co_await session->get(QStringLiteral("/athlete/activities"), listQuery("after", after, number));
        Page page = co_await session->map(std::move(answer), activityList);
        for (const Recording& recording : page.batch.recordings)
            cursor.newest = std::max(cursor.newest, startS(recording));
        page.batch.cursor = cursor.toJson();
        // A page may be shorter than asked and not the last; one that is not half full is. What slips through
        // comes with the daily list.
        const bool isLast = page.items < perPage / 2;
        co_yield std::move(page.batch);
        if (isLast) co_return;
    }
}

QCoro::AsyncGenerator<Batch> allActivities(ProviderSession* session) {
    ListCursor cursor = ListCursor::from(session->cursor());
    const bool isDue = cursor.before > 0 || session->nowMs() - cursor.finishedAtMs >= listAgainMs;
    if (!isDue) co_return;
    do {
        Page page = co_await listPage(session, cursor.before);
        moveOn(page, cursor, session->nowMs());
        co_yield std::move(page.batch);
    } while (cursor.before > 0);
}

QCoro::AsyncGenerator<Batch> athlete(ProviderSession* session) {
    return onceADay(session, QStringLiteral("/athlete"), mapAthlete);
}

QCoro::AsyncGenerator<Batch> zones(ProviderSession* session) {
    return onceADay(session, QStringLiteral("/athlete/zones"), keepOnly);
}

QUrlQuery streamsQuery() {
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("keys"),
                       QStringLiteral("time,distance,latlng,altitude,velocity_smooth,heartrate,"
                                      "cadence,watts,temp"));
    query.addQueryItem(QStringLiteral("key_by_type"), QStringLiteral("true"));
    return query;
}

QCoro::Task<Batch> activity(ProviderSession* session, QString externalId) {
    const QString path = QStringLiteral("/activities/") + externalId;
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("include_all_efforts"), QStringLiteral("false"));
    std::optional<Answer> detail = co_await getIfThere(session, path, query);
    Batch batch = session->batch();
    batch.feed = QStringLiteral("details");
    if (!detail) {
        batch.deletedRecordings.push_back(externalId);
        co_return batch;
    }
    batch = co_await session->mapWhole(std::move(*detail), mapDetail, std::move(batch));
    const bool hasStreams = !batch.recordings.empty() && !batch.recordings.back().manual;
    if (!hasStreams) co_return batch;
    std::optional<Answer> streams =
        co_await getIfThere(session, path + QStringLiteral("/streams"), streamsQuery());
    if (streams) batch = co_await session->mapWhole(std::move(*streams), mapStreams, std::move(batch));
    co_return batch;
}

QCoro::Task<Account> account(ProviderSession* session) {
    Answer answer = co_await session->get(QStringLiteral("/athlete"));
    const QJsonObject json = QJsonDocument::fromJson(answer.body).object();
    const QString first = json.value(QLatin1String("firstname")).toString();
    const QString last = json.value(QLatin1String("lastname")).toString();
    Account who;
    who.id = idText(json.value(QLatin1String("id")));
    who.name = (first + u' ' + last).trimmed();
    if (who.id.isEmpty()) throw Error(ErrorCode::badData, QStringLiteral("an athlete without an id"));
    co_return who;
}

// X-ReadRateLimit-Usage: "12,340": of the quarter hour and of the day.
void limitsSaid(const HttpReply& reply, RateBudget& budget) {
    const QList<QByteArray> allowed = reply.header("x-readratelimit-limit").split(',');
    const QList<QByteArray> used = reply.header("x-readratelimit-usage").split(',');
    if (allowed.size() != 2 || used.size() != 2) return;
    budget.correct(QStringLiteral("15min"), allowed[0].trimmed().toInt(), used[0].trimmed().toInt());
    budget.correct(QStringLiteral("day"), allowed[1].trimmed().toInt(), used[1].trimmed().toInt());
}

// {"message":"…","errors":[{"resource":"Application","field":"Status","code":"Inactive"}]}
std::optional<Error> refusal(const HttpReply& reply) {
    std::optional<Error> usual = usualRefusal(reply);
    if (!usual) return std::nullopt;
    const QJsonArray faults =
        QJsonDocument::fromJson(reply.body).object().value(QLatin1String("errors")).toArray();
    for (const QJsonValue& fault : faults) {
        const QString resource = fault.toObject().value(QLatin1String("resource")).toString();
        const QString field = fault.toObject().value(QLatin1String("field")).toString();
        const QString code = fault.toObject().value(QLatin1String("code")).toString();
        if (resource == QLatin1String("Application") && reply.status == 403) {
            return Error(ErrorCode::providerRule, usual->detail(), usual->values());
        }
        const bool isPermission =
            field.endsWith(QLatin1String("permission")) || code == QLatin1String("missing");
        if (isPermission && (reply.status == 401 || reply.status == 403)) {
            return Error(ErrorCode::missingScope, usual->detail(), usual->values());
        }
    }
    return usual;
}

std::vector<GuideStep> guide() {
    const QUrl settings(QStringLiteral("https://www.strava.com/settings/api"));
    return {
        {Text::tr("Strava asks everyone who uses its interface for a paid subscription, since June 2026."),
         QUrl(QStringLiteral("https://www.strava.com/subscribe"))},
        {Text::tr(
             "Open Strava's page “My API application” and make one. Any name will do, “localhost” is the "
             "callback domain."),
         settings},
        {Text::tr("Copy its client id and client secret into the two fields here."), {}},
    };
}

QString needs() {
    return Text::tr("A Strava subscription and your own client id");
}

ProviderDescriptor descriptor() {
    ProviderDescriptor d{};
    d.id = "strava";
    d.name = "Strava";
    d.letters = "St";
    d.auth.authorize = QUrl(QStringLiteral("https://www.strava.com/oauth/authorize"));
    d.auth.token = QUrl(QStringLiteral("https://www.strava.com/oauth/token"));
    d.auth.revoke = QUrl(QStringLiteral("https://www.strava.com/oauth/revoke"));
    d.auth.scopes = {QStringLiteral("read"), QStringLiteral("activity:read_all"),
                     QStringLiteral("profile:read_all")};
    d.auth.scopeSeparator = u',';
    d.auth.pkce = false; // not documented; state is always sent
    d.auth.sendsRedirectToToken = false;
    d.auth.revoking = AuthSpec::Revoke::basicClientForm;
    d.auth.authorizeExtras = {{QStringLiteral("approval_prompt"), QStringLiteral("force")}};
    // https://api-v3.strava.com takes over from 2027-01-04 on; no end of this one is announced.
    d.api = QUrl(QStringLiteral("https://www.strava.com/api/v3"));
    d.limits = {{QStringLiteral("15min"), 100, 900}, {QStringLiteral("day"), 1000, dayS}}; // reads
    d.terms.attribution = "Powered by Strava";
    d.terms.viewOn = "View on Strava";
    d.terms.activityUrl = "https://www.strava.com/activities/%1";
    d.terms.cacheDays = 7;         // policy 6.2
    d.terms.onlyForOwner = true;   // policy 2.3
    d.terms.deleteOnUnlink = true; // policy 7.4
    d.console = QUrl(QStringLiteral("https://www.strava.com/settings/api"));
    d.guide = guide;
    d.needs = needs;
    d.limitsSaid = limitsSaid;
    d.refusal = refusal;
    return d;
}

} // namespace

Provider strava() {
    const QString activities = QStringLiteral("activity:read_all");
    const QString profile = QStringLiteral("profile:read_all");
    Provider provider;
    provider.descriptor = descriptor();
    provider.feeds = {
        {"activities", DataKind::activities, {activities}, recentActivities, allActivities},
        {"athlete", DataKind::profile, {profile}, athlete},
        {"zones", DataKind::profile, {profile}, zones},
        {"details", DataKind::activities, {activities}, nullptr, detailsOf<activity>, true},
    };
    provider.account = account;
    provider.activity = activity;
    return provider;
}

} // namespace vd
