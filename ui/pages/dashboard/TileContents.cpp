// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dashboard/TileContents.h"

#include "models/MetricText.h"
#include "ui/Dates.h"
#include "ui/MetricLook.h"
#include "ui/parts/SourceDisc.h"
#include "ui/parts/StandingMark.h"

#include <QCoreApplication>

#include <algorithm>

namespace vd {

namespace {

struct Tiles {
    Q_DECLARE_TR_FUNCTIONS(Tiles)
};

constexpr int slotCount = 7;

// Measured now and then: the last value holds for some days.
bool lasts(Metric metric) {
    return info(metric).kind == MetricKind::instant;
}

const std::vector<DailyBest>& daysOf(Metric metric, const DashboardData& data) {
    static const std::vector<DailyBest> none;
    const auto found = data.days.find(metric);
    return found == data.days.end() ? none : found->second;
}

// Steps still come in; a night is over when it is told.
bool growsToday(Metric metric) {
    return info(metric).kind == MetricKind::total && info(metric).family != MetricFamily::sleep;
}

std::optional<Usual> usualOf(Metric metric, const DashboardData& data, QDate day) {
    std::vector<DayPoint> points;
    for (const DailyBest& best : daysOf(metric, data))
        points.push_back({best.date, best.value});
    return usualBefore(points, day);
}

// The clock of the measurement; without one the clock of this computer, if it was fetched on the day itself.
QString timeOf(const DailyBest& best) {
    if (!best.atMs) return {};
    const Instant at = best.atOffsetS ? Instant{*best.atMs, *best.atOffsetS} : atLocalOffset(*best.atMs);
    return localDate(at) == best.date ? shortTime(localTime(at)) : QString();
}

// "from Polar watch at 18:40"; the device as it calls itself, else the service.
QString fromWhom(const DailyBest& best, QDate today) {
    const QString name = best.sourceName.isEmpty() ? sourceName(best.source) : best.sourceName;
    //: %1 is a device, %2 a day: "from Scale on Wed 18 Nov"
    if (best.date != today) return Tiles::tr("from %1 on %2").arg(name, shortDate(best.date, today));
    const QString time = timeOf(best);
    //: %1 is a device, %2 a time: "from Polar watch at 18:40"
    return time.isEmpty() ? Tiles::tr("from %1").arg(name) : Tiles::tr("from %1 at %2").arg(name, time);
}

SparkModel sparkOf(Metric metric, const DashboardData& data, const std::optional<Usual>& usual,
                   const UnitChoice& units, const QLocale& locale) {
    SparkModel spark;
    const bool total = info(metric).kind == MetricKind::total;
    spark.kind = total ? SparkModel::Kind::bars : SparkModel::Kind::line;
    spark.running = growsToday(metric);
    if (usual) spark.usual = SparkModel::Band{usual->low(), usual->high()};
    const std::vector<DailyBest>& days = daysOf(metric, data);
    for (int back = slotCount - 1; back >= 0; --back) {
        const QDate date = data.today.addDays(-back);
        const auto found = std::ranges::find(days, date, &DailyBest::date);
        SparkModel::Day day;
        if (found != days.end()) day.value = found->value;
        //: A day and its value
        day.tip = Tiles::tr("%1: %2").arg(shortDate(date, data.today),
                                          day.value ? metricText(metric, day.value, units, locale)
                                                    : Tiles::tr("no data"));
        spark.days.push_back(std::move(day));
    }
    return spark;
}

} // namespace

const DailyBest* shownValue(Metric metric, const DashboardData& data) {
    const std::vector<DailyBest>& days = daysOf(metric, data);
    if (days.empty()) return nullptr;
    const DailyBest& last = days.back();
    const int oldest = lasts(metric) ? slotCount - 1 : 0;
    return last.date >= data.today.addDays(-oldest) ? &last : nullptr;
}

TileContent tileContent(Metric metric, const DashboardData& data, const UnitChoice& units,
                        const QLocale& locale) {
    const DailyBest* best = shownValue(metric, data);
    const std::optional<Usual> usual = usualOf(metric, data, best != nullptr ? best->date : data.today);
    const std::optional<double> value = best != nullptr ? std::optional(best->value) : std::nullopt;
    TileContent tile;
    tile.icon = metricIcon(metric);
    tile.role = metricRole(metric);
    tile.label = shortDisplayName(metric);
    tile.value = formatMetric(metric, value, units, locale);
    tile.spark = sparkOf(metric, data, usual, units, locale);
    const auto text = [&](double number) { return metricText(metric, number, units, locale); };
    QStringList says; // after the value
    if (best == nullptr) {
        //: Of something measured now and then, as weight
        tile.word = lasts(metric) ? Tiles::tr("none in 7 days") : Tiles::tr("no data today");
        //: "Steps: no data today"
        tile.sentence = Tiles::tr("%1: %2").arg(displayName(metric), tile.word);
    } else {
        tile.standing = usual ? std::optional(standing(*value, *usual)) : std::nullopt;
        tile.word = usual ? standingWord(*tile.standing) : Tiles::tr("not enough days yet");
        tile.when = best->date == data.today ? timeOf(*best) : nearDate(best->date, data.today);
        tile.provider = best->source;
        says << (usual ? standingSentence(*tile.standing).arg(text(usual->low()), text(usual->high()))
                       : Tiles::tr("not enough days yet to tell your usual"))
             << fromWhom(*best, data.today);
        tile.sentence =
            Tiles::tr("%1: %2").arg(displayName(metric), (QStringList{text(*value)} << says).join(u", "));
    }
    tile.tip = tile.sentence;
    return tile;
}

} // namespace vd
