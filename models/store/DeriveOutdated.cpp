// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/DeriveOutdated.h"

#include "models/analysis/Load.h"
#include "models/store/DeriveActivities.h"
#include "models/store/DeriveDays.h"

#include <algorithm>
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

struct OutdatedDay {
    ProfileId profile = 0;
    QString metric;
    QDate date;
};

std::vector<OutdatedDay> outdatedDays(Sql& sql, int limit) {
    std::vector<OutdatedDay> days;
    Rows rows = sql.query(QStringLiteral("SELECT profile, metric, date FROM daily_best WHERE outdated = 1 "
                                         "ORDER BY profile, metric, date LIMIT ?"),
                          limit);
    while (rows.next())
        days.push_back({rows.integer(0), rows.text(1), rows.date(2)});
    return days;
}

qint64 deriveAnew(Sql& sql, const std::vector<OutdatedDay>& days) {
    Transaction transaction(sql);
    ChangeLog log(sql);
    for (const OutdatedDay& day : days) {
        if (const auto metric = metricFromKey(day.metric))
            deriveDays(sql, day.profile, {{*metric, day.date}}, log);
        sql.run(QStringLiteral("UPDATE daily_best SET outdated = 0 WHERE profile = ? AND metric = ? "
                               "AND date = ?"),
                day.profile, day.metric, day.date);
    }
    const qint64 sequence = log.changed() ? log.sequence() : 0;
    transaction.commit();
    return sequence;
}

} // namespace

bool anythingOutdated(Sql& sql) {
    return sql
        .query(QStringLiteral("SELECT 1 WHERE EXISTS (SELECT 1 FROM activity WHERE derived_version < ?) "
                              "OR EXISTS (SELECT 1 FROM daily_best WHERE outdated = 1)"),
               analysisVersion)
        .next();
}

Piece deriveOutdated(Sql& sql, ActivityId& after) {
    constexpr int activitiesAtOnce = 20, daysAtOnce = 60;
    Piece done;
    for (const auto& [activity, profile] : outdatedActivities(sql, after, activitiesAtOnce)) {
        done.more = true;
        after = activity;
        try {
            done.sequence = std::max(done.sequence, deriveAnew(sql, profile, activity));
        } catch (const Error& error) {
            if (error.code() != ErrorCode::badData) throw;
        }
    }
    if (done.more) return done;
    const std::vector<OutdatedDay> days = outdatedDays(sql, daysAtOnce);
    if (days.empty()) return done;
    done.more = true;
    done.sequence = deriveAnew(sql, days);
    return done;
}

} // namespace vd
