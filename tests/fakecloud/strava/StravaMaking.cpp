// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakecloud/strava/StravaActivity.h"
#include "services/demo/Random.h"

#include <array>
#include <cmath>

namespace vd::fakecloud {
namespace {

constexpr qint64 dayMs = 86'400'000;
// Beyond 2^53 and odd: two neighbours are one number where they pass through a double.
constexpr qint64 firstId = 9'007'199'254'740'993;

enum class Kind { outdoors, indoors, pool, gym };

struct Sport {
    const char16_t* type;
    const char16_t* name;
    double metresPerSecond;
    double minutes;
    double cadence; // 0: none
    double watts;
    double kcalPerMinute;
    Kind kind;
};

constexpr std::array sports{
    Sport{u"Run", u"Morning Run", 3.0, 50, 84, 0, 11.5, Kind::outdoors},
    Sport{u"Ride", u"Evening Ride", 7.6, 95, 82, 185, 10, Kind::outdoors},
    Sport{u"TrailRun", u"Trails above the town", 2.5, 80, 80, 0, 11, Kind::outdoors},
    Sport{u"Swim", u"Pool", 0.72, 45, 27, 0, 9, Kind::pool},
    Sport{u"VirtualRide", u"Turbo trainer", 8.4, 60, 88, 205, 11, Kind::indoors},
    Sport{u"WeightTraining", u"Gym", 0, 55, 0, 0, 6, Kind::gym},
    Sport{u"GravelRide", u"Gravel round", 6.1, 150, 78, 170, 9.5, Kind::outdoors},
    Sport{u"Hike", u"Up and down again", 1.1, 210, 0, 0, 6.5, Kind::outdoors},
    Sport{u"Run", u"Intervals", 3.5, 42, 88, 0, 13, Kind::outdoors},
    Sport{u"Walk", u"Lunch walk", 1.4, 35, 0, 0, 4, Kind::outdoors},
    Sport{u"UnicycleHockey", u"A sport that nobody knows", 1.8, 40, 0, 0, 8, Kind::gym},
};

StravaActivity madeOn(qint64 day) {
    demo::Random dice(static_cast<quint64>(day) * 977);
    const Sport& sport = sports.at(static_cast<size_t>(dice.below(static_cast<int>(sports.size()))));
    StravaActivity made;
    made.id = firstId + day * 2;
    made.sportType = QString::fromUtf16(sport.type);
    made.name = QString::fromUtf16(sport.name);
    made.startMs = day * dayMs + (6 * 3600 + dice.below(12 * 3600)) * qint64{1000};
    made.movingS = static_cast<int>(sport.minutes * 60 * dice.between(0.7, 1.4));
    made.elapsedS = made.movingS + (sport.kind == Kind::outdoors ? dice.below(600) : 0);
    made.distanceM = std::round(sport.metresPerSecond * made.movingS * dice.between(0.92, 1.08) * 10) / 10;
    made.calories = std::round(sport.kcalPerMinute * made.movingS / 60);
    made.hasGps = sport.kind == Kind::outdoors;
    made.trainer = sport.kind == Kind::indoors;
    if (made.hasGps) made.climbM = std::round(made.distanceM * dice.between(0.004, 0.02));
    if (dice.chance(0.9)) made.averageHeartRate = std::round(dice.between(118, 162) * 10) / 10;
    if (sport.cadence > 0)
        made.averageCadence = std::round(sport.cadence * dice.between(0.96, 1.04) * 10) / 10;
    if (sport.watts > 0) made.averageWatts = std::round(sport.watts * dice.between(0.85, 1.15) * 10) / 10;
    made.isPrivate = dice.chance(0.1);
    made.hidesStartTime = dice.chance(0.02);
    made.deviceName = QStringLiteral("Garmin Forerunner 265");
    if (made.isRun()) made.gearId = QStringLiteral("g12345678987655");
    if (made.isRide()) made.gearId = QStringLiteral("b12345678987655");
    if (!dice.chance(0.05)) return made;
    made.manual = true;
    made.hasGps = false;
    made.averageHeartRate.reset();
    made.averageCadence.reset();
    made.averageWatts.reset();
    made.deviceName.clear();
    return made;
}

} // namespace

QList<StravaActivity> madeActivities(int count, qint64 newestAtMs, int everyDays) {
    QList<StravaActivity> made;
    // On a grid that stands still while 'today' moves on.
    qint64 day = newestAtMs / dayMs / everyDays * everyDays;
    for (; made.size() < count; day -= everyDays) {
        StravaActivity activity = madeOn(day);
        if (activity.startMs + activity.elapsedS * qint64{1000} <= newestAtMs) made << activity;
    }
    return made;
}

} // namespace vd::fakecloud
