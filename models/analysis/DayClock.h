// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Instant.h"

#include <vector>

// A local day on the clock that hung on the wall there (field guide B1). Pure.
namespace vd {

// From this instant on the clock stood so far east of UTC.
struct OffsetChange {
    qint64 fromMs = 0; // UTC
    qint32 offsetS = 0;

    friend bool operator==(const OffsetChange&, const OffsetChange&) = default;
};

// 24 hours, 23 or 25 where the clock was changed, anything for who travelled.
struct DayClock {
    struct Hour {
        qint64 startMs = 0; // UTC
        qint64 endMs = 0;   // less than an hour later where the clock was changed within it
        int hour = 0;       // 0 to 23, on the wall

        friend bool operator==(const Hour&, const Hour&) = default;
    };

    QDate date;
    qint64 startMs = 0;                // UTC: the first instant that has this date
    qint64 endMs = 0;                  // and the end of the last stretch that has it
    std::vector<OffsetChange> offsets; // the first from startMs on, then each change within the day
    std::vector<Hour> hours; // in their order: one that was repeated twice, one that was skipped never

    qint32 offsetAt(qint64 utcMs) const;
    Instant at(qint64 utcMs) const { return {utcMs, offsetAt(utcMs)}; }

    friend bool operator==(const DayClock&, const DayClock&) = default;
};

// `changes` by time, at least one; the first holds before its instant too. A date that the clock never showed
// (who flies west over the date line skips one) gets 24 hours of the first offset.
DayClock dayClock(QDate date, const std::vector<OffsetChange>& changes);

// The hours on the wall between two instants, the first and the last cut to what lies between them.
std::vector<DayClock::Hour> wallHours(qint64 fromMs, qint64 toMs, const std::vector<OffsetChange>& changes);

// What a zone says for the days around the date.
std::vector<OffsetChange> offsetsOf(const QTimeZone& zone, QDate date);

// What the data of the day says: `seen` are moments with the offset that their source gave, in any order.
// Where none of them contradicts the zone, the zone's changes hold, to the second. Else the clock changed at
// the first moment that is told by another offset; an offset that was seen for less than three hours between
// two moments of one other offset is a source's mistake, not a journey.
std::vector<OffsetChange> offsetsSeen(std::vector<Instant> seen, const std::vector<OffsetChange>& zone);

} // namespace vd
