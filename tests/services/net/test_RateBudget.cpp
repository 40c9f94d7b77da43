// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/net/RateBudget.h"

#include "models/Error.h"
#include "support/TestClock.h"

#include <QDateTime>
#include <QTest>

using namespace vd;
using namespace vd::test;

namespace {

qint64 at(const char* time) {
    return QDateTime::fromString(QString::fromLatin1(time), Qt::ISODate).toMSecsSinceEpoch();
}

// As Strava has them, smaller.
std::vector<RateLimit> limits() {
    return {{QStringLiteral("15min"), 3, 900}, {QStringLiteral("day"), 5, 86'400}};
}

} // namespace

class TestRateBudget : public QObject {
    Q_OBJECT

    TestClock m_clock;
    std::vector<BudgetSpan> m_kept;
    int m_saves = 0;

    // As after a start of the program, from what was kept.
    RateBudget budget() {
        return RateBudget(limits(), m_kept, m_clock, [this](std::vector<BudgetSpan> spans) {
            m_kept = std::move(spans);
            m_saves += 1;
        });
    }
    static std::optional<qint64> refusedUntil(RateBudget& budget, double share = 1) {
        try {
            budget.take(share);
        } catch (const Error& error) {
            if (error.code() == ErrorCode::rateLimited)
                return error.value(QStringLiteral("until")).toLongLong();
        }
        return {};
    }
    BudgetSpan span(const QString& name) const {
        for (const BudgetSpan& each : m_kept) {
            if (each.span == name) return each;
        }
        return {};
    }

private Q_SLOTS:
    void init() {
        m_clock.setNowMs(at("2026-11-20T18:40:00Z"));
        m_kept.clear();
        m_saves = 0;
    }

    void endsWithItsWindowAndBeginsWithTheNext() {
        RateBudget kept = budget();
        for (int i = 0; i < 3; ++i)
            kept.take();
        QCOMPARE(refusedUntil(kept), std::optional(at("2026-11-20T18:45:00Z")));
        m_clock.setNowMs(at("2026-11-20T18:44:59Z"));
        QCOMPARE(refusedUntil(kept), std::optional(at("2026-11-20T18:45:00Z")));
        m_clock.setNowMs(at("2026-11-20T18:45:00Z"));
        QCOMPARE(kept.spentUntilMs(), std::optional<qint64>());
        kept.take();
        kept.take();
        // The day is spent now, and longer than the quarter hour.
        QCOMPARE(refusedUntil(kept), std::optional(at("2026-11-21T00:00:00Z")));
        m_clock.setNowMs(at("2026-11-21T00:00:00Z"));
        QVERIFY(!refusedUntil(kept));
    }

    void countsNothingThatIsRefused() {
        RateBudget kept = budget();
        for (int i = 0; i < 3; ++i)
            kept.take();
        const int saves = m_saves;
        QVERIFY(refusedUntil(kept));
        QCOMPARE(m_saves, saves);
        QCOMPARE(kept.spans().at(1).used, 3);
    }

    void survivesARestart() {
        {
            RateBudget before = budget();
            before.take();
            before.take();
        }
        RateBudget after = budget();
        after.take();
        QVERIFY(refusedUntil(after));
        QCOMPARE(span(QStringLiteral("15min")).used, 3);
        QCOMPARE(span(QStringLiteral("15min")).resetsAtMs, at("2026-11-20T18:45:00Z"));
    }

    void leavesAShareToOthers() {
        RateBudget kept = budget();
        kept.take(0.7); // 2 of 3
        kept.take(0.7);
        QVERIFY(refusedUntil(kept, 0.7));
        QVERIFY(!kept.spentUntilMs());
        QVERIFY(!refusedUntil(kept));
    }

    void believesTheProvider() {
        RateBudget kept = budget();
        kept.take();
        kept.correct(QStringLiteral("15min"), 200, 199);
        QVERIFY(!refusedUntil(kept));
        QVERIFY(refusedUntil(kept));
        // Its limit outlives the window and the program.
        m_clock.setNowMs(at("2026-11-20T18:45:00Z"));
        RateBudget after = budget();
        QCOMPARE(after.spans().at(0).allowed, 200);
        QCOMPARE(after.spans().at(0).used, 0);
    }

    void savesOnlyWhatChanged() {
        RateBudget kept = budget();
        kept.take();
        QCOMPARE(m_saves, 1);
        kept.correct(QStringLiteral("15min"), 3, 1);
        kept.correct(QStringLiteral("fortnight"), 3, 1);
        QCOMPARE(m_saves, 1);
        kept.correct(QStringLiteral("15min"), 3, 2);
        QCOMPARE(m_saves, 2);
    }

    void blocksUntilToldOtherwise() {
        RateBudget kept = budget();
        kept.block(at("2026-11-20T18:43:00Z"));
        QCOMPARE(refusedUntil(kept), std::optional(at("2026-11-20T18:43:00Z")));
        RateBudget after = budget();
        QCOMPARE(after.spans().back().span, QStringLiteral("blocked"));
        QCOMPARE(refusedUntil(after), std::optional(at("2026-11-20T18:43:00Z")));
        m_clock.setNowMs(at("2026-11-20T18:43:00Z"));
        QVERIFY(!refusedUntil(after));
        QCOMPARE(after.spans().size(), std::size_t(2));
    }

    // A clock that was an hour ahead, and was set right.
    void isNotHeldUpByAClockThatWasAhead() {
        m_clock.setNowMs(at("2026-11-20T19:40:00Z"));
        RateBudget kept = budget();
        for (int i = 0; i < 3; ++i)
            kept.take();
        m_clock.setNowMs(at("2026-11-20T18:40:00Z"));
        RateBudget after = budget();
        QCOMPARE(refusedUntil(after), std::optional(at("2026-11-20T18:45:00Z")));
    }
};

QTEST_GUILESS_MAIN(TestRateBudget)
#include "test_RateBudget.moc"
