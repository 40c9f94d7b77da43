// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StoreFixture.h"

#include "models/store/DerivedCheck.h"
#include "models/store/Migrations.h"
#include "models/store/SourceQueries.h"
#include "models/store/Sql.h"
#include "models/store/StoreFile.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace vd;
using namespace vd::test;

namespace {

const QString watch = QStringLiteral("watch");
const QString phone = QStringLiteral("phone");
constexpr qint64 mondayMs = mondayNoonMs - 12 * hourMs; // its midnight in Berlin

struct NightSpec {
    QString id = QStringLiteral("night");
    double fromHour = -1; // of Monday, local
    double toHour = 6;
    bool nap = false;
    std::optional<double> asleepS = std::nullopt;
    std::vector<SleepSession::Stage> stages = {};
};

qint64 at(double hour) {
    return mondayMs + static_cast<qint64>(hour * static_cast<double>(hourMs));
}

Batch night(const QString& device, const NightSpec& spec) {
    Batch batch = fileBatch(device, {});
    SleepSession sleep;
    sleep.externalId = spec.id;
    sleep.start = {at(spec.fromHour), 3600};
    sleep.end = {at(spec.toHour), 3600};
    sleep.nap = spec.nap;
    sleep.asleepS = spec.asleepS;
    sleep.stages = spec.stages;
    sleep.payload = 0;
    batch.sleeps = {sleep};
    return batch;
}

Batch dayValue(const QString& device, Metric metric, double value, QDate date = monday) {
    Batch batch = fileBatch(device, {});
    batch.dailyValues = {{metric, date, value, DailyValue::Rule::replace, 0}};
    return batch;
}

std::optional<DailyBest> bestOf(const TestStore& store, Metric metric, QDate date = monday) {
    const auto days = listDailyBest(store.database(), {.metrics = {metric}, .from = date, .to = date});
    return days.empty() ? std::nullopt : std::optional(days.front());
}

QString slept(const TestStore& store, QDate date = monday) {
    const auto best = bestOf(store, Metric::sleepDuration, date);
    if (!best) return QStringLiteral("-");
    return QStringLiteral("%1 %2 %3").arg(best->value / 3600).arg(best->how, best->sourceName);
}

// "1.5 +3600": hours of Monday and the offset; "fetched" where there is none.
QString when(const TestStore& store, Metric metric) {
    const auto best = bestOf(store, metric);
    if (!best || !best->atMs) return QStringLiteral("-");
    if (!best->atOffsetS)
        return *best->atMs == mondayNoonMs ? QStringLiteral("fetched") : QStringLiteral("?");
    return QStringLiteral("%1 +%2")
        .arg(static_cast<double>(*best->atMs - mondayMs) / static_cast<double>(hourMs))
        .arg(*best->atOffsetS);
}

ConnectionId connectionOf(const TestStore& store, const QString& name) {
    for (const ConnectionRow& row : listConnections(store.database())) {
        if (row.displayName == name) return row.id;
    }
    return 0;
}

void setOrder(TestStore& store, Metric metric, const QStringList& names) {
    std::vector<ConnectionId> order;
    for (const QString& name : names)
        order.push_back(connectionOf(store, name));
    store->setMetricOrder(metric, order).waitForFinished();
}

QStringList textsOf(Sql& sql, const QString& statement) {
    QStringList texts;
    Rows rows = sql.query(statement);
    while (rows.next())
        texts << rows.text(0);
    return texts;
}

// The same content as a program of the first schema would have written it.
void writeInFirstSchema(const QString& path, const QString& filled) {
    const QString name = QStringLiteral("first schema");
    const auto close = qScopeGuard([&] { QSqlDatabase::removeDatabase(name); });
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    const auto release = qScopeGuard([&] { database = {}; });
    database.setDatabaseName(path);
    if (!database.open()) qFatal("cannot open %s", qPrintable(path));
    Sql sql(database);
    sql.run(QStringLiteral("PRAGMA encoding = 'UTF-16le'")); // as of every store
    migrate(sql, StoreFile(path), allMigrations().first(1));
    sql.run(QStringLiteral("ATTACH ? AS filled"), filled);
    for (const QString& table : textsOf(sql, QStringLiteral("SELECT name FROM sqlite_schema WHERE type = "
                                                            "'table' AND name NOT LIKE 'sqlite_%'"))) {
        const QString columns =
            textsOf(sql, QStringLiteral("SELECT name FROM pragma_table_info('%1') INTERSECT "
                                        "SELECT name FROM pragma_table_info('%1', 'filled')")
                             .arg(table))
                .join(QStringLiteral(", "));
        sql.run(QStringLiteral("DELETE FROM main.") + table);
        sql.run(QStringLiteral("INSERT INTO main.%1 (%2) SELECT %2 FROM filled.%1").arg(table, columns));
    }
    sql.run(QStringLiteral("UPDATE activity SET derived_version = 0"));
    sql.run(QStringLiteral("DELETE FROM daily_best WHERE metric = 'sleep_duration'"));
}

} // namespace

