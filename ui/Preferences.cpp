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

void Preferences::setSync(const SyncChoices& sync) {
    if (sync == m_sync) return;
    m_sync = sync;
    Q_EMIT syncChanged();
    Q_EMIT changed();
}

void Preferences::setStartAtLogin(bool start) {
    if (start == m_startAtLogin) return;
    m_startAtLogin = start;
    Q_EMIT startAtLoginChanged();
    Q_EMIT changed();
}

void Preferences::setKeepInTray(bool keep) {
    if (keep == m_keepInTray) return;
    m_keepInTray = keep;
    Q_EMIT keepInTrayChanged();
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
