// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/itemmodels/ActivityColumn.h"

#include <QCoreApplication>

#include <array>

namespace vd {

namespace {

using Column = ActivityColumn;

// clang-format off
constexpr std::array columns{
    ActivityColumnInfo{Column::sport, "sport", "", QT_TRANSLATE_NOOP("ActivityColumn", "Sport"), false, false},
    ActivityColumnInfo{Column::title, "title", QT_TRANSLATE_NOOP("ActivityColumn", "Activity"), "", false, false},
    ActivityColumnInfo{Column::date, "date", QT_TRANSLATE_NOOP("ActivityColumn", "Date"), "", false, false},
    ActivityColumnInfo{Column::distance, "distance", QT_TRANSLATE_NOOP("ActivityColumn", "Distance"), "", true, true},
    ActivityColumnInfo{Column::duration, "time", QT_TRANSLATE_NOOP("ActivityColumn", "Time"), "", true, true},
    ActivityColumnInfo{Column::speed, "speed", QT_TRANSLATE_NOOP("ActivityColumn", "Pace, speed"), "", true, false},
    ActivityColumnInfo{Column::climb, "climb", QT_TRANSLATE_NOOP("ActivityColumn", "Climb"), "", true, true},
    //: Heart rate, short: a column's title
    ActivityColumnInfo{Column::heartRate, "heart_rate", QT_TRANSLATE_NOOP("ActivityColumn", "HR"),
                       QT_TRANSLATE_NOOP("ActivityColumn", "Heart rate"), true, false},
    ActivityColumnInfo{Column::power, "power", QT_TRANSLATE_NOOP("ActivityColumn", "Power"), "", true, false},
    ActivityColumnInfo{Column::energy, "calories", QT_TRANSLATE_NOOP("ActivityColumn", "Calories"), "", true, true},
    //: Training load
    ActivityColumnInfo{Column::load, "load", QT_TRANSLATE_NOOP("ActivityColumn", "Load"), "", true, true},
    ActivityColumnInfo{Column::device, "device", QT_TRANSLATE_NOOP("ActivityColumn", "Device"), "", false, false},
    ActivityColumnInfo{Column::sources, "source", QT_TRANSLATE_NOOP("ActivityColumn", "Source"), "", false, false},
};
// clang-format on

// The table is read by the number of its row.
consteval bool inOrder() {
    for (size_t i = 0; i < columns.size(); ++i) {
        if (static_cast<size_t>(columns[i].column) != i) return false;
    }
    return columns.size() == static_cast<size_t>(activityColumns);
}
static_assert(inOrder());

} // namespace

std::span<const ActivityColumnInfo> allActivityColumns() {
    return columns;
}

const ActivityColumnInfo& info(ActivityColumn column) {
    return columns[static_cast<size_t>(column)];
}

QString columnTitle(ActivityColumn column) {
    // The sport's column is an icon wide: its name is for those who hear it.
    return column == Column::sport ? QString()
                                   : QCoreApplication::translate("ActivityColumn", info(column).title);
}

QString columnName(ActivityColumn column) {
    const ActivityColumnInfo& row = info(column);
    return QCoreApplication::translate("ActivityColumn", *row.name != '\0' ? row.name : row.title);
}

bool isNumber(ActivityColumn column) {
    return info(column).isNumber;
}

bool isAlwaysShown(ActivityColumn column) {
    return column == Column::sport || column == Column::title;
}

QStringList columnKeys(const QList<ActivityColumn>& chosen) {
    QStringList keys{QString::fromLatin1(info(Column::title).key)};
    for (const ActivityColumnInfo& row : columns) {
        if (!isAlwaysShown(row.column) && chosen.contains(row.column)) keys << QString::fromLatin1(row.key);
    }
    return keys;
}

std::optional<QList<ActivityColumn>> columnsFromKeys(const QStringList& keys) {
    if (keys.isEmpty()) return std::nullopt;
    QList<ActivityColumn> chosen;
    for (const ActivityColumnInfo& row : columns) {
        if (isAlwaysShown(row.column) || keys.contains(QLatin1String(row.key))) chosen << row.column;
    }
    return chosen;
}

QList<ActivityColumn> usualColumns(bool loadKnown) {
    return {Column::sport,    Column::title,     Column::date,
            Column::distance, Column::duration,  Column::speed,
            Column::climb,    Column::heartRate, loadKnown ? Column::load : Column::energy,
            Column::sources};
}

} // namespace vd
