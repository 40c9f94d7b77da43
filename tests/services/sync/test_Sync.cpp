// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SyncDesk.h"

#include "fakecloud/garmin/FakeGarmin.h"
#include "models/store/DailyQueries.h"
#include "models/store/DerivedCheck.h"

using namespace vd;
using namespace vd::test;

namespace {

const QString strava = QStringLiteral("strava");
const QString google = QStringLiteral("googlehealth");
constexpr qint64 dayMs = 86'400'000;

} // namespace

// A person links accounts, and from then on their data is there.
class TestSync : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stravaIsHereAfterItsFirstSync() {
        SyncDesk desk;
        desk.cloud.strava().makeActivities(450, desk.clock.nowMs() - dayMs);
        QVERIFY(desk.link(strava));
        QCOMPARE(desk.count(QStringLiteral("activity")), qint64(450));
        const ConnectionStatus status = desk.status(strava);
        QCOMPARE(status.state, ConnectionStatus::State::fine);
        QVERIFY(status.complete);
        QVERIFY(status.connection.lastSuccessMs);
        const RunRow run = desk.lastRun();
        QCOMPARE(run.status, RunOutcome::Status::completed);
        QCOMPARE(run.counts.created, 451); // and the weight of the profile
        QCOMPARE(run.requests,
                 desk.requests(QStringLiteral("/strava/api")) - 1); // who it was, asked at sign-in
        QCOMPARE(desk.cloud.violations(), QStringList());
    }

    void googleHealthIsHereAfterItsFirstSync() {
        SyncDesk desk;
        const QDate today(2026, 11, 20);
        desk.cloud.googleHealth().makeDays(today.addDays(-200), today);
        QVERIFY(desk.link(google));
        QCOMPARE(desk.lastRun().status, RunOutcome::Status::completed);
        for (const char* metric : {"steps", "distance", "active_energy", "floors", "resting_heart_rate",
                                   "weight", "sleep_duration"}) {
            QSqlQuery query(desk.store->database().reader());
            query.prepare(QStringLiteral("SELECT count(*) FROM daily_best WHERE metric = ?"));
            query.addBindValue(QString::fromLatin1(metric));
            QVERIFY(query.exec() && query.next());
            QVERIFY2(query.value(0).toInt() > 20, metric);
        }
        QVERIFY(desk.count(QStringLiteral("activity")) > 20);
        QVERIFY(desk.status(google).complete);
        QCOMPARE(desk.cloud.violations(), QStringList());
    }

    // 16 calls for the summaries of 3,000 activities; two more for athlete and zones.
    void tenYearsOfStravaTakeSixteenCalls() {
        SyncDesk desk;
        desk.cloud.strava().makeActivities(3000, desk.clock.nowMs() - dayMs);
        QVERIFY(desk.link(strava));
        QCOMPARE(desk.count(QStringLiteral("activity")), qint64(3000));
        QCOMPARE(desk.requests(QStringLiteral("/strava/api/v3/athlete/activities")), 16);
        QCOMPARE(desk.lastRun().requests, 18);
    }

    void tenYearsOfGoogleHealthTakeLessThan460Calls() {
        SyncDesk desk;
        const QDate today(2026, 11, 20);
        desk.cloud.googleHealth().makeDays(today.addDays(-3652), today);
        desk.cloud.googleHealth().setEmptyPages(false);
        QVERIFY(desk.link(google));
        QVERIFY(desk.status(google).complete);
        const int calls = desk.requests(QStringLiteral("/google/v4"));
        QVERIFY2(calls <= 460, qPrintable(QString::number(calls)));
        QCOMPARE(desk.cloud.violations(), QStringList());
    }

    void theNewestDaysComeFirst() {
        SyncDesk desk;
        const QDate today(2026, 11, 20);
        desk.cloud.googleHealth().makeDays(today.addDays(-400), today);
        int calls = 0;
        QObject::connect(&desk.cloud, &fakecloud::FakeCloud::answered, &desk.cloud, [&] {
            const QString recent =
                QStringLiteral("SELECT count(DISTINCT metric) FROM daily_best WHERE date > "
                               "'2026-10-25' AND metric IN ('steps','resting_heart_rate',"
                               "'sleep_duration','weight','distance')");
            QSqlQuery query(desk.store->database().reader());
            if (calls == 0 && query.exec(recent) && query.next() && query.value(0).toInt() == 5)
                calls = desk.requests(QStringLiteral("/google/v4"));
        });
        QVERIFY(desk.link(google));
        QVERIFY2(calls > 0 && calls <= 14, qPrintable(QString::number(calls)));
    }

    void aSecondSyncFindsNothingAndWritesNothing_data() {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QString>("api");
        QTest::newRow("Strava") << strava << QStringLiteral("/strava/api");
        QTest::newRow("Google Health") << google << QStringLiteral("/google/v4");
    }
    void aSecondSyncFindsNothingAndWritesNothing() {
        QFETCH(QString, provider);
        QFETCH(QString, api);
        SyncDesk desk;
        desk.cloud.strava().makeActivities(250, desk.clock.nowMs() - dayMs);
        // Not today, which goes on.
        desk.cloud.googleHealth().makeDays(QDate(2026, 8, 1), QDate(2026, 11, 19));
        QVERIFY(desk.link(provider));
        const QByteArray before = desk.everything();
        desk.cloud.forget();
        QVERIFY(desk.sync());
        QCOMPARE(desk.everything(), before);
        QVERIFY(desk.requests(api) <= static_cast<int>(findProvider(provider)->feeds.size()));
        const RunRow run = desk.lastRun();
        QCOMPARE(run.counts.created + run.counts.updated + run.counts.deleted, 0);
        QCOMPARE(run.status, RunOutcome::Status::completed);
    }

    void editsAndDeletionsOnStravaFollowWithinADay() {
        SyncDesk desk;
        const QList<qint64> ids = desk.cloud.strava().makeActivities(300, desk.clock.nowMs() - dayMs);
        QVERIFY(desk.link(strava));
        desk.cloud.strava().editActivity(ids[250], [](fakecloud::StravaActivity& activity) {
            activity.name = QStringLiteral("Edited long ago");
        });
        desk.cloud.strava().deleteActivity(ids[200]);
        desk.cloud.strava().deleteActivity(ids[0]);
        desk.clock.setNowMs(desk.clock.nowMs() + dayMs + 1);
        QVERIFY(desk.sync());
        QCOMPARE(desk.count(QStringLiteral("activity")), qint64(298));
        QCOMPARE(desk.count(QStringLiteral("activity WHERE name = 'Edited long ago'")), qint64(1));
        const RunRow run = desk.lastRun();
        QCOMPARE(run.counts.deleted, 2);
        QCOMPARE(run.counts.updated, 1);
        QVERIFY(checkDerived(desk.store->database()).empty());
    }

    void editsAndDeletionsOfTheLastDaysFollowOnGoogleHealth() {
        SyncDesk desk;
        const QDate today(2026, 11, 20);
        desk.cloud.googleHealth().makeDays(today.addDays(-60), today);
        QVERIFY(desk.link(google));
        const qint64 nights = desk.count(QStringLiteral("sleep WHERE deleted_at IS NULL"));
        desk.cloud.googleHealth().setSteps(today.addDays(-2), 12'345);
        desk.cloud.googleHealth().setSteps(today.addDays(-3), std::nullopt);
        desk.cloud.googleHealth().deleteSleep(desk.cloud.googleHealth().ids(QStringLiteral("sleep")).at(3));
        QVERIFY(desk.sync());
        DailyFilter filter;
        filter.metrics = {Metric::steps};
        filter.from = today.addDays(-3);
        filter.to = today.addDays(-2);
        const std::vector<DailyBest> steps = listDailyBest(desk.store->database(), filter);
        QCOMPARE(steps.size(), size_t(1));
        QCOMPARE(steps[0].value, 12'345.0);
        QCOMPARE(desk.count(QStringLiteral("sleep WHERE deleted_at IS NULL")), nights - 1);
    }

    // Nobody synced for two months: what came meanwhile is all here then, as if somebody had.
    void anAbsenceLosesNothing_data() { everyFeedBringsWhatItIsFor_data(); }
    void anAbsenceLosesNothing() {
        QFETCH(const Provider*, provider);
        if (provider->id() == u"polarv3" || provider->id() == u"corospartner")
            QSKIP("who links anew gets no more than the last weeks there");
        constexpr int before = 30, absence = 60;
        SyncDesk away, fresh;
        const qint64 leftMs = away.clock.nowMs() - dayMs;
        const qint64 backMs = leftMs + absence * dayMs;
        for (SyncDesk* desk : {&away, &fresh})
            desk->cloud.provider(provider->id()).makeHistory(before, leftMs);
        QVERIFY(away.link(provider->id()));
        for (SyncDesk* desk : {&away, &fresh}) {
            desk->cloud.provider(provider->id()).makeHistory(absence, backMs);
            desk->clock.setNowMs(backMs + dayMs);
        }
        QVERIFY(away.sync());
        QVERIFY(fresh.link(provider->id()));
        for (SyncDesk* desk : {&away, &fresh}) {
            desk->service->syncBackground(desk->status(provider->id()).connection.id);
            QVERIFY(desk->waitUntilIdle());
        }
        // Days are made of what the others say, and of when a weight of the profile was first seen.
        for (const QString& sql : contentQueries()) {
            const bool isOfDays = sql.contains(u"daily_best");
            if (!isOfDays)
                QVERIFY2(rowsOf(away.store->database(), {sql}) == rowsOf(fresh.store->database(), {sql}),
                         qPrintable(sql.left(40)));
        }
    }

    void everyFeedBringsWhatItIsFor_data() {
        QTest::addColumn<const Provider*>("provider");
        for (const Provider& provider : allProviders())
            QTest::newRow(provider.descriptor.id) << &provider;
    }
    void everyFeedBringsWhatItIsFor() {
        QFETCH(const Provider*, provider);
        SyncDesk desk;
        const int size = provider->id() == strava ? 20 : 80; // activities, or days
        const bool asksForLastNight = provider->feed(QStringLiteral("sleepStages")) != nullptr;
        desk.cloud.provider(provider->id())
            .makeHistory(size, desk.clock.nowMs() - (asksForLastNight ? 0 : dayMs));
        QVERIFY(desk.link(provider->id()));
        desk.service->syncBackground(desk.status(provider->id()).connection.id);
        QVERIFY(desk.waitUntilIdle());
        QMap<QString, int> fetched, requests;
        for (const RunRow& run : runHistory(desk.store->database())) {
            for (const RunFeedRow& feed : runFeeds(desk.store->database(), run.id)) {
                QVERIFY2(!feed.error, qPrintable(feed.feed));
                fetched[feed.feed] += feed.fetched;
                requests[feed.feed] += feed.requests;
            }
        }
        for (const Feed& feed : provider->feeds) {
            const QString id = QString::fromLatin1(feed.id);
            // Files that lie elsewhere are no requests to the provider.
            QVERIFY2(requests.value(id) > 0 || fetched.value(id) > 0, feed.id);
            // A profile is kept as it was said.
            QVERIFY2(fetched.value(id) > 0 || feed.kind == DataKind::profile, feed.id);
        }
        const ConnectionStatus status = desk.status(provider->id());
        QVERIFY(!hasBackgroundWork(desk.store->database(), status.connection, *provider, desk.clock.nowMs()));
        QCOMPARE(desk.cloud.violations(), QStringList());
    }

    void detailsComeWhenAnActivityIsOpened() {
        SyncDesk desk;
        desk.cloud.strava().makeActivities(30, desk.clock.nowMs() - dayMs);
        QVERIFY(desk.link(strava));
        QCOMPARE(desk.count(QStringLiteral("stream")), qint64(0));
        QSqlQuery query(desk.store->database().reader());
        query.exec(QStringLiteral("SELECT activity FROM activity_recording JOIN recording "
                                  "ON id = recording WHERE manual = 0 ORDER BY start_ms DESC"));
        QVERIFY(query.next());
        const ActivityId id = query.value(0).toLongLong();
        query.finish();
        desk.service->fetchActivity(id);
        QVERIFY(desk.service->isFetching());
        QVERIFY(desk.waitUntilIdle());
        QVERIFY(desk.count(QStringLiteral("stream")) > 3);
        desk.cloud.forget();
        desk.service->fetchActivity(id);
        QVERIFY(desk.waitUntilIdle());
        QCOMPARE(desk.requests(QStringLiteral("/strava/api")), 0); // it is here
    }

    void theHeartOfADayComesWhenItIsOpened() {
        SyncDesk desk;
        const QDate today(2026, 11, 20);
        desk.cloud.googleHealth().makeDays(today.addDays(-10), today);
        QVERIFY(desk.link(google));
        desk.service->fetchDay(today.addDays(-3));
        QVERIFY(desk.waitUntilIdle());
        QVERIFY(desk.count(QStringLiteral("sample_block WHERE metric = 'heart_rate'")) > 0);
        QCOMPARE(desk.cloud.violations(), QStringList());
    }

    void whatWasNotGrantedIsNamedAndTheRestArrives() {
        SyncDesk desk;
        const QDate today(2026, 11, 20);
        desk.cloud.googleHealth().makeDays(today.addDays(-20), today);
        fakecloud::ConsentChoice choice;
        choice.unticked = {QStringLiteral("https://www.googleapis.com/auth/googlehealth.sleep.readonly")};
        QVERIFY(desk.link(google, choice));
        const ConnectionStatus status = desk.status(google);
        QCOMPARE(status.state, ConnectionStatus::State::partial);
        QCOMPARE(status.missingKinds, std::vector<DataKind>{DataKind::sleep});
        QCOMPARE(desk.lastRun().status, RunOutcome::Status::partial);
        QVERIFY(status.connection.lastSuccessMs);
        QVERIFY(desk.count(QStringLiteral("daily_value")) > 20);
        QCOMPARE(desk.count(QStringLiteral("sleep")), qint64(0));
    }

    void anAccountWhoseProfileIsNotSharedIsLinked() {
        SyncDesk desk;
        desk.cloud.googleHealth().makeDays(QDate(2026, 10, 1), QDate(2026, 11, 19));
        fakecloud::ConsentChoice choice;
        choice.unticked = {QStringLiteral("https://www.googleapis.com/auth/googlehealth.profile.readonly")};
        QVERIFY(desk.link(google, choice));
        QCOMPARE(desk.status(google).state, ConnectionStatus::State::fine);
        QVERIFY(desk.status(google).complete); // two years of nothing are the end
    }

    void anAccountGoesOnWhereItStood() {
        SyncDesk desk;
        desk.cloud.strava().makeActivities(250, desk.clock.nowMs() - dayMs);
        QVERIFY(desk.link(strava));
        const ConnectionId id = desk.status(strava).connection.id;
        QCoro::waitFor(desk.service->unlink(id, false));
        QVERIFY(desk.secrets.kept().isEmpty());
        QCOMPARE(desk.cloud.strava().oauth().liveGrants(), 0);
        QCOMPARE(desk.count(QStringLiteral("activity")), qint64(250));
        desk.cloud.forget();
        QVERIFY(desk.link(strava));
        QCOMPARE(desk.status(strava).connection.id, id);
        QVERIFY(desk.requests(QStringLiteral("/strava/api/v3/athlete/activities")) <= 2);
        QCOMPARE(desk.lastRun().counts.created, 0);
    }

    void anotherAccountIsAskedAboutFirst() {
        SyncDesk desk;
        QVERIFY(desk.link(strava));
        fakecloud::ConsentChoice other;
        other.user = fakecloud::FakeStrava::otherUser();
        const std::optional<Error> refused = desk.signIn(strava, other);
        QVERIFY(refused);
        QCOMPARE(refused->code(), ErrorCode::otherAccount);
        QCOMPARE(desk.service->statuses().size(), size_t(1));
        SyncService::Wish wish;
        wish.another = true;
        QVERIFY(desk.link(strava, other, wish));
        QCOMPARE(desk.service->statuses().size(), size_t(2));
    }

    void disconnectingWithItsDataLeavesNothing() {
        SyncDesk desk;
        desk.cloud.strava().makeActivities(40, desk.clock.nowMs() - dayMs);
        QVERIFY(desk.link(strava));
        QCoro::waitFor(desk.service->unlink(desk.status(strava).connection.id, true));
        for (const char* table :
             {"activity", "recording", "raw_payload", "measurement", "feed_state", "connection"})
            QCOMPARE(desk.count(QString::fromLatin1(table)), qint64(0));
        QVERIFY(desk.secrets.kept().isEmpty());
    }

    void aCancelledSyncKeepsWhatLandedAndGoesOn() {
        SyncDesk desk;
        desk.cloud.strava().makeActivities(1000, desk.clock.nowMs() - dayMs);
        QObject::connect(&desk.cloud, &fakecloud::FakeCloud::answered, desk.service.get(), [&] {
            if (desk.requests(QStringLiteral("/strava/api/v3/athlete/activities")) == 3)
                desk.service->cancel();
        });
        QVERIFY(desk.link(strava));
        QCOMPARE(desk.lastRun().status, RunOutcome::Status::cancelled);
        QVERIFY(desk.count(QStringLiteral("activity")) >= 200);
        QVERIFY(desk.sync());
        QCOMPARE(desk.lastRun().status, RunOutcome::Status::completed);
        QCOMPARE(desk.count(QStringLiteral("activity")), qint64(1000));
    }

    void aQuotaIsKeptAcrossRestarts() {
        SyncDesk desk;
        desk.cloud.strava().makeActivities(3000, desk.clock.nowMs() - dayMs);
        desk.cloud.strava().setReadLimits(8, 1000);
        QVERIFY(desk.link(strava));
        ConnectionStatus status = desk.status(strava);
        QCOMPARE(status.state, ConnectionStatus::State::limited);
        QVERIFY(status.connection.nextAttemptMs);
        QVERIFY(*status.connection.nextAttemptMs > desk.clock.nowMs());
        desk.restart();
        desk.cloud.forget();
        QVERIFY(desk.sync());
        QCOMPARE(desk.requests(QStringLiteral("/strava/api")), 0); // the window is still spent
        for (int i = 0; i < 10 && !desk.status(strava).complete; ++i) {
            desk.clock.setNowMs(*desk.status(strava).connection.nextAttemptMs);
            QVERIFY(desk.sync());
        }
        QCOMPARE(desk.count(QStringLiteral("activity")), qint64(3000));
        QCOMPARE(desk.status(strava).state, ConnectionStatus::State::fine);
    }

    void aLockedKeychainIsNoSignOut() {
        SyncDesk desk;
        desk.cloud.strava().makeActivities(20, desk.clock.nowMs() - dayMs);
        QVERIFY(desk.link(strava));
        desk.restart();
        desk.secrets.lock();
        QVERIFY(desk.sync());
        QCOMPARE(desk.status(strava).state, ConnectionStatus::State::locked);
        desk.secrets.unlock();
        QVERIFY(desk.sync());
        QCOMPARE(desk.status(strava).state, ConnectionStatus::State::fine);
    }

    void aRevokedGrantNeedsSignInAndTouchesNoData() {
        SyncDesk desk;
        desk.cloud.strava().makeActivities(20, desk.clock.nowMs() - dayMs);
        QVERIFY(desk.link(strava));
        desk.cloud.strava().oauth().revokeAll();
        QVERIFY(desk.sync());
        QCOMPARE(desk.status(strava).state, ConnectionStatus::State::needsSignIn);
        QCOMPARE(desk.count(QStringLiteral("activity")), qint64(20));
        QCOMPARE(desk.service->state().kind, SyncState::Kind::needsPerson);
        SyncService::Wish wish;
        wish.expected = desk.status(strava).connection.id;
        QVERIFY(desk.link(strava, {}, wish));
        QCOMPARE(desk.status(strava).state, ConnectionStatus::State::fine);
    }

    void theStrictCacheExpiresDetailsOnlyAfterAListing() {
        SyncDesk desk;
        desk.cloud.strava().makeActivities(5, desk.clock.nowMs() - dayMs);
        SyncService::Wish wish;
        wish.strictCache = true;
        QVERIFY(desk.link(strava, {}, wish));
        desk.service->syncBackground(desk.status(strava).connection.id);
        QVERIFY(desk.waitUntilIdle());
        QVERIFY(desk.count(QStringLiteral("stream")) > 0);
        desk.clock.setNowMs(desk.clock.nowMs() + 8 * dayMs);
        const quint16 port = desk.cloud.port();
        desk.cloud.stop();
        QVERIFY(desk.sync());
        QVERIFY(desk.count(QStringLiteral("stream")) > 0); // a week offline costs nothing
        QVERIFY(desk.cloud.start(port));
        QVERIFY(desk.sync());
        QCOMPARE(desk.count(QStringLiteral("stream")), qint64(0));
        QCOMPARE(desk.count(QStringLiteral("activity")), qint64(5));
    }
};

QTEST_GUILESS_MAIN(TestSync)
#include "test_Sync.moc"
