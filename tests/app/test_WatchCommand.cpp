// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Watched folders on the command line, for cron and for scripts: the real program on real folders.
#include "Program.h"

#include "support/FitWriter.h"

#include <QTest>

namespace {

QByteArray ride(int number) {
    madeup::FitRide made;
    made.start = QDateTime(QDate(2026, 11, 1), QTime(6, 0), Qt::UTC).addSecs(7200 * number);
    made.seconds = 60;
    return madeup::fitRide(made);
}

class Folder {
public:
    QString path() const { return m_folder.filePath(QStringLiteral("rides")); }
    void put(const QString& name, const QByteArray& bytes) const {
        QDir().mkpath(QFileInfo(QDir(path()).filePath(name)).path());
        QFile file(QDir(path()).filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.flush();
        // Nobody writes it any more.
        QVERIFY(file.setFileTime(QDateTime(QDate(2026, 11, 2), QTime(8, 0)), QFile::FileModificationTime));
    }
    void putRides(int count) const {
        for (int i = 0; i < count; ++i)
            put(QStringLiteral("%1.fit").arg(i), ride(i));
    }

private:
    QTemporaryDir m_folder;
};

QStringList watch(const QStringList& words) {
    return QStringList{QStringLiteral("watch")} + words;
}

} // namespace

class TestWatchCommand : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void addsListsImportsAndRemoves() {
        const Program program;
        const Folder folder;
        folder.putRides(3);
        QCOMPARE(program.run(watch({QStringLiteral("--json")})).output.simplified(), QByteArray("[ ]"));
        const auto added =
            program.run(watch({QStringLiteral("add"), folder.path(), QStringLiteral("--json")}));
        QCOMPARE(added.exitCode, 0);
        QJsonObject row = added.array().at(0).toObject();
        QCOMPARE(row[u"path"].toString(), folder.path());
        QCOMPARE(row[u"state"].toString(), QStringLiteral("present"));
        QVERIFY(row[u"subfolders"].toBool());
        QVERIFY(row[u"lastImport"].isNull());

        const auto once = program.run(watch({QStringLiteral("once"), QStringLiteral("--json")}));
        QCOMPARE(once.exitCode, 0);
        QCOMPARE(once.object()[u"totals"][u"imported"].toInt(), 3);
        // Nothing is new: nothing is even read.
        const auto again = program.run(watch({QStringLiteral("once"), QStringLiteral("--json")}));
        QCOMPARE(again.object()[u"totals"][u"files"].toInt(-1), 0);
        QCOMPARE(program.run({QStringLiteral("history"), QStringLiteral("--json")}).array().size(), 1);
        row = program.run(watch({QStringLiteral("--json")})).array().at(0).toObject();
        QCOMPARE(row[u"lastImport"][u"added"].toInt(), 3);

        QCOMPARE(program.run(watch({QStringLiteral("remove"), folder.path()})).exitCode, 0);
        QVERIFY(program.run(watch({QStringLiteral("--json")})).array().isEmpty());
        QCOMPARE(program.run({QStringLiteral("activities"), QStringLiteral("--json")}).array().size(), 3);
    }

    void aFileThatCannotBeReadIsToldOnce() {
        const Program program;
        const Folder folder;
        folder.put(QStringLiteral("broken.fit"), "broken");
        folder.put(QStringLiteral("below/1.fit"), ride(1));
        program.run(watch({QStringLiteral("add"), folder.path(), QStringLiteral("--no-subfolders")}));
        const auto once = program.run(watch({QStringLiteral("once")}));
        QCOMPARE(once.exitCode, 1);
        QVERIFY2(once.errors.contains("broken.fit"), once.errors.constData());
        QCOMPARE(program.run(watch({QStringLiteral("once")})).exitCode, 0);
        QVERIFY(program.run({QStringLiteral("activities"), QStringLiteral("--json")}).array().isEmpty());
    }

    void whatIsNotThereNowIsNoFault() {
        const Program program;
        const Folder folder;
        folder.putRides(1);
        program.run(watch({QStringLiteral("add"), folder.path()}));
        QVERIFY(QDir(folder.path()).removeRecursively());
        const auto once = program.run(watch({QStringLiteral("once")}));
        QCOMPARE(once.exitCode, 0);
        QVERIFY(once.output.contains(folder.path().toUtf8()));
    }

    void aKillLosesAndDoublesNothing() {
        const Program program;
        const Folder folder;
        constexpr int rides = 400;
        folder.putRides(rides);
        program.run(watch({QStringLiteral("add"), folder.path()}));
        for (int i = 0; i < 3; ++i) {
            QProcess process;
            program.start(process, watch({QStringLiteral("once")}));
            QVERIFY(process.waitForStarted());
            process.waitForFinished(120 + 60 * i);
            process.kill();
            process.waitForFinished();
        }
        QCOMPARE(program.run(watch({QStringLiteral("once")})).exitCode, 0);
        QCOMPARE(program.run({QStringLiteral("activities"), QStringLiteral("--json")}).array().size(), rides);
    }

    void wrongUsage_data() {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("no folder") << QStringList{QStringLiteral("add")};
        QTest::newRow("no such folder") << QStringList{QStringLiteral("add"), QStringLiteral("/no/such")};
        QTest::newRow("not watched") << QStringList{QStringLiteral("remove"), QStringLiteral("/no/such")};
        QTest::newRow("no such word") << QStringList{QStringLiteral("twice")};
        QTest::newRow("once names none") << QStringList{QStringLiteral("once"), QStringLiteral("/tmp")};
        QTest::newRow("an option of another")
            << QStringList{QStringLiteral("once"), QStringLiteral("--no-subfolders")};
    }
    void wrongUsage() {
        QFETCH(QStringList, words);
        const auto result = Program().run(watch(words));
        QCOMPARE(result.exitCode, 2);
        QVERIFY(!result.errors.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestWatchCommand)
#include "test_WatchCommand.moc"
