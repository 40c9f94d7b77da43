// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Units.h"
#include "ui/pages/day/DayData.h"
#include "ui/parts/Tile.h"

class QGridLayout;

namespace vd {

class Theme;

TileContent dayTileContent(Metric metric, const DayData& day, const UnitChoice& units, const QLocale& locale);

// Six numbers of a day and how they stand against what is usual; in as many columns as the width has room
// for.
class DayTiles : public QWidget {
    Q_OBJECT
public:
    explicit DayTiles(Theme& theme, QWidget* parent = nullptr);

    void setDay(const DayData& day, const UnitChoice& units);
    void setColumns(int columns);

Q_SIGNALS:
    void chosen(vd::Metric metric); // what is this number made of?

private:
    void restyle();

    Theme& m_theme;
    QGridLayout* m_grid;
    std::array<Tile*, dayTileMetrics.size()> m_tiles{};
};

} // namespace vd
