// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/providers/polar/AccessLinkMapper.h"
#include "services/providers/polar/PolarValues.h"

#include <QJsonDocument>
#include <QTest>

using namespace vd;

namespace {

QJsonObject json(const char* text) {
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    if (object.isEmpty()) qFatal("no fixture");
    return object;
}

QJsonObject exercise() {
    return json(R"({"id":"2AC312F","upload_time":"2026-11-02T10:40:02.000Z","device":"Polar Vantage V3",
        "start_time":"2026-11-02T09:20:00","start_time_utc_offset":120,"duration":"PT1H2M3.5S","calories":530,
        "distance":10250.0,"heart_rate":{"average":143,"maximum":171},"training_load":95.2,"sport":"RUNNING",
        "detailed_sport_info":"TRAIL_RUNNING","running_index":52})");
}

// The same as an older answer words it.
QJsonObject hyphenated() {
    return json(R"({"id":"2AC312F","upload-time":"2026-11-02T10:40:02.000Z","device":"Polar Vantage V3",
        "start-time":"2026-11-02T09:20:00","start-time-utc-offset":120,"duration":"PT1H2M3.5S","calories":530,
        "distance":10250.0,"heart-rate":{"average":143,"maximum":171},"training-load":95.2,"sport":"RUNNING",
        "detailed-sport-info":"TRAIL_RUNNING","running-index":52})");
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

