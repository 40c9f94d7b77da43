// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/MetricOrder.h"

#include <algorithm>

namespace vd {

namespace {

std::vector<ConnectionId> standingOrder(Sql& sql, ProfileId profile, Metric metric) {
    std::vector<ConnectionId> order;
    Rows rows = sql.query(QStringLiteral("SELECT connection FROM metric_order WHERE profile = ? "
                                         "AND metric = ? ORDER BY rank"),
                          profile, key(metric));
    while (rows.next())
        order.push_back(rows.integer(0));
    return order;
}

std::vector<ConnectionId> eachOnce(const std::vector<ConnectionId>& order) {
    std::vector<ConnectionId> once;
    for (const ConnectionId connection : order) {
        if (std::find(once.begin(), once.end(), connection) == once.end()) once.push_back(connection);
    }
    return once;
}

} // namespace

bool writeMetricOrder(Sql& sql, ProfileId profile, Metric metric, const std::vector<ConnectionId>& order) {
    const std::vector<ConnectionId> fresh = eachOnce(order);
    if (fresh == standingOrder(sql, profile, metric)) return false;
    sql.run(QStringLiteral("DELETE FROM metric_order WHERE profile = ? AND metric = ?"), profile,
            key(metric));
    int rank = 0;
    for (const ConnectionId connection : fresh) {
        sql.run(QStringLiteral("INSERT INTO metric_order (profile, metric, rank, connection) "
                               "VALUES (?, ?, ?, ?)"),
                profile, key(metric), rank++, connection);
    }
    // Of every day that anybody speaks of there is a row.
    sql.run(QStringLiteral("UPDATE daily_best SET outdated = 1 WHERE profile = ? AND metric = ?"), profile,
            key(metric));
    return true;
}

} // namespace vd
