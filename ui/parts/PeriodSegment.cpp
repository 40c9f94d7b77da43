// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/PeriodSegment.h"

#include "ui/parts/DateRangePopup.h"
#include "ui/theme/Theme.h"

#include <QMenu>

#include <algorithm>
#include <array>

namespace vd {

namespace {

struct PeriodRow {
    Period period;
    const char* key;
    const char* name;
};
constexpr std::array periods{
    PeriodRow{Period::days7, "7d", QT_TRANSLATE_NOOP("vd::PeriodSegment", "7 d")},
    PeriodRow{Period::days30, "30d", QT_TRANSLATE_NOOP("vd::PeriodSegment", "30 d")},
    PeriodRow{Period::days90, "90d", QT_TRANSLATE_NOOP("vd::PeriodSegment", "90 d")},
    PeriodRow{Period::year, "1y", QT_TRANSLATE_NOOP("vd::PeriodSegment", "1 y")},
    PeriodRow{Period::all, "all", QT_TRANSLATE_NOOP("vd::PeriodSegment", "All")},
    PeriodRow{Period::custom, "custom", QT_TRANSLATE_NOOP("vd::PeriodSegment", "Custom")},
};

// The first to go where there is little room.
constexpr std::array spare{Period::custom, Period::days7, Period::all};

QStringList names() {
    QStringList all;
    for (const PeriodRow& row : periods)
        all << PeriodSegment::name(row.period);
    return all;
}

} // namespace

PeriodSegment::PeriodSegment(Theme& theme, Bucket smallest, std::function<QDate()> today, QWidget* parent)
    : Segment(theme, names(), tr("Period"), parent, ButtonSize::inCard), m_theme(theme), m_smallest(smallest),
      m_today(std::move(today)) {
    connect(this, &Segment::chosen, this, [this](int index) { choose(static_cast<Period>(index)); });
    setChoice({});
}

QString PeriodSegment::name(Period period) {
    return tr(periods[static_cast<size_t>(period)].name);
}

void PeriodSegment::setChoice(const PeriodChoice& choice) {
    m_choice = choice;
    setCurrent(static_cast<int>(choice.period));
}

bool PeriodSegment::isOffered(Period period) const {
    return period != Period::days7 || m_smallest == Bucket::day;
}

QMenu* PeriodSegment::makeMenu(QWidget* parent) {
    auto* menu = new QMenu(tr("Period"), parent);
    for (const PeriodRow& row : periods) {
        if (!isOffered(row.period)) continue;
        QAction* action =
            menu->addAction(name(row.period), this, [this, period = row.period] { choose(period); });
        action->setCheckable(true);
        connect(menu, &QMenu::aboutToShow, action,
                [this, action, period = row.period] { action->setChecked(m_choice.period == period); });
    }
    return menu;
}

void PeriodSegment::choose(Period period) {
    if (period == Period::custom) {
        setChoice({period, m_choice.custom.isValid() ? m_choice.custom : m_shown});
        Q_EMIT periodChosen(m_choice);
        askForDates();
        return;
    }
    setChoice({period, m_choice.custom});
    Q_EMIT periodChosen(m_choice);
}

void PeriodSegment::askForDates() {
    auto* popup = new DateRangePopup(m_theme, m_choice.custom, m_today(), this);
    connect(popup, &DateRangePopup::changed, this, [this](const DayRange& days) {
        m_choice = {Period::custom, days};
        Q_EMIT periodChosen(m_choice);
    });
    popup->openBelow(*this);
}

// Never without what is chosen, whatever is left out.
QList<int> PeriodSegment::without(size_t spared) const {
    QList<int> shown;
    for (const PeriodRow& row : periods) {
        const bool goes =
            std::find(spare.begin(), spare.begin() + spared, row.period) != spare.begin() + spared;
        if (row.period == m_choice.period || (isOffered(row.period) && !goes))
            shown << static_cast<int>(row.period);
    }
    return shown;
}

void PeriodSegment::fitInto(int width) {
    size_t spared = 0;
    while (spared < spare.size() && widthWith(without(spared)) > width)
        ++spared;
    const QList<int> shown = without(spared);
    for (const PeriodRow& row : periods) {
        const int index = static_cast<int>(row.period);
        setChoiceVisible(index, shown.contains(index));
    }
}

int PeriodSegment::leastWidth() const {
    return widthWith(without(spare.size()));
}

QStringList periodWords(const PeriodChoice& choice) {
    QStringList words{QString::fromLatin1(periods[static_cast<size_t>(choice.period)].key)};
    if (choice.period == Period::custom)
        words << choice.custom.first.toString(Qt::ISODate) << choice.custom.last.toString(Qt::ISODate);
    return words;
}

PeriodChoice periodFromWords(const QStringList& words) {
    PeriodChoice choice;
    const auto row = std::ranges::find_if(
        periods, [&](const PeriodRow& other) { return words.value(0) == QLatin1String(other.key); });
    if (row == periods.end()) return choice;
    const DayRange days{QDate::fromString(words.value(1), Qt::ISODate),
                        QDate::fromString(words.value(2), Qt::ISODate)};
    if (row->period == Period::custom && !days.isValid()) return choice;
    choice.period = row->period;
    if (row->period == Period::custom) choice.custom = days;
    return choice;
}

} // namespace vd
