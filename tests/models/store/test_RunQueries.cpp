// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StoreFixture.h"

#include "models/store/RunQueries.h"

#include <QTest>

using namespace vd;
using namespace vd::test;

namespace {

const QString byTest = QStringLiteral("test");

LinkedAccount accountOf(const QString& provider) {
    LinkedAccount account;
    account.provider = provider;
    account.accountId = QStringLiteral("7");
    account.displayName = QStringLiteral("Anna");
    return account;
}

std::vector<RunId> ids(const std::vector<RunRow>& runs) {
    std::vector<RunId> result;
    for (const RunRow& run : runs)
        result.push_back(run.id);
    return result;
}

} // namespace

class TestRunQueries : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_store = std::make_unique<TestStore>(); }
    void runTellsWhatItDid();
    void syncSumsUpItsFeeds();
    void syncThatFoundNothingIsThere();
    void killedSyncHasBroughtWhatLanded();
    void importTellsItsOwnCounts();
    void runningHasNoStatus();
    void historyIsFiltered();

private:
    ConnectionId link(const QString& provider) { return (*m_store)->link(accountOf(provider)).result(); }
    RunId begin(RunInfo info) { return (*m_store)->beginRun(std::move(info)).result(); }
    void end(RunId run, const RunOutcome& outcome) { (*m_store)->endRun(run, outcome).waitForFinished(); }
    std::unique_ptr<TestStore> m_store;
};

void TestRunQueries::runTellsWhatItDid() {
    const ConnectionId connection = link(QStringLiteral("strava"));
    const RunId id = begin({RunInfo::Kind::sync, QStringLiteral("schedule"), connection});
    RunOutcome outcome;
    outcome.status = RunOutcome::Status::partial;
    outcome.error = ErrorCode::missingScope;
    outcome.requests = 12;
    outcome.items = {
        {QStringLiteral("Walk"), QStringLiteral("skipped"), QStringLiteral("noStart"), std::nullopt},
        {QStringLiteral("Swim"), QStringLiteral("failed"), {}, ErrorCode::badData}};
    outcome.feeds = {{QStringLiteral("activities"), 11, std::nullopt},
                     {QStringLiteral("zones"), 1, ErrorCode::missingScope}};
    end(id, outcome);

    const auto runs = runHistory(m_store->database());
    QCOMPARE(runs.size(), size_t{1});
    const RunRow& run = runs[0];
    QCOMPARE(run.id, id);
    QCOMPARE(run.kind, RunInfo::Kind::sync);
    QCOMPARE(run.trigger, QStringLiteral("schedule"));
    QCOMPARE(run.connection, connection);
    QCOMPARE(run.provider, QStringLiteral("strava"));
    QCOMPARE(run.displayName, QStringLiteral("Anna"));
    QVERIFY(run.startedMs > 0 && *run.endedMs >= run.startedMs);
    QCOMPARE(run.status, std::optional(RunOutcome::Status::partial));
    QCOMPARE(run.error, std::optional(ErrorCode::missingScope));
    QCOMPARE(run.requests, 12);

    const auto feeds = runFeeds(m_store->database(), id);
    QCOMPARE(feeds.size(), size_t{2});
    QCOMPARE(feeds[0].requests, 11);
    QVERIFY(!feeds[0].error);
    QCOMPARE(feeds[1].feed, QStringLiteral("zones"));
    QCOMPARE(feeds[1].error, std::optional(ErrorCode::missingScope));

    const auto items = runItems(m_store->database(), id);
    QCOMPARE(items.size(), size_t{2});
    QCOMPARE(items[0].name, QStringLiteral("Walk"));
    QCOMPARE(items[0].fate, QStringLiteral("skipped"));
    QCOMPARE(items[0].reason, QStringLiteral("noStart"));
    QVERIFY(!items[0].error);
    QCOMPARE(items[1].error, std::optional(ErrorCode::badData));
}

