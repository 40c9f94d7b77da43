// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sync/SyncStatus.h"

#include "models/store/Store.h"
#include "services/sync/SyncContext.h"

#include <QTemporaryDir>
#include <QTest>

using namespace vd;

namespace {

using State = ConnectionStatus::State;

constexpr qint64 hourMs = 3'600'000;
constexpr qint64 minuteMs = 60'000;
constexpr qint64 nowMs = 1'795'200'000'000; // 2026-11-20 18:40 UTC
const QDate today(2026, 11, 20);
using Ms = std::optional<qint64>;
using Code = std::optional<ErrorCode>;

// A store with an account of Strava.
struct LinkedStore {
    explicit LinkedStore(QStringList scopes = {}) : store({folder.filePath(QStringLiteral("s.sqlite")), {}}) {
        LinkedAccount account;
        account.provider = QStringLiteral("strava");
        account.accountId = QStringLiteral("1");
        account.scopes = std::move(scopes);
        account.settings = {{QStringLiteral("client"), QStringLiteral("c")}};
        account.atMs = nowMs;
        id = store.link(account).result();
    }
    ConnectionStatus status(const SyncChoices& choices = {}) const {
        return connectionStatuses(store.database(), choices, nowMs).at(0);
    }

    QTemporaryDir folder;
    Store store;
    ConnectionId id = 0;
};

FeedState feedState(const char* feed, QDate oldest, bool complete) {
    FeedState state;
    state.feed = QLatin1String(feed);
    state.cursor = "{}";
    state.oldestReached = oldest;
    state.complete = complete;
    return state;
}

} // namespace

