// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What syncs and signs in may go away at any moment, whatever it waits for: nothing touches what is gone, and
// who begins anew goes on. To be run under AddressSanitizer.
#include "SyncDesk.h"

#include "models/store/DerivedCheck.h"
#include "services/sync/SyncRun.h"
#include "support/Outcome.h"

using namespace vd;
using namespace vd::test;

namespace {

const QString strava = QStringLiteral("strava");
const QString google = QStringLiteral("googlehealth");
constexpr qint64 dayMs = 86'400'000;
const QDate yesterday(2026, 11, 19);

// What an end comes with.
enum class Moments {
    turns,   // of the event loop
    answers, // that a provider gave, before they are read
    writes,  // that the store made
    secrets  // that the keychain read or wrote
};

struct MomentsRow {
    const char* name;
    Moments moments;
};
constexpr MomentsRow momentsRows[]{{"turn of the event loop", Moments::turns},
                                   {"answer", Moments::answers},
                                   {"write", Moments::writes},
                                   {"secret", Moments::secrets}};

// A desk with both accounts on which something ends at the nth of these moments.
class LifeDesk : public SyncDesk {
public:
    LifeDesk() {
        cloud.strava().makeActivities(3, clock.nowMs() - dayMs);
        cloud.googleHealth().makeDays(yesterday.addDays(-2), yesterday);
        cloud.googleHealth().setMemberSince(yesterday.addDays(-2));
    }

    // Whether the end came before all was over.
    bool endsAt(Moments moments, int nth, const std::function<void()>& end,
                const std::function<bool()>& isOver) {
        int left = nth;
        const auto come = [&] {
            if (left > 0 && --left == 0) end();
        };
        QObject here;
        if (moments == Moments::answers)
            QObject::connect(&cloud, &fakecloud::FakeCloud::answered, &here, come);
        if (moments == Moments::writes) QObject::connect(store.get(), &Store::changed, &here, come);
        if (moments == Moments::secrets) secrets.onAnswer(come);
        waitFor([&] {
            const bool isDone = left == 0 || isOver();
            if (moments == Moments::turns && !isDone) come();
            return isDone;
        });
        secrets.onAnswer({});
        comeToRest();
        return left == 0;
    }
    // Whatever is still on its way arrives, and finds nobody.
    static void comeToRest() {
        for (int i = 0; i < 50; ++i) {
            QCoreApplication::processEvents();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }

    // There is something to fetch: a day goes by, and tokens run out.
    void aDayPasses() {
        clock.setNowMs(clock.nowMs() + dayMs);
        cloud.strava().makeActivities(1, clock.nowMs() - dayMs);
        const QDate day = QDateTime::fromMSecsSinceEpoch(clock.nowMs()).date();
        cloud.googleHealth().setSteps(day.addDays(-3), 10'000 + clock.nowMs() / dayMs % 100);
    }
    // ... and begins anew. A token that was renewed and not kept is lost where the provider rotates them,
    // which is Strava: then the person is asked, and nothing else is different.
    bool goesOn() {
        restart();
        if (!sync()) return false;
        for (const QString& provider : {strava, google}) {
            const ConnectionStatus now = status(provider);
            if (now.state != ConnectionStatus::State::needsSignIn || provider == google) continue;
            SyncService::Wish wish;
            wish.expected = now.connection.id;
            signInsAgain += 1;
            if (!link(provider, {}, wish)) return false;
        }
        return status(strava).state == ConnectionStatus::State::fine &&
               status(google).state == ConnectionStatus::State::fine;
    }
    bool isWhole() {
        const QString recordings = QStringLiteral("recording r JOIN connection c ON c.id = r.connection "
                                                  "WHERE r.deleted_at IS NULL AND c.provider = 'strava'");
        return count(recordings) == cloud.strava().activityCount() &&
               checkDerived(store->database()).empty() && cloud.violations().isEmpty();
    }
    int signInsAgain = 0;
};

} // namespace

class TestSyncLife : public QObject {
    Q_OBJECT

