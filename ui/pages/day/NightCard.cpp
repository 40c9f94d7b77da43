// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/day/NightCard.h"

#include "ui/charts/Hypnogram.h"
#include "ui/pages/day/DayCharts.h"
#include "ui/parts/Label.h"
#include "ui/theme/Theme.h"

#include <QVBoxLayout>

namespace vd {

NightCard::NightCard(Theme& theme, QWidget* parent)
    : Card(theme, tr("Night"), parent), m_theme(theme), m_hypnogram(new Hypnogram(theme)),
      m_note(new Label(theme, Type::small, Role::text2)),
      m_longNote(new Label(theme, Type::small, Role::text2)),
      m_others(new Label(theme, Type::small, Role::text2)),
      m_nothing(new Label(theme, Type::small, Role::text2, tr("No sleep was recorded."))) {
    addHeaderWidget(m_note);
    for (Label* line : {m_longNote, m_others, m_nothing})
        line->setWordWrap(true);
    body()->addWidget(m_longNote);
    body()->addWidget(m_nothing);
    body()->addWidget(m_hypnogram);
    body()->addWidget(m_others);
    body()->addStretch(1);
    connect(&theme, &Theme::changed, this, &NightCard::placeNote);
}

void NightCard::setDay(const DayData& day, const QTimeZone& zone) {
    const QLocale locale;
    //: %1 is a day of the week
    setTitle(tr("Night to %1").arg(locale.dayName(day.date.dayOfWeek())));
    const ShownNights& shown = day.night.shown;
    m_nothing->setVisible(!shown.main);
    m_hypnogram->setVisible(shown.main.has_value());
    m_note->setText(shown.main ? nightText(*shown.main, locale) : QString());
    m_longNote->setText(m_note->text());
    if (shown.main) {
        m_hypnogram->setNight(*shown.main, nightOffsets(*shown.main, zone));
        //: %1 is a source
        const QString by = tr("As %1 says it").arg(sourceTitle(day.night.source));
        m_note->setToolTip(by);
        m_longNote->setToolTip(by);
    }
    QStringList others;
    for (const Night& night : shown.others)
        others << otherSleepText(night, locale);
    m_others->setText(others.join(u'\n'));
    m_others->setVisible(!others.isEmpty());
    placeNote();
}

QWidget* NightCard::chart() const {
    return m_hypnogram->isHidden() ? nullptr : m_hypnogram;
}

void NightCard::placeNote() {
    const QFontMetrics strong(m_theme.font(Type::bodyStrong));
    const int room = width() - 2 * m_theme.px(tokens::padding) - m_theme.px(tokens::gap);
    const bool fits = strong.horizontalAdvance(accessibleName()) + m_note->sizeHint().width() <= room;
    const bool any = !m_note->text().isEmpty();
    m_note->setVisible(any && fits);
    m_longNote->setVisible(any && !fits);
}

void NightCard::resizeEvent(QResizeEvent* event) {
    Card::resizeEvent(event);
    placeNote();
}

} // namespace vd
