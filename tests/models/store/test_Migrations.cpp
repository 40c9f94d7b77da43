// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StoreFixture.h"

#include "models/store/Migrations.h"

#include <QTest>

using namespace vd;
using namespace vd::test;

namespace {

// A store of an earlier schema, with what a statement puts into it.
class EarlierStore {
public:
    EarlierStore(int schema, const QStringList& statements) {
        const QString name = QStringLiteral("an earlier store");
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
            database.setDatabaseName(path());
            if (!database.open()) qFatal("cannot open");
            Sql sql(database);
            migrate(sql, StoreFile(path()), allMigrations().first(schema));
            for (const QString& statement : statements)
                sql.run(statement);
        }
        QSqlDatabase::removeDatabase(name);
    }
    QString path() const { return m_folder.filePath(QStringLiteral("vitaldeck.sqlite")); }

private:
    QTemporaryDir m_folder;
};

QVariantList row(const Store& store, const QString& statement) {
    QSqlQuery query(store.database().reader());
    QVariantList values;
    if (!query.exec(statement) || !query.next()) return values;
    for (int i = 0; i < query.record().count(); ++i)
        values << query.value(i);
    return values;
}

} // namespace

// What each migration makes of the data that is there.
class TestMigrations : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatFilesSaidIsDetail();
    void devicesAreNoLinkedAccounts();
    void eachStoreHasItsName();
};

const QString aDevice =
    QStringLiteral("INSERT INTO connection (profile, provider, provider_user_id, display_name) "
                   "VALUES (1, 'files', 'watch', 'Watch')");

void TestMigrations::whatFilesSaidIsDetail() {
    const EarlierStore earlier(
        2, {aDevice,
            QStringLiteral("INSERT INTO recording (connection, external_id, sport, start_ms, offset_s, "
                           "lap_count, point_count, sport_given, device, manual, copy_of, extras, "
                           "completeness, content_hash, fetched_at) VALUES (1, 'a', 'run', 0, 0, 0, 0, '', "
                           "'', 0, '', '{}', 0, x'00', 42)")});
    const Store store(DatabaseOptions{earlier.path(), {}});
    QCOMPARE(row(store, QStringLiteral("SELECT detailed_at, lacks_detail FROM recording")),
             (QVariantList{42, 0}));
}

void TestMigrations::devicesAreNoLinkedAccounts() {
    const EarlierStore earlier(2, {aDevice});
    const Store store(DatabaseOptions{earlier.path(), {}});
    QCOMPARE(row(store, QStringLiteral("SELECT state FROM connection")),
             QVariantList{QStringLiteral("unlinked")});
}

void TestMigrations::eachStoreHasItsName() {
    const EarlierStore earlier(2, {});
    const Store one(DatabaseOptions{earlier.path(), {}});
    TestStore other;
    const QString statement = QStringLiteral("SELECT name FROM installation");
    QCOMPARE(row(one, statement).value(0).toString().size(), 32);
    QVERIFY(row(one, statement) != row(*other, statement));
}

QTEST_GUILESS_MAIN(TestMigrations)
#include "test_Migrations.moc"
