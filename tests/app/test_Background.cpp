// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The program on a real screen: starting without a window, going to the tray and coming back, one program a
// folder. Run by support/on_x.sh, with and without a tray.
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace {

constexpr int patienceMs = 30'000;
constexpr int leastWindow = 200; // the icon in the tray is smaller
constexpr qint64 mostInTrayKiB = 80 * 1024;

QByteArray xdotool(const QStringList& arguments) {
    QProcess process;
    process.start(QStringLiteral("xdotool"), arguments);
    process.waitForFinished();
    return process.readAllStandardOutput().trimmed();
}

// The windows of a program that can be seen, without its icon in the tray.
QList<QByteArray> windowsOf(const QProcess& program) {
    QList<QByteArray> windows;
    const QByteArray found =
        xdotool({QStringLiteral("search"), QStringLiteral("--onlyvisible"), QStringLiteral("--all"),
                 QStringLiteral("--pid"), QString::number(program.processId()), QStringLiteral("--name"),
                 QStringLiteral(".")});
    for (const QByteArray& window : found.split('\n')) {
        if (window.isEmpty()) continue;
        const QByteArray shape = xdotool(
            {QStringLiteral("getwindowgeometry"), QStringLiteral("--shell"), QString::fromLatin1(window)});
        const qsizetype at = shape.indexOf("WIDTH=");
        if (at >= 0 && shape.mid(at + 6).split('\n').constFirst().toInt() >= leastWindow) windows << window;
    }
    return windows;
}

void press(const QByteArray& window, const char* keys) {
    xdotool({QStringLiteral("windowfocus"), QStringLiteral("--sync"), QString::fromLatin1(window)});
    xdotool({QStringLiteral("key"), QString::fromLatin1(keys)});
}

qint64 residentKiB(const QProcess& program) {
    QFile status(QStringLiteral("/proc/%1/status").arg(program.processId()));
    if (!status.open(QIODevice::ReadOnly)) return -1;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:")) return line.mid(6).simplified().split(' ').constFirst().toLongLong();
    }
    return -1;
}

} // namespace

class TestBackground : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    bool m_hasTray = false;

    void start(QProcess& program, const QStringList& options = {}) const {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_folder->path());
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_folder->filePath(QStringLiteral("config")));
        program.setProcessEnvironment(environment);
        program.setProcessChannelMode(QProcess::ForwardedChannels);
        program.start(QStringLiteral(VITALDECK_PROGRAM),
                      QStringList{QStringLiteral("--data-dir"), m_folder->filePath(QStringLiteral("data"))} +
                          options);
    }
    static void end(QProcess& program) {
        program.terminate();
        program.waitForFinished();
    }

private Q_SLOTS:
    void initTestCase() {
        if (qgetenv("DISPLAY").isEmpty()) QSKIP("needs a screen");
        if (QStandardPaths::findExecutable(QStringLiteral("xdotool")).isEmpty()) QSKIP("needs xdotool");
        m_hasTray = !qgetenv("TEST_TRAY").isEmpty();
    }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aSecondStartRaisesTheFirst() {
        QProcess first, second;
        start(first);
        QTRY_COMPARE_WITH_TIMEOUT(windowsOf(first).size(), 1, patienceMs);
        start(second);
        QVERIFY(second.waitForFinished(patienceMs));
        QCOMPARE(second.exitCode(), 0);
        QCOMPARE(windowsOf(first).size(), 1);
        end(first);
    }

    void withoutATrayClosingQuits() {
        if (m_hasTray) QSKIP("there is a tray");
        QProcess program;
        start(program);
        QTRY_COMPARE_WITH_TIMEOUT(windowsOf(program).size(), 1, patienceMs);
        press(windowsOf(program).constFirst(), "alt+F4");
        QVERIFY(program.waitForFinished(patienceMs));
        QCOMPARE(program.exitCode(), 0);
    }

    void closingGoesToTheTrayAndIsExplainedOnce() {
        if (!m_hasTray) QSKIP("there is no tray");
        QProcess program, second;
        start(program);
        QTRY_COMPARE_WITH_TIMEOUT(windowsOf(program).size(), 1, patienceMs);
        press(windowsOf(program).constFirst(), "alt+F4");
        QTRY_COMPARE_WITH_TIMEOUT(windowsOf(program).size(), 2, patienceMs); // and what explains it
        xdotool({QStringLiteral("key"), QStringLiteral("Return")});
        QTRY_COMPARE_WITH_TIMEOUT(windowsOf(program).size(), 0, patienceMs);
        QCOMPARE(program.state(), QProcess::Running);
        start(second);
        QVERIFY(second.waitForFinished(patienceMs));
        QTRY_COMPARE_WITH_TIMEOUT(windowsOf(program).size(), 1, patienceMs);
        press(windowsOf(program).constFirst(), "alt+F4");
        QTRY_COMPARE_WITH_TIMEOUT(windowsOf(program).size(), 0, patienceMs);
        QCOMPARE(program.state(), QProcess::Running);
#ifndef __SANITIZE_ADDRESS__
        qInfo("in the tray, after the window went: %lld KiB", static_cast<long long>(residentKiB(program)));
        QVERIFY(residentKiB(program) <= mostInTrayKiB);
#endif
        end(program);
    }

    void quitEndsIt() {
        QProcess program;
        start(program);
        QTRY_COMPARE_WITH_TIMEOUT(windowsOf(program).size(), 1, patienceMs);
        press(windowsOf(program).constFirst(), "ctrl+q");
        QVERIFY(program.waitForFinished(patienceMs));
        QCOMPARE(program.exitCode(), 0);
    }

    void inTheBackgroundThereIsNoWindow() {
        if (!m_hasTray) QSKIP("there is no tray");
        QProcess program, second;
        start(program, {QStringLiteral("--background")});
        // The tray shows itself when an icon is in it.
        QByteArray tray;
        const auto findTray = [&tray] {
            tray = xdotool({QStringLiteral("search"), QStringLiteral("--onlyvisible"),
                            QStringLiteral("--class"), QStringLiteral("trayer")});
            return !tray.isEmpty();
        };
        QTRY_VERIFY_WITH_TIMEOUT(findTray(), patienceMs);
        QCOMPARE(windowsOf(program).size(), 0);
#ifndef __SANITIZE_ADDRESS__
        qInfo("in the tray, before any window: %lld KiB", static_cast<long long>(residentKiB(program)));
        QVERIFY(residentKiB(program) <= mostInTrayKiB);
#endif
        // A click on the icon opens the window.
        const auto click = [&] {
            xdotool({QStringLiteral("mousemove"), QStringLiteral("--window"), QString::fromLatin1(tray),
                     QStringLiteral("12"), QStringLiteral("12")});
            xdotool({QStringLiteral("click"), QStringLiteral("1")});
            return windowsOf(program).size();
        };
        QTRY_COMPARE_WITH_TIMEOUT(click(), 1, patienceMs);
        start(second, {QStringLiteral("--background")});
        QVERIFY(second.waitForFinished(patienceMs));
        QCOMPARE(second.exitCode(), 0);
        end(program);
    }
};

QTEST_GUILESS_MAIN(TestBackground)
#include "test_Background.moc"
