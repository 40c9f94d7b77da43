// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/LaneModel.h"

#include <QAbstractTableModel>

namespace vd {

// The lanes as numbers: time, distance, and a column for each lane, a row each minute (each sample where
// there are few of them).
class LaneTable : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit LaneTable(LaneModel lanes, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    size_t leadingColumns() const { return m_lanes.hasDistance() ? 2 : 1; }

    LaneModel m_lanes;
    std::vector<size_t> m_samples;
};

// Every sample, in the units shown, for other programs: UTF-8, RFC 4180, a point as decimal sign, empty for
// missing. Pace is in seconds.
QByteArray lanesAsCsv(const LaneModel& lanes);

} // namespace vd
