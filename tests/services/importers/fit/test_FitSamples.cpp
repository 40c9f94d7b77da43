// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FitYield.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace vd;

namespace {

const QString samples = QStringLiteral(VITALDECK_SHARED "/samples/");

ReadResult readSample(const QString& path) {
    QFile file(samples + path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    return readBytes(file.readAll());
}

// The SDK gives up on a few sound files; for them a second decoder's word is there.
QJsonObject trusted(const QJsonObject& expected) {
    return expected[u"trust"] == QStringLiteral("second_decoder") ? expected[u"second_decoder"].toObject()
                                                                  : expected;
}

} // namespace

// Real files of many devices, held to what independent decoders make of them (see
// ../shared/samples/README.md).
class TestFitSamples : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        QFile file(samples + QStringLiteral("fit-expected.json"));
        if (!file.open(QIODevice::ReadOnly)) QSKIP("the shared samples are not here");
        m_expected = QJsonDocument::fromJson(file.readAll()).object()[u"files"].toObject();
        QVERIFY(m_expected.size() > 40);
    }

    void everyFile_data() {
        QTest::addColumn<QString>("path");
        for (auto it = m_expected.begin(); it != m_expected.end(); ++it) {
            const bool isPacked = !it.value()[u"wrapper"].isNull();
            if (!isPacked) QTest::newRow(qPrintable(it.key())) << it.key();
        }
    }

    void everyFile() {
        QFETCH(QString, path);
        const QJsonObject expected = m_expected[path].toObject();
        const ReadResult result = readSample(path);
        QCOMPARE(result.damage.isEmpty(), expected[u"crc_ok_all_parts"].toBool());

        const bool isActivity = expected[u"file_id"][u"type"].toString() == u"activity";
        const std::vector<Recording> recordings = recordingsOf(result);
        QCOMPARE(recordings.empty(), !isActivity);
        compareChannels(expected, recordings);
        compareSessions(expected, recordings);
        compareWeights(expected, result);
        compareMonitoring(expected, result);
    }

    void saysWhereAFileIsDamaged_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("place");
        QTest::newRow("cut off within a record") << "fit/python-fitparse/nick.fit"
                                                 << "403456";
        QTest::newRow("second part without a header")
            << "fit/python-fitparse/activity-settings-corruptheader.fit"
            << "771";
        QTest::newRow("data that nothing defines")
            << "fit/python-fitparse/strava-android-app-201.10-b1218918.fit"
            << "7471";
    }

    void saysWhereAFileIsDamaged() {
        QFETCH(QString, path);
        QFETCH(QString, place);
        const ReadResult result = readSample(path);
        QVERIFY2(result.damage.contains(place), qPrintable(result.damage));
        QVERIFY(!recordingsOf(result).empty());
    }

    void takesTheDateFromATimestampCorrelation() {
        const Recording recording =
            recordingOf(readSample(QStringLiteral("fit/gpsbabel/garmin-virb-ultra-30.fit")));
        QCOMPARE(isoText(recording.summary.start), QStringLiteral("2017-06-27T19:33:06-07:00"));
    }

    void saysThatAClockWasNotSet() {
        const ReadResult result = readSample(QStringLiteral("fit/python-fitparse/antfs-dump.63.fit"));
        QCOMPARE(result.remarks.size(), 1);
        QCOMPARE(localDate(recordingOf(result).summary.start).year(), 1990);
    }

    void saysWhatHoldsNothing_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("words");
        QTest::newRow("settings") << "fit/python-fitparse/Settings2.fit"
                                  << "Settings";
        QTest::newRow("workout") << "fit/python-fitparse/WorkoutCustomTargetValues.fit"
                                 << "workout";
        QTest::newRow("course") << "fit/gpsbabel/fitwrite-track.fit"
                                << "course";
        QTest::newRow("waypoints") << "fit/gpsbabel/Lctns_Instinct.fit"
                                   << "Waypoints";
    }

    void saysWhatHoldsNothing() {
        QFETCH(QString, path);
        QFETCH(QString, words);
        const ReadResult result = readSample(path);
        QVERIFY(result.batches.empty());
        QVERIFY2(result.nothing.contains(words), qPrintable(result.nothing));
    }

