// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/itemmodels/ActivityCells.h"

#include "ui/Dates.h"
#include "ui/parts/SourceDisc.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace vd {

namespace {

struct Cells {
    Q_DECLARE_TR_FUNCTIONS(ActivityCells)
};

using Column = ActivityColumn;

constexpr int daysPerWeek = 7;
constexpr int monthsPerYear = 12;

QString dateAndTime(const QDate& date, const QTime& time, const QDate& today) {
    return columnDate(date, today) + u' ' + shortTime(time);
}

QString loadToolTip(const QString& source) {
    if (source == u"power") return Cells::tr("Training load from power");
    if (source == u"heart_rate") return Cells::tr("Training load from heart rate");
    return {};
}

// Rows whose numbers of a column are in the same unit and shape: the sport decides about pace or speed.
size_t kindOf(const ActivityRow& row, Column column) {
    const bool bySport = column == Column::distance || column == Column::speed;
    return bySport ? static_cast<size_t>(info(row.sport).speedStyle) : 0;
}
constexpr size_t kinds = static_cast<size_t>(SpeedStyle::none) + 1;

// Of two cells of a kind the one with the larger magnitude is at least as wide.
double magnitude(const ActivityRow& row, Column column, const UnitChoice& units) {
    const double value = number(row, column).value_or(qQNaN());
    return column == Column::speed ? toShownSpeed(value, row.sport, units) : value;
}

// But for distances, which lose decimals where they get longer (Precision::brief).
constexpr std::array longestWithDecimals{19.99, 999.9};

} // namespace

Quantity ActivityCells::quantity(const ActivityRow& row, ActivityColumn column) const {
    const QLocale locale;
    switch (column) {
    case Column::distance: return formatDistance(row.distanceM, row.sport, units, locale);
    case Column::duration: return {formatDuration(row.durationS), {}};
    case Column::speed: return formatSpeed(row.speedMps, row.sport, units, locale);
    case Column::climb: return formatHeight(row.climbM, units, locale);
    case Column::heartRate: return {formatHeartRate(row.heartRateBpm, locale).number, {}};
    case Column::power: return formatPower(row.powerW, locale);
    case Column::energy: return formatEnergy(row.energyJ, units, locale);
    case Column::load: return formatNumber(row.load, 0, {}, locale);
    default: return {};
    }
}

QString ActivityCells::text(const ActivityRow& row, ActivityColumn column) const {
    switch (column) {
    case Column::sport: return displayName(row.sport);
    case Column::title: return row.title;
    case Column::date: return dateAndTime(row.day, localTime(row.start), today);
    case Column::device: return row.device;
    case Column::sources: return sourceNames(row.providers);
    default: return quantity(row, column).text();
    }
}

QString ActivityCells::toolTip(const ActivityRow& row, ActivityColumn column) const {
    switch (column) {
    case Column::sport:
    case Column::device: return text(row, column);
    case Column::sources:
        return row.device.isEmpty() ? text(row, column) : text(row, column) + u'\n' + row.device;
    case Column::load: return loadToolTip(row.loadSource);
    default: return {};
    }
}

QString ActivityCells::sentence(const ActivityRow& row) const {
    QStringList parts{text(row, Column::sport), row.title, text(row, Column::date)};
    for (const Column column : {Column::distance, Column::duration}) {
        if (number(row, column)) parts << text(row, column);
    }
    return parts.join(QStringLiteral(", "));
}

// Of a week's sports none decides: km or miles.
Quantity ActivityCells::quantity(const ActivitySums& sums, ActivityColumn column) const {
    ActivityRow row;
    row.distanceM = sums.distanceM;
    row.durationS = sums.durationS;
    row.climbM = sums.climbM;
    row.energyJ = sums.energyJ;
    row.load = sums.load;
    return quantity(row, column);
}

QString ActivityCells::text(const ActivityWeek& week, ActivityColumn column) const {
    if (column == Column::title) return dateRange(week.days.first, week.days.last, today);
    return info(column).isSummed ? quantity(week.sums, column).text() : QString();
}

bool ActivityCells::isRunning(const ActivityWeek& week) const {
    return week.days.contains(today);
}

QString ActivityCells::sentence(const ActivityWeek& week) const {
    //: A week in the list of activities, to be heard: "Week 16 – 22 Nov"
    QStringList parts{Cells::tr("Week %1").arg(text(week, Column::title))};
    //: Of the running week, whose sums are not yet the last word
    if (isRunning(week)) parts << Cells::tr("so far");
    const int activities = week.sums.activities;
    parts << (activities == 1 ? Cells::tr("1 activity") : Cells::tr("%n activities", nullptr, activities));
    for (const Column column : {Column::distance, Column::duration}) {
        if (number(week.sums, column)) parts << text(week, column);
    }
    //: As in "1,066 m climb"; %1 has its unit
    if (week.sums.climbM) parts << Cells::tr("%1 climb").arg(text(week, Column::climb));
    //: Training load, as in "load 341"
    if (week.sums.load) parts << Cells::tr("load %1").arg(text(week, Column::load));
    return parts.join(QStringLiteral(", "));
}

QList<Quantity> ActivityCells::widest(const ActivityRows& rows, const std::vector<ActivitySums>& weeks,
                                      ActivityColumn column) const {
    if (column == Column::date) return widestDates(rows);
    if (!isNumber(column)) return {};
    std::array<const ActivityRow*, kinds> largest{};
    for (const ActivityRow* row : rows) {
        const ActivityRow*& before = largest[kindOf(*row, column)];
        const double value = magnitude(*row, column, units);
        if (!std::isnan(value) && (before == nullptr || value > magnitude(*before, column, units)))
            before = row;
    }
    QList<Quantity> cells{quantity(ActivityRow(), column)}; // missing
    for (const ActivityRow* row : largest) {
        if (row != nullptr) cells << quantity(*row, column);
    }
    if (!info(column).isSummed || weeks.empty()) return cells;
    const auto most = std::ranges::max_element(
        weeks, {}, [column](const ActivitySums& sums) { return number(sums, column); });
    cells << quantity(*most, column);
    if (column != Column::distance || !most->distanceM) return cells;
    for (const double edge : longestWithDecimals) {
        const double edgeM = edge / toShownDistance(1, units);
        if (*most->distanceM > edgeM) cells << formatDistance(edgeM, Sport::other, units, QLocale());
    }
    return cells;
}

// Every weekday in every month, on a day of two digits, in the morning and in the evening.
QList<Quantity> ActivityCells::widestDates(const ActivityRows& rows) const {
    QList<int> years{today.year()};
    const auto other = std::ranges::find_if(
        rows, [this](const ActivityRow* row) { return row->day.year() != today.year(); });
    if (other != rows.end()) years << (*other)->day.year();
    constexpr int firstDay = 20;
    QList<Quantity> cells;
    for (const int year : qAsConst(years)) {
        for (int month = 1; month <= monthsPerYear; ++month) {
            for (int day = firstDay; day < firstDay + daysPerWeek; ++day) {
                for (const QTime& time : {QTime(10, 0), QTime(22, 0)})
                    cells << Quantity{dateAndTime(QDate(year, month, day), time, today), {}};
            }
        }
    }
    return cells;
}

} // namespace vd
