// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StoreFixture.h"

#include "models/store/Migrations.h"
#include "models/store/Sql.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <thread>
#include <unistd.h>

using namespace vd;
using namespace vd::test;

namespace {

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size()) {
        qFatal("cannot write %s", qPrintable(path));
    }
}

std::optional<Error> openingFails(const QString& path) {
    try {
        Store store(DatabaseOptions{path, {}});
    } catch (const Error& error) {
        return error;
    }
    return std::nullopt;
}

// A closed store with something in it.
void fill(TestStore& store, int recordings = 3) {
    for (int i = 0; i < recordings; ++i) {
        store.apply(fileBatch(QStringLiteral("watch"), {madeUpRun({.externalId = QString::number(i),
                                                                   .startMs = mondayNoonMs + i * dayMs})}));
    }
    store.close();
}

// Something done to the file past the store.
template <typename Do>
int withFile(const QString& path, Do action) {
    const QString name = QStringLiteral("past the store");
    const auto close = qScopeGuard([&] { QSqlDatabase::removeDatabase(name); });
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    const auto release = qScopeGuard([&] { database = {}; });
    database.setDatabaseName(path);
    if (!database.open()) qFatal("cannot open %s", qPrintable(path));
    Sql sql(database);
    return action(sql);
}

void execute(const QString& path, const QString& statement) {
    withFile(path, [&](Sql& sql) { return sql.run(statement); });
}

int countActivities(Sql& sql) {
    Rows rows = sql.query(QStringLiteral("SELECT count(*) FROM activity"));
    return rows.next() ? rows.number(0) : -1;
}

// Root may write everywhere: for what a person may not, be somebody else for a while.
class AsNobody {
public:
    AsNobody() {
        if (m_isRoot && setresuid(nobody, nobody, 0) != 0) qFatal("setresuid");
    }
    ~AsNobody() {
        if (m_isRoot && setresuid(0, 0, 0) != 0) qFatal("setresuid");
    }
    AsNobody(const AsNobody&) = delete;
    AsNobody& operator=(const AsNobody&) = delete;

private:
    static constexpr uid_t nobody = 65534;
    bool m_isRoot = getuid() == 0;
};

} // namespace

class TestDatabase : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void newStoreHasTheNewestSchema();
    void allTablesAreThere();
    void pragmasHold();
    void readersDoNotWrite();
    void connectionsCloseWithTheirThread();
    void openReadCloseChangesNothing();
    void statementsAreSplit();
    void migrationKeepsACopy();
    void failedMigrationChangesNothing();
    void newerSchemaIsRefusedUntouched_data();
    void newerSchemaIsRefusedUntouched();
    void damageIsKeptAside_data();
    void damageIsKeptAside();
    void damageMetWhileReadingIsToldAndSought();
    void otherProgramsFileIsRefused();
    void readOnlyFolderIsRefused();
    void readOnlyFileIsRefused();
    void pathThatIsNoPlaceIsRefused();
    void fullDiskIsTold();
    void killedRunsAreFailed();
    void runsOfALivingProcessAreLeftAlone();
};

void TestDatabase::newStoreHasTheNewestSchema() {
    TestStore store;
    QCOMPARE(store.database().schema(), Database::newestSchema());
    QCOMPARE(store.rows(QStringLiteral("PRAGMA user_version")),
             QStringList{QString::number(Database::newestSchema())});
    QCOMPARE(store.rows(QStringLiteral("SELECT id FROM profile")), QStringList{QStringLiteral("1")});
}

void TestDatabase::allTablesAreThere() {
    TestStore store;
    const QStringList expected{QStringLiteral("activity"),
                               QStringLiteral("activity_heart"),
                               QStringLiteral("activity_recording"),
                               QStringLiteral("athlete"),
                               QStringLiteral("change"),
                               QStringLiteral("connection"),
                               QStringLiteral("consumer"),
                               QStringLiteral("daily_best"),
                               QStringLiteral("daily_value"),
                               QStringLiteral("feed_state"),
                               QStringLiteral("installation"),
                               QStringLiteral("kept_edit"),
                               QStringLiteral("lap"),
                               QStringLiteral("match_decision"),
                               QStringLiteral("measurement"),
                               QStringLiteral("metric_order"),
                               QStringLiteral("mirror_item"),
                               QStringLiteral("profile"),
                               QStringLiteral("rate_budget"),
                               QStringLiteral("raw_payload"),
                               QStringLiteral("recording"),
                               QStringLiteral("run"),
                               QStringLiteral("run_feed"),
                               QStringLiteral("run_item"),
                               QStringLiteral("sample_block"),
                               QStringLiteral("sleep"),
                               QStringLiteral("stream"),
                               QStringLiteral("superseded")};
    QCOMPARE(store.rows(QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table' "
                                       "AND name NOT LIKE 'sqlite_%' ORDER BY name")),
             expected);
    QCOMPARE(
        store.rows(QStringLiteral("SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 "
                                  "AND name NOT LIKE 'sqlite_%'")),
        QStringList());
}

