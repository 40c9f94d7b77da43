// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StoreFixture.h"

#include "models/store/DerivedCheck.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace vd;
using namespace vd::test;

namespace {

const QString watch = QStringLiteral("watch");
const QString bike = QStringLiteral("bike computer");

Recording fullerCopy(qint64 completeness, int seconds = 600) {
    Recording recording = madeUpRun({.seconds = seconds});
    recording.completeness = completeness;
    return recording;
}

Batch allKinds(RunId run = 0) {
    Batch batch = dayBatch(watch, monday, run);
    batch.recordings = {madeUpRun(),
                        madeUpRun({.externalId = QStringLiteral("run-2"), .startMs = mondayNoonMs + dayMs})};
    for (Recording& recording : batch.recordings)
        recording.payload = 0;
    batch.cursor = "{\"page\":2}";
    return batch;
}

} // namespace

class TestApply : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void recordingComesBack();
    void payloadComesBack();
    void secondTimeWritesNothing();
    void countsAddUp();
    void changedRecordingIsUpdated_data();
    void changedRecordingIsUpdated();
    void fullerCopyStays();
    void serviceReplaces();
    void deletedRecordingGoesFromItsActivity();
    void deletedRecordingReturns();
    void unknownDeletionIsSkipped();
    void pageWithoutNewsLeavesNoPayload();
    void cursorLandsWithItsData();
    void everyInstantHasAnOffset();
    void changeLogIsCoalesced();
    void changedIsSignalledOnlyForChanges();
    void runFeedsAreCounted();
    void queuedCountsWhatWaits();
    void closingFinishesWhatIsQueued();
    void renamedActivityKeepsItsTitle();
};

void TestApply::recordingComesBack() {
    TestStore store;
    Recording run = madeUpRun();
    run.summary.name = QStringLiteral("Morning run");
    run.laps[1].kind = Lap::Kind::length;
    run.laps[1].stroke = QStringLiteral("freestyle");
    run.laps[1].strokes = 14;
    const ApplyResult result = store.apply(fileBatch(watch, {run}));
    QCOMPARE(result.counts, (Counts{.created = 1}));
    QCOMPARE(result.recordings.size(), size_t{1});
    QCOMPARE(result.recordings[0].fate, Fate::created);

    const auto activities = listActivities(store.database());
    QCOMPARE(activities.size(), size_t{1});
    QCOMPARE(activities[0].id, result.recordings[0].activity);
    const auto detail = activityDetail(store.database(), activities[0].id, WithStreams::yes);
    QVERIFY(detail);
    QCOMPARE(*detail->activity.summary.name, QStringLiteral("Morning run"));
    QCOMPARE(detail->laps, run.laps);
    QCOMPARE(detail->streams.timeMs, run.streams.timeMs);
    QCOMPARE(*detail->streams.find(Channel::distance), *run.streams.find(Channel::distance));
    QVERIFY(std::isnan(detail->streams.find(Channel::heartRate)->front()));
    QCOMPARE(detail->streams.find(Channel::heartRate)->back(), run.streams.find(Channel::heartRate)->back());
    QVERIFY(!detail->streams.find(Channel::power));

    const auto row = findRecording(store.database(), result.recordings[0].recording);
    QVERIFY(row);
    QCOMPARE(row->provider, QStringLiteral("files"));
    QCOMPARE(row->externalId, run.externalId);
    QCOMPARE(row->device, run.device);
    QCOMPARE(row->sourceFile, QStringLiteral("/home/a/watch.fit"));
    QCOMPARE(row->activity, activities[0].id);
}

void TestApply::payloadComesBack() {
    TestStore store;
    const Batch batch = fileBatch(watch, {madeUpRun()});
    store.apply(batch);
    QCOMPARE(
        store.rows(QStringLiteral("SELECT key, origin, media_type, sha256, size, zstd FROM raw_payload")),
        QStringList{QStringLiteral("%1 | /home/a/watch.fit | application/vnd.ant.fit | %2 | %3 | %4")
                        .arg(batch.payloads[0].key, QString::fromLatin1(batch.payloads[0].sha256.toHex()))
                        .arg(batch.payloads[0].size)
                        .arg(QString::fromLatin1(batch.payloads[0].zstd.toHex()))});
}

