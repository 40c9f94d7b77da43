// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Settings.h"

#include "app/Paths.h"
#include "services/watch/WatchChoices.h"
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
constexpr char timesKey[] = "sync/times-per-day";
constexpr int timesMost = 24;
const QString timesOfGroup = QStringLiteral("sync/times-per-day-of"); // by provider
const QString viewGroup = QStringLiteral("view");
const QString watchGroup = QStringLiteral("watch");
const QString watchedFolders = QStringLiteral("folders"); // 1/path, 1/subfolders
const QString watchedDevices = QStringLiteral("devices"); // 1/id, 1/name, 1/imports
const QString pathKey = QStringLiteral("path");
const QString subfoldersKey = QStringLiteral("subfolders");
const QString idKey = QStringLiteral("id");
const QString nameKey = QStringLiteral("name");
const QString importsKey = QStringLiteral("imports");

QString themeKey() {
    return QStringLiteral("window/theme");
}

struct SwitchRow {
    const char* key;
    bool SyncChoices::*member;
};
constexpr std::array switches{SwitchRow{"sync/on-metered", &SyncChoices::onMetered},
                              SwitchRow{"sync/details-in-background", &SyncChoices::detailsInBackground},
                              SwitchRow{"notices/needs-you", &SyncChoices::noticeWhenNeeded},
                              SwitchRow{"notices/first-import", &SyncChoices::noticeFirstImport}};
constexpr char loginKey[] = "window/start-at-login";
constexpr char trayKey[] = "window/keep-in-tray";

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

QString text(bool value) {
    return value ? QStringLiteral("true") : QStringLiteral("false");
}

bool readSwitch(const QSettings& settings, const char* key, bool standard) {
    const QString value = settings.value(QLatin1String(key)).toString();
    return value == text(!standard) ? !standard : standard;
}

// How often a day; nothing that makes sense is as if it was not there.
std::optional<int> readTimes(const QSettings& settings, const QString& key) {
    bool isNumber = false;
    const int times = settings.value(key).toInt(&isNumber);
    return isNumber && times >= SyncChoices::byHand && times <= timesMost ? std::optional(times)
                                                                          : std::nullopt;
}

SyncChoices loadSync(const QSettings& settings) {
    SyncChoices sync;
    sync.timesPerDay = readTimes(settings, QLatin1String(timesKey)).value_or(sync.timesPerDay);
    for (const QString& key : settings.allKeys()) {
        if (!key.startsWith(timesOfGroup + u'/')) continue;
        if (const auto times = readTimes(settings, key))
            sync.timesPerDayOf.insert(key.sliced(timesOfGroup.size() + 1), *times);
    }
    for (const SwitchRow& row : switches)
        sync.*row.member = readSwitch(settings, row.key, SyncChoices().*row.member);
    return sync;
}

void saveSync(QSettings& settings, const SyncChoices& sync) {
    write(settings, QLatin1String(timesKey), QString::number(sync.timesPerDay),
          QString::number(SyncChoices().timesPerDay));
    settings.remove(timesOfGroup);
    for (auto it = sync.timesPerDayOf.cbegin(); it != sync.timesPerDayOf.cend(); ++it)
        settings.setValue(timesOfGroup + u'/' + it.key(), it.value());
    for (const SwitchRow& row : switches)
        write(settings, QLatin1String(row.key), text(sync.*row.member), text(SyncChoices().*row.member));
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
    preferences.setSync(loadSync(settings));
    preferences.setStartAtLogin(readSwitch(settings, loginKey, false));
    preferences.setKeepInTray(readSwitch(settings, trayKey, true));
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
    saveSync(settings, preferences.sync());
    write(settings, QLatin1String(loginKey), text(preferences.startAtLogin()), text(false));
    write(settings, QLatin1String(trayKey), text(preferences.keepInTray()), text(true));
    settings.remove(viewGroup);
    for (auto it = preferences.choices().cbegin(); it != preferences.choices().cend(); ++it)
        settings.setValue(viewGroup + u'/' + it.key(), it.value());
}

WatchChoices Settings::loadWatch() const {
    QSettings settings(m_file, QSettings::IniFormat);
    settings.beginGroup(watchGroup);
    WatchChoices choices;
    const int folders = settings.beginReadArray(watchedFolders);
    for (int i = 0; i < folders; ++i) {
        settings.setArrayIndex(i);
        const QString path = settings.value(pathKey).toString();
        const bool subfolders = settings.value(subfoldersKey).toString() != text(false);
        if (!path.isEmpty()) choices.folders.push_back({path, subfolders});
    }
    settings.endArray();
    const int devices = settings.beginReadArray(watchedDevices);
    for (int i = 0; i < devices; ++i) {
        settings.setArrayIndex(i);
        const QString id = settings.value(idKey).toString();
        const bool imports = settings.value(importsKey).toString() == text(true);
        if (!id.isEmpty()) choices.devices.push_back({id, settings.value(nameKey).toString(), imports});
    }
    return choices;
}

void Settings::saveWatch(const WatchChoices& choices) const {
    QSettings settings(m_file, QSettings::IniFormat);
    settings.remove(watchGroup);
    settings.beginGroup(watchGroup);
    int number = 0;
    if (!choices.folders.empty()) settings.beginWriteArray(watchedFolders);
    for (const WatchChoices::Folder& folder : choices.folders) {
        settings.setArrayIndex(number++);
        settings.setValue(pathKey, folder.path);
        if (!folder.subfolders) settings.setValue(subfoldersKey, text(false));
    }
    if (!choices.folders.empty()) settings.endArray();
    number = 0;
    if (!choices.devices.empty()) settings.beginWriteArray(watchedDevices);
    for (const WatchChoices::Device& device : choices.devices) {
        settings.setArrayIndex(number++);
        settings.setValue(idKey, device.id);
        settings.setValue(nameKey, device.name);
        settings.setValue(importsKey, text(device.imports));
    }
    if (!choices.devices.empty()) settings.endArray();
}

QStringList Settings::endpoints() const {
    QSettings settings(m_file, QSettings::IniFormat);
    settings.beginGroup(QStringLiteral("endpoints"));
    QStringList endpoints;
    for (const QString& name : settings.childKeys()) {
        // A comma makes a list of a value.
        endpoints << name + u'=' + settings.value(name).toStringList().join(u',');
    }
    return endpoints;
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
