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

Recording run(double distanceM, qint64 completeness = 0) {
    Recording recording = madeUpRun();
    recording.summary.distanceM = distanceM;
    recording.completeness = completeness;
    return recording;
}

RunId apply(TestStore& store, Batch batch) {
    batch.run = store.beginRun();
    const RunId id = batch.run;
    store.apply(std::move(batch));
    return id;
}

Counts undo(TestStore& store, RunId id) {
    const Counts counts = store->undoRun(id).result();
    const auto differences = checkDerived(store.database());
    for (const DerivedDifference& d : differences)
        qWarning("%s", qPrintable(d.entity + u' ' + d.id + u' ' + d.what));
    if (!differences.empty()) qFatal("derived rows are wrong after an undo");
    return counts;
}

QStringList distances(const TestStore& store) {
    return store.rows(QStringLiteral("SELECT distance_m FROM recording"));
}

Batch pulse(qint64 fromMs, std::vector<double> values) {
    Batch batch = fileBatch(watch, {});
    SampleSeries series{Metric::heartRate, 3600, {}, 0};
    for (const double value : values) {
        series.samples.push_back({fromMs, fromMs, value});
        fromMs += 60'000;
    }
    batch.samples = {series};
    batch.payloads.front().key = QString::number(fromMs) + QString::number(values.front());
    return batch;
}

std::vector<double> pulseValues(const TestStore& store) {
    std::vector<double> values;
    for (const SampleSeries& series :
         listSamples(store.database(), Metric::heartRate, 0, mondayNoonMs + dayMs)) {
        for (const Sample& sample : series.samples)
            values.push_back(sample.value);
    }
    return values;
}

} // namespace

class TestUndo : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void undoAndImportAreInverse();
    void whatWasReplacedComesBack();
    void laterWordStays();
    void undoneLaterWordLeadsPastAnUndoneOne();
    void manyTimesInOneRun();
    void otherSourcesOfTheActivityStay();
    void personsTitleStays();
    void samplesOfOtherRunsStay();
    void replacedSamplesComeBack();
    void replacedSamplesComeBackThroughALaterRun();
    void onlyImportsCanBeUndone();
    void undoIsLogged();
};

void TestUndo::undoAndImportAreInverse() {
    TestStore store;
    apply(store, dayBatch(watch, monday));
    apply(
        store,
        fileBatch(bike, {madeUpRun({.externalId = QStringLiteral("ride"), .startMs = mondayNoonMs + 4000})}));
    const QStringList before = store.dump();

    Batch batch = dayBatch(watch, monday.addDays(1));
    batch.recordings = {run(1800),
                        madeUpRun({.externalId = QStringLiteral("run-2"), .startMs = mondayNoonMs + dayMs})};
    for (Recording& recording : batch.recordings)
        recording.payload = 0;
    batch.cursor = "7";
    const RunId id = apply(store, batch);
    const QStringList after = store.dump();
    QVERIFY(after != before);

    const Counts undone = undo(store, id);
    QCOMPARE(store.dump(), before);
    QVERIFY(undone.deleted > 0);
    apply(store, batch);
    QCOMPARE(store.dump(), after);
}

void TestUndo::whatWasReplacedComesBack() {
    TestStore store;
    apply(store, fileBatch(watch, {run(1000, 10)}));
    const QStringList before = store.dump();
    const RunId second = apply(store, fileBatch(watch, {run(2000, 20)}));
    QCOMPARE(undo(store, second), (Counts{.updated = 1}));
    QCOMPARE(store.dump(), before);
}

void TestUndo::laterWordStays() {
    TestStore store;
    const RunId first = apply(store, fileBatch(watch, {run(1000, 10)}));
    apply(store, fileBatch(watch, {run(2000, 20)}));
    undo(store, first);
    QCOMPARE(distances(store), QStringList{QStringLiteral("2000")});
}

void TestUndo::undoneLaterWordLeadsPastAnUndoneOne() {
    TestStore store;
    apply(store, fileBatch(watch, {run(1000, 10)}));
    const RunId second = apply(store, fileBatch(watch, {run(2000, 20)}));
    const RunId third = apply(store, fileBatch(watch, {run(3000, 30)}));
    undo(store, second);
    QCOMPARE(distances(store), QStringList{QStringLiteral("3000")});
    undo(store, third);
    QCOMPARE(distances(store), QStringList{QStringLiteral("1000")});
}

