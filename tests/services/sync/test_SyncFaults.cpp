// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever goes wrong: the run ends in a state that says what it was, and the next healthy run brings the
// store to what an undisturbed one makes of it.
#include "FaultTargets.h"
#include "SyncDesk.h"

#include "models/store/DerivedCheck.h"

using namespace vd;
using namespace vd::test;
using fakecloud::Fault;
using fakecloud::FaultKind;

namespace {

using State = ConnectionStatus::State;

const QString strava = QStringLiteral("strava");
const QString google = QStringLiteral("googlehealth");
constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 60 * minuteMs;
constexpr qint64 dayMs = 24 * hourMs;

State stateAfter(std::optional<ErrorCode> code) {
    if (!code) return State::fine;
    switch (*code) {
    case ErrorCode::unauthorized:
    case ErrorCode::consentRevoked: return State::needsSignIn;
    case ErrorCode::providerRule:
    case ErrorCode::notSetUp: return State::blocked;
    case ErrorCode::rateLimited: return State::limited;
    case ErrorCode::missingScope: return State::partial;
    default: return State::waiting;
    }
}

// Nothing comes until the client gives up, which it does by real time.
bool hangs(FaultKind kind) {
    return kind == FaultKind::timeout || kind == FaultKind::slowDrip || kind == FaultKind::endlessBody ||
           kind == FaultKind::garbage;
}

// Not today, which goes on while the clock is moved.
void fill(fakecloud::FakeCloud& cloud, const FaultTarget& target, qint64 nowMs) {
    cloud.provider(target.provider).makeHistory(target.size, nowMs - dayMs);
}

// Signed in, and nothing fetched.
const SyncDesk::Furniture& linked(const FaultTarget& target) {
    static QHash<QString, SyncDesk::Furniture> made;
    SyncDesk::Furniture& furniture = made[target.provider + QString::number(target.size)];
    if (!furniture.store.isEmpty()) return furniture;
    SyncDesk desk;
    fill(desk.cloud, target, desk.clock.nowMs());
    SyncService::Wish wish;
    wish.syncs = false;
    if (!desk.link(target.provider, {}, wish)) qFatal("not linked");
    furniture = desk.furniture();
    return furniture;
}

class FaultDesk : public SyncDesk {
public:
    explicit FaultDesk(FaultTarget target_) : SyncDesk(linked(target_)), target(std::move(target_)) {
        fill(cloud, target, clock.nowMs());
    }

    fakecloud::FakeProvider& fake() { return cloud.provider(target.provider); }
    ConnectionStatus now() const { return status(target.provider); }
    ConnectionId connection() const { return now().connection.id; }

    // The first sync, and the background's where the target is of it.
    bool syncFirst() { return foreground() && background(); }
    bool foreground() {
        service->sync({connection()});
        return waitUntilIdle();
    }
    bool background() {
        if (target.isBackground) service->syncBackground(connection());
        return waitUntilIdle();
    }
    // ... with the fault in its way.
    bool syncWith(const Fault& fault) {
        if (target.isBackground && !foreground()) return false;
        if (target.feed.isEmpty()) fake().oauth().expireAccess();
        if (hangs(fault.kind)) {
            patience = std::chrono::milliseconds(100);
            restart();
        }
        cloud.inject(fault);
        return target.isBackground ? background() : foreground();
    }
    // What a person or the scheduler does when the time has come and the provider is well.
    bool syncHealed() {
        cloud.heal();
        if (patience != HttpClient::usualPatience) {
            patience = HttpClient::usualPatience;
            restart();
        }
        const std::optional<qint64> next = now().connection.nextAttemptMs;
        // Past the provider's longest short window, too.
        clock.setNowMs(std::max(next.value_or(0), clock.nowMs() + 16 * minuteMs));
        if (now().state != State::needsSignIn && !foreground()) return false;
        // Also when a renewed token got lost on its way, and the provider takes the old one no more.
        if (now().state == State::needsSignIn) fake().oauth().allowAgain();
        SyncService::Wish wish;
        wish.expected = connection();
        if (now().state == State::needsSignIn && !link(target.provider, {}, wish)) return false;
        return background();
    }

