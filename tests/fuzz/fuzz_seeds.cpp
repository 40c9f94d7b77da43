// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// fuzz_seeds TARGET FOLDER: made-up files for a fuzzer to begin with.
#include "support/FitWriter.h"
#include "support/MadeUpFiles.h"

#include <QDir>

#include <cstdio>

namespace {

using Seeds = QList<QByteArray>;

Seeds fitSeeds() {
    using namespace madeup;
    FitRide small;
    small.seconds = 20;
    FitRide turned = small;
    turned.bigEndian = true;
    const QByteArray ride = fitRide(small);

    FitWriter monitoring;
    monitoring.message(0, {fitEnum(0, 32), fitU16(1, 1), fitU32(4, 1'100'000'000)});
    monitoring.message(103, {fitU32(253, 1'100'000'000), fitU32(0, 1'100'003'600)});
    monitoring.message(55, {fitU16(26, 60), fitU8(27, 61)});
    monitoring.message(55, {fitU32(253, 1'100'000'120), fitU32(3, 100), fitU32(2, 7000), fitEnum(5, 6)});

    FitWriter weight;
    weight.message(0, {fitEnum(0, 9), fitU16(1, 1), fitU32(4, 1'100'000'000)});
    weight.message(30, {fitU32(253, 1'100'000'000), fitU16(0, 7260), fitU16(1, 2140)});

    FitWriter compressed;
    compressed.message(0, {fitEnum(0, 4), fitU16(1, 1), fitU32(4, 1'100'000'000)});
    compressed.message(20, {fitU32(253, 1'100'000'000), fitBytes(8, QByteArray("\x10\x20\x30", 3))});
    compressed.compressed(20, 5, {fitBytes(8, QByteArray("\x11\x21\x31", 3)), fitU8(3, 140)}, 1);
    return {ride,          fitRide(turned),   ride + monitoring.part(),   monitoring.part(),
            weight.part(), compressed.part(), ride.first(ride.size() / 2)};
}

Seeds gpxSeeds() {
    madeup::Track track;
    track.seconds = 5;
    const QByteArray gpx = madeup::gpx(track);
    return {gpx, "\n  " + gpx, gpx.first(gpx.size() * 2 / 3),
            "<gpx version=\"1.0\"><trk><trkseg><trkpt lat=\"1\" "
            "lon=\"2\"><speed>3</speed><time>2020-01-01T00:00:00.5+02:00"
            "</time></trkpt><trkpt lat=\"1.1\" lon=\"2\"/></trkseg><trkseg/></trk><rte><rtept lat=\"1\" "
            "lon=\"2\"/></rte></gpx>"};
}

Seeds tcxSeeds() {
    return {"<?xml version=\"1.0\"?><TrainingCenterDatabase "
            "xmlns:x=\"ActivityExtension/v2\"><Activities><Activity "
            "Sport=\"Running\"><Id>2026-11-15T07:41:00Z</Id><Lap "
            "StartTime=\"2026-11-15T07:41:00Z\"><TotalTimeSeconds>60"
            "</TotalTimeSeconds><DistanceMeters>180</DistanceMeters><Calories>12</"
            "Calories><AverageHeartRateBpm><Value>140"
            "</Value></AverageHeartRateBpm><Track><Trackpoint><Time>2026-11-15T07:41:00Z</Time><Position>"
            "<LatitudeDegrees>52</LatitudeDegrees><LongitudeDegrees>13</LongitudeDegrees></"
            "Position><HeartRateBpm><Value>"
            "139</Value></HeartRateBpm><Extensions><x:TPX><x:Watts>200</x:Watts></x:TPX></Extensions></"
            "Trackpoint>"
            "</Track></Lap><Creator><Name>Watch</Name></Creator></Activity></Activities></"
            "TrainingCenterDatabase>",
            "<TrainingCenterDatabase><Courses><Course/></Courses></TrainingCenterDatabase>"};
}

Seeds archiveSeeds() {
    // A zip with one stored member and an empty directory end; a gzip of nothing.
    return {QByteArray::fromHex(
                "504b03040a00000000000000000086a610360500000005000000050000006120676f6f"
                "68656c6c6f504b01021e030a00000000000000000086a6103605000000050000000500000000000000"
                "00000000a481000000006120676f6f504b050600000000010001003300000028000000000"
                "0"),
            QByteArray::fromHex("1f8b080000000000000303000000000000000000")};
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) return 2;
    const QString target = QString::fromLocal8Bit(argv[1]);
    const QDir folder(QString::fromLocal8Bit(argv[2]));
    const Seeds seeds = target == u"fit"   ? fitSeeds()
                        : target == u"gpx" ? gpxSeeds()
                        : target == u"tcx" ? tcxSeeds()
                                           : archiveSeeds();
    int number = 0;
    for (const QByteArray& seed : seeds) {
        if (!madeup::write(folder.filePath(QStringLiteral("seed-%1").arg(number++)), seed)) return 1;
    }
    return 0;
}
