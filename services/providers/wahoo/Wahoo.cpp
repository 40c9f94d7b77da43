// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Wahoo Cloud API, https://cloud-api.wahooligan.com: workouts and their FIT files, and nothing of the days.
//
// Ten years, 3,000 workouts: 100 a page = 30 pages and the one that tells the end = 31 calls; the sandbox's
// 25 in five minutes and 100 an hour do it in two of its windows. The list cannot be asked for what changed:
// it is read from its newest on until a page brings nothing new, and as a whole once a week (31 calls), for
// edits and deletions farther back. Files lie outside of the limits: one download each, when an activity is
// opened or in the background. The profile: 1 call a day.
#include "services/providers/wahoo/Wahoo.h"

#include "services/providers/Feeds.h"
#include "services/providers/JsonValues.h"
#include "services/providers/wahoo/WahooMapper.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace vd {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Wahoo)
};

constexpr int perPage = 100;
constexpr qint64 dayMs = 86'400'000;
constexpr qint64 listAgainMs = 7 * dayMs;

const ItemList workoutList{"workouts", workoutKey, mapWorkout};

// How far the list was read.
struct ListCursor {
    QString changed;         // the last change that was seen, as Wahoo writes it
    int page = 0;            // the next one, while the whole list is being read; 0: it is not
    qint64 downToMs = 0;     // ... and it got down to here
    qint64 startedAtMs = 0;  // ... since then
    qint64 finishedAtMs = 0; // it was read to its end, last begun then

    static ListCursor from(const ProviderSession* session) {
        const QJsonObject json = cursorOf(session);
        return {json.value(QLatin1String("changed")).toString(), json.value(QLatin1String("page")).toInt(),
                json.value(QLatin1String("downTo")).toInteger(),
                json.value(QLatin1String("startedAt")).toInteger(),
                json.value(QLatin1String("finishedAt")).toInteger()};
    }
    QByteArray toJson() const {
        return toCursor({{QStringLiteral("changed"), changed},
                         {QStringLiteral("page"), page},
                         {QStringLiteral("downTo"), downToMs},
                         {QStringLiteral("startedAt"), startedAtMs},
                         {QStringLiteral("finishedAt"), finishedAtMs}});
    }
};

struct ListPage {
    ListPage() = default;
    Page page;
    QString changed; // the last change of all in it
    bool isLast = false;
};

// What stood between the first and the last of a page and is not in it any more is gone. What lies between
// two pages is left alone: when something comes or goes meanwhile it moves from one to the other.
void addWindow(Page& page) {
    const std::vector<Recording>& recordings = page.batch.recordings;
    if (recordings.size() < 2 || !page.batch.skipped.empty()) return;
    const auto startMs = [](const Recording& recording) { return recording.summary.start.utcMs; };
    const bool newestFirst =
        std::is_sorted(recordings.begin(), recordings.end(),
                       [&](const Recording& a, const Recording& b) { return startMs(a) > startMs(b); });
    if (!newestFirst) throw Error(ErrorCode::badData, QStringLiteral("the list is not newest first"));
    ItemWindow window;
    window.of = ItemWindow::Of::recordings;
    window.fromMs = startMs(recordings.back());
    window.toMs = startMs(recordings.front()) + 1;
    page.batch.itemWindows.push_back(window);
}

QUrlQuery pageQuery(int number) {
    return queryOf({{"page", QString::number(number)}, {"per_page", QString::number(perPage)}});
}

QCoro::Task<ListPage> listPage(ProviderSession* session, int number) {
    Answer answer = co_await session->get(QStringLiteral("/workouts"), pageQuery(number));
    ListPage result;
    const QJsonObject said = QJsonDocument::fromJson(answer.body).object();
    for (const QJsonValue& workout : said.value(QLatin1String("workouts")).toArray())
        result.changed = std::max(result.changed, workoutChanged(workout.toObject()));
    result.page = co_await session->map(std::move(answer), workoutList);
    if (result.page.batch.recordings.empty() && !result.page.batch.skipped.empty())
        throw Error(ErrorCode::badData, QStringLiteral("nothing of the list can be read"));
    addWindow(result.page);
    const qint64 total = said.value(QLatin1String("total")).toInteger(-1);
    result.isLast = result.page.items < perPage || (total >= 0 && qint64{number} * perPage >= total);
    if (total >= 0)
        session->desk().progressed(static_cast<int>(std::min<qint64>(qint64{number} * perPage, total)),
                                   static_cast<int>(total));
    co_return result;
}

qint64 oldestMs(const ListPage& list, qint64 otherwise) {
    const std::vector<Recording>& recordings = list.page.batch.recordings;
    return recordings.empty() ? otherwise : recordings.back().summary.start.utcMs;
}

