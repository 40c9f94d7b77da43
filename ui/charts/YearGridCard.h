// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/DayMeasure.h"
#include "models/Error.h"
#include "ui/charts/YearGrid.h"
#include "ui/pages/Pages.h"
#include "ui/parts/Card.h"

namespace vd {

class FlatCombo;
class Label;
class YearLegend;
class TitleButton;

// A measure over the year, a square a day, with the choice of what is measured. Reads on the GUI thread: two
// years take 2 to 4 ms.
class YearGridCard : public Card {
    Q_OBJECT
public:
    // recent: this year, and the one before where the window is wide; or else the last one with data. The
    // title leads to all years. all: every year with data; without a title.
    enum class Years { recent, all };

    // All of `context` outlives the card. The measure is kept in Preferences as "years/metric".
    explicit YearGridCard(const PageContext& context, Years years = Years::recent, QWidget* parent = nullptr);

    // Reads again; failed() says why it could not, and the last picture stays.
    void refresh();

    const DayMeasure& measure() const { return m_measure; }
    void setMeasure(const DayMeasure& measure); // as the person would; where it has no data, it stays
    YearGrid& grid() const { return *m_grid; }

Q_SIGNALS:
    void requested(const vd::Destination& destination);
    void failed(const vd::Error& error);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void read();
    void takeMeasures(const std::vector<DayMeasure>& measures);
    std::vector<int> yearsFor(const DayRange& extent) const;
    void showDays(const DayRange& extent);
    void showLegend();
    void arrange();
    void open(const QDate& date);
    std::vector<TipLine> longestActivity(const QDate& date) const;

    PageContext m_context;
    Years m_years;
    DayMeasure m_measure = ActivitySum::load;
    TitleButton* m_title = nullptr; // of recent years
    FlatCombo* m_choice;
    YearLegend* m_legend;
    YearGrid* m_grid;
    Label* m_empty;
    bool m_legendBelow = false;
    bool m_wide = false; // as it was read
};

} // namespace vd
