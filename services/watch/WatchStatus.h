// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/importers/ImportJob.h"
#include "services/watch/WatchIndex.h"

#include <QString>

#include <optional>

namespace vd {

// A watched folder, or a device, as a person sees it. Words are made by the window.
struct WatchStatus {
    enum class State {
        asking,   // a device that nobody answered for
        declined, // ... for which the answer was no
        away,     // not there now, which is no fault
        looking,  // for what is new
        watching, // all is here
        settling, // files are still being written
        importing,
        present, // it is there, and nobody looks before somebody asks
    };
    QString id;            // for WatchedFolders
    QString path;          // absolute; of a device where it is now, empty while it is away
    QString device;        // the name of a Garmin watch whose files these are; empty: a folder like others
    bool isDevice = false; // known by its number wherever it is mounted, not by a path
    bool subfolders = true;
    State state = State::present;
    int settling = 0;                        // files
    std::optional<ImportProgress> progress;  // importing
    std::optional<WatchedImport> lastImport; // that brought something
    bool tooManyFolders = false;             // not all below are watched
    // Of the last import: the first file that could not be read and why, or why all of it stopped.
    QString problemFile; // its name
    QString problem;     // a sentence
};
QString key(WatchStatus::State state); // "watching", ...: for JSON

} // namespace vd
