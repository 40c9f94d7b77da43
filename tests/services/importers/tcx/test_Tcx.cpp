// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importers/tcx/Tcx.h"

#include "../TrackFiles.h"
#include "models/Units.h"
#include "models/analysis/Track.h"
#include "services/importers/FileIdentity.h"

using namespace vd;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray time(int seconds) {
    return QDateTime::fromString(u"2026-06-01T08:00:00Z"_s, Qt::ISODate)
        .addSecs(seconds)
        .toString(Qt::ISODate)
        .toUtf8();
}

QByteArray element(const QByteArray& name, const QByteArray& inside) {
    return "<" + name + ">" + inside + "</" + name + ">\n";
}

QByteArray heartRate(const QByteArray& name, int bpm) {
    return element(name, element("Value", QByteArray::number(bpm)));
}

// A point a degree's ten-thousandth (11.1 m) north for every ten seconds.
QByteArray point(int seconds, const QByteArray& inside = {}) {
    const QByteArray latitude = QByteArray::number(50 + seconds * 1e-5, 'f', 5);
    const QByteArray position =
        element("Position", element("LatitudeDegrees", latitude) + element("LongitudeDegrees", "8"));
    return element("Trackpoint", element("Time", time(seconds)) + position + inside);
}

QByteArray distance(const QByteArray& meters) {
    return element("DistanceMeters", meters);
}

QByteArray lap(int startSeconds, const QByteArray& inside) {
    return "<Lap StartTime=\"" + time(startSeconds) + "\">" + inside + "</Lap>\n";
}

QByteArray totals(const QByteArray& seconds, const QByteArray& meters, const QByteArray& calories) {
    return element("TotalTimeSeconds", seconds) + distance(meters) + element("Calories", calories);
}

QByteArray activity(const QByteArray& inside, const QByteArray& sport = "Running") {
    return "<Activity Sport=\"" + sport + "\">" + element("Id", time(0)) + inside + "</Activity>\n";
}

QByteArray creator(const QByteArray& name, const QByteArray& unit) {
    return "<Creator>" + element("Name", name) + element("UnitId", unit) +
           element("Version", element("VersionMajor", "3") + element("VersionMinor", "20")) + "</Creator>";
}

QByteArray tcx(const QByteArray& inside) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TrainingCenterDatabase "
           "xmlns=\"http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2\">" +
           inside + "</TrainingCenterDatabase>\n";
}

QByteArray activities(const QByteArray& inside) {
    return tcx(element("Activities", inside));
}

ReadResult read(const QByteArray& bytes) {
    return readTcx(fileContent(bytes), {});
}

Recording only(const QByteArray& bytes) {
    const std::vector<Recording> all = recordings(read(bytes));
    if (all.size() != 1) qFatal("%zu recordings", all.size());
    return all.front();
}

} // namespace

class TestTcx : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anActivityIsARecording();
    void sports_data();
    void sports();
    void values_data();
    void values();
    void pauseMarkersAreKept();
    void lapTotals();
    void lapsWithoutPointsAreLaps();
    void lapsWithoutAStart();
    void distanceFollowsFromPointsWithoutLapDistances();
    void distancesThatBeginAgainAreJoined();
    void distanceNeverFalls();
    void heartRateOfLapsCountsWithoutPoints();
    void zeroCaloriesAreSaid();
    void offsetsAndZones();
    void pointsWithoutATimeAreLeftOut();
    void multisportSessions();
    void devices();
    void batchCarriesTheFile();
    void nothingToImport_data();
    void nothingToImport();
    void cutOffFiles();
    void activitiesInsideOthers();
    void badData();
};

