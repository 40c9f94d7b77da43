// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StoreFixture.h"

#include "models/store/AthleteQueries.h"
#include "models/store/DerivedCheck.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace vd;
using namespace vd::test;

namespace {

const QString watch = QStringLiteral("watch");
const QString bike = QStringLiteral("bike computer");

AthleteSettings limits(QDate since = monday) {
    AthleteSettings settings;
    settings.since = since;
    settings.maxHeartRateBpm = 190;
    settings.restingHeartRateBpm = 50;
    settings.thresholdHeartRateBpm = 165;
    settings.thresholdPowerW = 250;
    settings.sex = Sex::male;
    return settings;
}

Batch hourAt(double powerW, qint64 startMs = mondayNoonMs, bool heartRate = true) {
    return fileBatch(bike, {madeUpRun({.externalId = QStringLiteral("ride-%1").arg(startMs),
                                       .startMs = startMs,
                                       .seconds = 3600,
                                       .sport = Sport::ride,
                                       .heartRate = heartRate,
                                       .powerW = powerW})});
}

Batch heartOnly(qint64 startMs = mondayNoonMs, Sport sport = Sport::ride) {
    return fileBatch(watch, {madeUpRun({.externalId = QStringLiteral("watch-%1").arg(startMs),
                                        .startMs = startMs,
                                        .seconds = 3600,
                                        .sport = sport,
                                        .track = false})});
}

void set(TestStore& store, const AthleteSettings& settings) {
    store->setAthlete(settings).waitForFinished();
}

// By time: "100 power", "-" without a load.
QStringList loads(const TestStore& store) {
    QStringList all;
    for (const Activity& activity : listActivities(store.database())) {
        all.prepend(activity.load ? QStringLiteral("%1 %2").arg(*activity.load).arg(activity.loadSource)
                                  : QStringLiteral("-") + activity.loadSource);
    }
    return all;
}

QString change(const TestStore& store) {
    return store.rows(QStringLiteral("SELECT max(sequence) FROM change")).first();
}

} // namespace

class TestTrainingLoad : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup();
    void powerComesFirst();
    void heartRateWhereThereIsNoPower();
    void noneWithoutLimits();
    void weightedPowerIsKept();
    void heartSecondsAreKept();
    void anyOrderOfRecordings();
    void anyOrderOfLimitsAndImport();
    void limitsAreDated();
    void limitsOfTheOldestHoldBefore();
    void limitsOpenNoStream();
    void onlyWhatChangedIsLogged();
    void sameLimitsAgainAreNoNews();
    void limitsComeBack();
    void undoTakesTheLoadBack();
    void wrongLoadsAreFound_data();
    void wrongLoadsAreFound();
    void olderAnalysisIsMadeAgain();
    void damagedStreamHoldsUpNoOther();

private:
    std::unique_ptr<TestStore> m_store = std::make_unique<TestStore>();
};

void TestTrainingLoad::cleanup() {
    for (const DerivedDifference& d : checkDerived(m_store->database()))
        QFAIL(qPrintable(d.entity + u' ' + d.id + u' ' + d.what));
    m_store = std::make_unique<TestStore>();
}

void TestTrainingLoad::powerComesFirst() {
    set(*m_store, limits());
    m_store->apply(hourAt(250));
    QCOMPARE(loads(*m_store), QStringList{QStringLiteral("100 power")});
}

void TestTrainingLoad::heartRateWhereThereIsNoPower() {
    set(*m_store, limits());
    m_store->apply(heartOnly());
    QCOMPARE(loads(*m_store).size(), 1);
    QVERIFY(loads(*m_store).first().endsWith(QStringLiteral(" heart_rate")));
    AthleteSettings noThresholdPower = limits();
    noThresholdPower.thresholdPowerW = std::nullopt;
    set(*m_store, noThresholdPower);
    m_store->apply(hourAt(250, mondayNoonMs + dayMs));
    QVERIFY(loads(*m_store).last().endsWith(QStringLiteral(" heart_rate")));
}

void TestTrainingLoad::noneWithoutLimits() {
    m_store->apply(hourAt(250));
    m_store->apply(heartOnly(mondayNoonMs + dayMs));
    QCOMPARE(loads(*m_store), (QStringList{QStringLiteral("-"), QStringLiteral("-")}));
    AthleteSettings noResting = limits();
    noResting.restingHeartRateBpm = std::nullopt;
    set(*m_store, noResting);
    QCOMPARE(loads(*m_store), (QStringList{QStringLiteral("100 power"), QStringLiteral("-")}));
}

void TestTrainingLoad::weightedPowerIsKept() {
    m_store->apply(hourAt(200, mondayNoonMs, false));
    QCOMPARE(listActivities(m_store->database()).front().weightedPowerW, std::optional(200.0));
    QCOMPARE(m_store->rows(QStringLiteral("SELECT power_s FROM activity")),
             QStringList{QStringLiteral("3600")});
    QCOMPARE(m_store->count(QStringLiteral("activity_heart")), 0);
}

