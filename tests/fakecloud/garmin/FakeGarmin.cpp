// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakecloud/garmin/FakeGarmin.h"

#include <QDateTime>
#include <QJsonDocument>

#include <algorithm>

namespace vd::fakecloud {
namespace {

constexpr int largestPage = 100;
const QString otherPerson = QStringLiteral("7002");

OAuthRules rules() {
    OAuthRules rules;
    rules.key = QStringLiteral("garmin");
    rules.displayName = QStringLiteral("Garmin Connect");
    rules.clientSecret = QStringLiteral("GCDC_CANARY-garmin-key");
    rules.accessLifeMs = 86'400'000;
    rules.users = {QStringLiteral("7001"), otherPerson};
    return rules;
}

LocalResponse listReply(const QJsonArray& list) {
    return {200, "application/json", QJsonDocument(list).toJson(QJsonDocument::Compact)};
}

LocalResponse messageReply(int status, const char* message) {
    return jsonReply(status, {{QStringLiteral("message"), QLatin1String(message)}});
}

} // namespace

FakeGarmin::FakeGarmin(const CloudFrame& frame)
    : FakeProvider(frame, std::make_unique<FakeKeys>(rules(), "ApiKey", frame)),
      m_zone("Europe/Berlin"), m_ranges{{QStringLiteral("activities"), 3660},
                                        {QStringLiteral("days"), 35},
                                        {QStringLiteral("hydration"), 31},
                                        {QStringLiteral("hrv"), 35},
                                        {QStringLiteral("sleep"), 31},
                                        {QStringLiteral("steps"), 28},
                                        {QStringLiteral("stress"), 28},
                                        {QStringLiteral("weight"), 365}},
      m_minute(0, 60'000) {}

QMap<QString, QString> FakeGarmin::paths() const {
    return {{QStringLiteral("token"),
             QStringLiteral("/personalapitoken-service/personal-api/personal-api-key/token")},
            {QStringLiteral("api"), QString()}};
}

void FakeGarmin::makeDays(QDate from, QDate to) {
    for (QDate date = from; date <= to; date = date.addDays(1)) {
        if (m_days.contains(date)) continue;
        m_days.insert(date, madeGarminDay(date, m_zone));
        if (const auto made = madeGarminActivity(date, m_zone))
            m_activities.insert({made->startMs, made->id}, *made);
    }
}

void FakeGarmin::makeHistory(int size, qint64 nowMs) {
    const QDate yesterday = QDateTime::fromMSecsSinceEpoch(nowMs, m_zone).date().addDays(-1);
    makeDays(yesterday.addDays(1 - size), yesterday); // today goes on
}

void FakeGarmin::setDay(QDate date, const std::function<void(GarminDay&)>& set) {
    set(m_days[date]);
}

qint64 FakeGarmin::addActivity(GarminActivity activity) {
    if (activity.id == 0) activity.id = 9'107'199'254'740'993 + ++m_addedIds * 2;
    m_activities.insert({activity.startMs, activity.id}, activity);
    return activity.id;
}

void FakeGarmin::editActivity(qint64 id, const std::function<void(GarminActivity&)>& edit) {
    for (const GarminActivity& old : m_activities.values()) {
        if (old.id != id) continue;
        GarminActivity changed = old;
        edit(changed);
        m_activities.remove({old.startMs, old.id});
        m_activities.insert({changed.startMs, changed.id}, changed);
    }
}

void FakeGarmin::deleteActivity(qint64 id) {
    for (const GarminActivity& each : m_activities.values()) {
        if (each.id == id) m_activities.remove({each.startMs, each.id});
    }
}

QList<GarminActivity> FakeGarmin::activities() const {
    QList<GarminActivity> all = m_activities.values();
    std::reverse(all.begin(), all.end());
    return all;
}

void FakeGarmin::changeAnItem() {
    if (m_activities.isEmpty()) return;
    editActivity(m_activities.last().id, [](GarminActivity& newest) {
        newest.name += QStringLiteral(" (renamed)");
        newest.distanceM += 100;
    });
}

LocalResponse FakeGarmin::refused(FaultKind kind) const {
    if (kind == FaultKind::unauthorized) return messageReply(401, "Unauthorized");
    if (kind == FaultKind::rateLimited) return messageReply(429, "Too many requests");
    return messageReply(403, "Forbidden");
}

LocalResponse FakeGarmin::notFound() const {
    return htmlReply(404, QStringLiteral("Not Found"));
}

LocalResponse FakeGarmin::api(const LocalRequest& request, const QString& path) {
    m_minute.count(nowMs());
    if (m_minute.isExceeded(nowMs())) return refused(FaultKind::rateLimited).with("Retry-After", "14");
    const auto access = oauth().access(request);
    if (!access) return refused(FaultKind::unauthorized);
    if (request.method != "GET" || !request.body.isEmpty()) return unknown(request);
    for (const QString& gone : m_movedAway) {
        if (path.startsWith(gone)) return notFound();
    }
    m_hasData = access->user != otherPerson;
    return route(request, path);
}

LocalResponse FakeGarmin::route(const LocalRequest& request, const QString& path) {
    const bool repeats = takeRepeat();
    const QString files = QStringLiteral("/download-service/files/activity/");
    if (path == u"/activitylist-service/activities/search/activities") return activityList(request, repeats);
    if (path.startsWith(files)) return file(request, path.sliced(files.size()));
    if (path == u"/usersummary-service/usersummary/v2/dailysummaries") return summaries(request);
    if (path == u"/sleep-service/sleep/dailySleepSummariesByDate") return nights(request);
    if (path == u"/userprofile-service/userprofile/settings") return profile(request);
    if (path == u"/biometric-service/heartRateZones") return zones(request);
    const bool isRange = path.startsWith(u"/hrv-service/hrv/daily/") ||
                         path.startsWith(u"/usersummary-service/stats/") ||
                         path.startsWith(u"/weight-service/weight/range/");
    return isRange ? ofRange(request, path) : ofOneDay(request, path);
}

QDate FakeGarmin::today() const {
    return QDateTime::fromMSecsSinceEpoch(nowMs(), m_zone).date();
}

const GarminDay* FakeGarmin::dayAt(QDate date) const {
    const auto found = m_days.constFind(date);
    const bool isThere = m_hasData && found != m_days.constEnd() && date <= today();
    return isThere ? &*found : nullptr;
}

std::optional<QDate> FakeGarmin::dateOf(const LocalRequest& request, const QString& text) const {
    const QDate date = QDate::fromString(text, QStringLiteral("yyyy-MM-dd"));
    if (date.isValid()) return date;
    frame().violate(placeOf(request) + QStringLiteral(": no date"));
    return std::nullopt;
}

std::optional<FakeGarmin::Range> FakeGarmin::rangeOf(const LocalRequest& request, const QString& kind,
                                                     const QString& from, const QString& to) const {
    const auto first = dateOf(request, from);
    const auto last = dateOf(request, to);
    if (!first || !last) return std::nullopt;
    if (*first > *last || *last > today().addDays(1)) {
        frame().violate(placeOf(request) + QStringLiteral(": no range"));
        return std::nullopt;
    }
    if (first->daysTo(*last) + 1 > m_ranges.value(kind)) return std::nullopt;
    return Range{*first, *last};
}

QJsonArray FakeGarmin::inRange(const Range& range, bool newestFirst,
                               const std::function<QJsonObject(QDate, const GarminDay*)>& word) const {
    QJsonArray list;
    for (QDate date = range.from; date <= range.to; date = date.addDays(1)) {
        const QJsonObject said = word(date, dayAt(date));
        if (said.isEmpty()) continue;
        if (newestFirst)
            list.prepend(said);
        else
            list.append(said);
    }
    return list;
}

LocalResponse FakeGarmin::activityList(const LocalRequest& request, bool repeats) {
    const Parameters asked(frame(), placeOf(request), request.query);
    asked.check({QStringLiteral("startDate"), QStringLiteral("endDate"), QStringLiteral("start"),
                 QStringLiteral("limit")});
    const auto range = rangeOf(request, QStringLiteral("activities"), asked.text(QStringLiteral("startDate")),
                               asked.text(QStringLiteral("endDate")));
    const auto limit = asked.number(QStringLiteral("limit"), 1, largestPage);
    const auto start = asked.number(QStringLiteral("start"), 0, 100'000);
    if (!range || !limit || !start) return messageReply(400, "Bad Request");
    if (repeats && *start > 0) return {200, "application/json", m_lastPage};
    const qint64 size = std::min<qint64>(*limit, m_largestPage);
    QJsonArray page;
    qint64 place = 0;
    for (const GarminActivity& each : activities()) {
        const QDate date = QDateTime::fromMSecsSinceEpoch(each.startMs, m_zone).date();
        const bool isOver = each.startMs + each.durationS * qint64{1000} <= nowMs();
        if (!m_hasData || !isOver || date < range->from || date > range->to) continue;
        if (place >= *start && place < *start + size) page << activityRow(each, m_zone);
        ++place;
    }
    const LocalResponse reply = listReply(page);
    m_lastPage = reply.body;
    return reply;
}

LocalResponse FakeGarmin::file(const LocalRequest& request, const QString& id) const {
    Parameters(frame(), placeOf(request), request.query).check({});
    for (const GarminActivity& each : m_activities) {
        const bool isIt = m_hasData && QString::number(each.id) == id;
        if (isIt && each.hasFile) return {200, "application/zip", activityZip(each)};
    }
    return notFound();
}

LocalResponse FakeGarmin::summaries(const LocalRequest& request) {
    const Parameters asked(frame(), placeOf(request), request.query);
    asked.check({QStringLiteral("startDate"), QStringLiteral("endDate")});
    const auto range = rangeOf(request, QStringLiteral("days"), asked.text(QStringLiteral("startDate")),
                               asked.text(QStringLiteral("endDate")));
    if (!range) return messageReply(400, "Bad Request");
    const QJsonArray days = inRange(*range, false, [this](QDate date, const GarminDay* day) {
        if (day == nullptr) return QJsonObject();
        return m_shape == DaysShape::flat ? flatDay(date, day, m_zone) : nestedDay(date, *day, m_zone);
    });
    if (m_shape == DaysShape::flat) return listReply(days);
    const bool isUnknown = m_shape == DaysShape::unknown && !days.isEmpty();
    if (isUnknown)
        return jsonReply(200, {{QStringLiteral("report"), QJsonObject{{QStringLiteral("rows"), days}}}});
    return jsonReply(200, {{QStringLiteral("data"), days}});
}

LocalResponse FakeGarmin::nights(const LocalRequest& request) {
    const Parameters asked(frame(), placeOf(request), request.query);
    asked.check({QStringLiteral("startDate"), QStringLiteral("endDate")});
    const auto range = rangeOf(request, QStringLiteral("sleep"), asked.text(QStringLiteral("startDate")),
                               asked.text(QStringLiteral("endDate")));
    if (!range) return messageReply(400, "Bad Request");
    return listReply(inRange(*range, false, [this](QDate date, const GarminDay* day) {
        return nightSummary(date, day, m_zone); // a placeholder where there is none
    }));
}

LocalResponse FakeGarmin::ofRange(const LocalRequest& request, const QString& path) {
    const bool isWeight = path.startsWith(u"/weight-service");
    const bool isHrv = path.startsWith(u"/hrv-service");
    const Parameters asked(frame(), placeOf(request), request.query);
    asked.check({}, isWeight ? QStringList{QStringLiteral("includeAll")} : QStringList());
    QString kind = isWeight ? QStringLiteral("weight") : path.section(u'/', 3, 3);
    if (isHrv) kind = QStringLiteral("hrv");
    if (!m_ranges.contains(kind) || path.count(u'/') != (isWeight || isHrv ? 5 : 6)) return unknown(request);
    const auto range = rangeOf(request, kind, path.section(u'/', -2, -2), path.section(u'/', -1));
    if (!range) return messageReply(400, "Bad Request");
    const QJsonArray list = inRange(*range, isWeight, [&](QDate date, const GarminDay* day) {
        QJsonObject json{{QStringLiteral("calendarDate"), date.toString(Qt::ISODate)}};
        if (day == nullptr) return QJsonObject();
        if (isWeight) return day->weightG ? weightDay(date, *day, m_zone) : QJsonObject();
        if (isHrv) {
            if (!day->hrvMs) return QJsonObject();
            json.insert(QStringLiteral("lastNightAvg"), *day->hrvMs);
            json.insert(QStringLiteral("baseline"), QJsonValue::Null);
        } else if (kind == u"stress") {
            json.insert(QStringLiteral("values"),
                        QJsonObject{{QStringLiteral("overallStressLevel"), day->stress.value_or(-1)},
                                    {QStringLiteral("restStressDuration"), 39'840}});
        } else if (kind == u"hydration") {
            json.insert(QStringLiteral("valueInML"), day->waterMl.value_or(0));
            json.insert(QStringLiteral("goalInML"), 2800.0);
        } else {
            json.insert(QStringLiteral("totalSteps"), day->steps.value_or(0));
            json.insert(QStringLiteral("totalDistance"), day->distanceM);
        }
        return json;
    });
    if (isHrv && list.isEmpty()) return LocalResponse(204);
    if (isHrv) return jsonReply(200, {{QStringLiteral("hrvSummaries"), list}});
    if (isWeight) return jsonReply(200, {{QStringLiteral("dailyWeightSummaries"), list}});
    return listReply(list);
}

LocalResponse FakeGarmin::ofOneDay(const LocalRequest& request, const QString& path) {
    const Parameters asked(frame(), placeOf(request), request.query);
    const QString food = QStringLiteral("/nutrition-service/food/logs/");
    const bool isFood = path.startsWith(food);
    const bool isDay = path == u"/usersummary-service/usersummary/daily";
    const bool isNight = path == u"/sleep-service/sleep/dailySleepData";
    const bool isHeart = path == u"/wellness-service/wellness/dailyHeartRate";
    if (!isFood && !isDay && !isNight && !isHeart) return unknown(request);
    const QString name = isDay ? QStringLiteral("calendarDate") : QStringLiteral("date");
    asked.check(isFood ? QStringList() : QStringList{name},
                isNight ? QStringList{QStringLiteral("nonSleepBufferMinutes")} : QStringList());
    const auto date = dateOf(request, isFood ? path.sliced(food.size()) : asked.text(name));
    if (!date) return messageReply(400, "Bad Request");
    const GarminDay* day = dayAt(*date);
    if (isDay) return jsonReply(200, flatDay(*date, day, m_zone));
    if (isHeart) return jsonReply(200, heartOfDay(*date, day, m_zone, nowMs()));
    if (isFood) {
        if (day == nullptr || !day->consumedKcal) return {200, "application/json", "null"};
        return jsonReply(200, {{QStringLiteral("mealDate"), date->toString(Qt::ISODate)},
                               {QStringLiteral("calories"), *day->consumedKcal}});
    }
    const bool hasLevels = day != nullptr && m_tellsStages && day->sleepStartMs > 0;
    return jsonReply(200, {{QStringLiteral("dailySleepDTO"), nightSummary(*date, day, m_zone)},
                           {QStringLiteral("sleepLevels"),
                            hasLevels ? QJsonValue(nightLevels(*day)) : QJsonValue(QJsonValue::Null)}});
}

LocalResponse FakeGarmin::profile(const LocalRequest& request) const {
    Parameters(frame(), placeOf(request), request.query).check({});
    return jsonReply(200, {{QStringLiteral("userProfileId"), m_hasData ? 7001 : 7002},
                           {QStringLiteral("timeZone"), QStringLiteral("Europe/Berlin")},
                           {QStringLiteral("measurementSystem"), QStringLiteral("metric")},
                           {QStringLiteral("firstDayOfWeek"), QStringLiteral("monday")}});
}

LocalResponse FakeGarmin::zones(const LocalRequest& request) const {
    // A flag of this endpoint writes zones into the account.
    Parameters(frame(), placeOf(request), request.query).check({});
    return listReply({QJsonObject{{QStringLiteral("sport"), QStringLiteral("DEFAULT")},
                                  {QStringLiteral("trainingMethod"), QStringLiteral("HR_RESERVE")},
                                  {QStringLiteral("restingHeartRateUsed"), 48},
                                  {QStringLiteral("maxHeartRateUsed"), 186},
                                  {QStringLiteral("zone1Floor"), 117},
                                  {QStringLiteral("zone5Floor"), 172}}});
}

} // namespace vd::fakecloud
