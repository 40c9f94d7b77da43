// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/Decimate.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <random>

using namespace vd;

namespace {

using Run = std::vector<CurvePoint>;
using Runs = std::vector<Run>;

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

std::vector<double> upTo(size_t count) {
    std::vector<double> x(count);
    for (size_t i = 0; i < count; ++i)
        x[i] = static_cast<double>(i);
    return x;
}

std::vector<double> noise(size_t count, unsigned seed = 1) {
    std::mt19937 random(seed);
    std::vector<double> y(count);
    for (double& value : y)
        value = static_cast<double>(random() % 1000);
    return y;
}

size_t pointsOf(const Runs& runs) {
    size_t count = 0;
    for (const Run& run : runs)
        count += run.size();
    return count;
}

} // namespace

class TestDecimate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fewPointsAllStay() {
        const auto x = upTo(200);
        const auto y = noise(200);
        const Runs runs = decimate(x, y, 0, 199, 100);
        QCOMPARE(runs.size(), size_t{1});
        QCOMPARE(runs[0].size(), size_t{200});
        for (size_t i = 0; i < 200; ++i)
            QCOMPARE(runs[0][i], (CurvePoint{x[i], y[i]}));
    }

    void fewPointsStayAlsoWhereTheyCrowd() {
        const std::vector<double> x{0, 0.1, 0.2, 0.3, 100};
        const std::vector<double> y{1, 2, 3, 2, 1};
        QCOMPARE(pointsOf(decimate(x, y, 0, 100, 3)), size_t{5});
    }

    void everyColumnKeepsItsExtremes() {
        constexpr int columns = 128; // a power of two: their edges are exact
        constexpr size_t count = columns * 100;
        const auto x = upTo(count);
        for (unsigned seed = 0; seed < 20; ++seed) {
            const auto y = noise(count, seed);
            const Runs runs = decimate(x, y, 0, count, columns);
            QCOMPARE(runs.size(), size_t{1});
            QVERIFY(pointsOf(runs) <= 2 * columns);
            QVERIFY(std::is_sorted(runs[0].begin(), runs[0].end(), [](auto a, auto b) { return a.x < b.x; }));
            std::map<int, std::vector<double>> kept;
            for (const CurvePoint& point : runs[0]) {
                QCOMPARE(point.y, y[static_cast<size_t>(point.x)]); // a point of the curve, not a made-up one
                kept[static_cast<int>(point.x) / 100].push_back(point.y);
            }
            for (int column = 0; column < columns; ++column) {
                const auto begin = y.begin() + column * 100;
                const auto& values = kept[column];
                QVERIFY(values.size() <= 2);
                QCOMPARE(*std::min_element(values.begin(), values.end()),
                         *std::min_element(begin, begin + 100));
                QCOMPARE(*std::max_element(values.begin(), values.end()),
                         *std::max_element(begin, begin + 100));
            }
        }
    }

    void oneSpikeInALongCurveIsKept() {
        std::vector<double> y(100'000, 5);
        y[54'321] = 900;
        const Runs runs = decimate(upTo(y.size()), y, 0, 99'999, 300);
        QVERIFY(std::find(runs[0].begin(), runs[0].end(), CurvePoint{54'321, 900}) != runs[0].end());
    }

    void aFlatCurveNeedsOnePointAColumn() {
        const Runs runs = decimate(upTo(10'000), std::vector<double>(10'000, 5), 0, 10'000, 100);
        QCOMPARE(pointsOf(runs), size_t{100});
    }

    void theLastPointIsInThePicture() {
        std::vector<double> y(1001, 5);
        y.back() = 6;
        const Runs runs = decimate(upTo(1001), y, 0, 1000, 10);
        QCOMPARE(runs[0].back(), (CurvePoint{1000, 6}));
    }

    void theRightEdgeBelongsToTheLastColumn() {
        auto x = upTo(1000);
        for (size_t i = 900; i < x.size(); ++i)
            x[i] = 900;
        QCOMPARE(pointsOf(decimate(x, noise(x.size()), 0, 900, 10)), size_t{20});
    }

    void samplesAtTheSamePlaceKeepTheirExtremes() {
        // Standing at the end of a ride: many heart rates at one distance.
        std::vector<double> x(500, 100), y = noise(500);
        x.front() = 0;
        y[250] = 5000;
        const Runs runs = decimate(x, y, 0, 100, 20);
        QVERIFY(std::find(runs[0].begin(), runs[0].end(), CurvePoint{100, 5000}) != runs[0].end());
    }

    void aRangeIsCutWithItsNeighbours() {
        const std::vector<double> y{0, 1, 2, 3, 4, 5, 6, 7};
        QCOMPARE(decimate(upTo(8), y, 2.5, 5, 100), (Runs{{{2, 2}, {3, 3}, {4, 4}, {5, 5}, {6, 6}}}));
    }

    void neighboursAreKeptOfThinnedCurvesToo() {
        const Runs runs = decimate(upTo(100'000), noise(100'000), 40'000.5, 60'000.5, 50);
        QCOMPARE(runs.size(), size_t{1});
        QCOMPARE(runs[0].front().x, 40'000.0);
        QCOMPARE(runs[0].back().x, 60'001.0);
        QVERIFY(pointsOf(runs) <= 2 * 50 + 2);
    }

    void aLineThatOnlyCrossesThePictureIsKept() {
        const std::vector<double> x{0, 10};
        const std::vector<double> y{1, 2};
        QCOMPARE(decimate(x, y, 4, 5, 10), (Runs{{{0, 1}, {10, 2}}}));
        QVERIFY(decimate(x, y, 4, 5, 10, 9.0).empty());
        QVERIFY(decimate(x, y, 11, 12, 10).empty());
        QVERIFY(decimate(x, y, -2, -1, 10).empty());
    }

    void runsEndAtMissingValues() {
        const std::vector<double> y{missing, 1, 2, missing, missing, 5, missing};
        QCOMPARE(decimate(upTo(7), y, 0, 6, 10), (Runs{{{1, 1}, {2, 2}}, {{5, 5}}}));
    }

    void runsEndAtGaps() {
        const std::vector<double> x{0, 1, 2, 12, 13, 23.5};
        const std::vector<double> y{0, 1, 2, 3, 4, 5};
        QCOMPARE(decimate(x, y, 0, 30, 10, 10),
                 (Runs{{{0, 0}, {1, 1}, {2, 2}, {12, 3}, {13, 4}}, {{23.5, 5}}}));
    }

    void withAGapSingleMissingValuesTearNothing() {
        const std::vector<double> y{0, missing, 2, missing, missing, missing, 6};
        QCOMPARE(decimate(upTo(7), y, 0, 6, 10, 3), (Runs{{{0, 0}, {2, 2}}, {{6, 6}}}));
    }

    void neighboursAcrossAGapAreNotOfThePicture() {
        const std::vector<double> x{0, 100, 101, 200};
        const std::vector<double> y{0, 1, 2, 3};
        QCOMPARE(decimate(x, y, 50, 150, 10, 10), (Runs{{{100, 1}, {101, 2}}}));
    }

    void missingPlacesAreSkipped() {
        const std::vector<double> x{0, missing, 2};
        const std::vector<double> y{0, 1, 2};
        QCOMPARE(decimate(x, y, 0, 2, 10), (Runs{{{0, 0}, {2, 2}}}));
    }

    void theBoundHoldsThroughGapsAndHoles() {
        auto y = noise(20'000);
        for (size_t i = 0; i < y.size(); i += 3)
            y[i] = missing;
        const Runs runs = decimate(upTo(y.size()), y, 100.5, 19'000.5, 64);
        QVERIFY(pointsOf(runs) <= 2 * 64 + 2);
    }

    void columnsSumUpWhatTheyHold() {
        const std::vector<double> x{-1, 0, 1, 2, 5, 6, 10, 11};
        const std::vector<double> y{99, 4, 8, missing, 3, 5, 7, 99};
        const std::vector<CurveColumn> expected{{1, 6, 4, 8}, {5, 3, 3, 3}, {7, 5, 5, 5}, {9, 7, 7, 7}};
        QVERIFY(columnsOf(x, y, 0, 10, 5) == expected); // the last column takes its right edge too
    }

    void columnsKeepPeakAndMean() {
        std::vector<double> y(10'000, 100);
        y[5000] = 1000;
        const auto columns = columnsOf(upTo(y.size()), y, 0, 9999, 10);
        QCOMPARE(columns.size(), size_t(10));
        QCOMPARE(columns[5].high, 1000.0);
        QVERIFY(std::abs(columns[5].mean - 100.9) < 1e-9);
        QCOMPARE(columns[4].mean, 100.0);
    }

    void nothingToDraw() {
        QVERIFY(columnsOf({}, {}, 0, 1, 10).empty());
        QVERIFY(columnsOf(upTo(3), noise(3), 1, 1, 10).empty());
        QVERIFY(decimate({}, {}, 0, 1, 10).empty());
        QVERIFY(decimate(upTo(3), std::vector<double>(3, missing), 0, 2, 10).empty());
        QVERIFY(decimate(upTo(3), noise(3), 1, 1, 10).empty());
        QVERIFY(decimate(upTo(3), noise(3), 0, 2, 0).empty());
    }
};

QTEST_APPLESS_MAIN(TestDecimate)
#include "test_Decimate.moc"