class TestDaysShown : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup();
    void sleptByTheNight_data();
    void sleptByTheNight();
    void longestSleepIsTheNight();
    void napsAreNoNight();
    void ownWordStandsBeforeItsNight();
    void nightThatMovedLeavesItsDay();
    void undoTakesTheNightBack();
    void whenItWasMeasured();
    void lastCountedIntervalByItsOwnClock();
    void orderIsAskedFirst();
    void orderIsForgotten();
    void orderComesOnTopOfManyDays();
    void sameOrderIsNoNews();
    void unknownConnectionIsRefused();
    void markedDaysAreDerivedAtOpening();
    void storeOfTheFirstSchemaIsBroughtUpToDate();

private:
    std::unique_ptr<TestStore> m_store = std::make_unique<TestStore>();
};

void TestDaysShown::cleanup() {
    for (const DerivedDifference& d : checkDerived(m_store->database()))
        QFAIL(qPrintable(d.entity + u' ' + d.id + u' ' + d.what));
    m_store = std::make_unique<TestStore>();
}

void TestDaysShown::sleptByTheNight_data() {
    QTest::addColumn<NightSpec>("spec");
    QTest::addColumn<QString>("expected");
    using Stage = SleepStage;
    const std::vector<SleepSession::Stage> stages{
        {at(-1), at(0), Stage::light}, {at(0), at(2), Stage::deep},   {at(2), at(2.5), Stage::awake},
        {at(2.5), at(4), Stage::rem},  {at(4), at(5), Stage::asleep}, {at(5), at(6), Stage::unmeasured}};
    const std::vector<SleepSession::Stage> onlyAwake{{at(2), at(2.5), Stage::awake}};
    QTest::newRow("as it says") << NightSpec{.asleepS = 6.25 * 3600, .stages = stages}
                                << QStringLiteral("6.25 night watch");
    QTest::newRow("by its stages") << NightSpec{.stages = stages} << QStringLiteral("5.5 night watch");
    QTest::newRow("all of it") << NightSpec{} << QStringLiteral("7 night watch");
    QTest::newRow("no stage is asleep") << NightSpec{.stages = onlyAwake} << QStringLiteral("7 night watch");
}

void TestDaysShown::sleptByTheNight() {
    QFETCH(NightSpec, spec);
    QFETCH(QString, expected);
    m_store->apply(night(watch, spec));
    QCOMPARE(slept(*m_store), expected);
}

void TestDaysShown::longestSleepIsTheNight() {
    m_store->apply(night(watch, {.id = QStringLiteral("early"), .fromHour = -3, .toHour = 0.5}));
    m_store->apply(night(watch, {.id = QStringLiteral("late"), .fromHour = 1, .toHour = 6}));
    QCOMPARE(slept(*m_store), QStringLiteral("5 night watch"));
    QCOMPARE(when(*m_store, Metric::sleepDuration), QStringLiteral("6 +3600"));
}

void TestDaysShown::napsAreNoNight() {
    m_store->apply(night(watch, {.fromHour = 13, .toHour = 14, .nap = true}));
    QCOMPARE(slept(*m_store), QStringLiteral("-"));
}

