// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/providers/googlehealth/GoogleHealthMapper.h"

#include <QJsonDocument>
#include <QTest>

using namespace vd;

namespace {

QJsonObject json(const char* text) {
    return QJsonDocument::fromJson(text).object();
}

Batch mapped(const ItemList& list, const QJsonObject& item) {
    Batch batch;
    batch.payloads.push_back(makePayload(list.key(item), {}, {}, "{}", 0));
    list.map(item, 0, batch);
    return batch;
}

QJsonObject dayPoint(const char* value) {
    return json(QByteArray(R"({"civilStartTime":{"date":{"year":2026,"month":11,"day":1},"time":{}},)")
                    .append(value)
                    .append("}")
                    .constData());
}

const char* const night = R"({"dataPointName":"users/me/dataTypes/sleep/dataPoints/a1b2",
    "sleep":{"interval":{"startTime":"2026-11-17T22:41:30Z","startUtcOffset":"3600s","endTime":"2026-11-18T06:12:00Z",
    "endUtcOffset":"3600s"},"type":"STAGES","stages":[
    {"startTime":"2026-11-17T22:41:30Z","endTime":"2026-11-17T23:10:00Z","type":"LIGHT"},
    {"startTime":"2026-11-17T23:10:00Z","endTime":"2026-11-18T00:10:00Z","type":"DEEP"},
    {"startTime":"2026-11-18T00:10:00Z","endTime":"2026-11-18T00:20:00Z","type":"SOMETHING_NEW"}],
    "metadata":{"processed":true},"summary":{"minutesAsleep":"401"}}})";

const char* const exercise = R"({"name":"users/me/dataTypes/exercise/dataPoints/2026443605080188808",
    "dataSource":{"platform":"FITBIT","recordingMethod":"ACTIVELY_MEASURED",
    "device":{"formFactor":"WATCH","displayName":"Pixel Watch 4"}},
    "exercise":{"interval":{"startTime":"2026-11-18T06:30:00Z","startUtcOffset":"-18000s",
    "endTime":"2026-11-18T07:20:00Z","endUtcOffset":"-18000s"},"exerciseType":"RUNNING","displayName":"Run",
    "activeDuration":"2880.5s","metricsSummary":{"caloriesKcal":540.0,"distanceMillimeters":9105000.0,"steps":"8420",
    "averageHeartRateBeatsPerMinute":"148","averageSpeedMillimetersPerSecond":3161.0,
    "elevationGainMillimeters":62000.0}}})";

} // namespace

