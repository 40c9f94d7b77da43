// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Units.h"
#include "models/analysis/Weeks.h"
#include "ui/Destination.h"
#include "ui/parts/Card.h"

#include <vector>

class QBoxLayout;

namespace vd {

class Label;
class SportRow;
class StandingMark;
class WeekBars;
class WeekHeadline;
struct DashboardData;

// This week: how long in all, against your usual by this weekday, a bar for each day, a row for each sport.
class WeekCard : public Card {
    Q_OBJECT
public:
    explicit WeekCard(Theme& theme, QWidget* parent = nullptr);

    void setData(const DashboardData& dashboard, const UnitChoice& units);

Q_SIGNALS:
    void requested(const vd::Destination& destination);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void showTotal(const WeekSum& sum);
    void compare(const DashboardData& dashboard, const WeekSum& sum);
    void showBars(const DashboardData& dashboard, const WeekSum& sum);
    void showSports(const WeekSum& sum, const UnitChoice& units);
    void alignSports();
    void arrange();

    Theme& m_theme;
    Week m_week;
    Label* m_range;
    WeekHeadline* m_headline;
    StandingMark* m_mark;
    Label* m_sentence;
    WeekBars* m_bars;
    QWidget* m_list;
    QBoxLayout* m_rows; // of sports, in the list
    QBoxLayout* m_comparison;
    QBoxLayout* m_halves; // bars and list
    std::vector<SportRow*> m_sports;
};

} // namespace vd
