// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/DayQueries.h"

#include "models/store/DayIntervals.h"
#include "models/store/PreparedBatch.h"
#include "models/store/RecordingColumns.h"
#include "models/store/SleepStages.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace vd {

namespace {

// The connections of a profile, and for each metric the order in which they are asked.
class Sources {
public:
    Sources(Sql& sql, ProfileId profile) {
        {
            Rows rows = sql.query(QStringLiteral("SELECT id, provider, provider_user_id, display_name FROM "
                                                 "connection WHERE profile = ? ORDER BY provider, "
                                                 "provider_user_id"),
                                  profile);
            while (rows.next())
                m_all.push_back({rows.integer(0), rows.text(1), rows.text(2), rows.text(3)});
        }
        Rows rows = sql.query(
            QStringLiteral("SELECT metric, connection FROM metric_order WHERE profile = ? ORDER BY rank"),
            profile);
        while (rows.next())
            m_chosen[rows.text(0)].push_back(rows.integer(1));
    }

    QVariantList ids() const {
        QVariantList ids;
        for (const ConnectionRow& connection : m_all)
            ids << connection.id;
        return ids;
    }

    // Those that the person named first, the others by provider and account.
    std::vector<ConnectionRow> inOrder(Metric metric) const {
        const auto chosen = m_chosen.find(key(metric));
        std::vector<ConnectionRow> order = m_all;
        if (chosen == m_chosen.end()) return order;
        const auto rank = [&](const ConnectionRow& row) {
            return std::find(chosen->second.begin(), chosen->second.end(), row.id);
        };
        std::stable_sort(order.begin(), order.end(),
                         [&](const ConnectionRow& a, const ConnectionRow& b) { return rank(a) < rank(b); });
        return order;
    }

private:
    std::vector<ConnectionRow> m_all;
    std::map<QString, std::vector<ConnectionId>> m_chosen;
};

using SaidKey = std::pair<Metric, ConnectionId>;
using Said = std::map<SaidKey, DaySource>;

QVariantList keysOf(const std::vector<Metric>& metrics) {
    QVariantList keys;
    for (const Metric metric : metrics)
        keys << key(metric);
    return keys;
}

// "… connection IN (…) AND metric IN (…) AND <rest>": every table of what was said has an index that begins
// so.
QString saidStatement(const QString& select, const QVariantList& connections, const QVariantList& metrics,
                      const QString& rest) {
    return select +
           QStringLiteral(" WHERE connection IN (%1) AND metric IN (%2) AND ")
               .arg(placeholders(connections.size()), placeholders(metrics.size())) +
           rest;
}

std::optional<SaidKey> saidKey(const Rows& rows) {
    const std::optional<Metric> metric = metricFromKey(rows.text(1));
    return metric ? std::optional(SaidKey{*metric, rows.integer(0)}) : std::nullopt;
}

void readValues(Sql& sql, const QVariantList& connections, const QVariantList& metrics, QDate date,
                Said& said) {
    Rows rows =
        sql.queryWith(saidStatement(QStringLiteral("SELECT connection, metric, value FROM daily_value"),
                                    connections, metrics, QStringLiteral("date = ? AND deleted_at IS NULL")),
                      connections + metrics + QVariantList{sqlValue(date)});
    while (rows.next()) {
        if (const auto at = saidKey(rows)) said[*at].value = rows.real(2);
    }
}

// The first after waking is the first of the day (B8).
void readMeasurements(Sql& sql, const QVariantList& connections, const QVariantList& metrics, QDate date,
                      Said& said) {
    Rows rows = sql.queryWith(
        saidStatement(QStringLiteral("SELECT connection, metric, value FROM measurement"), connections,
                      metrics, QStringLiteral("date = ? AND deleted_at IS NULL ORDER BY at_ms, external_id")),
        connections + metrics + QVariantList{sqlValue(date)});
    while (rows.next()) {
        const auto at = saidKey(rows);
        if (at && !said[*at].measured) said[*at].measured = rows.real(2);
    }
}

void readIntervals(Sql& sql, const QVariantList& connections, const QVariantList& metrics, QDate date,
                   Said& said) {
    // A local day lies in at most three days of UTC.
    Rows rows = sql.queryWith(
        saidStatement(QStringLiteral("SELECT connection, metric, block FROM sample_block"), connections,
                      metrics, QStringLiteral("day IN (?, ?, ?) ORDER BY day")),
        connections + metrics +
            QVariantList{sqlValue(date.addDays(-1)), sqlValue(date), sqlValue(date.addDays(1))});
    while (rows.next()) {
        const auto at = saidKey(rows);
        if (!at || info(at->first).kind != MetricKind::total) continue;
        for (const StoredSample& sample : decodeSamples(rows.bytes(2))) {
            if (const auto interval = withinDay(sample, date)) said[*at].intervals.push_back(*interval);
        }
    }
}

std::map<ConnectionId, std::vector<Night>> readNights(Sql& sql, const QVariantList& connections, QDate date) {
    std::map<ConnectionId, std::vector<Night>> nights;
    Rows rows = sql.queryWith(
        QStringLiteral("SELECT connection, start_ms, start_offset_s, end_ms, end_offset_s, nap, asleep_s, "
                       "efficiency_percent, stages FROM sleep WHERE connection IN (%1) AND date = ? "
                       "AND deleted_at IS NULL ORDER BY start_ms, external_id")
            .arg(placeholders(connections.size())),
        connections + QVariantList{sqlValue(date)});
    while (rows.next()) {
        nights[rows.integer(0)].push_back({{rows.integer(1), rows.number(2)},
                                           {rows.integer(3), rows.number(4)},
                                           rows.flag(5),
                                           rows.optionalReal(6),
                                           rows.optionalReal(7),
                                           stagesFromJson(rows.text(8))});
    }
    return nights;
}

// Of the payloads whose ids the statement finds.
std::vector<PayloadRow> payloadRows(Sql& sql, const QString& ids, const QVariantList& values) {
    Rows rows = sql.queryWith(
        QStringLiteral("SELECT p.id, c.id, c.provider, c.provider_user_id, c.display_name, p.feed, p.key, "
                       "p.origin, p.media_type, p.size, p.fetched_at FROM raw_payload p "
                       "JOIN connection c ON c.id = p.connection WHERE p.id IN (%1) "
                       "ORDER BY p.fetched_at DESC, p.id")
            .arg(ids),
        values);
    std::vector<PayloadRow> payloads;
    while (rows.next()) {
        payloads.push_back({rows.integer(0),
                            {rows.integer(1), rows.text(2), rows.text(3), rows.text(4)},
                            rows.text(5),
                            rows.text(6),
                            rows.text(7),
                            rows.text(8),
                            rows.integer(9),
                            rows.integer(10)});
    }
    return payloads;
}

} // namespace

