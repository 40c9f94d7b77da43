// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StoreFixture.h"

#include "models/store/DerivedCheck.h"
#include "models/store/RunQueries.h"

#include <QTest>

#include <mutex>

using namespace vd;
using namespace vd::test;

namespace {

const QString watch = QStringLiteral("watch");

LinkedAccount account(const QString& id = QStringLiteral("7")) {
    LinkedAccount account;
    account.provider = QStringLiteral("strava");
    account.accountId = id;
    account.displayName = QStringLiteral("Anna");
    account.settings = {{QStringLiteral("client"), QStringLiteral("123")}};
    return account;
}

// Everything that a service can say of three days; the first run is also in a file.
std::vector<Batch> saidByTheService(RunId run) {
    std::vector<Batch> batches;
    for (int day = 0; day < 3; ++day) {
        Batch batch = dayBatch(watch, monday.addDays(day), run);
        const Batch page = serviceBatch(QStringLiteral("all"));
        batch.source = page.source;
        batch.feed = page.feed;
        batch.payloads.front().key += QStringLiteral(" by the service");
        Recording recording = madeUpRun({.externalId = QString::number(day),
                                         .startMs = mondayNoonMs + day * dayMs + 2000,
                                         .seconds = 60});
        recording.payload = 0;
        batch.recordings = {recording, briefly(recording)};
        batch.cursor = QByteArray::number(day);
        batch.skipped = {{QStringLiteral("Walk with Ben"), QStringLiteral("noStart")}};
        batches.push_back(batch);
    }
    return batches;
}

std::vector<Batch> saidByFiles() {
    Batch day = dayBatch(watch, monday);
    day.dailyValues[0].value += 1000;
    return {day, fileBatch(watch, {madeUpRun({.seconds = 60})})};
}

void fill(TestStore& store, RunId run) {
    for (const Batch& batch : saidByFiles())
        store.apply(batch);
    for (const Batch& batch : saidByTheService(run))
        store.apply(batch);
}

RunId syncRun(TestStore& store, ConnectionId connection) {
    return store->beginRun({RunInfo::Kind::sync, QStringLiteral("test"), connection}).result();
}

// Where a row still names the connection: "table.column".
QStringList namedIn(const TestStore& store, ConnectionId connection) {
    QStringList found;
    const QStringList columns =
        store.rows(QStringLiteral("SELECT m.name, f.\"from\" FROM sqlite_schema m, "
                                  "pragma_foreign_key_list(m.name) f "
                                  "WHERE m.type = 'table' AND f.\"table\" = 'connection'"));
    if (columns.size() < 9) qFatal("the tables that name a connection were not found");
    for (const QString& column : columns) {
        const QStringList parts = column.split(QStringLiteral(" | "));
        const int rows = store
                             .rows(QStringLiteral("SELECT count(*) FROM %1 WHERE %2 = %3")
                                       .arg(parts[0], parts[1])
                                       .arg(connection))
                             .first()
                             .toInt();
        if (rows > 0) found << parts.join(u'.');
    }
    const QString listed = QStringLiteral("SELECT count(*) FROM daily_best, json_each(connections) "
                                          "WHERE json_each.value = %1")
                               .arg(connection);
    if (store.rows(listed).first().toInt() > 0) found << QStringLiteral("daily_best.connections");
    return found;
}

} // namespace

class TestDeleteConnection : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingIsLeft();
    void whatOthersSaidStaysAsIfItHadNeverSpoken();
    void personsWordsStayWithWhatStays();
    void historyStaysWithoutNames();
    void mirrorsForgetWhatIsGone();
    void budgetGoesWithTheLastOfAClient();
    void otherWritesComeInBetween();
    void whatClosingCutsOffGoesOn();
    void linkedAgainBeginsAnew();
    void deviceCanBeDeletedToo();
    void everyStatementMayFail();
};

void TestDeleteConnection::nothingIsLeft() {
    TestStore store;
    const ConnectionId connection = store->link(account()).result();
    fill(store, syncRun(store, connection));
    store->setMetricOrder(Metric::steps, {connection}).waitForFinished();
    QVERIFY(namedIn(store, connection).size() >= 9);
    store->unlink(connection, true).waitForFinished();
    QCOMPARE(namedIn(store, connection), QStringList());
    QVERIFY(!connectionState(store.database(), connection));
    QCOMPARE(store.rows(QStringLiteral("PRAGMA foreign_key_check")), QStringList());
}

