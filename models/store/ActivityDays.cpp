// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/ActivityDays.h"

#include "models/store/Sql.h"

namespace vd {

std::vector<ActivityDay> listActivityDays(const Database& database, const ActivityFilter& filter) {
    QString statement =
        QStringLiteral("SELECT local_date, coalesce(edited_sport, sport) AS shown_sport, count(*), "
                       "total(coalesce(moving_s, elapsed_s)), sum(distance_m), sum(elevation_gain_m), "
                       "sum(load) FROM activity WHERE profile = ?");
    QVariantList values{filter.profile};
    if (filter.from) {
        statement += QStringLiteral(" AND local_date >= ?");
        values << sqlValue(*filter.from);
    }
    if (filter.to) {
        statement += QStringLiteral(" AND local_date <= ?");
        values << sqlValue(*filter.to);
    }
    statement += QStringLiteral(" GROUP BY local_date, shown_sport ORDER BY local_date, shown_sport");
    const std::optional<QStringList> sports =
        filter.sport ? std::optional(sportKeysOf(*filter.sport)) : std::nullopt;
    Sql sql(database.reader());
    std::vector<ActivityDay> days;
    Rows rows = sql.queryWith(statement, values);
    while (rows.next()) {
        const QString sport = rows.text(1);
        if (sports && !sports->contains(sport)) continue;
        days.push_back({rows.date(0), sportFromKey(sport), rows.number(2), rows.real(3), rows.optionalReal(4),
                        rows.optionalReal(5), rows.optionalReal(6)});
    }
    return days;
}

} // namespace vd
