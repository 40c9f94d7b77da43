// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/providers/wahoo/WahooMapper.h"

#include <QJsonDocument>
#include <QTest>

using namespace vd;

namespace {

// A made-up ride as GET /workouts lists it.
QJsonObject ride() {
    return QJsonDocument::fromJson(R"({"id":9007199254740995,"starts":"2026-11-02T07:20:00.000Z","minutes":62,
        "name":"Plan","plan_id":null,"workout_type_id":15,"updated_at":"2026-11-02T08:25:01.000Z",
        "workout_summary":{"id":9981234,"name":"Morning ride","ascent_accum":"187.4","cadence_avg":"84.0",
        "calories_accum":"642.0","distance_accum":"32147.8","duration_active_accum":"3540.0",
        "duration_paused_accum":"72.0","duration_total_accum":"3612.0","heart_rate_avg":"148.0",
        "power_avg":"211.0","power_bike_np_last":"226.0","power_bike_tss_last":"61.2","speed_avg":"8.94",
        "work_accum":"744120.0","time_zone":"Europe/Berlin","manual":false,"edited":false,"fitness_app_id":11,
        "file":{"url":"https://cdn.wahooligan.com/a/b.fit"},"updated_at":"2026-11-03T09:00:00.000Z"}})")
        .object();
}

QJsonObject withSummary(const char* name, const QJsonValue& value) {
    QJsonObject workout = ride();
    QJsonObject summary = workout.value(QLatin1String("workout_summary")).toObject();
    summary.insert(QLatin1String(name), value);
    workout.insert(QStringLiteral("workout_summary"), summary);
    return workout;
}

QJsonObject with(const char* name, const QJsonValue& value) {
    QJsonObject workout = ride();
    workout.insert(QLatin1String(name), value);
    return workout;
}

std::vector<Recording> mapped(const QJsonObject& workout) {
    Batch batch;
    mapWorkout(workout, 0, batch);
    return batch.recordings;
}

} // namespace

class TestWahooMapper : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWorkoutIsABriefWord() {
        const Recording recording = mapped(ride()).at(0);
        QVERIFY(recording.isBrief);
        QCOMPARE(recording.externalId, QStringLiteral("9007199254740995"));
        QCOMPARE(recording.summary.sport, Sport::ride);
        QCOMPARE(recording.sportGiven, QStringLiteral("road biking"));
        QCOMPARE(*recording.summary.name, QStringLiteral("Morning ride"));
        QCOMPARE(isoText(recording.summary.start), QStringLiteral("2026-11-02T08:20:00+01:00"));
        QCOMPARE(*recording.summary.elapsedS, 3612.0);
        QCOMPARE(*recording.summary.movingS, 3540.0);
        QCOMPARE(*recording.summary.distanceM, 32147.8);
        QCOMPARE(*recording.summary.elevationGainM, 187.4);
        QCOMPARE(*recording.summary.averageSpeedMps, 8.94);
        QCOMPARE(*recording.summary.averageHeartRateBpm, 148.0);
        QCOMPARE(*recording.summary.averageCadenceRpm, 84.0);
        QCOMPARE(*recording.summary.averagePowerW, 211.0);
        QCOMPARE(*recording.summary.energyJ, 642.0 * 4184);
        QVERIFY(!recording.summary.maxHeartRateBpm);
        QVERIFY(!recording.manual);
        QCOMPARE(workoutKey(ride()), QStringLiteral("workouts/9007199254740995"));
        QCOMPARE(workoutFile(ride()), QUrl(QStringLiteral("https://cdn.wahooligan.com/a/b.fit")));
        QCOMPARE(workoutChanged(ride()), QStringLiteral("2026-11-03T09:00:00.000Z"));
    }

    void aPlanIsNoWorkoutYet() {
        QVERIFY(mapped(with("workout_summary", QJsonValue())).empty());
        QCOMPARE(workoutChanged(with("workout_summary", QJsonValue())),
                 QStringLiteral("2026-11-02T08:25:01.000Z"));
    }

    void whatWasNotMeasuredIsMissing_data() {
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("null") << QJsonValue();
        QTest::newRow("zero") << QJsonValue(QStringLiteral("0.0"));
        QTest::newRow("no number") << QJsonValue(QStringLiteral("--"));
    }
    void whatWasNotMeasuredIsMissing() {
        QFETCH(QJsonValue, value);
        QVERIFY(!mapped(withSummary("heart_rate_avg", value)).at(0).summary.averageHeartRateBpm);
        QVERIFY(!mapped(withSummary("distance_accum", value)).at(0).summary.distanceM);
        QVERIFY(!mapped(withSummary("power_avg", value)).at(0).summary.averagePowerW);
        QVERIFY(!mapped(withSummary("calories_accum", value)).at(0).summary.energyJ);
    }

    void powerHasTwoSpellings() {
        QJsonObject workout = withSummary("power_bike_avg", QStringLiteral("199.0"));
        QJsonObject summary = workout.value(QLatin1String("workout_summary")).toObject();
        summary.remove(QStringLiteral("power_avg"));
        workout.insert(QStringLiteral("workout_summary"), summary);
        QCOMPARE(*mapped(workout).at(0).summary.averagePowerW, 199.0);
    }

    void sportsAreTold_data() {
        QTest::addColumn<int>("type");
        QTest::addColumn<Sport>("sport");
        QTest::newRow("trail running") << 4 << Sport::run;
        QTest::newRow("lap swimming") << 25 << Sport::swim;
        QTest::newRow("a motorcycle is no bicycle") << 17 << Sport::other;
        QTest::newRow("one that nobody knows") << 999 << Sport::other;
    }
    void sportsAreTold() {
        QFETCH(int, type);
        QFETCH(Sport, sport);
        QCOMPARE(mapped(with("workout_type_id", type)).at(0).summary.sport, sport);
    }

    void stepsOnFootAreStridesOfOneLeg() {
        QJsonObject run = withSummary("cadence_avg", QStringLiteral("172.0"));
        run.insert(QStringLiteral("workout_type_id"), 1);
        QCOMPARE(*mapped(run).at(0).summary.averageCadenceRpm, 86.0);
        QJsonObject strides = withSummary("cadence_avg", QStringLiteral("86.0"));
        strides.insert(QStringLiteral("workout_type_id"), 1);
        QCOMPARE(*mapped(strides).at(0).summary.averageCadenceRpm, 86.0);
    }

    void whatHasNoStartOrNoIdIsRefused() {
        QVERIFY_THROWS_EXCEPTION(Error, mapped(with("starts", QStringLiteral("yesterday"))));
        QVERIFY_THROWS_EXCEPTION(Error, mapped(with("id", QJsonValue())));
    }

    void theProfileHasAWeight_data() {
        QTest::addColumn<QString>("weight");
        QTest::addColumn<int>("measurements");
        QTest::newRow("as text") << QStringLiteral("63.5") << 1;
        QTest::newRow("none") << QStringLiteral("0.0") << 0;
        QTest::newRow("empty") << QString() << 0;
    }
    void theProfileHasAWeight() {
        QFETCH(QString, weight);
        Batch batch;
        batch.payloads.push_back(makePayload(QStringLiteral("k"), {}, {}, "{}", 1'800'000'000'000));
        mapUser({{QStringLiteral("weight"), weight}}, 0, batch);
        QFETCH(int, measurements);
        QCOMPARE(static_cast<int>(batch.measurements.size()), measurements);
    }
};

QTEST_GUILESS_MAIN(TestWahooMapper)
#include "test_WahooMapper.moc"
