// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ImportText.h"
#include "ui/itemmodels/ImportReportModel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace vd;

class TestImportText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(english); }

    void counts() {
        QCOMPARE(importCounts({}, english), QString());
        ImportTotals totals;
        totals.imported = 1812;
        totals.duplicate = 37;
        totals.failed = 2;
        QCOMPARE(importCounts(totals, english), QStringLiteral("1,812 new, 37 already here, 2 unreadable"));
        totals = {};
        totals.updated = 1;
        totals.partial = 2;
        totals.nothing = 3;
        QCOMPARE(importCounts(totals, english),
                 QStringLiteral("1 updated, 2 read in part, 3 with nothing to import"));
    }

    void fraction() {
        ImportProgress progress;
        QVERIFY(importFraction(progress) < 0); // nothing known: no bar
        progress.bytesDone = 300;
        progress.bytesTotal = 1200;
        QCOMPARE(importFraction(progress), 0.25);
        progress.counting = true;
        QVERIFY(importFraction(progress) < 0);
    }

    void share_data() {
        QTest::addColumn<qint64>("done");
        QTest::addColumn<qint64>("elapsedMs");
        QTest::addColumn<QString>("text");
        QTest::newRow("too early to guess")
            << qint64(500'000) << qint64(4'999) << QStringLiteral("488.3 kB of 1.9 MB");
        QTest::newRow("minutes") << qint64(500'000) << qint64(60'000)
                                 << QStringLiteral("488.3 kB of 1.9 MB, about 3 min left");
        QTest::newRow("seconds") << qint64(1'900'000) << qint64(60'000)
                                 << QStringLiteral("1.8 MB of 1.9 MB, less than a minute left");
        QTest::newRow("done") << qint64(2'000'000) << qint64(60'000) << QStringLiteral("1.9 MB of 1.9 MB");
    }
    void share() {
        QFETCH(qint64, done);
        QFETCH(qint64, elapsedMs);
        ImportProgress progress;
        progress.bytesDone = done;
        progress.bytesTotal = 2'000'000;
        QTEST(importShare(progress, elapsedMs, english), "text");
    }

    void reportNamesEachFilesFate() {
        std::vector<FileReport> files(3);
        files[0].status = FileReport::Status::imported;
        files[0].path = QStringLiteral("/home/a/export.zip/inner/ride.fit");
        files[0].recordings.resize(1);
        files[0].recordings[0].activity = 7;
        files[0].recordings[0].summary.name = QStringLiteral("Valley loop");
        files[0].recordings[0].summary.distanceM = 78410;
        files[0].recordings[0].summary.sport = Sport::ride;
        files[1].status = FileReport::Status::partial;
        files[1].path = QStringLiteral("cut.fit");
        files[1].message = QStringLiteral("The file is cut off at byte 7472.");
        files[1].recordings = files[0].recordings;
        files[2].status = FileReport::Status::failed;
        files[2].path = QStringLiteral("noise.bin");
        files[2].error = ErrorCode::badData;
        files[2].message = QStringLiteral("a sentence with “/the/whole/path/noise.bin”");

        ImportReportModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFiles(files);
        const auto text = [&](int row, int role) { return model.index(row).data(role).toString(); };
        QCOMPARE(text(0, ImportReportModel::NameRole), QStringLiteral("ride.fit"));
        QCOMPARE(text(0, ImportReportModel::WordRole), QStringLiteral("Imported"));
        QCOMPARE(text(0, ImportReportModel::ReasonRole), QStringLiteral("Valley loop, 78.4 km"));
        QCOMPARE(text(1, Qt::DisplayRole),
                 QStringLiteral("cut.fit: Read in part. The file is cut off at byte 7472."));
        QVERIFY(!text(2, ImportReportModel::ReasonRole).contains(QStringLiteral("path")));
        QVERIFY(!text(2, ImportReportModel::ReasonRole).isEmpty());
        QCOMPARE(model.problems(), 2);
        QCOMPARE(model.activities(), std::vector<ActivityId>{7});
        model.setUnits(UnitChoice::of(UnitSystem::imperial));
        QCOMPARE(text(0, ImportReportModel::ReasonRole), QStringLiteral("Valley loop, 48.7 mi"));
    }

private:
    const QLocale english{QLocale::English, QLocale::UnitedKingdom};
};

QTEST_GUILESS_MAIN(TestImportText)
#include "test_ImportText.moc"
