// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How all accounts together stand, in a line, and when it reads otherwise.
#include "MadeUpAccounts.h"

#include "ui/SyncLine.h"
#include "ui/SyncLook.h"

#include <QLocale>
#include <QTest>

using namespace vd;
using Kind = SyncState::Kind;

namespace {

SyncState updated(qint64 agoMs) {
    SyncState state;
    state.kind = Kind::updated;
    state.updatedMs = test::fridayEvening().toMSecsSinceEpoch() - agoMs;
    return state;
}

SyncState syncing(DataKind kind, int done, int total) {
    SyncState state;
    state.kind = Kind::syncing;
    state.progress = SyncProgress{1, QStringLiteral("strava"), kind, false, done, total};
    return state;
}

SyncState until(Kind kind, qint64 untilMs) {
    SyncState state;
    state.kind = kind;
    state.untilMs = untilMs;
    return state;
}

SyncState needing(const char* provider, int accounts) {
    SyncState state;
    state.kind = Kind::needsPerson;
    state.provider = QString::fromLatin1(provider);
    state.needPerson = accounts;
    return state;
}

SyncState offline() {
    SyncState state;
    state.kind = Kind::waitingForNetwork;
    return state;
}

} // namespace

Q_DECLARE_METATYPE(vd::SyncState)

class TestSyncLine : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void lines_data() {
        QTest::addColumn<SyncState>("state");
        const auto row = [](const char* line, const SyncState& state) { QTest::newRow(line) << state; };
        row("No accounts linked", {});
        row("Updated just now", updated(59'000));
        row("Updated 2 min ago", updated(2 * 60'000 + 59'000));
        row("Updated 5 h ago", updated(5 * 3600'000));
        row("Updated 18 Nov, 18:42", updated(48 * 3600'000));
        row("Syncing Strava: 400 of 1,240 activities", syncing(DataKind::activities, 400, 1240));
        row("Syncing Strava: 400 activities", syncing(DataKind::activities, 400, -1));
        row("Syncing Strava: Activities", syncing(DataKind::activities, 0, -1));
        row("Syncing Strava: Sleep, 12 of 40", syncing(DataKind::sleep, 12, 40));
        row("Offline: will sync when connected", offline());
        row("Strava needs attention", needing("strava", 1));
        row("Strava needs attention", needing("Strava", 1));
        row("3 accounts need attention", needing("strava", 3));
        row("Paused until 20:00", until(Kind::paused, test::atMs(20, 0)));
        row("Paused until 21 Nov, 06:00", until(Kind::paused, test::atMs(6, 0, QDate(2026, 11, 21))));
        row("Paused until you resume", until(Kind::paused, pausedUntilResumed));
        row("Limited until 18:45", until(Kind::limited, test::atMs(18, 45)));
    }
    void lines() {
        QFETCH(SyncState, state);
        QCOMPARE(syncLine(state, test::fridayEvening()), QString::fromUtf8(QTest::currentDataTag()));
    }

    // The line stays as it is until the moment it names, and is another one then.
    void theLineEndsWhenItSays_data() {
        QTest::addColumn<SyncState>("state");
        QTest::newRow("just now") << updated(59'000);
        QTest::newRow("minutes") << updated(2 * 60'000 + 10'000);
        QTest::newRow("the last minute") << updated(59 * 60'000 + 10'000);
        QTest::newRow("hours") << updated(5 * 3600'000 + 10'000);
        QTest::newRow("the last hour") << updated(23 * 3600'000 + 10'000);
    }
    void theLineEndsWhenItSays() {
        QFETCH(SyncState, state);
        const QDateTime now = test::fridayEvening();
        const qint64 inMs = syncLineEndsMs(state, now).value() - now.toMSecsSinceEpoch();
        QVERIFY(inMs > 0);
        QCOMPARE(syncLine(state, now.addMSecs(inMs - 1)), syncLine(state, now));
        QVERIFY(syncLine(state, now.addMSecs(inMs)) != syncLine(state, now));
    }

    void whatCountsNoTimeNeverEnds() {
        QVERIFY(!syncLineEndsMs(offline(), test::fridayEvening()));
        QVERIFY(!syncLineEndsMs(syncing(DataKind::sleep, 1, 2), test::fridayEvening()));
        QVERIFY(!syncLineEndsMs({}, test::fridayEvening()));
    }

    void aPauseEndsWhenItIsOver() {
        const SyncState paused = until(Kind::paused, test::atMs(20, 0));
        QCOMPARE(syncLineEndsMs(paused, test::fridayEvening()), std::optional(test::atMs(20, 0)));
    }

    void pausesReachAsFarAsTheySay() {
        const std::vector<PauseChoice> choices = pauseChoices(test::fridayEvening());
        QCOMPARE(choices.size(), size_t(4));
        QCOMPARE(choices[0].untilMs, test::atMs(19, 12));
        QCOMPARE(choices[1].untilMs, test::atMs(19, 42));
        QCOMPARE(choices[2].untilMs, test::atMs(6, 0, QDate(2026, 11, 21)));
        const qint64 nowMs = test::fridayEvening().toMSecsSinceEpoch();
        QVERIFY(isPausedUntilResumed(choices[3].untilMs, nowMs));
        QVERIFY(!isPausedUntilResumed(choices[2].untilMs, nowMs));
    }

    void theToolBarOffersWhatFits_data() {
        QTest::addColumn<SyncState>("state");
        QTest::addColumn<int>("button");
        QTest::addColumn<bool>("enabled");
        QTest::addColumn<bool>("leads");
        using Button = SyncLook::Button;
        const auto row = [](const char* name, const SyncState& state, Button button, bool enabled,
                            bool leads) {
            QTest::newRow(name) << state << static_cast<int>(button) << enabled << leads;
        };
        row("nothing linked", {}, Button::importFiles, true, false);
        row("updated", updated(0), Button::syncNow, true, false);
        row("syncing", syncing(DataKind::sleep, 1, 4), Button::cancel, true, false);
        row("offline", offline(), Button::syncNow, false, false);
        row("needs the person", needing("strava", 1), Button::syncNow, true, true);
        row("paused", until(Kind::paused, pausedUntilResumed), Button::resume, true, false);
    }
    void theToolBarOffersWhatFits() {
        QFETCH(SyncState, state);
        const SyncLook look = syncLook(state, test::fridayEvening());
        QTEST(static_cast<int>(look.button), "button");
        QTEST(look.enabled, "enabled");
        QTEST(look.leadsToAccounts, "leads");
        QVERIFY(look.button == SyncLook::Button::importFiles || !look.words.isEmpty());
    }

    void aKnownShareIsALine() {
        QCOMPARE(syncLook(syncing(DataKind::activities, 10, 40), test::fridayEvening()).share, 0.25);
        QVERIFY(syncLook(syncing(DataKind::activities, 10, -1), test::fridayEvening()).share < 0);
    }
};

QTEST_GUILESS_MAIN(TestSyncLine)
#include "test_SyncLine.moc"
