// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QWidget>

#include <functional>
#include <set>

class QCalendarWidget;
class QPushButton;
class QSpacerItem;
class QToolButton;

namespace vd {

class Theme;

// Yesterday, today, tomorrow, and a calendar. Never beyond today. Ctrl+Left, Ctrl+Right, Ctrl+Home: the bare
// arrows belong to the chart, and Alt+Left leads back. The last one is the page's: its button may be hidden.
class DayTools : public QWidget {
    Q_OBJECT
public:
    static constexpr QKeyCombination todayKey = Qt::CTRL | Qt::Key_Home;

    // The days of a range that hold something; they are bold in the calendar.
    using DaysWithData = std::function<std::set<QDate>(QDate from, QDate to)>;

    DayTools(Theme& theme, DaysWithData daysWithData, QWidget* parent = nullptr);

    void setDate(QDate date, QDate today);
    void setFirstDayOfWeek(Qt::DayOfWeek day) { m_firstDayOfWeek = day; }
    // Where it is narrow the calendar alone leads back to today.
    void setNarrow(bool narrow);

Q_SIGNALS:
    void chosen(QDate date);

private:
    void restyle();
    void openCalendar();
    void dress(QCalendarWidget& calendar) const;
    void markDays(QCalendarWidget& calendar, int year, int month) const;

    Theme& m_theme;
    DaysWithData m_daysWithData;
    QDate m_date;
    QDate m_today;
    Qt::DayOfWeek m_firstDayOfWeek = Qt::Monday;
    QToolButton* m_previous;
    QPushButton* m_goToday;
    QToolButton* m_next;
    QToolButton* m_calendar;
    QSpacerItem* m_gap; // before the calendar; of the layout
};

} // namespace vd
