// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "GarminDesk.h"

#include "models/store/DerivedCheck.h"

#include <QCoroTask>

#include <algorithm>

using namespace vd;
using namespace vd::test;
using fakecloud::GarminActivity;

namespace {

constexpr qint64 dayMs = 86'400'000;
const QString filesPath = QStringLiteral("/garmin/download-service/files/activity");

ActivityId activityOf(const SyncDesk& desk, qint64 externalId) {
    QSqlQuery query(desk.store->database().reader());
    query.prepare(QStringLiteral("SELECT activity FROM activity_recording JOIN recording ON id = recording "
                                 "WHERE external_id = ?"));
    query.addBindValue(QString::number(externalId));
    return query.exec() && query.next() ? query.value(0).toLongLong() : 0;
}

} // namespace

// What Garmin tells one by one: original files, the pulse of a day, the stages of a night.
class TestSyncGarminDetails : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void originalsComeInTheBackground() {
        GarminDesk desk(30);
        QVERIFY(desk.link(garmin));
        const QList<GarminActivity> all = desk.garmin().activities();
        const auto files = std::count_if(all.begin(), all.end(), [](const auto& a) { return a.hasFile; });
        QCOMPARE(desk.count(QStringLiteral("recording WHERE lacks_detail = 1")), qint64(all.size()));
        QVERIFY(desk.background());
        QCOMPARE(desk.requests(filesPath), static_cast<int>(files)); // nothing is asked that was typed in
        QCOMPARE(desk.count(QStringLiteral("recording WHERE lacks_detail = 1")), qint64(0));
        QCOMPARE(desk.count(QStringLiteral("recording WHERE point_count > 100 AND lap_count = 1")),
                 qint64(files));
        QCOMPARE(desk.count(QStringLiteral("raw_payload WHERE media_type = 'application/fit'")),
                 qint64(files));
        // The list's word holds where it has one.
        QCOMPARE(desk.count(QStringLiteral("recording WHERE name = '%1'").arg(all[0].name)) > 0, true);
        QCOMPARE(desk.count(QStringLiteral("recording")), qint64(all.size()));
        QVERIFY(checkDerived(desk.store->database()).empty());
        const QByteArray before = desk.everything();
        desk.cloud.forget();
        QVERIFY(desk.sync());
        QCOMPARE(desk.everything(), before);
        QVERIFY(desk.background());
        QCOMPARE(desk.requests(filesPath), 0);
        QCOMPARE(desk.cloud.violations(), QStringList());
    }

    void anOriginalComesWhenItsActivityIsOpened() {
        GarminDesk desk(30);
        QVERIFY(desk.link(garmin));
        const QList<GarminActivity> all = desk.garmin().activities();
        const auto recorded = std::find_if(all.begin(), all.end(), [](const auto& a) { return a.hasFile; });
        const ActivityId id = activityOf(desk, recorded->id);
        desk.service->fetchActivity(id);
        QVERIFY(desk.waitUntilIdle());
        QVERIFY(desk.count(QStringLiteral("stream")) > 3);
        desk.cloud.forget();
        desk.service->fetchActivity(id);
        QVERIFY(desk.waitUntilIdle());
        QCOMPARE(desk.requests(filesPath), 0); // it is here
    }

    // Garmin says the same to a file that never was and to an address that is wrong.
    void withoutAnyFileNothingIsTakenAsDone() {
        GarminDesk desk(30);
        QVERIFY(desk.link(garmin));
        desk.garmin().moveAway(QStringLiteral("/download-service"));
        desk.cloud.forget();
        QVERIFY(desk.background());
        QCOMPARE(desk.lastRun().error, std::optional(ErrorCode::refused));
        QCOMPARE(desk.requests(filesPath), 5);
        const QList<GarminActivity> all = desk.garmin().activities();
        const auto typed = std::count_if(all.begin(), all.end(), [](const auto& a) { return a.isManual; });
        QVERIFY(desk.count(QStringLiteral("recording WHERE lacks_detail = 1")) >= all.size() - typed);
        const QSignalSpy failed(desk.service.get(), &SyncService::failed);
        desk.service->fetchActivity(activityOf(desk, all.constFirst().id));
        QVERIFY(desk.waitUntilIdle());
        QCOMPARE(failed.size(), qsizetype(1));
    }

    void oneThatLostItsFileIsNotAskedForAgain() {
        GarminDesk desk(30);
        const qint64 newest = desk.garmin().activities().constFirst().id;
        desk.garmin().editActivity(newest, [](GarminActivity& a) { a.hasFile = false; });
        QVERIFY(desk.link(garmin));
        QVERIFY(desk.background());
        QCOMPARE(desk.count(QStringLiteral("recording WHERE lacks_detail = 1")), qint64(0));
        QVERIFY(!desk.lastRun().error);
    }

    void killedAmongTheOriginalsItGoesOn() {
        GarminDesk whole(30);
        QVERIFY(whole.link(garmin) && whole.background());
        GarminDesk desk(30);
        QVERIFY(desk.link(garmin));
        desk.service->syncBackground(desk.status(garmin).connection.id);
        QVERIFY(waitFor([&] { return desk.requests(filesPath) == 4; }));
        desk.restart();
        QVERIFY(desk.background());
        QVERIFY(desk.requests(filesPath) <= whole.requests(filesPath) + 1);
        QCOMPARE(desk.content(), whole.content());
    }

    void heartRateOfAllDaysComesInTheBackground() {
        GarminDesk desk(40);
        QVERIFY(desk.link(garmin));
        QVERIFY(desk.background());
        QVERIFY(desk.count(QStringLiteral("sample_block WHERE metric = 'heart_rate'")) >= 40);
        const ConnectionStatus status = desk.status(garmin);
        QVERIFY(!hasBackgroundWork(desk.store->database(), status.connection, *findProvider(garmin),
                                   desk.clock.nowMs()));
        QCOMPARE(desk.cloud.violations(), QStringList());
    }

    void theDaysThatAreNotOverAreReadAgain() {
        GarminDesk desk(20);
        QVERIFY(desk.link(garmin));
        desk.garmin().makeDays(QDate(2026, 11, 20), QDate(2026, 11, 22));
        const QString samples = QStringLiteral("SELECT sum(samples) FROM sample_block");
        const auto total = [&] {
            QSqlQuery query(desk.store->database().reader());
            return query.exec(samples) && query.next() ? query.value(0).toLongLong() : 0;
        };
        QVERIFY(desk.sync());
        const qint64 evening = total();
        desk.clock.setNowMs(desk.clock.nowMs() + dayMs / 2); // the next morning
        desk.cloud.forget();
        QVERIFY(desk.sync());
        QCOMPARE(desk.asked("dailyHeartRate"), 2); // the rest of yesterday, and today
        QVERIFY(total() > evening + 100);
        desk.clock.setNowMs(desk.clock.nowMs() + dayMs / 2);
        QVERIFY(desk.sync());
        desk.cloud.forget();
        QVERIFY(desk.sync());
        QCOMPARE(desk.asked("dailyHeartRate"), 1);
    }

    void anOpenedDayIsTherePulseAndStages() {
        GarminDesk desk(40);
        QVERIFY(desk.link(garmin));
        const QDate day(2026, 10, 25); // an hour longer
        const qint64 blocks = desk.count(QStringLiteral("sample_block"));
        desk.garmin().setDay(day, [](fakecloud::GarminDay& d) { d.consumedKcal = 2100; });
        desk.service->fetchDay(day);
        QVERIFY(desk.waitUntilIdle());
        QVERIFY(desk.count(QStringLiteral("sample_block")) > blocks);
        const QString told = QStringLiteral("sleep WHERE date = '2026-10-25' AND stages != '[]'");
        QCOMPARE(desk.count(told), qint64(1));
        QCOMPARE(desk.count(QStringLiteral("raw_payload WHERE key LIKE '/nutrition%'")), qint64(1));
        QVERIFY(desk.sync());
        QCOMPARE(desk.count(told), qint64(1)); // the list knows of no stages and does not deny them
        QCOMPARE(desk.cloud.violations(), QStringList());
    }

    void stagesMayNeverBeTold() {
        GarminDesk desk(40);
        desk.garmin().setTellsStages(false);
        QVERIFY(desk.link(garmin));
        QCOMPARE(desk.lastRun().status, RunOutcome::Status::completed);
        QCOMPARE(desk.count(QStringLiteral("sleep WHERE stages != '[]'")), qint64(0));
        QCOMPARE(desk.count(QStringLiteral("sleep WHERE asleep_s > 0")), qint64(40));
    }
};

QTEST_GUILESS_MAIN(TestSyncGarminDetails)
#include "test_SyncGarminDetails.moc"
