// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/itemmodels/ActivitiesModel.h"

#include "ui/Dates.h"

#include <algorithm>

namespace vd {

namespace {

// More stretches than this come and go as one new layout: with each one told, every row that a view remembers
// (all unfolded weeks) is looked at, and a filter changes thousands.
constexpr size_t stretchesAtMost = 64;

Qt::Alignment alignment(ActivityColumn column) {
    const bool right = isNumber(column) || column == ActivityColumn::sources;
    return Qt::AlignVCenter | (right ? Qt::AlignRight : Qt::AlignLeft);
}

} // namespace

ActivitiesModel::ActivitiesModel(QObject* parent)
    : QAbstractItemModel(parent), m_cells{{}, QDate::currentDate()} {
    m_list.byWeek = true;
}

void ActivitiesModel::setActivities(const std::vector<Activity>& activities) {
    QSet<ActivityId> there;
    there.reserve(static_cast<qsizetype>(activities.size()));
    ActivityRows changed;
    bool isNews = activities.size() != m_rows.size();
    for (const Activity& activity : activities) {
        ActivityRow fresh = ActivityRow::of(activity);
        there.insert(fresh.id);
        const auto [at, isNew] = m_rows.try_emplace(fresh.id);
        isNews = isNews || isNew;
        if (!isNew && at->second == fresh) continue;
        at->second = std::move(fresh);
        if (!isNew) changed.push_back(&at->second);
    }
    if (!isNews && changed.empty()) return;
    m_sorted.clear();
    m_sorted.reserve(activities.size());
    for (const auto& [id, row] : m_rows) {
        if (there.contains(id)) m_sorted.push_back(&row);
    }
    sortActivities(m_sorted, m_sortColumn, m_sortOrder);
    become(arranged());
    std::erase_if(m_rows, [&there](const auto& entry) { return !there.contains(entry.first); });
    rowsChanged(changed);
    Q_EMIT cellsChanged();
}

void ActivitiesModel::setFilter(const ActivitiesFilter& filter) {
    if (filter == m_filter) return;
    m_filter = filter;
    become(arranged());
}

void ActivitiesModel::setUnits(const UnitChoice& units) {
    if (units == m_cells.units) return;
    m_cells.units = units;
    everythingChanged();
}

void ActivitiesModel::setToday(const QDate& today) {
    if (today == m_cells.today) return;
    m_cells.today = today;
    everythingChanged();
}

void ActivitiesModel::setFirstDayOfWeek(Qt::DayOfWeek day) {
    if (day == m_firstDayOfWeek) return;
    m_firstDayOfWeek = day;
    become(arranged());
    Q_EMIT cellsChanged();
}

void ActivitiesModel::sort(int column, Qt::SortOrder order) {
    if (column < 0 || column >= columns) return;
    m_sortColumn = static_cast<Column>(column);
    m_sortOrder = order;
    sortActivities(m_sorted, m_sortColumn, m_sortOrder);
    become(arranged());
}

ActivityList ActivitiesModel::arranged() const {
    ActivityRows shown;
    shown.reserve(m_sorted.size());
    std::ranges::copy_if(m_sorted, std::back_inserter(shown),
                         [this](const ActivityRow* row) { return m_filter.accepts(*row); });
    return m_sortColumn == Column::date ? ActivityList::inWeeks(shown, m_sortOrder, m_firstDayOfWeek)
                                        : ActivityList::flat(shown);
}

void ActivitiesModel::become(ActivityList next) {
    m_totals = next.totals();
    if (!keepsOrder(m_list, next)) {
        lieAnew(std::move(next));
        return;
    }
    matchWeeks(next);
    size_t stretches = 0;
    for (size_t week = 0; week < next.weeks.size(); ++week)
        stretches +=
            rowsMissing(m_list.weeks[week], next).size() + rowsMissing(next.weeks[week], m_list).size();
    if (stretches > stretchesAtMost) {
        lieAnew(std::move(next));
        return;
    }
    matchRows(next);
    takeSums(next);
    m_list.places = std::move(next.places);
}

// Whole weeks that go and come. After it the weeks are those of `next`, those that stayed with their old
// rows.
void ActivitiesModel::matchWeeks(const ActivityList& next) {
    std::vector<ActivityWeek>& weeks = m_list.weeks;
    const std::vector<Stretch> gone = weeksMissing(m_list, next);
    for (auto stretch = gone.rbegin(); stretch != gone.rend(); ++stretch) {
        beginRemoveRows({}, stretch->first, stretch->last);
        weeks.erase(weeks.begin() + stretch->first, weeks.begin() + stretch->last + 1);
        endRemoveRows();
    }
    for (const Stretch& stretch : weeksMissing(next, m_list)) {
        beginInsertRows({}, stretch.first, stretch.last);
        weeks.insert(weeks.begin() + stretch.first, next.weeks.begin() + stretch.first,
                     next.weeks.begin() + stretch.last + 1);
        for (int week = stretch.first; week <= stretch.last; ++week) {
            for (const ActivityRow* row : weekAt(week).rows)
                m_list.places.insert(row->id, next.places.value(row->id));
        }
        endInsertRows();
    }
}

void ActivitiesModel::matchRows(const ActivityList& next) {
    for (int week = 0; week < static_cast<int>(next.weeks.size()); ++week) {
        ActivityRows& rows = weekAt(week).rows;
        const ActivityRows& wanted = next.weeks[static_cast<size_t>(week)].rows;
        const std::vector<Stretch> gone = rowsMissing(weekAt(week), next);
        for (auto stretch = gone.rbegin(); stretch != gone.rend(); ++stretch) {
            beginRemoveRows(weekIndex(week), stretch->first, stretch->last);
            rows.erase(rows.begin() + stretch->first, rows.begin() + stretch->last + 1);
            endRemoveRows();
        }
        for (const Stretch& stretch : rowsMissing(next.weeks[static_cast<size_t>(week)], m_list)) {
            beginInsertRows(weekIndex(week), stretch.first, stretch.last);
            rows.insert(rows.begin() + stretch.first, wanted.begin() + stretch.first,
                        wanted.begin() + stretch.last + 1);
            endInsertRows();
        }
    }
}

void ActivitiesModel::takeSums(const ActivityList& next) {
    for (int week = 0; week < static_cast<int>(next.weeks.size()); ++week) {
        const ActivitySums& sums = next.weeks[static_cast<size_t>(week)].sums;
        if (sums == weekAt(week).sums) continue;
        weekAt(week).sums = sums;
        if (m_list.byWeek) Q_EMIT dataChanged(index(week, 0), index(week, columns - 1));
    }
}

// All at once. Persistent indexes follow their week or activity.
void ActivitiesModel::lieAnew(ActivityList next) {
    struct Kept {
        QDate week;
        ActivityId activity = 0;
    };
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<Kept> kept;
    kept.reserve(static_cast<size_t>(before.size()));
    for (const QModelIndex& index : before)
        kept.push_back(isWeek(index) ? Kept{weekAt(index.row()).days.first, 0} : Kept{{}, rowAt(index).id});
    m_list = std::move(next);
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i) {
        const Kept& was = kept[static_cast<size_t>(i)];
        const QModelIndex now =
            was.activity != 0 ? indexOf(was.activity) : index(m_list.weekFrom(was.week), 0);
        after << now.siblingAtColumn(before[i].column());
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

void ActivitiesModel::rowsChanged(const ActivityRows& rows) {
    for (const ActivityRow* row : rows) {
        const QModelIndex first = indexOf(row->id);
        if (first.isValid()) Q_EMIT dataChanged(first, first.siblingAtColumn(columns - 1));
    }
}

void ActivitiesModel::everythingChanged() {
    const auto changed = [this](const QModelIndex& parent) {
        const int rows = rowCount(parent);
        if (rows > 0) Q_EMIT dataChanged(index(0, 0, parent), index(rows - 1, columns - 1, parent));
    };
    changed({});
    for (int week = 0; m_list.byWeek && week < rowCount(); ++week)
        changed(weekIndex(week));
    Q_EMIT cellsChanged();
}

bool ActivitiesModel::isWeek(const QModelIndex& index) const {
    return m_list.byWeek && index.isValid() && index.internalId() == 0;
}

const ActivityRow& ActivitiesModel::rowAt(const QModelIndex& index) const {
    return *weekAt(m_list.byWeek ? index.parent().row() : 0).rows[static_cast<size_t>(index.row())];
}

QModelIndex ActivitiesModel::weekIndex(int week) const {
    return m_list.byWeek ? index(week, 0) : QModelIndex();
}

QModelIndex ActivitiesModel::indexOf(ActivityId id) const {
    const auto place = m_list.places.constFind(id);
    return place == m_list.places.cend() ? QModelIndex() : index(place->row, 0, weekIndex(place->week));
}

std::optional<ActivityId> ActivitiesModel::idAt(const QModelIndex& index) const {
    if (!index.isValid() || isWeek(index)) return std::nullopt;
    return rowAt(index).id;
}

std::optional<ActivityId> ActivitiesModel::neighbour(ActivityId id, int step) const {
    const auto place = m_list.places.constFind(id);
    if (place == m_list.places.cend()) return std::nullopt;
    const auto rowsOf = [this](int week) { return static_cast<int>(weekAt(week).rows.size()); };
    int week = place->week;
    int row = place->row + step;
    while (row < 0) {
        if (--week < 0) return std::nullopt;
        row += rowsOf(week);
    }
    while (row >= rowsOf(week)) {
        row -= rowsOf(week);
        if (++week == static_cast<int>(m_list.weeks.size())) return std::nullopt;
    }
    return weekAt(week).rows[static_cast<size_t>(row)]->id;
}

std::vector<QList<Quantity>> ActivitiesModel::widest() const {
    const std::vector<ActivitySums> weeks = sumsOfWeeks(m_sorted, m_firstDayOfWeek);
    std::vector<QList<Quantity>> cells;
    for (const ActivityColumnInfo& column : allActivityColumns())
        cells.push_back(m_cells.widest(m_sorted, weeks, column.column));
    return cells;
}

// An activity's index knows its week by the first day of it, a week's knows nothing.
QModelIndex ActivitiesModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent)) return {};
    const qint64 week = parent.isValid() ? weekAt(parent.row()).days.first.toJulianDay() : 0;
    return createIndex(row, column, static_cast<quintptr>(week));
}

