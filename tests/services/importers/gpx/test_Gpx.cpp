// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importers/gpx/Gpx.h"

#include "../TrackFiles.h"
#include "models/analysis/Track.h"
#include "services/importers/FileIdentity.h"

#include <QStringEncoder>

using namespace vd;
using namespace Qt::Literals::StringLiterals;

namespace {

// A point a degree's ten-thousandth (11.1 m) north of the one before, every ten seconds.
QByteArray point(int n, const QByteArray& inside = {}, bool timed = true) {
    const QDateTime time = QDateTime::fromString(u"2026-06-01T08:00:00Z"_s, Qt::ISODate).addSecs(10 * n);
    return "<trkpt lat=\"" + QByteArray::number(50 + n * 1e-4, 'f', 4) + "\" lon=\"8\">" +
           (timed ? "<time>" + time.toString(Qt::ISODate).toUtf8() + "</time>" : QByteArray()) + inside +
           "</trkpt>\n";
}

QByteArray segment(std::initializer_list<int> points) {
    QByteArray result = "<trkseg>";
    for (const int n : points)
        result += point(n);
    return result + "</trkseg>";
}

QByteArray track(const QByteArray& inside) {
    return "<trk>" + inside + "</trk>\n";
}

QByteArray gpx(const QByteArray& inside) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gpx version=\"1.1\" creator=\"Test Watch\" "
           "xmlns=\"http://www.topografix.com/GPX/1/1\">\n" +
           inside + "</gpx>\n";
}

constexpr double stepM = 11.1195; // one step of point() on the sphere

ReadResult read(const QByteArray& bytes) {
    return readGpx(fileContent(bytes), {});
}

Recording only(const QByteArray& bytes) {
    const std::vector<Recording> all = recordings(read(bytes));
    if (all.size() != 1) qFatal("%zu recordings", all.size());
    return all.front();
}

} // namespace

class TestGpx : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aTrackIsARecording();
    void sports_data();
    void sports();
    void values_data();
    void values();
    void valuesThatAreNone_data();
    void valuesThatAreNone();
    void firstOfSeveralValuesStays();
    void offsets_data();
    void offsets();
    void segmentsAreNotJoined();
    void missingTimesAreFilled();
    void timesBeforeGpsAreNone();
    void unorderedTimesAreSorted();
    void countedDistances_data();
    void countedDistances();
    void theDevicesOwnTotalsWin();
    void tracksWithoutTimesAreLeftOut();
    void nothingToImport_data();
    void nothingToImport();
    void identity();
    void batchCarriesTheFile();
    void repairedFiles_data();
    void repairedFiles();
    void cutOffFiles();
    void badData_data();
    void badData();
    void stops();
};

void TestGpx::aTrackIsARecording() {
    const ReadResult result = read(gpx(
        track("<name>Morning &amp; more</name><desc>Along the river</desc><cmt>c</cmt><type>running</type>" +
              segment({0, 1, 2})) +
        track("<cmt>Just a comment</cmt>" + segment({100, 101}))));
    QVERIFY(result.damage.isEmpty() && result.nothing.isEmpty() && result.remarks.isEmpty());
    const std::vector<Recording> all = recordings(result);
    QCOMPARE(all.size(), size_t(2));
    const Summary& first = all[0].summary;
    QCOMPARE(first.name, u"Morning & more"_s);
    QCOMPARE(first.notes, u"Along the river"_s);
    QCOMPARE(first.sport, Sport::run);
    QCOMPARE(all[0].sportGiven, u"running"_s);
    QCOMPARE(all[0].device, u"Test Watch"_s);
    QCOMPARE(isoText(first.start), u"2026-06-01T10:00:00+02:00"_s); // the zone of the importing computer
    QCOMPARE(first.elapsedS, 20.0);
    QVERIFY(near(first.distanceM.value(), 2 * stepM, 0.01));
    QCOMPARE(first.pointCount, 3);
    QCOMPARE(first.lapCount, 0);
    QCOMPARE(all[0].streams.timeMs, (std::vector<qint64>{0, 10'000, 20'000}));
    QCOMPARE(*all[0].streams.find(Channel::longitude), std::vector<double>(3, 8.0));
    QVERIFY(!all[0].streams.find(Channel::heartRate));
    QVERIFY(!first.averageHeartRateBpm && !first.elevationGainM && !first.energyJ);
    QCOMPARE(all[1].summary.notes, u"Just a comment"_s);
    QCOMPARE(all[1].summary.name, std::nullopt);
    QCOMPARE(all[1].summary.sport, Sport::other);
}

