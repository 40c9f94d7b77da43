// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// COROS's Open API for its partners, V2.0.6 (2026-02); for those who hold its credentials.
//
// However old the account is, three months are given: 89 days, 30 a call = 3 list calls and 3 of days. Files:
// 2 calls each (where it lies, and the file itself, which is not COROS's own address). Nothing changed: 1
// call a feed, for the last 14 days.
#include "services/providers/coros/CorosPartner.h"

#include "services/net/Redact.h"
#include "services/providers/Feeds.h"
#include "services/providers/coros/CorosPartnerMapper.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace vd {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CorosPartner)
};

constexpr int daysPerCall = 30;
constexpr int furthestDays = 89; // three months, whichever they are
constexpr qint64 tokenLifeS = 30 * 86'400;

QString compactDate(QDate day) {
    return day.toString(QStringLiteral("yyyyMMdd"));
}

QString openId(const ProviderSession* session) {
    return session->desk().source.accountId;
}

QUrlQuery rangeQuery(const ProviderSession* session, QDate from, QDate to) {
    return queryOf(
        {{"openId", openId(session)}, {"startDate", compactDate(from)}, {"endDate", compactDate(to)}});
}

QCoro::Task<Batch> activitiesBetween(ProviderSession* session, QDate from, QDate to) {
    Answer answer =
        co_await session->get(QStringLiteral("/v2/coros/sport/list"), rangeQuery(session, from, to));
    Page page = co_await session->map(std::move(answer), corosPartnerActivities);
    if (page.batch.skipped.empty())
        page.batch.itemWindows.push_back(windowOf(ItemWindow::Of::recordings, from, to));
    co_return std::move(page.batch);
}

QCoro::Task<Batch> daysBetween(ProviderSession* session, QDate from, QDate to) {
    Answer answer =
        co_await session->get(QStringLiteral("/coros/daily/query"), rangeQuery(session, from, to));
    Page page = co_await session->map(std::move(answer), corosPartnerDays);
    if (!page.batch.skipped.empty()) co_return std::move(page.batch);
    for (const Metric metric :
         {Metric::steps, Metric::activeEnergy, Metric::restingHeartRate, Metric::hrvRmssd})
        page.batch.dayWindows.push_back({metric, from, to});
    page.batch.itemWindows.push_back(windowOf(ItemWindow::Of::sleeps, from, to));
    co_return std::move(page.batch);
}

constexpr DayFeed activityDays{
    .fetch = activitiesBetween, .daysPerCall = daysPerCall, .furthestDays = furthestDays};
constexpr DayFeed days{.fetch = daysBetween, .daysPerCall = daysPerCall, .furthestDays = furthestDays};

// The addresses of files are signed and live for a short time: each is fetched at once.
QCoro::Task<std::optional<Answer>> fileOf(ProviderSession* session, QString label, Recording listed) {
    const auto said = [&listed](const char* name) {
        return QString::number(listed.extras.value(QLatin1String(name)).toInt());
    };
    const QUrlQuery query = queryOf({{"openId", openId(session)},
                                     {"labelId", label},
                                     {"mode", said("mode")},
                                     {"subMode", said("subMode")}});
    const Answer where = co_await session->get(QStringLiteral("/v2/coros/sport/detail/fit"), query);
    const QUrl url = corosPartnerFile(where.body);
    if (url.isEmpty()) co_return std::nullopt;
    const QStringList hosts{QStringLiteral("oss.coros.com"), QStringLiteral("*.cloudfront.net")};
    Answer file = co_await session->download(url, hosts);
    file.key = label + QStringLiteral(".fit");
    file.origin = where.origin; // the signature is none of anybody's business
    co_return std::optional<Answer>(std::move(file));
}

QCoro::Task<Batch> activity(ProviderSession* session, QString externalId) {
    Batch batch = session->batch();
    batch.feed = QStringLiteral("details");
    std::optional<Recording> listed = corosPartnerListed(session->desk().listed(externalId));
    if (!listed) co_return batch;
    std::optional<Answer> file = co_await fileOf(session, externalId, *listed);
    if (file) co_return co_await session->mapOriginal(std::move(*file), std::move(*listed), std::move(batch));
    listed->isBrief = false; // the list's word is all there is
    batch.recordings.push_back(std::move(*listed));
    co_return batch;
}

