// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/Sport.h"

#include <QCoreApplication>
#include <QHash>

#include <array>

namespace vd {

namespace {

using F = SportFamily;
using S = SpeedStyle;

constexpr std::array sports{
    SportInfo{Sport::run, "run", QT_TRANSLATE_NOOP("Sport", "Run"), "run", F::run, S::pace},
    SportInfo{Sport::ride, "ride", QT_TRANSLATE_NOOP("Sport", "Ride"), "ride", F::ride, S::speed},
    SportInfo{Sport::walk, "walk", QT_TRANSLATE_NOOP("Sport", "Walk"), "walk", F::walk, S::pace},
    SportInfo{Sport::hike, "hike", QT_TRANSLATE_NOOP("Sport", "Hike"), "hike", F::walk, S::pace},
    SportInfo{Sport::swim, "swim", QT_TRANSLATE_NOOP("Sport", "Swim"), "swim", F::water, S::pacePer100},
    SportInfo{Sport::row, "row", QT_TRANSLATE_NOOP("Sport", "Row"), "row", F::water, S::pacePer500},
    SportInfo{Sport::paddle, "paddle", QT_TRANSLATE_NOOP("Sport", "Paddle"), "row", F::water, S::speed},
    SportInfo{Sport::surf, "surf", QT_TRANSLATE_NOOP("Sport", "Surf"), "swim", F::water, S::speed},
    SportInfo{Sport::sail, "sail", QT_TRANSLATE_NOOP("Sport", "Sail"), "swim", F::water, S::speed},
    SportInfo{Sport::alpineSki, "alpine_ski", QT_TRANSLATE_NOOP("Sport", "Alpine ski"), "winter", F::winter,
              S::speed},
    SportInfo{Sport::nordicSki, "nordic_ski", QT_TRANSLATE_NOOP("Sport", "Nordic ski"), "winter", F::winter,
              S::speed},
    SportInfo{Sport::snowboard, "snowboard", QT_TRANSLATE_NOOP("Sport", "Snowboard"), "winter", F::winter,
              S::speed},
    SportInfo{Sport::snowshoe, "snowshoe", QT_TRANSLATE_NOOP("Sport", "Snowshoe"), "winter", F::winter,
              S::pace},
    SportInfo{Sport::skate, "skate", QT_TRANSLATE_NOOP("Sport", "Skate"), "winter", F::winter, S::speed},
    SportInfo{Sport::strength, "strength", QT_TRANSLATE_NOOP("Sport", "Strength"), "strength", F::strength,
              S::none},
    SportInfo{Sport::yoga, "yoga", QT_TRANSLATE_NOOP("Sport", "Yoga"), "other", F::other, S::none},
    SportInfo{Sport::cardio, "cardio", QT_TRANSLATE_NOOP("Sport", "Cardio"), "other", F::other, S::none},
    SportInfo{Sport::climb, "climb", QT_TRANSLATE_NOOP("Sport", "Climb"), "hike", F::other, S::none},
    SportInfo{Sport::golf, "golf", QT_TRANSLATE_NOOP("Sport", "Golf"), "other", F::other, S::pace},
    SportInfo{Sport::teamGame, "team_game", QT_TRANSLATE_NOOP("Sport", "Team game"), "other", F::other,
              S::none},
    SportInfo{Sport::racket, "racket", QT_TRANSLATE_NOOP("Sport", "Racket sport"), "other", F::other,
              S::none},
    SportInfo{Sport::multisport, "multisport", QT_TRANSLATE_NOOP("Sport", "Multisport"), "other", F::other,
              S::speed},
    SportInfo{Sport::transition, "transition", QT_TRANSLATE_NOOP("Sport", "Transition"), "other", F::other,
              S::none},
    SportInfo{Sport::other, "other", QT_TRANSLATE_NOOP("Sport", "Other"), "other", F::other, S::speed},
};

struct Words {
    const char* words; // lower case, letters only
    Sport sport;
};

// What FIT, GPX, TCX and the services call things. Compared whole.
constexpr std::array vocabulary{
    Words{"run", Sport::run},
    Words{"running", Sport::run},
    Words{"jogging", Sport::run},
    Words{"trailrun", Sport::run},
    Words{"trailrunning", Sport::run},
    Words{"treadmillrunning", Sport::run},
    Words{"trackrunning", Sport::run},
    Words{"streetrunning", Sport::run},
    Words{"virtualrun", Sport::run},
    Words{"indoorrunning", Sport::run},
    Words{"ultrarun", Sport::run},
    Words{"ride", Sport::ride},
    Words{"cycling", Sport::ride},
    Words{"biking", Sport::ride},
    Words{"bike", Sport::ride},
    Words{"bicycle", Sport::ride},
    Words{"roadbiking", Sport::ride},
    Words{"roadcycling", Sport::ride},
    Words{"mountainbiking", Sport::ride},
    Words{"mountainbikeride", Sport::ride},
    Words{"gravelride", Sport::ride},
    Words{"gravelcycling", Sport::ride},
    Words{"virtualride", Sport::ride},
    Words{"indoorcycling", Sport::ride},
    Words{"ebiking", Sport::ride},
    Words{"ebikeride", Sport::ride},
    Words{"ebikefitness", Sport::ride},
    Words{"spinning", Sport::ride},
    Words{"velomobile", Sport::ride},
    Words{"handcycle", Sport::ride},
    Words{"walk", Sport::walk},
    Words{"walking", Sport::walk},
    Words{"nordicwalking", Sport::walk},
    Words{"casualwalking", Sport::walk},
    Words{"speedwalking", Sport::walk},
    Words{"wheelchair", Sport::walk},
    Words{"hike", Sport::hike},
    Words{"hiking", Sport::hike},
    Words{"trekking", Sport::hike},
    Words{"mountaineering", Sport::hike},
    Words{"swim", Sport::swim},
    Words{"swimming", Sport::swim},
    Words{"lapswimming", Sport::swim},
    Words{"poolswim", Sport::swim},
    Words{"openwater", Sport::swim},
    Words{"openwaterswimming", Sport::swim},
    Words{"row", Sport::row},
    Words{"rowing", Sport::row},
    Words{"indoorrowing", Sport::row},
    Words{"virtualrow", Sport::row},
    Words{"paddle", Sport::paddle},
    Words{"paddling", Sport::paddle},
    Words{"standuppaddleboarding", Sport::paddle},
    Words{"standuppaddling", Sport::paddle},
    Words{"sup", Sport::paddle},
    Words{"kayaking", Sport::paddle},
    Words{"canoeing", Sport::paddle},
    Words{"rafting", Sport::paddle},
    Words{"surf", Sport::surf},
    Words{"surfing", Sport::surf},
    Words{"windsurfing", Sport::surf},
    Words{"windsurf", Sport::surf},
    Words{"kitesurfing", Sport::surf},
    Words{"kitesurf", Sport::surf},
    Words{"wakeboarding", Sport::surf},
    Words{"wakesurfing", Sport::surf},
    Words{"sail", Sport::sail},
    Words{"sailing", Sport::sail},
    Words{"boating", Sport::sail},
    Words{"alpineski", Sport::alpineSki},
    Words{"alpineskiing", Sport::alpineSki},
    Words{"skiing", Sport::alpineSki},
    Words{"downhillskiing", Sport::alpineSki},
    Words{"resortskiing", Sport::alpineSki},
    Words{"backcountryski", Sport::alpineSki},
    Words{"nordicski", Sport::nordicSki},
    Words{"crosscountryskiing", Sport::nordicSki},
    Words{"crosscountryski", Sport::nordicSki},
    Words{"skating", Sport::skate},
    Words{"snowboard", Sport::snowboard},
    Words{"snowboarding", Sport::snowboard},
    Words{"snowshoe", Sport::snowshoe},
    Words{"snowshoeing", Sport::snowshoe},
    Words{"skate", Sport::skate},
    Words{"iceskating", Sport::skate},
    Words{"iceskate", Sport::skate},
    Words{"inlineskating", Sport::skate},
    Words{"inlineskate", Sport::skate},
    Words{"rollerski", Sport::nordicSki},
    Words{"strength", Sport::strength},
    Words{"strengthtraining", Sport::strength},
    Words{"weighttraining", Sport::strength},
    Words{"weightlifting", Sport::strength},
    Words{"crossfit", Sport::strength},
    Words{"yoga", Sport::yoga},
    Words{"pilates", Sport::yoga},
    Words{"flexibilitytraining", Sport::yoga},
    Words{"cardio", Sport::cardio},
    Words{"cardiotraining", Sport::cardio},
    Words{"workout", Sport::cardio},
    Words{"fitnessequipment", Sport::cardio},
    Words{"training", Sport::cardio},
    Words{"hiit", Sport::cardio},
    Words{"highintensityintervaltraining", Sport::cardio},
    Words{"elliptical", Sport::cardio},
    Words{"stairclimbing", Sport::cardio},
    Words{"stairstepper", Sport::cardio},
    Words{"jumprope", Sport::cardio},
    Words{"dance", Sport::cardio},
    Words{"boxing", Sport::cardio},
    Words{"floorclimbing", Sport::cardio},
    Words{"climb", Sport::climb},
    Words{"climbing", Sport::climb},
    Words{"rockclimbing", Sport::climb},
    Words{"bouldering", Sport::climb},
    Words{"indoorclimbing", Sport::climb},
    Words{"golf", Sport::golf},
    Words{"soccer", Sport::teamGame},
    Words{"football", Sport::teamGame},
    Words{"americanfootball", Sport::teamGame},
    Words{"basketball", Sport::teamGame},
    Words{"baseball", Sport::teamGame},
    Words{"hockey", Sport::teamGame},
    Words{"rugby", Sport::teamGame},
    Words{"volleyball", Sport::teamGame},
    Words{"handball", Sport::teamGame},
    Words{"cricket", Sport::teamGame},
    Words{"lacrosse", Sport::teamGame},
    Words{"teamsport", Sport::teamGame},
    Words{"teamgame", Sport::teamGame},
    Words{"tennis", Sport::racket},
    Words{"badminton", Sport::racket},
    Words{"squash", Sport::racket},
    Words{"padel", Sport::racket},
    Words{"tabletennis", Sport::racket},
    Words{"pickleball", Sport::racket},
    Words{"racket", Sport::racket},
    Words{"multisport", Sport::multisport},
    Words{"triathlon", Sport::multisport},
    Words{"duathlon", Sport::multisport},
    Words{"transition", Sport::transition},
};

} // namespace

std::span<const SportInfo> allSports() {
    return sports;
}

const SportInfo& info(Sport sport) {
    return sports[static_cast<size_t>(sport)];
}

QString key(Sport sport) {
    return QString::fromLatin1(info(sport).key);
}

QString displayName(Sport sport) {
    return QCoreApplication::translate("Sport", info(sport).name);
}

QString familyKey(SportFamily family) {
    switch (family) {
    case SportFamily::run: return QStringLiteral("run");
    case SportFamily::ride: return QStringLiteral("ride");
    case SportFamily::walk: return QStringLiteral("walk");
    case SportFamily::water: return QStringLiteral("water");
    case SportFamily::winter: return QStringLiteral("winter");
    case SportFamily::strength: return QStringLiteral("strength");
    case SportFamily::other: return QStringLiteral("other");
    }
    Q_UNREACHABLE();
}

bool isOnFoot(Sport sport) {
    const SportFamily family = info(sport).family;
    return family == SportFamily::run || family == SportFamily::walk;
}

Sport sportFromKey(QStringView key) {
    for (const SportInfo& row : sports) {
        if (key == QLatin1String(row.key)) return row.sport;
    }
    return Sport::other;
}

QStringList sportKeysOf(const QString& wanted) {
    const bool water = wanted == QStringLiteral("water");
    const bool winter = wanted == QStringLiteral("winter");
    if (!water && !winter) return {wanted};
    QStringList keys;
    for (const SportInfo& sport : allSports()) {
        if (sport.family == (water ? SportFamily::water : SportFamily::winter))
            keys << QString::fromLatin1(sport.key);
    }
    return keys;
}

Sport sportFromWords(QStringView words) {
    static const QHash<QString, Sport> table = [] {
        QHash<QString, Sport> result;
        for (const Words& row : vocabulary)
            result.insert(QString::fromLatin1(row.words), row.sport);
        return result;
    }();
    QString letters;
    for (const QChar c : words) {
        if (c.isLetter()) letters += c.toLower();
    }
    return table.value(letters, Sport::other);
}

} // namespace vd