void TestGpx::sports_data() {
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<Sport>("sport");
    QTest::newRow("word") << QByteArray("Mountain Biking") << Sport::ride;
    QTest::newRow("snake case") << QByteArray("trail_running") << Sport::run;
    QTest::newRow("Strava 1") << QByteArray("1") << Sport::ride;
    QTest::newRow("Strava 4") << QByteArray("4") << Sport::hike;
    QTest::newRow("Strava 9") << QByteArray("9") << Sport::run;
    QTest::newRow("Strava 10") << QByteArray("10") << Sport::walk;
    QTest::newRow("unknown") << QByteArray("99") << Sport::other;
}

void TestGpx::sports() {
    QFETCH(QByteArray, type);
    // Types of points and links are other types.
    const Recording recording =
        only(gpx(track("<link href='l'><type>text/html</type></link><type>" + type + "</type><trkseg>" +
                       point(0, "<type>T</type>") + point(1) + "</trkseg>")));
    QTEST(recording.summary.sport, "sport");
    QCOMPARE(recording.sportGiven, QString::fromUtf8(type));
}

void TestGpx::values_data() {
    QTest::addColumn<QByteArray>("inside");
    QTest::addColumn<Channel>("channel");
    QTest::addColumn<double>("value");
    const auto row = [](const char* name, const char* inside, Channel channel, double value) {
        QTest::newRow(name) << QByteArray(inside) << channel << value;
    };
    row("elevation", "<ele>-12.5</ele>", Channel::altitude, -12.5);
    row("elevation with a comma", "<ele>12,5</ele>", Channel::altitude, 12.5);
    row("GPX 1.0 speed", "<speed>2.5</speed>", Channel::speed, 2.5);
    row("Garmin heart rate",
        "<extensions><gpxtpx:TrackPointExtension "
        "xmlns:gpxtpx='g'><gpxtpx:hr>141</gpxtpx:hr></gpxtpx:TrackPointExtension></extensions>",
        Channel::heartRate, 141);
    row("Garmin cadence",
        "<extensions><ns3:TrackPointExtension><ns3:cad>88</ns3:cad></ns3:TrackPointExtension></extensions>",
        Channel::cadence, 88);
    row("Garmin temperature",
        "<extensions><a:TrackPointExtension><a:atemp>-3</a:atemp></a:TrackPointExtension></extensions>",
        Channel::temperature, -3);
    row("Garmin v2 speed",
        "<extensions><a:TrackPointExtension><a:speed>3.25</a:speed></a:TrackPointExtension></extensions>",
        Channel::speed, 3.25);
    row("Cluetrust heart rate", "<extensions><gpxdata:hr>99</gpxdata:hr></extensions>", Channel::heartRate,
        99);
    row("Cluetrust cadence", "<extensions><gpxdata:cadence>70</gpxdata:cadence></extensions>",
        Channel::cadence, 70);
    row("Cluetrust temperature", "<extensions><gpxdata:temp>21.5</gpxdata:temp></extensions>",
        Channel::temperature, 21.5);
    row("plain power", "<extensions><power>210</power></extensions>", Channel::power, 210);
    row("Garmin power", "<extensions><pwr:PowerInWatts>0</pwr:PowerInWatts></extensions>", Channel::power, 0);
    row("without a namespace", "<extensions><heartrate>120</heartrate></extensions>", Channel::heartRate,
        120);
    row("without extensions", "<hr>121</hr>", Channel::heartRate, 121);
}

void TestGpx::values() {
    QFETCH(QByteArray, inside);
    QFETCH(Channel, channel);
    const Recording recording = only(gpx(track("<trkseg>" + point(0, inside) + point(1) + "</trkseg>")));
    const auto* values = recording.streams.find(channel);
    QVERIFY(values);
    QTEST(values->at(0), "value");
    QVERIFY(std::isnan(values->at(1)));
}

void TestGpx::valuesThatAreNone_data() {
    QTest::addColumn<QByteArray>("inside");
    QTest::addColumn<Channel>("channel");
    QTest::newRow("heart rate 0") << QByteArray("<hr>0</hr>") << Channel::heartRate;
    QTest::newRow("heart rate 255") << QByteArray("<hr>255</hr>") << Channel::heartRate;
    QTest::newRow("cadence 255") << QByteArray("<cad>255</cad>") << Channel::cadence;
    QTest::newRow("power 65535") << QByteArray("<power>65535</power>") << Channel::power;
    QTest::newRow("not a number") << QByteArray("<ele>NaN</ele>") << Channel::altitude;
    QTest::newRow("empty") << QByteArray("<ele/>") << Channel::altitude;
    QTest::newRow("an absurd height") << QByteArray("<ele>1.0E25</ele>") << Channel::altitude;
    QTest::newRow("water temperature is not the air's")
        << QByteArray("<wtemp>12</wtemp>") << Channel::temperature;
}

