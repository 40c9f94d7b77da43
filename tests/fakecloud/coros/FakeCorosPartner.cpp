// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakecloud/coros/FakeCorosPartner.h"

#include <QJsonArray>

#include <algorithm>

namespace vd::fakecloud {
namespace {

constexpr qint64 dayMs = 86'400'000;
constexpr int quarters = 4; // UTC+1
constexpr int mostDays = 30;
constexpr int mostMonths = 3;

LocalResponse saying(const char* result, const char* message) {
    return jsonReply(200, {{QStringLiteral("result"), QLatin1String(result)},
                           {QStringLiteral("message"), QLatin1String(message)}});
}

OAuthRules partnerRules() {
    OAuthRules rules;
    rules.key = QStringLiteral("corospartner");
    rules.displayName = QStringLiteral("COROS Open API");
    rules.clientId = QStringLiteral("partner-7");
    rules.clientSecret = QStringLiteral("CANARY-corospartner-secret-5b1e7c9d2a4f6083e1c5");
    rules.plainState = true;
    rules.namesRedirect = true;
    rules.tokenParameter = QStringLiteral("token");
    rules.prolongs = true;
    rules.redirectHosts = {QStringLiteral("127.0.0.1"), QStringLiteral("localhost")};
    rules.accessLifeMs = qint64{2'592'000} * 1000;
    rules.users = {QStringLiteral("1f0c-alex"), FakeCorosPartner::otherUser()};
    return rules;
}

class PartnerOAuth : public FakeOAuth {
public:
    explicit PartnerOAuth(const CloudFrame& frame) : FakeOAuth(partnerRules(), frame) {}

    LocalResponse revoke(const LocalRequest& request) override {
        const Parameters asked(frame(), QStringLiteral("corospartner deauthorize"), request.query);
        asked.check({QStringLiteral("token")});
        return revokeToken(asked.text(QStringLiteral("token"))) ? saying("0000", "OK")
                                                                : saying("5006", "Not authorized");
    }

protected:
    LocalResponse tokenError(TokenError error) const override {
        const bool isOfTheGrant = error == TokenError::badCode || error == TokenError::badRefresh;
        return isOfTheGrant ? saying("5006", "Not authorized") : saying("1001", "Invalid parameter");
    }
    QJsonObject tokenReply(const Grant& grant, const Pending* first) const override {
        if (!first)
            return {{QStringLiteral("result"), QStringLiteral("0000")},
                    {QStringLiteral("message"), QStringLiteral("OK")}};
        return {{QStringLiteral("expires_in"), (grant.accessEndsAtMs - frame().nowMs()) / 1000},
                {QStringLiteral("refresh_token"), grant.refreshToken},
                {QStringLiteral("access_token"), grant.accessToken},
                {QStringLiteral("openId"), grant.user}};
    }
};

struct Mode {
    int sportType, mode, subMode;
};
constexpr Mode modes[] = {{100, 8, 1},  {200, 9, 1},  {102, 15, 1},  {402, 23, 2},
                          {300, 10, 2}, {104, 16, 1}, {2001, 24, 1}, {900, 31, 1}};

Mode modeOf(int sportType) {
    for (const Mode& each : modes) {
        if (each.sportType == sportType) return each;
    }
    return {sportType, 99, 1};
}

QDate dayOf(qint64 ms) {
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::OffsetFromUTC, quarters * 900).date();
}

QJsonObject itemOf(const CorosWorkout& workout, const QString& base) {
    const Mode mode = modeOf(workout.sportType);
    const qint64 startS = workout.startMs / 1000;
    return {{QStringLiteral("labelId"), workout.label},
            {QStringLiteral("mode"), mode.mode},
            {QStringLiteral("subMode"), mode.subMode},
            {QStringLiteral("deviceName"), QStringLiteral("COROS PACE 3")},
            {QStringLiteral("distance"), qRound(workout.km * 1000)},
            {QStringLiteral("duration"), workout.seconds},
            {QStringLiteral("calorie"), workout.kcal * 1000}, // in cal
            {QStringLiteral("startTime"), startS},
            {QStringLiteral("startTimezone"), quarters},
            {QStringLiteral("endTime"), startS + workout.seconds + workout.pausedS},
            {QStringLiteral("endTimezone"), quarters},
            {QStringLiteral("fitUrl"), base + workout.label + QStringLiteral(".fit")}};
}

QString wallTime(QDate day, int minutes) {
    return QDateTime(day, QTime(0, 0), Qt::UTC)
        .addSecs(minutes * 60)
        .toString(QStringLiteral("yyyy-MM-dd hh:mm:ss"));
}

QJsonObject itemOf(QDate day, const CorosHealth& said) {
    return {
        {QStringLiteral("happenDay"), day.toString(QStringLiteral("yyyyMMdd")).toInt()},
        {QStringLiteral("sleepStartTime"), wallTime(day, said.wokeAtMin - said.asleepMin - said.awakeMin)},
        {QStringLiteral("sleepEndTime"), wallTime(day, said.wokeAtMin)},
        {QStringLiteral("calorie"), said.kcal},
        {QStringLiteral("step"), said.steps},
        {QStringLiteral("rhr"), said.restingHeartRate},
        {QStringLiteral("ppgHrv"), said.hrv},
        {QStringLiteral("startTimezone"), quarters},
        {QStringLiteral("endTimezone"), quarters}};
}

} // namespace

