// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dashboard/WeekCard.h"

#include "models/MetricText.h"
#include "models/analysis/Usual.h"
#include "ui/Dates.h"
#include "ui/charts/WeekBars.h"
#include "ui/pages/dashboard/DashboardData.h"
#include "ui/pages/dashboard/SportRow.h"
#include "ui/pages/dashboard/WeekHeadline.h"
#include "ui/parts/Label.h"
#include "ui/parts/StandingMark.h"
#include "ui/theme/Theme.h"

#include <QBoxLayout>

#include <algorithm>
#include <cmath>

namespace vd {

namespace {

// Of five: bars and list share the width, but the list never gets less than it needs.
constexpr int barsShare = 3;
constexpr int listShare = 2;
constexpr int daysPerWeek = 7;
constexpr int usualSports = 4;
constexpr double lineGap = 6;           // between headline, sentence and bars
constexpr double nearlyUsualS = 5 * 60; // that much more or less is no news

QString dayWords(const WeekBarsModel::Day& day, QDate today) {
    QStringList parts;
    for (const WeekBarsModel::Part& part : day.parts)
        parts << displayName(part.sport) + u' ' + hoursText(part.seconds, QLocale());
    //: A day and what was done on it
    return WeekCard::tr("%1: %2").arg(shortDate(day.date, today),
                                      parts.isEmpty() ? WeekCard::tr("no activities") : parts.join(u", "));
}

} // namespace

WeekCard::WeekCard(Theme& theme, QWidget* parent)
    : Card(theme, tr("This week"), parent), m_theme(theme),
      m_range(new Label(theme, Type::small, Role::text3)), m_headline(new WeekHeadline(theme)),
      m_mark(new StandingMark(theme)), m_sentence(new Label(theme, Type::small, Role::text2)),
      m_bars(new WeekBars(theme)), m_list(new QWidget), m_rows(new QVBoxLayout(m_list)),
      m_comparison(new QHBoxLayout), m_halves(new QHBoxLayout) {
    build();
    connect(m_headline, &WeekHeadline::clicked, this,
            [this] { Q_EMIT requested(Destination::activities(m_week.first, m_week.last)); });
    connect(m_bars, &WeekBars::dayChosen, this,
            [this](QDate date) { Q_EMIT requested(Destination::day(date)); });
    connect(&theme, &Theme::changed, this, [this] {
        alignSports();
        arrange();
    });
    arrange();
}

void WeekCard::build() {
    addHeaderWidget(m_range);
    m_sentence->setWordWrap(true);
    m_comparison->addWidget(m_mark, 0, Qt::AlignTop);
    m_comparison->addWidget(m_sentence, 1);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    m_rows->addStretch();
    m_halves->addWidget(m_bars, barsShare);
    m_halves->addWidget(m_list, listShare);
    body()->addWidget(m_headline);
    body()->addLayout(m_comparison);
    body()->addLayout(m_halves, 1);
}

void WeekCard::setData(const DashboardData& dashboard, const UnitChoice& units) {
    m_week = weekOf(dashboard.today, dashboard.firstDayOfWeek);
    const WeekSum sum{m_week, sumsBySport(dashboard.activityDays, m_week.first, m_week.last)};
    m_range->setText(dateRange(m_week.first, m_week.last, dashboard.today));
    showTotal(sum);
    compare(dashboard, sum);
    showBars(dashboard, sum);
    showSports(sum, units);
}

void WeekCard::showTotal(const WeekSum& sum) {
    if (sum.sports.empty()) {
        m_headline->setWords(formatNumber({}, 0, {}, QLocale()).text(), tr("no activities yet"));
    } else {
        m_headline->setWords(hoursText(sum.durationS(), QLocale()), tr("so far"));
    }
}

void WeekCard::compare(const DashboardData& dashboard, const WeekSum& sum) {
    const std::optional<double> usual =
        usualDurationByWeekday(dashboard.activityDays, dashboard.today, dashboard.firstDayOfWeek);
    m_mark->setVisible(usual && !sum.sports.empty());
    const QString weekday = QLocale().dayName(dashboard.today.dayOfWeek());
    if (!usual) {
        m_sentence->setText(tr("Not enough weeks yet to tell your usual"));
    } else if (sum.sports.empty()) {
        //: %1 is a time, %2 a weekday
        m_sentence->setText(tr("Your usual by %2: %1").arg(hoursText(usual, QLocale()), weekday));
    } else {
        const double more = sum.durationS() - *usual;
        const QString time = hoursText(std::abs(more), QLocale());
        const bool isNear = std::abs(more) < nearlyUsualS;
        m_mark->setStanding(isNear ? Standing::within : more > 0 ? Standing::above : Standing::below);
        //: %1 is a time, %2 a weekday: "1 h 21 min above your usual by Friday"
        m_sentence->setText(isNear     ? tr("About your usual by %1").arg(weekday)
                            : more > 0 ? tr("%1 above your usual by %2").arg(time, weekday)
                                       : tr("%1 below your usual by %2").arg(time, weekday));
    }
}

void WeekCard::showBars(const DashboardData& dashboard, const WeekSum& sum) {
    WeekBarsModel model;
    model.today = dashboard.today;
    for (int i = 0; i < daysPerWeek; ++i) {
        WeekBarsModel::Day day;
        day.date = m_week.first.addDays(i);
        // In every bar the week's largest sport is at the ground.
        for (const SportSum& sport : sum.sports) {
            for (const ActivityDay& done : dashboard.activityDays) {
                if (done.date == day.date && done.sport == sport.sport && done.durationS > 0)
                    day.parts.push_back({done.sport, done.durationS});
            }
        }
        day.words = dayWords(day, dashboard.today);
        model.days.push_back(std::move(day));
    }
    m_bars->setModel(std::move(model));
}

void WeekCard::showSports(const WeekSum& sum, const UnitChoice& units) {
    while (m_sports.size() < sum.sports.size()) {
        auto* row = new SportRow(m_theme);
        m_rows->insertWidget(m_rows->count() - 1, row, 1);
        connect(row, &SportRow::clicked, this, [this, row] {
            Q_EMIT requested(Destination::activities(m_week.first, m_week.last, key(row->sport())));
        });
        m_sports.push_back(row);
    }
    for (size_t i = 0; i < m_sports.size(); ++i) {
        m_sports[i]->setVisible(i < sum.sports.size());
        if (i < sum.sports.size()) m_sports[i]->setSum(sum.sports[i], units);
    }
    m_list->setVisible(!sum.sports.empty());
    // Few rows are no higher than four.
    m_rows->setStretch(m_rows->count() - 1, std::max(0, usualSports - static_cast<int>(sum.sports.size())));
    alignSports();
}

void WeekCard::alignSports() {
    double time = 0;
    double distance = 0;
    for (const SportRow* row : m_sports) {
        if (row->isHidden()) continue;
        time = std::max(time, row->timeWidth());
        distance = std::max(distance, row->distanceWidth());
    }
    for (SportRow* row : m_sports)
        row->setColumns(time, distance);
}

void WeekCard::arrange() {
    const bool phone = m_theme.widthClass(window()->width()) == WidthClass::phone;
    m_halves->setDirection(phone ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_halves->setSpacing(m_theme.px(phone ? tokens::gap : tokens::padding + 2));
    m_comparison->setSpacing(m_theme.px(tokens::standingGap));
    body()->setSpacing(m_theme.px(lineGap));
}

void WeekCard::resizeEvent(QResizeEvent* event) {
    Card::resizeEvent(event);
    arrange();
}

} // namespace vd
