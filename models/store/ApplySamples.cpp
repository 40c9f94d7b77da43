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

// A series that changed one block and made another has updated.
Fate fateOf(const std::set<QDate>& days, const std::map<QDate, Fate>& fates) {
    const auto any = [&](Fate fate) {
        return std::any_of(days.begin(), days.end(), [&](QDate day) { return fates.at(day) == fate; });
    };
    if (any(Fate::updated)) return Fate::updated;
    return any(Fate::created) ? Fate::created : Fate::skipped;
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
    for (const QDate day : daysInWindows(metric))
        incoming[day]; // looked at although nothing may come
    std::vector<std::pair<const SampleSeries*, std::set<QDate>>> seriesAndDays;
    for (const SampleSeries& series : m_batch.samples) {
        if (series.metric != metric) continue;
        SamplesByDay own;
        addByDay(own, series);
        std::set<QDate> days;
        for (const auto& [day, samples] : own) {
            days.insert(day);
            std::vector<StoredSample>& all = incoming[day];
            all.insert(all.end(), samples.begin(), samples.end());
        }
        seriesAndDays.emplace_back(&series, std::move(days));
    }
    std::map<QDate, Fate> fates;
    for (const auto& [day, samples] : incoming) {
        fates[day] = applyBlock({m_result.connection, metric, day}, samples);
        // Of such a block no series tells: it goes because a window holds nothing for it.
        if (fates[day] == Fate::deleted) count(Fate::deleted);
    }
    for (const auto& [series, days] : seriesAndDays) {
        const Fate fate = fateOf(days, fates);
        if (fate != Fate::skipped) payload(series->payload);
        count(fate);
    }
}

Fate Applying::applyBlock(const BlockKey& block, const std::vector<StoredSample>& incoming) {
    const std::vector<StoredSample> before = loadBlock(m_sql, block);
    const std::vector<StoredSample> after =
        mergeSamples(outsideWindows(before, block.metric), incoming, info(block.metric).kind);
    if (after == before) return Fate::skipped;
    if (m_remembers) keepBlockChange(m_sql, m_batch.run, block, before, after);
    saveBlock(m_sql, block, after);
    logSamples(m_log, block, after);
    touchDays(m_touched, block.metric, without(after, before));
    touchDays(m_touched, block.metric, without(before, after));
    if (after.empty()) return Fate::deleted;
    return before.empty() ? Fate::created : Fate::updated;
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

void touchDays(Touched& touched, Metric metric, const std::vector<StoredSample>& samples) {
    if (info(metric).kind != MetricKind::total) return; // no day is derived of the others
    for (const StoredSample& sample : samples) {
        touched.days.insert({metric, localDay(sample.startMs, sample.offsetS)});
        touched.days.insert({metric, localDay(sample.endMs, sample.offsetS)});
    }
}

} // namespace vd