    static void addMoments() {
        QTest::addColumn<Moments>("moments");
        for (const MomentsRow& row : momentsRows)
            QTest::newRow(row.name) << row.moments;
    }

private Q_SLOTS:
    void theServiceMayGoWhileItSyncs_data() { addMoments(); }
    void theServiceMayGoWhileItSyncs() {
        QFETCH(Moments, moments);
        LifeDesk desk;
        QVERIFY(desk.link(strava));
        QVERIFY(desk.link(google));
        int nth = 0;
        bool came = true;
        while (came) {
            desk.aDayPasses();
            desk.service->sync();
            came = desk.endsAt(
                moments, ++nth, [&] { desk.service.reset(); }, [&] { return !desk.service->isRunning(); });
            QVERIFY(desk.goesOn());
            QVERIFY2(desk.isWhole(), qPrintable(QString::number(nth)));
        }
        QVERIFY2(nth > 2, qPrintable(QString::number(nth)));
        // Only while a renewal of Strava was on its way.
        QVERIFY2(desk.signInsAgain <= std::max(3, nth / 4), qPrintable(QString::number(desk.signInsAgain)));
    }

    void theServiceMayGoWhileItFetchesWhatIsOpened_data() { addMoments(); }
    void theServiceMayGoWhileItFetchesWhatIsOpened() {
        QFETCH(Moments, moments);
        LifeDesk desk;
        QVERIFY(desk.link(strava));
        QVERIFY(desk.link(google));
        int nth = 0;
        bool came = true;
        while (came) {
            desk.aDayPasses();
            QVERIFY(desk.sync());
            QSqlQuery newest(desk.store->database().reader());
            newest.exec(QStringLiteral("SELECT id FROM activity ORDER BY start_ms DESC"));
            QVERIFY(newest.next());
            const ActivityId activity = newest.value(0).toLongLong();
            newest.finish();
            desk.service->fetchActivity(activity);
            desk.service->fetchDay(QDateTime::fromMSecsSinceEpoch(desk.clock.nowMs()).date().addDays(-1));
            desk.service->syncBackground(desk.status(strava).connection.id);
            desk.service->syncBackground(desk.status(google).connection.id);
            const auto isOver = [&] { return !desk.service->isRunning() && !desk.service->isFetching(); };
            came = desk.endsAt(
                moments, ++nth, [&] { desk.service.reset(); }, isOver);
            QVERIFY(desk.goesOn());
            QVERIFY(desk.isWhole());
        }
        QVERIFY(nth > 5 || moments != Moments::turns);
    }

    void theServiceMayGoWhileItSignsInAndOut_data() { addMoments(); }
    void theServiceMayGoWhileItSignsInAndOut() {
        QFETCH(Moments, moments);
        LifeDesk desk;
        QVERIFY(desk.link(strava));
        QVERIFY(desk.link(google));
        int nth = 0;
        bool came = true;
        while (came) {
            const ConnectionId connection = desk.status(google).connection.id;
            const auto outcome = watch(desk.service->unlink(connection, nth % 2 == 1));
            came = desk.endsAt(
                moments, ++nth, [&] { desk.service.reset(); }, [&] { return outcome->isThere(); });
            desk.restart();
            QVERIFY(desk.link(google));
            QVERIFY(desk.goesOn());
            QVERIFY(desk.isWhole());
        }
        QVERIFY(nth > 5 || moments != Moments::turns);
    }

