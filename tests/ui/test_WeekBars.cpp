// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/WeekBars.h"
#include "ui/theme/Theme.h"

#include <QSignalSpy>
#include <QTest>

using namespace vd;

namespace {

constexpr double hour = 3600;
const QDate monday(2026, 11, 16);

// Half an hour of running on each day up to Friday, which is today; a ride on top on Wednesday.
WeekBarsModel week() {
    WeekBarsModel model;
    model.today = monday.addDays(4);
    for (int i = 0; i < 7; ++i) {
        WeekBarsModel::Day day{monday.addDays(i), {}, QStringLiteral("day %1").arg(i)};
        if (i <= 4) day.parts.push_back({Sport::run, hour / 2});
        if (i == 2) day.parts.push_back({Sport::ride, hour / 2});
        model.days.push_back(std::move(day));
    }
    return model;
}

struct Bars {
    Theme theme{ThemeChoice::light};
    WeekBars bars{theme};
    QSignalSpy chosen{&bars, &WeekBars::dayChosen};

    Bars() {
        bars.setModel(week());
        bars.resize(300, 150);
        bars.show();
        bars.activateWindow();
        (void)QTest::qWaitForWindowActive(&bars);
    }
    QPoint at(int day) const { return bars.daySlot(day).center().toPoint(); }
};

} // namespace

class TestWeekBars : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void axisHasWholeWords_data() {
        QTest::addColumn<double>("most");
        QTest::addColumn<double>("step");
        QTest::addColumn<double>("top");
        QTest::newRow("nothing") << 0.0 << hour << hour;
        QTest::newRow("as in the picture") << 1.05 * hour << hour << 1.5 * hour;
        QTest::newRow("a minute") << 60.0 << hour / 4 << hour / 4;
        QTest::newRow("half an hour") << 0.5 * hour << hour / 2 << hour / 2;
        QTest::newRow("on a line") << 1.5 * hour << hour << 1.5 * hour;
        QTest::newRow("two hours") << 1.9 * hour << 2 * hour << 2 * hour;
        QTest::newRow("a long walk") << 4.7 * hour << 4 * hour << 6 * hour;
        QTest::newRow("a day and a night") << 24 * hour << 12 * hour << 24 * hour;
    }
    void axisHasWholeWords() {
        QFETCH(double, most);
        QFETCH(double, step);
        QFETCH(double, top);
        QCOMPARE(hourAxis(most).stepS, step);
        QCOMPARE(hourAxis(most).topS, top);
    }

    void clickOpensADayThatHasBeen() {
        Bars desk;
        QTest::mouseClick(&desk.bars, Qt::LeftButton, {}, desk.at(1));
        QCOMPARE(desk.chosen.takeFirst().front().toDate(), monday.addDays(1));
        QTest::mouseClick(&desk.bars, Qt::LeftButton, {}, desk.at(5)); // tomorrow
        QVERIFY(desk.chosen.isEmpty());
    }

    void keysWalkUpToToday() {
        Bars desk;
        desk.bars.setFocus(Qt::TabFocusReason);
        QTest::keyClick(&desk.bars, Qt::Key_Right);
        QTest::keyClick(&desk.bars, Qt::Key_Return);
        QCOMPARE(desk.chosen.takeFirst().front().toDate(), monday.addDays(4));
        QTest::keyClick(&desk.bars, Qt::Key_Left);
        QCOMPARE(desk.bars.accessibleDescription(), QStringLiteral("day 3"));
        QTest::keyClick(&desk.bars, Qt::Key_Home);
        QTest::keyClick(&desk.bars, Qt::Key_Left);
        QTest::keyClick(&desk.bars, Qt::Key_Space);
        QCOMPARE(desk.chosen.takeFirst().front().toDate(), monday);
        desk.bars.clearFocus();
        QVERIFY(desk.bars.accessibleDescription().contains(QStringLiteral("day 0; day 1")));
    }

    void stackIsAsHighAsItsHours() {
        Bars desk;
        const QImage picture = desk.bars.grab().toImage();
        const auto height = [&](int day, Sport sport) {
            int count = 0;
            for (int y = 0; y < picture.height(); ++y)
                count += picture.pixelColor(desk.at(day).x(), y) == desk.theme.sportColor(sport) ? 1 : 0;
            return count;
        };
        const int half = height(1, Sport::run);
        QVERIFY(half > 20);
        QCOMPARE(height(2, Sport::run), half);
        QVERIFY(std::abs(height(2, Sport::ride) - (half - 2)) <= 1); // the gap of the surface
        QVERIFY(height(4, Sport::run) < half);                       // hatched
        QCOMPARE(height(5, Sport::run), 0);
    }
};

QTEST_MAIN(TestWeekBars)
#include "test_WeekBars.moc"
