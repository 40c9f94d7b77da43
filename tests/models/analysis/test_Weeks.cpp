// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/Weeks.h"

#include <QTest>

using namespace vd;

namespace {

const QDate friday(2026, 11, 20);

ActivityDay done(QDate date, Sport sport, double minutes, std::optional<double> km = {}) {
    return {date, sport, 1, minutes * 60, km ? std::optional(*km * 1000) : std::nullopt, {}, {}};
}

// The week of the pictures: 1:38 of running in two days, a ride, a swim, strength.
std::vector<ActivityDay> thisWeek() {
    return {done(QDate(2026, 11, 16), Sport::strength, 42), done(QDate(2026, 11, 17), Sport::run, 54, 10.43),
            done(QDate(2026, 11, 18), Sport::ride, 62, 31.6), done(QDate(2026, 11, 19), Sport::swim, 46, 2.2),
            done(QDate(2026, 11, 20), Sport::run, 44, 8.12)};
}

} // namespace

class TestWeeks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void weekBeginsWhereItsPersonSays_data() {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<Qt::DayOfWeek>("begins");
        QTest::addColumn<QDate>("first");
        QTest::newRow("Friday, from Monday") << friday << Qt::Monday << QDate(2026, 11, 16);
        QTest::newRow("Friday, from Sunday") << friday << Qt::Sunday << QDate(2026, 11, 15);
        QTest::newRow("Friday, from Saturday") << friday << Qt::Saturday << QDate(2026, 11, 14);
        QTest::newRow("first day") << QDate(2026, 11, 16) << Qt::Monday << QDate(2026, 11, 16);
        QTest::newRow("last day") << QDate(2026, 11, 22) << Qt::Monday << QDate(2026, 11, 16);
        QTest::newRow("over the end of a year") << QDate(2027, 1, 1) << Qt::Monday << QDate(2026, 12, 28);
    }
    void weekBeginsWhereItsPersonSays() {
        QFETCH(QDate, day);
        QFETCH(Qt::DayOfWeek, begins);
        QFETCH(QDate, first);
        const Week week = weekOf(day, begins);
        QCOMPARE(week.first, first);
        QCOMPARE(week.last, first.addDays(6));
        QVERIFY(week.contains(day) && !week.contains(first.addDays(-1)) && !week.contains(first.addDays(7)));
    }

    void sportsAreSummedTheLongestFirst() {
        const std::vector<SportSum> sums = sumsBySport(thisWeek(), QDate(2026, 11, 16), QDate(2026, 11, 22));
        QCOMPARE(sums.size(), size_t{4});
        QCOMPARE(sums[0].sport, Sport::run);
        QCOMPARE(sums[0].activities, 2);
        QCOMPARE(sums[0].durationS, 98.0 * 60);
        QCOMPARE(sums[0].distanceM.value(), 18550.0);
        QCOMPARE(sums[1].sport, Sport::ride);
        QCOMPARE(sums[2].sport, Sport::swim);
        QCOMPARE(sums[3].sport, Sport::strength);
        QVERIFY(!sums[3].distanceM); // nobody said one: not zero
    }

    void onlyTheDaysAskedForCount() {
        const auto sums = sumsBySport(thisWeek(), QDate(2026, 11, 17), QDate(2026, 11, 17));
        QCOMPARE(sums.size(), size_t{1});
        QCOMPARE(sums[0].durationS, 54.0 * 60);
    }

    void weeksWithoutAnythingAreThere() {
        std::vector<ActivityDay> days = thisWeek();
        days.push_back(done(QDate(2026, 11, 3), Sport::ride, 120, 60)); // out of order
        const std::vector<WeekSum> weeks = sumsByWeek(days, QDate(2026, 11, 4), friday, Qt::Monday);
        QCOMPARE(weeks.size(), size_t{3});
        QCOMPARE(weeks[0].week.first, QDate(2026, 11, 2));
        QCOMPARE(weeks[0].distanceM().value(), 60000.0); // whole weeks, also where the period cuts one
        QCOMPARE(weeks[1].activities(), 0);
        QVERIFY(!weeks[1].distanceM());
        QCOMPARE(weeks[2].activities(), 5);
        QCOMPARE(weeks[2].durationS(), 248.0 * 60);
        QVERIFY(!weeks[2].load());
    }

    void usualGoesUpToTheSameWeekday() {
        std::vector<ActivityDay> days;
        for (int back = 1; back <= 4; ++back) {
            days.push_back(done(friday.addDays(-7 * back - 4), Sport::run, 60 + back)); // Mondays
            days.push_back(done(friday.addDays(-7 * back), Sport::run, 60));            // Fridays
            days.push_back(done(friday.addDays(-7 * back + 1), Sport::ride, 500));      // Saturdays
        }
        QCOMPARE(usualDurationByWeekday(days, friday, Qt::Monday).value(), 122.5 * 60);
        // On a Monday only the Mondays count; from Saturday on the long ride is in it.
        QCOMPARE(usualDurationByWeekday(days, friday.addDays(-4), Qt::Monday).value(), 62.5 * 60);
        QCOMPARE(usualDurationByWeekday(days, friday, Qt::Saturday).value(), 497.5 * 60);
    }

    void usualNeedsFourWeeksThatSaySomething() {
        std::vector<ActivityDay> days;
        for (int back = 1; back <= 3; ++back)
            days.push_back(done(friday.addDays(-7 * back), Sport::run, 60));
        days.push_back(done(friday, Sport::run, 600));                 // this week is not before
        days.push_back(done(friday.addDays(-7 * 9), Sport::run, 600)); // too long ago
        QVERIFY(!usualDurationByWeekday(days, friday, Qt::Monday));
        // The fourth lies before a gap, and moved only later in its week: by Friday that is nothing.
        days.push_back(done(friday.addDays(-7 * 8 + 2), Sport::run, 600));
        QCOMPARE(usualDurationByWeekday(days, friday, Qt::Monday).value(), 45.0 * 60);
    }
};

QTEST_APPLESS_MAIN(TestWeeks)
#include "test_Weeks.moc"
