// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/HeartSeconds.h"

#include "models/Error.h"
#include "models/analysis/Track.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace vd {

namespace {

constexpr char version = 1;
constexpr int highestBpm = 300;
using MsAtRate = std::array<qint64, highestBpm + 1>;

HeartSeconds trimmed(const MsAtRate& atRate) {
    const auto held = [](qint64 ms) { return ms > 0; };
    const auto first = std::find_if(atRate.begin(), atRate.end(), held);
    const auto last = std::find_if(atRate.rbegin(), atRate.rend(), held).base();
    HeartSeconds heart;
    if (first == atRate.end()) return heart;
    heart.lowestBpm = static_cast<int>(first - atRate.begin());
    for (auto it = first; it != last; ++it)
        heart.seconds.push_back(static_cast<double>(*it) / 1000);
    return heart;
}

void appendVarint(QByteArray& bytes, quint64 value) {
    for (; value >= 0x80; value >>= 7)
        bytes.append(static_cast<char>(value | 0x80));
    bytes.append(static_cast<char>(value));
}

[[noreturn]] void damaged() {
    throw Error(ErrorCode::badData, QStringLiteral("damaged heart seconds"));
}

quint64 takeVarint(std::span<const char>& bytes) {
    quint64 value = 0;
    for (int shift = 0; shift < 64 && !bytes.empty(); shift += 7) {
        const auto byte = static_cast<quint8>(bytes.front());
        bytes = bytes.subspan(1);
        value |= quint64{byte & 0x7fU} << shift;
        if (byte < 0x80) return value;
    }
    damaged();
}

} // namespace

double HeartSeconds::total() const {
    return std::accumulate(seconds.begin(), seconds.end(), 0.0);
}

HeartSeconds heartSeconds(std::span<const qint64> timeMs, std::span<const double> bpm) {
    std::vector<qint64> times;
    std::vector<size_t> rates;
    for (size_t i = 0; i < bpm.size(); ++i) {
        const double rate = std::round(bpm[i]);
        const bool beats = rate >= 1 && rate <= highestBpm; // not for NaN
        if (!beats) continue;
        times.push_back(timeMs[i]);
        rates.push_back(static_cast<size_t>(rate));
    }
    const qint64 holdMs = longestHoldMs(times);
    MsAtRate atRate{};
    for (size_t i = 0; i + 1 < times.size(); ++i)
        atRate[rates[i]] += std::min(times[i + 1] - times[i], holdMs);
    return trimmed(atRate);
}

QByteArray encodeHeartSeconds(const HeartSeconds& heart) {
    if (heart.empty()) return {};
    std::vector<quint64> times;
    quint64 unit = 0;
    for (const double seconds : heart.seconds) {
        times.push_back(static_cast<quint64>(std::llround(seconds * 1000)));
        unit = std::gcd(unit, times.back());
    }
    unit = std::max(unit, quint64{1});
    QByteArray bytes(1, version);
    appendVarint(bytes, static_cast<quint64>(heart.lowestBpm));
    appendVarint(bytes, unit);
    for (const quint64 time : times)
        appendVarint(bytes, time / unit);
    return bytes;
}

HeartSeconds decodeHeartSeconds(const QByteArray& bytes) {
    if (bytes.isEmpty()) return {};
    std::span<const char> rest(bytes.constData(), static_cast<size_t>(bytes.size()));
    if (rest.front() != version) damaged();
    rest = rest.subspan(1);
    HeartSeconds heart;
    const quint64 lowest = takeVarint(rest);
    const quint64 unit = takeVarint(rest);
    if (lowest > highestBpm || unit == 0 || rest.empty()) damaged();
    heart.lowestBpm = static_cast<int>(lowest);
    while (!rest.empty())
        heart.seconds.push_back(static_cast<double>(takeVarint(rest) * unit) / 1000);
    if (heart.lowestBpm + heart.seconds.size() > highestBpm + size_t{1}) damaged();
    return heart;
}

} // namespace vd
