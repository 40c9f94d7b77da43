// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The demo from the command line: beside the person's own data, never in them.
#include "Program.h"

#include <QDirIterator>
#include <QTest>

namespace {

QStringList filesBelow(const QString& folder) {
    QStringList files;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext())
        files << QDir(folder).relativeFilePath(walk.next());
    return files;
}

} // namespace

class TestDemoCommand : public QObject {
    Q_OBJECT

    Program m_program;

    Program::Result run(const char* arguments) const {
        return m_program.run(QString::fromLatin1(arguments).split(u' ', Qt::SkipEmptyParts));
    }
    QJsonObject demo(const char* arguments) const { return run(arguments).object(); }

private Q_SLOTS:
    // One story, because making three years takes its time.
    void comesAndGoes() {
        const QJsonObject made = demo("demo --now 2026-11-20T18:42 --json");
        QCOMPARE(made[u"made"].toBool(), true);
        QCOMPARE(made[u"day"].toString(), QStringLiteral("2026-11-20"));
        QVERIFY(made[u"activities"].toInt() > 600);
        QVERIFY(made[u"days"].toInt() > 1000);
        QCOMPARE(made[u"folder"].toString(), QDir(m_program.dataDir()).filePath(QStringLiteral("demo")));

        QCOMPARE(demo("demo --now 2026-11-20T18:42 --json")[u"made"].toBool(), false);

        const QJsonArray shown = run("--demo activities --json").array();
        QCOMPARE(shown.size(), made[u"activities"].toInt());
        QCOMPARE(shown.at(0)[u"name"].toString(), QStringLiteral("Lunch loop"));
        QCOMPARE(shown.at(0)[u"startTime"].toString().left(16), QStringLiteral("2026-11-20T12:08"));
        const Program::Result checked = run("--demo doctor --deep --json");
        QVERIFY2(checked.exitCode == 0, checked.output + checked.errors);

        for (const QString& file : filesBelow(m_program.dataDir()))
            QVERIFY2(file.startsWith(u"demo/"), qPrintable(file));
        QVERIFY(run("activities --json").array().isEmpty()); // the person's own

        QCOMPARE(demo("demo --remove --json")[u"removed"].toBool(), true);
        QCOMPARE(demo("demo --remove --json")[u"removed"].toBool(), false);
        QVERIFY(!QFileInfo::exists(made[u"folder"].toString()));
    }

    void isMadeWhereItIsAskedForAndMissing() {
        QVERIFY(run("--demo daily --metric resting_heart_rate --json").array().size() > 1000);
        QCOMPARE(demo("demo --json")[u"made"].toBool(), false);
        run("demo --remove");
    }

    void wrongUsage_data() {
        QTest::addColumn<QString>("arguments");
        QTest::newRow("a time that is none") << QStringLiteral("demo --now soon");
        QTest::newRow("an argument") << QStringLiteral("demo please");
    }
    void wrongUsage() {
        QFETCH(QString, arguments);
        QCOMPARE(m_program.run(arguments.split(u' ')).exitCode, 2);
        QVERIFY(!QFileInfo::exists(QDir(m_program.dataDir()).filePath(QStringLiteral("demo"))));
    }
};

QTEST_GUILESS_MAIN(TestDemoCommand)
#include "test_DemoCommand.moc"
