// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/Load.h"

#include <QTest>

#include <array>
#include <cmath>
#include <limits>

using namespace vd;

namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();
const QDate day(2026, 11, 15);

HeartLimits limitsOf(double resting, double max, std::optional<double> threshold = {},
                     Sex sex = Sex::notStated) {
    HeartLimits limits;
    limits.restingBpm = resting;
    limits.maxBpm = max;
    limits.thresholdBpm = threshold;
    limits.sex = sex;
    return limits;
}

HeartSeconds steady(int bpm, double minutes) {
    return {bpm, {minutes * 60}};
}

// By the second.
struct Ride {
    std::vector<qint64> timeMs;
    std::vector<double> watts;

    Ride& go(int seconds, double power) {
        for (int i = 0; i < seconds; ++i) {
            timeMs.push_back(m_nextMs);
            watts.push_back(power);
            m_nextMs += 1000;
        }
        return *this;
    }
    Ride& wait(int seconds) {
        m_nextMs += seconds * qint64{1000};
        return *this;
    }
    std::optional<WeightedPower> weighted() const { return weightedPower(timeMs, watts); }

private:
    qint64 m_nextMs = 0;
};

Ride intervals(int times, int seconds) {
    Ride ride;
    for (int i = 0; i < times; ++i)
        ride.go(seconds, 300).go(seconds, 100);
    return ride;
}

} // namespace

#define COMPARE_NUMBER(is, should)                                                                           \
    do {                                                                                                     \
        const double isNumber = (is), shouldNumber = (should);                                               \
        QVERIFY2(std::abs(isNumber - shouldNumber) <= 1e-6 * std::abs(shouldNumber),                         \
                 qPrintable(QString::number(isNumber, 'g', 12)));                                            \
    } while (false)

// The numbers are those of field guide B3 and B4.
class TestLoad : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void impulseOfSteadyHeart_data();
    void impulseOfSteadyHeart();
    void impulseIsClamped();
    void hourAtThresholdIsHundred();
    void loadFromHeartRate_data();
    void loadFromHeartRate();
    void loadNeedsItsLimits();
    void edwards();
    void sessionByEffort();
    void strainOfAWeek();
    void daysAlikeHaveNoMonotony();
    void weightedPowers_data();
    void weightedPowers();
    void missingSecondsAreNoZeros();
    void sparseSamplesHold();
    void noWeightedPower_data();
    void noWeightedPower();
    void loadFromPower();
    void powerComesBeforeHeartRate();
};

void TestLoad::impulseOfSteadyHeart_data() {
    QTest::addColumn<Sex>("sex");
    QTest::addColumn<double>("expected");
    QTest::newRow("men") << Sex::male << 31.8025;
    QTest::newRow("women") << Sex::female << 37.1285;
    QTest::newRow("not stated") << Sex::notStated << 31.8025;
}

void TestLoad::impulseOfSteadyHeart() {
    QFETCH(Sex, sex);
    QFETCH(double, expected);
    const std::optional<double> impulse = trimp(steady(130, 30), limitsOf(40, 200, {}, sex));
    QVERIFY(impulse);
    QVERIFY(std::abs(*impulse - expected) < 5e-5); // four digits are given
}

void TestLoad::impulseIsClamped() {
    const HeartLimits limits = limitsOf(50, 190);
    QCOMPARE(trimp(steady(45, 60), limits), std::optional(0.0));
    QCOMPARE(trimp(steady(200, 60), limits), trimp(steady(190, 60), limits));
}

void TestLoad::hourAtThresholdIsHundred() {
    for (const Sex sex : {Sex::male, Sex::female}) {
        COMPARE_NUMBER(heartRateLoad(steady(165, 60), limitsOf(50, 190, 165, sex)).value_or(missing), 100);
    }
}

void TestLoad::loadFromHeartRate_data() {
    QTest::addColumn<Sex>("sex");
    QTest::addColumn<double>("expected");
    QTest::newRow("men") << Sex::male << 83.3173;
    QTest::newRow("women") << Sex::female << 87.1211;
}

void TestLoad::loadFromHeartRate() {
    QFETCH(Sex, sex);
    QFETCH(double, expected);
    const HeartLimits limits = limitsOf(50, 190, 165, sex);
    if (sex == Sex::male)
        QVERIFY(std::abs(trimp(steady(140, 90), limits).value_or(missing) - 127.2273) < 5e-5);
    QVERIFY(std::abs(heartRateLoad(steady(140, 90), limits).value_or(missing) - expected) < 5e-5);
}

void TestLoad::loadNeedsItsLimits() {
    QVERIFY(!heartRateLoad({}, limitsOf(50, 190, 165)));
    QVERIFY(!heartRateLoad(steady(140, 90), {}));
    QVERIFY(!heartRateLoad(steady(140, 90), limitsOf(50, 190)));
    QVERIFY(!heartRateLoad(steady(140, 90), limitsOf(190, 190, 165)));
    QVERIFY(!heartRateLoad(steady(140, 90), limitsOf(50, 190, 50)));
}

void TestLoad::edwards() {
    QCOMPARE(edwardsLoad(std::array{600.0, 1200.0, 900.0, 600.0, 300.0}), 160.0);
}

void TestLoad::sessionByEffort() {
    QCOMPARE(sessionLoad(7, 3600), 420.0);
}

void TestLoad::strainOfAWeek() {
    const WeekStrain week = weekStrain(std::array{0.0, 420.0, 300.0, 0.0, 360.0, 600.0, 180.0});
    QCOMPARE(week.sum, 1860.0);
    QVERIFY(std::abs(week.mean - 265.7143) < 5e-5);
    QVERIFY(std::abs(week.deviation - 204.9988) < 5e-5);
    COMPARE_NUMBER(week.monotony.value_or(missing), 1.296175);
    QVERIFY(std::abs(week.strain.value_or(missing) - 2410.8857) < 5e-5);
}

