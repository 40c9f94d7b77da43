// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Google Health API v4, https://developers.google.com/health: what Fitbit is since 2026-11-02.
//
// Ten years (3,653 days, 1.1 nights a day, 300 exercises a year), in calls:
//   steps, distance, active energy, floors   dailyRollUp, 90 days a call    4 x 41 = 164
//   resting heart rate, weight               10,000 points a call            2 x 1 =   2
//   sleep                                    reconcile, 25 a page                    162
//   exercise                                 reconcile, 25 a page                    121
//   identity and profile                     when the account is linked                2
// 451 in all, four minutes at two a second. Average, lowest and highest heart rate of a day are 14 days a
// call: the last 14 with the rest, the others in the background (261 calls). Heart rate through a day comes
// when the day is opened: 1 or 2 calls. Nothing changed: 1 call a feed, for the last 14 days; the window is
// replaced whole, so that deletions follow.
#include "services/providers/googlehealth/GoogleHealth.h"

#include "services/providers/Feeds.h"
#include "services/providers/googlehealth/GoogleHealthMapper.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <limits>

namespace vd {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(GoogleHealth)
};

constexpr int lookBackDays = 14; // devices sync late, nights are worked out again
constexpr int firstDays = 30;    // of nights and exercises, to begin with
constexpr int perPage = 10'000;
constexpr int perSessionPage = 25; // the most for sleep and exercise
constexpr qint64 forEver = std::numeric_limits<qint64>::max();

QString pointsPath(const char* type, const char* method) {
    return QStringLiteral("/users/me/dataTypes/%1/dataPoints%2")
        .arg(QLatin1String(type), QLatin1String(method));
}

// ---- totals a day

// From page to page of an answer. A page that leads back to itself is asked for again; a list that always
// does would be read for ever.
class PageTokens {
public:
    const QString& token() const { return m_token; } // of the page to ask for; empty: the first
    bool moveOn(const QString& next) {               // false: that was the last
        m_again = next == m_token ? m_again + 1 : 0;
        if (!next.isEmpty() && m_again > mostAgain) {
            throw Error(ErrorCode::badData, QStringLiteral("the list does not go on"));
        }
        m_token = next;
        return !m_token.isEmpty();
    }

private:
    static constexpr int mostAgain = 2;
    QString m_token;
    int m_again = 0;
};

QCoro::Task<Batch> daysBetween(ProviderSession* session, const RollUp* rollUp, QDate from, QDate to) {
    const int days = static_cast<int>(from.daysTo(to)) + 1;
    QJsonObject range{
        {QStringLiteral("start"), QJsonObject{{QStringLiteral("date"), civilDate(from)}}},
        {QStringLiteral("end"), QJsonObject{{QStringLiteral("date"), civilDate(to.addDays(1))}}}};
    QJsonObject body{{QStringLiteral("range"), range},
                     {QStringLiteral("windowSizeDays"), 1},
                     {QStringLiteral("pageSize"), days}};
    Batch whole = session->batch();
    PageTokens pages;
    while (true) {
        Answer answer = co_await session->post(pointsPath(rollUp->type, ":dailyRollUp"), body);
        Page page = co_await session->map(std::move(answer), rollUp->days);
        join(whole, std::move(page.batch));
        if (!pages.moveOn(page.next)) break;
        body.insert(QStringLiteral("pageToken"), pages.token());
    }
    const bool isTold = whole.skipped.empty();
    for (const Metric metric : rollUp->metrics) {
        if (isTold) whole.dayWindows.push_back({metric, from, to});
    }
    co_return whole;
}

template <const RollUp& rollUp>
QCoro::Task<Batch> daysOf(ProviderSession* session, QDate from, QDate to) {
    return daysBetween(session, &rollUp, from, to);
}
template <const RollUp& rollUp>
const DayFeed dayFeed{.fetch = daysOf<rollUp>,
                      .daysPerCall = rollUp.daysPerCall,
                      .firstDays = rollUp.daysPerCall,
                      .lookBackDays = lookBackDays};

// ---- points

