// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/DataFolder.h"
#include "app/Settings.h"
#include "models/Error.h"
#include "ui/Preferences.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace vd;

namespace {

void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray read(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestDataFolder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void storeIsCopiedAndTheOldOneStays() {
        const QTemporaryDir folder;
        const Paths from = Paths::inFolder(folder.filePath(QStringLiteral("old")));
        QVERIFY(QDir().mkpath(from.dataDir));
        write(from.storeFile(), "mine");
        const QString other = folder.filePath(QStringLiteral("new/deep"));
        bringStoreTo(other, from);
        QCOMPARE(read(Paths::inFolder(other).storeFile()), QByteArray("mine"));
        QCOMPARE(read(from.storeFile()), QByteArray("mine"));
        QCOMPARE(QDir(other).entryList(QDir::Files).size(), 1);
    }

    void storeThatIsThereIsNeverOverwritten() {
        const QTemporaryDir folder;
        const Paths from = Paths::inFolder(folder.filePath(QStringLiteral("old")));
        const Paths to = Paths::inFolder(folder.filePath(QStringLiteral("new")));
        QVERIFY(QDir().mkpath(from.dataDir) && QDir().mkpath(to.dataDir));
        write(from.storeFile(), "mine");
        write(to.storeFile(), "another");
        bringStoreTo(to.dataDir, from);
        QCOMPARE(read(to.storeFile()), QByteArray("another"));
    }

    void folderThatCannotBeMadeIsAnError() {
        const QTemporaryDir folder;
        const Paths from = Paths::inFolder(folder.path());
        write(from.storeFile(), "mine");
        QVERIFY_THROWS_EXCEPTION(Error, bringStoreTo(from.storeFile() + QStringLiteral("/below"), from));
        QCOMPARE(read(from.storeFile()), QByteArray("mine"));
    }

    void chosenFolderHoldsAndSurvivesOtherSettings() {
        const QTemporaryDir folder;
        const Paths usual = Paths::inFolder(folder.path());
        QCOMPARE(Settings::inChosenFolder(usual).dataDir, usual.dataDir);
        const Settings settings(usual.settingsFile);
        settings.chooseFolder(QStringLiteral("/elsewhere"));
        settings.save(Preferences());
        QCOMPARE(Settings::inChosenFolder(usual).dataDir, QStringLiteral("/elsewhere"));
        QCOMPARE(Settings::inChosenFolder(usual).settingsFile, usual.settingsFile);
    }
};

QTEST_GUILESS_MAIN(TestDataFolder)
#include "test_DataFolder.moc"
