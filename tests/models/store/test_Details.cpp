// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StoreFixture.h"

#include "models/store/DayQueries.h"
#include "models/store/DerivedCheck.h"

#include <QTest>

using namespace vd;
using namespace vd::test;

namespace {

const QString list = QStringLiteral("activities");
const QString details = QStringLiteral("details");

Recording run(int n) {
    Recording recording =
        madeUpRun({.externalId = QString::number(n), .startMs = mondayNoonMs + n * dayMs, .seconds = 60});
    recording.summary.name = QStringLiteral("Run %1").arg(n);
    recording.summary.notes = QStringLiteral("only the detail says so");
    recording.summary.energyJ = 1.5e6;
    return recording;
}

// Its detail and its streams, fetched that long after noon.
Batch detailed(int n, qint64 afterMs) {
    Batch batch = serviceBatch(details, {run(n)});
    const auto answer = [&](const char* what) {
        const QString key = QStringLiteral("/activities/%1/%2").arg(n).arg(QLatin1String(what));
        return makePayload(key, {}, QStringLiteral("application/json"), key.toUtf8(), mondayNoonMs + afterMs);
    };
    batch.payloads = {answer("detail"), answer("streams")};
    batch.payloads[1].keep = true;
    return batch;
}

QStringList payloads(const TestStore& store) {
    return store.rows(QStringLiteral("SELECT key FROM raw_payload ORDER BY key"));
}

} // namespace

// What a service told in detail goes again where its terms ask for it.
class TestDetails : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_store = std::make_unique<TestStore>(); }
    void cleanup();
    void briefWordStands();
    void onlyWhatIsOldGoes();
    void changedBriefWordStands();
    void payloadsGoWithIt();
    void keptPayloadsOfOtherFeedsStay();
    void detailCanComeAgain();
    void whatNoListSaidKeepsItsSums();
    void deletedRecordingsLoseTheirsToo();
    void rawAnswersOfTheDayAreBoth();
    void manyGoInPieces();
    void everyStatementMayFail();

private:
    int drop(qint64 beforeMs = mondayNoonMs + 100 * dayMs) {
        const ConnectionId connection = connectionStates(m_store->database()).front().id;
        return (*m_store)->dropDetails(connection, beforeMs).result();
    }
    std::unique_ptr<TestStore> m_store;
};

void TestDetails::cleanup() {
    for (const DerivedDifference& d : checkDerived(m_store->database()))
        QFAIL(qPrintable(d.entity + u' ' + d.id + u' ' + d.what));
}

void TestDetails::briefWordStands() {
    m_store->apply(serviceBatch(list, {briefly(run(1))}));
    const QStringList before = m_store->dump();
    m_store->apply(detailed(1, 0));
    QVERIFY(m_store->dump() != before);
    QCOMPARE(drop(), 1);
    QCOMPARE(m_store->dump(), before);
    const QString version = m_store->version();
    QCOMPARE(drop(), 0);
    QCOMPARE(m_store->version(), version);
}

void TestDetails::onlyWhatIsOldGoes() {
    m_store->apply(serviceBatch(list, {briefly(run(1)), briefly(run(2))}));
    m_store->apply(detailed(1, 0));
    m_store->apply(detailed(2, hourMs));
    QCOMPARE(drop(mondayNoonMs + hourMs), 1);
    QCOMPARE(m_store->rows(QStringLiteral("SELECT external_id FROM recording WHERE lacks_detail = 0")),
             QStringList{QStringLiteral("2")});
    QCOMPARE(m_store->rows(QStringLiteral(
                 "SELECT DISTINCT external_id FROM stream JOIN recording r ON r.id = recording")),
             QStringList{QStringLiteral("2")});
}

void TestDetails::changedBriefWordStands() {
    m_store->apply(serviceBatch(list, {briefly(run(1))}));
    m_store->apply(detailed(1, 0));
    Recording renamed = briefly(run(1));
    renamed.summary.name = QStringLiteral("Lunch run");
    m_store->apply(serviceBatch(list, {renamed}));
    drop();
    const Summary shown = listActivities(m_store->database()).front().summary;
    QCOMPARE(*shown.name, QStringLiteral("Lunch run"));
    QVERIFY(!shown.notes && !shown.energyJ);
    QCOMPARE(m_store->apply(serviceBatch(list, {renamed})).counts, (Counts{.skipped = 1}));
}

