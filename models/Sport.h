// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <span>

namespace vd {

// What kind of thing was done. Deliberately coarse: what the source said in its own words is kept beside it
// (Recording::sportGiven), and indoor, trail or gravel are told from that.
enum class Sport {
    run,
    ride,
    walk,
    hike,
    swim,
    row,
    paddle,
    surf,
    sail,
    alpineSki,
    nordicSki,
    snowboard,
    snowshoe,
    skate,
    strength,
    yoga,
    cardio, // gym machines, intervals, aerobics, dance
    climb,
    golf,
    teamGame, // football, basketball, ...
    racket,
    multisport, // a race of several legs where the source gives one item for all
    transition, // the leg between two others
    other,
};

// Sports of one family may be the same workout (B10) and share a colour and an icon.
enum class SportFamily { run, ride, walk, water, winter, strength, other };

// How the field shows how fast somebody went in this sport.
enum class SpeedStyle { pace, speed, pacePer100, pacePer500, none };

struct SportInfo {
    Sport sport;
    const char* key;  // stable: stored, and in JSON
    const char* name; // English, for QCoreApplication::translate("Sport", name)
    const char* icon; // one of the icons of resources/icons
    SportFamily family;
    SpeedStyle speedStyle;
};

std::span<const SportInfo> allSports();
const SportInfo& info(Sport sport);
QString key(Sport sport);
QString displayName(Sport sport);      // translated
QString familyKey(SportFamily family); // "run", "water", ...
bool isOnFoot(Sport sport);            // run, walk, hike
Sport sportFromKey(QStringView key);   // Sport::other for unknown keys
// The keys of what is wanted: a sport's own, or those of a family of several ("water", "winter").
QStringList sportKeysOf(const QString& wanted);

// The sport that a file or a service names in words ("Biking", "trail_running", "standUpPaddleboarding",
// ...). Compared without case, blanks, '_' and '-'. Sport::other where nothing fits.
Sport sportFromWords(QStringView words);

} // namespace vd
