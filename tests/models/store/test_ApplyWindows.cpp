// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StoreFixture.h"

#include "models/store/DerivedCheck.h"

#include <QTest>

using namespace vd;
using namespace vd::test;

Q_DECLARE_METATYPE(vd::ItemWindow::Of)

namespace {

using Of = ItemWindow::Of;
constexpr qint64 itemHourMs = 10 * hourMs; // apart from each other

QString idOf(int n) {
    return QString::number(n);
}

// Items 0 to n-1 of a kind, their deciding instants ten hours apart from Monday noon on.
Batch items(Of kind, const std::vector<int>& numbers, const QString& account = QStringLiteral("7")) {
    Batch batch = serviceBatch(QStringLiteral("items"));
    batch.source.accountId = account;
    for (const int n : numbers) {
        const qint64 atMs = mondayNoonMs + n * itemHourMs;
        switch (kind) {
        case Of::recordings:
            batch.recordings.push_back(madeUpRun({.externalId = idOf(n), .startMs = atMs, .seconds = 60}));
            break;
        case Of::sleeps:
            batch.sleeps.push_back(
                {idOf(n), {atMs - 7 * hourMs, 3600}, {atMs, 3600}, false, 6 * 3600, {}, {}, 0});
            break;
        case Of::measurements:
            batch.measurements.push_back({idOf(n), {atMs, 3600}, Metric::weight, 70.0 + n, 0});
            break;
        }
    }
    return batch;
}

Batch windowed(Batch batch, Of kind, qint64 fromMs, qint64 toMs) {
    batch.itemWindows = {{kind, Metric::weight, fromMs, toMs}};
    return batch;
}

QStringList alive(const TestStore& store, Of kind) {
    const QString table = kind == Of::recordings ? QStringLiteral("recording")
                          : kind == Of::sleeps   ? QStringLiteral("sleep")
                                                 : QStringLiteral("measurement");
    return store.rows(QStringLiteral("SELECT external_id FROM %1 JOIN connection c ON c.id = connection "
                                     "WHERE provider_user_id = '7' AND deleted_at IS NULL ORDER BY 1")
                          .arg(table));
}

int shownOf(const TestStore& store, Of kind) {
    return store.count(kind == Of::recordings ? QStringLiteral("activity") : QStringLiteral("daily_best"));
}

} // namespace

// Windows that a service returns whole.
class TestApplyWindows : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_store = std::make_unique<TestStore>(); }
    void cleanup();
    void whatIsNotSaidIsGone_data() { kinds(); }
    void whatIsNotSaidIsGone();
    void emptyWindowTakesAll_data() { kinds(); }
    void emptyWindowTakesAll();
    void edgesAreHalfOpen_data() { kinds(); }
    void edgesAreHalfOpen();
    void whatMovedOutStays_data() { kinds(); }
    void whatMovedOutStays();
    void saidAgainComesBack_data() { kinds(); }
    void saidAgainComesBack();
    void otherAccountsAreLeftAlone_data() { kinds(); }
    void otherAccountsAreLeftAlone();
    void otherMetricsAreLeftAlone();
    void daysAndSamplesThatGoAreCounted();
    void undoneImportBringsThemBack_data() { kinds(); }
    void undoneImportBringsThemBack();

private:
    static void kinds() {
        QTest::addColumn<Of>("kind");
        QTest::newRow("recordings by their start") << Of::recordings;
        QTest::newRow("nights by their end") << Of::sleeps;
        QTest::newRow("measurements by their instant") << Of::measurements;
    }
    std::unique_ptr<TestStore> m_store;
};

void TestApplyWindows::cleanup() {
    for (const DerivedDifference& d : checkDerived(m_store->database()))
        QFAIL(qPrintable(d.entity + u' ' + d.id + u' ' + d.what));
}

void TestApplyWindows::whatIsNotSaidIsGone() {
    QFETCH(Of, kind);
    m_store->apply(items(kind, {0, 1, 2, 3}));
    const QString before = m_store->rows(QStringLiteral("SELECT max(sequence) FROM change")).first();
    const Batch window = windowed(items(kind, {1}), kind, mondayNoonMs, mondayNoonMs + 3 * itemHourMs);
    QCOMPARE(m_store->apply(window).counts, (Counts{.skipped = 1, .deleted = 2}));
    QCOMPARE(alive(*m_store, kind), (QStringList{idOf(1), idOf(3)}));
    QVERIFY(
        m_store->rows(QStringLiteral("SELECT count(*) FROM change WHERE operation = 'delete' "
                                     "AND entity IN ('activity', 'sleep', 'measurement') AND sequence > ") +
                      before) == QStringList{QStringLiteral("2")});

    const QString version = m_store->version();
    QCOMPARE(m_store->apply(window).counts, (Counts{.skipped = 1}));
    QCOMPARE(m_store->version(), version);
}

