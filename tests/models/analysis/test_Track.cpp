// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/Track.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace vd;

namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

bool near(double actual, double expected, double tolerance = 1e-6) {
    return std::abs(actual - expected) <= tolerance * std::max(1.0, std::abs(expected));
}

// A stretch of equal speed, sampled at equal intervals.
struct Stretch {
    int samples;
    double speedMps;
    qint64 intervalMs = 1'000;
};

// The stretches one after another; a last sample ends the last one.
Streams speeds(std::initializer_list<Stretch> stretches) {
    Streams streams;
    std::vector<double> speed;
    qint64 now = 0;
    for (const Stretch& stretch : stretches) {
        for (int i = 0; i < stretch.samples; ++i) {
            streams.timeMs.push_back(now);
            speed.push_back(stretch.speedMps);
            now += stretch.intervalMs;
        }
    }
    streams.timeMs.push_back(now);
    speed.push_back(0);
    streams.channels[Channel::speed] = speed;
    return streams;
}

// The same, told by the way covered.
Streams distances(std::initializer_list<Stretch> stretches) {
    Streams streams = speeds(stretches);
    const std::vector<double> speed = streams.channels.extract(Channel::speed).mapped();
    std::vector<double> distance{0};
    for (size_t i = 1; i < streams.size(); ++i) {
        const auto ms = static_cast<double>(streams.timeMs[i] - streams.timeMs[i - 1]);
        distance.push_back(distance.back() + speed[i - 1] * ms / 1000);
    }
    streams.channels[Channel::distance] = distance;
    return streams;
}

Recording everySecond(std::map<Channel, std::vector<double>> channels, Sport sport = Sport::run) {
    Recording recording;
    recording.summary.sport = sport;
    const size_t count = channels.begin()->second.size();
    for (size_t i = 0; i < count; ++i)
        recording.streams.timeMs.push_back(static_cast<qint64>(i) * 1000);
    recording.streams.channels = std::move(channels);
    return recording;
}

Lap lap(double startS, double seconds, std::optional<double> heartRate = {},
        std::optional<double> energyJ = {}) {
    Lap lap;
    lap.startMs = static_cast<qint64>(startS * 1000);
    lap.elapsedS = seconds;
    lap.averageHeartRateBpm = heartRate;
    lap.maxHeartRateBpm = heartRate ? std::optional(*heartRate + 10) : std::nullopt;
    lap.energyJ = energyJ;
    return lap;
}

} // namespace