void TestDetails::payloadsGoWithIt() {
    m_store->apply(serviceBatch(list, {briefly(run(1)), briefly(run(2))}));
    m_store->apply(detailed(1, 0));
    m_store->apply(detailed(2, hourMs));
    drop(mondayNoonMs + hourMs);
    QCOMPARE(payloads(*m_store),
             (QStringList{QStringLiteral("/activities"), QStringLiteral("/activities/2/detail"),
                          QStringLiteral("/activities/2/streams")}));
}

void TestDetails::keptPayloadsOfOtherFeedsStay() {
    Batch profile = serviceBatch(QStringLiteral("profile"));
    profile.payloads[0].keep = true;
    m_store->apply(profile);
    m_store->apply(detailed(1, 0));
    drop();
    QCOMPARE(payloads(*m_store), QStringList{QStringLiteral("/profile")});
}

void TestDetails::detailCanComeAgain() {
    m_store->apply(serviceBatch(list, {briefly(run(1))}));
    m_store->apply(detailed(1, 0));
    const QStringList before = m_store->dump();
    drop();
    QCOMPARE(m_store->apply(detailed(1, hourMs)).counts, (Counts{.updated = 1}));
    QCOMPARE(m_store->dump(), before);
}

void TestDetails::whatNoListSaidKeepsItsSums() {
    m_store->apply(detailed(1, 0));
    QCOMPARE(drop(), 1);
    const Summary shown = listActivities(m_store->database()).front().summary;
    QCOMPARE(*shown.distanceM, 180.0);
    QCOMPARE(shown.lapCount, 0);
    QCOMPARE(m_store->count(QStringLiteral("stream")), 0);
    QCOMPARE(m_store->apply(detailed(1, hourMs)).counts, (Counts{.updated = 1}));
    QCOMPARE(m_store->count(QStringLiteral("lap")), 2);
}

void TestDetails::deletedRecordingsLoseTheirsToo() {
    m_store->apply(detailed(1, 0));
    Batch gone = serviceBatch(list);
    gone.deletedRecordings = {QStringLiteral("1")};
    m_store->apply(gone);
    QCOMPARE(drop(), 1);
    QCOMPARE(m_store->count(QStringLiteral("stream")), 0);
}

void TestDetails::rawAnswersOfTheDayAreBoth() {
    m_store->apply(serviceBatch(list, {briefly(run(0))}));
    m_store->apply(detailed(0, 0));
    QStringList keys;
    for (const PayloadRow& payload : payloadsOfDay(m_store->database(), monday))
        keys << payload.key;
    keys.sort();
    QCOMPARE(keys, (QStringList{QStringLiteral("/activities"), QStringLiteral("/activities/0/detail")}));
}

void TestDetails::manyGoInPieces() {
    for (int n = 0; n < 50; ++n)
        m_store->apply(detailed(n, 0));
    QCOMPARE(drop(), 50);
    QCOMPARE(m_store->count(QStringLiteral("stream")) + m_store->count(QStringLiteral("raw_payload")), 0);
}

void TestDetails::everyStatementMayFail() {
    int countdown = 0; // 0: none fails
    TestStore store([&](const QString&) {
        if (countdown > 0 && --countdown == 0) throw Error(ErrorCode::diskFull, QStringLiteral("made up"));
    });
    store.apply(serviceBatch(list, {briefly(run(1)), briefly(run(2))}));
    const QStringList brief = store.dump();
    store.apply(detailed(1, 0));
    store.apply(detailed(2, 0));
    const QStringList full = store.dump();
    const ConnectionId connection = connectionStates(store.database()).front().id;
    for (int n = 1;; ++n) {
        countdown = n;
        try {
            QCOMPARE(store->dropDetails(connection, mondayNoonMs + dayMs).result(), 2);
            countdown = 0;
            QVERIFY(n > 10);
            break;
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::diskFull);
        }
        QVERIFY(store.dump() == full || store.dump() == brief);
        if (store.dump() == brief) break; // only asking for more of it failed
    }
    QCOMPARE(store.dump(), brief);
    QVERIFY(checkDerived(store.database()).empty());
}

QTEST_GUILESS_MAIN(TestDetails)
#include "test_Details.moc"