private:
    static void compareChannels(const QJsonObject& expected, const std::vector<Recording>& recordings) {
        if (recordings.empty()) return;
        const QJsonObject record = trusted(expected)[u"record"].toObject();
        int points = 0;
        int laps = 0;
        for (const Recording& recording : recordings) {
            points += recording.summary.pointCount;
            laps += recording.summary.lapCount;
        }
        QCOMPARE(points, record[u"count"].toInt());
        QCOMPARE(laps, trusted(expected)[u"messages_per_type"][u"lap"].toInt());
        QCOMPARE(figuresOf(recordings, Channel::latitude).count, record[u"with_position"].toInt());
        QCOMPARE(figuresOf(recordings, Channel::longitude).count, record[u"with_position"].toInt());

        QJsonObject heartRate = record[u"heart_rate"].toObject();
        if (expected.contains(u"hr_merged"))
            heartRate = expected[u"hr_merged"][u"record_heart_rate"].toObject();
        if (!heartRate.isEmpty()) {
            const Figures figures = figuresOf(recordings, Channel::heartRate);
            const bool hasZeros = heartRate.contains(u"min") && heartRate[u"min"].toInt() == 0;
            if (!hasZeros) QCOMPARE(figures.count, heartRate[u"count"].toInt());
            QCOMPARE(figures.sum, heartRate[u"sum"].toDouble());
        }
        compareChannel(record, QStringLiteral("power"), recordings, Channel::power);
        compareChannel(record, QStringLiteral("temperature"), recordings, Channel::temperature);
        compareChannel(record, QStringLiteral("altitude"), recordings, Channel::altitude);
        compareChannel(record, QStringLiteral("speed"), recordings, Channel::speed);
        // the legs of a multisport activity begin at 0 here
        if (recordings.size() == 1)
            compareChannel(record, QStringLiteral("distance"), recordings, Channel::distance);
        if (record.contains(u"last_distance") && recordings.size() == 1 &&
            !record[u"last_distance"].isNull()) {
            QCOMPARE(figuresOf(recordings, Channel::distance).last, record[u"last_distance"].toDouble());
        }
    }

    static void compareChannel(const QJsonObject& record, const QString& key,
                               const std::vector<Recording>& recordings, Channel channel) {
        if (!record.contains(key) || record[key].isNull() || !record[key][u"count"].isDouble()) return;
        const Figures figures = figuresOf(recordings, channel);
        QCOMPARE(figures.count, record[key][u"count"].toInt());
        COMPARE_NEAR(figures.sum, record[key][u"sum"].toDouble(), 0.01);
    }

    static void compareSessions(const QJsonObject& expected, const std::vector<Recording>& recordings) {
        const QJsonArray sessions = trusted(expected)[u"sessions"].toArray();
        if (sessions.isEmpty()) return;
        QCOMPARE(static_cast<qsizetype>(recordings.size()), sessions.size());
        for (qsizetype i = 0; i < sessions.size(); ++i) {
            compareSession(sessions[i].toObject(), recordings[static_cast<size_t>(i)]);
        }
    }

    static void compareSession(const QJsonObject& session, const Recording& recording) {
        const Summary& summary = recording.summary;
        const QString start = session[u"start_time"].toString();
        const bool isDeviceTime = start.isEmpty() || start < QStringLiteral("1998");
        if (!isDeviceTime) {
            QCOMPARE(QDateTime::fromMSecsSinceEpoch(summary.start.utcMs, Qt::UTC).toString(Qt::ISODate),
                     start);
        }
        const auto compare = [&](const QString& key, std::optional<double> ours, double per = 1) {
            if (!session[key].isDouble()) return;
            QVERIFY2(ours.has_value(), qPrintable(key));
            COMPARE_NEAR(*ours / per, session[key].toDouble(), 1e-6);
        };
        compare(QStringLiteral("total_distance"), summary.distanceM);
        compare(QStringLiteral("total_elapsed_time"), summary.elapsedS);
        compare(QStringLiteral("total_moving_time"), summary.movingS);
        compare(QStringLiteral("total_ascent"), summary.elevationGainM);
        compare(QStringLiteral("total_descent"), summary.elevationLossM);
        compare(QStringLiteral("total_calories"), summary.energyJ, 4184);
        compare(QStringLiteral("avg_speed"), summary.averageSpeedMps);
        compare(QStringLiteral("max_speed"), summary.maxSpeedMps);
        compare(QStringLiteral("avg_power"), summary.averagePowerW);
        compare(QStringLiteral("max_power"), summary.maxPowerW);
        compare(QStringLiteral("pool_length"), summary.poolLengthM);
        if (session[u"avg_heart_rate"].toInt() > 0) {
            compare(QStringLiteral("avg_heart_rate"), summary.averageHeartRateBpm);
            compare(QStringLiteral("max_heart_rate"), summary.maxHeartRateBpm);
        }
        if (session[u"avg_cadence"].isDouble()) { // the fraction is in a field of its own
            COMPARE_NEAR(std::floor(summary.averageCadenceRpm.value_or(-1)),
                         session[u"avg_cadence"].toDouble(), 0);
        }
        const double elapsed = session[u"total_elapsed_time"].toDouble();
        const double timer = session[u"total_timer_time"].toDouble(elapsed);
        const bool paused = elapsed - timer >= 1 && !session[u"total_moving_time"].isDouble();
        if (paused) COMPARE_NEAR(summary.movingS.value_or(-1), timer, 1e-6);
    }

    static void compareWeights(const QJsonObject& expected, const ReadResult& result) {
        const QJsonArray weights = expected[u"weight_scale"].toArray();
        if (weights.isEmpty()) return;
        QCOMPARE(result.batches.size(), size_t{1});
        QList<double> found;
        for (const Measurement& measurement : result.batches[0].measurements) {
            if (measurement.metric == Metric::weight) found << measurement.value;
        }
        QCOMPARE(found.size(), weights.size());
        for (qsizetype i = 0; i < weights.size(); ++i)
            COMPARE_NEAR(found[i], weights[i][u"weight"].toDouble(), 1e-9);
    }

    static void compareMonitoring(const QJsonObject& expected, const ReadResult& result) {
        const QJsonObject monitoring = expected[u"monitoring"].toObject();
        if (monitoring.isEmpty()) return;
        QCOMPARE(result.batches.size(), size_t{1});
        const Batch& batch = result.batches[0];
        double heartRates = 0;
        double stepsInTime = 0;
        for (const SampleSeries& series : batch.samples) {
            double& sum = series.metric == Metric::heartRate ? heartRates : stepsInTime;
            for (const Sample& sample : series.samples)
                sum += sample.value;
        }
        QCOMPARE(heartRates, monitoring[u"heart_rate"][u"sum"].toDouble());
        const auto steps =
            std::find_if(batch.dailyValues.begin(), batch.dailyValues.end(),
                         [](const DailyValue& value) { return value.metric == Metric::steps; });
        QVERIFY(steps != batch.dailyValues.end());
        // of one kind of movement; the day is the sum over all kinds
        QVERIFY(steps->value >= monitoring[u"max_steps"].toDouble());
        QCOMPARE(stepsInTime, steps->value);
    }

    QJsonObject m_expected;
};

QTEST_GUILESS_MAIN(TestFitSamples)
#include "test_FitSamples.moc"
