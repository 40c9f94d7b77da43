// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// COROS's own server for programs (MCP), https://github.com/coroslab/COROS-MCP, as of 2026-06. It has read
// and write tools under one scope; only those that read are called here.
//
// Ten years, 1,500 activities: a list call a year, two where a year has more than 500 = 11 to 21 calls of
// about 20 s each. Health: how far back it goes is not said; 30, 90 and 365 days are asked for, 3 calls for
// each of 4 tools = 12. Profile and list of tools: 1 call a day each. Original files: 45 a local day (COROS
// hands out 50 an account and day, to all its clients together), newest first: 1,500 take 34 days.
// Nothing changed: `initialize` and 1 call a feed. The list of activities is read again whole once in 30
// days, because nothing else tells of edits and deletions back there.
#include "services/providers/coros/Coros.h"

#include "services/providers/Feeds.h"
#include "services/providers/coros/CorosFiles.h"
#include "services/providers/coros/CorosMapper.h"
#include "services/providers/coros/McpCall.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <span>

namespace vd {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Coros)
};

constexpr int mostActivities = 500; // that a list holds
constexpr std::array historyDays{90, 365};
constexpr int firstHealthDays = 30;
constexpr int lookBackDays = 14; // devices come late, nights are worked out again

// ---- asking

QString compactDate(QDate day) {
    return day.toString(QStringLiteral("yyyyMMdd"));
}

QString zoneName(const ProviderSession* session) {
    return QString::fromLatin1(session->desk().zone.id());
}

Answer itemsAnswer(const ProviderSession* session, const QString& tool, const ToolAnswer& said,
                   const CorosParts& parts) {
    Answer answer;
    answer.body = corosItems(tool, session->desk().zone, parts);
    answer.key = tool;
    answer.origin = said.origin;
    answer.fetchedAtMs = said.fetchedAtMs;
    return answer;
}

// ---- activities

QJsonObject activityFilter(const ProviderSession* session, QDate from, QDate to) {
    return {{QStringLiteral("startDate"), compactDate(from)},
            {QStringLiteral("endDate"), compactDate(to)},
            {QStringLiteral("sportTypeCodes"), QJsonArray{65535}}, // all; zeros and "" filter nothing
            {QStringLiteral("minDistanceKm"), 0},
            {QStringLiteral("maxDistanceKm"), 0},
            {QStringLiteral("minDurationMinutes"), 0},
            {QStringLiteral("maxDurationMinutes"), 0},
            {QStringLiteral("maxAveragePace"), QString()},
            {QStringLiteral("locationKeyword"), QString()},
            {QStringLiteral("limit"), mostActivities},
            {QStringLiteral("timezone"), zoneName(session)}};
}

// An answer to another question would take away what it does not hold.
void expectWithin(const Batch& batch, QDate from, QDate to) {
    for (const Recording& recording : batch.recordings) {
        const QDate day = localDate(recording.summary.start);
        if (day < from.addDays(-1) || day > to.addDays(1))
            throw Error(ErrorCode::badData, QStringLiteral("activities of days that were not asked for"));
    }
}

QCoro::Task<Batch> activitiesBetween(ProviderSession* session, QDate from, QDate to) {
    const QString tool = QStringLiteral("querySportRecords");
    const ToolAnswer said = co_await askCoros(session, tool, activityFilter(session, from, to));
    const CorosParts parts = corosActivities(said.text);
    const bool isCutOff = parts.parts.size() >= mostActivities && from < to;
    if (isCutOff) {
        const QDate middle = from.addDays(from.daysTo(to) / 2);
        Batch newer = co_await activitiesBetween(session, middle.addDays(1), to);
        Batch older = co_await activitiesBetween(session, from, middle);
        join(newer, std::move(older));
        co_return newer;
    }
    Answer answer = itemsAnswer(session, tool, said, parts);
    Page page = co_await session->map(std::move(answer), corosActivityItems);
    expectWithin(page.batch, from, to);
    if (parts.isWhole && page.batch.skipped.empty())
        page.batch.itemWindows.push_back(windowOf(ItemWindow::Of::recordings, from, to));
    co_return std::move(page.batch);
}

constexpr DayFeed activityDays{.fetch = activitiesBetween,
                               .daysPerCall = 365,
                               .firstDays = 90,
                               .lookBackDays = lookBackDays,
                               .againAfterDays = 30};

// ---- health: so many days until today

struct HealthTool {
    const char* name;
    const ItemList* items;
    std::span<const Metric> metrics;
    bool hasNights = false;
};

constexpr std::array dayMetrics{Metric::steps, Metric::activeEnergy, Metric::activeMinutes, Metric::floors,
                                Metric::stress};