double MetricDay::takenOf(size_t word) const {
    if (best.how != u"intervals") return words[word].source.id == best.connection ? best.value : 0;
    double taken = 0;
    for (const TakenPiece& piece : pieces) {
        if (piece.source == word) taken += piece.value;
    }
    return taken;
}

bool MetricDay::isTaken(size_t word) const {
    if (best.how != u"intervals") return words[word].source.id == best.connection;
    return std::any_of(pieces.begin(), pieces.end(),
                       [word](const TakenPiece& piece) { return piece.source == word; });
}

std::optional<double> saidOf(const DaySource& says) {
    if (says.value) return says.value;
    if (says.intervals.empty()) return says.measured;
    double sum = 0;
    for (const DayInterval& interval : says.intervals)
        sum += interval.value;
    return sum;
}

std::vector<MetricDay> metricsOfDay(const Database& database, QDate date, ProfileId profile) {
    std::vector<DailyBest> shown = listDailyBest(database, {profile, {}, date, date});
    std::sort(shown.begin(), shown.end(),
              [](const DailyBest& a, const DailyBest& b) { return a.metric < b.metric; });
    std::vector<Metric> metrics;
    std::vector<Metric> totals;
    for (const DailyBest& best : shown) {
        metrics.push_back(best.metric);
        if (info(best.metric).kind == MetricKind::total) totals.push_back(best.metric);
    }
    Sql sql(database.reader());
    const Sources sources(sql, profile);
    const QVariantList ids = sources.ids();
    Said said;
    readValues(sql, ids, keysOf(metrics), date, said);
    readMeasurements(sql, ids, keysOf(metrics), date, said);
    readIntervals(sql, ids, keysOf(totals), date, said);
    // Nights say how long one slept, where nobody has a word for it.
    for (const auto& [connection, nights] : readNights(sql, ids, date)) {
        const ShownNights night = shownNights({nights});
        if (!night.main) continue;
        std::optional<double>& word = said[{Metric::sleepDuration, connection}].value;
        if (!word) word = night.main->sleptS();
    }

    std::vector<MetricDay> days;
    for (DailyBest& best : shown) {
        MetricDay& day = days.emplace_back();
        std::vector<DaySource> says;
        for (const ConnectionRow& source : sources.inOrder(best.metric)) {
            const auto at = said.find({best.metric, source.id});
            if (at == said.end()) continue;
            says.push_back(at->second);
            day.words.push_back({source, std::move(at->second)});
        }
        day.pieces = takenPieces(info(best.metric).kind, says);
        day.best = std::move(best);
    }
    return days;
}

