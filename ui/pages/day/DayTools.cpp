// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/day/DayTools.h"

#include "ui/parts/Buttons.h"
#include "ui/theme/Theme.h"

#include <QCalendarWidget>
#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTextCharFormat>
#include <QToolButton>

namespace vd {

namespace {

QString withKey(const QString& text, const QKeySequence& key) {
    return QStringLiteral("%1 (%2)").arg(text, key.toString(QKeySequence::NativeText));
}

} // namespace

DayTools::DayTools(Theme& theme, DaysWithData daysWithData, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_daysWithData(std::move(daysWithData)),
      m_previous(makeIconButton(theme, QStringLiteral("left"), tr("Previous day"))),
      m_goToday(makeButton(theme, ButtonLook::normal, tr("Today"))),
      m_next(makeIconButton(theme, QStringLiteral("right"), tr("Next day"))),
      m_calendar(makeIconButton(theme, QStringLiteral("calendar"), tr("Choose a day"))),
      m_gap(new QSpacerItem(0, 0)) {
    m_previous->setShortcut(Qt::CTRL | Qt::Key_Left);
    m_next->setShortcut(Qt::CTRL | Qt::Key_Right);
    m_previous->setToolTip(withKey(tr("Previous day"), m_previous->shortcut()));
    m_next->setToolTip(withKey(tr("Next day"), m_next->shortcut()));
    m_goToday->setToolTip(withKey(tr("Today"), todayKey));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_previous);
    row->addWidget(m_goToday);
    row->addWidget(m_next);
    row->addItem(m_gap);
    row->addWidget(m_calendar);
    connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT chosen(m_date.addDays(-1)); });
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT chosen(m_date.addDays(1)); });
    connect(m_goToday, &QPushButton::clicked, this, [this] { Q_EMIT chosen(m_today); });
    connect(m_calendar, &QToolButton::clicked, this, &DayTools::openCalendar);
    restyle();
    connect(&theme, &Theme::changed, this, &DayTools::restyle);
}

void DayTools::setDate(QDate date, QDate today) {
    m_date = date;
    m_today = today;
    m_next->setEnabled(date < today);
}

void DayTools::setNarrow(bool narrow) {
    m_narrow = narrow;
    m_goToday->setVisible(!narrow);
    restyle();
}

void DayTools::restyle() {
    layout()->setSpacing(m_theme.px(m_narrow ? tokens::radiusBar : tokens::gapTiny));
    m_gap->changeSize(m_narrow ? 0 : m_theme.px(tokens::gapTiny), 0);
    layout()->invalidate();
}

void DayTools::openCalendar() {
    auto* popup = new QFrame(this, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFrameShape(QFrame::StyledPanel);
    auto* calendar = new QCalendarWidget(popup);
    calendar->setAccessibleName(tr("Choose a day"));
    calendar->setMaximumDate(m_today);
    calendar->setSelectedDate(m_date);
    calendar->setFirstDayOfWeek(m_firstDayOfWeek);
    dress(*calendar);
    markDays(*calendar, m_date.year(), m_date.month());
    connect(calendar, &QCalendarWidget::currentPageChanged, this,
            [this, calendar](int year, int month) { markDays(*calendar, year, month); });
    const auto choose = [this, popup](QDate date) {
        popup->close();
        Q_EMIT chosen(date);
    };
    connect(calendar, &QCalendarWidget::clicked, this, choose);
    connect(calendar, &QCalendarWidget::activated, this, choose);
    auto* column = new QVBoxLayout(popup);
    column->setContentsMargins(1, 1, 1, 1);
    column->addWidget(calendar);
    popup->adjustSize();
    const QPoint below = m_calendar->mapToGlobal(QPoint(m_calendar->width(), m_calendar->height()));
    popup->move(below - QPoint(popup->width(), -m_theme.px(tokens::gapTiny)));
    popup->show();
    calendar->setFocus();
}

// Qt makes weekends red and the head of the month the colour of what is selected; red is for what is wrong.
void DayTools::dress(QCalendarWidget& calendar) const {
    calendar.setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar.setFont(m_theme.font(Type::control));
    QTextCharFormat plain;
    plain.setForeground(m_theme.color(Role::text));
    for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday})
        calendar.setWeekdayTextFormat(day, plain);
    QTextCharFormat head;
    head.setForeground(m_theme.color(Role::text3));
    head.setBackground(m_theme.color(Role::base));
    calendar.setHeaderTextFormat(head);
    if (auto* bar = calendar.findChild<QWidget*>(QStringLiteral("qt_calendar_navigationbar"))) {
        bar->setBackgroundRole(QPalette::Base);
        for (QToolButton* button : bar->findChildren<QToolButton*>()) {
            QPalette palette = button->palette();
            palette.setColor(QPalette::ButtonText, m_theme.color(Role::text));
            button->setPalette(palette);
        }
        const auto replace = [&](const char* name, const char* icon) {
            if (auto* arrow = bar->findChild<QToolButton*>(QLatin1String(name)))
                arrow->setIcon(m_theme.icon(QLatin1String(icon)));
        };
        replace("qt_calendar_prevmonth", "left");
        replace("qt_calendar_nextmonth", "right");
    }
}

void DayTools::markDays(QCalendarWidget& calendar, int year, int month) const {
    QTextCharFormat bold;
    bold.setFontWeight(QFont::DemiBold);
    const QDate first(year, month, 1);
    constexpr int weekDays = 7; // the calendar shows the ends of the neighbouring months too
    for (const QDate date :
         m_daysWithData(first.addDays(-weekDays), first.addDays(first.daysInMonth() + weekDays)))
        calendar.setDateTextFormat(date, bold);
}

} // namespace vd
