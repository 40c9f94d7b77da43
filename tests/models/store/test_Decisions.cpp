// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StoreFixture.h"

#include "models/store/ActivityDays.h"
#include "models/store/DerivedCheck.h"

#include <QSignalSpy>
#include <QTest>

using namespace vd;
using namespace vd::test;

namespace {

const QString watch = QStringLiteral("watch");
const QString bike = QStringLiteral("bike computer");
const QString phone = QStringLiteral("phone");

constexpr auto same = MatchAnswer::same;
constexpr auto different = MatchAnswer::different;
constexpr auto ask = MatchAnswer::ask;

Batch one(const QString& device, const QString& id, qint64 afterMs = 0, int seconds = 600) {
    return fileBatch(device,
                     {madeUpRun({.externalId = id, .startMs = mondayNoonMs + afterMs, .seconds = seconds})});
}

RecordingId idOf(const TestStore& store, const QString& externalId) {
    return store.rows(QStringLiteral("SELECT id FROM recording WHERE external_id = '%1'").arg(externalId))
        .first()
        .toLongLong();
}

// Each activity as its recordings, by external id.
QString groups(const TestStore& store) {
    return store
        .rows(QStringLiteral("SELECT group_concat(external_id, '') FROM (SELECT ar.activity, r.external_id "
                             "FROM activity_recording ar JOIN recording r ON r.id = ar.recording "
                             "ORDER BY ar.activity, r.external_id) GROUP BY activity ORDER BY 1"))
        .join(u' ');
}

PairAnswers decide(TestStore& store, const char* a, const char* b, MatchAnswer answer) {
    return store->decide(idOf(store, QString::fromLatin1(a)), idOf(store, QString::fromLatin1(b)), answer)
        .result();
}

PairAnswers separate(TestStore& store, const char* id) {
    return store->separate(idOf(store, QString::fromLatin1(id))).result();
}

QStringList answers(const TestStore& store) {
    return store.rows(QStringLiteral("SELECT external_id_a, external_id_b, decision FROM match_decision "
                                     "ORDER BY 1, 2"));
}

// Watch w, bike computer b and phone p recorded one run, watch and phone another one an hour later.
void fill(TestStore& store) {
    store.apply(one(watch, QStringLiteral("w")));
    store.apply(one(bike, QStringLiteral("b"), 4000, 590));
    store.apply(one(phone, QStringLiteral("p"), 9000, 580));
    store.apply(one(watch, QStringLiteral("x"), hourMs));
    store.apply(one(phone, QStringLiteral("y"), hourMs + 2000, 570));
}

} // namespace

class TestDecisions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void separatedFromItsActivity();
    void theActivityGoesOnWithWhatItWasMadeOf();
    void twoActivitiesAreOne();
    void sportsDoNotPartWhatAPersonJoined();
    void titlesComeBackWhenActivitiesPart_data();
    void titlesComeBackWhenActivitiesPart();
    void newestAnswerWins();
    void differentIsSaidOfWholeActivities();
    void takenBackTheRuleDecides();
    void formerAnswersUndoOnes();
    void anAnswerIsNewsOnce();
    void ofWhatIsNoMoreNothingIsSaid();
    void twoPeopleHaveNoWorkoutInCommon();
    void holdsThroughWhatComesLater();
    void holdsWhenUndoneAndImportedAgain();
    void holdsWhileASourceTakesItsWordBack();
    void holdsAfterReopening();
    void goesWithItsAccount();
    void oneAccountsIdsAreKeptInOneOrder();
    void everyStatementMayFail();
    void totalsCountOnce();

private:
    void check(const TestStore& store, const QString& expected);
};

void TestDecisions::check(const TestStore& store, const QString& expected) {
    QCOMPARE(groups(store), expected);
    QVERIFY(checkDerived(store.database()).empty());
}

void TestDecisions::separatedFromItsActivity() {
    TestStore store;
    fill(store);
    check(store, QStringLiteral("bpw xy"));
    QCOMPARE(separate(store, "p").size(), size_t{2});
    check(store, QStringLiteral("bw p xy"));
    QCOMPARE(answers(store).size(), 2);
    QVERIFY(separate(store, "p").empty()); // alone already
}

void TestDecisions::theActivityGoesOnWithWhatItWasMadeOf() {
    TestStore store;
    fill(store);
    const ActivityId id = findRecording(store.database(), idOf(store, QStringLiteral("w")))->activity;
    store->rename(id, QStringLiteral("With Anna")).waitForFinished();
    // 'b' comes before 'w' in every order of names.
    for (const char* gone : {"b", "p"}) {
        separate(store, gone);
        const RecordingId primary = activityDetail(store.database(), id, WithStreams::no)->recordings[0].id;
        QCOMPARE(primary, idOf(store, QStringLiteral("w")));
        QCOMPARE(findActivity(store.database(), id)->summary.name, QStringLiteral("With Anna"));
    }
    check(store, QStringLiteral("b p w xy"));
}

