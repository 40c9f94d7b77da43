// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>
#include <span>

namespace vd {

// The columns of the list of activities, in the order in which they stand.
enum class ActivityColumn {
    sport,
    title,
    date,
    distance,
    duration,
    speed,
    climb,
    heartRate,
    power,
    energy,
    load,
    device,
    sources
};
inline constexpr int activityColumns = static_cast<int>(ActivityColumn::sources) + 1;

struct ActivityColumnInfo {
    ActivityColumn column;
    const char* key;   // stable: in Preferences
    const char* title; // English, for QCoreApplication::translate("ActivityColumn", title)
    const char* name;  // the same where the title is short for something
    bool isNumber;
    bool isSummed; // a week has the sum of it
};
std::span<const ActivityColumnInfo> allActivityColumns();
const ActivityColumnInfo& info(ActivityColumn column);
QString columnTitle(ActivityColumn column);
QString columnName(ActivityColumn column);

bool isNumber(ActivityColumn column);
bool isAlwaysShown(ActivityColumn column); // sport and title

// As they are kept in Preferences: the title is among them, so that choosing nothing else is a choice too.
QStringList columnKeys(const QList<ActivityColumn>& columns);
// std::nullopt where nothing was chosen. Keys that nobody knows are left out.
std::optional<QList<ActivityColumn>> columnsFromKeys(const QStringList& keys);
// What is shown until somebody chooses: load, or calories where no load is known.
QList<ActivityColumn> usualColumns(bool loadKnown);

} // namespace vd
