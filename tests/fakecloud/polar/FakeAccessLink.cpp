// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakecloud/polar/FakePolar.h"

#include <QDateTime>

namespace vd::fakecloud {
namespace {

constexpr qint64 dayMs = 86'400'000;
constexpr int listedDays = 28;
constexpr int mostDays = 28;
constexpr int oldestDays = 365;

LocalResponse fault(int status, const char* type, const char* message) {
    return jsonReply(status, {{QStringLiteral("status"), status},
                              {QStringLiteral("errorType"), QLatin1String(type)},
                              {QStringLiteral("message"), QLatin1String(message)},
                              {QStringLiteral("corrId"), QStringLiteral("sandbox")}});
}

LocalResponse listReply(const QJsonArray& list) {
    return {200, "application/json", QJsonDocument(list).toJson(QJsonDocument::Compact)};
}

QString text(const char* name) {
    return QLatin1String(name);
}

} // namespace

FakeAccessLink::FakeAccessLink(const CloudFrame& frame)
    : PolarService(frame, std::make_unique<AccessLinkOAuth>(frame), 520, 5100) {}

QMap<QString, QString> FakeAccessLink::paths() const {
    return {{QStringLiteral("authorize"), QStringLiteral("/oauth2/authorization")},
            {QStringLiteral("token"), QStringLiteral("/v2/oauth2/token")},
            {QStringLiteral("revoke"), QStringLiteral("/v3/users/{account}")},
            {QStringLiteral("api"), QStringLiteral("/v3")}};
}

AccessLinkOAuth& FakeAccessLink::accessLink() {
    return static_cast<AccessLinkOAuth&>(oauth());
}

LocalResponse FakeAccessLink::api(const LocalRequest& request, const QString& path) {
    return limited([&] {
        const auto access = oauth().access(request);
        if (!access) return refused(FaultKind::unauthorized);
        const bool isRegistering = request.method == "POST" && path == u"/users";
        if (!m_hasConsents || (!isRegistering && !registeredAt())) return refused(FaultKind::missingScope);
        return isRegistering ? registerUser(request) : route(request, path, *access);
    });
}

LocalResponse FakeAccessLink::registerUser(const LocalRequest& request) {
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    if (body.value(text("member-id")).toString().isEmpty() || body.size() != 1)
        frame().violate(QStringLiteral("polarv3: a registration without a member-id"));
    if (registeredAt()) return fault(409, "conflict", "User already registered to partner");
    setRegisteredAt(nowMs());
    return jsonReply(200, {{text("member-id"), body.value(text("member-id"))}});
}

LocalResponse FakeAccessLink::route(const LocalRequest& request, const QString& path, const Access& access) {
    if (request.method != "GET" || !request.body.isEmpty()) return unknown(request);
    if (!request.header("accept").contains("application/json") && !path.endsWith(u"/fit"))
        frame().violate(placeOf(request) + QStringLiteral(": without Accept"));
    if (path == u"/exercises" || path.startsWith(u"/exercises/")) {
        if (isOther(access)) return LocalResponse(204);
        return exercises(request, path);
    }
    if (path == u"/users/activities") return isOther(access) ? LocalResponse(204) : activities(request);
    if (path == u"/users/sleep" || path == u"/users/nightly-recharge")
        return isOther(access) ? LocalResponse(204) : nights(request, path);
    if (path.startsWith(u"/users/continuous-heart-rate"))
        return isOther(access) ? LocalResponse(204) : heart(request, path);
    if (path == u"/users/physical-info") {
        Parameters(frame(), placeOf(request), request.query).check({});
        if (!m_hasPhysicalInfo) return notFound();
        return jsonReply(200,
                         {{text("weight"), 71.5}, {text("height"), 176}, {text("gender"), text("FEMALE")}});
    }
    if (path == QStringLiteral("/users/") + access.user) return user(request, access);
    return unknown(request);
}

LocalResponse FakeAccessLink::user(const LocalRequest& request, const Access& access) {
    Parameters(frame(), placeOf(request), request.query).check({});
    const QDateTime since = QDateTime::fromMSecsSinceEpoch(registeredAt().value_or(0), Qt::UTC);
    return jsonReply(200, {{text("polar-user-id"), access.user.toLongLong()},
                           {text("registration-date"), since.toString(Qt::ISODateWithMs)},
                           {text("first-name"), isOther(access) ? text("Sam") : text("Alex")},
                           {text("last-name"), text("Sandbox")}});
}

bool FakeAccessLink::isTold(qint64 uploadedMs) {
    return uploadedMs <= nowMs() && uploadedMs >= registeredAt().value_or(nowMs());
}

LocalResponse FakeAccessLink::exercises(const LocalRequest& request, const QString& path) {
    const bool isList = path == u"/exercises";
    const QStringList flags{text("samples"), text("zones"), text("route")};
    Parameters(frame(), placeOf(request), request.query).check({}, isList ? flags : QStringList());
    QJsonArray list;
    for (const PolarSession& session : m_person.sessions) {
        const bool isRecent = session.uploadedMs > nowMs() - 30 * dayMs;
        if (!isRecent || !isTold(session.uploadedMs)) continue;
        if (path == QStringLiteral("/exercises/%1/fit").arg(session.hash()))
            return session.hasFile ? LocalResponse{200, "application/octet-stream", exerciseFit(session)}
                                   : notFound();
        list.prepend(exerciseWords(session));
    }
    if (isList) return list.isEmpty() ? LocalResponse(204) : listReply(list);
    return path.endsWith(u"/fit") ? notFound() : unknown(request);
}

LocalResponse FakeAccessLink::activities(const LocalRequest& request) const {
    const Parameters asked(frame(), placeOf(request), request.query);
    asked.check({text("from"), text("to")},
                {text("steps"), text("activity_zones"), text("inactivity_stamps")});
    const QDate from = QDate::fromString(asked.text(text("from")), Qt::ISODate);
    const QDate to = QDate::fromString(asked.text(text("to")), Qt::ISODate);
    const bool isSpan = from.isValid() && to.isValid() && from <= to && from.daysTo(to) < mostDays &&
                        from.daysTo(PolarPerson::dateAt(nowMs())) <= oldestDays;
    if (!isSpan) {
        asked.violate(QStringLiteral("no span of 28 days within the last 365"));
        return fault(400, "date_range", "Bad date range");
    }
    QJsonArray list;
    for (QDate day = from; day <= to; day = day.addDays(1)) {
        const PolarDay of = m_person.days.value(day);
        if (of.steps) list << totalsWords(day, of, asked.text(text("steps")) == u"true");
    }
    return listReply(list);
}

LocalResponse FakeAccessLink::nights(const LocalRequest& request, const QString& path) {
    Parameters(frame(), placeOf(request), request.query).check({});
    const bool isSleep = path == u"/users/sleep";
    const QDate today = PolarPerson::dateAt(nowMs());
    QJsonArray list;
    for (QDate day = today.addDays(1 - listedDays); day <= today; day = day.addDays(1)) {
        const PolarDay of = m_person.days.value(day);
        const qint64 noon = day.startOfDay(Qt::UTC).toMSecsSinceEpoch() + dayMs / 2; // so late it comes
        if (!isTold(noon)) continue;
        if (isSleep && of.nightMinutes) list << sleepWords(day, of);
        if (!isSleep && of.rmssd > 0) list << nightlyWords(day, of);
    }
    return jsonReply(200, {{isSleep ? text("nights") : text("recharges"), list}});
}

LocalResponse FakeAccessLink::heart(const LocalRequest& request, const QString& path) const {
    const Parameters asked(frame(), placeOf(request), request.query);
    const QDate one = QDate::fromString(path.section(u'/', 3), Qt::ISODate);
    if (one.isValid()) {
        asked.check({});
        const PolarDay of = m_person.days.value(one);
        return of.heart > 0 ? jsonReply(200, pulseWords(one, of)) : notFound();
    }
    asked.check({text("from"), text("to")});
    const QDate from = QDate::fromString(asked.text(text("from")), Qt::ISODate);
    const QDate to = QDate::fromString(asked.text(text("to")), Qt::ISODate);
    const bool isSpan = from.isValid() && to.isValid() && from <= to && from.daysTo(to) < mostDays;
    if (!isSpan) {
        asked.violate(QStringLiteral("no span of 28 days"));
        return fault(400, "date_range", "Bad date range");
    }
    QJsonArray list;
    for (QDate day = from; day <= to; day = day.addDays(1)) {
        const PolarDay of = m_person.days.value(day);
        if (of.heart > 0) list << pulseWords(day, of);
    }
    if (m_tellsOneDay) return jsonReply(200, list.isEmpty() ? QJsonObject() : list.last().toObject());
    return jsonReply(200, {{text("heart_rates"), list}});
}

LocalResponse FakeAccessLink::refused(FaultKind kind) const {
    switch (kind) {
    case FaultKind::unauthorized: return fault(401, "unauthorized", "Unauthorized");
    case FaultKind::rateLimited: return fault(429, "rate_limit", "Too many requests");
    default: return fault(403, "forbidden", "User has not accepted all mandatory consents.");
    }
}

LocalResponse FakeAccessLink::notFound() const {
    return fault(404, "not_found", "Not found");
}

} // namespace vd::fakecloud
