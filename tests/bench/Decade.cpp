// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Decade.h"

#include "models/analysis/Track.h"
#include "models/store/Store.h"

#include <QTimeZone>
#include <QtConcurrentMap>

#include <array>
#include <cmath>
#include <deque>
#include <numbers>
#include <random>

namespace bench {

namespace {

using vd::Channel;
using vd::Metric;

constexpr int activities = 5000;
constexpr int days = 3650;
constexpr int hourlyDays = 400;
constexpr int heartDays = 500;
constexpr int seconds = 3600;
constexpr qint32 offsetS = 3600;
constexpr qint64 hourMs = 3'600'000;

class Noise {
public:
    explicit Noise(unsigned seed) : m_random(seed) {}
    double next(double size) { // distributions of the library differ between compilers
        return size * (static_cast<double>(m_random() % 2001) / 1000 - 1);
    }

private:
    std::mt19937 m_random;
};

qint64 midnightMs(QDate date) {
    return QDate(1970, 1, 1).daysTo(date) * 24 * hourMs - 1000LL * offsetS;
}

vd::Source watch(const char* provider) {
    return {vd::firstProfile, QString::fromLatin1(provider), QStringLiteral("bench"),
            QString::fromLatin1(provider)};
}

vd::Recording activity(int number, QDate today) {
    Noise noise(static_cast<unsigned>(number));
    vd::Recording recording;
    vd::Summary& summary = recording.summary;
    recording.externalId = QString::number(number);
    recording.device = QStringLiteral("Bench 1");
    summary.sport = std::array{vd::Sport::ride, vd::Sport::run, vd::Sport::hike,
                               vd::Sport::ride}[static_cast<size_t>(number % 4)];
    summary.name = QStringLiteral("Activity %1").arg(number);
    // Some days have two: they must not lie on top of each other.
    const QDate day = today.addDays(-1 - static_cast<qint64>(number) * days / activities);
    summary.start = {midnightMs(day) + (number % 2 == 0 ? 7 : 17) * hourMs, offsetS};
    vd::Streams& streams = recording.streams;
    std::array<std::vector<double>*, 8> to{};
    constexpr std::array channels{Channel::latitude, Channel::longitude, Channel::altitude, Channel::distance,
                                  Channel::speed,    Channel::heartRate, Channel::cadence,  Channel::power};
    for (size_t i = 0; i < channels.size(); ++i) {
        to[i] = &streams.channels[channels[i]];
        to[i]->reserve(seconds);
    }
    double distance = 0, wobble = 0, heartRate = 100;
    for (int second = 0; second < seconds; ++second) {
        const double angle = 2 * std::numbers::pi * second / seconds;
        wobble = 0.97 * wobble + noise.next(0.3);
        const double speed = 7 + wobble + std::sin(5 * angle);
        heartRate += (110 + 6 * speed - heartRate) * 0.03 + noise.next(0.6);
        distance += speed;
        const std::array values{49.4 + 0.04 * std::cos(angle),
                                8.7 + 0.05 * std::sin(angle),
                                200 + 80 * std::sin(3 * angle),
                                distance,
                                speed,
                                std::round(heartRate),
                                std::round(85 + 3 * wobble),
                                std::round(180 + 40 * wobble + noise.next(20))};
        streams.timeMs.push_back(1000LL * second);
        for (size_t i = 0; i < values.size(); ++i)
            to[i]->push_back(values[i]);
    }
    completeSummary(recording, true);
    return recording;
}

struct Span {
    int from; // days ago, the newest
    int to;   // one past the oldest
};
std::vector<Span> spans(int count, int each) {
    std::vector<Span> all;
    for (int from = 0; from < count; from += each)
        all.push_back({from, std::min(count, from + each)});
    return all;
}

vd::Batch activityBatch(Span span, QDate today) {
    vd::Batch batch;
    batch.source = watch("garmin");
    batch.feed = QStringLiteral("activities");
    for (int i = span.from; i < span.to; ++i)
        batch.recordings.push_back(activity(i, today));
    return batch;
}

constexpr std::array dayMetrics{
    Metric::steps,        Metric::distance,         Metric::floors,         Metric::activeMinutes,
    Metric::activeEnergy, Metric::totalEnergy,      Metric::stress,         Metric::restingHeartRate,
    Metric::hrvRmssd,     Metric::oxygenSaturation, Metric::respirationRate};

vd::Batch dayBatch(Span span, QDate today) {
    vd::Batch batch;
    batch.source = watch("polar");
    batch.feed = QStringLiteral("daily");
    for (int ago = span.from; ago < span.to; ++ago) {
        Noise noise(static_cast<unsigned>(ago));
        const QDate date = today.addDays(-ago);
        const qint64 startMs = midnightMs(date);
        for (const Metric metric : dayMetrics)
            batch.dailyValues.push_back(
                {metric, date, std::round(60 + noise.next(20)) * 24, vd::DailyValue::Rule::replace, -1});
        if (ago < hourlyDays) {
            for (size_t m = 0; m < 2; ++m) { // steps and distance: the hours add up to the day
                vd::SampleSeries series{dayMetrics[m], offsetS, {}, -1};
                const double value =
                    batch.dailyValues[batch.dailyValues.size() - dayMetrics.size() + m].value;
                for (int hour = 0; hour < 24; ++hour)
                    series.samples.push_back(
                        {startMs + hour * hourMs, startMs + (hour + 1) * hourMs, value / 24});
                batch.samples.push_back(std::move(series));
            }
        }
        vd::SleepSession night{QStringLiteral("night %1").arg(ago),
                               {startMs - hourMs, offsetS},
                               {startMs + 7 * hourMs, offsetS},
                               false,
                               7.2 * 3600,
                               92,
                               {},
                               -1};
        for (int i = 0; i < 24; ++i) {
            const qint64 at = startMs - hourMs + i * hourMs / 3;
            night.stages.push_back({at, at + hourMs / 3, static_cast<vd::SleepStage>(i % 4)});
        }
        batch.sleeps.push_back(std::move(night));
        batch.measurements.push_back({QStringLiteral("weight %1").arg(ago),
                                      {startMs + 7 * hourMs, offsetS},
                                      Metric::weight,
                                      72 + noise.next(1),
                                      -1});
    }
    return batch;
}

vd::Batch heartBatch(Span span, QDate today) {
    vd::Batch batch;
    batch.source = watch("polar");
    batch.feed = QStringLiteral("heart");
    for (int ago = span.from; ago < span.to; ++ago) {
        Noise noise(static_cast<unsigned>(ago));
        vd::SampleSeries series{Metric::heartRate, offsetS, {}, -1};
        series.samples.reserve(86'400);
        const qint64 startMs = midnightMs(today.addDays(-ago));
        double wander = 0;
        for (int second = 0; second < 86'400; ++second) {
            wander = 0.98 * wander + noise.next(0.9);
            const qint64 at = startMs + 1000LL * second;
            const double base = second < 7 * 3600 ? 50 : 72 + 8 * std::sin(second / 3600.0);
            series.samples.push_back({at, at, std::round(base + wander)});
        }
        batch.samples.push_back(std::move(series));
    }
    return batch;
}

// Made and encoded on all cores, written by the store's one.
void apply(vd::Store& store, std::vector<Span> pieces, QDate today, vd::Batch (*make)(Span, QDate)) {
    QtConcurrent::blockingMap(pieces, [&](Span piece) { store.apply(make(piece, today)).waitForFinished(); });
}

} // namespace

void fillDecade(vd::Store& store, QDate today) {
    apply(store, spans(days, 365), today, &dayBatch);
    apply(store, spans(activities, 100), today, &activityBatch);
    apply(store, spans(heartDays, 5), today, &heartBatch);
}

} // namespace bench
