// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Details.h"

#include "models/store/DeriveActivities.h"
#include "models/store/Payloads.h"
#include "models/store/RecordingColumns.h"
#include "models/store/RecordingWord.h"

#include <set>

namespace vd {

namespace {

constexpr int recordingsAtOnce = 20;

struct Detailed {
    RecordingId id = 0;
    ProfileId profile = 0;
    std::optional<qint64> payload;
    QByteArray brief;
};

std::vector<Detailed> detailedBefore(Sql& sql, ConnectionId connection, qint64 fetchedBeforeMs) {
    Rows rows = sql.query(QStringLiteral("SELECT r.id, c.profile, r.payload, r.brief FROM recording r "
                                         "JOIN connection c ON c.id = r.connection "
                                         "WHERE r.connection = ? AND r.detailed_at < ? LIMIT ?"),
                          connection, fetchedBeforeMs, recordingsAtOnce);
    std::vector<Detailed> recordings;
    while (rows.next())
        recordings.push_back({rows.integer(0), rows.integer(1), rows.optionalInteger(2), rows.bytes(3)});
    return recordings;
}

void dropDetail(Sql& sql, const Detailed& recording) {
    sql.run(QStringLiteral("DELETE FROM lap WHERE recording = ?"), recording.id);
    sql.run(QStringLiteral("DELETE FROM stream WHERE recording = ?"), recording.id);
    if (recording.brief.isEmpty()) {
        sql.run(QStringLiteral("UPDATE recording SET lap_count = 0, point_count = 0 WHERE id = ?"),
                recording.id);
    } else {
        static const QString statement = QStringLiteral("UPDATE recording SET (%1) = (%2) WHERE id = ?")
                                             .arg(wordColumns(), placeholders(wordColumns().count(u',') + 1));
        sql.runWith(statement, decodeWord(recording.brief) << recording.id);
    }
    sql.run(QStringLiteral("UPDATE recording SET payload = brief_payload, detailed_at = NULL, "
                           "lacks_detail = 1 WHERE id = ?"),
            recording.id);
}

void dropPayloads(Sql& sql, ConnectionId connection, const std::vector<Detailed>& dropped,
                  qint64 fetchedBeforeMs) {
    std::set<QString> feeds;
    for (const Detailed& recording : dropped) {
        if (!recording.payload) continue;
        {
            Rows rows =
                sql.query(QStringLiteral("SELECT feed FROM raw_payload WHERE id = ?"), *recording.payload);
            if (rows.next()) feeds.insert(rows.text(0));
        }
        sql.run(QStringLiteral("DELETE FROM raw_payload WHERE id = ? AND ") + nothingPointsToPayload,
                *recording.payload);
    }
    for (const QString& feed : feeds) {
        sql.run(QStringLiteral("DELETE FROM raw_payload WHERE connection = ? AND feed = ? "
                               "AND fetched_at < ? AND ") +
                    nothingPointsToPayload,
                connection, feed, fetchedBeforeMs);
    }
}

} // namespace

Piece dropSomeDetails(Sql& sql, ConnectionId connection, qint64 fetchedBeforeMs) {
    const std::vector<Detailed> recordings = detailedBefore(sql, connection, fetchedBeforeMs);
    if (recordings.empty()) return {};
    Transaction transaction(sql);
    Touched touched;
    for (const Detailed& recording : recordings) {
        dropDetail(sql, recording);
        touched.recordings.insert(recording.id);
    }
    dropPayloads(sql, connection, recordings, fetchedBeforeMs);
    ChangeLog log(sql);
    deriveActivities(sql, recordings.front().profile, touched, log);
    const Piece piece{true, static_cast<int>(recordings.size()), log.changed() ? log.sequence() : 0};
    transaction.commit();
    return piece;
}

} // namespace vd