void TestTcx::anActivityIsARecording() {
    const ReadResult result = read(activities(
        activity(element("Notes", "Felt good") +
                     lap(0, totals("60.5", "200", "12") + element("Notes", "of the lap") +
                                element("Track", point(0, distance("0")) + point(30, distance("100")) +
                                                     point(60, distance("200")))),
                 "Biking")));
    QVERIFY(result.damage.isEmpty() && result.nothing.isEmpty() && result.remarks.isEmpty());
    const Recording recording = recordings(result).at(0);
    const Summary& summary = recording.summary;
    QCOMPARE(summary.sport, Sport::ride);
    QCOMPARE(recording.sportGiven, u"Biking"_s);
    QCOMPARE(summary.notes, u"Felt good"_s);
    QCOMPARE(summary.name, std::nullopt);
    QCOMPARE(isoText(summary.start), u"2026-06-01T10:00:00+02:00"_s);
    QCOMPARE(summary.elapsedS, 60.5);
    QCOMPARE(summary.distanceM, 200.0);
    QCOMPARE(summary.energyJ, 12 * joulesPerKilocalorie);
    QCOMPARE(summary.lapCount, 1);
    QCOMPARE(summary.pointCount, 3);
    QCOMPARE(recording.streams.timeMs, (std::vector<qint64>{0, 30'000, 60'000}));
    QVERIFY(!summary.averageHeartRateBpm && !summary.averagePowerW);
}

void TestTcx::sports_data() {
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<Sport>("sport");
    QTest::newRow("running") << QByteArray("Running") << Sport::run;
    QTest::newRow("biking") << QByteArray("Biking") << Sport::ride;
    QTest::newRow("other") << QByteArray("Other") << Sport::other;
    QTest::newRow("outside the schema") << QByteArray("Swimming") << Sport::swim;
    QTest::newRow("missing") << QByteArray() << Sport::other;
}

void TestTcx::sports() {
    QFETCH(QByteArray, word);
    QTEST(only(activities(activity(lap(0, totals("60", "100", "1")), word))).summary.sport, "sport");
}

void TestTcx::values_data() {
    QTest::addColumn<QByteArray>("inside");
    QTest::addColumn<Channel>("channel");
    QTest::addColumn<double>("value"); // NaN: none
    const auto row = [](const char* name, const QByteArray& inside, Channel channel, double value) {
        QTest::newRow(name) << inside << channel << value;
    };
    const auto extension = [](const QByteArray& inside) {
        return element("Extensions", element("TPX", inside));
    };
    row("altitude", element("AltitudeMeters", "412.5"), Channel::altitude, 412.5);
    row("heart rate", heartRate("HeartRateBpm", 141), Channel::heartRate, 141);
    row("heart rate without Value", element("HeartRateBpm", "141"), Channel::heartRate, 141);
    row("heart rate 255", heartRate("HeartRateBpm", 255), Channel::heartRate, qQNaN());
    row("heart rate 0", heartRate("HeartRateBpm", 0), Channel::heartRate, qQNaN());
    row("cadence", element("Cadence", "88"), Channel::cadence, 88);
    row("run cadence", extension(element("RunCadence", "81")), Channel::cadence, 81);
    row("speed", extension(element("Speed", "3.25")), Channel::speed, 3.25);
    row("power", extension(element("Watts", "0")), Channel::power, 0);
    row("prefixed",
        "<ns2:Extensions><ns3:TPX xmlns:ns3='u'><ns3:Watts>250</ns3:Watts></ns3:TPX></ns2:Extensions>",
        Channel::power, 250);
}

void TestTcx::values() {
    QFETCH(QByteArray, inside);
    QFETCH(Channel, channel);
    QFETCH(double, value);
    const Recording recording =
        only(activities(activity(lap(0, element("Track", point(0, inside) + point(10))))));
    const auto* values = recording.streams.find(channel);
    QCOMPARE(values == nullptr, std::isnan(value));
    if (values) QCOMPARE(values->at(0), value);
}

void TestTcx::pauseMarkersAreKept() {
    const QByteArray marker = element("Trackpoint", element("Time", time(20)));
    const Recording recording = only(activities(activity(lap(
        0, element("Track", point(0) + point(10) + marker) + element("Track", point(100) + point(110))))));
    QCOMPARE(recording.summary.pointCount, 5);
    QVERIFY(std::isnan(recording.streams.find(Channel::latitude)->at(2)));
    // Nobody counted a distance: it follows from the positions, within each track.
    QVERIFY(near(recording.summary.distanceM.value(), 2 * 11.1195, 0.01));
}

