// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Apply.h"

#include "models/store/RecordingColumns.h"
#include "models/store/Superseded.h"

#include <QJsonDocument>

namespace vd {

namespace {

struct Standing {
    RecordingId id = 0;
    QByteArray contentHash;
    qint64 completeness = 0;
    bool deleted = false;
    QVariant run;
};

std::optional<Standing> standing(Sql& sql, ConnectionId connection, const QString& externalId) {
    Rows rows =
        sql.query(QStringLiteral("SELECT id, content_hash, completeness, deleted_at, run FROM recording "
                                 "WHERE connection = ? AND external_id = ?"),
                  connection, externalId);
    if (!rows.next()) return std::nullopt;
    return Standing{rows.integer(0), rows.bytes(1), rows.integer(2), !rows.isNull(3), rows.variant(4)};
}

// Of two copies in files the fuller one stays; of two that say equally much always the same one. So the order
// in which they arrive does not matter. A service's newest word replaces the one before.
bool replaces(const PreparedRecording& fresh, const Standing& old) {
    if (old.deleted) return true;
    if (fresh.contentHash == old.contentHash) return false;
    if (fresh.said.completeness == 0) return true;
    return std::pair(fresh.said.completeness, fresh.contentHash) >
           std::pair(old.completeness, old.contentHash);
}

// All columns of recording but its key: for insert and update alike.
const QString& contentColumns() {
    static const QString columns =
        summaryColumns() +
        QStringLiteral(", sport_given, device, manual, copy_of, extras, completeness, content_hash, "
                       "payload, run, fetched_at, deleted_at");
    return columns;
}

QVariantList contentValues(const PreparedRecording& prepared, std::optional<qint64> payload,
                           const QVariant& run, qint64 fetchedAt) {
    const Recording& said = prepared.said;
    QVariantList values = summaryValues(said.summary);
    values << sqlValue(said.sportGiven) << sqlValue(said.device) << sqlValue(said.manual)
           << sqlValue(said.extras.value(QStringLiteral("copyOf")).toString())
           << QString::fromUtf8(QJsonDocument(said.extras).toJson(QJsonDocument::Compact))
           << said.completeness << prepared.contentHash << sqlValue(payload) << run << fetchedAt
           << QVariant();
    return values;
}

const QString& insertStatement() {
    static const QString statement =
        QStringLiteral("INSERT INTO recording (%1, connection, external_id) VALUES (%2)")
            .arg(contentColumns(), placeholders(contentColumns().count(u',') + 3));
    return statement;
}

const QString& updateStatement() {
    static const QString statement =
        QStringLiteral("UPDATE recording SET (%1) = (%2) WHERE id = ?")
            .arg(contentColumns(), placeholders(contentColumns().count(u',') + 1));
    return statement;
}

} // namespace

void Applying::applyRecordings() {
    for (const PreparedRecording& recording : m_prepared.recordings) {
        m_result.recordings.push_back(applyRecording(recording));
        count(m_result.recordings.back().fate);
    }
}

ApplyResult::Item Applying::applyRecording(const PreparedRecording& recording) {
    const Recording& said = recording.said;
    const std::optional<Standing> old = standing(m_sql, m_result.connection, said.externalId);
    if (old && !replaces(recording, *old)) return {old->id, 0, Fate::skipped};

    if (old) remember(entity::recording, said.externalId, old->run);
    const StoredPayload source = payload(said.payload);
    QVariantList values = contentValues(recording, source.id, run(), source.fetchedAt);
    RecordingId id = 0;
    if (old) {
        id = old->id;
        m_sql.runWith(updateStatement(), values << id);
        m_sql.run(QStringLiteral("DELETE FROM lap WHERE recording = ?"), id);
        m_sql.run(QStringLiteral("DELETE FROM stream WHERE recording = ?"), id);
    } else {
        id = m_sql.insertWith(insertStatement(), values << m_result.connection << sqlValue(said.externalId));
    }
    insertLapsAndStreams(id, recording);
    m_touched.recordings.insert(id);
    return {id, 0, old ? Fate::updated : Fate::created};
}

void Applying::insertLapsAndStreams(RecordingId id, const PreparedRecording& recording) {
    static const QString insertLap = QStringLiteral("INSERT INTO lap (recording, number, %1) VALUES (%2)")
                                         .arg(lapColumns(), placeholders(lapColumns().count(u',') + 3));
    qint64 number = 0;
    for (const Lap& lap : recording.said.laps) {
        m_sql.runWith(insertLap, QVariantList{id, number++} << lapValues(lap));
    }
    for (const PreparedRecording::Stream& stream : recording.streams) {
        m_sql.run(
            QStringLiteral("INSERT INTO stream (recording, channel, points, block) VALUES (?, ?, ?, ?)"), id,
            stream.channel, stream.points, stream.block);
    }
}

void Applying::applyDeletedRecordings() {
    for (const QString& externalId : m_batch.deletedRecordings) {
        const std::optional<Standing> old = standing(m_sql, m_result.connection, externalId);
        if (!old || old->deleted) {
            count(Fate::skipped);
            continue;
        }
        remember(entity::recording, externalId, old->run);
        m_sql.run(QStringLiteral("UPDATE recording SET deleted_at = ?, run = ? WHERE id = ?"), m_now, run(),
                  old->id);
        m_touched.recordings.insert(old->id);
        count(Fate::deleted);
    }
}

} // namespace vd
