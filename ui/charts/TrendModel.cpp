// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/TrendModel.h"

#include "ui/MetricLook.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace vd {

namespace {

constexpr size_t partsAtMost = 6; // more sports are one part, the last

// The range of what is not NaN.
void take(std::optional<TrendBand>& range, double value) {
    if (std::isnan(value)) return;
    if (!range) range = TrendBand{value, value};
    range->low = std::min(range->low, value);
    range->high = std::max(range->high, value);
}

} // namespace

TrendModel::TrendModel(const ChartSpec& spec, const TrendData& data, const UnitChoice& units,
                       const QDate& today, bool withBefore)
    : m_spec(&spec), m_bucket(data.plan.bucket), m_units(units), m_today(today) {
    if (const auto* sum = std::get_if<ActivitySum>(&spec.measure)) {
        m_buckets = bucketSums(data.activities, *sum, today);
        if (withBefore) m_previous = bucketSums(data.previousActivities, *sum, today);
    } else {
        m_role = metricRole(std::get<Metric>(spec.measure));
        m_buckets = bucketed(data.days, data.plan.buckets, today);
        if (withBefore) m_previous = bucketed(data.days, data.plan.previous, today);
    }
    m_average =
        averageOf(m_buckets, isOfActivities() ? Counted::buckets : Counted::days, spec.running, today);
    if (spec.style == ChartStyle::bars) stack(data);
    if (spec.usual) findUsual(data);
    findAxis();
}

bool TrendModel::isOfActivities() const {
    return m_spec != nullptr && std::holds_alternative<ActivitySum>(m_spec->measure);
}

double TrendModel::before(size_t index) const {
    const BucketValue* bucket = previous(index);
    return bucket == nullptr ? std::numeric_limits<double>::quiet_NaN() : shown(bucket->value);
}

void TrendModel::stack(const TrendData& data) {
    const auto* sum = std::get_if<ActivitySum>(&m_spec->measure);
    if (sum == nullptr) {
        TrendPart& whole = m_parts.emplace_back(TrendPart{{}, m_role, {}});
        for (size_t i = 0; i < count(); ++i)
            whole.values.push_back(std::isnan(value(i)) ? 0 : value(i));
        return;
    }
    std::map<Sport, std::vector<double>> sports;
    for (size_t i = 0; i < data.activities.size(); ++i) {
        for (const SportSum& sport : data.activities[i].sports) {
            const double part = sumOf(sport, *sum).value_or(0);
            if (!(part > 0)) continue;
            std::vector<double>& values = sports[sport.sport];
            values.resize(count());
            values[i] = shown(part);
        }
    }
    for (auto& [sport, values] : sports)
        m_parts.push_back({displayName(sport), tokens::sportRole(info(sport).family), std::move(values)});
    std::ranges::stable_sort(m_parts, std::greater(), [](const TrendPart& part) {
        return std::accumulate(part.values.begin(), part.values.end(), 0.0);
    });
    while (m_parts.size() > partsAtMost) {
        const TrendPart least = std::move(m_parts.back());
        m_parts.pop_back();
        TrendPart& rest = m_parts.back();
        std::ranges::transform(rest.values, least.values, rest.values.begin(), std::plus());
        rest.name = displayName(Sport::other);
        rest.role = tokens::sportRole(SportFamily::other);
    }
}

void TrendModel::findUsual(const TrendData& data) {
    const std::optional<Usual> usual = usualBefore(data.days, m_today);
    if (!usual) return;
    m_usual = TrendBand{shown(usual->low()), shown(usual->high())};
}

void TrendModel::findAxis() {
    std::optional<TrendBand> range;
    for (size_t i = 0; i < count(); ++i)
        take(range, value(i));
    if (!range) return;
    for (size_t i = 0; i < m_previous.size(); ++i)
        take(range, before(i));
    if (m_usual) {
        take(range, m_usual->low);
        take(range, m_usual->high);
    }
    // A line that ran along an edge would be hard to tell from it.
    constexpr double air = 0.1;
    const double pad = isBars() ? 0 : air * (range->high - range->low);
    m_axis = axisAround(isBars() ? 0 : range->low - pad, range->high + pad, m_spec->step);
}

bool TrendModel::isEmpty() const {
    return !latest();
}

bool TrendModel::isSoFar(size_t index) const {
    return m_buckets[index].running && m_spec->running == Running::leftOut;
}

std::optional<size_t> TrendModel::latest() const {
    for (size_t i = count(); i > 0; --i) {
        if (m_buckets[i - 1].measured > 0) return i - 1;
    }
    return std::nullopt;
}

bool TrendModel::hasBefore() const {
    return std::ranges::any_of(m_previous, [](const BucketValue& bucket) { return bucket.measured > 0; });
}

std::optional<Destination> TrendModel::destination(size_t index) const {
    const DayRange& days = m_buckets[index].days;
    const auto* metric = std::get_if<Metric>(&m_spec->measure);
    if (m_bucket == Bucket::day)
        return Destination::day(days.first, metric == nullptr ? std::nullopt : std::optional(*metric));
    if (metric != nullptr) return std::nullopt;
    return Destination::activities(days.first, std::min(days.last, m_today));
}

} // namespace vd
