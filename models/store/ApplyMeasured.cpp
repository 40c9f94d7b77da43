// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Apply.h"

#include "models/store/RecordingColumns.h"
#include "models/store/SleepStages.h"
#include "models/store/Superseded.h"

#include <algorithm>

namespace vd {

// ---- days

void Applying::applyDailyValues() {
    for (const DailyValue& value : m_batch.dailyValues)
        count(applyDailyValue(value));
    for (const DayWindow& window : m_batch.dayWindows)
        clearDays(window);
}

Fate Applying::applyDailyValue(const DailyValue& fresh) {
    bool stands = false;
    QVariant previousRun;
    {
        Rows rows =
            m_sql.query(QStringLiteral("SELECT value, deleted_at, run FROM daily_value WHERE connection = ? "
                                       "AND metric = ? AND date = ?"),
                        m_result.connection, key(fresh.metric), fresh.date);
        stands = rows.next();
        if (stands) {
            const double old = rows.real(0);
            const bool deleted = !rows.isNull(1);
            const bool enough =
                fresh.rule == DailyValue::Rule::larger ? old >= fresh.value : old == fresh.value;
            if (!deleted && enough) return Fate::skipped;
            previousRun = rows.variant(2);
        }
    }
    if (stands)
        remember(entity::dailyValue, key(fresh.metric) + u'/' + fresh.date.toString(Qt::ISODate),
                 previousRun);
    const StoredPayload source = payload(fresh.payload);
    m_sql.run(
        QStringLiteral("INSERT INTO daily_value (connection, metric, date, value, payload, run, fetched_at) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (connection, metric, date) DO UPDATE SET "
                       "value = excluded.value, payload = excluded.payload, run = excluded.run, "
                       "fetched_at = excluded.fetched_at, deleted_at = NULL"),
        m_result.connection, key(fresh.metric), fresh.date, fresh.value, source.id, run(), source.fetchedAt);
    m_touched.days.insert({fresh.metric, fresh.date});
    return stands ? Fate::updated : Fate::created;
}

void Applying::clearDays(const DayWindow& window) {
    std::set<QDate> said;
    for (const DailyValue& value : m_batch.dailyValues) {
        if (value.metric == window.metric) said.insert(value.date);
    }
    std::map<QDate, QVariant> gone; // with the run that had written it
    {
        Rows rows = m_sql.query(
            QStringLiteral("SELECT date, run FROM daily_value WHERE connection = ? AND metric = ? "
                           "AND date BETWEEN ? AND ? AND deleted_at IS NULL"),
            m_result.connection, key(window.metric), window.from, window.to);
        while (rows.next()) {
            if (!said.contains(rows.date(0))) gone[rows.date(0)] = rows.variant(1);
        }
    }
    for (const auto& [date, previousRun] : gone) {
        remember(entity::dailyValue, key(window.metric) + u'/' + date.toString(Qt::ISODate), previousRun);
        m_sql.run(QStringLiteral(
                      "UPDATE daily_value SET deleted_at = ?, run = ? WHERE connection = ? AND metric = ? "
                      "AND date = ?"),
                  m_now, run(), m_result.connection, key(window.metric), date);
        m_touched.days.insert({window.metric, date});
        count(Fate::deleted);
    }
}

// ---- nights and measurements: rows with the source's own id

Fate Applying::applyRow(const RowWord& word) {
    const auto columns = word.columns.count(u',') + 1;
    std::optional<RowStanding> old = standingRow(word.table, word.externalId, word.columns);
    if (old && !old->deleted && sameValues(old->values, word.values)) return Fate::skipped;
    if (old) remember(word.table, word.externalId, old->run);
    const StoredPayload source = payload(word.payload);
    QVariantList values = word.values;
    values << sqlValue(source.id) << run() << source.fetchedAt << QVariant();
    const QString all = word.columns + QStringLiteral(", payload, run, fetched_at, deleted_at");
    qint64 id = 0;
    if (old) {
        id = old->id;
        m_sql.runWith(QStringLiteral("UPDATE %1 SET (%2) = (%3) WHERE id = ?")
                          .arg(word.table, all, placeholders(columns + 4)),
                      values << id);
    } else {
        id = m_sql.insertWith(QStringLiteral("INSERT INTO %1 (%2, connection, external_id) VALUES (%3)")
                                  .arg(word.table, all, placeholders(columns + 6)),
                              values << m_result.connection << sqlValue(word.externalId));
    }
    m_log.put(word.table, QString::number(id));
    return old ? Fate::updated : Fate::created;
}

std::optional<Applying::RowStanding> Applying::standingRow(const QString& table, const QString& externalId,
                                                           const QString& columns) {
    Rows rows = m_sql.query(QStringLiteral("SELECT id, deleted_at, run, %1 FROM %2 WHERE connection = ? "
                                           "AND external_id = ?")
                                .arg(columns, table),
                            m_result.connection, externalId);
    if (!rows.next()) return std::nullopt;
    RowStanding standing{rows.integer(0), !rows.isNull(1), rows.variant(2), {}};
    for (int i = 0; i <= columns.count(u','); ++i)
        standing.values << rows.variant(3 + i);
    return standing;
}

namespace {

// Some services tell a night's stages apart from its list. A list's word for the same hours, which names
// none, does not deny them.
QVariant stagesOf(const SleepSession& sleep, const QVariantList* old) {
    constexpr int startMs = 1;
    constexpr int endMs = 3;
    constexpr int stages = 8;
    const bool isSameNight = old != nullptr && (*old)[startMs].toLongLong() == sleep.start.utcMs &&
                             (*old)[endMs].toLongLong() == sleep.end.utcMs;
    if (sleep.stages.empty() && isSameNight) return (*old)[stages];
    return stagesJson(sleep.stages);
}

} // namespace

void Applying::applySleeps() {
    const QString columns = QStringLiteral("date, start_ms, start_offset_s, end_ms, end_offset_s, nap, "
                                           "asleep_s, efficiency_percent, stages");
    for (const SleepSession& sleep : m_batch.sleeps) {
        const auto old = standingRow(entity::sleep, sleep.externalId, columns);
        const QDate date = localDate(sleep.end);
        const Fate fate =
            applyRow({entity::sleep,
                      sleep.externalId,
                      columns,
                      {sqlValue(date), sleep.start.utcMs, sleep.start.offsetS, sleep.end.utcMs,
                       sleep.end.offsetS, sqlValue(sleep.nap), sqlValue(sleep.asleepS),
                       sqlValue(sleep.efficiencyPercent), stagesOf(sleep, old ? &old->values : nullptr)},
                      sleep.payload});
        count(fate);
        if (fate == Fate::skipped) continue;
        m_touched.days.insert({Metric::sleepDuration, date});
        if (old) {
            const QDate before = QDate::fromString(old->values[0].toString(), Qt::ISODate);
            m_touched.days.insert({Metric::sleepDuration, before});
        }
    }
}

void Applying::applyMeasurements() {
    const QString columns = QStringLiteral("metric, at_ms, offset_s, date, value");
    for (const Measurement& measurement : m_batch.measurements) {
        const auto old = standingRow(entity::measurement, measurement.externalId, columns);
        const QDate date = localDate(measurement.at);
        const Fate fate = applyRow({entity::measurement,
                                    measurement.externalId,
                                    columns,
                                    {key(measurement.metric), measurement.at.utcMs, measurement.at.offsetS,
                                     sqlValue(date), measurement.value},
                                    measurement.payload});
        count(fate);
        if (fate == Fate::skipped) continue;
        m_touched.days.insert({measurement.metric, date});
        if (!old) continue;
        if (const auto metric = metricFromKey(old->values[0].toString())) {
            m_touched.days.insert({*metric, QDate::fromString(old->values[3].toString(), Qt::ISODate)});
        }
    }
}

} // namespace vd