void TestApply::secondTimeWritesNothing() {
    TestStore store;
    store.apply(allKinds());
    const QStringList before = store.dump();
    const QStringList log = store.rows(QStringLiteral("SELECT * FROM change ORDER BY sequence"));
    const QString version = store.version();

    const ApplyResult again = store.apply(allKinds());
    QCOMPARE(again.counts.skipped, again.counts.total());
    QCOMPARE(store.version(), version);
    QCOMPARE(store.dump(), before);
    QCOMPARE(store.rows(QStringLiteral("SELECT * FROM change ORDER BY sequence")), log);
}

void TestApply::countsAddUp() {
    TestStore store;
    const Batch batch = allKinds();
    const auto held = [](const Batch& b) {
        return static_cast<int>(b.recordings.size() + b.deletedRecordings.size() + b.dailyValues.size() +
                                b.samples.size() + b.sleeps.size() + b.measurements.size() +
                                b.skipped.size());
    };
    const ApplyResult first = store.apply(batch);
    QCOMPARE(first.counts.total(), held(batch));
    QCOMPARE(first.counts.created, held(batch));

    Batch second = batch;
    second.recordings.pop_back();
    second.deletedRecordings = {QStringLiteral("run-2"), QStringLiteral("never seen")};
    second.dailyValues[1].value = 50;
    second.samples[1].samples[3].value = 99;
    second.skipped = {{QStringLiteral("Walk"), QStringLiteral("noStart")}};
    const ApplyResult result = store.apply(second);
    QCOMPARE(result.counts.total(), held(second));
    QCOMPARE(result.counts, (Counts{.created = 0, .updated = 2, .skipped = 7, .deleted = 1}));

    Batch third = second;
    third.dailyValues.pop_back();
    third.sleeps.clear();
    third.dayWindows = {{Metric::restingHeartRate, monday, monday}};
    third.itemWindows = {{ItemWindow::Of::sleeps, {}, 0, mondayNoonMs}};
    constexpr int goneFromWindows = 2;
    const ApplyResult last = store.apply(third);
    QCOMPARE(last.counts.total(), held(third) + goneFromWindows);
    QCOMPARE(last.counts.deleted, goneFromWindows);
}

void TestApply::changedRecordingIsUpdated_data() {
    QTest::addColumn<int>("what");
    QTest::newRow("sum") << 0;
    QTest::newRow("lap") << 1;
    QTest::newRow("sample") << 2;
    QTest::newRow("extras") << 3;
    QTest::newRow("words for the sport") << 4;
    QTest::newRow("a channel less") << 5;
    QTest::newRow("time axis") << 6;
}

void TestApply::changedRecordingIsUpdated() {
    QFETCH(int, what);
    TestStore store;
    Recording run = madeUpRun();
    const ApplyResult first = store.apply(fileBatch(watch, {run}));
    switch (what) {
    case 0: run.summary.distanceM = 1; break;
    case 1: run.laps[0].distanceM = 1; break;
    case 2: run.streams.channels[Channel::heartRate][100] += 1; break;
    case 3: run.extras.insert(QStringLiteral("weather"), QStringLiteral("sun")); break;
    case 4: run.sportGiven = QStringLiteral("trail running"); break;
    case 5: run.streams.channels.erase(Channel::heartRate); break;
    case 6: run.streams.timeMs.back() += 1; break;
    default: QFAIL("unknown");
    }
    const ApplyResult second = store.apply(fileBatch(watch, {run}));
    QCOMPARE(second.counts, (Counts{.updated = 1}));
    QCOMPARE(second.recordings[0].recording, first.recordings[0].recording);
    QCOMPARE(second.recordings[0].activity, first.recordings[0].activity);
    QVERIFY(second.sequence > first.sequence); // its activity changed, even where all its sums are the same
    QVERIFY(checkDerived(store.database()).empty());
}

// In whatever order the copies arrive.
void TestApply::fullerCopyStays() {
    std::vector<Batch> copies{fileBatch(watch, {fullerCopy(100, 300)}),
                              fileBatch(watch, {fullerCopy(200, 600)}),
                              fileBatch(watch, {fullerCopy(200, 599)})};
    std::vector<int> order{0, 1, 2};
    QStringList expected;
    do {
        TestStore store;
        int created = 0;
        for (const int i : order)
            created += store.apply(copies[static_cast<size_t>(i)]).counts.created;
        QCOMPARE(created, 1);
        const QStringList standing =
            store.rows(QStringLiteral("SELECT completeness, content_hash, elapsed_s FROM recording"));
        QVERIFY(standing.first().startsWith(QStringLiteral("200")));
        if (expected.isEmpty()) expected = standing;
        QCOMPARE(standing, expected);
    } while (std::next_permutation(order.begin(), order.end()));
}

