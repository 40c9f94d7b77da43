// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Polar AccessLink v3, https://www.polar.com/accesslink-api/: what v4 does not have, the FIT files of
// exercises and the totals of days. It tells nothing that was uploaded before the user was registered, and
// forgets exercises after 30 days: so a file is fetched in the run that lists its exercise. The transactions
// (exercise-, activity-, physical-information-) are deprecated and not used: what is read here can be read
// again.
//
// The most that can be had (a year): exercises 1 call and one for each file, sleep 1, nightly recharge 1,
// physical info 1 a day, daily activity 28 days a call = 14, heart rate 7 days a call = 53, of which 52 in
// the background: 19 calls and the files, then 52. Years that a person stays connected cost no more. Nothing
// changed: 1 call a feed.
#include "services/providers/polar/Polar.h"

#include "services/providers/Feeds.h"
#include "services/providers/JsonValues.h"
#include "services/providers/polar/AccessLinkMapper.h"
#include "services/providers/polar/PolarClient.h"
#include "services/providers/polar/PolarValues.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace vd {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Polar)
};

constexpr int furthestDays = 365;
// Lists without dates tell the last 28 days; exercises that were uploaded in the last 30.
constexpr int listedDays = 28;

// The first of so many days of which it is certain that all is told. A person who is registered anew gets
// nothing of the time before, and what is here of it stays.
QDate toldSince(const ProviderSession* session, QDate from) {
    const QDate since = session->desk().since;
    return since.isValid() ? std::max(from, since.addDays(1)) : from;
}

void replaceDays(Batch& batch, const ProviderSession* session, std::span<const Metric> metrics, QDate from,
                 QDate to) {
    const QDate told = toldSince(session, from);
    if (!batch.skipped.empty() || told > to) return;
    for (const Metric metric : metrics)
        batch.dayWindows.push_back({metric, told, to});
}

void replaceItems(Batch& batch, const ProviderSession* session, ItemWindow::Of kind) {
    const QDate told = toldSince(session, session->today().addDays(1 - listedDays));
    if (!batch.skipped.empty() || told > session->today()) return;
    const ItemWindow window = windowOf(kind, told, session->today());
    if (window.fromMs < window.toMs) batch.itemWindows.push_back(window);
}

void sayAllIsHere(Batch& batch, ProviderSession* session) {
    if (cursorOf(session).contains(QLatin1String("all"))) return;
    batch.cursor = toCursor({{QStringLiteral("all"), true}});
    batch.oldestReached = session->today().addDays(1 - listedDays);
    batch.complete = true;
}

// ---- exercises and their files

QCoro::AsyncGenerator<Batch> exercises(ProviderSession* session) {
    const QUrlQuery query = queryOf({{"zones", QStringLiteral("true")}});
    Answer answer = co_await session->get(QStringLiteral("/exercises"), query);
    Page page = co_await session->map(std::move(answer), accessLinkExercises);
    replaceItems(page.batch, session, ItemWindow::Of::recordings);
    sayAllIsHere(page.batch, session);
    co_yield std::move(page.batch);
}

QCoro::Task<std::optional<Answer>> fitOf(ProviderSession* session, QString externalId) {
    try {
        Answer file = co_await session->getFile(QStringLiteral("/exercises/%1/fit").arg(externalId));
        if (!file.body.isEmpty()) co_return std::optional<Answer>(std::move(file));
    } catch (const Error& error) {
        if (!isNotThere(error)) throw;
    }
    co_return std::nullopt;
}

// Typed in, or forgotten by now: there is no more to it than the list told.
QCoro::Task<Batch> exercise(ProviderSession* session, QString externalId) {
    std::optional<Recording> listed =
        recordingOf(session->desk().listed(externalId), accessLinkExercises.map);
    if (!listed) throw Error(ErrorCode::badData, externalId + QStringLiteral(" was not listed"));
    Batch batch = session->batch();
    batch.feed = QStringLiteral("details");
    std::optional<Answer> file = co_await fitOf(session, externalId);
    if (!file) {
        listed->isBrief = false;
        batch.recordings.push_back(std::move(*listed));
        co_return std::move(batch);
    }
    batch = co_await session->mapOriginal(std::move(*file), std::move(*listed), std::move(batch));
    co_return std::move(batch);
}

