// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/DayValues.h"

#include "models/store/ActivityDays.h"
#include "models/store/Sql.h"

#include <algorithm>

namespace vd {

namespace {

// From the first to the last date of the rows that the condition finds; invalid without any. Two steps into
// an index.
DayRange extent(Sql& sql, const QString& table, const QString& column, const QString& condition,
                const QVariantList& values) {
    Rows rows = sql.queryWith(QStringLiteral("SELECT (SELECT min(%2) FROM %1 WHERE %3), "
                                             "(SELECT max(%2) FROM %1 WHERE %3)")
                                  .arg(table, column, condition),
                              values + values);
    if (!rows.next() || rows.isNull(0)) return {};
    return {rows.date(0), rows.date(1)};
}

DayRange activeDays(Sql& sql, ProfileId profile) {
    return extent(sql, QStringLiteral("activity"), QStringLiteral("local_date"),
                  QStringLiteral("profile = ?"), {profile});
}

DayRange united(const DayRange& a, const DayRange& b) {
    if (!a.isValid()) return b;
    if (!b.isValid()) return a;
    return {std::min(a.first, b.first), std::max(a.last, b.last)};
}

bool isThere(Sql& sql, const QString& statement, const QVariantList& values) {
    return sql.queryWith(statement, values).next();
}

// Without deviceDays.
DaysKnown extents(Sql& sql, ProfileId profile) {
    const DayRange devices = extent(sql, QStringLiteral("daily_best"), QStringLiteral("date"),
                                    QStringLiteral("profile = ?"), {profile});
    return {united(devices, activeDays(sql, profile)), devices, {}};
}

std::vector<SportSum> sportsOf(Sql& sql, const DayRange& days, ProfileId profile) {
    Rows rows = sql.query(
        QStringLiteral("SELECT coalesce(edited_sport, sport) AS shown_sport, count(*), "
                       "total(coalesce(moving_s, elapsed_s)), sum(distance_m), sum(elevation_gain_m), "
                       "sum(load) FROM activity WHERE profile = ? AND local_date BETWEEN ? AND ? "
                       "GROUP BY shown_sport ORDER BY 3 DESC, 1"),
        profile, days.first, days.last);
    std::vector<SportSum> sports;
    while (rows.next()) {
        sports.push_back({sportFromKey(rows.text(0)), rows.number(1), rows.real(2), rows.optionalReal(3),
                          rows.optionalReal(4), rows.optionalReal(5)});
    }
    return sports;
}

const char* sumColumn(ActivitySum sum) {
    switch (sum) {
    case ActivitySum::load: return "load";
    case ActivitySum::duration: return "elapsed_s";
    case ActivitySum::distance: return "distance_m";
    }
    Q_UNREACHABLE();
}

} // namespace

DaysKnown readDaysKnown(const Database& database, const DayRange& range, ProfileId profile) {
    Sql sql(database.reader());
    DaysKnown known = extents(sql, profile);
    Rows rows = sql.query(QStringLiteral("SELECT DISTINCT date FROM daily_best WHERE profile = ? "
                                         "AND date BETWEEN ? AND ? ORDER BY date"),
                          profile, range.first, range.last);
    while (rows.next())
        known.deviceDays.push_back(rows.date(0));
    return known;
}

DayRange extentOf(const Database& database, const DayMeasure& measure, ProfileId profile) {
    Sql sql(database.reader());
    const auto* metric = std::get_if<Metric>(&measure);
    if (metric == nullptr) return activeDays(sql, profile);
    return extent(sql, QStringLiteral("daily_best"), QStringLiteral("date"),
                  QStringLiteral("profile = ? AND metric = ?"), {profile, key(*metric)});
}

std::vector<DayPoint> readDayValues(const Database& database, const DayMeasure& measure,
                                    const DayRange& range, ProfileId profile) {
    if (const auto* sum = std::get_if<ActivitySum>(&measure)) {
        const ActivityFilter filter{profile, range.first, range.last};
        return sumsByDay(listActivityDays(database, filter), *sum, readDaysKnown(database, range, profile),
                         range);
    }
    Sql sql(database.reader());
    Rows rows =
        sql.query(QStringLiteral("SELECT date, value FROM daily_best WHERE profile = ? AND metric = ? "
                                 "AND date BETWEEN ? AND ? ORDER BY date"),
                  profile, key(std::get<Metric>(measure)), range.first, range.last);
    std::vector<DayPoint> points;
    while (rows.next())
        points.push_back({rows.date(0), rows.real(1)});
    return points;
}

std::vector<ActivityBucket> readActivityBuckets(const Database& database, std::span<const DayRange> buckets,
                                                ProfileId profile) {
    Sql sql(database.reader());
    const DaysKnown there = extents(sql, profile);
    std::vector<ActivityBucket> all;
    all.reserve(buckets.size());
    for (const DayRange& days : buckets) {
        ActivityBucket& bucket = all.emplace_back(ActivityBucket{days, sportsOf(sql, days, profile), true});
        if (!bucket.sports.empty()) continue;
        const bool outside = days.last < there.data.first || days.first > there.data.last;
        const bool expected = there.devices.contains(days.first) || there.devices.contains(days.last);
        bucket.known = there.data.isValid() && !outside &&
                       (!expected || isThere(sql,
                                             QStringLiteral("SELECT 1 FROM daily_best WHERE profile = ? "
                                                            "AND date BETWEEN ? AND ? LIMIT 1"),
                                             {profile, sqlValue(days.first), sqlValue(days.last)}));
    }
    return all;
}

std::vector<DayMeasure> listDayMeasures(const Database& database, ProfileId profile) {
    Sql sql(database.reader());
    std::vector<DayMeasure> measures;
    for (const ActivitySum sum : {ActivitySum::load, ActivitySum::duration, ActivitySum::distance}) {
        const QString statement =
            QStringLiteral("SELECT 1 FROM activity WHERE profile = ? AND %1 > 0 LIMIT 1")
                .arg(QLatin1String(sumColumn(sum)));
        if (isThere(sql, statement, {profile})) measures.emplace_back(sum);
    }
    for (const MetricInfo& metric : allMetrics()) {
        const QString statement =
            QStringLiteral("SELECT 1 FROM daily_best WHERE profile = ? AND metric = ? LIMIT 1");
        if (isThere(sql, statement, {profile, key(metric.metric)})) measures.emplace_back(metric.metric);
    }
    return measures;
}

} // namespace vd
