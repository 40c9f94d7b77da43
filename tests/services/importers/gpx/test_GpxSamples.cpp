// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importers/gpx/Gpx.h"

#include "../TrackFiles.h"

#include <QJsonArray>

using namespace vd;

// Holds every GPX file of the samples to what an independent decoder says of it.
class TestGpxSamples : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sample_data();
    void sample();
};

namespace {

// Files where times are missing on a part of the points: which tracks are activities is our own rule.
const QHash<QString, std::pair<int, int>> partlyTimed{
    {QStringLiteral("gpx/gpxpy/cerknicko-without-times.gpx"), {1, 21}},
    {QStringLiteral("gpx/gpxpy/korita-zbevnica.gpx"), {2, 513}},
};

void compareChannel(const QJsonObject& expected, const char* name, const std::vector<Recording>& all,
                    Channel channel) {
    const QJsonObject row = expected.value(QLatin1String(name)).toObject();
    const bool zeroIsNone = channel == Channel::heartRate;
    const Figures found = figures(all, channel);
    QCOMPARE(found.count, row.value(u"count").toInt() - (zeroIsNone ? row.value(u"zeros").toInt() : 0));
    QVERIFY2(near(found.sum, number(row.value(u"sum")), 1e-6), name);
}

} // namespace

void TestGpxSamples::sample_data() {
    QTest::addColumn<QString>("path");
    const QJsonObject samples = expectedSamples(QStringLiteral("gpx"));
    if (samples.isEmpty()) QSKIP("no samples beside this clone");
    for (const QString& path : samples.keys())
        QTest::newRow(qPrintable(path)) << path;
}

void TestGpxSamples::sample() {
    QFETCH(QString, path);
    const QJsonObject expected = expectedSamples(QStringLiteral("gpx")).value(path).toObject();
    const FileContent file = fileContent(sampleBytes(path), path);
    QVERIFY(!file.bytes.isEmpty());
    if (expected.contains(u"strict_parse_error")) {
        QVERIFY(!sniffGpx(file.bytes));
        QCOMPARE(errorOf([&] { readGpx(file, {}); }), ErrorCode::badData);
        return;
    }
    QVERIFY(sniffGpx(file.bytes));
    const ReadResult result = readGpx(file, {});
    QCOMPARE(result.damage, QString());
    const std::vector<Recording> all = recordings(result);
    QCOMPARE(all.empty(), !result.nothing.isEmpty());

    int points = 0;
    double distanceM = 0;
    for (const Recording& recording : all) {
        points += recording.summary.pointCount;
        distanceM += recording.summary.distanceM.value();
        QCOMPARE(recording.streams.size(), size_t(recording.summary.pointCount));
    }
    if (partlyTimed.contains(path)) {
        QCOMPARE(std::pair(int(all.size()), points), partlyTimed.value(path));
        return;
    }
    const QJsonObject times = expected.value(u"times").toObject();
    const bool timed =
        times.value(u"points_with_time").toInt() >= 2 && times.value(u"earliest").toString() > u"1980";
    QCOMPARE(all.empty(), !timed);
    if (!timed) return;

    QCOMPARE(points, expected.value(u"trackpoints").toInt());
    const double within = number(expected.value(u"distance_within_segments"));
    QVERIFY(near(distanceM, within, std::max(within * 1e-4, 0.001)));
    QCOMPARE(all.front().summary.start.utcMs,
             std::min(utcMs(times.value(u"start_time")), utcMs(times.value(u"end_time"))));
    QCOMPARE(all.back().summary.start.utcMs + all.back().streams.timeMs.back(),
             utcMs(times.value(u"end_time")));
    compareChannel(expected, "elevation", all, Channel::altitude);
    compareChannel(expected, "heart_rate", all, Channel::heartRate);
    compareChannel(expected, "cadence", all, Channel::cadence);
    compareChannel(expected, "power", all, Channel::power);
    compareChannel(expected, "temperature", all, Channel::temperature);
}

QTEST_GUILESS_MAIN(TestGpxSamples)
#include "test_GpxSamples.moc"
