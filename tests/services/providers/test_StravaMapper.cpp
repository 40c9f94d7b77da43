// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/providers/strava/StravaMapper.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <cmath>

using namespace vd;

namespace {

QJsonObject json(const char* text) {
    return QJsonDocument::fromJson(text).object();
}

// A made-up run as GET /athlete/activities lists it.
QJsonObject run() {
    return json(R"({"resource_state":2,"id":12345678987654321,"name":"Morning run","distance":10012.3,
        "moving_time":3120,"elapsed_time":3190,"total_elevation_gain":84.0,"type":"Run","sport_type":"TrailRun",
        "workout_type":null,"start_date":"2026-11-18T06:31:05Z","start_date_local":"2026-11-18T07:31:05Z",
        "timezone":"(GMT+01:00) Europe/Madrid","utc_offset":3600.0,"device_name":"Garmin Forerunner 265",
        "commute":false,"trainer":false,"manual":false,"private":true,"gear_id":"g123","start_latlng":[],
        "average_speed":3.209,"max_speed":4.8,"average_cadence":84.1,"average_heartrate":148.2,
        "max_heartrate":171.0,"average_watts":310.5,"device_watts":false,"kilojoules":955.5})");
}

Batch mapped(void (*mapper)(const QJsonObject&, int, Batch&), const QJsonObject& object) {
    Batch batch;
    batch.payloads.push_back(makePayload(QStringLiteral("k"), {}, {}, "{}", 1'800'000'000'000));
    mapper(object, 0, batch);
    return batch;
}

QJsonObject with(QJsonObject object, const char* name, const QJsonValue& value) {
    object.insert(QLatin1String(name), value);
    return object;
}
QJsonObject without(QJsonObject object, const char* name) {
    object.remove(QLatin1String(name));
    return object;
}

} // namespace

