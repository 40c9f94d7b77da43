// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/LaneTable.h"

#include <cmath>

namespace vd {

namespace {

constexpr size_t fewSamples = 120;
constexpr double rowEveryS = 60;

QString quoted(QString field) {
    if (!field.contains(u',') && !field.contains(u'"') && !field.contains(u'\n')) return field;
    return u'"' + field.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QByteArray plain(double value) {
    return std::isfinite(value) ? QByteArray::number(value, 'g', 10) : QByteArray();
}

} // namespace

LaneTable::LaneTable(LaneModel lanes, QObject* parent)
    : QAbstractTableModel(parent), m_lanes(std::move(lanes)) {
    double next = 0;
    for (size_t i = 0; i < m_lanes.sampleCount(); ++i) {
        if (m_lanes.sampleCount() > fewSamples && m_lanes.seconds(i) < next) continue;
        m_samples.push_back(i);
        next = (std::floor(m_lanes.seconds(i) / rowEveryS) + 1) * rowEveryS;
    }
}

int LaneTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_samples.size());
}

int LaneTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(leadingColumns() + m_lanes.lanes().size());
}

QVariant LaneTable::data(const QModelIndex& index, int role) const {
    if (role == Qt::TextAlignmentRole) return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    const size_t sample = m_samples[static_cast<size_t>(index.row())];
    const auto column = static_cast<size_t>(index.column());
    if (column == 0) return formatDuration(m_lanes.seconds(sample));
    if (column < leadingColumns()) {
        return QLocale().toString(toShownDistance(*m_lanes.distanceM(sample), m_lanes.units()), 'f', 2);
    }
    const Lane& lane = m_lanes.lanes()[column - leadingColumns()];
    return m_lanes.quantity(lane, m_lanes.valueAt(lane, sample), QLocale()).number;
}

QVariant LaneTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    const auto column = static_cast<size_t>(section);
    if (column == 0) return tr("Time");
    //: column title: name of a measure, then its unit
    const QString title = tr("%1 (%2)");
    if (column < leadingColumns()) return title.arg(tr("Distance"), shownDistanceUnit(m_lanes.units()));
    const Lane& lane = m_lanes.lanes()[column - leadingColumns()];
    return title.arg(lane.name, lane.unit);
}

QByteArray lanesAsCsv(const LaneModel& lanes) {
    QStringList titles{QStringLiteral("Time (s)")};
    if (lanes.hasDistance()) titles << QStringLiteral("Distance (%1)").arg(shownDistanceUnit(lanes.units()));
    for (const Lane& lane : lanes.lanes()) {
        QString unit = lane.unit;
        if (lane.inverted) unit.replace(QStringLiteral("min/"), QStringLiteral("s/"));
        titles << quoted(QStringLiteral("%1 (%2)").arg(lane.name, unit));
    }
    QByteArray csv = titles.join(u',').toUtf8() + "\r\n";
    for (size_t i = 0; i < lanes.sampleCount(); ++i) {
        csv += plain(lanes.seconds(i));
        if (lanes.hasDistance()) csv += ',' + plain(toShownDistance(*lanes.distanceM(i), lanes.units()));
        for (const Lane& lane : lanes.lanes())
            csv += ',' + plain(lanes.shown(lane, lane.values[i]));
        csv += "\r\n";
    }
    return csv;
}

} // namespace vd
