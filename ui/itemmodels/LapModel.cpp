// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/itemmodels/LapModel.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace vd {

namespace {

using Column = LapModel::Column;
constexpr std::array allColumns{Column::number,    Column::time,  Column::distance, Column::speed,
                                Column::heartRate, Column::power, Column::climb,    Column::cadence,
                                Column::strokes,   Column::stroke};

std::optional<double> lapSpeed(const Lap& lap) {
    if (lap.averageSpeedMps) return lap.averageSpeedMps;
    const std::optional<double> seconds = lap.movingS ? lap.movingS : lap.elapsedS;
    if (!lap.distanceM || !seconds || *seconds <= 0) return std::nullopt;
    return *lap.distanceM / *seconds;
}

// The words of FIT; others stay as the source says them.
constexpr std::array strokes{
    QT_TRANSLATE_NOOP("Stroke", "freestyle"),    QT_TRANSLATE_NOOP("Stroke", "backstroke"),
    QT_TRANSLATE_NOOP("Stroke", "breaststroke"), QT_TRANSLATE_NOOP("Stroke", "butterfly"),
    QT_TRANSLATE_NOOP("Stroke", "drill"),        QT_TRANSLATE_NOOP("Stroke", "mixed"),
};

QString strokeName(const QString& stroke) {
    for (const char* known : strokes) {
        if (stroke == QLatin1String(known)) return QCoreApplication::translate("Stroke", known);
    }
    return stroke.isEmpty() ? QStringLiteral("–") : stroke;
}

int alignment(Column column) {
    return static_cast<int>(Qt::AlignVCenter | (column == Column::number ? Qt::AlignLeft : Qt::AlignRight));
}

bool says(const Lap& lap, Column column, Sport sport) {
    switch (column) {
    case Column::number: return true;
    case Column::distance: return lap.distanceM.value_or(0) > 0;
    case Column::time: return lap.movingS || lap.elapsedS;
    case Column::speed: return info(sport).speedStyle != SpeedStyle::none && lapSpeed(lap).value_or(0) > 0;
    case Column::heartRate: return lap.averageHeartRateBpm.value_or(0) > 0;
    case Column::power: return lap.averagePowerW.value_or(0) > 0;
    case Column::climb: return lap.elevationGainM.has_value();
    case Column::cadence: return lap.averageCadenceRpm.value_or(0) > 0;
    case Column::strokes: return lap.strokes.value_or(0) > 0;
    case Column::stroke: return !lap.stroke.isEmpty();
    }
    return false;
}

} // namespace

void LapModel::setLaps(const ActivityDetail& detail, Lap::Kind kind, const UnitChoice& units) {
    beginResetModel(); // another activity: nothing of the old rows is in the new ones
    m_laps.clear();
    std::copy_if(detail.laps.begin(), detail.laps.end(), std::back_inserter(m_laps),
                 [kind](const Lap& lap) { return lap.kind == kind; });
    m_sport = detail.activity.summary.sport;
    m_units = units;
    m_columns.clear();
    std::copy_if(allColumns.begin(), allColumns.end(), std::back_inserter(m_columns), [this](Column column) {
        return std::any_of(m_laps.begin(), m_laps.end(),
                           [&](const Lap& lap) { return says(lap, column, m_sport); });
    });
    endResetModel();
}

int LapModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_laps.size());
}

int LapModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant LapModel::data(const QModelIndex& index, int role) const {
    const Column column = m_columns[static_cast<size_t>(index.column())];
    if (role == Qt::TextAlignmentRole) {
        return alignment(column);
    }
    if (role == Qt::DisplayRole) return cell(lap(index.row()), index.row(), column).number;
    if (role == Qt::AccessibleTextRole) return cell(lap(index.row()), index.row(), column).text();
    return {};
}

QVariant LapModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    const Column column = m_columns[static_cast<size_t>(section)];
    if (role == Qt::TextAlignmentRole) {
        return alignment(column);
    }
    return role == Qt::DisplayRole ? title(column) : QVariant();
}

Quantity LapModel::cell(const Lap& lap, int row, Column column) const {
    const QLocale locale;
    switch (column) {
    case Column::number: return {locale.toString(row + 1), {}};
    case Column::distance: return formatDistance(lap.distanceM, m_sport, m_units, locale);
    case Column::time: return {formatDuration(lap.movingS ? lap.movingS : lap.elapsedS), {}};
    case Column::speed: return formatSpeed(lapSpeed(lap), m_sport, m_units, locale);
    case Column::heartRate: return formatHeartRate(lap.averageHeartRateBpm, locale);
    case Column::power: return formatPower(lap.averagePowerW, locale);
    case Column::climb: return formatHeight(lap.elevationGainM, m_units, locale);
    case Column::cadence: return formatCadence(lap.averageCadenceRpm, m_sport, locale);
    case Column::strokes: return {lap.strokes ? locale.toString(*lap.strokes) : QStringLiteral("–"), {}};
    case Column::stroke: return {strokeName(lap.stroke), {}};
    }
    return {};
}

// Units are printed once, here.
QString LapModel::title(Column column) const {
    const QLocale locale;
    switch (column) {
    //: column of the lap table: the number of the lap
    case Column::number: return tr("No.");
    case Column::distance:
        return formatDistance(m_laps.front().distanceM.value_or(0), m_sport, m_units, locale).unit;
    case Column::time: return tr("Time");
    case Column::speed: return formatSpeed(1, m_sport, m_units, locale).unit;
    case Column::heartRate: return formatHeartRate(0, locale).unit;
    case Column::power: return formatPower(0, locale).unit;
    //: column of the lap table: %1 is the unit of height
    case Column::climb: return tr("↑ %1").arg(shownHeightUnit(m_units));
    case Column::cadence: return formatCadence(0, m_sport, locale).unit;
    case Column::strokes: return tr("Strokes");
    //: column of the lap table: freestyle, breaststroke, ...
    case Column::stroke: return tr("Stroke");
    }
    return {};
}

} // namespace vd
