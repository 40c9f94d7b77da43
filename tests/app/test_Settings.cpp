// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person chose is there again the next time; what makes no sense is as if it was not there.
#include "app/Settings.h"
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

    void nonsenseIsTheDefault() {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("settings.ini"));
        {
            QSettings written(file, QSettings::IniFormat);
            written.setValue(QStringLiteral("sync/times-per-day"), QStringLiteral("often"));
            written.setValue(QStringLiteral("sync/times-per-day-of/strava"), -3);
            written.setValue(QStringLiteral("sync/on-metered"), QStringLiteral("perhaps"));
        }
        Preferences preferences;
        Settings(file).load(preferences);
        QVERIFY(preferences.sync() == SyncChoices());
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "test_Settings.moc"
