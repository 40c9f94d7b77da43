// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakecloud/googlehealth/GoogleRollUp.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace vd::fakecloud {
namespace {

constexpr qint64 dayMs = 86'400'000;
constexpr int defaultDailyPage = 90;
constexpr int defaultPage = 1440;
constexpr int largestPage = 10'000;

// {"date":{"year","month","day"}}, at midnight.
std::optional<QDate> dateOf(const QJsonObject& civil) {
    const QJsonObject date = civil.value(QStringLiteral("date")).toObject();
    const QDate read(date.value(QStringLiteral("year")).toInt(), date.value(QStringLiteral("month")).toInt(),
                     date.value(QStringLiteral("day")).toInt());
    for (const QJsonValue& part : civil.value(QStringLiteral("time")).toObject()) {
        if (part.toInt() != 0) return std::nullopt;
    }
    return read.isValid() ? std::optional(read) : std::nullopt;
}

QString tokenOf(int offset) {
    return QString::fromLatin1(
        ("page:" + QByteArray::number(offset)).toBase64(QByteArray::Base64UrlEncoding));
}

// -1 for a token that was never given out.
int offsetOf(const QString& token) {
    const QByteArray text = QByteArray::fromBase64(token.toLatin1(), QByteArray::Base64UrlEncoding);
    bool isNumber = false;
    const int offset = text.startsWith("page:") ? text.sliced(5).toInt(&isNumber) : 0;
    return isNumber ? offset : -1;
}

QJsonObject countSum(qint64 count) {
    return {{QStringLiteral("countSum"), QString::number(count)}};
}

} // namespace

LocalResponse googleError(int status, const QString& code, const QString& reason, const QString& message,
                          const QJsonObject& metadata) {
    QJsonArray details;
    if (!reason.isEmpty())
        details << QJsonObject{
            {QStringLiteral("@type"), QStringLiteral("type.googleapis.com/google.rpc.ErrorInfo")},
            {QStringLiteral("reason"), reason},
            {QStringLiteral("domain"), QStringLiteral("health.googleapis.com")},
            {QStringLiteral("metadata"), metadata}};
    QJsonObject error{{QStringLiteral("code"), status},
                      {QStringLiteral("message"), message},
                      {QStringLiteral("status"), code}};
    if (!details.isEmpty()) error.insert(QStringLiteral("details"), details);
    return jsonReply(status, {{QStringLiteral("error"), error}});
}

LocalResponse RollUp::refuse(const char* reason, const QString& message, const QJsonObject& metadata) const {
    violate(QLatin1String(reason) + QStringLiteral(", ") + message);
    return googleError(400, QStringLiteral("INVALID_ARGUMENT"), QLatin1String(reason), message, metadata);
}

bool RollUp::checkMembers(const QJsonObject& body, const QString& window) const {
    const QStringList known{QStringLiteral("range"), window, QStringLiteral("pageSize"),
                            QStringLiteral("pageToken"), QStringLiteral("dataSourceFamily")};
    for (const QString& name : body.keys()) {
        if (!known.contains(name)) {
            violate(QStringLiteral("unknown member '%1'").arg(name));
            return false;
        }
    }
    return true;
}

// The window times the page size is held to the same limit as the range.
std::optional<LocalResponse> RollUp::checkSize(double windowDays, double rangeDays, int pageSize) const {
    if (rangeDays > 0 && rangeDays <= type.rangeDays && windowDays * pageSize <= type.rangeDays)
        return std::nullopt;
    return refuse(
        "INVALID_ROLLUP_QUERY_DURATION",
        QStringLiteral("range of %1 days, %2 pages of %3 days").arg(rangeDays).arg(pageSize).arg(windowDays),
        {{QStringLiteral("maxDurationDays"), QString::number(type.rangeDays)}});
}

std::optional<QJsonObject> RollUp::heartValue(qint64 fromMs, qint64 toMs, qint64 stepMs) const {
    double sum = 0;
    int count = 0, lowest = 1000, highest = 0;
    for (qint64 ms = fromMs; ms < toMs; ms += stepMs) {
        const std::optional<int> bpm = data.bpmAt(ms, nowMs);
        if (!bpm) continue;
        sum += *bpm;
        ++count;
        lowest = std::min(lowest, *bpm);
        highest = std::max(highest, *bpm);
    }
    if (count == 0) return std::nullopt;
    return QJsonObject{{QStringLiteral("beatsPerMinuteAvg"), std::round(sum / count * 100) / 100},
                       {QStringLiteral("beatsPerMinuteMax"), highest},
                       {QStringLiteral("beatsPerMinuteMin"), lowest}};
}

