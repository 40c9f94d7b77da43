// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/YearScale.h"

#include <QTest>

#include <limits>
#include <numeric>

using namespace vd;

namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

YearScale scaleOfHundred() {
    std::vector<double> values(100);
    std::iota(values.rbegin(), values.rend(), 1); // 100, 99, ... 1
    return YearScale(std::move(values));
}

} // namespace

class TestYearScale : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void thresholdsAreQuantilesThatOccurred() {
        QCOMPARE(scaleOfHundred().thresholds(), (std::array<double, 3>{25, 55, 82}));
        QCOMPARE(YearScale({10, 20, 30, 40}).thresholds(), (std::array<double, 3>{10, 30, 40}));
        // 55 % of 20 is 11 exactly, however a computer writes 0.55.
        std::vector<double> twenty(20);
        std::iota(twenty.begin(), twenty.end(), 1);
        QCOMPARE(YearScale(twenty).thresholds(), (std::array<double, 3>{5, 11, 17}));
    }

    void step_data() {
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("step");
        QTest::newRow("missing") << missing << 0;
        QTest::newRow("rest") << 0.0 << 0;
        QTest::newRow("least") << 0.1 << 1;
        QTest::newRow("up to 25") << 25.0 << 1;
        QTest::newRow("above") << 25.5 << 2;
        QTest::newRow("up to 55") << 55.0 << 2;
        QTest::newRow("up to 82") << 82.0 << 3;
        QTest::newRow("over 82") << 82.1 << 4;
        QTest::newRow("far over") << 1e6 << 4;
    }
    void step() {
        QFETCH(double, value);
        QTEST(scaleOfHundred().step(value), "step");
    }

    void restAndMissingSetNoThreshold() {
        QCOMPARE(YearScale({0, missing, 7, 0, -3, 7}).thresholds(), (std::array<double, 3>{7, 7, 7}));
        QVERIFY(YearScale().isEmpty());
        QVERIFY(YearScale({0, missing}).isEmpty());
        QCOMPARE(YearScale({0, missing}).step(5), 0);
    }

    void oneValueAndEqualValues() {
        QCOMPARE(YearScale({42}).step(42), 1);
        QCOMPARE(YearScale({42}).step(43), 4);
        QCOMPARE(YearScale({9, 9, 9}).step(9), 1);
    }

    void marksKeepTheParityOfTheirCellAndGrow() {
        QCOMPARE(markSide(1, 18), 6);
        QCOMPARE(markSide(2, 18), 10);
        QCOMPARE(markSide(3, 18), 12);
        QCOMPARE(markSide(4, 18), 16);
        for (int cell = 8; cell <= 40; ++cell) {
            int before = 0;
            for (int step = 1; step <= YearScale::steps; ++step) {
                const int side = markSide(step, cell);
                QVERIFY2((cell - side) % 2 == 0, qPrintable(QString::number(cell)));
                QVERIFY2(side > before && side <= cell, qPrintable(QString::number(cell)));
                before = side;
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestYearScale)
#include "test_YearScale.moc"