void TestDatabase::pragmasHold() {
    TestStore store;
    QCOMPARE(store.rows(QStringLiteral("PRAGMA journal_mode")), QStringList{QStringLiteral("wal")});
    QCOMPARE(store.rows(QStringLiteral("PRAGMA synchronous")), QStringList{QStringLiteral("1")});
    QCOMPARE(store.rows(QStringLiteral("PRAGMA foreign_keys")), QStringList{QStringLiteral("1")});
    QVERIFY(store.rows(QStringLiteral("PRAGMA busy_timeout")).first().toInt() >= 5000);
}

void TestDatabase::readersDoNotWrite() {
    TestStore store;
    QSqlQuery query(store.database().reader());
    QVERIFY(!query.exec(QStringLiteral("INSERT INTO profile (name) VALUES ('x')")));
    QCOMPARE(storeError(query.lastError(), store.path()).code(), ErrorCode::storeReadOnly);
}

void TestDatabase::connectionsCloseWithTheirThread() {
    TestStore store;
    store.count(QStringLiteral("run"));
    const qsizetype before = QSqlDatabase::connectionNames().size();
    std::thread([&] {
        QCOMPARE(store.count(QStringLiteral("run")), 0);
        QCOMPARE(QSqlDatabase::connectionNames().size(), before + 1);
    }).join();
    QCOMPARE(QSqlDatabase::connectionNames().size(), before);
    store.close();
    QCOMPARE(QSqlDatabase::connectionNames().size(), 0);
}

void TestDatabase::openReadCloseChangesNothing() {
    TestStore store;
    fill(store);
    const QByteArray before = bytesOf(store.path());
    const QStringList files = QDir(store.folder()).entryList(QDir::Files);
    store.open();
    const auto activities = listActivities(store.database());
    QCOMPARE(activities.size(), size_t{3});
    QVERIFY(activityDetail(store.database(), activities[0].id, WithStreams::yes));
    listDailyBest(store.database(), {});
    store.close();
    QCOMPARE(bytesOf(store.path()), before);
    QCOMPARE(QDir(store.folder()).entryList(QDir::Files), files);
}

void TestDatabase::statementsAreSplit() {
    QCOMPARE(splitStatements(QStringLiteral("A; -- a; comment\nB 'x;--y' ;\n\nC")),
             (QStringList{QStringLiteral("A"), QStringLiteral("B 'x;--y'"), QStringLiteral("C")}));
}

void TestDatabase::migrationKeepsACopy() {
    TestStore store;
    fill(store);
    const QString second = store.folder() + QStringLiteral("/9999_next.sql");
    write(second, "ALTER TABLE profile ADD COLUMN mood TEXT; -- more\nUPDATE profile SET mood = 'fine;';");
    QCOMPARE(
        withFile(store.path(),
                 [&](Sql& sql) { return migrate(sql, StoreFile(store.path()), allMigrations() << second); }),
        Database::newestSchema() + 1);
    const QStringList copies = QDir(store.folder()).entryList({QStringLiteral("*before-schema*")});
    QCOMPARE(
        copies,
        QStringList{QStringLiteral("vitaldeck.before-schema-%1.sqlite").arg(Database::newestSchema() + 1)});
    const QString copy = store.folder() + u'/' + copies.first();
    QVERIFY(!openingFails(copy));
    QCOMPARE(withFile(copy, countActivities), 3);
    QCOMPARE(withFile(store.path(), countActivities), 3);
    QCOMPARE(openingFails(store.path())->code(), ErrorCode::storeTooNew); // to this program
}

