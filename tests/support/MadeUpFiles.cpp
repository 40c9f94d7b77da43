// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/MadeUpFiles.h"

#include <QFile>

namespace madeup {

QByteArray gpx(const Track& track) {
    constexpr double metersPerDegree = 111'195.080;
    QByteArray text =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<gpx version=\"1.1\" creator=\"" +
        track.creator.toUtf8() +
        "\" xmlns=\"http://www.topografix.com/GPX/1/1\" "
        "xmlns:gpxtpx=\"http://www.garmin.com/xmlschemas/TrackPointExtension/v1\">\n<trk><name>" +
        track.name.toUtf8() + "</name><type>" + track.type.toUtf8() + "</type><trkseg>\n";
    for (int second = 0; second <= track.seconds; ++second) {
        text += "<trkpt lat=\"" +
                QByteArray::number(52 + second * track.metersPerSecond / metersPerDegree, 'f', 7) +
                "\" lon=\"13\"><ele>" + QByteArray::number(100 + second / 30) + "</ele><time>" +
                track.start.addSecs(second).toString(Qt::ISODate).toUtf8() + "</time>";
        if (track.heartRate > 0) {
            text += "<extensions><gpxtpx:TrackPointExtension><gpxtpx:hr>" +
                    QByteArray::number(track.heartRate + second / 60) +
                    "</gpxtpx:hr></gpxtpx:TrackPointExtension></extensions>";
        }
        text += "</trkpt>\n";
    }
    return text + "</trkseg></trk></gpx>\n";
}

bool write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace madeup