class TestGoogleHealthMapper : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void daysAreInOurUnits_data() {
        QTest::addColumn<const RollUp*>("rollUp");
        QTest::addColumn<QJsonObject>("point");
        QTest::addColumn<Metric>("metric");
        QTest::addColumn<double>("value");
        QTest::newRow("steps") << &stepsRollUp << dayPoint(R"("steps":{"countSum":"8432"})") << Metric::steps
                               << 8432.0;
        QTest::newRow("steps as a number")
            << &stepsRollUp << dayPoint(R"("steps":{"countSum":8432})") << Metric::steps << 8432.0;
        QTest::newRow("a day of none")
            << &stepsRollUp << dayPoint(R"("steps":{"countSum":"0"})") << Metric::steps << 0.0;
        QTest::newRow("distance") << &distanceRollUp << dayPoint(R"("distance":{"millimetersSum":"6123500"})")
                                  << Metric::distance << 6123.5;
        QTest::newRow("energy") << &energyRollUp << dayPoint(R"("activeEnergyBurned":{"kcalSum":512.5})")
                                << Metric::activeEnergy << 512.5 * 4184;
        QTest::newRow("floors") << &floorsRollUp << dayPoint(R"("floors":{"countSum":"12"})")
                                << Metric::floors << 12.0;
    }
    void daysAreInOurUnits() {
        QFETCH(const RollUp*, rollUp);
        QFETCH(QJsonObject, point);
        QFETCH(Metric, metric);
        QFETCH(double, value);
        const Batch batch = mapped(rollUp->days, point);
        QCOMPARE(batch.dailyValues.size(), size_t(1));
        QCOMPARE(batch.dailyValues[0].metric, metric);
        QCOMPARE(batch.dailyValues[0].date, QDate(2026, 11, 1));
        QCOMPARE(batch.dailyValues[0].value, value);
        QCOMPARE(batch.payloads[0].key, QLatin1String(rollUp->type) + QStringLiteral("/2026-11-01"));
    }

    void aDayWithoutItsValueIsNoDay() {
        QVERIFY(mapped(stepsRollUp.days, dayPoint(R"("steps":{})")).dailyValues.empty());
        QVERIFY(mapped(stepsRollUp.days, dayPoint(R"("other":1)")).dailyValues.empty());
    }

    void restingHeartRateIsOfItsDay() {
        const Batch batch = mapped(restingHeartRates,
                                   json(R"({"dailyRestingHeartRate":{"date":{"year":2026,"month":11,"day":18},
                                        "beatsPerMinute":"56"}})"));
        QCOMPARE(batch.dailyValues[0].value, 56.0);
        QCOMPARE(batch.dailyValues[0].date, QDate(2026, 11, 18));
    }

    void weightsAreKilograms() {
        const Batch batch =
            mapped(weights,
                   json(R"({"dataPointName":"users/me/dataTypes/weight/dataPoints/172","weight":{"sampleTime":
                {"physicalTime":"2026-11-18T06:40:00Z","utcOffset":"3600s"},"weightGrams":71250.0}})"));
        QCOMPARE(batch.measurements[0].value, 71.25);
        QCOMPARE(batch.measurements[0].externalId, QStringLiteral("weight/172"));
        QCOMPARE(isoText(batch.measurements[0].at), QStringLiteral("2026-11-18T07:40:00+01:00"));
    }

    void aNightEndsOnItsDay() {
        const SleepSession session = mapped(nights, json(night)).sleeps.at(0);
        QCOMPARE(session.externalId, QStringLiteral("a1b2"));
        QCOMPARE(localDate(session.end), QDate(2026, 11, 18));
        QCOMPARE(*session.asleepS, 401 * 60.0);
        QVERIFY(!session.nap);
        QCOMPARE(session.stages.size(), size_t(2)); // what nobody knows is left out
        QCOMPARE(session.stages[1].stage, SleepStage::deep);
    }

    void exercisesAreRecordings() {
        const Recording recording = mapped(exercises, json(exercise)).recordings.at(0);
        QVERIFY(!recording.isBrief); // there is no fuller word
        QCOMPARE(recording.externalId, QStringLiteral("2026443605080188808"));
        QCOMPARE(recording.summary.sport, Sport::run);
        QCOMPARE(recording.device, QStringLiteral("Pixel Watch 4"));
        QCOMPARE(recording.summary.start.offsetS, -18000);
        QCOMPARE(*recording.summary.elapsedS, 3000.0);
        QCOMPARE(*recording.summary.movingS, 2880.5);
        QCOMPARE(*recording.summary.distanceM, 9105.0);
        QCOMPARE(*recording.summary.energyJ, 540 * 4184.0);
        QCOMPARE(*recording.summary.averageSpeedMps, 3.161);
        QCOMPARE(*recording.summary.elevationGainM, 62.0);
    }

    void sportsAreToldApart_data() {
        QTest::addColumn<QString>("type");
        QTest::addColumn<Sport>("sport");
        const std::pair<const char*, Sport> rows[] = {{"RUNNING", Sport::run},
                                                      {"TRAIL_RUN", Sport::run},
                                                      {"TREADMILL", Sport::run},
                                                      {"WALKING", Sport::walk},
                                                      {"TREADMILL_WALK", Sport::walk},
                                                      {"BIKING", Sport::ride},
                                                      {"OUTDOOR_BIKE", Sport::ride},
                                                      {"MOUNTAIN_BIKE", Sport::ride},
                                                      {"SPINNING", Sport::ride},
                                                      {"SWIMMING", Sport::swim},
                                                      {"SWIMMING_POOL", Sport::swim},
                                                      {"HIKING", Sport::hike},
                                                      {"STRENGTH_TRAINING", Sport::strength},
                                                      {"YOGA", Sport::yoga},
                                                      {"ELLIPTICAL", Sport::cardio},
                                                      {"ROWING_MACHINE", Sport::row},
                                                      {"CROSS_COUNTRY_SKI", Sport::nordicSki},
                                                      {"PICKELBALL", Sport::racket},
                                                      {"SOCCER", Sport::teamGame},
                                                      {"HIIT", Sport::cardio},
                                                      {"OTHER", Sport::other},
                                                      {"BILLIARDS", Sport::other}};
        for (const auto& [type, sport] : rows)
            QTest::newRow(type) << QString::fromLatin1(type) << sport;
    }
    void sportsAreToldApart() {
        QFETCH(QString, type);
        QFETCH(Sport, sport);
        QJsonObject point = json(exercise);
        QJsonObject said = point.value(QLatin1String("exercise")).toObject();
        said.insert(QStringLiteral("exerciseType"), type);
        point.insert(QStringLiteral("exercise"), said);
        QCOMPARE(mapped(exercises, point).recordings.at(0).summary.sport, sport);
    }

    void heartRatesOfOneOffsetAreOneSeries() {
        Batch batch;
        for (
            const char* point :
            {R"({"heartRate":{"beatsPerMinute":"61","sampleTime":{"physicalTime":"2026-11-18T06:40:00Z","utcOffset":"3600s"}}})",
             R"({"heartRate":{"beatsPerMinute":"62","sampleTime":{"physicalTime":"2026-11-18T06:40:05Z","utcOffset":"3600s"}}})",
             R"({"heartRate":{"beatsPerMinute":"63","sampleTime":{"physicalTime":"2026-11-18T06:40:10Z"}}})"}) {
            batch.payloads.push_back(makePayload(heartRates.key(json(point)), {}, {}, "{}", 0));
            heartRates.map(json(point), 0, batch);
        }
        QCOMPARE(batch.samples.size(), size_t(2));
        QCOMPARE(batch.samples[0].samples.size(), size_t(2));
        QCOMPARE(batch.samples[1].offsetS, 0);
        QVERIFY(batch.payloads.empty());
    }

    void whatCannotBeToldIsLeftOut_data() {
        QTest::addColumn<const ItemList*>("list");
        QTest::addColumn<QJsonObject>("item");
        QTest::newRow("a night without an end")
            << &nights << json(R"({"dataPointName":"x/1","sleep":{"interval":
            {"startTime":"2026-11-17T22:41:30Z"}}})");
        QTest::newRow("a night that ends first")
            << &nights << json(R"({"dataPointName":"x/1","sleep":{"interval":
            {"startTime":"2026-11-17T22:41:30Z","endTime":"2026-11-17T21:41:30Z"}}})");
        QTest::newRow("a weight without grams") << &weights << json(R"({"dataPointName":"x/1","weight":{}})");
        QTest::newRow("an exercise without a time") << &exercises << json(R"({"name":"x/1","exercise":{}})");
    }
    void whatCannotBeToldIsLeftOut() {
        QFETCH(const ItemList*, list);
        QFETCH(QJsonObject, item);
        QVERIFY_THROWS_EXCEPTION(Error, mapped(*list, item));
    }
};

QTEST_GUILESS_MAIN(TestGoogleHealthMapper)
#include "test_GoogleHealthMapper.moc"
