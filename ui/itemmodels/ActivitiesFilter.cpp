// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/itemmodels/ActivitiesFilter.h"

#include <algorithm>
#include <compare>

namespace vd {

namespace {

using Column = ActivitiesModel::Column;

bool contains(const ActivityRow& row, const QString& word) {
    return row.title.contains(word, Qt::CaseInsensitive) || row.notes.contains(word, Qt::CaseInsensitive) ||
           displayName(row.sport).contains(word, Qt::CaseInsensitive);
}

std::optional<double> number(const ActivityRow& row, Column column) {
    switch (column) {
    case Column::distance: return row.distanceM;
    case Column::duration: return row.durationS;
    case Column::speed: return row.speedMps;
    case Column::climb: return row.climbM;
    case Column::heartRate: return row.heartRateBpm;
    case Column::energy: return row.energyJ;
    case Column::sport:
    case Column::title:
    case Column::date:
    case Column::sources: break;
    }
    return std::nullopt;
}

} // namespace

ActivitiesFilter::ActivitiesFilter(ActivitiesModel& model, QObject* parent)
    : QSortFilterProxyModel(parent), m_model(model) {
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    m_collator.setNumericMode(true);
    setSourceModel(&model);
    setDynamicSortFilter(true);
    sort(static_cast<int>(Column::date), Qt::DescendingOrder);
}

void ActivitiesFilter::setSearch(const QString& words) {
    const QStringList split = words.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (split == m_words) return;
    m_words = split;
    invalidateFilter();
}

void ActivitiesFilter::setSports(const QSet<Sport>& sports) {
    if (sports == m_sports) return;
    m_sports = sports;
    invalidateFilter();
}

void ActivitiesFilter::setFirstDay(const QDate& day) {
    if (day == m_firstDay) return;
    m_firstDay = day;
    invalidateFilter();
}

bool ActivitiesFilter::isFiltering() const {
    return !m_words.isEmpty() || !m_sports.isEmpty() || m_firstDay.isValid();
}

bool ActivitiesFilter::filterAcceptsRow(int sourceRow, const QModelIndex&) const {
    const ActivityRow& candidate = row(sourceRow);
    if (!m_sports.isEmpty() && !m_sports.contains(candidate.sport)) return false;
    if (m_firstDay.isValid() && localDate(candidate.start) < m_firstDay) return false;
    return std::ranges::all_of(m_words, [&](const QString& word) { return contains(candidate, word); });
}

bool ActivitiesFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const ActivityRow& a = row(left.row());
    const ActivityRow& b = row(right.row());
    const auto column = static_cast<Column>(left.column());
    const bool descending = sortOrder() == Qt::DescendingOrder;
    if (isNumber(column)) {
        const std::optional<double> x = number(a, column);
        const std::optional<double> y = number(b, column);
        // The view turns our answer round when descending; what is missing stays last all the same.
        if (x.has_value() != y.has_value()) return x.has_value() != descending;
        if (x && *x != *y) return *x < *y;
    } else if (column != Column::date) {
        const int order = m_collator.compare(m_model.data(left, Qt::DisplayRole).toString(),
                                             m_model.data(right, Qt::DisplayRole).toString());
        if (order != 0) return order < 0;
    } else if (a.start.utcMs != b.start.utcMs) {
        return a.start.utcMs < b.start.utcMs;
    }
    if (a.start.utcMs != b.start.utcMs) return (a.start.utcMs > b.start.utcMs) != descending;
    return (a.id > b.id) != descending;
}

ActivityTotals ActivitiesFilter::totals() const {
    ActivityTotals totals;
    for (int i = 0; i < rowCount(); ++i) {
        const ActivityRow& shown = row(mapToSource(index(i, 0)).row());
        ++totals.activities;
        totals.distanceM += shown.distanceM.value_or(0);
        totals.durationS += shown.durationS.value_or(0);
        totals.climbM += shown.climbM.value_or(0);
    }
    return totals;
}

ActivityId ActivitiesFilter::idAt(int shownRow) const {
    return row(mapToSource(index(shownRow, 0)).row()).id;
}

int ActivitiesFilter::rowOf(ActivityId id) const {
    for (int i = 0; i < rowCount(); ++i) {
        if (idAt(i) == id) return i;
    }
    return -1;
}

} // namespace vd
