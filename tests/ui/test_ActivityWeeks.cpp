// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list of activities by weeks: what it says of them, and that it stays whole whatever happens to it.
#include "ActivityIndexes.h"
#include "Fixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <map>
#include <random>

using namespace vd;
using Column = ActivitiesModel::Column;

namespace {

Activity made(ActivityId id, const test::MadeUp& what) {
    Activity activity;
    activity.id = id;
    activity.summary = test::recordingOf(what).summary;
    activity.sources = QStringList{QStringLiteral("files")};
    if (what.heartRateBpm > 0) activity.load = what.movingS / 60;
    return activity;
}

std::vector<Activity> fortnight() {
    std::vector<Activity> activities;
    for (const test::MadeUp& what : test::fortnight())
        activities.push_back(made(static_cast<ActivityId>(activities.size()) + 1, what));
    return activities;
}

QStringList weekCells(const ActivitiesModel& model, Column column) {
    QStringList cells;
    for (int row = 0; row < model.rowCount(); ++row)
        cells << model.index(row, static_cast<int>(column)).data().toString();
    return cells;
}

QDate weekOf(const QDate& day, int first) {
    QDate start = day;
    while (start.dayOfWeek() != first)
        start = start.addDays(-1);
    return start;
}

// What can happen to the list, at random, beside what it has to be then by the simplest means.
class Life {
public:
    Life(ActivitiesModel& model, unsigned seed) : m_model(model), m_random(seed) {}

    void step() {
        switch (number(9)) {
        case 0:
        case 1: add(number(8) == 0 ? 120 : 1 + number(6)); break;
        case 2: remove(number(8) == 0 ? 80 : 1 + number(6)); break;
        case 3: change(); break;
        case 4:
        case 5: filter(); break;
        case 6: sort(); break;
        case 7: setFirstDay(); break;
        case 8: m_model.setUnits(UnitChoice::of(number(2) == 0 ? UnitSystem::metric : UnitSystem::imperial));
        }
    }

    // "2026-11-16 (3, 52350 m): 5 4 2", and without weeks "5 4 2".
    QStringList expected() const {
        std::vector<const Activity*> shown;
        for (const Activity& activity : m_activities) {
            if (m_filter.accepts(ActivityRow::of(activity))) shown.push_back(&activity);
        }
        if (m_column == Column::distance) return flat(shown);
        const auto start = [](const Activity* a) {
            return std::tuple(localDate(a->summary.start), a->summary.start.utcMs, a->id);
        };
        std::ranges::sort(shown, {}, start);
        if (m_order == Qt::DescendingOrder) std::ranges::reverse(shown);
        QStringList lines;
        while (!shown.empty()) {
            const QDate week = weekOf(localDate(shown.front()->summary.start), m_firstDay);
            QString ids;
            double distanceM = 0;
            int count = 0;
            while (!shown.empty() && weekOf(localDate(shown.front()->summary.start), m_firstDay) == week) {
                ids += QStringLiteral(" %1").arg(shown.front()->id);
                distanceM += shown.front()->summary.distanceM.value_or(0);
                ++count;
                shown.erase(shown.begin());
            }
            lines << QStringLiteral("%1 (%2, %3 m):")
                             .arg(week.toString(Qt::ISODate))
                             .arg(count)
                             .arg(distanceM) +
                         ids;
        }
        return lines;
    }

private:
    int number(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }

    QStringList flat(std::vector<const Activity*> shown) const {
        // Every distance is another one.
        std::ranges::sort(shown, {}, [](const Activity* a) { return *a->summary.distanceM; });
        if (m_order == Qt::DescendingOrder) std::ranges::reverse(shown);
        QStringList ids;
        for (const Activity* activity : shown)
            ids << QString::number(activity->id);
        return ids;
    }