std::optional<QJsonObject> RollUp::valueOf(QDate date) const {
    const std::optional<HealthDay> day = data.dayAt(date, nowMs);
    if (!day) return std::nullopt;
    const auto kcalSum = [](double kcal) { return QJsonObject{{QStringLiteral("kcalSum"), kcal}}; };
    if (type.path == u"steps" && day->steps) return countSum(*day->steps);
    if (type.path == u"floors" && day->floors) return countSum(*day->floors);
    if (type.path == u"distance" && day->distanceMm)
        return QJsonObject{{QStringLiteral("millimetersSum"), QString::number(*day->distanceMm)}};
    if (type.path == u"active-energy-burned" && day->activeKcal) return kcalSum(*day->activeKcal);
    if (type.path == u"total-calories" && day->totalKcal) return kcalSum(*day->totalKcal);
    if (type.path == u"heart-rate")
        return heartValue(data.msAt(date, QTime(0, 0)), data.msAt(date.addDays(1), QTime(0, 0)), 300'000);
    return std::nullopt;
}

LocalResponse RollUp::daily(const QJsonObject& body) const {
    if (!checkMembers(body, QStringLiteral("windowSizeDays")))
        return refuse("INVALID_REQUEST", QStringLiteral("unknown member"));
    const QJsonObject range = body.value(QStringLiteral("range")).toObject();
    const std::optional<QDate> from = dateOf(range.value(QStringLiteral("start")).toObject());
    const std::optional<QDate> to = dateOf(range.value(QStringLiteral("end")).toObject());
    if (!from || !to) return refuse("INVALID_REQUEST", QStringLiteral("no range of whole days"));
    if (body.value(QStringLiteral("windowSizeDays")).toInt(1) != 1)
        return refuse("INVALID_REQUEST", QStringLiteral("windows of more than a day are not played"));
    const int pageSize = body.value(QStringLiteral("pageSize")).toInt(defaultDailyPage);
    if (const auto refused = checkSize(1, double(from->daysTo(*to)), pageSize)) return *refused;
    QList<QJsonObject> days;
    for (QDate date = to->addDays(-1); date >= *from; date = date.addDays(-1)) {
        const std::optional<QJsonObject> value = valueOf(date);
        // Without a value it is not there, or it is there without the member: both were seen.
        if (!value && (!data.dayAt(date, nowMs) || date.toJulianDay() % 2 == 0)) continue;
        const auto midnight = [](QDate each) {
            return QJsonObject{{QStringLiteral("date"), googleDate(each)},
                               {QStringLiteral("time"), QJsonObject()}};
        };
        QJsonObject day{{QStringLiteral("civilStartTime"), midnight(date)},
                        {QStringLiteral("civilEndTime"), midnight(date.addDays(1))}};
        if (value) day.insert(type.member, *value);
        days << day;
    }
    return page(days, body, pageSize);
}

LocalResponse RollUp::physical(const QJsonObject& body) const {
    if (!checkMembers(body, QStringLiteral("windowSize")))
        return refuse("INVALID_REQUEST", QStringLiteral("unknown member"));
    const QJsonObject range = body.value(QStringLiteral("range")).toObject();
    const auto instant = [&range](const char* name) {
        return QDateTime::fromString(range.value(QLatin1String(name)).toString(), Qt::ISODateWithMs);
    };
    const QDateTime from = instant("startTime");
    const QDateTime to = instant("endTime");
    const QString window = body.value(QStringLiteral("windowSize")).toString();
    const double windowS = window.endsWith(u's') ? window.chopped(1).toDouble() : 0;
    if (!from.isValid() || !to.isValid() || from.timeSpec() == Qt::LocalTime || windowS < 1)
        return refuse("INVALID_REQUEST", QStringLiteral("no range of instants and a window of seconds"));
    const int pageSize = std::min(body.value(QStringLiteral("pageSize")).toInt(defaultPage), largestPage);
    const double rangeDays = double(from.msecsTo(to)) / double(dayMs);
    if (const auto refused = checkSize(windowS / 86'400, rangeDays, pageSize)) return *refused;
    const auto windowMs = static_cast<qint64>(windowS * 1000);
    QList<QJsonObject> windows;
    for (qint64 start = from.toMSecsSinceEpoch(); start < to.toMSecsSinceEpoch(); start += windowMs) {
        const qint64 end = std::min(start + windowMs, to.toMSecsSinceEpoch());
        const std::optional<QJsonObject> value = heartValue(start, end, 60'000);
        if (!value) continue;
        windows << QJsonObject{{QStringLiteral("startTime"), googleTime(start)},
                               {QStringLiteral("endTime"), googleTime(end)},
                               {type.member, *value}};
    }
    std::reverse(windows.begin(), windows.end());
    return page(windows, body, pageSize);
}

LocalResponse RollUp::page(const QList<QJsonObject>& windows, const QJsonObject& body, int pageSize) const {
    const QString token = body.value(QStringLiteral("pageToken")).toString();
    int offset = token.isEmpty() ? 0 : offsetOf(token);
    if (offset < 0 || pageSize < 1)
        return refuse("INVALID_PAGE_TOKEN", QStringLiteral("pageToken or pageSize"));
    if (repeatsPage) offset = std::max(0, offset - pageSize);
    QJsonArray points;
    for (const QJsonObject& window : windows.mid(offset, pageSize))
        points << window;
    QJsonObject reply;
    if (!points.isEmpty()) reply.insert(QStringLiteral("rollupDataPoints"), points);
    if (offset + pageSize < windows.size())
        reply.insert(QStringLiteral("nextPageToken"), tokenOf(offset + pageSize));
    return jsonReply(200, reply);
}

} // namespace vd::fakecloud
