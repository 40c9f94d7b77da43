// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Runs.h"

#include <QDateTime>

namespace vd {

namespace {

QString key(RunInfo::Kind kind) {
    switch (kind) {
    case RunInfo::Kind::sync: return QStringLiteral("sync");
    case RunInfo::Kind::import: return QStringLiteral("import");
    case RunInfo::Kind::mirror: return QStringLiteral("mirror");
    case RunInfo::Kind::recompute: return QStringLiteral("recompute");
    }
    Q_UNREACHABLE();
}

QString key(RunOutcome::Status status) {
    switch (status) {
    case RunOutcome::Status::completed: return QStringLiteral("completed");
    case RunOutcome::Status::partial: return QStringLiteral("partial");
    case RunOutcome::Status::failed: return QStringLiteral("failed");
    case RunOutcome::Status::cancelled: return QStringLiteral("cancelled");
    }
    Q_UNREACHABLE();
}

QVariant errorValue(const std::optional<ErrorCode>& error) {
    return error ? QVariant(errorKey(*error)) : QVariant();
}

} // namespace

RunId insertRun(Sql& sql, const RunInfo& info) {
    return sql.insertWith(
        QStringLiteral("INSERT INTO run (kind, cause, started_at, status) VALUES (?, ?, ?, 'running')"),
        {key(info.kind), sqlValue(info.trigger), QDateTime::currentMSecsSinceEpoch()});
}

void finishRun(Sql& sql, RunId run, const RunOutcome& outcome) {
    const Counts& counts = outcome.counts;
    sql.run(QStringLiteral(
                "UPDATE run SET ended_at = ?, status = ?, error = ?, created = ?, updated = ?, skipped = ?, "
                "deleted = ? WHERE id = ?"),
            QDateTime::currentMSecsSinceEpoch(), key(outcome.status), errorValue(outcome.error),
            counts.created, counts.updated, counts.skipped, counts.deleted, run);
    qint64 number = 0;
    for (const RunItem& item : outcome.items) {
        sql.run(
            QStringLiteral(
                "INSERT INTO run_item (run, number, name, fate, reason, error) VALUES (?, ?, ?, ?, ?, ?)"),
            run, number++, item.name, item.fate, item.reason, errorValue(item.error));
    }
}

void addRunCounts(Sql& sql, RunId run, const QString& feed, const Counts& counts) {
    sql.run(QStringLiteral("INSERT INTO run_feed (run, feed, fetched, created, updated, skipped, deleted) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (run, feed) DO UPDATE SET "
                           "fetched = run_feed.fetched + excluded.fetched, "
                           "created = run_feed.created + excluded.created, "
                           "updated = run_feed.updated + excluded.updated, "
                           "skipped = run_feed.skipped + excluded.skipped, "
                           "deleted = run_feed.deleted + excluded.deleted"),
            run, feed, counts.total(), counts.created, counts.updated, counts.skipped, counts.deleted);
}

int failInterruptedRuns(Sql& sql) {
    {
        Rows running = sql.query(QStringLiteral("SELECT 1 FROM run WHERE status = 'running'"));
        if (!running.next()) return 0;
    }
    Transaction transaction(sql);
    const int count = sql.run(QStringLiteral("UPDATE run SET status = 'failed', error = ?, ended_at = ? "
                                             "WHERE status = 'running'"),
                              errorKey(ErrorCode::interrupted), QDateTime::currentMSecsSinceEpoch());
    transaction.commit();
    return count;
}

} // namespace vd