void TestUndo::manyTimesInOneRun() {
    TestStore store;
    apply(store, fileBatch(watch, {run(1000, 10)}));
    const QStringList before = store.dump();
    const RunId second = store.beginRun();
    store.apply(fileBatch(watch, {run(2000, 20)}, second));
    store.apply(fileBatch(watch, {run(3000, 30)}, second));
    undo(store, second);
    QCOMPARE(store.dump(), before);
}

void TestUndo::otherSourcesOfTheActivityStay() {
    TestStore store;
    const RunId first = apply(store, fileBatch(watch, {run(1800)}));
    apply(
        store,
        fileBatch(bike, {madeUpRun({.externalId = QStringLiteral("copy"), .startMs = mondayNoonMs + 2000})}));
    const ActivityId id = listActivities(store.database()).front().id;
    undo(store, first);
    const auto activities = listActivities(store.database());
    QCOMPARE(activities.size(), size_t{1});
    QCOMPARE(activities[0].id, id);
    QCOMPARE(activities[0].externalId, QStringLiteral("copy"));
}

void TestUndo::personsTitleStays() {
    TestStore store;
    apply(store, fileBatch(watch, {run(1000, 10)}));
    const ActivityId id = listActivities(store.database()).front().id;
    const RunId second = apply(store, fileBatch(watch, {run(2000, 20)}));
    store->rename(id, QStringLiteral("With Anna")).waitForFinished();
    undo(store, second);
    QCOMPARE(*findActivity(store.database(), id)->summary.name, QStringLiteral("With Anna"));
}

void TestUndo::samplesOfOtherRunsStay() {
    TestStore store;
    const RunId first = apply(store, pulse(mondayNoonMs, {60, 61}));
    apply(store, pulse(mondayNoonMs + hourMs, {70, 71}));
    undo(store, first);
    QCOMPARE(pulseValues(store), (std::vector<double>{70, 71}));
}

void TestUndo::replacedSamplesComeBack() {
    TestStore store;
    apply(store, pulse(mondayNoonMs, {60, 61}));
    const QStringList before = store.dump();
    const RunId second = store.beginRun();
    for (const auto& values : {std::vector<double>{80}, std::vector<double>{90, 91, 92}}) {
        Batch batch = pulse(mondayNoonMs, values);
        batch.run = second;
        store.apply(batch);
    }
    QCOMPARE(pulseValues(store), (std::vector<double>{90, 91, 92}));
    undo(store, second);
    QCOMPARE(pulseValues(store), (std::vector<double>{60, 61}));
    QCOMPARE(store.dump(), before);
}

void TestUndo::replacedSamplesComeBackThroughALaterRun() {
    TestStore store;
    apply(store, pulse(mondayNoonMs, {60, 61}));
    const RunId second = apply(store, pulse(mondayNoonMs, {80}));
    const RunId third = apply(store, pulse(mondayNoonMs, {90}));
    undo(store, second);
    QCOMPARE(pulseValues(store), (std::vector<double>{90, 61}));
    undo(store, third);
    QCOMPARE(pulseValues(store), (std::vector<double>{60, 61}));
}

void TestUndo::onlyImportsCanBeUndone() {
    TestStore store;
    const RunId sync = store->beginRun({RunInfo::Kind::sync, {}}).result();
    try {
        store->undoRun(sync).result();
        QFAIL("undone");
    } catch (const Error& error) {
        QCOMPARE(error.code(), ErrorCode::notSupported);
    }
}

void TestUndo::undoIsLogged() {
    TestStore store;
    const RunId id = apply(store, dayBatch(watch, monday));
    const qint64 before = store.rows(QStringLiteral("SELECT max(sequence) FROM change")).first().toLongLong();
    undo(store, id);
    QCOMPARE(store.rows(QStringLiteral("SELECT DISTINCT operation FROM change")),
             QStringList{QStringLiteral("delete")});
    QVERIFY(store.rows(QStringLiteral("SELECT min(sequence) FROM change")).first().toLongLong() > before);
    QVERIFY(store.rows(QStringLiteral("SELECT undone_at FROM run")).first() != QStringLiteral("-"));
}

QTEST_GUILESS_MAIN(TestUndo)
#include "test_Undo.moc"
