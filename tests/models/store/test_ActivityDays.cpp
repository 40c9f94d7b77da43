// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StoreFixture.h"

#include "models/store/ActivityDays.h"

#include <QTest>

using namespace vd;
using namespace vd::test;

namespace {

struct Spec {
    qint64 startMs = mondayNoonMs;
    Sport sport = Sport::run;
    std::optional<double> movingS = std::nullopt;
    std::optional<double> distanceM = std::nullopt;
    std::optional<double> climbM = std::nullopt;
};

Recording summed(const Spec& spec) {
    Recording recording = madeUpRun({.externalId = QString::number(spec.startMs),
                                     .startMs = spec.startMs,
                                     .sport = spec.sport,
                                     .track = false,
                                     .heartRate = false});
    recording.summary.movingS = spec.movingS;
    recording.summary.distanceM = spec.distanceM;
    recording.summary.elevationGainM = spec.climbM;
    return recording;
}

ActivityId add(TestStore& store, const Spec& spec) {
    return store.apply(fileBatch(QStringLiteral("watch"), {summed(spec)})).recordings.front().activity;
}

ActivityDay dayOf(QDate date, Sport sport, int activities, double durationS,
                  std::optional<double> distanceM = {}, std::optional<double> climbM = {},
                  std::optional<double> load = {}) {
    return {date, sport, activities, durationS, distanceM, climbM, load};
}

} // namespace

class TestActivityDays : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void summedByDayAndSport();
    void missingIsNotZero();
    void loadsAreSummed();
    void personsSportCounts();
    void filtered_data();
    void filtered();
    void coveredByItsIndex();
};

void TestActivityDays::summedByDayAndSport() {
    TestStore store;
    add(store, {.movingS = 500, .distanceM = 2000, .climbM = 30});
    add(store, {.startMs = mondayNoonMs + 3 * hourMs, .movingS = 700, .distanceM = 3000, .climbM = 12});
    add(store, {.startMs = mondayNoonMs + 5 * hourMs, .sport = Sport::ride, .distanceM = 9000});
    add(store, {.startMs = mondayNoonMs - 13 * hourMs, .movingS = 60}); // eleven in the evening, in Berlin
    QCOMPARE(listActivityDays(store.database(), {}),
             (std::vector{dayOf(monday.addDays(-1), Sport::run, 1, 60),
                          dayOf(monday, Sport::ride, 1, 600, 9000), // moving is not known: elapsed
                          dayOf(monday, Sport::run, 2, 1200, 5000, 42)}));
}

void TestActivityDays::missingIsNotZero() {
    TestStore store;
    add(store, {.movingS = 60});
    add(store, {.startMs = mondayNoonMs + hourMs, .movingS = 60, .distanceM = 100});
    QCOMPARE(listActivityDays(store.database(), {}), std::vector{dayOf(monday, Sport::run, 2, 120, 100)});
    QVERIFY(listActivityDays(store.database(), {.profile = 2}).empty());
}

void TestActivityDays::loadsAreSummed() {
    TestStore store;
    AthleteSettings settings;
    settings.since = monday;
    settings.thresholdPowerW = 200;
    store->setAthlete(settings).waitForFinished();
    for (int i = 0; i < 2; ++i)
        store.apply(fileBatch(QStringLiteral("watch"), {madeUpRun({.externalId = QString::number(i),
                                                                   .startMs = mondayNoonMs + i * 2 * hourMs,
                                                                   .seconds = 1800,
                                                                   .powerW = 200})}));
    add(store, {.startMs = mondayNoonMs + 8 * hourMs});
    const std::vector<ActivityDay> days = listActivityDays(store.database(), {});
    QCOMPARE(days.size(), size_t{1});
    QCOMPARE(days[0].load, std::optional(100.0));
}

void TestActivityDays::personsSportCounts() {
    TestStore store;
    const ActivityId id = add(store, {.movingS = 60});
    QSqlQuery(store.database().writer())
        .exec(QStringLiteral("UPDATE activity SET edited_sport = 'hike' WHERE id = %1").arg(id));
    QCOMPARE(listActivityDays(store.database(), {}), std::vector{dayOf(monday, Sport::hike, 1, 60)});
}

void TestActivityDays::filtered_data() {
    QTest::addColumn<ActivityFilter>("filter");
    QTest::addColumn<int>("activities");
    QTest::newRow("all") << ActivityFilter{} << 4;
    QTest::newRow("from") << ActivityFilter{.from = monday.addDays(1)} << 3;
    QTest::newRow("to") << ActivityFilter{.to = monday.addDays(1)} << 2;
    QTest::newRow("sport") << ActivityFilter{.sport = QStringLiteral("run")} << 2;
    QTest::newRow("family") << ActivityFilter{.sport = QStringLiteral("water")} << 2;
    QTest::newRow("none") << ActivityFilter{.sport = QStringLiteral("golf")} << 0;
}

void TestActivityDays::filtered() {
    QFETCH(ActivityFilter, filter);
    QFETCH(int, activities);
    TestStore store;
    const Sport sports[] = {Sport::run, Sport::swim, Sport::run, Sport::row};
    for (int day = 0; day < 4; ++day)
        add(store, {.startMs = mondayNoonMs + day * dayMs, .sport = sports[day], .movingS = 60});
    int found = 0;
    for (const ActivityDay& day : listActivityDays(store.database(), filter))
        found += day.activities;
    QCOMPARE(found, activities);
}

void TestActivityDays::coveredByItsIndex() {
    TestStore store;
    const QString plan =
        store
            .rows(QStringLiteral("EXPLAIN QUERY PLAN SELECT local_date, coalesce(edited_sport, sport), "
                                 "coalesce(moving_s, elapsed_s), distance_m, elevation_gain_m, load "
                                 "FROM activity WHERE profile = 1 AND local_date >= '2026-01-01' "
                                 "AND local_date <= '2026-12-31' ORDER BY local_date"))
            .join(u' ');
    QVERIFY2(plan.contains(QStringLiteral("COVERING INDEX activity_sums (profile=? AND local_date>?")),
             qPrintable(plan));
    QVERIFY2(!plan.contains(QStringLiteral("TEMP B-TREE")), qPrintable(plan));
}

QTEST_GUILESS_MAIN(TestActivityDays)
#include "test_ActivityDays.moc"
