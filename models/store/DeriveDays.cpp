// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/DeriveDays.h"

#include "models/analysis/DayMerge.h"
#include "models/analysis/Nights.h"
#include "models/store/DayIntervals.h"
#include "models/store/RecordingColumns.h"
#include "models/store/SampleBlocks.h"
#include "models/store/SleepStages.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace vd {

namespace {

// When something was said or measured.
struct At {
    qint64 ms = 0;
    std::optional<qint32> offsetS; // none for words of a day: they were fetched then
};

struct ConnectionDay {
    ConnectionId connection = 0;
    DaySource says;
    At wordAt;
    At measuredAt;
    std::vector<qint32> offsets; // of the intervals
    bool wordIsItsNight = false;
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
        connections.emplace_back().connection = rows.integer(0);
    return connections;
}

ConnectionDay& dayOf(ConnectionId connection, std::vector<ConnectionDay>& days) {
    return *std::find_if(days.begin(), days.end(),
                         [connection](const ConnectionDay& day) { return day.connection == connection; });
}

// One statement for all connections here and below: most of them say nothing of most metrics, and asking
// each is what took the time when years of days came in.
void addValues(Sql& sql, ProfileId profile, Metric metric, QDate date, std::vector<ConnectionDay>& days) {
    Rows rows = sql.query(QStringLiteral("SELECT d.connection, d.value, d.fetched_at "
                                         "FROM connection c CROSS JOIN daily_value d WHERE c.profile = ? "
                                         "AND d.connection = c.id AND d.metric = ? AND d.date = ? "
                                         "AND d.deleted_at IS NULL"),
                          profile, key(metric), date);
    while (rows.next()) {
        ConnectionDay& day = dayOf(rows.integer(0), days);
        day.says.value = rows.real(1);
        day.wordAt = {rows.integer(2), std::nullopt};
    }
}

// The longest sleep that is no nap is the night (B8), and what was slept in it the source's word for the day,
// where it has none of its own.
void addNights(Sql& sql, QDate date, std::vector<ConnectionDay>& days) {
    for (ConnectionDay& day : days) {
        if (day.says.value) continue;
        Rows rows =
            sql.query(QStringLiteral("SELECT asleep_s, stages, start_ms, end_ms, end_offset_s FROM sleep "
                                     "WHERE date = ? AND connection = ? AND nap = 0 AND deleted_at IS NULL "
                                     "ORDER BY end_ms - start_ms DESC, start_ms, external_id LIMIT 1"),
                      date, day.connection);
        if (!rows.next()) continue;
        Night night;
        night.asleepS = rows.optionalReal(0);
        night.stages = stagesFromJson(rows.text(1));
        night.start.utcMs = rows.integer(2);
        night.end.utcMs = rows.integer(3);
        day.says.value = night.sleptS();
        day.wordAt = {rows.integer(3), rows.number(4)};
        day.wordIsItsNight = true;
    }
}

// The first after waking is the first of the day (B8).
void addMeasurements(Sql& sql, ProfileId profile, Metric metric, QDate date,
                     std::vector<ConnectionDay>& days) {
    Rows rows = sql.query(QStringLiteral("SELECT m.connection, m.value, m.at_ms, m.offset_s "
                                         "FROM connection c CROSS JOIN measurement m WHERE c.profile = ? "
                                         "AND m.connection = c.id AND m.metric = ? AND m.date = ? "
                                         "AND m.deleted_at IS NULL ORDER BY m.at_ms, m.external_id"),
                          profile, key(metric), date);
    while (rows.next()) {
        ConnectionDay& day = dayOf(rows.integer(0), days);
        if (day.says.measured) continue;
        day.says.measured = rows.real(1);
        day.measuredAt = {rows.integer(2), rows.number(3)};
    }
}

void addIntervals(Sql& sql, ProfileId profile, Metric metric, QDate date, std::vector<ConnectionDay>& days) {
    // A local day lies in at most three days of UTC.
    Rows rows = sql.query(QStringLiteral("SELECT b.connection, b.block "
                                         "FROM connection c CROSS JOIN sample_block b WHERE c.profile = ? "
                                         "AND b.connection = c.id AND b.metric = ? AND b.day BETWEEN ? AND ? "
                                         "ORDER BY b.connection, b.day"),
                          profile, key(metric), date.addDays(-1), date.addDays(1));
    while (rows.next()) {
        ConnectionDay& day = dayOf(rows.integer(0), days);
        for (const StoredSample& sample : decodeSamples(rows.bytes(1))) {
            const auto interval = withinDay(sample, date);
            if (!interval) continue;
            day.says.intervals.push_back(*interval);
            day.offsets.push_back(sample.offsetS);
        }
    }
}

// The end of the last interval that counts, by the clock of its source.
At lastCounted(Metric metric, const std::vector<ConnectionDay>& days, const std::vector<DaySource>& sources) {
    const std::vector<TakenPiece> pieces = takenPieces(info(metric).kind, sources);
    if (pieces.empty()) return {};
    const TakenPiece& last = pieces.back();
    const std::vector<DayInterval>& intervals = sources[last.source].intervals;
    const auto covering = std::find_if(intervals.begin(), intervals.end(), [&](const DayInterval& interval) {
        return interval.endMs >= last.endMs;
    });
    return {last.endMs, days[last.source].offsets[static_cast<size_t>(covering - intervals.begin())]};
}

struct Shown {
    QString how;
    At at;
};

Shown howShown(Metric metric, const DayValue& best, const std::vector<ConnectionDay>& days,
               const std::vector<DaySource>& sources) {
    const ConnectionDay& first = days[best.from.front()];
    switch (best.how) {
    case DayValue::How::source:
        return {first.wordIsItsNight ? QStringLiteral("night") : QStringLiteral("source"), first.wordAt};
    case DayValue::How::intervals: return {QStringLiteral("intervals"), lastCounted(metric, days, sources)};
    case DayValue::How::measurement: return {QStringLiteral("measurement"), first.measuredAt};
    }
    Q_UNREACHABLE();
}

} // namespace

