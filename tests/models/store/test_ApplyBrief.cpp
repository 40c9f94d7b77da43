// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StoreFixture.h"

#include "models/store/DerivedCheck.h"

#include <QTest>

using namespace vd;
using namespace vd::test;

namespace {

const QString list = QStringLiteral("activities");
const QString details = QStringLiteral("details");

Recording detail(const QString& name = QStringLiteral("Morning run")) {
    Recording run = madeUpRun({.seconds = 60});
    run.summary.name = name;
    run.summary.notes = QStringLiteral("with the dog");
    run.summary.energyJ = 1.5e6;
    return run;
}

Batch listed(const Recording& recording) {
    return serviceBatch(list, {briefly(recording)});
}

Batch detailed(const Recording& recording) {
    return serviceBatch(details, {recording});
}

QStringList lacking(const TestStore& store) {
    return store.rows(QStringLiteral("SELECT external_id FROM recording WHERE lacks_detail = 1"));
}

Summary shown(const TestStore& store) {
    return listActivities(store.database()).front().summary;
}

} // namespace

// What a service says of a recording in its list and in its detail, in whatever order.
class TestApplyBrief : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_store = std::make_unique<TestStore>(); }
    void cleanup();
    void listMakesActivities();
    void wordSeenAgainWritesNothing_data();
    void wordSeenAgainWritesNothing();
    void listAndDetailCommute();
    void changedListKeepsWhatItDoesNotTell();
    void changeThatTheDetailKnewWantsNoOther();
    void listThatNeverAgreesAsksOnce();
    void detailThatSaysNoMoreIsADetail();
    void deletedComesBack_data();
    void deletedComesBack();
    void extrasOfBothStay();
    void filesAreTheirOwnDetail();

private:
    std::unique_ptr<TestStore> m_store;
};

void TestApplyBrief::cleanup() {
    for (const DerivedDifference& d : checkDerived(m_store->database()))
        QFAIL(qPrintable(d.entity + u' ' + d.id + u' ' + d.what));
}

void TestApplyBrief::listMakesActivities() {
    const ApplyResult result = m_store->apply(listed(detail()));
    QCOMPARE(result.counts, (Counts{.created = 1}));
    QCOMPARE(*shown(*m_store).name, QStringLiteral("Morning run"));
    QCOMPARE(lacking(*m_store), QStringList{QStringLiteral("run-1")});
    QCOMPARE(m_store->count(QStringLiteral("lap")), 0);
}

void TestApplyBrief::wordSeenAgainWritesNothing_data() {
    QTest::addColumn<QString>("words"); // l: list, d: detail
    for (const char* words : {"l", "d", "ld", "dl"})
        QTest::newRow(words) << QString::fromLatin1(words);
}

void TestApplyBrief::wordSeenAgainWritesNothing() {
    QFETCH(QString, words);
    const auto batchOf = [](QChar word) { return word == u'l' ? listed(detail()) : detailed(detail()); };
    for (const QChar word : words)
        m_store->apply(batchOf(word));
    const QString version = m_store->version();
    for (const QChar word : words)
        QCOMPARE(m_store->apply(batchOf(word)).counts, (Counts{.skipped = 1}));
    QCOMPARE(m_store->version(), version);
}

void TestApplyBrief::listAndDetailCommute() {
    m_store->apply(listed(detail()));
    m_store->apply(detailed(detail()));
    TestStore other;
    other.apply(detailed(detail()));
    other.apply(listed(detail()));
    QCOMPARE(other.dump(), m_store->dump());
    QCOMPARE(lacking(*m_store), QStringList());
    QCOMPARE(*shown(*m_store).energyJ, 1.5e6);
}

void TestApplyBrief::changedListKeepsWhatItDoesNotTell() {
    m_store->apply(listed(detail()));
    m_store->apply(detailed(detail()));
    const QStringList laps = m_store->rows(QStringLiteral("SELECT * FROM lap"));
    const QStringList streams = m_store->rows(QStringLiteral("SELECT * FROM stream"));
    Recording renamed = detail(QStringLiteral("Lunch run"));
    renamed.summary.averageHeartRateBpm.reset();
    const ApplyResult result = m_store->apply(listed(renamed));
    QCOMPARE(result.counts, (Counts{.updated = 1}));

    const Summary summary = shown(*m_store);
    QCOMPARE(*summary.name, QStringLiteral("Lunch run"));
    QCOMPARE(*summary.notes, QStringLiteral("with the dog"));
    QCOMPARE(*summary.energyJ, 1.5e6);
    QCOMPARE(*summary.averageHeartRateBpm, 140.0);
    QCOMPARE(summary.lapCount, 2);
    QCOMPARE(summary.pointCount, 60);
    QCOMPARE(m_store->rows(QStringLiteral("SELECT * FROM lap")), laps);
    QCOMPARE(m_store->rows(QStringLiteral("SELECT * FROM stream")), streams);
    QCOMPARE(lacking(*m_store), QStringList{QStringLiteral("run-1")});
    // Its laps and streams are still those of the detail's payload.
    QCOMPARE(
        m_store->rows(QStringLiteral("SELECT key FROM recording r JOIN raw_payload p ON p.id = payload")),
        QStringList{QStringLiteral("/details")});
}

