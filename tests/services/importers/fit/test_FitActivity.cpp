// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FitYield.h"

#include "models/Error.h"
#include "support/FitWriter.h"

using namespace vd;
using namespace madeup;

namespace {

constexpr quint32 t0 = 1'100'000'000; // 2024-11-08T17:33:20Z
constexpr qint64 t0Ms = (631'065'600LL + t0) * 1000;
constexpr double second = 1000; // in elapsed and timer fields
using Values = QList<FitValue>;

Values fileId(quint8 type = 4, quint32 serial = 4711) {
    return {fitEnum(0, type), fitU16(1, 1), fitU16(2, 1567), fitU32z(3, serial), fitU32(4, t0)};
}

// A file of an Edge 810, begun.
FitWriter begun() {
    FitWriter file;
    file.message(0, fileId());
    return file;
}

Values session(quint32 start, quint32 elapsedS, quint8 sport = 1, quint8 subSport = 0) {
    return {fitU32(253, start + elapsedS), fitU32(2, start), fitU32(7, elapsedS * 1000), fitEnum(5, sport),
            fitEnum(6, subSport)};
}

Values lap(quint32 start, quint32 elapsedS) {
    return {fitU32(253, start + elapsedS), fitU32(2, start), fitU32(7, elapsedS * 1000)};
}

void addRecords(FitWriter& file, quint32 from, quint32 count, quint8 heartRate = 120) {
    for (quint32 i = 0; i < count; ++i)
        file.message(20, {fitU32(253, from + i), fitU8(3, heartRate)});
}

QList<qint64> timesOf(const Recording& recording) {
    return QList<qint64>(recording.streams.timeMs.begin(), recording.streams.timeMs.end());
}

} // namespace

class TestFitActivity : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsARide() {
        FitRide ride;
        ride.seconds = 600;
        const QByteArray bytes = fitRide(ride);
        const ReadResult result = readBytes(bytes);
        QVERIFY(result.damage.isEmpty() && result.nothing.isEmpty() && result.remarks.isEmpty());
        QCOMPARE(result.batches.size(), size_t{1});
        const Batch& batch = result.batches[0];
        QCOMPARE(batch.feed, QStringLiteral("fit"));
        QCOMPARE(batch.source.displayName, QStringLiteral("Garmin Edge 810"));
        QCOMPARE(batch.source.accountId, QStringLiteral("fit:1/1567/4711"));
        QCOMPARE(batch.payloads.size(), size_t{1});
        QCOMPARE(batch.payloads[0].mediaType, QStringLiteral("application/vnd.ant.fit"));
        QCOMPARE(batch.payloads[0].key, QString::fromLatin1(batch.payloads[0].sha256.toHex()));
        QCOMPARE(payloadBytes(batch.payloads[0].zstd), bytes);

        const Recording recording = recordingOf(result);
        QCOMPARE(recording.payload, 0);
        QCOMPARE(recording.device, QStringLiteral("Garmin Edge 810"));
        QCOMPARE(recording.sportGiven, QStringLiteral("cycling/road"));
        const Summary& summary = recording.summary;
        QCOMPARE(summary.sport, Sport::ride);
        QCOMPARE(isoText(summary.start), QStringLiteral("2026-11-15T08:41:00+01:00"));
        QCOMPARE(summary.elapsedS, std::optional(600.0));
        QCOMPARE(summary.energyJ, std::optional(700 * 4184.0));
        QCOMPARE(summary.pointCount, 600);
        QCOMPARE(summary.lapCount, 1);
        QCOMPARE(recording.streams.timeMs.back(), 599'000);
        for (const Channel channel :
             {Channel::latitude, Channel::longitude, Channel::altitude, Channel::heartRate, Channel::distance,
              Channel::speed, Channel::power, Channel::cadence}) {
            QCOMPARE(figuresOf({recording}, channel).count, 600);
        }
        QVERIFY(recording.streams.find(Channel::temperature) == nullptr);
        COMPARE_NEAR(valuesOf(recording, Channel::latitude)[0], 52, 0.001);
        COMPARE_NEAR(valuesOf(recording, Channel::altitude)[0], 40, 0.2); // raw = 5 x (height + 500)
        COMPARE_NEAR(valuesOf(recording, Channel::speed)[0], 7, 0.001);
        QCOMPARE(recording.completeness, 9 * 600 + 1);
    }