std::vector<SourceNights> nightsOfDay(const Database& database, QDate date, ProfileId profile) {
    Sql sql(database.reader());
    const Sources sources(sql, profile);
    std::map<ConnectionId, std::vector<Night>> nights = readNights(sql, sources.ids(), date);
    std::vector<SourceNights> found;
    for (ConnectionRow& source : sources.inOrder(Metric::sleepDuration)) {
        const auto at = nights.find(source.id);
        if (at != nights.end()) found.push_back({std::move(source), std::move(at->second)});
    }
    return found;
}

std::vector<SourceSamples> samplesBySource(const Database& database, Metric metric, qint64 fromMs,
                                           qint64 toMs, ProfileId profile) {
    Sql sql(database.reader());
    std::vector<SourceSamples> found;
    for (ConnectionRow& source : Sources(sql, profile).inOrder(metric)) {
        Rows rows = sql.query(QStringLiteral("SELECT block FROM sample_block WHERE connection = ? "
                                             "AND metric = ? AND day BETWEEN ? AND ? ORDER BY day"),
                              source.id, key(metric), localDate({fromMs, 0}), localDate({toMs - 1, 0}));
        SourceSamples of{std::move(source), {}, {}};
        Instant last;
        while (rows.next()) {
            const std::vector<StoredSample> stored = decodeSamples(rows.bytes(0));
            of.samples.reserve(of.samples.size() + stored.size());
            for (const StoredSample& sample : stored) {
                if (sample.startMs < fromMs || sample.startMs >= toMs) continue;
                if (of.samples.empty() || sample.offsetS != last.offsetS) {
                    if (!of.samples.empty()) of.seen.push_back(last);
                    of.seen.push_back({sample.startMs, sample.offsetS});
                }
                last = {sample.startMs, sample.offsetS};
                of.samples.push_back({sample.startMs, sample.endMs, sample.value});
            }
        }
        if (of.samples.empty()) continue;
        of.seen.push_back(last);
        found.push_back(std::move(of));
    }
    return found;
}

