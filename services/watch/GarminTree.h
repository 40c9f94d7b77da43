// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace vd {

// The files of a Garmin watch, where it shows them as a drive, or in a copy of them: a folder GARMIN that
// names itself in GarminDevice.xml (Garmin Device XML v2: model, unit id, and by kind of file where it lies),
// or has a folder for activities. Names vary in case. Only what holds something for us is listed: courses,
// workouts, settings and the folder for new files are not.
struct GarminTree {
    QString id;          // "garmin:" and the unit id, or where it has none its place
    QString name;        // "Forerunner 255"; "Garmin" where it does not say
    QString root;        // absolute, that of which GARMIN is a folder
    QStringList folders; // absolute
};

// Reads the names in a few folders and one small file. 'folder': that which has GARMIN in it, or GARMIN
// itself, or a watch as MTP shows it, whose storage is a folder of its own.
std::optional<GarminTree> garminTreeAt(const QString& folder);

} // namespace vd