    void aRunMayGo_data() { addMoments(); }
    void aRunMayGo() {
        QFETCH(Moments, moments);
        LifeDesk desk;
        QVERIFY(desk.link(strava));
        QVERIFY(desk.link(google));
        int nth = 0;
        bool came = true;
        while (came) {
            desk.aDayPasses();
            desk.service.reset();
            auto context = std::make_shared<SyncContext>(*desk.store, desk.secrets, desk.clock,
                                                         desk.endpoints(), desk.folder.path());
            const ConnectionState connection =
                connectionStates(desk.store->database()).at(static_cast<size_t>(nth % 2));
            auto run = std::make_unique<SyncRun>(context, connection, *findProvider(connection.provider),
                                                 QStringLiteral("person"), SyncRun::Part::foreground);
            run->start();
            came = desk.endsAt(
                moments, ++nth, [&] { run.reset(); }, [&] { return !run->isRunning(); });
            const std::optional<RunOutcome::Status> status = desk.lastRun().status;
            run.reset();
            context->end(); // before anything here may fail: the store goes away then
            context.reset();
            LifeDesk::comeToRest();
            // Its end may have been written just before, and nobody been told yet.
            QVERIFY(!status || *status == RunOutcome::Status::cancelled ||
                    *status == RunOutcome::Status::completed || !came);
            QVERIFY(desk.goesOn());
            QVERIFY(desk.isWhole());
        }
        QVERIFY(nth > 1 || moments == Moments::writes);
    }

    void aSignInMayGo_data() { addMoments(); }
    void aSignInMayGo() {
        QFETCH(Moments, moments);
        LifeDesk desk;
        QVERIFY(desk.link(google));
        int nth = 0;
        bool came = true;
        while (came) {
            desk.aDayPasses();
            SyncService::Wish wish;
            wish.client = desk.clientOf(strava);
            std::unique_ptr<SignIn> signIn = desk.service->signIn(*findProvider(strava), wish);
            QNetworkAccessManager browser;
            QObject::connect(signIn.get(), &SignIn::ready, &browser, [&](const QUrl& address) {
                browser.get(QNetworkRequest(desk.cloud.consent(address)));
            });
            signIn->start();
            came = desk.endsAt(
                moments, ++nth, [&] { signIn.reset(); }, [&] { return signIn->isFinished(); });
            QVERIFY(desk.waitUntilIdle());
            if (desk.service->statuses().size() < 2) QVERIFY(desk.link(strava));
            QVERIFY(desk.goesOn());
            QVERIFY(desk.isWhole());
            QCoro::waitFor(desk.service->unlink(desk.status(strava).connection.id, true));
        }
        QVERIFY(nth > 5 || moments != Moments::turns);
    }

    // What is told may end whoever tells it.
    void theServiceMayGoFromWithinWhatItSays_data() {
        QTest::addColumn<QString>("signal");
        for (const char* name : {"changed", "progressed", "ended", "linked", "fetched"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void theServiceMayGoFromWithinWhatItSays() {
        QFETCH(QString, signal);
        LifeDesk desk;
        QVERIFY(desk.link(google));
        bool isGone = false;
        QObject here;
        const auto end = [&] {
            if (std::exchange(isGone, true)) return;
            QMetaObject::invokeMethod(
                &here, [&] { desk.service.reset(); }, Qt::QueuedConnection);
        };
        SyncService* service = desk.service.get();
        if (signal == u"changed") QObject::connect(service, &SyncService::changed, &here, end);
        if (signal == u"progressed") QObject::connect(service, &SyncService::progressed, &here, end);
        if (signal == u"ended") QObject::connect(service, &SyncService::ended, &here, end);
        if (signal == u"linked") QObject::connect(service, &SyncService::linked, &here, end);
        if (signal == u"fetched") QObject::connect(service, &SyncService::fetched, &here, end);
        SyncService::Wish wish;
        wish.client = desk.clientOf(strava);
        const std::unique_ptr<SignIn> signIn = service->signIn(*findProvider(strava), wish);
        QNetworkAccessManager browser;
        QObject::connect(signIn.get(), &SignIn::ready, &browser, [&](const QUrl& address) {
            browser.get(QNetworkRequest(desk.cloud.consent(address)));
        });
        signIn->start();
        service->fetchDay(yesterday);
        service->sync();
        QVERIFY(waitFor([&] { return desk.service == nullptr; }));
        LifeDesk::comeToRest();
        desk.restart();
        if (desk.service->statuses().size() < 2) QVERIFY(desk.link(strava));
        QVERIFY(desk.goesOn());
        QVERIFY(desk.isWhole());
    }
};

QTEST_GUILESS_MAIN(TestSyncLife)
#include "test_SyncLife.moc"
