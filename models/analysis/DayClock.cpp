// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/DayClock.h"

#include <algorithm>
#include <limits>

namespace vd {

namespace {

constexpr qint64 hourMs = 3'600'000;
constexpr qint64 dayMs = 24 * hourMs;
constexpr qint64 mistakeMs = 3 * hourMs;

qint64 midnightMs(QDate date, qint32 offsetS) {
    return QDate(1970, 1, 1).daysTo(date) * dayMs - qint64{1000} * offsetS;
}

qint32 offsetIn(const std::vector<OffsetChange>& changes, qint64 utcMs) {
    qint32 offset = changes.front().offsetS;
    for (const OffsetChange& change : changes) {
        if (change.fromMs <= utcMs) offset = change.offsetS;
    }
    return offset;
}

// Whole hours on the wall between two instants of one offset, and what is left of one at either end.
void addHours(std::vector<DayClock::Hour>& hours, qint64 fromMs, qint64 toMs, qint32 offsetS) {
    const qint64 wallMs = midnightMs(localDate({fromMs, offsetS}), offsetS);
    for (qint64 startMs = fromMs; startMs < toMs;) {
        const qint64 hour = (startMs - wallMs) / hourMs;
        const qint64 endMs = std::min(toMs, wallMs + (hour + 1) * hourMs);
        hours.push_back({startMs, endMs, static_cast<int>(hour % 24)});
        startMs = endMs;
    }
}

void addStretch(DayClock& day, qint64 fromMs, qint64 toMs, qint32 offsetS) {
    if (day.offsets.empty()) day.startMs = fromMs;
    day.endMs = toMs;
    day.offsets.push_back({fromMs, offsetS});
    addHours(day.hours, fromMs, toMs, offsetS);
}

// Moments that follow one another with one offset.
struct Stretch {
    qint64 firstMs = 0;
    qint64 lastMs = 0;
    qint32 offsetS = 0;
};

std::vector<Stretch> stretches(std::vector<Instant> seen) {
    std::sort(seen.begin(), seen.end(), [](const Instant& a, const Instant& b) { return a.utcMs < b.utcMs; });
    std::vector<Stretch> found;
    for (const Instant& instant : seen) {
        if (found.empty() || found.back().offsetS != instant.offsetS)
            found.push_back({instant.utcMs, instant.utcMs, instant.offsetS});
        found.back().lastMs = instant.utcMs;
    }
    return found;
}

void dropMistakes(std::vector<Stretch>& found) {
    for (size_t i = 1; i + 1 < found.size();) {
        const bool between = found[i - 1].offsetS == found[i + 1].offsetS;
        if (!between || found[i].lastMs - found[i].firstMs >= mistakeMs) {
            ++i;
            continue;
        }
        found[i - 1].lastMs = found[i + 1].lastMs;
        found.erase(found.begin() + static_cast<std::ptrdiff_t>(i),
                    found.begin() + static_cast<std::ptrdiff_t>(i) + 2);
    }
}

} // namespace

qint32 DayClock::offsetAt(qint64 utcMs) const {
    return offsets.empty() ? 0 : offsetIn(offsets, utcMs);
}

DayClock dayClock(QDate date, const std::vector<OffsetChange>& changes) {
    DayClock day;
    day.date = date;
    for (size_t i = 0; i < changes.size(); ++i) {
        const qint64 midnight = midnightMs(date, changes[i].offsetS);
        const qint64 fromMs = i == 0 ? midnight : std::max(midnight, changes[i].fromMs);
        const qint64 endMs =
            i + 1 < changes.size() ? changes[i + 1].fromMs : std::numeric_limits<qint64>::max();
        const qint64 toMs = std::min(midnight + dayMs, endMs);
        if (fromMs < toMs) addStretch(day, fromMs, toMs, changes[i].offsetS);
    }
    if (day.offsets.empty()) {
        const qint64 midnight = midnightMs(date, changes.front().offsetS);
        addStretch(day, midnight, midnight + dayMs, changes.front().offsetS);
    }
    return day;
}

std::vector<DayClock::Hour> wallHours(qint64 fromMs, qint64 toMs, const std::vector<OffsetChange>& changes) {
    std::vector<DayClock::Hour> hours;
    for (size_t i = 0; i < changes.size(); ++i) {
        const qint64 startMs = i == 0 ? fromMs : std::max(fromMs, changes[i].fromMs);
        const qint64 endMs = i + 1 < changes.size() ? std::min(toMs, changes[i + 1].fromMs) : toMs;
        if (startMs < endMs) addHours(hours, startMs, endMs, changes[i].offsetS);
    }
    return hours;
}

std::vector<OffsetChange> offsetsOf(const QTimeZone& zone, QDate date) {
    // Two days either side hold every instant that can have this date anywhere.
    const QDateTime from(date.addDays(-2), QTime(0, 0), Qt::UTC);
    const QDateTime to(date.addDays(3), QTime(0, 0), Qt::UTC);
    std::vector<OffsetChange> changes{{from.toMSecsSinceEpoch(), zone.offsetFromUtc(from)}};
    if (!zone.hasTransitions()) return changes;
    for (const QTimeZone::OffsetData& change : zone.transitions(from, to)) {
        if (change.offsetFromUtc == changes.back().offsetS) continue;
        changes.push_back({change.atUtc.toMSecsSinceEpoch(), change.offsetFromUtc});
    }
    return changes;
}

std::vector<OffsetChange> offsetsSeen(std::vector<Instant> seen, const std::vector<OffsetChange>& zone) {
    const auto agrees = [&](const Instant& instant) {
        return offsetIn(zone, instant.utcMs) == instant.offsetS;
    };
    if (std::all_of(seen.begin(), seen.end(), agrees)) return zone;
    std::vector<Stretch> found = stretches(std::move(seen));
    dropMistakes(found);
    std::vector<OffsetChange> changes;
    for (const Stretch& stretch : found)
        changes.push_back({stretch.firstMs, stretch.offsetS});
    return changes;
}

} // namespace vd
