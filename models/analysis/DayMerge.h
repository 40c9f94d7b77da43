// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Metric.h"

#include <QtGlobal>

#include <optional>
#include <vector>

// One value of a day out of what several sources say of it: field guide B10. Sources are never added up.
// Pure.
namespace vd {

struct DayInterval {
    qint64 startMs = 0; // UTC; endMs > startMs, or it is passed over
    qint64 endMs = 0;
    double value = 0; // of the whole interval, spread evenly over it
};

struct DaySource {
    std::optional<double> value;        // its own word for the day
    std::optional<double> measured;     // the first that it measured on that day
    std::vector<DayInterval> intervals; // within the day, sorted, without overlaps
};

struct DayValue {
    double value = 0;
    enum class How { source, intervals, measurement } how = How::source;
    std::vector<size_t> from; // indexes of the sources it came from, the first one first

    friend bool operator==(const DayValue&, const DayValue&) = default;
};

// The sources by priority, the highest first. nullopt where none says anything.
//
// Totals (steps, energy, distance): the highest source alone where it gives no intervals, or intervals that
// do not add up to its own total (they do not cover its day); else the merge of all sources that give them.
// Everything else: the highest source that has a word for the day, or else a measurement.
std::optional<DayValue> bestOfDay(MetricKind kind, const std::vector<DaySource>& sources);

// A stretch of the day and whose count stands for it.
struct TakenPiece {
    qint64 startMs = 0; // UTC
    qint64 endMs = 0;
    double value = 0;  // of the whole piece
    size_t source = 0; // an index of the sources

    friend bool operator==(const TakenPiece&, const TakenPiece&) = default;
};

// What a day's total is taken from, by time: the day cut at every edge of an interval, in each piece the
// first source that covers it. Where the highest source's own word stands for the day, the pieces are its
// intervals alone, as far as it gives any; so they may come to less than the total. None for what is no
// total.
std::vector<TakenPiece> takenPieces(MetricKind kind, const std::vector<DaySource>& sources);

} // namespace vd
