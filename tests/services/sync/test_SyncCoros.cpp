// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SyncDesk.h"

#include "fakecloud/coros/FakeCoros.h"
#include "models/store/DailyQueries.h"
#include "models/store/DerivedCheck.h"

using namespace vd;
using namespace vd::test;
using fakecloud::CorosWorkout;
using fakecloud::FakeCoros;
using fakecloud::Fault;
using fakecloud::FaultKind;

namespace {

using State = ConnectionStatus::State;

const QString coros = QStringLiteral("coros");
const QString calls = QStringLiteral("/coros/eu/mcp");
constexpr qint64 dayMs = 86'400'000;
const QDate today(2026, 11, 20);

QString callsOf(const char* tool) {
    return calls + u'/' + QLatin1String(tool);
}

class CorosDesk : public SyncDesk {
public:
    explicit CorosDesk(int days = 0) {
        if (days > 0) fake().makeHistory(days, clock.nowMs());
    }
    FakeCoros& fake() { return cloud.get<FakeCoros>(); }
    ConnectionId id() const { return status(coros).connection.id; }
    bool link() { return SyncDesk::link(coros); }
    bool background() {
        service->syncBackground(id());
        return waitUntilIdle();
    }
    std::optional<double> best(Metric metric, QDate day) const {
        DailyFilter filter;
        filter.metrics = {metric};
        filter.from = filter.to = day;
        const std::vector<DailyBest> found = listDailyBest(store->database(), filter);
        return found.empty() ? std::nullopt : std::optional(found.front().value);
    }
    qint64 withTracks() const { return count(QStringLiteral("recording WHERE point_count > 0")); }
    // A feed of the last run.
    RunFeedRow feed(const QString& name) const {
        for (const RunFeedRow& row : runFeeds(store->database(), lastRun().id)) {
            if (row.feed == name) return row;
        }
        return {};
    }
};

} // namespace

class TestSyncCoros : public QObject {
    Q_OBJECT

    // What a first sync with its files makes of so many days.
    static QByteArray undisturbed(int days) {
        static QMap<int, QByteArray> made;
        if (made.contains(days)) return made.value(days);
        CorosDesk desk(days);
        if (!desk.link() || !desk.background()) qFatal("an undisturbed sync does not end");
        return *made.insert(days, desk.content());
    }

private Q_SLOTS:
    void theAccountIsFoundAndItsDataAreHere() {
        CorosDesk desk(100);
        QVERIFY(desk.link());
        const ConnectionStatus status = desk.status(coros);
        QCOMPARE(status.state, State::fine);
        QVERIFY(status.complete);
        QCOMPARE(status.connection.accountId, QStringLiteral("430000000000000007"));
        QCOMPARE(status.connection.displayName, QStringLiteral("Alex Sandbox"));
        QCOMPARE(desk.lastRun().status, RunOutcome::Status::completed);
        QCOMPARE(desk.count(QStringLiteral("activity")), qint64(desk.fake().workouts().size()));
        const QDate day = today.addDays(-3);
        const fakecloud::CorosHealth made = desk.fake().days().value(day);
        QCOMPARE(desk.best(Metric::steps, day), std::optional<double>(made.steps));
        QCOMPARE(desk.best(Metric::activeEnergy, day), std::optional(made.kcal * 4184.0));
        QCOMPARE(desk.best(Metric::floors, day), std::optional<double>(made.floors));
        QCOMPARE(desk.best(Metric::stress, day), std::optional<double>(made.stress));
        QCOMPARE(desk.best(Metric::restingHeartRate, day), std::optional<double>(made.restingHeartRate));
        QCOMPARE(desk.best(Metric::hrvRmssd, day), std::optional<double>(made.hrv));
        QCOMPARE(desk.best(Metric::sleepDuration, day), std::optional(made.asleepMin * 60.0));
        QCOMPARE(desk.best(Metric::weight, today), std::optional(70.5));
        QVERIFY(desk.best(Metric::steps, today.addDays(-99)));
        QCOMPARE(desk.cloud.violations(), QStringList());
    }

