// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstddef>
#include <span>
#include <vector>

namespace vd {

// How long a heart beat at each rate: zones and loads are sums over it, so that none of them needs the stream
// again. Empty where there was no heart rate.
struct HeartSeconds {
    int lowestBpm = 0;           // of the first element
    std::vector<double> seconds; // at lowestBpm, lowestBpm + 1, ...; of whole milliseconds

    bool empty() const { return seconds.empty(); }
    double total() const;
    friend bool operator==(const HeartSeconds&, const HeartSeconds&) = default;
};

// Seconds at each rate rounded to whole beats. A sample holds until the next one that has a value, but at
// most longestHoldMs() of Track.h (B1); the last one holds no time. No value are NaN and what no heart does:
// under 1 and over 300 beats. Times are of one axis, in ms, and do not fall.
HeartSeconds heartSeconds(std::span<const qint64> timeMs, std::span<const double> bpm);

// As it lies in the store: one byte of version, then varints: the lowest rate, the greatest common divisor of
// all times in ms (whole seconds, mostly), and for each rate its time in units of it. About a hundred bytes
// for an hour, and exactly what went in comes back. Nothing is encoded as no bytes at all.
QByteArray encodeHeartSeconds(const HeartSeconds& heart);
HeartSeconds decodeHeartSeconds(const QByteArray& bytes); // throws Error(badData)

} // namespace vd