    void readsBothByteOrdersAlike() {
        FitRide ride;
        ride.seconds = 20;
        const Recording little = recordingOf(readBytes(fitRide(ride)));
        ride.bigEndian = true;
        const Recording big = recordingOf(readBytes(fitRide(ride)));
        QCOMPARE(big.externalId, little.externalId);
        QCOMPARE(big.streams.channels, little.streams.channels);
        QCOMPARE(big.laps, little.laps);
    }

    void knowsARecordingAgain() {
        FitRide ride;
        ride.seconds = 20;
        const QString id = recordingOf(readBytes(fitRide(ride))).externalId;
        QCOMPARE(id.size(), 32);
        ride.seconds = 30; // a longer copy of the same
        QCOMPARE(recordingOf(readBytes(fitRide(ride))).externalId, id);
        ride.serial = 4712;
        QVERIFY(recordingOf(readBytes(fitRide(ride))).externalId != id);
    }

    void tellsTwoSessionsOfOneSecondApart() {
        FitWriter file = begun();
        addRecords(file, t0, 3);
        file.message(18, session(t0, 0));
        file.message(18, session(t0, 3));
        const auto all = recordingsOf(readBytes(file.part()));
        QCOMPARE(all.size(), size_t{2});
        QVERIFY(all[0].externalId != all[1].externalId);
    }

    void takesTheBetterOfTwoFields() {
        FitWriter file = begun();
        const auto record = [&](quint32 at, quint16 speed, quint32 enhanced, quint16 altitude,
                                quint32 enhancedAltitude) {
            file.message(20, {fitU32(253, at), fitU16(6, speed), fitU32(73, enhanced), fitU16(2, altitude),
                              fitU32(78, enhancedAltitude)});
        };
        record(t0, 0xFFFF, 70'000, 0xFFFF, 60'000); // too fast and too high for the plain fields
        record(t0 + 1, 5000, 0xFFFFFFFF, 3000, 0xFFFFFFFF);
        record(t0 + 2, 5000, 5001, 3000, 3001);
        record(t0 + 3, 0xFFFF, 0xFFFFFFFF, 0xFFFF, 0xFFFFFFFF);
        const Recording recording = recordingOf(readBytes(file.part()));
        QCOMPARE(valuesOf(recording, Channel::speed), QList<double>({70, 5, 5.001, -1}));
        QCOMPARE(valuesOf(recording, Channel::altitude), QList<double>({11500, 100, 100.2, -1}));
    }

    void keepsMissingApartFromZero() {
        FitWriter file = begun();
        file.message(20, {fitU32(253, t0), fitU8(3, 0xFF), fitU16(7, 0), fitU8(4, 0xFF)});
        file.message(20, {fitU32(253, t0 + 1), fitU8(3, 0), fitU16(7, 0xFFFF), fitU8(4, 0xFF)});
        file.message(20, {fitU32(253, t0 + 2), fitU8(3, 99), fitU16(7, 250), fitU8(4, 0xFF)});
        const Recording recording = recordingOf(readBytes(file.part()));
        QCOMPARE(valuesOf(recording, Channel::heartRate),
                 QList<double>({-1, -1, 99})); // 0: no beat was found
        QCOMPARE(valuesOf(recording, Channel::power), QList<double>({0, -1, 250}));
        QVERIFY(recording.streams.find(Channel::cadence) == nullptr);
    }

    void addsTheFractionToTheCadence() {
        FitWriter file = begun();
        file.message(20, {fitU32(253, t0), fitU8(4, 80), fitU8(53, 64)});
        file.message(20, {fitU32(253, t0 + 1), fitU8(4, 0xFF), fitU8(53, 64)});
        file.message(18, session(t0, 2) + Values{fitU8(18, 81), fitU8(92, 32)});
        const Recording recording = recordingOf(readBytes(file.part()));
        QCOMPARE(valuesOf(recording, Channel::cadence), QList<double>({80.5, -1}));
        QCOMPARE(recording.summary.averageCadenceRpm, std::optional(81.25));
    }

