// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/DaySums.h"

#include <QTest>

#include <cmath>

using namespace vd;

namespace {

QDate november(int day) {
    return {2026, 11, day};
}
ActivityDay run(int day, std::optional<double> distanceM, std::optional<double> load = {}) {
    return {november(day), Sport::run, 1, 3600, distanceM, {}, load};
}
ActivityDay strength(int day) {
    return {november(day), Sport::strength, 1, 1800, {}, {}, {}};
}
const DayRange all{november(1), november(30)};

} // namespace

class TestDaySums : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whoOnlyRecordsActivitiesRestsInBetween() {
        const std::vector<ActivityDay> days{run(3, 5000), run(6, 7000)};
        const DaysKnown known{{november(3), november(6)}, {}, {}};
        QCOMPARE(sumsByDay(days, ActivitySum::distance, known, all),
                 (std::vector<DayPoint>{
                     {november(3), 5000}, {november(4), 0}, {november(5), 0}, {november(6), 7000}}));
    }

    void aDayWithoutAWordFromAnyDeviceIsMissing() {
        const std::vector<ActivityDay> days{run(2, 5000), run(8, 4000)};
        const DaysKnown known{
            {november(2), november(8)}, {november(3), november(6)}, {november(3), november(4), november(6)}};
        // The 5th is silent between days that are not; the 7th is after the devices ended.
        QCOMPARE(sumsByDay(days, ActivitySum::distance, known, all),
                 (std::vector<DayPoint>{{november(2), 5000},
                                        {november(3), 0},
                                        {november(4), 0},
                                        {november(6), 0},
                                        {november(7), 0},
                                        {november(8), 4000}}));
    }

    void sportsOfADayAddUp() {
        const std::vector<ActivityDay> days{run(3, 5000, 40), strength(3), strength(4)};
        const DaysKnown known{{november(3), november(4)}, {}, {}};
        QCOMPARE(sumsByDay(days, ActivitySum::duration, known, all),
                 (std::vector<DayPoint>{{november(3), 5400}, {november(4), 1800}}));
        // What nobody measured is missing, on a day that was no day of rest.
        QCOMPARE(sumsByDay(days, ActivitySum::distance, known, all),
                 (std::vector<DayPoint>{{november(3), 5000}}));
        QCOMPARE(sumsByDay(days, ActivitySum::load, known, all), (std::vector<DayPoint>{{november(3), 40}}));
    }

    void onlyWhatIsAskedFor() {
        const std::vector<ActivityDay> days{run(3, 5000), run(6, 7000)};
        const DaysKnown known{{november(1), november(6)}, {}, {}};
        QCOMPARE(sumsByDay(days, ActivitySum::distance, known, {november(4), november(6)}),
                 (std::vector<DayPoint>{{november(4), 0}, {november(5), 0}, {november(6), 7000}}));
        QVERIFY(sumsByDay({}, ActivitySum::load, {}, all).empty());
        QVERIFY(sumsByDay(days, ActivitySum::load, known, {}).empty());
    }

    void bucketsAddUpTheirSports() {
        const SportSum runs{Sport::run, 2, 7200, 18000, {}, 90};
        const SportSum lifts{Sport::strength, 1, 1800, {}, {}, {}};
        const std::vector<ActivityBucket> weeks{{{november(2), november(8)}, {runs, lifts}, true},
                                                {{november(9), november(15)}, {}, true},
                                                {{november(16), november(22)}, {}, false},
                                                {{november(23), november(29)}, {lifts}, true}};
        const auto distance = bucketSums(weeks, ActivitySum::distance, november(24));
        QCOMPARE(distance[0].value, 18000.0);
        QCOMPARE(distance[0].measured, 1);
        QCOMPARE(distance[1].value, 0.0); // a week of rest
        QVERIFY(std::isnan(distance[2].value));
        QVERIFY(std::isnan(distance[3].value)); // nobody measured it
        QCOMPARE(distance[3].measured, 0);
        QVERIFY(distance[3].running && !distance[2].running);
        const auto duration = bucketSums(weeks, ActivitySum::duration, november(24));
        QCOMPARE(duration[0].value, 9000.0);
        QCOMPARE(duration[3].value, 1800.0);

        const PeriodAverage average = averageOf(duration, Counted::buckets, Running::leftOut, november(24));
        QCOMPARE(average.days, 3);
        QCOMPARE(average.measured, 2); // a week of rest counts, a week that nobody recorded does not
        QCOMPARE(*average.mean, 4500.0);
    }
};

QTEST_GUILESS_MAIN(TestDaySums)
#include "test_DaySums.moc"
