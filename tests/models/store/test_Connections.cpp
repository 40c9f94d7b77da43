// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StoreFixture.h"

#include <QTest>

#include <limits>

using namespace vd;
using namespace vd::test;

namespace {

LinkedAccount anna() {
    LinkedAccount account;
    account.provider = QStringLiteral("strava");
    account.accountId = QStringLiteral("7");
    account.displayName = QStringLiteral("Anna");
    account.scopes = {QStringLiteral("read"), QStringLiteral("activity:read_all")};
    account.settings = {{QStringLiteral("client"), QStringLiteral("123")},
                        {QStringLiteral("strictCache"), true}};
    account.atMs = mondayNoonMs;
    return account;
}

Recording briefRun(int n) {
    return briefly(
        madeUpRun({.externalId = QString::number(n), .startMs = mondayNoonMs + n * dayMs, .seconds = 60}));
}

} // namespace

class TestConnections : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_store = std::make_unique<TestStore>(); }
    void linkedAccountIsAsItWasLinked();
    void accountIsFoundByWhoItIs();
    void linkingAgainKeepsWhatItHolds();
    void pauseOutlivesSigningInAgain();
    void unlinkedAccountKeepsItsPlace();
    void onlyWhatIsSetIsWritten();
    void connectionThatIsNoMoreIsLeftSo();
    void devicesAreNotLinked();
    void feedsTellHowFarTheyGot();
    void holdingsAreCounted();
    void briefRecordingsComeNewestFirst();
    void briefRecordingsOfAnActivityAreThoseOfLinkedAccounts();
    void budgetIsKeptByClient();
    void storeKeepsItsName();

private:
    ConnectionId link(const LinkedAccount& account = anna()) { return (*m_store)->link(account).result(); }
    void change(ConnectionId connection, const ConnectionChange& change) {
        (*m_store)->setConnection(connection, change).waitForFinished();
    }
    ConnectionState state(ConnectionId connection) const {
        return connectionState(m_store->database(), connection).value();
    }
    std::unique_ptr<TestStore> m_store;
};

void TestConnections::linkedAccountIsAsItWasLinked() {
    const ConnectionState linked = state(link());
    QVERIFY(linked.linked);
    QCOMPARE(linked.profile, firstProfile);
    QCOMPARE(linked.provider, anna().provider);
    QCOMPARE(linked.accountId, anna().accountId);
    QCOMPARE(linked.displayName, anna().displayName);
    QCOMPARE(linked.scopes, anna().scopes);
    QCOMPARE(linked.settings, anna().settings);
    QCOMPARE(linked.linkedAtMs, mondayNoonMs);
    QVERIFY(!linked.lastSuccessMs && !linked.nextAttemptMs && !linked.pausedUntilMs && !linked.error);
    QVERIFY(!connectionState(m_store->database(), linked.id + 1));
}

void TestConnections::accountIsFoundByWhoItIs() {
    const ConnectionId first = link();
    QCOMPARE(link(), first);
    LinkedAccount other = anna();
    other.accountId = QStringLiteral("8");
    QVERIFY(link(other) != first);
    other.provider = QStringLiteral("polar");
    link(other);
    QStringList all;
    for (const ConnectionState& one : connectionStates(m_store->database()))
        all << one.provider + one.accountId;
    QCOMPARE(all,
             (QStringList{QStringLiteral("polar8"), QStringLiteral("strava7"), QStringLiteral("strava8")}));
    QVERIFY(connectionStates(m_store->database(), 2).empty());
}

void TestConnections::linkingAgainKeepsWhatItHolds() {
    const ConnectionId connection = link();
    m_store->apply(serviceBatch(QStringLiteral("activities"), {briefRun(1)}));
    change(connection, {.nextAttemptMs = 9,
                        .backoffStep = 3,
                        .error = ErrorCode::unauthorized,
                        .errorKind = QStringLiteral("activities")});
    LinkedAccount again = anna();
    again.scopes = {QStringLiteral("read")};
    again.settings = {{QStringLiteral("strictCache"), false}};
    again.atMs += 5;
    QCOMPARE(link(again), connection);
    const ConnectionState linked = state(connection);
    QCOMPARE(linked.scopes, again.scopes);
    QCOMPARE(linked.settings, (QJsonObject{{QStringLiteral("client"), QStringLiteral("123")},
                                           {QStringLiteral("strictCache"), false}}));
    QCOMPARE(linked.linkedAtMs, mondayNoonMs + 5);
    QVERIFY(!linked.error && !linked.nextAttemptMs && linked.backoffStep == 0 && linked.errorKind.isEmpty());
    QCOMPARE(connectionHolds(m_store->database(), connection).activities, 1);
}