void TestApply::serviceReplaces() {
    TestStore store;
    store.apply(fileBatch(watch, {madeUpRun({.seconds = 600})}));
    QCOMPARE(store.apply(fileBatch(watch, {madeUpRun({.seconds = 300})})).counts.updated, 1);
    QCOMPARE(store.rows(QStringLiteral("SELECT elapsed_s FROM recording")),
             QStringList{QStringLiteral("300")});
}

void TestApply::deletedRecordingGoesFromItsActivity() {
    TestStore store;
    store.apply(fileBatch(watch, {madeUpRun()}));
    store.apply(
        fileBatch(bike, {madeUpRun({.externalId = QStringLiteral("copy"), .startMs = mondayNoonMs + 5000})}));
    QCOMPARE(store.count(QStringLiteral("activity")), 1);

    Batch gone = fileBatch(watch, {});
    gone.deletedRecordings = {QStringLiteral("run-1")};
    QCOMPARE(store.apply(gone).counts, (Counts{.deleted = 1}));
    QCOMPARE(listActivities(store.database()).front().externalId, QStringLiteral("copy"));
    QCOMPARE(store.apply(gone).counts, (Counts{.skipped = 1}));
    QVERIFY(checkDerived(store.database()).empty());

    gone = fileBatch(bike, {});
    gone.deletedRecordings = {QStringLiteral("copy")};
    store.apply(gone);
    QVERIFY(listActivities(store.database()).empty());
    QCOMPARE(store.rows(QStringLiteral("SELECT operation FROM change WHERE entity = 'activity'")),
             QStringList{QStringLiteral("delete")});
}

void TestApply::deletedRecordingReturns() {
    TestStore store;
    store.apply(fileBatch(watch, {madeUpRun()}));
    Batch gone = fileBatch(watch, {});
    gone.deletedRecordings = {QStringLiteral("run-1")};
    store.apply(gone);
    QCOMPARE(store.apply(fileBatch(watch, {madeUpRun()})).counts, (Counts{.updated = 1}));
    QCOMPARE(listActivities(store.database()).size(), size_t{1});
}

void TestApply::unknownDeletionIsSkipped() {
    TestStore store;
    Batch gone = fileBatch(watch, {});
    gone.deletedRecordings = {QStringLiteral("never seen")};
    QCOMPARE(store.apply(gone).counts, (Counts{.skipped = 1}));
}

void TestApply::pageWithoutNewsLeavesNoPayload() {
    TestStore store;
    store.apply(fileBatch(watch, {madeUpRun()}));
    Batch page = fileBatch(watch, {madeUpRun()});
    page.payloads[0] =
        makePayload(QStringLiteral("/activities?page=1"), {}, {}, "another page", mondayNoonMs);
    store.apply(page);
    QCOMPARE(store.count(QStringLiteral("raw_payload")), 1);
}

void TestApply::cursorLandsWithItsData() {
    bool fail = false;
    TestStore store([&](const QString& statement) {
        if (fail && statement.contains(QStringLiteral("feed_state"))) throw Error(ErrorCode::diskFull);
    });
    fail = true;
    QVERIFY_THROWS_EXCEPTION(Error, store.apply(allKinds()));
    QCOMPARE(store.count(QStringLiteral("recording")), 0);
    QCOMPARE(store.count(QStringLiteral("feed_state")), 0);
    fail = false;
    store.apply(allKinds());
    QCOMPARE(store.count(QStringLiteral("recording")), 2);
    QCOMPARE(store.rows(QStringLiteral("SELECT feed, cursor FROM feed_state")),
             QStringList{QStringLiteral("fit | {\"page\":2}")});
}

void TestApply::everyInstantHasAnOffset() {
    TestStore store;
    store.apply(allKinds());
    const QStringList days = store.rows(QStringLiteral("SELECT local_date FROM activity ORDER BY 1"));
    QCOMPARE(days, (QStringList{QStringLiteral("2026-11-16"), QStringLiteral("2026-11-17")}));
    QCOMPARE(store.rows(QStringLiteral("SELECT count(*) FROM recording WHERE offset_s <> 3600")).first(),
             QStringLiteral("0"));
    for (const SampleSeries& series :
         listSamples(store.database(), Metric::heartRate, 0, mondayNoonMs + dayMs)) {
        QCOMPARE(series.offsetS, 3600);
    }
    // The night belongs to the day of waking.
    QCOMPARE(store.rows(QStringLiteral("SELECT date FROM sleep")), QStringList{QStringLiteral("2026-11-16")});
}

