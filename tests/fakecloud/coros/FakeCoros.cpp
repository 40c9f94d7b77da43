// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakecloud/coros/FakeCoros.h"

#include "fakecloud/coros/CorosOAuth.h"

#include <QLocale>

#include <algorithm>

namespace vd::fakecloud {
namespace {

constexpr qint64 dayMs = 86'400'000;
constexpr int mostDays = 365;
constexpr int mostRecords = 500;

const QString resourceMetadata = QStringLiteral("/.well-known/oauth-protected-resource/coros/mcp");
const QString serverMetadata = QStringLiteral("/.well-known/oauth-authorization-server/coros/eu");

QString baseOf(const LocalRequest& request) {
    return QStringLiteral("http://") + QString::fromLatin1(request.header("host"));
}

QStringList toolNames() {
    return {QStringLiteral("queryUserInfo"),           QStringLiteral("querySportRecords"),
            QStringLiteral("queryDailyHealthData"),    QStringLiteral("querySleepData"),
            QStringLiteral("querySleepHrv"),           QStringLiteral("queryRestingHeartRate"),
            QStringLiteral("downloadActivityFitFiles")};
}

QJsonObject asTexts(const QString& text, bool isError = false) {
    // A JSON string inside of the string.
    QByteArray wrapped = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    wrapped = wrapped.mid(1, wrapped.size() - 2);
    const QJsonObject content{{QStringLiteral("type"), QStringLiteral("text")},
                              {QStringLiteral("text"), QString::fromUtf8(wrapped)}};
    return {{QStringLiteral("content"), QJsonArray{content}}, {QStringLiteral("isError"), isError}};
}

LocalResponse challenge(const LocalRequest& request) {
    return jsonReply(401, {{QStringLiteral("error"), QStringLiteral("invalid_token")}})
        .with("WWW-Authenticate",
              "Bearer resource_metadata=\"" + (baseOf(request) + resourceMetadata).toLatin1() + '"');
}

} // namespace

FakeCoros::FakeCoros(const CloudFrame& frame) : FakeProvider(frame, std::make_unique<CorosOAuth>(frame)) {}

QMap<QString, QString> FakeCoros::paths() const {
    return {{QStringLiteral("authorize"), QStringLiteral("/eu/oauth2/authorize")},
            {QStringLiteral("token"), QStringLiteral("/eu/oauth2/token")},
            {QStringLiteral("revoke"), QStringLiteral("/eu/oauth2/revoke")},
            {QStringLiteral("api"), QStringLiteral("/mcp")}};
}

QStringList FakeCoros::pathsElsewhere() const {
    return {resourceMetadata, serverMetadata};
}

QString FakeCoros::known(const LocalRequest& request) const {
    if (!request.path.endsWith(QStringLiteral("/mcp")) || request.method != "POST") return request.path;
    const QJsonObject asked = QJsonDocument::fromJson(request.body).object();
    const QString tool = asked[QStringLiteral("params")][QStringLiteral("name")].toString();
    return request.path + u'/' + (tool.isEmpty() ? asked[QStringLiteral("method")].toString() : tool);
}

QString FakeCoros::otherUser() {
    return CorosOAuth::otherPerson();
}

void FakeCoros::sort() {
    std::sort(m_workouts.begin(), m_workouts.end(),
              [](const CorosWorkout& a, const CorosWorkout& b) { return a.startMs > b.startMs; });
}

QString FakeCoros::add(const CorosWorkout& workout) {
    m_workouts << workout;
    sort();
    return workout.label;
}

void FakeCoros::edit(const QString& label, const std::function<void(CorosWorkout&)>& change) {
    for (CorosWorkout& workout : m_workouts) {
        if (workout.label == label) change(workout);
    }
    sort();
}

void FakeCoros::remove(const QString& label) {
    m_workouts.removeIf([&label](const CorosWorkout& each) { return each.label == label; });
}

void FakeCoros::changeAnItem() {
    if (!m_workouts.isEmpty()) m_workouts.first().kcal += 111;
    if (!m_days.isEmpty()) m_days.last().steps += 1111;
}

void FakeCoros::makeHistory(int size, qint64 nowMs) {
    const qint64 today = nowMs / dayMs;
    for (qint64 day = today - size + 1; day <= today; ++day) {
        m_days.insert(QDate(1970, 1, 1).addDays(day), madeHealth(QDate(1970, 1, 1).addDays(day)));
        const CorosWorkout made = madeWorkout(day);
        if (day % 2 == 0 && made.startMs + made.seconds * qint64{1000} <= nowMs) m_workouts << made;
    }
    sort();
}

// ---- discovery and registration

std::optional<LocalResponse> FakeCoros::other(const LocalRequest& request, const QString& path) {
    const QString base = baseOf(request);
    const QString issuer = base + QStringLiteral("/coros/eu");
    if (path == resourceMetadata)
        return jsonReply(200, {{QStringLiteral("resource"), issuer + QStringLiteral("/mcp")},
                               {QStringLiteral("authorization_servers"), QJsonArray{issuer}}});
    if (path == serverMetadata)
        return jsonReply(
            200, {{QStringLiteral("issuer"), issuer},
                  {QStringLiteral("authorization_endpoint"), issuer + QStringLiteral("/oauth2/authorize")},
                  {QStringLiteral("token_endpoint"), issuer + QStringLiteral("/oauth2/token")},
                  {QStringLiteral("revocation_endpoint"), issuer + QStringLiteral("/oauth2/revoke")},
                  {QStringLiteral("registration_endpoint"), issuer + QStringLiteral("/connect/register")},
                  {QStringLiteral("code_challenge_methods_supported"), QJsonArray{QStringLiteral("S256")}}});
    if (path == u"/eu/connect/register" && request.method == "POST") return oauth().registerClient(request);
    if (path == u"/eu/mcp") return region(request);
    return std::nullopt;
}

// The gateway.
LocalResponse FakeCoros::api(const LocalRequest& request, const QString& path) {
    if (!path.isEmpty()) return unknown(request);
    if (!request.header("authorization").isEmpty())
        frame().violate(placeOf(request) + QStringLiteral(": not at the account's region"));
    return challenge(request);
}

// ---- tools

LocalResponse FakeCoros::region(const LocalRequest& request) {
    if (request.method != "POST") return challenge(request);
    const std::optional<FakeOAuth::Access> access = oauth().access(request);
    if (!access) return challenge(request);
    if (!access->scopes.contains(QStringLiteral("mcp.tools"))) return refused(FaultKind::missingScope);
    if (m_hiccups > 0) {
        --m_hiccups;
        return notFound();
    }
    const QByteArray accepts = request.header("accept");
    if (!accepts.contains("application/json") || !accepts.contains("text/event-stream"))
        frame().violate(placeOf(request) + QStringLiteral(": takes not both kinds of answers"));
    const QJsonObject asked = QJsonDocument::fromJson(request.body).object();
    const QJsonValue id = asked.value(QStringLiteral("id"));
    if (asked.value(QStringLiteral("jsonrpc")).toString() != u"2.0" || !id.isDouble())
        frame().violate(placeOf(request) + QStringLiteral(": no JSON-RPC request"));
    QJsonObject reply{{QStringLiteral("jsonrpc"), QStringLiteral("2.0")}, {QStringLiteral("id"), id}};
    try {
        reply.insert(QStringLiteral("result"), resultOf(asked, *access));
    } catch (const RpcError& error) {
        reply.insert(QStringLiteral("error"), QJsonObject{{QStringLiteral("code"), error.code},
                                                          {QStringLiteral("message"), error.message}});
    }
    if (++m_answers % 2 == 0) return jsonReply(200, reply);
    const QByteArray data = QJsonDocument(reply).toJson(QJsonDocument::Compact);
    return {200, "text/event-stream", "event: message\ndata: " + data + "\n\n"};
}

QJsonObject FakeCoros::resultOf(const QJsonObject& asked, const FakeOAuth::Access& access) {
    const QString method = asked.value(QStringLiteral("method")).toString();
    const QJsonObject parameters = asked.value(QStringLiteral("params")).toObject();
    if (method == u"initialize") {
        if (parameters.value(QStringLiteral("protocolVersion")).toString() != u"2025-06-18")
            frame().violate(QStringLiteral("coros: another revision of the protocol"));
        return {{QStringLiteral("protocolVersion"), QStringLiteral("2025-06-18")},
                {QStringLiteral("capabilities"), QJsonObject{{QStringLiteral("tools"), QJsonObject()}}}};
    }
    if (method == u"tools/list") {
        QJsonArray tools;
        for (const QString& name : toolNames()) {
            if (!m_withdrawn.contains(name)) tools << QJsonObject{{QStringLiteral("name"), name}};
        }
        return {{QStringLiteral("tools"), tools}};
    }
    if (method != u"tools/call") throw RpcError{-32601, QStringLiteral("Method not found: ") + method};
    const QString tool = parameters.value(QStringLiteral("name")).toString();
    if (!toolNames().contains(tool))
        frame().violate(QStringLiteral("coros: '%1' is not for reading").arg(tool));
    if (!toolNames().contains(tool) || m_withdrawn.contains(tool))
        throw RpcError{-32602, QStringLiteral("Unknown tool: ") + tool};
    return toolResult(tool, parameters.value(QStringLiteral("arguments")).toObject(),
                      access.user != otherUser());
}

QJsonObject FakeCoros::toolResult(const QString& tool, const QJsonObject& arguments, bool isFirstPerson) {
    if (m_isBusy)
        return asTexts(QStringLiteral("COROS API is temporarily unavailable. Please try again later."));
    if (tool == u"downloadActivityFitFiles")
        return {{QStringLiteral("content"), file(arguments, isFirstPerson)},
                {QStringLiteral("isError"), false}};
    const QString text = textOf(tool, arguments, isFirstPerson);
    return asTexts(m_wordings.value(tool, text));
}

void FakeCoros::expect(const QString& tool, const QJsonObject& arguments, const QStringList& names) const {
    QStringList wanted = names;
    wanted.sort();
    if (arguments.keys() == wanted) return;
    frame().violate(QStringLiteral("coros %1: takes %2 and got %3")
                        .arg(tool, wanted.join(u' '), arguments.keys().join(u' ')));
    throw RpcError{-32602, QStringLiteral("Invalid arguments for ") + tool};
}

QString FakeCoros::textOf(const QString& tool, const QJsonObject& arguments, bool isFirstPerson) {
    const QStringList ofDays{QStringLiteral("days"), QStringLiteral("timezone")};
    if (tool == u"queryUserInfo") {
        expect(tool, arguments, {});
        return QStringLiteral("Nickname: %1\nGender: Female\nBirthday: 1990-04-01\nHeight: 172 cm\n"
                              "Weight: %2 kg\n")
            .arg(isFirstPerson ? QStringLiteral("Alex Sandbox") : QStringLiteral("Sam Sandbox"))
            .arg(m_weightKg);
    }
    if (tool == u"querySportRecords") return records(arguments, isFirstPerson);
    if (tool == u"querySleepData") {
        expect(tool, arguments, ofDays + QStringList{QStringLiteral("startDate"), QStringLiteral("endDate")});
        return sleepText(lastDays(arguments, isFirstPerson));
    }
    expect(tool, arguments, ofDays);
    const CorosDays days = lastDays(arguments, isFirstPerson);
    if (tool == u"queryDailyHealthData")
        return healthText(days, arguments.value(QStringLiteral("days")).toInt());
    return tool == u"querySleepHrv" ? hrvText(days) : restingText(days);
}

QString FakeCoros::records(const QJsonObject& arguments, bool isFirstPerson) const {
    expect(QStringLiteral("querySportRecords"), arguments,
           {QStringLiteral("startDate"), QStringLiteral("endDate"), QStringLiteral("sportTypeCodes"),
            QStringLiteral("minDistanceKm"), QStringLiteral("maxDistanceKm"),
            QStringLiteral("minDurationMinutes"), QStringLiteral("maxDurationMinutes"),
            QStringLiteral("maxAveragePace"), QStringLiteral("locationKeyword"), QStringLiteral("limit"),
            QStringLiteral("timezone")});
    const QDate from = compactDay(arguments.value(QStringLiteral("startDate")).toString());
    const QDate to = compactDay(arguments.value(QStringLiteral("endDate")).toString());
    const QTimeZone zone(arguments.value(QStringLiteral("timezone")).toString().toLatin1());
    const int limit = arguments.value(QStringLiteral("limit")).toInt();
    const bool isFine = from.isValid() && to.isValid() && from <= to && from.daysTo(to) <= mostDays &&
                        zone.isValid() && limit > 0 && limit <= mostRecords;
    if (!isFine) {
        frame().violate(QStringLiteral("coros querySportRecords: a range that it does not take"));
        throw RpcError{-32602, QStringLiteral("startDate must be in yyyyMMdd format")};
    }
    QList<CorosWorkout> found;
    for (const CorosWorkout& each : m_workouts) {
        const QDate day = QDateTime::fromMSecsSinceEpoch(each.startMs, zone).date();
        if (isFirstPerson && day >= from && day <= to && found.size() < limit) found << each;
    }
    return recordsText(found, from, to, zone);
}

CorosDays FakeCoros::lastDays(const QJsonObject& arguments, bool isFirstPerson) const {
    const int count = arguments.value(QStringLiteral("days")).toInt();
    const QTimeZone zone(arguments.value(QStringLiteral("timezone")).toString().toLatin1());
    if (count < 1 || count > mostDays || !zone.isValid()) {
        frame().violate(QStringLiteral("coros: days that it does not take"));
        throw RpcError{-32602, QStringLiteral("days is out of range")};
    }
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs(), zone).date();
    CorosDays days;
    for (auto day = m_days.begin(); day != m_days.end(); ++day) {
        const bool isAsked = day.key() > today.addDays(-count) && day.key() <= today;
        if (isFirstPerson && isAsked) days.insert(day.key(), day.value());
    }
    return days;
}

