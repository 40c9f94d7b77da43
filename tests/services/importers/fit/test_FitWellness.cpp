// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FitYield.h"

#include "support/FitWriter.h"

using namespace vd;
using namespace madeup;

namespace {

// Midnight in a zone of +01:00, and the same as a wall clock shows it.
const QDateTime midnight(QDate(2026, 11, 14), QTime(23, 0), Qt::UTC);
const quint32 t0 = fitSeconds(midnight);
const qint64 t0Ms = midnight.toMSecsSinceEpoch();
constexpr quint32 hour = 3600;
constexpr quint8 running = 1;
constexpr quint8 cycling = 2;
constexpr quint8 walking = 6;

FitWriter monitoringFile(quint32 begin = t0) {
    FitWriter file;
    file.message(0, {fitEnum(0, 32), fitU16(1, 1), fitU16(2, 2431), fitU32z(3, 77), fitU32(4, begin)});
    file.message(103, {fitU32(253, begin), fitU32(0, begin + hour)});
    return file;
}

void count(FitWriter& file, quint32 at, quint8 type, quint32 cycles, quint32 activeS,
           quint16 activeKcal = 0) {
    file.message(55, {fitU32(253, at), fitU32(3, cycles), fitU32(4, activeS * 1000), fitU16(19, activeKcal),
                      fitU32(2, cycles * 70), fitEnum(5, type)});
}

// "steps 2026-11-15 3127"
QStringList daysOf(const ReadResult& result) {
    QStringList days;
    for (const Batch& batch : result.batches) {
        for (const DailyValue& value : batch.dailyValues) {
            days << QStringLiteral("%1 %2 %3")
                        .arg(key(value.metric), value.date.toString(Qt::ISODate))
                        .arg(value.value);
        }
    }
    return days;
}

// "0+60 25": seconds since midnight, length, value
QStringList samplesOf(const ReadResult& result, Metric metric) {
    QStringList samples;
    for (const Batch& batch : result.batches) {
        for (const SampleSeries& series : batch.samples) {
            if (series.metric != metric) continue;
            for (const Sample& sample : series.samples) {
                samples << QStringLiteral("%1+%2 %3")
                               .arg((sample.startMs - t0Ms) / 1000)
                               .arg((sample.endMs - sample.startMs) / 1000)
                               .arg(sample.value);
            }
        }
    }
    return samples;
}

} // namespace

