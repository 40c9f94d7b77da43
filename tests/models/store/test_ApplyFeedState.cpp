// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StoreFixture.h"

#include "models/store/Runs.h"

#include <QTest>

using namespace vd;
using namespace vd::test;

namespace {

const QString feed = QStringLiteral("activities");

Batch onlyState(std::optional<QByteArray> cursor, QDate oldest = {}, bool complete = false) {
    Batch batch = serviceBatch(feed);
    batch.payloads.clear();
    batch.cursor = std::move(cursor);
    batch.oldestReached = oldest;
    batch.complete = complete;
    return batch;
}

QStringList states(const TestStore& store) {
    return store.rows(QStringLiteral("SELECT feed, cursor, oldest_reached, complete FROM feed_state"));
}

// All that a service says of a day, with the windows in which it is all.
Batch wholeDay(RunId run) {
    Batch batch = dayBatch(QStringLiteral("7"), monday, run);
    batch.recordings = {madeUpRun({.seconds = 60})};
    for (const Metric metric : {Metric::steps, Metric::restingHeartRate, Metric::heartRate})
        batch.dayWindows.push_back({metric, monday, monday});
    for (const auto kind : {ItemWindow::Of::recordings, ItemWindow::Of::sleeps, ItemWindow::Of::measurements})
        batch.itemWindows.push_back({kind, Metric::weight, mondayNoonMs - dayMs, mondayNoonMs + dayMs});
    batch.payloads.push_back(
        makePayload(QStringLiteral("/profile"), {}, QStringLiteral("application/json"), "{}", mondayNoonMs));
    batch.payloads.back().keep = true;
    batch.skipped = {{QStringLiteral("Walk"), QStringLiteral("noStart")}};
    batch.cursor = "{}";
    batch.oldestReached = monday;
    return batch;
}

} // namespace

// What a feed says beside its data: how far it got, what it skipped, answers that nothing is made of.
class TestApplyFeedState : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_store = std::make_unique<TestStore>(); }
    void stateLandsAlone();
    void whatIsNotSaidStays();
    void sameStateWritesNothing();
    void wholeDaySeenAgainWritesNothing();
    void skippedItemsAreKeptOnce();
    void skippedItemsOfARunAreBounded();
    void skippedWithoutARunAreOnlyCounted();
    void itemsOfTheEndComeAfterThoseSkipped();
    void keptPayloadNeedsNoPointer();

private:
    std::unique_ptr<TestStore> m_store;
};

void TestApplyFeedState::stateLandsAlone() {
    m_store->apply(onlyState("{\"a\":1}", monday, true));
    QCOMPARE(states(*m_store), QStringList{QStringLiteral("activities | {\"a\":1} | 2026-11-16 | 1")});
}

void TestApplyFeedState::whatIsNotSaidStays() {
    m_store->apply(onlyState("1", monday));
    m_store->apply(onlyState("2"));
    QCOMPARE(states(*m_store), QStringList{QStringLiteral("activities | 2 | 2026-11-16 | 0")});
    m_store->apply(onlyState(std::nullopt, monday.addDays(-1)));
    QCOMPARE(states(*m_store), QStringList{QStringLiteral("activities | 2 | 2026-11-15 | 0")});
    m_store->apply(onlyState(std::nullopt, {}, true));
    m_store->apply(onlyState("3"));
    QCOMPARE(states(*m_store), QStringList{QStringLiteral("activities | 3 | 2026-11-15 | 1")});
    m_store->apply(onlyState("4", monday)); // it begins anew
    QCOMPARE(states(*m_store), QStringList{QStringLiteral("activities | 4 | 2026-11-16 | 0")});
}

void TestApplyFeedState::sameStateWritesNothing() {
    m_store->apply(onlyState("1", monday, true));
    const QString version = m_store->version();
    m_store->apply(onlyState("1", monday, true));
    m_store->apply(onlyState("1"));
    m_store->apply(onlyState(std::nullopt));
    QCOMPARE(m_store->version(), version);
}

void TestApplyFeedState::wholeDaySeenAgainWritesNothing() {
    const RunId run = m_store->beginRun(RunInfo::Kind::sync);
    const ApplyResult first = m_store->apply(wholeDay(run));
    QCOMPARE(first.counts, (Counts{.created = 7, .skipped = 1}));
    const QString version = m_store->version();
    const ApplyResult again = m_store->apply(wholeDay(run));
    QCOMPARE(again.counts, (Counts{.skipped = 8}));
    QCOMPARE(again.sequence, first.sequence);
    QCOMPARE(m_store->version(), version);
}

