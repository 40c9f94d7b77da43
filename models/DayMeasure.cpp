// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/DayMeasure.h"

#include "models/MetricText.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace vd {

namespace {

constexpr double secondsPerHour = 3600;

struct Measure {
    Q_DECLARE_TR_FUNCTIONS(Measure)
};

struct SumRow {
    ActivitySum sum;
    const char* key;
    const char* name;
};
constexpr std::array sums{
    SumRow{ActivitySum::load, "load", QT_TRANSLATE_NOOP("Measure", "Training load")},
    SumRow{ActivitySum::duration, "duration", QT_TRANSLATE_NOOP("Measure", "Activity time")},
    SumRow{ActivitySum::distance, "activity_distance", QT_TRANSLATE_NOOP("Measure", "Activity distance")},
};

const SumRow& row(ActivitySum sum) {
    return sums[static_cast<size_t>(sum)];
}

const Metric* metricOf(const DayMeasure& measure) {
    return std::get_if<Metric>(&measure);
}

} // namespace

QString key(const DayMeasure& measure) {
    if (const Metric* metric = metricOf(measure)) return key(*metric);
    return QString::fromLatin1(row(std::get<ActivitySum>(measure)).key);
}

std::optional<DayMeasure> dayMeasureFromKey(QStringView key) {
    for (const SumRow& sum : sums) {
        if (key == QLatin1String(sum.key)) return sum.sum;
    }
    const std::optional<Metric> metric = metricFromKey(key);
    return metric ? std::optional<DayMeasure>(*metric) : std::nullopt;
}

QString displayName(const DayMeasure& measure) {
    if (const Metric* metric = metricOf(measure)) return displayName(*metric);
    return QCoreApplication::translate("Measure", row(std::get<ActivitySum>(measure)).name);
}

QString shortDisplayName(const DayMeasure& measure) {
    const Metric* metric = metricOf(measure);
    return metric != nullptr ? shortDisplayName(*metric) : displayName(measure);
}

std::vector<Quantity> formatDay(const DayMeasure& measure, std::optional<double> value,
                                const UnitChoice& units, const QLocale& locale) {
    if (const Metric* metric = metricOf(measure)) return formatMetric(*metric, value, units, locale);
    switch (std::get<ActivitySum>(measure)) {
    case ActivitySum::load: return {formatNumber(value, 0, {}, locale)};
    case ActivitySum::duration: return formatHours(value, locale);
    case ActivitySum::distance: return {formatDistance(value, Sport::other, units, locale)};
    }
    Q_UNREACHABLE();
}

QString dayText(const DayMeasure& measure, std::optional<double> value, const UnitChoice& units,
                const QLocale& locale) {
    QStringList parts;
    for (const Quantity& part : formatDay(measure, value, units, locale))
        parts << part.text();
    return parts.join(u' ');
}

double toShownDay(const DayMeasure& measure, double value, const UnitChoice& units) {
    if (const Metric* metric = metricOf(measure)) return toShownMetric(*metric, value, units);
    switch (std::get<ActivitySum>(measure)) {
    case ActivitySum::load: return value;
    case ActivitySum::duration: return value / secondsPerHour;
    case ActivitySum::distance: return toShownDistance(value, units);
    }
    Q_UNREACHABLE();
}

QString shownDayUnit(const DayMeasure& measure, const UnitChoice& units) {
    if (const Metric* metric = metricOf(measure)) return shownMetricUnit(*metric, units);
    switch (std::get<ActivitySum>(measure)) {
    case ActivitySum::load: return {};
    //: hours
    case ActivitySum::duration: return Measure::tr("h");
    case ActivitySum::distance: return shownDistanceUnit(units);
    }
    Q_UNREACHABLE();
}

bool isTakenDaily(const DayMeasure& measure) {
    const Metric* metric = metricOf(measure);
    return metric == nullptr || info(*metric).kind != MetricKind::instant;
}

} // namespace vd
