// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "MadeUpDay.h"
#include "ui/charts/DayPicture.h"
#include "ui/charts/Hypnogram.h"
#include "ui/charts/SourceBars.h"
#include "ui/theme/Theme.h"

#include <QSignalSpy>
#include <QTest>

using namespace vd;
using namespace vd::test;

namespace {

DayClock clockOf(QDate date) {
    return dayClock(date, offsetsOf(QTimeZone("Europe/Berlin"), date));
}

DayBar bar(int fromMinute, int toMinute, const QString& text = QStringLiteral("Lunch loop"),
           ActivityId id = 7) {
    DayBar made;
    made.kind = DayBar::Kind::activity;
    made.startMs = inBerlin(friday, 0) + fromMinute * minuteMs;
    made.endMs = inBerlin(friday, 0) + toMinute * minuteMs;
    made.text = text;
    made.shortText = text.section(u' ', 0, 0);
    made.sport = Sport::run;
    made.activity = id;
    return made;
}

DayChartData fridayData() {
    DayChartData data;
    data.clock = clockOf(friday);
    data.nowMs = inBerlin(friday, 18, 42);
    data.heartRate = pulseOfFriday().samples;
    data.bars = {bar(12 * 60 + 8, 12 * 60 + 53)};
    for (const Sample& hour : stepsByHour(friday, {{7, 900}, {12, 4312}, {18, 400}}).samples)
        data.steps.push_back({hour.startMs, hour.endMs, hour.value, 0});
    return data;
}

} // namespace

class TestDayModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void ticks_data() {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<int>("intervals");
        QTest::addColumn<DayModel::Ticks>("expected");
        const auto row = [](const char* name, double low, double high, int intervals, DayModel::Ticks ticks) {
            QTest::newRow(name) << low << high << intervals << ticks;
        };
        row("as in the picture: heart rate", 50, 155, 4, {40, 80, 120, 160});
        row("as in the picture: steps", 0, 4312, 2, {0, 2500, 5000});
        row("a quiet day", 48, 96, 4, {40, 60, 80, 100});
        row("on the ticks already", 40, 160, 4, {40, 80, 120, 160});
        row("one value", 60, 60, 4, {60, 61});
        row("a long walk", 0, 12'345, 2, {0, 10'000, 20'000});
    }
    void ticks() {
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(int, intervals);
        QFETCH(DayModel::Ticks, expected);
        QCOMPARE(ticksAround(low, high, intervals), expected);
    }

    void gapsTearTheLine() {
        const DayModel model(fridayData());
        QCOMPARE(model.heartRuns().size(), size_t(2));
        QVERIFY(model.heartRateAt(inBerlin(friday, 9, 10)));
        QVERIFY(!model.heartRateAt(inBerlin(friday, 10, 0)));
        QVERIFY(!model.heartRateAt(inBerlin(friday, 22, 0)));
        QCOMPARE(model.heartTicks(), (DayModel::Ticks{40, 80, 120, 160}));
    }

    void aWatchThatMeasuresNowAndThenIsNoGap() {
        DayChartData data;
        data.clock = clockOf(friday);
        for (int minute = 0; minute < 1440; minute += 15)
            data.heartRate.push_back(
                {inBerlin(friday, 0) + minute * minuteMs, inBerlin(friday, 0) + minute * minuteMs, 60});
        QCOMPARE(DayModel(data).heartRuns().size(), size_t(1));
    }

    void hoursKnowWhatIsRunning() {
        const DayModel model(fridayData());
        QCOMPARE(model.stepsByHour()[12], std::optional(4312.0));
        QVERIFY(!model.stepsByHour()[3]); // missing, not zero
        QVERIFY(model.isRunning(18) && !model.isRunning(17) && !model.isRunning(19));
        QCOMPARE(model.hourText(12), QStringLiteral("12:00–13:00"));
        QCOMPARE(model.table(QLocale()).rows.size(), 19); // what is to come is no row
        QCOMPARE(model.table(QLocale()).rows[3][4], QStringLiteral("–"));
        QCOMPARE(model.table(QLocale()).rows[12][4], QStringLiteral("4,312"));
    }

