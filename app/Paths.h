// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vd {

// Where things are kept. --data-dir (or VITALDECK_DATA_DIR) puts everything in one folder; else the XDG
// folders (or what the platform has for them).
struct Paths {
    QString dataDir;      // the store
    QString settingsFile; // vitaldeck.ini

    QString storeFile() const;
    Paths demo() const; // a folder below, with settings of its own
    static Paths inFolder(const QString& folder);
    static Paths ofSystem();
};

} // namespace vd
