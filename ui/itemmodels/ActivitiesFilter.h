// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/itemmodels/ActivitiesModel.h"

#include <QCollator>
#include <QSet>
#include <QSortFilterProxyModel>

namespace vd {

// Sums over what is shown, in SI. Missing values add nothing.
struct ActivityTotals {
    int activities = 0;
    double distanceM = 0;
    double durationS = 0;
    double climbM = 0;
};

// Which activities are shown, in what order. Sorts by raw values, never by what is printed; what is missing
// comes last either way, and ties are broken by the later start.
class ActivitiesFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit ActivitiesFilter(ActivitiesModel& model, QObject* parent = nullptr);

    void setSearch(const QString& words);      // every word must be in title, notes or sport
    void setSports(const QSet<Sport>& sports); // empty: all
    void setFirstDay(const QDate& day);        // invalid: all time
    const QSet<Sport>& sports() const { return m_sports; }
    bool isFiltering() const;

    ActivityTotals totals() const;
    ActivityId idAt(int row) const;
    int rowOf(ActivityId id) const; // -1 when it is not shown

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    const ActivityRow& row(int sourceRow) const { return m_model.rows()[static_cast<size_t>(sourceRow)]; }

    ActivitiesModel& m_model;
    QCollator m_collator;
    QStringList m_words;
    QSet<Sport> m_sports;
    QDate m_firstDay;
};

} // namespace vd