void TestTcx::lapTotals() {
    const QByteArray first = totals("50", "180", "10") + element("MaximumSpeed", "5.5") +
                             heartRate("AverageHeartRateBpm", 140) + heartRate("MaximumHeartRateBpm", 160) +
                             element("Cadence", "85") + element("Track", point(0) + point(30));
    const QByteArray second = totals("40.4", "120", "8") + heartRate("AverageHeartRateBpm", 255) +
                              element("Cadence", "255") + element("Track", point(70) + point(100)) +
                              element("Extensions", element("LX", element("AvgSpeed", "2.9")) +
                                                        element("LX", element("AvgWatts", "210")) +
                                                        element("LX", element("AvgRunCadence", "83")) +
                                                        element("LX", element("MaxWatts", "400")));
    const Recording recording = only(activities(activity(lap(0, first) + lap(70, second))));
    const Summary& summary = recording.summary;
    QVERIFY(near(summary.elapsedS.value(), 110.4, 1e-9));
    QVERIFY(near(summary.movingS.value(), 90.4, 1e-9)); // the timer stood still for 20 s
    QCOMPARE(summary.distanceM, 300.0);
    QCOMPARE(summary.energyJ, 18 * joulesPerKilocalorie);
    QCOMPARE(summary.averagePowerW, 210.0);
    QCOMPARE(summary.maxPowerW, 400.0);
    QCOMPARE(summary.lapCount, 2);
    const Lap& one = recording.laps.at(0);
    QCOMPARE(one.startMs, 0);
    QCOMPARE(one.movingS, 50.0);
    QCOMPARE(one.elapsedS, 70.0);
    QCOMPARE(one.distanceM, 180.0);
    QCOMPARE(one.averageSpeedMps, 3.6);
    QCOMPARE(one.maxSpeedMps, 5.5);
    QCOMPARE(one.averageHeartRateBpm, 140.0);
    QCOMPARE(one.maxHeartRateBpm, 160.0);
    QCOMPARE(one.averageCadenceRpm, 85.0);
    QCOMPARE(one.energyJ, 10 * joulesPerKilocalorie);
    const Lap& two = recording.laps.at(1);
    QCOMPARE(two.startMs, 70'000);
    QCOMPARE(two.elapsedS, 40.4);
    QCOMPARE(two.averageSpeedMps, 2.9);
    QCOMPARE(two.averagePowerW, 210.0);
    QCOMPARE(two.averageCadenceRpm, 83.0);
    QCOMPARE(two.averageHeartRateBpm, std::nullopt);
}

void TestTcx::lapsWithoutPointsAreLaps() {
    const Recording recording =
        only(activities(activity(lap(0, totals("600", "2000", "100")) + lap(600, totals("300", "0", "50")))));
    QCOMPARE(recording.laps.size(), size_t(2));
    QCOMPARE(recording.laps[1].startMs, 600'000);
    QCOMPARE(recording.laps[1].distanceM, std::nullopt);
    QCOMPARE(recording.summary.pointCount, 0);
    QCOMPARE(recording.summary.elapsedS, 900.0);
    QCOMPARE(recording.summary.distanceM, 2000.0);
    QCOMPARE(recording.summary.start.utcMs, utcMs(QJsonValue(QString::fromUtf8(time(0)))));
}

void TestTcx::lapsWithoutAStart() {
    const QByteArray laps = "<Lap>" + totals("60", "200", "1") + "</Lap><Lap StartTime='nonsense'>" +
                            totals("30", "100", "1") + "</Lap><Lap>" +
                            element("Track", point(95) + point(105)) + "</Lap>";
    const Recording recording = only(activities(activity(laps)));
    QCOMPARE(recording.laps.at(0).startMs, 0); // the Id of the activity
    QCOMPARE(recording.laps.at(1).startMs, 60'000);
    QCOMPARE(recording.laps.at(2).startMs, 95'000);
    QCOMPARE(recording.summary.elapsedS, 105.0);
}

void TestTcx::distanceFollowsFromPointsWithoutLapDistances() {
    const QByteArray points = element("Track", point(0, distance("0")) + point(10, distance("12.5")));
    QCOMPARE(only(activities(activity(lap(0, points)))).summary.distanceM, 12.5);
    QCOMPARE(only(activities(activity(lap(0, totals("10", "0", "1") + points)))).summary.distanceM, 12.5);
}

void TestTcx::distancesThatBeginAgainAreJoined() {
    const Recording recording = only(activities(
        activity(lap(0, element("Track", point(0, distance("0")) + point(10, distance("100")))) +
                 lap(20, element("Track", point(20, distance("1")) + point(30, distance("80")))) +
                 lap(40, element("Track", point(40, distance("2")) + point(50, distance("90")))))));
    QCOMPARE(*recording.streams.find(Channel::distance), (std::vector<double>{0, 100, 101, 180, 182, 270}));
}

void TestTcx::distanceNeverFalls() {
    const Recording recording = only(activities(
        activity(lap(0, element("Track", point(0, distance("0")) + point(10, distance("50")) +
                                             point(20, distance("49.5")) + point(30, distance("60")))))));
    QCOMPARE(*recording.streams.find(Channel::distance), (std::vector<double>{0, 50, 50, 60}));
}

void TestTcx::heartRateOfLapsCountsWithoutPoints() {
    const QByteArray laps = lap(0, totals("300", "1000", "1") + heartRate("AverageHeartRateBpm", 120) +
                                       heartRate("MaximumHeartRateBpm", 150)) +
                            lap(300, totals("100", "400", "1") + heartRate("AverageHeartRateBpm", 160) +
                                         heartRate("MaximumHeartRateBpm", 170));
    QCOMPARE(only(activities(activity(laps))).summary.averageHeartRateBpm, 130.0);
    QCOMPARE(only(activities(activity(laps))).summary.maxHeartRateBpm, 170.0);
    const QByteArray points = element("Track", point(0, heartRate("HeartRateBpm", 100)) +
                                                   point(10, heartRate("HeartRateBpm", 110)));
    const Recording recording =
        only(activities(activity(lap(0, heartRate("AverageHeartRateBpm", 120) + points))));
    QCOMPARE(recording.summary.averageHeartRateBpm, 105.0);
}

void TestTcx::zeroCaloriesAreSaid() {
    QCOMPARE(only(activities(activity(lap(0, totals("60", "100", "0"))))).summary.energyJ, 0.0);
    QCOMPARE(only(activities(activity(lap(0, element("TotalTimeSeconds", "60"))))).summary.energyJ,
             std::nullopt);
}

void TestTcx::offsetsAndZones() {
    QByteArray file = activities(activity(lap(0, totals("60", "100", "1"))));
    QCOMPARE(only(file).summary.start.offsetS, 7200);
    QCOMPARE(only(file.replace("Z\">", "-07:00\">")).summary.start.offsetS, -25'200);
}

void TestTcx::pointsWithoutATimeAreLeftOut() {
    QByteArray timeless = point(20);
    timeless.replace(element("Time", time(20)), "");
    const ReadResult result =
        read(activities(activity(lap(0, element("Track", point(0) + timeless + point(30))))));
    QCOMPARE(recordings(result).at(0).summary.pointCount, 2);
    QCOMPARE(result.remarks.size(), 1);
    QVERIFY(result.remarks.first().contains(u"1"));
}

void TestTcx::multisportSessions() {
    const QByteArray session =
        element("MultiSportSession",
                element("Id", time(0)) + element("FirstSport", activity(lap(0, totals("600", "2000", "1")))) +
                    element("NextSport", "<Transition StartTime=\"" + time(600) + "\">" +
                                             totals("60", "20", "1") + "</Transition>" +
                                             activity(lap(660, totals("1200", "9000", "1")), "Biking")));
    const std::vector<Recording> all = recordings(read(activities(session)));
    QCOMPARE(all.size(), size_t(3));
    QCOMPARE(all[0].summary.sport, Sport::run);
    QCOMPARE(all[1].summary.sport, Sport::transition);
    QCOMPARE(all[1].summary.distanceM, 20.0);
    QCOMPARE(all[2].summary.sport, Sport::ride);
    QCOMPARE(all[2].summary.elapsedS, 1200.0);
}

void TestTcx::devices() {
    const QByteArray laps = lap(0, totals("60", "100", "1"));
    const QByteArray author = element("Author", element("Name", "Training Program") +
                                                    element("Version", element("VersionMajor", "9")));
    const QByteArray both = tcx(element("Activities", activity(laps + creator("Watch One", "123")) +
                                                          activity(laps + creator("Watch Two", "0"))) +
                                author);
    const ReadResult result = read(both);
    QCOMPARE(result.batches.size(), size_t(2)); // a device is an account
    const Recording& one = result.batches[0].recordings.at(0);
    QCOMPARE(result.batches[0].source.accountId, u"tcx:Watch One/123"_s);
    QCOMPARE(result.batches[0].source.displayName, u"Watch One"_s);
    QCOMPARE(one.device, u"Watch One"_s);
    QCOMPARE(one.extras.value(u"softwareVersion").toString(), u"3.20"_s);
    QCOMPARE(one.extras.value(u"unitId").toString(), u"123"_s);
    QCOMPARE(one.externalId,
             (FileIdentity{u"tcx"_s, u"Watch One/123"_s, one.summary.start.utcMs, SportFamily::run, 0}
                  .externalId()));
    QCOMPARE(result.batches[1].source.accountId, u"tcx:Watch Two"_s);
    QCOMPARE(only(tcx(element("Activities", activity(laps)) + author)).device, u"Training Program"_s);
    QCOMPARE(only(activities(activity(laps))).device, QString());
}

void TestTcx::batchCarriesTheFile() {
    const QByteArray bytes = activities(activity(lap(0, totals("60", "100", "1"))));
    const Batch batch = read(bytes).batches.at(0);
    QCOMPARE(batch.feed, u"tcx"_s);
    QCOMPARE(batch.payloads.at(0).mediaType, u"application/vnd.garmin.tcx+xml"_s);
    QCOMPARE(payloadBytes(batch.payloads.at(0).zstd), bytes);
    QCOMPARE(batch.recordings.at(0).payload, 0);
    QCOMPARE(batch.recordings.at(0).completeness, completeness(batch.recordings.at(0)));
}

void TestTcx::nothingToImport_data() {
    QTest::addColumn<QByteArray>("inside");
    QTest::addColumn<QString>("word");
    const QByteArray course =
        element("Courses", element("Course", element("Lap", totals("60", "100", "1")) +
                                                 element("Track", point(0) + point(10))));
    QTest::newRow("course") << course << u"course"_s;
    QTest::newRow("workout") << element("Workouts", element("Workout", element("Name", "5 x 1000")))
                             << u"workout"_s;
    QTest::newRow("folders") << element("Folders", element("History", {})) << u"no activity"_s;
    QTest::newRow("activity of which nothing is said")
        << element("Activities", activity({})) << u"no activity"_s;
}

void TestTcx::nothingToImport() {
    QFETCH(QByteArray, inside);
    QFETCH(QString, word);
    const ReadResult result = read(tcx(inside));
    QVERIFY(result.batches.empty());
    QVERIFY2(result.nothing.contains(word), qPrintable(result.nothing));
}

// Wherever a file is cut, what stands before comes out, or an error; never something else.
void TestTcx::cutOffFiles() {
    const QByteArray file = activities(
        activity(lap(0, totals("60", "100", "1") + element("Track", point(0) + point(30) + point(60)))));
    const qsizetype end = file.lastIndexOf('>') + 1;
    const qsizetype known = file.indexOf("</TotalTimeSeconds>") + 19;
    for (qsizetype length = 0; length < end; ++length) {
        const QByteArray cut = file.first(length);
        if (length < known) {
            QCOMPARE(errorOf([&] { read(cut); }), ErrorCode::badData);
            continue;
        }
        const ReadResult result = read(cut);
        const Recording recording = recordings(result).at(0);
        QCOMPARE(recording.summary.elapsedS, 60.0);
        QCOMPARE(recording.summary.pointCount, int(cut.count("</Trackpoint>")));
        QVERIFY(result.damage.contains(QString::number(length)));
    }
}

// No schema allows it; the fuzzer wrote it.
void TestTcx::activitiesInsideOthers() {
    const QByteArray inner = activity("<Notes>n</Notes>" + point(5));
    const QByteArray track =
        element("Track", point(0) + inner + point(30) + "<Trackpoint>" + inner + "</Trackpoint>");
    QCOMPARE(only(activities(activity(lap(0, totals("60", "100", "1") + track)))).summary.pointCount, 1);
}

void TestTcx::badData() {
    for (const char* file : {"", "no XML", "<gpx/>"}) {
        QVERIFY(!sniffTcx(file));
        QCOMPARE(errorOf([&] { read(file); }), ErrorCode::badData);
    }
    QVERIFY(sniffTcx("          <?xml version='1.0'?><n:TrainingCenterDatabase>"));
}

QTEST_GUILESS_MAIN(TestTcx)
#include "test_Tcx.moc"
