// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/Zones.h"
#include "ui/charts/ChartTable.h"
#include "ui/theme/Tokens.h"

#include <QLocale>
#include <QWidget>

#include <vector>

namespace vd {

class Theme;

// A zone as its bar shows it.
struct ZoneRow {
    QString name;    // "Z4"
    QString range;   // "150–168", "169+", "< 140"; whole beats
    QString time;    // "17 min"
    QString percent; // of the time with a heart rate: "10 %"
    double seconds = 0;
    Role color = Role::zone1;
};
std::vector<ZoneRow> zoneRows(const HeartZones& zones, const QLocale& locale); // the highest first

// How long an activity was in each heart-rate zone: a bar each, the highest zone on top, all against the zone
// with the most time.
class ZoneBars : public QWidget {
    Q_OBJECT
public:
    explicit ZoneBars(const Theme& theme, QWidget* parent = nullptr); // `theme` outlives it

    void setRows(std::vector<ZoneRow> rows);
    const std::vector<ZoneRow>& rows() const { return m_rows; }
    ChartTable table() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Columns;
    Columns columns() const;

    const Theme& m_theme;
    std::vector<ZoneRow> m_rows;
};

} // namespace vd