QCoro::AsyncGenerator<Batch> files(ProviderSession* session) {
    QCoro::AsyncGenerator<Batch> details = detailsBy(session, exercise);
    auto batch = co_await details.begin();
    while (batch != details.end()) {
        co_yield std::move(*batch);
        co_await ++batch;
    }
    if (cursorOf(session).contains(QLatin1String("all"))) co_return;
    Batch all = session->batch();
    sayAllIsHere(all, session);
    co_yield std::move(all);
}

// ---- days

constexpr std::array dayMetrics{Metric::steps, Metric::distance, Metric::activeEnergy, Metric::totalEnergy};

QCoro::Task<Batch> daysBetween(ProviderSession* session, QDate from, QDate to) {
    const QUrlQuery query =
        queryOf({{"from", isoDate(from)}, {"to", isoDate(to)}, {"steps", QStringLiteral("true")}});
    Answer answer = co_await session->get(QStringLiteral("/users/activities"), query);
    Page page = co_await session->map(std::move(answer), accessLinkDays);
    moveToZone(page.batch.samples, session->desk().zone);
    replaceDays(page.batch, session, dayMetrics, from, to);
    co_return std::move(page.batch);
}
const DayFeed activityDays{
    .fetch = daysBetween, .daysPerCall = 28, .firstDays = 28, .furthestDays = furthestDays};

constexpr std::array heartMetrics{Metric::heartRate};

// The document shows one day where a list comes: both are taken.
QCoro::Task<Batch> heartBetween(ProviderSession* session, QDate from, QDate to) {
    const QUrlQuery query = queryOf({{"from", isoDate(from)}, {"to", isoDate(to)}});
    Answer answer = co_await session->get(QStringLiteral("/users/continuous-heart-rate"), query);
    const bool isList = answer.body.contains("heart_rates") || answer.body.contains("heart-rates");
    Batch batch = session->batch();
    if (isList) {
        Page page = co_await session->map(std::move(answer), accessLinkHeartDays);
        batch = std::move(page.batch);
    } else {
        batch = co_await session->mapWhole(std::move(answer), mapHeartOfOneDay, std::move(batch));
    }
    moveToZone(batch.samples, session->desk().zone);
    if (isList) replaceDays(batch, session, heartMetrics, from, to);
    co_return std::move(batch);
}
const DayFeed heartDays{
    .fetch = heartBetween, .daysPerCall = 7, .firstDays = 7, .lookBackDays = 7, .furthestDays = furthestDays};

// 404: nothing was measured.
QCoro::Task<Batch> heartOfDay(ProviderSession* session, QDate day) {
    std::optional<Answer> answer = co_await getIfThere(
        session, QStringLiteral("/users/continuous-heart-rate/") + isoDate(day), QUrlQuery());
    Batch batch = session->batch();
    batch.feed = QStringLiteral("heartRate");
    if (!answer) co_return std::move(batch);
    batch = co_await session->mapWhole(std::move(*answer), mapHeartOfOneDay, std::move(batch));
    moveToZone(batch.samples, session->desk().zone);
    replaceDays(batch, session, heartMetrics, day, day);
    co_return std::move(batch);
}

// ---- nights

QCoro::AsyncGenerator<Batch> nights(ProviderSession* session) {
    Answer answer = co_await session->get(QStringLiteral("/users/sleep"));
    Page page = co_await session->map(std::move(answer), accessLinkNights);
    replaceItems(page.batch, session, ItemWindow::Of::sleeps);
    sayAllIsHere(page.batch, session);
    co_yield std::move(page.batch);
}

constexpr std::array rechargeMetrics{Metric::hrvRmssd, Metric::restingHeartRate, Metric::respirationRate};

QCoro::AsyncGenerator<Batch> recharges(ProviderSession* session) {
    Answer answer = co_await session->get(QStringLiteral("/users/nightly-recharge"));
    Page page = co_await session->map(std::move(answer), accessLinkRecharges);
    const QDate today = session->today();
    replaceDays(page.batch, session, rechargeMetrics, today.addDays(1 - listedDays), today);
    sayAllIsHere(page.batch, session);
    co_yield std::move(page.batch);
}

// ---- account

// 404: nothing was ever entered.
QCoro::AsyncGenerator<Batch> physicalInfo(ProviderSession* session) {
    QCoro::AsyncGenerator<Batch> asked =
        onceADay(session, QStringLiteral("/users/physical-info"), mapPhysicalInfo);
    std::optional<Batch> info;
    try {
        auto batch = co_await asked.begin();
        if (batch != asked.end()) info = std::move(*batch);
    } catch (const Error& error) {
        if (!isNotThere(error)) throw;
    }
    if (info) co_yield std::move(*info);
}

