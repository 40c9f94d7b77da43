// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What happens by itself, over days that pass in no time.
#include "SyncDesk.h"

#include "services/net/NetworkState.h"
#include "services/sync/SyncScheduler.h"

#include <QSqlError>

using namespace vd;
using namespace vd::test;
using namespace std::chrono_literals;

namespace {

const QString strava = QStringLiteral("strava");
constexpr qint64 dayMs = 86'400'000;
constexpr qint64 hourMs = 3'600'000;
constexpr qint64 minuteMs = 60'000;

class MadeUpNetwork : public NetworkState {
public:
    bool isOnline() const override { return m_online; }
    bool isMetered() const override { return m_metered; }
    void set(bool online, bool metered) {
        m_online = online;
        m_metered = metered;
        Q_EMIT changed();
    }

private:
    bool m_online = true;
    bool m_metered = false;
};

// A linked account, and a scheduler that is alone with the clock.
class ScheduledDesk : public SyncDesk {
public:
    explicit ScheduledDesk(int activities = 3, bool details = false, int readsAQuarter = 100) {
        cloud.strava().setReadLimits(readsAQuarter, 1000);
        network = &net;
        choices.detailsInBackground = details;
        restart();
        cloud.strava().makeActivities(activities, clock.nowMs() - dayMs);
        if (!link(strava)) qFatal("not linked");
        cloud.forget();
        clock.hold();
        begin();
    }
    void begin() {
        scheduler = std::make_unique<SyncScheduler>(*service, net, clock);
        settle();
    }
    void end() {
        scheduler.reset();
        close();
    }
    // The program ends and begins anew.
    void startAgain() {
        end();
        open();
        begin();
    }

    // Time goes on by the minute; what it starts ends, or waits for the clock.
    void pass(std::chrono::minutes time) {
        for (; time > 0min; time -= 1min) {
            clock.advance(1min);
            settle();
        }
    }
    void settle() {
        const auto isCalm = [this] { return !service->isRunning() || clock.waiting() > 1; };
        do {
            if (!waitFor(isCalm)) qFatal("a sync does not end");
            QCoreApplication::processEvents();
        } while (!isCalm());
    }

    std::vector<RunRow> scheduled() const {
        std::vector<RunRow> runs = runHistory(store->database());
        std::erase_if(runs, [](const RunRow& run) { return run.trigger != QLatin1String("schedule"); });
        return runs;
    }
    int syncs() const { return static_cast<int>(scheduled().size()); }
    int asked() const { return requests(QStringLiteral("/strava")); }
    int briefs() const {
        return static_cast<int>(
            briefRecordings(store->database(), status(strava).connection.id, 0, 1000).size());
    }

    MadeUpNetwork net;
    std::unique_ptr<SyncScheduler> scheduler;
};

} // namespace