    void add(int count) {
        for (int i = 0; i < count; ++i) {
            ++m_last;
            const QByteArray start = QDateTime(QDate(2026, 8, 1), QTime(6, 0))
                                         .addSecs(number(100 * 86'400))
                                         .toString(Qt::ISODate)
                                         .toLatin1();
            const Sport sport = number(3) == 0 ? Sport::ride : Sport::run;
            m_activities.push_back(made(m_last, {number(2) == 0 ? "Forest" : "Lake", sport, start.constData(),
                                                 1000.0 + static_cast<double>(m_last), 1800, 0, 0}));
        }
        m_model.setActivities(m_activities);
    }
    void remove(int count) {
        for (int i = 0; i < count && !m_activities.empty(); ++i)
            m_activities.erase(m_activities.begin() + number(static_cast<int>(m_activities.size())));
        m_model.setActivities(m_activities);
    }
    void change() {
        if (m_activities.empty()) return;
        Summary& summary =
            m_activities[static_cast<size_t>(number(static_cast<int>(m_activities.size())))].summary;
        summary.name = number(2) == 0 ? QStringLiteral("Forest") : QStringLiteral("Sea");
        if (number(2) == 0) summary.start.utcMs += (number(21) - 10) * 86'400'000LL;
        m_model.setActivities(m_activities);
    }
    void filter() {
        m_filter.setSearch(number(3) == 0 ? QStringLiteral("forest") : QString());
        m_filter.sports = number(3) == 0 ? QSet<Sport>{Sport::ride} : QSet<Sport>();
        m_filter.from = number(3) == 0 ? QDate(2026, 8, 1).addDays(number(100)) : QDate();
        m_model.setFilter(m_filter);
    }
    void sort() {
        m_column = number(3) == 0 ? Column::distance : Column::date;
        m_order = number(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder;
        m_model.sort(static_cast<int>(m_column), m_order);
    }
    void setFirstDay() {
        m_firstDay = static_cast<Qt::DayOfWeek>(1 + number(7));
        m_model.setFirstDayOfWeek(m_firstDay);
    }

    ActivitiesModel& m_model;
    std::mt19937 m_random;
    std::vector<Activity> m_activities;
    ActivityId m_last = 0;
    ActivitiesFilter m_filter;
    Column m_column = Column::date;
    Qt::SortOrder m_order = Qt::DescendingOrder;
    Qt::DayOfWeek m_firstDay = Qt::Monday;
};

// As Life::expected() writes it.
QStringList written(const ActivitiesModel& model) {
    QStringList lines;
    const auto idOf = [](const QModelIndex& index) {
        return QString::number(index.data(ActivitiesModel::IdRole).toLongLong());
    };
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex top = model.index(row, 0);
        const QDate week = top.data(ActivitiesModel::WeekRole).toDate();
        if (!week.isValid()) {
            lines << idOf(top);
            continue;
        }
        QString ids;
        for (int child = 0; child < model.rowCount(top); ++child)
            ids += u' ' + idOf(model.index(child, 0, top));
        const ActivitySums sums = model.sumsOf(top);
        lines << QStringLiteral("%1 (%2, %3 m):")
                         .arg(week.toString(Qt::ISODate))
                         .arg(sums.activities)
                         .arg(sums.distanceM.value_or(0)) +
                     ids;
    }
    return lines;
}

} // namespace

class TestActivityWeeks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void weeksSayTheirDaysAndSums() {
        ActivitiesModel model;
        model.setToday(QDate(2026, 11, 20));
        model.setActivities(fortnight());
        QCOMPARE(weekCells(model, Column::title),
                 (QStringList{QStringLiteral("16 – 22 Nov"), QStringLiteral("9 – 15 Nov"),
                              QStringLiteral("2 – 8 Nov"), QStringLiteral("3 – 9 Nov 2025")}));
        QCOMPARE(weekCells(model, Column::distance)[0], QStringLiteral("52.4 km"));
        QCOMPARE(weekCells(model, Column::duration)[0], QStringLiteral("4:08:54"));
        QCOMPARE(weekCells(model, Column::climb)[1], QStringLiteral("1,066 m"));
        QCOMPARE(weekCells(model, Column::load)[0], QStringLiteral("249"));
        QCOMPARE(weekCells(model, Column::heartRate)[0], QString()); // nothing to sum up
        QVERIFY(model.index(0, 0).data(ActivitiesModel::RunningRole).toBool());
        QVERIFY(!model.index(1, 0).data(ActivitiesModel::RunningRole).toBool());
        QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral(
                     "Week 16 – 22 Nov, so far, 5 activities, 52.4 km, 4:08:54, 102 m climb, load 249"));
        model.setUnits(UnitChoice::of(UnitSystem::imperial));
        QCOMPARE(weekCells(model, Column::distance)[0], QStringLiteral("32.5 mi"));
    }

    void aSumOfWhatNobodyKnowsIsMissing() {
        ActivitiesModel model;
        ActivitiesFilter filter;
        filter.sports = {Sport::swim};
        model.setFilter(filter);
        model.setActivities(fortnight());
        QCOMPARE(weekCells(model, Column::climb), QStringList(2, QStringLiteral("–")));
        QCOMPARE(weekCells(model, Column::distance)[0], QStringLiteral("2.20 km"));
    }

