// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/PeriodFilter.h"

#include "ui/Dates.h"
#include "ui/parts/DaysDialog.h"

#include <QSignalBlocker>

#include <array>

namespace vd {

namespace {

using Period = DaysChoice::Period;

struct PeriodRow {
    Period period;
    const char* name;
};
constexpr std::array periods{
    PeriodRow{Period::all, QT_TRANSLATE_NOOP("vd::PeriodFilter", "All time")},
    PeriodRow{Period::thisYear, QT_TRANSLATE_NOOP("vd::PeriodFilter", "This year")},
    PeriodRow{Period::year, QT_TRANSLATE_NOOP("vd::PeriodFilter", "Last 365 days")},
    PeriodRow{Period::quarter, QT_TRANSLATE_NOOP("vd::PeriodFilter", "Last 90 days")},
    PeriodRow{Period::month, QT_TRANSLATE_NOOP("vd::PeriodFilter", "Last 30 days")},
    PeriodRow{Period::week, QT_TRANSLATE_NOOP("vd::PeriodFilter", "Last 7 days")},
};

} // namespace

DaysChoice DaysChoice::of(const QDate& from, const QDate& to) {
    if (!from.isValid() && !to.isValid()) return {};
    return {Period::custom, from, to};
}

DaysChoice DaysChoice::on(const QDate& today) const {
    switch (period) {
    case Period::all: return *this;
    case Period::thisYear: return {period, QDate(today.year(), 1, 1), {}};
    case Period::year: return {period, today.addDays(-364), {}};
    case Period::quarter: return {period, today.addDays(-89), {}};
    case Period::month: return {period, today.addDays(-29), {}};
    case Period::week: return {period, today.addDays(-6), {}};
    case Period::custom: return *this;
    }
    Q_UNREACHABLE();
}

PeriodFilter::PeriodFilter(Theme& theme, QWidget* parent)
    : FittedBox(theme, tr("Period"), parent), m_today(QDate::currentDate()) {
    fill();
    connect(this, &QComboBox::currentIndexChanged, this, &PeriodFilter::take);
}

// The periods, the days that were chosen, and the way to choose others.
void PeriodFilter::fill() {
    const bool isCustom = m_choice.period == Period::custom;
    {
        const QSignalBlocker blocker(this);
        clear();
        for (const PeriodRow& row : periods)
            addItem(tr(row.name));
        if (isCustom) addItem(dateRange(m_choice.from, m_choice.to, m_today));
        addItem(tr("Custom…"));
        setCurrentIndex(static_cast<int>(m_choice.period));
    }
    fit();
}

void PeriodFilter::setChoice(const DaysChoice& choice) {
    if (choice == m_choice) return;
    m_choice = choice;
    fill();
}

void PeriodFilter::setToday(const QDate& today) {
    if (today == m_today) return;
    m_today = today;
    fill();
}

void PeriodFilter::take(int index) {
    const bool isPeriod = index >= 0 && index < static_cast<int>(periods.size());
    if (!isPeriod) {
        ask();
        return;
    }
    setChoice({static_cast<Period>(index), {}, {}});
    Q_EMIT changed();
}

void PeriodFilter::ask() {
    fill(); // until there is an answer, it is as it was
    const DaysChoice days = m_choice.on(m_today);
    auto* dialog = new DaysDialog(m_theme, days.from.isValid() ? days.from : m_today.addDays(-29),
                                  days.to.isValid() ? days.to : m_today, window());
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        setChoice(DaysChoice::of(dialog->from(), dialog->to()));
        Q_EMIT changed();
    });
    dialog->open();
}

} // namespace vd
