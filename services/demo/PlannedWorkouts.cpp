// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The habits of the week. Numbers are those of today's form; older days are a little slower.
#include "services/demo/Plan.h"
#include "services/demo/Random.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vd::demo {

namespace {

// What all of a day's workouts depend on.
struct Habit {
    const Day& day;
    Random random;
    double form;
    bool easyWeek; // each fourth
    bool winter;   // too dark and cold for the bicycle after work

    bool does(double share) { return random.chance(easyWeek ? 0.72 * share : share); }
};

int weekNumber(const Day& day) { // counted back from this week
    return (day.ago + 7 - day.weekday()) / 7;
}

Workout run(Habit& habit, const char* title, Place place, double km, double secondsPerKm, double climbM,
            double heartRateBpm) {
    Workout workout;
    workout.kind = Kind::run;
    workout.title = QString::fromUtf8(title);
    workout.place = place;
    workout.distanceM = std::round(km * 1000 * habit.random.between(0.985, 1.015) / 10) * 10;
    workout.movingS =
        std::round(workout.distanceM / 1000 * secondsPerKm / habit.form * habit.random.between(0.98, 1.02));
    workout.pauseS = habit.random.chance(0.6) ? std::round(habit.random.between(15, 140)) : 0;
    workout.climbM = climbM;
    workout.heartRateBpm = heartRateBpm + std::round(habit.random.between(-3, 3));
    workout.shared = habit.random.chance(0.88);
    return workout;
}

Workout ride(Habit& habit, const char* title, Place place, double km, double kmPerHour, double climbM) {
    Workout workout;
    workout.kind = Kind::ride;
    workout.title = QString::fromUtf8(title);
    workout.place = place;
    workout.distanceM = std::round(km * 1000 * habit.random.between(0.97, 1.03) / 10) * 10;
    const double speed = kmPerHour / 3.6 * std::sqrt(habit.form) * habit.random.between(0.97, 1.03);
    workout.movingS = std::round(workout.distanceM / speed);
    workout.pauseS = std::round(workout.movingS * habit.random.between(0.03, 0.14));
    workout.climbM = climbM;
    workout.heartRateBpm = std::round(habit.random.between(130, 138));
    workout.shared = habit.random.chance(0.95);
    return workout;
}

Workout indoors(Habit& habit, const char* title, double minutes, double heartRateBpm,
                std::vector<Part> parts) {
    Workout workout;
    workout.kind = Kind::indoorRide;
    workout.title = QString::fromUtf8(title);
    workout.startHour = 18.1 + habit.random.between(0, 0.4);
    workout.movingS = std::round(minutes * 60);
    workout.distanceM =
        std::round(minutes / 60 * 29.8 * 1000 * habit.form * habit.random.between(0.97, 1.03) / 10) * 10;
    workout.heartRateBpm = heartRateBpm + std::round(habit.random.between(-3, 3));
    workout.parts = std::move(parts);
    workout.lapsByPart = true;
    workout.shared = habit.random.chance(0.9);
    return workout;
}

Workout strength(Habit& habit) {
    constexpr std::array titles{"Legs and core", "Core and mobility", "Upper body", "Kettlebells"};
    Workout workout;
    workout.kind = Kind::strength;
    workout.title = QString::fromUtf8(titles[static_cast<size_t>(habit.random.below(4))]);
    workout.startHour = 19 + habit.random.between(0, 0.4);
    workout.movingS = 60 * std::round(habit.random.between(30, 50));
    workout.heartRateBpm = std::round(habit.random.between(95, 108));
    workout.shared = false;
    return workout;
}

Workout swim(Habit& habit) {
    constexpr std::array titles{"Morning swim, drills", "Pull and paddles", "Steady 400s", "Morning swim"};
    const double totalM = 1600 + 100 * habit.random.below(9);
    Workout workout;
    workout.kind = Kind::swim;
    workout.title = QString::fromUtf8(titles[static_cast<size_t>(habit.random.below(4))]);
    workout.startHour = 6.6 + habit.random.between(0, 0.2);
    workout.distanceM = totalM;
    workout.movingS = std::round(totalM / 100 * 126 / habit.form * habit.random.between(0.97, 1.03));
    workout.heartRateBpm = std::round(habit.random.between(121, 130));
    workout.parts = poolSets({{300, 0.96}, {400, 0.88, 20}, {700, 1.05, 15}, {200, 0.9}}, totalM);
    workout.lapsByPart = true;
    workout.shared = false;
    return workout;
}

Workout tuesdayRun(Habit& habit) {
    Workout workout;
    switch (habit.random.below(6)) {
    case 0:
        workout = run(habit, "6 × 800 m on the track", Place::track, 10.4, 309, 38, 157);
        workout.parts = repeats({2500}, 6, {800, 1.36}, {400, 0.82}, workout.distanceM);
        workout.oval = Oval{2500, 7200};
        break;
    case 1:
        workout = run(habit, "10 × 400 m on the track", Place::track, 9.4, 314, 30, 155);
        workout.parts = repeats({2400}, 10, {400, 1.42}, {200, 0.8}, workout.distanceM);
        workout.oval = Oval{2400, 6000};
        break;
    case 2:
        workout = run(habit, "Tempo 3 × 2 km", Place::riverRun, 11.2, 306, 47, 155);
        workout.parts = repeats({2600}, 3, {2000, 1.14}, {500, 0.88}, workout.distanceM);
        break;
    case 3:
        workout = run(habit, "5 × 1 km by the river", Place::riverRun, 10.6, 310, 40, 156);
        workout.parts = repeats({2500}, 5, {1000, 1.22}, {300, 0.82}, workout.distanceM);
        break;
    case 4:
        workout = run(habit, "Easy with strides", Place::lunchLoop, 9, 332, 52, 139);
        workout.parts = repeats({7000}, 6, {100, 1.45}, {160, 0.9}, workout.distanceM);
        break;
    default: workout = run(habit, "Hills above the town", Place::vineyardRun, 10.2, 345, 210, 150); break;
    }
    workout.lapsByPart = workout.parts.size() > 1;
    workout.startHour = 17.75 + habit.random.between(0, 0.3);
    return workout;
}

Workout wednesdayRide(Habit& habit) {
    if (!habit.winter) {
        Workout workout =
            ride(habit, "Evening ride", Place::eveningLoop, habit.random.between(34, 42), 28.2, 260);
        workout.startHour = 17.9 + habit.random.between(0, 0.4);
        return workout;
    }
    switch (habit.random.below(4)) {
    case 0:
        return indoors(habit, "Indoor: 3 × 12 min", 62.5, 147,
                       repeats({720, 0.58}, 3, {720, 0.93}, {240, 0.55}, 3750));
    case 1:
        return indoors(habit, "Indoor: 5 × 5 min", 60, 149,
                       repeats({720, 0.58}, 5, {300, 1.06}, {180, 0.5}, 3600));
    case 2:
        return indoors(habit, "Indoor: sweet spot", 64, 144,
                       repeats({600, 0.58}, 2, {1200, 0.88}, {300, 0.55}, 3840));
    default: return indoors(habit, "Indoor: endurance", 60, 135, {{360, 0.55}, {2940, 0.72}, {300, 0.5}});
    }
}

Workout race(Habit& habit) {
    Workout workout;
    switch (habit.random.below(3)) {
    case 0: workout = run(habit, "Park run 5 km", Place::shakeOut, 5.02, 291, 24, 173); break;
    case 1: workout = run(habit, "City 10 km", Place::cityRace, 10.05, 303, 41, 171); break;
    default: workout = run(habit, "Half marathon", Place::cityRace, 21.2, 316, 96, 167); break;
    }
    workout.startHour = 10;
    workout.pauseS = 0;
    workout.shared = true;
    workout.notes = QStringLiteral("Race");
    return workout;
}

Workout saturdayRun(Habit& habit) {
    constexpr int raceEvery = 9; // weeks
    if (weekNumber(habit.day) % raceEvery == 5) return race(habit);
    Workout workout;
    switch (habit.random.below(4)) {
    case 0: workout = run(habit, "Forest trail", Place::forestTrail, 14.2, 366, 318, 146); break;
    case 1: workout = run(habit, "Vineyards", Place::vineyardRun, 12.4, 350, 210, 145); break;
    case 2:
        workout =
            run(habit, "Long run by the river", Place::riverRun, habit.random.between(16, 21), 338, 64, 143);
        break;
    default:
        workout = run(habit, "Long and slow", Place::riverRun, habit.random.between(14, 18), 345, 58, 140);
        break;
    }
    workout.startHour = 9 + habit.random.between(0, 0.8);
    return workout;
}

Workout walk(Habit& habit, const char* title, Place place, double km, double climbM) {
    Workout workout;
    workout.kind = Kind::hike;
    workout.title = QString::fromUtf8(title);
    workout.place = place;
    workout.startHour = 9.4 + habit.random.between(0, 0.8);
    workout.distanceM = std::round(km * 1000 * habit.random.between(0.97, 1.03) / 10) * 10;
    workout.movingS = std::round(workout.distanceM / 1000 * habit.random.between(900, 960));
    workout.pauseS = std::round(habit.random.between(1200, 2700));
    workout.climbM = climbM;
    workout.heartRateBpm = std::round(habit.random.between(98, 105));
    workout.shared = false;
    return workout;
}

Workout sunday(Habit& habit) {
    if (weekNumber(habit.day) % 5 == 1) {
        return habit.random.chance(0.6) ? walk(habit, "Ridge walk", Place::ridgeWalk, 17.8, 742)
                                        : walk(habit, "Up to the castle", Place::castleWalk, 11.2, 420);
    }
    Workout workout;
    if (habit.day.summer() < -0.75 && habit.random.chance(0.6)) {
        workout =
            indoors(habit, "Indoor: long and steady", 100, 134, {{600, 0.55}, {4800, 0.69}, {600, 0.5}});
        workout.startHour = 10.2;
        return workout;
    }
    const double part = habit.random.unit();
    if (part < 0.3) {
        workout = ride(habit, "Valley loop", Place::valleyLoop, 78.4, 27.4, 696);
    } else if (part < 0.65 || habit.winter) {
        workout =
            ride(habit, "Down the river and back", Place::riverLoop, habit.random.between(55, 68), 28.6, 290);
    } else {
        workout =
            ride(habit, "Over the plateau", Place::plateauLoop, habit.random.between(88, 104), 26.8, 1120);
    }
    workout.startHour = (habit.winter ? 10 : 8.5) + habit.random.between(0, 0.7);
    return workout;
}

} // namespace

