// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/Zones.h"

#include <QTest>

#include <cmath>

using namespace vd;

namespace {

using Bounds = std::vector<double>;
using Formula = MaxHeartRateFormula;
const QDate day(2026, 11, 15);

HeartLimits limitsOf(ZoneMethod method, std::optional<double> max, std::optional<double> resting = {},
                     std::optional<double> threshold = {}) {
    HeartLimits limits;
    limits.method = method;
    limits.maxBpm = max;
    limits.restingBpm = resting;
    limits.thresholdBpm = threshold;
    return limits;
}

bool near(const Bounds& is, const Bounds& should) {
    if (is.size() != should.size()) return false;
    for (size_t i = 0; i < is.size(); ++i) {
        if (std::abs(is[i] - should[i]) > 1e-6 * std::max(1.0, should[i])) return false;
    }
    return true;
}

} // namespace

// The numbers are those of field guide B2.
class TestZones : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void maximumByAge_data();
    void maximumByAge();
    void limitsOfADay();
    void statedBeatsEstimated();
    void whatIsNotKnownIsNotGuessed();
    void heartBounds_data();
    void heartBounds();
    void powerBounds();
    void names();
    void boundBelongsToTheUpperZone();
    void boundsCountInWholeBeats();
    void nothingBelowTheFirst();
    void zonesOfAnActivity();
};

void TestZones::maximumByAge_data() {
    QTest::addColumn<Formula>("formula");
    QTest::addColumn<double>("bpm");
    QTest::newRow("Tanaka") << Formula::tanaka << 180.0;
    QTest::newRow("Gellish") << Formula::gellish << 179.0;
    QTest::newRow("Nes") << Formula::nes << 185.4;
    QTest::newRow("Fox") << Formula::fox << 180.0;
}

void TestZones::maximumByAge() {
    QFETCH(Formula, formula);
    QFETCH(double, bpm);
    QCOMPARE(estimatedMaxHeartRateBpm(40, formula), bpm);
}

void TestZones::limitsOfADay() {
    AthleteSettings settings;
    settings.birthYear = 1986;
    settings.sex = Sex::female;
    settings.zoneMethod = ZoneMethod::reserve;
    const HeartLimits limits = heartLimits(settings, day);
    QCOMPARE(limits.maxBpm, std::optional(180.0));
    QVERIFY(limits.maxIsEstimate);
    QCOMPARE(limits.thresholdBpm, std::optional(0.89 * 180));
    QVERIFY(limits.thresholdIsEstimate);
    QVERIFY(!limits.restingBpm);
    QCOMPARE(limits.sex, Sex::female);
    QCOMPARE(limits.method, ZoneMethod::reserve);
    QCOMPARE(heartLimits(settings, day.addYears(10)).maxBpm, std::optional(173.0));
}

void TestZones::statedBeatsEstimated() {
    AthleteSettings settings;
    settings.birthYear = 1986;
    settings.maxHeartRateBpm = 188;
    settings.restingHeartRateBpm = 48;
    const HeartLimits limits = heartLimits(settings, day);
    QCOMPARE(limits.maxBpm, std::optional(188.0));
    QVERIFY(!limits.maxIsEstimate);
    QCOMPARE(limits.restingBpm, std::optional(48.0));
    QVERIFY(limits.thresholdIsEstimate); // 0.89 of a measured maximum is still ours
    settings.thresholdHeartRateBpm = 170;
    QCOMPARE(heartLimits(settings, day).thresholdBpm, std::optional(170.0));
    QVERIFY(!heartLimits(settings, day).thresholdIsEstimate);
}

void TestZones::whatIsNotKnownIsNotGuessed() {
    const HeartLimits limits = heartLimits({}, day);
    QVERIFY(!limits.maxBpm && !limits.restingBpm && !limits.thresholdBpm);
    QVERIFY(!limits.maxIsEstimate && !limits.thresholdIsEstimate);
    AthleteSettings unborn;
    unborn.birthYear = 2030;
    QVERIFY(!heartLimits(unborn, day).maxBpm);
}

