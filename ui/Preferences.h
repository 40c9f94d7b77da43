// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Units.h"

#include <QObject>

namespace vd {

enum class ThemeChoice { system, light, dark };

// What the person prefers, as far as the window shows it. The composition root loads it before the window
// exists and saves it on changed(); the window and its pages apply every change at once. GUI thread only.
class Preferences : public QObject {
    Q_OBJECT
public:
    explicit Preferences(QObject* parent = nullptr) : QObject(parent) {}

    const UnitChoice& units() const { return m_units; }
    ThemeChoice theme() const { return m_theme; }
    void setUnits(const UnitChoice& units);
    void setTheme(ThemeChoice theme);

Q_SIGNALS:
    void unitsChanged();
    void themeChanged();

private:
    UnitChoice m_units;
    ThemeChoice m_theme = ThemeChoice::system;
};

} // namespace vd