void TestTrainingLoad::heartSecondsAreKept() {
    const ActivityId id = m_store->apply(heartOnly()).recordings.front().activity;
    const HeartSeconds heart = activityHeartSeconds(m_store->database(), id);
    QCOMPARE(heart.lowestBpm, 120);
    QCOMPARE(heart.seconds.size(), size_t{40});
    QCOMPARE(heart.total(), 3594.0); // five without a value, and the last holds none
    QVERIFY(activityHeartSeconds(m_store->database(), id + 1).empty());
}

void TestTrainingLoad::anyOrderOfRecordings() {
    const std::vector<Batch> batches{hourAt(230, mondayNoonMs, false), heartOnly(mondayNoonMs + 4000),
                                     heartOnly(mondayNoonMs + dayMs, Sport::run)};
    QStringList expected;
    std::vector<size_t> order{0, 1, 2};
    do {
        TestStore store;
        set(store, limits());
        for (const size_t i : order)
            store.apply(batches[i]);
        QCOMPARE(loads(store).size(), 2);
        if (expected.isEmpty()) expected = store.dump();
        QCOMPARE(store.dump(), expected);
    } while (std::next_permutation(order.begin(), order.end()));
}

void TestTrainingLoad::anyOrderOfLimitsAndImport() {
    set(*m_store, limits());
    m_store->apply(hourAt(230));
    m_store->apply(heartOnly(mondayNoonMs + dayMs));
    TestStore other;
    other.apply(heartOnly(mondayNoonMs + dayMs));
    other.apply(hourAt(230));
    set(other, limits());
    QCOMPARE(m_store->dump(), other.dump());
}

void TestTrainingLoad::limitsAreDated() {
    for (int day = 0; day < 3; ++day)
        m_store->apply(hourAt(250, mondayNoonMs + day * dayMs));
    AthleteSettings stronger = limits(monday.addDays(1));
    stronger.thresholdPowerW = 500;
    set(*m_store, stronger);
    set(*m_store, limits());
    QCOMPARE(loads(*m_store), (QStringList{QStringLiteral("100 power"), QStringLiteral("25 power"),
                                           QStringLiteral("25 power")}));
    AthleteSettings weaker = limits(monday.addDays(2));
    weaker.thresholdPowerW = 125;
    set(*m_store, weaker);
    QCOMPARE(loads(*m_store), (QStringList{QStringLiteral("100 power"), QStringLiteral("25 power"),
                                           QStringLiteral("400 power")}));
    const std::vector<AthleteSettings> all = listAthlete(m_store->database());
    QCOMPARE(all, (std::vector{limits(), stronger, weaker}));
    QCOMPARE(athleteOn(all, monday.addDays(-5)), limits());
    QCOMPARE(athleteOn(all, monday.addDays(1)), stronger);
    QCOMPARE(athleteOn(all, monday.addDays(9)), weaker);
    QCOMPARE(athleteOn({}, monday), AthleteSettings{});
}

void TestTrainingLoad::limitsOfTheOldestHoldBefore() {
    m_store->apply(hourAt(250));
    set(*m_store, limits(monday.addDays(20)));
    QCOMPARE(loads(*m_store), QStringList{QStringLiteral("100 power")});
    AthleteSettings older = limits(monday.addDays(10));
    older.thresholdPowerW = 500;
    set(*m_store, older);
    QCOMPARE(loads(*m_store), QStringList{QStringLiteral("25 power")});
}

void TestTrainingLoad::limitsOpenNoStream() {
    std::atomic<bool> watching = false;
    std::atomic<int> opened = 0;
    m_store = std::make_unique<TestStore>([&](const QString& statement) {
        if (watching && statement.contains(QStringLiteral("stream"))) ++opened;
    });
    m_store->apply(hourAt(250));
    watching = true;
    set(*m_store, limits());
    watching = false;
    QCOMPARE(opened.load(), 0);
    QCOMPARE(loads(*m_store), QStringList{QStringLiteral("100 power")});
    const auto differences = checkDerived(m_store->database());
    m_store = std::make_unique<TestStore>();
    QVERIFY(differences.empty());
}

void TestTrainingLoad::onlyWhatChangedIsLogged() {
    const ActivityId ride = m_store->apply(hourAt(250, mondayNoonMs, false)).recordings[0].activity;
    const ActivityId run = m_store->apply(heartOnly(mondayNoonMs + dayMs)).recordings[0].activity;
    set(*m_store, limits());
    const QString before = change(*m_store);
    AthleteSettings settings = limits();
    settings.maxHeartRateBpm = 185;
    set(*m_store, settings);
    QCOMPARE(
        m_store->rows(QStringLiteral("SELECT entity, entity_id FROM change WHERE sequence > %1 "
                                     "ORDER BY sequence")
                          .arg(before)),
        (QStringList{QStringLiteral("athlete | 1/2026-11-16"), QStringLiteral("activity | %1").arg(run)}));
    QVERIFY(ride != run);
}

