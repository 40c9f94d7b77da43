// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/itemmodels/ActivityRow.h"

#include "ui/ActivityTitle.h"
#include "ui/parts/SourceDisc.h"

#include <QCollator>

#include <algorithm>
#include <tuple>

namespace vd {

namespace {

std::optional<double> meanSpeed(const Summary& summary, std::optional<double> durationS) {
    if (summary.averageSpeedMps) return summary.averageSpeedMps;
    if (!summary.distanceM || !durationS || *durationS <= 0) return std::nullopt;
    return *summary.distanceM / *durationS;
}

void addTo(std::optional<double>& sum, std::optional<double> value) {
    if (value) sum = sum.value_or(0) + *value;
}

bool isEarlier(const ActivityRow* a, const ActivityRow* b) {
    return std::tie(a->day, a->start.utcMs, a->id) < std::tie(b->day, b->start.utcMs, b->id);
}

QString sortText(const ActivityRow& row, ActivityColumn column) {
    switch (column) {
    case ActivityColumn::sport: return displayName(row.sport);
    case ActivityColumn::device: return row.device;
    case ActivityColumn::sources: return sourceNames(row.providers);
    default: return row.title;
    }
}

void sortByNumber(ActivityRows& rows, ActivityColumn column, bool descending) {
    std::ranges::sort(rows, [column, descending](const ActivityRow* a, const ActivityRow* b) {
        const std::optional<double> x = number(*a, column);
        const std::optional<double> y = number(*b, column);
        if (x.has_value() != y.has_value()) return x.has_value();
        if (x && *x != *y) return descending ? *x > *y : *x < *y;
        return isEarlier(b, a);
    });
}

void sortByText(ActivityRows& rows, ActivityColumn column, bool descending) {
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    // Comparing two texts is slow, and each is compared many times.
    std::vector<std::pair<QCollatorSortKey, const ActivityRow*>> keyed;
    keyed.reserve(rows.size());
    for (const ActivityRow* row : rows)
        keyed.emplace_back(collator.sortKey(sortText(*row, column)), row);
    std::ranges::sort(keyed, [descending](const auto& a, const auto& b) {
        const int order = a.first.compare(b.first);
        if (order != 0) return descending ? order > 0 : order < 0;
        return isEarlier(b.second, a.second);
    });
    std::ranges::transform(keyed, rows.begin(), [](const auto& pair) { return pair.second; });
}

} // namespace

ActivityRow ActivityRow::of(const Activity& activity) {
    const Summary& summary = activity.summary;
    ActivityRow row;
    row.id = activity.id;
    row.sport = summary.sport;
    row.title = activityTitle(summary);
    row.words =
        QString(row.title + u'\n' + summary.notes.value_or(QString()) + u'\n' + displayName(summary.sport))
            .toCaseFolded();
    row.start = summary.start;
    row.day = localDate(summary.start);
    row.distanceM = summary.distanceM;
    row.durationS = summary.movingS ? summary.movingS : summary.elapsedS;
    row.speedMps = meanSpeed(summary, row.durationS);
    row.climbM = summary.elevationGainM;
    row.heartRateBpm = summary.averageHeartRateBpm;
    row.powerW = summary.averagePowerW;
    row.energyJ = summary.energyJ;
    row.load = activity.load;
    row.loadSource = activity.loadSource;
    row.device = activity.device;
    row.providers = activity.sources;
    return row;
}

void ActivitySums::add(const ActivityRow& row) {
    ++activities;
    addTo(distanceM, row.distanceM);
    addTo(durationS, row.durationS);
    addTo(climbM, row.climbM);
    addTo(energyJ, row.energyJ);
    addTo(load, row.load);
}

void ActivitySums::add(const ActivitySums& other) {
    activities += other.activities;
    addTo(distanceM, other.distanceM);
    addTo(durationS, other.durationS);
    addTo(climbM, other.climbM);
    addTo(energyJ, other.energyJ);
    addTo(load, other.load);
}

std::optional<double> number(const ActivityRow& row, ActivityColumn column) {
    switch (column) {
    case ActivityColumn::distance: return row.distanceM;
    case ActivityColumn::duration: return row.durationS;
    case ActivityColumn::speed: return row.speedMps;
    case ActivityColumn::climb: return row.climbM;
    case ActivityColumn::heartRate: return row.heartRateBpm;
    case ActivityColumn::power: return row.powerW;
    case ActivityColumn::energy: return row.energyJ;
    case ActivityColumn::load: return row.load;
    default: return std::nullopt;
    }
}

std::optional<double> number(const ActivitySums& sums, ActivityColumn column) {
    switch (column) {
    case ActivityColumn::distance: return sums.distanceM;
    case ActivityColumn::duration: return sums.durationS;
    case ActivityColumn::climb: return sums.climbM;
    case ActivityColumn::energy: return sums.energyJ;
    case ActivityColumn::load: return sums.load;
    default: return std::nullopt;
    }
}

void sortActivities(ActivityRows& rows, ActivityColumn column, Qt::SortOrder order) {
    const bool descending = order == Qt::DescendingOrder;
    if (isNumber(column)) {
        sortByNumber(rows, column, descending);
    } else if (column != ActivityColumn::date) {
        sortByText(rows, column, descending);
    } else if (descending) {
        std::ranges::sort(rows, [](const ActivityRow* a, const ActivityRow* b) { return isEarlier(b, a); });
    } else {
        std::ranges::sort(rows, isEarlier);
    }
}

} // namespace vd