    FaultTarget target;
};

struct Undisturbed {
    QByteArray content;
    int requests = 0; // of the target, in the first sync
};

} // namespace

class TestSyncFaults : public QObject {
    Q_OBJECT

    QHash<QString, Undisturbed> m_undisturbed;

    Undisturbed undisturbed(const FaultTarget& target, bool changes) {
        Undisturbed& found = m_undisturbed[target.name() + target.path + QString::number(changes)];
        if (!found.content.isEmpty()) return found;
        FaultDesk desk(target);
        if (changes) desk.fake().changeAnItem();
        bool hasEnded = !target.isBackground || desk.foreground();
        desk.cloud.forget();
        hasEnded = hasEnded && (target.isBackground ? desk.background() : desk.foreground());
        if (!hasEnded) qFatal("an undisturbed sync does not end");
        found.requests = desk.cloud.count(target.path);
        found.content = desk.content();
        return found;
    }

    // The run is over, with one of these errors where the fault is, and says so everywhere.
    static void checkOutcome(const FaultDesk& desk, const QList<ErrorCode>& codes) {
        const RunRow run = desk.lastRun();
        QVERIFY(run.status.has_value());
        QVERIFY2(run.error ? codes.contains(*run.error) : codes.isEmpty(),
                 qPrintable(run.error ? errorKey(*run.error) : QStringLiteral("no error")));
        using Status = RunOutcome::Status;
        if (run.error) {
            QVERIFY(*run.status == Status::failed || *run.status == Status::partial);
        } else {
            QCOMPARE(*run.status, Status::completed);
        }
        const bool isAny = desk.target.feed.isEmpty();
        bool isSaid = !run.error;
        for (const RunFeedRow& feed : runFeeds(desk.store->database(), run.id))
            isSaid = isSaid || ((isAny || feed.feed == desk.target.feed) && feed.error == run.error);
        QVERIFY(isSaid);
        // What befalls the slow queue is told only where the person is needed.
        const bool isTold = run.error && (!desk.target.isBackground || needsPerson(*run.error));
        QCOMPARE(desk.now().state, stateAfter(isTold ? run.error : std::nullopt));
        const qint64 nowMs = desk.clock.nowMs();
        const std::optional<qint64> next = desk.now().connection.nextAttemptMs;
        if (next) QVERIFY(*next > nowMs && *next < nowMs + 7 * hourMs);
    }
    static void checkHealed(const FaultDesk& desk, const QByteArray& content) {
        QVERIFY(desk.lastRun().status == RunOutcome::Status::completed);
        QCOMPARE(desk.now().state, State::fine);
        QVERIFY(desk.now().complete);
        QCOMPARE(desk.content(), content);
        QCOMPARE(desk.cloud.violations(), QStringList());
    }

private Q_SLOTS:
    void everyFaultOfEveryFeed_data() {
        QTest::addColumn<int>("target");
        QTest::addColumn<FaultKind>("kind");
        QTest::addColumn<int>("nth");
        const std::vector<FaultTarget> all = faultTargets();
        const QString only = qEnvironmentVariable("FAULTS_OF"); // one provider a process, side by side
        for (size_t i = 0; i < all.size(); ++i) {
            if (!only.isEmpty() && all[i].provider != only) continue;
            const int last = undisturbed(all[i], false).requests;
            for (const FaultKind kind : fakecloud::allFaultKinds()) {
                for (const int nth : last > 1 && all[i].hasLast ? QList<int>{1, last} : QList<int>{1}) {
                    QTest::addRow("%s, %s, request %d", qPrintable(all[i].name()),
                                  qPrintable(fakecloud::keyOf(kind)), nth)
                        << static_cast<int>(i) << kind << nth;
                }
            }
        }
    }
    void everyFaultOfEveryFeed() {
        QFETCH(int, target);
        QFETCH(FaultKind, kind);
        QFETCH(int, nth);
        FaultDesk desk(faultTargets()[static_cast<size_t>(target)]);
        const QList<ErrorCode> codes = codesOf(kind, desk.target);
        // What lies in the data happens once; everything else goes on until it is mended.
        Fault fault(kind, desk.target.path, nth, codes.isEmpty() ? 1 : Fault::always);
        fault.dripMs = 60;
        QVERIFY(desk.syncWith(fault));
        checkOutcome(desk, codes);
        if (QTest::currentTestFailed()) return;
        QVERIFY(desk.syncHealed());
        const bool changes = kind == FaultKind::itemChangesBetweenPages;
        checkHealed(desk, undisturbed(desk.target, changes).content);
        if (kind == FaultKind::halfBody) QVERIFY(checkDerived(desk.store->database()).empty());
    }

