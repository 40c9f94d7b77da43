// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/day/DayData.h"
#include "ui/parts/Card.h"

namespace vd {

class Hypnogram;
class Label;

// The night that ended on the day, with its stages, and what else was slept.
class NightCard : public Card {
    Q_OBJECT
public:
    explicit NightCard(Theme& theme, QWidget* parent = nullptr);

    // `zone`: the clock of this computer, for nights that do not say otherwise.
    void setDay(const DayData& day, const QTimeZone& zone);
    QWidget* chart() const; // what takes the keyboard; nullptr without a night

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void placeNote();

    Theme& m_theme;
    Hypnogram* m_hypnogram;
    Label* m_note;     // in the header
    Label* m_longNote; // below it, where the header is too narrow
    Label* m_others;
    Label* m_nothing;
};

} // namespace vd
