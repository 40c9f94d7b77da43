// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The year grid, its card and its page on a store of its own, driven by keys and mouse.
#include "ChartFixture.h"

#include "ui/charts/YearGridCard.h"
#include "ui/charts/YearLegend.h"
#include "ui/pages/YearsPage.h"
#include "ui/parts/FlatCombo.h"
#include "ui/parts/TitleButton.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

#include <cmath>
#include <set>

using namespace vd;
using test::today;

namespace {

YearLengths lengthsFor(int width) {
    return {width, 30, 16, 8, 18, 9};
}

struct Desk : test::ChartFixture {
    std::unique_ptr<YearGridCard> card;

    YearGridCard& show(QSize size = {1016, 320}) {
        card = std::make_unique<YearGridCard>(context);
        card->resize(size);
        card->refresh();
        card->show();
        (void)QTest::qWaitForWindowExposed(card.get());
        return *card;
    }
    YearGrid& grid() const { return card->grid(); }
    FlatCombo* choice() const { return card->findChild<FlatCombo*>(); }
    QStringList choices() const {
        QStringList texts;
        for (int i = 0; i < choice()->count(); ++i)
            texts << choice()->itemText(i);
        return texts;
    }
    void choose(const QString& text) const {
        choice()->setCurrentText(text);
        Q_EMIT choice()->activated(choice()->currentIndex());
    }
    QString legend() const { return card->findChild<YearLegend*>()->accessibleName(); }
};

} // namespace

