// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The page of activities in the real window, on a Friday evening.
#include "ActivityIndexes.h"
#include "Fixture.h"

#include "ui/MainWindow.h"
#include "ui/Preferences.h"
#include "ui/pages/ActivitiesPage.h"
#include "ui/pages/ActivityPage.h"
#include "ui/parts/ActivityTable.h"
#include "ui/parts/ColumnsMenu.h"
#include "ui/parts/DaysDialog.h"
#include "ui/parts/SourceFilter.h"
#include "ui/parts/SportFilter.h"
#include "ui/parts/TotalsLine.h"

#include <QAction>
#include <QApplication>
#include <QDateEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace vd;
using Column = ActivityColumn;

namespace {

const QDate today(2026, 11, 20);

struct Desk {
    test::StoreFixture fixture;
    Preferences preferences;
    std::unique_ptr<MainWindow> window;

    explicit Desk(QSize size = {1280, 800}) {
        fixture.add(test::fortnight());
        preferences.setTheme(ThemeChoice::light);
        open(size);
    }
    void open(QSize size) {
        window = std::make_unique<MainWindow>(*fixture.store, preferences,
                                              [] { return QDateTime(today, QTime(18, 42)); });
        window->resize(size);
        window->go(Destination::of(Destination::Page::activities));
        window->show();
        window->activateWindow();
        (void)QTest::qWaitForWindowActive(window.get());
    }

    template <typename T>
    T& find() const {
        return *window->findChild<T*>();
    }
    ActivityTable& table() const { return find<ActivityTable>(); }
    QModelIndex week(int row, Column column = Column::sport) const {
        return table().model()->index(row, static_cast<int>(column));
    }
    QString weekCell(int row, Column column) const { return week(row, column).data().toString(); }
    int shown() const { return static_cast<int>(test::activitiesOf(*table().model()).size()); }
    QString totals() const { return find<TotalsLine>().accessibleName(); }
    void choose(Column column) const {
        for (QAction* action : find<ColumnsMenu>().actions()) {
            if (action->text() == columnName(column)) action->trigger();
        }
    }
    bool shows(Column column) const { return !table().isColumnHidden(static_cast<int>(column)); }
    void pick(const QString& sport) const {
        for (QToolButton* chip : find<SportFilter>().findChildren<QToolButton*>()) {
            if (chip->text() == sport) QTest::mouseClick(chip, Qt::LeftButton);
        }
    }
    void go(const QDate& from, const QDate& to, const QString& sport = {}) const {
        window->go(Destination::activities(from, to, sport));
    }
    ActivityId idOf(const char* title) const {
        for (const QModelIndex& index : test::activitiesOf(*table().model())) {
            if (index.siblingAtColumn(static_cast<int>(Column::title)).data().toString() ==
                QLatin1String(title))
                return index.data(ActivitiesModel::IdRole).value<ActivityId>();
        }
        return 0;
    }
};

QDate day(int ofNovember) {
    return QDate(2026, 11, ofNovember);
}

} // namespace

class TestActivitiesPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void weeksFoldWithTheKeyboard() {
        const Desk desk;
        ActivityTable& table = desk.table();
        QVERIFY(table.isExpanded(desk.week(0)));
        table.setFocus();
        table.setCurrentIndex(table.model()->index(1, 0, desk.week(0)));
        QTest::keyClick(&table, Qt::Key_Left); // to its week
        QCOMPARE(table.currentIndex().siblingAtColumn(0), desk.week(0));
        QTest::keyClick(&table, Qt::Key_Left);
        QVERIFY(!table.isExpanded(desk.week(0)));
        QTest::keyClick(&table, Qt::Key_Down);
        QCOMPARE(table.currentIndex().siblingAtColumn(0), desk.week(1));
        QTest::keyClick(&table, Qt::Key_Up);
        QTest::keyClick(&table, Qt::Key_Right);
        QVERIFY(table.isExpanded(desk.week(0)));
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Space}) {
            QTest::keyClick(&table, key);
            QVERIFY(!table.isExpanded(desk.week(0)));
            QTest::keyClick(&table, key);
            QVERIFY(table.isExpanded(desk.week(0)));
        }
    }

    void weeksFoldWithAClick() {
        const Desk desk;
        ActivityTable& table = desk.table();
        const auto at = [&](Column column) { return table.visualRect(desk.week(1, column)).center(); };
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, at(Column::sport));
        QVERIFY(!table.isExpanded(desk.week(1)));
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, at(Column::distance));
        QVERIFY(table.isExpanded(desk.week(1)));
        QTest::mouseClick(table.viewport(), Qt::RightButton, {}, at(Column::distance));
        QVERIFY(table.isExpanded(desk.week(1)));
    }

    void foldedWeeksStayFolded() {
        Desk desk;
        ActivityTable& table = desk.table();
        table.collapse(desk.week(0));
        desk.fixture.add({{"Another", Sport::run, "2026-11-18T08:00:00", 5000, 1500, 0, 0}});
        QTRY_COMPARE(desk.weekCell(0, Column::distance), QStringLiteral("57.4 km"));
        QVERIFY(!table.isExpanded(desk.week(0)));
        desk.pick(QStringLiteral("Hike")); // not in that week
        QCOMPARE(desk.weekCell(0, Column::title), QStringLiteral("2 – 8 Nov"));
        QVERIFY(table.isExpanded(desk.week(0)));
        desk.pick(QStringLiteral("All sports"));
        QVERIFY(!table.isExpanded(desk.week(0)));
        table.sortByColumn(static_cast<int>(Column::distance), Qt::DescendingOrder); // no weeks
        table.sortByColumn(static_cast<int>(Column::date), Qt::AscendingOrder);
        QVERIFY(!table.isExpanded(desk.week(3)));
        QVERIFY(table.isExpanded(desk.week(2)));
    }

    void goingToAnActivityUnfoldsItsWeek() {
        const Desk desk;
        const ActivityId id = desk.idOf("Forest trail");
        desk.table().collapse(desk.week(1));
        desk.window->go(Destination::activity(id));
        desk.window->back();
        QVERIFY(desk.table().isExpanded(desk.week(1)));
        QCOMPARE(desk.table().currentIndex().data(ActivitiesModel::IdRole).value<ActivityId>(), id);
    }

    void sumsFollowFilterUnitsAndWeek() {
        Desk desk;
        QCOMPARE(desk.weekCell(0, Column::distance), QStringLiteral("52.4 km"));
        QCOMPARE(desk.totals(), QStringLiteral("13 activities, 217 km, 17 h, 1,973 m climb"));
        desk.pick(QStringLiteral("Run"));
        QCOMPARE(desk.weekCell(0, Column::distance), QStringLiteral("18.55 km"));
        desk.preferences.setUnits(UnitChoice::of(UnitSystem::imperial));
        QCOMPARE(desk.weekCell(0, Column::distance), QStringLiteral("11.53 mi"));
        QCOMPARE(desk.totals().section(u',', 1, 1), QStringLiteral(" 35 mi"));
        desk.pick(QStringLiteral("All sports"));
        desk.preferences.setFirstDayOfWeek(Qt::Sunday);
        QCOMPARE(desk.weekCell(0, Column::title), QStringLiteral("15 – 21 Nov"));
        desk.pick(QStringLiteral("Swim"));
        QCOMPARE(desk.totals(), QStringLiteral("2 activities, 2.6 mi, 1.5 h")); // of climb nothing is known
    }

    void columnsAreChosenAndStay() {
        Desk desk;
        QVERIFY(desk.shows(Column::energy)); // in place of the load that nobody knows
        QVERIFY(!desk.shows(Column::load));
        QVERIFY(!desk.shows(Column::device));
        desk.choose(Column::energy);
        desk.choose(Column::device);
        desk.choose(Column::climb);
        const auto check = [&] {
            QVERIFY(!desk.shows(Column::energy) && !desk.shows(Column::climb));
            QVERIFY(desk.shows(Column::device) && desk.shows(Column::date) && desk.shows(Column::title));
        };
        check();
        desk.open({1280, 800}); // as it was left
        check();
        desk.window->resize(900, 700); // a narrow window has the last word
        QTRY_VERIFY(!desk.shows(Column::device));
        desk.window->resize(1280, 800);
        QTRY_VERIFY(desk.shows(Column::device));
        for (QAction* action : desk.find<ColumnsMenu>().actions()) {
            if (action->isChecked()) action->trigger();
        }
        QVERIFY(desk.shows(Column::title) && desk.shows(Column::sport) && !desk.shows(Column::date));
        desk.find<ColumnsMenu>().actions().constLast()->trigger();
        QVERIFY(desk.shows(Column::energy) && desk.shows(Column::date) && !desk.shows(Column::device));
        QVERIFY(desk.preferences.choices().isEmpty());
    }

    void theMenuOfColumnsStaysOpen() {
        const Desk desk;
        auto& menu = desk.find<ColumnsMenu>();
        menu.popup(desk.window->mapToGlobal(QPoint(0, 0)));
        QAction* first = menu.actions().constFirst();
        QTest::mouseClick(&menu, Qt::LeftButton, {}, menu.actionGeometry(first).center());
        QVERIFY(menu.isVisible());
        QVERIFY(!first->isChecked());
        menu.setActiveAction(first);
        QTest::keyClick(&menu, Qt::Key_Space);
        QVERIFY(menu.isVisible());
        QVERIFY(first->isChecked());
        QTest::keyClick(&menu, Qt::Key_Escape);
        QVERIFY(!menu.isVisible());
    }

    void sourcesFilter() {
        Desk desk;
        Batch batch;
        batch.source = {firstProfile, QStringLiteral("polar"), QStringLiteral("1"), QStringLiteral("Polar")};
        batch.feed = QStringLiteral("activities");
        batch.recordings.push_back(
            test::recordingOf({"By Polar", Sport::run, "2026-11-18T08:00:00", 5000, 1500, 0, 0}));
        desk.fixture.store->apply(std::move(batch)).waitForFinished();
        auto& box = desk.find<SourceFilter>();
        QTRY_COMPARE(box.count(), 3);
        QCOMPARE(box.itemText(1), QStringLiteral("Polar"));
        QCOMPARE(box.itemText(2), QStringLiteral("Made-up watch"));
        box.setCurrentIndex(1);
        QCOMPARE(desk.shown(), 1);
        box.setCurrentIndex(2);
        QCOMPARE(desk.shown(), 13);
        box.setCurrentIndex(0);
        QCOMPARE(desk.shown(), 14);
    }

    void periodsCountBackFromToday() {
        const Desk desk;
        auto& period = desk.find<PeriodFilter>();
        const std::vector<std::pair<QString, int>> expected{
            {QStringLiteral("Last 7 days"), 7},   {QStringLiteral("Last 30 days"), 12},
            {QStringLiteral("Last 90 days"), 12}, {QStringLiteral("Last 365 days"), 12},
            {QStringLiteral("This year"), 12},    {QStringLiteral("All time"), 13}};
        QCOMPARE(period.count(), static_cast<int>(expected.size()) + 1); // and 'Custom…'
        for (const auto& [text, shown] : expected) {
            period.setCurrentText(text);
            QCOMPARE(desk.shown(), shown);
        }
    }

    void daysCanBeChosen() {
        const Desk desk;
        auto& period = desk.find<PeriodFilter>();
        const auto ask = [&] {
            period.setCurrentText(QStringLiteral("Custom…"));
            return desk.window->findChild<DaysDialog*>();
        };
        DaysDialog* dialog = ask();
        QVERIFY(dialog != nullptr);
        dialog->reject();
        QCOMPARE(period.currentText(), QStringLiteral("All time"));
        QTRY_VERIFY(desk.window->findChild<DaysDialog*>() == nullptr);

        dialog = ask();
        const QList<QDateEdit*> edits = dialog->findChildren<QDateEdit*>();
        edits[0]->setDate(day(14));
        edits[1]->setDate(day(13)); // then it is one day
        QCOMPARE(dialog->from(), day(13));
        edits[1]->setDate(day(16));
        dialog->accept();
        QCOMPARE(period.currentText(), QStringLiteral("13 – 16 Nov"));
        QCOMPARE(desk.shown(), 3);
        period.setCurrentIndex(0);
        QCOMPARE(desk.shown(), 13);
        QCOMPARE(period.findText(QStringLiteral("13 – 16 Nov")), -1);
    }

    void aDestinationOpensFilteredAndBackReturnsToIt() {
        const Desk desk;
        desk.go(day(9), day(15));
        QCOMPARE(desk.shown(), 5);
        QCOMPARE(desk.find<PeriodFilter>().currentText(), QStringLiteral("9 – 15 Nov"));
        desk.window->go(Destination::activity(desk.idOf("Forest trail")));
        QVERIFY(desk.find<ActivityPage>().isVisible());
        desk.window->back();
        QVERIFY(desk.find<ActivitiesPage>().isVisible());
        QCOMPARE(desk.shown(), 5);
        desk.go(day(9), {}, QStringLiteral("water"));
        QCOMPARE(desk.shown(), 2);
        QCOMPARE(desk.find<PeriodFilter>().currentText(), QStringLiteral("Since 9 Nov"));
        desk.window->back();
        QCOMPARE(desk.shown(), 5);
        desk.window->back();
        QCOMPARE(desk.shown(), 13);
        QCOMPARE(desk.find<PeriodFilter>().currentText(), QStringLiteral("All time"));
    }

    void onesOwnFiltersComeBack() {
        const Desk desk;
        desk.pick(QStringLiteral("Run"));
        desk.find<PeriodFilter>().setCurrentText(QStringLiteral("Last 7 days"));
        QTest::keyClicks(&desk.find<QLineEdit>(), QStringLiteral("loop"));
        QCOMPARE(desk.shown(), 1);
        desk.go(day(2), day(8));
        QCOMPARE(desk.shown(), 2);
        desk.window->go(Destination::of(Destination::Page::activities));
        QCOMPARE(desk.shown(), 1);
        QCOMPARE(desk.find<QLineEdit>().text(), QStringLiteral("loop"));
        QCOMPARE(desk.find<PeriodFilter>().currentText(), QStringLiteral("Last 7 days"));

        desk.go(day(2), day(8));
        desk.pick(QStringLiteral("Hike")); // from now on these are one's own
        QCOMPARE(desk.shown(), 1);
        desk.window->go(Destination::of(Destination::Page::activities));
        QCOMPARE(desk.find<PeriodFilter>().currentText(), QStringLiteral("2 – 8 Nov"));
        QCOMPARE(desk.shown(), 1);
    }

    void searchingKeepsWhatWasAskedFor() {
        const Desk desk;
        desk.go(day(9), day(15));
        QTest::keyClick(desk.window.get(), Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget(), &desk.find<QLineEdit>());
        QCOMPARE(desk.shown(), 5);
    }

    void theListScrollsAtTheEdgeOfTheWindow() {
        const Desk desk({1280, 500});
        const QScrollBar* inner = desk.table().verticalScrollBar();
        QTRY_VERIFY(inner->maximum() > 0);
        QScrollBar* outer = nullptr;
        for (QScrollBar* bar :
             desk.find<ActivitiesPage>().findChildren<QScrollBar*>(QString(), Qt::FindDirectChildrenOnly)) {
            if (bar->isVisible()) outer = bar;
        }
        QVERIFY(outer != nullptr);
        QVERIFY(outer->height() > 100);
        outer->setValue(outer->maximum());
        QCOMPARE(inner->value(), inner->maximum());
    }

    void whatMayBeOneWorkoutIsAskedAbout() {
        Desk desk;
        const auto review = [&]() -> QPushButton* {
            for (QPushButton* link : desk.find<ActivitiesPage>().findChildren<QPushButton*>()) {
                if (link->isVisible() && link->text() == QStringLiteral("Two activities may be one workout"))
                    return link;
            }
            return nullptr;
        };
        QVERIFY(review() == nullptr);
        // The lunch loop, which another source takes for a ride.
        const ActivityId asked = desk.fixture
                                     .add({{nullptr, Sport::ride, "2026-11-20T12:08:30", 8100, 2660, 0, 0}},
                                          QStringLiteral("phone"))
                                     .recordings.front()
                                     .activity;
        QTRY_VERIFY(review() != nullptr);
        QTest::mouseClick(review(), Qt::LeftButton);
        QTRY_COMPARE(desk.window->here(), Destination::activity(asked));
    }
};

QTEST_MAIN(TestActivitiesPage)
#include "test_ActivitiesPage.moc"
