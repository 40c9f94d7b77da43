// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SyncDesk.h"

#include "fakecloud/wahoo/FakeWahoo.h"
#include "models/store/DerivedCheck.h"

using namespace vd;
using namespace vd::test;
using fakecloud::FakeWahoo;
using fakecloud::WahooWorkout;

namespace {

const QString wahoo = QStringLiteral("wahoo");
constexpr qint64 dayMs = 86'400'000;

FakeWahoo& cloudOf(SyncDesk& desk) {
    return desk.cloud.get<FakeWahoo>();
}

ConnectionId idOf(const SyncDesk& desk) {
    return desk.status(wahoo).connection.id;
}

bool fetchFiles(SyncDesk& desk) {
    desk.service->syncBackground(idOf(desk));
    return desk.waitUntilIdle();
}

} // namespace

class TestSyncWahoo : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isHereAfterItsFirstSync() {
        SyncDesk desk;
        cloudOf(desk).makeHistory(230, desk.clock.nowMs());
        QVERIFY(desk.link(wahoo));
        QCOMPARE(desk.count(QStringLiteral("activity")), qint64(230));
        QCOMPARE(desk.count(QStringLiteral("measurement WHERE metric = 'weight' AND value = 63.5")),
                 qint64(1));
        QVERIFY(desk.status(wahoo).complete);
        QCOMPARE(desk.lastRun().status, RunOutcome::Status::completed);
        QCOMPARE(desk.cloud.violations(), QStringList());
    }

    // 30 pages and the one that tells the end, but the end is told by the total; and one for the profile.
    void tenYearsTakeThirtyOneCallsInTheSandbox() {
        SyncDesk desk;
        cloudOf(desk).setLimits(250, 100, 25);
        cloudOf(desk).makeHistory(3000, desk.clock.nowMs());
        QVERIFY(desk.link(wahoo));
        for (int i = 0; i < 6 && !desk.status(wahoo).complete; ++i) {
            desk.clock.setNowMs(desk.clock.nowMs() + 5 * 60'000);
            QVERIFY(desk.sync());
        }
        QVERIFY(desk.status(wahoo).complete);
        QCOMPARE(desk.count(QStringLiteral("activity")), qint64(3000));
        QVERIFY(desk.requests(QStringLiteral("/wahoo/v1/workouts")) <=
                31 + 6); // each sync looks at the newest
        QCOMPARE(desk.cloud.violations(), QStringList());
    }

    void aSecondSyncFindsNothingAndWritesNothing() {
        SyncDesk desk;
        cloudOf(desk).makeHistory(230, desk.clock.nowMs());
        QVERIFY(desk.link(wahoo));
        const QByteArray before = desk.everything();
        desk.cloud.forget();
        QVERIFY(desk.sync());
        QCOMPARE(desk.everything(), before);
        QCOMPARE(desk.requests(QStringLiteral("/wahoo/v1")), 1);
    }

    void whatIsNewComesAndPlansWait() {
        SyncDesk desk;
        cloudOf(desk).makeHistory(5, desk.clock.nowMs());
        QVERIFY(desk.link(wahoo));
        WahooWorkout plan;
        plan.id = 77;
        plan.startMs = desk.clock.nowMs() + dayMs;
        plan.changedMs = desk.clock.nowMs();
        plan.planned = true;
        WahooWorkout ride = plan;
        ride.id = 78;
        ride.startMs = desk.clock.nowMs() - 3'600'000;
        ride.planned = false;
        cloudOf(desk).addWorkout(plan);
        cloudOf(desk).addWorkout(ride);
        QVERIFY(desk.sync());
        QCOMPARE(desk.count(QStringLiteral("activity")), qint64(6));
        QCOMPARE(desk.lastRun().counts.created, 1);
        QCOMPARE(desk.lastRun().counts.skipped - 5, 0); // those that were here; the plan is nothing
    }

    void editsAndDeletionsFollowWithinAWeek() {
        SyncDesk desk;
        cloudOf(desk).makeHistory(250, desk.clock.nowMs());
        QVERIFY(desk.link(wahoo));
        std::vector<WahooWorkout>& workouts = cloudOf(desk).workouts();
        workouts[220].name = QStringLiteral("Edited long ago");
        workouts[220].changedMs = desk.clock.nowMs();
        workouts.erase(workouts.begin() + 150);
        desk.clock.setNowMs(desk.clock.nowMs() + 7 * dayMs + 1);
        QVERIFY(desk.sync());
        QCOMPARE(desk.count(QStringLiteral("activity")), qint64(249));
        QCOMPARE(desk.count(QStringLiteral("activity WHERE name = 'Edited long ago'")), qint64(1));
        QVERIFY(checkDerived(desk.store->database()).empty());
    }

    void filesComeInTheBackgroundOnce() {
        SyncDesk desk;
        cloudOf(desk).makeHistory(10, desk.clock.nowMs()); // the tenth was typed in
        QVERIFY(desk.link(wahoo));
        QVERIFY(fetchFiles(desk));
        QCOMPARE(desk.count(QStringLiteral("recording WHERE point_count = 600")), qint64(9));
        QCOMPARE(desk.count(QStringLiteral("recording WHERE lacks_detail = 1")), qint64(0));
        // The list's words stay: the name is not in the file.
        QCOMPARE(desk.count(QStringLiteral("activity WHERE name LIKE 'Morning%'")), qint64(10));
        const QByteArray before = desk.everything();
        desk.cloud.forget();
        QVERIFY(fetchFiles(desk));
        QVERIFY(desk.sync());
        QCOMPARE(desk.requests(QStringLiteral("/wahoo/files")), 0);
        QCOMPARE(desk.everything(), before);
        QCOMPARE(desk.cloud.violations(), QStringList());
    }

    void anAddressThatEndedIsAskedForAnew() {
        SyncDesk desk;
        cloudOf(desk).makeHistory(1, desk.clock.nowMs());
        QVERIFY(desk.link(wahoo));
        cloudOf(desk).workouts()[0].fileVersion = 2;
        QVERIFY(fetchFiles(desk));
        QCOMPARE(desk.count(QStringLiteral("recording WHERE point_count = 600")), qint64(1));
    }

    void aDamagedFileHoldsUpNoOther() {
        SyncDesk desk;
        cloudOf(desk).makeHistory(5, desk.clock.nowMs());
        cloudOf(desk).workouts()[1].isDamaged = true;
        QVERIFY(desk.link(wahoo));
        QVERIFY(fetchFiles(desk));
        QCOMPARE(desk.lastRun().status, RunOutcome::Status::failed);
        QCOMPARE(desk.lastRun().error, std::optional(ErrorCode::badData));
        QCOMPARE(desk.count(QStringLiteral("recording WHERE point_count = 600")), qint64(4));
        desk.cloud.forget();
        desk.clock.setNowMs(desk.clock.nowMs() + 60'000);
        QVERIFY(fetchFiles(desk)); // left alone for a while
        QCOMPARE(desk.requests(QStringLiteral("/wahoo/files")), 0);
        cloudOf(desk).workouts()[1].isDamaged = false;
        desk.clock.setNowMs(desk.clock.nowMs() + 16 * 60'000);
        QVERIFY(fetchFiles(desk));
        QCOMPARE(desk.count(QStringLiteral("recording WHERE point_count = 600")), qint64(5));
    }

    // Renewed tokens are stored, then used; the old pair is over then.
    void goesOnAfterTheTokenHasEnded() {
        SyncDesk desk;
        cloudOf(desk).makeHistory(5, desk.clock.nowMs());
        QVERIFY(desk.link(wahoo));
        for (int i = 0; i < 3; ++i) {
            desk.clock.setNowMs(desk.clock.nowMs() + 3 * 3'600'000);
            QVERIFY(desk.sync());
            QCOMPARE(desk.lastRun().status, RunOutcome::Status::completed);
        }
        QCOMPARE(cloudOf(desk).oauth().refreshes(), 3);
        QCOMPARE(desk.cloud.violations(), QStringList());
    }

    void aDeadGrantNeedsThePerson() {
        SyncDesk desk;
        cloudOf(desk).makeHistory(5, desk.clock.nowMs());
        QVERIFY(desk.link(wahoo));
        cloudOf(desk).oauth().revokeAll();
        desk.clock.setNowMs(desk.clock.nowMs() + 3 * 3'600'000);
        QVERIFY(desk.sync());
        QCOMPARE(desk.status(wahoo).state, ConnectionStatus::State::needsSignIn);
        QCOMPARE(desk.count(QStringLiteral("activity")), qint64(5));
    }

    void aBackfillThatWasCutOffGoesOn() {
        SyncDesk whole, cut;
        for (SyncDesk* desk : {&whole, &cut})
            cloudOf(*desk).makeHistory(450, desk->clock.nowMs());
        QVERIFY(whole.link(wahoo));
        QVERIFY(!cut.signIn(wahoo));
        QVERIFY(waitFor([&] { return cut.requests(QStringLiteral("/wahoo/v1/workouts")) >= 3; }));
        cut.restart();
        cut.service->sync();
        QVERIFY(cut.waitUntilIdle());
        QVERIFY(cut.status(wahoo).complete);
        QCOMPARE(cut.content(), whole.content());
        QCOMPARE(cut.cloud.violations(), QStringList());
    }

    void disconnectingEndsThePermissionThere() {
        SyncDesk desk;
        QVERIFY(desk.link(wahoo));
        desk.clock.setNowMs(desk.clock.nowMs() + 3 * 3'600'000); // the access token is over by then
        auto unlinked = desk.service->unlink(idOf(desk), false);
        QVERIFY(waitFor([&] { return unlinked.isReady(); }));
        QCOMPARE(cloudOf(desk).oauth().liveGrants(), 0);
        QCOMPARE(desk.secrets.kept().size(), 0);
        QCOMPARE(desk.cloud.violations(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestSyncWahoo)
#include "test_SyncWahoo.moc"