    void tenYearsTakeWhatTheHeaderSays() {
        CorosDesk desk;
        for (int year = 0; year < 10; ++year) {
            for (int i = 0; i < 150; ++i)
                desk.fake().add(fakecloud::madeWorkout(desk.clock.nowMs() / dayMs - 1 - year * 365 - i * 2));
        }
        QVERIFY(desk.link());
        QCOMPARE(desk.count(QStringLiteral("activity")), qint64(1500));
        QVERIFY(desk.status(coros).complete);
        // Two empty years tell the end.
        QVERIFY(desk.requests(callsOf("querySportRecords")) <= 11 + 2);
        for (const char* tool :
             {"queryDailyHealthData", "queryRestingHeartRate", "querySleepData", "querySleepHrv"})
            QCOMPARE(desk.requests(callsOf(tool)), 3);
        QCOMPARE(desk.requests(callsOf("queryUserInfo")), 2); // once to know who it is
        QCOMPARE(desk.requests(callsOf("tools/list")), 1);
        QCOMPARE(desk.cloud.violations(), QStringList());
    }

    void aYearWithMoreThanAListHoldsIsHalved() {
        CorosDesk desk;
        const qint64 lastYearMs = desk.clock.nowMs() - 300 * dayMs;
        for (int i = 0; i < 700; ++i) {
            CorosWorkout each = fakecloud::madeWorkout(20'000 + i);
            each.startMs = lastYearMs - i * (dayMs / 4);
            desk.fake().add(each);
        }
        QVERIFY(desk.link());
        QCOMPARE(desk.count(QStringLiteral("recording WHERE deleted_at IS NULL")), qint64(700));
        QCOMPARE(desk.cloud.violations(), QStringList());
    }

    void aSecondSyncFindsNothingAndWritesNothing() {
        CorosDesk desk(100);
        QVERIFY(desk.link());
        const QByteArray before = desk.everything();
        desk.cloud.forget();
        QVERIFY(desk.sync());
        QCOMPARE(desk.everything(), before);
        QCOMPARE(desk.requests(calls), 6); // with `initialize`
        QCOMPARE(desk.lastRun().status, RunOutcome::Status::completed);
        QVERIFY(desk.background());
        const QByteArray whole = desk.everything();
        QVERIFY(desk.sync());
        QCOMPARE(desk.everything(), whole); // the list contradicts no file
    }

    void editsAndDeletionsFollow() {
        CorosDesk desk(60);
        QVERIFY(desk.link());
        const QList<CorosWorkout> before = desk.fake().workouts();
        desk.fake().edit(before[1].label, [](CorosWorkout& each) { each.kcal = 777; });
        desk.fake().remove(before[2].label);
        desk.fake().days()[today.addDays(-2)].steps = 12'345;
        desk.fake().days().remove(today.addDays(-4));
        QVERIFY(desk.sync());
        QCOMPARE(desk.count(QStringLiteral("activity")), qint64(before.size() - 1));
        QCOMPARE(desk.count(QStringLiteral("recording WHERE energy_j = 777 * 4184.0")), qint64(1));
        QCOMPARE(desk.best(Metric::steps, today.addDays(-2)), std::optional(12'345.0));
        for (const Metric metric :
             {Metric::steps, Metric::restingHeartRate, Metric::hrvRmssd, Metric::sleepDuration})
            QVERIFY(!desk.best(metric, today.addDays(-4)));
        // Farther back once in a month.
        desk.fake().remove(before.last().label);
        desk.clock.setNowMs(desk.clock.nowMs() + 31 * dayMs);
        QVERIFY(desk.sync());
        QCOMPARE(desk.count(QStringLiteral("activity")), qint64(before.size() - 2));
        QVERIFY(checkDerived(desk.store->database()).empty());
        QCOMPARE(desk.cloud.violations(), QStringList());
    }

    void anAbsenceIsMadeUpFor() {
        CorosDesk desk(10);
        QVERIFY(desk.link());
        desk.clock.setNowMs(desk.clock.nowMs() + 25 * dayMs);
        desk.fake().makeHistory(25, desk.clock.nowMs());
        QVERIFY(desk.sync());
        for (int i = 0; i < 25; ++i)
            QVERIFY(desk.best(Metric::steps, today.addDays(i + 1)));
        QCOMPARE(desk.count(QStringLiteral("activity")), qint64(desk.fake().workouts().size()));
    }

    void nightsHaveTimesAndStages() {
        CorosDesk desk(5);
        fakecloud::CorosHealth& night = desk.fake().days()[today.addDays(-1)];
        night.asleepMin = 456;
        night.awakeMin = 24;
        night.wokeAtMin = 450; // 23:30 to 7:30
        night.deepPercent = 20;
        night.lightPercent = 50;
        night.remPercent = 25;
        night.awakePercent = 5;
        desk.fake().days()[today.addDays(-2)].sleepHasTimes = false;
        QVERIFY(desk.link());
        QSqlQuery query(desk.store->database().reader());
        QVERIFY(query.exec(QStringLiteral("SELECT asleep_s, (end_ms - start_ms) / 1000 FROM sleep WHERE "
                                          "external_id = '2026-11-19'")) &&
                query.next());
        QCOMPARE(query.value(0).toInt(), 456 * 60);
        QCOMPARE(query.value(1).toInt(), 480 * 60);
        query.finish();
        const QDate timeless = today.addDays(-2);
        QCOMPARE(desk.count(QStringLiteral("sleep WHERE external_id = '2026-11-18'")), qint64(0));
        QCOMPARE(desk.best(Metric::sleepDuration, timeless),
                 std::optional(desk.fake().days().value(timeless).asleepMin * 60.0));
    }

    void filesComeUpToTheDaysShareAndGoOnTheNextDay() {
        CorosDesk desk(240); // 120 workouts
        QVERIFY(desk.link());
        QVERIFY(desk.background());
        QCOMPARE(desk.fake().filesGiven(), 45);
        QCOMPARE(desk.withTracks(), qint64(45));
        desk.cloud.forget();
        QVERIFY(desk.background());
        QCOMPARE(desk.requests(calls), 0); // the share is used up, and nobody is asked
        QVERIFY(!desk.lastRun().error);
        desk.restart();
        desk.clock.setNowMs(desk.clock.nowMs() + dayMs);
        QVERIFY(desk.background());
        QCOMPARE(desk.withTracks(), qint64(90));
        desk.clock.setNowMs(desk.clock.nowMs() + dayMs);
        QVERIFY(desk.background());
        QCOMPARE(desk.withTracks(), qint64(desk.fake().workouts().size()));
        QCOMPARE(desk.cloud.violations(), QStringList());
    }

    void whatOthersUseUpEndsTheDayWithoutAnError() {
        CorosDesk desk(60);
        QVERIFY(desk.link());
        desk.fake().setFilesADay(7);
        QVERIFY(desk.background());
        QCOMPARE(desk.withTracks(), qint64(7));
        QCOMPARE(desk.requests(callsOf("downloadActivityFitFiles")), 8);
        QVERIFY(!desk.lastRun().error);
        QVERIFY(desk.background());
        QCOMPARE(desk.requests(callsOf("downloadActivityFitFiles")), 8);
        desk.fake().setFilesADay(50);
        desk.clock.setNowMs(desk.clock.nowMs() + dayMs);
        QVERIFY(desk.background());
        QCOMPARE(desk.content(), undisturbed(60));
    }

    void aWorkoutWithoutAFileDoesNotStandInTheWay() {
        CorosDesk desk(20);
        desk.fake().edit(desk.fake().workouts().first().label,
                         [](CorosWorkout& each) { each.hasFile = false; });
        QVERIFY(desk.link());
        for (int day = 0; day < 5; ++day) {
            QVERIFY(desk.background());
            desk.clock.setNowMs(desk.clock.nowMs() + dayMs);
        }
        QCOMPARE(desk.withTracks(), qint64(desk.fake().workouts().size() - 1));
        desk.cloud.forget();
        QVERIFY(desk.background());
        QCOMPARE(desk.requests(calls), 0); // and is no longer asked for
        QCOMPARE(desk.count(QStringLiteral("recording WHERE lacks_detail = 1")), qint64(0));
    }

    void aFileComesWhenItsActivityIsOpened() {
        CorosDesk desk(10);
        QVERIFY(desk.link());
        QSqlQuery query(desk.store->database().reader());
        QVERIFY(query.exec(QStringLiteral("SELECT id FROM activity ORDER BY start_ms")) && query.next());
        const ActivityId id = query.value(0).toLongLong();
        query.finish();
        desk.fake().setFilesADay(0);
        desk.service->fetchActivity(id);
        QVERIFY(desk.waitUntilIdle());
        QCOMPARE(desk.withTracks(), qint64(0)); // none is left today
        desk.fake().setFilesADay(50);
        desk.service->fetchActivity(id);
        QVERIFY(desk.waitUntilIdle());
        QCOMPARE(desk.withTracks(), qint64(1));
        QCOMPARE(desk.cloud.violations(), QStringList());
    }

    void aMissingToolFailsItsFeedAlone() {
        CorosDesk desk(40);
        desk.fake().withdraw(QStringLiteral("querySleepHrv"));
        QVERIFY(desk.link());
        QCOMPARE(desk.lastRun().status, RunOutcome::Status::partial);
        QCOMPARE(desk.lastRun().error, std::optional(ErrorCode::refused));
        QCOMPARE(desk.feed(QStringLiteral("sleepHrv")).error, std::optional(ErrorCode::refused));
        QVERIFY(!desk.feed(QStringLiteral("sleep")).error);
        desk.fake().bringBack();
        desk.clock.setNowMs(*desk.status(coros).connection.nextAttemptMs);
        QVERIFY(desk.sync() && desk.background());
        QCOMPARE(desk.content(), undisturbed(40));
    }

    void anExcuseInPlaceOfAnAnswerPasses() {
        CorosDesk desk(40);
        desk.fake().setBusy(true);
        QCOMPARE(desk.signIn(coros)->code(), ErrorCode::serverFault);
        desk.fake().setBusy(false);
        QVERIFY(desk.link() && desk.background());
        QCOMPARE(desk.content(), undisturbed(40));
    }

    // Nothing is thought to be gone because it cannot be read any more.
    void anotherWordingIsKeptAndTakesNothingAway() {
        CorosDesk desk(40);
        QVERIFY(desk.link() && desk.background());
        desk.fake().setWording(QStringLiteral("querySportRecords"),
                               QStringLiteral("Here is what you did lately: a run, and a swim."));
        desk.fake().setWording(QStringLiteral("querySleepData"), QStringLiteral("You slept well."));
        QVERIFY(desk.sync());
        QCOMPARE(desk.content(), undisturbed(40));
        QCOMPARE(desk.lastRun().status, RunOutcome::Status::completed);
        QCOMPARE(desk.lastRun().counts.deleted, 0);
        QCOMPARE(desk.count(QStringLiteral("raw_payload WHERE key LIKE '%/unreadable'")), qint64(2));
    }

    void faultsPass_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<FaultKind>("kind");
        QTest::addColumn<ErrorCode>("code");
        const std::pair<FaultKind, ErrorCode> kinds[] = {
            {FaultKind::unauthorized, ErrorCode::unauthorized},
            {FaultKind::missingScope, ErrorCode::consentRevoked},
            {FaultKind::rateLimited, ErrorCode::rateLimited},
            {FaultKind::serverError, ErrorCode::serverFault},
            {FaultKind::revokedGrant, ErrorCode::consentRevoked},
            {FaultKind::halfBody, ErrorCode::badData},
            {FaultKind::brokenJson, ErrorCode::badData},
            {FaultKind::wrongContentType, ErrorCode::badData},
        };
        for (const char* tool : {"tools/list", "querySportRecords", "queryDailyHealthData", "querySleepData",
                                 "queryRestingHeartRate", "querySleepHrv", "downloadActivityFitFiles"}) {
            for (const auto& [kind, code] : kinds)
                QTest::addRow("%s, %s", tool, qPrintable(fakecloud::keyOf(kind)))
                    << callsOf(tool) << kind << code;
        }
    }
    void faultsPass() {
        QFETCH(QString, path);
        QFETCH(FaultKind, kind);
        QFETCH(ErrorCode, code);
        const bool isOfFiles = path.endsWith(QLatin1String("FitFiles"));
        CorosDesk desk(40);
        SyncService::Wish wish;
        wish.syncs = false;
        QVERIFY(desk.SyncDesk::link(coros, {}, wish));
        if (isOfFiles) QVERIFY(desk.sync());
        desk.cloud.inject(Fault(kind, path, isOfFiles ? 2 : 1, Fault::always));
        QVERIFY(isOfFiles ? desk.background() : desk.sync());
        QCOMPARE(desk.lastRun().error, std::optional(code));
        desk.cloud.heal();
        desk.clock.setNowMs(
            std::max(desk.status(coros).connection.nextAttemptMs.value_or(0), desk.clock.nowMs() + 60'000));
        wish.expected = desk.id();
        if (desk.status(coros).state == State::needsSignIn) QVERIFY(desk.SyncDesk::link(coros, {}, wish));
        QVERIFY(desk.sync() && desk.background());
        QCOMPARE(desk.content(), undisturbed(40));
        QCOMPARE(desk.cloud.violations(), QStringList());
    }

    void theGatewaysHiccupsArePassedOver() {
        CorosDesk desk(40);
        desk.fake().setHiccups(2);
        QVERIFY(desk.link() && desk.background());
        QCOMPARE(desk.status(coros).state, State::fine);
        QCOMPARE(desk.content(), undisturbed(40));
        desk.fake().setHiccups(3);
        QVERIFY(desk.sync());
        QCOMPARE(desk.feed(QStringLiteral("activities")).error, std::optional(ErrorCode::serverFault));
        QCOMPARE(desk.content(), undisturbed(40));
    }

    void killedInTheMiddleItGoesOn() {
        for (const int after : {4, 8, 12, 16}) {
            CorosDesk desk(300);
            bool isKilled = false;
            const auto kill = [&] {
                desk.restart();
                isKilled = true;
            };
            QObject::connect(&desk.cloud, &fakecloud::FakeCloud::answered, desk.service.get(), [&] {
                if (desk.requests(calls) == after)
                    QMetaObject::invokeMethod(&desk.cloud, kill, Qt::QueuedConnection);
            });
            QVERIFY(!desk.signIn(coros));
            QVERIFY(waitFor([&] { return isKilled; }));
            QVERIFY(desk.sync());
            for (int day = 0; day < 5; ++day) {
                QVERIFY(desk.background());
                desk.clock.setNowMs(desk.clock.nowMs() + dayMs);
            }
            QCOMPARE(desk.cloud.violations(), QStringList());
            QCOMPARE(desk.count(QStringLiteral("activity")), qint64(desk.fake().workouts().size()));
            QCOMPARE(desk.withTracks(), qint64(desk.fake().workouts().size()));
            QVERIFY(desk.status(coros).complete);
        }
    }

    void tokensAreRenewedAndRotate() {
        CorosDesk desk(10);
        QVERIFY(desk.link());
        const int refreshes = desk.fake().oauth().refreshes();
        for (int hour = 0; hour < 3; ++hour) {
            desk.clock.setNowMs(desk.clock.nowMs() + 2 * 3'600'000);
            QVERIFY(desk.sync());
            QCOMPARE(desk.status(coros).state, State::fine);
        }
        QCOMPARE(desk.fake().oauth().refreshes(), refreshes + 3);
        QCOMPARE(desk.cloud.violations(), QStringList());
    }

    void disconnectingRevokes() {
        CorosDesk desk(10);
        QVERIFY(desk.link());
        QCOMPARE(desk.fake().oauth().liveGrants(), 1);
        QCoro::waitFor(desk.service->unlink(desk.id(), true));
        QCOMPARE(desk.fake().oauth().liveGrants(), 0);
        QVERIFY(desk.secrets.kept().isEmpty());
        QCOMPARE(desk.count(QStringLiteral("raw_payload")), qint64(0));
        QCOMPARE(desk.cloud.violations(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestSyncCoros)
#include "test_SyncCoros.moc"
