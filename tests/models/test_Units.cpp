// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/Units.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace vd;

using Maybe = std::optional<double>;
Q_DECLARE_METATYPE(Maybe)

namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);
const QLocale german(QLocale::German, QLocale::Germany);
const UnitChoice metric = UnitChoice::of(UnitSystem::metric);
const UnitChoice imperial = UnitChoice::of(UnitSystem::imperial);
const QString dash = QStringLiteral("–");
constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

QString u(const char* utf8) {
    return QString::fromUtf8(utf8);
}

} // namespace

class TestUnits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void distance_data() {
        QTest::addColumn<Maybe>("meters");
        QTest::addColumn<Sport>("sport");
        QTest::addColumn<QString>("brief");
        QTest::addColumn<QString>("full");
        QTest::addColumn<QString>("inImperial");
        const auto row = [](const char* name, Maybe meters, Sport sport, const char* brief, const char* full,
                            const char* inImperial) {
            QTest::newRow(name) << meters << sport << u(brief) << u(full) << u(inImperial);
        };
        row("a run", 8120, Sport::run, "8.12 km", "8.12 km", "5.05 mi");
        row("a ride", 78412, Sport::ride, "78.4 km", "78.41 km", "48.7 mi");
        row("just under 20", 19'994, Sport::ride, "19.99 km", "19.99 km", "12.42 mi");
        row("20 after rounding", 19'996, Sport::ride, "20.0 km", "20.00 km", "12.42 mi");
        row("just under 1000", 999'940, Sport::ride, "999.9 km", "999.94 km", "621.3 mi");
        row("1000 after rounding", 999'960, Sport::ride, "1,000 km", "999.96 km", "621.3 mi");
        row("a year", 4'704'300, Sport::ride, "4,704 km", "4,704.30 km", "2,923 mi");
        row("nearly five kilometres", 4996, Sport::run, "5.00 km", "5.00 km", "3.10 mi");
        row("a swim", 2200, Sport::swim, "2,200 m", "2,200 m", "2,406 yd");
        row("a swim of half a metre more", 100.5, Sport::swim, "101 m", "101 m", "110 yd");
        row("rowing", 2000, Sport::row, "2.00 km", "2.00 km", "1.24 mi");
        row("none at all", 0, Sport::run, "0.00 km", "0.00 km", "0.00 mi");
        row("missing", std::nullopt, Sport::run, "–", "–", "–");
        row("missing, of a swim", std::nullopt, Sport::swim, "–", "–", "–");
        row("not a number", notANumber, Sport::run, "–", "–", "–");
    }
    void distance() {
        QFETCH(Maybe, meters);
        QFETCH(Sport, sport);
        QTEST(formatDistance(meters, sport, metric, english).text(), "brief");
        QTEST(formatDistance(meters, sport, metric, english, Precision::full).text(), "full");
        QTEST(formatDistance(meters, sport, imperial, english).text(), "inImperial");
    }

    void speed_data() {
        QTest::addColumn<double>("metersPerSecond");
        QTest::addColumn<Sport>("sport");
        QTest::addColumn<QString>("inMetric");
        QTest::addColumn<QString>("inImperial");
        const auto row = [](const char* name, double speed, Sport sport, const char* inMetric,
                            const char* inImperial) {
            QTest::newRow(name) << speed << sport << u(inMetric) << u(inImperial);
        };
        row("A4: 2700 s over 10 km, run", 10'000.0 / 2700, Sport::run, "4:30 /km", "7:15 /mi");
        row("A4: 2700 s over 10 km, ride", 10'000.0 / 2700, Sport::ride, "13.3 km/h", "8.3 mph");
        row("A4: 1474 s over 5 km", 5000.0 / 1474, Sport::run, "4:55 /km", "7:54 /mi");
        row("A4: 900 s over 1500 m", 1500.0 / 900, Sport::swim, "1:00 /100 m", "0:55 /100 yd");
        row("A4: 299.97 s is never 4:60", 1000 / 299.97, Sport::run, "5:00 /km", "8:03 /mi");
        row("a walk", 1.2, Sport::walk, "13:53 /km", "22:21 /mi");
        row("a hike of over an hour a mile", 0.4, Sport::hike, "41:40 /km", "–");
        row("a row, per 500 m everywhere", 5, Sport::row, "1:40 /500 m", "1:40 /500 m");
        row("60 min per km", 1000.0 / 3600, Sport::run, "60:00 /km", "–");
        row("slower", 1000.0 / 3601, Sport::run, "–", "–");
        row("a swimmer who drifts", 0.05, Sport::swim, "–", "–");
        row("standing, on foot", 0, Sport::run, "–", "–");
        row("standing, riding", 0, Sport::ride, "0.0 km/h", "0.0 mph");
        row("going backwards", -1, Sport::run, "–", "–");
        row("a sport without speed", 2, Sport::strength, "–", "–");
        row("not a number", notANumber, Sport::ride, "–", "–");
    }
    void speed() {
        QFETCH(double, metersPerSecond);
        QFETCH(Sport, sport);
        QTEST(formatSpeed(metersPerSecond, sport, metric, english).text(), "inMetric");
        QTEST(formatSpeed(metersPerSecond, sport, imperial, english).text(), "inImperial");
        QCOMPARE(formatSpeed(std::nullopt, sport, metric, english).text(), dash);
    }

    void duration_data() {
        QTest::addColumn<Maybe>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("zero") << Maybe(0) << u("0:00");
        QTest::newRow("under a minute") << Maybe(7) << u("0:07");
        QTest::newRow("under an hour") << Maybe(2666) << u("44:26");
        QTest::newRow("halves go up") << Maybe(59.5) << u("1:00");
        QTest::newRow("299.97 s") << Maybe(299.97) << u("5:00");
        QTest::newRow("an hour after rounding") << Maybe(3599.5) << u("1:00:00");
        QTest::newRow("hours") << Maybe(10'216) << u("2:50:16");
        QTest::newRow("more than a day") << Maybe(100'000) << u("27:46:40");
        QTest::newRow("missing") << Maybe() << dash;
        QTest::newRow("not a number") << Maybe(notANumber) << dash;
        QTest::newRow("below zero") << Maybe(-5) << dash;
    }
    void duration() {
        QFETCH(Maybe, seconds);
        QTEST(formatDuration(seconds), "text");
    }

    void cadence_data() {
        QTest::addColumn<Sport>("sport");
        QTest::addColumn<QString>("text");
        QTest::newRow("steps of both feet") << Sport::run << u("170 spm");
        QTest::newRow("hiking") << Sport::hike << u("170 spm");
        QTest::newRow("turns of the crank") << Sport::ride << u("85 rpm");
        QTest::newRow("strokes") << Sport::swim << u("85 spm");
        QTest::newRow("oars") << Sport::row << u("85 spm");
        QTest::newRow("a machine") << Sport::cardio << u("85 rpm");
    }
    void cadence() {
        QFETCH(Sport, sport);
        QTEST(formatCadence(85, sport, english).text(), "text");
        QCOMPARE(formatCadence(std::nullopt, sport, english).text(), dash);
    }

    void otherQuantities() {
        QCOMPARE(formatHeight(696.4, metric, english).text(), u("696 m"));
        QCOMPARE(formatHeight(1000, imperial, english).text(), u("3,281 ft"));
        QCOMPARE(formatHeight(-12.4, metric, english).text(), u("−12 m"));
        QCOMPARE(formatHeight(-0.3, metric, english).text(), u("0 m"));
        QCOMPARE(formatHeartRate(133.5, english).text(), u("134 bpm"));
        QCOMPARE(formatPower(182.2, english).text(), u("182 W"));
        QCOMPARE(formatEnergy(4184 * 1234.0, {}, english).text(), u("1,234 kcal"));
        QCOMPARE(formatWeight(70, metric, english).text(), u("70.0 kg"));
        QCOMPARE(formatWeight(70, imperial, english).text(), u("154.3 lb"));
        QCOMPARE(formatTemperature(-4.6, metric, english).text(), u("−5 °C"));
        QCOMPARE(formatTemperature(20, imperial, english).text(), u("68 °F"));
    }

    void missingQuantities() {
        QCOMPARE(formatHeight({}, imperial, english).text(), dash);
        QCOMPARE(formatHeartRate({}, english).text(), dash);
        QCOMPARE(formatPower({}, english).text(), dash);
        QCOMPARE(formatEnergy({}, {}, english).text(), dash);
        QCOMPARE(formatWeight({}, imperial, english).text(), dash);
        QCOMPARE(formatTemperature(notANumber, metric, english).text(), dash);
        QVERIFY(formatHeight({}, metric, english).unit.isEmpty());
    }

    void separatorsFollowTheLocale() {
        QCOMPARE(formatDistance(8120, Sport::run, metric, german).text(), u("8,12 km"));
        QCOMPARE(formatDistance(4'704'300, Sport::ride, metric, german, Precision::full).text(),
                 u("4.704,30 km"));
        QCOMPARE(formatDistance(2200, Sport::swim, metric, german).text(), u("2.200 m"));
        QCOMPARE(formatTemperature(-5, metric, QLocale(QLocale::Swedish)).text(), u("−5 °C"));
    }

    void unitsFollowTheLocale() {
        QCOMPARE(UnitChoice::ofLocale(english), imperial);
        QCOMPARE(UnitChoice::ofLocale(german), metric);
        const UnitChoice british = UnitChoice::ofLocale(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QCOMPARE(british.distance, UnitSystem::imperial);
        QCOMPARE(british.weight, UnitSystem::metric);
    }

    void axes() {
        QCOMPARE(toShownSpeed(10, Sport::ride, metric), 36.0);
        QCOMPARE(toShownSpeed(metersPerMile / 360, Sport::ride, imperial), 10.0);
        QCOMPARE(toShownSpeed(10'000.0 / 2700, Sport::run, metric), 270.0);
        QCOMPARE(toShownSpeed(10'000.0 / 2700, Sport::run, imperial), 434.52288);
        QCOMPARE(toShownSpeed(1500.0 / 900, Sport::swim, imperial), 54.864);
        QCOMPARE(toShownSpeed(10, Sport::strength, metric), 36.0);
        QVERIFY(std::isnan(toShownSpeed(0, Sport::run, metric)));
        QVERIFY(std::isnan(toShownSpeed(notANumber, Sport::run, metric)));
        QVERIFY(std::isnan(toShownSpeed(notANumber, Sport::ride, metric)));
        QCOMPARE(toShownDistance(metersPerMile, imperial), 1.0);
        QCOMPARE(toShownDistance(1500, metric), 1.5);
        QCOMPARE(toShownHeight(metersPerFoot, imperial), 1.0);
        QCOMPARE(toShownHeight(5, metric), 5.0);
        QCOMPARE(toShownTemperature(100, imperial), 212.0);
        QCOMPARE(toShownTemperature(100, metric), 100.0);
    }

    void unitsOfAxes() {
        QCOMPARE(shownSpeedUnit(Sport::ride, metric), u("km/h"));
        QCOMPARE(shownSpeedUnit(Sport::ride, imperial), u("mph"));
        QCOMPARE(shownSpeedUnit(Sport::run, metric), u("min/km"));
        QCOMPARE(shownSpeedUnit(Sport::run, imperial), u("min/mi"));
        QCOMPARE(shownSpeedUnit(Sport::swim, imperial), u("min/100 yd"));
        QCOMPARE(shownSpeedUnit(Sport::row, metric), u("min/500 m"));
        QVERIFY(speedShownAsPace(Sport::run));
        QVERIFY(speedShownAsPace(Sport::swim));
        QVERIFY(speedShownAsPace(Sport::row));
        QVERIFY(!speedShownAsPace(Sport::ride));
        QVERIFY(!speedShownAsPace(Sport::yoga));
        QCOMPARE(shownDistanceUnit(metric), u("km"));
        QCOMPARE(shownDistanceUnit(imperial), u("mi"));
        QCOMPARE(shownHeightUnit(metric), u("m"));
        QCOMPARE(shownHeightUnit(imperial), u("ft"));
        QCOMPARE(shownTemperatureUnit(metric), u("°C"));
        QCOMPARE(shownTemperatureUnit(imperial), u("°F"));
    }
};

QTEST_APPLESS_MAIN(TestUnits)
#include "test_Units.moc"