QUrlQuery filtered(const QString& filter, int pageSize, const QString& token) {
    QUrlQuery query;
    if (!filter.isEmpty()) query.addQueryItem(QStringLiteral("filter"), filter);
    query.addQueryItem(QStringLiteral("pageSize"), QString::number(pageSize));
    if (!token.isEmpty()) query.addQueryItem(QStringLiteral("pageToken"), token);
    return query;
}

// All that fits the filter, in one batch.
QCoro::Task<Batch> allPoints(ProviderSession* session, QString path, ItemList list, QString filter,
                             int pageSize) {
    Batch whole = session->batch();
    PageTokens pages;
    while (true) {
        Answer answer = co_await session->get(path, filtered(filter, pageSize, pages.token()));
        Page page = co_await session->map(std::move(answer), list);
        const bool goesOn = pages.moveOn(page.next);
        join(whole, std::move(page.batch));
        if (!goesOn) co_return whole;
    }
}

QString rfc3339(qint64 utcMs) {
    return QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC).toString(Qt::ISODate);
}

qint64 startOfDayMs(QDate day) {
    return day.startOfDay(Qt::UTC).toMSecsSinceEpoch();
}

// The last day that was read; today where the cursor does not say.
QDate readUpTo(ProviderSession* session) {
    const QString text = cursorOf(session).value(QLatin1String("upTo")).toString();
    const QDate day = QDate::fromString(text, Qt::ISODate);
    return day.isValid() ? std::min(day, session->today()) : session->today();
}

// The first time everything (ten years are one page), then the last days, as many as were not read or not
// final then.
QDate listedFrom(ProviderSession* session) {
    const bool isFirst = session->cursor().isEmpty();
    if (!isFirst) return readUpTo(session).addDays(1 - lookBackDays);
    const QDate since = session->desk().since;
    return since.isValid() ? since : QDate(2009, 1, 1); // no Fitbit is older
}

void sayAllIsHere(Batch& batch, ProviderSession* session, QDate from) {
    const QByteArray cursor =
        toCursor({{QStringLiteral("all"), true}, {QStringLiteral("upTo"), isoDate(session->today())}});
    if (session->cursor() != cursor) batch.cursor = cursor;
    if (!session->cursor().isEmpty()) return;
    batch.oldestReached = from;
    batch.complete = true;
}

QCoro::AsyncGenerator<Batch> restingHeart(ProviderSession* session) {
    const QDate from = listedFrom(session);
    const QString filter =
        QStringLiteral("daily_resting_heart_rate.date >= \"%1\"").arg(from.toString(Qt::ISODate));
    Batch batch = co_await allPoints(session, pointsPath("daily-resting-heart-rate", ""), restingHeartRates,
                                     filter, perPage);
    if (batch.skipped.empty()) batch.dayWindows.push_back({Metric::restingHeartRate, from, session->today()});
    sayAllIsHere(batch, session, from);
    co_yield std::move(batch);
}

QCoro::AsyncGenerator<Batch> weighings(ProviderSession* session) {
    const QDate from = listedFrom(session);
    const qint64 fromMs = startOfDayMs(from);
    const QString filter = QStringLiteral("weight.sample_time.physical_time >= \"%1\"").arg(rfc3339(fromMs));
    Batch batch = co_await allPoints(session, pointsPath("weight", ":reconcile"), weights, filter, perPage);
    if (batch.skipped.empty())
        batch.itemWindows.push_back({ItemWindow::Of::measurements, Metric::weight, fromMs, forEver});
    sayAllIsHere(batch, session, from);
    co_yield std::move(batch);
}

// ---- sessions: nights by their end, exercises by their start on the clock of the wall

// Down to which instant, by the clock that hung there, all is here.
struct SessionsCursor {
    Instant oldest;
    bool done = false;
    QDate upTo; // the last day that was read; invalid: not known

