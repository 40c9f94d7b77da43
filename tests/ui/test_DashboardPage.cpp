// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The real page, offscreen, on a store of its own; today is Friday 20 November 2026.
#include "MadeUpDays.h"

#include "models/store/ActivityQueries.h"
#include "ui/Preferences.h"
#include "ui/charts/WeekBars.h"
#include "ui/pages/dashboard/DashboardPage.h"
#include "ui/pages/dashboard/LastActivitiesCard.h"
#include "ui/pages/dashboard/SportRow.h"
#include "ui/pages/dashboard/WeekCard.h"
#include "ui/pages/dashboard/WeekHeadline.h"
#include "ui/parts/CardBoard.h"
#include "ui/parts/CardFrame.h"
#include "ui/parts/EmptyState.h"
#include "ui/parts/Tile.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace vd;
using test::fridayOfPictures;

namespace {

enum class Fill { nothing, oneDay, weeks };

struct Desk {
    test::StoreFixture fixture;
    Preferences preferences;
    Theme theme{ThemeChoice::light};
    QDateTime now{fridayOfPictures, QTime(18, 42)};
    DashboardPage page{PageContext{*fixture.store, preferences, theme, [this] { return now; }}};
    QList<Destination> wanted;

    explicit Desk(Fill fill = Fill::weeks, QSize size = {1280, 800}) {
        if (fill == Fill::weeks) {
            test::addDays(fixture, fridayOfPictures, 40, 11'817);
            fixture.add(test::fortnight());
        } else if (fill == Fill::oneDay) {
            test::addDays(fixture, fridayOfPictures, 0, 11'817);
            fixture.add({test::fortnight().front()});
        }
        QObject::connect(&page, &Page::requested, &page,
                         [this](const Destination& destination) { wanted << destination; });
        page.resize(size);
        page.open(Destination::of(Destination::Page::dashboard));
        page.show();
        page.activateWindow();
        (void)QTest::qWaitForWindowActive(&page);
    }
    Tile* tile(const char* name) const {
        for (Tile* tile : page.findChildren<Tile*>()) {
            if (tile->accessibleName() == QLatin1String(name)) return tile;
        }
        return nullptr;
    }
    QString value(const char* name) const {
        QStringList parts;
        for (const Quantity& part : tile(name)->content().value)
            parts << part.text();
        return parts.join(QLatin1Char(' '));
    }
    template <typename T>
    QList<T*> visible() const {
        QList<T*> found;
        for (T* widget : page.findChildren<T*>()) {
            if (widget->isVisible()) found << widget;
        }
        return found;
    }
    bool says(const QString& text) const {
        return std::ranges::any_of(visible<QLabel>(),
                                   [&](const QLabel* label) { return label->text() == text; });
    }
    QAbstractButton* button(const char* text) const {
        for (QAbstractButton* button : page.findChildren<QAbstractButton*>()) {
            if (button->text() == QString::fromUtf8(text) ||
                button->accessibleName() == QString::fromUtf8(text))
                return button;
        }
        return nullptr;
    }
    QWidget* card(const char* id) const {
        for (CardFrame* frame : page.findChildren<CardFrame*>()) {
            if (frame->id() == QLatin1String(id)) return frame;
        }
        return nullptr;
    }
    Destination takeWanted() {
        return wanted.isEmpty() ? Destination::of(Destination::Page::welcome) : wanted.takeFirst();
    }
};

const CardFrame* frameAround(const QWidget* widget) {
    while (widget != nullptr && qobject_cast<const CardFrame*>(widget) == nullptr)
        widget = widget->parentWidget();
    return qobject_cast<const CardFrame*>(widget);
}

const QDate monday(2026, 11, 16);
const QDate sunday(2026, 11, 22);

} // namespace

class TestDashboardPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        m_font = QApplication::font();
    }
    void cleanup() { QApplication::setFont(m_font); }

    void tilesShowTodayAgainstUsual() {
        const Desk desk;
        QCOMPARE(desk.page.context(), QStringLiteral("Friday 20 November"));
        QCOMPARE(desk.value("Steps"), QStringLiteral("11,817"));
        QCOMPARE(desk.tile("Steps")->content().word, QStringLiteral("above usual"));
        QCOMPARE(desk.value("Distance"), QStringLiteral("9.5 km"));
        QCOMPARE(desk.value("Resting HR"), QStringLiteral("50 bpm"));
        QCOMPARE(desk.tile("Resting HR")->content().word, QStringLiteral("below usual"));
        QCOMPARE(desk.tile("Steps")->content().provider, QStringLiteral("files"));
        QVERIFY(
            desk.tile("Steps")->accessibleDescription().startsWith(QStringLiteral("Steps: 11,817, above")));
        QVERIFY(desk.tile("Steps")->toolTip().contains(QStringLiteral("Made-up watch")));
        QCOMPARE(desk.visible<Tile>().size(), 6);
    }

