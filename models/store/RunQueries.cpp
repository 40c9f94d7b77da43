// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/RunQueries.h"

#include "models/store/Runs.h"

namespace vd {

namespace {

const QString filesProvider = QStringLiteral("files");

std::optional<ErrorCode> readError(const Rows& row, int column) {
    return row.isNull(column) ? std::nullopt : errorFromKey(row.text(column));
}

Counts readCounts(const Rows& row, int firstColumn) {
    return {row.number(firstColumn), row.number(firstColumn + 1), row.number(firstColumn + 2),
            row.number(firstColumn + 3)};
}

RunInfo::Kind kindFromKey(const QString& text) {
    using Kind = RunInfo::Kind;
    for (const Kind kind : {Kind::sync, Kind::import, Kind::mirror, Kind::recompute}) {
        if (text == runKey(kind)) return kind;
    }
    throw Error(ErrorCode::internal, QStringLiteral("unknown kind of run: ") + text);
}

std::optional<RunOutcome::Status> statusFromKey(const QString& text) {
    using Status = RunOutcome::Status;
    for (const Status status : {Status::completed, Status::partial, Status::failed, Status::cancelled}) {
        if (text == runKey(status)) return status;
    }
    return std::nullopt; // running
}

RunRow readRun(const Rows& row) {
    RunRow run;
    run.id = row.integer(0);
    run.kind = kindFromKey(row.text(1));
    run.trigger = row.text(2);
    run.connection = row.integer(3);
    run.provider = run.kind == RunInfo::Kind::import ? filesProvider : row.text(4);
    run.displayName = row.text(5);
    run.startedMs = row.integer(6);
    run.endedMs = row.optionalInteger(7);
    run.status = statusFromKey(row.text(8));
    run.counts = readCounts(row, 9);
    run.requests = row.number(13);
    run.error = readError(row, 14);
    return run;
}

} // namespace

std::vector<RunRow> runHistory(const Database& database, const RunFilter& filter) {
    QString statement =
        QStringLiteral("SELECT r.id, r.kind, r.cause, coalesce(r.connection, 0), coalesce(c.provider, ''), "
                       "coalesce(c.display_name, ''), r.started_at, r.ended_at, r.status, r.created, "
                       "r.updated, r.skipped, r.deleted, r.requests, r.error FROM run r "
                       "LEFT JOIN connection c ON c.id = r.connection WHERE 1");
    QVariantList values;
    if (filter.provider == filesProvider) {
        statement += QStringLiteral(" AND r.kind = 'import'");
    } else if (!filter.provider.isEmpty()) {
        statement += QStringLiteral(" AND c.provider = ?");
        values << filter.provider;
    }
    if (filter.status) {
        statement += QStringLiteral(" AND r.status = ?");
        values << runKey(*filter.status);
    }
    if (filter.kind) {
        statement += QStringLiteral(" AND r.kind = ?");
        values << runKey(*filter.kind);
    }
    Sql sql(database.reader());
    Rows rows =
        sql.queryWith(statement + QStringLiteral(" ORDER BY r.id DESC LIMIT ?"), values << filter.limit);
    std::vector<RunRow> runs;
    while (rows.next())
        runs.push_back(readRun(rows));
    return runs;
}

std::vector<RunFeedRow> runFeeds(const Database& database, RunId run) {
    Sql sql(database.reader());
    Rows rows =
        sql.query(QStringLiteral("SELECT feed, fetched, created, updated, skipped, deleted, requests, "
                                 "error FROM run_feed WHERE run = ? ORDER BY feed"),
                  run);
    std::vector<RunFeedRow> feeds;
    while (rows.next()) {
        feeds.push_back(
            {rows.text(0), rows.number(1), readCounts(rows, 2), rows.number(6), readError(rows, 7)});
    }
    return feeds;
}

std::vector<RunItem> runItems(const Database& database, RunId run) {
    Sql sql(database.reader());
    Rows rows = sql.query(
        QStringLiteral("SELECT name, fate, reason, error FROM run_item WHERE run = ? ORDER BY number"), run);
    std::vector<RunItem> items;
    while (rows.next())
        items.push_back({rows.text(0), rows.text(1), rows.text(2), readError(rows, 3)});
    return items;
}

} // namespace vd
