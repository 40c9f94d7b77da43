// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The running program and its settings file agree on what is watched, whoever changes it.
#include "app/Watches.h"

#include "app/Paths.h"
#include "models/store/Store.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace vd;

namespace {

struct Home {
    QTemporaryDir folder;
    Paths paths = Paths::inFolder(folder.path());
    Store store{DatabaseOptions{paths.storeFile(), {}}};
    Settings settings{paths.settingsFile};
    QString watched = folder.filePath(QStringLiteral("rides"));

    Home() { QDir().mkpath(watched); }
};

} // namespace

class TestWatches : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatThePersonChoosesIsKept() {
        Home home;
        Watches watches(home.store, home.paths, WatchedFolders::Imports::byItself);
        const QString id = watches.folders().watch(home.watched, false);
        QVERIFY(home.settings.loadWatch() == (WatchChoices{{{home.watched, false}}, {}}));
        watches.folders().stopWatching(id);
        QVERIFY(home.settings.loadWatch() == WatchChoices());
    }

    void whatTheCommandLineChoosesIsFollowed() {
        Home home;
        Watches running(home.store, home.paths, WatchedFolders::Imports::byItself);
        {
            Watches command(home.store, home.paths, WatchedFolders::Imports::whenAsked);
            command.folders().watch(home.watched);
        }
        QTRY_COMPARE(running.folders().statuses().size(), size_t(1));
        QVERIFY(running.folders().choices() == home.settings.loadWatch());
        QTRY_VERIFY(running.folders().statuses().front().state == WatchStatus::State::watching);
        home.settings.saveWatch({});
        QTRY_VERIFY(running.folders().statuses().empty());
    }
};

QTEST_GUILESS_MAIN(TestWatches)
#include "test_Watches.moc"