void TestDeleteConnection::whatOthersSaidStaysAsIfItHadNeverSpoken() {
    TestStore store;
    const ConnectionId connection = store->link(account()).result();
    fill(store, 0);
    store->unlink(connection, true).waitForFinished();
    TestStore without;
    for (const Batch& batch : saidByFiles())
        without.apply(batch);
    QCOMPARE(store.dump(), without.dump());
    QVERIFY(checkDerived(store.database()).empty());
}

void TestDeleteConnection::personsWordsStayWithWhatStays() {
    TestStore store;
    const ConnectionId connection = store->link(account()).result();
    fill(store, 0);
    const ActivityId shared = listActivities(store.database()).back().id;
    store->rename(shared, QStringLiteral("With Anna")).waitForFinished();
    store->unlink(connection, true).waitForFinished();
    const auto activities = listActivities(store.database());
    QCOMPARE(activities.size(), size_t{1});
    QCOMPARE(activities[0].id, shared);
    QCOMPARE(*activities[0].summary.name, QStringLiteral("With Anna"));
}

void TestDeleteConnection::historyStaysWithoutNames() {
    TestStore store;
    const ConnectionId connection = store->link(account()).result();
    const RunId run = syncRun(store, connection);
    fill(store, run);
    store->endRun(run, {}).waitForFinished();
    QCOMPARE(runItems(store.database(), run).size(), size_t{1});
    store->unlink(connection, true).waitForFinished();
    const auto runs = runHistory(store.database());
    QCOMPARE(runs.size(), size_t{1});
    QCOMPARE(runs[0].connection, ConnectionId{0});
    QVERIFY(runs[0].displayName.isEmpty());
    QVERIFY(runs[0].counts.created > 0);
    QVERIFY(runItems(store.database(), run).empty());
}

void TestDeleteConnection::mirrorsForgetWhatIsGone() {
    TestStore store;
    const ConnectionId connection = store->link(account()).result();
    fill(store, 0);
    QSqlQuery query(store.database().writer());
    QVERIFY(query.exec(QStringLiteral("INSERT INTO mirror_item (mirror, entity, entity_id, state) "
                                      "SELECT 'calendar', 'activity', id, 'sent' FROM activity UNION ALL "
                                      "SELECT 'sheet', 'sleep', id, 'sent' FROM sleep")));
    store->unlink(connection, true).waitForFinished();
    QCOMPARE(store.count(QStringLiteral("mirror_item")), 2);
    QCOMPARE(store.rows(QStringLiteral("SELECT entity FROM mirror_item WHERE NOT EXISTS (SELECT 1 FROM "
                                       "activity WHERE id = entity_id) AND NOT EXISTS (SELECT 1 FROM sleep "
                                       "WHERE id = entity_id)")),
             QStringList());
}

void TestDeleteConnection::budgetGoesWithTheLastOfAClient() {
    TestStore store;
    const ConnectionId first = store->link(account()).result();
    const ConnectionId second = store->link(account(QStringLiteral("8"))).result();
    const QString strava = QStringLiteral("strava"), client = QStringLiteral("123");
    store->saveBudget(strava, client, {{QStringLiteral("day"), 1000, 1, mondayNoonMs}}).waitForFinished();
    store->unlink(first, true).waitForFinished();
    QCOMPARE(budgetSpans(store.database(), strava, client).size(), size_t{1});
    store->unlink(second, true).waitForFinished();
    QVERIFY(budgetSpans(store.database(), strava, client).empty());
}

void TestDeleteConnection::otherWritesComeInBetween() {
    std::mutex gate;
    QStringList writes; // of the writing thread
    bool watching = false;
    TestStore store([&](const QString& statement) {
        if (!watching) return;
        if (statement.startsWith(QStringLiteral("BEGIN"))) std::lock_guard wait(gate);
        writes << statement.section(u' ', 0, 2);
    });
    const ConnectionId connection = store->link(account()).result();
    fill(store, 0);
    std::unique_lock closed(gate);
    watching = true;
    QFuture<void> deleted = store->unlink(connection, true);
    QFuture<ApplyResult> applied =
        store->apply(fileBatch(QStringLiteral("bike"), {madeUpRun({.seconds = 60})}));
    closed.unlock();
    applied.waitForFinished();
    deleted.waitForFinished();
    const qsizetype other = writes.indexOf(QStringLiteral("INSERT INTO recording"));
    const qsizetype last = writes.indexOf(QStringLiteral("DELETE FROM connection"));
    QVERIFY(other >= 0 && other < last);
    QVERIFY(checkDerived(store.database()).empty());
}

