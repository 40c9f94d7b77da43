// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Fixture.h"

#include "ui/itemmodels/ActivitiesFilter.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace vd;
using Column = ActivitiesModel::Column;

namespace {

Activity made(ActivityId id, const test::MadeUp& what) {
    Activity activity;
    activity.id = id;
    activity.summary = test::recordingOf(what).summary;
    activity.sources = QStringList{QStringLiteral("files")};
    return activity;
}

std::vector<Activity> fortnight() {
    std::vector<Activity> activities;
    for (const test::MadeUp& what : test::fortnight())
        activities.push_back(made(static_cast<ActivityId>(activities.size()) + 1, what));
    return activities;
}

QString cell(const QAbstractItemModel& model, int row, Column column) {
    return model.index(row, static_cast<int>(column)).data().toString();
}

QStringList titles(const QAbstractItemModel& model) {
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row)
        result << cell(model, row, Column::title);
    return result;
}

} // namespace

class TestActivitiesModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void cells_data() {
        QTest::addColumn<int>("row");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("metric");
        QTest::addColumn<QString>("imperial");
        const auto add = [](const char* name, int row, Column column, const char* metric,
                            const char* imperial) {
            QTest::newRow(name) << row << static_cast<int>(column) << QString::fromUtf8(metric)
                                << QString::fromUtf8(imperial);
        };
        add("sport", 0, Column::sport, "Run", "Run");
        add("title", 0, Column::title, "Lunch loop", "Lunch loop");
        add("date of this year", 0, Column::date, "Fri 20 Nov 12:08", "Fri 20 Nov 12:08");
        add("date of another year", 12, Column::date, "Thu 6 Nov 2025 07:10", "Thu 6 Nov 2025 07:10");
        add("untitled: sport and part of the day", 12, Column::title, "Morning run", "Morning run");
        add("distance", 0, Column::distance, "8.12 km", "5.05 mi");
        add("time", 5, Column::duration, "2:50:16", "2:50:16");
        add("pace", 0, Column::speed, "5:28 /km", "8:48 /mi");
        add("speed", 2, Column::speed, "30.3 km/h", "18.8 mph");
        add("climb", 0, Column::climb, "64 m", "210 ft");
        add("no climb is not zero", 1, Column::climb, "–", "–");
        add("heart rate", 0, Column::heartRate, "142", "142");
        add("sources", 0, Column::sources, "Files", "Files");
    }
    void cells() {
        QFETCH(int, row);
        QFETCH(int, column);
        QFETCH(QString, metric);
        QFETCH(QString, imperial);
        ActivitiesModel model;
        model.setToday(QDate(2026, 11, 20));
        model.setActivities(fortnight());
        QCOMPARE(model.index(row, column).data().toString(), metric);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setUnits(UnitChoice::of(UnitSystem::imperial));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(model.index(row, column).data().toString(), imperial);
    }

    void rowsKeepTheirIdentity() {
        ActivitiesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::vector<Activity> activities = fortnight();
        model.setActivities(activities);
        const QPersistentModelIndex kept = model.index(4, 0);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);

        model.setActivities(activities);
        QCOMPARE(inserted.count() + removed.count() + changed.count(), 0);

        activities.erase(activities.begin(), activities.begin() + 2); // two neighbours: one removal
        activities[3].summary.name = QStringLiteral("Another name");
        activities.insert(activities.begin(),
                          made(99, {"New", Sport::run, "2026-11-21T10:00:00", 5000, 1500, 0, 0}));
        model.setActivities(activities);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(removed.count(), 1);
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(kept.data(ActivitiesModel::IdRole).value<ActivityId>(), ActivityId(5));
        QCOMPARE(kept.row(), 2);
        QCOMPARE(model.rowCount(), static_cast<int>(activities.size()));

        model.setActivities({});
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!kept.isValid());
    }

    void sortsByRawValues_data() {
        QTest::addColumn<int>("column");
        QTest::addColumn<int>("order");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("last");
        const auto add = [](const char* name, Column column, Qt::SortOrder order, const char* first,
                            const char* last) {
            QTest::newRow(name) << static_cast<int>(column) << static_cast<int>(order)
                                << QString::fromUtf8(first) << QString::fromUtf8(last);
        };
        add("newest first", Column::date, Qt::DescendingOrder, "Lunch loop", "Morning run");
        add("oldest first", Column::date, Qt::AscendingOrder, "Morning run", "Lunch loop");
        add("farthest first, unknown last", Column::distance, Qt::DescendingOrder,
            "Valley loop before the rain", "Legs and core");
        add("nearest first, unknown last", Column::distance, Qt::AscendingOrder, "Pull and paddles",
            "Legs and core");
        add("longest first", Column::duration, Qt::DescendingOrder, "Ridge walk", "Morning run");
        add("title", Column::title, Qt::AscendingOrder, "6 × 800 m on the track",
            "Valley loop before the rain");
        add("fastest first", Column::speed, Qt::DescendingOrder, "Indoor: 3 × 12 min", "Legs and core");
        add("most climb first, unknown last by date", Column::climb, Qt::DescendingOrder, "Ridge walk",
            "Indoor: endurance");
        add("highest heart rate first", Column::heartRate, Qt::DescendingOrder, "Autumn 10 km", "Ridge walk");
        add("sport by name", Column::sport, Qt::AscendingOrder, "Ridge walk", "Pull and paddles");
    }
    void sortsByRawValues() {
        QFETCH(int, column);
        QFETCH(int, order);
        ActivitiesModel model;
        ActivitiesFilter filter(model);
        const QAbstractItemModelTester tester(&filter,
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setActivities(fortnight());
        filter.sort(column, static_cast<Qt::SortOrder>(order));
        const QStringList sorted = titles(filter);
        QTEST(sorted.first(), "first");
        QTEST(sorted.last(), "last");
    }

    void filters() {
        ActivitiesModel model;
        ActivitiesFilter filter(model);
        const QAbstractItemModelTester tester(&filter,
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::vector<Activity> activities = fortnight();
        activities[3].summary.notes = QStringLiteral("With Ana, windy");
        model.setActivities(activities);
        QVERIFY(!filter.isFiltering());
        QCOMPARE(filter.totals().activities, 13);

        filter.setSearch(QStringLiteral("  INDOOR  end "));
        QCOMPARE(titles(filter), QStringList{QStringLiteral("Indoor: endurance")});
        filter.setSearch(QStringLiteral("windy"));
        QCOMPARE(titles(filter), QStringList{QStringLiteral("6 × 800 m on the track")});
        filter.setSearch(QStringLiteral("hike"));
        QCOMPARE(titles(filter), QStringList{QStringLiteral("Ridge walk")});
        filter.setSearch({});

        filter.setSports({Sport::swim, Sport::hike});
        QCOMPARE(filter.totals().activities, 3);
        QCOMPARE(filter.totals().distanceM, 22000.0);
        QCOMPARE(filter.totals().durationS, 22246.0);
        QCOMPARE(filter.totals().climbM, 742.0); // the swims have none

        filter.setFirstDay(QDate(2026, 11, 19)); // inclusive
        QCOMPARE(titles(filter), QStringList{QStringLiteral("Morning swim, drills")});
        filter.setFirstDay(QDate(2026, 11, 20));
        QCOMPARE(filter.rowCount(), 0);
        QVERIFY(filter.isFiltering());
    }

    void neighboursFollowTheOrderShown() {
        ActivitiesModel model;
        ActivitiesFilter filter(model);
        model.setActivities(fortnight());
        QCOMPARE(filter.rowOf(1), 0);
        QCOMPARE(filter.idAt(1), ActivityId(2));
        filter.sort(static_cast<int>(Column::distance), Qt::DescendingOrder);
        QCOMPARE(filter.idAt(0), ActivityId(6));
        filter.setSports({Sport::run});
        QCOMPARE(filter.rowOf(6), -1);
    }
};

QTEST_GUILESS_MAIN(TestActivitiesModel)
#include "test_ActivitiesModel.moc"