// A user has to be registered once for each client. Who was before (409) is told apart by nothing else.
QCoro::Task<void> registerUser(ProviderSession* session, QString id) {
    QJsonObject user{{QStringLiteral("member-id"), QStringLiteral("vitaldeck-") + id}};
    try {
        co_await session->post(QStringLiteral("/users"), std::move(user));
    } catch (const Error& error) {
        if (error.value(QStringLiteral("status")) != QLatin1String("409")) throw;
    }
}

QCoro::Task<Account> account(ProviderSession* session) {
    const QJsonObject signIn = QJsonDocument::fromJson(session->desk().signInAnswer).object();
    const QString id = idText(signIn.value(QLatin1String("x_user_id")));
    if (id.isEmpty()) throw Error(ErrorCode::badData, QStringLiteral("a sign-in without a user"));
    co_await registerUser(session, id);
    const Answer answer = co_await session->get(QStringLiteral("/users/") + id);
    const QJsonObject user = QJsonDocument::fromJson(answer.body).object();
    Account who;
    who.id = id;
    who.name =
        (either(user, "first_name").toString() + u' ' + either(user, "last_name").toString()).trimmed();
    if (who.name.isEmpty()) who.name = QStringLiteral("Polar Flow");
    who.since = dayOf(either(user, "registration_date"));
    const Account found = who; // QCoro 0.8 moves out of what co_return names
    co_return found;
}

// 403: the user has not accepted all mandatory consents. There is one scope, so it is never about that.
std::optional<Error> refusal(const HttpReply& reply) {
    std::optional<Error> usual = usualRefusal(reply);
    if (!usual || reply.status != 403) return usual;
    return Error(ErrorCode::notSetUp, usual->detail(), usual->values());
}

std::vector<GuideStep> guide() {
    std::vector<GuideStep> steps = polarGuide();
    steps.push_back(
        {Text::tr("Should Polar refuse to register you: accept its consents in your Polar account first."),
         QUrl(QStringLiteral("https://account.polar.com"))});
    return steps;
}

QString needs() {
    return Text::tr("Your own client id; brings FIT files and daily totals from now on");
}

ProviderDescriptor descriptor() {
    ProviderDescriptor d{};
    d.id = "polarv3";
    d.name = "Polar AccessLink";
    d.letters = "PA";
    describePolarClient(d);
    d.auth.authorize = QUrl(QStringLiteral("https://flow.polar.com/oauth2/authorization"));
    d.auth.token = QUrl(QStringLiteral("https://polarremote.com/v2/oauth2/token"));
    d.auth.revoke = QUrl(QStringLiteral("https://www.polaraccesslink.com/v3/users/{account}"));
    d.auth.revoking = AuthSpec::Revoke::bearerDelete;
    d.auth.scopes = {QStringLiteral("accesslink.read_all")};
    d.api = QUrl(QStringLiteral("https://www.polaraccesslink.com/v3"));
    // 500 + 20 and 5,000 + 100 for each user of the client: here it has one.
    d.limits = {{QStringLiteral("15min"), 520, 900}, {QStringLiteral("day"), 5100, 86'400}};
    d.guide = guide;
    d.needs = needs;
    d.refusal = refusal;
    return d;
}

} // namespace

Provider polarAccessLink() {
    const QStringList all{QStringLiteral("accesslink.read_all")};
    Provider provider;
    provider.descriptor = descriptor();
    provider.feeds = {
        {"exercises", DataKind::activities, all, exercises},
        {"activity", DataKind::steps, all, recentOf<activityDays>, olderOf<activityDays>},
        {"sleep", DataKind::sleep, all, nights},
        {"nightlyRecharge", DataKind::heart, all, recharges},
        {"heartRate", DataKind::heart, all, recentOf<heartDays>},
        {"physicalInfo", DataKind::profile, all, physicalInfo},
        {"details", DataKind::activities, all, nullptr, files},
        {"heartRateHistory", DataKind::heart, all, nullptr, olderOf<heartDays>, true},
    };
    provider.account = account;
    provider.activity = exercise;
    provider.day = heartOfDay;
    return provider;
}

} // namespace vd
