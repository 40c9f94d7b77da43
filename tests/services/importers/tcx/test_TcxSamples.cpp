// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importers/tcx/Tcx.h"

#include "../TrackFiles.h"
#include "models/Units.h"
#include "models/analysis/Track.h"

#include <QJsonArray>

using namespace vd;

// Holds every TCX file of the samples to what an independent decoder says of it.
class TestTcxSamples : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sample_data();
    void sample();
};

namespace {

// 255 is 'none' for heart rate; a whole file of it holds none.
void compareChannel(const QJsonObject& expected, const char* name, const std::vector<Recording>& all,
                    Channel channel) {
    const QJsonObject row = expected.value(QLatin1String(name)).toObject();
    if (channel == Channel::heartRate && row.value(u"min").toInt() == 255) {
        QCOMPARE(figures(all, channel).count, 0);
        return;
    }
    QCOMPARE(figures(all, channel).count, row.value(u"count").toInt());
    QVERIFY2(near(figures(all, channel).sum, number(row.value(u"sum")), 1e-3), name);
}

void compareLap(const Lap& lap, const QJsonObject& expected, qint64 startMs) {
    QCOMPARE(lap.startMs, utcMs(expected.value(u"start_time")) - startMs);
    QVERIFY(near(lap.movingS.value(), number(expected.value(u"total_time")), 1e-9));
    QVERIFY(near(lap.distanceM.value(), number(expected.value(u"distance")), 1e-6));
    QVERIFY(near(lap.energyJ.value(), number(expected.value(u"calories")) * joulesPerKilocalorie, 1e-6));
    const double average = number(expected.value(u"average_heart_rate"));
    QCOMPARE(lap.averageHeartRateBpm, average > 0 && average < 255 ? std::optional(average) : std::nullopt);
}

} // namespace

void TestTcxSamples::sample_data() {
    QTest::addColumn<QString>("path");
    const QJsonObject samples = expectedSamples(QStringLiteral("tcx"));
    if (samples.isEmpty()) QSKIP("no samples beside this clone");
    for (const QString& path : samples.keys())
        QTest::newRow(qPrintable(path)) << path;
}

void TestTcxSamples::sample() {
    QFETCH(QString, path);
    const QJsonObject expected = expectedSamples(QStringLiteral("tcx")).value(path).toObject();
    const FileContent file = fileContent(sampleBytes(path), path);
    QVERIFY(sniffTcx(file.bytes));
    const ReadResult result = readTcx(file, {});
    QCOMPARE(result.damage, QString());
    const std::vector<Recording> all = recordings(result);
    QCOMPARE(int(all.size()), expected.value(u"activity_count").toInt());
    if (all.empty()) {
        QVERIFY(result.nothing.contains(u"course"));
        return;
    }
    QCOMPARE(all.size(), size_t(1)); // of these samples
    const Recording& recording = all.front();
    const Summary& summary = recording.summary;
    const QJsonObject activity = expected.value(u"activities").toArray().at(0).toObject();
    const QJsonArray laps = activity.value(u"laps").toArray();
    const QJsonObject times = expected.value(u"times").toObject();

    QCOMPARE(recording.sportGiven, activity.value(u"sport").toString());
    QCOMPARE(summary.start.utcMs, utcMs(activity.value(u"id")));
    QCOMPARE(recording.streams.timeMs.back(), utcMs(times.value(u"end_time")) - summary.start.utcMs);
    QCOMPARE(summary.pointCount, expected.value(u"trackpoints").toInt());
    QCOMPARE(figures(all, Channel::latitude).count, expected.value(u"points_with_position").toInt());
    QVERIFY(near(summary.distanceM.value(), number(activity.value(u"distance")), 0.001));
    QVERIFY(near(summary.energyJ.value(), number(activity.value(u"calories")) * joulesPerKilocalorie, 1e-6));
    const double timerS = number(activity.value(u"total_time"));
    QVERIFY(*summary.elapsedS > timerS - 1);
    QVERIFY(*summary.movingS <= *summary.elapsedS);
    QVERIFY(near(*maximum(*recording.streams.find(Channel::distance)),
                 number(expected.value(u"maximum_point_distance")), 0.001));
    QCOMPARE(summary.lapCount, int(laps.size()));
    for (int i = 0; i < laps.size(); ++i) {
        compareLap(recording.laps[size_t(i)], laps.at(i).toObject(), summary.start.utcMs);
    }
    compareChannel(expected, "elevation", all, Channel::altitude);
    compareChannel(expected, "heart_rate", all, Channel::heartRate);
    compareChannel(expected, "cadence", all, Channel::cadence);
    compareChannel(expected, "power", all, Channel::power);
    compareChannel(expected, "speed", all, Channel::speed);
}

QTEST_GUILESS_MAIN(TestTcxSamples)
#include "test_TcxSamples.moc"
