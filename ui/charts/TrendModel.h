// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/DaySums.h"
#include "ui/Destination.h"
#include "ui/charts/AxisTicks.h"
#include "ui/charts/ChartSpec.h"
#include "ui/theme/Tokens.h"

namespace vd {

// What a chart is made of, as the store has it: days of a metric, or buckets of activities.
struct TrendData {
    PeriodPlan plan;
    std::vector<DayPoint> days; // by date: of the period, the one before, and what is usual
    std::vector<ActivityBucket> activities;
    std::vector<ActivityBucket> previousActivities;
};

// A layer of a stack.
struct TrendPart {
    QString name;
    Role role = Role::movement;
    std::vector<double> values; // in the shown unit, of each bucket; 0 where it has none
};

// A band of the person's usual, in the shown unit.
struct TrendBand {
    double low = 0;
    double high = 0;
};

// What a trend shows: the values of its buckets in the units of the person, the parts they are stacked of,
// the period before, and the axis around them. Knows nothing of pixels.
class TrendModel {
public:
    TrendModel() = default; // empty
    TrendModel(const ChartSpec& spec, const TrendData& data, const UnitChoice& units, const QDate& today,
               bool withBefore);

    bool isEmpty() const; // no bucket has a value
    size_t count() const { return m_buckets.size(); }
    bool isOfActivities() const; // then a bucket is the sum of its days, else their mean
    bool isBars() const { return m_spec != nullptr && m_spec->style == ChartStyle::bars; }
    const ChartSpec& spec() const { return *m_spec; } // not of an empty one
    Bucket bucket() const { return m_bucket; }
    const BucketValue& at(size_t index) const { return m_buckets[index]; } // in stored units
    // The one at the same place of the period before; nothing where none is shown.
    const BucketValue* previous(size_t index) const {
        return index < m_previous.size() ? &m_previous[index] : nullptr;
    }
    // Whether the bucket says less than it will.
    bool isSoFar(size_t index) const;
    std::optional<size_t> latest() const; // the last bucket with a value

    // In the shown unit; NaN where missing.
    double value(size_t index) const { return shown(m_buckets[index].value); }
    double before(size_t index) const;
    bool hasBefore() const; // there was any value in the period before
    const std::vector<TrendPart>& parts() const { return m_parts; } // the largest first; of bars
    const std::optional<TrendBand>& usual() const { return m_usual; }
    const AxisRange& axis() const { return m_axis; }
    Role role() const { return m_role; }
    const PeriodAverage& average() const { return m_average; }
    const UnitChoice& units() const { return m_units; }
    const QDate& today() const { return m_today; }

    // Where the bucket leads: a day to its page, a week or month of activities to their list. nullopt for
    // weeks and months of a metric: their days are what they are made of.
    std::optional<Destination> destination(size_t index) const;

private:
    double shown(double stored) const { return toShownDay(m_spec->measure, stored, m_units); }
    void stack(const TrendData& data);
    void findUsual(const TrendData& data);
    void findAxis();

    const ChartSpec* m_spec = nullptr;
    Bucket m_bucket = Bucket::day;
    UnitChoice m_units;
    QDate m_today;
    Role m_role = Role::movement;
    std::vector<BucketValue> m_buckets;
    std::vector<BucketValue> m_previous;
    std::vector<TrendPart> m_parts;
    std::optional<TrendBand> m_usual;
    AxisRange m_axis;
    PeriodAverage m_average;
};

} // namespace vd
