// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StoreFixture.h"

#include "models/store/DerivedCheck.h"

#include <QTest>

#include <algorithm>
#include <numeric>

using namespace vd;
using namespace vd::test;

namespace {

const QString watch = QStringLiteral("watch");
const QString phone = QStringLiteral("phone");

Batch dayValue(const QString& device, Metric metric, QDate date, double value,
               DailyValue::Rule rule = DailyValue::Rule::replace) {
    Batch batch = fileBatch(device, {});
    batch.dailyValues = {{metric, date, value, rule, 0}};
    return batch;
}

struct Span {
    double fromHour = 0; // of Monday, local
    double toHour = 0;
    double value = 0;
};

Batch spans(const QString& device, const std::vector<Span>& spans, Metric metric = Metric::steps) {
    const qint64 midnightMs = mondayNoonMs - 12 * hourMs;
    const auto at = [&](double hour) {
        return midnightMs + static_cast<qint64>(hour * static_cast<double>(hourMs));
    };
    Batch batch = fileBatch(device, {});
    SampleSeries series{metric, 3600, {}, 0};
    for (const Span& span : spans)
        series.samples.push_back({at(span.fromHour), at(span.toHour), span.value});
    batch.samples = {series};
    return batch;
}

Batch weight(const QString& device, const QString& id, qint64 atMs, double kg) {
    Batch batch = fileBatch(device, {});
    batch.measurements = {{id, {atMs, 3600}, Metric::weight, kg, 0}};
    return batch;
}

QString best(const TestStore& store, Metric metric = Metric::steps, QDate date = monday) {
    const auto days = listDailyBest(store.database(), {.metrics = {metric}, .from = date, .to = date});
    if (days.empty()) return QStringLiteral("-");
    return QStringLiteral("%1 %2 %3").arg(days[0].value).arg(days[0].how, days[0].sourceName);
}

std::vector<Sample> samples(const TestStore& store, Metric metric = Metric::steps) {
    std::vector<Sample> all;
    for (const SampleSeries& series : listSamples(store.database(), metric, 0, mondayNoonMs + 10 * dayMs)) {
        all.insert(all.end(), series.samples.begin(), series.samples.end());
    }
    return all;
}

} // namespace

class TestApplyMeasured : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup();
    void largerOfPartialDaysHolds();
    void servicesReplaceTheirDay();
    void windowReplacesWhatStoodInIt();
    void windowOfSamples();
    void batchesOfFeedsCommute();
    void intervalsOfSourcesAreMerged();
    void halfAnHourOfOneSourceLeavesTheOtherItsHalf();
    void totalOfAHigherSourceReplacesLowerOnes();
    void totalThatItsIntervalsDoNotReachStands();
    void personsOrderDecides();
    void firstWeightOfTheDayIsShown();
    void movedMeasurementLeavesItsDay();
    void samplesAreSortedCutAndKept();
    void newSampleWins();
    void intervalAcrossMidnightsIsShared();
    void samplesWithoutSenseAreLeftOut();
    void listOfDaysIsFilteredAndOrdered();
    void samplesComeInTheRangeAskedFor();
    void aListDoesNotDenyTheStagesOfANight();

private:
    std::unique_ptr<TestStore> m_store = std::make_unique<TestStore>();
};

void TestApplyMeasured::cleanup() {
    const auto differences = checkDerived(m_store->database());
    for (const DerivedDifference& d : differences)
        QFAIL(qPrintable(d.entity + u' ' + d.id + u' ' + d.what));
    m_store = std::make_unique<TestStore>();
}

void TestApplyMeasured::largerOfPartialDaysHolds() {
    const auto rule = DailyValue::Rule::larger;
    QCOMPARE(m_store->apply(dayValue(watch, Metric::steps, monday, 500, rule)).counts,
             (Counts{.created = 1}));
    QCOMPARE(m_store->apply(dayValue(watch, Metric::steps, monday, 900, rule)).counts,
             (Counts{.updated = 1}));
    QCOMPARE(m_store->apply(dayValue(watch, Metric::steps, monday, 700, rule)).counts,
             (Counts{.skipped = 1}));
    QCOMPARE(best(*m_store), QStringLiteral("900 source watch"));
}

