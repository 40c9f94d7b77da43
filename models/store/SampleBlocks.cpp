// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/SampleBlocks.h"

#include "models/store/Superseded.h"

#include <QCborMap>
#include <QCborValue>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace vd {

namespace {

const QDate epoch(1970, 1, 1);
constexpr qint64 dayMs = 24 * 3600 * 1000;

bool earlier(const StoredSample& a, const StoredSample& b) {
    return std::tie(a.startMs, a.endMs, a.value, a.offsetS) <
           std::tie(b.startMs, b.endMs, b.value, b.offsetS);
}

constexpr qint64 lastMs = 253'402'300'799'999; // the year 9999: what lies beyond is damage

QDate utcDay(qint64 ms) {
    return localDate(Instant{ms, 0});
}

// Half a minute, a night: nothing that is one sample lasts longer than two days.
bool plausible(const Sample& sample) {
    return std::isfinite(sample.value) && std::abs(sample.value) < 1e12 && sample.startMs > -lastMs &&
           sample.endMs < lastMs && sample.endMs >= sample.startMs &&
           sample.endMs - sample.startMs <= 2 * dayMs;
}

// Ends earlier; a total keeps its share.
void cutEnd(StoredSample& sample, qint64 endMs, MetricKind kind) {
    if (kind == MetricKind::total) {
        const double share =
            static_cast<double>(endMs - sample.startMs) / static_cast<double>(sample.endMs - sample.startMs);
        sample.value = keptSampleValue(sample.value * share);
    }
    sample.endMs = endMs;
}

const QString cameKey = QStringLiteral("came");
const QString wentKey = QStringLiteral("went");

} // namespace

void addByDay(SamplesByDay& days, const SampleSeries& series) {
    const MetricKind kind = info(series.metric).kind;
    for (const Sample& sample : series.samples) {
        if (!plausible(sample)) continue;
        StoredSample rest{sample.startMs, sample.endMs, keptSampleValue(sample.value), series.offsetS};
        for (;;) {
            const QDate day = utcDay(rest.startMs);
            const qint64 midnightMs = epoch.daysTo(day.addDays(1)) * dayMs;
            StoredSample piece = rest;
            if (rest.endMs > midnightMs) cutEnd(piece, midnightMs, kind);
            days[day].push_back(piece);
            if (rest.endMs <= midnightMs) break;
            if (kind == MetricKind::total) rest.value = keptSampleValue(rest.value - piece.value);
            rest.startMs = midnightMs;
        }
    }
}

std::vector<StoredSample> mergeSamples(std::vector<StoredSample> base, const std::vector<StoredSample>& fresh,
                                       MetricKind kind) {
    base.insert(base.end(), fresh.begin(), fresh.end());
    std::stable_sort(base.begin(), base.end(),
                     [](const StoredSample& a, const StoredSample& b) { return a.startMs < b.startMs; });
    std::vector<StoredSample> merged;
    for (const StoredSample& sample : base) {
        if (!merged.empty() && merged.back().startMs == sample.startMs) {
            merged.back() = sample; // the later word: stable_sort left it behind the earlier one
        } else {
            merged.push_back(sample);
        }
    }
    for (size_t i = 0; i + 1 < merged.size(); ++i) {
        if (merged[i].endMs > merged[i + 1].startMs) cutEnd(merged[i], merged[i + 1].startMs, kind);
    }
    return merged;
}

std::vector<StoredSample> without(const std::vector<StoredSample>& a, const std::vector<StoredSample>& b) {
    std::vector<StoredSample> rest;
    std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(rest), earlier);
    return rest;
}

std::vector<StoredSample> united(const std::vector<StoredSample>& a, const std::vector<StoredSample>& b) {
    std::vector<StoredSample> all;
    std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(all), earlier);
    return all;
}

QString BlockKey::text() const {
    return key(metric) + u'/' + day.toString(Qt::ISODate);
}

std::optional<BlockKey> BlockKey::fromText(ConnectionId connection, const QString& text) {
    const std::optional<Metric> metric = metricFromKey(text.section(u'/', 0, 0));
    if (!metric) return std::nullopt;
    return BlockKey{connection, *metric, QDate::fromString(text.section(u'/', 1), Qt::ISODate)};
}

std::vector<StoredSample> loadBlock(Sql& sql, const BlockKey& block) {
    Rows rows = sql.query(
        QStringLiteral("SELECT block FROM sample_block WHERE connection = ? AND metric = ? AND day = ?"),
        block.connection, key(block.metric), block.day);
    return rows.next() ? decodeSamples(rows.bytes(0)) : std::vector<StoredSample>{};
}

void saveBlock(Sql& sql, const BlockKey& block, const std::vector<StoredSample>& samples) {
    if (samples.empty()) {
        sql.run(QStringLiteral("DELETE FROM sample_block WHERE connection = ? AND metric = ? AND day = ?"),
                block.connection, key(block.metric), block.day);
        return;
    }
    sql.run(QStringLiteral(
                "INSERT INTO sample_block (connection, metric, day, samples, block) VALUES (?, ?, ?, ?, ?) "
                "ON CONFLICT (connection, metric, day) DO UPDATE SET samples = excluded.samples, "
                "block = excluded.block"),
            block.connection, key(block.metric), block.day, static_cast<qint64>(samples.size()),
            encodeSamples(samples));
}

void logSamples(ChangeLog& log, const BlockKey& block, const std::vector<StoredSample>& samples) {
    const QString id = QString::number(block.connection) + u'/' + block.text();
    if (samples.empty()) {
        log.remove(QStringLiteral("samples"), id);
    } else {
        log.put(QStringLiteral("samples"), id);
    }
}

void keepBlockChange(Sql& sql, RunId run, const BlockKey& block, const std::vector<StoredSample>& before,
                     const std::vector<StoredSample>& after) {
    BlockChange change;
    {
        Rows rows = sql.query(QStringLiteral("SELECT previous FROM superseded WHERE run = ? AND entity = ? "
                                             "AND connection = ? AND key = ?"),
                              run, entity::sampleBlock, block.connection, block.text());
        if (rows.next()) change = decodeBlockChange(rows.bytes(0));
    }
    // Of what comes now, nothing that this run had taken away counts as new; and the other way round.
    const std::vector<StoredSample> comes = without(after, before);
    const std::vector<StoredSample> goes = without(before, after);
    const BlockChange old = change;
    change.came = united(without(old.came, goes), without(comes, old.went));
    change.went = united(without(old.went, comes), without(goes, old.came));
    sql.run(QStringLiteral(
                "INSERT INTO superseded (run, entity, connection, key, previous) VALUES (?, ?, ?, ?, ?) "
                "ON CONFLICT (run, entity, connection, key) DO UPDATE SET previous = excluded.previous"),
            run, entity::sampleBlock, block.connection, block.text(), encodeBlockChange(change));
}

BlockChange decodeBlockChange(const QByteArray& cbor) {
    const QCborMap map = QCborValue::fromCbor(cbor).toMap();
    return {decodeSamples(map.value(cameKey).toByteArray()), decodeSamples(map.value(wentKey).toByteArray())};
}

QByteArray encodeBlockChange(const BlockChange& change) {
    return QCborValue(QCborMap{{cameKey, encodeSamples(change.came)}, {wentKey, encodeSamples(change.went)}})
        .toCbor();
}

} // namespace vd
