// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakecloud/wahoo/FakeWahoo.h"

#include "fakecloud/wahoo/WahooOAuth.h"
#include "support/FitWriter.h"

#include <QJsonArray>

#include <algorithm>

namespace vd::fakecloud {
namespace {

constexpr qint64 dayMs = 86'400'000;
constexpr int largestPage = 100;
constexpr int defaultPage = 30;
constexpr qint64 firstId = 9'007'199'254'800'000; // beyond 2^53, as ids may be one day

QString text(double value) {
    return QString::number(value, 'f', 1);
}

QString isoOf(qint64 ms) {
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

bool holds(const FakeOAuth::Access& access, const char* scope) {
    return access.scopes.contains(QLatin1String(scope));
}

LocalResponse forbidden() {
    return jsonReply(403, {{QStringLiteral("error"), QStringLiteral("insufficient_scope")}});
}

} // namespace

FakeWahoo::FakeWahoo(const CloudFrame& frame)
    : FakeProvider(frame, std::make_unique<WahooOAuth>(frame)), m_windows{RateWindow(5000, dayMs),
                                                                          RateWindow(1000, 3'600'000),
                                                                          RateWindow(200, 300'000)} {}

QMap<QString, QString> FakeWahoo::paths() const {
    return {{QStringLiteral("authorize"), QStringLiteral("/oauth/authorize")},
            {QStringLiteral("token"), QStringLiteral("/oauth/token")},
            {QStringLiteral("revoke"), QStringLiteral("/v1/permissions")},
            {QStringLiteral("api"), QStringLiteral("/v1")}};
}

void FakeWahoo::setLimits(int day, int hour, int fiveMinutes) {
    m_windows[0].setLimit(day);
    m_windows[1].setLimit(hour);
    m_windows[2].setLimit(fiveMinutes);
}

void FakeWahoo::addWorkout(const WahooWorkout& workout) {
    const auto place = std::find_if(m_workouts.begin(), m_workouts.end(),
                                    [&](const WahooWorkout& each) { return each.startMs < workout.startMs; });
    m_workouts.insert(place, workout);
}

void FakeWahoo::makeHistory(int size, qint64 nowMs) {
    for (int i = 0; i < size; ++i) {
        WahooWorkout workout;
        workout.startMs = (nowMs / dayMs - 1 - i) * dayMs + 7 * 3'600'000 + (i % 60) * 60'000;
        workout.id = firstId - i;
        workout.typeId = i % 4 == 0 ? 1 : 15;
        workout.name = i % 4 == 0 ? QStringLiteral("Morning run") : QStringLiteral("Morning ride");
        workout.seconds = 1800 + i % 7 * 300;
        workout.distanceM = workout.seconds * (i % 4 == 0 ? 2.8 : 8.1);
        workout.changedMs = workout.startMs + 4'000'000;
        workout.hasFile = i % 10 != 9;
        addWorkout(workout);
    }
}

void FakeWahoo::changeAnItem() {
    if (m_workouts.empty()) return;
    WahooWorkout& newest = m_workouts.front();
    newest.name += QStringLiteral(" (renamed)");
    newest.changedMs = nowMs();
}

QByteArray FakeWahoo::said(int (RateWindow::*what)() const) const {
    QList<QByteArray> numbers;
    for (const RateWindow& window : m_windows)
        numbers << QByteArray::number((window.*what)());
    return numbers.join(", ");
}

LocalResponse FakeWahoo::api(const LocalRequest& request, const QString& path) {
    m_base = QStringLiteral("http://127.0.0.1:%1").arg(request.port);
    QList<QByteArray> left;
    bool isOver = false;
    for (RateWindow& window : m_windows) {
        window.count(nowMs());
        isOver = isOver || window.isExceeded(nowMs());
        left << QByteArray::number(std::max(0, window.limit() - window.used(nowMs())));
    }
    LocalResponse response;
    if (isOver) {
        response = refused(FaultKind::rateLimited);
    } else if (const auto access = oauth().access(request)) {
        response = route(request, path, *access);
    } else {
        response = refused(FaultKind::unauthorized);
    }
    return response.with("X-RateLimit-Limit", said(&RateWindow::limit))
        .with("X-RateLimit-Remaining", left.join(", "))
        .with("X-RateLimit-Reset", "0, 0, 0");
}

LocalResponse FakeWahoo::route(const LocalRequest& request, const QString& path, const Access& access) {
    if (request.method != "GET" || !request.body.isEmpty()) return unknown(request);
    if (path == u"/user") return user(request, access);
    if (path == u"/workouts") return list(request, access);
    if (path.startsWith(u"/workouts/") && path.count(u'/') == 2)
        return workout(request, path.section(u'/', 2), access);
    return unknown(request);
}

LocalResponse FakeWahoo::user(const LocalRequest& request, const Access& access) const {
    Parameters(frame(), placeOf(request), request.query).check({});
    if (!holds(access, "user_read")) return forbidden();
    return jsonReply(200, {{QStringLiteral("id"), access.user.toInt()},
                           {QStringLiteral("first"), QStringLiteral("Ada")},
                           {QStringLiteral("last"), QStringLiteral("Sandbox")},
                           {QStringLiteral("height"), QStringLiteral("1.75")},
                           {QStringLiteral("weight"), m_weight},
                           {QStringLiteral("gender"), 1}});
}

LocalResponse FakeWahoo::list(const LocalRequest& request, const Access& access) {
    const Parameters asked(frame(), placeOf(request), request.query);
    asked.check({}, {QStringLiteral("page"), QStringLiteral("per_page")});
    if (!holds(access, "workouts_read")) return forbidden();
    const qint64 size = asked.number(QStringLiteral("per_page"), 1, largestPage).value_or(defaultPage);
    qint64 page = asked.number(QStringLiteral("page"), 1, 1'000'000).value_or(1);
    const qint64 saidPage = page;
    if (takeRepeat() && page > 1) --page;
    const bool isFirstUser = access.user == u"60462";
    const qint64 total = isFirstUser ? static_cast<qint64>(m_workouts.size()) : 0;
    QJsonArray workouts;
    for (qint64 i = (page - 1) * size; i < std::min(page * size, total); ++i)
        workouts << jsonOf(m_workouts[static_cast<size_t>(i)]);
    return jsonReply(200, {{QStringLiteral("workouts"), workouts},
                           {QStringLiteral("total"), total},
                           {QStringLiteral("page"), saidPage},
                           {QStringLiteral("per_page"), size},
                           {QStringLiteral("order"), QStringLiteral("descending")},
                           {QStringLiteral("sort"), QStringLiteral("starts")}});
}

LocalResponse FakeWahoo::workout(const LocalRequest& request, const QString& id, const Access& access) const {
    Parameters(frame(), placeOf(request), request.query).check({});
    if (!holds(access, "workouts_read")) return forbidden();
    for (const WahooWorkout& each : m_workouts) {
        if (QString::number(each.id) == id) return jsonReply(200, jsonOf(each));
    }
    return notFound();
}

QJsonObject FakeWahoo::jsonOf(const WahooWorkout& workout) const {
    QJsonObject file;
    if (workout.hasFile)
        file.insert(
            QStringLiteral("url"),
            QStringLiteral("%1/wahoo/files/%2-%3.fit").arg(m_base).arg(workout.id).arg(workout.fileVersion));
    QJsonObject summary{{QStringLiteral("id"), workout.id + 1},
                        {QStringLiteral("name"), workout.name},
                        {QStringLiteral("ascent_accum"), text(workout.distanceM / 200)},
                        {QStringLiteral("cadence_avg"), text(workout.typeId == 1 ? 168 : 84)},
                        {QStringLiteral("calories_accum"), text(workout.seconds / 6.0)},
                        {QStringLiteral("distance_accum"), text(workout.distanceM)},
                        {QStringLiteral("duration_active_accum"), text(workout.seconds)},
                        {QStringLiteral("duration_paused_accum"), text(60)},
                        {QStringLiteral("duration_total_accum"), text(workout.seconds + 60)},
                        {QStringLiteral("heart_rate_avg"), text(140)},
                        {QStringLiteral("power_avg"), workout.typeId == 1 ? QJsonValue() : text(205)},
                        {QStringLiteral("speed_avg"), text(workout.distanceM / workout.seconds)},
                        {QStringLiteral("work_accum"), text(workout.seconds * 205.0)},
                        {QStringLiteral("time_zone"), QStringLiteral("Europe/Berlin")},
                        {QStringLiteral("manual"), !workout.hasFile},
                        {QStringLiteral("edited"), false},
                        {QStringLiteral("fitness_app_id"), 11},
                        {QStringLiteral("file"), file},
                        {QStringLiteral("updated_at"), isoOf(workout.changedMs)}};
    return {{QStringLiteral("id"), workout.id},
            {QStringLiteral("starts"), isoOf(workout.startMs)},
            {QStringLiteral("minutes"), (workout.seconds + 60) / 60},
            {QStringLiteral("name"), workout.name},
            {QStringLiteral("plan_id"), QJsonValue()},
            {QStringLiteral("workout_type_id"), workout.typeId},
            {QStringLiteral("workout_summary"), workout.planned ? QJsonValue() : QJsonValue(summary)},
            {QStringLiteral("updated_at"), isoOf(workout.changedMs)}};
}

// The content network: no token is wanted there, and none must come.
std::optional<LocalResponse> FakeWahoo::other(const LocalRequest& request, const QString& path) {
    if (!path.startsWith(u"/files/")) return std::nullopt;
    if (!request.header("authorization").isEmpty())
        frame().violate(placeOf(request) + QStringLiteral(": a token went to the content network"));
    for (const WahooWorkout& each : m_workouts) {
        const QString name = QStringLiteral("/files/%1-%2.fit").arg(each.id).arg(each.fileVersion);
        if (!each.hasFile || path != name) continue;
        madeup::FitRide ride;
        ride.start = QDateTime::fromMSecsSinceEpoch(each.startMs, Qt::UTC);
        ride.seconds = 600;
        const QByteArray file = madeup::fitRide(ride);
        return LocalResponse(200, "application/octet-stream",
                             each.isDamaged ? file.first(file.size() / 2) : file);
    }
    return LocalResponse(403, "application/xml", "<Error><Code>AccessDenied</Code></Error>");
}

LocalResponse FakeWahoo::notFound() const {
    return jsonReply(404, {{QStringLiteral("error"), QStringLiteral("Not found")}});
}

LocalResponse FakeWahoo::refused(FaultKind kind) const {
    switch (kind) {
    case FaultKind::unauthorized:
        return jsonReply(401, {{QStringLiteral("error"), QStringLiteral("The access token expired")}});
    case FaultKind::rateLimited:
        return jsonReply(429, {{QStringLiteral("error"), QStringLiteral("Rate limit exceeded")}})
            .with("X-RateLimit-Reset", "0, 0, 120");
    default: return forbidden();
    }
}

} // namespace vd::fakecloud