QCoro::Task<Account> account(ProviderSession* session) {
    const QJsonObject said = QJsonDocument::fromJson(session->desk().signInAnswer).object();
    Account who;
    who.id = said.value(QLatin1String("openId")).toString();
    who.name = QStringLiteral("COROS");
    if (who.id.isEmpty()) throw Error(ErrorCode::badData, QStringLiteral("a sign-in without an openId"));
    co_return who;
}

// {"result":"5006","message":"…"}, with 200 whatever it is. nullopt: nothing is wrong.
std::optional<ErrorCode> meaningOf(const QJsonObject& said) {
    const QString result = said.value(QLatin1String("result")).toString();
    if (result.isEmpty() || result == u"0000") return std::nullopt;
    if (result == u"5006") return ErrorCode::unauthorized;
    if (result == u"5010") return ErrorCode::consentRevoked; // a bad openId
    if (result == u"5016") return ErrorCode::serverFault;    // try again
    if (result == u"30009") return ErrorCode::providerRule;  // not entitled
    return ErrorCode::refused;
}

// At the token endpoint there is no token to renew any more.
std::optional<ErrorCode> meaningOfTokens(const QJsonObject& said) {
    const std::optional<ErrorCode> meaning = meaningOf(said);
    return meaning == ErrorCode::unauthorized ? ErrorCode::consentRevoked : meaning;
}

std::optional<Error> refusal(const HttpReply& reply) {
    if (!reply.ok()) return usualRefusal(reply);
    const auto meaning = meaningOf(QJsonDocument::fromJson(reply.body).object());
    if (!meaning) return std::nullopt;
    return Error(*meaning, redacted(reply.body), {{QStringLiteral("status"), QString::number(reply.status)}});
}

std::vector<GuideStep> guide() {
    return {
        {Text::tr(
             "COROS gives credentials for its Open API to companies that apply for them. Without some, use "
             "“COROS” instead: it needs none, and reaches back farther."),
         QUrl(QStringLiteral("https://support.coros.com/hc/en-us/articles/17085887816340"))},
        {Text::tr("Have COROS register “https://localhost/callback” as the address to be sent back to."), {}},
        {Text::tr(
             "Copy your client id and client secret into the two fields here. After signing in, paste the "
             "address that your browser shows."),
         {}},
    };
}

QString needs() {
    return Text::tr("A partner's credentials from COROS");
}

ProviderDescriptor descriptor() {
    ProviderDescriptor d{};
    d.id = "corospartner";
    d.name = "COROS Open API";
    d.letters = "CP";
    d.auth.authorize = QUrl(QStringLiteral("https://open.coros.com/oauth2/authorize"));
    d.auth.token = QUrl(QStringLiteral("https://open.coros.com/oauth2/accesstoken"));
    d.auth.refresh = QUrl(QStringLiteral("https://open.coros.com/oauth2/refresh-token"));
    d.auth.revoke = QUrl(QStringLiteral("https://open.coros.com/oauth2/deauthorize"));
    d.auth.pkce = false;
    d.auth.prolongsByS = tokenLifeS;
    d.auth.refusal = meaningOfTokens;
    d.auth.revoking = AuthSpec::Revoke::queryToken;
    d.auth.redirect = QUrl(QStringLiteral("https://localhost/callback")); // loopback is not taken for sure
    d.api = QUrl(QStringLiteral("https://open.coros.com"));
    d.tokenParameter = "token";
    d.limits = {{QStringLiteral("minute"), 60, 60}}; // our own; none is published
    d.requestsPerSecond = 1;
    d.console = QUrl(QStringLiteral("https://support.coros.com/hc/en-us/articles/17085887816340"));
    d.guide = guide;
    d.needs = needs;
    d.refusal = refusal;
    return d;
}

} // namespace

Provider corosPartner() {
    Provider provider;
    provider.descriptor = descriptor();
    provider.feeds = {
        {"activities", DataKind::activities, {}, recentOf<activityDays>, olderOf<activityDays>},
        {"daily", DataKind::steps, {}, recentOf<days>, olderOf<days>},
        {"details", DataKind::activities, {}, nullptr, detailsOf<activity>, true},
    };
    provider.account = account;
    provider.activity = activity;
    return provider;
}

} // namespace vd
