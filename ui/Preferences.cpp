// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Preferences.h"

namespace vd {

void Preferences::setUnits(const UnitChoice& units) {
    if (units == m_units) return;
    m_units = units;
    Q_EMIT unitsChanged();
    Q_EMIT changed();
}

void Preferences::setTheme(ThemeChoice theme) {
    if (theme == m_theme) return;
    m_theme = theme;
    Q_EMIT themeChanged();
    Q_EMIT changed();
}

void Preferences::setFirstDayOfWeek(Qt::DayOfWeek day) {
    if (day == m_firstDayOfWeek) return;
    m_firstDayOfWeek = day;
    Q_EMIT firstDayOfWeekChanged();
    Q_EMIT changed();
}

void Preferences::setChoice(const QString& key, const QStringList& words) {
    if (words == m_choices.value(key)) return;
    if (words.isEmpty()) {
        m_choices.remove(key);
    } else {
        m_choices.insert(key, words);
    }
    Q_EMIT choiceChanged(key);
    Q_EMIT changed();
}

} // namespace vd