void TestApplyFeedState::skippedItemsAreKeptOnce() {
    const RunId run = m_store->beginRun(RunInfo::Kind::sync);
    Batch batch = onlyState(std::nullopt);
    batch.run = run;
    batch.skipped = {{QStringLiteral("Walk"), QStringLiteral("noStart")},
                     {QStringLiteral("Walk"), QStringLiteral("empty")},
                     {QStringLiteral("Walk"), QStringLiteral("noStart")}};
    QCOMPARE(m_store->apply(batch).counts, (Counts{.skipped = 3}));
    QCOMPARE(m_store->apply(batch).counts, (Counts{.skipped = 3}));
    QCOMPARE(m_store->rows(QStringLiteral("SELECT run, number, name, fate, reason, error FROM run_item")),
             (QStringList{QStringLiteral("%1 | 0 | Walk | skipped | noStart | -").arg(run),
                          QStringLiteral("%1 | 1 | Walk | skipped | empty | -").arg(run)}));
    batch.run = m_store->beginRun(RunInfo::Kind::sync); // another run tells it again
    m_store->apply(batch);
    QCOMPARE(m_store->count(QStringLiteral("run_item")), 4);
}

void TestApplyFeedState::skippedItemsOfARunAreBounded() {
    Batch batch = onlyState(std::nullopt);
    batch.run = m_store->beginRun(RunInfo::Kind::sync);
    for (int i = 0; i < mostSkippedItems + 20; ++i)
        batch.skipped.push_back({QString::number(i), QStringLiteral("empty")});
    QCOMPARE(m_store->apply(batch).counts.skipped, mostSkippedItems + 20);
    QCOMPARE(m_store->count(QStringLiteral("run_item")), mostSkippedItems);
}

void TestApplyFeedState::skippedWithoutARunAreOnlyCounted() {
    Batch batch = onlyState(std::nullopt);
    batch.skipped = {{QStringLiteral("Walk"), QStringLiteral("noStart")}};
    QCOMPARE(m_store->apply(batch).counts, (Counts{.skipped = 1}));
    QCOMPARE(m_store->count(QStringLiteral("run_item")), 0);
}

void TestApplyFeedState::itemsOfTheEndComeAfterThoseSkipped() {
    Batch batch = onlyState(std::nullopt);
    batch.run = m_store->beginRun(RunInfo::Kind::sync);
    batch.skipped = {{QStringLiteral("Walk"), QStringLiteral("noStart")}};
    m_store->apply(batch);
    RunOutcome outcome;
    outcome.items = {{QStringLiteral("Swim"), QStringLiteral("failed"), {}, ErrorCode::badData}};
    (*m_store)->endRun(batch.run, outcome).waitForFinished();
    QCOMPARE(m_store->rows(QStringLiteral("SELECT number, name FROM run_item ORDER BY number")),
             (QStringList{QStringLiteral("0 | Walk"), QStringLiteral("1 | Swim")}));
}

void TestApplyFeedState::keptPayloadNeedsNoPointer() {
    Batch batch = serviceBatch(QStringLiteral("profile"));
    m_store->apply(batch);
    QCOMPARE(m_store->count(QStringLiteral("raw_payload")), 0);
    batch.payloads[0].keep = true;
    m_store->apply(batch);
    QCOMPARE(m_store->count(QStringLiteral("raw_payload")), 1);

    const QString version = m_store->version();
    batch.payloads[0].fetchedAtMs += dayMs;
    m_store->apply(batch);
    QCOMPARE(m_store->version(), version);

    batch.payloads[0] = makePayload(batch.payloads[0].key, {}, {}, "others", mondayNoonMs + dayMs);
    batch.payloads[0].keep = true;
    m_store->apply(batch);
    QCOMPARE(m_store->rows(QStringLiteral("SELECT key, size FROM raw_payload")),
             QStringList{QStringLiteral("/profile | 6")});
}

QTEST_GUILESS_MAIN(TestApplyFeedState)
#include "test_ApplyFeedState.moc"
