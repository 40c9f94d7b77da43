// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Activity.h"
#include "models/Units.h"

#include <QAbstractTableModel>

namespace vd {

// Laps or pool lengths of an activity, one a row. Columns that no row has a value for are left out; they
// stand in the order of their worth, so that a narrow table gives up the last ones.
class LapModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Column { number, distance, time, speed, heartRate, power, climb, cadence, strokes, stroke };

    using QAbstractTableModel::QAbstractTableModel;

    void setLaps(const ActivityDetail& detail, Lap::Kind kind, const UnitChoice& units);
    const Lap& lap(int row) const { return m_laps[static_cast<size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Quantity cell(const Lap& lap, int row, Column column) const;
    QString title(Column column) const;

    std::vector<Lap> m_laps;
    std::vector<Column> m_columns;
    Sport m_sport = Sport::other;
    UnitChoice m_units;
};

} // namespace vd