void TestConnections::pauseOutlivesSigningInAgain() {
    const ConnectionId connection = link();
    change(connection, {.pausedUntilMs = std::numeric_limits<qint64>::max()});
    link();
    QCOMPARE(state(connection).pausedUntilMs, std::optional(std::numeric_limits<qint64>::max()));
    (*m_store)->unlink(connection, false).waitForFinished();
    link(); // by hand, to see it
    QVERIFY(!state(connection).pausedUntilMs);
}

void TestConnections::unlinkedAccountKeepsItsPlace() {
    const ConnectionId connection = link();
    Batch batch = serviceBatch(QStringLiteral("activities"), {briefRun(1)});
    batch.cursor = "{\"page\":3}";
    m_store->apply(batch);
    change(connection, {.nextAttemptMs = 9, .error = ErrorCode::unauthorized});
    const QStringList before = m_store->dump();
    (*m_store)->unlink(connection, false).waitForFinished();
    QCOMPARE(m_store->dump(), before);
    QVERIFY(!state(connection).linked);
    QVERIFY(!state(connection).error && !state(connection).nextAttemptMs);
    QCOMPARE(link(), connection);
    QCOMPARE(feedStates(m_store->database(), connection).front().cursor, *batch.cursor);
}

void TestConnections::onlyWhatIsSetIsWritten() {
    const ConnectionId connection = link();
    change(connection, {.lastSuccessMs = 1,
                        .nextAttemptMs = 2,
                        .pausedUntilMs = 3,
                        .backoffStep = 4,
                        .error = ErrorCode::timeout,
                        .errorKind = QStringLiteral("sleep")});
    change(connection, {});
    ConnectionState now = state(connection);
    QCOMPARE(now.lastSuccessMs, std::optional<qint64>(1));
    QCOMPARE(now.nextAttemptMs, std::optional<qint64>(2));
    QCOMPARE(now.pausedUntilMs, std::optional<qint64>(3));
    QCOMPARE(now.backoffStep, 4);
    QCOMPARE(now.error, std::optional(ErrorCode::timeout));
    QCOMPARE(now.errorKind, QStringLiteral("sleep"));
    QCOMPARE(now.scopes, anna().scopes);

    ConnectionChange change2;
    change2.nextAttemptMs.emplace(std::nullopt);
    change2.pausedUntilMs.emplace(std::nullopt);
    change2.error.emplace(std::nullopt);
    change2.scopes = QStringList{};
    change2.settings = QJsonObject{{QStringLiteral("every"), 6}};
    change(connection, change2);
    now = state(connection);
    QVERIFY(!now.nextAttemptMs && !now.pausedUntilMs && !now.error);
    QVERIFY(now.scopes.isEmpty());
    QCOMPARE(now.settings, *change2.settings);
    QCOMPARE(now.backoffStep, 4);
}

void TestConnections::connectionThatIsNoMoreIsLeftSo() {
    change(42, {.backoffStep = 1});
    (*m_store)->unlink(42, false).waitForFinished();
    (*m_store)->unlink(42, true).waitForFinished();
    QCOMPARE((*m_store)->dropDetails(42, mondayNoonMs).result(), 0);
    QVERIFY(connectionStates(m_store->database()).empty());
}

void TestConnections::devicesAreNotLinked() {
    m_store->apply(fileBatch(QStringLiteral("watch"), {madeUpRun({.seconds = 60})}));
    const auto states = connectionStates(m_store->database());
    QCOMPARE(states.size(), size_t{1});
    QVERIFY(!states[0].linked);
    QVERIFY(briefRecordings(m_store->database(), states[0].id, 0, 10).empty());
}

void TestConnections::feedsTellHowFarTheyGot() {
    const ConnectionId connection = link();
    QVERIFY(feedStates(m_store->database(), connection).empty());
    Batch batch = serviceBatch(QStringLiteral("sleep"));
    batch.cursor = "{\"to\":\"é\"}";
    batch.oldestReached = monday;
    batch.complete = true;
    m_store->apply(batch);
    Batch other = serviceBatch(QStringLiteral("activities"));
    other.cursor = "1";
    m_store->apply(other);
    const auto states = feedStates(m_store->database(), connection);
    QCOMPARE(states.size(), size_t{2});
    QCOMPARE(states[0].feed, QStringLiteral("activities"));
    QVERIFY(!states[0].oldestReached.isValid() && !states[0].complete);
    QCOMPARE(states[1].cursor, *batch.cursor);
    QCOMPARE(states[1].oldestReached, monday);
    QVERIFY(states[1].complete && states[1].lastSuccessMs);
}