void TestLoad::daysAlikeHaveNoMonotony() {
    const WeekStrain week = weekStrain(std::array{100.0, 100.0, 100.0, 100.0, 100.0, 100.0, 100.0});
    QVERIFY(!week.monotony);
    QVERIFY(!week.strain);
}

void TestLoad::weightedPowers_data() {
    QTest::addColumn<Ride>("ride");
    QTest::addColumn<double>("watts");
    QTest::addColumn<double>("seconds");
    QTest::newRow("constant") << Ride().go(3600, 200) << 200.0 << 3600.0;
    QTest::newRow("minutes") << intervals(30, 60) << 239.099521 << 3600.0;
    QTest::newRow("halves") << Ride().go(1800, 100).go(1800, 300) << 252.826155 << 3600.0;
    QTest::newRow("quarter minutes") << intervals(120, 15) << 200.0 << 3600.0;
    QTest::newRow("just enough") << Ride().go(30, 150) << 150.0 << 30.0;
    QTest::newRow("zeros count") << Ride().go(15, 0).go(15, 200) << 100.0 << 30.0;
}

void TestLoad::weightedPowers() {
    QFETCH(Ride, ride);
    QFETCH(double, watts);
    QFETCH(double, seconds);
    const std::optional<WeightedPower> weighted = ride.weighted();
    QVERIFY(weighted);
    COMPARE_NUMBER(weighted->watts, watts);
    QCOMPARE(weighted->seconds, seconds);
}

void TestLoad::missingSecondsAreNoZeros() {
    const std::optional<WeightedPower> weighted = Ride().go(600, 200).wait(1200).go(600, 200).weighted();
    QVERIFY(weighted);
    COMPARE_NUMBER(weighted->watts, 200);
    QCOMPARE(weighted->seconds, 600.0 + 600.0 + 9.0); // the last before the gap held for ten
    Ride dropOuts = Ride().go(600, 200);
    for (size_t i = 100; i < 105; ++i)
        dropOuts.watts[i] = missing;
    QCOMPARE(dropOuts.weighted(), Ride().go(600, 200).weighted());
}

void TestLoad::sparseSamplesHold() {
    Ride sparse;
    for (int i = 0; i < 100; ++i)
        sparse.go(1, 180).wait(4);
    const std::optional<WeightedPower> weighted = sparse.weighted();
    QVERIFY(weighted);
    COMPARE_NUMBER(weighted->watts, 180);
    QCOMPARE(weighted->seconds, 496.0);

    Ride dense; // four samples a second, of which each second is the mean
    for (int i = 0; i < 400; ++i) {
        dense.timeMs.push_back(i * 250);
        dense.watts.push_back(i % 2 == 0 ? 100 : 300);
    }
    COMPARE_NUMBER(dense.weighted().value_or(WeightedPower{}).watts, 200);
    QCOMPARE(dense.weighted().value_or(WeightedPower{}).seconds, 100.0);
}

void TestLoad::noWeightedPower_data() {
    QTest::addColumn<Ride>("ride");
    QTest::newRow("nothing") << Ride();
    QTest::newRow("under 30 s") << Ride().go(29, 200);
    QTest::newRow("no value") << Ride().go(60, missing);
    QTest::newRow("below zero") << Ride().go(60, -1);
    Ride rare;
    for (int i = 0; i < 50; ++i)
        rare.go(1, 200).wait(60);
    QTest::newRow("a sample a minute") << rare;
}

void TestLoad::noWeightedPower() {
    QFETCH(Ride, ride);
    QVERIFY(!ride.weighted());
}

void TestLoad::loadFromPower() {
    QCOMPARE(powerLoad({250, 3600}, 250), 100.0);
    COMPARE_NUMBER(powerLoad({0.85 * 250, 5400}, 250), 108.375);
    const std::optional<WeightedPower> minutes = intervals(30, 60).weighted();
    QVERIFY(minutes);
    COMPARE_NUMBER(intensity(minutes->watts, 250), 0.956398);
    COMPARE_NUMBER(powerLoad(*minutes, 250), 91.469729);
    COMPARE_NUMBER(minutes->watts / 200, 1.195498); // the variability, over the mean of 200 W
}

void TestLoad::powerComesBeforeHeartRate() {
    const WeightedPower power{200, 3600};
    const HeartSeconds heart = steady(165, 60);
    AthleteSettings settings;
    QVERIFY(!trainingLoad(heart, power, settings, day));
    settings.thresholdPowerW = 200;
    QCOMPARE(trainingLoad(heart, power, settings, day), (TrainingLoad{100, TrainingLoad::Source::power}));
    settings.maxHeartRateBpm = 190;
    settings.restingHeartRateBpm = 50;
    settings.thresholdHeartRateBpm = 165;
    QCOMPARE(trainingLoad(heart, power, settings, day)->source, TrainingLoad::Source::power);
    const std::optional<TrainingLoad> fromHeart = trainingLoad(heart, std::nullopt, settings, day);
    QVERIFY(fromHeart);
    QCOMPARE(fromHeart->source, TrainingLoad::Source::heartRate);
    COMPARE_NUMBER(fromHeart->value, 100);
    settings.thresholdPowerW = std::nullopt;
    QCOMPARE(trainingLoad(heart, power, settings, day), fromHeart);
    QVERIFY(!trainingLoad({}, power, settings, day));
    QCOMPARE(key(TrainingLoad::Source::heartRate), QStringLiteral("heart_rate"));
}

QTEST_APPLESS_MAIN(TestLoad)
#include "test_Load.moc"