    void repeatedHoursSayTheirTime() {
        DayChartData data;
        data.clock = clockOf({2026, 10, 25});
        const DayModel model(data);
        QCOMPARE(model.hourText(2), QStringLiteral("02:00–03:00"));
        QCOMPARE(model.hourText(3), QStringLiteral("02:00–03:00"));
        QCOMPARE(model.hourText(24), QStringLiteral("23:00–00:00"));
        QCOMPARE(model.table(QLocale()).rows.size(), 25);
        data.clock = clockOf({2026, 3, 29});
        QCOMPARE(DayModel(data).hourText(1), QStringLiteral("01:00–02:00"));
        QCOMPARE(DayModel(data).hourText(2), QStringLiteral("03:00–04:00"));
    }

    void barsThatOverlapStandBelowOneAnother() {
        DayChartData data = fridayData();
        data.bars = {bar(0, 400), bar(300, 350), bar(350, 420), bar(500, 510)};
        const DayModel model(data);
        QCOMPARE(model.barRows(), (std::vector<int>{0, 1, 1, 0}));
        QCOMPARE(model.barRowCount(), 2);
    }

    void barsAreWalkedInTheirOrder() {
        DayChartData data = fridayData();
        data.bars = {bar(-60, 400), bar(500, 510)};
        const DayModel model(data);
        const qint64 midnight = inBerlin(friday, 0);
        QCOMPARE(model.neighbour(midnight - 1, 1), &model.bars()[0]);
        QCOMPARE(model.neighbour(midnight, 1), &model.bars()[1]);
        QCOMPARE(model.neighbour(midnight + 500 * minuteMs, 1), nullptr);
        QCOMPARE(model.neighbour(midnight + 500 * minuteMs, -1), &model.bars()[0]);
        QCOMPARE(model.activityAt(midnight + 505 * minuteMs), &model.bars()[1]);
        QCOMPARE(model.activityAt(midnight + 450 * minuteMs), nullptr);
    }

    void wordsNeverLieOnABar_data() {
        QTest::addColumn<int>("width");
        for (const int width : {300, 500, 984})
            QTest::addRow("%d px", width) << width;
    }
    void wordsNeverLieOnABar() {
        QFETCH(int, width);
        const Theme theme(ThemeChoice::light);
        DayChartData data = fridayData();
        data.bars = {bar(-60, 408, QStringLiteral("Sleep, from 23:00 to 06:48")),
                     bar(480, 490),
                     bar(500, 540),
                     bar(545, 600),
                     bar(1000, 1010),
                     bar(1100, 1110)};
        const DayModel model(data);
        const DayGeometry geometry = dayGeometry(model, theme, QSizeF(width, 348));
        const std::vector<DayBarPlace> places = dayBarPlaces(model, geometry, theme);
        for (size_t i = 0; i < places.size(); ++i) {
            const QRectF& words = places[i].words;
            QVERIFY(words.isNull() || geometry.area.contains(words));
            for (size_t other = 0; other < places.size(); ++other) {
                if (other == i || words.isNull()) continue;
                QVERIFY(!words.intersects(places[other].bar));
                QVERIFY(!words.intersects(places[other].words));
            }
        }
    }

    void titlesGiveUpTheirEnd() {
        const Theme theme(ThemeChoice::light);
        DayChartData data = fridayData();
        data.nowMs.reset();
        const QString text = QStringLiteral("A title that has no room anywhere between its two neighbours");
        data.bars = {bar(0, 600), bar(610, 700, text), bar(720, 1440)};
        data.bars[1].shortText = text;
        const DayModel model(data);
        const auto places = dayBarPlaces(model, dayGeometry(model, theme, QSizeF(1800, 348)), theme);
        QVERIFY(places[1].inside && places[1].text.startsWith(QStringLiteral("A ti")));
        QVERIFY(places[1].text.endsWith(QChar(0x2026)));
        QVERIFY(places[1].bar.contains(places[1].words));
    }

