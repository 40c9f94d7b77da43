// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Database.h"

#include "models/store/Migrations.h"
#include "models/store/Sql.h"
#include "models/store/StoreFile.h"

#include <QAtomicInteger>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>

#include <mutex>
#include <set>
#include <utility>
#include <vector>

namespace vd {

namespace {

// How long a statement waits for another process (the window and a cron job on one store) before it gives up.
constexpr int busyTimeoutMs = 10'000;
// Pages until a checkpoint: fewer than SQLite's 1000 cost an fsync each few files of an import.
constexpr int checkpointPages = 4000;

QString uniqueConnectionName() {
    static QAtomicInteger<quint64> counter;
    return QStringLiteral("vitaldeck-%1").arg(counter.fetchAndAddRelaxed(1));
}

void exec(const QSqlDatabase& database, const QString& statement) {
    QSqlQuery query(database);
    if (!query.exec(statement)) throw storeError(query.lastError(), database.databaseName());
}

QSqlDatabase openConnection(const QString& path, const QString& name, const QString& options) {
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    database.setDatabaseName(path);
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1;").arg(busyTimeoutMs) + options);
    if (!database.open()) throw storeError(database.lastError(), path);
    exec(database, QStringLiteral("PRAGMA foreign_keys=ON"));
    exec(database, QStringLiteral("PRAGMA synchronous=NORMAL"));
    return database;
}

// A connection that lives as long as a block.
class ScopedConnection {
public:
    ScopedConnection(const QString& path, const QString& options) : m_name(uniqueConnectionName()) {
        try {
            m_database = openConnection(path, m_name, options);
        } catch (...) {
            QSqlDatabase::removeDatabase(m_name);
            throw;
        }
    }
    ~ScopedConnection() {
        m_database = {};
        QSqlDatabase::removeDatabase(m_name);
    }
    ScopedConnection(const ScopedConnection&) = delete;
    ScopedConnection& operator=(const ScopedConnection&) = delete;
    const QSqlDatabase& database() const { return m_database; }

private:
    QString m_name;
    QSqlDatabase m_database;
};

void checkIntegrity(Sql& sql) {
    Rows rows = sql.query(QStringLiteral("PRAGMA quick_check(1)"));
    const QString verdict = rows.next() ? rows.text(0) : QString();
    if (verdict != QStringLiteral("ok")) {
        throw Error(ErrorCode::storeCorrupt, verdict, {{QStringLiteral("path"), sql.path()}});
    }
}

QString journalMode(Sql& sql) {
    Rows rows = sql.query(QStringLiteral("PRAGMA journal_mode"));
    return rows.next() ? rows.text(0) : QString();
}

// A newer program may have been killed while its migration was still in the log only. Read-only, for else
// closing would write the log into a file that we promise not to touch.
void refuseNewerLog(const StoreFile& file) {
    if (QFileInfo(file.path() + QStringLiteral("-wal")).size() == 0) return;
    ScopedConnection connection(file.path(), QStringLiteral("QSQLITE_OPEN_READONLY"));
    Sql sql(connection.database());
    const int schema = schemaVersion(sql);
    if (schema > newestMigration()) throw tooNew(file.path(), schema);
}

int openFile(const StoreFile& file) {
    file.inspect(newestMigration());
    if (!file.isNew()) refuseNewerLog(file);
    const bool trusted = file.isNew() || file.isTrusted();
    int schema = 0;
    {
        ScopedConnection connection(file.path(), {});
        Sql sql(connection.database());
        if (!trusted) checkIntegrity(sql);
        // Qt reads and binds text as UTF-16: kept as that, a list of thousands need not convert each word.
        if (file.isNew()) sql.run(QStringLiteral("PRAGMA encoding = 'UTF-16le'"));
        schema = migrate(sql, file);
        if (journalMode(sql) != QStringLiteral("wal")) sql.run(QStringLiteral("PRAGMA journal_mode=WAL"));
    }
    if (!trusted || file.isNew()) file.trust();
    return schema;
}

// Opens or says why not, with the file left as the class promises.
int openOrSetAside(const StoreFile& file) {
    try {
        return openFile(file);
    } catch (const Error& error) {
        if (file.isNew()) file.removeNew();
        if (error.code() != ErrorCode::storeCorrupt) throw;
        const QString backup = file.setAside();
        throw Error(ErrorCode::storeCorrupt, error.detail(),
                    {{QStringLiteral("path"), file.path()}, {QStringLiteral("backup"), backup}});
    }
}

} // namespace

// The names of all connections that are open, so that whoever goes first, the thread or the database, closes
// them.
struct Database::OpenConnections {
    std::mutex mutex;
    std::set<QString> names;

    void close(const QString& name) {
        const std::lock_guard lock(mutex);
        if (names.erase(name) > 0) QSqlDatabase::removeDatabase(name);
    }
    void closeAll() {
        const std::lock_guard lock(mutex);
        for (const QString& name : names)
            QSqlDatabase::removeDatabase(name);
        names.clear();
    }
};

struct Database::ThreadConnections {
    struct Entry {
        std::weak_ptr<OpenConnections> owner;
        Role role;
        QString name;
    };
    std::vector<Entry> entries;

    ~ThreadConnections() {
        for (const Entry& entry : entries) {
            if (const auto owner = entry.owner.lock()) owner->close(entry.name);
        }
    }
};

Database::Database(DatabaseOptions options)
    : m_options(std::move(options)), m_schema(openOrSetAside(StoreFile(m_options.path))),
      m_open(std::make_shared<OpenConnections>()) {}

Database::~Database() {
    m_open->closeAll();
    StoreFile(m_options.path).renewTrust();
}

int Database::newestSchema() {
    return newestMigration();
}

QSqlDatabase Database::reader() const {
    return connectionOfThisThread(Role::reader);
}

QSqlDatabase Database::writer() const {
    return connectionOfThisThread(Role::writer);
}

QSqlDatabase Database::connectionOfThisThread(Role role) const {
    thread_local ThreadConnections mine;
    for (const ThreadConnections::Entry& entry : mine.entries) {
        if (entry.role == role && entry.owner.lock() == m_open)
            return QSqlDatabase::database(entry.name, false);
    }
    std::erase_if(mine.entries, [](const auto& entry) { return entry.owner.expired(); });

    const QString name = uniqueConnectionName();
    try {
        QSqlDatabase database = openConnection(m_options.path, name, {});
        // Not opened read-only: such a connection could not tidy up the log when it is the last to close.
        if (role == Role::reader) exec(database, QStringLiteral("PRAGMA query_only=ON"));
        if (role == Role::writer)
            exec(database, QStringLiteral("PRAGMA wal_autocheckpoint=%1").arg(checkpointPages));
    } catch (...) {
        QSqlDatabase::removeDatabase(name);
        throw;
    }
    {
        const std::lock_guard lock(m_open->mutex);
        m_open->names.insert(name);
    }
    mine.entries.push_back({m_open, role, name});
    return QSqlDatabase::database(name, false);
}

} // namespace vd
