// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A Garmin watch is known by what is on it, and only what holds something for us is looked into.
#include "services/watch/GarminTree.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace vd;

namespace {

QByteArray dataType(const char* name, const char* path) {
    return QByteArray("<DataType><Name>") + name +
           "</Name><File><Specification><Identifier>FIT</Identifier></Specification><Location><Path>" + path +
           "</Path><FileExtension>FIT</FileExtension></Location>"
           "<TransferDirection>OutputFromUnit</TransferDirection></File></DataType>";
}

QByteArray description(const QByteArray& types) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<Device xmlns=\"http://www.garmin.com/xmlschemas/GarminDevice/v2\">"
           "<Model><PartNumber>006-B0000-00</PartNumber><SoftwareVersion>100</SoftwareVersion>"
           "<Description>Made-up 255</Description></Model><Id>4711000001</Id><MassStorageMode>" +
           types + "</MassStorageMode></Device>";
}

struct Drive {
    QTemporaryDir folder;
    void make(const char* below) const { QDir(folder.path()).mkpath(QLatin1String(below)); }
    void describe(const char* below, const QByteArray& xml) const {
        QFile file(folder.filePath(QLatin1String(below)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(xml);
    }
    QStringList below(const QStringList& folders) const {
        QStringList names;
        for (const QString& each : folders)
            names << QDir(folder.path()).relativeFilePath(each);
        return names;
    }
};

} // namespace

class TestGarminTree : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isNamedByItsDescription() {
        const Drive drive;
        for (const char* folder : {"GARMIN/ACTIVITY", "GARMIN/MONITOR", "GARMIN/COURSES", "GARMIN/NEWFILES",
                                   "GARMIN/SLEEP", "GARMIN/HRVSTATUS", "MUSIC"})
            drive.make(folder);
        drive.describe("GARMIN/GARMINDEVICE.XML", description(dataType("FIT_TYPE_4", "GARMIN/ACTIVITY")));
        const auto tree = garminTreeAt(drive.folder.path());
        QVERIFY(tree.has_value());
        QCOMPARE(tree->id, QStringLiteral("garmin:4711000001"));
        QCOMPARE(tree->name, QStringLiteral("Made-up 255"));
        QCOMPARE(tree->root, drive.folder.path());
        QCOMPARE(drive.below(tree->folders),
                 (QStringList{QStringLiteral("GARMIN/ACTIVITY"), QStringLiteral("GARMIN/MONITOR"),
                              QStringLiteral("GARMIN/SLEEP"), QStringLiteral("GARMIN/HRVSTATUS")}));
    }

    void saysItselfWhereItsFilesAre() {
        const Drive drive;
        drive.make("Garmin/Fit/Act");
        drive.make("Garmin/Fit/Courses");
        drive.describe("Garmin/GarminDevice.xml", description(dataType("FIT_TYPE_4", "garmin/FIT/act") +
                                                              dataType("FIT_TYPE_6", "Garmin/Fit/Courses")));
        const auto tree = garminTreeAt(drive.folder.path());
        QVERIFY(tree.has_value());
        QCOMPARE(drive.below(tree->folders), QStringList{QStringLiteral("Garmin/Fit/Act")});
    }

    void leadsNotOutOfItself_data() {
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("up") << QByteArray("../secret");
        QTest::newRow("up from below") << QByteArray("Garmin/../../secret");
        QTest::newRow("absolute") << QByteArray("/tmp");
        QTest::newRow("with backslashes") << QByteArray("..\\..\\tmp");
        QTest::newRow("the whole drive") << QByteArray("");
    }
    void leadsNotOutOfItself() {
        QFETCH(QByteArray, path);
        const Drive drive;
        drive.make("Garmin");
        drive.describe("Garmin/GarminDevice.xml", description(dataType("FIT_TYPE_4", path.constData())));
        const auto tree = garminTreeAt(drive.folder.path());
        QVERIFY(tree.has_value());
        QCOMPARE(tree->folders, QStringList());
    }

    void isKnownWithoutADescription_data() {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<bool>("isOne");
        QTest::newRow("activities of a watch") << QStringLiteral("Garmin/Activity") << true;
        QTest::newRow("activities of a handheld") << QStringLiteral("GARMIN/ACTIVITIES") << true;
        QTest::newRow("a folder of that name") << QStringLiteral("Garmin/Manuals") << false;
        QTest::newRow("none") << QStringLiteral("Music") << false;
    }
    void isKnownWithoutADescription() {
        QFETCH(QString, folder);
        QFETCH(bool, isOne);
        const Drive drive;
        QDir(drive.folder.path()).mkpath(folder);
        const auto tree = garminTreeAt(drive.folder.path());
        QCOMPARE(tree.has_value(), isOne);
        if (!isOne) return;
        QCOMPARE(tree->name, QStringLiteral("Garmin"));
        QVERIFY(tree->id.endsWith(drive.folder.path()));
        QCOMPARE(drive.below(tree->folders), QStringList{folder});
    }

    void isTheSameFromWithin() {
        const Drive drive;
        drive.make("Garmin/Activity");
        drive.describe("Garmin/GarminDevice.xml", description({}));
        const auto outside = garminTreeAt(drive.folder.path());
        const auto inside = garminTreeAt(drive.folder.filePath(QStringLiteral("Garmin/")));
        QVERIFY(outside && inside);
        QCOMPARE(inside->id, outside->id);
        QCOMPARE(inside->root, outside->root);
        QCOMPARE(inside->folders, outside->folders);
    }

    void isFoundInItsStorage() {
        const Drive drive;
        drive.make("Internal storage/GARMIN/Activity");
        const auto tree = garminTreeAt(drive.folder.path());
        QVERIFY(tree.has_value());
        QCOMPARE(drive.below(tree->folders), QStringList{QStringLiteral("Internal storage/GARMIN/Activity")});
    }

    void aDamagedDescriptionSaysLess_data() {
        QTest::addColumn<QByteArray>("xml");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut off") << description(dataType("FIT_TYPE_4", "Garmin/Activity")).first(120);
        QTest::newRow("no XML") << QByteArray("\0\1\2", 3);
        QTest::newRow("huge") << QByteArray(2 << 20, ' ');
    }
    void aDamagedDescriptionSaysLess() {
        QFETCH(QByteArray, xml);
        const Drive drive;
        drive.make("Garmin/Activity");
        drive.describe("Garmin/GarminDevice.xml", xml);
        const auto tree = garminTreeAt(drive.folder.path());
        QVERIFY(tree.has_value());
        QCOMPARE(drive.below(tree->folders), QStringList{QStringLiteral("Garmin/Activity")});
    }
};

QTEST_GUILESS_MAIN(TestGarminTree)
#include "test_GarminTree.moc"
