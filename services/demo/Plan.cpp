// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demo/Plan.h"

#include "services/demo/Random.h"

#include <algorithm>
#include <array>

namespace vd::demo {

namespace {

struct Span {
    int from; // days ago, the newer end
    int to;
};
template <size_t n>
bool within(const std::array<Span, n>& spans, int ago) {
    return std::any_of(spans.begin(), spans.end(),
                       [ago](const Span& span) { return span.from <= ago && ago <= span.to; });
}

constexpr std::array forgotten{
    Span{93, 96},   Span{134, 134},   Span{190, 190},  Span{288, 289}, Span{317, 317}, Span{342, 342},
    Span{401, 401}, Span{455, 458},   Span{512, 512},  Span{560, 560}, Span{611, 612}, Span{668, 668},
    Span{700, 700}, Span{745, 745},   Span{790, 793},  Span{833, 833}, Span{861, 861}, Span{905, 906},
    Span{961, 961}, Span{1010, 1010}, Span{1055, 1055}};
constexpr std::array illness{Span{248, 254}, Span{621, 625}, Span{981, 986}};
constexpr std::array holidays{Span{90, 101}, Span{452, 463}, Span{786, 799}};

// The newest weeks, by the weekday and by how many of that weekday lie between it and today.
struct Told {
    int weekday;
    int week;
    Kind kind;
    const char* title;
    double startHour;
    double distanceM;
    double movingS;
    double pauseS;
    double climbM;
    double heartRateBpm;
    Place place;
    bool shared;
};
constexpr double hms(int hours, int minutes, int seconds) {
    return hours * 3600 + minutes * 60 + seconds;
}
constexpr double clock(int hours, int minutes) {
    return hours + minutes / 60.0;
}
constexpr std::array told{
    Told{5, 0, Kind::run, "Lunch loop", clock(12, 8), 8120, hms(0, 44, 26), 35, 64, 142, Place::lunchLoop,
         true},
    Told{4, 0, Kind::swim, "Morning swim, drills", clock(6, 40), 2200, hms(0, 46, 10), 0, 0, 127, {}, false},
    Told{3,
         0,
         Kind::indoorRide,
         "Indoor: 3 × 12 min",
         clock(18, 15),
         31'600,
         hms(1, 2, 30),
         0,
         0,
         148,
         {},
         true},
    Told{2, 0, Kind::run, "6 × 800 m on the track", clock(17, 52), 10'430, hms(0, 53, 48), 96, 38, 157,
         Place::track, true},
    Told{1, 0, Kind::strength, "Legs and core", clock(19, 5), 0, hms(0, 42, 0), 0, 0, 103, {}, false},
    Told{7, 0, Kind::ride, "Valley loop before the rain", clock(8, 41), 78'410, hms(2, 50, 16),
         hms(0, 23, 32), 696, 134, Place::valleyLoop, true},
    Told{6, 0, Kind::run, "Forest trail", clock(9, 20), 14'210, hms(1, 26, 42), 190, 318, 146,
         Place::forestTrail, true},
    Told{4, 1, Kind::swim, "Pull and paddles", clock(6, 38), 2000, hms(0, 42, 36), 0, 0, 124, {}, false},
    Told{3,
         1,
         Kind::indoorRide,
         "Indoor: endurance",
         clock(18, 20),
         27'900,
         hms(1, 0, 0),
         0,
         0,
         136,
         {},
         true},
    Told{2, 1, Kind::run, "Easy with strides", clock(17, 48), 9060, hms(0, 50, 6), 40, 52, 139,
         Place::lunchLoop, true},
    Told{7, 1, Kind::hike, "Ridge walk", clock(9, 30), 17'800, hms(4, 42, 0), hms(0, 38, 0), 742, 101,
         Place::ridgeWalk, false},
    Told{6, 1, Kind::run, "Autumn 10 km", clock(10, 0), 10'040, hms(0, 50, 12), 0, 41, 170, Place::cityRace,
         true},
    Told{5, 2, Kind::run, "Shake-out", clock(12, 10), 5030, hms(0, 28, 30), 0, 22, 134, Place::shakeOut,
         false},
    Told{3,
         2,
         Kind::indoorRide,
         "Indoor: 20 min test",
         clock(18, 10),
         29'400,
         hms(0, 57, 0),
         0,
         0,
         152,
         {},
         true},
    Told{2, 2, Kind::run, "Tempo 3 × 2 km", clock(17, 50), 11'270, hms(0, 57, 24), 60, 47, 155,
         Place::riverRun, true},
    Told{1, 2, Kind::strength, "Core and mobility", clock(19, 10), 0, hms(0, 38, 0), 0, 0, 97, {}, false},
};

// The shake-out is run on the eve of the race, whatever weekday today is.
int weekOf(const Day& day) {
    const bool eveOfRace = day.weekday() == 5 && day.ago > 0 && (day.ago - 1) / 7 == 1;
    if (eveOfRace) return 2;
    return day.weekday() == 5 && day.ago >= 7 ? 1 : day.ago / 7;
}

void giveStructure(Workout& workout) {
    const QString& title = workout.title;
    if (title.startsWith(u"6 × 800")) {
        workout.parts = repeats({2500}, 6, {800, 1.36}, {400, 0.82}, workout.distanceM);
        workout.oval = Oval{2500, 7200};
    } else if (title.startsWith(u"Tempo 3")) {
        workout.parts = repeats({2600}, 3, {2000, 1.14}, {500, 0.88}, workout.distanceM);
    } else if (title.endsWith(u"strides")) {
        workout.parts = repeats({7000}, 6, {100, 1.45}, {160, 0.9}, workout.distanceM);
    } else if (title.endsWith(u"3 × 12 min")) {
        workout.parts = repeats({720, 0.58}, 3, {720, 0.95}, {240, 0.55}, workout.movingS);
    } else if (title.endsWith(u"endurance")) {
        workout.parts = {{360, 0.55}, {2940, 0.72}, {300, 0.5}};
    } else if (title.endsWith(u"20 min test")) {
        workout.parts = {{900, 0.6}, {300, 0.98}, {240, 0.5}, {1200, 1.053}, {780, 0.5}};
    } else if (title.endsWith(u"drills")) {
        workout.parts =
            poolSets({{400, 0.97}, {400, 0.82, 20}, {1200, 1.06, 15}, {200, 0.9}}, workout.distanceM);
    } else if (title.startsWith(u"Pull")) {
        workout.parts =
            poolSets({{400, 0.96}, {800, 1.02, 15}, {600, 1.07, 20}, {200, 0.9}}, workout.distanceM);
    }
    workout.lapsByPart = workout.parts.size() > 1;
}

Workout workoutOf(const Told& row) {
    Workout workout;
    workout.kind = row.kind;
    workout.title = QString::fromUtf8(row.title);
    workout.startHour = row.startHour;
    workout.distanceM = row.distanceM;
    workout.movingS = row.movingS;
    workout.pauseS = row.pauseS;
    workout.climbM = row.climbM;
    workout.saysClimb = row.climbM > 0;
    workout.heartRateBpm = row.heartRateBpm;
    workout.place = row.place;
    workout.shared = row.shared;
    giveStructure(workout);
    return workout;
}

} // namespace

Sport sportOf(Kind kind) {
    switch (kind) {
    case Kind::run: return Sport::run;
    case Kind::hike: return Sport::hike;
    case Kind::ride:
    case Kind::indoorRide: return Sport::ride;
    case Kind::swim: return Sport::swim;
    case Kind::strength: return Sport::strength;
    }
    Q_UNREACHABLE();
}

Life lifeOn(int ago) {
    return {within(forgotten, ago), within(illness, ago), within(holidays, ago)};
}

double form(const Day& day) {
    double form = 1 - 0.07 * day.ago / 1096 + 0.015 * day.summer();
    for (const Span& span : illness) { // it takes three weeks to come back
        const int since = span.from - day.ago;
        if (since > 0 && since < 21) form -= 0.04 * (21 - since) / 21;
    }
    return form;
}

std::vector<Workout> workoutsOn(const Day& day) {
    const Life life = lifeOn(day.ago);
    if (life.noData || life.ill) return {};
    const int week = weekOf(day);
    for (const Told& row : told) {
        if (row.weekday == day.weekday() && row.week == week) return {workoutOf(row)};
    }
    if (day.ago < 14 || (week == 2 && day.weekday() <= 5)) return {}; // the days of rest between them
    return habitsOn(day);
}

std::vector<Part> repeats(Part warmUp, int times, Part fast, Part slow, double total) {
    std::vector<Part> parts{warmUp};
    double left = total - warmUp.amount;
    for (int i = 0; i < times && left > fast.amount + slow.amount; ++i) {
        parts.push_back(fast);
        parts.push_back(slow);
        left -= fast.amount + slow.amount;
    }
    if (left > 0) parts.push_back({left, 0.96 * warmUp.effort});
    return parts;
}

std::vector<Part> poolSets(std::vector<Part> sets, double totalM) {
    double plannedM = 0;
    for (const Part& set : sets)
        plannedM += set.amount;
    sets[sets.size() - 2].amount += totalM - plannedM;
    return sets;
}

} // namespace vd::demo
