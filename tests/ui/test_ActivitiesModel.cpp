// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ActivityIndexes.h"
#include "Fixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace vd;
using Column = ActivitiesModel::Column;

namespace {

Activity made(ActivityId id, const test::MadeUp& what) {
    Activity activity;
    activity.id = id;
    const Recording recording = test::recordingOf(what);
    activity.summary = recording.summary;
    activity.sources = QStringList{QStringLiteral("files")};
    activity.device = recording.device;
    // No heart rate was measured while swimming.
    if (what.sport != Sport::swim) activity.load = what.movingS / 60;
    return activity;
}

std::vector<Activity> fortnight() {
    std::vector<Activity> activities;
    for (const test::MadeUp& what : test::fortnight())
        activities.push_back(made(static_cast<ActivityId>(activities.size()) + 1, what));
    return activities;
}

QString cell(const QModelIndex& index, Column column) {
    return index.siblingAtColumn(static_cast<int>(column)).data().toString();
}

QStringList titles(const QAbstractItemModel& model) {
    QStringList result;
    for (const QModelIndex& index : test::activitiesOf(model))
        result << cell(index, Column::title);
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
        add("date of another year", 12, Column::date, "6 Nov 2025 07:10", "6 Nov 2025 07:10");
        add("untitled: sport and part of the day", 12, Column::title, "Morning run", "Morning run");
        add("distance", 0, Column::distance, "8.12 km", "5.05 mi");
        add("time", 5, Column::duration, "2:50:16", "2:50:16");
        add("pace", 0, Column::speed, "5:28 /km", "8:48 /mi");
        add("speed", 2, Column::speed, "30.3 km/h", "18.8 mph");
        add("climb", 0, Column::climb, "64 m", "210 ft");
        add("no climb is not zero", 1, Column::climb, "–", "–");
        add("heart rate", 0, Column::heartRate, "142", "142");
        add("calories", 0, Column::energy, "446 kcal", "446 kcal");
        add("load", 0, Column::load, "44", "44");
        add("no load is not zero", 1, Column::load, "–", "–");
        add("no power is not zero", 0, Column::power, "–", "–");
        add("device", 0, Column::device, "Made-up watch", "Made-up watch");
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
        const QModelIndex index = test::activitiesOf(model)[row].siblingAtColumn(column);
        QCOMPARE(index.data().toString(), metric);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setUnits(UnitChoice::of(UnitSystem::imperial));
        QCOMPARE(changed.count(), 1 + model.rowCount()); // the weeks, and the activities of each
        QCOMPARE(index.data().toString(), imperial);
    }

    void rowsKeepTheirIdentity() {
        ActivitiesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::vector<Activity> activities = fortnight();
        model.setActivities(activities);
        const QPersistentModelIndex kept = model.indexOf(5);
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
        QCOMPARE(changed.count(), 2); // the activity, and the sums of the week that one left and one joined
        QCOMPARE(kept.data(ActivitiesModel::IdRole).value<ActivityId>(), ActivityId(5));
        QCOMPARE(kept.row(), 3);
        QCOMPARE(test::activitiesOf(model).size(), static_cast<qsizetype>(activities.size()));

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
        add("most load first, unknown last by date", Column::load, Qt::DescendingOrder, "Ridge walk",
            "Pull and paddles");
        add("sport by name", Column::sport, Qt::AscendingOrder, "Ridge walk", "Pull and paddles");
    }
    void sortsByRawValues() {
        QFETCH(int, column);
        QFETCH(int, order);
        ActivitiesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setActivities(fortnight());
        model.sort(column, static_cast<Qt::SortOrder>(order));
        const QStringList sorted = titles(model);
        QTEST(sorted.first(), "first");
        QTEST(sorted.last(), "last");
    }

    void filters() {
        ActivitiesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::vector<Activity> activities = fortnight();
        activities[3].summary.notes = QStringLiteral("With Ana, windy");
        activities[7].sources = QStringList{QStringLiteral("strava"), QStringLiteral("files")};
        activities[8].device = QStringLiteral("Bike computer");
        model.setActivities(activities);
        QCOMPARE(model.totals().activities, 13);
        ActivitiesFilter filter;
        const auto shown = [&] {
            model.setFilter(filter);
            return titles(model);
        };

        filter.setSearch(QStringLiteral("  INDOOR  end "));
        QCOMPARE(shown(), QStringList{QStringLiteral("Indoor: endurance")});
        filter.setSearch(QStringLiteral("windy"));
        QCOMPARE(shown(), QStringList{QStringLiteral("6 × 800 m on the track")});
        filter.setSearch(QStringLiteral("hike"));
        QCOMPARE(shown(), QStringList{QStringLiteral("Ridge walk")});
        filter = {};
        filter.source = {QStringLiteral("strava"), {}};
        QCOMPARE(shown(), QStringList{QStringLiteral("Pull and paddles")});
        filter.source = {QStringLiteral("files"), QStringLiteral("Bike computer")};
        QCOMPARE(shown(), QStringList{QStringLiteral("Indoor: endurance")});

        filter = {};
        filter.sports = {Sport::swim, Sport::hike};
        QCOMPARE(shown().size(), 3);
        QCOMPARE(model.totals().distanceM, 22000.0);
        QCOMPARE(model.totals().durationS, 22246.0);
        QCOMPARE(model.totals().climbM, 742.0); // the swims have none
        filter.sports = {Sport::swim};
        QCOMPARE(shown().size(), 2);
        QVERIFY(!model.totals().climbM);               // not zero
        filter.from = filter.to = QDate(2026, 11, 19); // both inclusive
        QCOMPARE(shown(), QStringList{QStringLiteral("Morning swim, drills")});
        filter.from = QDate(2026, 11, 20);
        QCOMPARE(shown(), QStringList());
        QCOMPARE(model.rowCount(), 0);
    }