void TestRunQueries::syncSumsUpItsFeeds() {
    const RunId run = begin({RunInfo::Kind::sync, byTest, link(QStringLiteral("strava"))});
    const Batch first = serviceBatch(QStringLiteral("activities"), {madeUpRun({.seconds = 60})}, run);
    m_store->apply(first);
    m_store->apply(first);
    Batch other = serviceBatch(QStringLiteral("weights"), {}, run);
    other.measurements = {{QStringLiteral("w"), {mondayNoonMs, 0}, Metric::weight, 70, 0}};
    m_store->apply(other);
    RunOutcome outcome;
    outcome.counts = {.created = 99}; // not believed
    outcome.feeds = {{QStringLiteral("activities"), 2, std::nullopt}};
    end(run, outcome);
    QCOMPARE(runHistory(m_store->database())[0].counts, (Counts{.created = 2, .skipped = 1}));
    const auto feeds = runFeeds(m_store->database(), run);
    QCOMPARE(feeds[0].fetched, 2);
    QCOMPARE(feeds[0].counts, (Counts{.created = 1, .skipped = 1}));
    QCOMPARE(feeds[0].requests, 2);
    QCOMPARE(feeds[1].counts, (Counts{.created = 1}));
}

void TestRunQueries::syncThatFoundNothingIsThere() {
    const RunId run = begin({RunInfo::Kind::sync, byTest, link(QStringLiteral("strava"))});
    RunOutcome outcome;
    outcome.feeds = {{QStringLiteral("activities"), 1, std::nullopt}};
    outcome.requests = 1;
    end(run, outcome);
    QCOMPARE(runHistory(m_store->database())[0].counts, Counts{});
    QCOMPARE(runFeeds(m_store->database(), run)[0].fetched, 0);
}

void TestRunQueries::killedSyncHasBroughtWhatLanded() {
    const RunId run = begin({RunInfo::Kind::sync, byTest, link(QStringLiteral("strava"))});
    m_store->apply(serviceBatch(QStringLiteral("activities"), {madeUpRun({.seconds = 60})}, run));
    m_store->close(); // without an end: as if killed
    m_store->open();
    const RunRow row = runHistory(m_store->database())[0];
    QCOMPARE(row.status, std::optional(RunOutcome::Status::failed));
    QCOMPARE(row.error, std::optional(ErrorCode::interrupted));
    QCOMPARE(row.counts, (Counts{.created = 1}));
}

void TestRunQueries::importTellsItsOwnCounts() {
    const RunId run = begin({RunInfo::Kind::import, byTest});
    m_store->apply(fileBatch(QStringLiteral("watch"), {madeUpRun({.seconds = 60})}, run));
    RunOutcome outcome;
    outcome.counts = {.created = 1, .skipped = 4}; // four files that were no news
    end(run, outcome);
    const RunRow row = runHistory(m_store->database())[0];
    QCOMPARE(row.counts, outcome.counts);
    QCOMPARE(row.provider, QStringLiteral("files"));
    QCOMPARE(row.connection, ConnectionId{0});
}

void TestRunQueries::runningHasNoStatus() {
    begin({RunInfo::Kind::sync, byTest});
    const RunRow row = runHistory(m_store->database())[0];
    QVERIFY(!row.status && !row.endedMs);
    QVERIFY(row.provider.isEmpty());
}

void TestRunQueries::historyIsFiltered() {
    const RunId strava = begin({RunInfo::Kind::sync, byTest, link(QStringLiteral("strava"))});
    const RunId polar = begin({RunInfo::Kind::sync, byTest, link(QStringLiteral("polar"))});
    const RunId files = begin({RunInfo::Kind::import, byTest});
    RunOutcome failed;
    failed.status = RunOutcome::Status::failed;
    end(polar, failed);
    const auto history = [&](const RunFilter& filter) {
        return ids(runHistory(m_store->database(), filter));
    };
    QCOMPARE(history({}), (std::vector<RunId>{files, polar, strava}));
    QCOMPARE(history({.limit = 2}), (std::vector<RunId>{files, polar}));
    QCOMPARE(history({.provider = QStringLiteral("strava")}), std::vector<RunId>{strava});
    QCOMPARE(history({.provider = QStringLiteral("files")}), std::vector<RunId>{files});
    QCOMPARE(history({.status = RunOutcome::Status::failed}), std::vector<RunId>{polar});
    QCOMPARE(history({.kind = RunInfo::Kind::sync}), (std::vector<RunId>{polar, strava}));
    QVERIFY(history({.provider = QStringLiteral("files"), .status = RunOutcome::Status::failed}).empty());
}

QTEST_GUILESS_MAIN(TestRunQueries)
#include "test_RunQueries.moc"
