// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/Series.h"

#include <QTest>

#include <cmath>

using namespace vd;

namespace {

const QDate today(2026, 11, 20); // a Friday
constexpr double missing = std::numeric_limits<double>::quiet_NaN();

// The days that end today.
std::vector<DayPoint> daysUntilToday(const std::vector<double>& values) {
    std::vector<DayPoint> points;
    for (size_t i = 0; i < values.size(); ++i)
        points.push_back(
            {today.addDays(static_cast<int>(i) - static_cast<int>(values.size()) + 1), values[i]});
    return points;
}

PeriodPlan plan(Period period, Bucket smallest = Bucket::day) {
    return planPeriod({period, {}}, smallest, today, {}, Qt::Monday);
}

} // namespace

class TestSeries : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void missingIsNeverZero() {
        const auto days = daysUntilToday({1000, 0, missing, 3000});
        const auto buckets = plan(Period::days7).buckets;
        const auto values = bucketed(days, buckets, today);
        QCOMPARE(values.size(), size_t(7));
        for (const size_t i : {0, 1, 2, 5})
            QVERIFY(std::isnan(values[i].value));
        QCOMPARE(values[3].value, 1000.0);
        QCOMPARE(values[4].value, 0.0); // a source that says 0
        QCOMPARE(values[6].value, 3000.0);
        QCOMPARE(values[5].measured, 0);
        QVERIFY(values[6].running);
        QVERIFY(!values[5].running);
    }

    void aWeekIsTheMeanOfTheDaysThatHaveAValue() {
        // Monday to Friday of this week, and three of the days of the week before.
        const std::vector<DayPoint> days{{QDate(2026, 11, 9), 2},  {QDate(2026, 11, 12), 4},
                                         {QDate(2026, 11, 15), 6}, {QDate(2026, 11, 16), 1},
                                         {QDate(2026, 11, 18), 2}, {today, 3}};
        const auto values = bucketed(days, plan(Period::days30, Bucket::week).buckets, today);
        QCOMPARE(values.size(), size_t(5));
        QVERIFY(std::isnan(values[0].value));
        QCOMPARE(values[3].value, 4.0);
        QCOMPARE(values[3].measured, 3);
        QCOMPARE(values[4].value, 2.0);
        QVERIFY(values[4].running);
        QCOMPARE(values[4].days.last, QDate(2026, 11, 22));
    }

    void averageSaysWhatItRestsOn() {
        // 26 of 30 days, as in the guide.
        std::vector<double> values(30, 52);
        for (const size_t i : {11, 12, 13, 14})
            values[i] = missing;
        values[29] = 41.6;
        const auto series = bucketed(daysUntilToday(values), plan(Period::days30).buckets, today);
        const PeriodAverage average = averageOf(series, Counted::days, Running::counts, today);
        QCOMPARE(average.measured, 26);
        QCOMPARE(average.days, 30);
        QCOMPARE(*average.mean, 51.6);
        QVERIFY(average.isHalfCovered());
        const PeriodAverage complete = averageOf(series, Counted::days, Running::leftOut, today);
        QCOMPARE(complete.measured, 25);
        QCOMPARE(complete.days, 29);
        QCOMPARE(*complete.mean, 52.0);
    }

    void meanOfMonthsWeighsDays() {
        std::vector<DayPoint> days{
            {QDate(2026, 9, 1), 10}, {QDate(2026, 10, 1), 40}, {QDate(2026, 10, 2), 40}};
        const auto buckets = bucketsOver({QDate(2026, 9, 1), QDate(2026, 11, 20)}, Bucket::month, Qt::Monday);
        const auto series = bucketed(days, buckets, today);
        const PeriodAverage average = averageOf(series, Counted::days, Running::counts, today);
        QCOMPARE(*average.mean, 30.0);
        QCOMPARE(average.measured, 3);
        QCOMPARE(average.days, 30 + 31 + 20); // not those of November that are still to come
    }

    void nothing() {
        const auto series = bucketed({}, plan(Period::days30).buckets, today);
        QCOMPARE(series.size(), size_t(30));
        const PeriodAverage average = averageOf(series, Counted::days, Running::counts, today);
        QVERIFY(!average.mean);
        QVERIFY(!average.isHalfCovered());
        QVERIFY(bucketed(daysUntilToday({1, 2}), {}, today).empty());
    }
};

QTEST_GUILESS_MAIN(TestSeries)
#include "test_Series.moc"