QModelIndex ActivitiesModel::parent(const QModelIndex& child) const {
    if (!child.isValid() || child.internalId() == 0) return {};
    return index(m_list.weekFrom(QDate::fromJulianDay(static_cast<qint64>(child.internalId()))), 0);
}

int ActivitiesModel::rowCount(const QModelIndex& parent) const {
    if (parent.isValid() && (!isWeek(parent) || parent.column() > 0)) return 0;
    if (!parent.isValid() && m_list.byWeek) return static_cast<int>(m_list.weeks.size());
    return static_cast<int>(weekAt(parent.isValid() ? parent.row() : 0).rows.size());
}

int ActivitiesModel::columnCount(const QModelIndex&) const {
    return columns;
}

Qt::ItemFlags ActivitiesModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    return !index.isValid() || isWeek(index) ? flags : flags | Qt::ItemNeverHasChildren;
}

QVariant ActivitiesModel::data(const QModelIndex& index, int role) const {
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::TextAlignmentRole) return QVariant(alignment(column));
    return isWeek(index) ? weekData(weekAt(index.row()), column, role)
                         : activityData(rowAt(index), column, role);
}

QVariant ActivitiesModel::weekData(const ActivityWeek& week, Column column, int role) const {
    switch (role) {
    case Qt::DisplayRole: return m_cells.text(week, column);
    case Qt::AccessibleTextRole:
        return column == Column::sport || column == Column::title ? m_cells.sentence(week) : QVariant();
    case WeekRole: return week.days.first;
    case RunningRole: return m_cells.isRunning(week);
    case QuantityRole:
        return info(column).isSummed ? QVariant::fromValue(m_cells.quantity(week.sums, column)) : QVariant();
    default: return {};
    }
}

