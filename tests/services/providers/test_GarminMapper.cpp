// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/providers/garmin/GarminMapper.h"

#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace vd;

namespace {

QJsonObject json(const QByteArray& text) {
    return QJsonDocument::fromJson(text).object();
}

Batch withPayload() {
    Batch batch;
    batch.payloads.push_back(makePayload(QStringLiteral("key"), {}, {}, "{}", 0));
    return batch;
}

Batch mapped(const ItemList& list, const QByteArray& item) {
    Batch batch = withPayload();
    list.map(json(item), 0, batch);
    return batch;
}

// "steps 11240", sorted.
QStringList daysOf(const Batch& batch) {
    QStringList days;
    for (const DailyValue& day : batch.dailyValues)
        days << key(day.metric) + u' ' + QString::number(day.value, 'g', 12);
    days.sort();
    return days;
}

const QByteArray run =
    R"({"activityId":9007199254740993,"activityName":"Bonn Run","startTimeLocal":"2026-11-02 17:30:00",
    "startTimeGMT":"2026-11-02 16:30:00","endTimeGMT":"2026-11-02 17:33:30","beginTimestamp":1793637000000,
    "activityType":{"typeId":1,"typeKey":"running","parentTypeId":17},"eventType":{"typeId":9,"typeKey":"race"},
    "distance":10250.4,"duration":3723.5,"movingDuration":3700.0,"elapsedDuration":3810.0,"elevationGain":120.0,
    "elevationLoss":118.0,"averageSpeed":2.753,"maxSpeed":4.1,"calories":690.0,"bmrCalories":92.0,"averageHR":143.0,
    "maxHR":171.0,"averageRunningCadenceInStepsPerMinute":172.5,"steps":10690,"avgPower":255.0,"normPower":262.0,
    "vO2MaxValue":48.0,"deviceId":3882700000,"manualActivity":false,"parent":false})";

const QByteArray night =
    R"("id":1793571000000,"calendarDate":"2026-11-02","sleepTimeSeconds":27600,
    "sleepStartTimestampGMT":1793571000000,"sleepEndTimestampGMT":1793599500000,
    "sleepStartTimestampLocal":1793574600000,"sleepEndTimestampLocal":1793603100000,"deepSleepSeconds":5400,
    "lightSleepSeconds":15900,"remSleepSeconds":6300,"awakeSleepSeconds":900,"averageRespirationValue":14.0)";

QByteArray weighing(const char* values) {
    return QByteArray(R"({"samplePk":1793600410123,"date":1793604000000,"timestampGMT":1793600400000,)") +
           values + "}";
}

} // namespace

