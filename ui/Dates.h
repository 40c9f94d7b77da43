// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Instant.h"

#include <QDate>
#include <QString>

// Dates and times as people read them, on the clock that hung on the wall then.
namespace vd {

QTime localTime(const Instant& instant);
// "Fri 20 Nov"; with the year when it is not that of `today`.
QString shortDate(const QDate& date, const QDate& today);
// "Fri 20 Nov", or "20 Nov 2025": no wider in another year, for columns.
QString columnDate(const QDate& date, const QDate& today);
// "16 – 22 Nov", "30 Nov – 6 Dec"; with the year when it is not that of `today`. Both days are inclusive; an
// invalid one is no limit: "Since 16 Nov", "Until 22 Nov".
QString dateRange(const QDate& from, const QDate& to, const QDate& today);
QString shortTime(const QTime& time);
// As people say it: "Today", "Thu" within the last week, "7 Nov", "7 Nov 2025".
QString nearDate(const QDate& date, const QDate& today);
QString longDate(const QDate& date); // "Friday 20 November", without the year

} // namespace vd
