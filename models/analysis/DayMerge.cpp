// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/DayMerge.h"

#include <algorithm>
#include <set>

namespace vd {

namespace {

double sumOf(const std::vector<DayInterval>& intervals) {
    double sum = 0;
    for (const DayInterval& interval : intervals)
        sum += interval.value;
    return sum;
}

bool coversItsDay(const DaySource& source) {
    constexpr double nearlyAll = 0.99; // devices round each interval
    if (source.intervals.empty()) return false;
    return !source.value || sumOf(source.intervals) >= nearlyAll * *source.value;
}

std::optional<size_t> firstThatSays(const std::vector<DaySource>& sources) {
    for (size_t i = 0; i < sources.size(); ++i) {
        if (sources[i].value || !sources[i].intervals.empty()) return i;
    }
    return std::nullopt;
}

std::optional<DayValue> bestTotal(const std::vector<DaySource>& sources) {
    const std::optional<size_t> first = firstThatSays(sources);
    if (!first) return std::nullopt;
    const std::optional<double>& word = sources[*first].value;
    if (!coversItsDay(sources[*first])) return DayValue{*word, DayValue::How::source, {*first}};

    DayValue merged{0, DayValue::How::intervals, {}};
    std::set<size_t> from;
    for (const TakenPiece& piece : takenPieces(MetricKind::total, sources)) {
        merged.value += piece.value;
        from.insert(piece.source);
    }
    merged.from.assign(from.begin(), from.end());
    const bool alone = merged.from == std::vector{*first};
    return alone && word ? DayValue{*word, DayValue::How::source, {*first}} : merged;
}

std::optional<DayValue> bestWord(const std::vector<DaySource>& sources) {
    for (size_t i = 0; i < sources.size(); ++i) {
        if (sources[i].value) return DayValue{*sources[i].value, DayValue::How::source, {i}};
        if (sources[i].measured) return DayValue{*sources[i].measured, DayValue::How::measurement, {i}};
    }
    return std::nullopt;
}

} // namespace

std::optional<DayValue> bestOfDay(MetricKind kind, const std::vector<DaySource>& sources) {
    const std::optional<DayValue> total = kind == MetricKind::total ? bestTotal(sources) : std::nullopt;
    return total ? total : bestWord(sources);
}

std::vector<TakenPiece> takenPieces(MetricKind kind, const std::vector<DaySource>& sources) {
    const std::optional<size_t> first = kind == MetricKind::total ? firstThatSays(sources) : std::nullopt;
    if (!first) return {};
    const bool firstAlone = !coversItsDay(sources[*first]);
    std::vector<size_t> counted;
    std::set<qint64> edges;
    for (size_t i = *first; i < sources.size(); ++i) {
        if (firstAlone ? i != *first : !coversItsDay(sources[i])) continue;
        counted.push_back(i);
        for (const DayInterval& interval : sources[i].intervals)
            edges.insert({interval.startMs, interval.endMs});
    }
    std::vector<TakenPiece> pieces;
    std::vector<size_t> at(sources.size(), 0); // the interval of each source that may cover the next piece
    for (auto edge = edges.begin(); edge != edges.end() && std::next(edge) != edges.end(); ++edge) {
        const qint64 startMs = *edge;
        const qint64 endMs = *std::next(edge);
        for (const size_t i : counted) {
            const std::vector<DayInterval>& intervals = sources[i].intervals;
            while (at[i] < intervals.size() && intervals[at[i]].endMs <= startMs)
                ++at[i];
            if (at[i] == intervals.size() || intervals[at[i]].startMs > startMs) continue;
            const DayInterval& interval = intervals[at[i]];
            const double share =
                static_cast<double>(endMs - startMs) / static_cast<double>(interval.endMs - interval.startMs);
            pieces.push_back({startMs, endMs, interval.value * share, i});
            break;
        }
    }
    return pieces;
}

} // namespace vd