// The page that goes on from there. One that comes again is asked for again; a list that always does would be
// read for ever.
QCoro::Task<ListPage> nextPage(ProviderSession* session, int number, qint64 downToMs) {
    constexpr int mostAgain = 2;
    for (int again = 0; again <= mostAgain; ++again) {
        ListPage list = co_await listPage(session, number);
        const bool goesOn =
            downToMs == 0 || list.page.batch.recordings.empty() || oldestMs(list, 0) < downToMs;
        if (goesOn) co_return list;
    }
    throw Error(ErrorCode::badData, QStringLiteral("the list does not go on"));
}

QCoro::AsyncGenerator<Batch> recentWorkouts(ProviderSession* session) {
    ListCursor cursor = ListCursor::from(session);
    const bool isFirst = cursor.startedAtMs == 0;
    const QString known = cursor.changed;
    for (int number = 1;; ++number) {
        ListPage list = co_await listPage(session, number);
        const bool bringsNew = list.changed > known;
        cursor.changed = std::max(cursor.changed, list.changed);
        if (isFirst) { // the history goes on from here
            cursor.startedAtMs = session->nowMs();
            cursor.page = list.isLast ? 0 : 2;
            cursor.downToMs = oldestMs(list, 0);
            if (list.isLast) cursor.finishedAtMs = cursor.startedAtMs;
            list.page.batch.complete = list.isLast;
        }
        if (isFirst || bringsNew) list.page.batch.cursor = cursor.toJson();
        co_yield std::move(list.page.batch);
        if (isFirst || list.isLast || !bringsNew) co_return;
    }
}

QCoro::AsyncGenerator<Batch> allWorkouts(ProviderSession* session) {
    ListCursor cursor = ListCursor::from(session);
    const bool isDue = session->nowMs() - cursor.finishedAtMs >= listAgainMs;
    if (cursor.page == 0 && isDue) {
        cursor.page = 1;
        cursor.downToMs = 0;
        cursor.startedAtMs = session->nowMs();
    }
    while (cursor.page > 0) {
        ListPage list = co_await nextPage(session, cursor.page, cursor.downToMs);
        Batch& batch = list.page.batch;
        cursor.downToMs = oldestMs(list, cursor.downToMs);
        cursor.changed = std::max(cursor.changed, list.changed);
        cursor.page = list.isLast ? 0 : cursor.page + 1;
        if (list.isLast) cursor.finishedAtMs = cursor.startedAtMs;
        if (!batch.recordings.empty()) batch.oldestReached = localDate(batch.recordings.back().summary.start);
        batch.complete = list.isLast;
        batch.cursor = cursor.toJson();
        co_yield std::move(batch);
    }
}

QCoro::AsyncGenerator<Batch> profile(ProviderSession* session) {
    return onceADay(session, QStringLiteral("/user"), mapUser);
}

bool isGone(const Error& error) {
    const QString status = error.value(QStringLiteral("status"));
    return isNotThere(error) || error.code() == ErrorCode::refused || status == QLatin1String("410");
}

// No bearer goes there: the file is on a content network. Nothing where the address has ended.
QCoro::Task<std::optional<Answer>> fileOf(ProviderSession* session, QUrl url) {
    try {
        const QStringList hosts{QStringLiteral("cdn.wahooligan.com")};
        Answer answer = co_await session->download(url, hosts);
        co_return std::optional<Answer>(std::move(answer));
    } catch (const Error& error) {
        if (!isGone(error)) throw;
    }
    co_return std::nullopt;
}

// What is said of the workout today.
QCoro::Task<QJsonObject> freshWord(ProviderSession* session, QString externalId) {
    std::optional<Answer> answer = co_await getIfThere(session, QStringLiteral("/workouts/") + externalId);
    if (!answer) co_return QJsonObject();
    const QJsonObject said = QJsonDocument::fromJson(answer->body).object();
    if (said.isEmpty()) throw Error(ErrorCode::badData, QStringLiteral("a workout that is no object"));
    co_return said;
}

// By the list's own word, which names the file; only where that has ended Wahoo is asked anew.
QCoro::Task<Batch> activity(ProviderSession* session, QString externalId) {
    Batch batch = session->batch();
    batch.feed = QStringLiteral("details");
    QJsonObject word = QJsonDocument::fromJson(session->desk().listed(externalId)).object();
    const QUrl listedUrl = workoutFile(word);
    std::optional<Answer> file;
    if (!listedUrl.isEmpty()) file = co_await fileOf(session, listedUrl);
    if (word.isEmpty() || (!file && !listedUrl.isEmpty())) {
        word = co_await freshWord(session, externalId);
        const QUrl url = workoutFile(word);
        if (!url.isEmpty() && url != listedUrl) file = co_await fileOf(session, url);
        // It may come back.
        if (!url.isEmpty() && !file) throw Error(ErrorCode::refused, QStringLiteral("its file is not there"));
    }
    Batch told;
    if (!word.isEmpty()) mapWorkout(word, -1, told);
    if (told.recordings.empty()) {
        batch.deletedRecordings.push_back(externalId);
        co_return batch;
    }
    Recording recording = std::move(told.recordings.front());
    recording.isBrief = false;
    if (file)
        co_return co_await session->mapOriginal(std::move(*file), std::move(recording), std::move(batch));
    batch.recordings.push_back(std::move(recording));
    co_return batch;
}

