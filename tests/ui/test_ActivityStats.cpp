// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "MadeUpActivity.h"
#include "ui/pages/ActivityStats.h"

#include <QTest>

using namespace vd;

namespace {

QString statsText(const std::vector<Stat>& stats) {
    QStringList lines;
    for (const Stat& stat : stats)
        lines << QStringLiteral("%1 %2 (%3)").arg(stat.label, stat.quantity.text(), stat.note);
    return lines.join(u'\n');
}

} // namespace

class TestActivityStats : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void stripTellsWhatIsKnown() {
        ActivityDetail detail;
        Summary& summary = detail.activity.summary;
        summary.sport = Sport::ride;
        summary.distanceM = 78'410;
        summary.movingS = 10'216;
        summary.elapsedS = 11'628;
        summary.elevationGainM = 696;
        summary.averageSpeedMps = 27.63 / 3.6;
        summary.maxSpeedMps = 58.3 / 3.6;
        summary.averageHeartRateBpm = 134.2;
        summary.maxHeartRateBpm = 162;
        QCOMPARE(
            statsText(activityStats(detail, {}, UnitChoice(), QLocale::c())),
            QStringLiteral("Distance 78.41 km ()\nMoving time 2:50:16 (elapsed 3:13:48)\nClimb 696 m ()\n"
                           "Speed 27.6 km/h (max 58.3)\nHeart rate 134 bpm (max 162)"));
        QVERIFY(activityStats(ActivityDetail(), {}, UnitChoice(), QLocale::c()).empty());
    }

    void stripTellsPowerAndLoad() {
        ActivityDetail detail;
        detail.activity.summary.averagePowerW = 157;
        detail.activity.summary.maxPowerW = 640;
        detail.activity.weightedPowerW = 182;
        const auto stats = [&](const AthleteSettings& athlete) {
            return statsText(activityStats(detail, athlete, UnitChoice(), QLocale::c()));
        };
        QCOMPARE(stats({}), QStringLiteral("Weighted power 182 W (mean 157)"));
        AthleteSettings athlete;
        athlete.thresholdPowerW = 262;
        detail.activity.load = 136.9;
        detail.activity.loadSource = QStringLiteral("power");
        QCOMPARE(stats(athlete), QStringLiteral("Weighted power 182 W (mean 157)\nIntensity 0.69 (of 262 W)\n"
                                                "Training load 137 (from power)"));
        detail.activity.weightedPowerW = std::nullopt;
        detail.activity.loadSource = QStringLiteral("heart_rate");
        QCOMPARE(stats(athlete),
                 QStringLiteral("Power 157 W (max 640)\nTraining load 137 (from heart rate)"));
    }

    void stripHoldsEight() {
        ActivityDetail detail = test::madeUpRide(600);
        QVERIFY(statsText(activityStats(detail, {}, UnitChoice(), QLocale::c())).contains(u"Calories"));
        detail.activity.weightedPowerW = 182;
        detail.activity.load = 50;
        AthleteSettings athlete;
        athlete.thresholdPowerW = 262;
        const std::vector<Stat> stats = activityStats(detail, athlete, UnitChoice(), QLocale::c());
        QCOMPARE(stats.size(), size_t{8});
        QCOMPARE(stats.back().label, QStringLiteral("Training load"));
    }

    void stripNamesTheSourceOfAValue() {
        ActivityDetail detail;
        detail.activity.summary.distanceM = 5000;
        detail.recordings.resize(2);
        detail.recordings[0].id = 1;
        detail.recordings[0].device = QStringLiteral("Watch");
        detail.recordings[1].id = 2;
        detail.recordings[1].device = QStringLiteral("Phone");
        detail.fieldFrom[QStringLiteral("distanceM")] = 2;
        QCOMPARE(activityStats(detail, {}, UnitChoice(), QLocale::c()).front().note,
                 QStringLiteral("from Phone"));
    }

    void poolSwimsTellTheirLengths() {
        ActivityDetail detail;
        detail.activity.summary.sport = Sport::swim;
        detail.activity.summary.distanceM = 100;
        detail.activity.summary.poolLengthM = 25;
        detail.laps.resize(4);
        for (Lap& lap : detail.laps)
            lap.kind = Lap::Kind::length;
        QCOMPARE(activityStats(detail, {}, UnitChoice(), QLocale::c()).front().note,
                 QStringLiteral("4 × 25 m"));
        detail.activity.summary.poolLengthM = 25 * metersPerYard;
        QCOMPARE(activityStats(detail, {}, UnitChoice(), QLocale::c()).front().note,
                 QStringLiteral("4 × 25 yd"));
    }

    void startStandsOnTheClockOfThePlace() {
        const Instant start{1'794'728'460'000, 32'400}; // 07:41 UTC, in Japan
        QCOMPARE(startText(start), QStringLiteral("Sunday 15 November 2026, 16:41"));
    }
};

QTEST_MAIN(TestActivityStats)
#include "test_ActivityStats.moc"