QVariant ActivitiesModel::activityData(const ActivityRow& row, Column column, int role) const {
    switch (role) {
    case Qt::DisplayRole: return m_cells.text(row, column);
    case Qt::ToolTipRole: return m_cells.toolTip(row, column);
    // What a person hears who walks the rows.
    case Qt::AccessibleTextRole: return column == Column::sport ? m_cells.sentence(row) : QVariant();
    case IdRole: return row.id;
    case QuantityRole:
        return isNumber(column) ? QVariant::fromValue(m_cells.quantity(row, column)) : QVariant();
    case LoadRole: return column == Column::load && row.load ? *row.load : QVariant();
    case DayRole: return column == Column::date ? columnDate(row.day, m_cells.today) : QVariant();
    case TimeRole: return column == Column::date ? shortTime(localTime(row.start)) : QVariant();
    case IconRole: return column == Column::sport ? QLatin1String(info(row.sport).icon) : QVariant();
    case SportRole: return static_cast<int>(row.sport);
    case ProvidersRole: return column == Column::sources ? row.providers : QVariant();
    default: return {};
    }
}

QVariant ActivitiesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columns) return {};
    const auto column = static_cast<Column>(section);
    switch (role) {
    case Qt::DisplayRole: return columnTitle(column);
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole: return columnName(column);
    case Qt::TextAlignmentRole: return QVariant(alignment(column));
    default: return {};
    }
}

} // namespace vd
