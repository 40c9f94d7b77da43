// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StoreFixture.h"

#include "models/store/DayQueries.h"

#include <QTest>

using namespace vd;
using namespace vd::test;

namespace {

const qint64 mondayMs = QDate(1970, 1, 1).daysTo(monday) * dayMs - hourMs; // midnight in Berlin, in winter

Batch said(const QString& provider, const QString& name) {
    Batch batch;
    batch.source = {firstProfile, provider, name, name};
    batch.feed = QStringLiteral("daily");
    return batch;
}

SampleSeries steps(std::vector<std::pair<int, double>> hours) {
    SampleSeries series{Metric::steps, 3600, {}, -1};
    for (const auto& [hour, count] : hours)
        series.samples.push_back({mondayMs + hour * hourMs, mondayMs + (hour + 1) * hourMs, count});
    return series;
}

DailyValue word(Metric metric, double value, int payload = -1) {
    return {metric, monday, value, DailyValue::Rule::replace, payload};
}

SleepSession sleep(const QString& id, int fromHour, int toHour, bool nap = false) {
    SleepSession session;
    session.externalId = id;
    session.start = {mondayMs + fromHour * hourMs, 3600};
    session.end = {mondayMs + toHour * hourMs, 3600};
    session.nap = nap;
    return session;
}

// Field guide B10: 2300, where the sum is 4200 and the watch alone 2000.
void addWatchAndPhone(TestStore& store) {
    Batch watch = said(QStringLiteral("polar"), QStringLiteral("Watch"));
    watch.samples = {steps({{8, 1200}, {10, 800}})};
    Batch phone = said(QStringLiteral("googlehealth"), QStringLiteral("Phone"));
    phone.samples = {steps({{8, 1000}, {9, 300}, {10, 900}})};
    const ConnectionId watchId = store.apply(watch).connection;
    store.apply(phone);
    store->setMetricOrder(Metric::steps, {watchId}).waitForFinished();
}

std::optional<MetricDay> dayOf(const TestStore& store, Metric metric) {
    for (MetricDay& day : metricsOfDay(store.database(), monday)) {
        if (day.best.metric == metric) return std::move(day);
    }
    return std::nullopt;
}

// "Watch said 2000 took 2000, Phone said 2200 took 300: 2300"
QString text(const std::optional<MetricDay>& day) {
    if (!day) return QStringLiteral("nothing");
    QStringList words;
    for (size_t i = 0; i < day->words.size(); ++i) {
        words << QStringLiteral("%1 said %2 took %3")
                     .arg(day->words[i].source.displayName)
                     .arg(saidOf(day->words[i].says).value_or(-1))
                     .arg(day->isTaken(i) ? QString::number(day->takenOf(i)) : QStringLiteral("-"));
    }
    return words.join(QStringLiteral(", ")) + QStringLiteral(": %1").arg(day->best.value);
}

} // namespace

