// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/LaneModel.h"

#include "models/analysis/Track.h"
#include "ui/charts/AxisTicks.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace vd {

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr int ticksAtLeast = 3;
// A value that lies farther from the median than this many times the 99th (1st) percentile is a fault of the
// sensor or a blip that would squash all the rest; it is drawn at the edge.
constexpr double outlierFactor = 2.5;

struct Range {
    double low = 0;
    double high = 0;
};

// Of finite values; reorders them.
double quantile(std::vector<double>& values, double share) {
    const auto nth =
        values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), nth, values.end());
    return *nth;
}

Range robustRange(std::vector<double>& values) {
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    Range range{*low, *high};
    const double median = quantile(values, 0.5);
    range.low = std::max(range.low, median - outlierFactor * (median - quantile(values, 0.01)));
    range.high = std::min(range.high, median + outlierFactor * (quantile(values, 0.99) - median));
    return range;
}

// Of speeds in m/s, without standing still: nothing slower than half the median, so that a walk to the
// traffic light does not squash the run.
Range paceRange(std::vector<double>& moving) {
    Range range = robustRange(moving);
    range.low = std::max({range.low, quantile(moving, 0.02), quantile(moving, 0.5) / 2});
    return range;
}

struct KindRule {
    LaneKind kind;
    const char* name;
    double smallestRange; // in the shown unit, about: below it, nothing has happened that is worth a mountain
    bool fromZero;
};
constexpr std::array rules{
    KindRule{LaneKind::elevation, QT_TRANSLATE_NOOP("LaneModel", "Elevation"), 20, false},
    KindRule{LaneKind::heartRate, QT_TRANSLATE_NOOP("LaneModel", "Heart rate"), 20, false},
    KindRule{LaneKind::power, QT_TRANSLATE_NOOP("LaneModel", "Power"), 50, true},
    KindRule{LaneKind::speed, QT_TRANSLATE_NOOP("LaneModel", "Speed"), 5, true},
    KindRule{LaneKind::cadence, QT_TRANSLATE_NOOP("LaneModel", "Cadence"), 20, false},
};
constexpr double smallestPaceRange = 30; // s

const KindRule& rule(LaneKind kind) {
    return rules[static_cast<size_t>(kind)];
}

Range widened(Range range, double smallest) {
    const double missing = smallest - (range.high - range.low);
    if (missing <= 0) return range;
    return {range.low - missing / 2, range.high + missing / 2};
}

// Distances between what the source says follow the clock, so that a heart rate from a moment without a
// position has its place too.
std::vector<double> filledDistance(const std::vector<double>& seconds, std::vector<double> distance) {
    const auto known = [](double value) { return !std::isnan(value); };
    const auto first = std::find_if(distance.begin(), distance.end(), known);
    if (first == distance.end()) return {};
    std::fill(distance.begin(), first, *first);
    auto last = static_cast<size_t>(first - distance.begin());
    for (size_t i = last + 1; i < distance.size(); ++i) {
        if (std::isnan(distance[i])) continue;
        const double span = seconds[i] - seconds[last];
        const double start = distance[last];
        distance[i] = std::max(distance[i], start);
        for (size_t k = last + 1; k < i; ++k) {
            const double share = span > 0 ? (seconds[k] - seconds[last]) / span : 0;
            distance[k] = start + share * (distance[i] - start);
        }
        last = i;
    }
    std::fill(distance.begin() + static_cast<std::ptrdiff_t>(last), distance.end(), distance[last]);
    return distance;
}

std::vector<double> distanceOf(const Streams& streams, const std::vector<double>& seconds) {
    if (const auto* distance = streams.find(Channel::distance)) return filledDistance(seconds, *distance);
    const auto* latitude = streams.find(Channel::latitude);
    const auto* longitude = streams.find(Channel::longitude);
    if (!latitude || !longitude) return {};
    return filledDistance(seconds, cumulativeDistanceM(*latitude, *longitude));
}

} // namespace

double insideLane(const Lane& lane, double shown) {
    return std::isnan(shown) ? lane.high : std::clamp(shown, lane.low, lane.high);
}

double longestHoldS(const std::vector<double>& seconds) {
    constexpr double shortest = 10;
    if (seconds.size() < 2) return shortest;
    std::vector<double> intervals(seconds.size() - 1);
    for (size_t i = 1; i < seconds.size(); ++i)
        intervals[i - 1] = seconds[i] - seconds[i - 1];
    return std::max(shortest, 3 * quantile(intervals, 0.9));
}