void TestDecisions::twoActivitiesAreOne() {
    TestStore store;
    fill(store);
    decide(store, "p", "y", same);
    check(store, QStringLiteral("bpwxy"));
    QCOMPARE(listActivities(store.database()).size(), size_t{1});
    // Watch and phone recorded both, so that one answer alone would not hold all five together.
    QCOMPARE(answers(store).size(), 4);
    QCOMPARE(store.rows(QStringLiteral("SELECT DISTINCT why FROM activity_recording")),
             QStringList{QStringLiteral("person")});
}

void TestDecisions::sportsDoNotPartWhatAPersonJoined() {
    TestStore store;
    fill(store);
    const auto ride = [](const QString& id, qint64 afterMs) {
        return madeUpRun({.externalId = id, .startMs = mondayNoonMs + afterMs, .sport = Sport::ride});
    };
    store.apply(fileBatch(QStringLiteral("ring"), {ride(QStringLiteral("r"), 1000)}));
    store.apply(serviceBatch(QStringLiteral("list"), {ride(QStringLiteral("s"), 2000)}));
    check(store, QStringLiteral("bpw rs xy"));
    decide(store, "b", "s", same);
    check(store, QStringLiteral("bprsw xy"));
    decide(store, "w", "r", ask);
    check(store, QStringLiteral("bpw rs xy"));
}

void TestDecisions::titlesComeBackWhenActivitiesPart_data() {
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QString>("both");
    QTest::newRow("both have one") << "Lunch"
                                   << "With Anna"
                                   << "Lunch";
    QTest::newRow("the one that stays") << "Lunch"
                                        << "-"
                                        << "Lunch";
    QTest::newRow("the one that goes") << "-"
                                       << "With Anna"
                                       << "With Anna";
    QTest::newRow("the same one") << "Lunch"
                                  << "Lunch"
                                  << "Lunch";
    QTest::newRow("none") << "-"
                          << "-"
                          << "-";
}

void TestDecisions::titlesComeBackWhenActivitiesPart() {
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(QString, both);
    TestStore store;
    fill(store);
    const auto titles = [&] {
        return store.rows(QStringLiteral("SELECT edited_name FROM activity ORDER BY start_ms")).join(u'|');
    };
    const auto rename = [&](const char* recording, const QString& title) {
        const RecordingId id = idOf(store, QString::fromLatin1(recording));
        if (title != u"-")
            store->rename(findRecording(store.database(), id)->activity, title).waitForFinished();
    };
    rename("w", first);
    rename("x", second);
    for (int turn = 0; turn < 2; ++turn) {
        const PairAnswers before = decide(store, "p", "y", same);
        QCOMPARE(titles(), both);
        store->setAnswers(before).waitForFinished();
        QCOMPARE(titles(), first + u'|' + second);
        QCOMPARE(store.count(QStringLiteral("kept_edit")), 0);
    }
    // What was said of them together is not taken away.
    decide(store, "p", "y", same);
    rename("w", QStringLiteral("Brick"));
    decide(store, "p", "y", ask);
    QCOMPARE(titles(), QStringLiteral("Brick|") + second);
}

void TestDecisions::newestAnswerWins() {
    TestStore store;
    fill(store);
    separate(store, "p");
    decide(store, "w", "p", same); // takes back 'b and p are different', too
    check(store, QStringLiteral("bpw xy"));
    QCOMPARE(answers(store), QStringList{QStringLiteral("w | p | same")});
    decide(store, "w", "p", different);
    check(store, QStringLiteral("bw p xy")); // of the others nothing was said: nearest starts first
}

void TestDecisions::differentIsSaidOfWholeActivities() {
    TestStore store;
    fill(store);
    decide(store, "w", "x", different);
    QCOMPARE(answers(store).size(), 6);
    check(store, QStringLiteral("bpw xy"));
    decide(store, "b", "y", ask);
    QCOMPARE(answers(store), QStringList());
}

void TestDecisions::takenBackTheRuleDecides() {
    TestStore store;
    fill(store);
    separate(store, "p");
    decide(store, "p", "b", ask);
    check(store, QStringLiteral("bpw xy"));
    QCOMPARE(answers(store), QStringList());
    decide(store, "w", "y", same);
    decide(store, "w", "y", ask);
    check(store, QStringLiteral("bpw xy"));
}