    static SessionsCursor from(const ProviderSession* session) {
        const QJsonObject json = cursorOf(session);
        const Instant oldest{json.value(QLatin1String("oldestMs")).toInteger(),
                             json.value(QLatin1String("offsetS")).toInt()};
        return {oldest, json.value(QLatin1String("done")).toBool(),
                QDate::fromString(json.value(QLatin1String("upTo")).toString(), Qt::ISODate)};
    }
    QByteArray toJson() const {
        return toCursor({{QStringLiteral("oldestMs"), oldest.utcMs},
                         {QStringLiteral("offsetS"), oldest.offsetS},
                         {QStringLiteral("done"), done},
                         {QStringLiteral("upTo"), isoDate(upTo)}});
    }
};

// What differs between the two.
struct Sessions {
    const char* type;
    const ItemList* list;
    ItemWindow::Of window;
    QString (*filter)(const char* comparison, const Instant& bound);
    void (*oldest)(const Batch& batch, Instant& bound); // of the batch, if that is older than the bound
};

Instant oldestOf(const Instant& a, const Instant& b) {
    return a.utcMs <= b.utcMs ? a : b;
}

QString nightFilter(const char* comparison, const Instant& bound) {
    return QStringLiteral("sleep.interval.end_time %1 \"%2\"")
        .arg(QLatin1String(comparison), rfc3339(bound.utcMs));
}
void oldestNight(const Batch& batch, Instant& bound) {
    for (const SleepSession& night : batch.sleeps)
        bound = oldestOf(bound, night.end);
}
constexpr Sessions sleepSessions{"sleep", &nights, ItemWindow::Of::sleeps, nightFilter, oldestNight};

QString exerciseFilter(const char* comparison, const Instant& bound) {
    const qint64 civilMs = bound.utcMs + bound.offsetS * 1000LL;
    return QStringLiteral("exercise.interval.civil_start_time %1 \"%2\"")
        .arg(QLatin1String(comparison), rfc3339(civilMs).chopped(1));
}
void oldestExercise(const Batch& batch, Instant& bound) {
    for (const Recording& recording : batch.recordings)
        bound = oldestOf(bound, recording.summary.start);
}
constexpr Sessions exerciseSessions{"exercise", &exercises, ItemWindow::Of::recordings, exerciseFilter,
                                    oldestExercise};

// No clock on a wall is farther from UTC.
constexpr qint64 widestOffsetMs = 14 * 3'600'000LL;

QCoro::AsyncGenerator<Batch> recentSessions(ProviderSession* session, const Sessions* kind) {
    SessionsCursor cursor = SessionsCursor::from(session);
    const bool isFirst = cursor.oldest.utcMs == 0;
    const QDate from =
        isFirst ? session->today().addDays(1 - firstDays) : readUpTo(session).addDays(1 - lookBackDays);
    const Instant bound{startOfDayMs(from), 0};
    Batch batch = co_await allPoints(session, pointsPath(kind->type, ":reconcile"), *kind->list,
                                     kind->filter(">=", bound), perSessionPage);
    // Whatever the offset, what lies in this window passed the filter.
    if (batch.skipped.empty())
        batch.itemWindows.push_back({kind->window, {}, bound.utcMs + widestOffsetMs, forEver});
    if (isFirst) {
        cursor.oldest = bound;
        batch.oldestReached = from;
    }
    if (cursor.upTo != session->today()) {
        cursor.upTo = session->today();
        batch.cursor = cursor.toJson();
    }
    co_yield std::move(batch);
}

// A page of what lies before the bound, newest first; an empty page may have a successor.
QCoro::Task<Page> sessionsBefore(ProviderSession* session, const Sessions* kind, Instant bound) {
    PageTokens pages;
    while (true) {
        Answer answer =
            co_await session->get(pointsPath(kind->type, ":reconcile"),
                                  filtered(kind->filter("<", bound), perSessionPage, pages.token()));
        Page page = co_await session->map(std::move(answer), *kind->list);
        const bool goesOn = pages.moveOn(page.next);
        if (page.items > 0 || !goesOn) co_return page;
    }
}