class TestStravaMapper : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSummaryIsABriefWord() {
        const Batch batch = mapped(mapSummary, run());
        QCOMPARE(batch.recordings.size(), size_t(1));
        const Recording& recording = batch.recordings[0];
        QVERIFY(recording.isBrief);
        QCOMPARE(recording.payload, 0);
        QCOMPARE(recording.externalId, QStringLiteral("12345678987654321")); // beyond 2^53
        QCOMPARE(recording.summary.sport, Sport::run);
        QCOMPARE(recording.sportGiven, QStringLiteral("TrailRun"));
        QCOMPARE(recording.device, QStringLiteral("Garmin Forerunner 265"));
        QCOMPARE(isoText(recording.summary.start), QStringLiteral("2026-11-18T07:31:05+01:00"));
        QCOMPARE(*recording.summary.distanceM, 10012.3);
        QCOMPARE(*recording.summary.movingS, 3120.0);
        QCOMPARE(*recording.summary.elapsedS, 3190.0);
        QCOMPARE(*recording.summary.averageCadenceRpm, 84.1); // per leg, as we keep it
        QVERIFY(!recording.summary.energyJ);                  // kilojoules are work
        QVERIFY(!recording.summary.averagePowerW);            // guessed, not measured
        QCOMPARE(recording.extras.value(QLatin1String("private")).toBool(), true);
        QVERIFY(!recording.extras.contains(QLatin1String("commute")));
    }

    void aForwardedActivityNamesItsOriginal_data() {
        QTest::addColumn<QString>("external");
        QTest::addColumn<QString>("original");
        QTest::newRow("pushed by Garmin")
            << QStringLiteral("garmin_push_20512345678") << QStringLiteral("20512345678");
        QTest::newRow("pinged by Garmin")
            << QStringLiteral("garmin_ping_20512345678") << QStringLiteral("20512345678");
        QTest::newRow("a file that was uploaded") << QStringLiteral("2026-11-18-073105.fit") << QString();
    }
    void aForwardedActivityNamesItsOriginal() {
        QFETCH(QString, external);
        QFETCH(QString, original);
        const Batch batch = mapped(mapSummary, with(run(), "external_id", external));
        QCOMPARE(batch.recordings[0].extras.value(QLatin1String("copyOf")).toString(), original);
    }

    void theOffsetIsThatOfTheWall_data() {
        QTest::addColumn<QJsonObject>("activity");
        QTest::addColumn<int>("offsetS");
        QTest::newRow("as said") << with(run(), "utc_offset", -25200.0) << -25200;
        QTest::newRow("from the false Z") << without(run(), "utc_offset") << 3600;
        QTest::newRow("neither") << without(without(run(), "utc_offset"), "start_date_local") << 0;
    }
    void theOffsetIsThatOfTheWall() {
        QFETCH(QJsonObject, activity);
        QFETCH(int, offsetS);
        QCOMPARE(mapped(mapSummary, activity).recordings[0].summary.start.offsetS, offsetS);
    }

    void whatNobodyMeasuredIsMissing_data() {
        QTest::addColumn<QByteArray>("field");
        for (const char* field : {"distance", "average_speed", "max_speed", "average_heartrate",
                                  "max_heartrate", "average_cadence"})
            QTest::newRow(field) << QByteArray(field);
    }
    void whatNobodyMeasuredIsMissing() {
        QFETCH(QByteArray, field);
        for (const QJsonValue& value : {QJsonValue(0), QJsonValue(), QJsonValue(QJsonValue::Undefined)}) {
            const Summary summary = mapped(mapSummary, with(run(), field, value)).recordings[0].summary;
            const QHash<QByteArray, std::optional<double>> fields{
                {"distance", summary.distanceM},
                {"average_speed", summary.averageSpeedMps},
                {"max_speed", summary.maxSpeedMps},
                {"average_heartrate", summary.averageHeartRateBpm},
                {"max_heartrate", summary.maxHeartRateBpm},
                {"average_cadence", summary.averageCadenceRpm}};
            QVERIFY(!fields.value(field));
        }
    }

    void whatCannotBeToldIsLeftOut_data() {
        QTest::addColumn<QJsonObject>("activity");
        QTest::newRow("no start") << without(run(), "start_date");
        QTest::newRow("a start that is none") << with(run(), "start_date", QStringLiteral("yesterday"));
        QTest::newRow("no id") << without(run(), "id");
        QTest::newRow("nothing") << QJsonObject();
    }
    void whatCannotBeToldIsLeftOut() {
        QFETCH(QJsonObject, activity);
        QVERIFY_THROWS_EXCEPTION(Error, mapped(mapSummary, activity));
    }

    void sportsAreToldApart_data() {
        QTest::addColumn<QString>("given");
        QTest::addColumn<Sport>("sport");
        const std::pair<const char*, Sport> rows[] = {{"Run", Sport::run},
                                                      {"VirtualRun", Sport::run},
                                                      {"Ride", Sport::ride},
                                                      {"GravelRide", Sport::ride},
                                                      {"MountainBikeRide", Sport::ride},
                                                      {"EBikeRide", Sport::ride},
                                                      {"VirtualRide", Sport::ride},
                                                      {"Swim", Sport::swim},
                                                      {"Hike", Sport::hike},
                                                      {"Walk", Sport::walk},
                                                      {"AlpineSki", Sport::alpineSki},
                                                      {"NordicSki", Sport::nordicSki},
                                                      {"BackcountrySki", Sport::nordicSki},
                                                      {"Rowing", Sport::row},
                                                      {"VirtualRow", Sport::row},
                                                      {"Kayaking", Sport::paddle},
                                                      {"WeightTraining", Sport::strength},
                                                      {"Yoga", Sport::yoga},
                                                      {"Workout", Sport::cardio},
                                                      {"Elliptical", Sport::cardio},
                                                      {"Golf", Sport::golf},
                                                      {"Tennis", Sport::racket},
                                                      {"Soccer", Sport::teamGame},
                                                      {"Snowboard", Sport::snowboard},
                                                      {"Snowshoe", Sport::snowshoe},
                                                      {"IceSkate", Sport::skate},
                                                      {"RockClimbing", Sport::climb},
                                                      {"Surfing", Sport::surf},
                                                      {"Sail", Sport::sail},
                                                      {"Quidditch", Sport::other}};
        for (const auto& [given, sport] : rows)
            QTest::newRow(given) << QString::fromLatin1(given) << sport;
    }
    void sportsAreToldApart() {
        QFETCH(QString, given);
        QFETCH(Sport, sport);
        QCOMPARE(mapped(mapSummary, with(run(), "sport_type", given)).recordings[0].summary.sport, sport);
    }

    void theDetailSaysAll() {
        QJsonObject detail = with(run(), "calories", 870.2);
        detail.insert(QStringLiteral("description"), QStringLiteral("Along the river"));
        detail.insert(QStringLiteral("device_watts"), true);
        detail.insert(
            QStringLiteral("laps"),
            QJsonArray{
                json(R"({"start_date":"2026-11-18T06:31:05Z","elapsed_time":300,"distance":1000.0})"),
                json(R"({"start_date":"2026-11-18T06:36:05Z","elapsed_time":310,"distance":1000.0})")});
        const Recording recording = mapped(mapDetail, detail).recordings[0];
        QVERIFY(!recording.isBrief);
        QCOMPARE(*recording.summary.energyJ, 870.2 * 4184);
        QCOMPARE(*recording.summary.notes, QStringLiteral("Along the river"));
        QCOMPARE(*recording.summary.averagePowerW, 310.5);
        QCOMPARE(recording.laps.size(), size_t(2));
        QCOMPARE(recording.laps[1].startMs, qint64(300'000));
        QCOMPARE(recording.summary.lapCount, 2);
    }

    void streamsLieOnOneTime() {
        Batch batch = mapped(mapDetail, run());
        mapStreams(json(R"({"time":{"data":[0,1,3]},"heartrate":{"data":[92,null,95]},
            "latlng":{"data":[[41.38,2.17],[41.39,2.18],[41.40,2.19]]},"cadence":{"data":[80,81,82]}})"),
                   1, batch);
        const Streams& streams = batch.recordings[0].streams;
        QCOMPARE(streams.timeMs, (std::vector<qint64>{0, 1000, 3000}));
        QCOMPARE(streams.find(Channel::heartRate)->at(2), 95.0);
        QVERIFY(std::isnan(streams.find(Channel::heartRate)->at(1)));
        QCOMPARE(streams.find(Channel::longitude)->at(0), 2.17);
        QVERIFY(streams.find(Channel::power) == nullptr);
        QCOMPARE(batch.recordings[0].summary.pointCount, 3);
    }

    void brokenStreamsAreRefused_data() {
        QTest::addColumn<QJsonObject>("streams");
        QTest::newRow("of another length") << json(R"({"time":{"data":[0,1]},"watts":{"data":[1]}})");
        QTest::newRow("time that falls") << json(R"({"time":{"data":[5,1]}})");
    }
    void brokenStreamsAreRefused() {
        QFETCH(QJsonObject, streams);
        Batch batch = mapped(mapDetail, run());
        QVERIFY_THROWS_EXCEPTION(Error, mapStreams(streams, 1, batch));
    }

    void theWeightOfTheProfileIsAMeasurement() {
        const Batch batch = mapped(mapAthlete, json(R"({"id":1,"weight":71.5})"));
        QCOMPARE(batch.measurements.size(), size_t(1));
        QCOMPARE(batch.measurements[0].value, 71.5);
        QCOMPARE(batch.measurements[0].at.utcMs, qint64(1'800'000'000'000));
        QVERIFY(mapped(mapAthlete, json(R"({"id":1,"weight":0})")).measurements.empty());
    }

    void theSamplesOfStravaAreRead() {
        QFile file(QStringLiteral(VITALDECK_SHARED "/apis/examples/strava/activities_list.json"));
        if (!file.open(QIODevice::ReadOnly)) QSKIP("the shared samples are not here");
        const QJsonArray list = QJsonDocument::fromJson(file.readAll()).array();
        QVERIFY(!list.isEmpty());
        for (const QJsonValue& activity : list)
            QCOMPARE(mapped(mapSummary, activity.toObject()).recordings.size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestStravaMapper)
#include "test_StravaMapper.moc"
