// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Apply.h"

namespace vd {

// Makes the shown values of these days anew; writes what differs.
void deriveDays(Sql& sql, ProfileId profile, const std::set<std::pair<Metric, QDate>>& days, ChangeLog& log);

// What daily_best says of a day: value, how, connection, connections, at_ms, at_offset_s.
const QString& dayColumns();
// What it should say now, as these columns. Empty where no source says anything.
QVariantList bestDayValues(Sql& sql, ProfileId profile, Metric metric, QDate date);
// And what it says.
QVariantList standingDay(Sql& sql, ProfileId profile, Metric metric, QDate date);
QString dayId(ProfileId profile, Metric metric, QDate date); // in the change log

} // namespace vd