void TestGpx::valuesThatAreNone() {
    QFETCH(QByteArray, inside);
    QFETCH(Channel, channel);
    const Recording recording =
        only(gpx(track("<trkseg>" + point(0, inside) + point(1, inside) + "</trkseg>")));
    QVERIFY(!recording.streams.find(channel));
}

void TestGpx::firstOfSeveralValuesStays() {
    const QByteArray both = "<hr>100</hr><extensions><gpxdata:hr>200</gpxdata:hr></extensions>";
    QCOMPARE(
        only(gpx(track("<trkseg>" + point(0, both) + point(1, both) + "</trkseg>"))).summary.maxHeartRateBpm,
        100.0);
}

void TestGpx::offsets_data() {
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("start");
    QTest::newRow("Z: the zone of the computer") << QByteArray("Z") << u"2026-01-01T13:00:00+01:00"_s;
    QTest::newRow("none: UTC") << QByteArray() << u"2026-01-01T13:00:00+01:00"_s;
    QTest::newRow("named") << QByteArray("-05:00") << u"2026-01-01T12:00:00-05:00"_s;
    QTest::newRow("without a colon") << QByteArray("+0545") << u"2026-01-01T12:00:00+05:45"_s;
}

void TestGpx::offsets() {
    QFETCH(QByteArray, zone);
    const QByteArray points = "<trkpt lat='50' lon='8'><time>2026-01-01T12:00:00" + zone + "</time></trkpt>" +
                              "<trkpt lat='50' lon='8'><time>2026-01-01T12:00:01.5" + zone +
                              "</time></trkpt>";
    const Recording recording = only(gpx(track("<trkseg>" + points + "</trkseg>")));
    QTEST(isoText(recording.summary.start), "start");
    QCOMPARE(recording.streams.timeMs.back(), 1500);
}

void TestGpx::segmentsAreNotJoined() {
    const Recording recording = only(gpx(
        track("<type>running</type>" + segment({0, 1, 2}) + "<trkseg></trkseg>" + segment({100, 101, 102}))));
    QVERIFY(near(recording.summary.distanceM.value(), 4 * stepM, 0.01));
    const auto* distance = recording.streams.find(Channel::distance);
    QCOMPARE(distance->at(3), distance->at(2));
    QCOMPARE(recording.summary.elapsedS, 1020.0);
    QCOMPARE(recording.summary.movingS, 40.0); // the gap is a pause
    const Recording other = only(gpx(track(segment({0, 1, 2}) + segment({100, 101, 102}))));
    QCOMPARE(other.summary.movingS, 40.0);
}

void TestGpx::missingTimesAreFilled() {
    const QByteArray points = point(0, {}, false) + point(1) + point(2, {}, false) + point(3, {}, false) +
                              point(4) + point(5, {}, false) + "<trkpt lon='8'/>";
    const ReadResult result = read(gpx(track("<trkseg>" + points + "</trkseg>")));
    const std::vector<Recording> all = recordings(result);
    QCOMPARE(all.at(0).streams.timeMs, (std::vector<qint64>{0, 0, 10'000, 20'000, 30'000, 30'000}));
    QCOMPARE(all.at(0).summary.pointCount, 6);
    QCOMPARE(result.remarks.size(), 1);
    QVERIFY(result.remarks.first().contains(u"4"));
}

