// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Units.h"
#include "ui/itemmodels/ActivityList.h"

namespace vd {

// What the cells of the list say, of an activity and of a week, in the units and on the day of the person.
struct ActivityCells {
    UnitChoice units;
    QDate today; // dates of its year are said without it, and its week is 'so far'

    Quantity quantity(const ActivityRow& row, ActivityColumn column) const; // of columns that are numbers
    QString text(const ActivityRow& row, ActivityColumn column) const;
    QString toolTip(const ActivityRow& row, ActivityColumn column) const; // empty where the cell says it all
    QString sentence(const ActivityRow& row) const;                       // the whole row, to be heard

    Quantity quantity(const ActivitySums& sums, ActivityColumn column) const; // of columns that are summed
    QString text(const ActivityWeek& week, ActivityColumn column) const;
    QString sentence(const ActivityWeek& week) const;
    bool isRunning(const ActivityWeek& week) const;

    // Cells of this column among which is the widest that any filter can bring about, over all `rows` and the
    // sums of all their weeks: a column keeps its width while somebody types, and not each of thousands has
    // to be measured. Digits are taken to be equally wide. Nothing for columns that are neither numbers nor
    // dates.
    QList<Quantity> widest(const ActivityRows& rows, const std::vector<ActivitySums>& weeks,
                           ActivityColumn column) const;

private:
    QList<Quantity> widestDates(const ActivityRows& rows) const;
};

} // namespace vd
