// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Connections.h"

#include "models/store/ConnectionRows.h"
#include "models/store/Sql.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace vd {

namespace {

// One that is being deleted is no more, to whoever asks.
const QString& stateStatement() {
    static const QString statement = QStringLiteral(
        "SELECT id, profile, provider, provider_user_id, display_name, state, scopes, settings, linked_at, "
        "last_success_at, next_attempt_at, paused_until, backoff_step, error, error_kind FROM connection "
        "WHERE state <> 'deleting' AND ");
    return statement;
}

ConnectionState readState(const Rows& row) {
    ConnectionState state;
    state.id = row.integer(0);
    state.profile = row.integer(1);
    state.provider = row.text(2);
    state.accountId = row.text(3);
    state.displayName = row.text(4);
    state.linked = row.text(5) == connectionstate::linked;
    for (const QJsonValue& scope : QJsonDocument::fromJson(row.text(6).toUtf8()).array())
        state.scopes << scope.toString();
    state.settings = settingsOf(row.text(7));
    state.linkedAtMs = row.integer(8);
    state.lastSuccessMs = row.optionalInteger(9);
    state.nextAttemptMs = row.optionalInteger(10);
    state.pausedUntilMs = row.optionalInteger(11);
    state.backoffStep = row.number(12);
    if (!row.isNull(13)) state.error = errorFromKey(row.text(13));
    state.errorKind = row.text(14);
    return state;
}

int countOf(Sql& sql, const QString& statement, const QVariantList& values) {
    Rows rows = sql.queryWith(statement, values);
    return rows.next() ? rows.number(0) : 0;
}

} // namespace

std::vector<ConnectionState> connectionStates(const Database& database, ProfileId profile) {
    Sql sql(database.reader());
    Rows rows = sql.query(
        stateStatement() + QStringLiteral("profile = ? ORDER BY provider, provider_user_id"), profile);
    std::vector<ConnectionState> states;
    while (rows.next())
        states.push_back(readState(rows));
    return states;
}

std::optional<ConnectionState> connectionState(const Database& database, ConnectionId connection) {
    Sql sql(database.reader());
    Rows rows = sql.query(stateStatement() + QStringLiteral("id = ?"), connection);
    return rows.next() ? std::optional(readState(rows)) : std::nullopt;
}

std::vector<FeedState> feedStates(const Database& database, ConnectionId connection) {
    Sql sql(database.reader());
    Rows rows = sql.query(QStringLiteral("SELECT feed, cursor, oldest_reached, complete, last_success_at "
                                         "FROM feed_state WHERE connection = ? ORDER BY feed"),
                          connection);
    std::vector<FeedState> states;
    while (rows.next()) {
        states.push_back(
            {rows.text(0), rows.text(1).toUtf8(), rows.date(2), rows.flag(3), rows.optionalInteger(4)});
    }
    return states;
}

ConnectionHolds connectionHolds(const Database& database, ConnectionId connection) {
    Sql sql(database.reader());
    const Snapshot snapshot(sql);
    const QString activities =
        QStringLiteral("SELECT count(DISTINCT ar.activity) FROM recording r JOIN activity_recording ar "
                       "ON ar.recording = r.id WHERE r.connection = ?");
    const QString shared = QStringLiteral(
        " AND EXISTS (SELECT 1 FROM activity_recording o JOIN recording s ON s.id = o.recording "
        "WHERE o.activity = ar.activity AND s.connection <> r.connection)");
    ConnectionHolds holds;
    holds.activities = countOf(sql, activities, {connection});
    holds.activitiesOnly = holds.activities - countOf(sql, activities + shared, {connection});
    holds.days = countOf(
        sql,
        QStringLiteral("SELECT count(*) FROM ("
                       "SELECT date FROM daily_value WHERE connection = ? AND deleted_at IS NULL "
                       "UNION SELECT date FROM sleep WHERE connection = ? AND deleted_at IS NULL "
                       "UNION SELECT date FROM measurement WHERE connection = ? AND deleted_at IS NULL "
                       "UNION SELECT day FROM sample_block WHERE connection = ?)"),
        {connection, connection, connection, connection});
    return holds;
}

std::vector<QString> briefRecordings(const Database& database, ConnectionId connection, qint64 startedAfterMs,
                                     int limit) {
    Sql sql(database.reader());
    Rows rows = sql.query(QStringLiteral("SELECT external_id FROM recording WHERE connection = ? "
                                         "AND lacks_detail = 1 AND deleted_at IS NULL AND start_ms >= ? "
                                         "ORDER BY start_ms DESC, id DESC LIMIT ?"),
                          connection, startedAfterMs, limit);
    std::vector<QString> recordings;
    while (rows.next())
        recordings.push_back(rows.text(0));
    return recordings;
}

QByteArray listedWord(const Database& database, ConnectionId connection, const QString& externalId) {
    Sql sql(database.reader());
    Rows rows = sql.query(QStringLiteral("SELECT p.zstd FROM recording r JOIN raw_payload p "
                                         "ON p.id = r.brief_payload WHERE r.connection = ? "
                                         "AND r.external_id = ?"),
                          connection, externalId);
    return rows.next() ? payloadBytes(rows.bytes(0)) : QByteArray();
}

std::vector<BriefRecording> briefRecordingsOf(const Database& database, ActivityId activity) {
    Sql sql(database.reader());
    Rows rows =
        sql.query(QStringLiteral("SELECT r.connection, r.external_id FROM activity_recording ar "
                                 "JOIN recording r ON r.id = ar.recording JOIN connection c "
                                 "ON c.id = r.connection WHERE ar.activity = ? AND r.lacks_detail = 1 "
                                 "AND c.state = ? ORDER BY r.id"),
                  activity, connectionstate::linked);
    std::vector<BriefRecording> recordings;
    while (rows.next())
        recordings.push_back({rows.integer(0), rows.text(1)});
    return recordings;
}

std::vector<BudgetSpan> budgetSpans(const Database& database, const QString& provider,
                                    const QString& client) {
    Sql sql(database.reader());
    return readBudget(sql, provider, client);
}

QString storeName(const Database& database) {
    Sql sql(database.reader());
    Rows rows = sql.query(QStringLiteral("SELECT name FROM installation"));
    if (!rows.next()) throw Error(ErrorCode::internal, QStringLiteral("the store has no name"));
    return rows.text(0);
}

} // namespace vd
