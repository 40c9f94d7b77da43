// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StoreFixture.h"

#include "models/store/DerivedCheck.h"

#include <QTest>

using namespace vd;
using namespace vd::test;

namespace {

const QString watch = QStringLiteral("watch");
const QString bike = QStringLiteral("bike computer");

// Lets the n-th statement from now on fail.
struct Fault {
    int countdown = 0; // 0: none
    int seen = 0;
    void operator()(const QString&) {
        ++seen;
        if (countdown > 0 && --countdown == 0) throw Error(ErrorCode::diskFull, QStringLiteral("made up"));
    }
};

Batch firstBatch(RunId run) {
    Batch batch = dayBatch(watch, monday, run);
    batch.recordings = {
        madeUpRun({.seconds = 60}),
        madeUpRun({.externalId = QStringLiteral("run-2"), .startMs = mondayNoonMs + dayMs, .seconds = 60})};
    for (Recording& recording : batch.recordings)
        recording.payload = 0;
    batch.cursor = "1";
    return batch;
}

// Something of everything: new, changed, gone, matched with what is there, windows, samples over samples.
Batch secondBatch(RunId run) {
    Batch batch = dayBatch(watch, monday.addDays(1), run);
    batch.recordings = {madeUpRun({.seconds = 61}), madeUpRun({.externalId = QStringLiteral("run-3"),
                                                               .startMs = mondayNoonMs + 2 * dayMs,
                                                               .seconds = 60})};
    for (Recording& recording : batch.recordings)
        recording.payload = 0;
    batch.deletedRecordings = {QStringLiteral("run-2")};
    batch.dailyValues.push_back({Metric::steps, monday, 9999, DailyValue::Rule::larger, 0});
    batch.dayWindows = {{Metric::restingHeartRate, monday, monday.addDays(1)}};
    batch.samples[1].samples.push_back({mondayNoonMs, mondayNoonMs, 111});
    batch.measurements.push_back(
        {QStringLiteral("scale 2026-11-16"), {mondayNoonMs, 3600}, Metric::weight, 70.9, 0});
    batch.itemWindows = {{ItemWindow::Of::sleeps, {}, 0, mondayNoonMs + dayMs},
                         {ItemWindow::Of::recordings, {}, mondayNoonMs + hourMs, mondayNoonMs + 2 * dayMs}};
    batch.skipped = {{QStringLiteral("Walk"), QStringLiteral("noStart")}};
    batch.payloads.push_back(makePayload(QStringLiteral("/profile"), {}, {}, "{}", mondayNoonMs));
    batch.payloads.back().keep = true;
    batch.cursor = "2";
    batch.oldestReached = monday;
    return batch;
}

// A service's detail, and then its list, that contradicts it.
Batch detailOfAService(RunId run) {
    return serviceBatch(QStringLiteral("details"),
                        {madeUpRun({.startMs = mondayNoonMs + 5 * dayMs, .seconds = 60})}, run);
}

Batch listOfAService(RunId run) {
    Recording renamed = briefly(madeUpRun({.startMs = mondayNoonMs + 5 * dayMs, .seconds = 60}));
    renamed.summary.name = QStringLiteral("Lunch run");
    return serviceBatch(QStringLiteral("activities"), {renamed}, run);
}

Batch copyFromElsewhere(RunId run) {
    return fileBatch(
        bike,
        {madeUpRun({.externalId = QStringLiteral("copy"), .startMs = mondayNoonMs + 3000, .seconds = 60})},
        run);
}

QStringList everything(const TestStore& store) {
    return store.dump() << store.rows(QStringLiteral(
                               "SELECT entity, entity_id, sequence, operation FROM change ORDER BY 3"))
                        << store.rows(QStringLiteral("SELECT * FROM run_feed"))
                        << store.rows(QStringLiteral("SELECT * FROM run_item"))
                        << store.rows(QStringLiteral(
                               "SELECT run, entity, key, previous_run FROM superseded ORDER BY 1, 2, 3"));
}

struct Disturbed {
    std::shared_ptr<Fault> fault = std::make_shared<Fault>();
    TestStore store{[fault = fault](const QString& statement) { (*fault)(statement); }};

