// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StoreFixture.h"

#include "models/store/DerivedCheck.h"

#include <QTest>

#include <algorithm>
#include <numeric>

using namespace vd;
using namespace vd::test;

namespace {

const QString watch = QStringLiteral("watch");
const QString bike = QStringLiteral("bike computer");
const QString phone = QStringLiteral("phone");

Batch one(const QString& device, const RunSpec& spec) {
    return fileBatch(device, {madeUpRun(spec)});
}

QStringList externalIds(const std::vector<Activity>& activities) {
    QStringList ids;
    for (const Activity& activity : activities)
        ids << activity.externalId;
    return ids;
}

// Each activity as its recordings, by external id.
QStringList groups(const TestStore& store) {
    return store.rows(
        QStringLiteral("SELECT group_concat(external_id) FROM (SELECT ar.activity, r.external_id "
                       "FROM activity_recording ar JOIN recording r ON r.id = ar.recording "
                       "ORDER BY ar.activity, r.external_id) GROUP BY activity ORDER BY 1"));
}

void decide(TestStore& store, const QString& a, const QString& b, MatchAnswer answer) {
    const auto id = [&](const QString& externalId) {
        return store.rows(QStringLiteral("SELECT id FROM recording WHERE external_id = '%1'").arg(externalId))
            .first()
            .toLongLong();
    };
    store->decide(id(a), id(b), answer).waitForFinished();
}

} // namespace

class TestActivityQueries : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void listIsNewestFirst();
    void listIsFiltered_data();
    void listIsFiltered();
    void listIsAnIndexRangeScan();
    void nothingIsFoundForUnknownIds();
    void copyJoinsItsActivity();
    void orderOfArrivalDoesNotMatter();
    void bridgeJoinsAndItsLossParts();
    void joinedActivityKeepsLowestIdAndTitle();
    void personsAnswerDecides();
    void streamsComeFromWhereTheyAreBest();
    void streamsWithoutTrackAreThePrimarys();
};

void TestActivityQueries::listIsNewestFirst() {
    TestStore store;
    store.apply(one(watch, {.externalId = QStringLiteral("b"), .startMs = mondayNoonMs + dayMs}));
    store.apply(one(watch, {.externalId = QStringLiteral("a"), .startMs = mondayNoonMs}));
    store.apply(one(watch, {.externalId = QStringLiteral("c"), .startMs = mondayNoonMs + dayMs + hourMs}));
    QCOMPARE(externalIds(listActivities(store.database())),
             (QStringList{QStringLiteral("c"), QStringLiteral("b"), QStringLiteral("a")}));
}

void TestActivityQueries::listIsFiltered_data() {
    QTest::addColumn<ActivityFilter>("filter");
    QTest::addColumn<QString>("expected");
    QTest::newRow("all") << ActivityFilter{} << "swim,hike,walk,late";
    QTest::newRow("from") << ActivityFilter{.from = monday.addDays(2)} << "swim,hike";
    QTest::newRow("to") << ActivityFilter{.to = monday} << "late";
    QTest::newRow("one day") << ActivityFilter{.from = monday.addDays(1), .to = monday.addDays(1)} << "walk";
    QTest::newRow("sport") << ActivityFilter{.sport = QStringLiteral("hike")} << "hike";
    QTest::newRow("a sport, not its family") << ActivityFilter{.sport = QStringLiteral("walk")} << "walk";
    QTest::newRow("family") << ActivityFilter{.sport = QStringLiteral("water")} << "swim";
    QTest::newRow("family without any") << ActivityFilter{.sport = QStringLiteral("winter")} << "";
    QTest::newRow("the newest two") << ActivityFilter{.limit = 2} << "swim,hike";
    QTest::newRow("the newest of a range") << ActivityFilter{.to = monday.addDays(1), .limit = 1} << "walk";
    QTest::newRow("somebody else's") << ActivityFilter{.profile = 2} << "";
}

