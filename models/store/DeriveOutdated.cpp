// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/DeriveOutdated.h"

#include "models/analysis/Load.h"
#include "models/store/DeriveActivities.h"

#include <utility>

namespace vd {

namespace {

std::vector<std::pair<ActivityId, ProfileId>> outdatedActivities(Sql& sql, ActivityId after, int limit) {
    std::vector<std::pair<ActivityId, ProfileId>> activities;
    Rows rows = sql.query(QStringLiteral("SELECT id, profile FROM activity WHERE derived_version < ? "
                                         "AND id > ? ORDER BY id LIMIT ?"),
                          analysisVersion, after, limit);
    while (rows.next())
        activities.emplace_back(rows.integer(0), rows.integer(1));
    return activities;
}

qint64 deriveAnew(Sql& sql, ProfileId profile, ActivityId activity) {
    Transaction transaction(sql);
    ChangeLog log(sql);
    Touched touched;
    touched.activities = {activity};
    deriveActivities(sql, profile, touched, log);
    const qint64 sequence = log.changed() ? log.sequence() : 0;
    transaction.commit();
    return sequence;
}

} // namespace

bool anythingOutdated(Sql& sql) {
    return sql
        .query(QStringLiteral("SELECT 1 FROM activity WHERE derived_version < ? LIMIT 1"), analysisVersion)
        .next();
}

OutdatedDone deriveOutdated(Sql& sql, ActivityId after, int limit) {
    OutdatedDone done;
    for (const auto& [activity, profile] : outdatedActivities(sql, after, limit)) {
        done.last = activity;
        try {
            done.sequence = std::max(done.sequence, deriveAnew(sql, profile, activity));
        } catch (const Error& error) {
            if (error.code() != ErrorCode::badData) throw;
        }
    }
    return done;
}

} // namespace vd
