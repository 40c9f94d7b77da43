// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/DayCurve.h"

#include "models/analysis/DayClock.h"
#include "models/analysis/DayMerge.h"

#include <algorithm>

namespace vd {

namespace {

bool startsBefore(const Sample& sample, qint64 ms) {
    return sample.startMs < ms;
}

void trim(std::vector<Sample>& samples, qint64 fromMs, qint64 toMs) {
    samples.erase(std::lower_bound(samples.begin(), samples.end(), toMs, startsBefore), samples.end());
    samples.erase(samples.begin(), std::lower_bound(samples.begin(), samples.end(), fromMs, startsBefore));
}

// `base` with what `next` knows of its gaps.
std::vector<Sample> filled(const std::vector<Sample>& base, const std::vector<Sample>& next, qint64 fromMs,
                           qint64 toMs) {
    std::vector<Sample> result;
    result.reserve(base.size());
    qint64 reachedMs = fromMs - 1; // by the base; what it holds itself is not looked for again
    const auto fill = [&](qint64 untilMs) {
        if (untilMs - reachedMs <= longestGapMs) return;
        auto it = std::lower_bound(next.begin(), next.end(), reachedMs + 1, startsBefore);
        for (; it != next.end() && it->startMs < untilMs; ++it)
            result.push_back(*it);
    };
    for (const Sample& sample : base) {
        fill(sample.startMs);
        result.push_back(sample);
        reachedMs = std::max(reachedMs, sample.endMs);
    }
    fill(toMs);
    return result;
}

} // namespace

std::vector<Sample> joinedByOrder(std::vector<std::vector<Sample>> sources, qint64 fromMs, qint64 toMs) {
    std::vector<Sample> joined;
    for (std::vector<Sample>& source : sources) {
        if (joined.empty()) {
            trim(source, fromMs, toMs);
            joined = std::move(source); // a day at 1 Hz is two megabytes
        } else if (!source.empty()) {
            joined = filled(joined, source, fromMs, toMs);
        }
    }
    return joined;
}

std::vector<std::optional<double>> hourlySums(const DayClock& clock, const std::vector<TakenPiece>& pieces) {
    std::vector<std::optional<double>> sums(clock.hours.size());
    for (const TakenPiece& piece : pieces) {
        for (size_t i = 0; i < sums.size(); ++i) {
            const qint64 startMs = std::max(piece.startMs, clock.hours[i].startMs);
            const qint64 endMs = std::min(piece.endMs, clock.hours[i].endMs);
            if (startMs >= endMs) continue;
            const double share =
                static_cast<double>(endMs - startMs) / static_cast<double>(piece.endMs - piece.startMs);
            sums[i] = sums[i].value_or(0) + piece.value * share;
        }
    }
    return sums;
}

} // namespace vd
