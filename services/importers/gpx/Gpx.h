// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/importers/Importer.h"

namespace vd {

// GPX 1.0 and 1.1 (https://www.topografix.com/gpx.asp): one recording a <trk> whose points have times. Values
// come from Garmin's TrackPointExtension v1 and v2, Cluetrust's gpxdata, the power extensions and what others
// put there without a namespace. Routes and waypoints are no activities. The device is the program that the
// file names as its creator.
bool sniffGpx(QByteArrayView head);
ReadResult readGpx(const FileContent& file, std::stop_token stop);

} // namespace vd
