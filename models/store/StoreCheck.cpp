// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/StoreCheck.h"

#include "models/store/Database.h"

#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

namespace vd {

namespace {

// A read-only connection of its own, gone with the object.
class Inspector {
public:
    explicit Inspector(const QString& path) : m_name(QUuid::createUuid().toString()) {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000"));
        database.setDatabaseName(path);
        database.open();
    }
    ~Inspector() { QSqlDatabase::removeDatabase(m_name); }
    Inspector(const Inspector&) = delete;
    Inspector& operator=(const Inspector&) = delete;

    // The first column of the first row; invalid when the question failed, and then error() tells why.
    QVariant ask(const QString& sql) {
        QSqlQuery query(QSqlDatabase::database(m_name, false));
        if (query.exec(sql) && query.next()) return query.value(0);
        m_error = query.lastError().databaseText();
        return {};
    }
    const QString& error() const { return m_error; }

private:
    QString m_name;
    QString m_error;
};

} // namespace

StoreFacts inspectStore(const QString& path) {
    StoreFacts facts;
    facts.newestSchema = Database::newestSchema();
    const QFileInfo file(path);
    facts.exists = file.exists();
    facts.bytes = file.size();
    if (!facts.exists) return facts;

    Inspector inspector(path);
    const QVariant schema = inspector.ask(QStringLiteral("PRAGMA user_version"));
    const QVariant integrity = inspector.ask(QStringLiteral("PRAGMA integrity_check(1)"));
    facts.readable = schema.isValid() && integrity.isValid();
    if (!facts.readable) {
        facts.damage = inspector.error();
        return facts;
    }
    facts.schema = schema.toInt();
    if (integrity.toString() != u"ok") facts.damage = integrity.toString();
    if (facts.schema == 0 || facts.schema > facts.newestSchema || !facts.damage.isEmpty()) return facts;
    facts.activities = inspector.ask(QStringLiteral("SELECT COUNT(*) FROM activity")).toLongLong();
    facts.recordings = inspector.ask(QStringLiteral("SELECT COUNT(*) FROM recording")).toLongLong();
    facts.days = inspector.ask(QStringLiteral("SELECT COUNT(DISTINCT date) FROM daily_value")).toLongLong();
    return facts;
}

} // namespace vd