    void missingIsADashAndNeverZero() {
        const Desk desk;
        QCOMPARE(desk.value("Sleep"), QStringLiteral("–"));
        QCOMPARE(desk.tile("Sleep")->content().word, QStringLiteral("no data today"));
        for (const SparkModel::Day& day : desk.tile("Sleep")->content().spark.days)
            QVERIFY(!day.value);
    }

    void weekIsComparedByThisWeekday() {
        Desk desk;
        const auto* headline = desk.page.findChild<WeekHeadline*>();
        QCOMPARE(headline->number(), QStringLiteral("4 h 09 min"));
        QVERIFY(desk.says(QStringLiteral("16 – 22 Nov")));
        QVERIFY(desk.says(QStringLiteral("Not enough weeks yet to tell your usual")));
        std::vector<test::MadeUp> before;
        std::vector<QByteArray> starts;
        for (int week = 1; week <= 4; ++week)
            starts.push_back(monday.addDays(-7 * week).toString(Qt::ISODate).toLatin1() + "T19:00:00");
        for (const QByteArray& start : starts)
            before.push_back({"Before", Sport::walk, start.constData(), 5000, 4 * 3600, 0, 0});
        desk.fixture.add(before);
        // 4 h in each of those weeks, and 2:33 of the fortnight in one of them.
        QTRY_VERIFY(desk.says(QStringLiteral("29 min below your usual by Friday")));
    }

    void sportsAreListedTheLongestFirst() {
        const Desk desk;
        QStringList rows;
        for (const SportRow* row : desk.visible<SportRow>())
            rows << row->accessibleName() + u' ' + row->time() + u' ' + row->distance();
        QCOMPARE(rows, (QStringList{QStringLiteral("Run 1:38 18.6 km"), QStringLiteral("Ride 1:03 31.6 km"),
                                    QStringLiteral("Swim 0:46 2.2 km"), QStringLiteral("Strength 0:42 –")}));
    }

    void lastActivitiesAreTheNewestFive() {
        const Desk desk;
        const QList<ActivityLine*> lines = desk.visible<ActivityLine>();
        QCOMPARE(lines.size(), 5);
        QCOMPARE(lines[0]->title(), QStringLiteral("Lunch loop"));
        QCOMPARE(lines[0]->when(), QStringLiteral("Today, 12:08"));
        QCOMPARE(lines[1]->when(), QStringLiteral("Thu, 06:40"));
        QCOMPARE(lines[0]->quantity(LineColumn::distance).text(), QStringLiteral("8.12 km"));
        QCOMPARE(lines[0]->quantity(LineColumn::speed).text(), QStringLiteral("5:28 /km"));
        QCOMPARE(lines[4]->quantity(LineColumn::distance).text(), QStringLiteral("–"));
        // Nothing is known of load: neither bar nor number, nor a word on it.
        const auto* card = desk.page.findChild<LastActivitiesCard*>();
        QVERIFY(!card->columns()[LineColumn::load].shown);
        QVERIFY(!desk.says(QStringLiteral("bar = training load")));
        QVERIFY(!card->columns()[LineColumn::heartRate].shown);
    }

    void hugeWindowsShowDateAndHeartRate() {
        const Desk desk(Fill::weeks, {1920, 1080});
        const LineColumns& columns = desk.page.findChild<LastActivitiesCard*>()->columns();
        QCOMPARE(columns.shape, LineColumns::Shape::wide);
        QVERIFY(columns[LineColumn::heartRate].shown && columns[LineColumn::when].shown);
    }