std::vector<Sample> activityHeartRate(const Database& database, ActivityId activity) {
    Sql sql(database.reader());
    QByteArray times, values;
    qint64 startMs = 0;
    {
        Rows rows = sql.query(QStringLiteral("SELECT r.start_ms, t.block, h.block FROM activity_recording a "
                                             "JOIN recording r ON r.id = a.recording "
                                             "JOIN stream h ON h.recording = r.id AND h.channel = ? "
                                             "JOIN stream t ON t.recording = r.id AND t.channel = ? "
                                             "WHERE a.activity = ? ORDER BY h.points DESC, r.id LIMIT 1"),
                              key(Channel::heartRate), timeChannel, activity);
        if (!rows.next()) return {};
        startMs = rows.integer(0);
        times = rows.bytes(1);
        values = rows.bytes(2);
    }
    const std::vector<qint64> timeMs = decodeTimes(times);
    const std::vector<double> bpm = decodeChannel(Channel::heartRate, values, timeMs.size());
    std::vector<Sample> samples;
    samples.reserve(bpm.size());
    for (size_t i = 0; i < bpm.size(); ++i) {
        const qint64 atMs = startMs + timeMs[i];
        if (!std::isnan(bpm[i])) samples.push_back({atMs, atMs, bpm[i]});
    }
    return samples;
}

std::vector<PayloadRow> payloadsOfDay(const Database& database, QDate date, ProfileId profile) {
    Sql sql(database.reader());
    const Sources sources(sql, profile);
    const QVariantList connections = sources.ids();
    std::vector<Metric> all;
    for (const MetricInfo& row : allMetrics())
        all.push_back(row.metric);
    const QVariantList metrics = keysOf(all);
    const QVariantList day{sqlValue(date)};
    const QString rest = QStringLiteral("date = ? AND deleted_at IS NULL");
    const QString said =
        saidStatement(QStringLiteral("SELECT payload FROM daily_value"), connections, metrics, rest) +
        QStringLiteral(" UNION ") +
        saidStatement(QStringLiteral("SELECT payload FROM measurement"), connections, metrics, rest) +
        QStringLiteral(" UNION SELECT payload FROM sleep WHERE connection IN (%1) AND ")
            .arg(placeholders(connections.size())) +
        rest +
        QStringLiteral(" UNION SELECT p.id FROM activity a JOIN activity_recording ar ON "
                       "ar.activity = a.id JOIN recording r ON r.id = ar.recording "
                       "JOIN raw_payload p ON p.id IN (r.payload, r.brief_payload) "
                       "WHERE a.profile = ? AND a.local_date = ?");
    return payloadRows(sql, said,
                       connections + metrics + day + connections + metrics + day + connections + day +
                           QVariantList{profile, sqlValue(date)});
}

std::vector<PayloadRow> payloadsOfActivity(const Database& database, ActivityId activity) {
    Sql sql(database.reader());
    // An id is a part of a path: "/activities/42/streams?keys=…". The keys of a connection are an index.
    const QString said = QStringLiteral(
        "SELECT r.payload FROM activity_recording ar JOIN recording r ON r.id = ar.recording "
        "WHERE ar.activity = ? UNION SELECT p.id FROM activity_recording ar "
        "JOIN recording r ON r.id = ar.recording JOIN raw_payload p ON p.connection = r.connection "
        "WHERE ar.activity = ? "
        "AND instr(replace(p.key, '?', '/') || '/', '/' || r.external_id || '/') > 0");
    return payloadRows(sql, said, {activity, activity});
}

std::optional<QByteArray> payloadBytes(const Database& database, qint64 payload) {
    Sql sql(database.reader());
    Rows rows = sql.query(QStringLiteral("SELECT zstd FROM raw_payload WHERE id = ?"), payload);
    return rows.next() ? std::optional(payloadBytes(rows.bytes(0))) : std::nullopt;
}

std::set<QDate> daysWithData(const Database& database, QDate from, QDate to, ProfileId profile) {
    Sql sql(database.reader());
    Rows rows =
        sql.query(QStringLiteral("SELECT date FROM daily_best WHERE profile = ? AND date BETWEEN ? AND ? "
                                 "UNION SELECT local_date FROM activity WHERE profile = ? "
                                 "AND local_date BETWEEN ? AND ?"),
                  profile, from, to, profile, from, to);
    std::set<QDate> days;
    while (rows.next())
        days.insert(rows.date(0));
    return days;
}

} // namespace vd