void TestDaysShown::ownWordStandsBeforeItsNight() {
    m_store->apply(night(watch, {.asleepS = 6 * 3600}));
    m_store->apply(dayValue(watch, Metric::sleepDuration, 5 * 3600));
    QCOMPARE(slept(*m_store), QStringLiteral("5 source watch"));
    // A night is a word like any other: the order of sources decides between two of them.
    m_store->apply(night(phone, {.asleepS = 7 * 3600}));
    QCOMPARE(slept(*m_store), QStringLiteral("7 night phone"));
}

void TestDaysShown::nightThatMovedLeavesItsDay() {
    m_store->apply(night(watch, {}));
    m_store->apply(night(watch, {.fromHour = 23, .toHour = 31}));
    QCOMPARE(slept(*m_store), QStringLiteral("-"));
    QCOMPARE(slept(*m_store, monday.addDays(1)), QStringLiteral("8 night watch"));
}

void TestDaysShown::undoTakesTheNightBack() {
    m_store->apply(night(watch, {}));
    Batch moved = night(watch, {.fromHour = 23, .toHour = 31});
    moved.run = m_store->beginRun();
    m_store->apply(moved);
    (*m_store)->undoRun(moved.run).waitForFinished();
    QCOMPARE(slept(*m_store), QStringLiteral("7 night watch"));
    QCOMPARE(slept(*m_store, monday.addDays(1)), QStringLiteral("-"));
}

void TestDaysShown::whenItWasMeasured() {
    Batch day = dayBatch(watch, monday);
    day.dailyValues.erase(day.dailyValues.begin()); // the total of the steps
    m_store->apply(day);
    QCOMPARE(when(*m_store, Metric::steps), QStringLiteral("22 +3600"));
    QCOMPARE(when(*m_store, Metric::sleepDuration), QStringLiteral("6 +3600"));
    QCOMPARE(when(*m_store, Metric::weight), QStringLiteral("7 +3600"));
    QCOMPARE(when(*m_store, Metric::restingHeartRate), QStringLiteral("fetched"));
}

void TestDaysShown::lastCountedIntervalByItsOwnClock() {
    const auto steps = [](const QString& device, double fromHour, double toHour, qint32 offsetS) {
        Batch batch = fileBatch(device, {});
        batch.samples = {{Metric::steps, offsetS, {{at(fromHour), at(toHour), 100}}, 0}};
        return batch;
    };
    m_store->apply(steps(phone, 8, 9, 3600));
    m_store->apply(steps(watch, 8, 10, 7200));
    QCOMPARE(when(*m_store, Metric::steps), QStringLiteral("10 +7200"));
    setOrder(*m_store, Metric::steps, {watch});
    QCOMPARE(when(*m_store, Metric::steps), QStringLiteral("10 +7200"));
    m_store->apply(steps(phone, 9.5, 11, 3600));
    QCOMPARE(when(*m_store, Metric::steps), QStringLiteral("11 +3600"));
}

void TestDaysShown::orderIsAskedFirst() {
    m_store->apply(dayValue(watch, Metric::steps, 4000));
    m_store->apply(dayValue(phone, Metric::steps, 5000));
    m_store->apply(dayValue(watch, Metric::floors, 4));
    m_store->apply(dayValue(phone, Metric::floors, 5));
    QCOMPARE(bestOf(*m_store, Metric::steps)->value, 5000.0); // by name: nobody chose
    setOrder(*m_store, Metric::steps, {watch, phone, watch});
    QCOMPARE(bestOf(*m_store, Metric::steps)->value, 4000.0);
    QCOMPARE(bestOf(*m_store, Metric::floors)->value, 5.0);
    QCOMPARE(sourcesOf(m_store->database(), Metric::steps).front().displayName, watch);
    QCOMPARE(m_store->count(QStringLiteral("metric_order")), 2);
    m_store->apply(dayValue(phone, Metric::steps, 6000)); // also for what comes later
    QCOMPARE(bestOf(*m_store, Metric::steps)->value, 4000.0);
}