    void theTimelineHoldsTheWholeDay_data() {
        QTest::addColumn<QDate>("date");
        QTest::newRow("24 hours") << friday;
        QTest::newRow("23 hours") << QDate(2026, 3, 29);
        QTest::newRow("25 hours") << QDate(2026, 10, 25);
    }
    void theTimelineHoldsTheWholeDay() {
        QFETCH(QDate, date);
        const Theme theme(ThemeChoice::light);
        DayChartData data;
        data.clock = clockOf(date);
        const DayModel model(data);
        const DayGeometry geometry = dayGeometry(model, theme, QSizeF(984, 348));
        QCOMPARE(geometry.toPixel(data.clock.startMs), geometry.plot.left());
        QCOMPARE(geometry.toPixel(data.clock.endMs), geometry.plot.right());
        // Every hour is as wide as every other.
        const double width = geometry.plot.width() / static_cast<double>(data.clock.hours.size());
        for (const DayClock::Hour& hour : data.clock.hours)
            QVERIFY(std::abs(geometry.toPixel(hour.endMs) - geometry.toPixel(hour.startMs) - width) < 1e-6);
        QCOMPARE(geometry.toMs(geometry.plot.center().x()), (data.clock.startMs + data.clock.endMs) / 2);
    }

    void summaryTellsWhatIsThere() {
        const QString summary = DayModel(fridayData()).summary(QLocale());
        QVERIFY2(summary.contains(QStringLiteral("Lunch loop, from 12:08 to 12:53.")), qPrintable(summary));
        QVERIFY2(summary.contains(QStringLiteral("most in the hour 12:00–13:00, 4,312.")),
                 qPrintable(summary));
        const QString moment = DayModel(fridayData()).momentText(inBerlin(friday, 12, 30), QLocale());
        QVERIFY2(moment.startsWith(QStringLiteral("12:30, Lunch loop, ")), qPrintable(moment));
    }

    void csvQuotesWhatItMust() {
        const ChartTable table{{QStringLiteral("a"), QStringLiteral("b, c")},
                               {{QStringLiteral("say \"x\""), QStringLiteral("–")}}};
        QCOMPARE(csvOf(table), QByteArray("a,\"b, c\"\r\n\"say \"\"x\"\"\",–\r\n"));
    }

    void aNightIsToldStageByStage() {
        const Theme theme(ThemeChoice::light);
        Hypnogram hypnogram(theme);
        const SleepSession said = nightToFriday();
        hypnogram.setNight({said.start, said.end, false, said.asleepS, said.efficiencyPercent, said.stages},
                           {{said.start.utcMs, 3600}});
        QCOMPARE(
            hypnogram.accessibleDescription(),
            QStringLiteral(
                "From 22:58 to 06:48. Deep 1 h 34 min, Light 4 h 01 min, REM 1 h 45 min, Awake 30 min."));
        const ChartTable table = hypnogram.table(QLocale());
        QCOMPARE(table.rows.size(), 24);
        QCOMPARE(table.rows[1], (QStringList{QStringLiteral("Light"), QStringLiteral("23:09"),
                                             QStringLiteral("23:25"), QStringLiteral("16 min")}));
        QVERIFY(hypnogram.heightForWidth(200) > hypnogram.heightForWidth(468)); // totals in two lines
    }

    void aNightWithoutStagesIsOneBar() {
        const Theme theme(ThemeChoice::light);
        Hypnogram hypnogram(theme);
        const SleepSession said = nightToFriday();
        hypnogram.setNight({said.start, said.end, false, said.asleepS, {}, {}}, {{said.start.utcMs, 3600}});
        QCOMPARE(hypnogram.table(QLocale()).rows,
                 (QList<QStringList>{{QStringLiteral("Asleep"), QStringLiteral("22:58"),
                                      QStringLiteral("06:48"), QStringLiteral("7 h 50 min")}}));
        QCOMPARE(hypnogram.accessibleDescription(),
                 QStringLiteral("From 22:58 to 06:48. Asleep 7 h 20 min."));
    }

    void sourceBarsTellSaidAndTaken() {
        const Theme theme(ThemeChoice::light);
        SourceBars bars(theme);
        bars.setBars({{QStringLiteral("polar"), QStringLiteral("Watch"), 2000, 2000, QStringLiteral("2,000"),
                       QStringLiteral("2,000")},
                      {QStringLiteral("googlehealth"), QStringLiteral("Phone"), 2200, 300,
                       QStringLiteral("2,200"), QStringLiteral("300")}},
                     QStringLiteral("2,300"), Role::movement);
        QCOMPARE(bars.accessibleDescription(),
                 QStringLiteral("Watch said 2,000, taken 2,000. Phone said 2,200, taken 300. Shown: 2,300."));
        QCOMPARE(bars.table().rows.back().back(), QStringLiteral("2,300"));
    }
};

QTEST_MAIN(TestDayModel)
#include "test_DayModel.moc"
