// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/itemmodels/ActivitiesFilter.h"
#include "ui/itemmodels/ActivityCells.h"

#include <QAbstractItemModel>

#include <unordered_map>

namespace vd {

// The list of activities, as filtered and sorted. By date it is a tree: weeks with their sums, and their
// activities below; by any other column it is flat. Rows keep their identity: what comes and goes is told in
// stretches, and where much does, or the order is another, as a new layout that persistent indexes follow.
// It is never reset, so selection, scroll position and folded weeks of a view stay.
class ActivitiesModel : public QAbstractItemModel {
    Q_OBJECT
public:
    using Column = ActivityColumn;
    static constexpr int columns = activityColumns;

    enum DataRole {
        IdRole = Qt::UserRole + 1, // ActivityId
        WeekRole,                  // QDate of its first day, where the row is a week
        RunningRole,               // bool: the week is not over
        QuantityRole,              // Quantity, where the cell is a number; its unit is drawn smaller
        LoadRole,                  // double, where the load of an activity is known
        DayRole,                   // QString, of the date column
        TimeRole,                  // QString, of the date column
        IconRole,                  // QString, of the sport column
        SportRole,                 // int of Sport
        ProvidersRole,             // QStringList, of the sources column
    };

    explicit ActivitiesModel(QObject* parent = nullptr);

    void setActivities(const std::vector<Activity>& activities);
    void setFilter(const ActivitiesFilter& filter);
    void setUnits(const UnitChoice& units);
    void setToday(const QDate& today);
    void setFirstDayOfWeek(Qt::DayOfWeek day);

    const ActivityRows& activities() const { return m_sorted; } // all of them, whatever the filter
    const ActivitySums& totals() const { return m_totals; }     // of what is shown
    const ActivitySums& sumsOf(const QModelIndex& week) const { return weekAt(week.row()).sums; }
    QModelIndex indexOf(ActivityId id) const;                       // of its first column; invalid: not shown
    std::optional<ActivityId> idAt(const QModelIndex& index) const; // nothing for a week
    // The activity `step` below (above: negative) in the order shown; std::nullopt past either end.
    std::optional<ActivityId> neighbour(ActivityId id, int step) const;
    std::vector<QList<Quantity>> widest() const; // ActivityCells::widest, by column

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    void cellsChanged(); // other rows are there, or all look different: columns may need another width

private:
    bool isWeek(const QModelIndex& index) const;
    const ActivityRow& rowAt(const QModelIndex& index) const;
    ActivityWeek& weekAt(int week) { return m_list.weeks[static_cast<size_t>(week)]; }
    const ActivityWeek& weekAt(int week) const { return m_list.weeks[static_cast<size_t>(week)]; }
    QModelIndex weekIndex(int week) const; // the parent of its activities
    QVariant weekData(const ActivityWeek& week, Column column, int role) const;
    QVariant activityData(const ActivityRow& row, Column column, int role) const;

    ActivityList arranged() const;
    void become(ActivityList next);
    void matchWeeks(const ActivityList& next);
    void matchRows(const ActivityList& next);
    void takeSums(const ActivityList& next);
    void lieAnew(ActivityList next);
    void rowsChanged(const ActivityRows& rows);
    void everythingChanged();

    std::unordered_map<ActivityId, ActivityRow> m_rows; // their addresses stay
    ActivityRows m_sorted;
    ActivityList m_list;
    ActivitySums m_totals;
    ActivitiesFilter m_filter;
    ActivityCells m_cells;
    Qt::DayOfWeek m_firstDayOfWeek = Qt::Monday;
    Column m_sortColumn = Column::date;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
};

} // namespace vd