void TestApplyMeasured::servicesReplaceTheirDay() {
    m_store->apply(dayValue(watch, Metric::steps, monday, 900));
    QCOMPARE(m_store->apply(dayValue(watch, Metric::steps, monday, 700)).counts, (Counts{.updated = 1}));
    QCOMPARE(best(*m_store), QStringLiteral("700 source watch"));
}

void TestApplyMeasured::windowReplacesWhatStoodInIt() {
    for (int day = 0; day < 4; ++day)
        m_store->apply(dayValue(watch, Metric::steps, monday.addDays(day), 1000 + day));
    m_store->apply(dayValue(phone, Metric::steps, monday.addDays(1), 5));
    m_store->apply(dayValue(watch, Metric::floors, monday.addDays(1), 3));
    Batch window = dayValue(watch, Metric::steps, monday.addDays(2), 2222);
    window.dayWindows = {{Metric::steps, monday.addDays(1), monday.addDays(2)}};
    QCOMPARE(m_store->apply(window).counts, (Counts{.updated = 1, .deleted = 1}));
    QCOMPARE(best(*m_store), QStringLiteral("1000 source watch"));
    QCOMPARE(best(*m_store, Metric::steps, monday.addDays(1)), QStringLiteral("5 source phone"));
    QCOMPARE(best(*m_store, Metric::steps, monday.addDays(2)), QStringLiteral("2222 source watch"));
    QCOMPARE(best(*m_store, Metric::steps, monday.addDays(3)), QStringLiteral("1003 source watch"));
    QCOMPARE(best(*m_store, Metric::floors, monday.addDays(1)), QStringLiteral("3 source watch"));
    const QStringList log = m_store->rows(QStringLiteral("SELECT * FROM change"));
    QCOMPARE(m_store->apply(window).counts, (Counts{.skipped = 1}));
    QCOMPARE(m_store->rows(QStringLiteral("SELECT * FROM change")), log);
    m_store->apply(dayValue(watch, Metric::steps, monday.addDays(1), 1111)); // said again
    QCOMPARE(best(*m_store, Metric::steps, monday.addDays(1)), QStringLiteral("5 source phone"));
}

void TestApplyMeasured::windowOfSamples() {
    m_store->apply(spans(watch, {{1, 2, 10}, {8, 9, 20}, {30, 31, 30}})); // the last on Tuesday
    Batch window = spans(watch, {{10, 11, 50}});
    window.dayWindows = {{Metric::steps, monday, monday}};
    QCOMPARE(m_store->apply(window).counts, (Counts{.updated = 1}));
    QCOMPARE(best(*m_store), QStringLiteral("50 intervals watch"));
    QCOMPARE(best(*m_store, Metric::steps, monday.addDays(1)), QStringLiteral("30 intervals watch"));
    QCOMPARE(m_store->apply(window).counts, (Counts{.skipped = 1}));
}

void TestApplyMeasured::batchesOfFeedsCommute() {
    std::vector<Batch> batches{
        dayBatch(watch, monday),
        dayBatch(watch, monday.addDays(1)),
        spans(phone, {{7, 9, 300}, {20, 25, 1000}}),
        weight(phone, QStringLiteral("w"), mondayNoonMs, 70),
        fileBatch(watch, {madeUpRun()}),
        fileBatch(phone, {madeUpRun({.externalId = QStringLiteral("p"), .startMs = mondayNoonMs + 9000})})};
    for (size_t i = 0; i < batches.size(); ++i) {
        batches[i].feed = QStringLiteral("feed %1").arg(i);
        batches[i].cursor = QByteArray::number(static_cast<int>(i));
    }
    std::vector<int> order(batches.size());
    std::iota(order.begin(), order.end(), 0);
    QStringList expected;
    for (int turn = 0; turn < 24; ++turn) {
        TestStore store;
        for (const int i : order)
            store.apply(batches[static_cast<size_t>(i)]);
        if (expected.isEmpty()) expected = store.dump();
        QCOMPARE(store.dump(), expected);
        for (int step = 0; step < 29; ++step)
            std::next_permutation(order.begin(), order.end());
    }
}

