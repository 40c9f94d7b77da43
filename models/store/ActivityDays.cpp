// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/ActivityDays.h"

#include "models/store/Sql.h"

#include <map>

namespace vd {

namespace {

void add(std::optional<double>& sum, const std::optional<double>& value) {
    if (value) sum = sum.value_or(0) + *value;
}

} // namespace

// Summed up here: SQLite would sort every row to group by what coalesce() gives.
std::vector<ActivityDay> listActivityDays(const Database& database, const ActivityFilter& filter) {
    QString statement = QStringLiteral("SELECT local_date, coalesce(edited_sport, sport), "
                                       "coalesce(moving_s, elapsed_s), distance_m, elevation_gain_m, load "
                                       "FROM activity WHERE profile = ?");
    QVariantList values{filter.profile};
    if (filter.from) {
        statement += QStringLiteral(" AND local_date >= ?");
        values << sqlValue(*filter.from);
    }
    if (filter.to) {
        statement += QStringLiteral(" AND local_date <= ?");
        values << sqlValue(*filter.to);
    }
    statement += QStringLiteral(" ORDER BY local_date");
    const QStringList sports = filter.sport ? sportKeysOf(*filter.sport) : QStringList();

    std::vector<ActivityDay> days;
    std::map<QString, ActivityDay> bySport; // of the day that is being summed up
    QString day;
    const auto endDay = [&] {
        for (const auto& [sport, sums] : bySport)
            days.push_back(sums);
        bySport.clear();
    };
    Sql sql(database.reader());
    Rows rows = sql.queryWith(statement, values);
    while (rows.next()) {
        const QString sport = rows.text(1);
        if (filter.sport && !sports.contains(sport)) continue;
        if (const QString date = rows.text(0); date != day) {
            endDay();
            day = date;
        }
        ActivityDay& sums = bySport[sport];
        if (sums.activities++ == 0) {
            sums.date = rows.date(0);
            sums.sport = sportFromKey(sport);
        }
        sums.durationS += rows.optionalReal(2).value_or(0);
        add(sums.distanceM, rows.optionalReal(3));
        add(sums.climbM, rows.optionalReal(4));
        add(sums.load, rows.optionalReal(5));
    }
    endDay();
    return days;
}

} // namespace vd
