// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Error.h"

#include <QSqlDatabase>
#include <QString>

#include <functional>
#include <memory>

namespace vd {

struct DatabaseOptions {
    QString path; // of the SQLite file; its folder is made when missing
    // Called with the SQL before every statement of a writing connection; may throw. For tests that let the
    // n-th statement fail and for nothing else.
    std::function<void(const QString& sql)> beforeStatement;
};

// The SQLite file: pragmas, migrations, a connection for each thread that asks.
//
// Opening throws Error:
//   storeTooNew    the file was written by a newer Vitaldeck; it is not touched ("version")
//   storeCorrupt   the file is damaged; it was kept aside under a new name ("path", "backup"), nothing
//   deleted: the
//                  next opening begins a new store
//   storeReadOnly, diskFull, storage
//
// Damage is looked for by SQLite's quick_check, which reads the whole file: a second for each gigabyte. So it
// runs unless the file is, to the byte count and the millisecond, what we closed ourselves, and that was
// checked within a week (noted in <file>.checked). After a crash, after anybody else wrote to the file, and
// for every restored copy it runs; damage met later, while reading or writing, is Error(storeCorrupt) and
// makes the next opening check.
class Database {
public:
    explicit Database(DatabaseOptions options);
    ~Database(); // no thread may be using a connection any more
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    const QString& path() const { return m_options.path; }
    const DatabaseOptions& options() const { return m_options; }

    // The calling thread's own connection that refuses to write, opened on first use, closed when the thread
    // ends.
    QSqlDatabase reader() const;
    // The writing connection; to be called on the writing thread only, closed when that thread ends.
    QSqlDatabase writer() const;

    static int newestSchema(); // the number of the last migration in resources/migrations
    int schema() const { return m_schema; }

private:
    enum class Role { reader, writer };
    struct OpenConnections;
    struct ThreadConnections;
    QSqlDatabase connectionOfThisThread(Role role) const;

    DatabaseOptions m_options;
    int m_schema = 0;
    std::shared_ptr<OpenConnections> m_open;
};

} // namespace vd
