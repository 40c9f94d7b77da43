// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/DeriveDays.h"

#include "models/analysis/DayMerge.h"
#include "models/store/SampleBlocks.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace vd {

namespace {

constexpr qint64 dayMs = 24 * 3600 * 1000;

struct ConnectionDay {
    ConnectionId connection = 0;
    DaySource says;
};

// All connections of the profile, in the person's order for this metric; those that it does not name come
// after, by provider and account, so that the order never depends on which came first.
std::vector<ConnectionDay> connectionsInOrder(Sql& sql, ProfileId profile, Metric metric) {
    std::vector<ConnectionDay> connections;
    Rows rows = sql.query(QStringLiteral("SELECT c.id FROM connection c LEFT JOIN metric_order o "
                                         "ON o.profile = c.profile AND o.metric = ? AND o.connection = c.id "
                                         "WHERE c.profile = ? ORDER BY o.rank IS NULL, o.rank, c.provider, "
                                         "c.provider_user_id"),
                          key(metric), profile);
    while (rows.next())
        connections.push_back({rows.integer(0), {}});
    return connections;
}

void addValues(Sql& sql, Metric metric, QDate date, std::vector<ConnectionDay>& days) {
    for (ConnectionDay& day : days) {
        Rows rows =
            sql.query(QStringLiteral("SELECT value FROM daily_value WHERE connection = ? AND metric = ? "
                                     "AND date = ? AND deleted_at IS NULL"),
                      day.connection, key(metric), date);
        if (rows.next()) day.says.value = rows.real(0);
    }
}

// The first after waking is the first of the day (B8).
void addMeasurements(Sql& sql, Metric metric, QDate date, std::vector<ConnectionDay>& days) {
    for (ConnectionDay& day : days) {
        Rows rows =
            sql.query(QStringLiteral("SELECT value FROM measurement WHERE connection = ? AND metric = ? "
                                     "AND date = ? AND deleted_at IS NULL ORDER BY at_ms, external_id"),
                      day.connection, key(metric), date);
        if (rows.next()) day.says.measured = rows.real(0);
    }
}

// What of a sample lies in the local day, by the offset that held at the sample.
std::optional<DayInterval> withinDay(const StoredSample& sample, QDate date) {
    const qint64 midnightMs = QDate(1970, 1, 1).daysTo(date) * dayMs - qint64{1000} * sample.offsetS;
    const qint64 startMs = std::max(sample.startMs, midnightMs);
    const qint64 endMs = std::min(sample.endMs, midnightMs + dayMs);
    if (startMs >= endMs) return std::nullopt;
    const double share =
        static_cast<double>(endMs - startMs) / static_cast<double>(sample.endMs - sample.startMs);
    return DayInterval{startMs, endMs, sample.value * share};
}

void addIntervals(Sql& sql, Metric metric, QDate date, std::vector<ConnectionDay>& days) {
    for (ConnectionDay& day : days) {
        // A local day lies in at most three days of UTC.
        for (const int step : {-1, 0, 1}) {
            for (const StoredSample& sample : loadBlock(sql, {day.connection, metric, date.addDays(step)})) {
                if (const auto interval = withinDay(sample, date)) day.says.intervals.push_back(*interval);
            }
        }
    }
}

QString text(DayValue::How how) {
    switch (how) {
    case DayValue::How::source: return QStringLiteral("source");
    case DayValue::How::intervals: return QStringLiteral("intervals");
    case DayValue::How::measurement: return QStringLiteral("measurement");
    }
    Q_UNREACHABLE();
}

} // namespace

QVariantList standingDay(Sql& sql, ProfileId profile, Metric metric, QDate date) {
    Rows rows = sql.query(QStringLiteral("SELECT value, how, connection, connections FROM daily_best "
                                         "WHERE profile = ? AND metric = ? AND date = ?"),
                          profile, key(metric), date);
    if (!rows.next()) return {};
    return {rows.variant(0), rows.variant(1), rows.variant(2), rows.variant(3)};
}

QString dayId(ProfileId profile, Metric metric, QDate date) {
    return QStringLiteral("%1/%2/%3").arg(profile).arg(key(metric), date.toString(Qt::ISODate));
}

QVariantList bestDayValues(Sql& sql, ProfileId profile, Metric metric, QDate date) {
    std::vector<ConnectionDay> days = connectionsInOrder(sql, profile, metric);
    const MetricKind kind = info(metric).kind;
    addValues(sql, metric, date, days);
    addMeasurements(sql, metric, date, days);
    if (kind == MetricKind::total) addIntervals(sql, metric, date, days);

    std::vector<DaySource> sources;
    for (ConnectionDay& day : days)
        sources.push_back(std::move(day.says));
    const std::optional<DayValue> best = bestOfDay(kind, sources);
    if (!best) return {};
    QJsonArray connections;
    for (const size_t i : best->from)
        connections.append(days[i].connection);
    return {best->value, text(best->how), days[best->from.front()].connection,
            QString::fromUtf8(QJsonDocument(connections).toJson(QJsonDocument::Compact))};
}

void deriveDays(Sql& sql, ProfileId profile, const std::set<std::pair<Metric, QDate>>& days, ChangeLog& log) {
    for (const auto& [metric, date] : days) {
        const QVariantList best = bestDayValues(sql, profile, metric, date);
        if (sameValues(best, standingDay(sql, profile, metric, date))) continue;
        const QString id =
            QStringLiteral("%1/%2/%3").arg(profile).arg(key(metric), date.toString(Qt::ISODate));
        if (best.isEmpty()) {
            sql.run(QStringLiteral("DELETE FROM daily_best WHERE profile = ? AND metric = ? AND date = ?"),
                    profile, key(metric), date);
            log.remove(QStringLiteral("daily"), id);
        } else {
            sql.runWith(
                QStringLiteral("INSERT INTO daily_best (profile, metric, date, value, how, connection, "
                               "connections) VALUES (?, ?, ?, ?, ?, ?, ?) "
                               "ON CONFLICT (profile, metric, date) DO UPDATE SET value = excluded.value, "
                               "how = excluded.how, connection = excluded.connection, "
                               "connections = excluded.connections"),
                QVariantList{profile, key(metric), sqlValue(date)} << best);
            log.put(QStringLiteral("daily"), id);
        }
    }
}

} // namespace vd