    void sourcesAreServicesAndDevices() {
        ActivitiesModel model;
        std::vector<Activity> activities = fortnight();
        activities[0].sources = QStringList{QStringLiteral("strava"), QStringLiteral("files")};
        activities[1].sources = QStringList{QStringLiteral("polar")};
        activities[2].device.clear();
        model.setActivities(activities);
        QStringList names;
        for (const ActivitySource& source : sourcesOf(model.activities()))
            names << source.name();
        QCOMPARE(names, (QStringList{QStringLiteral("Polar"), QStringLiteral("Strava"),
                                     QStringLiteral("Files"), QStringLiteral("Made-up watch")}));
    }

    void neighboursFollowTheOrderShown() {
        ActivitiesModel model;
        model.setActivities(fortnight());
        QCOMPARE(model.neighbour(1, 1), ActivityId(2));
        QCOMPARE(model.neighbour(5, 1), ActivityId(6)); // in the week before
        QCOMPARE(model.neighbour(6, -1), ActivityId(5));
        QCOMPARE(model.neighbour(1, 12), ActivityId(13));
        QVERIFY(!model.neighbour(1, -1));
        QVERIFY(!model.neighbour(13, 1));
        model.sort(static_cast<int>(Column::distance), Qt::DescendingOrder);
        QCOMPARE(model.neighbour(6, 1), ActivityId(3));
        ActivitiesFilter filter;
        filter.sports = {Sport::run};
        model.setFilter(filter);
        QVERIFY(!model.neighbour(6, 1));
        QVERIFY(!model.indexOf(6).isValid());
    }

    void noCellIsWiderThanTheWidest_data() {
        QTest::addColumn<int>("system");
        QTest::newRow("metric") << static_cast<int>(UnitSystem::metric);
        QTest::newRow("imperial") << static_cast<int>(UnitSystem::imperial);
    }
    // Digits are as wide as each other: what is longest is widest. Random filters bring about other sums.
    void noCellIsWiderThanTheWidest() {
        QFETCH(int, system);
        std::vector<Activity> activities;
        for (int i = 0; i < 400; ++i) {
            const std::vector<test::MadeUp> kinds = test::fortnight();
            Activity activity = made(i + 1, kinds[static_cast<size_t>(i) % kinds.size()]);
            activity.summary.start.utcMs -= i * 29'000'000LL;
            if (activity.summary.distanceM) *activity.summary.distanceM *= 0.2 + i % 50;
            if (activity.summary.averageSpeedMps) *activity.summary.averageSpeedMps /= 1 + i % 7;
            *activity.summary.movingS *= 0.1 + i % 9;
            activities.push_back(activity);
        }
        ActivitiesModel model;
        model.setToday(QDate(2026, 11, 20));
        model.setUnits(UnitChoice::of(static_cast<UnitSystem>(system)));
        model.setActivities(activities);
        const std::vector<QList<Quantity>> widest = model.widest();
        const auto check = [&](const QModelIndex& row, Column column) {
            const QModelIndex index = row.siblingAtColumn(static_cast<int>(column));
            const QList<Quantity>& cells = widest[static_cast<size_t>(column)];
            const qsizetype length = index.data().toString().size();
            return std::ranges::any_of(cells,
                                       [&](const Quantity& cell) { return cell.text().size() >= length; });
        };
        ActivitiesFilter filter;
        for (const Sport sport : {Sport::other, Sport::run, Sport::ride, Sport::swim}) {
            if (sport != Sport::other) filter.sports.insert(sport);
            model.setFilter(filter);
            for (const ActivityColumnInfo& column : allActivityColumns()) {
                if (!column.isNumber && column.column != Column::date) continue;
                for (const QModelIndex& row : test::activitiesOf(model))
                    QVERIFY2(check(row, column.column), qPrintable(cell(row, column.column)));
                for (int week = 0; column.isSummed && week < model.rowCount(); ++week)
                    QVERIFY2(check(model.index(week, 0), column.column),
                             qPrintable(cell(model.index(week, 0), column.column)));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestActivitiesModel)
#include "test_ActivitiesModel.moc"