// Empty when the day's files are used up, and where there is none.
QJsonArray FakeCoros::file(const QJsonObject& arguments, bool isFirstPerson) {
    expect(QStringLiteral("downloadActivityFitFiles"), arguments,
           {QStringLiteral("labelId"), QStringLiteral("sportType")});
    const QString label = arguments.value(QStringLiteral("labelId")).toString();
    const auto found = std::find_if(m_workouts.begin(), m_workouts.end(),
                                    [&label](const CorosWorkout& each) { return each.label == label; });
    const bool isKnown = isFirstPerson && found != m_workouts.end() &&
                         found->sportType == arguments.value(QStringLiteral("sportType")).toInt();
    if (!isKnown) throw RpcError{-32602, QStringLiteral("Unknown labelId")};
    int& given = m_filesOfDay[nowMs() / dayMs];
    if (given >= m_filesADay || !found->hasFile) return {};
    ++given;
    ++m_filesGiven;
    const QJsonObject resource{{QStringLiteral("uri"), QStringLiteral("coros://fit/%1.fit").arg(label)},
                               {QStringLiteral("mimeType"), QStringLiteral("application/octet-stream")},
                               {QStringLiteral("blob"), QString::fromLatin1(fitOf(*found).toBase64())}};
    return {QJsonObject{{QStringLiteral("type"), QStringLiteral("resource")},
                        {QStringLiteral("resource"), resource}}};
}

// ---- errors

LocalResponse FakeCoros::notFound() const {
    return jsonReply(404, {{QStringLiteral("error"), QStringLiteral("not_found")}});
}

LocalResponse FakeCoros::refused(FaultKind kind) const {
    const auto error = [](int status, const char* word) {
        return jsonReply(status, {{QStringLiteral("error"), QLatin1String(word)}});
    };
    switch (kind) {
    case FaultKind::unauthorized:
        return error(401, "invalid_token").with("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    case FaultKind::rateLimited: return error(429, "too_many_requests");
    default:
        return error(403, "insufficient_scope")
            .with("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"mcp.tools\"");
    }
}

} // namespace vd::fakecloud
