// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/itemmodels/ActivitiesModel.h"

#include "ui/ActivityTitle.h"
#include "ui/Dates.h"
#include "ui/parts/SourceDisc.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace vd {

namespace {

using Column = ActivitiesModel::Column;

std::optional<double> meanSpeed(const Summary& summary, std::optional<double> durationS) {
    if (summary.averageSpeedMps) return summary.averageSpeedMps;
    if (!summary.distanceM || !durationS || *durationS <= 0) return std::nullopt;
    return *summary.distanceM / *durationS;
}

} // namespace

ActivityRow ActivityRow::of(const Activity& activity) {
    const Summary& summary = activity.summary;
    ActivityRow row;
    row.id = activity.id;
    row.sport = summary.sport;
    row.title = activityTitle(summary);
    row.notes = summary.notes.value_or(QString());
    row.start = summary.start;
    row.distanceM = summary.distanceM;
    row.durationS = summary.movingS ? summary.movingS : summary.elapsedS;
    row.speedMps = meanSpeed(summary, row.durationS);
    row.climbM = summary.elevationGainM;
    row.heartRateBpm = summary.averageHeartRateBpm;
    row.energyJ = summary.energyJ;
    row.providers = activity.sources;
    return row;
}

bool isNumber(ActivitiesModel::Column column) {
    switch (column) {
    case Column::sport:
    case Column::title:
    case Column::date:
    case Column::sources: return false;
    case Column::distance:
    case Column::duration:
    case Column::speed:
    case Column::climb:
    case Column::heartRate:
    case Column::energy: return true;
    }
    Q_UNREACHABLE();
}

ActivitiesModel::ActivitiesModel(QObject* parent)
    : QAbstractTableModel(parent), m_today(QDate::currentDate()) {}

void ActivitiesModel::setActivities(const std::vector<Activity>& activities) {
    std::vector<ActivityRow> fresh;
    fresh.reserve(activities.size());
    for (const Activity& activity : activities)
        fresh.push_back(ActivityRow::of(activity));
    removeMissing(fresh);
    changeAndAppend(std::move(fresh));
}

// From the end, in whole stretches.
void ActivitiesModel::removeMissing(const std::vector<ActivityRow>& fresh) {
    QSet<ActivityId> kept;
    kept.reserve(static_cast<qsizetype>(fresh.size()));
    for (const ActivityRow& row : fresh)
        kept.insert(row.id);
    for (int last = rowCount() - 1; last >= 0; --last) {
        if (kept.contains(m_rows[static_cast<size_t>(last)].id)) continue;
        int first = last;
        while (first > 0 && !kept.contains(m_rows[static_cast<size_t>(first - 1)].id))
            --first;
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
}

void ActivitiesModel::changeAndAppend(std::vector<ActivityRow> fresh) {
    QHash<ActivityId, int> known;
    for (int i = 0; i < rowCount(); ++i)
        known.insert(m_rows[static_cast<size_t>(i)].id, i);
    std::vector<ActivityRow> added;
    for (ActivityRow& row : fresh) {
        const auto at = known.constFind(row.id);
        if (at == known.constEnd()) {
            added.push_back(std::move(row));
            continue;
        }
        ActivityRow& old = m_rows[static_cast<size_t>(*at)];
        if (old == row) continue;
        old = std::move(row);
        Q_EMIT dataChanged(index(*at, 0), index(*at, columns - 1));
    }
    if (added.empty()) return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(added.size()) - 1);
    m_rows.insert(m_rows.end(), std::make_move_iterator(added.begin()), std::make_move_iterator(added.end()));
    endInsertRows();
}

void ActivitiesModel::setUnits(const UnitChoice& units) {
    if (units == m_units) return;
    m_units = units;
    everythingChanged();
}

void ActivitiesModel::setToday(const QDate& today) {
    if (today == m_today) return;
    m_today = today;
    everythingChanged();
}

void ActivitiesModel::everythingChanged() {
    if (!m_rows.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

int ActivitiesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ActivitiesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

Quantity ActivitiesModel::quantity(const ActivityRow& row, Column column) const {
    const QLocale locale;
    switch (column) {
    case Column::distance: return formatDistance(row.distanceM, row.sport, m_units, locale);
    case Column::duration: return Quantity{formatDuration(row.durationS), {}};
    case Column::speed: return formatSpeed(row.speedMps, row.sport, m_units, locale);
    case Column::climb: return formatHeight(row.climbM, m_units, locale);
    case Column::heartRate: return Quantity{formatHeartRate(row.heartRateBpm, locale).number, {}};
    case Column::energy: return formatEnergy(row.energyJ, m_units, locale);
    case Column::sport:
    case Column::title:
    case Column::date:
    case Column::sources: break;
    }
    return {};
}

QString ActivitiesModel::text(const ActivityRow& row, Column column) const {
    switch (column) {
    case Column::sport: return displayName(row.sport);
    case Column::title: return row.title;
    case Column::date:
        return shortDate(localDate(row.start), m_today) + QLatin1Char(' ') + shortTime(localTime(row.start));
    case Column::sources: {
        QStringList names;
        for (const QString& provider : row.providers)
            names << sourceName(provider);
        return names.join(QStringLiteral(", "));
    }
    case Column::distance:
    case Column::duration:
    case Column::speed:
    case Column::climb:
    case Column::heartRate:
    case Column::energy: return quantity(row, column).text();
    }
    Q_UNREACHABLE();
}

QVariant ActivitiesModel::data(const QModelIndex& index, int role) const {
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid));
    const ActivityRow& row = m_rows[static_cast<size_t>(index.row())];
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case Qt::ToolTipRole:
        return column == Column::sport || column == Column::sources ? text(row, column) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter |
                        (isNumber(column) || column == Column::sources ? Qt::AlignRight : Qt::AlignLeft));
    case IdRole: return row.id;
    case QuantityRole: return isNumber(column) ? QVariant::fromValue(quantity(row, column)) : QVariant();
    case DayRole: return column == Column::date ? shortDate(localDate(row.start), m_today) : QVariant();
    case TimeRole: return column == Column::date ? shortTime(localTime(row.start)) : QVariant();
    case IconRole: return column == Column::sport ? QLatin1String(info(row.sport).icon) : QVariant();
    case SportRole: return static_cast<int>(row.sport);
    case ProvidersRole: return column == Column::sources ? row.providers : QVariant();
    default: return {};
    }
}

QVariant ActivitiesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columns) return {};
    const auto column = static_cast<Column>(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter |
                        (isNumber(column) || column == Column::sources ? Qt::AlignRight : Qt::AlignLeft));
    // The sport's column is an icon wide: its name is for those who hear it.
    if (role == Qt::AccessibleTextRole && column == Column::sport) return tr("Sport");
    if (role == Qt::ToolTipRole && column == Column::sport) return tr("Sport");
    if (role != Qt::DisplayRole) return {};
    switch (column) {
    case Column::sport: return QString();
    case Column::title: return tr("Activity");
    case Column::date: return tr("Date");
    case Column::distance: return tr("Distance");
    case Column::duration: return tr("Time");
    case Column::speed: return tr("Pace, speed");
    case Column::climb: return tr("Climb");
    //: Heart rate, short: a column's title
    case Column::heartRate: return tr("HR");
    case Column::energy: return tr("Calories");
    case Column::sources: return tr("Source");
    }
    Q_UNREACHABLE();
}

} // namespace vd