    void everyNumberLeadsToWhatItIsMadeOf() {
        Desk desk;
        QTest::mouseClick(desk.tile("Steps"), Qt::LeftButton);
        QCOMPARE(desk.takeWanted(), Destination::day(fridayOfPictures, Metric::steps));
        QTest::mouseClick(desk.tile("Sleep"), Qt::LeftButton);
        QCOMPARE(desk.takeWanted(), Destination::day(fridayOfPictures, Metric::sleepDuration));
        const QDate weighed =
            fridayOfPictures.toJulianDay() % 2 == 0 ? fridayOfPictures : fridayOfPictures.addDays(-1);
        QTest::mouseClick(desk.tile("Weight"), Qt::LeftButton);
        QCOMPARE(desk.takeWanted(), Destination::day(weighed, Metric::weight));
        QTest::mouseClick(desk.page.findChild<WeekHeadline*>(), Qt::LeftButton);
        QCOMPARE(desk.takeWanted(), Destination::activities(monday, sunday));
        QTest::mouseClick(desk.visible<SportRow>().at(2), Qt::LeftButton);
        QCOMPARE(desk.takeWanted(), Destination::activities(monday, sunday, QStringLiteral("swim")));
        auto* bars = desk.page.findChild<WeekBars*>();
        QTest::mouseClick(bars, Qt::LeftButton, {}, bars->daySlot(1).center().toPoint());
        QCOMPARE(desk.takeWanted(), Destination::day(monday.addDays(1)));
        const ActivityId newest = listActivities(desk.fixture.store->database()).front().id;
        QTest::mouseClick(desk.visible<ActivityLine>().front(), Qt::LeftButton);
        QCOMPARE(desk.takeWanted(), Destination::activity(newest));
        QTest::mouseClick(desk.button("All activities"), Qt::LeftButton);
        QCOMPARE(desk.takeWanted(), Destination::of(Destination::Page::activities));
        QVERIFY(desk.wanted.isEmpty());
    }

    void keyboardOpensToo() {
        Desk desk;
        QTest::keyClick(desk.tile("Distance"), Qt::Key_Return);
        QCOMPARE(desk.takeWanted(), Destination::day(fridayOfPictures, Metric::distance));
        QTest::keyClick(desk.visible<ActivityLine>().at(1), Qt::Key_Enter);
        QCOMPARE(desk.takeWanted().page, Destination::Page::activity);
        QTest::keyClick(desk.visible<SportRow>().front(), Qt::Key_Space);
        QCOMPARE(desk.takeWanted().sport, QStringLiteral("run"));
    }

    void tabReachesEverythingAndEverythingHasAName() {
        Desk desk;
        desk.tile("Steps")->setFocus();
        QSet<const QWidget*> reached;
        QPoint before;
        for (int i = 0; i < 40; ++i) {
            // From card to card as they stand.
            if (const auto* frame = frameAround(QApplication::focusWidget()); frame != nullptr && i < 18) {
                const bool further = frame->y() > before.y() || frame->x() >= before.x();
                QVERIFY2(further, qPrintable(frame->id()));
                before = frame->pos();
            }
            reached.insert(QApplication::focusWidget());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        for (const QWidget* widget : desk.visible<QWidget>()) {
            if (!widget->isEnabled() || !(widget->focusPolicy() & Qt::TabFocus)) continue;
            QVERIFY2(reached.contains(widget), widget->metaObject()->className());
            const auto* named = qobject_cast<const QPushButton*>(widget);
            QVERIFY2(!widget->accessibleName().isEmpty() || named != nullptr,
                     widget->metaObject()->className());
        }
        QVERIFY(reached.size() >= 6 + 1 + 1 + 4 + 1 + 5); // tiles, headline, bars, sports, link, lines
    }

    void keysScroll() {
        Desk desk(Fill::weeks, {640, 480});
        const QScrollBar* bar = desk.page.findChild<CardBoard*>()->verticalScrollBar();
        desk.page.takeFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_PageDown);
        QVERIFY(bar->value() > 0);
        desk.tile("Steps")->setFocus();
        QTest::keyClick(desk.tile("Steps"), Qt::Key_PageUp);
        QCOMPARE(bar->value(), 0);
    }

    void emptyStoreOffersAnImportUntilThereIsSomething() {
        Desk desk(Fill::nothing, {640, 480});
        QVERIFY(desk.visible<Tile>().isEmpty());
        QVERIFY(desk.says(QStringLiteral("Nothing here yet")));
        QSignalSpy import(&desk.page, &Page::importRequested);
        QTest::mouseClick(desk.button("Import files…"), Qt::LeftButton);
        QCOMPARE(import.size(), 1);
        QVERIFY(!desk.button("Edit cards")->isEnabled());
        QVERIFY(desk.visible<QScrollBar>().isEmpty());
        desk.fixture.add({test::fortnight().front()});
        QTRY_COMPARE(desk.visible<Tile>().size(), 6);
        QVERIFY(desk.button("Edit cards")->isEnabled());
    }

