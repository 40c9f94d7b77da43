// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Error.h"

#include <QDate>
#include <QHash>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <functional>
#include <memory>
#include <optional>

// A thin layer over Qt Sql: prepared once, bound by type, failing with Error.
namespace vd {

// What SQLite's own code says, in our words: storeCorrupt, storeReadOnly, diskFull, storage.
// `path` becomes the error's value of that name.
Error storeError(const QSqlError& error, const QString& path);

// Values as they are bound. Empty text is '', never NULL; an absent optional and NaN are NULL.
inline QVariant sqlValue(qint64 value) {
    return value;
}
inline QVariant sqlValue(int value) {
    return value;
}
inline QVariant sqlValue(bool value) {
    return value ? 1 : 0;
}
inline QVariant sqlValue(double value) {
    return value;
}
inline QVariant sqlValue(const QVariant& value) {
    return value;
}
QVariant sqlValue(const QString& value);
QVariant sqlValue(const QByteArray& value);
QVariant sqlValue(QDate value); // ISO text
template <typename T>
QVariant sqlValue(const std::optional<T>& value) {
    return value ? sqlValue(*value) : QVariant();
}

// The same to SQLite: numbers by value, NULL only as NULL.
bool sameValues(const QVariantList& a, const QVariantList& b);

// The rows of a running query, forward only. The statement is free again when this goes; only one at a time
// may walk the same statement.
class Rows {
public:
    explicit Rows(QSqlQuery& query, const QString& path) : m_query(&query), m_path(path) {}
    ~Rows();
    Rows(const Rows&) = delete;
    Rows& operator=(const Rows&) = delete;

    bool next();
    bool isNull(int column) const { return m_query->isNull(column); }
    QVariant variant(int column) const { return m_query->value(column); }
    qint64 integer(int column) const { return m_query->value(column).toLongLong(); }
    int number(int column) const { return m_query->value(column).toInt(); }
    bool flag(int column) const { return integer(column) != 0; }
    double real(int column) const { return m_query->value(column).toDouble(); }
    QString text(int column) const { return m_query->value(column).toString(); }
    QByteArray bytes(int column) const { return m_query->value(column).toByteArray(); }
    QDate date(int column) const { return QDate::fromString(text(column), Qt::ISODate); }
    std::optional<double> optionalReal(int column) const;
    std::optional<qint64> optionalInteger(int column) const;
    std::optional<QString> optionalText(int column) const;
    QSqlRecord record() const;

private:
    QSqlQuery* m_query;
    QString m_path;
};

// An open connection with its prepared statements. Belongs to the thread that opened the connection; must go
// before the connection is closed.
class Sql {
public:
    explicit Sql(const QSqlDatabase& database, std::function<void(const QString&)> beforeStatement = {});

    // Both throw Error. The text of the statement is the key of its preparation: bind, do not paste values
    // into it.
    template <typename... Values>
    Rows query(const QString& statement, const Values&... values) {
        return execute(statement, QVariantList{sqlValue(values)...});
    }
    // Returns how many rows it changed.
    template <typename... Values>
    int run(const QString& statement, const Values&... values) {
        return runWith(statement, QVariantList{sqlValue(values)...});
    }
    Rows queryWith(const QString& statement, const QVariantList& values) {
        return execute(statement, values);
    }
    int runWith(const QString& statement, const QVariantList& values);
    // For inserts: the id of the new row.
    qint64 insertWith(const QString& statement, const QVariantList& values);

    // Not hooked: it undoes what a failed statement left behind.
    void rollback();

    const QString& path() const { return m_path; }

private:
    QSqlQuery& prepared(const QString& statement);
    QSqlQuery& exec(const QString& statement, const QVariantList& values);
    Rows execute(const QString& statement, const QVariantList& values) {
        return Rows(exec(statement, values), m_path);
    }

    QSqlDatabase m_database;
    QString m_path;
    std::function<void(const QString&)> m_beforeStatement;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_prepared;
};

// Begins at once as a writer (so that no one else's write can come between its reads and its writes); rolls
// back unless committed.
class Transaction {
public:
    explicit Transaction(Sql& sql);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit();

private:
    Sql& m_sql;
    bool m_open = true;
};

// While it lives, all queries of this connection see the store as it was at the first of them.
class Snapshot {
public:
    explicit Snapshot(Sql& sql);
    ~Snapshot();
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

private:
    Sql& m_sql;
};

} // namespace vd
