// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The real page in the real window, offscreen, on a store of its own; it is Friday, 18:42.
#include "DayDesk.h"

#include "ui/charts/DayTimeline.h"
#include "ui/charts/Hypnogram.h"
#include "ui/charts/SourceBars.h"
#include "ui/pages/day/DayCharts.h"
#include "ui/pages/day/RawDialog.h"
#include "ui/parts/Card.h"
#include "ui/theme/Theme.h"

#include <QAbstractItemModelTester>
#include <QCalendarWidget>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSignalSpy>

using namespace vd;
using namespace vd::test;

class TestDayPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        m_font = QApplication::font();
    }
    void cleanup() { QApplication::setFont(m_font); }

    void todayIsSoFar() {
        const DayDesk desk;
        QCOMPARE(desk.page()->title(), QStringLiteral("Friday 20 November"));
        QCOMPARE(desk.page()->context(), QStringLiteral("so far"));
        QVERIFY(!desk.tool(QStringLiteral("Next day"))->isEnabled());
        QCOMPARE(desk.find<DayTimeline>()->model().nowMs(), std::optional(inBerlin(friday, 18, 42)));
        QCOMPARE(desk.page()->here(), Destination::day(friday));
    }

    void numbersStandAgainstTheUsual() {
        const DayDesk desk;
        QCOMPARE(desk.tile(QStringLiteral("Steps")), QStringLiteral("11,817 so far, within usual"));
        QCOMPARE(desk.tile(QStringLiteral("Resting HR")), QStringLiteral("50 bpm, below usual"));
        QCOMPARE(desk.tile(QStringLiteral("Sleep")), QStringLiteral("7 h 20 min, within usual"));
        QCOMPARE(desk.tile(QStringLiteral("HRV")), QStringLiteral("66 ms, above usual"));
        QCOMPARE(desk.tile(QStringLiteral("Weight")), QStringLiteral("72.6 kg, below usual"));
        QCOMPARE(desk.tile(QStringLiteral("Active minutes")), QStringLiteral("68 min, within usual"));
    }

    void sourcesThatDisagreeAreNeverAdded() {
        const DayDesk desk;
        const auto* bars = desk.find<SourceBars>();
        QCOMPARE(bars->bars().size(), size_t(2));
        QCOMPARE(bars->bars()[0].saidText, QStringLiteral("9,905"));
        QCOMPARE(bars->bars()[1].saidText, QStringLiteral("5,358"));
        QCOMPARE(bars->bars()[1].takenText, QStringLiteral("1,912"));
        QCOMPARE(bars->shown(), QStringLiteral("11,817"));
        QVERIFY(desk.says(
            QStringLiteral("Phone fills 08:00–09:00 and 17:00–19:00, where Polar watch has no data. "
                           "Sources are never added up.")));
        const SheetTable* words = desk.words();
        const int row = words->currentIndex().isValid() ? words->currentIndex().row() : 0;
        QVERIFY(row >= 0);
        QStringList taken;
        for (int i = 0; i < words->model()->rowCount(); ++i) {
            if (words->model()->index(i, 0).data(Qt::AccessibleTextRole) !=
                QStringLiteral("Resting heart rate"))
                continue;
            taken << words->model()->index(i, 2).data().toString() + u'/' +
                         words->model()->index(i, 3).data().toString();
        }
        QCOMPARE(taken, (QStringList{QStringLiteral("50 bpm/50 bpm"), QStringLiteral("53 bpm/–")}));
    }

    void whatIsTakenAddsUpToTheLastStep() {
        MetricDay steps;
        steps.best.metric = Metric::steps;
        steps.best.value = 30.2;
        steps.best.how = QStringLiteral("intervals");
        for (size_t i = 0; i < 3; ++i) {
            MetricWord word;
            word.source.id = static_cast<ConnectionId>(i + 1);
            steps.words.push_back(word);
            steps.pieces.push_back({0, 1, i == 0 ? 9.9 : 10.15, i});
        }
        QStringList taken;
        for (const SourceBar& bar : sourceBars(steps, {}, QLocale()))
            taken << bar.takenText;
        QCOMPARE(taken, (QStringList{QStringLiteral("10"), QStringLiteral("10"), QStringLiteral("10")}));
        steps.best.value = 30.6;
        steps.pieces[1].value = 10.55;
        QCOMPARE(sourceBars(steps, {}, QLocale())[1].takenText, QStringLiteral("11"));
    }

    void daysAreWalked() {
        const DayDesk desk;
        desk.key(Qt::Key_Left, Qt::ControlModifier);
        QTRY_COMPARE(desk.page()->title(), QStringLiteral("Thursday 19 November"));
        QCOMPARE(desk.page()->context(), QString());
        QVERIFY(!desk.find<DayTimeline>()->model().nowMs());
        QTest::mouseClick(desk.tool(QStringLiteral("Previous day")), Qt::LeftButton);
        QCOMPARE(desk.page()->title(), QStringLiteral("Wednesday 18 November"));
        desk.key(Qt::Key_Right, Qt::ControlModifier);
        QTRY_COMPARE(desk.page()->title(), QStringLiteral("Thursday 19 November"));
        QTest::mouseClick(desk.button(QStringLiteral("Today")), Qt::LeftButton);
        QCOMPARE(desk.page()->title(), QStringLiteral("Friday 20 November"));
        desk.key(Qt::Key_Right, Qt::ControlModifier); // nothing is beyond today
        QCOMPARE(desk.page()->here(), Destination::day(friday));
        QVERIFY(!desk.page()->open(Destination::day(friday.addDays(1))));
        QCOMPARE(desk.page()->here(), Destination::day(friday));
    }

    void anotherYearIsNamed() {
        const DayDesk desk(Destination::day({2025, 11, 20}));
        QCOMPARE(desk.page()->title(), QStringLiteral("Thursday 20 November 2025"));
    }

    void theCalendarChooses() {
        const DayDesk desk;
        QTest::mouseClick(desk.tool(QStringLiteral("Choose a day")), Qt::LeftButton);
        auto* calendar = desk.window->findChild<QCalendarWidget*>();
        QVERIFY(calendar);
        QCOMPARE(calendar->maximumDate(), friday);
        QCOMPARE(calendar->selectedDate(), friday);
        QCOMPARE(calendar->dateTextFormat(friday.addDays(-3)).fontWeight(), int(QFont::DemiBold));
        QVERIFY(calendar->dateTextFormat(friday.addDays(1)).fontWeight() != QFont::DemiBold);
        Q_EMIT calendar->clicked(friday.addDays(-3));
        QCOMPARE(desk.page()->here(), Destination::day(friday.addDays(-3)));
    }

    void clocksThatChange_data() {
        QTest::addColumn<QDate>("date");
        QTest::addColumn<int>("hours");
        QTest::newRow("23 hours") << QDate(2026, 3, 29) << 23;
        QTest::newRow("25 hours") << QDate(2026, 10, 25) << 25;
        QTest::newRow("24 hours") << friday << 24;
    }
    void clocksThatChange() {
        QFETCH(QDate, date);
        QFETCH(int, hours);
        DayDesk desk(Destination::day(date), false);
        Batch watch = watchBatch();
        // A hundred steps each hour, by the offset that held.
        const DayClock clock = dayClock(date, offsetsOf(QTimeZone("Europe/Berlin"), date));
        for (const DayClock::Hour& hour : clock.hours)
            watch.samples.push_back(
                {Metric::steps, clock.offsetAt(hour.startMs), {{hour.startMs, hour.endMs, 100}}, -1});
        desk.store.apply(watch).waitForFinished();
        QTRY_COMPARE(static_cast<int>(desk.page()->day().metrics.size()), 1);
        const DayModel& model = desk.find<DayTimeline>()->model();
        QCOMPARE(static_cast<int>(model.clock().hours.size()), hours);
        for (const std::optional<double>& steps : model.stepsByHour())
            QCOMPARE(steps, std::optional(100.0));
        QCOMPARE(desk.page()->day().metrics.front().best.value, 100.0 * hours);
    }

    void aDayAbroadIsReadByTheClockThere() {
        DayDesk desk(Destination::day(friday.addDays(-1)), false);
        Batch watch = watchBatch();
        const QDate date = friday.addDays(-1);
        const qint64 midnight = QDateTime(date, QTime(0, 0), QTimeZone("Asia/Tokyo")).toMSecsSinceEpoch();
        SampleSeries pulse{Metric::heartRate, 9 * 3600, {}, -1};
        for (int hour = 0; hour < 24; ++hour)
            pulse.samples.push_back({midnight + hour * hourMs, midnight + hour * hourMs, 60});
        watch.samples = {pulse};
        desk.store.apply(watch).waitForFinished();
        QTRY_COMPARE(desk.page()->day().heartRate.size(), size_t(24));
        QCOMPARE(desk.page()->day().clock.startMs, midnight);
        QCOMPARE(desk.find<DayTimeline>()->model().timeText(midnight + 7 * hourMs), QStringLiteral("07:00"));
    }

    void anActivityLendsItsHeartRateWhereNobodyMeasured() {
        DayDesk desk(Destination::day({}), false);
        Batch watch = watchBatch();
        watch.recordings = {lunchLoop()};
        Recording& run = watch.recordings.front();
        for (int second = 0; second < 1800; ++second) {
            run.streams.timeMs.push_back(second * 1000);
            run.streams.channels[Channel::heartRate].push_back(150);
        }
        desk.store.apply(watch).waitForFinished();
        QTRY_COMPARE(desk.page()->day().heartRate.size(), size_t(1800));
        // Who wears a watch all day is asked first.
        watch.recordings.clear();
        watch.samples = {pulseOfFriday()};
        desk.store.apply(watch).waitForFinished();
        QTRY_COMPARE(desk.page()->day().heartRate.size(), pulseOfFriday().samples.size());
    }

    void aDayWithoutAnything() {
        const DayDesk desk(Destination::day({2026, 9, 1}));
        for (const Tile* tile : desk.page()->findChildren<Tile*>()) {
            QCOMPARE(tile->content().value.front().number, QStringLiteral("–"));
            QCOMPARE(tile->content().word, QStringLiteral("no data"));
        }
        QVERIFY(desk.says(QStringLiteral("Nothing was recorded on this day.")));
        QVERIFY(!desk.find<Hypnogram>()->isVisible() && !desk.find<SourceBars>()->isVisible());
        QVERIFY(!desk.words()->isVisible() && !desk.raw()->isVisible());
        QVERIFY(desk.find<DayTimeline>()->isVisible());
    }

    void aDayOfOneWeighing() {
        DayDesk desk(Destination::day({}), false);
        QVERIFY(desk.says(QStringLiteral("Nothing was recorded")));
        Batch scale = batchOf(QStringLiteral("files"), QStringLiteral("Scale"), QStringLiteral("fit"));
        scale.measurements = {{QStringLiteral("a"), {inBerlin(friday, 7), 3600}, Metric::weight, 72.6, -1}};
        desk.store.apply(scale).waitForFinished();
        QTRY_COMPARE(desk.tile(QStringLiteral("Weight")), QStringLiteral("72.6 kg, not enough days yet"));
        QCOMPARE(desk.tile(QStringLiteral("Steps")), QStringLiteral("–, no data today"));
        QVERIFY(desk.says(QStringLiteral("Nothing of this day is known by the hour.")));
        QVERIFY(desk.says(QStringLiteral("No sleep was recorded.")));
        QVERIFY(desk.says(QStringLiteral("No source counted steps on this day.")));
        QCOMPARE(desk.words()->model()->rowCount(), 1);
    }

    void aClickLeadsToTheActivity() {
        const DayDesk desk;
        auto* timeline = desk.find<DayTimeline>();
        QSignalSpy requested(desk.page(), &Page::requested);
        Theme theme(ThemeChoice::light);
        const DayGeometry geometry = dayGeometry(timeline->model(), theme, timeline->size());
        const auto places = dayBarPlaces(timeline->model(), geometry, theme);
        QCOMPARE(places.size(), size_t(2)); // the night and the run
        QTest::mouseClick(timeline, Qt::LeftButton, {}, places[0].bar.center().toPoint());
        QCOMPARE(requested.size(), 0);
        QTest::mouseClick(timeline, Qt::LeftButton, {}, places[1].words.center().toPoint());
        QCOMPARE(requested.size(), 1);
        QCOMPARE(requested[0][0].value<Destination>().page, Destination::Page::activity);
    }

    void theKeyboardLeadsToTheActivity() {
        const DayDesk desk;
        auto* timeline = desk.find<DayTimeline>();
        QVERIFY(timeline->hasFocus());
        QSignalSpy requested(desk.page(), &Page::requested);
        desk.key(Qt::Key_Down);
        desk.key(Qt::Key_Down);
        QCOMPARE(timeline->cursorMs(), std::optional(inBerlin(friday, 12, 8)));
        desk.key(Qt::Key_Right);
        QCOMPARE(timeline->cursorMs(), std::optional(inBerlin(friday, 12, 13)));
        QVERIFY(timeline->accessibleDescription().startsWith(QStringLiteral("12:13, Lunch loop 8.12 km")));
        desk.key(Qt::Key_Return);
        QCOMPARE(requested.size(), 1);
    }

    void theCursorStaysWithinTheDay() {
        const DayDesk desk;
        auto* timeline = desk.find<DayTimeline>();
        desk.key(Qt::Key_Home);
        QCOMPARE(timeline->cursorMs(), std::optional(inBerlin(friday, 0)));
        desk.key(Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(timeline->cursorMs(), std::optional(inBerlin(friday, 0)));
        desk.key(Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(timeline->cursorMs(), std::optional(inBerlin(friday, 1)));
        desk.key(Qt::Key_End);
        QCOMPARE(timeline->cursorMs(), std::optional(inBerlin(friday, 18, 41)));
        desk.key(Qt::Key_Escape);
        QVERIFY(!timeline->cursorMs());
        QCOMPARE(timeline->accessibleDescription(), timeline->model().summary(QLocale()));
    }

    void anotherOrderIsAskedFor() {
        const DayDesk desk;
        QSignalSpy requested(desk.page(), &Page::requested);
        QTest::mouseClick(desk.button(QStringLiteral("Change order…")), Qt::LeftButton);
        QCOMPARE(requested.size(), 1);
        QCOMPARE(requested[0][0].value<Destination>(), Destination::settings(QStringLiteral("sources")));
    }

    void aMetricLeadsToItsSources_data() {
        QTest::addColumn<Metric>("metric");
        QTest::newRow("steps") << Metric::steps;
        QTest::newRow("sleep") << Metric::sleepDuration;
        QTest::newRow("resting heart rate") << Metric::restingHeartRate;
        QTest::newRow("weight") << Metric::weight;
        QTest::newRow("none of this day") << Metric::vo2max;
    }
    void aMetricLeadsToItsSources() {
        QFETCH(Metric, metric);
        const DayDesk desk(Destination::day(friday, metric));
        const QWidget* expected = desk.words();
        if (metric == Metric::steps) expected = desk.find<SourceBars>();
        if (metric == Metric::sleepDuration) expected = desk.find<Hypnogram>();
        if (metric == Metric::vo2max) expected = desk.find<DayTimeline>();
        QTRY_COMPARE(QApplication::focusWidget(), expected);
        const auto* scroll = desk.find<QScrollArea>();
        QRect seen(expected->mapTo(scroll->viewport(), QPoint(0, 0)), expected->size());
        if (expected == desk.words()) {
            const int row = desk.words()->currentIndex().row();
            QCOMPARE(desk.words()->model()->index(row, 0).data(Qt::AccessibleTextRole).toString(),
                     metric == Metric::weight ? QStringLiteral("Weight")
                                              : QStringLiteral("Resting heart rate"));
            seen = desk.words()->rowRect(row);
            seen.moveTopLeft(desk.words()->mapTo(scroll->viewport(), seen.topLeft()));
        }
        QVERIFY(seen.top() >= 0 && seen.bottom() <= scroll->viewport()->height());
    }

    void tilesLeadToWhatTheyAreMadeOf() {
        const DayDesk desk;
        for (Tile* tile : desk.page()->findChildren<Tile*>()) {
            if (tile->content().label == QStringLiteral("Weight")) QTest::mouseClick(tile, Qt::LeftButton);
        }
        QVERIFY(desk.words()->hasFocus());
        QCOMPARE(desk.words()->currentIndex().siblingAtColumn(1).data().toString(), QStringLiteral("Scale"));
    }

    void rawDataOpensReadably() {
        const DayDesk desk;
        SheetTable* raw = desk.raw();
        QCOMPARE(raw->model()->rowCount(), 2); // the newest first
        raw->goToRow(0);
        desk.key(Qt::Key_Return);
        auto* dialog = desk.find<RawDialog>();
        QVERIFY(dialog);
        const auto* text = dialog->findChild<QPlainTextEdit*>();
        QVERIFY(text->toPlainText().startsWith(
            QStringLiteral("{\n  \"date\": \"2026-11-20\",\n  \"steps\": 9905,")));
        QVERIFY(text->isReadOnly());
        delete dialog;
        Q_EMIT raw->opened(1);
        dialog = desk.find<RawDialog>();
        QVERIFY(dialog && dialog->findChild<QPlainTextEdit*>() == nullptr); // a FIT file is not for reading
        QCOMPARE(dialog->windowTitle(), QStringLiteral("lunch.fit"));
    }

    void unitsAndThemeChangeAtRunTime() {
        DayDesk desk;
        desk.preferences.setUnits(UnitChoice::of(UnitSystem::imperial));
        QCOMPARE(desk.tile(QStringLiteral("Weight")), QStringLiteral("160.1 lb, below usual"));
        QCOMPARE(desk.find<DayTimeline>()->model().bars()[1].text, QStringLiteral("Lunch loop 5.05 mi"));
        const auto ground = [&] {
            return desk.find<DayTimeline>()->grab().toImage().pixelColor(4, 4).lightness();
        };
        const int light = ground();
        desk.preferences.setTheme(ThemeChoice::dark);
        QVERIFY(light > 200 && ground() < 60);
    }

    void newsAreShownAndRowsStay() {
        DayDesk desk;
        SheetTable* words = desk.words();
        const QAbstractItemModelTester wordsTester(words->model(),
                                                   QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester rawTester(desk.raw()->model(),
                                                 QAbstractItemModelTester::FailureReportingMode::QtTest);
        const int weight = words->model()->rowCount() - 1;
        words->goToRow(weight);
        Batch watch = watchBatch();
        watch.dailyValues = {{Metric::stress, friday, 31, DailyValue::Rule::replace, -1},
                             {Metric::hrvRmssd, friday, 67, DailyValue::Rule::replace, -1}};
        desk.store.apply(watch).waitForFinished();
        QTRY_COMPARE(words->model()->rowCount(), weight + 2);
        QCOMPARE(words->currentIndex().row(), weight + 1);
        QCOMPARE(words->currentIndex().data().toString(), QStringLiteral("Weight"));
        QCOMPARE(desk.tile(QStringLiteral("HRV")), QStringLiteral("67 ms, above usual"));
        desk.key(Qt::Key_Left, Qt::ControlModifier);
        desk.key(Qt::Key_Home, Qt::ControlModifier);
        QTRY_COMPARE(words->model()->rowCount(), weight + 2);
    }

    void nothingReachesOutOfTheWindow_data() {
        QTest::addColumn<int>("width");
        QTest::addColumn<double>("factor");
        for (const int width : {640, 900, 1280, 1920}) {
            for (const double factor : {1.0, 2.0})
                QTest::addRow("%d px, font x %d", width, static_cast<int>(factor)) << width << factor;
        }
    }
    void nothingReachesOutOfTheWindow() {
        QFETCH(int, width);
        QFETCH(double, factor);
        QFont font = m_font;
        font.setPointSizeF(10 * factor);
        QApplication::setFont(font);
        const DayDesk desk(Destination::day({}), true, {width, 800});
        const auto* scroll = desk.find<QScrollArea>();
        QTRY_VERIFY(scroll->widget()->width() <= scroll->viewport()->width());
        for (const SheetTable* table : {desk.words(), desk.raw()}) {
            int columns = 0;
            for (int i = 0; i < table->model()->columnCount(); ++i)
                columns += table->isColumnHidden(i) ? 0 : table->columnWidth(i);
            QVERIFY(columns <= table->viewport()->width());
            QVERIFY(!table->isColumnHidden(table->model()->columnCount() - 1));
        }
        // Where the tool bar cuts the date, the page says it.
        QCOMPARE(desk.says(QStringLiteral("Friday 20 November, so far")), width / factor < 640);
        const Card* night = qobject_cast<const Card*>(desk.find<Hypnogram>()->parentWidget());
        const Card* steps = qobject_cast<const Card*>(desk.find<SourceBars>()->parentWidget());
        const bool sideBySide = night->y() == steps->y();
        QCOMPARE(sideBySide, width / factor >= 1100);
    }

    void everythingHasAName() {
        const DayDesk desk;
        for (const QWidget* widget : desk.page()->findChildren<QWidget*>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus)) continue;
            if (qobject_cast<const QScrollArea*>(widget) != nullptr) continue;
            QVERIFY2(!widget->accessibleName().isEmpty() ||
                         qobject_cast<const QPushButton*>(widget) != nullptr,
                     widget->metaObject()->className());
        }
        for (const QWidget* chart :
             {static_cast<QWidget*>(desk.find<DayTimeline>()), static_cast<QWidget*>(desk.find<Hypnogram>()),
              static_cast<QWidget*>(desk.find<SourceBars>())}) {
            QVERIFY(!chart->accessibleDescription().isEmpty());
            QCOMPARE(chart->actions().size(), 3); // table, CSV, PNG
        }
    }

private:
    QFont m_font;
};

QTEST_MAIN(TestDayPage)
#include "test_DayPage.moc"
