// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/MetricText.h"

#include <QTest>

#include <cmath>

using namespace vd;

class TestMetricText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void printsInTheUnitsOfTheirChoice_data() {
        QTest::addColumn<Metric>("metric");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("metricUnits");
        QTest::addColumn<QString>("imperialUnits");
        const auto row = [](const char* name, Metric metric, double value, const char* metricUnits,
                            const char* imperial) {
            QTest::newRow(name) << metric << value << QString::fromUtf8(metricUnits)
                                << QString::fromUtf8(imperial);
        };
        row("steps", Metric::steps, 11817, "11,817", "11,817");
        row("no steps are steps", Metric::steps, 0, "0", "0");
        row("distance", Metric::distance, 9800, "9.8 km", "6.1 mi");
        row("weight", Metric::weight, 72.6, "72.6 kg", "160.1 lb");
        row("a night", Metric::sleepDuration, 7 * 3600 + 20 * 60, "7 h 20 min", "7 h 20 min");
        row("half a minute rounds up, and into the hour", Metric::sleepDuration, 7 * 3600 + 59.5 * 60, "8 h",
            "8 h");
        row("a short rest of an hour", Metric::sleepDuration, 4 * 3600 + 60, "4 h 01 min", "4 h 01 min");
        row("a nap", Metric::sleepDuration, 40 * 60, "40 min", "40 min");
        row("calories", Metric::activeEnergy, 4184.0 * 512, "512 kcal", "512 kcal");
        row("resting heart rate", Metric::restingHeartRate, 49.6, "50 bpm", "50 bpm");
        row("body fat", Metric::bodyFat, 14.25, "14.3 %", "14.3 %");
        row("respiration", Metric::respirationRate, 13.1, "13.1 /min", "13.1 /min");
    }
    void printsInTheUnitsOfTheirChoice() {
        QFETCH(Metric, metric);
        QFETCH(double, value);
        const QLocale english(QLocale::English);
        QTEST(metricText(metric, value, UnitChoice::of(UnitSystem::metric), english), "metricUnits");
        QTEST(metricText(metric, value, UnitChoice::of(UnitSystem::imperial), english), "imperialUnits");
    }

    void missingIsADash() {
        const QLocale english(QLocale::English);
        for (const MetricInfo& row : allMetrics()) {
            QCOMPARE(metricText(row.metric, {}, {}, english), QStringLiteral("–"));
            QCOMPARE(metricText(row.metric, std::nan(""), {}, english), QStringLiteral("–"));
        }
    }

    void energyFollowsItsOwnChoice() {
        UnitChoice units;
        units.energy = EnergyUnit::kilojoules;
        QCOMPARE(metricText(Metric::totalEnergy, 1'000'000, units, QLocale(QLocale::English)),
                 QStringLiteral("1,000 kJ"));
    }

    void axesAreInTheSameUnits() {
        const UnitChoice imperial = UnitChoice::of(UnitSystem::imperial);
        QCOMPARE(toShownMetric(Metric::distance, metersPerMile, imperial), 1.0);
        QCOMPARE(shownMetricUnit(Metric::distance, imperial), QStringLiteral("mi"));
        QCOMPARE(toShownMetric(Metric::sleepDuration, 5400, imperial), 1.5);
        QCOMPARE(shownMetricUnit(Metric::sleepDuration, imperial), QStringLiteral("h"));
    }
};

QTEST_GUILESS_MAIN(TestMetricText)
#include "test_MetricText.moc"
