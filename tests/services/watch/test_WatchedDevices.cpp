// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A Garmin watch that is plugged in: asked about once, then imported by itself wherever it is mounted.
#include "WatchDesk.h"

using namespace vd;
using test::Desk;
using test::put;
using test::ride;

namespace {

using State = WatchStatus::State;
const QString unit = QStringLiteral("garmin:4711000001");

// A made-up device as Garmin has it. Returns its drive.
QString makeWatch(const Desk& desk, const QString& drive = QStringLiteral("GARMIN")) {
    const QString root = desk.folder(drive);
    const auto at = [&](const char* below) { return QDir(root).filePath(QLatin1String(below)); };
    put(at("GARMIN/GarminDevice.xml"),
        "<Device xmlns=\"http://www.garmin.com/xmlschemas/GarminDevice/v2\"><Model>"
        "<Description>Made-up 255</Description></Model><Id>4711000001</Id></Device>");
    put(at("GARMIN/Activity/2026-11-02-09-20-00.fit"), ride(1));
    put(at("GARMIN/ACTIVITY.TXT"), "no folder");
    put(at("GARMIN/Monitor/M1.FIT"), "broken");
    put(at("GARMIN/Courses/C1.fit"), ride(2)); // not looked into, whatever it is
    put(at("GARMIN/NewFiles/N1.fit"), ride(3));
    put(at("GARMIN/Activity/route.gpx"), "<gpx/>");
    put(at("MUSIC/song.zip"), "PK");
    return root;
}

} // namespace

class TestWatchedDevices : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isAskedAboutOnceAndThenImportedByItself() {
        Desk desk;
        desk.open({});
        QTRY_VERIFY(!desk.watched->isBusy());
        QVERIFY(desk.watched->statuses().empty());
        const QString drive = makeWatch(desk);
        const auto before = test::fingerprint(drive);
        QSignalSpy found(desk.watched.get(), &WatchedFolders::deviceFound);
        desk.volumes.plug({drive});
        QTRY_COMPARE(desk.watched->statuses().size(), size_t(1));
        QCOMPARE(desk.status().state, State::asking);
        QCOMPARE(desk.status().device, QStringLiteral("Made-up 255"));
        QCOMPARE(desk.imports, 0);
        QCOMPARE(found.count(), 1);

        QSignalSpy choices(desk.watched.get(), &WatchedFolders::choicesChanged);
        desk.watched->answer(desk.status().id, true);
        QCOMPARE(choices.count(), 1);
        QTRY_VERIFY(desk.isWatching());
        QCOMPARE(desk.activities(), 1);
        QCOMPARE(desk.status().problemFile, QStringLiteral("M1.FIT"));
        QCOMPARE(test::fingerprint(drive), before);

        desk.volumes.plug({});
        QTRY_COMPARE(desk.status().state, State::away);
        QCOMPARE(desk.status().device, QStringLiteral("Made-up 255"));
        // Elsewhere, with something that is there for the first time.
        QVERIFY(QDir().rename(drive, desk.folder(QStringLiteral("GARMIN1"))));
        put(desk.folder(QStringLiteral("GARMIN1/GARMIN/Activity/later.fit")), ride(4));
        desk.volumes.plug({desk.folder(QStringLiteral("GARMIN1"))});
        QTRY_COMPARE(desk.activities(), 2);
        QTRY_VERIFY(desk.isWatching());
        QCOMPARE(desk.imports, 2);
        QCOMPARE(found.count(), 1);
        QCOMPARE(desk.status().lastImport.value_or(WatchedImport{}).added, 1);
        QVERIFY(desk.watched->choices().devices ==
                (std::vector<WatchChoices::Device>{{unit, QStringLiteral("Made-up 255"), true}}));
    }

    // Not every system tells of drives.
    void isFoundWhenSomebodyAsks() {
        Desk desk;
        desk.open({{}, {{unit, QStringLiteral("Made-up 255"), true}}});
        QTRY_VERIFY(!desk.watched->isBusy());
        QCOMPARE(desk.status().state, State::away);
        desk.volumes.mounted = QStringList{makeWatch(desk)};
        desk.watched->importNow(unit);
        QTRY_COMPARE(desk.activities(), 1);
    }

    void noIsAnAnswer() {
        Desk desk;
        const QString drive = makeWatch(desk);
        desk.volumes.mounted = QStringList{drive};
        desk.open({{}, {{unit, QStringLiteral("Made-up 255"), false}}});
        QTRY_COMPARE(desk.watched->statuses().size(), size_t(1));
        QCOMPARE(desk.status().state, State::declined);
        QTRY_VERIFY(!desk.watched->isBusy());
        QCOMPARE(desk.imports, 0);
        desk.watched->answer(unit, true);
        QTRY_COMPARE(desk.activities(), 1);
        // Forgotten, it is asked about again.
        desk.watched->stopWatching(unit);
        QTRY_COMPARE(desk.status().state, State::asking);
    }

    void aChosenFolderMayBeADeviceOrACopyOfOne_data() {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<bool>("isPlugged");
        QTest::newRow("the drive") << QStringLiteral("GARMIN") << true;
        QTest::newRow("its folder") << QStringLiteral("GARMIN/GARMIN") << true;
        QTest::newRow("a copy") << QStringLiteral("GARMIN") << false;
        QTest::newRow("within a copy") << QStringLiteral("GARMIN/GARMIN") << false;
    }
    void aChosenFolderMayBeADeviceOrACopyOfOne() {
        QFETCH(QString, folder);
        QFETCH(bool, isPlugged);
        Desk desk;
        const QString drive = makeWatch(desk);
        if (isPlugged) desk.volumes.mounted = QStringList{drive};
        desk.open({});
        QTRY_VERIFY(!desk.watched->isBusy());
        const QString id = desk.watched->watch(desk.folder(folder));
        QCOMPARE(id == unit, isPlugged);
        QTRY_COMPARE(desk.activities(), 1);
        QTRY_VERIFY(desk.isWatching());
        QCOMPARE(desk.status().device, QStringLiteral("Made-up 255"));
        QCOMPARE(desk.watched->statuses().size(), size_t(1));
    }

    // Mounts come and go all day long; only what is on another drive than before is looked at anew.
    void otherMountsAreNoReasonToLook() {
        Desk desk;
        put(desk.file(QStringLiteral("1.fit")), ride(1));
        desk.openOnFolder();
        QTRY_VERIFY(desk.isWatching());
        QSignalSpy changes(desk.watched.get(), &WatchedFolders::changed);
        desk.volumes.plug({makeWatch(desk, QStringLiteral("other"))});
        QTRY_COMPARE(desk.watched->statuses().size(), size_t(2));
        QTRY_VERIFY(!desk.watched->isBusy());
        QCOMPARE(desk.activities(), 1);
        QCOMPARE(desk.imports, 1);
    }
};

QTEST_GUILESS_MAIN(TestWatchedDevices)
#include "test_WatchedDevices.moc"