class TestFitWellness : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void addsUpTheCountersOfADay() {
        FitWriter file = monitoringFile();
        count(file, t0 + 10 * hour, walking, 500, 600, 30);
        count(file, t0 + 11 * hour, running, 1000, 400, 60);
        count(file, t0 + 12 * hour, walking, 800, 900, 45);
        count(file, t0 + 13 * hour, cycling, 4000, 900, 20); // turns of a crank are no steps
        count(file, t0 + 24 * hour, walking, 900, 960, 50);  // at midnight: of the day that ends
        const ReadResult result = readBytes(file.part());
        QCOMPARE(daysOf(result), QStringList({QStringLiteral("steps 2026-11-15 1900"),
                                              QStringLiteral("distance 2026-11-15 4130"),
                                              QStringLiteral("active_energy 2026-11-15 543920")}));
        QCOMPARE(result.batches[0].dailyValues[0].rule, DailyValue::Rule::larger);
        QCOMPARE(result.batches[0].dailyValues[0].payload, 0);
        QCOMPARE(result.batches[0].source.displayName, QStringLiteral("Garmin Forerunner 235"));
    }

    void givesStepsTheTimeTheyTook() {
        FitWriter file = monitoringFile();
        count(file, t0 + 600, walking, 50, 60);
        count(file, t0 + 1200, walking, 80, 90);
        count(file, t0 + 1200, running, 40, 20); // in the same minute
        count(file, t0 + 1300, walking, 80, 90); // nothing new
        QCOMPARE(samplesOf(readBytes(file.part()), Metric::steps),
                 QStringList({QStringLiteral("540+60 50"), QStringLiteral("1170+30 70")}));
    }

    void leavesWhatWasCountedBeforeTheFileOutOfTheSamples() {
        FitWriter file = monitoringFile(t0 + 12 * hour);
        count(file, t0 + 12 * hour + 60, walking, 5000, 3600); // an hour of walking before noon
        count(file, t0 + 12 * hour + 120, walking, 5010, 3615);
        const ReadResult result = readBytes(file.part());
        QCOMPARE(daysOf(result).first(), QStringLiteral("steps 2026-11-15 5010"));
        QCOMPARE(samplesOf(result, Metric::steps), QStringList({QStringLiteral("43305+15 10")}));
    }

    void beginsANewDayWhereTheCounterStood_data() {
        QTest::addColumn<quint32>("nextDay");
        QTest::addColumn<double>("expected");
        QTest::newRow("goes on") << quint32{1200} << 200.0;
        QTest::newRow("begins anew") << quint32{150} << 150.0;
    }

    void beginsANewDayWhereTheCounterStood() {
        QFETCH(quint32, nextDay);
        QFETCH(double, expected);
        FitWriter file = monitoringFile();
        count(file, t0 + 23 * hour, walking, 1000, 600);
        count(file, t0 + 30 * hour, walking, nextDay, 700);
        const QStringList days = daysOf(readBytes(file.part()));
        QCOMPARE(days[0], QStringLiteral("steps 2026-11-15 1000"));
        QCOMPARE(days[1], QStringLiteral("steps 2026-11-16 %1").arg(expected));
    }

    void readsTypeAndIntensityInOneByte() {
        FitWriter file = monitoringFile();
        const auto packed = static_cast<char>(2 << 5 | walking);
        file.message(55, {fitU32(253, t0 + 600), fitU32(3, 25), fitU32(4, 15'000),
                          fitBytes(24, QByteArray(1, packed))});
        QCOMPARE(daysOf(readBytes(file.part())), QStringList({QStringLiteral("steps 2026-11-15 25")}));
    }

    void goesOnFromTheLastWholeTime() {
        FitWriter file = monitoringFile();
        const auto heartRate = [&](quint32 at, quint8 bpm) {
            file.message(55, {fitU16(26, static_cast<quint16>(at & 0xFFFF)), fitU8(27, bpm)});
        };
        heartRate(t0 + 60, 61);
        heartRate(t0 + 120, 0);        // no beat was found
        heartRate(t0 + 18 * hour, 62); // 16 bits last for 18 hours and 12 minutes
        file.message(55, {fitU32(253, t0 + 20 * hour), fitBytes(24, QByteArray(1, '\x08'))});
        heartRate(t0 + 21 * hour, 63);
        const ReadResult result = readBytes(file.part());
        QCOMPARE(samplesOf(result, Metric::heartRate),
                 QStringList({QStringLiteral("60+0 61"), QStringLiteral("64800+0 62"),
                              QStringLiteral("75600+0 63")}));
        QCOMPARE(result.batches[0].samples[0].offsetS, 3600);
        QCOMPARE(result.batches[0].samples[0].payload, 0);
    }

    void readsWhatElseAWatchMeasures() {
        FitWriter file = monitoringFile();
        file.message(227, {fitS16(0, 34), fitU32(1, t0 + 60)});
        file.message(227, {fitS16(0, -2), fitU32(1, t0 + 120)}); // too much movement
        file.message(269, {fitU32(253, t0 + 180), fitU8(0, 97)});
        file.message(297, {fitU32(253, t0 + 240), fitS16(0, 1450)});
        file.message(297, {fitU32(253, t0 + 300), fitS16(0, -300)}); // invalid
        file.message(371, {fitU32(253, t0 + 360), fitU16(0, 48 * 128)});
        file.message(370, {fitU32(253, t0 + 8 * hour), fitU16(1, 52 * 128)});
        file.message(211, {fitU32(253, t0 + 24 * hour), fitU8(0, 50), fitU8(1, 47)});
        const ReadResult result = readBytes(file.part());
        QCOMPARE(samplesOf(result, Metric::stress), QStringList({QStringLiteral("60+0 34")}));
        QCOMPARE(samplesOf(result, Metric::oxygenSaturation), QStringList({QStringLiteral("180+0 97")}));
        QCOMPARE(samplesOf(result, Metric::respirationRate), QStringList({QStringLiteral("240+0 14.5")}));
        QCOMPARE(samplesOf(result, Metric::hrvRmssd), QStringList({QStringLiteral("360+0 48")}));
        QCOMPARE(daysOf(result), QStringList({QStringLiteral("hrv_rmssd 2026-11-15 52"),
                                              QStringLiteral("resting_heart_rate 2026-11-15 47")}));
    }

    void readsANight() {
        FitWriter file;
        file.message(0, {fitEnum(0, 49), fitU16(1, 1), fitU16(2, 3906), fitU32z(3, 77), fitU32(4, t0)});
        const auto level = [&](quint32 minute, quint8 value) {
            file.message(275, {fitU32(253, t0 + minute * 60), fitEnum(0, value)});
        };
        level(0, 1);
        level(10, 2);
        level(11, 2); // each minute again
        level(40, 3);
        level(70, 4);
        level(90, 1);
        level(100, 1);
        const ReadResult result = readBytes(file.part());
        QCOMPARE(result.batches.size(), size_t{1});
        QCOMPARE(result.batches[0].sleeps.size(), size_t{1});
        const SleepSession& sleep = result.batches[0].sleeps[0];
        QCOMPARE(sleep.start.utcMs, t0Ms);
        QCOMPARE(sleep.end.utcMs, t0Ms + 100 * 60'000);
        QCOMPARE(localDate(sleep.end), QDate(2026, 11, 15));
        QCOMPARE(sleep.asleepS, std::optional(80 * 60.0));
        QCOMPARE(sleep.externalId.size(), 32);
        const auto stage = [](int from, int to, SleepStage kind) {
            return SleepSession::Stage{t0Ms + from * 60'000, t0Ms + to * 60'000, kind};
        };
        QVERIFY(sleep.stages ==
                (std::vector{stage(0, 10, SleepStage::awake), stage(10, 40, SleepStage::light),
                             stage(40, 70, SleepStage::deep), stage(70, 90, SleepStage::rem),
                             stage(90, 100, SleepStage::awake)}));
    }

    void readsAScaleOfSeveralPeople() {
        FitWriter file;
        file.message(0, {fitEnum(0, 9), fitU16(1, 1), fitU16(2, 2429), fitU32z(3, 5), fitU32(4, t0)});
        file.message(30, {fitU32(253, t0), fitU16(0, 7580), fitU16(1, 2230), fitU16(2, 5510), fitU16(4, 310),
                          fitU16(5, 5420), fitU16(12, 0), fitU16(13, 231)});
        file.message(30, {fitU32(253, t0), fitU16(0, 5820), fitU16(1, 0xFFFF), fitU16(2, 0xFFFF),
                          fitU16(4, 0xFFFF), fitU16(5, 0xFFFF), fitU16(12, 1), fitU16(13, 0xFFFF)});
        file.message(30, {fitU32(253, t0 + 60), fitU16(0, 0xFFFE), fitU16(1, 0xFFFF), fitU16(2, 0xFFFF),
                          fitU16(4, 0xFFFF), fitU16(5, 0xFFFF), fitU16(12, 1),
                          fitU16(13, 0xFFFF)}); // still settling
        const ReadResult result = readBytes(file.part());
        QCOMPARE(result.batches.size(), size_t{1});
        QStringList found;
        QSet<QString> ids;
        for (const Measurement& measurement : result.batches[0].measurements) {
            found << QStringLiteral("%1 %2").arg(key(measurement.metric)).arg(measurement.value);
            ids << measurement.externalId;
            QCOMPARE(isoText(measurement.at), QStringLiteral("2026-11-15T00:00:00+01:00"));
        }
        QCOMPARE(found, QStringList({QStringLiteral("weight 75.8"), QStringLiteral("body_fat 22.3"),
                                     QStringLiteral("body_water 55.1"), QStringLiteral("bone_mass 3.1"),
                                     QStringLiteral("muscle_mass 54.2"), QStringLiteral("bmi 23.1"),
                                     QStringLiteral("weight 58.2")}));
        QCOMPARE(ids.size(), found.size());
    }

    void readsBloodPressure() {
        FitWriter file;
        file.message(0, {fitEnum(0, 14), fitU16(1, 21), fitU32(4, t0)});
        file.message(51, {fitU32(253, t0), fitU16(0, 121), fitU16(1, 79)});
        const ReadResult result = readBytes(file.part());
        QCOMPARE(result.batches.size(), size_t{1});
        QCOMPARE(result.batches[0].measurements.size(), size_t{2});
        QCOMPARE(result.batches[0].measurements[0].metric, Metric::bloodPressureSystolic);
        QCOMPARE(result.batches[0].measurements[1].value, 79.0);
    }
};

QTEST_GUILESS_MAIN(TestFitWellness)
#include "test_FitWellness.moc"