void TestDeleteConnection::whatClosingCutsOffGoesOn() {
    bool cut = false;
    TestStore store([&](const QString& statement) {
        if (cut && statement.startsWith(QStringLiteral("DELETE FROM daily_value")))
            throw Error(ErrorCode::diskFull);
    });
    const ConnectionId connection = store->link(account()).result();
    fill(store, 0);
    cut = true;
    QVERIFY_THROWS_EXCEPTION(Error, store->unlink(connection, true).waitForFinished());
    QVERIFY(!connectionState(store.database(), connection)); // gone, to whoever asks
    QVERIFY(checkDerived(store.database()).empty());
    store.close();
    cut = false;
    store.open();
    QTRY_COMPARE(store.rows(QStringLiteral("SELECT id FROM connection WHERE provider = 'strava'")),
                 QStringList());
    QCOMPARE(namedIn(store, connection), QStringList());
    QVERIFY(checkDerived(store.database()).empty());
}

void TestDeleteConnection::linkedAgainBeginsAnew() {
    std::mutex gate;
    TestStore store([&](const QString& statement) {
        if (statement.startsWith(QStringLiteral("BEGIN"))) std::lock_guard wait(gate);
    });
    const ConnectionId connection = store->link(account()).result();
    fill(store, 0);
    std::unique_lock closed(gate);
    QFuture<void> deleted = store->unlink(connection, true);
    QFuture<ConnectionId> linked = store->link(account());
    closed.unlock();
    const ConnectionId again = linked.result();
    deleted.waitForFinished();
    QVERIFY(again != connection);
    QVERIFY(connectionState(store.database(), again)->linked);
    QCOMPARE(connectionHolds(store.database(), again).activities, 0);
    QVERIFY(feedStates(store.database(), again).empty());
    QCOMPARE(namedIn(store, connection), QStringList());
}

void TestDeleteConnection::deviceCanBeDeletedToo() {
    TestStore store;
    for (const Batch& batch : saidByTheService(0))
        store.apply(batch);
    const QStringList before = store.dump();
    const RunId run = store.beginRun();
    for (Batch batch : saidByFiles()) {
        batch.run = run;
        store.apply(batch);
    }
    const QString device =
        store.rows(QStringLiteral("SELECT id FROM connection WHERE provider = 'files'")).first();
    store->unlink(device.toLongLong(), true).waitForFinished();
    QCOMPARE(namedIn(store, device.toLongLong()), QStringList());
    QCOMPARE(store.dump(), before);
    store->undoRun(run).waitForFinished(); // nothing is left of it
    QCOMPARE(store.dump(), before);
}

void TestDeleteConnection::everyStatementMayFail() {
    int countdown = 0; // 0: none fails
    TestStore store([&](const QString&) {
        if (countdown > 0 && --countdown == 0) throw Error(ErrorCode::diskFull, QStringLiteral("made up"));
    });
    const ConnectionId connection = store->link(account()).result();
    fill(store, syncRun(store, connection));
    int failures = 0;
    QStringList before;
    for (int n = 1; namedIn(store, connection) != QStringList(); ++n) {
        countdown = n;
        try {
            store->unlink(connection, true).waitForFinished();
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::diskFull);
            ++failures;
        }
        countdown = 0;
        const QStringList now = store.dump();
        if (now == before) continue;
        // A piece more has gone; what is left is whole, and of the next each statement may fail, too.
        for (const DerivedDifference& d : checkDerived(store.database()))
            QFAIL(qPrintable(QStringLiteral("statement %1: %2 %3 %4").arg(n).arg(d.entity, d.id, d.what)));
        before = now;
        n = 0;
    }
    QVERIFY(failures > 100);
}

QTEST_GUILESS_MAIN(TestDeleteConnection)
#include "test_DeleteConnection.moc"
