// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace vd::fakecloud {

// Counts calls by the clock's own quarters, minutes or days (UTC): it begins anew at :15, not 15 minutes
// after the first call.
class RateWindow {
public:
    RateWindow(int limit, qint64 lengthMs) : m_limit(limit), m_lengthMs(lengthMs) {}

    void setLimit(int limit) { m_limit = limit; } // 0: none
    int limit() const { return m_limit; }
    int used(qint64 nowMs) const { return nowMs / m_lengthMs == m_window ? m_used : 0; }
    void count(qint64 nowMs) {
        m_used = used(nowMs) + 1;
        m_window = nowMs / m_lengthMs;
    }
    bool isExceeded(qint64 nowMs) const { return m_limit > 0 && used(nowMs) > m_limit; }

private:
    int m_limit;
    qint64 m_lengthMs;
    qint64 m_window = -1;
    int m_used = 0;
};

} // namespace vd::fakecloud
