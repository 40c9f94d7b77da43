// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dashboard/TileContents.h"

#include <QTest>

using namespace vd;

namespace {

const QDate today(2026, 11, 20);

DailyBest best(Metric metric, QDate date, double value) {
    DailyBest day;
    day.date = date;
    day.metric = metric;
    day.value = value;
    day.source = QStringLiteral("polar");
    day.sourceName = QStringLiteral("Polar watch");
    // 18:40 on a clock one hour east of UTC.
    day.atMs = QDateTime(date, QTime(17, 40), Qt::UTC).toMSecsSinceEpoch();
    day.atOffsetS = 3600;
    return day;
}

// `last` on the last day, and `before` on each of the 28 days before that.
DashboardData dataOf(Metric metric, double before, double last, QDate lastDay = today) {
    DashboardData data;
    data.today = today;
    data.holdsAnything = true;
    for (int back = 28; back > 0; --back)
        data.days[metric].push_back(best(metric, lastDay.addDays(-back), before + (back % 2 == 0 ? 1 : -1)));
    data.days[metric].push_back(best(metric, lastDay, last));
    return data;
}

TileContent tileOf(Metric metric, const DashboardData& data, UnitSystem units = UnitSystem::metric) {
    return tileContent(metric, data, UnitChoice::of(units), QLocale());
}

QString textOf(const TileContent& tile) {
    QStringList parts;
    for (const Quantity& part : tile.value)
        parts << part.text();
    return parts.join(QLatin1Char(' '));
}

} // namespace