// The examples of the field guide, B10.
void TestApplyMeasured::intervalsOfSourcesAreMerged() {
    m_store->apply(spans(watch, {{8, 9, 1200}, {10, 11, 800}}));
    m_store->apply(spans(phone, {{8, 9, 1000}, {9, 10, 300}, {10, 11, 900}}));
    QCOMPARE(best(*m_store), QStringLiteral("2200 intervals phone")); // by name: nobody chose an order
    QSqlQuery(m_store->database().writer())
        .exec(QStringLiteral("INSERT INTO metric_order (profile, metric, rank, connection) "
                             "SELECT 1, 'steps', 1, id FROM connection WHERE display_name = 'watch'"));
    m_store->apply(spans(watch, {{8, 9, 1200}, {10, 11, 800}, {12, 13, 0}}));
    QCOMPARE(best(*m_store), QStringLiteral("2300 intervals watch"));
}

void TestApplyMeasured::halfAnHourOfOneSourceLeavesTheOtherItsHalf() {
    m_store->apply(spans(phone, {{8, 9, 1000}}));
    // Of a name before the other one's: nobody chose an order.
    m_store->apply(spans(QStringLiteral("a watch"), {{8, 8.5, 600}}));
    QCOMPARE(best(*m_store), QStringLiteral("1100 intervals a watch"));
}

void TestApplyMeasured::totalOfAHigherSourceReplacesLowerOnes() {
    m_store->apply(spans(watch, {{8, 9, 1200}}));
    m_store->apply(dayValue(phone, Metric::steps, monday, 5000));
    QCOMPARE(best(*m_store), QStringLiteral("5000 source phone"));
}

void TestApplyMeasured::totalThatItsIntervalsDoNotReachStands() {
    Batch batch = spans(phone, {{8, 9, 1200}});
    batch.dailyValues = {{Metric::steps, monday, 5000, DailyValue::Rule::larger, 0}};
    m_store->apply(batch);
    m_store->apply(spans(watch, {{12, 13, 700}}));
    QCOMPARE(best(*m_store), QStringLiteral("5000 source phone"));
}

void TestApplyMeasured::personsOrderDecides() {
    m_store->apply(dayValue(watch, Metric::restingHeartRate, monday, 48));
    m_store->apply(dayValue(phone, Metric::restingHeartRate, monday, 52));
    QCOMPARE(best(*m_store, Metric::restingHeartRate), QStringLiteral("52 source phone"));
    QSqlQuery(m_store->database().writer())
        .exec(QStringLiteral(
            "INSERT INTO metric_order (profile, metric, rank, connection) "
            "SELECT 1, 'resting_heart_rate', 1, id FROM connection WHERE display_name = 'watch'"));
    m_store->apply(dayValue(phone, Metric::restingHeartRate, monday, 53));
    QCOMPARE(best(*m_store, Metric::restingHeartRate), QStringLiteral("48 source watch"));
}

void TestApplyMeasured::firstWeightOfTheDayIsShown() {
    m_store->apply(weight(watch, QStringLiteral("evening"), mondayNoonMs + 8 * hourMs, 72));
    m_store->apply(weight(watch, QStringLiteral("morning"), mondayNoonMs - 5 * hourMs, 71));
    QCOMPARE(best(*m_store, Metric::weight), QStringLiteral("71 measurement watch"));
}

void TestApplyMeasured::movedMeasurementLeavesItsDay() {
    m_store->apply(weight(watch, QStringLiteral("w"), mondayNoonMs, 72));
    QCOMPARE(m_store->apply(weight(watch, QStringLiteral("w"), mondayNoonMs + dayMs, 72)).counts,
             (Counts{.updated = 1}));
    QCOMPARE(best(*m_store, Metric::weight), QStringLiteral("-"));
    QCOMPARE(best(*m_store, Metric::weight, monday.addDays(1)), QStringLiteral("72 measurement watch"));
}

void TestApplyMeasured::samplesAreSortedCutAndKept() {
    m_store->apply(spans(watch, {{10, 11, 100}, {8, 9.5, 90}, {9, 10, 60}}));
    const std::vector<Sample> kept = samples(*m_store);
    QCOMPARE(kept.size(), size_t{3});
    QCOMPARE(kept[0].value, 60.0); // cut at nine: two thirds of it
    QCOMPARE(kept[0].endMs, kept[1].startMs);
    QCOMPARE(kept[2].value, 100.0);
}