QCoro::Task<Account> account(ProviderSession* session) {
    Answer answer = co_await session->get(QStringLiteral("/user"));
    const QJsonObject said = QJsonDocument::fromJson(answer.body).object();
    Account who;
    who.id = idText(said.value(QLatin1String("id")));
    who.name =
        (said.value(QLatin1String("first")).toString() + u' ' + said.value(QLatin1String("last")).toString())
            .trimmed();
    if (who.id.isEmpty()) throw Error(ErrorCode::badData, QStringLiteral("a user without an id"));
    co_return who;
}

// X-RateLimit-Limit: "5000, 1000, 200", and what remains of each: of the day, the hour, five minutes.
void limitsSaid(const HttpReply& reply, RateBudget& budget) {
    const QList<QByteArray> allowed = reply.header("x-ratelimit-limit").split(',');
    const QList<QByteArray> left = reply.header("x-ratelimit-remaining").split(',');
    static const QStringList spans{QStringLiteral("day"), QStringLiteral("hour"), QStringLiteral("5min")};
    if (allowed.size() != spans.size() || left.size() != spans.size()) return;
    for (qsizetype i = 0; i < spans.size(); ++i) {
        const int most = allowed[i].trimmed().toInt();
        budget.correct(spans[i], most, most - left[i].trimmed().toInt());
    }
}

std::vector<GuideStep> guide() {
    return {
        {Text::tr(
             "Sign in at Wahoo's page for developers and add an application. It begins as a “sandbox”, which "
             "is enough for your own data."),
         QUrl(QStringLiteral("https://developers.wahooligan.com/applications"))},
        //: The address is one line of code: keep it as it is
        {Text::tr(
             "As redirect address give http://localhost:43118/callback. If the page takes only https, give "
             "https://localhost:43118/callback and set it in the settings file; you then paste the address "
             "that the browser shows."),
         {}},
        {Text::tr("Copy its client id here, and the client secret if it has one."), {}},
    };
}

QString needs() {
    return Text::tr("Your own client id, free of charge");
}

ProviderDescriptor descriptor() {
    ProviderDescriptor d{};
    d.id = "wahoo";
    d.name = "Wahoo";
    d.letters = "Wa";
    d.auth.authorize = QUrl(QStringLiteral("https://api.wahooligan.com/oauth/authorize"));
    d.auth.token = QUrl(QStringLiteral("https://api.wahooligan.com/oauth/token"));
    d.auth.revoke = QUrl(QStringLiteral("https://api.wahooligan.com/v1/permissions"));
    d.auth.scopes = {QStringLiteral("user_read"), QStringLiteral("workouts_read")};
    d.auth.needsSecret = false;     // an application may be public
    d.auth.refusalEndsGrant = true; // a dead refresh token is a plain 400
    d.auth.revoking = AuthSpec::Revoke::bearerDelete;
    d.auth.redirect = QUrl(QStringLiteral("http://localhost:43118/callback"));
    d.api = QUrl(QStringLiteral("https://api.wahooligan.com/v1"));
    // The sandbox's, until an answer says that there are more.
    d.limits = {{QStringLiteral("5min"), 25, 300},
                {QStringLiteral("hour"), 100, 3600},
                {QStringLiteral("day"), 250, 86'400}};
    d.terms.attribution = "Data provided by Wahoo";
    d.terms.deleteOnUnlink = true; // within 48 hours (API agreement)
    d.console = QUrl(QStringLiteral("https://developers.wahooligan.com/applications"));
    d.guide = guide;
    d.needs = needs;
    d.limitsSaid = limitsSaid;
    return d;
}

} // namespace

Provider wahoo() {
    const QString workouts = QStringLiteral("workouts_read");
    Provider provider;
    provider.descriptor = descriptor();
    provider.feeds = {
        {"workouts", DataKind::activities, {workouts}, recentWorkouts, allWorkouts},
        {"profile", DataKind::profile, {QStringLiteral("user_read")}, profile},
        {"details", DataKind::activities, {workouts}, nullptr, detailsOf<activity>, true},
    };
    provider.account = account;
    provider.activity = activity;
    return provider;
}

} // namespace vd
