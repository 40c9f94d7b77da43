// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Store.h"

#include <QTimeZone>

#include <utility>
#include <vector>

// A Friday in Berlin as in the picture of the design: a watch and a phone that both count steps, a night with
// stages, a run at lunch. And the four weeks before it, so that something is usual.
namespace vd::test {

inline const QDate friday(2026, 11, 20);
inline constexpr qint64 minuteMs = 60'000;
inline constexpr qint64 hourMs = 60 * minuteMs;

inline qint64 inBerlin(QDate date, int hour, int minute = 0) {
    return QDateTime(date, QTime(hour, minute), QTimeZone("Europe/Berlin")).toMSecsSinceEpoch();
}

inline Batch batchOf(const QString& provider, const QString& name, const QString& feed) {
    Batch batch;
    batch.source = {firstProfile, provider, name.toLower(), name};
    batch.feed = feed;
    return batch;
}

inline Batch watchBatch() {
    return batchOf(QStringLiteral("polar"), QStringLiteral("Polar watch"), QStringLiteral("daily"));
}
inline Batch phoneBatch() {
    return batchOf(QStringLiteral("googlehealth"), QStringLiteral("Phone"), QStringLiteral("daily"));
}

// Hours on the wall with what was counted in them.
using HourCounts = std::vector<std::pair<int, double>>;
inline SampleSeries stepsByHour(QDate date, const HourCounts& counts) {
    SampleSeries series{Metric::steps, 3600, {}, -1};
    for (const auto& [hour, steps] : counts)
        series.samples.push_back({inBerlin(date, hour), inBerlin(date, hour) + hourMs, steps});
    return series;
}

// A pulse every five minutes; nothing was worn from 9:15 to 10:30.
inline SampleSeries pulseOfFriday() {
    SampleSeries series{Metric::heartRate, 3600, {}, -1};
    for (int minute = 0; minute < 18 * 60 + 40; minute += 5) {
        if (minute > 555 && minute < 630) continue;
        const int wave = (minute * 7 / 5 % 11) + (minute * 3 / 5 % 7);
        double bpm = 52 + wave;
        if (minute > 6 * 60 + 45) bpm += 6;
        if (minute > 455 && minute < 480) bpm = 92 + wave / 2.0;
        if (minute >= 728 && minute <= 773) bpm = std::min(155.0, 122 + (minute - 728) * 2.0) - wave / 8.0;
        if (minute > 773 && minute < 810) bpm = 100 - (minute - 773) + wave / 2.0;
        if (minute > 1035 && minute < 1060) bpm = 101 - wave / 2.0;
        const qint64 atMs = inBerlin(friday, 0) + minute * minuteMs;
        series.samples.push_back({atMs, atMs, bpm});
    }
    return series;
}

inline SleepSession nightToFriday() {
    SleepSession night;
    night.externalId = QStringLiteral("night");
    night.start = {inBerlin(friday.addDays(-1), 22, 58), 3600};
    night.end = {inBerlin(friday, 6, 48), 3600};
    night.asleepS = 7 * 3600 + 20 * 60;
    night.efficiencyPercent = 94;
    using S = SleepStage;
    const std::vector<std::pair<S, int>> minutes{
        {S::awake, 11}, {S::light, 16}, {S::deep, 38},  {S::light, 14}, {S::rem, 8},    {S::light, 22},
        {S::deep, 30},  {S::light, 17}, {S::awake, 5},  {S::rem, 17},   {S::light, 28}, {S::deep, 18},
        {S::light, 24}, {S::rem, 22},   {S::awake, 4},  {S::light, 33}, {S::deep, 8},   {S::light, 22},
        {S::awake, 7},  {S::rem, 27},   {S::light, 50}, {S::rem, 31},   {S::light, 15}, {S::awake, 3}};
    qint64 atMs = night.start.utcMs;
    for (const auto& [stage, length] : minutes) {
        night.stages.push_back({atMs, atMs + length * minuteMs, stage});
        atMs += length * minuteMs;
    }
    return night;
}

inline Recording lunchLoop() {
    Recording run;
    run.externalId = QStringLiteral("lunch");
    run.device = QStringLiteral("Polar watch");
    run.summary.sport = Sport::run;
    run.summary.name = QStringLiteral("Lunch loop");
    run.summary.start = {inBerlin(friday, 12, 8), 3600};
    run.summary.elapsedS = 45 * 60;
    run.summary.movingS = 2666;
    run.summary.distanceM = 8120;
    run.summary.averageHeartRateBpm = 148;
    return run;
}

// What the watch and the phone say of Friday, and of the days before it.
inline std::vector<Batch> fridayAndBefore() {
    Batch watch = watchBatch();
    const QByteArray answer = R"({"date":"2026-11-20","steps":9905,"sleep":{"stages":[]}})";
    watch.payloads.push_back(makePayload(QStringLiteral("daily/2026-11-20"), QStringLiteral("/v3/daily"),
                                         QStringLiteral("application/json"), answer,
                                         inBerlin(friday, 18, 40)));
    watch.payloads.push_back(makePayload(QStringLiteral("lunch.fit"), QStringLiteral("/downloads/lunch.fit"),
                                         QStringLiteral("application/vnd.ant.fit"),
                                         QByteArray("\x0e\x10\x00\x00.FIT", 8), inBerlin(friday, 13, 2)));
    watch.samples = {stepsByHour(friday, {{6, 110},
                                          {7, 912},
                                          {9, 214},
                                          {10, 168},
                                          {11, 230},
                                          {12, 4312},
                                          {13, 2880},
                                          {14, 330},
                                          {15, 290},
                                          {16, 459}}),
                     pulseOfFriday()};
    watch.sleeps = {nightToFriday()};
    watch.sleeps.front().payload = 0;
    watch.recordings = {lunchLoop()};
    watch.recordings.front().payload = 1;
    const auto say = [](Batch& batch, QDate date, Metric metric, double value, int payload = -1) {
        batch.dailyValues.push_back({metric, date, value, DailyValue::Rule::replace, payload});
    };
    say(watch, friday, Metric::restingHeartRate, 50, 0);
    say(watch, friday, Metric::hrvRmssd, 66, 0);
    say(watch, friday, Metric::activeMinutes, 68, 0);
    say(watch, friday, Metric::totalEnergy, 2412 * 4184.0, 0);
    Batch phone = phoneBatch();
    phone.samples = {
        stepsByHour(friday, {{7, 346}, {8, 402}, {12, 2100}, {13, 1000}, {17, 1110}, {18, 400}})};
    say(phone, friday, Metric::restingHeartRate, 53);
    say(phone, friday, Metric::floors, 12);
    Batch scale = batchOf(QStringLiteral("files"), QStringLiteral("Scale"), QStringLiteral("fit"));
    scale.measurements = {
        {QStringLiteral("friday"), {inBerlin(friday, 7, 2), 3600}, Metric::weight, 72.6, -1}};

    for (int back = 1; back <= 28; ++back) {
        const QDate date = friday.addDays(-back);
        const double swing = (back * 37 % 17) / 16.0; // 0 to 1
        say(watch, date, Metric::steps, 9000 + 5000 * swing);
        say(watch, date, Metric::restingHeartRate, 51.5 + 3 * swing);
        say(watch, date, Metric::hrvRmssd, 54 + 8 * swing);
        say(watch, date, Metric::activeMinutes, 40 + 50 * swing);
        SleepSession night;
        night.externalId = date.toString(Qt::ISODate);
        night.start = {inBerlin(date.addDays(-1), 23), 3600};
        night.end = {inBerlin(date, 7), 3600};
        night.asleepS = (6.6 + 1.2 * swing) * 3600;
        watch.sleeps.push_back(night);
        scale.measurements.push_back(
            {date.toString(Qt::ISODate), {inBerlin(date, 7), 3600}, Metric::weight, 73.4 + 0.8 * swing, -1});
    }
    return {watch, phone, scale};
}

// The watch is asked first.
inline void applyFriday(Store& store) {
    std::vector<ConnectionId> order;
    for (Batch& batch : fridayAndBefore())
        order.push_back(store.apply(std::move(batch)).result().connection);
    for (const Metric metric : {Metric::steps, Metric::restingHeartRate})
        store.setMetricOrder(metric, order).waitForFinished();
}

} // namespace vd::test
