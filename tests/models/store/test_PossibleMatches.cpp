// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StoreFixture.h"

#include "models/store/PossibleMatches.h"

#include <QTest>

using namespace vd;
using namespace vd::test;

namespace {

const QString watch = QStringLiteral("watch");
const QString phone = QStringLiteral("phone");
const QString bike = QStringLiteral("bike computer");

struct Near {
    double afterS = 0;
    int seconds = 600;
    Sport sport = Sport::run;
    double speedMps = 3;
};

RecordingId add(TestStore& store, const QString& device, const QString& id, const Near& near = {}) {
    return store
        .apply(
            fileBatch(device, {madeUpRun({.externalId = id,
                                          .startMs = mondayNoonMs + static_cast<qint64>(near.afterS * 1000),
                                          .seconds = near.seconds,
                                          .speedMps = near.speedMps,
                                          .sport = near.sport,
                                          .track = false,
                                          .heartRate = false})}))
        .recordings.front()
        .recording;
}

ActivityId activityOf(const TestStore& store, RecordingId recording) {
    return findRecording(store.database(), recording)->activity;
}

// "b? c?, not d": what an activity is asked about, and what was said of it.
QString text(const TestStore& store, RecordingId recording) {
    const ActivityMatches matches = activityMatches(store.database(), activityOf(store, recording));
    QStringList words;
    for (const ActivityMatches::Other& other : matches.possible)
        words << other.activity.externalId + u'?';
    for (const ActivityMatches::Other& other : matches.different)
        words << QStringLiteral("not ") + other.activity.externalId;
    for (const ActivityMatches::Same& pair : matches.same)
        words << QStringLiteral("same %1").arg(findRecording(store.database(), pair.b)->externalId);
    return words.join(QStringLiteral(", "));
}

QStringList all(const TestStore& store, int limit = 100) {
    QStringList pairs;
    for (const PossibleMatch& match : possibleMatches(store.database(), limit)) {
        pairs << findRecording(store.database(), match.recordingA)->externalId + u'+' +
                     findRecording(store.database(), match.recordingB)->externalId;
    }
    return pairs;
}

} // namespace

class TestPossibleMatches : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsAskedAbout_data();
    void whatIsAskedAbout();
    void nearestComesFirst();
    void activitiesThatShareAnAccountAreNotAskedAbout();
    void answeredPairsAreNotAskedAbout();
    void eachPairOfActivitiesIsAskedAboutOnce();
    void newestFirstAndNoMoreThanWanted();
    void othersPeoplesAreNotAskedAbout();
    void recordingsAreFoundByTheirStart();
    void manyOfOneMomentAreNoTrouble();
};

