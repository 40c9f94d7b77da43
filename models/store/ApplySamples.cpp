// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Apply.h"

#include "models/store/SampleBlocks.h"

#include <algorithm>

namespace vd {

namespace {

QDate localDay(qint64 utcMs, qint32 offsetS) {
    return localDate(Instant{utcMs, offsetS});
}

bool inWindow(const StoredSample& sample, const DayWindow& window) {
    const QDate day = localDay(sample.startMs, sample.offsetS);
    return window.from <= day && day <= window.to;
}

} // namespace

// The series of one metric are joined first, so that a block is opened and written once.
void Applying::applySamples() {
    std::set<Metric> metrics;
    for (const SampleSeries& series : m_batch.samples)
        metrics.insert(series.metric);
    for (const DayWindow& window : m_batch.dayWindows)
        metrics.insert(window.metric);
    for (const Metric metric : metrics)
        applySamplesOf(metric);
}

void Applying::applySamplesOf(Metric metric) {
    SamplesByDay incoming;
    std::vector<std::set<QDate>> daysOfSeries;
    for (const SampleSeries& series : m_batch.samples) {
        if (series.metric != metric) continue;
        SamplesByDay own;
        addByDay(own, series);
        std::set<QDate>& days = daysOfSeries.emplace_back();
        for (auto& [day, samples] : own) {
            days.insert(day);
            std::vector<StoredSample>& all = incoming[day];
            all.insert(all.end(), samples.begin(), samples.end());
        }
    }
    for (const QDate day : daysInWindows(metric))
        incoming[day]; // looked at although nothing comes

    std::set<QDate> fresh, changed;
    for (const auto& [day, samples] : incoming) {
        const BlockKey block{m_result.connection, metric, day};
        const std::vector<StoredSample> before = loadBlock(m_sql, block);
        const std::vector<StoredSample> after =
            mergeSamples(outsideWindows(before, metric), samples, info(metric).kind);
        if (after == before) continue;
        (before.empty() ? fresh : changed).insert(day);
        if (m_remembers) keepBlockChange(m_sql, m_batch.run, block, before, after);
        saveBlock(m_sql, block, after, payloadOfSamples(metric));
        noteSamples(block, before, after);
    }
    const auto anyIn = [](const std::set<QDate>& days, const std::set<QDate>& of) {
        return std::any_of(of.begin(), of.end(), [&](QDate day) { return days.contains(day); });
    };
    for (const std::set<QDate>& days : daysOfSeries) {
        if (anyIn(changed, days)) {
            count(Fate::updated);
        } else {
            count(anyIn(fresh, days) ? Fate::created : Fate::skipped);
        }
    }
}

std::vector<QDate> Applying::daysInWindows(Metric metric) {
    std::vector<QDate> days;
    for (const DayWindow& window : m_batch.dayWindows) {
        if (window.metric != metric) continue;
        // A local day lies in at most three days of UTC.
        Rows rows =
            m_sql.query(QStringLiteral("SELECT day FROM sample_block WHERE connection = ? AND metric = ? "
                                       "AND day BETWEEN ? AND ?"),
                        m_result.connection, key(metric), window.from.addDays(-1), window.to.addDays(1));
        while (rows.next())
            days.push_back(rows.date(0));
    }
    return days;
}

std::vector<StoredSample> Applying::outsideWindows(std::vector<StoredSample> samples, Metric metric) const {
    for (const DayWindow& window : m_batch.dayWindows) {
        if (window.metric != metric) continue;
        std::erase_if(samples, [&](const StoredSample& sample) { return inWindow(sample, window); });
    }
    return samples;
}

std::optional<qint64> Applying::payloadOfSamples(Metric metric) {
    std::optional<qint64> id;
    for (const SampleSeries& series : m_batch.samples) {
        if (series.metric == metric) id = payload(series.payload).id;
    }
    return id;
}

void Applying::noteSamples(const BlockKey& block, const std::vector<StoredSample>& before,
                           const std::vector<StoredSample>& after) {
    logSamples(m_log, block, after);
    touchDays(m_touched, block.metric, without(after, before));
    touchDays(m_touched, block.metric, without(before, after));
}

void touchDays(Touched& touched, Metric metric, const std::vector<StoredSample>& samples) {
    if (info(metric).kind != MetricKind::total) return; // no day is derived of the others
    for (const StoredSample& sample : samples) {
        touched.days.insert({metric, localDay(sample.startMs, sample.offsetS)});
        touched.days.insert({metric, localDay(sample.endMs, sample.offsetS)});
    }
}

} // namespace vd
