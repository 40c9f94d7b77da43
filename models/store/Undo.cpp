// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Undo.h"

#include "models/store/DeriveActivities.h"
#include "models/store/DeriveDays.h"
#include "models/store/Payloads.h"
#include "models/store/SampleBlocks.h"
#include "models/store/Superseded.h"

#include <QDateTime>

#include <algorithm>
#include <map>

namespace vd {

namespace {

const QStringList& rowEntities() {
    static const QStringList entities{entity::recording, entity::dailyValue, entity::sleep,
                                      entity::measurement, entity::feedState};
    return entities;
}

// How SQL reads a row's key within its connection.
QString keyExpression(const QString& table) {
    if (table == entity::dailyValue) return QStringLiteral("metric || '/' || date");
    if (table == entity::feedState) return QStringLiteral("feed");
    return QStringLiteral("external_id");
}

// What a run kept of what it replaced.
struct Kept {
    QVariant previousRun;
    QByteArray previous;
};
using KeptByKey = std::map<SaidKey, Kept>;

KeptByKey keptBy(Sql& sql, RunId run) {
    KeptByKey kept;
    Rows rows =
        sql.query(QStringLiteral("SELECT entity, connection, key, previous_run, previous FROM superseded "
                                 "WHERE run = ?"),
                  run);
    while (rows.next()) {
        kept[{rows.text(0), rows.integer(1), rows.text(2)}] = {rows.variant(3), rows.bytes(4)};
    }
    return kept;
}

std::vector<SaidKey> lastWrittenBy(Sql& sql, const QString& table, RunId run) {
    std::vector<SaidKey> keys;
    Rows rows = sql.query(
        QStringLiteral("SELECT connection, %1 FROM %2 WHERE run = ?").arg(keyExpression(table), table), run);
    while (rows.next())
        keys.push_back({table, rows.integer(0), rows.text(1)});
    return keys;
}

// The other runs that also wrote to this key.
std::vector<std::pair<RunId, QByteArray>> keptByOthers(Sql& sql, RunId run, const SaidKey& said) {
    std::vector<std::pair<RunId, QByteArray>> others;
    Rows rows =
        sql.query(QStringLiteral("SELECT run, previous FROM superseded WHERE entity = ? AND connection = ? "
                                 "AND key = ? AND run <> ? ORDER BY run"),
                  said.entity, said.connection, said.key, run);
    while (rows.next())
        others.emplace_back(rows.integer(0), rows.bytes(1));
    return others;
}

class Undoing {
public:
    Undoing(Sql& sql, RunId run, ChangeLog& log)
        : m_sql(sql), m_run(run), m_log(log), m_kept(keptBy(sql, run)) {}

    Counts undo() {
        for (const QString& table : rowEntities()) {
            for (const SaidKey& said : lastWrittenBy(m_sql, table, m_run))
                takeBack(said);
        }
        for (const auto& [said, kept] : m_kept) {
            if (said.entity == entity::sampleBlock) takeBackSamples(said, decodeBlockChange(kept.previous));
        }
        rewireLaterRuns();
        m_sql.run(QStringLiteral("DELETE FROM superseded WHERE run = ?"), m_run);
        deletePayloads();
        for (const auto& [profile, touched] : m_touched) {
            deriveActivities(m_sql, profile, touched, m_log);
            deriveDays(m_sql, profile, touched.days, m_log);
        }
        return m_counts;
    }

private:
    // A row whose latest word is this run's: what it had replaced comes back, or the row goes.
    void takeBack(const SaidKey& said) {
        touch(said);
        const auto kept = m_kept.find(said);
        const bool comesBack = kept != m_kept.end();
        if (said.entity == entity::sleep || said.entity == entity::measurement) logRow(said, comesBack);
        if (comesBack) {
            restoreRow(m_sql, said, kept->second.previous);
            touch(said); // may lie on another day, or near other recordings, than what it replaces
        } else {
            deleteRow(m_sql, said);
        }
        m_counts.add(comesBack ? Fate::updated : Fate::deleted);
    }

    Touched& touchedOf(ConnectionId connection) {
        Rows rows = m_sql.query(QStringLiteral("SELECT profile FROM connection WHERE id = ?"), connection);
        return m_touched[rows.next() ? rows.integer(0) : firstProfile];
    }

    // Notes what is to be derived anew for the row as it stands there now.
    void touch(const SaidKey& said) {
        Touched& touched = touchedOf(said.connection);
        if (said.entity == entity::dailyValue) {
            touchDay(touched, said.key.section(u'/', 0, 0), said.key.section(u'/', 1));
        } else if (said.entity == entity::measurement) {
            Rows rows =
                m_sql.query(QStringLiteral("SELECT metric, date FROM measurement WHERE connection = ? "
                                           "AND external_id = ?"),
                            said.connection, said.key);
            if (rows.next()) touchDay(touched, rows.text(0), rows.text(1));
        } else if (said.entity == entity::sleep) {
            Rows rows =
                m_sql.query(QStringLiteral("SELECT date FROM sleep WHERE connection = ? AND external_id = ?"),
                            said.connection, said.key);
            if (rows.next()) touchDay(touched, key(Metric::sleepDuration), rows.text(0));
        } else if (said.entity == entity::recording) {
            Rows rows = m_sql.query(QStringLiteral("SELECT r.id, ar.activity FROM recording r "
                                                   "LEFT JOIN activity_recording ar ON ar.recording = r.id "
                                                   "WHERE r.connection = ? AND r.external_id = ?"),
                                    said.connection, said.key);
            if (!rows.next()) return;
            touched.recordings.insert(rows.integer(0));
            if (!rows.isNull(1)) touched.activities.insert(rows.integer(1));
        }
    }

