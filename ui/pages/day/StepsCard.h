// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Units.h"
#include "ui/pages/day/DayData.h"
#include "ui/parts/Card.h"

class QPushButton;

namespace vd {

class Label;
class SourceBars;

// What each source counted, how much of it was taken, and why.
class StepsCard : public Card {
    Q_OBJECT
public:
    explicit StepsCard(Theme& theme, QWidget* parent = nullptr);

    void setDay(const DayData& day, const UnitChoice& units);
    QWidget* chart() const; // what takes the keyboard; nullptr without steps

Q_SIGNALS:
    void orderRequested(); // the person wants others to be asked first

private:
    SourceBars* m_bars;
    Label* m_sentence;
    QPushButton* m_order;
};

} // namespace vd
