// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/Spark.h"

#include <QTest>

using namespace vd;

namespace {

constexpr QSizeF size(140, 32);
constexpr std::nullopt_t gap = std::nullopt;

SparkModel model(SparkModel::Kind kind, const std::vector<std::optional<double>>& values,
                 std::optional<SparkModel::Band> usual = {}) {
    SparkModel model;
    model.kind = kind;
    model.usual = usual;
    for (const std::optional<double>& value : values)
        model.days.push_back({value, {}});
    return model;
}

SparkGeometry bars(const std::vector<std::optional<double>>& values,
                   std::optional<SparkModel::Band> usual = {}) {
    return sparkGeometry(model(SparkModel::Kind::bars, values, usual), size, 1);
}

SparkGeometry line(const std::vector<std::optional<double>>& values,
                   std::optional<SparkModel::Band> usual = {}) {
    return sparkGeometry(model(SparkModel::Kind::line, values, usual), size, 1);
}

} // namespace

class TestSpark : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void totalsStandOnZero() {
        const SparkGeometry geometry = bars({100, 50, 100, 50, 100, 50, 25});
        QCOMPARE(geometry.bars.size(), size_t{7});
        QCOMPARE(geometry.bars[0].height(), 32.0);
        QCOMPARE(geometry.bars[1].height(), 16.0);
        QCOMPARE(geometry.bars[6].height(), 8.0);
        for (const QRectF& bar : geometry.bars) {
            QCOMPARE(bar.bottom(), 32.0);
            QCOMPARE(bar.width(), geometry.bars[0].width());
        }
        QVERIFY(geometry.runs.empty() && geometry.dashes.empty() && !geometry.last);
    }

    void zeroIsABarAndMissingIsADash() {
        const SparkGeometry geometry = bars({100, 0, gap});
        QVERIFY(!geometry.bars[1].isEmpty());
        QVERIFY(geometry.bars[1].height() < 4);
        QVERIFY(geometry.bars[2].isEmpty());
        QCOMPARE(geometry.dashes.size(), size_t{1});
        QVERIFY(geometry.dashes[0].x1() > geometry.bars[1].right());
        QVERIFY(geometry.dashes[0].y1() > 31);
    }

    void onlyZerosAreNoFullBars() {
        for (const QRectF& bar : bars({0, 0, 0}).bars)
            QVERIFY(bar.height() < 4);
    }

    void bandIsInScaleWithTheBars() {
        const SparkGeometry geometry = bars({100, 100}, SparkModel::Band{100, 200});
        QCOMPARE(geometry.band, QRectF(0, 0, 140, 16));
        QCOMPARE(geometry.bars[0].height(), 16.0);
    }

    void measuresHaveTheirOwnRange() {
        const SparkGeometry geometry = line({50, 60, 55});
        QCOMPARE(geometry.runs.size(), size_t{1});
        const QPolygonF run = geometry.runs.front();
        QCOMPARE(run[0].y(), 32 - tokens::sparkLast);
        QCOMPARE(run[1].y(), tokens::sparkLast);
        QCOMPARE(run[2].y(), 16.0);
        QCOMPARE(run[0].x(), double(tokens::sparkInset));
        QCOMPARE(run[2].x(), 140.0 - tokens::sparkInset);
        QCOMPARE(geometry.last.value(), run[2]);
    }

    void gapsAreNotJoined() {
        const SparkGeometry geometry = line({50, 60, gap, 55, gap, 51, gap});
        QCOMPARE(geometry.runs.size(), size_t{3});
        QCOMPARE(geometry.runs[0].size(), 2);
        QCOMPARE(geometry.runs[1].size(), 1);
        // The last that was measured, not the last day.
        QCOMPARE(geometry.last.value(), geometry.runs[2][0]);
        QVERIFY(geometry.last->x() < 140 - tokens::sparkInset);
        QVERIFY(geometry.dashes.empty());
    }

    void oneValueIsInTheMiddle() { QCOMPARE(line({gap, gap, 72.6}).last->y(), 16.0); }

    void nothingAtAllIsDashes_data() {
        QTest::addColumn<SparkModel::Kind>("kind");
        QTest::newRow("bars") << SparkModel::Kind::bars;
        QTest::newRow("line") << SparkModel::Kind::line;
    }
    void nothingAtAllIsDashes() {
        QFETCH(SparkModel::Kind, kind);
        const SparkGeometry geometry = sparkGeometry(model(kind, {gap, gap, gap}), size, 1);
        QCOMPARE(geometry.dashes.size(), size_t{3});
        QVERIFY(geometry.bars.empty() && geometry.runs.empty() && !geometry.last);
    }
};

QTEST_APPLESS_MAIN(TestSpark)
#include "test_Spark.moc"