void TestZones::heartBounds_data() {
    QTest::addColumn<HeartLimits>("limits");
    QTest::addColumn<Sport>("sport");
    QTest::addColumn<Bounds>("bounds");
    const auto max = ZoneMethod::maximum, reserve = ZoneMethod::reserve, threshold = ZoneMethod::threshold;
    QTest::newRow("maximum") << limitsOf(max, 190) << Sport::run << Bounds{95, 114, 133, 152, 171};
    QTest::newRow("reserve") << limitsOf(reserve, 190, 50) << Sport::run << Bounds{120, 134, 148, 162, 176};
    QTest::newRow("threshold, run") << limitsOf(threshold, {}, {}, 165) << Sport::run
                                    << Bounds{0, 140.25, 148.5, 156.75, 165, 169.95, 174.9};
    QTest::newRow("threshold, hike") << limitsOf(threshold, {}, {}, 165) << Sport::hike
                                     << Bounds{0, 140.25, 148.5, 156.75, 165, 169.95, 174.9};
    QTest::newRow("threshold, ride") << limitsOf(threshold, {}, {}, 165) << Sport::ride
                                     << Bounds{0, 133.65, 148.5, 155.1, 165, 169.95, 174.9};
    QTest::newRow("no maximum") << limitsOf(max, {}, 50, 165) << Sport::run << Bounds{};
    QTest::newRow("no resting") << limitsOf(reserve, 190) << Sport::run << Bounds{};
    QTest::newRow("no reserve") << limitsOf(reserve, 50, 50) << Sport::run << Bounds{};
    QTest::newRow("no threshold") << limitsOf(threshold, 190, 50) << Sport::run << Bounds{};
}

void TestZones::heartBounds() {
    QFETCH(HeartLimits, limits);
    QFETCH(Sport, sport);
    QFETCH(Bounds, bounds);
    QVERIFY(near(heartZoneBounds(limits, sport), bounds));
}

void TestZones::powerBounds() {
    QVERIFY(near(powerZoneBounds(250), {0, 137.5, 187.5, 225, 262.5, 300, 375}));
}

void TestZones::names() {
    QCOMPARE(heartZoneName(ZoneMethod::maximum, 0), QStringLiteral("Z1"));
    QCOMPARE(heartZoneName(ZoneMethod::reserve, 4), QStringLiteral("Z5"));
    QCOMPARE(heartZoneName(ZoneMethod::threshold, 3), QStringLiteral("Z4"));
    QCOMPARE(heartZoneName(ZoneMethod::threshold, 4), QStringLiteral("Z5a"));
    QCOMPARE(heartZoneName(ZoneMethod::threshold, 6), QStringLiteral("Z5c"));
}

void TestZones::boundBelongsToTheUpperZone() {
    QCOMPARE(secondsInZones({113, {10, 20, 30}}, {95, 114, 133, 152, 171}), (Bounds{10, 50, 0, 0, 0}));
    QCOMPARE(secondsInZones({170, {1, 2, 4}}, {95, 114, 133, 152, 171}), (Bounds{0, 0, 0, 1, 6}));
}

void TestZones::boundsCountInWholeBeats() {
    QCOMPARE(secondsInZones({149, {1, 2, 4}}, {131.6, 150.4}), (Bounds{1, 6}));
    QCOMPARE(secondsInZones({131, {1, 2}}, {131.6, 150.4}), (Bounds{2, 0}));
}

void TestZones::nothingBelowTheFirst() {
    QCOMPARE(secondsInZones({93, {5, 7}}, {94, 113}), (Bounds{7, 0}));
    QCOMPARE(secondsInZones({60, {5, 7}}, {0, 140.25}), (Bounds{12, 0}));
    QCOMPARE(secondsInZones({}, {94, 113}), (Bounds{0, 0}));
    QCOMPARE(secondsInZones({60, {5}}, {}), Bounds{});
}

void TestZones::zonesOfAnActivity() {
    HeartLimits limits = limitsOf(ZoneMethod::maximum, 190);
    limits.thresholdIsEstimate = true;
    const HeartSeconds heart{94, {5, 7}};
    const std::optional<HeartZones> zones = heartZones(heart, limits, Sport::run);
    QVERIFY(zones);
    QCOMPARE(zones->seconds, (Bounds{7, 0, 0, 0, 0}));
    QCOMPARE(zones->totalS, 12.0);
    QCOMPARE(zones->belowS(), 5.0);
    QVERIFY(!zones->isEstimate()); // the threshold plays no part
    limits.maxIsEstimate = true;
    QVERIFY(heartZones(heart, limits, Sport::run)->isEstimate());
    QVERIFY(!heartZones({}, limits, Sport::run));
    QVERIFY(!heartZones(heart, limitsOf(ZoneMethod::reserve, 190), Sport::run));
}

QTEST_APPLESS_MAIN(TestZones)
#include "test_Zones.moc"