void TestApplyMeasured::newSampleWins() {
    m_store->apply(spans(watch, {{8, 9, 100}, {9, 10, 50}}));
    QCOMPARE(m_store->apply(spans(watch, {{8, 9, 120}})).counts, (Counts{.updated = 1}));
    QCOMPARE(best(*m_store), QStringLiteral("170 intervals watch"));
    QCOMPARE(m_store->apply(spans(watch, {{8, 9, 120}})).counts, (Counts{.skipped = 1}));
}

void TestApplyMeasured::intervalAcrossMidnightsIsShared() {
    m_store->apply(spans(watch, {{22, 26, 400}})); // over local midnight and that of UTC
    QCOMPARE(best(*m_store), QStringLiteral("200 intervals watch"));
    QCOMPARE(best(*m_store, Metric::steps, monday.addDays(1)), QStringLiteral("200 intervals watch"));
    QCOMPARE(m_store->count(QStringLiteral("sample_block")), 2);
    QCOMPARE(m_store->apply(spans(watch, {{22, 26, 400}})).counts, (Counts{.skipped = 1}));
}

void TestApplyMeasured::samplesWithoutSenseAreLeftOut() {
    QCOMPARE(m_store->apply(spans(watch, {{8, 9, missing}, {10, 9, 5}, {9, 900, 7}, {11, 12, 1e300}})).counts,
             (Counts{.skipped = 1}));
    QCOMPARE(m_store->count(QStringLiteral("sample_block")), 0);
}

void TestApplyMeasured::listOfDaysIsFilteredAndOrdered() {
    for (int day = 0; day < 3; ++day) {
        m_store->apply(dayValue(watch, Metric::steps, monday.addDays(day), 1000 + day));
        m_store->apply(dayValue(watch, Metric::floors, monday.addDays(day), day));
    }
    QStringList seen;
    for (const DailyBest& b : listDailyBest(m_store->database(), {.from = monday.addDays(1)})) {
        seen << b.date.toString(Qt::ISODate) + u' ' + key(b.metric);
    }
    QCOMPARE(seen, (QStringList{QStringLiteral("2026-11-17 floors"), QStringLiteral("2026-11-17 steps"),
                                QStringLiteral("2026-11-18 floors"), QStringLiteral("2026-11-18 steps")}));
    QCOMPARE(listDailyBest(m_store->database(), {.metrics = {Metric::steps}, .to = monday}).size(),
             size_t{1});
    QVERIFY(listDailyBest(m_store->database(), {.profile = 2}).empty());
}

void TestApplyMeasured::samplesComeInTheRangeAskedFor() {
    m_store->apply(spans(watch, {{8, 9, 1}, {9, 10, 2}, {10, 11, 3}}));
    const auto series =
        listSamples(m_store->database(), Metric::steps, mondayNoonMs - 3 * hourMs, mondayNoonMs - 2 * hourMs);
    QCOMPARE(series.size(), size_t{1});
    QCOMPARE(series[0].samples.size(), size_t{1});
    QCOMPARE(series[0].samples[0].value, 2.0);
}

void TestApplyMeasured::aListDoesNotDenyTheStagesOfANight() {
    Batch told = fileBatch(watch, {});
    SleepSession night;
    night.externalId = QStringLiteral("night");
    night.start = {mondayNoonMs - 14 * hourMs, 3600};
    night.end = {mondayNoonMs - 6 * hourMs, 3600};
    night.asleepS = 7 * 3600;
    night.stages = {{night.start.utcMs, night.end.utcMs, SleepStage::light}};
    told.sleeps = {night};
    Batch list = told;
    list.sleeps[0].stages.clear();
    const QString stages = QStringLiteral("SELECT stages, asleep_s FROM sleep");
    QCOMPARE(m_store->apply(list).counts, (Counts{.created = 1}));
    QCOMPARE(m_store->apply(told).counts, (Counts{.updated = 1}));
    const QStringList whole = m_store->rows(stages);
    QCOMPARE(m_store->apply(list).counts, (Counts{.skipped = 1}));
    QCOMPARE(m_store->rows(stages), whole);
    // Of other hours it is another night, and what is known of the old one is not of it.
    list.sleeps[0].start.utcMs += hourMs;
    QCOMPARE(m_store->apply(list).counts, (Counts{.updated = 1}));
    QVERIFY(m_store->rows(stages) != whole);
}

QTEST_GUILESS_MAIN(TestApplyMeasured)
#include "test_ApplyMeasured.moc"
