// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Apply.h"

#include "models/store/RecordingColumns.h"
#include "models/store/RecordingWord.h"
#include "models/store/Superseded.h"

namespace vd {

namespace {

// Of two copies in files the fuller one stays; of two that say equally much always the same one. So the order
// in which they arrive does not matter. A service's newest word replaces the one before, and a detail what
// was only told in brief, even where it says no more than that.
bool replaces(const PreparedRecording& fresh, const StandingRecording& old) {
    if (old.deleted || old.lacksDetail) return true;
    if (fresh.contentHash == old.contentHash) return false;
    if (fresh.said.completeness == 0) return true;
    return std::pair(fresh.said.completeness, fresh.contentHash) >
           std::pair(old.completeness, old.contentHash);
}

// All columns that a word sets, but the row's key.
const QString& columnsOfAWord() {
    static const QString columns =
        wordColumns() + QStringLiteral(", payload, run, fetched_at, deleted_at, detailed_at, lacks_detail");
    return columns;
}

const QString& briefColumns() {
    static const QString columns = QStringLiteral("brief_hash, brief, brief_payload");
    return columns;
}

std::optional<StandingRecording> standing(Sql& sql, ConnectionId connection, const QString& externalId) {
    Rows rows = sql.query(
        QStringLiteral("SELECT id, content_hash, completeness, deleted_at, run, detailed_at, lacks_detail, "
                       "brief_hash FROM recording WHERE connection = ? AND external_id = ?"),
        connection, externalId);
    if (!rows.next()) return std::nullopt;
    return StandingRecording{rows.integer(0), rows.bytes(1),   rows.integer(2), !rows.isNull(3),
                             rows.variant(4), !rows.isNull(5), rows.flag(6),    rows.bytes(7)};
}

QVariantList standingWord(Sql& sql, RecordingId id) {
    static const QString statement =
        QStringLiteral("SELECT %1 FROM recording WHERE id = ?").arg(wordColumns());
    Rows rows = sql.query(statement, id);
    QVariantList values;
    if (!rows.next()) return values;
    for (int i = 0; i <= wordColumns().count(u','); ++i)
        values << rows.variant(i);
    return values;
}

void update(Sql& sql, RecordingId id, const QString& columns, QVariantList values) {
    const qsizetype count = values.size();
    sql.runWith(
        QStringLiteral("UPDATE recording SET (%1) = (%2) WHERE id = ?").arg(columns, placeholders(count)),
        values << id);
}

RecordingId insert(Sql& sql, ConnectionId connection, const QString& externalId, const QString& columns,
                   QVariantList values) {
    const qsizetype count = values.size() + 2;
    return sql.insertWith(QStringLiteral("INSERT INTO recording (%1, connection, external_id) VALUES (%2)")
                              .arg(columns, placeholders(count)),
                          values << connection << sqlValue(externalId));
}

} // namespace

void Applying::applyRecordings() {
    for (const PreparedRecording& recording : m_prepared.recordings) {
        const std::optional<StandingRecording> old =
            standing(m_sql, m_result.connection, recording.said.externalId);
        m_result.recordings.push_back(recording.said.isBrief ? applyBrief(recording, old)
                                                             : applyDetail(recording, old));
        count(m_result.recordings.back().fate);
    }
}

ApplyResult::Item Applying::applyDetail(const PreparedRecording& recording, const OldRecording& old) {
    const Recording& said = recording.said;
    if (old && !replaces(recording, *old)) return {old->id, 0, Fate::skipped};

    if (old) remember(entity::recording, said.externalId, old->run);
    const StoredPayload source = payload(said.payload);
    QVariantList values = wordValues(recording);
    values << sqlValue(source.id) << run() << source.fetchedAt << QVariant() << source.fetchedAt << 0;
    RecordingId id = 0;
    if (old) {
        id = old->id;
        update(m_sql, id, columnsOfAWord(), values);
        m_sql.run(QStringLiteral("DELETE FROM lap WHERE recording = ?"), id);
        m_sql.run(QStringLiteral("DELETE FROM stream WHERE recording = ?"), id);
    } else {
        id = insert(m_sql, m_result.connection, said.externalId, columnsOfAWord(), values);
    }
    insertLapsAndStreams(id, recording);
    m_touched.recordings.insert(id);
    return {id, 0, old ? Fate::updated : Fate::created};
}

ApplyResult::Item Applying::applyBrief(const PreparedRecording& recording, const OldRecording& old) {
    const Recording& said = recording.said;
    if (old && !old->deleted && old->briefHash == recording.contentHash) return {old->id, 0, Fate::skipped};
    if (old && old->hasDetail) return applyBriefOverDetail(recording, *old);

    if (old) remember(entity::recording, said.externalId, old->run);
    const StoredPayload source = payload(said.payload);
    const QVariantList word = wordValues(recording);
    QVariantList values = word;
    values << sqlValue(source.id) << run() << source.fetchedAt << QVariant() << QVariant() << 1
           << recording.contentHash << encodeWord(word) << sqlValue(source.id);
    static const QString columns = columnsOfAWord() + QStringLiteral(", ") + briefColumns();
    const RecordingId id =
        old ? old->id : insert(m_sql, m_result.connection, said.externalId, columns, values);
    if (old) update(m_sql, id, columns, values);
    m_touched.recordings.insert(id);
    return {id, 0, old ? Fate::updated : Fate::created};
}

// A list that says nothing else than the detail did, told first or last, leaves the same row; one that
// contradicts it is the newer word, and the detail is to be fetched again.
ApplyResult::Item Applying::applyBriefOverDetail(const PreparedRecording& recording,
                                                 const StandingRecording& old) {
    const QVariantList word = wordValues(recording);
    const QVariantList before = standingWord(m_sql, old.id);
    const QVariantList after = laidOver(before, word);
    const bool contradicts = !sameValues(before, after);
    const bool shows = contradicts || old.deleted;
    if (shows) remember(entity::recording, recording.said.externalId, old.run);
    const StoredPayload source = payload(recording.said.payload);
    update(m_sql, old.id, briefColumns(), {recording.contentHash, encodeWord(word), sqlValue(source.id)});
    m_wrote = true;
    if (!shows) return {old.id, 0, Fate::skipped};

    static const QString columns =
        wordColumns() + QStringLiteral(", run, fetched_at, deleted_at, lacks_detail");
    QVariantList values = after;
    values << run() << source.fetchedAt << QVariant() << sqlValue(old.lacksDetail || contradicts);
    update(m_sql, old.id, columns, values);
    m_touched.recordings.insert(old.id);
    return {old.id, 0, Fate::updated};
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
        const std::optional<StandingRecording> old = standing(m_sql, m_result.connection, externalId);
        if (!old || old->deleted) {
            count(Fate::skipped);
        } else {
            deleteSaid(entity::recording, {old->id, externalId, old->run});
            m_touched.recordings.insert(old->id);
        }
    }
}

} // namespace vd