void TestDecisions::formerAnswersUndoOnes() {
    TestStore store;
    fill(store);
    separate(store, "p");
    decide(store, "w", "x", same);
    const QStringList said = answers(store), shown = store.dump();
    for (const bool separates : {true, false}) {
        const PairAnswers before = separates ? separate(store, "x") : decide(store, "b", "p", same);
        QVERIFY(answers(store) != said);
        store->setAnswers(before).waitForFinished();
        QCOMPARE(answers(store), said);
        QCOMPARE(store.dump(), shown);
    }
}

void TestDecisions::anAnswerIsNewsOnce() {
    TestStore store;
    fill(store);
    QSignalSpy changed(&*store, &Store::changed);
    const auto sequence = [&] {
        return store.rows(QStringLiteral("SELECT max(sequence) FROM change")).first().toLongLong();
    };
    const qint64 before = sequence();
    decide(store, "w", "x", different); // joins nothing and parts nothing, but is shown with both
    QCOMPARE(sequence(), before + 2);
    const QString version = store.version();
    QVERIFY(decide(store, "w", "x", different).empty());
    QVERIFY(decide(store, "w", "b", ask).empty());
    QCOMPARE(store.version(), version);
    QCOMPARE(sequence(), before + 2);
    QCOMPARE(changed.size(), 1);
}

void TestDecisions::ofWhatIsNoMoreNothingIsSaid() {
    TestStore store;
    fill(store);
    const RecordingId w = idOf(store, QStringLiteral("w"));
    QVERIFY(store->decide(w, 4711, same).result().empty());
    QVERIFY(store->decide(w, w, different).result().empty());
    QVERIFY(store->separate(4711).result().empty());
    QCOMPARE(answers(store), QStringList());
}

void TestDecisions::twoPeopleHaveNoWorkoutInCommon() {
    TestStore store;
    fill(store);
    QSqlQuery query(store.database().writer());
    QVERIFY(query.exec(QStringLiteral("INSERT INTO profile (id, name) VALUES (2, 'Ben')")));
    Batch batch = one(watch, QStringLiteral("theirs"));
    batch.source.profile = 2;
    store.apply(batch);
    QVERIFY(decide(store, "w", "theirs", same).empty());
    QCOMPARE(groups(store), QStringLiteral("bpw theirs xy"));
}

void TestDecisions::holdsThroughWhatComesLater() {
    TestStore store;
    fill(store);
    separate(store, "p");
    decide(store, "b", "y", same);
    const QString expected = QStringLiteral("bwxy p");
    check(store, expected);
    fill(store); // the same words
    check(store, expected);
    store.apply(one(phone, QStringLiteral("p"), 1000, 599)); // other words, nearer still
    store.apply(one(watch, QStringLiteral("x"), hourMs + 1000, 600));
    store.apply(one(bike, QStringLiteral("b"), 5000, 591));
    check(store, expected);
    store.apply(one(QStringLiteral("tablet"), QStringLiteral("t"), 5500)); // nearest to 'b'
    check(store, QStringLiteral("btwxy p"));
}

void TestDecisions::holdsWhenUndoneAndImportedAgain() {
    TestStore store;
    fill(store);
    Batch late = one(bike, QStringLiteral("late"), 2 * hourMs);
    late.recordings.push_back(
        madeUpRun({.externalId = QStringLiteral("late-2"), .startMs = mondayNoonMs + 2000}));
    late.run = store.beginRun();
    // 'b' and 'late-2' are of one bike computer: by themselves they are two rides.
    store.apply(late);
    decide(store, "late", "x", same);
    separate(store, "late-2");
    const QString expected = groups(store);
    const RecordingId before = idOf(store, QStringLiteral("late"));
    store->undoRun(late.run).waitForFinished();
    QCOMPARE(groups(store), QStringLiteral("bpw xy"));
    late.run = store.beginRun();
    store.apply(late);
    QVERIFY(idOf(store, QStringLiteral("late")) != before);
    check(store, expected);
}