class TestAccessLinkMapper : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anExerciseIsABriefWord_data() {
        QTest::addColumn<QJsonObject>("said");
        QTest::newRow("underscores") << exercise();
        QTest::newRow("hyphens") << hyphenated();
    }
    void anExerciseIsABriefWord() {
        QFETCH(QJsonObject, said);
        QCOMPARE(accessLinkExercises.key(said), QStringLiteral("exercises/2AC312F"));
        const Recording recording = mapped(accessLinkExercises.map, said).recordings.at(0);
        QVERIFY(recording.isBrief);
        QCOMPARE(recording.externalId, QStringLiteral("2AC312F"));
        QCOMPARE(isoText(recording.summary.start), QStringLiteral("2026-11-02T09:20:00+02:00"));
        QCOMPARE(*recording.summary.elapsedS, 3723.5);
        QCOMPARE(*recording.summary.distanceM, 10250.0);
        QCOMPARE(*recording.summary.energyJ, 530 * 4184.0);
        QCOMPARE(*recording.summary.averageHeartRateBpm, 143.0);
        QCOMPARE(*recording.summary.maxHeartRateBpm, 171.0);
        QVERIFY(recording.summary.sport == Sport::run);
        QCOMPARE(recording.sportGiven, QStringLiteral("TRAIL_RUNNING"));
        QCOMPARE(recording.device, QStringLiteral("Polar Vantage V3"));
        QCOMPARE(recording.extras.value(u"running_index").toInt(), 52);
        QVERIFY(!recording.extras.contains(u"training_load_pro"));
    }

    void aFineWordThatNobodyKnowsFallsBack() {
        const QJsonObject said = with(exercise(), "detailed_sport_info", QStringLiteral("MOONWALKING"));
        const Recording recording = mapped(accessLinkExercises.map, said).recordings.at(0);
        QVERIFY(recording.summary.sport == Sport::run);
        QCOMPARE(recording.sportGiven, QStringLiteral("MOONWALKING"));
    }

    void whatNobodyMeasuredIsMissing() {
        const Recording recording = mapped(accessLinkExercises.map, json(R"({"id":"A",
            "start_time":"2026-11-02T09:20:00","distance":0,"calories":null})"))
                                        .recordings.at(0);
        QVERIFY(!recording.summary.distanceM && !recording.summary.energyJ && !recording.summary.elapsedS);
        QVERIFY(!recording.summary.averageHeartRateBpm);
        QVERIFY_THROWS_EXCEPTION(Error, mapped(accessLinkExercises.map, json(R"({"id":"A"})")));
    }

    void aDayHasItsTotalsAndItsMinutes() {
        Batch batch = mapped(accessLinkDays.map, json(R"({"start_time":"2026-11-02T00:00:00",
            "end_time":"2026-11-02T23:59:59","calories":2500,"active_calories":900,"steps":175,
            "distance_from_steps":4590.5,"samples":{"date":"2026-11-02","steps":{"interval_ms":60000,
            "total_steps":175,"samples":[{"steps":0,"timestamp":"2026-11-02T00:02"},
            {"steps":55,"timestamp":"2026-11-02T07:31"},{"steps":10,"timestamp":"2026-11-02T07:34"},
            {"steps":0,"timestamp":"2026-11-02T07:35"}]}}})"));
        QCOMPARE(valueOf(batch, Metric::steps), std::optional(175.0));
        QCOMPARE(valueOf(batch, Metric::distance), std::optional(4590.5));
        QCOMPARE(valueOf(batch, Metric::activeEnergy), std::optional(900 * 4184.0));
        QCOMPARE(valueOf(batch, Metric::totalEnergy), std::optional(2500 * 4184.0));
        moveToZone(batch.samples, QTimeZone("Europe/Berlin"));
        const std::vector<Sample>& samples = batch.samples.at(0).samples;
        QCOMPARE(samples.size(), size_t(4)); // 55 holds for three minutes
        QCOMPARE(isoOf(samples[2].startMs), QStringLiteral("2026-11-02T06:33:00+00:00"));
        QCOMPARE(samples[2].value, 55.0);
        QCOMPARE(samples[3].value, 10.0);
    }

    void minutesThatDoNotAddUpAreNone() {
        const Batch batch =
            mapped(accessLinkDays.map, json(R"({"start_time":"2026-11-02T00:00:00","steps":500,
            "samples":{"steps":{"interval_ms":60000,"total_steps":500,"samples":[
            {"steps":55,"timestamp":"2026-11-02T07:31"},{"steps":0,"timestamp":"2026-11-02T12:00"}]}}})"));
        QCOMPARE(valueOf(batch, Metric::steps), std::optional(500.0));
        QVERIFY(batch.samples.empty());
        QVERIFY(!valueOf(batch, Metric::activeEnergy));
    }

    void theHypnogramGoesRoundAtMidnight() {
        const SleepSession night = mapped(accessLinkNights.map, json(R"({"date":"2026-11-02",
            "sleep_start_time":"2026-11-01T23:10:07+02:00","sleep_end_time":"2026-11-02T07:05:37+02:00",
            "light_sleep":15000,"deep_sleep":5400,"rem_sleep":6300,"unrecognized_sleep_stage":0,
            "total_interruption_duration":1200,
            "hypnogram":{"23:10":0,"23:14":2,"23:30":4,"00:15":1,"06:00":5}})"))
                                       .sleeps.at(0);
        QCOMPARE(night.externalId, QStringLiteral("night-2026-11-02"));
        QCOMPARE(*night.asleepS, 26'700.0);
        QCOMPARE(night.stages.size(), size_t(5));
        QCOMPARE(night.stages[0].startMs, night.start.utcMs); // 23:10 is the minute of 23:10:07
        QVERIFY(night.stages[0].stage == SleepStage::awake);
        QCOMPARE(isoOf(night.stages[1].startMs), QStringLiteral("2026-11-01T21:14:00+00:00"));
        QVERIFY(night.stages[1].stage == SleepStage::light);
        QVERIFY(night.stages[2].stage == SleepStage::deep);
        QCOMPARE(isoOf(night.stages[3].startMs), QStringLiteral("2026-11-01T22:15:00+00:00"));
        QVERIFY(night.stages[3].stage == SleepStage::rem);
        QVERIFY(night.stages[4].stage == SleepStage::unmeasured);
        QCOMPARE(night.stages[4].endMs, night.end.utcMs);
    }

    void aNightThatSaysLittleIsANight() {
        const SleepSession night = mapped(accessLinkNights.map, json(R"({"date":"2026-11-02",
            "sleep-start-time":"2026-11-01T23:10:07Z","sleep-end-time":"2026-11-02T07:05:37Z"})"))
                                       .sleeps.at(0);
        QVERIFY(!night.asleepS && night.stages.empty());
        QVERIFY_THROWS_EXCEPTION(Error, mapped(accessLinkNights.map, json(R"({"date":"2026-11-02"})")));
    }

    void rechargesAreOfTheMorning() {
        const Batch batch = mapped(accessLinkRecharges.map, json(R"({"date":"2026-11-02","heart_rate_avg":52,
            "beat_to_beat_avg":1153,"heart_rate_variability_avg":41,"breathing_rate_avg":14.2,
            "hrv_samples":{"00:41":40}})"));
        QCOMPARE(valueOf(batch, Metric::hrvRmssd), std::optional(41.0));
        QCOMPARE(valueOf(batch, Metric::restingHeartRate), std::optional(52.0));
        QCOMPARE(valueOf(batch, Metric::respirationRate), std::optional(14.2));
        QVERIFY(mapped(accessLinkRecharges.map, json(R"({"date":"2026-11-02"})")).dailyValues.empty());
    }

    void theHeartIsOfTheWallsClock() {
        Batch batch = mapped(mapHeartOfOneDay, json(R"({"polar_user":"u","date":"2026-11-02",
            "heart_rate_samples":[{"heart_rate":63,"sample_time":"00:02:08"},
            {"heart_rate":0,"sample_time":"00:07:08"},{"heart_rate":64,"sample_time":"soon"}]})"));
        QCOMPARE(batch.samples.at(0).samples.size(), size_t(1));
        moveToZone(batch.samples, QTimeZone("Europe/Berlin"));
        QCOMPARE(isoOf(batch.samples[0].samples[0].startMs), QStringLiteral("2026-11-01T23:02:08+00:00"));
        QCOMPARE(accessLinkHeartDays.key(json(R"({"date":"2026-11-02"})")),
                 QStringLiteral("users/continuous-heart-rate/2026-11-02"));
    }

    void theWeightIsOfTheMomentOfAsking() {
        const Batch batch = mapped(mapPhysicalInfo, json(R"({"weight":71.5,"resting_heart_rate":50})"));
        QCOMPARE(batch.measurements.size(), size_t(1));
        QCOMPARE(batch.measurements[0].value, 71.5);
        QCOMPARE(batch.measurements[0].at.utcMs, qint64(1'800'000'000'000));
        QVERIFY(batch.dailyValues.empty()); // that heart rate is a setting
        QVERIFY(mapped(mapPhysicalInfo, json(R"({"weight":0})")).measurements.empty());
    }
};

QTEST_GUILESS_MAIN(TestAccessLinkMapper)
#include "test_AccessLinkMapper.moc"
