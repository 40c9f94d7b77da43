// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/net/Clock.h"

#include "models/Error.h"
#include "support/TestClock.h"

#include <QTest>

using namespace vd;
using namespace vd::test;
using namespace std::chrono_literals;

namespace {

QCoro::Task<void> note(QCoro::Task<void> waiting, QStringList* notes, QString name) {
    try {
        co_await waiting;
        notes->append(name);
    } catch (const Error& error) {
        notes->append(errorKey(error.code()));
    }
}

} // namespace

class TestSystemClock : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void goesOnAfterTheTime() {
        SystemClock clock;
        QStringList notes;
        note(clock.wait(1ms, {}), &notes, QStringLiteral("late"));
        note(clock.wait(0ms, {}), &notes, QStringLiteral("soon"));
        QVERIFY(notes.isEmpty());
        QTRY_COMPARE(notes.size(), 2);
    }

    void stopsAtOnce() {
        SystemClock clock;
        QStringList notes;
        std::stop_source stop;
        note(clock.wait(48h, stop.get_token()), &notes, QStringLiteral("waited"));
        QVERIFY(notes.isEmpty());
        stop.request_stop();
        QCOMPARE(notes, QStringList{QStringLiteral("cancelled")});
        note(clock.wait(48h, stop.get_token()), &notes, QStringLiteral("waited"));
        QCOMPARE(notes.size(), 2);
    }

    void testClockJumpsOrHolds() {
        TestClock clock;
        QStringList notes;
        const qint64 begin = clock.nowMs();
        note(clock.wait(1h, {}), &notes, QStringLiteral("jumped"));
        QTRY_COMPARE(notes, QStringList{QStringLiteral("jumped")});
        QCOMPARE(clock.nowMs(), begin + 3'600'000);

        clock.hold();
        notes.clear();
        std::stop_source stop;
        note(clock.wait(2s, {}), &notes, QStringLiteral("two"));
        note(clock.wait(1s, {}), &notes, QStringLiteral("one"));
        note(clock.wait(3s, stop.get_token()), &notes, QStringLiteral("three"));
        clock.advance(2s);
        QCOMPARE(notes, (QStringList{QStringLiteral("one"), QStringLiteral("two")}));
        stop.request_stop();
        QCOMPARE(notes.back(), QStringLiteral("cancelled"));
        QCOMPARE(clock.waiting(), 0);
    }
};

QTEST_GUILESS_MAIN(TestSystemClock)
#include "test_Clock.moc"