void TestTrainingLoad::sameLimitsAgainAreNoNews() {
    m_store->apply(hourAt(250));
    set(*m_store, limits());
    const QString before = change(*m_store);
    QSignalSpy spy(&**m_store, &Store::changed);
    set(*m_store, limits());
    QCoreApplication::processEvents();
    QCOMPARE(spy.count(), 0);
    QCOMPARE(change(*m_store), before);
    AthleteSettings byReserve = limits(); // no load changes, but every zone does
    byReserve.zoneMethod = ZoneMethod::reserve;
    set(*m_store, byReserve);
    QTRY_COMPARE(spy.count(), 1);
}

void TestTrainingLoad::limitsComeBack() {
    AthleteSettings all = limits();
    all.birthYear = 1986;
    all.sex = Sex::female;
    all.zoneMethod = ZoneMethod::threshold;
    set(*m_store, all);
    AthleteSettings nothing;
    nothing.since = monday.addDays(1);
    set(*m_store, nothing);
    QCOMPARE(listAthlete(m_store->database()), (std::vector{all, nothing}));
    QVERIFY(listAthlete(m_store->database(), 2).empty());
}

void TestTrainingLoad::undoTakesTheLoadBack() {
    set(*m_store, limits());
    m_store->apply(heartOnly());
    const QStringList before = m_store->dump();
    Batch ride = hourAt(250, mondayNoonMs + 2000);
    ride.run = m_store->beginRun();
    m_store->apply(ride);
    QCOMPARE(loads(*m_store), QStringList{QStringLiteral("100 power")});
    (*m_store)->undoRun(ride.run).waitForFinished();
    QCOMPARE(m_store->dump(), before);
}

void TestTrainingLoad::wrongLoadsAreFound_data() {
    QTest::addColumn<QString>("damage");
    QTest::newRow("load") << QStringLiteral("UPDATE activity SET load = 99");
    QTest::newRow("its source") << QStringLiteral("UPDATE activity SET load_source = ''");
    QTest::newRow("weighted power") << QStringLiteral("UPDATE activity SET weighted_power_w = 251");
    QTest::newRow("seconds with power") << QStringLiteral("UPDATE activity SET power_s = 1");
    QTest::newRow("heart") << QStringLiteral("DELETE FROM activity_heart");
    QTest::newRow("older analysis") << QStringLiteral("UPDATE activity SET derived_version = 0");
}

void TestTrainingLoad::wrongLoadsAreFound() {
    QFETCH(QString, damage);
    set(*m_store, limits());
    m_store->apply(hourAt(250));
    QVERIFY(checkDerived(m_store->database()).empty());
    QVERIFY(QSqlQuery(m_store->database().writer()).exec(damage));
    QCOMPARE(checkDerived(m_store->database()).size(), size_t{1});
    m_store = std::make_unique<TestStore>();
}

void TestTrainingLoad::olderAnalysisIsMadeAgain() {
    set(*m_store, limits());
    constexpr int days = 45; // more than are made at once
    for (int day = 0; day < days; ++day)
        m_store->apply(day % 2 == 0 ? hourAt(250, mondayNoonMs + day * dayMs)
                                    : heartOnly(mondayNoonMs + day * dayMs));
    const QStringList expected = m_store->dump();
    QSqlQuery(m_store->database().writer())
        .exec(QStringLiteral("UPDATE activity SET derived_version = 0, load = NULL, load_source = '', "
                             "weighted_power_w = NULL, power_s = NULL WHERE id % 3 > 0"));
    QSqlQuery(m_store->database().writer()).exec(QStringLiteral("DELETE FROM activity_heart"));
    QVERIFY(m_store->dump() != expected);
    QSqlQuery(m_store->database().writer())
        .exec(QStringLiteral("UPDATE activity SET derived_version = 0 WHERE id % 3 = 0"));
    m_store->close();
    m_store->open();
    QTRY_COMPARE(m_store->rows(QStringLiteral("SELECT count(*) FROM activity WHERE derived_version = 0")),
                 QStringList{QStringLiteral("0")});
    QCOMPARE(m_store->dump(), expected);
}

void TestTrainingLoad::damagedStreamHoldsUpNoOther() {
    set(*m_store, limits());
    m_store->apply(hourAt(250));
    m_store->apply(hourAt(250, mondayNoonMs + dayMs));
    const QString damage = QStringLiteral("UPDATE stream SET block = x'00' WHERE channel = 'power' "
                                          "AND recording = (SELECT min(id) FROM recording)");
    QSqlQuery(m_store->database().writer()).exec(damage);
    QSqlQuery(m_store->database().writer())
        .exec(QStringLiteral("UPDATE activity SET derived_version = 0, load = NULL"));
    m_store->close();
    m_store->open();
    QTRY_COMPARE(loads(*m_store), (QStringList{QStringLiteral("-power"), QStringLiteral("100 power")}));
    m_store = std::make_unique<TestStore>();
}

QTEST_GUILESS_MAIN(TestTrainingLoad)
#include "test_TrainingLoad.moc"
