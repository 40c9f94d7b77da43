// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Tray.h"
#include "models/store/Store.h"
#include "services/sync/SyncService.h"
#include "support/MemorySecrets.h"
#include "support/TestClock.h"
#include "ui/Fixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace vd;

namespace {

// Friday, 20 November 2026, 18:42 in Berlin.
const QDateTime now(QDate(2026, 11, 20), QTime(18, 42), QTimeZone("Europe/Berlin"));

SyncState stateOf(SyncState::Kind kind) {
    SyncState state;
    state.kind = kind;
    return state;
}

// A picture of the icon at the smallest size: where anything is painted.
QByteArray shapeOf(TrayMark mark) {
    const QImage image = trayIcon(mark).pixmap(QSize(16, 16), 1.0).toImage();
    QByteArray shape;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            shape.append(qAlpha(image.pixel(x, y)) > 127 ? '#' : '.');
    }
    return shape;
}

// All that a service needs, with nothing behind it.
struct Desk {
    test::StoreFixture fixture;
    test::MemorySecrets secrets;
    test::TestClock clock{now.toMSecsSinceEpoch()};
    SyncService sync{{*fixture.store, secrets, clock, {}, fixture.folder.path()}};

    ConnectionId link() {
        LinkedAccount account;
        account.provider = QStringLiteral("strava");
        account.accountId = QStringLiteral("1");
        account.displayName = QStringLiteral("Ada");
        account.atMs = clock.nowMs();
        return fixture.store->link(account).result();
    }
    void set(ConnectionId id, const ConnectionChange& change) {
        fixture.store->setConnection(id, change).waitForFinished();
        Q_EMIT sync.changed();
    }
};

} // namespace

class TestTray : public QObject {
    Q_OBJECT

    static QAction* action(Tray& tray, const QString& text) {
        for (QAction* each : tray.menu().actions()) {
            if (each->text() == text && each->isVisible()) return each;
        }
        return nullptr;
    }
    static QStringList visible(const QMenu& menu) {
        QStringList texts;
        for (const QAction* each : menu.actions()) {
            if (each->isVisible() && !each->isSeparator()) texts << each->text();
        }
        return texts;
    }

private Q_SLOTS:
    void words_data() {
        QTest::addColumn<SyncState>("state");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("tip");
        QTest::addColumn<int>("mark");
        const auto row = [](const char* name, const SyncState& state, const char* line, const char* tip,
                            TrayMark mark) {
            QTest::newRow(name) << state << QString::fromUtf8(line) << QString::fromUtf8(tip)
                                << static_cast<int>(mark);
        };
        row("nothing", stateOf(SyncState::Kind::nothingLinked), "No accounts linked", "No accounts linked",
            TrayMark::none);
        SyncState updated = stateOf(SyncState::Kind::updated);
        updated.updatedMs = now.addSecs(-150).toMSecsSinceEpoch();
        // Nobody winds the tool tip on: it names a time that stays true.
        row("updated", updated, "Updated 2 min ago", "Updated 18:39", TrayMark::none);
        SyncState syncing = stateOf(SyncState::Kind::syncing);
        syncing.progress = SyncProgress{1, QStringLiteral("strava"), DataKind::activities, false, 400, 1240};
        row("syncing", syncing, "Syncing Strava: 400 of 1,240 activities",
            "Syncing Strava: 400 of 1,240 activities", TrayMark::turning);
        SyncState paused = stateOf(SyncState::Kind::paused);
        paused.untilMs = now.addSecs(1080).toMSecsSinceEpoch();
        row("paused", paused, "Paused until 19:00", "Paused until 19:00", TrayMark::paused);
        row("offline", stateOf(SyncState::Kind::waitingForNetwork), "Offline: will sync when connected",
            "Offline: will sync when connected", TrayMark::none);
        SyncState needs = stateOf(SyncState::Kind::needsPerson);
        needs.provider = QStringLiteral("Strava");
        needs.needPerson = 1;
        row("the person is needed", needs, "Strava needs attention", "Strava needs attention",
            TrayMark::warning);
    }
    void words() {
        QFETCH(SyncState, state);
        const TrayWords words = trayWords(state, now);
        QTEST(words.line, "line");
        QTEST(words.tip, "tip");
        QTEST(static_cast<int>(words.mark), "mark");
        QCOMPARE(words.isLinked, state.kind != SyncState::Kind::nothingLinked);
    }

