// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/DailyQueries.h"

#include "models/store/RecordingColumns.h"
#include "models/store/SampleBlocks.h"
#include "models/store/Sql.h"

namespace vd {

std::vector<DailyBest> listDailyBest(const Database& database, const DailyFilter& filter) {
    QString statement =
        QStringLiteral("SELECT b.date, b.metric, b.value, b.how, c.provider, c.display_name, "
                       "b.connection, b.at_ms, b.at_offset_s "
                       "FROM daily_best b JOIN connection c ON c.id = b.connection WHERE b.profile = ?");
    QVariantList values{filter.profile};
    if (!filter.metrics.empty()) {
        statement += QStringLiteral(" AND b.metric IN (%1)")
                         .arg(placeholders(static_cast<qsizetype>(filter.metrics.size())));
        for (const Metric metric : filter.metrics)
            values << key(metric);
    }
    if (filter.from) {
        statement += QStringLiteral(" AND b.date >= ?");
        values << sqlValue(*filter.from);
    }
    if (filter.to) {
        statement += QStringLiteral(" AND b.date <= ?");
        values << sqlValue(*filter.to);
    }
    statement += QStringLiteral(" ORDER BY b.date, b.metric");
    Sql sql(database.reader());
    std::vector<DailyBest> days;
    Rows rows = sql.queryWith(statement, values);
    while (rows.next()) {
        const std::optional<Metric> metric = metricFromKey(rows.text(1));
        if (!metric) continue; // of a newer program that shares the store
        DailyBest& day = days.emplace_back();
        day.date = rows.date(0);
        day.metric = *metric;
        day.value = rows.real(2);
        day.how = rows.text(3);
        day.source = rows.text(4);
        day.sourceName = rows.text(5);
        day.connection = rows.integer(6);
        day.atMs = rows.optionalInteger(7);
        if (const auto offset = rows.optionalInteger(8)) day.atOffsetS = static_cast<qint32>(*offset);
    }
    return days;
}

std::vector<SampleSeries> listSamples(const Database& database, Metric metric, qint64 fromMs, qint64 toMs) {
    Sql sql(database.reader());
    // A sample that began on the day before may reach into the range.
    const QDate first = localDate(Instant{fromMs, 0}).addDays(-1);
    const QDate last = localDate(Instant{toMs, 0});
    Rows rows = sql.query(QStringLiteral("SELECT connection, block FROM sample_block WHERE metric = ? "
                                         "AND day BETWEEN ? AND ? ORDER BY connection, day"),
                          key(metric), first, last);
    std::vector<SampleSeries> series;
    ConnectionId connection = 0; // of the last series
    while (rows.next()) {
        for (const StoredSample& sample : decodeSamples(rows.bytes(1))) {
            const bool within = sample.startMs < toMs && (sample.endMs > fromMs || sample.startMs >= fromMs);
            if (!within) continue;
            // A series has one offset: another one begins where the clock changed.
            const bool goesOn =
                !series.empty() && connection == rows.integer(0) && series.back().offsetS == sample.offsetS;
            if (!goesOn) series.push_back({metric, sample.offsetS, {}, -1});
            connection = rows.integer(0);
            series.back().samples.push_back({sample.startMs, sample.endMs, sample.value});
        }
    }
    return series;
}

bool holdsNothing(const Database& database) {
    Sql sql(database.reader());
    Rows rows = sql.query(QStringLiteral("SELECT EXISTS (SELECT 1 FROM activity) OR "
                                         "EXISTS (SELECT 1 FROM daily_best)"));
    return !rows.next() || !rows.flag(0);
}

} // namespace vd
