// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Runs.h"

#include <QDateTime>

#include <algorithm>

namespace vd {

namespace {

QVariant errorValue(const std::optional<ErrorCode>& error) {
    return error ? QVariant(errorKey(*error)) : QVariant();
}

// What the feeds of a run came to, as the value of "(created, updated, skipped, deleted)".
QString sumsOfFeeds() {
    return QStringLiteral("(SELECT coalesce(sum(f.created), 0), coalesce(sum(f.updated), 0), "
                          "coalesce(sum(f.skipped), 0), coalesce(sum(f.deleted), 0) "
                          "FROM run_feed f WHERE f.run = run.id)");
}

void writeFeedOutcome(Sql& sql, RunId run, const FeedOutcome& feed) {
    sql.run(QStringLiteral("INSERT INTO run_feed (run, feed, requests, error) VALUES (?, ?, ?, ?) "
                           "ON CONFLICT (run, feed) DO UPDATE SET requests = excluded.requests, "
                           "error = excluded.error"),
            run, feed.feed, feed.requests, errorValue(feed.error));
}

bool isWorthTelling(const RunOutcome& outcome) {
    const Counts& counts = outcome.counts;
    return counts.created + counts.updated + counts.deleted > 0 || outcome.error ||
           std::any_of(outcome.items.begin(), outcome.items.end(),
                       [](const RunItem& item) { return item.error.has_value(); });
}

qint64 nextItemNumber(Sql& sql, RunId run) {
    Rows rows =
        sql.query(QStringLiteral("SELECT coalesce(max(number), -1) + 1 FROM run_item WHERE run = ?"), run);
    return rows.next() ? rows.integer(0) : 0;
}

} // namespace

QString runKey(RunInfo::Kind kind) {
    switch (kind) {
    case RunInfo::Kind::sync: return QStringLiteral("sync");
    case RunInfo::Kind::import: return QStringLiteral("import");
    case RunInfo::Kind::mirror: return QStringLiteral("mirror");
    case RunInfo::Kind::recompute: return QStringLiteral("recompute");
    }
    Q_UNREACHABLE();
}

QString runKey(RunOutcome::Status status) {
    switch (status) {
    case RunOutcome::Status::completed: return QStringLiteral("completed");
    case RunOutcome::Status::partial: return QStringLiteral("partial");
    case RunOutcome::Status::failed: return QStringLiteral("failed");
    case RunOutcome::Status::cancelled: return QStringLiteral("cancelled");
    }
    Q_UNREACHABLE();
}

RunId insertRun(Sql& sql, const RunInfo& info) {
    const QVariant connection = info.connection == 0 ? QVariant() : QVariant(info.connection);
    return sql.insertWith(
        QStringLiteral("INSERT INTO run (connection, kind, cause, started_at, status) "
                       "VALUES (?, ?, ?, ?, 'running')"),
        {connection, runKey(info.kind), sqlValue(info.trigger), QDateTime::currentMSecsSinceEpoch()});
}

void finishRun(Sql& sql, RunId run, const RunOutcome& outcome) {
    if (!isWorthTelling(outcome) &&
        sql.run(QStringLiteral("DELETE FROM run WHERE id = ? AND cause = 'watch'"), run) > 0)
        return;
    const Counts& counts = outcome.counts;
    for (const FeedOutcome& feed : outcome.feeds)
        writeFeedOutcome(sql, run, feed);
    sql.run(QStringLiteral(
                "UPDATE run SET ended_at = ?, status = ?, error = ?, requests = ?, created = ?, updated = ?, "
                "skipped = ?, deleted = ? WHERE id = ?"),
            QDateTime::currentMSecsSinceEpoch(), runKey(outcome.status), errorValue(outcome.error),
            outcome.requests, counts.created, counts.updated, counts.skipped, counts.deleted, run);
    sql.run(QStringLiteral("UPDATE run SET (created, updated, skipped, deleted) = %1 "
                           "WHERE id = ? AND kind = 'sync'")
                .arg(sumsOfFeeds()),
            run);
    qint64 number = nextItemNumber(sql, run);
    for (const RunItem& item : outcome.items) {
        sql.run(
            QStringLiteral(
                "INSERT INTO run_item (run, number, name, fate, reason, error) VALUES (?, ?, ?, ?, ?, ?)"),
            run, number++, item.name, item.fate, item.reason, errorValue(item.error));
    }
}

bool addSkipped(Sql& sql, RunId run, const SkippedItem& item) {
    const int written = sql.run(
        QStringLiteral("INSERT INTO run_item (run, number, name, fate, reason) "
                       "SELECT ?, (SELECT coalesce(max(number), -1) + 1 FROM run_item WHERE run = ?), "
                       "?, 'skipped', ? "
                       "WHERE NOT EXISTS (SELECT 1 FROM run_item WHERE run = ? AND fate = 'skipped' "
                       "AND name = ? AND reason = ?) "
                       "AND (SELECT count(*) FROM run_item WHERE run = ? AND fate = 'skipped') < ?"),
        run, run, item.name, item.reason, run, item.name, item.reason, run, mostSkippedItems);
    return written > 0;
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
    const int count = sql.run(QStringLiteral("UPDATE run SET status = 'failed', error = ?, ended_at = ?, "
                                             "(created, updated, skipped, deleted) = %1 "
                                             "WHERE status = 'running'")
                                  .arg(sumsOfFeeds()),
                              errorKey(ErrorCode::interrupted), QDateTime::currentMSecsSinceEpoch());
    transaction.commit();
    return count;
}

} // namespace vd
