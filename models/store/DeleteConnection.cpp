// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/DeleteConnection.h"

#include "models/store/ConnectionRows.h"
#include "models/store/DeriveActivities.h"
#include "models/store/DeriveDays.h"
#include "models/store/SampleBlocks.h"
#include "models/store/Superseded.h"

namespace vd {

namespace {

// Of each kind at once: some ten milliseconds.
constexpr int recordingsAtOnce = 20, daysAtOnce = 100, blocksAtOnce = 20, rowsAtOnce = 100;

// No other account of the provider goes through the same client.
bool isLastOfItsClient(Sql& sql, ConnectionId connection, const QString& provider, const QString& client) {
    Rows rows = sql.query(
        QStringLiteral("SELECT settings FROM connection WHERE provider = ? AND id <> ? AND state = ?"),
        provider, connection, connectionstate::linked);
    while (rows.next()) {
        if (settingsOf(rows.text(0)).value(clientSetting).toString() == client) return false;
    }
    return true;
}

void deleteBudget(Sql& sql, ConnectionId connection) {
    QString provider, client;
    {
        Rows rows =
            sql.query(QStringLiteral("SELECT provider, settings FROM connection WHERE id = ?"), connection);
        if (!rows.next()) return;
        provider = rows.text(0);
        client = settingsOf(rows.text(1)).value(clientSetting).toString();
    }
    if (isLastOfItsClient(sql, connection, provider, client)) writeBudget(sql, provider, client, {});
}

// That a run was stays in the history, but not what it brought.
void deleteRunItems(Sql& sql, ConnectionId connection) {
    sql.run(QStringLiteral("DELETE FROM run_item WHERE run IN (SELECT id FROM run WHERE connection = ?)"),
            connection);
}

class Deleting {
public:
    Deleting(Sql& sql, ConnectionId connection, ProfileId profile)
        : m_sql(sql), m_connection(connection), m_profile(profile), m_log(sql) {}

    Piece some() {
        const qint64 before = m_log.sequence();
        Piece piece;
        piece.more = recordings() || days() || blocks() || saidRows(entity::sleep) ||
                     saidRows(entity::measurement) || children(QStringLiteral("superseded")) ||
                     children(QStringLiteral("raw_payload")) || shownDays();
        deriveActivities(m_sql, m_profile, m_touched, m_log);
        deriveDays(m_sql, m_profile, m_touched.days, m_log);
        deleteMirrored(before);
        if (!piece.more) {
            deleteRunItems(m_sql, m_connection);
            m_sql.run(QStringLiteral("DELETE FROM connection WHERE id = ?"), m_connection);
        }
        if (m_log.changed()) piece.sequence = m_log.sequence();
        return piece;
    }

private:
    // Each returns whether there was anything.

    bool recordings() {
        std::vector<RecordingId> ids;
        {
            Rows rows = m_sql.query(QStringLiteral("SELECT r.id, ar.activity FROM recording r "
                                                   "LEFT JOIN activity_recording ar ON ar.recording = r.id "
                                                   "WHERE r.connection = ? ORDER BY r.id LIMIT ?"),
                                    m_connection, recordingsAtOnce);
            while (rows.next()) {
                ids.push_back(rows.integer(0));
                if (!rows.isNull(1)) m_touched.activities.insert(rows.integer(1));
            }
        }
        for (const RecordingId id : ids)
            m_sql.run(QStringLiteral("DELETE FROM recording WHERE id = ?"), id);
        return !ids.empty();
    }

    bool days() {
        std::vector<std::pair<QString, QDate>> keys;
        {
            Rows rows = m_sql.query(
                QStringLiteral("SELECT metric, date FROM daily_value WHERE connection = ? LIMIT ?"),
                m_connection, daysAtOnce);
            while (rows.next())
                keys.emplace_back(rows.text(0), rows.date(1));
        }
        for (const auto& [metric, date] : keys) {
            m_sql.run(QStringLiteral("DELETE FROM daily_value WHERE connection = ? AND metric = ? "
                                     "AND date = ?"),
                      m_connection, metric, date);
            touchDay(metric, date);
        }
        return !keys.empty();
    }

    bool blocks() {
        std::vector<std::pair<QString, QDate>> keys;
        {
            Rows rows = m_sql.query(QStringLiteral("SELECT metric, day, block FROM sample_block "
                                                   "WHERE connection = ? LIMIT ?"),
                                    m_connection, blocksAtOnce);
            while (rows.next()) {
                keys.emplace_back(rows.text(0), rows.date(1));
                if (const auto metric = metricFromKey(rows.text(0)))
                    touchDays(m_touched, *metric, decodeSamples(rows.bytes(2)));
            }
        }
        for (const auto& [metricKey, day] : keys) {
            m_sql.run(QStringLiteral("DELETE FROM sample_block WHERE connection = ? AND metric = ? "
                                     "AND day = ?"),
                      m_connection, metricKey, day);
            if (const auto metric = metricFromKey(metricKey))
                logSamples(m_log, {m_connection, *metric, day}, {});
        }
        return !keys.empty();
    }

