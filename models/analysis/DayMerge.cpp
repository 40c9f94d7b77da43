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

std::optional<DayValue> bestTotal(const std::vector<DaySource>& sources) {
    const auto says = [](const DaySource& source) { return source.value || !source.intervals.empty(); };
    const auto first = std::find_if(sources.begin(), sources.end(), says);
    if (first == sources.end()) return std::nullopt;
    const auto firstIndex = static_cast<size_t>(first - sources.begin());
    if (!coversItsDay(*first)) return DayValue{*first->value, DayValue::How::source, {firstIndex}};

    std::vector<DaySource> covering = sources;
    for (DaySource& source : covering) {
        if (!coversItsDay(source)) source.intervals.clear();
    }
    DayValue merged = mergeIntervals(covering);
    const bool alone = merged.from == std::vector{firstIndex};
    if (alone && first->value) return DayValue{*first->value, DayValue::How::source, {firstIndex}};
    return merged;
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

DayValue mergeIntervals(const std::vector<DaySource>& sources) {
    std::set<qint64> edges;
    for (const DaySource& source : sources) {
        for (const DayInterval& interval : source.intervals)
            edges.insert({interval.startMs, interval.endMs});
    }
    DayValue result{0, DayValue::How::intervals, {}};
    std::vector<size_t> at(sources.size(), 0); // the interval of each source that may cover the next piece
    std::set<size_t> from;
    for (auto edge = edges.begin(); edge != edges.end() && std::next(edge) != edges.end(); ++edge) {
        const qint64 startMs = *edge;
        const qint64 endMs = *std::next(edge);
        for (size_t i = 0; i < sources.size(); ++i) {
            const std::vector<DayInterval>& intervals = sources[i].intervals;
            while (at[i] < intervals.size() && intervals[at[i]].endMs <= startMs)
                ++at[i];
            if (at[i] == intervals.size() || intervals[at[i]].startMs > startMs) continue;
            const DayInterval& interval = intervals[at[i]];
            result.value += interval.value * static_cast<double>(endMs - startMs) /
                            static_cast<double>(interval.endMs - interval.startMs);
            from.insert(i);
            break;
        }
    }
    result.from.assign(from.begin(), from.end());
    return result;
}

} // namespace vd