    static void touchDay(Touched& touched, const QString& metricKey, const QString& date) {
        if (const auto metric = metricFromKey(metricKey)) {
            touched.days.insert({*metric, QDate::fromString(date, Qt::ISODate)});
        }
    }

    void logRow(const SaidKey& said, bool comesBack) {
        QString id;
        {
            Rows rows = m_sql.query(
                QStringLiteral("SELECT id FROM %1 WHERE connection = ? AND external_id = ?").arg(said.entity),
                said.connection, said.key);
            if (rows.next()) id = rows.text(0);
        }
        if (comesBack) {
            m_log.put(said.entity, id);
        } else {
            m_log.remove(said.entity, id);
        }
    }

    // A later run kept this run's word as 'before me': before it is now what this run had replaced, or
    // nothing.
    void rewireLaterRuns() {
        std::vector<std::pair<RunId, SaidKey>> later;
        {
            Rows rows = m_sql.query(
                QStringLiteral("SELECT run, entity, connection, key FROM superseded WHERE previous_run = ?"),
                m_run);
            while (rows.next()) {
                later.push_back({rows.integer(0), {rows.text(1), rows.integer(2), rows.text(3)}});
            }
        }
        for (const auto& [run, said] : later) {
            const auto kept = m_kept.find(said);
            if (kept == m_kept.end()) {
                m_sql.run(
                    QStringLiteral("DELETE FROM superseded WHERE run = ? AND entity = ? AND connection = ? "
                                   "AND key = ?"),
                    run, said.entity, said.connection, said.key);
            } else {
                m_sql.run(QStringLiteral("UPDATE superseded SET previous_run = ?, previous = ? WHERE run = ? "
                                         "AND entity = ? AND connection = ? AND key = ?"),
                          kept->second.previousRun, kept->second.previous, run, said.entity, said.connection,
                          said.key);
            }
        }
    }

    // Blocks hold what many runs brought: only this run's samples go. What it had replaced comes back, unless
    // another run replaced this run's sample in turn; then that run is what gives it back when it is undone.
    void takeBackSamples(const SaidKey& said, const BlockChange& mine) {
        const std::optional<BlockKey> block = BlockKey::fromText(said.connection, said.key);
        if (!block) return;
        std::vector<StoredSample> comesBack = mine.went;
        for (const auto& [run, previous] : keptByOthers(m_sql, m_run, said)) {
            BlockChange theirs = decodeBlockChange(previous);
            const std::vector<StoredSample> rest = without(theirs.went, mine.came);
            if (rest == theirs.went) continue;
            const auto replacedByThem = [&](const StoredSample& sample) {
                return std::any_of(theirs.went.begin(), theirs.went.end(),
                                   [&](const StoredSample& w) { return w.startMs == sample.startMs; });
            };
            std::vector<StoredSample> handedOver;
            std::copy_if(comesBack.begin(), comesBack.end(), std::back_inserter(handedOver), replacedByThem);
            comesBack = without(comesBack, handedOver);
            theirs.went = united(rest, handedOver);
            m_sql.run(QStringLiteral("UPDATE superseded SET previous = ? WHERE run = ? AND entity = ? "
                                     "AND connection = ? AND key = ?"),
                      encodeBlockChange(theirs), run, said.entity, said.connection, said.key);
        }
        const std::vector<StoredSample> before = loadBlock(m_sql, *block);
        // What stands there now wins over what comes back.
        const std::vector<StoredSample> after =
            mergeSamples(comesBack, without(before, mine.came), info(block->metric).kind);
        if (after == before) return;
        saveBlock(m_sql, *block, after);
        logSamples(m_log, *block, after);
        Touched& touched = touchedOf(said.connection);
        touchDays(touched, block->metric, without(before, after));
        touchDays(touched, block->metric, without(after, before));
        m_counts.add(after.empty() ? Fate::deleted : Fate::updated);
    }

    void deletePayloads() {
        m_sql.run(QStringLiteral("DELETE FROM raw_payload WHERE run = ? AND ") + nothingPointsToPayload,
                  m_run);
    }

    Sql& m_sql;
    RunId m_run;
    ChangeLog& m_log;
    KeptByKey m_kept;
    std::map<ProfileId, Touched> m_touched;
    Counts m_counts;
};

} // namespace

Counts undoRun(Sql& sql, RunId run, ChangeLog& log) {
    {
        Rows rows = sql.query(QStringLiteral("SELECT kind FROM run WHERE id = ?"), run);
        if (!rows.next() || rows.text(0) != QStringLiteral("import")) {
            throw Error(ErrorCode::notSupported, QStringLiteral("run %1 is no import").arg(run));
        }
    }
    const Counts counts = Undoing(sql, run, log).undo();
    sql.run(QStringLiteral("UPDATE run SET undone_at = ? WHERE id = ?"), QDateTime::currentMSecsSinceEpoch(),
            run);
    return counts;
}

} // namespace vd