class TestSyncStatus : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhenTheNextSyncIs_data() {
        QTest::addColumn<int>("timesPerDay");
        QTest::addColumn<Ms>("lastSuccess");
        QTest::addColumn<Ms>("nextAttempt");
        QTest::addColumn<Ms>("pausedUntil");
        QTest::addColumn<Code>("error");
        QTest::addColumn<Ms>("next");
        const Ms none, hourAgo(nowMs - hourMs), soon(nowMs + 5 * minuteMs), later(nowMs + 9 * hourMs);
        const Code fine;
        QTest::newRow("never synced: now") << 4 << none << none << none << fine << Ms(nowMs);
        QTest::newRow("a quarter of a day later")
            << 4 << hourAgo << none << none << fine << Ms(nowMs + 5 * hourMs);
        QTest::newRow("once a day") << 1 << hourAgo << none << none << fine << Ms(nowMs + 23 * hourMs);
        QTest::newRow("by hand") << 0 << hourAgo << none << none << fine << none;
        QTest::newRow("by hand, after a fault")
            << 0 << hourAgo << soon << none << Code(ErrorCode::offline) << none;
        QTest::newRow("after a fault, when it is tried again")
            << 4 << hourAgo << soon << none << Code(ErrorCode::offline) << soon;
        QTest::newRow("limited, when the limit ends")
            << 4 << hourAgo << later << none << Code(ErrorCode::rateLimited) << later;
        QTest::newRow("not before a pause ends") << 4 << hourAgo << soon << later << fine << later;
        QTest::newRow("a pause that is over") << 4 << hourAgo << soon << hourAgo << fine << soon;
        QTest::newRow("overdue") << 4 << Ms(nowMs - 30 * hourMs) << none << none << fine
                                 << Ms(nowMs - 24 * hourMs);
        QTest::newRow("signed out") << 4 << hourAgo << none << none << Code(ErrorCode::consentRevoked)
                                    << none;
        QTest::newRow("shut out") << 4 << hourAgo << none << none << Code(ErrorCode::providerRule) << none;
        QTest::newRow("a permission is missing: as planned")
            << 4 << hourAgo << none << none << Code(ErrorCode::missingScope) << Ms(nowMs + 5 * hourMs);
        QTest::newRow("a locked keychain is tried again")
            << 4 << hourAgo << soon << none << Code(ErrorCode::keychainLocked) << soon;
    }
    void tellsWhenTheNextSyncIs() {
        QFETCH(int, timesPerDay);
        QFETCH(Ms, lastSuccess);
        QFETCH(Ms, nextAttempt);
        QFETCH(Ms, pausedUntil);
        QFETCH(Code, error);
        QFETCH(Ms, next);
        ConnectionState connection;
        connection.linked = true;
        connection.lastSuccessMs = lastSuccess;
        connection.nextAttemptMs = nextAttempt;
        connection.pausedUntilMs = pausedUntil;
        connection.error = error;
        SyncChoices choices;
        choices.timesPerDay = timesPerDay;
        QCOMPARE(nextSyncMs(connection, choices, nowMs), next);
        connection.linked = false;
        QCOMPARE(nextSyncMs(connection, choices, nowMs), Ms());
    }

    void whatIsChosenForOneProviderIsOnlyForIt() {
        ConnectionState connection;
        connection.linked = true;
        connection.provider = QStringLiteral("strava");
        connection.lastSuccessMs = nowMs;
        SyncChoices choices;
        choices.timesPerDayOf[QStringLiteral("googlehealth")] = SyncChoices::byHand;
        QCOMPARE(nextSyncMs(connection, choices, nowMs), Ms(nowMs + 6 * hourMs));
        choices.timesPerDayOf[QStringLiteral("strava")] = 2;
        QCOMPARE(nextSyncMs(connection, choices, nowMs), Ms(nowMs + 12 * hourMs));
    }

    void waitsTwiceAsLongEachTime_data() {
        QTest::addColumn<int>("step");
        QTest::addColumn<qint64>("wait");
        QTest::newRow("first") << 1 << minuteMs;
        QTest::newRow("second") << 2 << 2 * minuteMs;
        QTest::newRow("fifth") << 5 << 16 * minuteMs;
        QTest::newRow("ninth") << 9 << 256 * minuteMs;
        QTest::newRow("tenth: the longest") << 10 << 6 * hourMs;
        QTest::newRow("after a month") << 120 << 6 * hourMs;
        QTest::newRow("none") << 0 << minuteMs;
    }
    void waitsTwiceAsLongEachTime() {
        QFETCH(int, step);
        QFETCH(qint64, wait);
        QCOMPARE(backoffMs(step), wait);
    }

    void countsTheDaysThatAreStillToCome_data() {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QDate>("since");
        QTest::addColumn<std::vector<FeedState>>("feeds");
        QTest::addColumn<std::optional<int>>("left");
        const QString strava = QStringLiteral("strava");
        const QString google = QStringLiteral("googlehealth");
        const QDate yearAgo = today.addDays(-365);
        const std::vector<FeedState> none;
        QTest::newRow("nobody knows since when") << strava << QDate() << none << std::optional<int>();
        QTest::newRow("nothing is here") << strava << yearAgo << none << std::optional(365);
        QTest::newRow("half is here")
            << strava << yearAgo << std::vector{feedState("activities", today.addDays(-165), false)}
            << std::optional(200);
        QTest::newRow("all is here") << strava << yearAgo
                                     << std::vector{feedState("activities", yearAgo.addDays(7), true)}
                                     << std::optional(0);
        QTest::newRow("further than since")
            << strava << yearAgo << std::vector{feedState("activities", yearAgo.addDays(-9), false)}
            << std::optional(0);
        // Six feeds with a history: four sums of days, nights, exercises.
        QTest::newRow("several feeds")
            << google << yearAgo
            << std::vector{feedState("steps", yearAgo, true), feedState("sleep", today.addDays(-30), false)}
            << std::optional(4 * 365 + 335);
    }
    void countsTheDaysThatAreStillToCome() {
        QFETCH(QString, provider);
        QFETCH(QDate, since);
        QFETCH(std::vector<FeedState>, feeds);
        QFETCH(std::optional<int>, left);
        QCOMPARE(historyDaysLeft(feeds, *findProvider(provider), since, today), left);
    }

    void everyErrorHasAState_data() {
        QTest::addColumn<Code>("error");
        QTest::addColumn<State>("state");
        QTest::newRow("none") << Code() << State::fine;
        QTest::newRow("cancelled") << Code(ErrorCode::cancelled) << State::fine;
        for (const ErrorCode code :
             {ErrorCode::unauthorized, ErrorCode::consentRevoked, ErrorCode::clientRejected})
            QTest::addRow("%s", qPrintable(errorKey(code))) << Code(code) << State::needsSignIn;
        for (const ErrorCode code : {ErrorCode::providerRule, ErrorCode::notSetUp, ErrorCode::discontinued})
            QTest::addRow("%s", qPrintable(errorKey(code))) << Code(code) << State::blocked;
        for (const ErrorCode code : {ErrorCode::keychainLocked, ErrorCode::keychainUnavailable})
            QTest::addRow("%s", qPrintable(errorKey(code))) << Code(code) << State::locked;
        QTest::newRow("rateLimited") << Code(ErrorCode::rateLimited) << State::limited;
        QTest::newRow("missingScope") << Code(ErrorCode::missingScope) << State::partial;
        for (const ErrorCode code :
             {ErrorCode::offline, ErrorCode::timeout, ErrorCode::serverFault, ErrorCode::refused,
              ErrorCode::badData, ErrorCode::storage, ErrorCode::diskFull, ErrorCode::internal})
            QTest::addRow("%s", qPrintable(errorKey(code))) << Code(code) << State::waiting;
    }
    void everyErrorHasAState() {
        QFETCH(Code, error);
        QFETCH(State, state);
        LinkedStore linked;
        ConnectionChange change;
        change.error = error;
        linked.store.setConnection(linked.id, change).waitForFinished();
        QCOMPARE(linked.status().state, state);
        // Paused as well: what needs the person comes first.
        change.pausedUntilMs = Ms(nowMs + hourMs);
        linked.store.setConnection(linked.id, change).waitForFinished();
        const bool needs = state == State::needsSignIn || state == State::blocked || state == State::locked;
        QCOMPARE(linked.status().state, needs ? state : State::paused);
        if (!needs) QCOMPARE(linked.status().nextSyncMs, Ms());
        change.pausedUntilMs = Ms(nowMs);
        linked.store.setConnection(linked.id, change).waitForFinished();
        QCOMPARE(linked.status().state, state);
        linked.store.unlink(linked.id, false).waitForFinished();
        QCOMPARE(linked.status().state, State::unlinked);
        QCOMPARE(linked.status().nextSyncMs, Ms());
    }

    void whatWasNotGrantedIsNamed() {
        const LinkedStore linked({QStringLiteral("read"), QStringLiteral("activity:read_all")});
        const ConnectionStatus status = linked.status();
        QCOMPARE(status.state, State::fine); // the profile is no kind of data that anybody misses
        QCOMPARE(status.missingScopes, QStringList());
        const LinkedStore profile({QStringLiteral("read"), QStringLiteral("profile:read_all")});
        QCOMPARE(profile.status().state, State::partial);
        QCOMPARE(profile.status().missingScopes, QStringList{QStringLiteral("activity:read_all")});
        QCOMPARE(profile.status().missingKinds, std::vector{DataKind::activities});
    }

    void aBudgetIsToldUntilItsWindowEnds() {
        LinkedStore linked;
        const BudgetSpan open{QStringLiteral("15min"), 100, 40, nowMs + 1};
        const BudgetSpan over{QStringLiteral("day"), 1000, 400, nowMs};
        linked.store.saveBudget(QStringLiteral("strava"), QStringLiteral("c"), {open, over})
            .waitForFinished();
        QCOMPARE(linked.status().budget, std::vector{open});
    }
};

QTEST_GUILESS_MAIN(TestSyncStatus)
#include "test_SyncStatus.moc"
