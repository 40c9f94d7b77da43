// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/Periods.h"

#include <QRect>

#include <vector>

namespace vd {

// Lengths in pixels.
struct YearLengths {
    int width = 0;     // to fill
    int names = 0;     // of the weekdays, left of the cells
    int header = 0;    // months, above the cells
    int gap = 0;       // between two years
    int cellMost = 18; // side of a cell
    int cellLeast = 9; // where the weeks of a year would be smaller, the year is cut in two or four
};

// Where the days of some years stand: a column a week, a row a weekday, one year below the other. A year that
// does not fit is cut into halves or quarters, one below the other. Pure.
class YearGeometry {
public:
    // A whole year, or a part of it.
    struct Band {
        DayRange days;
        int top = 0; // of the row of months

        bool beginsYear() const { return days.first.dayOfYear() == 1; }
    };

    YearGeometry() = default;
    // `years` from top to bottom.
    YearGeometry(const std::vector<int>& years, Qt::DayOfWeek firstOfWeek, const YearLengths& lengths);

    const std::vector<Band>& bands() const { return m_bands; }
    int cell() const { return m_cell; }
    int height() const { return m_height; }
    QRect cellOf(const QDate& day) const;           // empty for a day of no year shown
    std::optional<QDate> dayAt(QPoint point) const; // the day below a point
    // Where the name of a month stands: at its first whole week, of the first of a band at its first.
    int monthLeft(const Band& band, const QDate& month) const;
    int rowTop(const Band& band, int row) const { return band.top + m_lengths.header + row * m_cell; }

private:
    int columnOf(const Band& band, const QDate& day) const;
    const Band* bandOf(const QDate& day) const;

    YearLengths m_lengths;
    Qt::DayOfWeek m_firstOfWeek = Qt::Monday;
    std::vector<Band> m_bands;
    int m_cell = 0;
    int m_height = 0;
};

} // namespace vd