class TestSyncScheduler : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asOftenAsThePersonChose_data() {
        QTest::addColumn<int>("timesPerDay");
        QTest::addColumn<int>("ofStrava"); // -1: not chosen
        QTest::addColumn<int>("syncs");
        QTest::newRow("four times a day, to begin with") << SyncChoices().timesPerDay << -1 << 4;
        QTest::newRow("by the hour") << 24 << -1 << 24;
        QTest::newRow("this service less often") << 4 << 1 << 1;
        QTest::newRow("this service by hand") << 4 << SyncChoices::byHand << 0;
        QTest::newRow("this service only") << SyncChoices::byHand << 2 << 2;
    }
    void asOftenAsThePersonChose() {
        QFETCH(int, timesPerDay);
        QFETCH(int, ofStrava);
        QFETCH(int, syncs);
        ScheduledDesk desk;
        SyncChoices choices = desk.service->choices();
        choices.timesPerDay = timesPerDay;
        if (ofStrava >= 0) choices.timesPerDayOf[strava] = ofStrava;
        desk.service->setChoices(choices);
        desk.settle();
        desk.pass(24h + 1min);
        QCOMPARE(desk.syncs(), syncs);
        // A nap ends each quarter of an hour, and what happens wakes it a few times: no more than that.
        QVERIFY2(desk.clock.waits().size() <= static_cast<size_t>(24 * 4 + 5 * syncs + 10),
                 qPrintable(QString::number(desk.clock.waits().size())));
    }

    void oneSyncAfterALongSleep() {
        ScheduledDesk desk;
        desk.pass(1h);
        desk.clock.setNowMs(desk.clock.nowMs() + 30 * hourMs); // no timer counts while it sleeps
        desk.pass(15min);
        QCOMPARE(desk.syncs(), 1);
        desk.pass(5h);
        QCOMPARE(desk.syncs(), 1);
        desk.pass(1h);
        QCOMPARE(desk.syncs(), 2);
    }

    void nothingWithoutANetworkAndAtOnceWhenItReturns() {
        ScheduledDesk desk(3, true);
        desk.pass(1h); // the details come
        desk.cloud.forget();
        desk.net.set(false, false);
        desk.settle();
        desk.pass(24h);
        QCOMPARE(desk.asked(), 0);
        QCOMPARE(desk.syncs(), 0);
        QCOMPARE(desk.service->state().kind, SyncState::Kind::waitingForNetwork);
        desk.net.set(true, false);
        desk.settle();
        QTRY_COMPARE(desk.syncs(), 1);
        desk.settle();
        QCOMPARE(desk.service->state().kind, SyncState::Kind::updated);
    }

    void notOnMeteredLinksUnlessAllowed() {
        ScheduledDesk desk;
        desk.net.set(true, true);
        desk.settle();
        desk.pass(12h);
        QCOMPARE(desk.asked(), 0);
        SyncChoices choices = desk.service->choices();
        choices.onMetered = true;
        desk.service->setChoices(choices);
        desk.settle();
        QTRY_COMPARE(desk.syncs(), 1);
    }

    void pausesBetweenFailuresGrowAndSurviveARestart() {
        ScheduledDesk desk;
        const quint16 port = desk.cloud.port();
        desk.cloud.stop();
        desk.pass(10h);
        const int before = desk.syncs();
        QVERIFY(before >= 5 && before <= 9);
        const ConnectionState failed = desk.status(strava).connection;
        QCOMPARE(failed.backoffStep, before);
        desk.startAgain();
        QCOMPARE(desk.syncs(), before);
        QCOMPARE(desk.status(strava).connection.backoffStep, failed.backoffStep);
        QCOMPARE(desk.status(strava).nextSyncMs, failed.nextAttemptMs);
        desk.pass(14h);
        const std::vector<RunRow> runs = desk.scheduled(); // newest first
        qint64 gapMs = 0;
        for (size_t i = runs.size() - 1; i > 0; --i) {
            const qint64 nextGapMs = runs[i - 1].startedMs - runs[i].startedMs;
            const bool isLongest = nextGapMs >= 6 * hourMs;
            // A try waits between its own tries, which here takes whole minutes.
            QVERIFY(nextGapMs > gapMs - 2 * minuteMs || isLongest);
            gapMs = nextGapMs;
        }
        QVERIFY(desk.cloud.start(port));
        desk.pass(10h);
        QCOMPARE(desk.status(strava).state, ConnectionStatus::State::fine);
        QCOMPARE(desk.status(strava).connection.backoffStep, 0);
    }

    void aPauseSurvivesARestartAndEnds_data() {
        QTest::addColumn<qint64>("forMs");
        QTest::addColumn<bool>("endsByItself");
        QTest::newRow("half an hour") << 30 * minuteMs << true;
        QTest::newRow("an hour") << hourMs << true;
        QTest::newRow("until tomorrow") << 13 * hourMs << true;
        QTest::newRow("until it is resumed") << 100 * 365 * dayMs << false;
    }
    void aPauseSurvivesARestartAndEnds() {
        QFETCH(qint64, forMs);
        QFETCH(bool, endsByItself);
        ScheduledDesk desk;
        desk.pass(5h + 50min); // ten minutes before the next one is due
        const qint64 untilMs = desk.clock.nowMs() + forMs;
        desk.service->pause(untilMs);
        QTRY_COMPARE(desk.service->state().kind, SyncState::Kind::paused);
        desk.pass(20min);
        desk.startAgain();
        QCOMPARE(desk.service->state().kind, SyncState::Kind::paused);
        const qint64 leftMs = endsByItself ? untilMs - desk.clock.nowMs() : 3 * dayMs;
        desk.pass(std::chrono::minutes(leftMs / minuteMs - 1));
        QCOMPARE(desk.asked(), 0);
        if (!endsByItself) {
            desk.service->resume();
            QTRY_COMPARE(desk.syncs(), 1);
        }
        desk.pass(2min);
        QCOMPARE(desk.syncs(), 1);
        QCOMPARE(desk.service->state().kind, SyncState::Kind::updated);
    }

    // A pause that stops a sync half-way only puts it off.
    void whatAPauseStoppedGoesOnAfterIt() {
        ScheduledDesk desk(450);
        desk.cloud.strava().makeActivities(450, desk.clock.nowMs());
        const auto hit = QObject::connect(&desk.cloud, &fakecloud::FakeCloud::answered, desk.service.get(),
                                          [&] { desk.service->pause(desk.clock.nowMs() + 30 * minuteMs); });
        desk.clock.setNowMs(desk.clock.nowMs() + dayMs);
        desk.service->sync();
        QTRY_VERIFY(!desk.service->isRunning());
        QObject::disconnect(hit);
        desk.settle();
        QCOMPARE(desk.service->state().kind, SyncState::Kind::paused);
        desk.pass(29min);
        QCOMPARE(desk.syncs(), 0);
        desk.pass(2min);
        QCOMPARE(desk.syncs(), 1);
        QCOMPARE(desk.lastRun().status, RunOutcome::Status::completed);
    }

    void detailsComeWithWhatIsLeftOfTheBudget() {
        ScheduledDesk desk(20, true, 20);
        int most = 0;
        for (int i = 0; i < 12 && desk.briefs() > 0; ++i) {
            desk.pass(5min);
            for (const BudgetSpan& span : desk.status(strava).budget) {
                if (span.span == QLatin1String("15min") && span.allowed == 20)
                    most = std::max(most, span.used);
            }
        }
        QCOMPARE(desk.briefs(), 0);
        QVERIFY2(most > 0 && most <= 18, qPrintable(QString::number(most))); // a tenth is the person's
        QCOMPARE(desk.cloud.violations(), QStringList());
    }

    void noDetailsWhenTheyAreSwitchedOff() {
        ScheduledDesk desk(10, false);
        desk.pass(24h);
        QCOMPARE(desk.requests(QStringLiteral("/strava/api/v3/activities")), 0);
        QCOMPARE(desk.briefs(), 10);
    }

    void whoNeedsThePersonIsNotAskedAgain() {
        ScheduledDesk desk;
        desk.cloud.strava().oauth().revokeAll();
        desk.pass(48h);
        QCOMPARE(desk.syncs(), 1);
        QCOMPARE(desk.service->state().kind, SyncState::Kind::needsPerson);
    }

    // A disk on which nothing can be written keeps no time for the next attempt, either.
    void aStoreThatTakesNothingIsNotAskedAllTheTime() {
        ScheduledDesk desk;
        desk.pass(5h + 50min);
        {
            QSqlDatabase other =
                QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
            other.setDatabaseName(desk.folder.filePath(QStringLiteral("s.sqlite")));
            QVERIFY(other.open());
            QSqlQuery breaks(other);
            QVERIFY2(breaks.exec(QStringLiteral("CREATE TRIGGER broken BEFORE UPDATE ON connection BEGIN "
                                                "SELECT RAISE(ABORT, 'no room'); END")),
                     qPrintable(breaks.lastError().text()));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("other"));
        desk.pass(2h);
        QVERIFY2(desk.syncs() >= 2 && desk.syncs() <= 10, qPrintable(QString::number(desk.syncs())));
    }

    void endsAtOnce() {
        ScheduledDesk desk;
        QCOMPARE(desk.clock.waiting(), 1);
        desk.scheduler.reset();
        QCOMPARE(desk.clock.waiting(), 0);
        desk.clock.advance(24h);
        QCOMPARE(desk.asked(), 0);
    }
};

QTEST_GUILESS_MAIN(TestSyncScheduler)
#include "test_SyncScheduler.moc"
