// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/providers/polar/PolarMapper.h"
#include "services/providers/polar/PolarValues.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <cmath>

using namespace vd;

namespace {

QJsonObject json(const char* text) {
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    if (object.isEmpty()) qFatal("no fixture");
    return object;
}

// A made-up session as GET /training-sessions/list tells it with features.
QJsonObject session() {
    return json(R"({"identifier":{"id":"7654321"},"name":"Round the lake","startTime":"2026-11-02T09:20:00",
        "stopTime":"2026-11-02T10:25:03","timezoneOffsetMinutes":120,"durationMillis":3723500,
        "distanceMeters":10250.0,"calories":530,"hrAvg":143,"hrMax":171,"sport":{"id":"27"},
        "product":{"modelName":"Polar Vantage V3"},"trainingBenefit":"TEMPO","recoveryTimeMillis":43200000,
        "exercises":[{"identifier":{"id":"1"},"sport":{"id":"27"},"startTime":"2026-11-02T09:20:00",
          "durationMillis":3723500,"ascentMeters":120.0,"descentMeters":118.0,"runningIndex":52,
          "statistics":{"statistics":[{"type":"SPEED","avg":9.9,"max":14.4}]},
          "samples":{"samples":[{"type":"SPEED","intervalMillis":1000,"values":[9.0,null,10.8]},
                                {"type":"HEART_RATE","intervalMillis":2000,"values":[98,0]},
                                {"type":"CADENCE","intervalMillis":1000,"values":[160,164,168]},
                                {"type":"MOONLIGHT","intervalMillis":1000,"values":[1]}]},
          "laps":{"laps":[],"autoLaps":[{"durationMillis":300000,"distanceMeters":1000.0},
                                        {"durationMillis":310500,"distanceMeters":1000.0}]},
          "routes":{"route":{"wayPoints":[{"latitude":60.21,"longitude":25.13,"altitude":12.0,
                                           "elapsedMillis":1000}]}}}]})");
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

std::optional<double> valueOf(const Batch& batch, Metric metric) {
    for (const DailyValue& day : batch.dailyValues) {
        if (day.metric == metric) return day.value;
    }
    return std::nullopt;
}

QString isoOf(qint64 utcMs) {
    return isoText({utcMs, 0});
}

} // namespace