void TestDecisions::holdsWhileASourceTakesItsWordBack() {
    TestStore store;
    fill(store);
    store.apply(serviceBatch(QStringLiteral("list"), {madeUpRun({.externalId = QStringLiteral("s"),
                                                                 .startMs = mondayNoonMs + hourMs})}));
    check(store, QStringLiteral("bpw sxy"));
    separate(store, "s");
    store
        ->rename(findRecording(store.database(), idOf(store, QStringLiteral("s")))->activity,
                 QStringLiteral("With Anna"))
        .waitForFinished();
    Batch gone = serviceBatch(QStringLiteral("list"));
    gone.deletedRecordings = {QStringLiteral("s")};
    store.apply(gone);
    check(store, QStringLiteral("bpw xy"));
    store.apply(serviceBatch(QStringLiteral("list"), {madeUpRun({.externalId = QStringLiteral("s"),
                                                                 .startMs = mondayNoonMs + hourMs})}));
    check(store, QStringLiteral("bpw s xy"));
    QCOMPARE(store.rows(QStringLiteral("SELECT sources FROM activity WHERE edited_name = 'With Anna'")),
             QStringList{QStringLiteral("strava")}); // as it was called before
}

void TestDecisions::holdsAfterReopening() {
    TestStore store;
    fill(store);
    separate(store, "p");
    const QStringList shown = store.dump();
    // As if an earlier program had derived it.
    QSqlQuery query(store.database().writer());
    QVERIFY(query.exec(QStringLiteral("UPDATE activity SET derived_version = 0")));
    store.close();
    store.open();
    QTRY_COMPARE(store.rows(QStringLiteral("SELECT count(*) FROM activity WHERE derived_version = 0")),
                 QStringList{QStringLiteral("0")});
    QCOMPARE(store.dump(), shown);
    check(store, QStringLiteral("bw p xy"));
}

void TestDecisions::goesWithItsAccount() {
    TestStore store;
    LinkedAccount account;
    account.provider = QStringLiteral("strava");
    account.accountId = QStringLiteral("7");
    const ConnectionId connection = store->link(account).result();
    fill(store);
    const Batch page = serviceBatch(
        QStringLiteral("list"), {madeUpRun({.externalId = QStringLiteral("s"), .startMs = mondayNoonMs})});
    store.apply(page);
    decide(store, "s", "x", same);
    decide(store, "w", "p", different);
    store->unlink(connection, true).waitForFinished();
    QCOMPARE(answers(store), QStringList{QStringLiteral("w | p | different")});
    QVERIFY(checkDerived(store.database()).empty());
    store->link(account).waitForFinished(); // begins anew
    store.apply(page);
    QVERIFY(!groups(store).contains(QStringLiteral("sx")));
}

void TestDecisions::oneAccountsIdsAreKeptInOneOrder() {
    TestStore store;
    const QString low = QString(QChar(0xFFFD)), high = QString::fromUcs4(U"\U0001F6B4");
    store.apply(fileBatch(watch, {madeUpRun({.externalId = low}),
                                  madeUpRun({.externalId = high, .startMs = mondayNoonMs + hourMs})}));
    store->decide(idOf(store, high), idOf(store, low), same).waitForFinished();
    QCOMPARE(listActivities(store.database()).size(), size_t{1});
    store->decide(idOf(store, low), idOf(store, high), ask).waitForFinished();
    QCOMPARE(store.count(QStringLiteral("match_decision")), 0);
    QCOMPARE(listActivities(store.database()).size(), size_t{2});
}

void TestDecisions::everyStatementMayFail() {
    int countdown = 0; // 0: none fails
    TestStore store([&](const QString&) {
        if (countdown > 0 && --countdown == 0) throw Error(ErrorCode::diskFull, QStringLiteral("made up"));
    });
    fill(store);
    const QStringList before = store.dump();
    const RecordingId p = idOf(store, QStringLiteral("p"));
    int failures = 0;
    for (int n = 1; groups(store) == QStringLiteral("bpw xy"); ++n) {
        QCOMPARE(store.dump(), before);
        QCOMPARE(answers(store), QStringList());
        countdown = n;
        try {
            store->separate(p).waitForFinished();
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::diskFull);
            ++failures;
        }
        countdown = 0;
    }
    QVERIFY(failures > 20);
    check(store, QStringLiteral("bw p xy"));
}

void TestDecisions::totalsCountOnce() {
    TestStore store;
    fill(store);
    const auto sums = [&] {
        int activities = 0;
        double distanceM = 0;
        for (const ActivityDay& day : listActivityDays(store.database(), {})) {
            activities += day.activities;
            distanceM += day.distanceM.value_or(0);
        }
        return std::pair(activities, distanceM);
    };
    QCOMPARE(sums(), std::pair(2, 3600.0)); // 600 s at 3 m/s, twice; five recordings
    separate(store, "y");
    QCOMPARE(sums(), std::pair(3, 3600.0 + 570 * 3));
    decide(store, "x", "y", same);
    QCOMPARE(sums(), std::pair(2, 3600.0));
}

QTEST_GUILESS_MAIN(TestDecisions)
#include "test_Decisions.moc"
