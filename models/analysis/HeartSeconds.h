// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace vd {

// How long a heart beat at each rate: zones and loads are sums over it, so that none of them needs the stream
// again. Empty where there was no heart rate.
struct HeartSeconds {
    int lowestBpm = 0;           // of the first element
    std::vector<double> seconds; // at lowestBpm, lowestBpm + 1, ...

    bool empty() const { return seconds.empty(); }
    friend bool operator==(const HeartSeconds&, const HeartSeconds&) = default;
};

} // namespace vd