constexpr std::array restingMetrics{Metric::restingHeartRate};
constexpr std::array hrvMetrics{Metric::hrvRmssd};
constexpr std::array sleepMetrics{Metric::sleepDuration};
constexpr HealthTool dailyHealth{"queryDailyHealthData", &corosDayItems, dayMetrics};
constexpr HealthTool restingHeart{"queryRestingHeartRate", &corosDayItems, restingMetrics};
constexpr HealthTool sleepHrv{"querySleepHrv", &corosDayItems, hrvMetrics};
constexpr HealthTool nights{"querySleepData", &corosNightItems, sleepMetrics, true};

// How far one came: with another parser it begins anew.
struct HealthCursor {
    QDate upTo;    // the last day that was asked for
    int asked = 0; // days, so far

    static HealthCursor from(const ProviderSession* session) {
        const QJsonObject json = cursorOf(session);
        if (json.value(QLatin1String("parser")).toInt() != corosTextVersion) return {};
        return {QDate::fromString(json.value(QLatin1String("upTo")).toString(), Qt::ISODate),
                json.value(QLatin1String("asked")).toInt()};
    }
    QByteArray toJson() const {
        return toCursor({{QStringLiteral("parser"), corosTextVersion},
                         {QStringLiteral("upTo"), isoDate(upTo)},
                         {QStringLiteral("asked"), asked}});
    }
};

void addWindows(Batch& batch, const HealthTool& tool, QDate from, QDate to) {
    for (const Metric metric : tool.metrics)
        batch.dayWindows.push_back({metric, from, to});
    if (tool.hasNights) batch.itemWindows.push_back(windowOf(ItemWindow::Of::sleeps, from, to));
}

// Days that the tool says besides what was asked are as good as the others.
QCoro::Task<Batch> lastDays(ProviderSession* session, const HealthTool* tool, int days, bool isWindow) {
    const QDate to = session->today();
    const QDate from = to.addDays(1 - days);
    const QString name = QLatin1String(tool->name);
    QJsonObject arguments{{QStringLiteral("days"), days}, {QStringLiteral("timezone"), zoneName(session)}};
    if (tool->hasNights) {
        arguments.insert(QStringLiteral("startDate"), compactDate(from));
        arguments.insert(QStringLiteral("endDate"), compactDate(to));
    }
    const ToolAnswer said = co_await askCoros(session, name, arguments);
    const CorosParts parts = corosDays(said.text);
    Answer answer = itemsAnswer(session, name, said, parts);
    Page page = co_await session->map(std::move(answer), *tool->items);
    if (isWindow && parts.isWhole && page.batch.skipped.empty()) addWindows(page.batch, *tool, from, to);
    co_return std::move(page.batch);
}

QCoro::AsyncGenerator<Batch> recentHealth(ProviderSession* session, const HealthTool* tool) {
    HealthCursor cursor = HealthCursor::from(session);
    const QDate today = session->today();
    const bool isFirst = !cursor.upTo.isValid();
    // After a long absence as far as it was away.
    const int away = isFirst ? 0 : static_cast<int>(std::max<qint64>(cursor.upTo.daysTo(today), 0));
    const int days = isFirst ? firstHealthDays : std::min(lookBackDays + away, historyDays.back());
    Batch batch = co_await lastDays(session, tool, days, true);
    if (isFirst) {
        cursor.asked = days;
        batch.oldestReached = today.addDays(1 - days);
    }
    if (cursor.upTo != today) {
        cursor.upTo = today;
        batch.cursor = cursor.toJson();
    }
    co_yield std::move(batch);
}

// Nothing stands there that could have gone; the tool may reach less far than it is asked.
QCoro::AsyncGenerator<Batch> olderHealth(ProviderSession* session, const HealthTool* tool) {
    HealthCursor cursor = HealthCursor::from(session);
    for (const int days : historyDays) {
        if (cursor.asked == 0 || cursor.asked >= days) continue;
        Batch batch = co_await lastDays(session, tool, days, false);
        cursor.asked = days;
        batch.oldestReached = session->today().addDays(1 - days);
        batch.complete = days == historyDays.back();
        batch.cursor = cursor.toJson();
        co_yield std::move(batch);
    }
}

template <const HealthTool& tool>
QCoro::AsyncGenerator<Batch> recentOf(ProviderSession* session) {
    return recentHealth(session, &tool);
}
template <const HealthTool& tool>
QCoro::AsyncGenerator<Batch> olderOf(ProviderSession* session) {
    return olderHealth(session, &tool);
}

// ---- profile, tools

QCoro::Task<Batch> userInfo(ProviderSession* session) {
    const QString tool = QStringLiteral("queryUserInfo");
    const ToolAnswer said = co_await askCoros(session, tool, QJsonObject());
    Answer answer = itemsAnswer(session, tool, said, {});
    answer.body = QJsonDocument(QJsonObject{{QStringLiteral("text"), said.text}}).toJson();
    Batch empty = session->batch();
    co_return co_await session->mapWhole(std::move(answer), mapCorosUser, std::move(empty));
}