void TestActivityQueries::listIsFiltered() {
    QFETCH(ActivityFilter, filter);
    QFETCH(QString, expected);
    TestStore store;
    // 23:50 in Berlin on Monday: the local date counts, not that of UTC.
    store.apply(one(
        watch, {.externalId = QStringLiteral("late"), .startMs = mondayNoonMs + 11 * hourMs + 50 * 60'000}));
    store.apply(
        one(watch,
            {.externalId = QStringLiteral("walk"), .startMs = mondayNoonMs + dayMs, .sport = Sport::walk}));
    store.apply(one(
        watch,
        {.externalId = QStringLiteral("hike"), .startMs = mondayNoonMs + 2 * dayMs, .sport = Sport::hike}));
    store.apply(one(
        watch,
        {.externalId = QStringLiteral("swim"), .startMs = mondayNoonMs + 3 * dayMs, .sport = Sport::swim}));
    QCOMPARE(externalIds(listActivities(store.database(), filter)).join(u','), expected);
}

void TestActivityQueries::listIsAnIndexRangeScan() {
    TestStore store;
    const QStringList plan = store.rows(QStringLiteral(
        "EXPLAIN QUERY PLAN SELECT * FROM activity WHERE profile = 1 AND local_date >= '2026-01-01' "
        "AND local_date <= '2026-12-31' ORDER BY local_date DESC, start_ms DESC, id DESC"));
    QCOMPARE(plan.size(), 1);
    QVERIFY2(plan[0].contains(QStringLiteral("USING INDEX activity_day")), qPrintable(plan[0]));
}

void TestActivityQueries::nothingIsFoundForUnknownIds() {
    TestStore store;
    QVERIFY(!findActivity(store.database(), 4711));
    QVERIFY(!activityDetail(store.database(), 4711, WithStreams::yes));
    QVERIFY(!findRecording(store.database(), 4711));
    QCOMPARE(recordingStreams(store.database(), 4711).size(), size_t{0});
}

void TestActivityQueries::copyJoinsItsActivity() {
    TestStore store;
    const ActivityId id = store.apply(one(watch, {})).recordings[0].activity;
    const ApplyResult copy =
        store.apply(one(phone, {.externalId = QStringLiteral("copy"), .startMs = mondayNoonMs + 2000}));
    QCOMPARE(copy.counts, (Counts{.created = 1}));
    QCOMPARE(copy.recordings[0].activity, id);
    const auto detail = activityDetail(store.database(), id, WithStreams::no);
    QCOMPARE(detail->recordings.size(), size_t{2});
    QCOMPARE(detail->activity.sources, QStringList{QStringLiteral("files")});
    QCOMPARE(detail->streams.size(), size_t{0});
    QVERIFY(detail->fieldFrom.contains(QStringLiteral("distanceM")));
    QCOMPARE(store.rows(QStringLiteral("SELECT DISTINCT why FROM activity_recording")),
             QStringList{QStringLiteral("matched")});
}

void TestActivityQueries::orderOfArrivalDoesNotMatter() {
    // A chain of starts, a second workout between, and one of the same device twice.
    const std::vector<Batch> batches{
        one(watch, {.externalId = QStringLiteral("w")}),
        one(bike, {.externalId = QStringLiteral("b"), .startMs = mondayNoonMs + 70'000, .track = false}),
        one(phone,
            {.externalId = QStringLiteral("p"), .startMs = mondayNoonMs + 110'000, .heartRate = false}),
        one(watch, {.externalId = QStringLiteral("w2"), .startMs = mondayNoonMs + 100'000}),
        one(phone, {.externalId = QStringLiteral("p2"), .startMs = mondayNoonMs + dayMs})};
    std::vector<size_t> order(batches.size());
    std::iota(order.begin(), order.end(), 0);
    QStringList expected;
    for (int turn = 0; turn < 24; ++turn) { // every fifth of the 120 orders
        TestStore store;
        for (const size_t i : order)
            store.apply(batches[i]);
        if (expected.isEmpty()) expected = store.dump();
        QCOMPARE(store.dump(), expected);
        QVERIFY(checkDerived(store.database()).empty());
        for (int step = 0; step < 5; ++step)
            std::next_permutation(order.begin(), order.end());
    }
}

void TestActivityQueries::bridgeJoinsAndItsLossParts() {
    TestStore store;
    store.apply(one(watch, {.externalId = QStringLiteral("w")}));
    store.apply(
        one(bike, {.externalId = QStringLiteral("b"), .startMs = mondayNoonMs + 119'000, .seconds = 610}));
    QCOMPARE(groups(store), QStringList{QStringLiteral("b,w")});
    // The source corrects its clock: no longer the same.
    store.apply(
        one(bike, {.externalId = QStringLiteral("b"), .startMs = mondayNoonMs + hourMs, .seconds = 610}));
    QCOMPARE(groups(store), (QStringList{QStringLiteral("b"), QStringLiteral("w")}));
    QCOMPARE(store.rows(QStringLiteral("SELECT DISTINCT why FROM activity_recording")),
             QStringList{QStringLiteral("alone")});
    QVERIFY(checkDerived(store.database()).empty());
}

void TestActivityQueries::joinedActivityKeepsLowestIdAndTitle() {
    TestStore store;
    const ActivityId first =
        store.apply(one(watch, {.externalId = QStringLiteral("w")})).recordings[0].activity;
    const ActivityId second =
        store.apply(one(bike, {.externalId = QStringLiteral("b"), .startMs = mondayNoonMs + hourMs}))
            .recordings[0]
            .activity;
    QVERIFY(first < second);
    store->rename(second, QStringLiteral("With Anna")).waitForFinished();
    store.apply(one(bike, {.externalId = QStringLiteral("b"), .startMs = mondayNoonMs + 1000}));
    const auto activities = listActivities(store.database());
    QCOMPARE(activities.size(), size_t{1});
    QCOMPARE(activities[0].id, first);
    QCOMPARE(*activities[0].summary.name, QStringLiteral("With Anna"));
    QCOMPARE(
        store.rows(QStringLiteral("SELECT operation FROM change WHERE entity = 'activity' AND entity_id = %1")
                       .arg(second)),
        QStringList{QStringLiteral("delete")});
}

void TestActivityQueries::personsAnswerDecides() {
    TestStore store;
    store.apply(one(watch, {.externalId = QStringLiteral("w")}));
    store.apply(one(bike, {.externalId = QStringLiteral("b"), .startMs = mondayNoonMs + 1000}));
    store.apply(one(phone, {.externalId = QStringLiteral("p"), .startMs = mondayNoonMs + 3 * hourMs}));
    decide(store, QStringLiteral("w"), QStringLiteral("b"), MatchAnswer::different);
    decide(store, QStringLiteral("w"), QStringLiteral("p"), MatchAnswer::same);
    store.apply(one(watch, {.externalId = QStringLiteral("w"), .seconds = 601})); // any later sync
    QCOMPARE(groups(store), (QStringList{QStringLiteral("b"), QStringLiteral("p,w")}));
    QCOMPARE(store.rows(QStringLiteral("SELECT DISTINCT why FROM activity_recording ORDER BY 1")),
             (QStringList{QStringLiteral("alone"), QStringLiteral("person")}));
    store.apply(one(
        phone, {.externalId = QStringLiteral("p"), .startMs = mondayNoonMs + 3 * hourMs, .seconds = 602}));
    QCOMPARE(groups(store), (QStringList{QStringLiteral("b"), QStringLiteral("p,w")}));
    QVERIFY(checkDerived(store.database()).empty());
}

void TestActivityQueries::streamsComeFromWhereTheyAreBest() {
    TestStore store;
    const Recording track =
        madeUpRun({.externalId = QStringLiteral("t"), .seconds = 600, .heartRate = false});
    const Recording strap = madeUpRun({.externalId = QStringLiteral("h"),
                                       .startMs = mondayNoonMs + 10'000,
                                       .seconds = 590,
                                       .track = false});
    store.apply(fileBatch(bike, {track}));
    const ActivityId id = store.apply(fileBatch(watch, {strap})).recordings[0].activity;
    const auto detail = activityDetail(store.database(), id, WithStreams::yes);
    QCOMPARE(detail->recordings.size(), size_t{2});
    QCOMPARE(detail->streams.timeMs.size(), track.streams.timeMs.size());
    QCOMPARE(*detail->streams.find(Channel::latitude), *track.streams.find(Channel::latitude));
    const std::vector<double>& pulse = *detail->streams.find(Channel::heartRate);
    QVERIFY(std::isnan(pulse[0])); // the strap began later
    QCOMPARE(pulse[100], (*strap.streams.find(Channel::heartRate))[90]);
}

void TestActivityQueries::streamsWithoutTrackAreThePrimarys() {
    TestStore store;
    const Recording indoor = madeUpRun({.track = false});
    const ActivityId id = store.apply(fileBatch(watch, {indoor})).recordings[0].activity;
    const auto detail = activityDetail(store.database(), id, WithStreams::yes);
    QCOMPARE(detail->streams.timeMs, indoor.streams.timeMs);
    QVERIFY(!detail->streams.find(Channel::latitude));
    QVERIFY(detail->streams.find(Channel::heartRate));
    QCOMPARE(recordingStreams(store.database(), detail->recordings[0].id).timeMs, indoor.streams.timeMs);
}

QTEST_GUILESS_MAIN(TestActivityQueries)
#include "test_ActivityQueries.moc"
