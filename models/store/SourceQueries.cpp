// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/SourceQueries.h"

#include "models/store/Sql.h"

namespace vd {

namespace {

ConnectionRow readConnection(const Rows& row) {
    return {row.integer(0), row.text(1), row.text(2), row.text(3)};
}

std::vector<ConnectionRow> sourcesOf(Sql& sql, Metric metric, ProfileId profile) {
    // Nights say how long one slept.
    const bool toldByNights = metric == Metric::sleepDuration;
    Rows rows = sql.query(
        QStringLiteral(
            "SELECT c.id, c.provider, c.provider_user_id, c.display_name FROM connection c "
            "LEFT JOIN metric_order o ON o.profile = c.profile AND o.metric = ? AND o.connection = c.id "
            "WHERE c.profile = ? AND ("
            "EXISTS (SELECT 1 FROM daily_value WHERE connection = c.id AND metric = ? AND deleted_at IS "
            "NULL) "
            "OR EXISTS (SELECT 1 FROM sample_block WHERE connection = c.id AND metric = ?) "
            "OR EXISTS (SELECT 1 FROM measurement WHERE connection = c.id AND metric = ? "
            "AND deleted_at IS NULL) "
            "OR ? AND EXISTS (SELECT 1 FROM sleep WHERE connection = c.id AND nap = 0 "
            "AND deleted_at IS NULL)) "
            "ORDER BY o.rank IS NULL, o.rank, c.provider, c.provider_user_id"),
        key(metric), profile, key(metric), key(metric), key(metric), toldByNights);
    std::vector<ConnectionRow> sources;
    while (rows.next())
        sources.push_back(readConnection(rows));
    return sources;
}

} // namespace

std::vector<ConnectionRow> listConnections(const Database& database, ProfileId profile) {
    Sql sql(database.reader());
    Rows rows = sql.query(QStringLiteral("SELECT id, provider, provider_user_id, display_name "
                                         "FROM connection WHERE profile = ? AND state <> 'deleting' "
                                         "ORDER BY provider, provider_user_id"),
                          profile);
    std::vector<ConnectionRow> connections;
    while (rows.next())
        connections.push_back(readConnection(rows));
    return connections;
}

std::vector<ConnectionRow> sourcesOf(const Database& database, Metric metric, ProfileId profile) {
    Sql sql(database.reader());
    return sourcesOf(sql, metric, profile);
}

std::vector<Metric> contestedMetrics(const Database& database, ProfileId profile) {
    Sql sql(database.reader());
    std::vector<Metric> contested;
    for (const MetricInfo& row : allMetrics()) {
        if (sourcesOf(sql, row.metric, profile).size() >= 2) contested.push_back(row.metric);
    }
    return contested;
}

} // namespace vd
