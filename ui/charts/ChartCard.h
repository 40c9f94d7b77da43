// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Error.h"
#include "ui/charts/ChartSpec.h"
#include "ui/pages/Pages.h"
#include "ui/parts/Card.h"

namespace vd {

class Label;
class LegendToggle;
class PeriodSegment;
class ReadOut;
class TrendPlot;

// A measure through time: title, period, read-out, plot, one sentence. The one card for all charts of days,
// weeks and months; a row of ChartSpec.cpp makes another.
//
// It reads on the GUI thread: with ten years, a period takes 1 to 5 ms to read (packaging/dev bench), so that
// a switch is seen at once, there is never a query that a newer choice would have to overtake, and the
// picture is always that of the period that is marked.
class ChartCard : public Card {
    Q_OBJECT
public:
    // `spec` and all of `context` outlive the card. The period is kept in Preferences as "chart/<id>".
    ChartCard(const PageContext& context, const ChartSpec& spec, QWidget* parent = nullptr);

    // Reads again; failed() says why it could not, and the last picture stays.
    void refresh();

    TrendPlot& plot() const { return *m_plot; }
    // How many periods are offered follows the width of the card; its width must not follow them.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void requested(const vd::Destination& destination);
    void failed(const vd::Error& error);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void read();
    void choose(const PeriodChoice& choice);
    void open(size_t index);
    void showReadings();
    void showBefore(bool on);
    void arrange();
    QString choiceKey() const;
    QString beforeKey() const;

    PageContext m_context;
    const ChartSpec& m_spec;
    PeriodSegment* m_periods;
    ReadOut* m_readOut;
    LegendToggle* m_before;
    TrendPlot* m_plot;
    Label* m_sentence;
    bool m_periodsBelow = false; // in a row of their own
};

} // namespace vd
