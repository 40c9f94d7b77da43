// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The real window, offscreen, on a store of its own.
#include "ActivityIndexes.h"
#include "Fixture.h"
#include "support/MadeUpFiles.h"

#include "models/store/ActivityQueries.h"
#include "ui/MainWindow.h"
#include "ui/Preferences.h"
#include "ui/pages/ActivitiesPage.h"
#include "ui/pages/ActivityPage.h"
#include "ui/pages/SettingsPage.h"
#include "ui/pages/dashboard/DashboardPage.h"
#include "ui/pages/day/DayPage.h"
#include "ui/parts/ActivityTable.h"
#include "ui/parts/DropOverlay.h"
#include "ui/parts/FocusRing.h"
#include "ui/parts/ImportSheet.h"
#include "ui/parts/Label.h"
#include "ui/parts/SideBar.h"
#include "ui/parts/SportFilter.h"
#include "ui/parts/TableHeader.h"
#include "ui/parts/ToolBar.h"

#include <QAction>
#include <QApplication>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSet>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace vd;
using Column = ActivitiesModel::Column;

namespace {

struct Desk {
    test::StoreFixture fixture;
    Preferences preferences;
    std::unique_ptr<MainWindow> window;

    explicit Desk(bool filled = true, QSize size = {1280, 800}) {
        if (filled) fixture.add(test::fortnight());
        preferences.setTheme(ThemeChoice::light);
        window = std::make_unique<MainWindow>(*fixture.store, preferences);
        window->resize(size);
        window->go(Destination::of(Destination::Page::activities));
        window->show();
        window->activateWindow();
        (void)QTest::qWaitForWindowActive(window.get());
    }

    template <typename T>
    T* find() const {
        return window->findChild<T*>();
    }
    QPushButton* button(const QString& text) const {
        for (QPushButton* candidate : window->findChildren<QPushButton*>()) {
            if (candidate->text() == text && candidate->isVisible()) return candidate;
        }
        return nullptr;
    }
    ActivityTable* table() const { return find<ActivityTable>(); }
    // Those shown, in their order, without the weeks between them.
    QModelIndexList activities() const { return test::activitiesOf(*table()->model()); }
    int count() const { return static_cast<int>(activities().size()); }
    QString cell(int row, Column column) const {
        return activities()[row].siblingAtColumn(static_cast<int>(column)).data().toString();
    }
    QString currentTitle() const {
        return table()->currentIndex().siblingAtColumn(static_cast<int>(Column::title)).data().toString();
    }
    void trigger(const char* action) const { window->findChild<QAction*>(QLatin1String(action))->trigger(); }
    QToolButton* chip(const QString& text) const {
        for (QToolButton* candidate : find<SportFilter>()->findChildren<QToolButton*>()) {
            if (candidate->text() == text) return candidate;
        }
        return nullptr;
    }
};

void drop(QWidget& target, const QStringList& paths) {
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& path : paths)
        urls << QUrl::fromLocalFile(path);
    data.setUrls(urls);
    QDragEnterEvent enter(target.rect().center(), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&target, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(target.rect().center(), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&target, &event);
}

} // namespace

class TestMainWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        m_font = QApplication::font();
    }
    void cleanup() { QApplication::setFont(m_font); }

    void emptySaysWhatToDo() {
        const Desk desk(false);
        QVERIFY(!desk.table()->isVisible());
        QVERIFY(desk.button(QStringLiteral("Import files…")) != nullptr);
    }

    void droppedFilesBecomeActivities() {
        const Desk desk(false);
        QTemporaryDir folder;
        madeup::Track track;
        track.name = QStringLiteral("Dropped run");
        const QString good = folder.filePath(QStringLiteral("good.gpx"));
        const QString bad = folder.filePath(QStringLiteral("bad.gpx"));
        QVERIFY(madeup::write(good, madeup::gpx(track)));
        QVERIFY(madeup::write(bad, "<gpx><trk><trkseg></nonsense>"));

        drop(*desk.window, {good, bad});
        QVERIFY(!desk.find<DropOverlay>()->isVisible());
        auto* sheet = desk.find<ImportSheet>();
        QVERIFY(sheet->isVisible());
        QTRY_VERIFY(desk.button(QStringLiteral("Close")) != nullptr);
        QTRY_COMPARE(desk.count(), 1);
        QCOMPARE(desk.cell(0, Column::title), QStringLiteral("Dropped run"));
        QVERIFY(desk.table()->isVisible());
        // Problems come first; the other view names them all.
        auto* files = sheet->findChild<QListView*>();
        QCOMPARE(files->model()->rowCount(), 1);
        QVERIFY(
            files->model()->index(0, 0).data().toString().startsWith(QStringLiteral("bad.gpx: Not read.")));

        QTest::mouseClick(desk.button(QStringLiteral("Open activity")), Qt::LeftButton);
        QVERIFY(!sheet->isVisible());
        QVERIFY(desk.find<ActivityPage>()->isVisible());
        QCOMPARE(desk.find<ActivityPage>()->title(), QStringLiteral("Dropped run"));
    }

    void importCanBeUndone() {
        const Desk desk(false);
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("run.gpx"));
        QVERIFY(madeup::write(file, madeup::gpx({})));
        desk.window->importPaths({file});
        QTRY_VERIFY(desk.button(QStringLiteral("Undo this import")) != nullptr);
        QTRY_COMPARE(desk.count(), 1);
        QTest::mouseClick(desk.button(QStringLiteral("Undo this import")), Qt::LeftButton);
        QTRY_COMPARE(desk.count(), 0);
        QVERIFY(QFile::exists(file));
        QVERIFY(listActivities(desk.fixture.store->database()).empty());
    }

    void secondDropWaitsForTheFirst() {
        const Desk desk(false);
        QTemporaryDir folder;
        QStringList paths;
        for (int i = 0; i < 3; ++i) {
            madeup::Track track;
            track.start = track.start.addDays(i);
            paths << folder.filePath(QStringLiteral("%1.gpx").arg(i));
            QVERIFY(madeup::write(paths.back(), madeup::gpx(track)));
        }
        for (const QString& path : paths)
            desk.window->importPaths({path});
        QTRY_VERIFY(desk.button(QStringLiteral("Open activities")) != nullptr);
        QTRY_COMPARE(desk.count(), 3);
        // One result for all that was dropped.
        QCOMPARE(desk.find<ImportSheet>()->findChild<QListView*>()->model()->rowCount(), 3);
    }

    void windowMayCloseInTheMiddle() {
        Desk desk(false);
        QTemporaryDir folder;
        for (int i = 0; i < 50; ++i) {
            madeup::Track track;
            track.start = track.start.addDays(i);
            QVERIFY(madeup::write(folder.filePath(QStringLiteral("%1.gpx").arg(i)), madeup::gpx(track)));
        }
        const Database& database = desk.fixture.store->database();
        desk.window->importPaths({folder.path()});
        QTRY_VERIFY(!listActivities(database).empty());
        desk.window.reset();
        // What landed is whole: a point a second, and the last one.
        for (const Activity& activity : listActivities(database))
            QCOMPARE(activity.summary.pointCount, 601);
    }

    void notEveryDragIsADrop() {
        const Desk desk;
        QMimeData data;
        data.setText(QStringLiteral("words"));
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(desk.window.get(), &enter);
        QVERIFY(!desk.find<DropOverlay>()->isVisible());
    }

    void headerSorts() {
        const Desk desk;
        auto* header = desk.find<TableHeader>();
        QCOMPARE(desk.cell(0, Column::title), QStringLiteral("Lunch loop"));
        const int distance = static_cast<int>(Column::distance);
        const QPoint at(header->sectionViewportPosition(distance) + header->sectionSize(distance) / 2,
                        header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
        const QString one = desk.cell(0, Column::title);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
        const QString other = desk.cell(0, Column::title);
        const QSet<QString> both{one, other};
        QCOMPARE(both, (QSet<QString>{QStringLiteral("Valley loop before the rain"),
                                      QStringLiteral("Pull and paddles")}));
    }

    void searchSportAndPeriodFilter() {
        const Desk desk;
        auto* search = desk.find<QLineEdit>();
        QTest::keyClicks(search, QStringLiteral("indoor"));
        QCOMPARE(desk.count(), 2);
        QTest::keyClicks(search, QStringLiteral(" nothing"));
        QVERIFY(!desk.table()->isVisible());
        QTest::mouseClick(desk.button(QStringLiteral("Clear filters")), Qt::LeftButton);
        QCOMPARE(desk.count(), 13);

        QTest::mouseClick(desk.chip(QStringLiteral("Swim")), Qt::LeftButton);
        QCOMPARE(desk.count(), 2);
        QTest::mouseClick(desk.chip(QStringLiteral("Hike")), Qt::LeftButton);
        QCOMPARE(desk.count(), 3);
        QVERIFY(!desk.chip(QStringLiteral("All sports"))->isChecked());
        QTest::mouseClick(desk.chip(QStringLiteral("All sports")), Qt::LeftButton);
        QCOMPARE(desk.count(), 13);
        QVERIFY(desk.chip(QStringLiteral("Row")) == nullptr); // only what there is
    }

    void listFollowsTheStoreAndKeepsTheSelection() {
        Desk desk;
        desk.table()->setCurrentIndex(desk.activities()[3]);
        const QString selected = desk.cell(3, Column::title);
        desk.fixture.add({{"A new one", Sport::run, "2026-11-21T08:00:00", 5000, 1500, 0, 0}});
        QTRY_COMPARE(desk.count(), 14);
        QCOMPARE(desk.cell(0, Column::title), QStringLiteral("A new one"));
        QCOMPARE(desk.currentTitle(), selected);
    }

    void unitsAndThemeChangeAtRunTime() {
        const Desk desk;
        QCOMPARE(desk.cell(0, Column::distance), QStringLiteral("8.12 km"));
        desk.trigger("unitsImperial");
        QCOMPARE(desk.cell(0, Column::distance), QStringLiteral("5.05 mi"));
        QCOMPARE(desk.preferences.units(), UnitChoice::of(UnitSystem::imperial));
        desk.trigger("unitsMetric");
        QCOMPARE(desk.cell(0, Column::distance), QStringLiteral("8.12 km"));

        const auto ground = [&] { return desk.window->grab().toImage().pixelColor(700, 60).lightness(); };
        QVERIFY(ground() > 200);
        desk.trigger("themeDark");
        QVERIFY(ground() < 60);
        QCOMPARE(desk.preferences.theme(), ThemeChoice::dark);
        desk.trigger("themeLight");
        QVERIFY(ground() > 200);
    }

    void opensWithTheKeyboardAndComesBack() {
        const Desk desk;
        QTest::keyClick(desk.window.get(), Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget(), desk.find<QLineEdit>());
        desk.table()->setFocus();
        desk.table()->setCurrentIndex(desk.activities()[1]);
        QTest::keyClick(desk.table(), Qt::Key_Down);
        QTest::keyClick(desk.table(), Qt::Key_Return);
        QVERIFY(desk.find<ActivityPage>()->isVisible());
        QCOMPARE(desk.find<ActivityPage>()->title(), QStringLiteral("Indoor: 3 × 12 min"));
        QTest::keyClick(desk.window.get(), Qt::Key_PageDown, Qt::ControlModifier);
        QTRY_COMPARE(desk.find<ActivityPage>()->title(), QStringLiteral("6 × 800 m on the track"));
        QTest::keyClick(desk.window.get(), Qt::Key_Left, Qt::AltModifier);
        QVERIFY(desk.find<ActivitiesPage>()->isVisible());
        // Back where one was: the activity that was read last.
        QCOMPARE(desk.currentTitle(), QStringLiteral("6 × 800 m on the track"));
        QVERIFY(desk.table()->hasFocus());
    }

    void dashboardIsTheFirstPage() {
        const Desk desk;
        QTest::keyClick(desk.window.get(), Qt::Key_1, Qt::ControlModifier);
        QVERIFY(desk.find<DashboardPage>()->isVisible());
        QTest::keyClick(desk.window.get(), Qt::Key_3, Qt::ControlModifier);
        QVERIFY(desk.find<ActivitiesPage>()->isVisible());
    }

    void pagesLeadToOneAnotherAndBack() {
        const Desk desk;
        const auto page = [&] { return desk.find<QStackedWidget>()->currentWidget(); };
        QTest::keyClick(desk.window.get(), Qt::Key_1, Qt::ControlModifier);
        QTest::mouseClick(desk.button(QStringLiteral("All activities")), Qt::LeftButton);
        QCOMPARE(page(), desk.find<ActivitiesPage>());
        QVERIFY(desk.window->go(Destination::day(QDate(2026, 11, 19))));
        QCOMPARE(page(), desk.find<DayPage>());
        QTest::keyClick(desk.window.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(page(), desk.find<ActivitiesPage>());
        QTest::keyClick(desk.window.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(page(), desk.find<DashboardPage>());
        // A row of the side bar is a place to begin.
        QTest::keyClick(desk.window.get(), Qt::Key_6, Qt::ControlModifier);
        QCOMPARE(page(), desk.find<SettingsPage>());
        QTest::keyClick(desk.window.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(page(), desk.find<SettingsPage>());
    }

    void dayIsWalked() {
        const Desk desk;
        QVERIFY(desk.window->go(Destination::day(QDate(2026, 11, 18))));
        auto* day = desk.find<DayPage>();
        QCOMPARE(day->here().date, QDate(2026, 11, 18));
        for (QToolButton* button : desk.window->findChildren<QToolButton*>()) {
            if (button->isVisible() && button->accessibleName().startsWith(u"Previous day"))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(day->here().date, QDate(2026, 11, 17));
    }

    void everyPageTakesOtherUnitsThemesAndSizes() {
        Desk desk;
        using Place = Destination::Page;
        for (const Place place : {Place::dashboard, Place::day, Place::activities, Place::years,
                                  Place::settings, Place::activity}) {
            const auto first = listActivities(desk.fixture.store->database()).front().id;
            const Destination there =
                place == Place::activity ? Destination::activity(first) : Destination::of(place);
            QVERIFY(desk.window->go(there));
            desk.preferences.setUnits(UnitChoice::of(UnitSystem::imperial));
            desk.preferences.setTheme(ThemeChoice::dark);
            desk.window->resize(640, 480);
            QApplication::processEvents();
            QVERIFY(!desk.window->grab().isNull());
            desk.preferences.setUnits(UnitChoice::of(UnitSystem::metric));
            desk.preferences.setTheme(ThemeChoice::light);
            desk.window->resize(1280, 800);
            QApplication::processEvents();
            QVERIFY(!desk.window->grab().isNull());
            // Content never goes sideways. A window manager takes its time to resize.
            const auto* area = desk.find<QStackedWidget>()->currentWidget()->findChild<QScrollArea*>();
            QTRY_COMPARE(area == nullptr ? 0 : area->horizontalScrollBar()->maximum(), 0);
        }
    }

    void withoutDataWelcomeStandsAlone() {
        const Desk desk(false);
        QVERIFY(desk.window->go(Destination::of(Destination::Page::welcome)));
        QVERIFY(!desk.find<SideBar>()->isVisible());
        QVERIFY(!desk.find<ToolBar>()->isVisible());
        QSignalSpy demo(desk.window.get(), &MainWindow::demoRequested);
        QTest::mouseClick(desk.button(QStringLiteral("Open the demo")), Qt::LeftButton);
        QCOMPARE(demo.size(), 1);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(desk.find<DashboardPage>()->isVisible());
        QVERIFY(desk.find<SideBar>()->isVisible());
    }

    void filesDroppedOnWelcomeAreImported() {
        const Desk desk(false);
        QVERIFY(desk.window->go(Destination::of(Destination::Page::welcome)));
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("run.gpx"));
        QVERIFY(madeup::write(file, madeup::gpx({})));
        drop(*desk.window, {file});
        QVERIFY(desk.find<ToolBar>()->isVisible()); // which tells how far it is
        QTRY_COMPARE(listActivities(desk.fixture.store->database()).size(), size_t(1));
    }

    void demoTakesNoFiles() {
        test::StoreFixture fixture;
        Preferences preferences;
        MainWindow window(*fixture.store, preferences, &QDateTime::currentDateTime, {{}, true, false});
        window.go(Destination::of(Destination::Page::dashboard));
        window.show();
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("run.gpx"));
        QVERIFY(madeup::write(file, madeup::gpx({})));
        QSignalSpy left(&window, &MainWindow::demoLeft);
        window.importPaths({file});
        QPushButton* leave = nullptr;
        for (QPushButton* button : window.findChildren<QPushButton*>()) {
            if (button->text() == u"Leave demo and import") leave = button;
        }
        QVERIFY(leave != nullptr);
        QTest::mouseClick(leave, Qt::LeftButton);
        QCOMPARE(left.size(), 1);
        QCOMPARE(left.front().front().toStringList(), QStringList{file});
        QVERIFY(listActivities(fixture.store->database()).empty());
    }

    void narrowToolBarKeepsTitleAndButton() {
        QFont font(QStringLiteral("Inter"));
        font.setPointSizeF(20);
        QApplication::setFont(font);
        if (QFontInfo(font).family() != font.family()) QSKIP("widths are those of Inter");
        const Desk desk(true, {640, 800});
        desk.window->go(Destination::of(Destination::Page::dashboard));
        const auto* tools = desk.find<ToolBar>();
        const auto* title = tools->findChild<ElidedLabel*>();
        QCOMPARE(title->text(), QStringLiteral("Dashboard"));
        QVERIFY(title->width() >= title->sizeHint().width());
        for (const auto* button : tools->findChildren<QAbstractButton*>()) {
            if (!button->isVisible()) continue;
            QVERIFY(tools->rect().contains(QRect(button->mapTo(tools, QPoint()), button->size())));
            QVERIFY(!button->accessibleName().isEmpty());
        }
    }

    void tabReachesEverything() {
        const Desk desk;
        desk.find<QLineEdit>()->setFocus();
        QSet<const QWidget*> reached;
        for (int i = 0; i < 40; ++i) {
            reached.insert(QApplication::focusWidget());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        for (const QWidget* widget : desk.window->findChildren<QWidget*>()) {
            if (!widget->isVisible() || !widget->isEnabled() || !(widget->focusPolicy() & Qt::TabFocus))
                continue;
            if (widget->focusProxy() != nullptr) continue;
            QVERIFY2(reached.contains(widget), widget->metaObject()->className());
            QVERIFY2(!widget->accessibleName().isEmpty() ||
                         qobject_cast<const QPushButton*>(widget) != nullptr ||
                         qobject_cast<const TableHeader*>(widget) != nullptr,
                     widget->metaObject()->className());
        }
    }

    void ringShowsForTheKeyboardOnly() {
        const Desk desk;
        auto* ring = desk.find<FocusRing>();
        QToolButton* chip = desk.chip(QStringLiteral("Run"));
        QTest::mouseClick(chip, Qt::LeftButton);
        chip->setFocus(Qt::MouseFocusReason);
        QVERIFY(!ring->isVisible());
        QTest::keyClick(chip, Qt::Key_Right);
        QVERIFY(ring->isVisible());
        const QToolButton* next = desk.chip(QStringLiteral("Ride"));
        QCOMPARE(QApplication::focusWidget(), next);
        QVERIFY(ring->geometry().contains(QRect(next->mapTo(desk.window.get(), QPoint()), next->size())));
    }

    void headerSortsWithTheKeyboard() {
        const Desk desk;
        auto* header = desk.find<TableHeader>();
        header->setFocus(Qt::TabFocusReason);
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(header, Qt::Key_Right);
        QTest::keyClick(header, Qt::Key_Return);
        QCOMPARE(header->sortIndicatorSection(), static_cast<int>(Column::distance));
        QCOMPARE(desk.cell(0, Column::title), QStringLiteral("Valley loop before the rain"));
    }

    void altShowsTheMenuBar() {
        const Desk desk;
        QMenuBar* bar = desk.window->menuBar();
        QVERIFY(!bar->isVisible());
        QTest::keyPress(desk.window.get(), Qt::Key_Alt, Qt::AltModifier);
        QTest::keyRelease(desk.window.get(), Qt::Key_Alt);
        QVERIFY(bar->isVisible());
        QTest::keyPress(desk.window.get(), Qt::Key_Alt, Qt::AltModifier);
        QTest::keyPress(desk.window.get(), Qt::Key_X, Qt::AltModifier); // not by itself
        QTest::keyRelease(desk.window.get(), Qt::Key_Alt);
        QVERIFY(bar->isVisible());
    }

    void widthDecidesTheColumns_data() {
        QTest::addColumn<int>("width");
        QTest::addColumn<double>("fontFactor");
        QTest::addColumn<QList<int>>("hidden");
        const auto columns = [](QList<Column> list) {
            list << Column::power << Column::load << Column::device; // nobody chose them
            std::ranges::sort(list);
            QList<int> result;
            for (const Column column : list)
                result << static_cast<int>(column);
            return result;
        };
        QTest::newRow("wide") << 1280 << 1.0 << columns({});
        QTest::newRow("narrow") << 1000 << 1.0
                                << columns({Column::climb, Column::heartRate, Column::sources});
        QTest::newRow("smallest") << 640 << 1.0
                                  << columns({Column::speed, Column::climb, Column::heartRate, Column::energy,
                                              Column::sources});
        QTest::newRow("smallest, twice the font")
            << 640 << 2.0
            << columns({Column::sport, Column::date, Column::duration, Column::speed, Column::climb,
                        Column::heartRate, Column::energy, Column::sources});
    }
    void widthDecidesTheColumns() {
        QFETCH(int, width);
        QFETCH(double, fontFactor);
        QFETCH(QList<int>, hidden);
        // Family and size of the reference pictures, where they are installed.
        QFont font(QStringLiteral("Inter"));
        font.setPointSizeF(10 * fontFactor);
        QApplication::setFont(font);
        if (QFontInfo(font).family() != font.family()) QSKIP("widths are those of Inter");
        const Desk desk(true, {width, 800});
        QList<int> found;
        for (int column = 0; column < ActivitiesModel::columns; ++column) {
            if (desk.table()->isColumnHidden(column)) found << column;
        }
        QCOMPARE(found, hidden);
        // Nothing reaches out of the window, and no number is cut.
        QVERIFY(desk.table()->header()->length() <= desk.table()->viewport()->width());
        const QScrollArea* page = desk.find<ActivitiesPage>()->findChild<QScrollArea*>();
        QVERIFY(page->widget()->width() <= page->viewport()->width());
        QVERIFY(desk.find<SideBar>()->width() < width / 3);
        const auto* tools = desk.find<ToolBar>();
        for (const auto* button : tools->findChildren<QPushButton*>())
            QVERIFY(!button->isVisible() || tools->rect().contains(button->geometry()));
    }

private:
    QFont m_font;
};

QTEST_MAIN(TestMainWindow)
#include "test_MainWindow.moc"