LaneModel::LaneModel(const ActivityDetail& detail, const UnitChoice& units, LaneAxis axis)
    : m_sport(detail.activity.summary.sport), m_units(units), m_axis(axis) {
    const Streams& streams = detail.streams;
    m_seconds.reserve(streams.size());
    for (const qint64 ms : streams.timeMs)
        m_seconds.push_back(static_cast<double>(ms) / 1000);
    m_distanceM = distanceOf(streams, m_seconds);
    m_hasDistance = !m_distanceM.empty() && m_distanceM.back() > m_distanceM.front();
    if (!m_hasDistance) m_axis = LaneAxis::time;
    m_shownDistance.reserve(m_distanceM.size());
    for (const double meters : m_distanceM)
        m_shownDistance.push_back(toShownDistance(meters, units));

    const Summary& summary = detail.activity.summary;
    addLane(LaneKind::elevation, streams.find(Channel::altitude), std::nullopt);
    addLane(LaneKind::heartRate, streams.find(Channel::heartRate), summary.averageHeartRateBpm);
    addLane(LaneKind::power, streams.find(Channel::power), summary.averagePowerW);
    if (info(m_sport).speedStyle != SpeedStyle::none) {
        std::vector<double> derived;
        const std::vector<double>* speed = streams.find(Channel::speed);
        if (!speed && m_hasDistance) {
            derived = speedFromDistance(streams.timeMs, m_distanceM);
            speed = &derived;
        }
        addLane(LaneKind::speed, speed, summary.averageSpeedMps);
    }
    addLane(LaneKind::cadence, streams.find(Channel::cadence), summary.averageCadenceRpm);
}

void LaneModel::addLane(LaneKind kind, const std::vector<double>* values, std::optional<double> average) {
    if (!values) return;
    Lane lane;
    lane.kind = kind;
    lane.inverted = kind == LaneKind::speed && speedShownAsPace(m_sport);
    lane.filled = kind == LaneKind::elevation;
    lane.values = *values;
    lane.average = average;
    if (!average && kind != LaneKind::elevation) lane.average = mean(lane.values);

    std::vector<double> known;
    known.reserve(values->size());
    for (const double si : *values) {
        const double value = shown(lane, si);
        if (!std::isnan(value)) known.push_back(lane.inverted ? si : value);
    }
    const bool zeroIsNone =
        kind != LaneKind::elevation; // a meter that is not there, a wheel that never turned
    if (known.empty() || (zeroIsNone && *std::max_element(known.begin(), known.end()) <= 0)) return;

    Range range;
    if (lane.inverted) {
        const Range speeds = paceRange(known);
        range = widened({shown(lane, speeds.high), shown(lane, speeds.low)}, smallestPaceRange);
        range.low = std::max(range.low, 0.0);
    } else {
        range = robustRange(known);
        if (rule(kind).fromZero) range = {0, std::max(range.high, rule(kind).smallestRange)};
        range = widened(range, rule(kind).smallestRange);
    }
    constexpr double air = 0.05; // so that neither the crest nor the foot touches the edge
    const double pad = air * (range.high - range.low);
    lane.low = !lane.inverted && rule(kind).fromZero ? 0 : range.low - pad;
    lane.high = range.high + pad;
    lane.ticks =
        axisTicks(lane.low, lane.high, ticksAtLeast, lane.inverted ? AxisScale::seconds : AxisScale::number);

    lane.name = lane.inverted ? QCoreApplication::translate("LaneModel", "Pace")
                              : QCoreApplication::translate("LaneModel", rule(kind).name);
    lane.unit = unitOf(kind);
    addRuns(lane);
    m_lanes.push_back(std::move(lane));
}

void LaneModel::addRuns(Lane& lane) const {
    // Who does not pedal or step has no cadence, as averages see it too; drawn as zero, each coasting would
    // be a stroke through the lane.
    const auto isDrawn = [&lane](double si) {
        return !std::isnan(si) && !(lane.kind == LaneKind::cadence && si == 0);
    };
    std::vector<double> times;
    times.reserve(lane.values.size());
    for (size_t i = 0; i < lane.values.size(); ++i) {
        if (!std::isnan(lane.values[i])) times.push_back(m_seconds[i]);
    }
    lane.holdS = longestHoldS(times);
    std::optional<size_t> before;
    for (size_t i = 0; i < lane.values.size(); ++i) {
        if (!isDrawn(lane.values[i])) continue;
        if (!before || isGap(lane, *before, i)) lane.runs.emplace_back();
        before = i;
        lane.runs.back().x.push_back(x(i));
        lane.runs.back().y.push_back(insideLane(lane, shown(lane, lane.values[i])));
    }
}

// Over distance, a pause on the spot is none.
bool LaneModel::isGap(const Lane& lane, size_t before, size_t after) const {
    constexpr double onTheSpotM = 50;
    if (m_seconds[after] - m_seconds[before] <= lane.holdS) return false;
    return m_axis == LaneAxis::time || m_distanceM[after] - m_distanceM[before] > onTheSpotM;
}