    // What is over by the next try is none of the person's business.
    void whatPassesIsNotTold_data() {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QString>("feed");
        QTest::addColumn<FaultKind>("kind");
        const QList<FaultKind> passing{FaultKind::timeout,     FaultKind::reset,
                                       FaultKind::halfBody,    FaultKind::slowDrip,
                                       FaultKind::serverError, FaultKind::unauthorized,
                                       FaultKind::rateLimited, FaultKind::duplicatePage};
        for (const FaultKind kind : passing) {
            const QString name = fakecloud::keyOf(kind);
            QTest::addRow("Strava activities, %s", qPrintable(name))
                << strava << QStringLiteral("activities") << kind;
            QTest::addRow("Google sleep, %s", qPrintable(name)) << google << QStringLiteral("sleep") << kind;
            QTest::addRow("Google steps, %s", qPrintable(name)) << google << QStringLiteral("steps") << kind;
        }
    }
    void whatPassesIsNotTold() {
        QFETCH(QString, provider);
        QFETCH(QString, feed);
        QFETCH(FaultKind, kind);
        FaultDesk desk(faultTargetOf(provider, feed));
        Fault fault(kind, desk.target.path, kind == FaultKind::duplicatePage ? 2 : 1);
        fault.dripMs = 60;
        fault.retryAfterS = 20; // of those that say it
        QVERIFY(desk.syncWith(fault));
        checkHealed(desk, undisturbed(desk.target, false).content);
    }

    void aListThatLeadsBackToItselfEnds() {
        FaultDesk desk(faultTargetOf(google, QStringLiteral("sleep")));
        QVERIFY(desk.syncWith(Fault(FaultKind::duplicatePage, desk.target.path, 1, Fault::always)));
        checkOutcome(desk, {ErrorCode::badData});
        QVERIFY(desk.syncHealed());
        checkHealed(desk, undisturbed(desk.target, false).content);
    }

