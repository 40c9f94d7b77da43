// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/Periods.h"
#include "ui/parts/Segment.h"

#include <functional>

class QMenu;

namespace vd {

// 7 d, 30 d, 90 d, 1 y, All, Custom. Where there is little room the ends go, but never the one that is
// chosen.
class PeriodSegment : public Segment {
    Q_OBJECT
public:
    // Without 7 days where a week is the smallest that can be told. `today` limits the dates of Custom.
    PeriodSegment(Theme& theme, Bucket smallest, std::function<QDate()> today, QWidget* parent = nullptr);

    const PeriodChoice& choice() const { return m_choice; }
    void setChoice(const PeriodChoice& choice); // without a signal
    void choose(Period period);                 // as the person does with a click
    // All periods as a menu: also those that have no room here. The caller shows and owns it.
    QMenu* makeMenu(QWidget* parent);
    // What Custom begins with: the days that are looked at.
    void setShownDays(const DayRange& days) { m_shown = days; }
    void fitInto(int width);
    int leastWidth() const; // with as few choices as there may be

    static QString name(Period period); // translated: "30 d"

Q_SIGNALS:
    void periodChosen(const vd::PeriodChoice& choice); // by the person

private:
    bool isOffered(Period period) const;
    void askForDates();
    QList<int> without(size_t spared) const; // the choices but the first so many that may go

    Theme& m_theme;
    Bucket m_smallest;
    std::function<QDate()> m_today;
    PeriodChoice m_choice;
    DayRange m_shown;
};

// As words for Preferences, and back: {"30d"}, {"custom", "2026-03-01", "2026-03-14"}. Words that mean
// nothing are as 30 days.
QStringList periodWords(const PeriodChoice& choice);
PeriodChoice periodFromWords(const QStringList& words);

} // namespace vd