class TestTrack : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void greatCircle_data() {
        QTest::addColumn<double>("latitudeA");
        QTest::addColumn<double>("longitudeA");
        QTest::addColumn<double>("latitudeB");
        QTest::addColumn<double>("longitudeB");
        QTest::addColumn<double>("meters");
        const double halfRound = 3.14159265358979323846 * earthRadiusM;
        QTest::newRow("one degree of the equator") << 0.0 << 0.0 << 0.0 << 1.0 << 111'195.080;
        QTest::newRow("a thousandth of a degree at 52 north") << 52.0 << 13.0 << 52.0 << 13.001 << 68.4585;
        QTest::newRow("the same place") << 52.0 << 13.0 << 52.0 << 13.0 << 0.0;
        QTest::newRow("over the date line") << 0.0 << 179.5 << 0.0 << -179.5 << 111'195.080;
        QTest::newRow("to the other side of the earth") << 0.0 << 0.0 << 0.0 << 180.0 << halfRound;
        QTest::newRow("from pole to pole") << 90.0 << 0.0 << -90.0 << 0.0 << halfRound;
    }
    void greatCircle() {
        QFETCH(double, latitudeA);
        QFETCH(double, longitudeA);
        QFETCH(double, latitudeB);
        QFETCH(double, longitudeB);
        QFETCH(double, meters);
        QVERIFY(near(haversineM(latitudeA, longitudeA, latitudeB, longitudeB), meters));
    }

    void distanceGrowsAlongThePositions() {
        const std::vector<double> latitude{missing, 0, 0, missing, 0};
        const std::vector<double> longitude{missing, 0, 1, missing, 3};
        const auto distance = cumulativeDistanceM(latitude, longitude);
        QCOMPARE(distance.size(), size_t{5});
        QVERIFY(std::isnan(distance[0]));
        QCOMPARE(distance[1], 0.0);
        QVERIFY(near(distance[2], 111'195.080));
        QVERIFY(std::isnan(distance[3]));
        QVERIFY(near(distance[4], 3 * 111'195.080));
    }

    void segmentsAreNotJoined() {
        const std::vector<double> latitude{0, 0, missing, 0, 0};
        const std::vector<double> longitude{0, 1, missing, 50, 51};
        const std::vector<size_t> breaks{0, 2}; // the second segment begins with a point without position
        const auto distance = cumulativeDistanceM(latitude, longitude, breaks);
        QVERIFY(near(distance[3], 111'195.080));
        QVERIFY(near(distance[4], 2 * 111'195.080));
    }

    void climbing_data() {
        QTest::addColumn<QVector<double>>("heights");
        QTest::addColumn<double>("threshold");
        QTest::addColumn<bool>("known");
        QTest::addColumn<double>("up");
        QTest::addColumn<double>("down");
        const QVector<double> example{100, 101, 100, 102, 101, 104, 108, 107, 112, 110, 105, 99};
        QTest::newRow("field guide B6, 3 m") << example << 3.0 << true << 12.0 << 13.0;
        QTest::newRow("field guide B6, plain sum") << example << 0.0 << true << 15.0 << 16.0;
        QTest::newRow("a move of exactly the threshold counts")
            << QVector<double>{0, 3} << 3.0 << true << 3.0 << 0.0;
        QTest::newRow("a move under it does not") << QVector<double>{0, 2.9, 0} << 3.0 << true << 0.0 << 0.0;
        QTest::newRow("small steps up add up")
            << QVector<double>{0, 1, 2, 3, 4, 5, 6} << 3.0 << true << 6.0 << 0.0;
        QTest::newRow("missing heights are skipped")
            << QVector<double>{missing, 0, missing, 5, missing} << 3.0 << true << 5.0 << 0.0;
        QTest::newRow("one height says nothing")
            << QVector<double>{missing, 100} << 3.0 << false << 0.0 << 0.0;
        QTest::newRow("no heights") << QVector<double>{} << 3.0 << false << 0.0 << 0.0;
    }
    void climbing() {
        QFETCH(QVector<double>, heights);
        QFETCH(double, threshold);
        QFETCH(bool, known);
        const auto found = climb(std::vector<double>(heights.begin(), heights.end()), threshold);
        QCOMPARE(found.has_value(), known);
        if (!found) return;
        QTEST(found->upM, "up");
        QTEST(found->downM, "down");
    }

    void aSingleWrongHeightIsSmoothedAway() {
        const std::vector<qint64> time{0, 1000, 2000, 3000, 4000, 5000, 6000};
        const std::vector<double> heights{100, 100, missing, -500, 100, 101, 101};
        const auto smooth = smoothedAltitude(time, heights);
        QVERIFY(std::isnan(smooth[2]));
        QCOMPARE(smooth[3], 100.0);
        QCOMPARE(climb(smooth, 3)->upM, 0.0);
    }

    void heightsAreSmoothedOverFiveSecondsOnEitherSide() {
        const std::vector<double> spike{100, 150, 100};
        QCOMPARE(smoothedAltitude(std::vector<qint64>{0, 5000, 10'000}, spike)[1], 100.0);
        QCOMPARE(smoothedAltitude(std::vector<qint64>{0, 5001, 10'002}, spike)[1], 150.0);
        const std::vector<double> five{0, 0, 9, 9, 9};
        QCOMPARE(smoothedAltitude(std::vector<qint64>{0, 1, 2, 3, 4}, five),
                 (std::vector<double>{0, 4.5, 9, 9, 9}));
    }

    void aSparseTrackIsNotSmoothed() {
        const std::vector<qint64> time{0, 60'000, 120'000};
        const std::vector<double> heights{100, 150, 100};
        QCOMPARE(smoothedAltitude(time, heights), heights);
    }

    void movingTime_data() {
        QTest::addColumn<Streams>("streams");
        QTest::addColumn<Sport>("sport");
        QTest::addColumn<double>("seconds");
        QTest::newRow("running all the time") << speeds({{600, 3}}) << Sport::run << 600.0;
        QTest::newRow("a runner's short stop")
            << speeds({{300, 3}, {10, 0}, {300, 3}}) << Sport::run << 600.0;
        QTest::newRow("just 30 min/mile is not running")
            << speeds({{60, 3}, {60, movingSpeedMps}}) << Sport::run << 60.0;
        QTest::newRow("a little faster is") << speeds({{60, 3}, {60, 0.9}}) << Sport::run << 120.0;
        QTest::newRow("a hiker's rest") << speeds({{300, 1.2}, {100, 0}}) << Sport::hike << 300.0;
        QTest::newRow("a rider's stop of 15 s")
            << speeds({{300, 8}, {15, 0}, {300, 8}}) << Sport::ride << 615.0;
        QTest::newRow("a rider's stop of 16 s")
            << speeds({{300, 8}, {16, 0}, {300, 8}}) << Sport::ride << 600.0;
        QTest::newRow("other sports: elapsed") << speeds({{300, 0}}) << Sport::swim << 300.0;
        QTest::newRow("a sample holds 10 s at most")
            << speeds({{100, 3}, {1, 3, 300'000}, {100, 3}}) << Sport::run << 210.0;
        QTest::newRow("or three usual intervals")
            << speeds({{9, 3, 60'000}, {1, 3, 600'000}, {9, 3, 60'000}}) << Sport::run << 18 * 60.0 + 180;
        QTest::newRow("a rider's pause without samples")
            << speeds({{100, 8}, {1, 0, 300'000}, {100, 8}}) << Sport::ride << 200.0;
        QTest::newRow("speed from distance, each edge of the stop 2 to 3 s blurred")
            << distances({{300, 3}, {100, 0}, {300, 3}}) << Sport::run << 605.0;
        QTest::newRow("distance with a gap")
            << distances({{100, 3}, {1, 0, 300'000}, {100, 3}}) << Sport::run << 100.0 + 10 + 100;
    }
    void movingTime() {
        QFETCH(Streams, streams);
        QFETCH(Sport, sport);
        const auto moving = movingSeconds(streams, sport);
        QVERIFY(moving.has_value());
        QTEST(*moving, "seconds");
        QVERIFY(*moving <= static_cast<double>(streams.timeMs.back() - streams.timeMs.front()) / 1000);
    }

    void movingTimeOfSpeedsThatComeEverySecondSample() {
        Streams streams = speeds({{600, 3}});
        std::vector<double>& speed = streams.channels[Channel::speed];
        for (size_t i = 1; i + 1 < speed.size(); i += 2)
            speed[i] = missing;
        QCOMPARE(*movingSeconds(streams, Sport::run), 600.0);
    }

    void movingTimeFromPositions() {
        Streams streams = distances({{100, 11.1195080}});
        std::vector<double> longitude = streams.channels.extract(Channel::distance).mapped();
        for (double& value : longitude)
            value /= 111'195.080;
        streams.channels[Channel::latitude] = std::vector<double>(longitude.size(), 0);
        streams.channels[Channel::longitude] = longitude;
        QCOMPARE(*movingSeconds(streams, Sport::ride), 100.0);
    }

    void movingTimeIsUnknownWithoutSpeed() {
        Streams streams = speeds({{600, 3}});
        streams.channels.clear();
        QVERIFY(!movingSeconds(streams, Sport::run));
        QVERIFY(!movingSeconds(streams, Sport::ride));
        QVERIFY(!movingSeconds(Streams{}, Sport::swim));
        QVERIFY(!movingSeconds(speeds({{300, 0}}), Sport::ride));
        QVERIFY(!movingSeconds(speeds({{300, 0.5}}), Sport::walk));
    }

    void averagesLeaveOutWhatIsMissing() {
        QCOMPARE(*mean(std::vector{missing, 100.0, 130.0, missing}), 115.0);
        QCOMPARE(*maximum(std::vector{missing, -3.0, -1.0}), -1.0);
        QVERIFY(!mean(std::vector{missing}));
        QVERIFY(!maximum(std::vector<double>{}));
    }

    void speedOfASteadyRun() {
        const Streams streams = distances({{30, 3}});
        for (const double speed : speedFromDistance(streams.timeMs, *streams.find(Channel::distance))) {
            QVERIFY(near(speed, 3));
        }
    }

    void speedHasNoCombsWhereDistanceIsRenewedSeldom() {
        std::vector<qint64> time;
        std::vector<double> distance;
        for (int i = 0; i < 60; ++i) {
            time.push_back(i * 1000);
            distance.push_back(i / 5 * 15); // 3 m/s, told every 5 s
        }
        const auto speed = speedFromDistance(time, distance);
        for (size_t i = 10; i < 50; ++i)
            QVERIFY(near(speed[i], 3));
    }

    void speedIsUnknownAcrossGapsAndWithoutDistance() {
        const std::vector<qint64> time{0, 100'000, 101'000, 102'000, 103'000};
        const std::vector<double> distance{0, 5, 8, missing, 14};
        const auto speed = speedFromDistance(time, distance);
        QVERIFY(std::isnan(speed[0]));
        QVERIFY(near(speed[1], 3));
        QVERIFY(std::isnan(speed[3]));
        QVERIFY(near(speed[4], 3));
    }

    void speedBetweenSparseSamples() {
        const std::vector<qint64> time{0, 60'000, 120'000};
        const std::vector<double> distance{0, 60, 240};
        const auto speed = speedFromDistance(time, distance);
        QVERIFY(near(speed[0], 1));
        QVERIFY(near(speed[1], 2));
        QVERIFY(near(speed[2], 3));
    }

    void speedOfTwoSamplesAtOneMoment() {
        const auto speed = speedFromDistance(std::vector<qint64>{1000, 1000}, std::vector<double>{0, 5});
        QVERIFY(std::isnan(speed[0]));
        QVERIFY(std::isnan(speed[1]));
    }

    void summaryFromSamples() {
        Recording recording = everySecond({{Channel::distance, {0, 3, 6, 9, missing}},
                                           {Channel::speed, {3, 3, 4, 3, 3}},
                                           {Channel::heartRate, {0, 120, 130, missing, 140}},
                                           {Channel::power, {0, 0, 300, missing, 300}},
                                           {Channel::cadence, {0, 80, 82, missing, 84}}});
        completeSummary(recording, true);
        const Summary& summary = recording.summary;
        QCOMPARE(summary.pointCount, 5);
        QCOMPARE(summary.lapCount, 0);
        QCOMPARE(*summary.elapsedS, 4.0);
        QCOMPARE(*summary.movingS, 4.0);
        QCOMPARE(*summary.distanceM, 9.0);
        QCOMPARE(*summary.averageSpeedMps, 2.25);
        QCOMPARE(*summary.maxSpeedMps, 4.0);
        QCOMPARE(*summary.averageHeartRateBpm, 130.0);
        QCOMPARE(*summary.maxHeartRateBpm, 140.0);
        QCOMPARE(*summary.averagePowerW, 150.0);
        QCOMPARE(*summary.maxPowerW, 300.0);
        QCOMPARE(*summary.averageCadenceRpm, 82.0);
        QVERIFY(!summary.elevationGainM);
        QVERIFY(!summary.energyJ);
    }

    void whatTheSourceSaidStays() {
        Recording recording = everySecond({{Channel::distance, {0, 3, 6}},
                                           {Channel::altitude, {0, 50, 100}},
                                           {Channel::speed, {3, 3, 3}},
                                           {Channel::heartRate, {120, 120, 120}}});
        Summary& summary = recording.summary;
        summary.elapsedS = 100;
        summary.movingS = 80;
        summary.distanceM = 1000;
        summary.elevationGainM = 7;
        summary.averageSpeedMps = 11;
        summary.maxSpeedMps = 12;
        summary.averageHeartRateBpm = 99;
        summary.maxHeartRateBpm = 101;
        completeSummary(recording, true);
        QCOMPARE(*summary.elapsedS, 100.0);
        QCOMPARE(*summary.movingS, 80.0);
        QCOMPARE(*summary.distanceM, 1000.0);
        QCOMPARE(*summary.elevationGainM, 7.0);
        QCOMPARE(*summary.elevationLossM, 0.0);
        QCOMPARE(*summary.averageSpeedMps, 11.0);
        QCOMPARE(*summary.maxSpeedMps, 12.0);
        QCOMPARE(*summary.averageHeartRateBpm, 99.0);
        QCOMPARE(*summary.maxHeartRateBpm, 101.0);
    }

    void summaryFromPositions() {
        Recording recording =
            everySecond({{Channel::latitude, {0, 0, 0}}, {Channel::longitude, {0, 0.0001, 0.0002}}});
        completeSummary(recording, false);
        QVERIFY(near(*recording.summary.distanceM, 22.239016));
        QVERIFY(near(*recording.summary.averageSpeedMps, 11.119508));
        QVERIFY(!recording.summary.maxSpeedMps);
    }

    void climbThresholdFollowsTheBarometer() {
        const std::vector<double> hill{0, 0, 0, 5, 5, 5, 0, 0, 0};
        Recording recording = everySecond({{Channel::altitude, hill}});
        completeSummary(recording, true);
        QCOMPARE(*recording.summary.elevationGainM, 5.0);
        QCOMPARE(*recording.summary.elevationLossM, 5.0);
        recording = everySecond({{Channel::altitude, hill}});
        completeSummary(recording, false);
        QCOMPARE(*recording.summary.elevationGainM, 0.0);
        QCOMPARE(*recording.summary.elevationLossM, 0.0);
    }

    void summaryFromLapsAlone() {
        Recording recording;
        recording.summary.sport = Sport::run;
        recording.laps = {lap(0, 100, 120, 1000), lap(100, 300, 140, 2000), lap(400, 50, {}, 500)};
        recording.laps[0].distanceM = 400;
        recording.laps[1].distanceM = 800;
        recording.laps[2].distanceM = 100;
        recording.laps[0].maxSpeedMps = 5;
        recording.laps[1].averagePowerW = 210;
        recording.laps[1].averageCadenceRpm = 85;
        for (Lap& each : recording.laps)
            each.elevationGainM = 4;
        Lap length = lap(0, 30, 200);
        length.kind = Lap::Kind::length;
        recording.laps.push_back(length);
        completeSummary(recording, true);
        const Summary& summary = recording.summary;
        QCOMPARE(summary.lapCount, 3);
        QCOMPARE(summary.pointCount, 0);
        QCOMPARE(*summary.elapsedS, 450.0);
        QCOMPARE(*summary.movingS, 450.0);
        QCOMPARE(*summary.distanceM, 1300.0);
        QCOMPARE(*summary.averageHeartRateBpm, 135.0);
        QCOMPARE(*summary.maxHeartRateBpm, 150.0);
        QCOMPARE(*summary.maxSpeedMps, 5.0);
        QCOMPARE(*summary.averagePowerW, 210.0);
        QCOMPARE(*summary.averageCadenceRpm, 85.0);
        QCOMPARE(*summary.elevationGainM, 12.0);
        QVERIFY(!summary.elevationLossM);
        QCOMPARE(*summary.energyJ, 3500.0);
    }

    void lapsWeighByTheirMovingTime() {
        Recording recording;
        recording.laps = {lap(0, 1000, 120), lap(1000, 100, 140)};
        recording.laps[0].movingS = 100;
        completeSummary(recording, true);
        QCOMPARE(*recording.summary.averageHeartRateBpm, 130.0);
    }

    void sumsOfLapsNeedEveryLap() {
        Recording recording;
        recording.laps = {lap(0, 100, {}, 1000), lap(100, 100)};
        recording.laps[0].distanceM = 400;
        completeSummary(recording, true);
        QVERIFY(!recording.summary.energyJ);
        QVERIFY(!recording.summary.distanceM);
    }

    void movingIsNeverMoreThanElapsed() {
        Recording recording = everySecond({{Channel::speed, std::vector<double>(101, 3)}});
        recording.summary.elapsedS = 90;
        completeSummary(recording, false);
        QCOMPARE(*recording.summary.movingS, 90.0);
    }

    void stopsAreTakenOffTheWholeTimeAlsoWhereSamplesCoverAPart() {
        Recording recording;
        recording.summary.sport = Sport::run;
        recording.streams = speeds({{100, 3}, {50, 0}, {100, 3}});
        recording.summary.elapsedS = 3600;
        completeSummary(recording, false);
        QCOMPARE(*recording.summary.movingS, 3550.0);
    }

    void movingIsNeverBelowZero() {
        Recording recording;
        recording.summary.sport = Sport::run;
        recording.streams = speeds({{10, 3}, {500, 0}});
        recording.summary.elapsedS = 100;
        completeSummary(recording, false);
        QCOMPARE(*recording.summary.movingS, 0.0);
    }

    void aTrainerWithoutSpeedMovesAllTheTime() {
        Recording recording = everySecond({{Channel::distance, std::vector<double>(61, 0)}}, Sport::ride);
        completeSummary(recording, false);
        QCOMPARE(*recording.summary.movingS, 60.0);
        QCOMPARE(*recording.summary.averageSpeedMps, 0.0);
    }

    void otherSportsMoveAllTheTimeThatTheSourceSays() {
        Recording recording = everySecond({{Channel::heartRate, {120, 121, 122}}}, Sport::swim);
        recording.summary.elapsedS = 1800;
        completeSummary(recording, false);
        QCOMPARE(*recording.summary.movingS, 1800.0);
    }

    void anEmptyRecordingStaysUnknown() {
        Recording recording;
        completeSummary(recording, false);
        QVERIFY(!recording.summary.elapsedS);
        QVERIFY(!recording.summary.movingS);
        QVERIFY(!recording.summary.distanceM);
        QVERIFY(!recording.summary.averageSpeedMps);
        QVERIFY(!recording.summary.averageHeartRateBpm);
    }
};

QTEST_APPLESS_MAIN(TestTrack)
#include "test_Track.moc"
