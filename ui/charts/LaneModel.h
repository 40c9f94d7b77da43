// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Activity.h"
#include "models/Units.h"

#include <QLocale>

#include <vector>

// What the lanes of an activity draw and say, without a pixel: curves in shown units, ranges, ticks,
// averages, values at the cursor. Pure, any thread.
namespace vd {

enum class LaneKind { elevation, heartRate, power, speed, cadence };
enum class LaneAxis { distance, time };

struct Lane {
    // A stretch without a gap, ready for decimate(): x of the model's axis, y shown and held inside the
    // range.
    struct Run {
        std::vector<double> x;
        std::vector<double> y;
    };

    LaneKind kind = LaneKind::elevation;
    QString name;                  // "Heart rate"
    QString unit;                  // "bpm"; printed once, beside the name
    std::vector<double> values;    // SI, one per sample, NaN where there is none
    std::vector<Run> runs;         // shown unit
    std::optional<double> average; // SI; what the source says of the whole, else the mean; none for elevation
    double holdS = 0;              // how long a value holds until the next; longer is a gap
    double low = 0;                // the range of the axis, in the shown unit
    double high = 0;
    std::vector<double> ticks; // shown unit, 3 to 5
    bool filled = false;       // down to the bottom of the lane
    bool inverted = false;     // pace: the smaller number is the faster one and stands at the top
};

// What a stretch amounts to, from the first to the last of its samples.
struct LaneSpan {
    size_t first = 0;
    size_t last = 0;
    double seconds = 0; // on the clock, pauses included
    std::optional<double> distanceM;
    std::vector<std::optional<double>>
        values; // one per lane, SI: mean; of elevation the change from end to end
};

class LaneModel {
public:
    LaneModel() = default;
    // Lanes that have data, in their order. Without a distance the axis is time, whatever was asked for.
    LaneModel(const ActivityDetail& detail, const UnitChoice& units, LaneAxis axis);

    // Without lanes, or without a stretch to draw them over: a single moment is no curve.
    bool isEmpty() const { return m_lanes.empty() || !(lastX() > firstX()); }
    LaneAxis axis() const { return m_axis; }
    bool hasDistance() const { return m_hasDistance; }
    const std::vector<Lane>& lanes() const { return m_lanes; }

    size_t sampleCount() const { return m_seconds.size(); }
    // Of the axis, in the unit shown (km, mi) or in seconds. Never falls.
    double x(size_t sample) const { return xs()[sample]; }
    double firstX() const;
    double lastX() const { return m_seconds.empty() ? 0 : xs().back(); }
    size_t sampleAt(double x) const;                                  // the nearest; 0 without samples
    double seconds(size_t sample) const { return m_seconds[sample]; } // since the start
    std::optional<double> distanceM(size_t sample) const;

    // SI. A value holds until the next one, as long as that is no gap.
    std::optional<double> valueAt(const Lane& lane, size_t sample) const;
    LaneSpan span(size_t first, size_t last) const;

    // How numbers of the lanes and of the axis read.
    Quantity quantity(const Lane& lane, std::optional<double> si, const QLocale& locale) const;
    double shown(const Lane& lane, double si) const;
    QString tickText(const Lane& lane, double tick, const QLocale& locale) const;
    QString axisText(size_t sample, const QLocale& locale) const; // "41.2 km", "1:23:45"
    const UnitChoice& units() const { return m_units; }
    Sport sport() const { return m_sport; }

    // One sentence a lane, for those who do not see it.
    QString summary(const QLocale& locale) const;

private:
    const std::vector<double>& xs() const {
        return m_axis == LaneAxis::distance ? m_shownDistance : m_seconds;
    }
    void addLane(LaneKind kind, const std::vector<double>* values, std::optional<double> average);
    void addRuns(Lane& lane) const;
    bool isGap(const Lane& lane, size_t before, size_t after) const;
    QString unitOf(LaneKind kind) const;

    Sport m_sport = Sport::other;
    UnitChoice m_units;
    LaneAxis m_axis = LaneAxis::time;
    bool m_hasDistance = false;
    std::vector<double> m_seconds;
    std::vector<double> m_distanceM;     // filled between what the source says; empty without a distance
    std::vector<double> m_shownDistance; // the same in km or mi
    std::vector<Lane> m_lanes;
};

// What lies outside of the range stands at its edge; standing still has no pace and lies on the floor of its
// lane.
double insideLane(const Lane& lane, double shown);

// The longest time between two values that still belong to one line: 10 s, or three of the long intervals
// (the 90th percentile) where the device records only now and then. More patient than B1, which is about time
// that counts.
double longestHoldS(const std::vector<double>& seconds);

} // namespace vd
