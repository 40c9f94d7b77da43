// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/YearGeometry.h"

#include <algorithm>
#include <array>

namespace vd {

namespace {

constexpr int daysPerWeek = 7;
constexpr int monthsPerYear = 12;
constexpr int weeksOfAYear = 53; // some have 54: on the grid, that one is a little smaller

} // namespace

YearGeometry::YearGeometry(const std::vector<int>& years, Qt::DayOfWeek firstOfWeek,
                           const YearLengths& lengths)
    : m_lengths(lengths), m_firstOfWeek(firstOfWeek) {
    for (const int parts : {1, 2, 4}) {
        m_bands.clear();
        int columns = (weeksOfAYear + parts - 1) / parts;
        const int months = monthsPerYear / parts;
        for (const int year : years) {
            for (int part = 0; part < parts; ++part) {
                const QDate first(year, 1 + part * months, 1);
                const Band& band = m_bands.emplace_back(Band{{first, first.addMonths(months).addDays(-1)}});
                columns = std::max(columns, columnOf(band, band.days.last) + 1);
            }
        }
        m_cell = std::min(lengths.cellMost, (lengths.width - lengths.names) / columns);
        if (m_cell >= lengths.cellLeast) break;
    }
    m_cell = std::max(m_cell, 1);
    for (Band& band : m_bands) {
        if (&band != &m_bands.front()) m_height += lengths.gap;
        band.top = m_height;
        m_height += lengths.header + daysPerWeek * m_cell;
    }
}

int YearGeometry::columnOf(const Band& band, const QDate& day) const {
    const QDate first = bucketStart(band.days.first, Bucket::week, m_firstOfWeek);
    return static_cast<int>(first.daysTo(day)) / daysPerWeek;
}

const YearGeometry::Band* YearGeometry::bandOf(const QDate& day) const {
    const auto band =
        std::ranges::find_if(m_bands, [&](const Band& other) { return other.days.contains(day); });
    return band == m_bands.end() ? nullptr : &*band;
}

QRect YearGeometry::cellOf(const QDate& day) const {
    const Band* band = bandOf(day);
    if (band == nullptr) return {};
    const int row = (day.dayOfWeek() - m_firstOfWeek + daysPerWeek) % daysPerWeek;
    return QRect(m_lengths.names + columnOf(*band, day) * m_cell, rowTop(*band, row), m_cell, m_cell);
}

std::optional<QDate> YearGeometry::dayAt(QPoint point) const {
    for (const Band& band : m_bands) {
        const int below = point.y() - rowTop(band, 0);
        const int right = point.x() - m_lengths.names;
        if (below < 0 || below >= daysPerWeek * m_cell || right < 0) continue;
        const QDate first = bucketStart(band.days.first, Bucket::week, m_firstOfWeek);
        const QDate day = first.addDays(right / m_cell * daysPerWeek + below / m_cell);
        if (band.days.contains(day)) return day;
    }
    return std::nullopt;
}

int YearGeometry::monthLeft(const Band& band, const QDate& month) const {
    int column = 0;
    if (month != band.days.first) {
        const QDate week = bucketStart(month, Bucket::week, m_firstOfWeek);
        column = columnOf(band, week < month ? week.addDays(daysPerWeek) : week);
    }
    return m_lengths.names + column * m_cell;
}

} // namespace vd
