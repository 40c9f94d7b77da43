// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person chose is there again the next time; what makes no sense is as if it was not there.
#include "app/Settings.h"
#include "services/watch/WatchChoices.h"
#include "ui/Preferences.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace vd;

class TestSettings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void choicesOfSyncAreKept() {
        const QTemporaryDir folder;
        const Settings settings(folder.filePath(QStringLiteral("settings.ini")));
        SyncChoices chosen;
        chosen.timesPerDay = 8;
        chosen.timesPerDayOf = {{QStringLiteral("strava"), SyncChoices::byHand}};
        chosen.onMetered = true;
        chosen.detailsInBackground = false;
        chosen.noticeFirstImport = false;
        Preferences first;
        first.setSync(chosen);
        first.setStartAtLogin(true);
        first.setKeepInTray(false);
        settings.save(first);
        Preferences second;
        settings.load(second);
        QVERIFY(second.sync() == chosen);
        QVERIFY(second.startAtLogin());
        QVERIFY(!second.keepInTray());
        settings.save(Preferences());
        settings.load(second);
        QVERIFY(second.sync() == SyncChoices());
        QVERIFY(!second.startAtLogin());
        QVERIFY(second.keepInTray());
    }

    void whatIsWatchedIsKeptApart() {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("settings.ini"));
        const Settings settings(file);
        QVERIFY(settings.loadWatch() == WatchChoices());
        WatchChoices chosen;
        chosen.folders = {{QStringLiteral("/home/somebody/Dropbox/Läufe, alle = 1/[a]"), true},
                          {QStringLiteral("C:/Users/somebody/fit"), false}};
        chosen.devices = {{QStringLiteral("garmin:4711"), QStringLiteral("Made-up 255"), true},
                          {QStringLiteral("garmin:4712"), QString(), false}};
        settings.saveWatch(chosen);
        // The window saves what it knows of, and leaves this alone.
        Preferences preferences;
        preferences.setKeepInTray(false);
        settings.save(preferences);
        QVERIFY(settings.loadWatch() == chosen);
        settings.saveWatch(WatchChoices());
        QVERIFY(settings.loadWatch() == WatchChoices());
        QVERIFY(!QSettings(file, QSettings::IniFormat).childGroups().contains(QStringLiteral("watch")));
    }

    void nonsenseIsTheDefault() {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("settings.ini"));
        {
            QSettings written(file, QSettings::IniFormat);
            written.setValue(QStringLiteral("sync/times-per-day"), QStringLiteral("often"));
            written.setValue(QStringLiteral("sync/times-per-day-of/strava"), -3);
            written.setValue(QStringLiteral("sync/on-metered"), QStringLiteral("perhaps"));
        }
        {
            QSettings written(file, QSettings::IniFormat);
            written.setValue(QStringLiteral("watch/folders/size"), 3);
            written.setValue(QStringLiteral("watch/folders/2/path"), QStringLiteral("/kept"));
            written.setValue(QStringLiteral("watch/devices/size"), QStringLiteral("many"));
        }
        Preferences preferences;
        Settings(file).load(preferences);
        QVERIFY(preferences.sync() == SyncChoices());
        QVERIFY(Settings(file).loadWatch() == (WatchChoices{{{QStringLiteral("/kept"), true}}, {}}));
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "test_Settings.moc"
