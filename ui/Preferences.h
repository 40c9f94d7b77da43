// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Units.h"
#include "services/sync/SyncChoices.h"

#include <QHash>
#include <QObject>
#include <QStringList>

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
    Qt::DayOfWeek firstDayOfWeek() const { return m_firstDayOfWeek; }
    void setUnits(const UnitChoice& units);
    void setTheme(ThemeChoice theme);
    void setFirstDayOfWeek(Qt::DayOfWeek day);

    const SyncChoices& sync() const { return m_sync; }
    void setSync(const SyncChoices& sync);
    // Start without a window when the person logs in; the composition root sees to it.
    bool startAtLogin() const { return m_startAtLogin; }
    void setStartAtLogin(bool start);
    // Closing the window leaves the program in the tray, where there is one.
    bool keepInTray() const { return m_keepInTray; }
    void setKeepInTray(bool keep);

    // How a view was left: which cards in what order, which columns, which period. `key` is "page/what";
    // a page alone knows what its words mean. Empty until something was chosen.
    QStringList choice(const QString& key) const { return m_choices.value(key); }
    void setChoice(const QString& key, const QStringList& words); // no words: as if never chosen
    const QHash<QString, QStringList>& choices() const { return m_choices; }

Q_SIGNALS:
    void unitsChanged();
    void themeChanged();
    void firstDayOfWeekChanged();
    void syncChanged();
    void startAtLoginChanged();
    void keepInTrayChanged();
    void choiceChanged(const QString& key);
    void changed(); // after any of them

private:
    UnitChoice m_units;
    ThemeChoice m_theme = ThemeChoice::system;
    Qt::DayOfWeek m_firstDayOfWeek = Qt::Monday;
    SyncChoices m_sync;
    bool m_startAtLogin = false;
    bool m_keepInTray = true;
    QHash<QString, QStringList> m_choices;
};

} // namespace vd
