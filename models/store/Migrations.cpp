// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Migrations.h"

#include <QDir>
#include <QFile>

static void loadMigrations() {
    Q_INIT_RESOURCE(migrations); // in a static library, nothing else pulls the resource in
}

namespace vd {

namespace {

QString readResource(const QString& name) {
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        throw Error(ErrorCode::internal, name + QStringLiteral(" is missing"));
    return QString::fromUtf8(file.readAll());
}

bool holdsTables(Sql& sql) {
    return sql.query(QStringLiteral("SELECT 1 FROM sqlite_schema LIMIT 1")).next();
}

} // namespace

QStringList splitStatements(const QString& sql) {
    QStringList statements;
    QString current;
    enum { plain, string, comment } state = plain;
    for (qsizetype i = 0; i < sql.size(); ++i) {
        const QChar c = sql[i];
        if (state == comment) {
            if (c == u'\n') state = plain;
            continue;
        }
        if (state == plain && QStringView(sql).mid(i).startsWith(u"--")) {
            state = comment;
            current += u'\n';
            continue;
        }
        if (c == u'\'') state = state == string ? plain : string;
        if (state == plain && c == u';') {
            statements += current.trimmed();
            current.clear();
        } else {
            current += c;
        }
    }
    if (!current.trimmed().isEmpty()) statements += current.trimmed();
    return statements;
}

QStringList allMigrations() {
    loadMigrations();
    const QDir folder(QStringLiteral(":/migrations"));
    QStringList files;
    for (const QString& name : folder.entryList(QDir::Files, QDir::Name))
        files += folder.filePath(name);
    return files;
}

int newestMigration() {
    static const int newest = static_cast<int>(allMigrations().size());
    return newest;
}

int schemaVersion(Sql& sql) {
    Rows rows = sql.query(QStringLiteral("PRAGMA user_version"));
    return rows.next() ? rows.number(0) : 0;
}

int migrate(Sql& sql, const StoreFile& file, const QStringList& files) {
    const int found = schemaVersion(sql);
    if (found >= files.size()) return found;
    if (found == 0 && holdsTables(sql)) {
        throw Error(ErrorCode::storage, QStringLiteral("an SQLite file of another program"),
                    {{QStringLiteral("path"), file.path()}});
    }
    if (found > 0) {
        sql.run(QStringLiteral("VACUUM INTO ?"),
                file.siblingName(QStringLiteral("before-schema-%1").arg(files.size())));
    }
    for (int number = found + 1; number <= files.size(); ++number) {
        Transaction transaction(sql);
        // Another process may have been faster while we waited for the lock.
        if (schemaVersion(sql) >= number) continue;
        for (const QString& statement : splitStatements(readResource(files[number - 1])))
            sql.run(statement);
        sql.run(QStringLiteral("PRAGMA user_version=%1").arg(number));
        transaction.commit();
    }
    return schemaVersion(sql);
}

} // namespace vd