    void aLimitIsKeptForAsLongAsItWasSaid_data() {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<bool>("isDate");
        QTest::addColumn<qint64>("skewMs");
        for (const QString& provider : {strava, google}) {
            for (const qint64 skewMs : {qint64(0), hourMs, -hourMs}) {
                for (const bool isDate : {false, true}) {
                    QTest::addRow("%s by %s, their clock %lld min ahead", qPrintable(provider),
                                  isDate ? "a date" : "seconds", static_cast<long long>(skewMs / minuteMs))
                        << provider << 1800 << isDate << skewMs;
                }
            }
        }
    }
    void aLimitIsKeptForAsLongAsItWasSaid() {
        QFETCH(QString, provider);
        QFETCH(int, seconds);
        QFETCH(bool, isDate);
        QFETCH(qint64, skewMs);
        FaultDesk desk(faultTargetOf(provider, provider == strava ? QStringLiteral("activities")
                                                                  : QStringLiteral("sleep")));
        desk.cloud.setClockSkewMs(skewMs);
        Fault fault(FaultKind::rateLimited, desk.target.path);
        fault.retryAfterS = seconds;
        fault.retryAfterIsDate = isDate;
        const qint64 fromMs = desk.clock.nowMs();
        QVERIFY(desk.syncWith(fault));
        checkOutcome(desk, {ErrorCode::rateLimited});
        const qint64 next = desk.now().connection.nextAttemptMs.value_or(0);
        QVERIFY(next >= fromMs + seconds * 1000);
        QVERIFY(next <= desk.clock.nowMs() + seconds * 1000 + 10'000);
        desk.cloud.heal();
        desk.cloud.forget();
        desk.restart();
        desk.service->sync({desk.connection()}); // too early, and after a restart
        QVERIFY(desk.waitUntilIdle());
        QCOMPARE(
            desk.requests(provider == strava ? QStringLiteral("/strava/api") : QStringLiteral("/google/v4")),
            0);
        desk.clock.setNowMs(next);
        QVERIFY(desk.syncHealed());
        checkHealed(desk, undisturbed(desk.target, false).content);
    }

    void clocksThatDisagreeDoNoHarm_data() {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<qint64>("skewMs");
        for (const QString& provider : {strava, google}) {
            QTest::addRow("%s, an hour ahead", qPrintable(provider)) << provider << hourMs;
            QTest::addRow("%s, an hour behind", qPrintable(provider)) << provider << -hourMs;
        }
    }
    void clocksThatDisagreeDoNoHarm() {
        QFETCH(QString, provider);
        QFETCH(qint64, skewMs);
        FaultDesk desk(faultTargetOf(provider, provider == strava ? QStringLiteral("activities")
                                                                  : QStringLiteral("sleep")));
        desk.cloud.setClockSkewMs(skewMs);
        QVERIFY(desk.syncFirst());
        checkHealed(desk, undisturbed(desk.target, false).content);
        const int refreshes = desk.fake().oauth().refreshes();
        desk.clock.setNowMs(desk.clock.nowMs() + 5 * hourMs +
                            40 * minuteMs); // tokens have run out, or nearly
        QVERIFY(desk.sync());
        QCOMPARE(desk.now().state, State::fine);
        QVERIFY(desk.fake().oauth().refreshes() <= refreshes + 1);
    }

    // A fault goes by, and the next one comes in another state of things.
    void aStormOfFaultsPasses() {
        FaultDesk desk(faultTargetOf(google, QStringLiteral("sleep")));
        QVERIFY(desk.syncWith(Fault(FaultKind::serverError, QStringLiteral("/google/v4"), 1, Fault::always)));
        QVERIFY(desk.lastRun().status == RunOutcome::Status::failed);
        qint64 waitedMs = 0;
        for (const FaultKind kind :
             {FaultKind::serverError, FaultKind::timeout, FaultKind::reset, FaultKind::garbage}) {
            desk.cloud.heal();
            desk.cloud.inject(Fault(kind, QStringLiteral("/google/v4"), 1, Fault::always));
            const qint64 nextMs = *desk.now().connection.nextAttemptMs;
            QVERIFY(nextMs - desk.clock.nowMs() > waitedMs); // longer each time
            waitedMs = nextMs - desk.clock.nowMs();
            desk.clock.setNowMs(nextMs);
            if (hangs(kind)) desk.patience = std::chrono::milliseconds(100);
            desk.restart();
            QVERIFY(desk.sync());
            QCOMPARE(desk.now().state, State::waiting);
        }
        QVERIFY(desk.syncHealed());
        checkHealed(desk, undisturbed(desk.target, false).content);
        QCOMPARE(desk.now().connection.backoffStep, 0);
    }
};

QTEST_GUILESS_MAIN(TestSyncFaults)
#include "test_SyncFaults.moc"