FakeCorosPartner::FakeCorosPartner(const CloudFrame& frame)
    : FakeProvider(frame, std::make_unique<PartnerOAuth>(frame)) {}

QMap<QString, QString> FakeCorosPartner::paths() const {
    return {{QStringLiteral("authorize"), QStringLiteral("/oauth2/authorize")},
            {QStringLiteral("token"), QStringLiteral("/oauth2/accesstoken")},
            {QStringLiteral("refresh"), QStringLiteral("/oauth2/refresh-token")},
            {QStringLiteral("revoke"), QStringLiteral("/oauth2/deauthorize")},
            {QStringLiteral("api"), QString()}};
}

QString FakeCorosPartner::otherUser() {
    return QStringLiteral("1f0c-sam");
}

void FakeCorosPartner::changeAnItem() {
    if (!m_workouts.isEmpty()) m_workouts.first().km += 1;
    if (!m_days.isEmpty()) m_days.last().steps += 1111;
}

void FakeCorosPartner::makeHistory(int size, qint64 nowMs) {
    const qint64 today = nowMs / dayMs;
    for (qint64 day = today; day > today - size; --day) {
        m_days.insert(QDate(1970, 1, 1).addDays(day), madeHealth(QDate(1970, 1, 1).addDays(day)));
        const CorosWorkout made = madeWorkout(day);
        if (day % 2 == 0 && made.startMs + made.seconds * qint64{1000} <= nowMs) m_workouts << made;
    }
}

std::optional<LocalResponse> FakeCorosPartner::other(const LocalRequest& request, const QString& path) {
    if (path == u"/oauth2/refresh-token" && request.method == "POST") return oauth().token(request);
    const QString files = QStringLiteral("/fit/");
    if (!path.startsWith(files)) return std::nullopt;
    if (!request.header("authorization").isEmpty())
        frame().violate(placeOf(request) + QStringLiteral(": a token for a signed address"));
    const QString label = path.sliced(files.size()).chopped(4);
    for (const CorosWorkout& each : m_workouts) {
        if (each.label == label && request.query.hasQueryItem(QStringLiteral("Signature")))
            return LocalResponse(200, "application/octet-stream", fitOf(each));
    }
    return LocalResponse(403, "application/xml", "<Error><Code>AccessDenied</Code></Error>");
}

std::optional<QPair<QDate, QDate>> FakeCorosPartner::range(const Parameters& asked) const {
    const QDate from = compactDay(asked.text(QStringLiteral("startDate")));
    const QDate to = compactDay(asked.text(QStringLiteral("endDate")));
    const QDate today = dayOf(nowMs());
    const bool isFine = from.isValid() && to.isValid() && from <= to && from.daysTo(to) < mostDays &&
                        from >= today.addMonths(-mostMonths);
    if (isFine) return QPair(from, to);
    asked.violate(QStringLiteral("a range that is not given"));
    return std::nullopt;
}