    void weeksBeginOnTheDayThatThePersonSays() {
        ActivitiesModel model;
        model.setToday(QDate(2026, 11, 20));
        model.setActivities(fortnight());
        const QPersistentModelIndex kept = model.indexOf(6); // on Sunday the 15th
        QCOMPARE(kept.parent().row(), 1);
        model.setFirstDayOfWeek(Qt::Sunday);
        QCOMPARE(weekCells(model, Column::title)[0], QStringLiteral("15 – 21 Nov"));
        QCOMPARE(kept.parent().row(), 0);
        QCOMPARE(kept.data(ActivitiesModel::IdRole).value<ActivityId>(), ActivityId(6));
    }

    void weeksOverMonthsAndYears_data() {
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("title");
        QTest::newRow("two months") << QStringLiteral("2026-12-02T10:00:00")
                                    << QStringLiteral("30 Nov – 6 Dec");
        QTest::newRow("two years") << QStringLiteral("2026-01-01T10:00:00")
                                   << QStringLiteral("29 Dec 2025 – 4 Jan 2026");
        QTest::newRow("another year")
            << QStringLiteral("2024-02-27T10:00:00") << QStringLiteral("26 Feb – 3 Mar 2024");
    }
    void weeksOverMonthsAndYears() {
        QFETCH(QString, start);
        ActivitiesModel model;
        model.setToday(QDate(2026, 11, 20));
        model.setActivities({made(1, {"One", Sport::run, start.toLatin1().constData(), 5000, 1500, 0, 0})});
        QTEST(weekCells(model, Column::title)[0], "title");
    }

    // The local day decides: whoever flies east over the date line lives a Monday after a Tuesday.
    void aWeekIsNeverTornApart() {
        std::vector<Activity> activities;
        const qint64 noonMs = QDateTime(QDate(2026, 11, 16), QTime(12, 0), Qt::UTC).toMSecsSinceEpoch();
        for (const int offsetHours : {0, -14, 0}) {
            Activity activity =
                made(static_cast<ActivityId>(activities.size()) + 1, test::fortnight().front());
            activity.summary.start = {noonMs + static_cast<qint64>(activities.size()) * 3'600'000,
                                      offsetHours * 3600};
            activities.push_back(activity);
        }
        ActivitiesModel model;
        model.setActivities(activities); // Monday, Sunday, Monday
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.rowCount(model.index(0, 0)), 2);
    }

    void otherOrdersAreFlat() {
        ActivitiesModel model;
        model.setActivities(fortnight());
        const QPersistentModelIndex week = model.index(0, 0);
        const QPersistentModelIndex activity = model.indexOf(3);
        QVERIFY(activity.parent().isValid());
        model.sort(static_cast<int>(Column::distance), Qt::DescendingOrder);
        QCOMPARE(model.rowCount(), 13);
        QVERIFY(!week.isValid());
        QVERIFY(!activity.parent().isValid());
        QCOMPARE(activity.data(ActivitiesModel::IdRole).value<ActivityId>(), ActivityId(3));
        model.sort(static_cast<int>(Column::date), Qt::AscendingOrder);
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(activity.parent().row(), 3); // oldest first
    }

    void everyStateIsWhole_data() {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 4; ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }
    void everyStateIsWhole() {
        QFETCH(int, seed);
        ActivitiesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        Life life(model, static_cast<unsigned>(seed));
        std::map<ActivityId, QPersistentModelIndex> kept;
        for (int i = 0; i < 100; ++i) {
            for (const QModelIndex& index : test::activitiesOf(model))
                kept[index.data(ActivitiesModel::IdRole).value<ActivityId>()] = index;
            life.step();
            QCOMPARE(written(model), life.expected());
            // What is shown before and after is followed; what is not shown any more is not pointed at.
            for (const auto& [id, index] : kept) {
                const QModelIndex now = model.indexOf(id);
                if (index.isValid()) QCOMPARE(QModelIndex(index), now);
            }
            for (const QModelIndex& index : test::activitiesOf(model)) {
                const auto was = kept.find(index.data(ActivitiesModel::IdRole).value<ActivityId>());
                if (was != kept.end()) QVERIFY(was->second.isValid());
            }
            kept.clear();
        }
        QCOMPARE(reset.count(), 0);
    }
};

QTEST_GUILESS_MAIN(TestActivityWeeks)
#include "test_ActivityWeeks.moc"