class TestYearGrid : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyDayHasItsCell_data() {
        QTest::addColumn<int>("year");
        QTest::addColumn<int>("firstOfWeek");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("bands");
        const auto add = [](const char* name, int year, Qt::DayOfWeek first, int width, int bands) {
            QTest::newRow(name) << year << static_cast<int>(first) << width << bands;
        };
        add("2026", 2026, Qt::Monday, 984, 1);
        add("leap year", 2028, Qt::Monday, 984, 1);
        add("54 weeks", 2012, Qt::Monday, 984, 1); // a leap year from a Sunday
        add("weeks from Sunday", 2026, Qt::Sunday, 984, 1);
        add("54 weeks from Sunday", 2028, Qt::Sunday, 984, 1); // a leap year from a Saturday
        add("weeks from Saturday", 2026, Qt::Saturday, 984, 1);
        add("halves", 2028, Qt::Monday, 400, 2);
        add("quarters", 2028, Qt::Sunday, 200, 4);
    }
    void everyDayHasItsCell() {
        QFETCH(int, year);
        QFETCH(int, firstOfWeek);
        QFETCH(int, width);
        const YearGeometry place({year}, static_cast<Qt::DayOfWeek>(firstOfWeek), lengthsFor(width));
        QTEST(static_cast<int>(place.bands().size()), "bands");
        std::set<std::pair<int, int>> cells;
        for (QDate day(year, 1, 1); day.year() == year; day = day.addDays(1)) {
            const QRect cell = place.cellOf(day);
            QCOMPARE(cell.size(), QSize(place.cell(), place.cell()));
            QVERIFY(cell.left() >= 30 && cell.right() < width && cell.bottom() < place.height());
            QCOMPARE(place.dayAt(cell.center()), std::optional(day));
            cells.insert({cell.left(), cell.top()});
            const QDate next = day.addDays(7);
            const bool sameBand =
                next.year() == year && (next.month() - 1) / (12 / static_cast<int>(place.bands().size())) ==
                                           (day.month() - 1) / (12 / static_cast<int>(place.bands().size()));
            if (sameBand) QCOMPARE(place.cellOf(next), cell.translated(place.cell(), 0));
        }
        QCOMPARE(static_cast<int>(cells.size()), QDate(year, 1, 1).daysInYear());
        QVERIFY(!place.cellOf(QDate(year + 1, 1, 1)).isValid());
        QVERIFY(!place.dayAt(QPoint(0, 20)) && !place.dayAt(QPoint(width + 50, 20)));
    }

    void cellsAreAsLargeAsTheWeeksAllow() {
        const auto cell = [](int width) {
            return YearGeometry({2026}, Qt::Monday, lengthsFor(width)).cell();
        };
        QCOMPARE(cell(984), 18);
        QCOMPARE(cell(3000), 18);
        QCOMPARE(cell(30 + 53 * 14), 14);
        QCOMPARE(cell(30 + 53 * 9), 9);
        QCOMPARE(cell(30 + 53 * 9 - 1), 17); // in halves
        QCOMPARE(cell(10), 1);
    }

    void yearsStandBelowEachOther() {
        const YearGeometry place({2026, 2025}, Qt::Monday, lengthsFor(984));
        QCOMPARE(place.cellOf(QDate(2026, 1, 5)).top(), 16);
        QCOMPARE(place.cellOf(QDate(2025, 1, 6)).top(), 16 + 7 * 18 + 8 + 16);
        QCOMPARE(place.height(), 2 * (16 + 7 * 18) + 8);
        // The name of a month stands at its first whole week: 2 February, 2 March, 6 April 2026.
        const auto& band = place.bands().front();
        QCOMPARE(place.monthLeft(band, QDate(2026, 1, 1)), 30);
        QCOMPARE(place.monthLeft(band, QDate(2026, 2, 1)), place.cellOf(QDate(2026, 2, 2)).left());
        QCOMPARE(place.monthLeft(band, QDate(2026, 4, 1)), place.cellOf(QDate(2026, 4, 6)).left());
        QCOMPARE(place.monthLeft(band, QDate(2026, 6, 1)),
                 place.cellOf(QDate(2026, 6, 1)).left()); // a Monday
    }

    void restIsNotMissingAndFutureIsNothing() {
        Desk desk;
        desk.addDays(Metric::steps, {QDate(2026, 3, 1), today}, [](QDate day) {
            if (day == QDate(2026, 5, 5)) return std::nan("");
            return day == QDate(2026, 5, 6) ? 0.0 : 100.0 * day.day();
        });
        desk.show();
        desk.choose(QStringLiteral("Steps"));
        const YearGrid& grid = desk.grid();
        using Day = YearGrid::Day;
        QCOMPARE(grid.dayOf(QDate(2026, 5, 4)), Day::value);
        QCOMPARE(grid.dayOf(QDate(2026, 5, 5)), Day::noData);
        QCOMPARE(grid.dayOf(QDate(2026, 5, 6)), Day::rest);
        QCOMPARE(grid.dayOf(QDate(2026, 2, 28)), Day::nothing);
        QCOMPARE(grid.dayOf(today.addDays(1)), Day::nothing);
        QCOMPARE(desk.legend(), QStringLiteral("today, no data, 0, up to 800 over 2,500"));
        QVERIFY(grid.accessibleDescription().startsWith(
            QStringLiteral("Steps on 263 days, the highest 3,100 on ")));
    }

    void whatIsTakenNowAndThenHasNoGaps() {
        Desk desk;
        desk.addDays(Metric::weight, {QDate(2026, 1, 1), today}, [](QDate day) {
            return day.dayOfWeek() == 1 ? 72.0 + day.month() / 10.0 : std::nan("");
        });
        desk.show();
        QCOMPARE(desk.grid().dayOf(QDate(2026, 5, 4)), YearGrid::Day::value);
        QCOMPARE(desk.grid().dayOf(QDate(2026, 5, 5)), YearGrid::Day::nothing);
        QVERIFY(!desk.legend().contains(QStringLiteral("no data")));
    }

    void beginsWithLoadWhereAnyIsKnown() {
        Desk desk;
        desk.add(test::fortnight()); // without loads
        desk.addLastDays(Metric::steps, 30, 8000);
        desk.show();
        QCOMPARE(desk.choices(), (QStringList{QStringLiteral("Activity time"),
                                              QStringLiteral("Activity distance"), QStringLiteral("Steps")}));
        QCOMPARE(desk.card->measure(), DayMeasure(ActivitySum::duration));
        desk.choose(QStringLiteral("Steps"));
        QCOMPARE(desk.preferences.choice(QStringLiteral("years/metric")),
                 QStringList{QStringLiteral("steps")});
        desk.show();
        QCOMPARE(desk.card->measure(), DayMeasure(Metric::steps));
        // What the person chose and is no more there is no reason to show nothing.
        desk.preferences.setChoice(QStringLiteral("years/metric"), {QStringLiteral("weight")});
        QCOMPARE(desk.card->measure(), DayMeasure(ActivitySum::duration));
    }

    void keysWalkAndOpen() {
        Desk desk;
        desk.add(test::fortnight());
        YearGridCard& card = desk.show();
        desk.choose(QStringLiteral("Activity distance"));
        QSignalSpy requested(&card, &YearGridCard::requested);
        YearGrid& grid = desk.grid();
        grid.setFocus(Qt::TabFocusReason);
        QTRY_COMPARE(grid.current(), today);
        QTest::keyClick(&grid, Qt::Key_Right); // tomorrow is not there
        QCOMPARE(grid.current(), today);
        QTest::keyClick(&grid, Qt::Key_Left);
        QCOMPARE(grid.current(), QDate(2026, 11, 13));
        QTest::keyClick(&grid, Qt::Key_Down);
        QTest::keyClick(&grid, Qt::Key_Down);
        QCOMPARE(grid.current(), QDate(2026, 11, 15));
        QCOMPARE(grid.accessibleDescription(),
                 QStringLiteral("Sunday 15 November: Activity distance 78.4 km, "
                                "Valley loop before the rain, 78.4 km 2:50:16"));
        QTest::keyClick(&grid, Qt::Key_Return);
        QCOMPARE(requested.takeFirst().first().value<Destination>(), Destination::day(QDate(2026, 11, 15)));
        QTest::keyClick(&grid, Qt::Key_Up);
        QTest::keyClick(&grid, Qt::Key_PageUp);
        QCOMPARE(grid.current(), QDate(2026, 10, 14));
        QTest::keyClick(&grid, Qt::Key_PageDown);
        QTest::keyClick(&grid, Qt::Key_Home);
        QCOMPARE(grid.current(), QDate(2026, 1, 1));
        QTest::keyClick(&grid, Qt::Key_Up);
        QCOMPARE(grid.current(), QDate(2026, 1, 1));
        QTest::keyClick(&grid, Qt::Key_End);
        QCOMPARE(grid.current(), today);
        desk.preferences.setChoice(QStringLiteral("years/metric"), {QStringLiteral("duration")});
        QCOMPARE(grid.current(), today); // the keyboard stays where it is
    }

    void mouseOpensAndTells() {
        Desk desk;
        desk.add(test::fortnight());
        desk.addLastDays(Metric::steps, 60, 8000);
        YearGridCard& card = desk.show();
        desk.choose(QStringLiteral("Steps"));
        QSignalSpy requested(&card, &YearGridCard::requested);
        YearGrid& grid = desk.grid();
        const QPoint ridgeWalk = grid.cellOf(QDate(2026, 11, 8)).center();
        QTest::mouseClick(&grid, Qt::LeftButton, {}, ridgeWalk);
        QCOMPARE(requested.takeFirst().first().value<Destination>(),
                 Destination::day(QDate(2026, 11, 8), Metric::steps));
        QHelpEvent help(QEvent::ToolTip, ridgeWalk, grid.mapToGlobal(ridgeWalk));
        QCoreApplication::sendEvent(&grid, &help);
        const QString tip = QToolTip::text();
        for (const char* part :
             {"<b>Sunday 8 November</b>", "Steps", "<b>8,000</b>", "Ridge walk, 17.80 km", "<b>4:42:00</b>"})
            QVERIFY2(tip.contains(QLatin1String(part)), qPrintable(tip));
        QTest::mouseClick(&grid, Qt::LeftButton, {}, grid.cellOf(today).translated(18, 0).center()); // future
        QCOMPARE(requested.count(), 0);
    }

    void titleLeadsToAllYears() {
        Desk desk;
        desk.addLastDays(Metric::steps, 500, 8000);
        YearGridCard& card = desk.show();
        auto* title = card.findChild<TitleButton*>();
        QCOMPARE(title->text(), QStringLiteral("2026"));
        QSignalSpy requested(&card, &YearGridCard::requested);
        QTest::keyClick(title, Qt::Key_Return);
        QCOMPARE(requested.takeFirst().first().value<Destination>(),
                 Destination::years(QStringLiteral("steps")));
        card.resize(1600, 500);
        QTRY_COMPARE(title->text(), QStringLiteral("Years"));
        QCOMPARE(desk.grid().data().years, (std::vector<int>{2026, 2025}));
        card.resize(1016, 320);
        QTRY_COMPARE(title->text(), QStringLiteral("2026"));
    }

    void anOldArchiveShowsItsLastYear() {
        Desk desk;
        desk.addDays(Metric::steps, {QDate(2021, 3, 1), QDate(2023, 4, 1)},
                     [](QDate day) { return 50.0 * day.day(); });
        desk.show();
        QCOMPARE(desk.card->findChild<TitleButton*>()->text(), QStringLiteral("2023"));
        QCOMPARE(desk.grid().dayOf(QDate(2023, 4, 1)), YearGrid::Day::value);
        QVERIFY(!desk.grid().data().scale.isEmpty());
        desk.grid().setFocus(Qt::TabFocusReason);
        QTRY_COMPARE(desk.grid().current(), QDate(2023, 12, 31));
    }

    void survives_data() {
        QTest::addColumn<int>("days");
        QTest::newRow("nothing") << 0;
        QTest::newRow("one day") << 1;
        QTest::newRow("ten years") << 3650;
    }
    void survives() {
        QFETCH(int, days);
        Desk desk;
        if (days > 0)
            desk.addDays(Metric::steps, {today.addDays(1 - days), today},
                         [](QDate day) { return 100.0 * day.day(); });
        YearGridCard& card = desk.show();
        QCOMPARE(desk.grid().isHidden(), days == 0);
        QCOMPARE(desk.choice()->isHidden(), days == 0);
        for (const int width : {1600, 1016, 620, 380, 240}) {
            card.resize(width, 600);
            QVERIFY(!card.grab().isNull());
        }
        YearsPage page(desk.context);
        page.resize(1064, 700);
        QVERIFY(page.open(Destination::years(QStringLiteral("steps"))));
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        const auto* all = page.findChild<YearGrid*>();
        QCOMPARE(all->data().years.size(), days == 3650 ? size_t(11) : size_t(1));
    }

    void pageShowsAllYearsOfAnyMeasure() {
        Desk desk;
        desk.addDays(Metric::steps, {QDate(2022, 6, 1), today}, [](QDate day) { return 100.0 * day.day(); });
        desk.addLastDays(Metric::restingHeartRate, 40, 50);
        YearsPage page(desk.context);
        page.resize(900, 500);
        QVERIFY(page.open(Destination::years(QStringLiteral("steps"))));
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        QVERIFY(page.hasBack());
        QCOMPARE(page.here(), Destination::years(QStringLiteral("steps")));
        auto* grid = page.findChild<YearGrid*>();
        QCOMPARE(grid->data().years, (std::vector<int>{2026, 2025, 2024, 2023, 2022}));
        QVERIFY(page.findChild<TitleButton*>() == nullptr);
        // The keyboard walks from one year into the other, and the page scrolls along.
        page.takeFocus();
        QTRY_VERIFY(grid->hasFocus());
        const QScrollBar* bar = page.findChild<QScrollArea*>()->verticalScrollBar();
        QCOMPARE(bar->value(), 0);
        for (int i = 0; i < 4; ++i) {
            QTest::keyClick(grid, Qt::Key_Home);
            QTest::keyClick(grid, Qt::Key_Up);
        }
        QCOMPARE(grid->current(), QDate(2022, 12, 31));
        QVERIFY(bar->value() > 0);
        QSignalSpy requested(&page, &Page::requested);
        QTest::keyClick(grid, Qt::Key_Enter);
        QCOMPARE(requested.takeFirst().first().value<Destination>(),
                 Destination::day(QDate(2022, 12, 31), Metric::steps));

        QVERIFY(page.open(Destination::years(QStringLiteral("resting_heart_rate"))));
        QCOMPARE(page.here(), Destination::years(QStringLiteral("resting_heart_rate")));
        QCOMPARE(grid->data().years, std::vector<int>{2026});
    }

    void weeksFollowThePreference() {
        Desk desk;
        desk.addLastDays(Metric::steps, 30, 8000);
        desk.show();
        const int monday = desk.grid().cellOf(QDate(2026, 11, 16)).top();
        const int sunday = desk.grid().cellOf(QDate(2026, 11, 15)).top();
        QVERIFY(sunday > monday);
        desk.preferences.setFirstDayOfWeek(Qt::Sunday);
        QVERIFY(desk.grid().cellOf(QDate(2026, 11, 15)).top() <
                desk.grid().cellOf(QDate(2026, 11, 16)).top());
    }
};

QTEST_MAIN(TestYearGrid)
#include "test_YearGrid.moc"
