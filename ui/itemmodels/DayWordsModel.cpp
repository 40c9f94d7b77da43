// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/itemmodels/DayWordsModel.h"

#include "models/MetricText.h"
#include "ui/MetricLook.h"

namespace vd {

namespace {

constexpr QChar enDash(0x2013);

using Column = DayWordsModel::Column;

int alignment(Column column) {
    const bool number = column == Column::said || column == Column::taken;
    return static_cast<int>(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft));
}

} // namespace

int DayWordsModel::rowOf(Metric metric) const {
    for (int i = 0; i < rowCount(); ++i) {
        if (row(i).metric == metric) return i;
    }
    return -1;
}

QVariant DayWordsModel::data(const QModelIndex& index, int role) const {
    const DayWordRow& of = row(index.row());
    const auto column = static_cast<Column>(index.column());
    const bool isSum = of.source == 0;
    switch (role) {
    case Qt::TextAlignmentRole: return alignment(column);
    case SheetIconRole: return column == Column::metric && of.isFirst ? metricIcon(of.metric) : QVariant();
    case SheetColorRole: return static_cast<int>(metricRole(of.metric));
    case SheetProviderRole: return column == Column::source ? of.provider : QVariant(); // '': no disc
    case SheetStrongRole: return column == Column::taken || (isSum && column == Column::source);
    case SheetQuietRole: return column == Column::said;
    // The name stands once, but each row can be heard by itself.
    case Qt::AccessibleTextRole:
        if (column == Column::metric) return displayName(of.metric);
        break;
    // What a narrow table has no room for.
    case Qt::ToolTipRole: return displayName(of.metric) + QStringLiteral(", ") + of.sourceName;
    case Qt::DisplayRole: break;
    default: return {};
    }
    switch (column) {
    case Column::metric: return of.isFirst ? displayName(of.metric) : QString();
    case Column::source: return of.sourceName;
    case Column::said: return of.said;
    case Column::taken: return of.taken.isEmpty() ? QString(enDash) : of.taken;
    }
    Q_UNREACHABLE();
}

QVariant DayWordsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    const auto column = static_cast<Column>(section);
    if (role == Qt::TextAlignmentRole) return alignment(column);
    if (role != Qt::DisplayRole) return {};
    switch (column) {
    case Column::metric: return tr("Measure");
    case Column::source: return tr("Source");
    //: column: what a source said of a day
    case Column::said: return tr("said");
    //: column: what was taken of it
    case Column::taken: return tr("taken");
    }
    Q_UNREACHABLE();
}

} // namespace vd