void TestDatabase::failedMigrationChangesNothing() {
    TestStore store;
    fill(store);
    const QString second = store.folder() + QStringLiteral("/9999_next.sql");
    write(second, "ALTER TABLE profile ADD COLUMN mood TEXT; ALTER TABLE nowhere ADD COLUMN mood TEXT;");
    QVERIFY_THROWS_EXCEPTION(Error, withFile(store.path(), [&](Sql& sql) {
                                 return migrate(sql, StoreFile(store.path()), allMigrations() << second);
                             }));
    QCOMPARE(withFile(store.path(), schemaVersion), Database::newestSchema());
    QVERIFY(!openingFails(store.path()));
}

void TestDatabase::newerSchemaIsRefusedUntouched_data() {
    QTest::addColumn<bool>("stillInTheLog");
    QTest::newRow("written") << false;
    QTest::newRow("only in the log of a program that was killed") << true;
}

void TestDatabase::newerSchemaIsRefusedUntouched() {
    QFETCH(bool, stillInTheLog);
    TestStore store;
    fill(store);
    const QString newer = QStringLiteral("PRAGMA user_version = 4711");
    QString path = store.path();
    if (stillInTheLog) {
        const QString name = QStringLiteral("newer program");
        path += QStringLiteral(".copy");
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
            database.setDatabaseName(store.path());
            QVERIFY(database.open());
            QSqlQuery(database).exec(newer);
            QVERIFY(QFile::copy(store.path(), path)); // as it lay there when it was killed
            QVERIFY(QFile::copy(store.path() + QStringLiteral("-wal"), path + QStringLiteral("-wal")));
        }
        QSqlDatabase::removeDatabase(name);
    } else {
        execute(path, newer);
    }
    const QByteArray before = bytesOf(path);
    const QByteArray logBefore = bytesOf(path + QStringLiteral("-wal"));
    const auto error = openingFails(path);
    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::storeTooNew);
    QCOMPARE(error->value(QStringLiteral("version")), QStringLiteral("4711"));
    QCOMPARE(bytesOf(path), before);
    QCOMPARE(bytesOf(path + QStringLiteral("-wal")), logBefore);
    QCOMPARE(QDir(store.folder()).entryList({QStringLiteral("*damaged*")}, QDir::Files), QStringList());
}

void TestDatabase::damageIsKeptAside_data() {
    QTest::addColumn<QString>("what");
    for (const char* what : {"garbage", "short garbage", "half a header", "truncated", "cut in a page",
                             "a page of zeros", "a page of noise", "a flipped byte in a page header"}) {
        QTest::newRow(what) << QString::fromLatin1(what);
    }
}

void TestDatabase::damageIsKeptAside() {
    QFETCH(QString, what);
    TestStore store;
    fill(store, 30);
    QByteArray bytes = bytesOf(store.path());
    constexpr qsizetype page = 4096;
    QVERIFY(bytes.size() > 20 * page);
    if (what == QStringLiteral("garbage")) bytes = QByteArray(200'000, 'x');
    if (what == QStringLiteral("short garbage")) bytes = "hello";
    if (what == QStringLiteral("half a header")) bytes.truncate(50);
    if (what == QStringLiteral("truncated")) bytes.truncate(bytes.size() / page / 2 * page);
    if (what == QStringLiteral("cut in a page")) bytes.chop(100);
    if (what == QStringLiteral("a page of zeros")) bytes.replace(4 * page, page, QByteArray(page, '\0'));
    if (what == QStringLiteral("a page of noise")) bytes.replace(6 * page, page, QByteArray(page, '\x5a'));
    if (what == QStringLiteral("a flipped byte in a page header")) bytes[3 * page] = '\x77';
    write(store.path(), bytes);

    const auto error = openingFails(store.path());
    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::storeCorrupt);
    QCOMPARE(error->value(QStringLiteral("path")), store.path());
    const QString backup = error->value(QStringLiteral("backup"));
    QVERIFY(backup != store.path() && backup.startsWith(store.folder()));
    QCOMPARE(bytesOf(backup), bytes);
    QVERIFY(!QFileInfo::exists(store.path()));

    store.open(); // the next opening begins anew
    QCOMPARE(store.count(QStringLiteral("activity")), 0);
    QVERIFY(QFileInfo::exists(backup));
}