void TestGpx::timesBeforeGpsAreNone() {
    const QByteArray old = "<trkpt lat='50' lon='8'><time>1901-12-13T20:45:52Z</time></trkpt>"
                           "<trkpt lat='50' lon='8'><time>1979-12-31T00:00:00Z</time></trkpt>";
    QVERIFY(!read(gpx(track("<trkseg>" + old + "</trkseg>"))).nothing.isEmpty());
    const Recording recording = only(gpx(track("<trkseg>" + old + point(1) + point(2) + "</trkseg>")));
    QCOMPARE(recording.streams.timeMs, (std::vector<qint64>{0, 0, 0, 10'000}));
}

void TestGpx::unorderedTimesAreSorted() {
    const ReadResult result = read(gpx(track(segment({0, 1, 3, 2, 4}))));
    const std::vector<Recording> all = recordings(result);
    QCOMPARE(all.at(0).streams.timeMs, (std::vector<qint64>{0, 10'000, 20'000, 30'000, 40'000}));
    QVERIFY(near(all.at(0).summary.distanceM.value(), 4 * stepM, 0.01));
    QCOMPARE(result.remarks.size(), 1);
}

void TestGpx::countedDistances_data() {
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<double>("distanceM");
    QTest::newRow("of a wheel") << QByteArray("11.5") << QByteArray("23") << 23.0;
    QTest::newRow("from point to point") << QByteArray("11.1") << QByteArray("11.1") << 2 * stepM;
    QTest::newRow("falling") << QByteArray("23") << QByteArray("22") << 2 * stepM;
    QTest::newRow("absurd") << QByteArray("11.5") << QByteArray("2300") << 2 * stepM;
}

void TestGpx::countedDistances() {
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    QFETCH(double, distanceM);
    const auto distance = [](const QByteArray& text) {
        return "<extensions><gpxdata:distance>" + text + "</gpxdata:distance></extensions>";
    };
    const Recording recording =
        only(gpx(track("<trkseg>" + point(0, distance("0")) + point(1, distance(first)) +
                       point(2, distance(second)) + "</trkseg>")));
    QVERIFY(near(recording.summary.distanceM.value(), distanceM, 0.01));
}

void TestGpx::theDevicesOwnTotalsWin() {
    const QByteArray statistics =
        "<extensions><gpxtrkx:TrackStatsExtension><gpxtrkx:MovingTime>15</gpxtrkx:MovingTime>"
        "<gpxtrkx:Ascent>33</gpxtrkx:Ascent><gpxtrkx:Descent>44</gpxtrkx:Descent>"
        "</gpxtrkx:TrackStatsExtension></extensions>";
    const Recording recording = only(gpx(track(statistics + segment({0, 1, 2}))));
    QCOMPARE(recording.summary.movingS, 15.0);
    QCOMPARE(recording.summary.elevationGainM, 33.0);
    QCOMPARE(recording.summary.elevationLossM, 44.0);
    // More moving than there was time is no total of this track.
    QCOMPARE(only(gpx(track(statistics + segment({0, 1})))).summary.movingS, 10.0);
}

void TestGpx::tracksWithoutTimesAreLeftOut() {
    const QByteArray planned = "<trkseg>" + point(0, {}, false) + point(1, {}, false) + "</trkseg>";
    const ReadResult result =
        read(gpx(track(planned) + track(segment({0, 1})) + track({}) + track(segment({0}))));
    QCOMPARE(recordings(result).size(), size_t(1));
    QCOMPARE(result.remarks.size(), 1);
    QVERIFY(result.remarks.first().contains(u"2"));
}

void TestGpx::nothingToImport_data() {
    QTest::addColumn<QByteArray>("inside");
    QTest::addColumn<QString>("word");
    QTest::newRow("planned") << track("<trkseg>" + point(0, {}, false) + point(1, {}, false) + "</trkseg>")
                             << u"planned"_s;
    QTest::newRow("route")
        << QByteArray("<rte><rtept lat='1' lon='2'><time>2026-01-01T00:00:00Z</time></rtept></rte>")
        << u"route"_s;
    QTest::newRow("waypoints") << QByteArray("<wpt lat='1' lon='2'><time>2026-01-01T00:00:00Z</time></wpt>")
                               << u"Waypoints"_s;
    QTest::newRow("empty") << QByteArray() << u"no recorded track"_s;
    QTest::newRow("empty track") << track("<trkseg/>") << u"no recorded track"_s;
}

void TestGpx::nothingToImport() {
    QFETCH(QByteArray, inside);
    QFETCH(QString, word);
    const ReadResult result = read(gpx(inside));
    QVERIFY(result.batches.empty());
    QVERIFY2(result.nothing.contains(word), qPrintable(result.nothing));
    QVERIFY(result.damage.isEmpty());
}

void TestGpx::identity() {
    const QByteArray file = gpx(track("<type>running</type>" + segment({0, 1, 2})));
    const Recording recording = only(file);
    const FileIdentity identity{u"gpx"_s, u"Test Watch"_s, recording.summary.start.utcMs, SportFamily::run,
                                0};
    QCOMPARE(recording.externalId, identity.externalId());
    QByteArray other = file;
    QVERIFY(only(other.replace("Test Watch", "Other Watch")).externalId != recording.externalId);
    // Two tracks that begin together are two recordings, each time the same two.
    const std::vector<Recording> twins =
        recordings(read(gpx(track(segment({0, 1})) + track(segment({0, 1})))));
    QVERIFY(twins.at(0).externalId != twins.at(1).externalId);
    QCOMPARE(recording.completeness, completeness(recording));
}

void TestGpx::batchCarriesTheFile() {
    const QByteArray bytes = gpx(track(segment({0, 1})));
    const ReadResult result = readGpx(fileContent(bytes, u"/home/a/ride.gpx"_s), {});
    QCOMPARE(result.batches.size(), size_t(1));
    const Batch& batch = result.batches.front();
    QCOMPARE(batch.feed, u"gpx"_s);
    QCOMPARE(batch.source.provider, u"files"_s);
    QCOMPARE(batch.source.accountId, u"gpx:Test Watch"_s);
    QCOMPARE(batch.source.displayName, u"Test Watch"_s);
    QCOMPARE(batch.payloads.size(), size_t(1));
    QCOMPARE(batch.recordings.front().payload, 0);
    const RawPayload& payload = batch.payloads.front();
    QCOMPARE(payload.key, QString::fromLatin1(payload.sha256.toHex()));
    QCOMPARE(payload.mediaType, u"application/gpx+xml"_s);
    QCOMPARE(payload.origin, u"/home/a/ride.gpx"_s);
    QCOMPARE(payloadBytes(payload.zstd), bytes);
    QByteArray nameless = bytes;
    nameless.replace("creator=\"Test Watch\"", "");
    QCOMPARE(read(nameless).batches.front().source.displayName, u"GPX"_s);
}

void TestGpx::repairedFiles_data() {
    QTest::addColumn<QByteArray>("file");
    const QByteArray sound = gpx(track("<name>Zürich</name>" + segment({0, 1, 2})));
    QTest::newRow("sound") << sound;
    QTest::newRow("ten blanks") << "          " + sound;
    QTest::newRow("mark") << "\xEF\xBB\xBF" + sound;
    QTest::newRow("UTF-16") << QByteArray(
        QStringEncoder("UTF-16LE", QStringEncoder::Flag::WriteBom)(QString::fromUtf8(sound)));
    QTest::newRow("Latin 1 under the name of UTF-8") << QString::fromUtf8(sound).toLatin1();
    QByteArray bare = sound;
    QTest::newRow("no namespace") << bare.replace(" xmlns=\"http://www.topografix.com/GPX/1/1\"", "");
    QByteArray control = sound;
    QTest::newRow("control bytes") << control.replace("<trkseg>", QByteArray("<trkseg>\0\x1B", 10));
}

void TestGpx::repairedFiles() {
    QFETCH(QByteArray, file);
    QCOMPARE(importerFor(file)->id, "gpx");
    QVERIFY(read(file).damage.isEmpty());
    const Recording recording = only(file);
    QCOMPARE(recording.summary.pointCount, 3);
    QCOMPARE(recording.summary.name, u"Zürich"_s);
}

// Wherever a file is cut, what stands before comes out, or an error; never something else.
void TestGpx::cutOffFiles() {
    const QByteArray file = gpx(track(segment({0, 1, 2, 3})));
    const qsizetype end = file.indexOf("</gpx>") + 6;
    const auto pointsBefore = [&file](qsizetype length) { return file.first(length).count("</trkpt>"); };
    for (qsizetype length = 0; length < end; ++length) {
        const QByteArray cut = file.first(length);
        if (pointsBefore(length) < 2) {
            QCOMPARE(errorOf([&] { read(cut); }), ErrorCode::badData);
            continue;
        }
        const ReadResult result = read(cut);
        QCOMPARE(recordings(result).at(0).summary.pointCount, int(pointsBefore(length)));
        QVERIFY(result.damage.contains(QString::number(length)));
    }
    QVERIFY(read(file.first(end)).damage.isEmpty());
}

void TestGpx::badData_data() {
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("track: no XML at all\n");
    QTest::newRow("another document") << QByteArray("<html><trk/></html>");
}

void TestGpx::badData() {
    QFETCH(QByteArray, file);
    QVERIFY(!sniffGpx(file));
    QCOMPARE(errorOf([&] { read(file); }), ErrorCode::badData);
}

void TestGpx::stops() {
    std::stop_source source;
    source.request_stop();
    QCOMPARE(errorOf([&] { readGpx(fileContent(gpx({})), source.get_token()); }), ErrorCode::cancelled);
}

QTEST_GUILESS_MAIN(TestGpx)
#include "test_Gpx.moc"
