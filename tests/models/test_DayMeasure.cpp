// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/DayMeasure.h"

#include <QTest>

using namespace vd;

class TestDayMeasure : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void keysLeadBack() {
        for (const ActivitySum sum : {ActivitySum::load, ActivitySum::duration, ActivitySum::distance})
            QCOMPARE(dayMeasureFromKey(key(DayMeasure(sum))), std::optional<DayMeasure>(sum));
        for (const MetricInfo& row : allMetrics())
            QCOMPARE(dayMeasureFromKey(key(DayMeasure(row.metric))), std::optional<DayMeasure>(row.metric));
        QCOMPARE(key(DayMeasure(ActivitySum::distance)), QStringLiteral("activity_distance"));
        QCOMPARE(dayMeasureFromKey(u"distance"), std::optional<DayMeasure>(Metric::distance));
        QVERIFY(!dayMeasureFromKey(u"mood"));
    }

    void texts_data() {
        QTest::addColumn<QString>("measure");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("metric");
        QTest::addColumn<QString>("imperial");
        QTest::newRow("load") << QStringLiteral("load") << 81.4 << QStringLiteral("81")
                              << QStringLiteral("81");
        QTest::newRow("time") << QStringLiteral("duration") << 16920.0 << QStringLiteral("4 h 42 min")
                              << QStringLiteral("4 h 42 min");
        QTest::newRow("distance") << QStringLiteral("activity_distance") << 17800.0
                                  << QStringLiteral("17.80 km") << QStringLiteral("11.06 mi");
        QTest::newRow("steps") << QStringLiteral("steps") << 11817.0 << QStringLiteral("11,817")
                               << QStringLiteral("11,817");
        QTest::newRow("weight") << QStringLiteral("weight") << 70.0 << QStringLiteral("70.0 kg")
                                << QStringLiteral("154.3 lb");
    }
    void texts() {
        QFETCH(QString, measure);
        QFETCH(double, value);
        const DayMeasure day = *dayMeasureFromKey(measure);
        QTEST(dayText(day, value, UnitChoice(), QLocale()), "metric");
        QTEST(dayText(day, value, UnitChoice::of(UnitSystem::imperial), QLocale()), "imperial");
        QCOMPARE(dayText(day, std::nullopt, UnitChoice(), QLocale()), QStringLiteral("–"));
    }

    void axesAreInShownUnits() {
        QCOMPARE(toShownDay(ActivitySum::duration, 5400, {}), 1.5);
        QCOMPARE(shownDayUnit(ActivitySum::duration, {}), QStringLiteral("h"));
        QCOMPARE(toShownDay(ActivitySum::distance, 1609.344, UnitChoice::of(UnitSystem::imperial)), 1.0);
        QCOMPARE(shownDayUnit(ActivitySum::distance, UnitChoice::of(UnitSystem::imperial)),
                 QStringLiteral("mi"));
        QCOMPARE(toShownDay(ActivitySum::load, 81, {}), 81.0);
        QCOMPARE(shownDayUnit(ActivitySum::load, {}), QString());
        QCOMPARE(toShownDay(Metric::sleepDuration, 7 * 3600, {}), 7.0);
        QCOMPARE(shownDayUnit(Metric::restingHeartRate, {}), QStringLiteral("bpm"));
    }

    void whatIsTakenDaily() {
        QVERIFY(isTakenDaily(ActivitySum::load));
        QVERIFY(isTakenDaily(Metric::steps));
        QVERIFY(isTakenDaily(Metric::restingHeartRate));
        QVERIFY(!isTakenDaily(Metric::weight));
    }
};

QTEST_GUILESS_MAIN(TestDayMeasure)
#include "test_DayMeasure.moc"
