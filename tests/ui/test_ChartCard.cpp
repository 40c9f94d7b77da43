// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The chart card on a store of its own, driven by keys and mouse.
#include "ChartFixture.h"

#include "ui/charts/ChartCard.h"
#include "ui/charts/TrendPlot.h"
#include "ui/parts/DateRangePopup.h"
#include "ui/parts/LegendToggle.h"
#include "ui/parts/PeriodSegment.h"
#include "ui/parts/ReadOut.h"

#include <QDateEdit>
#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>
#include <QTreeWidget>

#include <cmath>

using namespace vd;
using test::today;

namespace {

struct Desk : test::ChartFixture {
    std::unique_ptr<ChartCard> card;

    // Steps of 400 days, 8,000 on weekdays and 12,000 on Sundays; none on 3 November; 5,000 today.
    void addSteps() {
        addDays(Metric::steps, {today.addDays(-399), today}, [](QDate day) {
            if (day == QDate(2026, 11, 3)) return std::nan("");
            if (day == today) return 5000.0;
            return day.dayOfWeek() == Qt::Sunday ? 12000.0 : 8000.0;
        });
    }
    ChartCard& show(const char* id, QSize size = {700, 280}) {
        card = std::make_unique<ChartCard>(context, *findChart(QLatin1String(id)));
        card->resize(size);
        card->refresh();
        card->show();
        (void)QTest::qWaitForWindowExposed(card.get());
        return *card;
    }
    TrendPlot& plot() const { return card->plot(); }
    const TrendModel& model() const { return plot().model(); }
    QToolButton* choice(const char* text) const { return test::choiceNamed(*card, QLatin1String(text)); }
    void choose(const char* text) const { QTest::mouseClick(choice(text), Qt::LeftButton); }
    QString readOut() const { return card->findChild<ReadOut*>()->accessibleName(); }
    bool says(const QString& text) const {
        for (const QLabel* label : card->findChildren<QLabel*>()) {
            if (label->text() == text) return true;
        }
        return false;
    }
    // The middle of a bucket.
    QPoint at(size_t index) const {
        const TrendGeometry place = trendGeometry(model(), theme, plot().size());
        return QPoint(qRound(place.toX(index)), plot().height() / 2);
    }
    // A mean colour, to see whether anything was painted.
    static int inkOf(const QImage& image) {
        int ink = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                ink += image.pixel(x, y) != image.pixel(0, 0);
        }
        return ink;
    }
};

} // namespace

