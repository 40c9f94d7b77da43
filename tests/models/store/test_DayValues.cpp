// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/DayValues.h"

#include "StoreFixture.h"

#include <QTest>

using namespace vd;
using namespace vd::test;

namespace {

void addSteps(TestStore& store, QDate day, double steps) {
    Batch batch = fileBatch(QStringLiteral("watch"), {});
    batch.payloads.clear();
    batch.dailyValues = {{Metric::steps, day, steps, DailyValue::Rule::replace, -1}};
    store.apply(std::move(batch));
}

// At noon of the day, ten minutes at 3 m/s.
void addRun(TestStore& store, QDate day, Sport sport = Sport::run) {
    RunSpec spec;
    spec.startMs = mondayNoonMs + monday.daysTo(day) * dayMs;
    spec.externalId = day.toString(Qt::ISODate) + key(sport);
    spec.sport = sport;
    store.apply(fileBatch(spec.externalId, {madeUpRun(spec)}));
}

DayRange november(int first, int last) {
    return {QDate(2026, 11, first), QDate(2026, 11, last)};
}

} // namespace

class TestDayValues : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothing() {
        TestStore store;
        QVERIFY(listDayMeasures(store.database()).empty());
        QVERIFY(!extentOf(store.database(), Metric::steps).isValid());
        QVERIFY(!extentOf(store.database(), ActivitySum::load).isValid());
        QVERIFY(readDayValues(store.database(), Metric::steps, november(1, 30)).empty());
        QVERIFY(readDayValues(store.database(), ActivitySum::distance, november(1, 30)).empty());
        QVERIFY(!readDaysKnown(store.database(), november(1, 30)).data.isValid());
    }

    void valuesOfAMetric() {
        TestStore store;
        for (const int day : {2, 3, 5})
            addSteps(store, QDate(2026, 11, day), day * 1000);
        QCOMPARE(readDayValues(store.database(), Metric::steps, november(3, 30)),
                 (std::vector<DayPoint>{{QDate(2026, 11, 3), 3000}, {QDate(2026, 11, 5), 5000}}));
        QCOMPARE(extentOf(store.database(), Metric::steps), november(2, 5));
        QVERIFY(readDayValues(store.database(), Metric::weight, november(1, 30)).empty());
    }

    void sumsOfActivities() {
        TestStore store;
        addSteps(store, QDate(2026, 11, 3), 4000);
        addSteps(store, QDate(2026, 11, 6), 4000);
        addRun(store, QDate(2026, 11, 2));
        addRun(store, QDate(2026, 11, 4));
        addRun(store, QDate(2026, 11, 4), Sport::ride);
        QCOMPARE(readDayValues(store.database(), ActivitySum::distance, november(1, 30)),
                 (std::vector<DayPoint>{{QDate(2026, 11, 2), 1800},
                                        {QDate(2026, 11, 3), 0},
                                        {QDate(2026, 11, 4), 3600},
                                        {QDate(2026, 11, 6), 0}}));
        QCOMPARE(extentOf(store.database(), ActivitySum::distance), november(2, 4));
        const DaysKnown known = readDaysKnown(store.database(), november(4, 30));
        QCOMPARE(known.data, november(2, 6));
        QCOMPARE(known.devices, november(3, 6));
        QCOMPARE(known.deviceDays, std::vector<QDate>{QDate(2026, 11, 6)});
    }

    void bucketsOfActivities() {
        TestStore store;
        addRun(store, QDate(2026, 10, 7));
        addSteps(store, QDate(2026, 10, 20), 4000);
        addSteps(store, QDate(2026, 11, 11), 4000);
        addRun(store, QDate(2026, 11, 4));
        addRun(store, QDate(2026, 11, 5), Sport::ride);
        addRun(store, QDate(2026, 11, 5));
        addRun(store, QDate(2026, 11, 24));
        const auto weeks = bucketsOver({QDate(2026, 9, 28), QDate(2026, 12, 6)}, Bucket::week, Qt::Monday);
        const auto buckets = readActivityBuckets(store.database(), weeks);
        QList<bool> known;
        for (const ActivityBucket& bucket : buckets)
            known << bucket.known;
        // Before the first data; run; no device yet; steps; silent; runs; steps; after the devices; run;
        // after.
        QCOMPARE(known, (QList<bool>{false, true, true, true, false, true, true, true, true, false}));
        QCOMPARE(buckets[5].days, (DayRange{QDate(2026, 11, 2), QDate(2026, 11, 8)}));
        QCOMPARE(buckets[5].sports.size(), size_t(2));
        QCOMPARE(buckets[5].sports[0].sport, Sport::run); // the longest
        QCOMPARE(buckets[5].sports[0].activities, 2);
        QCOMPARE(*buckets[5].sports[0].distanceM, 3600.0);
        QCOMPARE(buckets[5].sports[1].sport, Sport::ride);
        QVERIFY(buckets[6].sports.empty());
    }

    void measuresThatThereAre() {
        TestStore store;
        store.apply(dayBatch(QStringLiteral("watch"), monday));
        const std::vector<DayMeasure> days = listDayMeasures(store.database());
        QCOMPARE(days.front(), DayMeasure(Metric::steps));
        QVERIFY(std::ranges::find(days, DayMeasure(Metric::weight)) != days.end());
        QVERIFY(std::ranges::find(days, DayMeasure(Metric::floors)) == days.end());
        addRun(store, monday);
        const std::vector<DayMeasure> both = listDayMeasures(store.database());
        QVERIFY(std::ranges::find(both, DayMeasure(ActivitySum::distance)) != both.end());
        QVERIFY(std::ranges::find(both, DayMeasure(ActivitySum::duration)) <
                std::ranges::find(both, DayMeasure(Metric::steps)));
    }
};

QTEST_GUILESS_MAIN(TestDayValues)
#include "test_DayValues.moc"