void TestApplyBrief::changeThatTheDetailKnewWantsNoOther() {
    m_store->apply(listed(detail()));
    m_store->apply(detailed(detail(QStringLiteral("Lunch run"))));
    QCOMPARE(m_store->apply(listed(detail(QStringLiteral("Lunch run")))).counts, (Counts{.skipped = 1}));
    QCOMPARE(lacking(*m_store), QStringList());
}

// A list that rounds where the detail does not must not make it be fetched for ever.
void TestApplyBrief::listThatNeverAgreesAsksOnce() {
    Recording rounded = detail();
    rounded.summary.distanceM = 200;
    m_store->apply(detailed(detail()));
    m_store->apply(listed(rounded));
    QCOMPARE(lacking(*m_store), QStringList{QStringLiteral("run-1")});
    QCOMPARE(m_store->apply(detailed(detail())).counts, (Counts{.updated = 1}));
    QCOMPARE(*shown(*m_store).distanceM, 180.0);
    QCOMPARE(m_store->apply(listed(rounded)).counts, (Counts{.skipped = 1}));
    QCOMPARE(lacking(*m_store), QStringList());
}

void TestApplyBrief::detailThatSaysNoMoreIsADetail() {
    Recording typedIn = briefly(detail());
    m_store->apply(serviceBatch(list, {typedIn}));
    typedIn.isBrief = false;
    m_store->apply(serviceBatch(details, {typedIn}));
    QCOMPARE(lacking(*m_store), QStringList());
    QCOMPARE(m_store->apply(serviceBatch(details, {typedIn})).counts, (Counts{.skipped = 1}));
}

void TestApplyBrief::deletedComesBack_data() {
    QTest::addColumn<bool>("hadDetail");
    QTest::addColumn<bool>("byDetail");
    QTest::newRow("brief by the list") << false << false;
    QTest::newRow("brief by its detail") << false << true;
    QTest::newRow("detailed by the list") << true << false;
    QTest::newRow("detailed by its detail") << true << true;
}

void TestApplyBrief::deletedComesBack() {
    QFETCH(bool, hadDetail);
    QFETCH(bool, byDetail);
    m_store->apply(listed(detail()));
    if (hadDetail) m_store->apply(detailed(detail()));
    Batch gone = serviceBatch(list);
    gone.deletedRecordings = {QStringLiteral("run-1")};
    m_store->apply(gone);
    QVERIFY(listActivities(m_store->database()).empty());
    QCOMPARE(m_store->apply(byDetail ? detailed(detail()) : listed(detail())).counts, (Counts{.updated = 1}));
    QCOMPARE(listActivities(m_store->database()).size(), size_t{1});
    QCOMPARE(m_store->count(QStringLiteral("lap")), hadDetail || byDetail ? 2 : 0);
    QCOMPARE(lacking(*m_store).size(), hadDetail || byDetail ? 0 : 1);
}

void TestApplyBrief::extrasOfBothStay() {
    m_store->apply(detailed(detail()));
    Recording brief = briefly(detail());
    brief.extras = {{QStringLiteral("gear"), QStringLiteral("shoes")}};
    m_store->apply(serviceBatch(list, {brief}));
    QCOMPARE(m_store->rows(QStringLiteral("SELECT extras FROM recording")),
             QStringList{QStringLiteral(R"({"gear":"shoes","weather":"rain"})")});
}

void TestApplyBrief::filesAreTheirOwnDetail() {
    m_store->apply(fileBatch(QStringLiteral("watch"), {madeUpRun({.seconds = 60})}));
    QCOMPARE(lacking(*m_store), QStringList());
    QCOMPARE(m_store->rows(QStringLiteral("SELECT detailed_at = fetched_at, brief IS NULL, brief_hash IS "
                                          "NULL FROM recording")),
             QStringList{QStringLiteral("1 | 1 | 1")});
}

QTEST_GUILESS_MAIN(TestApplyBrief)
#include "test_ApplyBrief.moc"
