// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakecloud/polar/FakePolar.h"

#include <QDateTime>
#include <QRegularExpression>

namespace vd::fakecloud {
namespace {

constexpr qint64 quarterMs = 900'000;
constexpr qint64 dayMs = 86'400'000;

LocalResponse fault(int status, const char* message) {
    return jsonReply(status, {{QStringLiteral("errorMessage"), QLatin1String(message)}});
}

} // namespace

PolarService::PolarService(const CloudFrame& frame, std::unique_ptr<FakeOAuth> oauth, int quarter, int day)
    : FakeProvider(frame, std::move(oauth)), m_quarter(quarter, quarterMs), m_day(day, dayMs) {}

void PolarService::makeHistory(int size, qint64 nowMs) {
    const QDate yesterday = PolarPerson::dateAt(nowMs).addDays(-1);
    m_person.make(yesterday.addDays(1 - size), yesterday);
}

void PolarService::setLimits(int quarter, int day) {
    m_quarter.setLimit(quarter);
    m_day.setLimit(day);
}

LocalResponse PolarService::limited(const std::function<LocalResponse()>& answer) {
    for (RateWindow* window : {&m_quarter, &m_day})
        window->count(nowMs());
    const bool isSpent = m_quarter.isExceeded(nowMs()) || m_day.isExceeded(nowMs());
    LocalResponse response = isSpent ? refused(FaultKind::rateLimited) : answer();
    const auto pair = [](qint64 ofQuarter, qint64 ofDay) {
        return QByteArray::number(ofQuarter) + ", " + QByteArray::number(ofDay);
    };
    return response.with("RateLimit-Usage", pair(m_quarter.used(nowMs()), m_day.used(nowMs())))
        .with("RateLimit-Limit", pair(m_quarter.limit(), m_day.limit()))
        .with("RateLimit-Reset",
              pair((quarterMs - nowMs() % quarterMs) / 1000, (dayMs - nowMs() % dayMs) / 1000));
}

// What is asked by a span of time.
struct FakePolar::Kind {
    const char* path;
    const char* scope;
    bool wantsTime; // naive local date-times, not dates
    int mostDays;
    QStringList features;
    bool isOneDayInFull; // with features
};

const QList<FakePolar::Kind>& FakePolar::kinds() {
    const auto list = [](const char* words) { return QString::fromLatin1(words).split(u' '); };
    static const QList<Kind> all{
        {"/training-sessions/list", "training_sessions", true, 90,
         list("samples test-results training-load-report laps hill-splits routes statistics zones "
              "pause-times strength-training-results comments physical-info"),
         true},
        {"/activity/list", "activity", false, 90, list("samples activity-target physical-information"), true},
        {"/sleeps", "sleep", false, 30,
         list("sleep-result original-sleep-result sleep-evaluation sleep-score"), true},
        {"/nightly-recharge-results", "nightly_recharge", false, 28, list("samples"), true},
        {"/continuous-samples", "continuous_samples", false, 28, list("heart-rate-samples"), false},
        {"/calendar/list", "calendar", true, 90,
         list("notes feeling feedback perceived-recovery weight physical-information"), false},
    };
    return all;
}

FakePolar::FakePolar(const CloudFrame& frame)
    : PolarService(frame, std::make_unique<PolarOAuth>(frame), 3000, 100'000) {}

QMap<QString, QString> FakePolar::paths() const {
    return {{QStringLiteral("authorize"), QStringLiteral("/oauth/authorize")},
            {QStringLiteral("token"), QStringLiteral("/oauth/token")},
            {QStringLiteral("api"), QStringLiteral("/v4/data")}};
}

LocalResponse FakePolar::api(const LocalRequest& request, const QString& path) {
    return limited([&] {
        const auto access = oauth().access(PolarOAuth::unpacked(request));
        return access ? route(request, path, *access) : refused(FaultKind::unauthorized);
    });
}

LocalResponse FakePolar::route(const LocalRequest& request, const QString& path, const Access& access) {
    if (request.method != "GET" || !request.body.isEmpty()) return unknown(request);
    const auto lacks = [&](const char* scope) {
        return !access.scopes.contains(QLatin1String(scope) + QStringLiteral(":read"));
    };
    if (path == u"/sports/list") {
        Parameters(frame(), placeOf(request), request.query).check({});
        if (lacks("sports")) return fault(403, "Missing required scope: sports:read");
        QJsonArray sports;
        for (const PolarSport& sport : PolarPerson::sports())
            sports << QJsonObject{
                {QStringLiteral("identifier"), QJsonObject{{QStringLiteral("id"), QLatin1String(sport.id)}}},
                {QStringLiteral("name"), QLatin1String(sport.name)}};
        return jsonReply(200, {{QStringLiteral("sports"), sports}});
    }
    for (const Kind& kind : kinds()) {
        if (path != QLatin1String(kind.path)) continue;
        if (lacks(kind.scope)) return refused(FaultKind::missingScope);
        const std::optional<Span> span = spanOf(request, kind);
        if (!span) return fault(400, "Bad request");
        if (m_oldest.isValid() && span->from < m_oldest) return fault(400, "The date is too old");
        const bool refuses = m_refusesFeatures && kind.wantsTime && kind.isOneDayInFull;
        if (refuses && !span->features.isEmpty()) return fault(400, "Unsupported feature");
        return jsonReply(200, words(kind, *span, access));
    }
    return unknown(request);
}

std::optional<FakePolar::Span> FakePolar::spanOf(const LocalRequest& request, const Kind& kind) const {
    QUrlQuery query = request.query;
    Span span;
    span.features = query.allQueryItemValues(QStringLiteral("features"), QUrl::FullyDecoded);
    query.removeAllQueryItems(QStringLiteral("features"));
    const Parameters asked(frame(), placeOf(request), query);
    bool isFine = asked.check({QStringLiteral("from"), QStringLiteral("to")});
    const auto demand = [&](bool holds, const char* what) {
        if (!holds) asked.violate(QLatin1String(what));
        isFine = isFine && holds;
    };
    static const QRegularExpression time(QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT00:00:00$"));
    static const QRegularExpression date(QStringLiteral("^\\d{4}-\\d\\d-\\d\\d$"));
    const QString from = asked.text(QStringLiteral("from")), to = asked.text(QStringLiteral("to"));
    const QRegularExpression& shape = kind.wantsTime ? time : date;
    demand(shape.match(from).hasMatch() && shape.match(to).hasMatch(), "from and to are of another shape");
    span.from = QDate::fromString(from.left(10), Qt::ISODate);
    span.to = QDate::fromString(to.left(10), Qt::ISODate).addDays(-1); // it is exclusive
    demand(span.from.isValid() && span.from <= span.to, "no day is asked for");
    demand(span.days() <= kind.mostDays, "more days than are given");
    for (const QString& feature : span.features)
        demand(kind.features.contains(feature), "a feature that there is not");
    demand(span.features.size() == QSet<QString>(span.features.begin(), span.features.end()).size(),
           "a feature twice");
    if (kind.isOneDayInFull && !span.features.isEmpty())
        demand(span.days() == 1, "features of more than a day");
    return isFine ? std::optional(span) : std::nullopt;
}

QJsonObject FakePolar::words(const Kind& kind, const Span& span, const Access& access) const {
    const QString path = QLatin1String(kind.path);
    const bool isFull = !span.features.isEmpty();
    QJsonArray list;
    const auto add = [&](const char* date, QDate day, const QJsonObject& words) {
        list << (isFull ? words : QJsonObject{{QLatin1String(date), day.toString(Qt::ISODate)}});
    };
    for (const PolarSession& session : m_person.sessions) {
        const QDate day = PolarPerson::dateAt(session.startMs);
        const bool isAsked = path == u"/training-sessions/list" && day >= span.from && day <= span.to &&
                             session.uploadedMs <= nowMs();
        if (isAsked && !isOther(access)) list.prepend(sessionWords(session, span.features));
    }
    for (QDate day = span.from; day <= span.to && !isOther(access); day = day.addDays(1)) {
        const PolarDay of = m_person.days.value(day);
        if (path == u"/activity/list" && of.steps) add("date", day, activityWords(day, of));
        if (path == u"/sleeps" && of.nightMinutes) add("sleepDate", day, nightWords(day, of));
        if (path == u"/nightly-recharge-results" && of.rmssd > 0)
            add("sleepResultDate", day, rechargeWords(day, of));
        if (path == u"/continuous-samples" && of.heart > 0) add("date", day, heartWords(day, of));
        if (path == u"/calendar/list" && of.weightKg && span.features.contains(u"weight"))
            list << QJsonObject{
                {QStringLiteral("dateTime"), day.toString(Qt::ISODate) + QStringLiteral("T07:10:00")},
                {QStringLiteral("weight"), QJsonObject{{QStringLiteral("weight"), *of.weightKg}}}};
    }
    const auto in = [](const char* outer, const QJsonValue& value) {
        return QJsonObject{{QLatin1String(outer), value}};
    };
    if (path == u"/training-sessions/list") return in("trainingSessions", list);
    if (path == u"/activity/list") return in("activities", in("activityDays", list));
    if (path == u"/sleeps") return in("nightSleeps", list);
    if (path == u"/nightly-recharge-results")
        return in("nightlyRechargeResults", in("nightlyRechargeResults", list));
    if (path == u"/continuous-samples") return in("continuousSamples", in("heartRateSamplesPerDay", list));
    return in("calendarItems", list);
}

LocalResponse FakePolar::refused(FaultKind kind) const {
    switch (kind) {
    case FaultKind::unauthorized: return fault(401, "Unauthorized");
    case FaultKind::missingScope: return fault(403, "Missing required scope: training_sessions:read");
    case FaultKind::rateLimited: return fault(429, "Too many requests");
    default: return fault(403, "The client is not active");
    }
}

LocalResponse FakePolar::notFound() const {
    return fault(404, "Not found");
}

} // namespace vd::fakecloud