class TestTileContents : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void valueStandsAgainstUsual_data() {
        QTest::addColumn<double>("value");
        QTest::addColumn<Standing>("standing");
        QTest::addColumn<QString>("word");
        QTest::newRow("within") << 10'000.0 << Standing::within << QStringLiteral("within usual");
        QTest::newRow("above") << 11'817.0 << Standing::above << QStringLiteral("above usual");
        QTest::newRow("below") << 8'000.0 << Standing::below << QStringLiteral("below usual");
    }
    void valueStandsAgainstUsual() {
        QFETCH(double, value);
        QFETCH(Standing, standing);
        QFETCH(QString, word);
        const TileContent tile = tileOf(Metric::steps, dataOf(Metric::steps, 10'000, value));
        QCOMPARE(tile.standing.value(), standing);
        QCOMPARE(tile.word, word);
        QCOMPARE(tile.when, QStringLiteral("18:40"));
        QCOMPARE(tile.provider, QStringLiteral("polar"));
        QVERIFY(tile.spark.usual && tile.spark.usual->low < 10'000 && tile.spark.usual->high > 10'000);
    }

    void sentenceTellsAll() {
        QCOMPARE(
            tileOf(Metric::steps, dataOf(Metric::steps, 10'000, 11'817)).sentence,
            QStringLiteral("Steps: 11,817, above your usual 9,999 to 10,001, from Polar watch at 18:40"));
        DashboardData young = dataOf(Metric::steps, 10'000, 11'817);
        young.days[Metric::steps].erase(young.days[Metric::steps].begin(),
                                        young.days[Metric::steps].begin() + 15);
        QCOMPARE(tileOf(Metric::steps, young).sentence,
                 QStringLiteral("Steps: 11,817, not enough days yet to tell your usual, from Polar watch at "
                                "18:40"));
    }

    void fewDaysAreSaidSo() {
        DashboardData data;
        data.today = today;
        data.days[Metric::sleepDuration] = {best(Metric::sleepDuration, today, 7.2 * 3600)};
        const TileContent tile = tileOf(Metric::sleepDuration, data);
        QCOMPARE(textOf(tile), QStringLiteral("7 h 12 min"));
        QCOMPARE(tile.word, QStringLiteral("not enough days yet"));
        QVERIFY(!tile.standing && !tile.spark.usual);
    }

    void missingIsADashAndNeverZero() {
        const DashboardData data = dataOf(Metric::steps, 10'000, 11'817, today.addDays(-1));
        const TileContent tile = tileOf(Metric::steps, data);
        QCOMPARE(textOf(tile), QStringLiteral("–"));
        QCOMPARE(tile.word, QStringLiteral("no data today"));
        QVERIFY(tile.when.isEmpty() && tile.provider.isEmpty() && !tile.standing);
        QCOMPARE(tile.spark.days.size(), size_t{7});
        QVERIFY(!tile.spark.days[6].value);
        QCOMPARE(tile.spark.days[5].value.value(), 11'817.0);
        QCOMPARE(tile.spark.days[6].tip, QStringLiteral("Fri 20 Nov: no data"));
        QVERIFY(shownValue(Metric::steps, data) == nullptr);
        QCOMPARE(textOf(tileOf(Metric::distance, data)), QStringLiteral("–"));
    }

    void zeroIsAValue() {
        QCOMPARE(textOf(tileOf(Metric::activeMinutes, dataOf(Metric::activeMinutes, 60, 0))),
                 QStringLiteral("0 min"));
    }

    void weightLastsAWeek() {
        const DashboardData data = dataOf(Metric::weight, 73, 72.6, today.addDays(-2));
        const TileContent tile = tileOf(Metric::weight, data);
        QCOMPARE(textOf(tile), QStringLiteral("72.6 kg"));
        QCOMPARE(tile.when, QStringLiteral("Wed"));
        QVERIFY(tile.sentence.endsWith(QStringLiteral("from Polar watch on Wed 18 Nov")));
        QCOMPARE(shownValue(Metric::weight, data)->date, today.addDays(-2));
        const DashboardData old = dataOf(Metric::weight, 73, 72.6, today.addDays(-7));
        QCOMPARE(textOf(tileOf(Metric::weight, old)), QStringLiteral("–"));
        QCOMPARE(tileOf(Metric::weight, old).word, QStringLiteral("none in 7 days"));
    }

    void onlyWhatStillGrowsIsHatched() {
        QVERIFY(tileOf(Metric::steps, dataOf(Metric::steps, 1, 1)).spark.running);
        QVERIFY(!tileOf(Metric::sleepDuration, dataOf(Metric::sleepDuration, 1, 1)).spark.running);
        QVERIFY(!tileOf(Metric::restingHeartRate, dataOf(Metric::restingHeartRate, 1, 1)).spark.running);
        QCOMPARE(tileOf(Metric::restingHeartRate, dataOf(Metric::restingHeartRate, 1, 1)).spark.kind,
                 SparkModel::Kind::line);
    }

    void timeIsThatOfTheDayItself() {
        DashboardData data = dataOf(Metric::steps, 10'000, 11'817);
        DailyBest& last = data.days[Metric::steps].back();
        last.atMs = QDateTime(today.addDays(1), QTime(9, 0), Qt::UTC).toMSecsSinceEpoch();
        last.atOffsetS.reset(); // fetched later: that is no time of the value
        QVERIFY(tileOf(Metric::steps, data).when.isEmpty());
        last.atMs.reset();
        QVERIFY(tileOf(Metric::steps, data).when.isEmpty());
        QVERIFY(tileOf(Metric::steps, data).sentence.endsWith(QStringLiteral("from Polar watch")));
    }

    void unitsAreThePersons() {
        const DashboardData data = dataOf(Metric::distance, 9000, 9800);
        QCOMPARE(textOf(tileOf(Metric::distance, data)), QStringLiteral("9.8 km"));
        QCOMPARE(textOf(tileOf(Metric::distance, data, UnitSystem::imperial)), QStringLiteral("6.1 mi"));
        QCOMPARE(textOf(tileOf(Metric::weight, dataOf(Metric::weight, 70, 70), UnitSystem::imperial)),
                 QStringLiteral("154.3 lb"));
    }
};

QTEST_APPLESS_MAIN(TestTileContents)
#include "test_TileContents.moc"
