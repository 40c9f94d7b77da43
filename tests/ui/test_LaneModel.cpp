// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "MadeUpActivity.h"
#include "models/analysis/Track.h"
#include "ui/charts/AxisTicks.h"
#include "ui/charts/LaneModel.h"
#include "ui/charts/LaneTable.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace vd;

namespace {

constexpr double noValue = std::numeric_limits<double>::quiet_NaN();
const UnitChoice metric;

// One sample a second, with one channel.
ActivityDetail recorded(Channel channel, std::vector<double> values, Sport sport = Sport::ride) {
    ActivityDetail detail;
    detail.activity.summary.sport = sport;
    for (size_t i = 0; i < values.size(); ++i)
        detail.streams.timeMs.push_back(static_cast<qint64>(i) * 1000);
    detail.streams.channels[channel] = std::move(values);
    return detail;
}

std::vector<double> repeated(double value, size_t count) {
    return std::vector<double>(count, value);
}

const Lane& only(const LaneModel& model) {
    return model.lanes().front();
}

QString namesOf(const LaneModel& model) {
    QStringList names;
    for (const Lane& lane : model.lanes())
        names << lane.name;
    return names.join(QLatin1Char(' '));
}

} // namespace

class TestLaneModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void axisTicks_data() {
        using Ticks = std::vector<double>;
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<int>("atLeast");
        QTest::addColumn<bool>("clock");
        QTest::addColumn<Ticks>("expected");
        QTest::newRow("tens of km") << 0.0 << 83.8 << 6 << false << Ticks{0, 10, 20, 30, 40, 50, 60, 70, 80};
        QTest::newRow("heart rate") << 92.0 << 162.0 << 3 << false << Ticks{100, 125, 150};
        QTest::newRow("below zero") << -12.0 << 12.0 << 3 << false << Ticks{-10, 0, 10};
        QTest::newRow("fractions") << 0.0 << 0.31 << 3 << false << Ticks{0, 0.1, 0.2, 0.3};
        QTest::newRow("end on a tick") << 0.0 << 300.0 << 3 << false << Ticks{0, 100, 200, 300};
        QTest::newRow("pace") << 285.0 << 400.0 << 3 << true << Ticks{300, 330, 360, 390};
        QTest::newRow("three hours") << 0.0 << 10216.0 << 4 << true << Ticks{0, 1800, 3600, 5400, 7200, 9000};
        QTest::newRow("a day") << 0.0 << 86400.0 << 4 << true << Ticks{0, 28800, 57600, 86400};
        QTest::newRow("no range") << 5.0 << 5.0 << 3 << false << Ticks{};
        QTest::newRow("not a number") << noValue << 5.0 << 3 << false << Ticks{};
    }
    void axisTicks() {
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(int, atLeast);
        QFETCH(bool, clock);
        QFETCH(std::vector<double>, expected);
        const auto ticks = vd::axisTicks(low, high, atLeast, clock ? AxisScale::seconds : AxisScale::number);
        QCOMPARE(ticks.size(), expected.size());
        for (size_t i = 0; i < ticks.size(); ++i)
            QVERIFY(std::abs(ticks[i] - expected[i]) < 1e-9);
    }

    void tickTexts() {
        const QLocale german(QLocale::German);
        QCOMPARE(tickText(2.5, {0, 2.5, 5}, german), QStringLiteral("2,5"));
        QCOMPARE(tickText(5, {0, 2.5, 5}, german), QStringLiteral("5,0"));
        QCOMPARE(tickText(1000, {0, 500, 1000}, german), QStringLiteral("1.000"));
        QCOMPARE(tickText(-0.0, {-0.0, 1}, german), QStringLiteral("0"));
        QCOMPARE(timeTickText(600, {0, 600}, 3000), QStringLiteral("10"));
        QCOMPARE(timeTickText(90, {30, 60, 90}, 3000), QStringLiteral("1:30"));
        QCOMPARE(timeTickText(5400, {3600, 5400}, 9000), QStringLiteral("1:30"));
        QCOMPARE(timeTickText(300, {0, 300}, 9000), QStringLiteral("0:05"));
        QCOMPARE(timeTickText(330, {300, 330}, 9000), QStringLiteral("0:05:30"));
    }

    void lanesStandInTheirOrder() {
        const LaneModel model(test::madeUpRide(600), metric, LaneAxis::distance);
        QCOMPARE(namesOf(model), QStringLiteral("Elevation Heart rate Power Speed Cadence"));
        QVERIFY(model.lanes()[0].filled);
        for (const Lane& lane : model.lanes()) {
            QVERIFY2(lane.ticks.size() >= 3 && lane.ticks.size() <= 6, qPrintable(lane.name));
            QVERIFY(lane.ticks.front() >= lane.low && lane.ticks.back() <= lane.high);
        }
    }

    void withoutAStretchThereIsNothingToDraw() {
        QVERIFY(LaneModel().isEmpty());
        QVERIFY(LaneModel(ActivityDetail(), metric, LaneAxis::time).isEmpty());
        QVERIFY(LaneModel(recorded(Channel::heartRate, {120}), metric, LaneAxis::time).isEmpty());
        QVERIFY(
            LaneModel(recorded(Channel::heartRate, repeated(noValue, 60)), metric, LaneAxis::time).isEmpty());
        QVERIFY(!LaneModel(recorded(Channel::heartRate, {120, 121}), metric, LaneAxis::time).isEmpty());
    }

    void withoutDistanceTheAxisIsTime() {
        const LaneModel model(recorded(Channel::heartRate, {120, 121, 122}), metric, LaneAxis::distance);
        QVERIFY(!model.hasDistance());
        QCOMPARE(model.axis(), LaneAxis::time);
        QCOMPARE(model.lastX(), 2.0);
        // A distance that never grows is none: an indoor ride without a sensor.
        const LaneModel still(recorded(Channel::distance, repeated(0, 9)), metric, LaneAxis::distance);
        QVERIFY(!still.hasDistance());
    }

    void gaps_data() {
        QTest::addColumn<int>("missing");
        QTest::addColumn<int>("runs");
        QTest::newRow("none") << 0 << 1;
        QTest::newRow("nine missing: ten seconds hold") << 9 << 1;
        QTest::newRow("ten missing: eleven seconds do not") << 10 << 2;
    }
    void gaps() {
        QFETCH(int, missing);
        QFETCH(int, runs);
        std::vector<double> values = repeated(120, 100);
        std::fill_n(values.begin() + 40, missing, noValue);
        const LaneModel model(recorded(Channel::heartRate, values), metric, LaneAxis::time);
        QCOMPARE(static_cast<int>(only(model).runs.size()), runs);
    }

    void sparseChannelsAreOneLine() {
        std::vector<double> values(600, noValue); // a value every 20 s: three intervals hold
        for (size_t i = 0; i < values.size(); i += 20)
            values[i] = 130;
        const LaneModel model(recorded(Channel::heartRate, values), metric, LaneAxis::time);
        QCOMPARE(only(model).runs.size(), size_t(1));
        QCOMPARE(model.valueAt(only(model), 19), std::optional(130.0));
    }

    void aPauseTearsTheLine() {
        ActivityDetail detail = recorded(Channel::heartRate, repeated(120, 100));
        for (size_t i = 50; i < 100; ++i)
            detail.streams.timeMs[i] += 300'000;
        const LaneModel model(detail, metric, LaneAxis::time);
        QCOMPARE(only(model).runs.size(), size_t(2));
        QCOMPARE(only(model).runs[1].x.front(), 350.0);
        QCOMPARE(model.valueAt(only(model), 50), std::optional(120.0));
    }

    void aPauseOnTheSpotTearsNothingOverDistance() {
        for (const bool moved : {false, true}) {
            ActivityDetail detail = recorded(Channel::heartRate, repeated(120, 100));
            for (size_t i = 50; i < 100; ++i)
                detail.streams.timeMs[i] += 300'000;
            for (int i = 0; i < 100; ++i) {
                detail.streams.channels[Channel::distance].push_back(i * 5 + (moved && i >= 50 ? 500 : 0));
            }
            const LaneModel model(detail, metric, LaneAxis::distance);
            QCOMPARE(only(model).runs.size(), size_t(moved ? 2 : 1));
        }
    }

    void restingLegsHaveNoCadence() {
        std::vector<double> values = repeated(85, 100);
        std::fill(values.begin() + 40, values.begin() + 60, 0);
        const LaneModel model(recorded(Channel::cadence, values), metric, LaneAxis::time);
        QCOMPARE(only(model).runs.size(), size_t(2));
        QCOMPARE(model.valueAt(only(model), 50), std::optional(0.0)); // but the read-out says it
    }

    void valuesHoldUntilTheNext() {
        std::vector<double> values = repeated(120, 60);
        std::fill(values.begin() + 20, values.begin() + 50, noValue);
        const LaneModel model(recorded(Channel::heartRate, values), metric, LaneAxis::time);
        QCOMPARE(model.valueAt(only(model), 29), std::optional(120.0)); // ten seconds after the last
        QVERIFY(!model.valueAt(only(model), 30));
    }

    void aFaultDoesNotSquashTheLane() {
        std::vector<double> values;
        for (int i = 0; i < 1000; ++i)
            values.push_back(300 + i % 50);
        values[500] = -5000;
        const LaneModel model(recorded(Channel::altitude, values), metric, LaneAxis::time);
        const Lane& lane = only(model);
        QVERIFY(lane.low > 150);
        QCOMPARE(*std::min_element(lane.runs[0].y.begin(), lane.runs[0].y.end()), lane.low); // at the edge
        QCOMPARE(model.valueAt(lane, 500), std::optional(-5000.0)); // but read as it is
    }

    void peaksStay() {
        std::vector<double> values = repeated(220, 1000);
        for (size_t i = 0; i < values.size(); i += 3)
            values[i] = 180;
        values[700] = 300;
        for (size_t i = 300; i < 330; ++i)
            values[i] = 290;
        const LaneModel model(recorded(Channel::power, values), metric, LaneAxis::time);
        QVERIFY(only(model).high > 300);
    }

    void aFlatLineIsNoMountain() {
        const LaneModel model(recorded(Channel::altitude, repeated(4, 100)), metric, LaneAxis::time);
        QVERIFY(only(model).high - only(model).low >= 20);
        QVERIFY(only(model).ticks.size() >= 3);
    }

    void totalsStartAtZero() {
        for (const Channel channel : {Channel::power, Channel::speed}) {
            QCOMPARE(only(LaneModel(recorded(channel, {8, 9, 10}), metric, LaneAxis::time)).low, 0.0);
        }
        QVERIFY(only(LaneModel(recorded(Channel::heartRate, {80, 120}), metric, LaneAxis::time)).low > 0);
    }

    void paceIsInvertedAndOutlivesAStandstill() {
        const LaneModel model(test::madeUpRun(3600, 600), metric, LaneAxis::distance);
        const Lane& pace = model.lanes()[1];
        QCOMPARE(pace.name, QStringLiteral("Pace"));
        QCOMPARE(pace.unit, QStringLiteral("min/km"));
        QVERIFY(pace.inverted);
        QVERIFY(pace.low > 300 && pace.high < 480); // 6:00 /km, give and take; not an hour
        const size_t standing = 1800;
        QCOMPARE(pace.runs[0].y[standing], pace.high);
        QCOMPARE(model.quantity(pace, model.valueAt(pace, standing), QLocale::c()).number,
                 QStringLiteral("–"));
        QCOMPARE(model.tickText(pace, 330, QLocale::c()), QStringLiteral("5:30"));
    }

    void unitsFollowTheChoice() {
        const UnitChoice imperial = UnitChoice::of(UnitSystem::imperial);
        const ActivityDetail ride = test::madeUpRide(600);
        const LaneModel model(ride, imperial, LaneAxis::distance);
        QCOMPARE(model.lanes()[0].unit, QStringLiteral("ft"));
        QCOMPARE(model.lanes()[3].unit, QStringLiteral("mph"));
        const double meters = ride.streams.find(Channel::distance)->back();
        QCOMPARE(model.lastX(), meters / metersPerMile);
        const double lowestFt = model.lanes()[0].runs[0].y[0];
        QCOMPARE(lowestFt, ride.streams.find(Channel::altitude)->front() / metersPerFoot);
        const LaneModel run(test::madeUpRun(600, 0), metric, LaneAxis::time);
        QCOMPARE(run.lanes()[2].unit, QStringLiteral("spm"));
        QCOMPARE(run.lanes()[2].runs[0].y[0], 168.0); // of both legs
    }

    void averagesAreThoseOfTheSummary() {
        ActivityDetail detail = recorded(Channel::heartRate, {100, 140});
        QCOMPARE(only(LaneModel(detail, metric, LaneAxis::time)).average, std::optional(120.0));
        detail.activity.summary.averageHeartRateBpm = 133;
        QCOMPARE(only(LaneModel(detail, metric, LaneAxis::time)).average, std::optional(133.0));
        QVERIFY(!only(LaneModel(recorded(Channel::altitude, {1, 2}), metric, LaneAxis::time)).average);
    }

    void speedFollowsFromDistance() {
        ActivityDetail detail = recorded(Channel::distance, {});
        for (int i = 0; i < 100; ++i)
            detail.streams.timeMs.push_back(i * 1000);
        for (int i = 0; i < 100; ++i)
            detail.streams.channels[Channel::distance].push_back(10.0 * i);
        const LaneModel model(detail, metric, LaneAxis::distance);
        QCOMPARE(namesOf(model), QStringLiteral("Speed"));
        QCOMPARE(only(model).runs[0].y[50], 36.0);
        detail.activity.summary.sport = Sport::strength; // nobody asks how fast
        QVERIFY(LaneModel(detail, metric, LaneAxis::distance).lanes().empty());
    }

    void distanceFollowsFromPositions() {
        ActivityDetail detail = recorded(Channel::latitude, {0, 0, 0});
        detail.streams.channels[Channel::longitude] = {0, 0.5, 1};
        detail.streams.channels[Channel::heartRate] = {100, 110, 120};
        const LaneModel model(detail, metric, LaneAxis::distance);
        QVERIFY(model.hasDistance());
        QVERIFY(std::abs(*model.distanceM(2) - 111'195.08) < 0.01); // one degree on the equator
    }

    void distanceIsFilledByTheClock() {
        ActivityDetail detail = recorded(Channel::distance, {noValue, 10, noValue, noValue, 40, noValue});
        detail.streams.channels[Channel::heartRate] = {100, 101, 102, 103, 104, 105};
        const LaneModel model(detail, metric, LaneAxis::distance);
        const std::vector<double> expected{10, 10, 20, 30, 40, 40};
        for (size_t i = 0; i < expected.size(); ++i)
            QCOMPARE(model.distanceM(i), std::optional(expected[i]));
        QCOMPARE(model.lanes().front().runs.size(), size_t(1));
    }

    void sampleAt_data() {
        QTest::addColumn<double>("x");
        QTest::addColumn<int>("sample");
        QTest::newRow("before all") << -5.0 << 0;
        QTest::newRow("on one") << 1.0 << 1;
        QTest::newRow("nearer to the left") << 1.4 << 1;
        QTest::newRow("nearer to the right") << 1.6 << 2;
        QTest::newRow("after all") << 99.0 << 3;
    }
    void sampleAt() {
        QFETCH(double, x);
        QFETCH(int, sample);
        const LaneModel model(recorded(Channel::heartRate, {100, 101, 102, 103}), metric, LaneAxis::time);
        QCOMPARE(static_cast<int>(model.sampleAt(x)), sample);
    }

    void theAxisBeginsAtZero() {
        ActivityDetail detail = recorded(Channel::distance, {4, 300, 600});
        QCOMPARE(LaneModel(detail, metric, LaneAxis::distance).firstX(), 0.0);
        detail = recorded(Channel::distance, {40'000, 40'300, 40'600}); // the second session of a file
        QCOMPARE(LaneModel(detail, metric, LaneAxis::distance).firstX(), 40.0);
    }

    void spans() {
        ActivityDetail detail = recorded(Channel::altitude, {100, 110, 130, 120, 90});
        detail.streams.channels[Channel::heartRate] = {100, 120, 140, noValue, 160};
        detail.streams.channels[Channel::distance] = {0, 10, 20, 30, 40};
        const LaneModel model(detail, metric, LaneAxis::time);
        const LaneSpan span = model.span(1, 3);
        QCOMPARE(span.seconds, 2.0);
        QCOMPARE(span.distanceM, std::optional(20.0));
        QCOMPARE(span.values[0], std::optional(10.0));  // from end to end
        QCOMPARE(span.values[1], std::optional(130.0)); // mean of what is there
        QCOMPARE(model.span(3, 3).values[1], std::nullopt);
    }

    void summaryNamesEveryLane() {
        ActivityDetail detail = recorded(Channel::heartRate, {100, 120, 140});
        detail.streams.channels[Channel::altitude] = {200, 250, 210};
        const LaneModel model(detail, metric, LaneAxis::time);
        QCOMPARE(model.summary(QLocale::c()),
                 QStringLiteral("Elevation: 200 to 250 m. Heart rate: 100 to 140 bpm, average 120."));
    }

    void tableHasARowAMinute() {
        LaneTable table(LaneModel(test::madeUpRide(600), metric, LaneAxis::distance));
        QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(table.rowCount(), 10);
        QCOMPARE(table.columnCount(), 7);
        QCOMPARE(table.index(3, 0).data().toString(), QStringLiteral("3:00"));
        QCOMPARE(table.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(),
                 QStringLiteral("Elevation (m)"));
    }

    void csvHoldsEverySample() {
        ActivityDetail detail = recorded(Channel::heartRate, {100, noValue, 140.5});
        detail.streams.channels[Channel::distance] = {0, 1000, 2500};
        detail.streams.channels[Channel::speed] = {2.5, 0, 4};
        detail.activity.summary.sport = Sport::run;
        QLocale::setDefault(QLocale(QLocale::German)); // other programs want the point all the same
        const QByteArray csv = lanesAsCsv(LaneModel(detail, metric, LaneAxis::distance));
        QLocale::setDefault(QLocale::c());
        QCOMPARE(csv, QByteArray("Time (s),Distance (km),Heart rate (bpm),Pace (s/km)\r\n"
                                 "0,0,100,400\r\n1,1,,\r\n2,2.5,140.5,250\r\n"));
    }
};

QTEST_MAIN(TestLaneModel)
#include "test_LaneModel.moc"
