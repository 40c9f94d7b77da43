// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/Resample.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace vd;

namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

} // namespace

class TestResample : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nearestValue_data();
    void nearestValue();
};

void TestResample::nearestValue_data() {
    QTest::addColumn<std::vector<qint64>>("timeMs");
    QTest::addColumn<std::vector<double>>("values");
    QTest::addColumn<qint64>("shiftMs");
    QTest::addColumn<std::vector<double>>("expected"); // at 0, 1, 2, 10 s
    using T = std::vector<qint64>;
    using V = std::vector<double>;
    QTest::newRow("same axis") << T{0, 1000, 2000, 10'000} << V{1, 2, 3, 4} << qint64{0} << V{1, 2, 3, 4};
    QTest::newRow("nearest") << T{400, 1600, 9000} << V{1, 2, 3} << qint64{0} << V{1, 2, 2, 3};
    QTest::newRow("shifted") << T{0, 1000} << V{1, 2} << qint64{1000} << V{1, 1, 2, missing};
    QTest::newRow("five seconds, not more") << T{5000} << V{7} << qint64{0} << V{7, 7, 7, 7};
    QTest::newRow("too far") << T{5001} << V{7} << qint64{0} << V{missing, 7, 7, 7};
    QTest::newRow("missing is passed over")
        << T{0, 1000, 2000} << V{missing, 8, missing} << qint64{0} << V{8, 8, 8, missing};
    QTest::newRow("nothing") << T{} << V{} << qint64{0} << V{missing, missing, missing, missing};
}

void TestResample::nearestValue() {
    QFETCH(std::vector<qint64>, timeMs);
    QFETCH(std::vector<double>, values);
    QFETCH(qint64, shiftMs);
    QFETCH(std::vector<double>, expected);
    const std::vector<double> result =
        resampled(timeMs, values, shiftMs, std::vector<qint64>{0, 1000, 2000, 10'000});
    QCOMPARE(result.size(), expected.size());
    for (size_t i = 0; i < result.size(); ++i) {
        QVERIFY(std::isnan(expected[i]) ? std::isnan(result[i]) : result[i] == expected[i]);
    }
}

QTEST_APPLESS_MAIN(TestResample)
#include "test_Resample.moc"
