// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StoreFixture.h"

#include "models/store/SourceQueries.h"

#include <QTest>

using namespace vd;
using namespace vd::test;

namespace {

Batch stepsOf(const QString& device) {
    Batch batch = fileBatch(device, {});
    batch.dailyValues = {{Metric::steps, monday, 4000, DailyValue::Rule::replace, 0}};
    return batch;
}

QStringList names(const std::vector<ConnectionRow>& connections) {
    QStringList result;
    for (const ConnectionRow& connection : connections)
        result << connection.displayName;
    return result;
}

} // namespace

class TestSourceQueries : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void connectionsAreListed();
    void everyWayOfSayingCounts_data();
    void everyWayOfSayingCounts();
    void whatWasTakenBackIsNotSaid();
    void theirOwnOrderComesFirst();
    void contestedAreThoseOfTwo();
};

void TestSourceQueries::connectionsAreListed() {
    TestStore store;
    QVERIFY(listConnections(store.database()).empty());
    store.apply(stepsOf(QStringLiteral("watch")));
    store.apply(stepsOf(QStringLiteral("phone")));
    const std::vector<ConnectionRow> connections = listConnections(store.database());
    QCOMPARE(names(connections), (QStringList{QStringLiteral("phone"), QStringLiteral("watch")}));
    QCOMPARE(connections[0].provider, QStringLiteral("files"));
    QCOMPARE(connections[0].accountId, QStringLiteral("fit:phone"));
    QVERIFY(connections[0].id > connections[1].id);
    QVERIFY(listConnections(store.database(), 2).empty());
}

void TestSourceQueries::everyWayOfSayingCounts_data() {
    QTest::addColumn<Metric>("metric");
    QTest::addColumn<bool>("said");
    QTest::newRow("a day") << Metric::restingHeartRate << true;
    QTest::newRow("samples") << Metric::heartRate << true;
    QTest::newRow("a measurement") << Metric::weight << true;
    QTest::newRow("a night") << Metric::sleepDuration << true;
    QTest::newRow("nothing") << Metric::floors << false;
}

void TestSourceQueries::everyWayOfSayingCounts() {
    QFETCH(Metric, metric);
    QFETCH(bool, said);
    TestStore store;
    store.apply(dayBatch(QStringLiteral("watch"), monday));
    store.apply(fileBatch(QStringLiteral("bike"), {madeUpRun()}));
    QCOMPARE(names(sourcesOf(store.database(), metric)),
             said ? QStringList{QStringLiteral("watch")} : QStringList{});
}

void TestSourceQueries::whatWasTakenBackIsNotSaid() {
    TestStore store;
    store.apply(stepsOf(QStringLiteral("watch")));
    Batch gone = fileBatch(QStringLiteral("watch"), {});
    gone.dayWindows = {{Metric::steps, monday, monday}};
    store.apply(gone);
    QVERIFY(sourcesOf(store.database(), Metric::steps).empty());
}

void TestSourceQueries::theirOwnOrderComesFirst() {
    TestStore store;
    for (const char* device : {"a", "b", "c"})
        store.apply(stepsOf(QString::fromLatin1(device)));
    QSqlQuery(store.database().writer())
        .exec(QStringLiteral("INSERT INTO metric_order (profile, metric, rank, connection) "
                             "SELECT 1, 'steps', 1, id FROM connection WHERE display_name = 'c'"));
    QCOMPARE(names(sourcesOf(store.database(), Metric::steps)),
             (QStringList{QStringLiteral("c"), QStringLiteral("a"), QStringLiteral("b")}));
}

void TestSourceQueries::contestedAreThoseOfTwo() {
    TestStore store;
    store.apply(dayBatch(QStringLiteral("watch"), monday));
    QVERIFY(contestedMetrics(store.database()).empty());
    store.apply(stepsOf(QStringLiteral("phone")));
    QCOMPARE(contestedMetrics(store.database()), std::vector{Metric::steps});
}

QTEST_GUILESS_MAIN(TestSourceQueries)
#include "test_SourceQueries.moc"
