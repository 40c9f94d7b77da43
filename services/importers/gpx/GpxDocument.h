// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/importers/Trackpoints.h"
#include "services/importers/xml/XmlReader.h"

#include <QString>

#include <optional>
#include <stop_token>
#include <vector>

namespace vd {

// A <trk> as it stands in the file.
struct GpxTrack {
    QString name;
    QString description;
    QString comment;
    QString type;
    std::vector<Trackpoint> points;   // with a position, or with a time and a value; a piece is a <trkseg>
    std::optional<XmlTime> firstTime; // of the first point with a usable one
    // Garmin's TrackStatsExtension: what the device itself counted
    std::optional<double> movingS;
    std::optional<double> ascentM;
    std::optional<double> descentM;
};

// What a GPX file holds, as far as we read it.
struct GpxDocument {
    bool isGpx = false;
    QString creator;
    std::vector<GpxTrack> tracks;
    bool hasRoutes = false;
    bool hasWaypoints = false;
    std::optional<XmlFault> fault; // where the reading stopped
};

// Throws as readXml does.
GpxDocument parseGpx(QByteArrayView file, std::stop_token stop);

} // namespace vd
