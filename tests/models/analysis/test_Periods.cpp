// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/Periods.h"

#include <QTest>

using namespace vd;

namespace {

const QDate today(2026, 11, 20); // a Friday

DayRange range(const char* first, const char* last) {
    return {QDate::fromString(QLatin1String(first), Qt::ISODate),
            QDate::fromString(QLatin1String(last), Qt::ISODate)};
}

PeriodPlan plan(Period period, Bucket smallest = Bucket::day,
                std::optional<QDate> firstDay = QDate(2020, 3, 5)) {
    return planPeriod({period, {}}, smallest, today, firstDay, Qt::Monday);
}

} // namespace

class TestPeriods : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bucketOfADay_data() {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<int>("bucket");
        QTest::addColumn<int>("firstOfWeek");
        QTest::addColumn<QDate>("first");
        QTest::addColumn<QDate>("last");
        const auto add = [](const char* name, QDate day, Bucket bucket, Qt::DayOfWeek first,
                            DayRange expected) {
            QTest::newRow(name) << day << static_cast<int>(bucket) << static_cast<int>(first)
                                << expected.first << expected.last;
        };
        add("day", today, Bucket::day, Qt::Monday, {today, today});
        add("week from Monday", today, Bucket::week, Qt::Monday, range("2026-11-16", "2026-11-22"));
        add("week from Sunday", today, Bucket::week, Qt::Sunday, range("2026-11-15", "2026-11-21"));
        add("week from Saturday", today, Bucket::week, Qt::Saturday, range("2026-11-14", "2026-11-20"));
        add("its first day", QDate(2026, 11, 15), Bucket::week, Qt::Sunday,
            range("2026-11-15", "2026-11-21"));
        add("its last day", QDate(2026, 11, 15), Bucket::week, Qt::Monday, range("2026-11-09", "2026-11-15"));
        add("over New Year", QDate(2027, 1, 1), Bucket::week, Qt::Monday, range("2026-12-28", "2027-01-03"));
        add("month", today, Bucket::month, Qt::Monday, range("2026-11-01", "2026-11-30"));
        add("February", QDate(2026, 2, 28), Bucket::month, Qt::Monday, range("2026-02-01", "2026-02-28"));
        add("leap February", QDate(2028, 2, 3), Bucket::month, Qt::Monday, range("2028-02-01", "2028-02-29"));
    }
    void bucketOfADay() {
        QFETCH(QDate, day);
        QFETCH(int, bucket);
        QFETCH(int, firstOfWeek);
        const DayRange found =
            bucketAround(day, static_cast<Bucket>(bucket), static_cast<Qt::DayOfWeek>(firstOfWeek));
        QTEST(found.first, "first");
        QTEST(found.last, "last");
    }

    void periods_data() {
        QTest::addColumn<int>("period");
        QTest::addColumn<int>("smallest");
        QTest::addColumn<int>("bucket");
        QTest::addColumn<int>("count");
        QTest::addColumn<QDate>("first");
        QTest::addColumn<QDate>("previous"); // first day of the previous period
        const auto add = [](const char* name, Period period, Bucket smallest, Bucket bucket, int count,
                            const char* first, const char* previous) {
            QTest::newRow(name) << static_cast<int>(period) << static_cast<int>(smallest)
                                << static_cast<int>(bucket) << count
                                << QDate::fromString(QLatin1String(first), Qt::ISODate)
                                << QDate::fromString(QLatin1String(previous), Qt::ISODate);
        };
        using enum Period;
        add("7 days", days7, Bucket::day, Bucket::day, 7, "2026-11-14", "2026-11-07");
        add("30 days", days30, Bucket::day, Bucket::day, 30, "2026-10-22", "2026-09-22");
        add("90 days", days90, Bucket::day, Bucket::day, 90, "2026-08-23", "2026-05-25");
        add("a year in weeks", year, Bucket::day, Bucket::week, 52, "2025-11-24", "2024-11-25");
        add("7 days in weeks", days7, Bucket::week, Bucket::week, 1, "2026-11-16", "2026-11-09");
        add("30 days in weeks", days30, Bucket::week, Bucket::week, 5, "2026-10-19", "2026-09-14");
        add("90 days in weeks", days90, Bucket::week, Bucket::week, 13, "2026-08-24", "2026-05-25");
        add("a year in weeks, of weeks", year, Bucket::week, Bucket::week, 52, "2025-11-24", "2024-11-25");
    }
    void periods() {
        QFETCH(int, period);
        QFETCH(int, smallest);
        const PeriodPlan found = plan(static_cast<Period>(period), static_cast<Bucket>(smallest));
        QTEST(static_cast<int>(found.bucket), "bucket");
        QTEST(static_cast<int>(found.buckets.size()), "count");
        QTEST(found.days().first, "first");
        QVERIFY(found.buckets.back().contains(today));
        QCOMPARE(found.previous.size(), found.buckets.size());
        QTEST(found.previous.front().first, "previous");
        QCOMPARE(found.previous.back().last.addDays(1), found.days().first);
    }

    void bucketsFollowWithoutHolesAndOverlaps() {
        for (const Bucket bucket : {Bucket::day, Bucket::week, Bucket::month}) {
            const auto buckets = bucketsOver(range("2027-12-20", "2028-03-02"), bucket, Qt::Sunday);
            QVERIFY(buckets.front().contains(QDate(2027, 12, 20)));
            QVERIFY(buckets.back().contains(QDate(2028, 3, 2)));
            for (size_t i = 1; i < buckets.size(); ++i)
                QCOMPARE(buckets[i].first, buckets[i - 1].last.addDays(1));
        }
        QVERIFY(bucketsOver({}, Bucket::day, Qt::Monday).empty());
    }

    void allGoesFromTheFirstDayInBucketsOfItsLength_data() {
        QTest::addColumn<QDate>("firstDay");
        QTest::addColumn<int>("smallest");
        QTest::addColumn<int>("bucket");
        QTest::addColumn<QDate>("first");
        const auto day = static_cast<int>(Bucket::day);
        const auto week = static_cast<int>(Bucket::week);
        const auto month = static_cast<int>(Bucket::month);
        QTest::newRow("one day shows a week") << today << day << day << QDate(2026, 11, 14);
        QTest::newRow("three months in days") << QDate(2026, 8, 21) << day << day << QDate(2026, 8, 21);
        QTest::newRow("longer in weeks") << QDate(2026, 8, 20) << day << week << QDate(2026, 8, 17);
        QTest::newRow("two years in weeks") << QDate(2024, 11, 20) << day << week << QDate(2024, 11, 18);
        QTest::newRow("longer in months") << QDate(2024, 11, 19) << day << month << QDate(2024, 11, 1);
        QTest::newRow("weeks stay weeks") << QDate(2026, 11, 2) << week << week << QDate(2026, 11, 2);
        QTest::newRow("ten years") << QDate(2016, 11, 23) << week << month << QDate(2016, 11, 1);
    }
    void allGoesFromTheFirstDayInBucketsOfItsLength() {
        QFETCH(QDate, firstDay);
        QFETCH(int, smallest);
        const PeriodPlan found = plan(Period::all, static_cast<Bucket>(smallest), firstDay);
        QTEST(static_cast<int>(found.bucket), "bucket");
        QTEST(found.days().first, "first");
        QVERIFY(found.buckets.back().contains(today));
        QVERIFY(found.previous.empty());
    }

    void allOfNothingIsThirtyDays() {
        const PeriodPlan found = plan(Period::all, Bucket::day, std::nullopt);
        QCOMPARE(found.buckets.size(), size_t(30));
    }

    void custom() {
        const auto choose = [](const DayRange& days, Bucket smallest = Bucket::day) {
            return planPeriod({Period::custom, days}, smallest, today, {}, Qt::Monday);
        };
        QCOMPARE(choose(range("2026-03-01", "2026-03-14")).days(), range("2026-03-01", "2026-03-14"));
        QCOMPARE(choose(range("2026-03-01", "2026-03-14")).previous.front().first, QDate(2026, 2, 15));
        QCOMPARE(choose(range("2026-03-14", "2026-03-01")).days(), range("2026-03-01", "2026-03-14"));
        QCOMPARE(choose(range("2026-11-10", "2027-02-01")).days(), range("2026-11-10", "2026-11-20"));
        QCOMPARE(choose(range("2027-02-01", "2027-02-02")).days(), (DayRange{today, today}));
        QCOMPARE(choose(range("2026-03-04", "2026-03-10"), Bucket::week).days(),
                 range("2026-03-02", "2026-03-15"));
        QCOMPARE(choose({}).buckets.size(), size_t(30));
        const PeriodPlan long_ = choose(range("2020-02-10", "2023-01-05"));
        QCOMPARE(long_.bucket, Bucket::month);
        QCOMPARE(long_.days(), range("2020-02-01", "2023-01-31"));
        QCOMPARE(long_.previous.front().first, QDate(2017, 2, 1));
        QCOMPARE(long_.previous.back().last, QDate(2020, 1, 31));
    }
};

QTEST_GUILESS_MAIN(TestPeriods)
#include "test_Periods.moc"
