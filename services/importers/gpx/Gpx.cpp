// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importers/gpx/Gpx.h"

#include "models/Error.h"
#include "models/analysis/Track.h"
#include "services/importers/Trackpoints.h"
#include "services/importers/gpx/GpxDocument.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace vd {

namespace {

Sport sportOf(const QString& type) {
    // Strava wrote its numbers for the types into its exports for years.
    if (type == u"1") return Sport::ride;
    if (type == u"4") return Sport::hike;
    if (type == u"9") return Sport::run;
    if (type == u"10") return Sport::walk;
    return sportFromWords(type);
}

// Cluetrust's distance is what a wheel or foot pod counted since the start; some programs write steps from
// point to point there instead. It is taken where it never falls and comes out near what the positions say.
bool hasCountedDistance(const std::vector<Trackpoint>& points) {
    double last = 0;
    for (const Trackpoint& point : points) {
        const double value = point[Channel::distance];
        if (std::isnan(value)) continue;
        if (value < last) return false;
        last = value;
    }
    if (last == 0) return false;
    std::vector<Trackpoint> placed = points;
    for (Trackpoint& point : placed)
        point[Channel::distance] = std::numeric_limits<double>::quiet_NaN();
    const Streams streams = toStreams(placed, 0);
    const auto* positions = streams.find(Channel::distance);
    const double bySatellite = positions ? maximum(*positions).value_or(0) : 0;
    return last > 0.8 * bySatellite && last < 1.25 * bySatellite;
}

FileRecording makeRecording(GpxTrack track, const QString& creator, const FileContent& file,
                            QStringList& remarks) {
    std::vector<Trackpoint>& points = track.points;
    if (const int filled = fillTimes(points); filled > 0) {
        remarks.append(
            QCoreApplication::translate(
                "Importers", "Points without a time: %1. Each got one between those of its neighbours.")
                .arg(filled));
    }
    if (const int misplaced = sortByTime(points); misplaced > 0) {
        remarks.append(QCoreApplication::translate(
            "Importers", "The points did not stand in the order of their times and were sorted."));
    }
    if (!hasCountedDistance(points)) {
        for (Trackpoint& point : points)
            point[Channel::distance] = std::numeric_limits<double>::quiet_NaN();
    }

    Recording recording;
    recording.device = creator;
    recording.sportGiven = track.type;
    recording.streams = toStreams(points, *points.front().utcMs);
    Summary& summary = recording.summary;
    summary.sport = sportOf(track.type);
    summary.start = fileInstant(XmlTime{*points.front().utcMs, track.firstTime->offsetS}, file);
    if (!track.name.isEmpty()) summary.name = track.name;
    const QString& notes = track.description.isEmpty() ? track.comment : track.description;
    if (!notes.isEmpty()) summary.notes = notes;
    summary.elevationGainM = track.ascentM;
    summary.elevationLossM = track.descentM;
    const double elapsedS = static_cast<double>(recording.streams.timeMs.back()) / 1000;
    if (track.movingS && *track.movingS > 0 && *track.movingS <= elapsedS) {
        summary.movingS = track.movingS;
    } else {
        summary.movingS = movingOverPieces(points, recording.streams, summary.sport);
    }
    completeSummary(recording, false); // nothing in a GPX file says that heights came from a barometer
    return FileRecording{std::move(recording), creator};
}

QString whyNothing(const GpxDocument& gpx, int planned) {
    if (planned > 0)
        return QCoreApplication::translate("Importers",
                                           "Its points have no usable times, as those of a planned route.");
    if (gpx.hasRoutes)
        return QCoreApplication::translate("Importers", "A route, with no recorded track in it.");
    if (gpx.hasWaypoints)
        return QCoreApplication::translate("Importers", "Waypoints only, with no recorded track.");
    return QCoreApplication::translate("Importers", "There is no recorded track in it.");
}

} // namespace

bool sniffGpx(QByteArrayView head) {
    return xmlRootName(head) == "gpx";
}

ReadResult readGpx(const FileContent& file, std::stop_token stop) {
    GpxDocument gpx = parseGpx(file.bytes, stop);
    const std::optional<XmlFault>& fault = gpx.fault;
    if (!gpx.isGpx) throw Error(ErrorCode::badData, QStringLiteral("no <gpx> element"));

    ReadResult result;
    std::vector<FileRecording> recordings;
    int planned = 0;
    for (GpxTrack& track : gpx.tracks) {
        const auto timed = std::count_if(track.points.begin(), track.points.end(),
                                         [](const Trackpoint& p) { return p.utcMs.has_value(); });
        if (timed >= 2) {
            recordings.push_back(makeRecording(std::move(track), gpx.creator, file, result.remarks));
        } else if (!track.points.empty()) {
            ++planned;
        }
    }
    if (recordings.empty()) {
        if (fault && fault->kind != XmlFault::Kind::leftOver)
            throw Error(ErrorCode::badData, fault->reason + QStringLiteral(" at byte %1").arg(fault->byte));
        result.nothing = whyNothing(gpx, planned);
    } else if (planned > 0) {
        result.remarks.append(
            QCoreApplication::translate("Importers", "Tracks without times, left out: %1.").arg(planned));
    }
    if (fault) result.damage = fault->sentence();
    result.batches = fileBatches(
        file, {QStringLiteral("gpx"), QStringLiteral("GPX"), QStringLiteral("application/gpx+xml")},
        std::move(recordings));
    return result;
}

} // namespace vd