    void expandsCompressedSpeedAndDistance() {
        FitWriter file = begun();
        const auto record = [&](quint32 at, const char* hex) {
            file.message(20, {fitU32(253, at), fitBytes(8, QByteArray::fromHex(hex))});
        };
        record(t0, "620100");     // 3.54 m/s, 0 m
        record(t0 + 5, "63410E"); // 3.55 m/s, 14.25 m
        record(t0 + 6, "FFFFFF"); // invalid
        record(t0 + 7, "0000FF"); // 255 m
        record(t0 + 8, "000001"); // ran over at 256 m: 257 m
        const Recording recording = recordingOf(readBytes(file.part()));
        QCOMPARE(valuesOf(recording, Channel::speed), QList<double>({3.54, 3.55, -1, 0, 0}));
        QCOMPARE(valuesOf(recording, Channel::distance), QList<double>({0, 14.25, -1, 255, 257}));
    }

    void usesADevelopersFieldWhereTheNativeOneIsMissing() {
        FitWriter file = begun();
        const auto describe = [&](quint8 number, quint8 type, quint8 native, quint8 scale) {
            file.message(206, {fitU8(0, 0), fitU8(1, number), fitU8(2, type), fitU8(6, scale), fitU16(14, 20),
                               fitU8(15, native)});
        };
        file.message(207, {fitU8(3, 0)}); // without an application id
        describe(0, 0x84, 7, 0xFF);       // power, W
        describe(1, 0x02, 3, 0xFF);       // heart rate
        describe(2, 0x84, 13, 10);        // temperature, in tenths
        describe(3, 0x02, 0xFF, 0xFF);    // no native field
        file.message(20, {fitU32(253, t0), fitU8(3, 120), fitDeveloper(0, fitU16(0, 210)),
                          fitDeveloper(0, fitU8(1, 121)), fitDeveloper(0, fitU16(2, 215)),
                          fitDeveloper(0, fitU8(3, 9))});
        file.message(20, {fitU32(253, t0 + 1), fitU8(3, 0xFF), fitDeveloper(0, fitU16(0, 220)),
                          fitDeveloper(0, fitU8(1, 122)), fitDeveloper(0, fitU16(2, 0xFFFF)),
                          fitDeveloper(0, fitU8(3, 9))});
        const Recording recording = recordingOf(readBytes(file.part()));
        QCOMPARE(valuesOf(recording, Channel::power), QList<double>({210, 220}));
        QCOMPARE(valuesOf(recording, Channel::heartRate), QList<double>({120, 122}));
        QCOMPARE(valuesOf(recording, Channel::temperature), QList<double>({21.5, -1}));
        QCOMPARE(recording.streams.channels.size(), size_t{3});
    }

    // A strap that sends its beats after the swim: counts of 1/1024 s, then 12 bits of each.
    void mergesTheBeatsOfAStrap() {
        FitWriter file = begun();
        for (quint32 i = 0; i < 4; ++i)
            file.message(20, {fitU32(253, t0 + i)});
        file.message(18, session(t0, 4, 5));
        FitWriter strap;
        strap.message(132, {fitU32(253, t0), fitU16(0, 0), fitU8(6, 100), fitU32s(9, {4000})});
        // beats at t0 + 1 s (4000 + 1024 = 5024, its low bits 928) and t0 + 2.5 s (6560, 2464)
        const int first = 5024 & 0xFFF;
        const int next = 6560 & 0xFFF;
        QByteArray packed;
        packed += static_cast<char>(first & 0xFF);
        packed += static_cast<char>((first >> 8) | (next & 0x0F) << 4);
        packed += static_cast<char>(next >> 4);
        strap.message(132, {fitBytes(6, QByteArray("\x6E\x78", 2), 0x02), fitBytes(10, packed)});
        const Recording recording = recordingOf(readBytes(file.part() + strap.part()));
        // A beat holds until the next: 100 in the first second and up to 1 s (0.25, 0.5, 0.75 and then 110),
        // ...
        QCOMPARE(valuesOf(recording, Channel::heartRate), QList<double>({100, 103, 110, 115}));
        QCOMPARE(recording.summary.pointCount, 4);
    }

    void givesEachSessionItsRecordsAndLaps_data() {
        QTest::addColumn<bool>("sessionsFirst");
        QTest::newRow("sessions at the end") << false;
        QTest::newRow("sessions at the beginning") << true;
    }

