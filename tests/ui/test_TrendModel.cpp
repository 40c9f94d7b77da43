// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/TrendModel.h"
#include "ui/charts/TrendText.h"

#include <QTest>

#include <cmath>

using namespace vd;

namespace {

const QDate today(2026, 11, 20); // a Friday
const QLocale english(QLocale::English, QLocale::UnitedKingdom);
constexpr double missing = std::numeric_limits<double>::quiet_NaN();

PeriodPlan planOf(const PeriodChoice& choice, Bucket smallest = Bucket::day) {
    return planPeriod(choice, smallest, today, QDate(2016, 11, 23), Qt::Monday);
}

// A value for each of the last days, today's the last; a day that is missing is not there.
std::vector<DayPoint> lastDays(const std::vector<double>& values) {
    std::vector<DayPoint> days;
    for (size_t i = 0; i < values.size(); ++i) {
        if (std::isnan(values[i])) continue;
        days.push_back({today.addDays(static_cast<int>(i + 1) - static_cast<int>(values.size())), values[i]});
    }
    return days;
}

TrendModel heartOf(const std::vector<double>& values, Period period = Period::days30) {
    const PeriodPlan plan = planOf({period, {}});
    return TrendModel(*findChart(QStringLiteral("resting_heart_rate")), {plan, lastDays(values), {}, {}}, {},
                      today, true);
}

TrendModel stepsOf(const std::vector<double>& values, const PeriodChoice& choice) {
    return TrendModel(*findChart(QStringLiteral("steps")), {planOf(choice), lastDays(values), {}, {}}, {},
                      today, true);
}

// So many weeks, each with these sports.
TrendModel distanceOf(const std::vector<std::vector<SportSum>>& weeks, const UnitChoice& units = {}) {
    TrendData data;
    data.plan = planOf({Period::custom, {today.addDays(-7 * (static_cast<int>(weeks.size()) - 1)), today}},
                       Bucket::week);
    for (size_t i = 0; i < weeks.size(); ++i)
        data.activities.push_back({data.plan.buckets[i], weeks[i], true});
    return TrendModel(*findChart(QStringLiteral("distance_per_week")), data, units, today, true);
}

SportSum sportOf(Sport sport, double distanceM) {
    return {sport, 1, 3600, distanceM, {}, {}};
}

QStringList textsOf(const std::vector<TrendLabel>& labels) {
    QStringList texts;
    for (const TrendLabel& label : labels)
        texts << label.text;
    return texts;
}

} // namespace

class TestTrendModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(english); }

    void specsHaveTheirOwnIds() {
        QStringList ids;
        for (const ChartSpec& spec : allCharts()) {
            ids << QLatin1String(spec.id);
            QCOMPARE(findChart(ids.last()), &spec);
        }
        QCOMPARE(ids.removeDuplicates(), 0);
        QVERIFY(findChart(QStringLiteral("mood")) == nullptr);
    }

    void axisEndsOnItsNumbers_data() {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<double>("step");
        QTest::addColumn<QList<double>>("ticks");
        QTest::newRow("steps") << 0.0 << 9900.0 << 1.0 << QList<double>{0, 5000, 10000};
        QTest::newRow("more steps") << 0.0 << 18300.0 << 1.0 << QList<double>{0, 5000, 10000, 15000, 20000};
        QTest::newRow("heart rate") << 49.0 << 56.0 << 1.0 << QList<double>{48, 50, 52, 54, 56};
        QTest::newRow("one value in the middle") << 50.0 << 50.0 << 1.0 << QList<double>{49, 50, 51};
        QTest::newRow("one step") << 0.0 << 1.0 << 1.0 << QList<double>{0, 1, 2};
        QTest::newRow("nothing but zero") << 0.0 << 0.0 << 1.0 << QList<double>{0, 1, 2};
        QTest::newRow("weight") << 72.1 << 72.9 << 0.1 << QList<double>{72.0, 72.5, 73.0};
    }
    void axisEndsOnItsNumbers() {
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(double, step);
        const AxisRange range = axisAround(low, high, step);
        QTEST(QList<double>(range.ticks.begin(), range.ticks.end()), "ticks");
        QCOMPARE(range.low, range.ticks.front());
        QCOMPARE(range.high, range.ticks.back());
    }

    void axisHasThreeToFiveLines() {
        for (double high = 1; high < 1e6; high *= 1.13) {
            const AxisRange range = axisAround(0, high, 1);
            QVERIFY2(range.ticks.size() >= 3 && range.ticks.size() <= 5, qPrintable(QString::number(high)));
            QVERIFY(range.high >= high);
        }
    }

    void totalsBeginAtZeroAndMeasuresDoNot() {
        QCOMPARE(stepsOf({9000, 11000}, {}).axis().low, 0.0);
        const AxisRange heart = heartOf({50, 52}).axis();
        QVERIFY(heart.low > 40);
        QVERIFY(heart.low < 50 && heart.high > 52); // a line along an edge would be hard to tell from it
    }

    void missingStaysMissing() {
        const TrendModel model = heartOf({50, missing, 52, missing});
        QVERIFY(!model.isEmpty());
        QCOMPARE(model.count(), size_t(30));
        QCOMPARE(model.value(26), 50.0);
        QVERIFY(std::isnan(model.value(27)));
        QVERIFY(std::isnan(model.value(0)));
        QCOMPARE(model.latest(), std::optional(size_t(28)));
        QCOMPARE(quantityText(trendQuantity(model, model.at(27), english)), QStringLiteral("–"));
        QVERIFY(heartOf({}).isEmpty());
        QCOMPARE(trendSummary(heartOf({}), english), QStringLiteral("No data in this period"));
    }

    void thePeriodBeforeStandsAtTheSamePlace() {
        std::vector<double> values(14);
        for (size_t i = 0; i < values.size(); ++i)
            values[i] = 1000.0 * static_cast<double>(i + 1);
        const TrendModel model = stepsOf(values, {Period::days7, {}});
        QCOMPARE(model.value(0), 8000.0);
        QCOMPARE(model.before(0), 1000.0);
        QCOMPARE(model.before(6), 7000.0);
        QVERIFY(model.hasBefore());
        QVERIFY(!heartOf({50}).hasBefore());
        const TrendModel without(*findChart(QStringLiteral("steps")),
                                 {planOf({Period::days7, {}}), lastDays(values), {}, {}}, {}, today, false);
        QVERIFY(!without.hasBefore());
        QVERIFY(std::isnan(without.before(0)));
    }

    void sentence_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<double>>("values");
        QTest::addColumn<bool>("heart");
        QList<double> guide(30, 52);
        for (const int i : {11, 12, 13, 14})
            guide[i] = missing;
        guide[29] = 41.6;
        QTest::newRow("as the guide has it")
            << QStringLiteral("51.6, average of 26 of 30 days · usual 52–52") << guide << true;
        QTest::newRow("every day") << QStringLiteral("50.0, average of 30 days · usual 50–50")
                                   << QList<double>(30, 50) << true;
        QTest::newRow("too few for the usual")
            << QStringLiteral("Data on 13 of 30 days") << QList<double>(13, 50) << true;
        QTest::newRow("half, and no usual of fewer than 14 days before today")
            << QStringLiteral("50.0, average of 15 of 30 days · usual 50–50") << QList<double>(15, 50)
            << true;
        QTest::newRow("one day") << QStringLiteral("Data on 1 of 30 days") << QList<double>{50} << true;
        QTest::newRow("today's steps are still running")
            << QStringLiteral("9,000, average of 29 days") << (QList<double>(29, 9000) << 10) << false;
        QTest::newRow("nothing") << QString() << QList<double>() << true;
    }
    void sentence() {
        QFETCH(QList<double>, values);
        QFETCH(bool, heart);
        const std::vector<double> days(values.begin(), values.end());
        QTEST(trendSentence(heart ? heartOf(days) : stepsOf(days, {}), english), "text");
    }

    void sportsAreStackedTheLargestFirst() {
        const TrendModel model = distanceOf(
            {{sportOf(Sport::run, 12000), sportOf(Sport::ride, 40000)}, {sportOf(Sport::run, 9000)}, {}});
        QCOMPARE(model.parts().size(), size_t(2));
        QCOMPARE(model.parts()[0].name, QStringLiteral("Ride"));
        QCOMPARE(model.parts()[0].values, (std::vector<double>{40, 0, 0}));
        QCOMPARE(model.parts()[1].values, (std::vector<double>{12, 9, 0}));
        QCOMPARE(model.parts()[1].role, Role::run);
        QCOMPARE(model.value(0), 52.0);
        QCOMPARE(model.value(2), 0.0);
        QVERIFY(model.isSoFar(2));
        QCOMPARE(trendSentence(model, english), QStringLiteral("30.5, average of 2 weeks"));
        QCOMPARE(bucketSummary(model, 0, english), QStringLiteral("2 – 8 Nov: 52.0 km, Ride 40.0, Run 12.0"));
        QCOMPARE(bucketSummary(model, 2, english), QStringLiteral("16 – 22 Nov: 0.00 km so far"));

        const TrendModel miles =
            distanceOf({{sportOf(Sport::run, 16093.44)}}, UnitChoice::of(UnitSystem::imperial));
        QVERIFY(std::abs(miles.value(0) - 10) < 1e-9);
    }

    void manySportsEndInOthers() {
        std::vector<SportSum> sports;
        double distance = 10000;
        for (const Sport sport : {Sport::run, Sport::ride, Sport::walk, Sport::hike, Sport::swim, Sport::row,
                                  Sport::paddle, Sport::skate})
            sports.push_back(sportOf(sport, distance -= 1000));
        const TrendModel model = distanceOf({sports});
        QCOMPARE(model.parts().size(), size_t(6));
        QCOMPARE(model.parts().back().name, QStringLiteral("Other"));
        QCOMPARE(model.parts().back().values.front(), 4.0 + 3.0 + 2.0);
        double sum = 0;
        for (const TrendPart& part : model.parts())
            sum += part.values.front();
        QCOMPARE(sum, model.value(0));
    }

    void bucketsLeadToWhatTheyAreMadeOf() {
        const TrendModel heart = heartOf({50, 51});
        QCOMPARE(heart.destination(29), std::optional(Destination::day(today, Metric::restingHeartRate)));
        const TrendModel distance = distanceOf({{}, {sportOf(Sport::run, 1000)}});
        QCOMPARE(distance.destination(0),
                 std::optional(Destination::activities(QDate(2026, 11, 9), QDate(2026, 11, 15))));
        QCOMPARE(distance.destination(1), std::optional(Destination::activities(QDate(2026, 11, 16), today)));
        QVERIFY(!stepsOf({9000}, {Period::year, {}}).destination(51));
    }

    void names_data() {
        QTest::addColumn<int>("period");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("note");
        QTest::newRow("days") << static_cast<int>(Period::days30) << QStringLiteral("Thu 22 Oct")
                              << QString();
        QTest::newRow("weeks") << static_cast<int>(Period::year) << QStringLiteral("24 – 30 Nov 2025")
                               << QStringLiteral("daily mean by week");
        QTest::newRow("months") << static_cast<int>(Period::all) << QStringLiteral("November 2016")
                                << QStringLiteral("daily mean by month");
    }
    void names() {
        QFETCH(int, period);
        const TrendModel model = stepsOf({9000}, {static_cast<Period>(period), {}});
        QTEST(bucketText(model, 0, english), "first");
        QTEST(bucketNote(model), "note");
        QCOMPARE(bucketNote(distanceOf({{}})), QString());
    }

    void axisLabels() {
        const auto labels = [](const PeriodChoice& choice) {
            return trendLabels(stepsOf({9000}, choice), english);
        };
        QCOMPARE(textsOf(labels({Period::days7, {}}).regular),
                 (QStringList{QStringLiteral("Sat"), QStringLiteral("Sun"), QStringLiteral("Mon"),
                              QStringLiteral("Tue"), QStringLiteral("Wed"), QStringLiteral("Thu"),
                              QStringLiteral("Fri")}));
        QVERIFY(labels({Period::days7, {}}).regular.back().strong);
        QCOMPARE(textsOf(labels({Period::days30, {}}).single),
                 (QStringList{QStringLiteral("today"), QStringLiteral("22 Oct"), QStringLiteral("1 Nov"),
                              QStringLiteral("15 Nov"), QStringLiteral("8 Nov")}));
        const TrendLabels quarter = labels({Period::days90, {}});
        QVERIFY(quarter.atTicks);
        QCOMPARE(textsOf(quarter.regular),
                 (QStringList{QStringLiteral("Sept"), QStringLiteral("Oct"), QStringLiteral("Nov")}));
        QCOMPARE(textsOf(labels({Period::year, {}}).regular).size(), 12);
        QCOMPARE(textsOf(labels({Period::all, {}}).regular),
                 (QStringList{QStringLiteral("2017"), QStringLiteral("2018"), QStringLiteral("2019"),
                              QStringLiteral("2020"), QStringLiteral("2021"), QStringLiteral("2022"),
                              QStringLiteral("2023"), QStringLiteral("2024"), QStringLiteral("2025"),
                              QStringLiteral("2026")}));
        const DayRange twoYears{QDate(2025, 1, 1), QDate(2026, 11, 1)};
        QVERIFY(textsOf(labels({Period::custom, twoYears}).regular).contains(QStringLiteral("2026")));
        // A period that is over ends with its last day.
        const DayRange june{QDate(2026, 6, 1), QDate(2026, 6, 30)};
        QCOMPARE(labels({Period::custom, june}).single.front().text, QStringLiteral("30 Jun"));
    }
};

QTEST_GUILESS_MAIN(TestTrendModel)
#include "test_TrendModel.moc"
