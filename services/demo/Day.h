// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Instant.h"

#include <QDate>
#include <QTimeZone>

namespace vd {

// When the demo is looked at: its newest day is the local day of this moment, and nothing in it is later.
struct DemoClock {
    Instant now;
    QTimeZone zone = QTimeZone::systemTimeZone();

    QDate today() const { return localDate(now); }
    static DemoClock ofSystem();
    static DemoClock at(const QDateTime& wallClock, const QTimeZone& zone);
};

} // namespace vd

namespace vd::demo {

inline constexpr qint64 minuteMs = 60'000;
inline constexpr qint64 hourMs = 3'600'000;

// A day of the calendar between its two midnights; 23 or 25 hours where the clock is set.
class Day {
public:
    Day(const DemoClock& clock, int daysAgo);

    QDate date;
    int ago = 0;        // days before today
    qint64 startMs = 0; // UTC
    qint64 endMs = 0;

    int weekday() const { return date.dayOfWeek(); } // 1 is Monday
    bool weekend() const { return weekday() >= 6; }
    Instant at(qint64 utcMs) const { return {utcMs, utcMs < m_changeMs ? m_offsetBeforeS : m_offsetAfterS}; }
    // What a clock on the wall shows as so many hours after midnight; may lie outside of the day.
    Instant clock(double hours) const;
    // How much summer it is: 1 in the middle of July, -1 in the middle of January.
    double summer() const;

private:
    qint64 m_changeMs = 0; // when the clock is set; the end of the day where it is not
    qint32 m_offsetBeforeS = 0;
    qint32 m_offsetAfterS = 0;
};

} // namespace vd::demo
