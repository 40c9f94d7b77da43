// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Measured.h"

#include <vector>

// One curve through a day out of what several sources sampled, and sums by the hour. Pure.
namespace vd {

struct DayClock;
struct TakenPiece;

inline constexpr qint64 longestGapMs = 10 * 60 * 1000;

// The samples of the first source within [fromMs, toMs), and those of the next ones only where all before
// them leave a gap of more than longestGapMs: two devices on one body never make one zigzag. Each source by
// time.
std::vector<Sample> joinedByOrder(std::vector<std::vector<Sample>> sources, qint64 fromMs, qint64 toMs);

// What of the pieces falls into each hour of the clock, in proportion; nullopt where no piece reaches into
// it.
std::vector<std::optional<double>> hourlySums(const DayClock& clock, const std::vector<TakenPiece>& pieces);

} // namespace vd
