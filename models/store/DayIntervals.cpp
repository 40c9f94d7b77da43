// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/DayIntervals.h"

#include <algorithm>

namespace vd {

std::optional<DayInterval> withinDay(const StoredSample& sample, QDate date) {
    constexpr qint64 dayMs = 24 * 3600 * 1000;
    const qint64 midnightMs = QDate(1970, 1, 1).daysTo(date) * dayMs - qint64{1000} * sample.offsetS;
    const qint64 startMs = std::max(sample.startMs, midnightMs);
    const qint64 endMs = std::min(sample.endMs, midnightMs + dayMs);
    if (startMs >= endMs) return std::nullopt;
    const double share =
        static_cast<double>(endMs - startMs) / static_cast<double>(sample.endMs - sample.startMs);
    return DayInterval{startMs, endMs, sample.value * share};
}

} // namespace vd
