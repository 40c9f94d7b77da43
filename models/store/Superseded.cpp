// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Superseded.h"

#include "models/store/RecordingColumns.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QSqlField>
#include <QSqlRecord>

namespace vd {

namespace {

// Which columns, beside connection, are the key of each table.
QStringList keyColumns(const QString& table) {
    if (table == entity::dailyValue) return {QStringLiteral("metric"), QStringLiteral("date")};
    if (table == entity::feedState) return {QStringLiteral("feed")};
    return {QStringLiteral("external_id")};
}

QVariantList keyValues(const SaidKey& said) {
    QVariantList values{said.connection};
    if (said.entity == entity::dailyValue) {
        values << said.key.section(u'/', 0, 0) << said.key.section(u'/', 1);
    } else {
        values << said.key;
    }
    return values;
}

QString whereKey(const QString& table) {
    return QStringLiteral(" WHERE connection = ? AND ") +
           keyColumns(table).join(QStringLiteral(" = ? AND ")) + QStringLiteral(" = ?");
}

QCborMap toMap(const Rows& row) {
    QCborMap map;
    const QSqlRecord record = row.record();
    for (int i = 0; i < record.count(); ++i) {
        const QVariant value = record.value(i);
        map.insert(record.fieldName(i),
                   value.isNull() ? QCborValue(nullptr) : QCborValue::fromVariant(value));
    }
    return map;
}

QCborArray childRows(Sql& sql, const QString& table, RecordingId recording) {
    QCborArray children;
    Rows rows = sql.query(QStringLiteral("SELECT * FROM %1 WHERE recording = ?").arg(table), recording);
    while (rows.next())
        children.append(toMap(rows));
    return children;
}

QVariant fromCbor(const QCborValue& value) {
    if (value.isNull()) return {};
    if (value.isString()) return sqlValue(value.toString());
    if (value.isByteArray()) return sqlValue(value.toByteArray());
    return value.toVariant();
}

// Columns that a later migration adds are not in what was kept: they get their default.
void insertMap(Sql& sql, const QString& table, const QCborMap& map, const QString& onConflict) {
    QStringList columns;
    QVariantList values;
    for (const auto& [column, value] : map) {
        columns << column.toString();
        values << fromCbor(value);
    }
    sql.runWith(QStringLiteral("INSERT INTO %1 (%2) VALUES (%3) %4")
                    .arg(table, columns.join(QStringLiteral(", ")), placeholders(columns.size()), onConflict),
                values);
}

// A payload may have gone with the run that brought it.
void dropLostPayloads(Sql& sql, QCborMap& row) {
    for (const QString& column : {QStringLiteral("payload"), QStringLiteral("brief_payload")}) {
        const QCborValue payload = row.value(column);
        if (!payload.isInteger()) continue;
        Rows rows = sql.query(QStringLiteral("SELECT 1 FROM raw_payload WHERE id = ?"), payload.toInteger());
        if (!rows.next()) row.insert(column, QCborValue(nullptr));
    }
}

QString overwriting(const QString& table, const QCborMap& map) {
    const QStringList key = keyColumns(table);
    QStringList assignments;
    for (const auto& [column, value] : map) {
        const QString name = column.toString();
        if (name == QStringLiteral("id") || name == QStringLiteral("connection") || key.contains(name))
            continue;
        assignments << name + QStringLiteral(" = excluded.") + name;
    }
    return QStringLiteral("ON CONFLICT (connection, %1) DO UPDATE SET %2")
        .arg(key.join(QStringLiteral(", ")), assignments.join(QStringLiteral(", ")));
}

const QString rowKey = QStringLiteral("row");
const QStringList& childTables() {
    static const QStringList tables{QStringLiteral("lap"), QStringLiteral("stream")};
    return tables;
}

} // namespace

QByteArray captureRow(Sql& sql, const SaidKey& said) {
    QCborMap captured;
    {
        Rows rows = sql.queryWith(QStringLiteral("SELECT * FROM ") + said.entity + whereKey(said.entity),
                                  keyValues(said));
        if (!rows.next()) throw Error(ErrorCode::internal, QStringLiteral("nothing to keep of ") + said.key);
        captured.insert(rowKey, toMap(rows));
    }
    if (said.entity == entity::recording) {
        const RecordingId id = captured.value(rowKey).toMap().value(QStringLiteral("id")).toInteger();
        for (const QString& table : childTables())
            captured.insert(table, childRows(sql, table, id));
    }
    return QCborValue(captured).toCbor();
}

void restoreRow(Sql& sql, const SaidKey& said, const QByteArray& captured) {
    const QCborMap map = QCborValue::fromCbor(captured).toMap();
    QCborMap row = map.value(rowKey).toMap();
    dropLostPayloads(sql, row);
    insertMap(sql, said.entity, row, overwriting(said.entity, row));
    if (said.entity != entity::recording) return;
    for (const QString& table : childTables()) {
        sql.run(QStringLiteral("DELETE FROM %1 WHERE recording = ?").arg(table),
                row.value(QStringLiteral("id")).toInteger());
        for (const QCborValue& child : map.value(table).toArray())
            insertMap(sql, table, child.toMap(), {});
    }
}

void deleteRow(Sql& sql, const SaidKey& said) {
    sql.runWith(QStringLiteral("DELETE FROM ") + said.entity + whereKey(said.entity), keyValues(said));
}

void keepSuperseded(Sql& sql, RunId run, const SaidKey& said, const QVariant& previousRun) {
    if (previousRun.toLongLong() == run) return;
    {
        Rows kept = sql.query(
            QStringLiteral("SELECT 1 FROM superseded WHERE run = ? AND entity = ? AND connection = ? "
                           "AND key = ?"),
            run, said.entity, said.connection, said.key);
        if (kept.next()) return;
    }
    sql.run(QStringLiteral("INSERT INTO superseded (run, entity, connection, key, previous_run, previous) "
                           "VALUES (?, ?, ?, ?, ?, ?)"),
            run, said.entity, said.connection, said.key, previousRun, captureRow(sql, said));
}

} // namespace vd