    // Told apart without colour, at the smallest size.
    void marksHaveShapesOfTheirOwn() {
        const QList<QByteArray> shapes{shapeOf(TrayMark::none), shapeOf(TrayMark::turning),
                                       shapeOf(TrayMark::paused), shapeOf(TrayMark::warning)};
        for (qsizetype i = 0; i < shapes.size(); ++i) {
            QVERIFY(shapes[i].count('#') > 30);
            for (qsizetype j = 0; j < i; ++j)
                QVERIFY(shapes[i] != shapes[j]);
        }
        QCOMPARE(trayIcon(TrayMark::none).availableSizes().size(), 7);
    }

    void withoutAccountsThereIsNothingToSync() {
        Desk desk;
        Tray tray(desk.sync, [] { return now; });
        QCOMPARE(visible(tray.menu()),
                 QStringList({tr("No accounts linked"), tr("Open Vitaldeck"), tr("Sync now"), tr("Pause"),
                              tr("Recent activity"), tr("Settings…"), tr("Quit")}));
        QVERIFY(!tray.menu().actions().constFirst()->isEnabled()); // it says, and does nothing
        QVERIFY(!action(tray, tr("Sync now"))->isEnabled());
        QVERIFY(!action(tray, tr("Pause"))->isEnabled());
    }

    void pausedAndResumed() {
        Desk desk;
        const ConnectionId id = desk.link();
        Tray tray(desk.sync, [] { return now; });
        QMenu* pauses = action(tray, tr("Pause"))->menu();
        QVERIFY(action(tray, tr("Sync now"))->isEnabled());
        QCOMPARE(visible(*pauses),
                 QStringList({tr("30 minutes"), tr("1 hour"), tr("Until tomorrow"), tr("Until I resume")}));
        pauses->actions().at(1)->trigger();
        QTRY_VERIFY(action(tray, tr("Resume")) != nullptr);
        QCOMPARE(connectionState(desk.fixture.store->database(), id)->pausedUntilMs,
                 std::optional(now.addSecs(3600).toMSecsSinceEpoch()));
        QVERIFY(action(tray, tr("Pause")) == nullptr);
        QCOMPARE(tray.menu().actions().constFirst()->text(), tr("Paused until 19:42"));
        action(tray, tr("Resume"))->trigger();
        QTRY_VERIFY(action(tray, tr("Pause")) != nullptr);
        QVERIFY(!connectionState(desk.fixture.store->database(), id)->pausedUntilMs);
    }

    void recentActivitiesLeadToThem() {
        Desk desk;
        desk.fixture.add({{"Rain & wind", Sport::ride, "2026-11-20T12:05:00", 30'000, 4'000, 0, 0},
                          {nullptr, Sport::run, "2026-11-19T07:10:00", 5'000, 1'500, 0, 0},
                          {"a", Sport::run, "2026-11-10T07:00:00", 5'000, 1'500, 0, 0},
                          {"b", Sport::run, "2026-11-09T07:00:00", 5'000, 1'500, 0, 0},
                          {"c", Sport::run, "2026-11-08T07:00:00", 5'000, 1'500, 0, 0},
                          {"d", Sport::run, "2026-11-07T07:00:00", 5'000, 1'500, 0, 0}});
        Tray tray(desk.sync, [] { return now; });
        QSignalSpy requested(&tray, &Tray::requested);
        const QMenu* recent = action(tray, tr("Recent activity"))->menu();
        QCOMPARE(recent->actions().size(), 5);
        QCOMPARE(recent->actions().at(0)->text(), QStringLiteral("Ride · Rain && wind · Today 12:05"));
        QCOMPARE(recent->actions().at(1)->text(), QStringLiteral("Run · Morning run · Thu 07:10"));
        recent->actions().at(0)->trigger();
        QCOMPARE(requested.size(), 1);
        const auto there = requested.at(0).at(0).value<Destination>();
        QCOMPARE(there.page, Destination::Page::activity);
        QVERIFY(there.activityId > 0);
    }

    void leadsToTheWindow() {
        Desk desk;
        Tray tray(desk.sync, [] { return now; });
        QSignalSpy open(&tray, &Tray::openRequested);
        QSignalSpy requested(&tray, &Tray::requested);
        QSignalSpy quit(&tray, &Tray::quitRequested);
        action(tray, tr("Open Vitaldeck"))->trigger();
        action(tray, tr("Settings…"))->trigger();
        action(tray, tr("Quit"))->trigger();
        QCOMPARE(open.size(), 1);
        QCOMPARE(requested.at(0).at(0).value<Destination>(), Destination::of(Destination::Page::settings));
        QCOMPARE(quit.size(), 1);
    }
};

Q_DECLARE_METATYPE(vd::SyncState)

QTEST_MAIN(TestTray)
#include "test_Tray.moc"
