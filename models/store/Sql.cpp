// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Sql.h"

#include "models/store/StoreFile.h"

#include <QFileInfo>
#include <QSqlRecord>
#include <QStorageInfo>

#include <algorithm>
#include <utility>

namespace vd {

Error storeError(const QSqlError& error, const QString& path) {
    // Result codes of SQLite (sqlite3.h); extended codes carry the primary one in their low byte.
    enum { readOnly = 8, ioError = 10, corrupt = 11, full = 13, cannotOpen = 14, notADatabase = 26 };
    constexpr qint64 hardlyAnyRoom = 1 << 20;
    const QString detail =
        error.text() + QStringLiteral(" [") + error.nativeErrorCode() + QStringLiteral("]");
    const QHash<QString, QString> values{{QStringLiteral("path"), path}};
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case corrupt:
    case notADatabase:
        StoreFile::distrust(path); // the next opening checks the whole file
        return Error(ErrorCode::storeCorrupt, detail, values);
    case readOnly: return Error(ErrorCode::storeReadOnly, detail, values);
    case full: return Error(ErrorCode::diskFull, detail, values);
    case ioError: {
        // A log that cannot grow is an I/O error to SQLite.
        const QStorageInfo disk(QFileInfo(path).absolutePath());
        const bool noRoom = disk.isValid() && disk.bytesAvailable() < hardlyAnyRoom;
        return Error(noRoom ? ErrorCode::diskFull : ErrorCode::storage, detail, values);
    }
    case cannotOpen: {
        const bool writable = QFileInfo(QFileInfo(path).absolutePath()).isWritable();
        return Error(writable ? ErrorCode::storage : ErrorCode::storeReadOnly, detail, values);
    }
    default: return Error(ErrorCode::storage, detail, values);
    }
}

QVariant sqlValue(const QString& value) {
    return value.isNull() ? QStringLiteral("") : value; // Qt binds a null string as NULL
}

QVariant sqlValue(const QByteArray& value) {
    return value.isNull() ? QByteArray("") : value;
}

QVariant sqlValue(QDate value) {
    return value.toString(Qt::ISODate);
}

bool sameValues(const QVariantList& a, const QVariantList& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const QVariant& x, const QVariant& y) {
        return x.isNull() || y.isNull() ? x.isNull() == y.isNull() : x == y;
    });
}

Rows::~Rows() {
    m_query->finish();
}

bool Rows::next() {
    if (m_query->next()) return true;
    if (m_query->lastError().isValid()) throw storeError(m_query->lastError(), m_path);
    return false;
}

std::optional<double> Rows::optionalReal(int column) const {
    const QVariant value = m_query->value(column);
    return value.isNull() ? std::nullopt : std::optional(value.toDouble());
}

std::optional<qint64> Rows::optionalInteger(int column) const {
    const QVariant value = m_query->value(column);
    return value.isNull() ? std::nullopt : std::optional(value.toLongLong());
}

std::optional<QString> Rows::optionalText(int column) const {
    const QVariant value = m_query->value(column);
    return value.isNull() ? std::nullopt : std::optional(value.toString());
}

QSqlRecord Rows::record() const {
    return m_query->record();
}

Sql::Sql(const QSqlDatabase& database, std::function<void(const QString&)> beforeStatement)
    : m_database(database), m_path(m_database.databaseName()), m_beforeStatement(std::move(beforeStatement)) {
}

QSqlQuery& Sql::prepared(const QString& statement) {
    std::shared_ptr<QSqlQuery>& query = m_prepared[statement];
    if (!query) {
        auto fresh = std::make_shared<QSqlQuery>(m_database);
        fresh->setForwardOnly(true);
        if (!fresh->prepare(statement)) throw storeError(fresh->lastError(), m_path);
        query = std::move(fresh);
    }
    return *query;
}

QSqlQuery& Sql::exec(const QString& statement, const QVariantList& values) {
    if (m_beforeStatement) m_beforeStatement(statement);
    QSqlQuery& query = prepared(statement);
    if (query.isActive()) throw Error(ErrorCode::internal, QStringLiteral("statement in use: ") + statement);
    for (int i = 0; i < values.size(); ++i)
        query.bindValue(i, values[i]);
    if (!query.exec()) {
        const QSqlError error = query.lastError();
        query.finish();
        throw storeError(error, m_path);
    }
    return query;
}

int Sql::runWith(const QString& statement, const QVariantList& values) {
    QSqlQuery& query = exec(statement, values);
    const int rows = query.numRowsAffected();
    query.finish();
    return rows;
}

qint64 Sql::insertWith(const QString& statement, const QVariantList& values) {
    QSqlQuery& query = exec(statement, values);
    const qint64 id = query.lastInsertId().toLongLong();
    query.finish();
    return id;
}

void Sql::rollback() {
    // On a full disk and on I/O errors SQLite has rolled back by itself; then this fails and nothing is left
    // to undo.
    QSqlQuery(m_database).exec(QStringLiteral("ROLLBACK"));
}

Transaction::Transaction(Sql& sql) : m_sql(sql) {
    m_sql.run(QStringLiteral("BEGIN IMMEDIATE"));
}

Transaction::~Transaction() {
    if (m_open) m_sql.rollback();
}

void Transaction::commit() {
    m_sql.run(QStringLiteral("COMMIT"));
    m_open = false;
}

Snapshot::Snapshot(Sql& sql) : m_sql(sql) {
    m_sql.run(QStringLiteral("BEGIN"));
}

Snapshot::~Snapshot() {
    m_sql.rollback();
}

} // namespace vd
