// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dashboard/DashboardCards.h"

#include "ui/Preferences.h"
#include "ui/charts/ChartCard.h"
#include "ui/charts/YearGridCard.h"
#include "ui/pages/dashboard/LastActivitiesCard.h"
#include "ui/pages/dashboard/TileContents.h"
#include "ui/pages/dashboard/WeekCard.h"
#include "ui/parts/CardGrid.h"

#include <array>
#include <memory>

namespace vd {

namespace {

using Group = DashboardCardRow::Group;

template <Metric metric>
DashboardCard makeTile(const DashboardContext& context) {
    auto* tile = new Tile(context.page.theme);
    // Where the number is made of: the day that it is of.
    const auto day = std::make_shared<QDate>();
    QObject::connect(tile, &Tile::clicked, tile,
                     [go = context.go, day] { go(Destination::day(*day, metric)); });
    const Preferences& preferences = context.page.preferences;
    return {tile, [tile, day, &preferences](const DashboardData& data) {
                const DailyBest* best = shownValue(metric, data);
                *day = best != nullptr ? best->date : data.today;
                tile->setContent(tileContent(metric, data, preferences.units(), QLocale()));
            }};
}

template <typename CardType>
DashboardCard makeCard(const DashboardContext& context) {
    auto* card = new CardType(context.page.theme);
    QObject::connect(card, &CardType::requested, card, context.go);
    const Preferences& preferences = context.page.preferences;
    return {card,
            [card, &preferences](const DashboardData& data) { card->setData(data, preferences.units()); }};
}

// Cards that read for themselves, because they keep periods of their own.
template <typename CardType>
DashboardCard reading(CardType* card, const DashboardContext& context) {
    QObject::connect(card, &CardType::requested, card, context.go);
    QObject::connect(card, &CardType::failed, card, context.failed);
    return {card, [card](const DashboardData&) { card->refresh(); }};
}

DashboardCard makeYear(const DashboardContext& context) {
    return reading(new YearGridCard(context.page), context);
}

template <size_t number>
DashboardCard makeChart(const DashboardContext& context) {
    return reading(new ChartCard(context.page, allCharts()[number]), context);
}

constexpr DashboardCardRow tile(const char* id, const char* title,
                                DashboardCard (*make)(const DashboardContext&)) {
    return {id, title, Group::tiles, 0, 0, make};
}

constexpr std::array cards{
    tile("steps", QT_TRANSLATE_NOOP("Dashboard", "Steps"), makeTile<Metric::steps>),
    tile("resting_heart_rate", QT_TRANSLATE_NOOP("Dashboard", "Resting HR"),
         makeTile<Metric::restingHeartRate>),
    tile("sleep", QT_TRANSLATE_NOOP("Dashboard", "Sleep"), makeTile<Metric::sleepDuration>),
    tile("weight", QT_TRANSLATE_NOOP("Dashboard", "Weight"), makeTile<Metric::weight>),
    tile("active_minutes", QT_TRANSLATE_NOOP("Dashboard", "Active minutes"), makeTile<Metric::activeMinutes>),
    tile("distance", QT_TRANSLATE_NOOP("Dashboard", "Distance"), makeTile<Metric::distance>),
    DashboardCardRow{"week", QT_TRANSLATE_NOOP("Dashboard", "This week"), Group::cards, 5, 4,
                     makeCard<WeekCard>},
    DashboardCardRow{"last_activities", QT_TRANSLATE_NOOP("Dashboard", "Last activities"), Group::cards, 7, 8,
                     makeCard<LastActivitiesCard>},
    DashboardCardRow{"year", QT_TRANSLATE_NOOP("Dashboard", "Year"), Group::cards, 12, 8, makeYear},
    DashboardCardRow{"distance_per_week", QT_TRANSLATE_NOOP("Dashboard", "Distance per week"), Group::cards,
                     12, 4, makeChart<0>},
    DashboardCardRow{"steps_chart", QT_TRANSLATE_NOOP("Dashboard", "Steps over time"), Group::cards, 6, 6,
                     makeChart<1>},
    DashboardCardRow{"resting_heart_rate_chart", QT_TRANSLATE_NOOP("Dashboard", "Resting HR over time"),
                     Group::cards, 6, 6, makeChart<2>},
};

int tilesPerRow(const Theme& theme, int windowWidth) {
    constexpr int all = 6;
    switch (theme.widthClass(windowWidth)) {
    case WidthClass::phone: return windowWidth / theme.scale() < tokens::widthTiny ? 1 : 2;
    case WidthClass::narrow:
    case WidthClass::medium: return all / 2;
    case WidthClass::wide:
    case WidthClass::huge: return all;
    }
    Q_UNREACHABLE();
}

} // namespace

std::span<const DashboardCardRow> dashboardCards() {
    return cards;
}

int columnSpan(const DashboardCardRow& row, const Theme& theme, int windowWidth) {
    if (row.group == Group::tiles) return CardGrid::columns / tilesPerRow(theme, windowWidth);
    const WidthClass widthClass = theme.widthClass(windowWidth);
    if (widthClass == WidthClass::huge) return row.hugeSpan;
    return widthClass == WidthClass::wide ? row.wideSpan : CardGrid::columns;
}

} // namespace vd
