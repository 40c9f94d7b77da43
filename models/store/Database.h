// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Error.h"

#include <QSqlDatabase>
#include <QString>

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace vd {

struct DatabaseOptions {
    QString path; // of the SQLite file; its folder is made when missing
    // Called with the SQL before every statement of a writing connection; may throw. For tests that let the n-th
    // statement fail and for nothing else.
    std::function<void(const QString& sql)> beforeStatement;
};

// The SQLite file: pragmas, migrations, a connection for each thread that asks.
//
// Opening throws Error:
//   storeTooNew    the file was written by a newer Vitaldeck; it is not touched ("version")
//   storeCorrupt   quick_check failed; the file was kept aside under a new name ("path", "backup"), nothing deleted
//   storeReadOnly, diskFull, storage
class Database {
public:
    explicit Database(DatabaseOptions options);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    const QString& path() const { return m_options.path; }
    const DatabaseOptions& options() const { return m_options; }

    // The calling thread's own read-only connection, opened on first use and closed when the thread ends.
    QSqlDatabase reader() const;
    // The writing connection; to be called on the writing thread only.
    QSqlDatabase writer() const;

    static int newestSchema(); // the number of the last migration in resources/migrations
    int schema() const;

private:
    DatabaseOptions m_options;
    QString m_writerName;
};

} // namespace vd