QCoro::AsyncGenerator<Batch> olderSessions(ProviderSession* session, const Sessions* kind) {
    SessionsCursor cursor = SessionsCursor::from(session);
    while (cursor.oldest.utcMs != 0 && !cursor.done) {
        const Instant bound = cursor.oldest;
        Page page = co_await sessionsBefore(session, kind, bound);
        Instant oldest = bound;
        kind->oldest(page.batch, oldest);
        cursor.done = page.next.isEmpty();
        // Pages that bring nothing older would come again for ever.
        if (!cursor.done && oldest == bound) {
            throw Error(ErrorCode::badData, QStringLiteral("the list does not go on"));
        }
        cursor.oldest = oldest;
        page.batch.oldestReached = localDate(oldest);
        page.batch.complete = cursor.done;
        page.batch.cursor = cursor.toJson();
        if (kind == &sleepSessions) tellReached(session, localDate(oldest)); // activities are counted as such
        co_yield std::move(page.batch);
    }
}

QCoro::AsyncGenerator<Batch> recentNights(ProviderSession* session) {
    return recentSessions(session, &sleepSessions);
}
QCoro::AsyncGenerator<Batch> olderNights(ProviderSession* session) {
    return olderSessions(session, &sleepSessions);
}
QCoro::AsyncGenerator<Batch> recentExercises(ProviderSession* session) {
    return recentSessions(session, &exerciseSessions);
}
QCoro::AsyncGenerator<Batch> olderExercises(ProviderSession* session) {
    return olderSessions(session, &exerciseSessions);
}

// ---- on demand, account, errors

QCoro::Task<Batch> heartOfDay(ProviderSession* session, QDate day) {
    const QString filter = QStringLiteral("heart_rate.sample_time.civil_time >= \"%1\" AND "
                                          "heart_rate.sample_time.civil_time < \"%2\"")
                               .arg(day.toString(Qt::ISODate), day.addDays(1).toString(Qt::ISODate));
    Batch batch =
        co_await allPoints(session, pointsPath("heart-rate", ":reconcile"), heartRates, filter, perPage);
    batch.feed = QStringLiteral("heartRateOfDay");
    batch.dayWindows.push_back({Metric::heartRate, day, day});
    co_return batch;
}

// Not known where the person does not share the profile.
QCoro::Task<QDate> memberSince(ProviderSession* session) {
    try {
        Answer profile = co_await session->get(QStringLiteral("/users/me/profile"));
        const QJsonObject said = QJsonDocument::fromJson(profile.body).object();
        co_return civilDate(said.value(QLatin1String("membershipStartDate")).toObject());
    } catch (const Error& error) {
        if (error.code() != ErrorCode::missingScope) throw;
    }
    co_return QDate();
}

QCoro::Task<Account> account(ProviderSession* session) {
    Answer identity = co_await session->get(QStringLiteral("/users/me/identity"));
    const QJsonObject who = QJsonDocument::fromJson(identity.body).object();
    Account found;
    found.id = who.value(QLatin1String("healthUserId")).toString();
    found.name = Text::tr("Fitbit and Google Health");
    found.since = co_await memberSince(session);
    if (found.id.isEmpty()) throw Error(ErrorCode::badData, QStringLiteral("an identity without an id"));
    co_return found;
}

// {"error":{"status":"PERMISSION_DENIED","details":[{"reason":"SERVICE_DISABLED",…}]}}: the reason decides,
// then the status.
std::optional<Error> refusal(const HttpReply& reply) {
    const std::optional<Error> usual = usualRefusal(reply);
    if (!usual) return std::nullopt;
    const QJsonObject error =
        QJsonDocument::fromJson(reply.body).object().value(QLatin1String("error")).toObject();
    QStringList reasons{error.value(QLatin1String("status")).toString()};
    for (const QJsonValue& detail : error.value(QLatin1String("details")).toArray())
        reasons.prepend(detail.toObject().value(QLatin1String("reason")).toString());
    const auto as = [&](ErrorCode code) { return Error(code, usual->detail(), usual->values()); };
    if (reasons.contains(QLatin1String("ACCESS_TOKEN_SCOPE_INSUFFICIENT")))
        return as(ErrorCode::missingScope);
    if (reasons.contains(QLatin1String("SERVICE_DISABLED"))) return as(ErrorCode::notSetUp);
    if (reasons.contains(QLatin1String("ACCOUNT_NOT_LINKED"))) return as(ErrorCode::notSetUp);
    // Seen on all requests at once; cured by taking the app off the Google account and signing in again.
    if (reply.status == 403) return as(ErrorCode::consentRevoked);
    return usual;
}

