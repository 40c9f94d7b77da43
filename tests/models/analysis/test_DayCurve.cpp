// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/DayCurve.h"

#include "models/analysis/DayClock.h"
#include "models/analysis/DayMerge.h"

#include <QTest>

using namespace vd;

namespace {

constexpr qint64 minuteMs = 60'000;

// A sample each minute of [from, to), all with one value.
std::vector<Sample> minutes(int from, int to, double value) {
    std::vector<Sample> samples;
    for (int minute = from; minute < to; ++minute)
        samples.push_back({minute * minuteMs, minute * minuteMs, value});
    return samples;
}

// "60x10 70x20": how many samples of which value follow one another.
QString runs(const std::vector<Sample>& samples) {
    QStringList text;
    int count = 0;
    for (size_t i = 0; i < samples.size(); ++i) {
        ++count;
        if (i + 1 < samples.size() && samples[i + 1].value == samples[i].value) continue;
        text << QStringLiteral("%1x%2").arg(samples[i].value).arg(std::exchange(count, 0));
    }
    return text.join(u' ');
}

std::vector<Sample> operator+(std::vector<Sample> a, const std::vector<Sample>& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

} // namespace

class TestDayCurve : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sourcesJoinByOrder_data() {
        QTest::addColumn<std::vector<std::vector<Sample>>>("sources");
        QTest::addColumn<QString>("expected"); // within the first hundred minutes
        const auto row = [](const char* name, std::vector<std::vector<Sample>> sources,
                            const char* expected) {
            QTest::newRow(name) << sources << QString::fromLatin1(expected);
        };
        row("nobody", {}, "");
        row("one", {minutes(0, 100, 60)}, "60x100");
        row("outside of the day", {minutes(-20, 120, 60)}, "60x100");
        row("the second is not needed", {minutes(0, 100, 60), minutes(0, 100, 70)}, "60x100");
        row("nothing from the first", {{}, minutes(0, 100, 70)}, "70x100");
        // Minutes 30 to 49 are missing: 21 minutes from sample to sample.
        row("a gap is filled", {minutes(0, 30, 60) + minutes(50, 100, 60), minutes(0, 100, 70)},
            "60x30 70x20 60x50");
        // Ten minutes from sample to sample are no gap yet; eleven are.
        row("ten minutes stay", {minutes(0, 30, 60) + minutes(39, 100, 60), minutes(0, 100, 70)}, "60x91");
        row("eleven do not", {minutes(0, 30, 60) + minutes(40, 100, 60), minutes(0, 100, 70)},
            "60x30 70x10 60x60");
        row("before the first and after the last", {minutes(20, 70, 60), minutes(0, 100, 70)},
            "70x20 60x50 70x30");
        row("the third fills what both leave",
            {minutes(0, 30, 60), minutes(50, 100, 70), minutes(0, 100, 80)}, "60x30 80x20 70x50");
    }
    void sourcesJoinByOrder() {
        QFETCH(std::vector<std::vector<Sample>>, sources);
        QFETCH(QString, expected);
        QCOMPARE(runs(joinedByOrder(sources, 0, 100 * minuteMs)), expected);
    }

    void aLongSampleIsNoGap() {
        const std::vector<Sample> quarters{{0, 15 * minuteMs, 60}, {15 * minuteMs, 30 * minuteMs, 61}};
        QCOMPARE(joinedByOrder({quarters, minutes(0, 30, 70)}, 0, 30 * minuteMs), quarters);
    }

    void hoursHoldTheirShare() {
        const DayClock clock = dayClock({1970, 1, 1}, {{0, 0}});
        const std::vector<TakenPiece> pieces{{90 * minuteMs, 150 * minuteMs, 600, 0},
                                             {150 * minuteMs, 180 * minuteMs, 100, 1},
                                             {240 * minuteMs, 300 * minuteMs, 0, 0}};
        const auto sums = hourlySums(clock, pieces);
        QCOMPARE(sums.size(), size_t(24));
        QVERIFY(!sums[0]);
        QCOMPARE(sums[1], std::optional(300.0));
        QCOMPARE(sums[2], std::optional(400.0));
        QVERIFY(!sums[3]);                     // no source: missing
        QCOMPARE(sums[4], std::optional(0.0)); // a source that says 0 is 0
    }

    void repeatedHoursStandApart() {
        const DayClock clock =
            dayClock({2026, 10, 25}, offsetsOf(QTimeZone("Europe/Berlin"), {2026, 10, 25}));
        std::vector<TakenPiece> pieces;
        for (const DayClock::Hour& hour : clock.hours)
            pieces.push_back({hour.startMs, hour.endMs, 100, 0});
        const auto sums = hourlySums(clock, pieces);
        QCOMPARE(sums.size(), size_t(25));
        QVERIFY(std::all_of(sums.begin(), sums.end(), [](const auto& sum) { return sum == 100.0; }));
    }
};

QTEST_APPLESS_MAIN(TestDayCurve)
#include "test_DayCurve.moc"