QCoro::AsyncGenerator<Batch> profile(ProviderSession* session) {
    return onceADayBy(session, userInfo);
}

QCoro::Task<Batch> toolList(ProviderSession* session) {
    Answer answer = co_await listTools(session);
    Batch empty = session->batch();
    co_return co_await session->mapWhole(std::move(answer), keepOnly, std::move(empty));
}

QCoro::AsyncGenerator<Batch> tools(ProviderSession* session) {
    return onceADayBy(session, toolList);
}

// ---- account, errors

// The account's id stands in the token endpoint's answer only: the subject of its id_token (OpenID Connect
// Core 2). It came by TLS from the endpoint itself, so its signature need not be checked (3.1.3.7).
QString subjectOf(const QByteArray& signInAnswer) {
    const QJsonObject said = QJsonDocument::fromJson(signInAnswer).object();
    const QByteArray token = said.value(QLatin1String("id_token")).toString().toLatin1();
    const QList<QByteArray> parts = token.split('.');
    if (parts.size() != 3) return {};
    const QByteArray claims = QByteArray::fromBase64(parts[1], QByteArray::Base64UrlEncoding);
    const QJsonValue subject = QJsonDocument::fromJson(claims).object().value(QLatin1String("sub"));
    return subject.isString() ? subject.toString() : QString::number(subject.toInteger());
}

QCoro::Task<Account> account(ProviderSession* session) {
    const ToolAnswer said = co_await askCoros(session, QStringLiteral("queryUserInfo"), QJsonObject());
    Account who;
    who.name = corosUser(said.text).name;
    who.id = subjectOf(session->desk().signInAnswer);
    if (who.id.isEmpty() || who.id == u"0") who.id = who.name;
    if (who.id.isEmpty()) throw Error(ErrorCode::badData, QStringLiteral("a user without a name"));
    co_return who;
}

// A 404 of the gateway passes; a 403 (insufficient_scope) is for the person to mend by signing in.
std::optional<Error> refusal(const HttpReply& reply) {
    const std::optional<Error> usual = usualRefusal(reply);
    if (!usual) return std::nullopt;
    if (reply.status == 403) return Error(ErrorCode::consentRevoked, usual->detail(), usual->values());
    if (reply.status == 404) return Error(ErrorCode::serverFault, usual->detail(), usual->values());
    return usual;
}

std::vector<GuideStep> guide() {
    return {
        {Text::tr(
             "You need nothing but your COROS account. If your watch is new, let the COROS app fetch its "
             "data once before you begin."),
         QUrl(QStringLiteral("https://coros.com/apps"))},
        {Text::tr("COROS opens in your browser. Sign in and allow the access: Vitaldeck only reads."), {}},
        {Text::tr("COROS hands out 50 original files a day, so older activities get theirs over days or "
                  "weeks. Files that you have already can be imported at once."),
         QUrl(QStringLiteral("https://t.coros.com"))},
    };
}

QString needs() {
    return Text::tr("Your COROS account, nothing else");
}

ProviderDescriptor descriptor() {
    ProviderDescriptor d{};
    d.id = "coros";
    d.name = "COROS";
    d.letters = "Co";
    d.auth.discovers = true;
    d.auth.scopes = {QStringLiteral("openid"), QStringLiteral("offline_access"), QStringLiteral("mcp.tools")};
    d.auth.needsSecret = false;
    d.auth.revoking = AuthSpec::Revoke::publicClientForm;
    d.api = QUrl(QStringLiteral("https://mcp.coros.com/mcp")); // the account's region is found from there
    d.limits = {{QStringLiteral("minute"), 60, 60}};           // our own; none is published
    d.requestsPerSecond = 1;
    d.console = QUrl(QStringLiteral("https://mcp.coros.com"));
    d.guide = guide;
    d.needs = needs;
    d.refusal = refusal;
    return d;
}

} // namespace

Provider coros() {
    const QStringList scopes{QStringLiteral("mcp.tools")};
    Provider provider;
    provider.descriptor = descriptor();
    provider.feeds = {
        {"tools", DataKind::profile, scopes, tools},
        {"activities", DataKind::activities, scopes, vd::recentOf<activityDays>, vd::olderOf<activityDays>},
        {"dailyHealth", DataKind::steps, scopes, recentOf<dailyHealth>, olderOf<dailyHealth>},
        {"restingHeartRate", DataKind::heart, scopes, recentOf<restingHeart>, olderOf<restingHeart>},
        {"sleep", DataKind::sleep, scopes, recentOf<nights>, olderOf<nights>},
        {"sleepHrv", DataKind::heart, scopes, recentOf<sleepHrv>, olderOf<sleepHrv>},
        {"profile", DataKind::weight, scopes, profile},
        {"details", DataKind::activities, scopes, nullptr, corosFiles, true},
    };
    provider.account = account;
    provider.activity = corosFile;
    return provider;
}

} // namespace vd