std::vector<GuideStep> guide() {
    return {
        {Text::tr("In Google's console make a project, and switch the “Google Health API” on for it."),
         QUrl(QStringLiteral("https://console.cloud.google.com/apis/library/health.googleapis.com"))},
        {Text::tr("Set up the consent screen (External) and set it to “In production”: an app in “Testing” "
                  "loses the "
                  "sign-in after 7 days."),
         QUrl(QStringLiteral("https://console.cloud.google.com/auth/audience"))},
        {Text::tr(
             "Make a client of the type “Desktop app” and copy its client id and client secret into the two "
             "fields here."),
         QUrl(QStringLiteral("https://console.cloud.google.com/auth/clients"))},
    };
}

QString needs() {
    return Text::tr("A Google account with Fitbit, and your own client id");
}

QString scope(const char* name) {
    return QStringLiteral("https://www.googleapis.com/auth/googlehealth.%1.readonly")
        .arg(QLatin1String(name));
}

ProviderDescriptor descriptor() {
    ProviderDescriptor d{};
    d.id = "googlehealth";
    d.name = "Google Health";
    d.letters = "GH";
    d.auth.authorize = QUrl(QStringLiteral("https://accounts.google.com/o/oauth2/v2/auth"));
    d.auth.token = QUrl(QStringLiteral("https://oauth2.googleapis.com/token"));
    d.auth.revoke = QUrl(QStringLiteral("https://oauth2.googleapis.com/revoke"));
    d.auth.scopes = {scope("activity_and_fitness"), scope("health_metrics_and_measurements"), scope("sleep"),
                     scope("profile")};
    d.auth.authorizeExtras = {{QStringLiteral("access_type"), QStringLiteral("offline")},
                              {QStringLiteral("prompt"), QStringLiteral("consent")}};
    d.api = QUrl(QStringLiteral("https://health.googleapis.com/v4"));
    d.limits = {{QStringLiteral("minute"), 150, 60}}; // of an app that is not verified
    d.requestsPerSecond = 2;
    d.console = QUrl(QStringLiteral("https://console.cloud.google.com/auth/clients"));
    d.guide = guide;
    d.needs = needs;
    d.refusal = refusal;
    return d;
}

} // namespace

Provider googleHealth() {
    const QString movement = scope("activity_and_fitness");
    const QString measures = scope("health_metrics_and_measurements");
    Provider provider;
    provider.descriptor = descriptor();
    provider.feeds = {
        {"steps", DataKind::steps, {movement}, recentOf<dayFeed<stepsRollUp>>, olderOf<dayFeed<stepsRollUp>>},
        {"restingHeartRate", DataKind::heart, {measures}, restingHeart},
        {"heartRate", DataKind::heart, {measures}, recentOf<dayFeed<heartRollUp>>},
        {"sleep", DataKind::sleep, {scope("sleep")}, recentNights, olderNights},
        {"weight", DataKind::weight, {measures}, weighings},
        {"exercise", DataKind::activities, {movement}, recentExercises, olderExercises},
        {"distance",
         DataKind::steps,
         {movement},
         recentOf<dayFeed<distanceRollUp>>,
         olderOf<dayFeed<distanceRollUp>>},
        {"activeEnergy",
         DataKind::energy,
         {movement},
         recentOf<dayFeed<energyRollUp>>,
         olderOf<dayFeed<energyRollUp>>},
        {"floors",
         DataKind::floors,
         {movement},
         recentOf<dayFeed<floorsRollUp>>,
         olderOf<dayFeed<floorsRollUp>>},
        {"heartRateHistory", DataKind::heart, {measures}, nullptr, olderOf<dayFeed<heartRollUp>>, true},
    };
    provider.account = account;
    provider.day = heartOfDay;
    return provider;
}

} // namespace vd
