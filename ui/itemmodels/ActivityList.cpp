// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/itemmodels/ActivityList.h"

#include <algorithm>

namespace vd {

namespace {

template <typename Items, typename Wanted>
std::vector<Stretch> stretchesOf(const Items& items, Wanted isWanted) {
    std::vector<Stretch> stretches;
    for (int i = 0; i < static_cast<int>(items.size()); ++i) {
        if (!isWanted(items[static_cast<size_t>(i)])) continue;
        if (!stretches.empty() && stretches.back().last == i - 1) {
            stretches.back().last = i;
        } else {
            stretches.push_back({i, i});
        }
    }
    return stretches;
}

} // namespace

ActivityList ActivityList::inWeeks(const ActivityRows& rows, Qt::SortOrder order,
                                   Qt::DayOfWeek firstDayOfWeek) {
    ActivityList list;
    list.byWeek = true;
    list.order = order;
    list.places.reserve(static_cast<qsizetype>(rows.size()));
    for (const ActivityRow* row : rows) {
        if (list.weeks.empty() || !list.weeks.back().days.contains(row->day))
            list.weeks.push_back({weekOf(row->day, firstDayOfWeek), {}, {}});
        ActivityWeek& week = list.weeks.back();
        list.places.insert(row->id,
                           {static_cast<int>(list.weeks.size()) - 1, static_cast<int>(week.rows.size())});
        week.rows.push_back(row);
        week.sums.add(*row);
    }
    return list;
}

ActivityList ActivityList::flat(const ActivityRows& rows) {
    ActivityList list;
    list.weeks.push_back({{}, rows, {}});
    list.places.reserve(static_cast<qsizetype>(rows.size()));
    for (const ActivityRow* row : rows) {
        list.places.insert(row->id, {0, list.weeks.front().sums.activities});
        list.weeks.front().sums.add(*row);
    }
    return list;
}

ActivitySums ActivityList::totals() const {
    ActivitySums totals;
    for (const ActivityWeek& week : weeks)
        totals.add(week.sums);
    return totals;
}

int ActivityList::weekFrom(const QDate& firstDay) const {
    const auto startOf = [](const ActivityWeek& week) { return week.days.first; };
    const auto found = order == Qt::AscendingOrder
                           ? std::ranges::lower_bound(weeks, firstDay, std::less(), startOf)
                           : std::ranges::lower_bound(weeks, firstDay, std::greater(), startOf);
    const bool isThere = found != weeks.end() && found->days.first == firstDay;
    return isThere ? static_cast<int>(found - weeks.begin()) : -1;
}

std::vector<ActivitySums> sumsOfWeeks(const ActivityRows& rows, Qt::DayOfWeek firstDayOfWeek) {
    QHash<QDate, ActivitySums> weeks;
    for (const ActivityRow* row : rows)
        weeks[weekOf(row->day, firstDayOfWeek).first].add(*row);
    return {weeks.cbegin(), weeks.cend()};
}

bool keepsOrder(const ActivityList& before, const ActivityList& after) {
    if (before.byWeek != after.byWeek || before.order != after.order) return false;
    for (const ActivityWeek& week : before.weeks) {
        int last = -1;
        for (const ActivityRow* row : week.rows) {
            const auto place = after.places.constFind(row->id);
            if (place == after.places.cend()) continue;
            if (after.weeks[static_cast<size_t>(place->week)].days != week.days || place->row < last)
                return false;
            last = place->row;
        }
    }
    return true;
}

std::vector<Stretch> weeksMissing(const ActivityList& list, const ActivityList& other) {
    return stretchesOf(list.weeks,
                       [&other](const ActivityWeek& week) { return other.weekFrom(week.days.first) < 0; });
}

std::vector<Stretch> rowsMissing(const ActivityWeek& week, const ActivityList& other) {
    return stretchesOf(week.rows,
                       [&other](const ActivityRow* row) { return !other.places.contains(row->id); });
}

} // namespace vd
