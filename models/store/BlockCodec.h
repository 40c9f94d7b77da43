// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Recording.h"

#include <QByteArray>

#include <span>
#include <vector>

// Streams and samples as they lie in the store. Pure.
//
// A block is one byte of version, then one zstd frame (with a checksum) around a body of columns of whole
// numbers. In version 1 a column is
//   differences of first or second order, whichever is smaller (a steady clock and a growing distance need
//   the second) over their greatest common divisor (whole seconds, heights in steps of 20 cm), as zigzag
//   varints.
// Values are whole multiples of the channel's step, rounded half away from zero; the runs of present and
// missing values stand before them. A value comes back as the double nearest to its decimal text: 9007.07 as
// exactly 9007.07.
//
// Decoding throws Error(badData) on every block that is not exactly what encoding makes, and takes at most 64
// MiB to find out.
namespace vd {

// A body depends on nothing but the values, so content hashes are made of it; the block also depends on the
// compressor.
QByteArray timesBody(std::span<const qint64> timeMs);
struct ChannelBody {
    QByteArray body;
    int points = 0; // values that are not missing
};
ChannelBody channelBody(Channel channel, std::span<const double> values);

QByteArray blockOf(const QByteArray& body);

std::vector<qint64> decodeTimes(const QByteArray& block);
// `count` is the length of the time axis; anything else is damage.
std::vector<double> decodeChannel(Channel channel, const QByteArray& block, size_t count);

// A sample of the day with the offset that held there: what a local date is made of.
struct StoredSample {
    qint64 startMs = 0; // UTC
    qint64 endMs = 0;
    double value = 0; // kept to a thousandth
    qint32 offsetS = 0;

    friend bool operator==(const StoredSample&, const StoredSample&) = default;
};
double keptSampleValue(double value); // as it will come back

QByteArray encodeSamples(std::span<const StoredSample> samples);
std::vector<StoredSample> decodeSamples(const QByteArray& block);

} // namespace vd
