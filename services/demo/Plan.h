// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Sport.h"
#include "services/demo/Courses.h"
#include "services/demo/Day.h"

#include <QString>

#include <vector>

namespace vd::demo {

// A stretch of a workout.
struct Part {
    double amount = 1; // metres outdoors and in the pool, seconds indoors
    double effort = 1; // outdoors: speed against the workout's own; indoors: share of the threshold power
    double restS = 0;  // in the pool, after each 25 or 50 m: standing at the wall
};

enum class Kind { run, hike, ride, indoorRide, swim, strength };
Sport sportOf(Kind kind);

struct Workout {
    Kind kind = Kind::run;
    QString title;
    double startHour = 12; // on the clock on the wall
    double movingS = 0;
    double pauseS = 0;      // that the device's own timer stood
    double distanceM = 0;   // 0: none
    double climbM = 0;      // about; 0: indoors
    bool saysClimb = false; // the device's own total is just that; else what its heights add up to
    double heartRateBpm = 130;
    Place place = Place::lunchLoop;
    std::vector<Part> parts;
    bool lapsByPart = false; // else a lap each kilometre, each ten on the bicycle
    std::optional<Oval> oval;
    bool shared = true; // also on Strava
    QString notes;
};

// How life goes on a day, apart from training.
struct Life {
    bool noData = false; // the watch in a drawer
    bool ill = false;
    bool away = false; // on holiday
};
Life lifeOn(int ago);

// What was done on that day, in the order of the clock. The newest three weeks are told by name; older ones
// follow the habits of the weekday, the season and the month's easy week.
std::vector<Workout> workoutsOn(const Day& day);
std::vector<Workout> habitsOn(const Day& day);

// Speed and power against those of today: the athlete gets fitter over the years, in summer, and not when
// ill.
double form(const Day& day);

// The stretches of what has a structure: a warm-up, so many times fast and slow, and what is left of the
// total, easy.
std::vector<Part> repeats(Part warmUp, int times, Part fast, Part slow, double total);
// Sets that add up to the total: the last but one takes what is more or less.
std::vector<Part> poolSets(std::vector<Part> sets, double totalM);

inline constexpr double thresholdPowerW = 262;
inline constexpr double poolM = 25;

} // namespace vd::demo
