// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Batch.h"

#include <QString>

namespace vd {

// How a recording of a file is known again: by its start, the device that made it and its kind, not by the
// bytes of the file, so that the same workout in a second copy of the file meets itself.
struct FileIdentity {
    QString format; // importer id: the same workout as FIT and as GPX is two recordings
    QString device; // what identifies the device or program: "garmin/1036/3851234567", "Garmin Connect"
    qint64 startMs = 0;
    SportFamily family = SportFamily::other; // several sports of one file may start in the same second
    int ordinal = 0;                         // the n-th with all the above equal within one file, from 0

    QString externalId() const; // 32 hex digits
};

// The connection of files made by this device: every device or program is an account of its own, so that two
// devices' words for one day stay two words.
Source fileSource(const QString& format, const QString& device, const QString& displayName);

// How much a recording says: samples with a value, over all channels, then laps. Of two copies the fuller
// stays.
qint64 completeness(const Recording& recording);

} // namespace vd