// A first sample a few meters or seconds in still belongs to an axis that begins at zero.
double LaneModel::firstX() const {
    if (m_seconds.empty()) return 0;
    constexpr double nearZero = 0.02;
    return xs().front() < nearZero * xs().back() ? 0 : xs().front();
}

size_t LaneModel::sampleAt(double x) const {
    const std::vector<double>& axis = xs();
    if (axis.empty()) return 0;
    const auto after = std::lower_bound(axis.begin(), axis.end(), x);
    if (after == axis.begin()) return 0;
    const auto before = std::prev(after);
    if (after == axis.end() || x - *before < *after - x) return static_cast<size_t>(before - axis.begin());
    return static_cast<size_t>(after - axis.begin());
}

std::optional<double> LaneModel::distanceM(size_t sample) const {
    if (m_distanceM.empty()) return std::nullopt;
    return m_distanceM[sample];
}

std::optional<double> LaneModel::valueAt(const Lane& lane, size_t sample) const {
    for (size_t i = sample + 1; i-- > 0 && m_seconds[sample] - m_seconds[i] <= lane.holdS;) {
        if (!std::isnan(lane.values[i])) return lane.values[i];
    }
    return std::nullopt;
}

LaneSpan LaneModel::span(size_t first, size_t last) const {
    LaneSpan span{first, last, m_seconds[last] - m_seconds[first], std::nullopt, {}};
    if (m_hasDistance) span.distanceM = m_distanceM[last] - m_distanceM[first];
    for (const Lane& lane : m_lanes) {
        if (lane.kind != LaneKind::elevation) {
            span.values.push_back(mean(std::span(lane.values).subspan(first, last - first + 1)));
            continue;
        }
        const auto from = valueAt(lane, first);
        const auto to = valueAt(lane, last);
        span.values.push_back(from && to ? std::optional(*to - *from) : std::nullopt);
    }
    return span;
}

double LaneModel::shown(const Lane& lane, double si) const {
    switch (lane.kind) {
    case LaneKind::elevation: return toShownHeight(si, m_units);
    case LaneKind::speed: return toShownSpeed(si, m_sport, m_units);
    case LaneKind::cadence: return toShownCadence(si, m_sport);
    case LaneKind::heartRate:
    case LaneKind::power: return si;
    }
    return nan;
}

QString LaneModel::unitOf(LaneKind kind) const {
    switch (kind) {
    case LaneKind::elevation: return shownHeightUnit(m_units);
    case LaneKind::speed: return shownSpeedUnit(m_sport, m_units);
    case LaneKind::cadence: return shownCadenceUnit(m_sport);
    case LaneKind::heartRate: return formatHeartRate(0, QLocale::c()).unit;
    case LaneKind::power: return formatPower(0, QLocale::c()).unit;
    }
    return {};
}

Quantity LaneModel::quantity(const Lane& lane, std::optional<double> si, const QLocale& locale) const {
    switch (lane.kind) {
    case LaneKind::elevation: return formatHeight(si, m_units, locale);
    case LaneKind::heartRate: return formatHeartRate(si, locale);
    case LaneKind::power: return formatPower(si, locale);
    case LaneKind::speed: return formatSpeed(si, m_sport, m_units, locale);
    case LaneKind::cadence: return formatCadence(si, m_sport, locale);
    }
    return {};
}

QString LaneModel::tickText(const Lane& lane, double tick, const QLocale& locale) const {
    return lane.inverted ? formatDuration(tick) : vd::tickText(tick, lane.ticks, locale);
}

QString LaneModel::axisText(size_t sample, const QLocale& locale) const {
    if (m_axis == LaneAxis::time) return formatDuration(m_seconds[sample]);
    return formatDistance(m_distanceM[sample], m_sport, m_units, locale).text();
}

QString LaneModel::summary(const QLocale& locale) const {
    QStringList sentences;
    for (const Lane& lane : m_lanes) {
        std::vector<double> known;
        std::copy_if(lane.values.begin(), lane.values.end(), std::back_inserter(known),
                     [&](double si) { return !std::isnan(shown(lane, si)); });
        if (known.empty()) continue;
        const auto [low, high] = std::minmax_element(known.begin(), known.end());
        const QString from = quantity(lane, lane.inverted ? *high : *low, locale).number;
        const Quantity to = quantity(lane, lane.inverted ? *low : *high, locale);
        if (lane.average) {
            //: what a lane of the chart holds: name, smallest value, largest value with unit, average
            sentences << QCoreApplication::translate("LaneModel", "%1: %2 to %3, average %4.")
                             .arg(lane.name, from, to.text(), quantity(lane, lane.average, locale).number);
        } else {
            //: what a lane of the chart holds: name, smallest value, largest value with unit
            sentences
                << QCoreApplication::translate("LaneModel", "%1: %2 to %3.").arg(lane.name, from, to.text());
        }
    }
    return sentences.join(u' ');
}

} // namespace vd
