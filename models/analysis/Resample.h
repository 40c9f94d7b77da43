// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <span>
#include <vector>

namespace vd {

// Brings a channel over to another recording's time axis: at each of its times the value nearest in time, if
// one lies within resampleWithinMs, else NaN. Missing values are passed over. `shiftMs` is the start of the
// channel's recording minus that of the axis. Times must not fall. Pure.
inline constexpr qint64 resampleWithinMs = 5000;
std::vector<double> resampled(std::span<const qint64> timeMs, std::span<const double> values, qint64 shiftMs,
                              std::span<const qint64> axisMs);

} // namespace vd
