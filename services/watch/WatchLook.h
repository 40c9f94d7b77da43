// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/watch/WatchIndex.h"

#include <QSet>
#include <QStringList>

#include <stop_token>

namespace vd {

// One look into a watched folder: names, sizes and times, nothing is opened. Pure but for the file system and
// the index; for a pool thread.
struct LookOrder {
    QString root;           // absolute; empty: a device that is not there
    bool subfolders = true; // ignored for the files of a Garmin watch, which say themselves where they are
    bool isWhole = false;   // all of it; else the folders, and those below them that are not known
    QStringList folders;
    QSet<QString> known;                    // folders that are watched
    QStringList again;                      // files to look at once more
    std::optional<QString> wholeIfNotAt;    // not whole when the drive is still that one (Look::drive)
    std::vector<WatchIndex::Line> done;     // to be written down first, relative to the root
    std::vector<WatchIndex::Line> passOver; // ... for as long as the program runs
    std::optional<WatchedImport> import;
    bool forgetsPassedOver = false;
};

struct Look {
    bool isThere = false;
    QString drive;               // what the root is on; empty while it is not there
    QString nearest;             // not there: the folder above it that is
    QString device;              // the name of the Garmin watch whose files these are
    QStringList folders;         // looked into, with those below: to be watched
    QStringList gone;            // known ones that are no more
    bool tooMany = false;        // more folders below than are watched
    std::vector<SeenFile> files; // that the index does not know; the first so many
    bool hasMore = false;        // ... and there are more
    std::optional<WatchedImport> lastImport;
};

inline constexpr int mostFolders = 4000;
inline constexpr int mostFilesOfALook = 20'000;

Look look(LookOrder order, WatchIndex& index, const std::stop_token& stop);

// The path by which the index knows it.
QString belowRoot(const QString& root, const QString& path);

} // namespace vd