    // Tries again and again, the n-th statement failing at the n-th try, until there is none left to fail.
    // After each failure the store must be as before.
    template <typename Change>
    int failEverywhere(Change change) {
        const QStringList before = everything(store);
        for (int n = 1;; ++n) {
            fault->countdown = n;
            try {
                change();
                fault->countdown = 0;
                return n - 1;
            } catch (const Error& error) {
                if (error.code() != ErrorCode::diskFull) qFatal("another error: %s", error.what());
            }
            if (everything(store) != before) qFatal("statement %d left something behind", n);
        }
    }
};

} // namespace

class TestFaults : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyStatementOfAnApplyMayFail();
    void everyStatementOfAnUndoMayFail();
    void everyStatementOfARunsEndMayFail();
    void everyStatementOfALimitMayFail();
    void openingMayFail();
};

void TestFaults::everyStatementOfAnApplyMayFail() {
    TestStore undisturbed;
    const RunId run = undisturbed.beginRun();
    const auto batches = {firstBatch, copyFromElsewhere, secondBatch, detailOfAService, listOfAService};
    for (auto* batch : batches)
        undisturbed.apply(batch(run));

    Disturbed disturbed;
    QCOMPARE(disturbed.store.beginRun(), run);
    int failures = 0;
    for (auto* batch : batches) {
        failures += disturbed.failEverywhere([&] { disturbed.store.apply(batch(run)); });
    }
    QVERIFY(failures > 100);
    QCOMPARE(everything(disturbed.store), everything(undisturbed));
    QVERIFY(checkDerived(disturbed.store.database()).empty());
}

void TestFaults::everyStatementOfAnUndoMayFail() {
    Disturbed disturbed;
    TestStore& store = disturbed.store;
    store.apply(firstBatch(store.beginRun()));
    const QStringList first = store.dump();
    const RunId second = store.beginRun();
    store.apply(secondBatch(second));
    store.apply(copyFromElsewhere(second));
    const int failures = disturbed.failEverywhere([&] { store->undoRun(second).waitForFinished(); });
    QVERIFY(failures > 50);
    QCOMPARE(store.dump(), first);
    QVERIFY(checkDerived(store.database()).empty());
}

void TestFaults::everyStatementOfARunsEndMayFail() {
    Disturbed disturbed;
    TestStore& store = disturbed.store;
    const RunId run = store.beginRun();
    store.apply(firstBatch(run));
    store.apply(firstBatch(run)); // its 'skipped' waits for the end
    RunOutcome outcome;
    outcome.items = {{QStringLiteral("a.fit"), QStringLiteral("imported"), {}, std::nullopt}};
    disturbed.failEverywhere([&] { store->endRun(run, outcome).waitForFinished(); });
    QCOMPARE(store.rows(QStringLiteral("SELECT created, skipped FROM run_feed")),
             QStringList{QStringLiteral("8 | 8")});
    QCOMPARE(store.count(QStringLiteral("run_item")), 1);
}

void TestFaults::everyStatementOfALimitMayFail() {
    Disturbed disturbed;
    TestStore& store = disturbed.store;
    store.apply(firstBatch(store.beginRun()));
    AthleteSettings settings;
    settings.since = monday;
    settings.maxHeartRateBpm = 190;
    settings.restingHeartRateBpm = 50;
    const int failures = disturbed.failEverywhere([&] { store->setAthlete(settings).waitForFinished(); });
    QVERIFY(failures > 5);
    QVERIFY(checkDerived(store.database()).empty());
}

void TestFaults::openingMayFail() {
    auto fault = std::make_shared<Fault>();
    TestStore store([fault](const QString& statement) { (*fault)(statement); });
    store.beginRun();
    store.close();
    for (int n = 1;; ++n) {
        fault->countdown = n;
        try {
            store.open();
            break;
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::diskFull);
        }
    }
    QCOMPARE(store.rows(QStringLiteral("SELECT status FROM run")), QStringList{QStringLiteral("failed")});
}

QTEST_GUILESS_MAIN(TestFaults)
#include "test_Faults.moc"