void TestApplyWindows::emptyWindowTakesAll() {
    QFETCH(Of, kind);
    m_store->apply(items(kind, {0, 1}));
    Batch window = windowed(items(kind, {}), kind, 0, mondayNoonMs + 10 * dayMs);
    window.payloads.clear();
    QVERIFY(!window.empty());
    QCOMPARE(m_store->apply(window).counts, (Counts{.deleted = 2}));
    QCOMPARE(shownOf(*m_store, kind), 0);
}

void TestApplyWindows::edgesAreHalfOpen() {
    QFETCH(Of, kind);
    m_store->apply(items(kind, {0, 1, 2}));
    m_store->apply(windowed(items(kind, {}), kind, mondayNoonMs, mondayNoonMs + 2 * itemHourMs));
    QCOMPARE(alive(*m_store, kind), QStringList{idOf(2)});
}

void TestApplyWindows::whatMovedOutStays() {
    QFETCH(Of, kind);
    m_store->apply(items(kind, {0}));
    Batch moved = windowed(items(kind, {5}), kind, mondayNoonMs, mondayNoonMs + itemHourMs);
    for (Recording& recording : moved.recordings)
        recording.externalId = idOf(0);
    for (SleepSession& sleep : moved.sleeps)
        sleep.externalId = idOf(0);
    for (Measurement& measurement : moved.measurements)
        measurement.externalId = idOf(0);
    QCOMPARE(m_store->apply(moved).counts, (Counts{.updated = 1}));
    QCOMPARE(alive(*m_store, kind), QStringList{idOf(0)});
}

void TestApplyWindows::saidAgainComesBack() {
    QFETCH(Of, kind);
    m_store->apply(items(kind, {0}));
    const QStringList before = m_store->dump();
    m_store->apply(windowed(items(kind, {}), kind, 0, mondayNoonMs + dayMs));
    QCOMPARE(m_store->apply(items(kind, {0})).counts, (Counts{.updated = 1}));
    QCOMPARE(m_store->dump(), before);
}

void TestApplyWindows::otherAccountsAreLeftAlone() {
    QFETCH(Of, kind);
    m_store->apply(items(kind, {0}));
    const Batch other = windowed(items(kind, {}, QStringLiteral("8")), kind, 0, mondayNoonMs + dayMs);
    QCOMPARE(m_store->apply(other).counts, Counts{});
    QCOMPARE(alive(*m_store, kind), QStringList{idOf(0)});
}

void TestApplyWindows::otherMetricsAreLeftAlone() {
    m_store->apply(items(Of::measurements, {0}));
    Batch window = windowed(items(Of::measurements, {}), Of::measurements, 0, mondayNoonMs + dayMs);
    window.itemWindows[0].metric = Metric::bodyFat;
    QCOMPARE(m_store->apply(window).counts, Counts{});
    QCOMPARE(alive(*m_store, Of::measurements), QStringList{idOf(0)});
}

void TestApplyWindows::daysAndSamplesThatGoAreCounted() {
    const QString watch = QStringLiteral("watch");
    m_store->apply(dayBatch(watch, monday));
    m_store->apply(dayBatch(watch, monday.addDays(1)));
    Batch window = fileBatch(watch, {});
    window.dayWindows = {{Metric::restingHeartRate, monday, monday.addDays(1)},
                         {Metric::heartRate, monday, monday.addDays(1)}};
    // Two values; and the pulse, of which local days begin an hour before those of UTC.
    QCOMPARE(m_store->apply(window).counts, (Counts{.deleted = 2 + 3}));
    const QString version = m_store->version();
    QCOMPARE(m_store->apply(window).counts, Counts{});
    QCOMPARE(m_store->version(), version);
}

void TestApplyWindows::undoneImportBringsThemBack() {
    QFETCH(Of, kind);
    m_store->apply(items(kind, {0, 1}));
    const QStringList before = m_store->dump();
    Batch window = windowed(items(kind, {1}), kind, 0, mondayNoonMs + 10 * dayMs);
    window.run = m_store->beginRun();
    m_store->apply(window);
    QVERIFY(m_store->dump() != before);
    (*m_store)->undoRun(window.run).waitForFinished();
    QCOMPARE(m_store->dump(), before);
}

QTEST_GUILESS_MAIN(TestApplyWindows)
#include "test_ApplyWindows.moc"