class TestPolarMapper : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aListedSessionIsABriefWord() {
        const QJsonObject listed = without(session(), "exercises");
        QCOMPARE(polarSessions.key(listed), QStringLiteral("training-sessions/7654321"));
        const Recording recording = mapped(polarSessions.map, listed).recordings.at(0);
        QVERIFY(recording.isBrief);
        QCOMPARE(recording.externalId, QStringLiteral("7654321"));
        QCOMPARE(isoText(recording.summary.start), QStringLiteral("2026-11-02T09:20:00+02:00"));
        QCOMPARE(*recording.summary.movingS, 3723.5);
        QCOMPARE(*recording.summary.elapsedS, 3903.0); // by start and stop
        QCOMPARE(*recording.summary.distanceM, 10250.0);
        QCOMPARE(*recording.summary.energyJ, 530 * 4184.0);
        QCOMPARE(*recording.summary.averageHeartRateBpm, 143.0);
        QCOMPARE(recording.device, QStringLiteral("Polar Vantage V3"));
        QCOMPARE(recording.sportGiven, QStringLiteral("27"));
        QCOMPARE(recording.summary.sport, Sport::other); // an id says nothing
        QVERIFY(!recording.summary.elevationGainM);
        QVERIFY(recording.streams.timeMs.empty());
    }

    void aStopBeforeTheDurationIsRounded() {
        QJsonObject listed = with(session(), "stopTime", QStringLiteral("2026-11-02T10:22:03"));
        QCOMPARE(*mapped(polarSessions.map, listed).recordings.at(0).summary.elapsedS, 3723.5);
        listed.remove(QStringLiteral("stopTime"));
        QCOMPARE(*mapped(polarSessions.map, listed).recordings.at(0).summary.elapsedS, 3723.5);
    }

    void theDetailHasStreamsAndLaps() {
        const Recording recording = mapped(polarSessionDetails.map, session()).recordings.at(0);
        QVERIFY(!recording.isBrief);
        QCOMPARE(recording.streams.timeMs, (std::vector<qint64>{0, 1000, 2000}));
        const std::vector<double>& speed = *recording.streams.find(Channel::speed);
        QCOMPARE(speed[0], 2.5);
        QVERIFY(std::isnan(speed[1]));
        QCOMPARE(speed[2], 3.0);
        const std::vector<double>& heart = *recording.streams.find(Channel::heartRate);
        QCOMPARE(heart[0], 98.0);
        QVERIFY(std::isnan(heart[1]) && std::isnan(heart[2]));           // 0: no contact
        QCOMPARE(recording.streams.find(Channel::cadence)->at(1), 82.0); // of one leg
        QCOMPARE(recording.streams.find(Channel::latitude)->at(1), 60.21);
        QCOMPARE(recording.streams.find(Channel::altitude)->at(1), 12.0);
        QVERIFY(!recording.streams.find(Channel::power));
        QCOMPARE(recording.summary.pointCount, 3);
        QCOMPARE(recording.laps.size(), size_t(2));
        QCOMPARE(recording.laps[1].startMs, qint64(300'000));
        QCOMPARE(*recording.laps[1].elapsedS, 310.5);
        QCOMPARE(*recording.summary.elevationGainM, 120.0);
        QCOMPARE(*recording.summary.averageSpeedMps, 2.75);
        QCOMPARE(*recording.summary.maxSpeedMps, 4.0);
        QCOMPARE(recording.extras.value(u"runningIndex").toInt(), 52);
    }

    void exercisesFollowEachOther_data() {
        QTest::addColumn<QJsonObject>("second");
        QTest::newRow("by its start") << json(R"({"startTime":"2026-11-02T09:30:00","samples":{"samples":[
            {"type":"POWER","intervalMillis":1000,"values":[200]}]}})");
        QTest::newRow("after the first") << json(R"({"samples":{"samples":[
            {"type":"POWER","intervalMillis":1000,"values":[200]}]}})");
    }
    void exercisesFollowEachOther() {
        QFETCH(QJsonObject, second);
        const QJsonObject first = json(R"({"durationMillis":600000,"ascentMeters":5,"samples":{"samples":[
            {"type":"POWER","intervalMillis":1000,"values":[100]}]}})");
        const QJsonObject both = with(session(), "exercises", QJsonArray{first, second});
        const Recording recording = mapped(polarSessionDetails.map, both).recordings.at(0);
        QCOMPARE(recording.streams.timeMs, (std::vector<qint64>{0, 600'000}));
        QCOMPARE(*recording.streams.find(Channel::power), (std::vector<double>{100, 200}));
        QCOMPARE(*recording.summary.elevationGainM, 5.0);
    }

    void whatCannotBeToldIsLeftOut_data() {
        QTest::addColumn<QJsonObject>("said");
        QTest::newRow("no id") << without(session(), "identifier");
        QTest::newRow("no start") << without(session(), "startTime");
        QTest::newRow("a date for a start") << with(session(), "startTime", QStringLiteral("2026-11-02"));
    }
    void whatCannotBeToldIsLeftOut() {
        QFETCH(QJsonObject, said);
        QVERIFY_THROWS_EXCEPTION(Error, mapped(polarSessions.map, said));
    }

    void sportsGetTheirNames_data() {
        QTest::addColumn<QJsonObject>("list");
        QTest::addColumn<Sport>("sport");
        const auto row = [](const char* name, const char* list, Sport sport) {
            QTest::newRow(name) << json(list) << sport;
        };
        row("nested id", R"({"sports":[{"identifier":{"id":"27"},"name":"TRAIL_RUNNING"}]})", Sport::run);
        row("plain id", R"({"sports":[{"id":27,"name":"Mountain biking"}]})", Sport::ride);
        row("skating on skis", R"({"sports":[{"id":"27","type":"FREESTYLE_XC_SKIING"}]})", Sport::nordicSki);
        row("nobody knows it", R"({"sports":[{"id":"27","name":"QUIDDITCH"}]})", Sport::other);
        row("another wrapper", R"({"data":{"sportList":[{"id":"27","name":"RUNNING"}]}})", Sport::run);
        row("another one", R"({"sports":[{"id":"1","name":"RUNNING"}]})", Sport::other);
    }
    void sportsGetTheirNames() {
        QFETCH(QJsonObject, list);
        QFETCH(Sport, sport);
        Batch batch = mapped(polarSessions.map, session());
        nameSports(batch.recordings, sportNames(list));
        QCOMPARE(batch.recordings[0].summary.sport, sport);
        QVERIFY(!batch.recordings[0].sportGiven.isEmpty());
    }

    void nightsHaveTheirStages() {
        const QJsonObject said = json(R"({"sleepDate":"2026-11-02","sleepResult":{"hypnogram":{
            "sleepStart":"2026-11-01T23:10:07+02:00","sleepEnd":"2026-11-02T07:05:37+02:00",
            "sleepStateChanges":[{"offsetFromStart":"0s","state":"WAKE"},
              {"offsetFromStart":"PT4M","state":"NONREM2"},{"offsetFromStart":"600.5s","state":"NONREM3"},
              {"offsetFromStart":"PT1H","state":"REM"},{"offsetFromStart":"PT7H","state":"DREAMLAND"}]}},
            "sleepScore":{"sleepScore":80.0},"sleepEvaluation":{"asleepDuration":"26700s",
            "analysis":{"efficiencyPercent":93.6}}})");
        QCOMPARE(polarNights.key(said), QStringLiteral("sleeps/2026-11-02"));
        const SleepSession night = mapped(polarNights.map, said).sleeps.at(0);
        QCOMPARE(night.externalId, QStringLiteral("night-2026-11-02"));
        QCOMPARE(isoText(night.start), QStringLiteral("2026-11-01T23:10:07+02:00"));
        QCOMPARE(isoText(night.end), QStringLiteral("2026-11-02T07:05:37+02:00"));
        QCOMPARE(*night.asleepS, 26'700.0);
        QCOMPARE(*night.efficiencyPercent, 93.6);
        QCOMPARE(night.stages.size(), size_t(5));
        QVERIFY(night.stages[0].stage == SleepStage::awake);
        QCOMPARE(night.stages[0].endMs - night.stages[0].startMs, qint64(240'000));
        QVERIFY(night.stages[1].stage == SleepStage::light);
        QCOMPARE(night.stages[2].startMs, night.start.utcMs + 600'500);
        QVERIFY(night.stages[3].stage == SleepStage::rem);
        QVERIFY(night.stages[4].stage == SleepStage::unmeasured);
        QCOMPARE(night.stages[4].endMs, night.end.utcMs);
    }

    void nightsWithoutTimesAreLeftOut() {
        const QJsonObject said = json(R"({"sleepDate":"2026-11-02","sleepEvaluation":{}})");
        QVERIFY_THROWS_EXCEPTION(Error, mapped(polarNights.map, said));
        QCOMPARE(polarNights.key(json(R"({"sleepDate":"soon"})")), QString());
    }

    void rechargesAreOfTheMorning() {
        const Batch batch = mapped(polarRecharges.map, json(R"({"sleepResultDate":"2026-11-02",
            "meanNightlyRecoveryRmssd":28,"meanNightlyRecoveryRri":1200,
            "meanNightlyRecoveryRespirationInterval":4000,"ansRate":3})"));
        QCOMPARE(valueOf(batch, Metric::hrvRmssd), std::optional(28.0));
        QCOMPARE(valueOf(batch, Metric::restingHeartRate), std::optional(50.0));
        QCOMPARE(valueOf(batch, Metric::respirationRate), std::optional(15.0));
        QCOMPARE(batch.dailyValues[0].date, QDate(2026, 11, 2));
        const Batch none = mapped(polarRecharges.map, json(R"({"sleepResultDate":"2026-11-02",
            "meanNightlyRecoveryRmssd":null,"meanNightlyRecoveryRri":0})"));
        QVERIFY(none.dailyValues.empty());
    }

    void twoDevicesAreNeverAdded() {
        Batch batch = mapped(polarActivityDays.map, json(R"({"date":"2026-11-02","activitiesPerDevice":[
            {"activitySamples":[{"stepSamples":{"startTime":"2026-11-02T00:00:00","interval":60000,
               "steps":[0,10,55]}},{"stepSamples":{"startTime":"2026-11-02T12:00:00","interval":60000,
               "steps":[5]}}]},
            {"activitySamples":[{"stepSamples":{"startTime":"2026-11-02T00:00:00","interval":60000,
               "steps":[60]}}]}]})"));
        QCOMPARE(valueOf(batch, Metric::steps), std::optional(70.0));
        QCOMPARE(batch.samples.size(), size_t(1));
        moveToZone(batch.samples, QTimeZone("Europe/Berlin"));
        const std::vector<Sample>& samples = batch.samples[0].samples;
        QCOMPARE(samples.size(), size_t(3)); // minutes without a step are none
        QCOMPARE(isoOf(samples[0].startMs), QStringLiteral("2026-11-01T23:01:00+00:00"));
        QCOMPARE(samples[0].endMs - samples[0].startMs, qint64(60'000));
        QCOMPARE(samples[0].value, 10.0);
        QCOMPARE(batch.samples[0].offsetS, 3600);
    }

    void aDayOnWhichNothingWasWornIsMissing() {
        const Batch batch = mapped(polarActivityDays.map, json(R"({"date":"2026-11-02",
            "activitiesPerDevice":[{"activitySamples":[{"metSamples":{"mets":[0.8]}}]}]})"));
        QVERIFY(batch.dailyValues.empty() && batch.samples.empty());
    }

    void theHeartCountsFromMidnight() {
        Batch batch = mapped(polarHeartDays.map, json(R"({"date":"2026-07-02","samples":[
            {"heartRate":63,"offsetMillis":128000},{"heartRate":0,"offsetMillis":428000},
            {"heartRate":null,"offsetMillis":1}]})"));
        moveToZone(batch.samples, QTimeZone("Europe/Berlin"));
        QCOMPARE(batch.samples[0].samples.size(), size_t(1));
        QCOMPARE(isoOf(batch.samples[0].samples[0].startMs), QStringLiteral("2026-07-01T22:02:08+00:00"));
        QCOMPARE(batch.samples[0].samples[0].value, 63.0);
    }

    void weighingsAreFoundWhereverTheyLie_data() {
        QTest::addColumn<QJsonObject>("calendar");
        QTest::addColumn<QString>("wall");
        const auto row = [](const char* name, const char* text, const char* wall) {
            QTest::newRow(name) << json(text) << QString::fromLatin1(wall);
        };
        row("a list of objects",
            R"({"calendarItems":[{"dateTime":"2026-11-02T07:10:00","weight":{"weight":71.5}}]})",
            "2026-11-02T07:10:00+00:00");
        row("a number with a date", R"({"weights":[{"date":"2026-11-02","weight":71.5}]})",
            "2026-11-02T00:00:00+00:00");
        row("another name, deeper",
            R"({"calendar":{"days":[{"measurementTime":"2026-11-02T07:10:00","weightKilograms":71.5}]}})",
            "2026-11-02T07:10:00+00:00");
    }
    void weighingsAreFoundWhereverTheyLie() {
        QFETCH(QJsonObject, calendar);
        QFETCH(QString, wall);
        const Batch batch = mapped(mapCalendar, calendar);
        QCOMPARE(batch.measurements.size(), size_t(1));
        QCOMPARE(batch.measurements[0].value, 71.5);
        QVERIFY(batch.measurements[0].metric == Metric::weight);
        QCOMPARE(isoOf(batch.measurements[0].at.utcMs), wall);
        QVERIFY(batch.measurements[0].externalId.startsWith(u"weight-"));
    }

    void aCalendarWithoutWeightsSaysNothing() {
        QVERIFY(mapped(mapCalendar, json(R"({"items":[{"date":"2026-11-02","note":"tired","weight":0}]})"))
                    .measurements.empty());
    }

    void durationsAreOfBothKinds_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("seconds");
        QTest::newRow("ISO") << QStringLiteral("PT1H2M3.5S") << 3723.5;
        QTest::newRow("hours") << QStringLiteral("PT2H") << 7200.0;
        QTest::newRow("a day") << QStringLiteral("P1DT1S") << 86'401.0;
        QTest::newRow("seconds") << QStringLiteral("26700s") << 26'700.0;
        QTest::newRow("decimals") << QStringLiteral("0.25s") << 0.25;
        QTest::newRow("none") << QStringLiteral("P") << -1.0;
        QTest::newRow("words") << QStringLiteral("an hour") << -1.0;
        QTest::newRow("empty") << QString() << -1.0;
    }
    void durationsAreOfBothKinds() {
        QFETCH(QString, text);
        QFETCH(double, seconds);
        QCOMPARE(durationS(text).value_or(-1), seconds);
    }
};

QTEST_GUILESS_MAIN(TestPolarMapper)
#include "test_PolarMapper.moc"