    void givesEachSessionItsRecordsAndLaps() {
        QFETCH(bool, sessionsFirst);
        FitWriter file = begun();
        const auto addSessions = [&] {
            file.message(18, session(t0 + 100, 50, 2));
            file.message(18, session(t0, 60, 5, 18));
        };
        if (sessionsFirst) addSessions();
        const auto record = [&](quint32 at, quint32 meters) {
            file.message(20, {fitU32(253, t0 + at), fitU32(5, meters * 100)});
        };
        record(0, 5);
        record(60, 400);
        record(75, 410); // nearer to the first
        record(85, 420); // nearer to the second
        record(100, 430);
        record(300, 900); // after all
        file.message(19, lap(t0, 60));
        file.message(19, lap(t0 + 100, 20));
        file.message(19, lap(t0 + 120, 30));
        if (!sessionsFirst) addSessions();
        const auto all = recordingsOf(readBytes(file.part()));
        QCOMPARE(all.size(), size_t{2});
        QCOMPARE(all[0].summary.sport, Sport::swim);
        QCOMPARE(timesOf(all[0]), QList<qint64>({0, 60'000, 75'000}));
        QCOMPARE(valuesOf(all[0], Channel::distance), QList<double>({5, 400, 410}));
        QCOMPARE(all[0].laps.size(), size_t{1});
        QCOMPARE(all[1].summary.sport, Sport::ride);
        QCOMPARE(timesOf(all[1]), QList<qint64>({0, 0, 200'000}));
        QCOMPARE(valuesOf(all[1], Channel::distance), QList<double>({10, 20, 490})); // since its own start
        QCOMPARE(all[1].laps.size(), size_t{2});
        QCOMPARE(all[1].laps[1].startMs, 20'000);
    }

    void makesOneRecordingWhereThereIsNoSession() {
        FitWriter file = begun();
        file.message(12, {fitEnum(0, 2), fitEnum(1, 8), fitText(3, "MTB")});
        file.message(21, {fitU32(253, t0), fitEnum(0, 0), fitEnum(1, 0)});
        addRecords(file, t0, 10);
        file.message(21, {fitU32(253, t0 + 10), fitEnum(0, 0), fitEnum(1, 4)});
        file.message(21, {fitU32(253, t0 + 40), fitEnum(0, 0), fitEnum(1, 0)});
        addRecords(file, t0 + 40, 11);
        const Recording recording = recordingOf(readBytes(file.part()));
        QCOMPARE(recording.sportGiven, QStringLiteral("cycling/mountain"));
        QCOMPARE(recording.summary.sport, Sport::ride);
        QCOMPARE(recording.summary.start.utcMs, t0Ms);
        QCOMPARE(recording.summary.elapsedS, std::optional(50.0));
        QCOMPARE(recording.summary.movingS, std::optional(20.0)); // the timer stood still for 30 s
    }

    void takesTheMovingTimeOfTheDevice_data() {
        QTest::addColumn<double>("timer"); // s; negative: not said
        QTest::addColumn<double>("moving");
        QTest::addColumn<double>("expected");
        QTest::newRow("moving time given") << 90.0 << 80.0 << 80.0;
        QTest::newRow("timer that paused") << 90.0 << -1.0 << 90.0;
        QTest::newRow("timer that did not") << 99.5 << -1.0 << 100.0;
        QTest::newRow("neither") << -1.0 << -1.0 << 100.0;
    }

    void takesTheMovingTimeOfTheDevice() {
        QFETCH(double, timer);
        QFETCH(double, moving);
        QFETCH(double, expected);
        const auto raw = [](double seconds) {
            return seconds < 0 ? 0xFFFFFFFF : static_cast<quint32>(seconds * second);
        };
        FitWriter file = begun();
        addRecords(file, t0, 101);
        file.message(18, session(t0, 100, 10) + Values{fitU32(8, raw(timer)), fitU32(59, raw(moving))});
        QCOMPARE(recordingOf(readBytes(file.part())).summary.movingS, std::optional(expected));
    }

    void readsTheLengthsOfAPool() {
        FitWriter file = begun();
        const auto length = [&](quint32 at, quint8 type, quint8 stroke) {
            file.message(101, {fitU32(2, at), fitU32(3, 20'000), fitU32(4, 19'000), fitU16(5, 12),
                               fitU16(6, 1250), fitEnum(7, stroke), fitEnum(12, type)});
        };
        length(t0, 1, 0);
        length(t0 + 20, 0, 0xFF); // a rest
        length(t0 + 40, 1, 2);
        file.message(19, lap(t0, 60));
        file.message(18, session(t0, 60, 5, 17) + Values{fitU16(44, 2500)});
        const Recording recording = recordingOf(readBytes(file.part()));
        QCOMPARE(recording.summary.poolLengthM, std::optional(25.0));
        QCOMPARE(recording.summary.lapCount, 1);
        QCOMPARE(recording.laps.size(), size_t{3});
        QCOMPARE(recording.laps[0].kind, Lap::Kind::lap);
        const Lap& second = recording.laps[2];
        QCOMPARE(second.kind, Lap::Kind::length);
        QCOMPARE(second.startMs, 40'000);
        QCOMPARE(second.distanceM, std::optional(25.0));
        QCOMPARE(second.elapsedS, std::optional(20.0));
        QCOMPARE(second.averageSpeedMps, std::optional(1.25));
        QCOMPARE(second.strokes, std::optional(12));
        QCOMPARE(second.stroke, QStringLiteral("breaststroke"));
    }

    void takesTheOffsetFromTheLocalTime_data() {
        QTest::addColumn<qint64>("difference"); // s
        QTest::addColumn<int>("expected");
        QTest::newRow("an hour east") << qint64{3600} << 3600;
        QTest::newRow("some seconds apart") << qint64{-18'003} << -18'000;
        QTest::newRow("Nepal") << qint64{20'700} << 20'700;
        QTest::newRow("no zone: that of the computer") << qint64{900} << 3600;
        QTest::newRow("decades: that of the computer") << -qint64{t0} << 3600;
        QTest::newRow("fifteen hours: that of the computer") << qint64{54'000} << 3600;
    }

    void takesTheOffsetFromTheLocalTime() {
        QFETCH(qint64, difference);
        QFETCH(int, expected);
        FitWriter file = begun();
        addRecords(file, t0, 3);
        file.message(18, session(t0, 3));
        file.message(34, {fitU32(253, t0 + 3), fitU32(5, static_cast<quint32>(t0 + 3 + difference))});
        QCOMPARE(recordingOf(readBytes(file.part())).summary.start.offsetS, expected);
    }

    void setsTheClockOfTheDevice_data() {
        QTest::addColumn<quint32>("created");
        QTest::addColumn<bool>("correlated");
        QTest::addColumn<qint64>("expected");
        QTest::addColumn<int>("remarks");
        const qint64 raw = (631'065'600LL + 5000) * 1000;
        QTest::newRow("by the time of the file") << t0 << false << t0Ms << 0;
        QTest::newRow("by a correlation") << quint32{7} << true << t0Ms + 90'000 << 0;
        QTest::newRow("not at all") << quint32{7} << false << raw << 1;
    }

    void setsTheClockOfTheDevice() {
        QFETCH(quint32, created);
        QFETCH(bool, correlated);
        QFETCH(qint64, expected);
        QFETCH(int, remarks);
        FitWriter file;
        file.message(0, {fitEnum(0, 4), fitU16(1, 1), fitU32(4, created)});
        if (correlated) file.message(162, {fitU32(253, t0 + 100), fitU32(1, 5010)});
        addRecords(file, 5001, 3);
        file.message(18, session(5000, 4));
        const ReadResult result = readBytes(file.part());
        const Recording recording = recordingOf(result);
        QCOMPARE(recording.summary.start.utcMs, expected);
        QCOMPARE(timesOf(recording), QList<qint64>({1000, 2000, 3000}));
        QCOMPARE(result.remarks.size(), remarks);
    }

    void makesTimesThatDoNotFall_data() {
        QTest::addColumn<QList<quint32>>("given"); // seconds after the start; noTime: not said
        QTest::addColumn<QList<qint64>>("times");
        QTest::addColumn<QList<double>>("heartRates"); // 100 + index of the record
        constexpr quint32 none = 0xFFFFFFFF - t0;
        QTest::newRow("two in one second") << QList<quint32>{0, 1, 1, 2} << QList<qint64>{0, 1000, 1000, 2000}
                                           << QList<double>{100, 101, 102, 103};
        QTest::newRow("without a time") << QList<quint32>{0, none, 2, none} << QList<qint64>{0, 0, 2000, 2000}
                                        << QList<double>{100, 101, 102, 103};
        QTest::newRow("clock set back") << QList<quint32>{0, 3, 2, 4} << QList<qint64>{0, 3000, 3000, 4000}
                                        << QList<double>{100, 101, 102, 103};
        QTest::newRow("written out of order")
            << QList<quint32>{50, 60, 0, 10} << QList<qint64>{0, 10'000, 50'000, 60'000}
            << QList<double>{102, 103, 100, 101};
        QTest::newRow("decades off") << QList<quint32>{0, 1, 900'000'000, 2}
                                     << QList<qint64>{0, 1000, 1000, 2000}
                                     << QList<double>{100, 101, 102, 103};
    }

    void makesTimesThatDoNotFall() {
        QFETCH(QList<quint32>, given);
        QFETCH(QList<qint64>, times);
        QFETCH(QList<double>, heartRates);
        FitWriter file = begun();
        for (qsizetype i = 0; i < given.size(); ++i) {
            file.message(20, {fitU32(253, t0 + given[i]), fitU8(3, static_cast<quint8>(100 + i))});
        }
        file.message(18, session(t0, 60));
        const Recording recording = recordingOf(readBytes(file.part()));
        QCOMPARE(timesOf(recording), times);
        QCOMPARE(valuesOf(recording, Channel::heartRate), heartRates);
    }

    void keepsADistanceFromFalling() {
        FitWriter file = begun();
        quint32 at = t0;
        for (const quint32 meters : {0, 10, 8, 12})
            file.message(20, {fitU32(253, at++), fitU32(5, meters * 100)});
        QCOMPARE(valuesOf(recordingOf(readBytes(file.part())), Channel::distance),
                 QList<double>({0, 10, 10, 12}));
    }

    void knowsTheSport_data() {
        QTest::addColumn<int>("sport");
        QTest::addColumn<int>("subSport");
        QTest::addColumn<Sport>("expected");
        QTest::addColumn<QString>("words");
        QTest::newRow("run") << 1 << 0 << Sport::run << "running";
        QTest::newRow("trail run") << 1 << 3 << Sport::run << "running/trail";
        QTest::newRow("open water") << 5 << 18 << Sport::swim << "swimming/open_water";
        QTest::newRow("rowing machine") << 4 << 14 << Sport::row << "fitness_equipment/indoor_rowing";
        QTest::newRow("treadmill") << 4 << 1 << Sport::run << "fitness_equipment/treadmill";
        QTest::newRow("weights") << 10 << 20 << Sport::strength << "training/strength_training";
        QTest::newRow("gym") << 4 << 0 << Sport::cardio << "fitness_equipment";
        QTest::newRow("e-bike") << 21 << 28 << Sport::ride << "e_biking/e_bike_fitness";
        QTest::newRow("paddle board") << 37 << 0 << Sport::paddle << "stand_up_paddleboarding";
        QTest::newRow("change of shoes") << 3 << 0 << Sport::transition << "transition";
        QTest::newRow("newer than this program") << 200 << 201 << Sport::other << "sport 200/sub sport 201";
        QTest::newRow("not said") << 0xFF << 0xFF << Sport::other << "";
    }

    void knowsTheSport() {
        QFETCH(int, sport);
        QFETCH(int, subSport);
        QFETCH(Sport, expected);
        QFETCH(QString, words);
        FitWriter file = begun();
        addRecords(file, t0, 2);
        file.message(18, session(t0, 2, static_cast<quint8>(sport), static_cast<quint8>(subSport)));
        const Recording recording = recordingOf(readBytes(file.part()));
        QCOMPARE(recording.summary.sport, expected);
        QCOMPARE(recording.sportGiven, words);
    }

    void keepsWhatHasNoColumn() {
        FitWriter file = begun();
        file.message(18, session(t0, 100, 1) + Values{fitU32(10, 150), fitU8(24, 31), fitU16(34, 250),
                                                      fitText(110, "Morning"), fitU16(36, 950)});
        const QJsonObject extras = recordingOf(readBytes(file.part())).extras;
        QCOMPARE(extras, (QJsonObject{{QStringLiteral("strides"), 150},
                                      {QStringLiteral("aerobicTrainingEffect"), 3.1},
                                      {QStringLiteral("normalizedPowerW"), 250},
                                      {QStringLiteral("intensityFactor"), 0.95},
                                      {QStringLiteral("profileName"), QStringLiteral("Morning")}}));
    }

    void readsChainedActivities() {
        FitRide ride;
        ride.seconds = 20;
        FitRide later = ride;
        later.start = ride.start.addSecs(3600);
        const ReadResult result = readBytes(fitRide(ride) + fitRide(later));
        QCOMPARE(result.batches.size(), size_t{1}); // of one device
        QCOMPARE(recordingsOf(result).size(), size_t{2});
        later.serial = 1;
        QCOMPARE(readBytes(fitRide(ride) + fitRide(later)).batches.size(), size_t{2});
    }

    void readsAnActivityBesideSettings() {
        FitRide ride;
        ride.seconds = 20;
        FitWriter settings;
        settings.message(0, fileId(2));
        const ReadResult result = readBytes(fitRide(ride) + settings.part());
        QCOMPARE(recordingsOf(result).size(), size_t{1});
        QVERIFY(result.nothing.isEmpty());
    }

    void saysWhyThereIsNothing_data() {
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("words");
        QTest::newRow("activity without data") << 4 << "An activity without any data.";
        QTest::newRow("settings") << 2 << "Settings of a device: they hold no activity.";
        QTest::newRow("workout") << 5 << "A workout plan: it holds no activity.";
        QTest::newRow("course") << 6 << "A course: it holds no activity.";
        QTest::newRow("a type that nobody knows") << 99 << "The file holds nothing that Vitaldeck reads.";
    }

    void saysWhyThereIsNothing() {
        QFETCH(int, type);
        QFETCH(QString, words);
        FitWriter file;
        file.message(0, fileId(static_cast<quint8>(type)));
        const bool isCourse = type == 6;
        if (isCourse) addRecords(file, t0, 3);
        const ReadResult result = readBytes(file.part());
        QVERIFY(result.batches.empty() && result.damage.isEmpty());
        QCOMPARE(result.nothing, words);
    }

    void keepsWhatStandsBeforeACut() {
        FitRide ride;
        ride.seconds = 100;
        const QByteArray bytes = fitRide(ride).first(1500);
        const ReadResult result = readBytes(bytes);
        QCOMPARE(result.damage,
                 QStringLiteral("The file is cut off at byte 1500; what stands before it was read."));
        const Recording recording = recordingOf(result);
        QVERIFY(recording.summary.pointCount > 40);
        QCOMPARE(recording.summary.elapsedS, std::optional(recording.summary.pointCount - 1.0));
        QCOMPARE(recording.externalId.size(), 32);
    }

    void knowsACutCopyAsTheSameRecording() {
        FitWriter file = begun();
        file.message(12, {fitEnum(0, 2), fitEnum(1, 7)});
        file.message(21, {fitU32(253, t0), fitEnum(0, 0), fitEnum(1, 0)});
        addRecords(file, t0 + 2, 20); // the first record comes after the start
        file.message(18, session(t0, 30, 2, 7));
        const QByteArray whole = file.part();
        const Recording cut = recordingOf(readBytes(whole.first(whole.size() - 30)));
        QCOMPARE(cut.summary.pointCount, 20);
        QCOMPARE(cut.externalId, recordingOf(readBytes(whole)).externalId);
    }

    void saysThatNothingCouldBeRead() {
        const ReadResult result = readBytes(fitRide({.seconds = 2}).first(20));
        QVERIFY(result.batches.empty() && result.nothing.isEmpty());
        QCOMPARE(result.damage,
                 QStringLiteral("The file is damaged at byte 20; nothing in it could be read."));
    }

    void refusesWhatIsNoFit() {
        QVERIFY(!sniffFit("<?xml version=\"1.0\"?>"));
        QVERIFY(!sniffFit(""));
        try {
            readBytes("no FIT at all, whatever its name says");
            QFAIL("was read");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::badData);
        }
    }

    void stopsWhenAsked() {
        std::stop_source stop;
        stop.request_stop();
        try {
            readFit({QStringLiteral("ride.fit"), fitRide({.seconds = 5000}), 0, QTimeZone::utc()},
                    stop.get_token());
            QFAIL("was read");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::cancelled);
        }
    }
};

QTEST_GUILESS_MAIN(TestFitActivity)
#include "test_FitActivity.moc"
