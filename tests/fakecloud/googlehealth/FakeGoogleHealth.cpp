// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakecloud/googlehealth/FakeGoogleHealth.h"

#include "fakecloud/googlehealth/GoogleOAuth.h"
#include "fakecloud/googlehealth/GoogleRollUp.h"

#include <QJsonArray>

#include <algorithm>

namespace vd::fakecloud {
namespace {

const QString userPath = QStringLiteral("/users/me/");
constexpr int defaultPage = 1440;
constexpr qint64 minuteMs = 60'000;

bool holds(const FakeOAuth::Access& access, const QString& scope) {
    return access.scopes.contains(googleScope(scope));
}

QJsonObject sourceOf(bool isSecond) {
    if (isSecond)
        return {{QStringLiteral("platform"), QStringLiteral("HEALTH_CONNECT")},
                {QStringLiteral("recordingMethod"), QStringLiteral("PASSIVELY_MEASURED")}};
    return {{QStringLiteral("platform"), QStringLiteral("FITBIT")},
            {QStringLiteral("recordingMethod"), QStringLiteral("ACTIVELY_MEASURED")},
            {QStringLiteral("device"),
             QJsonObject{{QStringLiteral("formFactor"), QStringLiteral("WATCH")},
                         {QStringLiteral("displayName"), QStringLiteral("Pixel Watch 4")}}}};
}

} // namespace

FakeGoogleHealth::FakeGoogleHealth(const CloudFrame& frame)
    : FakeProvider(frame, std::make_unique<GoogleOAuth>(frame)), m_minute(0, 60'000) {}

QMap<QString, QString> FakeGoogleHealth::paths() const {
    return {{QStringLiteral("authorize"), QStringLiteral("/o/oauth2/v2/auth")},
            {QStringLiteral("token"), QStringLiteral("/token")},
            {QStringLiteral("revoke"), QStringLiteral("/revoke")},
            {QStringLiteral("api"), QStringLiteral("/v4")}};
}

QString FakeGoogleHealth::otherUser() {
    return GoogleOAuth::otherPerson();
}

void FakeGoogleHealth::setSteps(QDate date, std::optional<qint64> steps) {
    m_data.setDay(date, [steps](HealthDay& day) { day.steps = steps; });
}

void FakeGoogleHealth::setDistanceMm(QDate date, std::optional<qint64> distanceMm) {
    m_data.setDay(date, [distanceMm](HealthDay& day) { day.distanceMm = distanceMm; });
}

void FakeGoogleHealth::setRestingBpm(QDate date, std::optional<int> bpm) {
    m_data.setDay(date, [bpm](HealthDay& day) { day.restingBpm = bpm; });
}

QString FakeGoogleHealth::addWeight(qint64 atMs, double grams) {
    const HealthPoint made = madeWeight(m_data, atMs, grams);
    m_data.add(QStringLiteral("weight"), made);
    return made.id;
}

QString FakeGoogleHealth::setNight(QDate wakes, bool processed) {
    const HealthPoint night = madeNight(m_data, wakes, processed);
    deleteSleep(night.id);
    m_data.add(QStringLiteral("sleep"), night);
    return night.id;
}

bool FakeGoogleHealth::editExercise(const QString& id, const std::function<void(QJsonObject&)>& edit) {
    return m_data.edit(QStringLiteral("exercise"), id, [&edit](HealthPoint& point) { edit(point.value); });
}

QStringList FakeGoogleHealth::ids(const QString& type) const {
    QStringList ids;
    for (const HealthPoint& point : m_data.points(type, nowMs()))
        ids << point.id;
    return ids;
}

void FakeGoogleHealth::makeHistory(int size, qint64 nowMs) {
    const QDate today = data().dateAt(nowMs);
    makeDays(today.addDays(1 - size), today);
}

void FakeGoogleHealth::changeAnItem() {
    const QDate yesterday = m_data.dateAt(nowMs()).addDays(-1);
    m_data.setDay(yesterday, [](HealthDay& day) {
        day.steps = day.steps.value_or(0) + 321;
        day.distanceMm = day.distanceMm.value_or(0) + 250'000;
        if (day.restingBpm) ++*day.restingBpm;
    });
    const auto changeNewest = [this](const QString& type, const QString& member, const QJsonValue& value) {
        const QStringList points = ids(type);
        if (points.isEmpty()) return;
        m_data.edit(type, points.constFirst(),
                    [&](HealthPoint& point) { point.value.insert(member, value); });
    };
    changeNewest(QStringLiteral("exercise"), QStringLiteral("displayName"), QStringLiteral("Renamed"));
    changeNewest(QStringLiteral("weight"), QStringLiteral("weightGrams"), 70'123);
    changeNewest(QStringLiteral("sleep"), QStringLiteral("type"), QStringLiteral("CLASSIC"));
}

LocalResponse FakeGoogleHealth::api(const LocalRequest& request, const QString& path) {
    m_minute.count(nowMs());
    if (m_minute.isExceeded(nowMs())) return refused(FaultKind::rateLimited);
    const auto access = oauth().access(request);
    return access ? route(request, path, *access) : refused(FaultKind::unauthorized);
}

LocalResponse FakeGoogleHealth::route(const LocalRequest& request, const QString& path,
                                      const Access& access) {
    if (!path.startsWith(userPath)) return unknown(request);
    const QString rest = path.sliced(userPath.size());
    const bool isGet = request.method == "GET";
    if (isGet && !request.body.isEmpty())
        frame().violate(placeOf(request) + QStringLiteral(": a body with GET"));
    if (isGet && !rest.contains(u'/')) return aboutUser(request, rest, access);
    const QStringList parts = rest.split(u'/');
    if (parts.size() != 3 || parts.at(0) != u"dataTypes") return unknown(request);
    const std::optional<GoogleType> type = googleType(parts.at(1));
    if (!type) return unknown(request);
    if (!holds(access, type->scope)) return refused(FaultKind::missingScope);
    const QString& method = parts.at(2);
    if (isGet && method == u"dataPoints") return list(request, *type, false, access);
    if (isGet && method == u"dataPoints:reconcile") return list(request, *type, true, access);
    if (request.method == "POST" && method == u"dataPoints:dailyRollUp")
        return rollUp(request, *type, true, access);
    if (request.method == "POST" && method == u"dataPoints:rollUp")
        return rollUp(request, *type, false, access);
    return unknown(request);
}

LocalResponse FakeGoogleHealth::aboutUser(const LocalRequest& request, const QString& what,
                                          const Access& access) const {
    Parameters(frame(), placeOf(request), request.query).check({});
    QJsonObject json{{QStringLiteral("name"), QStringLiteral("users/me/") + what}};
    const bool isOther = access.user == otherUser();
    if (what == u"identity") {
        json.insert(QStringLiteral("healthUserId"),
                    isOther ? QStringLiteral("9876543210987654321") : QStringLiteral("1234567890123456789"));
        json.insert(QStringLiteral("legacyUserId"),
                    isOther ? QStringLiteral("9ZZZZZ") : QStringLiteral("4ABCDE"));
        return jsonReply(200, json);
    }
    if (what == u"profile") {
        if (!holds(access, QStringLiteral("profile"))) return refused(FaultKind::missingScope);
        const QDate since = m_memberSince.isValid() ? m_memberSince : m_data.firstDay();
        json.insert(QStringLiteral("age"), 41);
        if (since.isValid()) json.insert(QStringLiteral("membershipStartDate"), googleDate(since));
        return jsonReply(200, json);
    }
    if (what != u"settings") return unknown(request);
    if (!holds(access, QStringLiteral("settings"))) return refused(FaultKind::missingScope);
    json.insert(QStringLiteral("timeZone"), QString::fromLatin1(m_data.zone().id()));
    json.insert(QStringLiteral("utcOffset"), googleDuration((m_data.civilMs(nowMs()) - nowMs()) / 1000));
    json.insert(QStringLiteral("distanceUnit"), QStringLiteral("DISTANCE_UNIT_KILOMETERS"));
    json.insert(QStringLiteral("weightUnit"), QStringLiteral("WEIGHT_UNIT_KILOGRAMS"));
    return jsonReply(200, json);
}

LocalResponse FakeGoogleHealth::notSupported(const LocalRequest& request, const GoogleType& type,
                                             const QString& action) const {
    frame().violate(placeOf(request) + QStringLiteral(": not supported"));
    QStringList actions;
    if (type.lists) actions << QStringLiteral("list") << QStringLiteral("reconcile");
    if (type.rollsUp) actions << QStringLiteral("rollUp");
    if (type.rollsUpDaily) actions << QStringLiteral("dailyRollUp");
    return googleError(
        400, QStringLiteral("INVALID_ARGUMENT"), {},
        QStringLiteral("%1 is not supported for data type %2, but the following actions are supported: %3")
            .arg(action, type.path, actions.join(QStringLiteral(", "))));
}

LocalResponse FakeGoogleHealth::list(const LocalRequest& request, const GoogleType& type, bool reconciles,
                                     const Access& access) {
    const QString action = reconciles ? QStringLiteral("reconcile") : QStringLiteral("list");
    if (!type.lists) return notSupported(request, type, action);
    const Parameters asked(frame(), placeOf(request), request.query);
    asked.check({}, {QStringLiteral("filter"), QStringLiteral("pageSize"), QStringLiteral("pageToken"),
                     QStringLiteral("dataSourceFamily")});
    const QString family = asked.text(QStringLiteral("dataSourceFamily"));
    const bool isSleepList = type.isSleep() && !reconciles;
    if (!family.isEmpty() && (isSleepList || !family.startsWith(u"users/me/dataSourceFamilies/"))) {
        asked.violate(QStringLiteral("dataSourceFamily"));
        return googleError(400, QStringLiteral("INVALID_ARGUMENT"),
                           QStringLiteral("INVALID_DATA_POINT_DATA_SOURCE_FAMILY"),
                           QStringLiteral("Invalid family"));
    }
    GoogleFilterRead read;
    if (asked.has(QStringLiteral("filter")))
        read = readGoogleFilter(asked.text(QStringLiteral("filter")), type);
    if (!read.reason.isEmpty()) {
        asked.violate(read.reason + QStringLiteral(": ") + asked.text(QStringLiteral("filter")));
        return googleError(400, QStringLiteral("INVALID_ARGUMENT"), read.reason,
                           QStringLiteral("Invalid filter"));
    }
    return page(request, type, read.filter, reconciles, access);
}

QList<HealthPoint> FakeGoogleHealth::restingRates(const GoogleFilter& filter) const {
    QList<HealthPoint> points;
    for (QDate date = m_data.dateAt(nowMs()); date >= m_data.firstDay(); date = date.addDays(-1)) {
        const qint64 civil = QDateTime(date, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
        const std::optional<HealthDay> day = m_data.dayAt(date, nowMs());
        if (!day || !day->restingBpm || !filter.takes(civil, civil)) continue;
        const QJsonObject metadata{{QStringLiteral("calculationMethod"), QStringLiteral("WITH_SLEEP")}};
        HealthPoint point;
        point.startMs = point.endMs = civil;
        point.value = {{QStringLiteral("date"), googleDate(date)},
                       {QStringLiteral("beatsPerMinute"), QString::number(*day->restingBpm)},
                       {QStringLiteral("dailyRestingHeartRateMetadata"), metadata}};
        points << point;
    }
    return points;
}

QList<HealthPoint> FakeGoogleHealth::pulses(const GoogleFilter& filter) const {
    QList<HealthPoint> points;
    const qint64 firstMs = m_data.msAt(m_data.firstDay(), QTime(0, 0));
    for (qint64 ms = nowMs() / minuteMs * minuteMs; ms >= firstMs; ms -= minuteMs) {
        const qint64 civil = m_data.civilMs(ms);
        if ((filter.isCivil ? civil : ms) < filter.fromMs) break;
        const std::optional<int> bpm = filter.takes(ms, civil) ? m_data.bpmAt(ms, nowMs()) : std::nullopt;
        if (!bpm) continue;
        HealthPoint point;
        point.id = QStringLiteral("h%1").arg(ms);
        point.startMs = point.endMs = ms;
        point.value = {{QStringLiteral("sampleTime"), googleSample(m_data, ms)},
                       {QStringLiteral("beatsPerMinute"), QString::number(*bpm)}};
        points << point;
    }
    return points;
}

QList<HealthPoint> FakeGoogleHealth::pointsOf(const GoogleType& type, const GoogleFilter& filter) const {
    if (!m_data.firstDay().isValid()) return {};
    if (type.kind == GoogleType::Kind::daily) return restingRates(filter);
    if (type.path == u"heart-rate") return pulses(filter);
    QList<HealthPoint> points = m_data.points(type.path, nowMs());
    points.removeIf([&](const HealthPoint& point) {
        const qint64 at = type.isSleep() ? point.endMs : point.startMs;
        return !filter.takes(at, m_data.civilMs(at));
    });
    return points;
}

// What is sent of a point, and, of a raw list, what a second source says of the same.
QJsonArray FakeGoogleHealth::told(const GoogleType& type, const HealthPoint& point, bool reconciles) {
    const QString name = QStringLiteral("users/me/dataTypes/%1/dataPoints/%2").arg(type.path, point.id);
    QJsonObject json{{type.member, point.value}};
    if (!point.id.isEmpty())
        json.insert(reconciles ? QStringLiteral("dataPointName") : QStringLiteral("name"), name);
    if (reconciles) return {json};
    json.insert(QStringLiteral("dataSource"), sourceOf(false));
    QJsonArray all{json};
    if (point.id.isEmpty() || point.startMs / minuteMs % 5 != 0) return all;
    json.insert(QStringLiteral("name"), name + QStringLiteral("-2"));
    json.insert(QStringLiteral("dataSource"), sourceOf(true));
    all << json;
    return all;
}

LocalResponse FakeGoogleHealth::page(const LocalRequest& request, const GoogleType& type,
                                     const GoogleFilter& filter, bool reconciles, const Access& access) {
    const Parameters asked(frame(), placeOf(request), request.query);
    // More than the largest is cut to it, as the reference says; a client that asks for more did not read it.
    const auto wanted = asked.number(QStringLiteral("pageSize"), 1, type.pageSize);
    const int unasked =
        asked.has(QStringLiteral("pageSize")) ? type.pageSize : std::min(type.pageSize, defaultPage);
    const int size = wanted ? static_cast<int>(*wanted) : unasked;
    bool isNumber = true;
    int number = asked.has(QStringLiteral("pageToken"))
                     ? asked.text(QStringLiteral("pageToken")).mid(2).toInt(&isNumber)
                     : 0;
    if (!isNumber) {
        asked.violate(QStringLiteral("a pageToken that was never given out"));
        return googleError(400, QStringLiteral("INVALID_ARGUMENT"), {}, QStringLiteral("Invalid page token"));
    }
    const QList<HealthPoint> points =
        access.user == otherUser() ? QList<HealthPoint>() : pointsOf(type, filter);
    if (takeRepeat() && number > 0) --number;
    // The empty page stands between the second and the one that is then the fourth.
    const bool hasEmpty = m_hasEmptyPages && points.size() > 2 * size;
    const bool isEmpty = hasEmpty && number == 2;
    const int index = hasEmpty && number > 2 ? number - 1 : number;
    QJsonArray json;
    for (const HealthPoint& point :
         isEmpty ? QList<HealthPoint>() : points.mid(qsizetype{index} * size, size)) {
        for (const QJsonValue& each : told(type, point, reconciles))
            json << each;
    }
    QJsonObject reply;
    if (!json.isEmpty()) reply.insert(QStringLiteral("dataPoints"), json);
    const bool hasMore = isEmpty || qsizetype{index + 1} * size < points.size();
    if (hasMore || type.kind == GoogleType::Kind::daily)
        reply.insert(QStringLiteral("nextPageToken"),
                     hasMore ? QStringLiteral("p-%1").arg(number + 1) : QString());
    return jsonReply(200, reply);
}

LocalResponse FakeGoogleHealth::rollUp(const LocalRequest& request, const GoogleType& type, bool isDaily,
                                       const Access& access) {
    if (isDaily ? !type.rollsUpDaily : !type.rollsUp)
        return notSupported(request, type,
                            isDaily ? QStringLiteral("dailyRollUp") : QStringLiteral("rollUp"));
    const Parameters asked(frame(), placeOf(request), request.query);
    asked.check({});
    if (!request.header("content-type").toLower().startsWith("application/json"))
        asked.violate(QStringLiteral("not sent as JSON"));
    const QJsonDocument body = QJsonDocument::fromJson(request.body);
    if (!body.isObject()) asked.violate(QStringLiteral("no JSON object"));
    const RollUp rolled{access.user == otherUser() ? m_nobody : m_data, type, nowMs(),
                        [asked](const QString& what) { asked.violate(what); }, takeRepeat()};
    return isDaily ? rolled.daily(body.object()) : rolled.physical(body.object());
}

LocalResponse FakeGoogleHealth::notFound() const {
    return googleError(404, QStringLiteral("NOT_FOUND"), {},
                       QStringLiteral("Requested entity was not found."));
}

LocalResponse FakeGoogleHealth::refused(FaultKind kind) const {
    const QString denied = QStringLiteral("PERMISSION_DENIED");
    switch (kind) {
    case FaultKind::unauthorized:
        return googleError(401, QStringLiteral("UNAUTHENTICATED"), QStringLiteral("ACCESS_TOKEN_EXPIRED"),
                           QStringLiteral("Request had invalid authentication credentials."));
    case FaultKind::missingScope:
        return googleError(403, denied, QStringLiteral("ACCESS_TOKEN_SCOPE_INSUFFICIENT"),
                           QStringLiteral("Request had insufficient authentication scopes."));
    case FaultKind::rateLimited:
        return googleError(429, QStringLiteral("RESOURCE_EXHAUSTED"), QStringLiteral("RATE_LIMIT_EXCEEDED"),
                           QStringLiteral("Quota exceeded for quota metric 'Requests'."));
    case FaultKind::serviceDisabled:
        return googleError(
            403, denied, QStringLiteral("SERVICE_DISABLED"),
            QStringLiteral("Google Health API has not been used in project 123456789012 before or it is "
                           "disabled."),
            {{QStringLiteral("activationUrl"),
              QStringLiteral("https://console.developers.google.com/apis/api/health.googleapis.com/"
                             "overview?project=123456789012")}});
    case FaultKind::accountNotLinked:
        return googleError(400, QStringLiteral("FAILED_PRECONDITION"), QStringLiteral("ACCOUNT_NOT_LINKED"),
                           QStringLiteral("The account has no Google Health profile."));
    default:
        return googleError(403, denied, QStringLiteral("RESOURCE_PERMISSION_DENIED"),
                           QStringLiteral("The caller does not have permission"));
    }
}

} // namespace vd::fakecloud