void TestDaysShown::orderIsForgotten() {
    m_store->apply(dayValue(watch, Metric::steps, 4000));
    m_store->apply(dayValue(phone, Metric::steps, 5000));
    setOrder(*m_store, Metric::steps, {watch});
    setOrder(*m_store, Metric::steps, {});
    QCOMPARE(bestOf(*m_store, Metric::steps)->value, 5000.0);
    QCOMPARE(m_store->count(QStringLiteral("metric_order")), 0);
}

void TestDaysShown::orderComesOnTopOfManyDays() {
    constexpr int days = 150; // more than are made at once
    for (const QString& device : {watch, phone}) {
        Batch batch = fileBatch(device, {});
        for (int day = 0; day < days; ++day)
            batch.dailyValues.push_back(
                {Metric::steps, monday.addDays(day), device == watch ? 1.0 + day % 2 : 2.0});
        m_store->apply(batch);
    }
    const QString before = m_store->rows(QStringLiteral("SELECT max(sequence) FROM change")).first();
    setOrder(*m_store, Metric::steps, {watch});
    QCOMPARE(m_store->rows(QStringLiteral("SELECT count(*), total(value), total(outdated) FROM daily_best")),
             QStringList{QStringLiteral("150 | 225 | 0")});
    // Each now comes from the watch, and each is news; the order itself is too.
    QCOMPARE(m_store->rows(QStringLiteral("SELECT count(*) FROM change WHERE sequence > ") + before),
             QStringList{QStringLiteral("151")});
}

void TestDaysShown::sameOrderIsNoNews() {
    m_store->apply(dayValue(watch, Metric::steps, 4000));
    setOrder(*m_store, Metric::steps, {watch});
    QSignalSpy spy(&**m_store, &Store::changed);
    const QStringList log = m_store->rows(QStringLiteral("SELECT * FROM change"));
    setOrder(*m_store, Metric::steps, {watch});
    QCoreApplication::processEvents();
    QCOMPARE(spy.count(), 0);
    QCOMPARE(m_store->rows(QStringLiteral("SELECT * FROM change")), log);
}

void TestDaysShown::unknownConnectionIsRefused() {
    m_store->apply(dayValue(watch, Metric::steps, 4000));
    QFuture<void> future = (*m_store)->setMetricOrder(Metric::steps, {4711});
    QVERIFY_THROWS_EXCEPTION(Error, future.waitForFinished());
    QCOMPARE(m_store->count(QStringLiteral("metric_order")), 0);
}

// As after a kill between the two, and as the migration leaves a store from before.
void TestDaysShown::markedDaysAreDerivedAtOpening() {
    m_store->apply(dayBatch(watch, monday));
    m_store->apply(dayBatch(phone, monday));
    const QStringList expected = m_store->dump();
    QSqlQuery(m_store->database().writer())
        .exec(QStringLiteral("UPDATE daily_best SET outdated = 1, at_ms = NULL, at_offset_s = NULL, "
                             "connections = '[]', value = 1"));
    m_store->close();
    m_store->open();
    QTRY_COMPARE(m_store->rows(QStringLiteral("SELECT total(outdated) FROM daily_best")),
                 QStringList{QStringLiteral("0")});
    QCOMPARE(m_store->dump(), expected);
}

void TestDaysShown::storeOfTheFirstSchemaIsBroughtUpToDate() {
    for (const QString& device : {watch, phone}) {
        Batch batch = dayBatch(device, monday);
        batch.recordings = {madeUpRun({.externalId = device, .powerW = 200})};
        m_store->apply(batch);
    }
    m_store->apply(night(watch, {.id = QStringLiteral("other"), .fromHour = 24, .toHour = 30}));
    const QStringList expected = m_store->dump();
    m_store->close();
    const QString filled = m_store->folder() + QStringLiteral("/filled.sqlite");
    QVERIFY(QFile::rename(m_store->path(), filled));
    writeInFirstSchema(m_store->path(), filled);
    m_store->open();
    QTRY_COMPARE(m_store->dump(), expected);
}

QTEST_GUILESS_MAIN(TestDaysShown)
#include "test_DaysShown.moc"
