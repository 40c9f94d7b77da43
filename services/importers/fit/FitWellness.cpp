// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importers/fit/FitWellness.h"

#include "services/importers/FileIdentity.h"

#include <algorithm>
#include <cmath>

namespace vd::fit {

namespace {

constexpr double joulePerKcal = 4184;
constexpr double metersPerFloor = 3.048; // ten feet, as Garmin counts

struct CounterInfo {
    Metric metric;
    double perUnit; // stored value = counted value x this
};
constexpr std::array counters{
    CounterInfo{Metric::steps, 1},
    CounterInfo{Metric::distance, 1},
    CounterInfo{Metric::activeEnergy, joulePerKcal},
    CounterInfo{Metric::totalEnergy, joulePerKcal},
    CounterInfo{Metric::floors, 1 / metersPerFloor},
};

SleepStage stageOf(quint32 level) {
    switch (level) {
    case 1: return SleepStage::awake;
    case 2: return SleepStage::light;
    case 3: return SleepStage::deep;
    case 4: return SleepStage::rem;
    default: return SleepStage::unmeasured;
    }
}

bool isAsleep(SleepStage stage) {
    return stage == SleepStage::light || stage == SleepStage::deep || stage == SleepStage::rem;
}

} // namespace

void WellnessReader::add(const Message& message) {
    const std::optional<quint32> at = message.timestamp();
    switch (message.number()) {
    case message::monitoring: addMonitoring(message); break;
    case message::monitoringInfo:
        m_clock.setLocal(at, message.code(monitoringInfo::localTimestamp));
        if (at && !m_begin) m_begin = *at;
        if (at) m_lastTimestamp = at;
        break;
    case message::monitoringHr: {
        const auto today = message.value(monitoringHr::dayResting);
        const auto week = message.value(monitoringHr::weekResting);
        const auto resting = today.value_or(0) > 0 ? today : week;
        if (at && resting.value_or(0) > 0) m_summaries.push_back({Metric::restingHeartRate, *at, *resting});
        break;
    }
    case message::stressLevel: { // negative: why there is none
        const auto time = message.code(stressLevel::time);
        addReading(Metric::stress, time ? time : at, message.value(stressLevel::value));
        break;
    }
    case message::spo2: addReading(Metric::oxygenSaturation, at, message.value(0), 1); break;
    case message::respirationRate: addReading(Metric::respirationRate, at, message.value(0, 100), 1); break;
    case message::hrvValue: addReading(Metric::hrvRmssd, at, message.value(0, 128), 1); break;
    case message::hrvStatusSummary:
        if (const auto night = message.value(1, 128); at && night) {
            m_summaries.push_back({Metric::hrvRmssd, *at, *night});
        }
        break;
    case message::sleepLevel: addSleepLevel(message); break;
    default: break;
    }
}

void WellnessReader::addMonitoring(const Message& message) {
    std::optional<quint32> at = message.timestamp();
    if (at) {
        m_lastTimestamp = at;
    } else if (const auto low = message.code(monitoring::timestamp16); low && m_lastTimestamp) {
        at = *m_lastTimestamp + ((*low - *m_lastTimestamp) & 0xFFFF);
    }
    if (!at) return;
    addReading(Metric::heartRate, at, message.value(monitoring::heartRate), 1);

    // A type of its own, or the low five bits of type and intensity.
    std::optional<quint32> type = message.code(monitoring::activityType);
    if (!type) {
        const QByteArrayView packed = message.raw(monitoring::typeAndIntensity);
        if (!packed.isEmpty()) type = static_cast<uchar>(packed[0]) & 0x1F;
    }
    if (!type || *type > 0xFF) return;
    // On foot the raw count is steps already; elsewhere it is turns or strokes, which are not counted here.
    const bool onFoot = *type == monitoring::walking || *type == monitoring::running;
    Counted counted;
    counted.at = *at;
    counted.activityType = static_cast<quint8>(*type);
    counted.values = {onFoot ? message.value(monitoring::cycles).value_or(noValue) : noValue,
                      message.value(monitoring::distance, 100).value_or(noValue),
                      message.value(monitoring::activeCalories).value_or(noValue),
                      message.value(monitoring::calories).value_or(noValue),
                      message.value(monitoring::ascent, 1000).value_or(noValue)};
    counted.activeS = message.value(monitoring::activeTime, 1000).value_or(noValue);
    const bool saysSomething = std::any_of(counted.values.begin(), counted.values.end(),
                                           [](double value) { return !std::isnan(value); });
    if (saysSomething) m_counted.push_back(counted);
}

void WellnessReader::addReading(Metric metric, std::optional<quint32> at, std::optional<double> value,
                                double least) {
    if (at && value && *value >= least) m_readings.push_back({metric, *at, *value});
}

void WellnessReader::addSleepLevel(const Message& message) {
    const auto level = message.code(0);
    if (level && message.timestamp()) m_levels.push_back({*message.timestamp(), stageOf(*level)});
}

// What is counted at midnight was counted in the day that ends.
QDate WellnessReader::dayOf(qint64 at, const QTimeZone& zone) const {
    const qint64 counted = m_begin && at > *m_begin ? std::max(at - 1, *m_begin) : at;
    return localDate(m_clock.instant(counted, zone));
}

void WellnessReader::finish(const FileHead& head, const QTimeZone& zone, Batch& batch) const {
    finishCounters(zone, batch);
    finishSteps(zone, batch);
    finishReadings(zone, batch);
    finishSleep(head, zone, batch);
    for (const Reading& reading : m_summaries) {
        batch.dailyValues.push_back(
            {reading.metric, dayOf(reading.at, zone), reading.value, DailyValue::Rule::replace, -1});
    }
}

// A day's total: over the kinds of movement, the highest that each counted to. Counters that go on over
// midnight begin the new day where they stood.
void WellnessReader::finishCounters(const QTimeZone& zone, Batch& batch) const {
    for (size_t counter = 0; counter < counters.size(); ++counter) {
        std::map<QDate, double> totals;
        std::map<quint8, double> last;
        for (const Counted& counted : m_counted) {
            const double value = counted.values[counter];
            if (std::isnan(value)) continue;
            const auto before = last.find(counted.activityType);
            const bool goesOn = before != last.end() && before->second <= value;
            totals[dayOf(counted.at, zone)] += goesOn ? value - before->second : value;
            last[counted.activityType] = value;
        }
        for (const auto& [day, total] : totals) {
            const CounterInfo& info = counters[counter];
            double value = total * info.perUnit;
            if (info.metric == Metric::floors) value = std::floor(value);
            if (value > 0)
                batch.dailyValues.push_back({info.metric, day, value, DailyValue::Rule::larger, -1});
        }
    }
}

// Steps in time: what a counter rose by, in the time of movement that it says it took. What was counted
// before the file began is in no sample.
void WellnessReader::finishSteps(const QTimeZone& zone, Batch& batch) const {
    constexpr auto steps = static_cast<size_t>(Counter::steps);
    struct Last {
        double steps = 0;
        double activeS = 0;
    };
    std::map<quint8, Last> last;
    SampleSeries series;
    series.metric = Metric::steps;
    qint64 until = m_begin.value_or(0); // of the sample before
    for (const Counted& counted : m_counted) {
        const double value = counted.values[steps];
        if (std::isnan(value)) continue;
        const auto found = last.find(counted.activityType);
        const bool goesOn = found != last.end() && found->second.steps <= value;
        const Last before = goesOn ? found->second : Last();
        const double rose = value - before.steps;
        const double tookS = std::clamp(counted.activeS - before.activeS, 0.0, 24.0 * 3600);
        last[counted.activityType] =
            Last{value, std::isnan(counted.activeS) ? before.activeS : counted.activeS};
        if (rose <= 0 || std::isnan(tookS)) continue;
        const qint64 began = counted.at - std::llround(tookS);
        constexpr qint64 toleranceS = 60;
        if (!goesOn && began < m_begin.value_or(0) - toleranceS) continue;
        const qint64 from = std::max(began, until);
        if (from >= counted.at) {
            // Two kinds of movement within one minute: one sample has the steps of both.
            if (!series.samples.empty() && series.samples.back().endMs == m_clock.utcMs(counted.at)) {
                series.samples.back().value += rose;
            }
            continue;
        }
        series.samples.push_back({m_clock.utcMs(from), m_clock.utcMs(counted.at), rose});
        until = counted.at;
    }
    if (series.samples.empty()) return;
    series.offsetS = m_clock.instant(m_counted.front().at, zone).offsetS;
    batch.samples.push_back(std::move(series));
}

void WellnessReader::finishReadings(const QTimeZone& zone, Batch& batch) const {
    std::map<Metric, SampleSeries> byMetric;
    for (const Reading& reading : m_readings) {
        SampleSeries& series = byMetric[reading.metric];
        const Instant at = m_clock.instant(reading.at, zone);
        if (series.samples.empty()) {
            series.metric = reading.metric;
            series.offsetS = at.offsetS;
        }
        series.samples.push_back({at.utcMs, at.utcMs, reading.value});
    }
    for (auto& [metric, series] : byMetric)
        batch.samples.push_back(std::move(series));
}

// Each level holds until the next one; the last one ends the night.
void WellnessReader::finishSleep(const FileHead& head, const QTimeZone& zone, Batch& batch) const {
    std::vector<Level> levels = m_levels;
    std::stable_sort(levels.begin(), levels.end(),
                     [](const Level& a, const Level& b) { return a.at < b.at; });
    if (levels.size() < 2 || levels.front().at == levels.back().at) return;
    SleepSession sleep;
    sleep.start = m_clock.instant(levels.front().at, zone);
    sleep.end = m_clock.instant(levels.back().at, zone);
    double asleepS = 0;
    for (size_t i = 0; i + 1 < levels.size(); ++i) {
        const qint64 begin = levels[i].at;
        const qint64 end = levels[i + 1].at;
        if (begin == end) continue;
        if (isAsleep(levels[i].stage)) asleepS += static_cast<double>(end - begin);
        const bool goesOn = !sleep.stages.empty() && sleep.stages.back().stage == levels[i].stage;
        if (goesOn) {
            sleep.stages.back().endMs = m_clock.utcMs(end);
        } else {
            sleep.stages.push_back({m_clock.utcMs(begin), m_clock.utcMs(end), levels[i].stage});
        }
    }
    sleep.asleepS = asleepS;
    sleep.externalId = FileIdentity{QStringLiteral("fit/sleep"), head.deviceKey(),
                                    Clock::rawUtcMs(levels.front().at), SportFamily::other, 0}
                           .externalId();
    batch.sleeps.push_back(std::move(sleep));
}

} // namespace vd::fit
