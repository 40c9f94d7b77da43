// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/day/DayData.h"

#include "models/analysis/DayCurve.h"
#include "models/store/ActivityQueries.h"
#include "models/store/DailyQueries.h"

#include <algorithm>

namespace vd {

namespace {

qint64 endMs(const Activity& activity) {
    return activity.summary.start.utcMs + qRound64(activity.summary.elapsedS.value_or(0) * 1000);
}

DayNight nightOf(const Database& database, QDate date) {
    std::vector<SourceNights> sources = nightsOfDay(database, date);
    std::vector<std::vector<Night>> bySource;
    for (const SourceNights& source : sources)
        bySource.push_back(source.nights);
    DayNight night;
    night.shown = shownNights(bySource);
    if (!sources.empty()) night.source = std::move(sources[night.shown.source].source);
    return night;
}

void addSeen(std::vector<Instant>& seen, const ShownNights& nights) {
    for (const Night& night : nights.others)
        seen.insert(seen.end(), {night.start, night.end});
    if (nights.main) seen.insert(seen.end(), {nights.main->start, nights.main->end});
}

// What touches the day: it may have begun on the one before, or by another clock.
std::vector<Activity> activitiesOf(const Database& database, const DayClock& clock) {
    ActivityFilter filter;
    filter.from = clock.date.addDays(-1);
    filter.to = clock.date.addDays(1);
    std::vector<Activity> activities = listActivities(database, filter);
    std::erase_if(activities, [&](const Activity& activity) {
        return activity.summary.start.utcMs >= clock.endMs || endMs(activity) < clock.startMs;
    });
    std::reverse(activities.begin(), activities.end()); // the newest came first
    return activities;
}

// Steps and heart rate, with the clocks by which they were taken.
struct Samples {
    std::vector<SourceSamples> heartRate;
    std::vector<Instant> seen;
};

Samples samplesOf(const Database& database, const DayClock& clock) {
    Samples samples;
    samples.heartRate = samplesBySource(database, Metric::heartRate, clock.startMs, clock.endMs);
    for (const SourceSamples& source : samples.heartRate)
        samples.seen.insert(samples.seen.end(), source.seen.begin(), source.seen.end());
    for (const SourceSamples& source : samplesBySource(database, Metric::steps, clock.startMs, clock.endMs))
        samples.seen.insert(samples.seen.end(), source.seen.begin(), source.seen.end());
    return samples;
}

// Where an activity has a heart rate and nothing else measured, it is the activity's.
std::vector<Sample> heartRateOf(const Database& database, const DayData& day,
                                std::vector<SourceSamples> sources) {
    std::vector<std::vector<Sample>> byOrder;
    for (SourceSamples& source : sources)
        byOrder.push_back(std::move(source.samples));
    std::vector<Sample> worn = joinedByOrder(std::move(byOrder), day.clock.startMs, day.clock.endMs);
    std::vector<Sample> during;
    for (const Activity& activity : day.activities) {
        const qint64 startMs = activity.summary.start.utcMs;
        const auto first =
            std::lower_bound(worn.begin(), worn.end(), startMs,
                             [](const Sample& sample, qint64 ms) { return sample.startMs < ms; });
        const bool measured = first != worn.end() && first->startMs <= endMs(activity);
        if (measured || !activity.summary.averageHeartRateBpm) continue;
        const std::vector<Sample> own = activityHeartRate(database, activity.id);
        during.insert(during.end(), own.begin(), own.end());
    }
    if (during.empty()) return worn;
    std::stable_sort(during.begin(), during.end(),
                     [](const Sample& a, const Sample& b) { return a.startMs < b.startMs; });
    return joinedByOrder({std::move(worn), std::move(during)}, day.clock.startMs, day.clock.endMs);
}

std::map<Metric, Usual> usualOf(const Database& database, QDate date) {
    DailyFilter filter;
    filter.metrics.assign(dayTileMetrics.begin(), dayTileMetrics.end());
    filter.from = date.addDays(-usualDays);
    filter.to = date.addDays(-1);
    std::map<Metric, std::vector<DayPoint>> points;
    for (const DailyBest& day : listDailyBest(database, filter))
        points[day.metric].push_back({day.date, day.value});
    std::map<Metric, Usual> usual;
    for (const auto& [metric, values] : points) {
        if (const std::optional<Usual> found = usualBefore(values, date)) usual[metric] = *found;
    }
    return usual;
}

} // namespace

bool DayData::isEmpty() const {
    return metrics.empty() && !night.shown.main && night.shown.others.empty() && activities.empty() &&
           heartRate.empty();
}

const MetricDay* DayData::find(Metric metric) const {
    const auto at = std::find_if(metrics.begin(), metrics.end(),
                                 [metric](const MetricDay& day) { return day.best.metric == metric; });
    return at == metrics.end() ? nullptr : &*at;
}

DayData readDay(const Database& database, QDate date, const QDateTime& now) {
    DayData day;
    day.date = date;
    day.today = now.date();
    day.metrics = metricsOfDay(database, date);
    day.usual = usualOf(database, date);
    day.night = nightOf(database, date);
    day.nextNight = nightOf(database, date.addDays(1));
    day.payloads = payloadsOfDay(database, date);

    const std::vector<OffsetChange> zone = offsetsOf(now.timeZone(), date);
    std::vector<Instant> seen;
    addSeen(seen, day.night.shown);
    ActivityFilter ofTheDay;
    ofTheDay.from = ofTheDay.to = date;
    for (const Activity& activity : listActivities(database, ofTheDay))
        seen.push_back(activity.summary.start);
    day.clock = dayClock(date, offsetsSeen(seen, zone));
    Samples samples = samplesOf(database, day.clock);
    samples.seen.insert(samples.seen.end(), seen.begin(), seen.end());
    const DayClock clock = dayClock(date, offsetsSeen(std::move(samples.seen), zone));
    if (clock != day.clock) {
        day.clock = clock;
        samples = samplesOf(database, clock);
    }
    if (day.isToday()) day.nowMs = std::clamp(now.toMSecsSinceEpoch(), clock.startMs, clock.endMs);
    day.activities = activitiesOf(database, day.clock);
    day.heartRate = heartRateOf(database, day, std::move(samples.heartRate));
    return day;
}

} // namespace vd
