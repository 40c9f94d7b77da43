// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Error.h"

#include <QString>

namespace vd {

// The store as a file among files, seen from outside of SQLite: what stands in its header, whether we closed
// it ourselves, and how it is kept aside. Nothing here writes to the file itself.
class StoreFile {
public:
    explicit StoreFile(QString path);

    const QString& path() const { return m_path; }
    bool isNew() const { return m_isNew; } // as found at construction: missing or empty

    // Makes the folder and looks at the first bytes. Throws storeReadOnly, storage, fileUnreadable's kin,
    // storeCorrupt (no SQLite file) or storeTooNew.
    void inspect(int newestSchema) const;

    // Is this, by size and time, the file that we checked within a week and closed ourselves?
    bool isTrusted() const;
    // Notes that the file, as it lies there now, is sound. 'renew' only where that note still stands.
    void trust() const;
    void renewTrust() const;
    static void distrust(const QString& path);

    // Renames the file with its companions (-wal, -shm) and returns the new name.
    QString setAside() const;
    // After a first opening that failed: nothing half-made stays.
    void removeNew() const;
    // A free name beside the file: "vitaldeck.before-schema-2.sqlite".
    QString siblingName(const QString& tag) const;

private:
    QString m_path;
    bool m_isNew = false;
};

Error tooNew(const QString& path, int schema);

} // namespace vd
