// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The made-up athlete: the same every time, nothing in the future, and sound enough to be believed.
#include "models/store/StoreFixture.h"

#include "models/analysis/Track.h"
#include "models/store/PreparedBatch.h"
#include "models/store/SourceQueries.h"
#include "services/demo/Demo.h"
#include "services/demo/Hours.h"

#include <QDataStream>
#include <QTest>

#include <algorithm>
#include <set>

using namespace vd;

namespace {

DemoClock clockAt(QDate date, QTime time) {
    return DemoClock::at(QDateTime(date, time), QTimeZone("Europe/Berlin"));
}
DemoClock friday() {
    return clockAt(QDate(2026, 11, 20), QTime(18, 42));
}

std::vector<Batch> batchesOf(const DemoClock& clock, int days) {
    DemoData data(clock, days);
    std::vector<Batch> all;
    for (std::vector<Batch> some = data.next(); !some.empty(); some = data.next())
        std::move(some.begin(), some.end(), std::back_inserter(all));
    return all;
}

QByteArray bytesOf(Batch batch) {
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out << batch.source.provider << batch.feed;
    for (const RawPayload& payload : batch.payloads)
        out << payload.key << payload.sha256 << payload.fetchedAtMs;
    for (const DailyValue& day : batch.dailyValues)
        out << key(day.metric) << day.date << day.value << day.payload;
    for (const SampleSeries& series : batch.samples) {
        out << key(series.metric) << series.offsetS << series.payload;
        for (const Sample& sample : series.samples)
            out << sample.startMs << sample.endMs << sample.value;
    }
    for (const SleepSession& sleep : batch.sleeps) {
        out << sleep.externalId << sleep.start.utcMs << sleep.end.utcMs << *sleep.asleepS << sleep.payload;
        for (const SleepSession::Stage& stage : sleep.stages)
            out << stage.startMs << stage.endMs << static_cast<int>(stage.stage);
    }
    for (const Measurement& measurement : batch.measurements)
        out << measurement.externalId << measurement.at.utcMs << measurement.value << measurement.payload;
    for (const PreparedRecording& recording : prepare(std::move(batch)).recordings)
        out << recording.said.externalId << recording.contentHash;
    return bytes;
}

// All recordings with the provider that says them, newest first.
struct Said {
    QString provider;
    Recording recording;
};
std::vector<Said> recordingsOf(const DemoClock& clock, int days) {
    std::vector<Said> all;
    for (const Batch& batch : batchesOf(clock, days)) {
        for (const Recording& recording : batch.recordings)
            all.push_back({batch.source.provider, recording});
    }
    return all;
}

// "Fri Lunch loop" of what was done, by how many days ago.
QStringList weekOf(const DemoClock& clock, int days) {
    QStringList week;
    for (int ago = 0; ago < days; ++ago) {
        const demo::Day day(clock, ago);
        for (const demo::Workout& workout : demo::workoutsOn(day))
            week << QStringLiteral("%1 %2").arg(day.weekday()).arg(workout.title);
    }
    return week;
}

bool neverFalls(const std::vector<double>& values) {
    double last = -1;
    return std::all_of(values.begin(), values.end(), [&last](double value) {
        const bool rises = std::isnan(value) || value >= last;
        if (!std::isnan(value)) last = value;
        return rises;
    });
}

double sumOf(const SampleSeries& series) {
    double sum = 0;
    for (const Sample& sample : series.samples)
        sum += sample.value;
    return sum;
}

demo::DayStory quietDay(const DemoClock& clock, int ago) {
    const demo::Day day(clock, ago);
    return {day, {}, std::nullopt, std::nullopt, std::nullopt, day.endMs};
}

int agoOf(const DemoClock& clock, QDate date) {
    return static_cast<int>(date.daysTo(clock.today()));
}

} // namespace