void TestDatabase::damageMetWhileReadingIsToldAndSought() {
    TestStore store;
    fill(store, 30);
    store.open(); // sound so far
    QByteArray bytes = bytesOf(store.path());
    constexpr qsizetype page = 4096;
    bytes.replace(page, bytes.size() - page, QByteArray(bytes.size() - page, '\x5a'));
    QFile file(store.path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QCOMPARE(file.write(bytes), bytes.size());
    file.close();
    try {
        listActivities(store.database());
        QFAIL("read");
    } catch (const Error& error) {
        QCOMPARE(error.code(), ErrorCode::storeCorrupt);
        QCOMPARE(error.value(QStringLiteral("path")), store.path());
    }
    store.close();
    const auto error = openingFails(store.path());
    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::storeCorrupt);
}

void TestDatabase::otherProgramsFileIsRefused() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("bookmarks.sqlite"));
    execute(path, QStringLiteral("CREATE TABLE bookmark (url TEXT)"));
    const QByteArray before = bytesOf(path);
    const auto error = openingFails(path);
    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::storage);
    QCOMPARE(bytesOf(path), before);
}

void TestDatabase::readOnlyFolderIsRefused() {
    TestStore store;
    fill(store);
    const QByteArray before = bytesOf(store.path());
    QFile::setPermissions(store.path(), QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
    const QFile::Permissions readable =
        QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther;
    QFile::setPermissions(store.folder(), readable);
    std::optional<Error> existing, fresh, deeper;
    {
        const AsNobody nobody;
        existing = openingFails(store.path());
        fresh = openingFails(store.folder() + QStringLiteral("/new.sqlite"));
        deeper = openingFails(store.folder() + QStringLiteral("/a/b/new.sqlite"));
    }
    QFile::setPermissions(store.folder(), readable | QFile::WriteOwner);
    for (const auto& error : {existing, fresh, deeper}) {
        QVERIFY(error);
        QCOMPARE(error->code(), ErrorCode::storeReadOnly);
    }
    QCOMPARE(bytesOf(store.path()), before);
    QVERIFY(!QFileInfo::exists(store.folder() + QStringLiteral("/new.sqlite")));
}

void TestDatabase::readOnlyFileIsRefused() {
    QTemporaryDir folder;
    QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner |
                                             QFile::ReadOther | QFile::WriteOther | QFile::ExeOther);
    const QString path = folder.filePath(QStringLiteral("store.sqlite"));
    QVERIFY(!openingFails(path));
    QFile::setPermissions(path, QFile::ReadOwner | QFile::ReadOther);
    std::optional<Error> error;
    {
        const AsNobody nobody;
        error = openingFails(path);
    }
    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::storeReadOnly);
}

void TestDatabase::pathThatIsNoPlaceIsRefused() {
    QTemporaryDir folder;
    write(folder.filePath(QStringLiteral("file")), "x");
    const auto below = openingFails(folder.filePath(QStringLiteral("file/store.sqlite")));
    QVERIFY(below);
    QCOMPARE(below->code(), ErrorCode::storage);
    const auto itself = openingFails(folder.path());
    QVERIFY(itself);
    QCOMPARE(itself->code(), ErrorCode::storage);
}

// SQLite's own word for a full disk, brought about by the most pages that the file may have.
void TestDatabase::fullDiskIsTold() {
    QTemporaryDir folder;
    const QString name = QStringLiteral("full");
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(folder.filePath(QStringLiteral("full.sqlite")));
        QVERIFY(database.open());
        Sql sql(database);
        sql.run(QStringLiteral("CREATE TABLE t (b BLOB)"));
        {
            Rows rows = sql.query(QStringLiteral("PRAGMA max_page_count = 10"));
            QVERIFY(rows.next());
        }
        try {
            sql.run(QStringLiteral("INSERT INTO t VALUES (?)"), QByteArray(1'000'000, 'x'));
            QFAIL("written");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::diskFull);
        }
    }
    QSqlDatabase::removeDatabase(name);
}

void TestDatabase::killedRunsAreFailed() {
    TestStore store;
    const RunId run = store.beginRun();
    store.close(); // without an end: as if killed
    store.open();
    QCOMPARE(store.rows(QStringLiteral("SELECT id, status, error, ended_at IS NOT NULL FROM run")),
             QStringList{QStringLiteral("%1 | failed | interrupted | 1").arg(run)});
}

void TestDatabase::runsOfALivingProcessAreLeftAlone() {
    TestStore store;
    store.beginRun();
    { Store second(DatabaseOptions{store.path(), {}}); }
    QCOMPARE(store.rows(QStringLiteral("SELECT status FROM run")), QStringList{QStringLiteral("running")});
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "test_Database.moc"