QJsonObject FakeCorosPartner::list(QDate from, QDate to, const QString& base) const {
    QJsonArray data;
    for (const CorosWorkout& each : m_workouts) {
        const QDate day = dayOf(each.startMs);
        if (day >= from && day <= to) data << itemOf(each, base);
    }
    return {{QStringLiteral("result"), QStringLiteral("0000")}, {QStringLiteral("data"), data}};
}

QJsonObject FakeCorosPartner::daily(QDate from, QDate to) const {
    QJsonArray list;
    for (auto day = m_days.lowerBound(from); day != m_days.end() && day.key() <= to; ++day)
        list << itemOf(day.key(), day.value());
    return {{QStringLiteral("result"), QStringLiteral("0000")},
            {QStringLiteral("data"), QJsonObject{{QStringLiteral("dailyList"), list}}}};
}

LocalResponse FakeCorosPartner::fileAddress(const LocalRequest& request, const Parameters& asked) const {
    for (const CorosWorkout& each : m_workouts) {
        const Mode mode = modeOf(each.sportType);
        const bool isIt = each.label == asked.text(QStringLiteral("labelId")) &&
                          asked.text(QStringLiteral("mode")) == QString::number(mode.mode) &&
                          asked.text(QStringLiteral("subMode")) == QString::number(mode.subMode);
        if (!isIt) continue;
        const QString url = QStringLiteral("http://%1%2/fit/%3.fit?Signature=CANARY-corospartner-link-%4")
                                .arg(QString::fromLatin1(request.header("host")), prefix(), each.label)
                                .arg(nowMs());
        const QJsonValue address = each.hasFile ? QJsonValue(url) : QJsonValue();
        return jsonReply(200, {{QStringLiteral("result"), QStringLiteral("0000")},
                               {QStringLiteral("data"), QJsonObject{{QStringLiteral("fitUrl"), address}}}});
    }
    return saying("1001", "No such activity");
}

LocalResponse FakeCorosPartner::api(const LocalRequest& request, const QString& path) {
    const std::optional<FakeOAuth::Access> access = oauth().access(request);
    if (!access) return saying("5006", "Not authorized");
    if (!m_result.isEmpty()) return saying(m_result.toLatin1().constData(), "Said so");
    const Parameters asked(frame(), placeOf(request), request.query);
    if (asked.text(QStringLiteral("openId")) != access->user) {
        asked.violate(QStringLiteral("another openId"));
        return saying("5010", "Bad openId");
    }
    QStringList required{QStringLiteral("token"), QStringLiteral("openId")};
    if (path == u"/v2/coros/sport/detail/fit") {
        required << QStringLiteral("labelId") << QStringLiteral("mode") << QStringLiteral("subMode");
        return asked.check(required) ? fileAddress(request, asked) : saying("1001", "Invalid parameter");
    }
    required << QStringLiteral("startDate") << QStringLiteral("endDate");
    const bool isList = path == u"/v2/coros/sport/list";
    if (!isList && path != u"/coros/daily/query") return unknown(request);
    const auto days = asked.check(required) ? range(asked) : std::nullopt;
    if (!days) return saying("1001", "Invalid parameter");
    const bool isFirstPerson = access->user != otherUser();
    const QDate to = isFirstPerson ? days->second : days->first.addDays(-1);
    return jsonReply(200, isList ? list(days->first, to, QStringLiteral("https://oss.coros.com/fit/"))
                                 : daily(days->first, to));
}

LocalResponse FakeCorosPartner::notFound() const {
    return jsonReply(404, {{QStringLiteral("error"), QStringLiteral("not_found")}});
}

LocalResponse FakeCorosPartner::refused(FaultKind kind) const {
    switch (kind) {
    case FaultKind::unauthorized: return saying("5006", "Not authorized");
    case FaultKind::rateLimited: return jsonReply(429, {{QStringLiteral("error"), QStringLiteral("slow")}});
    default: return saying("30009", "Not entitled");
    }
}

} // namespace vd::fakecloud