class TestChartCard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void beginsWithThirtyDays() {
        Desk desk;
        desk.addSteps();
        desk.show("steps");
        QCOMPARE(desk.model().count(), size_t(30));
        QVERIFY(desk.choice("30 d")->isChecked());
        QCOMPARE(desk.readOut(), QStringLiteral("5,000 so far"));
        QVERIFY(desk.says(QStringLiteral("8,571, average of 28 of 29 days")));
        QCOMPARE(desk.plot().accessibleName(), QStringLiteral("Steps"));
        QCOMPARE(desk.plot().accessibleDescription(),
                 QStringLiteral("Fri 20 Nov: 5,000 so far, before: 8,000. 8,571, average of 28 of 29 days"));
        QVERIFY(Desk::inkOf(desk.card->grab().toImage()) > 5000);
    }

    void aPeriodIsShownAtOnceAndKept() {
        Desk desk;
        desk.addSteps();
        desk.show("steps");
        struct Row {
            const char* text;
            size_t buckets;
        };
        // However fast they follow each other, what is shown is what is marked: no older answer comes late.
        for (const Row& row :
             {Row{"7 d", 7}, Row{"1 y", 52}, Row{"90 d", 90}, Row{"All", 58}, Row{"90 d", 90}}) {
            desk.choose(row.text);
            QCOMPARE(desk.model().count(), row.buckets);
            QVERIFY(desk.choice(row.text)->isChecked());
        }
        QCOMPARE(desk.preferences.choice(QStringLiteral("chart/steps")), QStringList{QStringLiteral("90d")});
        desk.show("steps");
        QCOMPARE(desk.model().count(), size_t(90));
        desk.choose("30 d");
        QVERIFY(desk.preferences.choices().isEmpty()); // as if never chosen
    }

    void customAsksForDates() {
        Desk desk;
        desk.addSteps();
        desk.show("steps");
        desk.choose("Custom");
        QCOMPARE(desk.model().count(), size_t(30)); // what was looked at
        auto* popup = desk.card->findChild<DateRangePopup*>();
        QVERIFY(popup != nullptr && popup->isVisible());
        const QList<QDateEdit*> dates = popup->findChildren<QDateEdit*>();
        QCOMPARE(dates.size(), 2);
        QCOMPARE(dates[0]->date(), QDate(2026, 10, 22));
        QCOMPARE(dates[1]->maximumDate(), today);
        dates[0]->setDate(QDate(2026, 11, 1));
        QCOMPARE(desk.model().count(), size_t(20));
        dates[1]->setDate(QDate(2026, 10, 10)); // pushes the first along
        QCOMPARE(dates[0]->date(), QDate(2026, 10, 10));
        QCOMPARE(desk.model().count(), size_t(1));
        QCOMPARE(desk.preferences.choice(QStringLiteral("chart/steps")),
                 (QStringList{QStringLiteral("custom"), QStringLiteral("2026-10-10"),
                              QStringLiteral("2026-10-10")}));
        QPointer<QWidget> gone = popup;
        QTest::keyClick(popup, Qt::Key_Escape);
        QTRY_VERIFY(gone.isNull());
        desk.show("steps");
        QCOMPARE(desk.model().at(0).days.first, QDate(2026, 10, 10));
    }

    void keysWalkAndOpen() {
        Desk desk;
        desk.addSteps();
        ChartCard& card = desk.show("steps");
        QSignalSpy requested(&card, &ChartCard::requested);
        TrendPlot& plot = desk.plot();
        QTest::keyClick(&plot, Qt::Key_Return); // nothing is pointed at
        QCOMPARE(requested.count(), 0);
        QTest::keyClick(&plot, Qt::Key_Left);
        QCOMPARE(plot.cursor(), std::optional(size_t(29))); // the latest value
        QTest::keyClick(&plot, Qt::Key_Left);
        QCOMPARE(desk.readOut(), QStringLiteral("8,000, 8,000"));
        QTest::keyClick(&plot, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(plot.cursor(), std::optional(size_t(18)));
        QTest::keyClick(&plot, Qt::Key_Home);
        QCOMPARE(plot.cursor(), std::optional(size_t(0)));
        QTest::keyClick(&plot, Qt::Key_Left);
        QCOMPARE(plot.cursor(), std::optional(size_t(0)));
        QTest::keyClick(&plot, Qt::Key_End);
        QCOMPARE(plot.cursor(), std::optional(size_t(29)));
        for (int i = 0; i < 17; ++i)
            QTest::keyClick(&plot, Qt::Key_Left);
        QCOMPARE(desk.readOut(), QStringLiteral("–, 12,000")); // 3 November, before it a Sunday
        QCOMPARE(plot.accessibleDescription(), QStringLiteral("Tue 3 Nov: –, before: 12,000"));
        QTest::keyClick(&plot, Qt::Key_Enter);
        QCOMPARE(requested.takeFirst().first().value<Destination>(),
                 Destination::day(QDate(2026, 11, 3), Metric::steps));
        QTest::keyClick(&plot, Qt::Key_Escape);
        QVERIFY(!plot.cursor());
        QVERIFY(plot.accessibleDescription().contains(QStringLiteral("average")));
    }

    void mousePointsAndOpens() {
        Desk desk;
        desk.addSteps();
        ChartCard& card = desk.show("steps");
        QSignalSpy requested(&card, &ChartCard::requested);
        QTest::mouseMove(&desk.plot(), desk.at(5));
        QTRY_COMPARE(desk.plot().cursor(), std::optional(size_t(5)));
        QTest::mouseClick(&desk.plot(), Qt::LeftButton, {}, desk.at(7));
        QCOMPARE(requested.takeFirst().first().value<Destination>(),
                 Destination::day(QDate(2026, 10, 29), Metric::steps));
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(&desk.plot(), &leave);
        QVERIFY(!desk.plot().cursor());
        QCOMPARE(desk.readOut(), QStringLiteral("5,000 so far"));
    }

    void movingTheCursorKeepsThePicture() {
        Desk desk;
        desk.addSteps();
        desk.show("steps");
        const QImage before = desk.plot().grab().toImage();
        QTest::keyClick(&desk.plot(), Qt::Key_Left);
        const QImage pointed = desk.plot().grab().toImage();
        QVERIFY(pointed != before);
        QTest::keyClick(&desk.plot(), Qt::Key_Escape);
        QCOMPARE(desk.plot().grab().toImage(), before);
    }

    void aWeekOfActivitiesOpensTheirList() {
        Desk desk;
        desk.add(test::fortnight());
        ChartCard& card = desk.show("distance_per_week");
        QSignalSpy requested(&card, &ChartCard::requested);
        QCOMPARE(desk.model().count(), size_t(5));
        QCOMPARE(desk.readOut(), QStringLiteral("52.4 km so far, Ride, Run, Hike, Swim"));
        QVERIFY(desk.choice("7 d")->isHidden()); // a week is the smallest that it tells
        QTest::mouseClick(&desk.plot(), Qt::LeftButton, {}, desk.at(3));
        QCOMPARE(requested.takeFirst().first().value<Destination>(),
                 Destination::activities(QDate(2026, 11, 9), QDate(2026, 11, 15)));
        desk.choose("All");
        QCOMPARE(card.accessibleName(), QStringLiteral("Distance per week"));
        desk.add({{nullptr, Sport::run, "2020-05-06T07:10:00", 5000, 1700, 0, 0}});
        card.refresh();
        QCOMPARE(card.accessibleName(), QStringLiteral("Distance per month"));
    }

    void aWeekOfDaysOpensAsItsDays() {
        Desk desk;
        desk.addSteps();
        desk.show("steps");
        desk.choose("1 y");
        QVERIFY(desk.readOut().endsWith(QStringLiteral("daily mean by week")));
        QTest::mouseClick(&desk.plot(), Qt::LeftButton, {}, desk.at(50));
        QCOMPARE(desk.model().count(), size_t(7));
        QCOMPARE(desk.model().at(0).days.first, QDate(2026, 11, 9));
        QVERIFY(desk.choice("Custom")->isChecked());
    }

    void thePeriodBeforeCanBeSwitchedOff() {
        Desk desk;
        desk.addSteps();
        desk.show("steps");
        auto* toggle = desk.card->findChild<LegendToggle*>();
        QVERIFY(toggle->isVisible() && toggle->isChecked() && desk.model().hasBefore());
        QTest::keyClick(toggle, Qt::Key_Space);
        QVERIFY(!desk.model().hasBefore());
        QVERIFY(toggle->isVisible());
        desk.show("steps");
        QVERIFY(!desk.card->findChild<LegendToggle*>()->isChecked());
        QVERIFY(!desk.model().hasBefore());
        desk.choose("All");
        QVERIFY(desk.card->findChild<LegendToggle*>()->isHidden()); // there is nothing before all
    }

    void narrowCardsLeaveOutTheEnds_data() {
        QTest::addColumn<int>("width");
        QTest::addColumn<QStringList>("shown");
        QTest::newRow("wide") << 700 << QStringList{QStringLiteral("7 d"),  QStringLiteral("30 d"),
                                                    QStringLiteral("90 d"), QStringLiteral("1 y"),
                                                    QStringLiteral("All"),  QStringLiteral("Custom")};
        QTest::newRow("as narrow as may be")
            << 0
            << QStringList{QStringLiteral("7 d"), QStringLiteral("30 d"), QStringLiteral("90 d"),
                           QStringLiteral("1 y")}; // 7 days were chosen
    }
    void narrowCardsLeaveOutTheEnds() {
        QFETCH(int, width);
        Desk desk;
        desk.addSteps();
        desk.preferences.setChoice(QStringLiteral("chart/steps"), {QStringLiteral("7d")});
        ChartCard& card = desk.show("steps", {width, 280});
        if (width == 0) card.resize(card.minimumSizeHint().width(), 280);
        QStringList shown;
        for (const QToolButton* button : card.findChild<PeriodSegment*>()->findChildren<QToolButton*>()) {
            if (!button->isHidden()) shown << button->text();
        }
        QTEST(shown, "shown");
        // The menu of the plot has them all.
        const QMenu* menu = desk.plot().actions().constFirst()->menu();
        QVERIFY(menu != nullptr);
        QCOMPARE(menu->actions().size(), 6);
        menu->actions().at(3)->trigger();
        QCOMPARE(desk.model().count(), size_t(52));
        QVERIFY(desk.choice("1 y")->isChecked());
        const QWidget* segment = card.findChild<PeriodSegment*>();
        QVERIFY(segment->mapTo(&card, QPoint(segment->width(), 0)).x() <= card.width());
    }

    void unitsAndFirstDayOfWeekApplyAtOnce() {
        Desk desk;
        desk.add(test::fortnight());
        desk.show("distance_per_week");
        const double kilometers = desk.model().value(4);
        desk.preferences.setUnits(UnitChoice::of(UnitSystem::imperial));
        QVERIFY(std::abs(desk.model().value(4) * 1.609344 - kilometers) < 1e-9);
        QVERIFY(desk.readOut().startsWith(QStringLiteral("32.5 mi")));
        QCOMPARE(desk.model().at(4).days.first.dayOfWeek(), static_cast<int>(Qt::Monday));
        desk.preferences.setFirstDayOfWeek(Qt::Sunday);
        QCOMPARE(desk.model().at(4).days.first, QDate(2026, 11, 15));
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
        if (days > 0) desk.addLastDays(Metric::restingHeartRate, days, 50);
        desk.show("resting_heart_rate");
        for (const char* period : {"7 d", "30 d", "90 d", "1 y", "All", "Custom"}) {
            desk.choose(period);
            QCOMPARE(desk.model().isEmpty(), days == 0);
            QVERIFY(!desk.card->grab().isNull());
            for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Home, Qt::Key_End, Qt::Key_Right, Qt::Key_Escape})
                QTest::keyClick(&desk.plot(), key);
            if (auto* popup = desk.card->findChild<DateRangePopup*>()) delete popup;
        }
        if (days == 0) {
            QCOMPARE(desk.plot().accessibleDescription(), QStringLiteral("No data in this period"));
            QCOMPARE(desk.readOut(), QString());
            QVERIFY(desk.card->findChild<LegendToggle*>()->isHidden());
        }
    }

    void tableAndCsvHoldEveryBucket() {
        Desk desk;
        desk.add(test::fortnight());
        desk.show("distance_per_week");
        QAction* action = test::actionNamed(desk.plot(), QStringLiteral("Show as table"));
        QVERIFY(action != nullptr);
        action->trigger();
        auto* table = desk.plot().findChild<QTreeWidget*>();
        QVERIFY(table != nullptr);
        QCOMPARE(table->topLevelItemCount(), 5);
        QCOMPARE(table->headerItem()->text(1), QStringLiteral("Distance per week"));
        QCOMPARE(table->topLevelItem(4)->text(0), QStringLiteral("16 – 22 Nov"));
        QCOMPARE(table->topLevelItem(4)->text(1), QStringLiteral("52.4 km"));
        delete desk.plot().findChild<QDialog*>();
        QVERIFY(test::actionNamed(desk.plot(), QStringLiteral("Save as CSV…")) != nullptr);
        QVERIFY(test::actionNamed(desk.plot(), QStringLiteral("Save as PNG…")) != nullptr);
    }

    void aFaultKeepsTheLastPicture() {
        Desk desk;
        desk.addSteps();
        ChartCard& card = desk.show("steps");
        QSignalSpy failed(&card, &ChartCard::failed);
        {
            QSqlDatabase other =
                QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
            other.setDatabaseName(desk.store->database().path());
            QVERIFY(other.open());
            QVERIFY(QSqlQuery(other).exec(QStringLiteral("DROP TABLE daily_best")));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("other"));
        card.refresh();
        QCOMPARE(failed.count(), 1);
        QCOMPARE(desk.model().count(), size_t(30));
        QVERIFY(!desk.model().isEmpty());
    }

    void themeAndFontApplyAtOnce() {
        Desk desk;
        desk.addSteps();
        ChartCard& card = desk.show("steps");
        const QImage light = card.grab().toImage();
        desk.theme.setChoice(ThemeChoice::dark);
        const QImage dark = card.grab().toImage();
        QVERIFY(qGray(dark.pixel(350, 100)) < 80 && qGray(light.pixel(350, 100)) > 200);
        const QFont font = QApplication::font();
        QFont doubled = font;
        doubled.setPointSizeF(font.pointSizeF() * 2);
        const int height = card.minimumSizeHint().height();
        QApplication::setFont(doubled);
        QTRY_VERIFY(card.minimumSizeHint().height() > height * 3 / 2);
        QVERIFY(!card.grab().isNull());
        QApplication::setFont(font);
    }
};

QTEST_MAIN(TestChartCard)
#include "test_ChartCard.moc"