void TestPossibleMatches::whatIsAskedAbout_data() {
    QTest::addColumn<Near>("other");
    QTest::addColumn<bool>("asked");
    QTest::newRow("the same") << Near{} << false; // joined
    QTest::newRow("another sport") << Near{.sport = Sport::ride} << true;
    QTest::newRow("half of it later") << Near{.afterS = 300} << true;
    QTest::newRow("half of it before") << Near{.afterS = -300} << true;
    QTest::newRow("a clock two hours off") << Near{.afterS = 7200} << true;
    QTest::newRow("a clock fourteen hours off") << Near{.afterS = -14 * 3600.0} << true;
    QTest::newRow("right after it") << Near{.afterS = 620, .speedMps = 2} << false;
    QTest::newRow("the next day") << Near{.afterS = 86'400} << false;
    QTest::newRow("one that was left running for two days")
        << Near{.afterS = -100'000, .seconds = 172'800, .speedMps = 0.1} << true;
    QTest::newRow("one that was left running for weeks")
        << Near{.afterS = -700'000, .seconds = 1'400'000, .speedMps = 0.1} << false;
}

void TestPossibleMatches::whatIsAskedAbout() {
    QFETCH(Near, other);
    QFETCH(bool, asked);
    TestStore store;
    const RecordingId a = add(store, watch, QStringLiteral("a"));
    Near brief = other;
    brief.seconds = std::min(other.seconds, 600);
    Batch batch =
        fileBatch(phone, {madeUpRun({.externalId = QStringLiteral("b"),
                                     .startMs = mondayNoonMs + static_cast<qint64>(other.afterS * 1000),
                                     .seconds = brief.seconds,
                                     .speedMps = other.speedMps,
                                     .sport = other.sport})});
    batch.recordings.front().summary.elapsedS = other.seconds;
    const RecordingId b = store.apply(batch).recordings.front().recording;
    QCOMPARE(text(store, a), asked ? QStringLiteral("b?") : QString());
    QCOMPARE(text(store, b), asked ? QStringLiteral("a?") : QString());
    QCOMPARE(all(store).size(), asked ? 1 : 0);
}

void TestPossibleMatches::nearestComesFirst() {
    TestStore store;
    const RecordingId a = add(store, watch, QStringLiteral("a"));
    add(store, phone, QStringLiteral("far"), {.afterS = 7200});
    add(store, bike, QStringLiteral("near"), {.afterS = -200});
    QCOMPARE(text(store, a), QStringLiteral("near?, far?"));
}

void TestPossibleMatches::activitiesThatShareAnAccountAreNotAskedAbout() {
    TestStore store;
    const RecordingId there = add(store, watch, QStringLiteral("to work"));
    add(store, phone, QStringLiteral("to work, too"), {.afterS = 5});
    add(store, watch, QStringLiteral("back"), {.afterS = 9 * 3600.0});
    add(store, phone, QStringLiteral("back, too"), {.afterS = 9 * 3600.0 + 5});
    QCOMPARE(text(store, there), QString());
    QCOMPARE(all(store), QStringList());
}

void TestPossibleMatches::answeredPairsAreNotAskedAbout() {
    TestStore store;
    const RecordingId a = add(store, watch, QStringLiteral("a"));
    const RecordingId b = add(store, phone, QStringLiteral("b"), {.afterS = 7200});
    QCOMPARE(all(store), QStringList{QStringLiteral("b+a")});
    store->decide(a, b, MatchAnswer::different).waitForFinished();
    QCOMPARE(text(store, a), QStringLiteral("not b"));
    QCOMPARE(text(store, b), QStringLiteral("not a"));
    QCOMPARE(all(store), QStringList());
    store->decide(a, b, MatchAnswer::same).waitForFinished();
    QCOMPARE(text(store, a), QStringLiteral("same b"));
    QCOMPARE(all(store), QStringList());
    store->decide(a, b, MatchAnswer::ask).waitForFinished();
    QCOMPARE(text(store, a), QStringLiteral("b?"));
}

void TestPossibleMatches::eachPairOfActivitiesIsAskedAboutOnce() {
    TestStore store;
    const RecordingId a = add(store, watch, QStringLiteral("a"));
    add(store, phone, QStringLiteral("a, too"), {.afterS = 5});
    add(store, bike, QStringLiteral("b"), {.afterS = 3, .sport = Sport::ride});
    add(store, QStringLiteral("ring"), QStringLiteral("b, too"), {.afterS = 4, .sport = Sport::ride});
    QCOMPARE(text(store, a), QStringLiteral("b?"));
    QCOMPARE(all(store).size(), 1);
}

void TestPossibleMatches::newestFirstAndNoMoreThanWanted() {
    TestStore store;
    for (int day = 0; day < 4; ++day) {
        const double afterS = day * 86'400.0;
        add(store, watch, QStringLiteral("w%1").arg(day), {.afterS = afterS, .speedMps = 3.0 + day});
        add(store, phone, QStringLiteral("p%1").arg(day), {.afterS = afterS + 300, .speedMps = 3.0 + day});
    }
    QCOMPARE(all(store, 2), (QStringList{QStringLiteral("p3+w3"), QStringLiteral("p2+w2")}));
    QCOMPARE(all(store).size(), 4);
    QCOMPARE(all(store, 0), QStringList());
    QCOMPARE(possibleMatches(store.database(), 100, 5).size(), size_t{2}); // of the third pair one is older
}

void TestPossibleMatches::othersPeoplesAreNotAskedAbout() {
    TestStore store;
    const RecordingId a = add(store, watch, QStringLiteral("a"));
    QSqlQuery query(store.database().writer());
    QVERIFY(query.exec(QStringLiteral("INSERT INTO profile (id, name) VALUES (2, 'Ben')")));
    Batch batch = fileBatch(phone, {madeUpRun({.externalId = QStringLiteral("b"), .sport = Sport::ride})});
    batch.source.profile = 2;
    store.apply(batch);
    QCOMPARE(text(store, a), QString());
    QCOMPARE(all(store), QStringList());
}

void TestPossibleMatches::recordingsAreFoundByTheirStart() {
    TestStore store;
    const QStringList plan = store.rows(QStringLiteral(
        "EXPLAIN QUERY PLAN SELECT r.id FROM recording r JOIN connection c ON c.id = +r.connection "
        "JOIN activity_recording ar ON ar.recording = r.id WHERE r.start_ms BETWEEN 1 AND 2 "
        "AND r.deleted_at IS NULL AND c.profile = 1 ORDER BY r.start_ms DESC, r.id DESC"));
    QVERIFY2(plan.first().contains(QStringLiteral("USING INDEX recording_start")), qPrintable(plan.first()));
    QVERIFY2(!plan.join(u'\n').contains(QStringLiteral("TEMP B-TREE")), qPrintable(plan.join(u'\n')));
}

// Of a watch that never knew the time.
void TestPossibleMatches::manyOfOneMomentAreNoTrouble() {
    TestStore store;
    Batch batch = fileBatch(watch, {});
    for (int i = 0; i < 600; ++i) {
        Recording recording = madeUpRun({.externalId = QString::number(i), .seconds = 2});
        recording.summary.elapsedS = 600;
        recording.payload = 0;
        batch.recordings.push_back(recording);
    }
    store.apply(batch);
    const RecordingId ride = add(store, phone, QStringLiteral("ride"), {.sport = Sport::ride});
    QCOMPARE(activityMatches(store.database(), activityOf(store, ride)).possible.size(), size_t{600});
    QVERIFY(all(store, 10).size() <= 10);
}

QTEST_GUILESS_MAIN(TestPossibleMatches)
#include "test_PossibleMatches.moc"
