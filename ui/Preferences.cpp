// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Preferences.h"

namespace vd {

void Preferences::setUnits(const UnitChoice& units) {
    if (units == m_units) return;
    m_units = units;
    Q_EMIT unitsChanged();
}

void Preferences::setTheme(ThemeChoice theme) {
    if (theme == m_theme) return;
    m_theme = theme;
    Q_EMIT themeChanged();
}

} // namespace vd
