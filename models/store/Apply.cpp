// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Apply.h"

#include "models/store/DeriveActivities.h"
#include "models/store/DeriveDays.h"
#include "models/store/Runs.h"
#include "models/store/Superseded.h"

#include <QDateTime>

namespace vd {

namespace {

ConnectionId connectionOf(Sql& sql, const Source& source) {
    {
        Rows rows = sql.query(QStringLiteral("SELECT id, display_name FROM connection WHERE profile = ? "
                                             "AND provider = ? AND provider_user_id = ?"),
                              source.profile, source.provider, source.accountId);
        if (rows.next() && (source.displayName.isEmpty() || rows.text(1) == source.displayName))
            return rows.integer(0);
    }
    Rows rows =
        sql.query(QStringLiteral("INSERT INTO connection (profile, provider, provider_user_id, display_name) "
                                 "VALUES (?, ?, ?, ?) ON CONFLICT (profile, provider, provider_user_id) "
                                 "DO UPDATE SET display_name = excluded.display_name RETURNING id"),
                  source.profile, source.provider, source.accountId, source.displayName);
    if (!rows.next()) throw Error(ErrorCode::internal, QStringLiteral("no connection row"));
    return rows.integer(0);
}

bool isImport(Sql& sql, RunId run) {
    if (run == 0) return false;
    Rows rows = sql.query(QStringLiteral("SELECT kind FROM run WHERE id = ?"), run);
    return rows.next() && rows.text(0) == QStringLiteral("import");
}

} // namespace

Applying::Applying(Sql& sql, const PreparedBatch& prepared)
    : m_sql(sql), m_prepared(prepared), m_batch(prepared.batch), m_now(QDateTime::currentMSecsSinceEpoch()),
      m_remembers(isImport(sql, prepared.batch.run)), m_log(sql), m_payloads(prepared.batch.payloads.size()) {
    m_result.connection = connectionOf(sql, m_batch.source);
}

Applying::StoredPayload Applying::payload(int index) {
    if (index < 0) return {std::nullopt, m_now};
    std::optional<StoredPayload>& stored = m_payloads.at(static_cast<size_t>(index));
    if (stored) return *stored;
    const RawPayload& payload = m_batch.payloads[static_cast<size_t>(index)];
    stored = StoredPayload{std::nullopt, payload.fetchedAtMs};
    {
        Rows rows =
            m_sql.query(QStringLiteral("SELECT id, sha256 FROM raw_payload WHERE connection = ? AND feed = ? "
                                       "AND key = ?"),
                        m_result.connection, m_batch.feed, payload.key);
        if (rows.next() && rows.bytes(1) == payload.sha256) stored->id = rows.integer(0);
    }
    if (!stored->id) {
        Rows rows = m_sql.query(
            QStringLiteral(
                "INSERT INTO raw_payload (connection, feed, key, origin, media_type, sha256, size, "
                "fetched_at, run, zstd) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                "ON CONFLICT (connection, feed, key) DO UPDATE SET origin = excluded.origin, "
                "media_type = excluded.media_type, sha256 = excluded.sha256, size = excluded.size, "
                "fetched_at = excluded.fetched_at, zstd = excluded.zstd RETURNING id"),
            m_result.connection, m_batch.feed, payload.key, payload.origin, payload.mediaType, payload.sha256,
            payload.size, payload.fetchedAtMs, run(), payload.zstd);
        if (rows.next()) stored->id = rows.integer(0);
        m_wrote = true;
    }
    return *stored;
}

void Applying::remember(const QString& entity, const QString& key, const QVariant& previousRun) {
    if (m_remembers) keepSuperseded(m_sql, m_batch.run, {entity, m_result.connection, key}, previousRun);
}

void Applying::deleteSaid(const QString& table, const SaidRow& row) {
    remember(table, row.externalId, row.run);
    m_sql.run(QStringLiteral("UPDATE %1 SET deleted_at = ?, run = ? WHERE id = ?").arg(table), m_now, run(),
              row.id);
    count(Fate::deleted);
}

void Applying::applySkipped() {
    m_result.counts.add(Fate::skipped, static_cast<int>(m_batch.skipped.size()));
    if (m_batch.run == 0) return;
    for (const SkippedItem& item : m_batch.skipped)
        m_wrote |= addSkipped(m_sql, m_batch.run, item);
}

void Applying::applyKeptPayloads() {
    for (size_t i = 0; i < m_batch.payloads.size(); ++i) {
        if (m_batch.payloads[i].keep) payload(static_cast<int>(i));
    }
}

void Applying::applyFeedState() {
    QVariant cursor = m_batch.cursor ? sqlValue(QString::fromUtf8(*m_batch.cursor)) : QVariant();
    QVariant oldest = m_batch.oldestReached.isValid() ? sqlValue(m_batch.oldestReached) : QVariant();
    bool complete = m_batch.complete;
    if (!m_batch.cursor && oldest.isNull() && !complete) return;
    std::optional<QVariant> previousRun;
    {
        Rows rows = m_sql.query(QStringLiteral("SELECT cursor, oldest_reached, complete, run FROM feed_state "
                                               "WHERE connection = ? AND feed = ?"),
                                m_result.connection, m_batch.feed);
        if (rows.next()) {
            if (!m_batch.cursor) cursor = rows.variant(0);
            if (oldest.isNull()) {
                oldest = rows.variant(1);
                complete |= rows.flag(2);
            }
            if (sameValues({cursor, oldest}, {rows.variant(0), rows.variant(1)}) && complete == rows.flag(2))
                return;
            previousRun = rows.variant(3);
        }
    }
    m_wrote = true;
    if (previousRun) remember(entity::feedState, m_batch.feed, *previousRun);
    m_sql.run(
        QStringLiteral(
            "INSERT INTO feed_state (connection, feed, cursor, oldest_reached, complete, last_success_at, "
            "run) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (connection, feed) DO UPDATE SET "
            "cursor = excluded.cursor, oldest_reached = excluded.oldest_reached, "
            "complete = excluded.complete, last_success_at = excluded.last_success_at, run = excluded.run"),
        m_result.connection, m_batch.feed, cursor, oldest, complete, m_now, run());
}

Applied Applying::finish() {
    const ProfileId profile = m_batch.source.profile;
    deriveActivities(m_sql, profile, m_touched, m_log);
    deriveDays(m_sql, profile, m_touched.days, m_log);
    for (ApplyResult::Item& item : m_result.recordings) {
        Rows rows = m_sql.query(QStringLiteral("SELECT activity FROM activity_recording WHERE recording = ?"),
                                item.recording);
        if (rows.next()) item.activity = rows.integer(0);
    }
    m_result.sequence = m_log.sequence();
    const Counts& counts = m_result.counts;
    const bool wrote = counts.skipped < counts.total() || m_log.changed() || m_wrote || !m_touched.empty();
    return Applied{std::move(m_result), wrote, m_log.changed()};
}

Applied apply(Sql& sql, const PreparedBatch& prepared) {
    Applying applying(sql, prepared);
    applying.applyRecordings();
    applying.applyDeletedRecordings();
    applying.applyDailyValues();
    applying.applySamples();
    applying.applySleeps();
    applying.applyMeasurements();
    applying.applyItemWindows();
    applying.applySkipped();
    applying.applyKeptPayloads();
    applying.applyFeedState();
    return applying.finish();
}

} // namespace vd
