// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/Metric.h"

#include <QSet>
#include <QTest>

using namespace vd;

class TestMetric : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTableIsInTheOrderOfTheEnum() {
        QCOMPARE(allMetrics().size(), static_cast<size_t>(Metric::water) + 1);
        for (size_t i = 0; i < allMetrics().size(); ++i)
            QCOMPARE(static_cast<size_t>(allMetrics()[i].metric), i);
    }

    void keysAreUniqueAndLeadBack() {
        QSet<QString> keys;
        for (const MetricInfo& row : allMetrics()) {
            keys.insert(key(row.metric));
            QCOMPARE(metricFromKey(key(row.metric)), std::optional(row.metric));
        }
        QCOMPARE(static_cast<size_t>(keys.size()), allMetrics().size());
        QVERIFY(!metricFromKey(u"mood"));
        QVERIFY(!metricFromKey(u""));
    }

    void energyIsShownInKilocalories() {
        int found = 0;
        for (const MetricInfo& row : allMetrics()) {
            if (QLatin1String(row.unit) == QLatin1String("J")) {
                ++found;
                QCOMPARE(QLatin1String(row.publicUnit), QLatin1String("kcal"));
                QCOMPARE(4184 * row.publicPerStored, 1.0);
            } else {
                QCOMPARE(QLatin1String(row.publicUnit), QLatin1String(row.unit));
                QCOMPARE(row.publicPerStored, 1.0);
            }
        }
        QCOMPARE(found, 4); // active, resting, total, eaten
    }
};

QTEST_APPLESS_MAIN(TestMetric)
#include "test_Metric.moc"
