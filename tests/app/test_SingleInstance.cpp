// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One program a data folder. The other program is this one, started again with 'hold'.
#include "app/SingleInstance.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace vd;

namespace {

// Says "first" or "later", then what it is told, until it is killed.
int hold(const QString& data, const QString& runtime) {
    const SingleInstance instance(data, runtime);
    QObject::connect(&instance, &SingleInstance::told, [](const SingleInstance::Wish& wish) {
        std::printf("told %s\n", qPrintable(wish.files.join(u'|')));
        std::fflush(stdout);
    });
    std::printf("%s\n", instance.isFirst() ? "first" : "later");
    std::fflush(stdout);
    return QCoreApplication::exec();
}

QByteArray nextLine(QProcess& process) {
    while (!process.canReadLine() && process.waitForReadyRead(20'000)) {
    }
    return process.readLine().trimmed();
}

} // namespace

class TestSingleInstance : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_data, m_runtime;

    void holdIt(QProcess& process) const {
        process.start(QCoreApplication::applicationFilePath(),
                      {QStringLiteral("hold"), m_data->path(), m_runtime->path()});
        QCOMPARE(nextLine(process), QByteArray("first"));
    }

private Q_SLOTS:
    void init() {
        m_data = std::make_unique<QTemporaryDir>();
        m_runtime = std::make_unique<QTemporaryDir>();
    }

    void aLaterStartTellsTheFirst() {
        QProcess first;
        holdIt(first);
        SingleInstance second(m_data->path(), m_runtime->path());
        QVERIFY(!second.isFirst());
        SingleInstance::Wish wish;
        wish.files = {QStringLiteral("/tmp/a b.fit"), QStringLiteral("/tmp/ü.gpx")};
        QVERIFY(second.tellFirst(wish));
        QCOMPARE(nextLine(first), QByteArray("told /tmp/a b.fit|/tmp/ü.gpx"));
        QVERIFY(second.tellFirst({}));
        QCOMPARE(nextLine(first), QByteArray("told"));
        first.kill();
        first.waitForFinished();
    }

    void whatAKilledOneLeftIsNoObstacle() {
        QProcess first;
        holdIt(first);
        first.kill();
        first.waitForFinished();
        QVERIFY(!QDir(m_runtime->path()).isEmpty(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot));
        const SingleInstance next(m_data->path(), m_runtime->path());
        QVERIFY(next.isFirst());
        SingleInstance later(m_data->path(), m_runtime->path());
        QVERIFY(!later.isFirst());
    }

    // The first one ends while it is being told: whoever waits is the first then.
    void aFirstThatEnds() {
        QProcess first;
        holdIt(first);
        SingleInstance second(m_data->path(), m_runtime->path());
        QVERIFY(!second.isFirst());
        first.kill();
        first.waitForFinished();
        QVERIFY(!second.tellFirst({}));
        QVERIFY(second.isFirst());
    }

    void twoFoldersAreTwoPrograms() {
        QTemporaryDir other;
        const SingleInstance one(m_data->path(), m_runtime->path());
        const SingleInstance two(other.path(), m_runtime->path());
        QVERIFY(one.isFirst());
        QVERIFY(two.isFirst());
    }

    void twoNamesAreOneFolder() {
        QTemporaryDir links;
        const QString link = links.filePath(QStringLiteral("link"));
        QVERIFY(QFile::link(m_data->path(), link));
        const QString folder = QStringLiteral("/not/there/yet");
        const SingleInstance one(m_data->path() + folder, m_runtime->path());
        const SingleInstance two(link + folder, m_runtime->path());
        QVERIFY(one.isFirst());
        QVERIFY(!two.isFirst());
    }

    void onlyThePersonMayUseTheSocket() {
        const SingleInstance instance(m_data->path(), m_runtime->path());
        const QFileInfoList files =
            QDir(m_runtime->path()).entryInfoList(QDir::System | QDir::Files | QDir::NoDotAndDotDot);
        QVERIFY(!files.isEmpty());
        for (const QFileInfo& file : files) {
            if (file.fileName().endsWith(u".lock")) continue;
            const auto others = file.permissions() &
                                (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther);
            QVERIFY2(!others, qPrintable(file.fileName()));
        }
    }

    void noiseIsHungUpOn() {
        const SingleInstance instance(m_data->path(), m_runtime->path());
        QSignalSpy told(&instance, &SingleInstance::told);
        const QFileInfoList files =
            QDir(m_runtime->path())
                .entryInfoList({QStringLiteral("vitaldeck-*")}, QDir::System | QDir::NoDotAndDotDot);
        QCOMPARE(files.size(), 1);
        for (const QByteArray& noise : {QByteArray("GET / HTTP/1.1\r\n"), QByteArray("[1, 2]\n")}) {
            QLocalSocket socket;
            socket.connectToServer(files.constFirst().filePath());
            QVERIFY(socket.waitForConnected());
            socket.write(noise);
            QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
        }
        QCOMPARE(told.size(), 0);
    }
};

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == u"hold") return hold(arguments[2], arguments[3]);
    TestSingleInstance test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_SingleInstance.moc"