    bool saidRows(const QString& table) {
        const QString metric = table == entity::sleep ? QStringLiteral("'%1'").arg(key(Metric::sleepDuration))
                                                      : QStringLiteral("metric");
        std::vector<qint64> ids;
        {
            Rows rows = m_sql.query(
                QStringLiteral("SELECT id, %2, date FROM %1 WHERE connection = ? LIMIT ?").arg(table, metric),
                m_connection, rowsAtOnce);
            while (rows.next()) {
                ids.push_back(rows.integer(0));
                touchDay(rows.text(1), rows.date(2));
            }
        }
        for (const qint64 id : ids) {
            m_sql.run(QStringLiteral("DELETE FROM %1 WHERE id = ?").arg(table), id);
            m_log.remove(table, QString::number(id));
        }
        return !ids.empty();
    }

    bool children(const QString& table) {
        return m_sql.run(QStringLiteral("DELETE FROM %1 WHERE rowid IN "
                                        "(SELECT rowid FROM %1 WHERE connection = ? LIMIT ?)")
                             .arg(table),
                         m_connection, rowsAtOnce) > 0;
    }

    // Days that are still shown by its word: there should be none, and it could not go while there are.
    bool shownDays() {
        std::vector<std::pair<QString, QDate>> keys;
        {
            Rows rows = m_sql.query(
                QStringLiteral("SELECT metric, date FROM daily_best WHERE connection = ? LIMIT ?"),
                m_connection, daysAtOnce);
            while (rows.next())
                keys.emplace_back(rows.text(0), rows.date(1));
        }
        for (const auto& [metric, date] : keys) {
            m_sql.run(QStringLiteral("DELETE FROM daily_best WHERE profile = ? AND metric = ? AND date = ?"),
                      m_profile, metric, date);
            touchDay(metric, date);
        }
        return !keys.empty();
    }

    void touchDay(const QString& metricKey, QDate date) {
        if (const auto metric = metricFromKey(metricKey)) m_touched.days.insert({*metric, date});
    }

    // What mirrors meant to do with what is gone.
    void deleteMirrored(qint64 before) {
        m_sql.run(
            QStringLiteral("DELETE FROM mirror_item WHERE EXISTS (SELECT 1 FROM change c "
                           "WHERE c.entity = mirror_item.entity AND c.entity_id = mirror_item.entity_id "
                           "AND c.operation = 'delete' AND c.sequence > ?)"),
            before);
    }

    Sql& m_sql;
    ConnectionId m_connection;
    ProfileId m_profile;
    ChangeLog m_log;
    Touched m_touched;
};

} // namespace

void beginDeletion(Sql& sql, ConnectionId connection) {
    deleteBudget(sql, connection);
    sql.run(QStringLiteral("DELETE FROM feed_state WHERE connection = ?"), connection);
    deleteRunItems(sql, connection);
    sql.run(QStringLiteral("UPDATE connection SET state = ? WHERE id = ?"), connectionstate::deleting,
            connection);
}

Piece deleteSome(Sql& sql, ConnectionId connection) {
    Transaction transaction(sql);
    std::optional<ProfileId> profile;
    {
        Rows rows = sql.query(QStringLiteral("SELECT profile FROM connection WHERE id = ? AND state = ?"),
                              connection, connectionstate::deleting);
        if (rows.next()) profile = rows.integer(0);
    }
    if (!profile) return {};
    const Piece piece = Deleting(sql, connection, *profile).some();
    transaction.commit();
    return piece;
}

std::vector<ConnectionId> connectionsToDelete(Sql& sql) {
    Rows rows =
        sql.query(QStringLiteral("SELECT id FROM connection WHERE state = ?"), connectionstate::deleting);
    std::vector<ConnectionId> connections;
    while (rows.next())
        connections.push_back(rows.integer(0));
    return connections;
}

std::optional<ConnectionId> connectionToDelete(Sql& sql, const LinkedAccount& account) {
    Rows rows = sql.query(QStringLiteral("SELECT id FROM connection WHERE profile = ? AND provider = ? "
                                         "AND provider_user_id = ? AND state = ?"),
                          account.profile, account.provider, account.accountId, connectionstate::deleting);
    return rows.next() ? std::optional(rows.integer(0)) : std::nullopt;
}

} // namespace vd