class TestDayQueries : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sourcesAreMergedNeverAdded() {
        TestStore store;
        addWatchAndPhone(store);
        const auto day = dayOf(store, Metric::steps);
        QCOMPARE(text(day), QStringLiteral("Watch said 2000 took 2000, Phone said 2200 took 300: 2300"));
        QCOMPARE(day->pieces.size(), size_t(3));
        QCOMPARE(day->pieces[1].startMs, mondayMs + 9 * hourMs);
        QCOMPARE(day->pieces[1].source, size_t(1));
    }

    void theOrderOfThePersonHolds() {
        TestStore store;
        addWatchAndPhone(store);
        store->setMetricOrder(Metric::steps, {}).waitForFinished(); // by provider again
        QTRY_COMPARE(text(dayOf(store, Metric::steps)),
                     QStringLiteral("Phone said 2200 took 2200, Watch said 2000 took -: 2200"));
    }

    void aWordWithoutIntervalsReplacesLowerOnes() {
        TestStore store;
        addWatchAndPhone(store);
        Batch band = said(QStringLiteral("coros"), QStringLiteral("Band"));
        band.dailyValues = {word(Metric::steps, 5000)};
        const ConnectionId bandId = store.apply(band).connection;
        store->setMetricOrder(Metric::steps, {bandId}).waitForFinished();
        QTRY_VERIFY(text(dayOf(store, Metric::steps)).startsWith(QStringLiteral("Band said 5000 took 5000")));
        QVERIFY(text(dayOf(store, Metric::steps)).endsWith(QStringLiteral("Watch said 2000 took -: 5000")));
    }

    void zeroIsAWordAndNothingIsNone() {
        TestStore store;
        QVERIFY(metricsOfDay(store.database(), monday).empty());
        Batch watch = said(QStringLiteral("polar"), QStringLiteral("Watch"));
        watch.dailyValues = {word(Metric::floors, 0)};
        store.apply(watch);
        QCOMPARE(text(dayOf(store, Metric::floors)), QStringLiteral("Watch said 0 took 0: 0"));
        QCOMPARE(metricsOfDay(store.database(), monday).size(), size_t(1));
    }

    void whatWasTakenBackIsNotSaid() {
        TestStore store;
        Batch watch = said(QStringLiteral("polar"), QStringLiteral("Watch"));
        watch.dailyValues = {word(Metric::restingHeartRate, 50)};
        Batch band = said(QStringLiteral("coros"), QStringLiteral("Band"));
        band.dailyValues = {word(Metric::restingHeartRate, 52)};
        store.apply(watch);
        store.apply(band);
        QCOMPARE(text(dayOf(store, Metric::restingHeartRate)),
                 QStringLiteral("Band said 52 took 52, Watch said 50 took -: 52"));
        band.dailyValues.clear();
        band.dayWindows = {{Metric::restingHeartRate, monday, monday}};
        store.apply(band);
        QCOMPARE(text(dayOf(store, Metric::restingHeartRate)), QStringLiteral("Watch said 50 took 50: 50"));
    }

    void theFirstWeighingOfTheDayCounts() {
        TestStore store;
        Batch scale = said(QStringLiteral("files"), QStringLiteral("Scale"));
        scale.measurements = {
            {QStringLiteral("evening"), {mondayMs + 20 * hourMs, 3600}, Metric::weight, 73.1, -1},
            {QStringLiteral("morning"), {mondayMs + 7 * hourMs, 3600}, Metric::weight, 72.4, -1}};
        store.apply(scale);
        QCOMPARE(text(dayOf(store, Metric::weight)), QStringLiteral("Scale said 72.4 took 72.4: 72.4"));
    }

    void aNightSaysHowLongOneSlept() {
        TestStore store;
        Batch watch = said(QStringLiteral("polar"), QStringLiteral("Watch"));
        watch.sleeps = {sleep(QStringLiteral("night"), -1, 6), sleep(QStringLiteral("nap"), 13, 14, true)};
        watch.sleeps.front().asleepS = 6.5 * 3600;
        store.apply(watch);
        QCOMPARE(text(dayOf(store, Metric::sleepDuration)),
                 QStringLiteral("Watch said 23400 took 23400: 23400"));
    }

    void nightsComeBackAsTheyWereSaid() {
        TestStore store;
        Batch watch = said(QStringLiteral("polar"), QStringLiteral("Watch"));
        watch.sleeps = {sleep(QStringLiteral("nap"), 13, 14, true), sleep(QStringLiteral("night"), -1, 6),
                        sleep(QStringLiteral("tomorrow"), 23, 30)};
        SleepSession& night = watch.sleeps[1];
        night.efficiencyPercent = 91.5;
        night.stages = {{night.start.utcMs, mondayMs, SleepStage::unmeasured},
                        {mondayMs, mondayMs + hourMs, SleepStage::rem},
                        {mondayMs + hourMs, night.end.utcMs, SleepStage::deep}};
        Batch band = said(QStringLiteral("coros"), QStringLiteral("Band"));
        band.sleeps = {sleep(QStringLiteral("night"), 0, 6)};
        store.apply(watch);
        store.apply(band);
        const std::vector<SourceNights> nights = nightsOfDay(store.database(), monday);
        QCOMPARE(nights.size(), size_t(2));
        QCOMPARE(nights[0].source.displayName, QStringLiteral("Band"));
        QCOMPARE(nights[1].nights.size(), size_t(2));
        const Night& first = nights[1].nights[0];
        QCOMPARE(first.start, night.start);
        QCOMPARE(first.efficiencyPercent, night.efficiencyPercent);
        QVERIFY(!first.asleepS);
        QVERIFY(first.stages == night.stages);
        QVERIFY(nights[1].nights[1].nap);
        QVERIFY(nightsOfDay(store.database(), monday.addDays(-1)).empty());
    }

    void samplesComeBySourceAndWithinTheRange() {
        TestStore store;
        const auto pulse = [](std::vector<int> minutes, qint32 offsetS) {
            SampleSeries series{Metric::heartRate, offsetS, {}, -1};
            for (const int minute : minutes)
                series.samples.push_back({mondayMs + minute * 60'000, mondayMs + minute * 60'000, 60});
            return series;
        };
        Batch watch = said(QStringLiteral("polar"), QStringLiteral("Watch"));
        watch.samples = {pulse({-1, 0, 30, 61}, 3600), pulse({90, 120, 1440}, 7200)};
        Batch band = said(QStringLiteral("coros"), QStringLiteral("Band"));
        band.samples = {pulse({10}, 3600)};
        store.apply(watch);
        store.apply(band);
        const auto sources =
            samplesBySource(store.database(), Metric::heartRate, mondayMs, mondayMs + 24 * hourMs);
        QCOMPARE(sources.size(), size_t(2));
        QCOMPARE(sources[0].source.displayName, QStringLiteral("Band"));
        QCOMPARE(sources[1].samples.size(), size_t(5));
        QCOMPARE(sources[1].samples.front().startMs, mondayMs);
        const std::vector<Instant> seen{{mondayMs, 3600},
                                        {mondayMs + 61 * 60'000, 3600},
                                        {mondayMs + 90 * 60'000, 7200},
                                        {mondayMs + 120 * 60'000, 7200}};
        QVERIFY(sources[1].seen == seen);
        QVERIFY(samplesBySource(store.database(), Metric::steps, mondayMs, mondayMs + 24 * hourMs).empty());
    }

    void anActivityKeepsItsHeartRate() {
        TestStore store;
        const ApplyResult applied = store.apply(fileBatch(QStringLiteral("watch"), {madeUpRun()}));
        const std::vector<Sample> samples =
            activityHeartRate(store.database(), applied.recordings[0].activity);
        QCOMPARE(samples.size(), size_t(595)); // the first five seconds have none
        QCOMPARE(samples.front().startMs, mondayNoonMs + 5000);
        QCOMPARE(samples.front().value, 120.0);
        QVERIFY(activityHeartRate(store.database(), 4711).empty());
    }

    void payloadsAreThoseOfTheDay() {
        TestStore store;
        const ApplyResult run = store.apply(fileBatch(QStringLiteral("watch"), {madeUpRun()}));
        QVERIFY(run.connection != 0);
        store.apply(dayBatch(QStringLiteral("band"), monday));
        store.apply(dayBatch(QStringLiteral("band"), monday.addDays(1)));
        const std::vector<PayloadRow> payloads = payloadsOfDay(store.database(), monday);
        QCOMPARE(payloads.size(), size_t(2)); // the night, the values and the weight of the day share one
        QStringList origins;
        for (const PayloadRow& payload : payloads) {
            origins << payload.origin;
            QCOMPARE(payload.mediaType, QStringLiteral("application/vnd.ant.fit"));
            const auto bytes = payloadBytes(store.database(), payload.id);
            QVERIFY(bytes && bytes->size() == payload.size && bytes->startsWith("made up for"));
        }
        origins.sort();
        QCOMPARE(origins,
                 (QStringList{QStringLiteral("/home/a/band.fit"), QStringLiteral("/home/a/watch.fit")}));
        QVERIFY(payloadsOfDay(store.database(), monday.addDays(5)).empty());
        QVERIFY(!payloadBytes(store.database(), 4711));
    }

    void payloadsAreThoseOfTheActivity() {
        TestStore store;
        Batch batch = fileBatch(QStringLiteral("watch"), {madeUpRun(), madeUpRun()});
        batch.source.provider = QStringLiteral("strava");
        batch.recordings[0].externalId = QStringLiteral("42");
        batch.recordings[1].externalId = QStringLiteral("421");
        batch.recordings[1].summary.start.utcMs += 24 * hourMs;
        for (const char* key : {"/athlete/activities?page=1", "/activities/42/streams?keys=time",
                                "/activities/42?all=1", "/activities/421"}) {
            batch.payloads.push_back(makePayload(QLatin1String(key), QLatin1String(key),
                                                 QStringLiteral("application/json"), key, mondayMs));
            batch.payloads.back().keep = true;
        }
        const int list = static_cast<int>(batch.payloads.size()) - 4;
        batch.recordings[0].payload = list;
        batch.recordings[1].payload = list;
        const ApplyResult applied = store.apply(batch);
        QStringList keys;
        for (const PayloadRow& payload : payloadsOfActivity(store.database(), applied.recordings[0].activity))
            keys << payload.key;
        keys.sort();
        const QStringList expected{QStringLiteral("/activities/42/streams?keys=time"),
                                   QStringLiteral("/activities/42?all=1"),
                                   QStringLiteral("/athlete/activities?page=1")};
        QCOMPARE(keys, expected);
        QVERIFY(payloadsOfActivity(store.database(), 4711).empty());
    }

    void daysThatHoldSomething() {
        TestStore store;
        store.apply(fileBatch(QStringLiteral("watch"), {madeUpRun()}));
        Batch band = said(QStringLiteral("coros"), QStringLiteral("Band"));
        band.dailyValues = {{Metric::floors, monday.addDays(3), 4, DailyValue::Rule::replace, -1}};
        store.apply(band);
        const std::set<QDate> expected{monday, monday.addDays(3)};
        QVERIFY(daysWithData(store.database(), monday, monday.addDays(3)) == expected);
        QVERIFY(daysWithData(store.database(), monday.addDays(1), monday.addDays(2)).empty());
    }
};

QTEST_GUILESS_MAIN(TestDayQueries)
#include "test_DayQueries.moc"
