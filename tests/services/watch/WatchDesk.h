// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/ActivityQueries.h"
#include "models/store/RunQueries.h"
#include "services/watch/WatchedFolders.h"
#include "support/FitWriter.h"
#include "support/TestClock.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace vd::test {

// Drives that tests plug in and out.
class TestVolumes : public Volumes {
public:
    Roots roots() const override {
        return [mounted = mounted] { return mounted; };
    }
    void plug(const QStringList& drives) {
        mounted = drives;
        Q_EMIT changed();
    }
    QStringList mounted;
};

// A short ride on a bicycle of its own; rides of different numbers are different activities.
inline QByteArray ride(int number) {
    madeup::FitRide made;
    made.start = QDateTime(QDate(2026, 11, 1), QTime(6, 0), Qt::UTC).addSecs(7200 * number);
    made.seconds = 60;
    return madeup::fitRide(made);
}

// A real file, as old as one that nobody writes any more.
inline void put(const QString& path, const QByteArray& bytes, qint64 modifiedMs = 1'795'000'000'000) {
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    file.write(bytes);
    file.flush();
    QVERIFY(file.setFileTime(QDateTime::fromMSecsSinceEpoch(modifiedMs), QFileDevice::FileModificationTime));
}

// All that a tree is: names, times, contents, rights.
inline QMap<QString, QString> fingerprint(const QString& root) {
    QMap<QString, QString> all;
    QDirIterator walk(root, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                      QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QFileInfo info(walk.next());
        QFile file(info.filePath());
        const QByteArray bytes =
            info.isFile() && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        all.insert(info.filePath(),
                   QStringLiteral("%1 %2 %3")
                       .arg(info.lastModified().toMSecsSinceEpoch())
                       .arg(static_cast<int>(info.permissions()))
                       .arg(QString::fromLatin1(
                           QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex())));
    }
    return all;
}

// A store, a folder to be watched, and the clock.
struct Desk {
    QTemporaryDir own;
    QTemporaryDir theirs;
    TestClock clock;
    TestVolumes volumes;
    std::unique_ptr<Store> store;
    std::unique_ptr<WatchedFolders> watched;
    int imports = 0; // jobs that ended

    Desk() { openStore(); }
    ~Desk() { watched.reset(); }

    QString folder(const QString& below = QStringLiteral("watched")) const { return theirs.filePath(below); }
    QString file(const QString& name) const { return QDir(folder()).filePath(name); }
    QString indexFolder() const { return own.filePath(QStringLiteral("watched")); }

    void openStore() {
        store = std::make_unique<Store>(DatabaseOptions{own.filePath(QStringLiteral("store.sqlite")), {}});
    }
    void open(const WatchChoices& choices, WatchedFolders::Imports when = WatchedFolders::Imports::byItself) {
        watched.reset();
        watched = std::make_unique<WatchedFolders>(
            WatchedFolders::Parts{*store, clock, volumes, indexFolder(), choices}, when);
        QObject::connect(watched.get(), &WatchedFolders::imported, watched.get(), [this] { ++imports; });
    }
    void openOnFolder(bool subfolders = true) { open({{{folder(), subfolders}}, {}}); }

    int activities() const { return static_cast<int>(listActivities(store->database(), {}).size()); }
    std::vector<RunRow> runs() const { return runHistory(store->database()); }
    WatchStatus status() const { return watched->statuses().front(); }
    bool isWatching() const { return !watched->isBusy() && status().state == WatchStatus::State::watching; }
};

} // namespace vd::test
