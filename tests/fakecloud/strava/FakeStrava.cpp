// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakecloud/strava/FakeStrava.h"

#include "fakecloud/strava/StravaOAuth.h"

#include <QJsonArray>

#include <algorithm>

namespace vd::fakecloud {
namespace {

constexpr qint64 quarterMs = 900'000;
constexpr qint64 dayMs = 86'400'000;
constexpr qint64 longAgo = 0;
constexpr qint64 farAhead = 4'102'444'800; // 2100, in s
constexpr int largestPage = 200;
constexpr int defaultPage = 30;

LocalResponse missing(const QString& permission) {
    return stravaFault(401, QStringLiteral("Authorization Error"), QStringLiteral("AccessToken"), permission,
                       QStringLiteral("missing"));
}

bool holds(const FakeOAuth::Access& access, const char* scope) {
    return access.scopes.contains(QLatin1String(scope));
}

} // namespace

FakeStrava::FakeStrava(const CloudFrame& frame)
    : FakeProvider(frame, std::make_unique<StravaOAuth>(frame, [this] { return m_athleteId; })),
      m_readQuarter(100, quarterMs), m_readDay(1000, dayMs), m_allQuarter(200, quarterMs),
      m_allDay(2000, dayMs) {}

QMap<QString, QString> FakeStrava::paths() const {
    return {{QStringLiteral("authorize"), QStringLiteral("/oauth/authorize")},
            {QStringLiteral("token"), QStringLiteral("/oauth/token")},
            {QStringLiteral("revoke"), QStringLiteral("/oauth/revoke")},
            {QStringLiteral("api"), QStringLiteral("/api/v3")}};
}

QString FakeStrava::otherUser() {
    return StravaOAuth::otherAthlete();
}

void FakeStrava::setReadLimits(int quarter, int day) {
    m_readQuarter.setLimit(quarter);
    m_readDay.setLimit(day);
    m_allQuarter.setLimit(quarter * 2);
    m_allDay.setLimit(day * 2);
}

QList<qint64> FakeStrava::makeActivities(int count, qint64 newestAtMs, int everyDays) {
    QList<qint64> ids;
    for (const StravaActivity& made : madeActivities(count, newestAtMs, everyDays)) {
        m_activities.insert({made.startMs, made.id}, made);
        ids << made.id;
    }
    return ids;
}

qint64 FakeStrava::addActivity(StravaActivity activity) {
    if (activity.id == 0) activity.id = 9'107'199'254'740'993 + ++m_addedIds * 2;
    m_activities.insert({activity.startMs, activity.id}, activity);
    return activity.id;
}

void FakeStrava::editActivity(qint64 id, const std::function<void(StravaActivity&)>& edit) {
    for (auto found = m_activities.begin(); found != m_activities.end(); ++found) {
        if (found->id != id) continue;
        StravaActivity changed = *found;
        edit(changed);
        m_activities.erase(found);
        m_activities.insert({changed.startMs, changed.id}, changed);
        return;
    }
}

void FakeStrava::deleteActivity(qint64 id) {
    for (auto found = m_activities.begin(); found != m_activities.end(); ++found) {
        if (found->id != id) continue;
        m_activities.erase(found);
        return;
    }
}

QList<StravaActivity> FakeStrava::activities() const {
    QList<StravaActivity> all = m_activities.values();
    std::reverse(all.begin(), all.end());
    return all;
}

void FakeStrava::makeHistory(int size, qint64 nowMs) {
    makeActivities(size, nowMs);
}

void FakeStrava::changeAnItem() {
    if (m_activities.isEmpty()) return;
    editActivity(m_activities.last().id, [](StravaActivity& newest) {
        newest.name += QStringLiteral(" (renamed)");
        newest.distanceM += 100;
    });
}

QByteArray FakeStrava::usage(const RateWindow& quarter, const RateWindow& day) const {
    return QByteArray::number(quarter.used(nowMs())) + ',' + QByteArray::number(day.used(nowMs()));
}

LocalResponse FakeStrava::api(const LocalRequest& request, const QString& path) {
    const auto limits = [](const RateWindow& quarter, const RateWindow& day) {
        return QByteArray::number(quarter.limit()) + ',' + QByteArray::number(day.limit());
    };
    for (RateWindow* window : {&m_readQuarter, &m_readDay, &m_allQuarter, &m_allDay})
        window->count(nowMs());
    LocalResponse response;
    if (m_readQuarter.isExceeded(nowMs()) || m_readDay.isExceeded(nowMs()) ||
        m_allQuarter.isExceeded(nowMs()) || m_allDay.isExceeded(nowMs())) {
        response = refused(FaultKind::rateLimited);
    } else if (const auto access = oauth().access(request)) {
        response = route(request, path, *access);
    } else {
        response = refused(FaultKind::unauthorized);
    }
    return response.with("X-RateLimit-Limit", limits(m_allQuarter, m_allDay))
        .with("X-RateLimit-Usage", usage(m_allQuarter, m_allDay))
        .with("X-ReadRateLimit-Limit", limits(m_readQuarter, m_readDay))
        .with("X-ReadRateLimit-Usage", usage(m_readQuarter, m_readDay));
}

LocalResponse FakeStrava::route(const LocalRequest& request, const QString& path, const Access& access) {
    if (request.method != "GET" || !request.body.isEmpty()) return unknown(request);
    const QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
    if (path == u"/athlete") return athlete(request, access);
    if (path == u"/athlete/zones") return zones(request, access);
    if (path == u"/athlete/activities") return list(request, access);
    if (parts.size() >= 2 && parts.constFirst() == u"activities") return activity(request, parts, access);
    return unknown(request);
}

qint64 FakeStrava::athleteIdOf(const Access& access) const {
    return access.user == otherUser() ? otherUser().toLongLong() : m_athleteId;
}

LocalResponse FakeStrava::athlete(const LocalRequest& request, const Access& access) const {
    Parameters(frame(), placeOf(request), request.query).check({});
    QJsonObject json{{QStringLiteral("id"), athleteIdOf(access)},
                     {QStringLiteral("resource_state"), 2},
                     {QStringLiteral("firstname"), QStringLiteral("Alex")},
                     {QStringLiteral("lastname"), QStringLiteral("Sandbox")},
                     {QStringLiteral("sex"), QStringLiteral("F")}};
    if (!holds(access, "profile:read_all")) return jsonReply(200, json);
    const auto gear = [](const char* id, const char* name, double distance) {
        return QJsonArray{QJsonObject{{QStringLiteral("id"), QLatin1String(id)},
                                      {QStringLiteral("name"), QLatin1String(name)},
                                      {QStringLiteral("primary"), true},
                                      {QStringLiteral("distance"), distance},
                                      {QStringLiteral("resource_state"), 2}}};
    };
    json.insert(QStringLiteral("resource_state"), 3);
    json.insert(QStringLiteral("weight"), 63.5);
    json.insert(QStringLiteral("ftp"), 240);
    json.insert(QStringLiteral("measurement_preference"), QStringLiteral("meters"));
    json.insert(QStringLiteral("bikes"), gear("b12345678987655", "Road bike", 8'123'000));
    json.insert(QStringLiteral("shoes"), gear("g12345678987655", "Trainers", 490'400));
    return jsonReply(200, json);
}

LocalResponse FakeStrava::zones(const LocalRequest& request, const Access& access) const {
    Parameters(frame(), placeOf(request), request.query).check({});
    if (!holds(access, "profile:read_all")) return missing(QStringLiteral("profile:read_permission"));
    const auto bands = [](std::initializer_list<int> bounds) {
        QJsonArray array;
        for (auto low = bounds.begin(); low != bounds.end(); ++low) {
            const int high = low + 1 == bounds.end() ? -1 : *(low + 1);
            array << QJsonObject{{QStringLiteral("min"), *low}, {QStringLiteral("max"), high}};
        }
        return array;
    };
    return jsonReply(200,
                     {{QStringLiteral("heart_rate"),
                       QJsonObject{{QStringLiteral("custom_zones"), true},
                                   {QStringLiteral("zones"), bands({0, 118, 146, 161, 176})}}},
                      {QStringLiteral("power"),
                       QJsonObject{{QStringLiteral("zones"), bands({0, 133, 181, 217, 253, 289, 361})}}}});
}

bool FakeStrava::sees(const Access& access, const StravaActivity& activity) const {
    return !activity.isPrivate || holds(access, "activity:read_all");
}

LocalResponse FakeStrava::list(const LocalRequest& request, const Access& access) {
    const Parameters asked(frame(), placeOf(request), request.query);
    asked.check({}, {QStringLiteral("before"), QStringLiteral("after"), QStringLiteral("page"),
                     QStringLiteral("per_page")});
    if (!holds(access, "activity:read_all") && !holds(access, "activity:read"))
        return missing(QStringLiteral("activity:read_permission"));
    const auto perPage = asked.number(QStringLiteral("per_page"), 1, largestPage);
    if (asked.has(QStringLiteral("per_page")) && !perPage)
        return stravaFault(400, QStringLiteral("Bad Request"), QStringLiteral("Application"),
                           QStringLiteral("per page"), QStringLiteral("limit exceeded"));
    qint64 page = asked.number(QStringLiteral("page"), 1, 1'000'000).value_or(1);
    if (takeRepeat() && page > 1) --page;
    const qint64 size = perPage.value_or(defaultPage);
    const qint64 after = asked.number(QStringLiteral("after"), longAgo, farAhead).value_or(longAgo) * 1000;
    const qint64 before = asked.number(QStringLiteral("before"), longAgo, farAhead).value_or(farAhead) * 1000;
    QList<StravaActivity> all = access.user == otherUser() ? QList<StravaActivity>() : activities();
    if (asked.has(QStringLiteral("after"))) std::reverse(all.begin(), all.end());
    all.removeIf([&](const StravaActivity& each) { return each.startMs <= after || each.startMs >= before; });
    QJsonArray json;
    for (const StravaActivity& each : all.mid((page - 1) * size, size)) {
        // After the pages were cut: so a page may be shorter and not be the last.
        if (sees(access, each)) json << summaryOf(each, m_athleteId);
    }
    return {200, "application/json; charset=utf-8", QJsonDocument(json).toJson(QJsonDocument::Compact)};
}

LocalResponse FakeStrava::activity(const LocalRequest& request, const QStringList& parts,
                                   const Access& access) const {
    bool isNumber = false;
    const qint64 id = parts.at(1).toLongLong(&isNumber);
    const bool asksStreams = parts.size() == 3 && parts.at(2) == u"streams";
    if (!isNumber || (parts.size() > 2 && !asksStreams)) return unknown(request);
    if (!holds(access, "activity:read_all") && !holds(access, "activity:read"))
        return missing(QStringLiteral("activity:read_permission"));
    const auto found = std::find_if(m_activities.begin(), m_activities.end(),
                                    [id](const StravaActivity& each) { return each.id == id; });
    if (found == m_activities.end() || !sees(access, *found) || access.user == otherUser()) return notFound();
    if (asksStreams) return streams(request, *found);
    Parameters(frame(), placeOf(request), request.query).check({}, {QStringLiteral("include_all_efforts")});
    return jsonReply(200, detailOf(*found, m_athleteId));
}

LocalResponse FakeStrava::streams(const LocalRequest& request, const StravaActivity& found) const {
    const Parameters asked(frame(), placeOf(request), request.query);
    asked.check({QStringLiteral("keys"), QStringLiteral("key_by_type")});
    if (asked.text(QStringLiteral("key_by_type")) != u"true")
        asked.violate(QStringLiteral("key_by_type is not true"));
    const QStringList keys = asked.text(QStringLiteral("keys")).split(u',', Qt::SkipEmptyParts);
    for (const QString& key : keys) {
        if (!streamKeys().contains(key)) asked.violate(QStringLiteral("unknown stream '%1'").arg(key));
    }
    if (found.manual) return notFound();
    return jsonReply(200, streamsOf(found, keys));
}

LocalResponse FakeStrava::notFound() const {
    return stravaFault(404, QStringLiteral("Record Not Found"), QStringLiteral("resource"),
                       QStringLiteral("path"), QStringLiteral("invalid"));
}

LocalResponse FakeStrava::refused(FaultKind kind) const {
    const QString application = QStringLiteral("Application");
    switch (kind) {
    case FaultKind::unauthorized:
        return stravaFault(401, QStringLiteral("Authorization Error"), QStringLiteral("Athlete"),
                           QStringLiteral("access_token"), QStringLiteral("invalid"));
    case FaultKind::missingScope: return missing(QStringLiteral("activity:read_permission"));
    case FaultKind::rateLimited:
        return stravaFault(429, QStringLiteral("Rate Limit Exceeded"), application,
                           QStringLiteral("rate limit"), QStringLiteral("exceeded"));
    default:
        return stravaFault(403, QStringLiteral("Forbidden"), application, QStringLiteral("Status"),
                           QStringLiteral("Inactive"));
    }
}

} // namespace vd::fakecloud
