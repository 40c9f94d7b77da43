// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/AutostartXdg.h"
#include "models/Error.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace vd;

namespace {

// What the specification says a reader does: unescape the string, then take the quotes off each argument.
QStringList readExec(const QString& line) {
    QString value;
    for (qsizetype i = 0; i < line.size(); ++i)
        value += line[i] == u'\\' ? line[++i] : line[i];
    QStringList arguments;
    QString current;
    bool isQuoted = false;
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] == u'"') {
            isQuoted = !isQuoted;
        } else if (value[i] == u'\\') {
            current += value[++i];
        } else if (value[i] == u' ' && !isQuoted) {
            arguments << std::exchange(current, {});
        } else {
            current += value[i];
            if (value[i] == u'%') ++i; // "%%"
        }
    }
    return arguments << current;
}

} // namespace

class TestAutostart : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writtenAndReadBack_data() {
        QTest::addColumn<QString>("program");
        QTest::newRow("plain") << QStringLiteral("/usr/bin/vitaldeck");
        QTest::newRow("with a blank") << QStringLiteral("/home/me/My Programs/vitaldeck");
        QTest::newRow("with what a shell reads") << QStringLiteral("/opt/$HOME/`x`/vitaldeck");
        QTest::newRow("with quotes and backslashes") << QStringLiteral("/opt/\"a\\b\"/vitaldeck");
        QTest::newRow("with a field code") << QStringLiteral("/opt/100%f/vitaldeck");
        QTest::newRow("beyond ASCII") << QStringLiteral("/home/Jürgen/vitaldeck");
    }
    void writtenAndReadBack() {
        QFETCH(QString, program);
        const QStringList arguments{QStringLiteral("--background"), QStringLiteral("--data-dir"),
                                    QStringLiteral("/data of $me")};
        const QString line = execLine(program, arguments);
        QVERIFY(!line.contains(u'\n'));
        QCOMPARE(readExec(line), QStringList(program) + arguments);
    }

    void asTheSpecificationShows() {
        QCOMPARE(execLine(QStringLiteral("/a/$b"), {}), QStringLiteral("\"/a/\\\\$b\""));
        QCOMPARE(execLine(QStringLiteral("/a\\b"), {}), QStringLiteral("\"/a\\\\\\\\b\""));
    }

    void switchedOnAndOff() {
        QTemporaryDir config;
        AutostartXdg autostart(config.filePath(QStringLiteral("none/yet")),
                               QStringLiteral("/usr/bin/vitaldeck"), {QStringLiteral("--background")});
        QVERIFY(!autostart.isEnabled());
        autostart.setEnabled(false); // nothing to take away
        autostart.setEnabled(true);
        QVERIFY(autostart.isEnabled());
        QVERIFY(autostart.file().endsWith(u"/autostart/vitaldeck.desktop"));
        QFile file(autostart.file());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().split('\n');
        QCOMPARE(lines.first(), QByteArray("[Desktop Entry]"));
        QVERIFY(lines.contains("Type=Application"));
        QVERIFY(lines.contains("Exec=\"/usr/bin/vitaldeck\" \"--background\""));
        autostart.setEnabled(true);
        QVERIFY(autostart.isEnabled());
        autostart.setEnabled(false);
        QVERIFY(!autostart.isEnabled());
        QVERIFY(!QFile::exists(autostart.file()));
    }

    // Desktops keep the file and add a key.
    void switchedOffByTheDesktop_data() {
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("hidden") << QByteArray("Hidden=true\n");
        QTest::newRow("GNOME") << QByteArray("X-GNOME-Autostart-enabled = false\n");
    }
    void switchedOffByTheDesktop() {
        QFETCH(QByteArray, key);
        QTemporaryDir config;
        AutostartXdg autostart(config.path(), QStringLiteral("/usr/bin/vitaldeck"), {});
        autostart.setEnabled(true);
        QFile file(autostart.file());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[Desktop Entry]\nExec=vitaldeck\n" + key);
        file.close();
        QVERIFY(!autostart.isEnabled());
        autostart.setEnabled(true);
        QVERIFY(autostart.isEnabled());
    }

    void aFolderThatCannotBeWritten() {
        QTemporaryDir config;
        QFile inTheWay(config.filePath(QStringLiteral("autostart")));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        AutostartXdg autostart(config.path(), QStringLiteral("/usr/bin/vitaldeck"), {});
        QVERIFY_THROWS_EXCEPTION(Error, autostart.setEnabled(true));
        QVERIFY(!autostart.isEnabled());
    }
};

QTEST_GUILESS_MAIN(TestAutostart)
#include "test_Autostart.moc"
