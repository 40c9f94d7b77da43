// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Settings.h"

#include "app/Paths.h"
#include "ui/Preferences.h"

#include <QSettings>

#include <array>

namespace vd {

namespace {

struct ThemeRow {
    ThemeChoice theme;
    const char* text;
};
constexpr std::array themes{ThemeRow{ThemeChoice::system, "system"}, ThemeRow{ThemeChoice::light, "light"},
                            ThemeRow{ThemeChoice::dark, "dark"}};

struct UnitRow {
    const char* key;
    UnitSystem UnitChoice::*member;
};
constexpr std::array unitRows{
    UnitRow{"units/distance", &UnitChoice::distance}, UnitRow{"units/height", &UnitChoice::height},
    UnitRow{"units/weight", &UnitChoice::weight}, UnitRow{"units/temperature", &UnitChoice::temperature}};

constexpr char energyKey[] = "units/energy";
constexpr char folderKey[] = "data/folder";
constexpr char weekKey[] = "window/first-day-of-week"; // 1 is Monday
const QString viewGroup = QStringLiteral("view");

QString themeKey() {
    return QStringLiteral("window/theme");
}

QString text(UnitSystem system) {
    return system == UnitSystem::metric ? QStringLiteral("metric") : QStringLiteral("imperial");
}

void write(QSettings& settings, const QString& key, const QString& value, const QString& standard) {
    if (value == standard) {
        settings.remove(key);
    } else {
        settings.setValue(key, value);
    }
}

} // namespace

void Settings::load(Preferences& preferences) const {
    const QSettings settings(m_file, QSettings::IniFormat);
    for (const ThemeRow& row : themes) {
        if (settings.value(themeKey()).toString() == QLatin1String(row.text)) preferences.setTheme(row.theme);
    }
    UnitChoice units = UnitChoice::ofLocale(QLocale());
    for (const UnitRow& row : unitRows) {
        const QString value = settings.value(QLatin1String(row.key)).toString();
        for (const UnitSystem system : {UnitSystem::metric, UnitSystem::imperial}) {
            if (value == text(system)) units.*row.member = system;
        }
    }
    if (settings.value(QLatin1String(energyKey)).toString() == u"kJ") units.energy = EnergyUnit::kilojoules;
    preferences.setUnits(units);
    const int day = settings.value(QLatin1String(weekKey)).toInt();
    const bool isDay = day >= Qt::Monday && day <= Qt::Sunday;
    preferences.setFirstDayOfWeek(isDay ? static_cast<Qt::DayOfWeek>(day) : QLocale().firstDayOfWeek());
    for (const QString& key : settings.allKeys()) {
        if (!key.startsWith(viewGroup + u'/')) continue;
        preferences.setChoice(key.sliced(viewGroup.size() + 1), settings.value(key).toStringList());
    }
}

void Settings::save(const Preferences& preferences) const {
    QSettings settings(m_file, QSettings::IniFormat);
    for (const ThemeRow& row : themes) {
        if (row.theme == preferences.theme()) {
            write(settings, themeKey(), QLatin1String(row.text), QStringLiteral("system"));
        }
    }
    const UnitChoice standard = UnitChoice::ofLocale(QLocale());
    for (const UnitRow& row : unitRows) {
        write(settings, QLatin1String(row.key), text(preferences.units().*row.member),
              text(standard.*row.member));
    }
    write(settings, QLatin1String(energyKey),
          preferences.units().energy == EnergyUnit::kilojoules ? QStringLiteral("kJ")
                                                               : QStringLiteral("kcal"),
          QStringLiteral("kcal"));
    write(settings, QLatin1String(weekKey), QString::number(preferences.firstDayOfWeek()),
          QString::number(QLocale().firstDayOfWeek()));
    settings.remove(viewGroup);
    for (auto it = preferences.choices().cbegin(); it != preferences.choices().cend(); ++it)
        settings.setValue(viewGroup + u'/' + it.key(), it.value());
}

Paths Settings::inChosenFolder(Paths usual) {
    const QString folder =
        QSettings(usual.settingsFile, QSettings::IniFormat).value(QLatin1String(folderKey)).toString();
    if (!folder.isEmpty()) usual.dataDir = folder;
    return usual;
}

void Settings::chooseFolder(const QString& folder) const {
    QSettings(m_file, QSettings::IniFormat).setValue(QLatin1String(folderKey), folder);
}

} // namespace vd