    void oneDayIsEnough() {
        const Desk desk(Fill::oneDay);
        QCOMPARE(desk.value("Steps"), QStringLiteral("11,817"));
        QCOMPARE(desk.tile("Steps")->content().word, QStringLiteral("not enough days yet"));
        QCOMPARE(desk.page.findChild<WeekHeadline*>()->number(), QStringLiteral("44 min"));
        QCOMPARE(desk.visible<ActivityLine>().size(), 1);
        // At the top of its card, no higher than one of five.
        const ActivityLine* line = desk.visible<ActivityLine>().front();
        QVERIFY(line->height() < line->parentWidget()->height() / 3);
    }

    void aWeekWithoutActivitiesSaysSo() {
        Desk desk;
        desk.now = desk.now.addDays(7);
        desk.page.hide();
        desk.page.show();
        QCOMPARE(desk.page.findChild<WeekHeadline*>()->number(), QStringLiteral("–"));
        QVERIFY(desk.visible<SportRow>().isEmpty());
        QCOMPARE(desk.visible<ActivityLine>().front()->when(), QStringLiteral("20 Nov, 12:08"));
    }

    void followsTheStoreWhileItIsSeen() {
        Desk desk;
        test::addDays(desk.fixture, fridayOfPictures, 0, 12'345);
        QTRY_COMPARE(desk.value("Steps"), QStringLiteral("12,345"));
        desk.page.hide();
        test::addDays(desk.fixture, fridayOfPictures, 0, 12'500);
        QTest::qWait(0); // the signal arrives, and starts nothing
        QCOMPARE(desk.value("Steps"), QStringLiteral("12,345"));
        desk.page.show();
        QCOMPARE(desk.value("Steps"), QStringLiteral("12,500"));
    }

    void anotherDayBeginsAtMidnight() {
        Desk desk;
        desk.now = QDateTime(fridayOfPictures, QTime(23, 59, 59, 900));
        test::addDays(desk.fixture, fridayOfPictures, 0, 15'000);
        QTRY_COMPARE(desk.value("Steps"), QStringLiteral("15,000"));
        desk.now = QDateTime(fridayOfPictures.addDays(1), QTime(0, 0));
        QSignalSpy header(&desk.page, &Page::headerChanged);
        QTRY_COMPARE(desk.value("Steps"), QStringLiteral("–"));
        QCOMPARE(desk.page.context(), QStringLiteral("Saturday 21 November"));
        QCOMPARE(header.size(), 1);
    }

    void unitsAndFirstDayOfTheWeekHoldAtOnce() {
        Desk desk;
        desk.preferences.setUnits(UnitChoice::of(UnitSystem::imperial));
        QCOMPARE(desk.value("Distance"), QStringLiteral("5.9 mi"));
        QCOMPARE(desk.visible<ActivityLine>().front()->quantity(LineColumn::distance).text(),
                 QStringLiteral("5.05 mi"));
        QCOMPARE(desk.visible<SportRow>().front()->distance(), QStringLiteral("11.5 mi"));
        desk.preferences.setFirstDayOfWeek(Qt::Sunday);
        QTRY_VERIFY(desk.says(QStringLiteral("15 – 21 Nov")));
        QVERIFY(desk.page.findChild<WeekHeadline*>()->number() != QStringLiteral("4 h 09 min"));
    }

    void themeChangesAtOnce() {
        Desk desk;
        const auto ground = [&] {
            return desk.tile("Steps")->grab().toImage().pixelColor(8, 60).lightness();
        };
        QVERIFY(ground() > 200);
        desk.theme.setChoice(ThemeChoice::dark);
        QVERIFY(ground() < 60);
    }

    void cardsAreEditedAndStaySo() {
        Desk desk;
        auto* board = desk.page.findChild<CardBoard*>();
        desk.page.tools()->show();
        QTest::mouseClick(desk.button("Edit cards"), Qt::LeftButton);
        QVERIFY(board->isEditing());
        QVERIFY(!desk.tile("Steps")->isEnabled());
        QTest::mouseClick(desk.button("Hide Weight"), Qt::LeftButton);
        for (CardHandle* handle : desk.page.findChildren<CardHandle*>()) {
            if (handle->accessibleName() == u"Last activities")
                QTest::keyClick(handle, Qt::Key_Left, Qt::ControlModifier);
        }
        QTest::mouseClick(desk.button("Done"), Qt::LeftButton);
        QVERIFY(!board->isEditing());
        QVERIFY(!desk.card("weight")->isVisible());
        QVERIFY(desk.card("last_activities")->x() < desk.card("week")->x());
        QVERIFY(desk.preferences.choice(QStringLiteral("dashboard/cards"))
                    .join(u' ')
                    .startsWith(u"steps resting_heart_rate sleep -weight active_minutes distance "
                                "last_activities week "));

        DashboardPage again{
            PageContext{*desk.fixture.store, desk.preferences, desk.theme, [&] { return desk.now; }}};
        QVERIFY(again.findChild<CardBoard*>()->cards() == board->cards());

        QTest::mouseClick(desk.button("Edit cards"), Qt::LeftButton);
        QTest::mouseClick(desk.button("Reset"), Qt::LeftButton);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!board->isEditing());
        QVERIFY(desk.card("weight")->isVisible());
        QVERIFY(desk.preferences.choices().isEmpty());
    }

    void withoutCardsThereIsAWayBack() {
        Desk desk;
        QStringList hidden;
        for (const PlacedCard& card : desk.page.findChild<CardBoard*>()->cards())
            hidden << u'-' + card.id;
        desk.preferences.setChoice(QStringLiteral("dashboard/cards"), hidden);
        DashboardPage page{
            PageContext{*desk.fixture.store, desk.preferences, desk.theme, [&] { return desk.now; }}};
        page.open(Destination::of(Destination::Page::dashboard));
        page.show();
        const QList<EmptyState*> offers = page.findChildren<EmptyState*>();
        const auto shown =
            std::ranges::find_if(offers, [](const EmptyState* offer) { return offer->isVisible(); });
        QVERIFY(shown != offers.end());
        QTest::mouseClick((*shown)->findChild<QPushButton*>(), Qt::LeftButton);
        QVERIFY(page.findChild<CardBoard*>()->isEditing());
        QVERIFY(page.findChild<Tile*>()->isVisible());
    }

    void everyWidthShowsAllOfIt_data() {
        QTest::addColumn<int>("width");
        QTest::addColumn<double>("fontFactor");
        QTest::addColumn<int>("tilesPerRow");
        QTest::newRow("huge") << 1920 << 1.0 << 6;
        QTest::newRow("as designed") << 1280 << 1.0 << 6;
        QTest::newRow("medium") << 1100 << 1.0 << 3;
        QTest::newRow("narrow") << 640 << 1.0 << 3;
        QTest::newRow("narrow, one and a half times the font") << 800 << 1.5 << 2;
        QTest::newRow("twice the font") << 1280 << 2.0 << 3;
        QTest::newRow("narrow, twice the font") << 640 << 2.0 << 1;
    }
    void everyWidthShowsAllOfIt() {
        QFETCH(int, width);
        QFETCH(double, fontFactor);
        QFETCH(int, tilesPerRow);
        QFont font = m_font;
        font.setPointSizeF(10 * fontFactor);
        QApplication::setFont(font);
        const Desk desk(Fill::weeks, {width, 800});
        const auto* board = desk.page.findChild<CardBoard*>();
        QCOMPARE(board->horizontalScrollBar()->maximum(), 0);
        QVERIFY(board->widget()->width() <= board->viewport()->width());
        int inFirstRow = 0;
        for (const Tile* tile : desk.visible<Tile>()) {
            inFirstRow +=
                tile->mapTo(&desk.page, QPoint()).y() == desk.tile("Steps")->mapTo(&desk.page, QPoint()).y()
                    ? 1
                    : 0;
            QVERIFY2(tile->width() >= tile->minimumSizeHint().width(), qPrintable(tile->accessibleName()));
            QVERIFY(tile->height() >= tile->sizeHint().height());
        }
        QCOMPARE(inFirstRow, tilesPerRow);
        for (const SportRow* row : desk.visible<SportRow>())
            QVERIFY(row->width() >= row->minimumSizeHint().width() &&
                    row->height() >= row->sizeHint().height());
        for (const ActivityLine* line : desk.visible<ActivityLine>())
            QVERIFY(line->height() >= line->sizeHint().height());
        const LineColumns& columns = desk.page.findChild<LastActivitiesCard*>()->columns();
        for (const LineColumns::Column& column : columns.columns)
            QVERIFY(!column.shown || column.right <= desk.visible<ActivityLine>().front()->width() + 1);
        QVERIFY(columns.titleWidth > 0);
    }

private:
    QFont m_font;
};

QTEST_MAIN(TestDashboardPage)
#include "test_DashboardPage.moc"
