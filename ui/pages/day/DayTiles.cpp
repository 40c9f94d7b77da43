// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/day/DayTiles.h"

#include "models/MetricText.h"
#include "ui/MetricLook.h"
#include "ui/parts/StandingMark.h"
#include "ui/theme/Theme.h"

#include <QCoreApplication>
#include <QGridLayout>

namespace vd {

namespace {

// The words are those of the tiles of the dashboard.
struct Tiles {
    Q_DECLARE_TR_FUNCTIONS(Tiles)
};

// What the day adds to until it is over. A night is over when it is told.
bool grows(Metric metric) {
    return info(metric).kind == MetricKind::total && metric != Metric::sleepDuration;
}

} // namespace

TileContent dayTileContent(Metric metric, const DayData& day, const UnitChoice& units,
                           const QLocale& locale) {
    const MetricDay* known = day.find(metric);
    const std::optional<double> value = known != nullptr ? std::optional(known->best.value) : std::nullopt;
    TileContent tile;
    tile.icon = metricIcon(metric);
    tile.role = metricRole(metric);
    tile.label = shortDisplayName(metric);
    tile.value = formatMetric(metric, value, units, locale);
    const QString text = metricText(metric, value, units, locale);
    const auto usual = day.usual.find(metric);
    if (!value) {
        tile.word = day.isToday() ? Tiles::tr("no data today") : Tiles::tr("no data");
        tile.sentence = Tiles::tr("%1: %2").arg(displayName(metric), tile.word);
    } else if (usual == day.usual.end()) {
        tile.word = Tiles::tr("not enough days yet");
        tile.sentence = Tiles::tr("%1: %2").arg(displayName(metric), text);
    } else {
        tile.standing = standing(*value, usual->second);
        tile.word = standingWord(*tile.standing);
        const QString stands = standingSentence(*tile.standing)
                                   .arg(metricText(metric, usual->second.low(), units, locale),
                                        metricText(metric, usual->second.high(), units, locale));
        tile.sentence = Tiles::tr("%1: %2").arg(displayName(metric), text + QStringLiteral(", ") + stands);
    }
    // A number without a unit has room to say that it still grows.
    if (value && day.isToday() && grows(metric) && tile.value.back().unit.isEmpty())
        tile.value.back().unit = Tiles::tr("so far");
    tile.tip = tile.sentence;
    return tile;
}

DayTiles::DayTiles(Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    for (size_t i = 0; i < m_tiles.size(); ++i) {
        m_tiles[i] = new Tile(theme, Tile::Size::small);
        const Metric metric = dayTileMetrics[i];
        connect(m_tiles[i], &Tile::clicked, this, [this, metric] { Q_EMIT chosen(metric); });
    }
    setColumns(static_cast<int>(m_tiles.size()));
    connect(&theme, &Theme::changed, this, &DayTiles::restyle);
    restyle();
}

void DayTiles::setDay(const DayData& day, const UnitChoice& units) {
    const QLocale locale;
    for (size_t i = 0; i < m_tiles.size(); ++i)
        m_tiles[i]->setContent(dayTileContent(dayTileMetrics[i], day, units, locale));
}

void DayTiles::setColumns(int columns) {
    columns = qMax(1, columns);
    for (int i = 0; i < static_cast<int>(m_tiles.size()); ++i) {
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
        m_grid->addWidget(m_tiles[static_cast<size_t>(i)], i / columns, i % columns);
    }
}

void DayTiles::restyle() {
    m_grid->setSpacing(m_theme.px(tokens::padding));
}

} // namespace vd