std::vector<Workout> habitsOn(const Day& day) {
    constexpr int easyEvery = 4; // weeks
    Habit habit{day, dice(Dice::plan, day.ago), form(day), weekNumber(day) % easyEvery == 3,
                day.summer() < -0.1};
    if (lifeOn(day.ago).away) {
        if (!habit.random.chance(0.35)) return {};
        return {walk(habit, "Along the coast", Place::coastWalk, habit.random.between(7, 13), 380)};
    }
    switch (day.weekday()) {
    case 1: return habit.does(0.6) ? std::vector{strength(habit)} : std::vector<Workout>();
    case 2: return habit.does(0.88) ? std::vector{tuesdayRun(habit)} : std::vector<Workout>();
    case 3: return habit.does(0.84) ? std::vector{wednesdayRide(habit)} : std::vector<Workout>();
    case 4: return habit.does(0.66) ? std::vector{swim(habit)} : std::vector<Workout>();
    case 5: {
        if (!habit.does(0.45)) return {};
        Workout workout = run(habit, "Lunch loop", Place::lunchLoop, 8.1, 331, 64, 141);
        workout.startHour = 12.1 + habit.random.between(0, 0.2);
        return {workout};
    }
    case 6: return habit.does(0.88) ? std::vector{saturdayRun(habit)} : std::vector<Workout>();
    default: return habit.does(0.88) ? std::vector{sunday(habit)} : std::vector<Workout>();
    }
}

} // namespace vd::demo
