// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakecloud/googlehealth/GoogleFilter.h"

#include <QDateTime>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace vd::fakecloud {
namespace {

using Kind = GoogleType::Kind;

QList<GoogleType> types() {
    const QString fitness = QStringLiteral("activity_and_fitness");
    const QString health = QStringLiteral("health_metrics_and_measurements");
    const QString sleep = QStringLiteral("sleep");
    return {
        {QStringLiteral("steps"), QStringLiteral("steps"), Kind::interval, fitness, false, false, true},
        {QStringLiteral("distance"), QStringLiteral("distance"), Kind::interval, fitness, false, false, true},
        {QStringLiteral("active-energy-burned"), QStringLiteral("activeEnergyBurned"), Kind::interval,
         fitness, false, false, true},
        {QStringLiteral("floors"), QStringLiteral("floors"), Kind::interval, fitness, false, false, true},
        {QStringLiteral("total-calories"), QStringLiteral("totalCalories"), Kind::interval, fitness, false,
         false, true, 14},
        {QStringLiteral("heart-rate"), QStringLiteral("heartRate"), Kind::sample, health, true, true, true,
         14},
        {QStringLiteral("daily-resting-heart-rate"), QStringLiteral("dailyRestingHeartRate"), Kind::daily,
         health, true},
        {QStringLiteral("weight"), QStringLiteral("weight"), Kind::sample, health, true},
        {sleep, sleep, Kind::session, sleep, true, false, false, 90, 25},
        {QStringLiteral("exercise"), QStringLiteral("exercise"), Kind::session, fitness, true, false, false,
         90, 25},
    };
}

enum class Literal { civil, physical, date };

QHash<QString, Literal> membersOf(const GoogleType& type) {
    switch (type.kind) {
    case Kind::interval:
        return {{QStringLiteral("interval.start_time"), Literal::physical},
                {QStringLiteral("interval.civil_start_time"), Literal::civil}};
    case Kind::sample:
        return {{QStringLiteral("sample_time.physical_time"), Literal::physical},
                {QStringLiteral("sample_time.civil_time"), Literal::civil}};
    case Kind::daily: return {{QStringLiteral("date"), Literal::date}};
    case Kind::session: break;
    }
    if (!type.isSleep()) return {{QStringLiteral("interval.civil_start_time"), Literal::civil}};
    return {{QStringLiteral("interval.end_time"), Literal::physical},
            {QStringLiteral("interval.civil_end_time"), Literal::civil}};
}

std::optional<qint64> msOf(const QString& text, Literal literal) {
    static const QRegularExpression date(QStringLiteral("^\\d{4}-\\d{2}-\\d{2}$"));
    static const QRegularExpression local(QStringLiteral("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}$"));
    static const QRegularExpression instant(
        QStringLiteral("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})$"));
    QDateTime time;
    if (literal != Literal::physical && date.match(text).hasMatch())
        time = QDateTime(QDate::fromString(text, Qt::ISODate), QTime(0, 0), Qt::UTC);
    else if (literal == Literal::civil && local.match(text).hasMatch())
        time = QDateTime::fromString(text + u'Z', Qt::ISODate);
    else if (literal == Literal::physical && instant.match(text).hasMatch())
        time = QDateTime::fromString(text, Qt::ISODateWithMs);
    return time.isValid() ? std::optional(time.toMSecsSinceEpoch()) : std::nullopt;
}

GoogleFilterRead refusal(const char* reason) {
    return {{}, QLatin1String(reason)};
}

} // namespace

std::optional<GoogleType> googleType(const QString& path) {
    for (const GoogleType& type : types()) {
        if (type.path == path) return type;
    }
    return std::nullopt;
}

GoogleFilterRead readGoogleFilter(const QString& text, const GoogleType& type) {
    static const QRegularExpression shape(QStringLiteral("^([a-z_]+)\\.([a-z_.]+) (>=|<) \"([^\"]*)\"$"));
    GoogleFilterRead read;
    QString member;
    for (const QString& clause : text.split(QStringLiteral(" AND "))) {
        const QRegularExpressionMatch match = shape.match(clause.trimmed());
        if (!match.hasMatch() || match.captured(1) != type.filterName())
            return refusal("INVALID_DATA_POINT_FILTER");
        const QHash<QString, Literal> members = membersOf(type);
        if (!members.contains(match.captured(2)))
            return refusal("INVALID_DATA_POINT_FILTER_DATA_TYPE_MEMBER");
        // Two clocks in one filter make no span.
        if (!member.isEmpty() && member != match.captured(2)) return refusal("INVALID_DATA_POINT_FILTER");
        member = match.captured(2);
        const Literal literal = members.value(member);
        const std::optional<qint64> ms = msOf(match.captured(4), literal);
        if (!ms) return refusal("INVALID_DATA_POINT_FILTER");
        read.filter.isCivil = literal != Literal::physical;
        if (match.captured(3) == u"<")
            read.filter.toMs = std::min(read.filter.toMs, *ms);
        else
            read.filter.fromMs = std::max(read.filter.fromMs, *ms);
    }
    return read;
}

} // namespace vd::fakecloud
