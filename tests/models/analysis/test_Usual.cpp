// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/Usual.h"

#include <QTest>

#include <cmath>
#include <vector>

using namespace vd;

namespace {

const QDate today(2026, 11, 20);

// One value a day, the last of them yesterday.
std::vector<DayPoint> daysBefore(const std::vector<double>& values) {
    std::vector<DayPoint> points;
    const auto count = static_cast<int>(values.size());
    for (int i = 0; i < count; ++i)
        points.push_back({today.addDays(i - count), values[static_cast<size_t>(i)]});
    return points;
}

} // namespace

class TestUsual : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fourteenValuesAreEnough() {
        QVERIFY(!usualBefore({}, today));
        QVERIFY(!usualBefore(daysBefore(std::vector<double>(13, 50)), today));
        const std::optional<Usual> usual = usualBefore(daysBefore(std::vector<double>(14, 50)), today);
        QVERIFY(usual);
        QCOMPARE(usual->mean, 50.0);
        QCOMPARE(usual->sd, 0.0);
        QCOMPARE(usual->measured, 14);
    }

    void deviationIsTheSamples() {
        std::vector<double> values;
        for (int i = 0; i < 14; ++i)
            values.push_back(i % 2 == 0 ? 40 : 60);
        const std::optional<Usual> usual = usualBefore(daysBefore(values), today);
        QCOMPARE(usual->mean, 50.0);
        QCOMPARE(usual->sd, std::sqrt(14.0 * 100 / 13));
        QCOMPARE(usual->low(), 50 - usual->sd);
        QCOMPARE(usual->high(), 50 + usual->sd);
    }

    void onlyTheFourWeeksBeforeCount() {
        std::vector<DayPoint> points = daysBefore(std::vector<double>(28, 50));
        points.push_back({today, 1000});
        points.push_back({today.addDays(1), 1000});
        points.push_back({today.addDays(-29), 1000});
        QCOMPARE(usualBefore(points, today)->mean, 50.0);
        QCOMPARE(usualBefore(points, today)->measured, 28);
        // Gaps are gaps, not zeros.
        std::erase_if(points, [](const DayPoint& point) { return point.date.day() % 3 == 0; });
        QCOMPARE(usualBefore(points, today)->mean, 50.0);
        QVERIFY(usualBefore(points, today)->measured < 28);
    }

    void bandEndsAtZero() {
        std::vector<double> values(28, 0);
        values.back() = 280;
        const std::optional<Usual> usual = usualBefore(daysBefore(values), today);
        QVERIFY(usual->mean < usual->sd);
        QCOMPARE(usual->low(), 0.0);
        QCOMPARE(standing(0, *usual), Standing::within);
    }

    void valueStandsAgainstTheBand_data() {
        QTest::addColumn<double>("value");
        QTest::addColumn<Standing>("expected");
        QTest::newRow("below") << 39.9 << Standing::below;
        QTest::newRow("lower edge") << 40.0 << Standing::within;
        QTest::newRow("mean") << 50.0 << Standing::within;
        QTest::newRow("upper edge") << 60.0 << Standing::within;
        QTest::newRow("above") << 60.1 << Standing::above;
    }
    void valueStandsAgainstTheBand() {
        QFETCH(double, value);
        QFETCH(Standing, expected);
        QCOMPARE(standing(value, Usual{50, 10, 28}), expected);
    }

    void averageTellsItsCoverage() {
        std::vector<DayPoint> points = daysBefore(std::vector<double>(26, 51.6));
        points.push_back({today.addDays(-40), 1});
        const PeriodAverage average = averageOver(points, today.addDays(-30), today.addDays(-1));
        QCOMPARE(average.mean.value(), 51.6);
        QCOMPARE(average.measured, 26);
        QCOMPARE(average.days, 30);
        QVERIFY(average.isHalfCovered());
        QVERIFY(averageOver(points, today.addDays(-52), today.addDays(-1)).isHalfCovered());
        QVERIFY(!averageOver(points, today.addDays(-60), today.addDays(-1)).isHalfCovered());
        const PeriodAverage nothing = averageOver({}, today, today);
        QVERIFY(!nothing.mean);
        QCOMPARE(nothing.days, 1);
    }
};

QTEST_APPLESS_MAIN(TestUsual)
#include "test_Usual.moc"
