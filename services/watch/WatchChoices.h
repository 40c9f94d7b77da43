// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace vd {

// What a person chose to be imported by itself. Kept with the other choices of theirs, in the settings file.
struct WatchChoices {
    struct Folder {
        QString path; // absolute
        bool subfolders = true;
        friend bool operator==(const Folder&, const Folder&) = default;
    };
    // A device that was asked about, once.
    struct Device {
        QString id;           // as GarminTree::id
        QString name;         // as it calls itself
        bool imports = false; // the answer
        friend bool operator==(const Device&, const Device&) = default;
    };
    std::vector<Folder> folders; // in the order of adding
    std::vector<Device> devices; // in the order of the answers

    friend bool operator==(const WatchChoices&, const WatchChoices&) = default;
};

} // namespace vd