class TestDemo : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theSameMomentMakesTheSameBytes() {
        const std::vector<Batch> once = batchesOf(friday(), 70), again = batchesOf(friday(), 70);
        QVERIFY(once.size() > 8);
        QCOMPARE(once.size(), again.size());
        for (size_t i = 0; i < once.size(); ++i)
            QCOMPARE(bytesOf(once[i]), bytesOf(again[i]));
    }

    void nothingIsLaterThanNow_data() {
        QTest::addColumn<QTime>("time");
        for (const QTime time :
             {QTime(0, 0, 1), QTime(5, 0), QTime(6, 50), QTime(12, 30), QTime(18, 42), QTime(23, 59)})
            QTest::newRow(qPrintable(time.toString())) << time;
    }
    void nothingIsLaterThanNow() {
        QFETCH(QTime, time);
        const DemoClock clock = clockAt(QDate(2026, 11, 20), time);
        for (const Batch& batch : batchesOf(clock, 3)) {
            for (const RawPayload& payload : batch.payloads)
                QVERIFY(payload.fetchedAtMs <= clock.now.utcMs);
            for (const Recording& recording : batch.recordings) {
                const auto ms = static_cast<qint64>(*recording.summary.elapsedS * 1000);
                QVERIFY(recording.summary.start.utcMs + ms <= clock.now.utcMs);
            }
            for (const SampleSeries& series : batch.samples) {
                for (const Sample& sample : series.samples)
                    QVERIFY(sample.endMs <= clock.now.utcMs);
            }
            for (const SleepSession& sleep : batch.sleeps)
                QVERIFY(sleep.end.utcMs <= clock.now.utcMs);
            for (const Measurement& measurement : batch.measurements)
                QVERIFY(measurement.at.utcMs <= clock.now.utcMs);
            for (const DailyValue& value : batch.dailyValues)
                QVERIFY(value.date <= clock.today());
        }
    }

    // The morning that was shown at noon is still the same at night.
    void theDayGrows() {
        double before = 0;
        for (const QTime time : {QTime(9, 0), QTime(13, 0), QTime(18, 42), QTime(23, 30)}) {
            const demo::Day day(clockAt(QDate(2026, 11, 20), time), 0);
            demo::DayStory story{day,          {},           std::nullopt,
                                 std::nullopt, std::nullopt, day.clock(time.hour()).utcMs};
            const double steps = demo::totalsOf(story, demo::hoursOf(story)).steps;
            QVERIFY(steps > before);
            before = steps;
        }
    }

    void anotherTodayShiftsEverything() {
        const DemoClock nextWeek = clockAt(QDate(2026, 11, 27), QTime(18, 42));
        QCOMPARE(weekOf(nextWeek, 18), weekOf(friday(), 18));
        const std::vector<Said> here = recordingsOf(friday(), 14), there = recordingsOf(nextWeek, 14);
        QCOMPARE(here.size(), there.size());
        for (size_t i = 0; i < here.size(); ++i) {
            const Summary &a = here[i].recording.summary, &b = there[i].recording.summary;
            QCOMPARE(b.start.utcMs - a.start.utcMs, qint64{7} * 24 * 3'600'000);
            QCOMPARE(a.distanceM, b.distanceM);
        }
    }

    void theNewestWeeksAreTold_data() {
        QTest::addColumn<QDate>("today");
        for (int i = 0; i < 7; ++i) {
            const QDate today = QDate(2026, 11, 20).addDays(i);
            QTest::newRow(qPrintable(today.toString(Qt::ISODate))) << today;
        }
    }
    void theNewestWeeksAreTold() {
        QFETCH(QDate, today);
        const QStringList week = weekOf(clockAt(today, QTime(23, 0)), 28);
        for (const char* title :
             {"5 Lunch loop", "4 Morning swim, drills", "3 Indoor: 3 × 12 min", "2 6 × 800 m on the track",
              "1 Legs and core", "7 Valley loop before the rain", "6 Forest trail", "4 Pull and paddles",
              "3 Indoor: endurance", "2 Easy with strides", "7 Ridge walk", "6 Autumn 10 km", "5 Shake-out",
              "3 Indoor: 20 min test", "2 Tempo 3 × 2 km"})
            QVERIFY2(week.contains(QString::fromUtf8(title)), title);
        const auto race = week.indexOf(QStringLiteral("6 Autumn 10 km"));
        QCOMPARE(week.at(race + 1), QStringLiteral("5 Shake-out")); // on its eve
    }

    void everyRecordingIsSound() {
        std::set<Sport> sports;
        for (const Said& said : recordingsOf(friday(), 120)) {
            const Recording& recording = said.recording;
            const Summary& summary = recording.summary;
            const Streams& streams = recording.streams;
            const QByteArray name = (said.provider + u' ' + recording.externalId).toUtf8();
            sports.insert(summary.sport);
            QVERIFY2(streams.size() > 100 && streams.size() < 4000, name);
            QVERIFY2(std::is_sorted(streams.timeMs.begin(), streams.timeMs.end()), name);
            QCOMPARE(summary.pointCount, static_cast<int>(streams.size()));
            QVERIFY2(std::abs(streams.timeMs.back() / 1000.0 - *summary.elapsedS) < 0.01, name);
            QVERIFY2(*summary.movingS <= *summary.elapsedS, name);
            for (const auto& [channel, values] : streams.channels)
                QCOMPARE(values.size(), streams.size());
            if (const auto* distance = streams.find(Channel::distance)) {
                QVERIFY2(neverFalls(*distance), name);
                QVERIFY2(std::abs(distance->back() - *summary.distanceM) <= 0.01 * *summary.distanceM, name);
            } else {
                QVERIFY2(!summary.distanceM, name);
            }
            if (const auto* heartRate = streams.find(Channel::heartRate)) {
                QVERIFY2(std::abs(*mean(*heartRate) - *summary.averageHeartRateBpm) < 2, name);
                QVERIFY2(*maximum(*heartRate) <= 188, name);
            }
            const bool measures =
                said.provider != QStringLiteral("strava"); // which corrects climbs its own way
            if (const auto* altitude = measures ? streams.find(Channel::altitude) : nullptr) {
                const double up =
                    climb(smoothedAltitude(streams.timeMs, *altitude), climbThresholdBarometerM)->upM;
                QVERIFY2(std::abs(up - *summary.elevationGainM) <= 0.06 * up + 6,
                         name + ' ' + QByteArray::number(up) + " for " +
                             QByteArray::number(*summary.elevationGainM));
            }
        }
        QCOMPARE(sports.size(), size_t{5});
    }

    void waysLeadHome() {
        for (const Said& said : recordingsOf(friday(), 60)) {
            const auto* latitude = said.recording.streams.find(Channel::latitude);
            const auto* longitude = said.recording.streams.find(Channel::longitude);
            if (latitude == nullptr) continue;
            QVERIFY(haversineM(latitude->front(), longitude->front(), latitude->back(), longitude->back()) <
                    60);
            const double alongM = cumulativeDistanceM(*latitude, *longitude).back();
            const double saidM = *said.recording.summary.distanceM;
            QVERIFY2(std::abs(alongM - saidM) < 0.08 * saidM, qPrintable(said.recording.externalId));
        }
    }

    void lapsAddUp() {
        for (const Said& said : recordingsOf(friday(), 60)) {
            double metres = 0, seconds = 0;
            for (const Lap& lap : said.recording.laps) {
                if (lap.kind != Lap::Kind::lap) continue;
                metres += *lap.distanceM;
                seconds += *lap.movingS;
            }
            if (metres <= 0) continue;
            QVERIFY(std::abs(metres - *said.recording.summary.distanceM) < 1);
            QVERIFY(std::abs(seconds - *said.recording.summary.movingS) < 1);
        }
    }

    void copiesOfASessionAreOneActivity() {
        test::TestStore store;
        for (Batch& batch : batchesOf(friday(), 14))
            store.apply(std::move(batch));
        const std::vector<Activity> activities = listActivities(store.database());
        QCOMPARE(activities.size(), size_t{12});
        const auto ride = std::find_if(activities.begin(), activities.end(), [](const Activity& activity) {
            return activity.summary.name == QStringLiteral("Valley loop before the rain");
        });
        QVERIFY(ride != activities.end());
        QCOMPARE(ride->sources.size(), 3);
        QCOMPARE(ride->sources.constFirst(), QStringLiteral("garmin"));
        QCOMPARE(ride->summary.distanceM, 78'410.0);
        QVERIFY(ride->summary.averagePowerW > 100);
        QVERIFY(ride->summary.averageHeartRateBpm > 100);
    }

    // Each hour is the watch's, and where it lay on its charger the phone's (B10).
    void stepsOfTwoSourcesAreNeverAdded() {
        test::TestStore store;
        std::map<QDate, std::map<qint64, double>> watch, phone; // by the hour
        for (Batch& batch : batchesOf(friday(), 14)) {
            auto& hours = batch.source.provider == QStringLiteral("polar") ? watch : phone;
            for (const SampleSeries& series : batch.samples) {
                if (series.metric != Metric::steps) continue;
                for (const Sample& sample : series.samples)
                    hours[localDate({sample.startMs, series.offsetS})][sample.startMs] = sample.value;
            }
            store.apply(std::move(batch));
        }
        std::map<QString, ConnectionId> ids;
        for (const ConnectionRow& row : listConnections(store.database()))
            ids[row.provider] = row.id;
        store
            ->setMetricOrder(Metric::steps,
                             {ids[QStringLiteral("polar")], ids[QStringLiteral("googlehealth")]})
            .waitForFinished();
        int filled = 0;
        for (const DailyBest& day :
             listDailyBest(store.database(), {firstProfile, {Metric::steps}, {}, {}})) {
            double taken = 0, said = 0;
            for (const auto& [startMs, steps] : watch[day.date])
                taken += steps;
            for (const auto& [startMs, steps] : phone[day.date]) {
                if (!watch[day.date].contains(startMs)) taken += steps;
                said += steps;
            }
            QVERIFY(std::abs(day.value - taken) < 0.01);
            QVERIFY(said > 0);
            filled += day.how == QStringLiteral("intervals") ? 1 : 0;
        }
        QVERIFY(filled > 3);
    }

    // What the watch says of a day is what its hours add up to, or nothing could be merged (B10).
    void hoursAddUpToTheDay() {
        for (const Batch& batch : batchesOf(friday(), 1)) {
            for (const DailyValue& day : batch.dailyValues) {
                if (day.metric != Metric::steps) continue;
                const auto series =
                    std::find_if(batch.samples.begin(), batch.samples.end(),
                                 [](const SampleSeries& each) { return each.metric == Metric::steps; });
                QCOMPARE(sumOf(*series), day.value);
            }
        }
    }

    void daysOfAllLengths_data() {
        QTest::addColumn<QDate>("date");
        QTest::addColumn<size_t>("hours");
        QTest::newRow("the clock goes forward") << QDate(2026, 3, 29) << size_t{23};
        QTest::newRow("the clock goes back") << QDate(2026, 10, 25) << size_t{25};
        QTest::newRow("neither") << QDate(2026, 10, 26) << size_t{24};
    }
    void daysOfAllLengths() {
        QFETCH(QDate, date);
        QFETCH(size_t, hours);
        const demo::DayStory story = quietDay(friday(), agoOf(friday(), date));
        const std::vector<demo::Hour> found = demo::hoursOf(story);
        QCOMPARE(found.size(), hours);
        QCOMPARE(found.back().endMs, story.day.endMs);
        for (size_t i = 0; i < found.size(); ++i) {
            QCOMPARE(found[i].startMs, story.day.startMs + static_cast<qint64>(i) * 3'600'000);
            QCOMPARE(localDate(story.day.at(found[i].startMs)), date);
        }
    }

    void applyingAgainWritesNothing() {
        test::TestStore store;
        for (Batch& batch : batchesOf(friday(), 30))
            QVERIFY(store.apply(std::move(batch)).counts.created > 0);
        for (Batch& batch : batchesOf(friday(), 30)) {
            const Counts counts = store.apply(std::move(batch)).counts;
            QCOMPARE(counts.skipped, counts.total());
        }
    }

    void someDaysHaveNoData() {
        int missing = 0, inARow = 0, longest = 0;
        for (int ago = 0; ago < 365; ++ago) {
            const bool none = demo::lifeOn(ago).noData;
            missing += none ? 1 : 0;
            inARow = none ? inARow + 1 : 0;
            longest = std::max(longest, inARow);
        }
        QVERIFY(missing >= 8 && missing <= 16);
        QVERIFY(longest >= 3);
        std::set<QDate> dates;
        for (const Batch& batch : batchesOf(friday(), 100)) {
            for (const DailyValue& day : batch.dailyValues)
                dates.insert(day.date);
        }
        for (int ago = 0; ago < 100; ++ago)
            QCOMPARE(dates.contains(friday().today().addDays(-ago)), !demo::lifeOn(ago).noData);
    }

    void nightsLookLikeNights() {
        int nights = 0;
        for (const Batch& batch : batchesOf(friday(), 60)) {
            for (const SleepSession& sleep : batch.sleeps) {
                if (sleep.nap) continue;
                ++nights;
                QVERIFY(*sleep.asleepS > 5 * 3600 && *sleep.asleepS < 10 * 3600);
                QVERIFY(*sleep.efficiencyPercent > 80 && *sleep.efficiencyPercent <= 100);
                QCOMPARE(sleep.stages.front().startMs, sleep.start.utcMs);
                QCOMPARE(sleep.stages.back().endMs, sleep.end.utcMs);
                for (size_t i = 1; i < sleep.stages.size(); ++i)
                    QCOMPARE(sleep.stages[i].startMs, sleep.stages[i - 1].endMs);
            }
        }
        QCOMPARE(nights, 60);
    }
};

QTEST_GUILESS_MAIN(TestDemo)
#include "test_Demo.moc"