void TestApply::changeLogIsCoalesced() {
    TestStore store;
    Recording run = madeUpRun();
    qint64 last = 0;
    for (int i = 0; i < 5; ++i) {
        run.summary.distanceM = 1000 + i;
        const qint64 sequence = store.apply(fileBatch(watch, {run})).sequence;
        QVERIFY(sequence > last);
        last = sequence;
    }
    QCOMPARE(store.rows(QStringLiteral("SELECT entity, sequence, operation FROM change")),
             QStringList{QStringLiteral("activity | %1 | put").arg(last)});
}

void TestApply::changedIsSignalledOnlyForChanges() {
    TestStore store;
    QSignalSpy spy(&*store, &Store::changed);
    const ApplyResult result = store.apply(allKinds());
    QTRY_COMPARE(spy.count(), 1);
    QCOMPARE(spy[0][0].toLongLong(), result.sequence);
    store.apply(allKinds());
    QCoreApplication::processEvents();
    QCOMPARE(spy.count(), 1);
}

void TestApply::runFeedsAreCounted() {
    TestStore store;
    const RunId run = store.beginRun();
    store.apply(fileBatch(watch, {madeUpRun()}, run));
    store.apply(fileBatch(watch, {madeUpRun()}, run));
    RunOutcome outcome;
    outcome.status = RunOutcome::Status::partial;
    outcome.counts = {.created = 1, .skipped = 1};
    outcome.items = {
        {QStringLiteral("a.fit"), QStringLiteral("imported"), {}, std::nullopt},
        {QStringLiteral("b.fit"), QStringLiteral("failed"), QStringLiteral("why"), ErrorCode::badData}};
    store->endRun(run, outcome).waitForFinished();
    QCOMPARE(
        store.rows(QStringLiteral("SELECT feed, fetched, created, updated, skipped, deleted FROM run_feed")),
        QStringList{QStringLiteral("fit | 2 | 1 | 0 | 1 | 0")});
    QCOMPARE(store.rows(QStringLiteral("SELECT kind, cause, status, created, skipped, error FROM run")),
             QStringList{QStringLiteral("import | test | partial | 1 | 1 | -")});
    QCOMPARE(store.rows(QStringLiteral("SELECT number, name, fate, reason, error FROM run_item")),
             (QStringList{QStringLiteral("0 | a.fit | imported |  | -"),
                          QStringLiteral("1 | b.fit | failed | why | badData")}));
}

void TestApply::queuedCountsWhatWaits() {
    std::mutex gate;
    std::unique_lock closed(gate);
    TestStore store([&](const QString& statement) {
        if (statement.startsWith(QStringLiteral("BEGIN"))) std::lock_guard wait(gate);
    });
    std::vector<QFuture<ApplyResult>> futures;
    for (int i = 0; i < 3; ++i)
        futures.push_back(store->apply(fileBatch(watch, {madeUpRun()})));
    QCOMPARE(store->queued(), 3);
    closed.unlock();
    for (auto& future : futures)
        future.waitForFinished();
    QTRY_COMPARE(store->queued(), 0);
}

void TestApply::closingFinishesWhatIsQueued() {
    TestStore store;
    for (int i = 0; i < 5; ++i)
        store->apply(fileBatch(
            watch, {madeUpRun({.externalId = QString::number(i), .startMs = mondayNoonMs + i * dayMs})}));
    store.close();
    store.open();
    QCOMPARE(store.count(QStringLiteral("recording")), 5);
}

void TestApply::renamedActivityKeepsItsTitle() {
    TestStore store;
    Recording run = madeUpRun();
    run.summary.name = QStringLiteral("Run");
    const ActivityId id = store.apply(fileBatch(watch, {run})).recordings[0].activity;
    store->rename(id, QStringLiteral("With Anna")).waitForFinished();
    run.summary.name = QStringLiteral("Lunch run");
    const ApplyResult second = store.apply(fileBatch(watch, {run}));
    QCOMPARE(*findActivity(store.database(), id)->summary.name, QStringLiteral("With Anna"));
    store->rename(id, std::nullopt).waitForFinished();
    QCOMPARE(*findActivity(store.database(), id)->summary.name, QStringLiteral("Lunch run"));
    QVERIFY(store.rows(QStringLiteral("SELECT max(sequence) FROM change")).first().toLongLong() >
            second.sequence);
}

QTEST_GUILESS_MAIN(TestApply)
#include "test_Apply.moc"
