// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/itemmodels/ActivitiesModel.h"

namespace vd::test {

// The activities that the list shows, in their order, without the weeks between them.
inline QModelIndexList activitiesOf(const QAbstractItemModel& model) {
    QModelIndexList found;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex top = model.index(row, 0);
        if (!top.data(ActivitiesModel::WeekRole).isValid()) {
            found << top;
            continue;
        }
        for (int child = 0; child < model.rowCount(top); ++child)
            found << model.index(child, 0, top);
    }
    return found;
}

} // namespace vd::test