class TestGarminMapper : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anActivityIsInOurUnits() {
        const Batch batch = mapped(garminActivities, run);
        const Recording& recording = batch.recordings.at(0);
        QCOMPARE(garminActivities.key(json(run)), QStringLiteral("activities/9007199254740993"));
        QCOMPARE(recording.externalId, QStringLiteral("9007199254740993"));
        QCOMPARE(recording.sportGiven, QStringLiteral("running"));
        QVERIFY(recording.isBrief && !recording.manual);
        const Summary& summary = recording.summary;
        QCOMPARE(summary.sport, Sport::run);
        QCOMPARE(*summary.name, QStringLiteral("Bonn Run"));
        QCOMPARE(summary.start, (Instant{1'793'637'000'000, 3600}));
        QCOMPARE(*summary.elapsedS, 3810.0);
        QCOMPARE(*summary.movingS, 3700.0);
        QCOMPARE(*summary.distanceM, 10250.4);
        QCOMPARE(*summary.elevationGainM, 120.0);
        QCOMPARE(*summary.averageHeartRateBpm, 143.0);
        QCOMPARE(*summary.averagePowerW, 255.0);
        QCOMPARE(*summary.averageCadenceRpm, 86.25); // one leg
        QCOMPARE(*summary.energyJ, 690.0 * 4184);
        QCOMPARE(recording.extras.value(QStringLiteral("eventType")).toString(), QStringLiteral("race"));
        QCOMPARE(recording.extras.value(QStringLiteral("normPower")).toDouble(), 262.0);
        QVERIFY(!recording.extras.contains(QStringLiteral("parent")));
        QVERIFY(hasGarminDevice(json(run)));
    }

    void whatIsMissingIsNotZero() {
        const Batch batch = mapped(garminActivities, R"({"activityId":7,"beginTimestamp":1793637000000,
            "activityType":{"typeKey":"strength_training"},"distance":0.0,"averageHR":null,"averageSpeed":0.0,
            "elevationGain":0.0,"duration":600.0,"manualActivity":true})");
        const Recording& recording = batch.recordings.at(0);
        QVERIFY(recording.manual);
        QCOMPARE(recording.summary.sport, Sport::strength);
        QCOMPARE(recording.summary.start, atLocalOffset(1'793'637'000'000));
        QCOMPARE(*recording.summary.elapsedS, 600.0);
        QCOMPARE(*recording.summary.movingS, 600.0);
        QVERIFY(!recording.summary.name && !recording.summary.distanceM && !recording.summary.elevationGainM);
        QVERIFY(!recording.summary.averageHeartRateBpm && !recording.summary.averageSpeedMps);
        QVERIFY(!recording.summary.energyJ && !recording.summary.averageCadenceRpm);
        QVERIFY(!hasGarminDevice(json(R"({"deviceId":3882700000,"manualActivity":true})")));
        QVERIFY(!hasGarminDevice(json(R"({"deviceId":null})")));
    }

    void anActivityWithoutIdOrStartIsNone() {
        QCOMPARE(garminActivities.key(json(R"({"activityName":"x"})")), QString());
        QVERIFY_THROWS_EXCEPTION(Error, mapped(garminActivities, R"({"activityName":"x"})"));
        QVERIFY_THROWS_EXCEPTION(Error, mapped(garminActivities, R"({"activityId":1})"));
    }

    void sports_data() {
        QTest::addColumn<QString>("typeKey");
        QTest::addColumn<int>("parent");
        QTest::addColumn<Sport>("sport");
        QTest::newRow("run") << QStringLiteral("trail_running") << 1 << Sport::run;
        QTest::newRow("anew") << QStringLiteral("rowing_v2") << 29 << Sport::row;
        QTest::newRow("winter") << QStringLiteral("cross_country_skiing_ws") << 165 << Sport::nordicSki;
        QTest::newRow("snow shoes") << QStringLiteral("snow_shoe_ws") << 165 << Sport::snowshoe;
        QTest::newRow("our word") << QStringLiteral("indoor_cardio") << 29 << Sport::cardio;
        QTest::newRow("between legs") << QStringLiteral("bikeToRunTransition_v2") << 84 << Sport::transition;
        QTest::newRow("several") << QStringLiteral("multi_sport") << 17 << Sport::multisport;
        QTest::newRow("unknown ride") << QStringLiteral("cyclocross") << 2 << Sport::ride;
        QTest::newRow("unknown") << QStringLiteral("sky_diving") << 17 << Sport::other;
    }
    void sports() {
        QFETCH(QString, typeKey);
        QFETCH(int, parent);
        QFETCH(Sport, sport);
        const QJsonObject row = json(QStringLiteral(R"({"activityId":1,"beginTimestamp":1793637000000,
            "activityType":{"typeKey":"%1","parentTypeId":%2}})")
                                         .arg(typeKey)
                                         .arg(parent)
                                         .toUtf8());
        QCOMPARE(garminRecording(row).summary.sport, sport);
    }

    void offsets_data() {
        QTest::addColumn<QByteArray>("times");
        QTest::addColumn<int>("offsetS"); // -1: this computer's
        QTest::newRow("west") << QByteArray(R"("startTimeLocal":"2026-11-02T13:00:00.0")") << -12'600;
        QTest::newRow("shifted twice") << QByteArray(R"("startTimeLocal":"2026-11-03 08:30:00")") << -1;
        QTest::newRow("no quarter") << QByteArray(R"("startTimeLocal":"2026-11-02 17:37:00")") << -1;
        QTest::newRow("not said") << QByteArray(R"("startTimeLocal":null)") << -1;
        QTest::newRow("epoch") << QByteArray(R"("startTimeLocal":1793640600000)") << 3600;
    }
    void offsets() {
        QFETCH(QByteArray, times);
        QFETCH(int, offsetS);
        const Instant start =
            garminRecording(json(R"({"activityId":1,"startTimeGMT":"2026-11-02T16:30:00.0",)" + times + "}"))
                .summary.start;
        QCOMPARE(start.utcMs, 1'793'637'000'000);
        QCOMPARE(start.offsetS, offsetS == -1 ? atLocalOffset(start.utcMs).offsetS : offsetS);
    }

    void containersGiveWayToTheirLegs() {
        const QByteArray whole =
            R"({"activityId":1,"beginTimestamp":1793637000000,"elapsedDuration":7200.0,"parent":true})";
        Batch batch = mapped(garminActivities, whole);
        withoutContainers(batch);
        QCOMPARE(batch.recordings.size(), size_t(1)); // nothing else is known
        garminActivities.map(json(R"({"activityId":2,"beginTimestamp":1793637000000})"), 0, batch);
        garminActivities.map(json(R"({"activityId":3,"beginTimestamp":1793640000000})"), 0, batch);
        garminActivities.map(json(R"({"activityId":4,"beginTimestamp":1793744200000})"), 0, batch);
        withoutContainers(batch);
        QCOMPARE(batch.recordings.size(), size_t(3));
        QCOMPARE(batch.recordings[0].externalId, QStringLiteral("2"));
        QVERIFY(batch.payloads[0].keep);
    }

    void days_data() {
        QTest::addColumn<QByteArray>("day");
        QTest::addColumn<QStringList>("values");
        QTest::newRow("flat")
            << QByteArray(R"("totalSteps":11240,"totalDistanceMeters":8421,"totalKilocalories":2290.0,
               "activeKilocalories":640.0,"bmrKilocalories":1650.0,"consumedKilocalories":null,"floorsAscended":12.5,
               "moderateIntensityMinutes":20,"vigorousIntensityMinutes":0,"minHeartRate":45,"maxHeartRate":171,
               "restingHeartRate":48,"averageStressLevel":31,"averageSpo2":95)")
            << QStringList{QStringLiteral("active_energy 2677760"), QStringLiteral("distance 8421"),
                           QStringLiteral("floors 12.5"),           QStringLiteral("max_heart_rate 171"),
                           QStringLiteral("min_heart_rate 45"),     QStringLiteral("moderate_minutes 20"),
                           QStringLiteral("oxygen_saturation 95"),  QStringLiteral("resting_energy 6903600"),
                           QStringLiteral("resting_heart_rate 48"), QStringLiteral("steps 11240"),
                           QStringLiteral("total_energy 9581360"),  QStringLiteral("vigorous_minutes 0")};
        QTest::newRow("nested") << QByteArray(R"("steps":{"totalSteps":11240,"totalDistance":8421},
               "heartRate":{"restingValue":48,"minValue":45},"stress":{"minValue":3})")
                                << QStringList{QStringLiteral("distance 8421"),
                                               QStringLiteral("min_heart_rate 45"),
                                               QStringLiteral("resting_heart_rate 48"),
                                               QStringLiteral("steps 11240")};
        QTest::newRow("steps by their own name")
            << QByteArray(R"("steps":500)") << QStringList{QStringLiteral("steps 500")};
        QTest::newRow("nothing was measured")
            << QByteArray(R"("totalSteps":null,"totalDistanceMeters":null,"restingHeartRate":null)")
            << QStringList();
        QTest::newRow("the watch lay in a drawer")
            << QByteArray(
                   R"("totalSteps":0,"totalDistanceMeters":0,"floorsAscended":0,"activeKilocalories":0)")
            << QStringList();
        QTest::newRow("without what is null")
            << QByteArray(R"("restingHeartRate":48)") << QStringList{QStringLiteral("resting_heart_rate 48")};
        QTest::newRow("what was eaten") << QByteArray(R"("totalSteps":null,"consumedKilocalories":2000)")
                                        << QStringList{QStringLiteral("energy_intake 8368000")};
    }
    void days() {
        QFETCH(QByteArray, day);
        QFETCH(QStringList, values);
        const Batch batch = mapped(garminDays, R"({"calendarDate":"2026-11-02",)" + day + "}");
        QCOMPARE(daysOf(batch), values);
        for (const DailyValue& value : batch.dailyValues)
            QCOMPARE(value.date, QDate(2026, 11, 2));
    }

    void aDayOfAnotherShapeIsNotTakenForAnEmptyOne() {
        QVERIFY_THROWS_EXCEPTION(Error,
                                 mapped(garminDays, R"({"calendarDate":"2026-11-02","walk":{"count":1}})"));
        QVERIFY_THROWS_EXCEPTION(Error, mapped(garminDays, R"({"totalSteps":1})"));
        QVERIFY(mapped(garminDays, R"({"calendarDate":"2026-11-02"})").dailyValues.empty());
    }

    void singleFigures_data() {
        QTest::addColumn<const ItemList*>("list");
        QTest::addColumn<QByteArray>("item");
        QTest::addColumn<QStringList>("values");
        QTest::newRow("steps") << &garminSteps << QByteArray(R"("totalSteps":11240,"totalDistance":8421)")
                               << QStringList{QStringLiteral("distance 8421"), QStringLiteral("steps 11240")};
        QTest::newRow("stress") << &garminStress << QByteArray(R"("values":{"overallStressLevel":31})")
                                << QStringList{QStringLiteral("stress 31")};
        QTest::newRow("flat stress") << &garminStress << QByteArray(R"("overallStressLevel":31)")
                                     << QStringList{QStringLiteral("stress 31")};
        QTest::newRow("no stress measured")
            << &garminStress << QByteArray(R"("values":{"overallStressLevel":-1})") << QStringList();
        QTest::newRow("water") << &garminHydration << QByteArray(R"("valueInML":1750.0,"goalInML":2800.0)")
                               << QStringList{QStringLiteral("water 1750")};
        QTest::newRow("nothing written down")
            << &garminHydration << QByteArray(R"("valueInML":0.0,"goalInML":2800.0)") << QStringList();
        QTest::newRow("HRV") << &garminHrv
                             << QByteArray(R"("weeklyAvg":52,"lastNightAvg":55,"baseline":null)")
                             << QStringList{QStringLiteral("hrv_rmssd 55")};
        QTest::newRow("no HRV") << &garminHrv << QByteArray(R"("weeklyAvg":52,"lastNightAvg":null)")
                                << QStringList();
    }
    void singleFigures() {
        QFETCH(const ItemList*, list);
        QFETCH(QByteArray, item);
        QFETCH(QStringList, values);
        const QByteArray day = R"({"calendarDate":"2026-11-02",)" + item + "}";
        QCOMPARE(daysOf(mapped(*list, day)), values);
        QVERIFY(list->key(json(day)).endsWith(QLatin1String("/2026-11-02")));
        QCOMPARE(list->key(json("{" + item + "}")), QString());
    }

    void aNightBelongsToItsMorning() {
        const Batch batch = mapped(garminNights, "{" + night + "}");
        const SleepSession& session = batch.sleeps.at(0);
        QCOMPARE(session.externalId, QStringLiteral("sleep/2026-11-02"));
        QCOMPARE(session.start, (Instant{1'793'571'000'000, 3600}));
        QCOMPARE(session.end, (Instant{1'793'599'500'000, 3600}));
        QCOMPARE(localDate(session.end), QDate(2026, 11, 2));
        QCOMPARE(*session.asleepS, 27'600.0);
        QVERIFY(session.stages.empty());
        QCOMPARE(daysOf(batch), QStringList{QStringLiteral("respiration_rate 14")});
    }

    void placeholdersAreNoNights() {
        const Batch batch =
            mapped(garminNights,
                   R"({"id":null,"calendarDate":"2026-11-03","sleepTimeSeconds":null,"deepSleepSeconds":0})");
        QVERIFY(batch.sleeps.empty() && batch.dailyValues.empty());
    }

    void stagesSumUpWhereTheWholeIsNotTold() {
        const Batch batch = mapped(garminNights, "{" + QByteArray(night).replace("27600", "null") + "}");
        QCOMPARE(*batch.sleeps.at(0).asleepS, 5400.0 + 15'900 + 6300);
    }

    void aNightWithoutItsTimesIsLeftOut() {
        QVERIFY_THROWS_EXCEPTION(
            Error, mapped(garminNights, R"({"calendarDate":"2026-11-02","sleepTimeSeconds":100})"));
    }

    void stagesThroughTheNight() {
        Batch batch = withPayload();
        mapGarminNight(json("{\"dailySleepDTO\":{" + night + R"(},"sleepLevels":[
            {"startGMT":"2026-11-01T22:10:00.0","endGMT":"2026-11-01T22:40:00.0","activityLevel":1.0},
            {"startGMT":"2026-11-01T22:40:00.0","endGMT":"2026-11-01T23:00:00.0","activityLevel":0.0},
            {"startGMT":"2026-11-01T23:00:00.0","endGMT":"2026-11-01T23:10:00.0","activityLevel":3.0},
            {"startGMT":"2026-11-01T23:10:00.0","endGMT":"2026-11-01T23:10:00.0","activityLevel":2.0},
            {"startGMT":"2026-11-01T23:10:00.0","endGMT":"2026-11-01T23:20:00.0","activityLevel":9.0}]})"),
                       0, batch);
        const SleepSession& session = batch.sleeps.at(0);
        QCOMPARE(session.externalId, QStringLiteral("sleep/2026-11-02")); // as in the list
        QCOMPARE(session.stages.size(), size_t(3));
        QCOMPARE(session.stages[0],
                 (SleepSession::Stage{1'793'571'000'000, 1'793'572'800'000, SleepStage::light}));
        QCOMPARE(session.stages[1].stage, SleepStage::deep);
        QCOMPARE(session.stages[2].stage, SleepStage::awake);
        Batch bare = withPayload();
        mapGarminNight(json("{" + night + R"(,"sleepLevels":null})"), 0, bare);
        QVERIFY(bare.sleeps.at(0).stages.empty());
        Batch none = withPayload();
        mapGarminNight(json(R"({"dailySleepDTO":{"id":null},"sleepLevels":null})"), 0, none);
        QVERIFY(none.sleeps.empty());
    }

    void weighingsAreInKilograms() {
        const QByteArray first = weighing(R"("weight":63500.0,"bmi":22.1,"bodyFat":21.4,"bodyWater":55.0,
            "boneMass":3100,"muscleMass":26900,"visceralFat":null,"weightDelta":-200.0)");
        const Batch batch = mapped(garminWeights, R"({"summaryDate":"2026-11-02","latestWeight":{},
            "allWeightMetrics":[)" + first + "]}");
        QStringList said;
        for (const Measurement& each : batch.measurements) {
            QCOMPARE(each.at, (Instant{1'793'600'400'000, 3600}));
            said << each.externalId + u' ' + QString::number(each.value);
        }
        QCOMPARE(said, (QStringList{QStringLiteral("weight/1793600410123 63.5"),
                                    QStringLiteral("bmi/1793600410123 22.1"),
                                    QStringLiteral("bodyFat/1793600410123 21.4"),
                                    QStringLiteral("bodyWater/1793600410123 55"),
                                    QStringLiteral("muscleMass/1793600410123 26.9"),
                                    QStringLiteral("boneMass/1793600410123 3.1")}));
        const Batch latest = mapped(garminWeights, R"({"summaryDate":"2026-11-02","latestWeight":)" +
                                                       weighing(R"("weight":64000)") + "}");
        QCOMPARE(latest.measurements.at(0).value, 64.0);
        QVERIFY(
            mapped(garminWeights, R"({"summaryDate":"2026-11-02","latestWeight":{}})").measurements.empty());
    }

    void heartRateThroughADay() {
        Batch batch = withPayload();
        mapGarminHeart(json(R"({"calendarDate":"2026-11-02","startTimestampGMT":"2026-11-01T23:00:00.0",
            "heartRateValueDescriptors":[{"key":"heartrate","index":0},{"key":"timestamp","index":1}],
            "heartRateValues":[[52,1793574000000],[null,1793574120000],[54,1793574240000]]})"),
                       0, batch);
        const SampleSeries& series = batch.samples.at(0);
        QCOMPARE(series.metric, Metric::heartRate);
        QCOMPARE(series.offsetS, 3600);
        QCOMPARE(series.samples, (std::vector<Sample>{{1'793'574'000'000, 1'793'574'000'000, 52},
                                                      {1'793'574'240'000, 1'793'574'240'000, 54}}));
        Batch none = withPayload();
        mapGarminHeart(json(R"({"calendarDate":"2026-11-02","heartRateValues":null})"), 0, none);
        QVERIFY(none.samples.empty());
    }
};

QTEST_GUILESS_MAIN(TestGarminMapper)
#include "test_GarminMapper.moc"
