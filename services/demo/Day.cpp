// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demo/Day.h"

#include <cmath>
#include <numbers>

namespace vd {

DemoClock DemoClock::ofSystem() {
    const QTimeZone zone = QTimeZone::systemTimeZone();
    return {atLocalOffset(QDateTime::currentMSecsSinceEpoch(), zone), zone};
}

DemoClock DemoClock::at(const QDateTime& wallClock, const QTimeZone& zone) {
    return {atLocalOffset(QDateTime(wallClock.date(), wallClock.time(), zone).toMSecsSinceEpoch(), zone),
            zone};
}

} // namespace vd

namespace vd::demo {

Day::Day(const DemoClock& clock, int daysAgo) : date(clock.today().addDays(-daysAgo)), ago(daysAgo) {
    const QDateTime start = date.startOfDay(clock.zone);
    const QDateTime end = date.addDays(1).startOfDay(clock.zone);
    startMs = start.toMSecsSinceEpoch();
    endMs = end.toMSecsSinceEpoch();
    m_offsetBeforeS = clock.zone.offsetFromUtc(start);
    m_offsetAfterS = clock.zone.offsetFromUtc(end);
    m_changeMs = endMs;
    if (m_offsetBeforeS == m_offsetAfterS) return;
    const QTimeZone::OffsetData change = clock.zone.nextTransition(start);
    if (change.atUtc.isValid()) m_changeMs = change.atUtc.toMSecsSinceEpoch();
}

Instant Day::clock(double hours) const {
    const qint64 wallMs = QDate(1970, 1, 1).daysTo(date) * 24 * hourMs + std::llround(hours * 3600) * 1000;
    const qint64 beforeMs = wallMs - qint64{1000} * m_offsetBeforeS;
    return beforeMs < m_changeMs ? Instant{beforeMs, m_offsetBeforeS}
                                 : Instant{wallMs - qint64{1000} * m_offsetAfterS, m_offsetAfterS};
}

double Day::summer() const {
    constexpr double coldest = 15; // of January
    return -std::cos((date.dayOfYear() - coldest) / 365.25 * 2 * std::numbers::pi);
}

} // namespace vd::demo
