// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The demo's own store: made whole or not at all, and gone without a trace.
#include "models/store/StoreFixture.h"

#include "models/store/AthleteQueries.h"
#include "models/store/SourceQueries.h"
#include "services/demo/DemoJob.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace vd;

namespace {

DemoClock noonOf(QDate date) {
    return DemoClock::at(QDateTime(date, QTime(12, 0)), QTimeZone("Europe/Berlin"));
}
const QDate today(2026, 11, 20);

} // namespace

class TestDemoFolder : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;

    QString folderPath() const { return m_home->filePath(QStringLiteral("demo")); }
    DemoFolder folder() const { return DemoFolder(folderPath() + QStringLiteral("/vitaldeck.sqlite")); }
    Counts make(bool pinned = false) const {
        DemoMaking making;
        making.days = 20;
        making.pinned = pinned;
        return folder().make(noonOf(today), making);
    }
    std::optional<ErrorCode> failureOf(const std::function<void()>& call) const {
        try {
            call();
            return std::nullopt;
        } catch (const Error& error) {
            return error.code();
        }
    }

private Q_SLOTS:
    void init() { m_home = std::make_unique<QTemporaryDir>(); }

    void isMadeInItsFolderOnly() {
        QVERIFY(!folder().made());
        const Counts counts = make();
        QVERIFY(counts.created > 100);
        QCOMPARE(counts.deleted, 0);
        QVERIFY(folder().isCurrent(noonOf(today)));
        QCOMPARE(QDir(m_home->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{QStringLiteral("demo")});
        const Store store({folder().storeFile(), {}});
        QVERIFY(listActivities(store.database()).size() > 10);
    }

    void knowsItsAthlete() {
        make();
        const Store store({folder().storeFile(), {}});
        const std::vector<AthleteSettings> limits = listAthlete(store.database());
        QCOMPARE(limits.size(), size_t{1});
        QCOMPARE(limits.front().maxHeartRateBpm, 188.0);
        QStringList sources;
        for (const ConnectionRow& row : sourcesOf(store.database(), Metric::steps))
            sources << row.displayName;
        QCOMPARE(sources, (QStringList{QStringLiteral("Polar watch"), QStringLiteral("Phone")}));
        for (const Activity& activity : listActivities(store.database()))
            QVERIFY(activity.load.has_value());
    }

    void growsOldWithTheDay() {
        make();
        QVERIFY(
            folder().isCurrent(DemoClock::at(QDateTime(today, QTime(23, 59)), QTimeZone("Europe/Berlin"))));
        QVERIFY(!folder().isCurrent(noonOf(today.addDays(1))));
        QVERIFY(!folder().isCurrent(noonOf(today.addDays(-1))));
    }

    void doesNotGrowOldWhereTheMomentWasChosen() {
        make(true);
        QVERIFY(folder().isCurrent(noonOf(today.addDays(100))));
        QCOMPARE(folder().made()->now, noonOf(today).now);
    }

    void isMadeAnewAfterItWasStoppedOnTheWay() {
        make();
        DemoMaking making;
        making.days = 200;
        double reached = 0;
        making.onShare = [&reached](double share) { reached = share; };
        making.isCancelled = [&reached] { return reached > 0.2; };
        QCOMPARE(failureOf([&] { folder().make(noonOf(today), making); }), ErrorCode::cancelled);
        QVERIFY(reached < 1);
        QVERIFY(!folder().isCurrent(noonOf(today)));
        make();
        QVERIFY(folder().isCurrent(noonOf(today)));
    }

    void keepsItsSettings() {
        make();
        const QString settings = folderPath() + QStringLiteral("/vitaldeck.ini");
        QFile file(settings);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        make();
        QVERIFY(QFileInfo::exists(settings));
    }

    void isNotPulledAwayWhileItIsOpen() {
        make();
        {
            const Store store({folder().storeFile(), {}});
            QVERIFY(folder().isOpen());
            QCOMPARE(failureOf([&] { make(); }), ErrorCode::storage);
            QCOMPARE(failureOf([&] { folder().remove(); }), ErrorCode::storage);
        }
        QVERIFY(!folder().isOpen());
        QVERIFY(folder().isCurrent(noonOf(today)));
    }

    void isRemovedWithoutATrace() {
        make();
        folder().remove();
        QVERIFY(!QFileInfo::exists(folderPath()));
        folder().remove(); // nothing there is fine
    }

    void reportsHowFarItIs() {
        DemoJob job(folder(), noonOf(today));
        job.setDays(200);
        QSignalSpy progress(&job, &DemoJob::progressed), end(&job, &DemoJob::finished);
        job.start();
        QTRY_COMPARE(end.size(), 1);
        QVERIFY(!job.error());
        QVERIFY(!job.isRunning());
        QVERIFY(!progress.isEmpty());
        QCOMPARE(progress.constLast().constFirst().toDouble(), 1.0);
        QVERIFY(folder().isCurrent(noonOf(today)));
    }

    void canBeCancelled() {
        DemoJob job(folder(), noonOf(today));
        QSignalSpy end(&job, &DemoJob::finished);
        job.start();
        job.cancel();
        QTRY_COMPARE(end.size(), 1);
        QCOMPARE(job.error()->code(), ErrorCode::cancelled);
        QVERIFY(!folder().isCurrent(noonOf(today)));
    }

    void canBeDestroyedAtAnyTime() {
        auto job = std::make_unique<DemoJob>(folder(), noonOf(today));
        job->start();
        job.reset();
        QVERIFY(!folder().isCurrent(noonOf(today)));
    }
};

QTEST_GUILESS_MAIN(TestDemoFolder)
#include "test_DemoFolder.moc"