const QString& dayColumns() {
    static const QString columns = QStringLiteral("value, how, connection, connections, at_ms, at_offset_s");
    return columns;
}

QVariantList standingDay(Sql& sql, ProfileId profile, Metric metric, QDate date) {
    Rows rows = sql.query(QStringLiteral("SELECT %1 FROM daily_best WHERE profile = ? AND metric = ? "
                                         "AND date = ?")
                              .arg(dayColumns()),
                          profile, key(metric), date);
    QVariantList values;
    if (!rows.next()) return values;
    for (int i = 0; i <= dayColumns().count(u','); ++i)
        values << rows.variant(i);
    return values;
}

QString dayId(ProfileId profile, Metric metric, QDate date) {
    return QStringLiteral("%1/%2/%3").arg(profile).arg(key(metric), date.toString(Qt::ISODate));
}

QVariantList bestDayValues(Sql& sql, ProfileId profile, Metric metric, QDate date) {
    std::vector<ConnectionDay> days = connectionsInOrder(sql, profile, metric);
    const MetricKind kind = info(metric).kind;
    addValues(sql, profile, metric, date, days);
    if (metric == Metric::sleepDuration) addNights(sql, date, days);
    addMeasurements(sql, profile, metric, date, days);
    if (kind == MetricKind::total) addIntervals(sql, profile, metric, date, days);

    std::vector<DaySource> sources;
    for (ConnectionDay& day : days)
        sources.push_back(std::move(day.says));
    const std::optional<DayValue> best = bestOfDay(kind, sources);
    if (!best) return {};
    QJsonArray connections;
    for (const size_t i : best->from)
        connections.append(days[i].connection);
    const Shown shown = howShown(metric, *best, days, sources);
    return {best->value,
            shown.how,
            days[best->from.front()].connection,
            QString::fromUtf8(QJsonDocument(connections).toJson(QJsonDocument::Compact)),
            shown.at.ms,
            sqlValue(shown.at.offsetS)};
}

void deriveDays(Sql& sql, ProfileId profile, const std::set<std::pair<Metric, QDate>>& days, ChangeLog& log) {
    static const QString write =
        QStringLiteral("INSERT INTO daily_best (profile, metric, date, %1) VALUES (%2) "
                       "ON CONFLICT (profile, metric, date) DO UPDATE SET value = excluded.value, "
                       "how = excluded.how, connection = excluded.connection, "
                       "connections = excluded.connections, at_ms = excluded.at_ms, "
                       "at_offset_s = excluded.at_offset_s")
            .arg(dayColumns(), placeholders(dayColumns().count(u',') + 4));
    for (const auto& [metric, date] : days) {
        const QVariantList best = bestDayValues(sql, profile, metric, date);
        if (sameValues(best, standingDay(sql, profile, metric, date))) continue;
        const QString id = dayId(profile, metric, date);
        if (best.isEmpty()) {
            sql.run(QStringLiteral("DELETE FROM daily_best WHERE profile = ? AND metric = ? AND date = ?"),
                    profile, key(metric), date);
            log.remove(QStringLiteral("daily"), id);
        } else {
            sql.runWith(write, QVariantList{profile, key(metric), sqlValue(date)} << best);
            log.put(QStringLiteral("daily"), id);
        }
    }
}

} // namespace vd
