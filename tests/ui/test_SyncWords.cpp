// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an account says of itself, in each state it can be in.
#include "MadeUpAccounts.h"

#include "ui/SyncWords.h"

#include <QLocale>
#include <QTest>

using namespace vd;
using State = ConnectionStatus::State;

namespace {

QString factsOf(const AccountWords& said) {
    QStringList facts;
    for (const Fact& fact : said.facts)
        facts << QStringLiteral("%1: %2").arg(fact.name, fact.value);
    return facts.join(QStringLiteral(" | "));
}

ConnectionStatus inState(State state) {
    ConnectionStatus status = test::accountOf(test::openService(), state);
    switch (state) {
    case State::fine: status.complete = true; break;
    case State::syncing:
        status.progress =
            SyncProgress{1, QStringLiteral("googlehealth"), DataKind::activities, false, 12, 40};
        status.backfillEndsMs = test::atMs(18, 48);
        break;
    case State::limited:
        status.connection.error = ErrorCode::rateLimited;
        status.connection.nextAttemptMs = test::atMs(18, 55);
        break;
    case State::waiting:
        status.connection.error = ErrorCode::serverFault;
        status.nextSyncMs = test::atMs(18, 50);
        break;
    case State::partial: status.missingKinds = {DataKind::sleep}; break;
    case State::needsSignIn:
        status.connection.error = ErrorCode::consentRevoked;
        status.connection.lastSuccessMs = test::atMs(19, 31, QDate(2026, 11, 18));
        break;
    case State::blocked: status.connection.error = ErrorCode::providerRule; break;
    case State::locked: status.connection.error = ErrorCode::keychainLocked; break;
    case State::paused: status.connection.pausedUntilMs = test::atMs(20, 0); break;
    case State::unlinked: break;
    }
    return status;
}

} // namespace

Q_DECLARE_METATYPE(ConnectionStatus::State)
Q_DECLARE_METATYPE(AccountAction)

class TestSyncWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void states_data() {
        QTest::addColumn<State>("state");
        QTest::addColumn<QString>("icon");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("facts");
        QTest::addColumn<AccountAction>("action");
        QTest::addColumn<bool>("asks");
        const auto row = [](State state, const char* icon, const char* words, const char* facts,
                            AccountAction action, bool asks) {
            QTest::newRow(words) << state << QString::fromLatin1(icon) << QString::fromUtf8(words)
                                 << QString::fromUtf8(facts) << action << asks;
        };
        row(State::fine, "ok", "Updated 18:40",
            "Next sync: 22:00 | Reached back to: 2 Jun 2023, the first day", AccountAction::syncNow, false);
        row(State::syncing, "sync", "Syncing: 12 of 40 activities",
            "Reached back to: 2 Jun 2023 | Left: about 6 min", AccountAction::cancel, false);
        row(State::limited, "wait", "Limited until 18:55",
            "Last good sync: 18:40 | Reached back to: 2 Jun 2023", AccountAction::none, false);
        row(State::waiting, "wait", "A fault at the service", "Last good sync: 18:40 | Next try: 18:50",
            AccountAction::syncNow, false);
        row(State::partial, "warn", "Sleep is not shared", "Last good sync: 18:40 | Next sync: 22:00",
            AccountAction::review, true);
        row(State::needsSignIn, "key", "Needs sign-in",
            "Last good sync: 18 Nov, 19:31 | Next sync: after sign-in", AccountAction::signIn, true);
        row(State::blocked, "blocked", "Stopped by a Google Health rule",
            "Last good sync: 18:40 | Stored here: 629 activities", AccountAction::importExport, true);
        row(State::locked, "lock", "The keychain is locked",
            "Last good sync: 18:40 | Next sync: after unlocking", AccountAction::unlock, true);
        row(State::paused, "pause", "Paused until 20:00",
            "Last good sync: 18:40 | Reached back to: 2 Jun 2023", AccountAction::resume, false);
        row(State::unlinked, "connections", "No longer linked",
            "Last good sync: 18:40 | Stored here: 629 activities", AccountAction::linkAgain, false);
    }
    void states() {
        QFETCH(State, state);
        ConnectionHolds holds;
        holds.activities = 629;
        const AccountWords said = words(inState(state), test::fridayEvening(), holds);
        QTEST(said.icon, "icon");
        QTEST(said.state, "words");
        QTEST(factsOf(said), "facts");
        QTEST(said.action, "action");
        QTEST(said.asks, "asks");
    }

    void aKeyThatEndsIsSaidInTime_data() {
        QTest::addColumn<QDate>("ends");
        QTest::addColumn<QString>("state");
        QTest::addColumn<AccountAction>("action");
        const QDate today(2026, 11, 20);
        QTest::newRow("in a month") << today.addDays(30) << QStringLiteral("Updated 18:40")
                                    << AccountAction::syncNow;
        QTest::newRow("in two weeks")
            << today.addDays(14) << QStringLiteral("The key ends in 14 days") << AccountAction::newKey;
        QTest::newRow("yesterday") << today.addDays(-1) << QStringLiteral("The key has ended")
                                   << AccountAction::newKey;
    }
    void aKeyThatEndsIsSaidInTime() {
        QFETCH(QDate, ends);
        ConnectionStatus status = inState(State::fine);
        status.connection.settings.insert(QStringLiteral("keyEnds"), ends.toString(Qt::ISODate));
        const AccountWords said = words(status, test::fridayEvening());
        QTEST(said.state, "state");
        QTEST(said.action, "action");
        QVERIFY(factsOf(said).contains(QStringLiteral("Key good until")));
    }

    void sentencesNameTheService() {
        QVERIFY(words(inState(State::needsSignIn), test::fridayEvening())
                    .sentence.startsWith(QStringLiteral("Google Health ended the sign-in")));
        QVERIFY(words(inState(State::limited), test::fridayEvening())
                    .sentence.startsWith(QStringLiteral("Google Health is limiting requests")));
    }

    void whatArrivesIsNamedWhereSomethingDoesNot() {
        ConnectionStatus status = inState(State::partial);
        const QString sentence = words(status, test::fridayEvening()).sentence;
        QVERIFY(sentence.contains(name(DataKind::steps)));
        QVERIFY(sentence.contains(name(DataKind::heart)));
        QVERIFY(!sentence.contains(name(DataKind::sleep)));
        status.missingKinds = {DataKind::heart, DataKind::sleep};
        QVERIFY(words(status, test::fridayEvening()).state.endsWith(QStringLiteral("are not shared")));
    }

    void aPermissionWithoutAKindIsNamed() {
        ConnectionStatus status = inState(State::partial);
        status.missingKinds.clear();
        status.missingScopes = {QStringLiteral("profile:read_all")};
        const AccountWords said = words(status, test::fridayEvening());
        QCOMPARE(said.state, QStringLiteral("Not everything is shared"));
        QVERIFY(said.sentence.contains(QStringLiteral("profile:read_all")));
    }

    void theTightestLimitIsAFact() {
        ConnectionStatus status = inState(State::fine);
        status.budget = {{QStringLiteral("15min"), 100, 13, test::atMs(18, 45)},
                         {QStringLiteral("day"), 1000, 100, test::atMs(1, 0, QDate(2026, 11, 21))},
                         {QStringLiteral("over"), 10, 10, test::atMs(18, 30)},
                         {QStringLiteral("blocked"), 0, 0, test::atMs(19, 30)}};
        const AccountWords said = words(status, test::fridayEvening());
        QCOMPARE(said.facts.back().value, QStringLiteral("87 of 100 until 18:45"));
        QCOMPARE(said.facts.back().tip, QStringLiteral("87 of 100 requests left until 18:45\n"
                                                       "900 of 1,000 requests left until 21 Nov, 01:00"));
    }

    void backfillSaysWhenItIsDone_data() {
        QTest::addColumn<qint64>("leftMs");
        QTest::addColumn<QString>("left");
        QTest::newRow("seconds") << qint64(20'000) << QStringLiteral("less than a minute");
        QTest::newRow("minutes") << qint64(6 * 60'000) << QStringLiteral("about 6 min");
        QTest::newRow("hours") << qint64(3 * 3600'000) << QStringLiteral("about 3 h");
        QTest::newRow("a day") << qint64(25 * 3600'000) << QStringLiteral("about a day");
        QTest::newRow("days") << qint64(75 * 3600'000) << QStringLiteral("about 3 days");
    }
    void backfillSaysWhenItIsDone() {
        QFETCH(qint64, leftMs);
        QFETCH(QString, left);
        ConnectionStatus status = inState(State::fine);
        status.complete = false;
        status.backfillEndsMs = test::fridayEvening().toMSecsSinceEpoch() + leftMs;
        QVERIFY(words(status, test::fridayEvening()).sentence.contains(left));
    }

    void wordsOfTodayEndAtMidnightOrWhenAPauseDoes() {
        QCOMPARE(wordsEndMs(inState(State::fine), test::fridayEvening()),
                 test::atMs(0, 0, QDate(2026, 11, 21)));
        QCOMPARE(wordsEndMs(inState(State::paused), test::fridayEvening()), test::atMs(20, 0));
    }

    void theAccountIsNamedOnce() {
        ConnectionState connection = inState(State::fine).connection;
        QCOMPARE(accountLine(connection, test::fridayEvening()), QStringLiteral("Ana M, linked 14 Mar 2025"));
        connection.displayName = QStringLiteral("Google Health");
        QCOMPARE(accountLine(connection, test::fridayEvening()), QStringLiteral("Linked 14 Mar 2025"));
    }

    void whatIsHereIsCounted_data() {
        QTest::addColumn<int>("activities");
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("text");
        QTest::newRow("both") << 96 << 40 << QStringLiteral("96 activities, 40 days");
        QTest::newRow("one of each") << 1 << 1 << QStringLiteral("1 activity, 1 day");
        QTest::newRow("days only") << 0 << 40 << QStringLiteral("40 days");
        QTest::newRow("nothing") << 0 << 0 << QStringLiteral("0 activities");
    }
    void whatIsHereIsCounted() {
        QFETCH(int, activities);
        QFETCH(int, days);
        ConnectionHolds holds;
        holds.activities = activities;
        holds.days = days;
        QTEST(holdsText(holds), "text");
    }
};

QTEST_GUILESS_MAIN(TestSyncWords)
#include "test_SyncWords.moc"