void TestConnections::holdingsAreCounted() {
    const ConnectionId connection = link();
    Batch own = serviceBatch(QStringLiteral("all"), {briefRun(1), briefRun(2), briefRun(3)});
    own.dailyValues = {{Metric::steps, monday, 900, DailyValue::Rule::replace, 0},
                       {Metric::floors, monday, 9, DailyValue::Rule::replace, 0}};
    own.measurements = {{QStringLiteral("w"), {mondayNoonMs + 5 * dayMs, 0}, Metric::weight, 70, 0}};
    m_store->apply(own);
    m_store->apply(fileBatch(QStringLiteral("watch"), {madeUpRun({.externalId = QStringLiteral("copy"),
                                                                  .startMs = mondayNoonMs + 2 * dayMs + 3000,
                                                                  .seconds = 60})}));
    Batch gone = serviceBatch(QStringLiteral("all"));
    gone.deletedRecordings = {QStringLiteral("3")};
    m_store->apply(gone);
    const ConnectionHolds holds = connectionHolds(m_store->database(), connection);
    QCOMPARE(holds.activities, 2);
    QCOMPARE(holds.activitiesOnly, 1);
    QCOMPARE(holds.days, 2);
}

void TestConnections::briefRecordingsComeNewestFirst() {
    const ConnectionId connection = link();
    m_store->apply(
        serviceBatch(QStringLiteral("activities"), {briefRun(2), briefRun(1), briefRun(4), briefRun(3)}));
    Recording detailed = briefRun(3);
    detailed.isBrief = false;
    m_store->apply(serviceBatch(QStringLiteral("details"), {detailed}));
    Batch gone = serviceBatch(QStringLiteral("activities"));
    gone.deletedRecordings = {QStringLiteral("2")};
    m_store->apply(gone);
    const auto all = [&](qint64 after, int limit) {
        return briefRecordings(m_store->database(), connection, after, limit);
    };
    QCOMPARE(all(0, 10), (std::vector<QString>{QStringLiteral("4"), QStringLiteral("1")}));
    QCOMPARE(all(0, 1), std::vector<QString>{QStringLiteral("4")});
    QCOMPARE(all(mondayNoonMs + 2 * dayMs, 10), std::vector<QString>{QStringLiteral("4")});
    QVERIFY(briefRecordings(m_store->database(), connection + 1, 0, 10).empty());
}

void TestConnections::briefRecordingsOfAnActivityAreThoseOfLinkedAccounts() {
    const ActivityId activity =
        m_store->apply(serviceBatch(QStringLiteral("activities"), {briefRun(1)})).recordings[0].activity;
    QVERIFY(briefRecordingsOf(m_store->database(), activity).empty());
    const ConnectionId connection = link();
    const auto brief = briefRecordingsOf(m_store->database(), activity);
    QCOMPARE(brief.size(), size_t{1});
    QCOMPARE(brief[0].connection, connection);
    QCOMPARE(brief[0].externalId, QStringLiteral("1"));
    Recording detailed = briefRun(1);
    detailed.isBrief = false;
    m_store->apply(serviceBatch(QStringLiteral("details"), {detailed}));
    QVERIFY(briefRecordingsOf(m_store->database(), activity).empty());
}

void TestConnections::budgetIsKeptByClient() {
    const QString strava = QStringLiteral("strava"), client = QStringLiteral("123");
    const std::vector<BudgetSpan> spans{{QStringLiteral("15min"), 100, 40, mondayNoonMs},
                                        {QStringLiteral("day"), 1000, 41, mondayNoonMs + dayMs}};
    (*m_store)->saveBudget(strava, client, spans).waitForFinished();
    (*m_store)->saveBudget(strava, QStringLiteral("456"), {spans[1]}).waitForFinished();
    QCOMPARE(budgetSpans(m_store->database(), strava, client), spans);
    const QString version = m_store->version();
    (*m_store)->saveBudget(strava, client, {spans[1], spans[0]}).waitForFinished();
    QCOMPARE(m_store->version(), version);
    (*m_store)->saveBudget(strava, client, {spans[0]}).waitForFinished();
    QCOMPARE(budgetSpans(m_store->database(), strava, client), std::vector<BudgetSpan>{spans[0]});
    QCOMPARE(budgetSpans(m_store->database(), strava, QStringLiteral("456")),
             std::vector<BudgetSpan>{spans[1]});
}

void TestConnections::storeKeepsItsName() {
    const QString name = storeName(m_store->database());
    QVERIFY(!name.isEmpty());
    m_store->close();
    m_store->open();
    QCOMPARE(storeName(m_store->database()), name);
    QVERIFY(storeName(TestStore().database()) != name);
}

QTEST_GUILESS_MAIN(TestConnections)
#include "test_Connections.moc"
