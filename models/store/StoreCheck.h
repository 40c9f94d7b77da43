// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vd {

// What can be said of a store file without opening it as the store: nothing is created, migrated or moved.
struct StoreFacts {
    bool exists = false;
    bool readable = false; // it is an SQLite file that could be asked
    qint64 bytes = 0;
    int schema = 0;       // 0: none yet
    int newestSchema = 0; // that this program knows
    QString damage;       // what the integrity check found first; empty when sound
    qint64 activities = 0;
    qint64 recordings = 0;
    qint64 days = 0; // local days with a daily value
};

// Reads all of the file (PRAGMA integrity_check): seconds for gigabytes.
StoreFacts inspectStore(const QString& path);

} // namespace vd
