// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/itemmodels/PayloadModel.h"

#include "ui/theme/Tokens.h"

#include <QStringList>

namespace vd {

namespace {

using Column = PayloadModel::Column;

int alignment(Column column) {
    const bool number = column == Column::fetched || column == Column::size;
    return static_cast<int>(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft));
}

} // namespace

QVariant PayloadModel::data(const QModelIndex& index, int role) const {
    const PayloadLine& line = row(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::TextAlignmentRole: return alignment(column);
    case SheetIconRole: return column == Column::name ? QStringLiteral("raw") : QVariant();
    case SheetColorRole: return static_cast<int>(Role::text3);
    case SheetProviderRole: return column == Column::source ? line.provider : QVariant();
    case SheetQuietRole: return column != Column::name;
    // What a narrow table has no room for.
    case Qt::ToolTipRole:
        return QStringList{line.name, line.sourceName, line.format, line.fetched}.join(QStringLiteral(", "));
    case Qt::DisplayRole: break;
    default: return {};
    }
    switch (column) {
    case Column::name: return line.name;
    case Column::source: return line.sourceName;
    case Column::format: return line.format;
    case Column::fetched: return line.fetched;
    case Column::size: return line.size;
    }
    Q_UNREACHABLE();
}

QVariant PayloadModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    const auto column = static_cast<Column>(section);
    if (role == Qt::TextAlignmentRole) return alignment(column);
    if (role != Qt::DisplayRole) return {};
    switch (column) {
    case Column::name: return tr("Name");
    case Column::source: return tr("Source");
    case Column::format: return tr("Format");
    //: column: when the data was fetched or imported
    case Column::fetched: return tr("Fetched");
    case Column::size: return tr("Size");
    }
    Q_UNREACHABLE();
}

} // namespace vd
