// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/DayMerge.h"

#include <QTest>

using namespace vd;

namespace {

constexpr qint64 minuteMs = 60'000;
using How = DayValue::How;

DayInterval span(int fromMinute, int toMinute, double value) {
    return {fromMinute * minuteMs, toMinute * minuteMs, value};
}

DaySource counted(std::vector<DayInterval> intervals, std::optional<double> total = {}) {
    return {total, {}, std::move(intervals)};
}

const DaySource nothing;

} // namespace

class TestDayMerge : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bestOfTheDay_data();
    void bestOfTheDay();
    void takenPieces_data();
    void takenPieces();
};

void TestDayMerge::bestOfTheDay_data() {
    QTest::addColumn<MetricKind>("kind");
    QTest::addColumn<std::vector<DaySource>>("sources");
    QTest::addColumn<std::optional<DayValue>>("expected");
    const auto row = [](const char* name, MetricKind kind, std::vector<DaySource> sources,
                        std::optional<DayValue> expected) {
        QTest::newRow(name) << kind << sources << expected;
    };
    const auto total = MetricKind::total;
    const DaySource watch = counted({span(480, 540, 1200), span(600, 660, 800)});
    const DaySource phone = counted({span(480, 540, 1000), span(540, 600, 300), span(600, 660, 900)});
    // Both worked numbers of field guide B10.
    row("watch and phone", total, {watch, phone}, DayValue{2300, How::intervals, {0, 1}});
    row("half an hour against an hour", total,
        {counted({span(480, 510, 600)}), counted({span(480, 540, 1000)})},
        DayValue{1100, How::intervals, {0, 1}});
    row("the other order", total, {phone, watch}, DayValue{2200, How::intervals, {0}});
    row("nobody", total, {nothing, nothing}, std::nullopt);
    row("zero is a value", total, {counted({}, 0.0)}, DayValue{0, How::source, {0}});
    row("one source's total before its intervals", total, {counted({span(0, 60, 995)}, 1000.0)},
        DayValue{1000, How::source, {0}});
    row("a total without intervals replaces lower ones", total, {counted({}, 5000.0), phone},
        DayValue{5000, How::source, {0}});
    row("intervals that do not reach their total", total, {counted({span(0, 60, 900)}, 5000.0), phone},
        DayValue{5000, How::source, {0}});
    row("lower totals are never added", total, {watch, counted({}, 9000.0)},
        DayValue{2000, How::intervals, {0}});
    row("a lower source that does not cover its day is left out", total,
        {watch, counted({span(0, 60, 10)}, 3000.0)}, DayValue{2000, How::intervals, {0}});
    row("sources that say nothing are passed over", total, {nothing, watch},
        DayValue{2000, How::intervals, {1}});
    row("average: the highest", MetricKind::average, {nothing, {48, {}, {}}, {52, {}, {}}},
        DayValue{48, How::source, {1}});
    row("weight: the highest that measured", MetricKind::instant, {nothing, {{}, 71.2, {}}, {72, {}, {}}},
        DayValue{71.2, How::measurement, {1}});
}

void TestDayMerge::bestOfTheDay() {
    QFETCH(MetricKind, kind);
    QFETCH(std::vector<DaySource>, sources);
    QFETCH(std::optional<DayValue>, expected);
    const std::optional<DayValue> best = bestOfDay(kind, sources);
    QCOMPARE(best.has_value(), expected.has_value());
    if (!best) return;
    QCOMPARE(best->value, expected->value);
    QCOMPARE(best->how, expected->how);
    QCOMPARE(best->from, expected->from);
}

void TestDayMerge::takenPieces_data() {
    QTest::addColumn<MetricKind>("kind");
    QTest::addColumn<std::vector<DaySource>>("sources");
    QTest::addColumn<std::vector<TakenPiece>>("expected");
    const auto row = [](const char* name, MetricKind kind, std::vector<DaySource> sources,
                        std::vector<TakenPiece> expected) {
        QTest::newRow(name) << kind << sources << expected;
    };
    const auto piece = [](int fromMinute, int toMinute, double value, size_t source) {
        return TakenPiece{fromMinute * minuteMs, toMinute * minuteMs, value, source};
    };
    const auto total = MetricKind::total;
    const DaySource watch = counted({span(480, 510, 600)});
    const DaySource phone = counted({span(480, 540, 1000), span(600, 660, 900)});
    row("the first that covers each", total, {watch, phone},
        {piece(480, 510, 600, 0), piece(510, 540, 500, 1), piece(600, 660, 900, 1)});
    row("cut where a lower source has an edge", total, {phone, watch},
        {piece(480, 510, 500, 0), piece(510, 540, 500, 0), piece(600, 660, 900, 0)});
    row("a total without intervals has no pieces", total, {counted({}, 5000.0), phone}, {});
    row("intervals that do not reach their total stand alone", total,
        {nothing, counted({span(0, 60, 900)}, 5000.0), phone}, {piece(0, 60, 900, 1)});
    row("lower totals and what does not cover its day are left out", total,
        {watch, counted({span(0, 60, 10)}, 3000.0), counted({}, 9000.0)}, {piece(480, 510, 600, 0)});
    row("a total of nothing is a piece", total, {counted({span(0, 60, 0)})}, {piece(0, 60, 0, 0)});
    row("nobody", total, {nothing}, {});
    row("no total", MetricKind::average, {watch}, {});
}

void TestDayMerge::takenPieces() {
    QFETCH(MetricKind, kind);
    QFETCH(std::vector<DaySource>, sources);
    QFETCH(std::vector<TakenPiece>, expected);
    QCOMPARE(vd::takenPieces(kind, sources), expected);
}

QTEST_APPLESS_MAIN(TestDayMerge)
#include "test_DayMerge.moc"
