// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "MatchScenarios.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vd::test {

namespace {

constexpr qint64 hourMs = 3'600'000;
constexpr qint64 dayMs = 24 * hourMs;

struct Workout {
    Sport sport;
    double elapsedS;
    double distanceM;
};
constexpr std::array workouts{
    Workout{Sport::run, 1440, 3'310},     Workout{Sport::run, 2840, 9'020},
    Workout{Sport::run, 3560, 11'240},    Workout{Sport::run, 2650, 4'870},
    Workout{Sport::run, 3880, 10'260},    Workout{Sport::run, 15'100, 42'480},
    Workout{Sport::ride, 9540, 32'500},   Workout{Sport::ride, 6120, 23'750},
    Workout{Sport::ride, 4440, 15'700},   Workout{Sport::ride, 12'700, 92'400},
    Workout{Sport::ride, 23'600, 79'100}, Workout{Sport::walk, 5080, 7'380},
    Workout{Sport::hike, 16'920, 17'800}, Workout{Sport::swim, 3510, 1'700},
    Workout{Sport::swim, 4570, 2'600},    Workout{Sport::nordicSki, 7300, 21'900},
};

void move(MatchCandidate& candidate, double seconds) {
    candidate.startMs += static_cast<qint64>(seconds * 1000);
}

void vary(std::optional<double>& value, double share) {
    value = *value * (1 + share);
}

// Loses a stretch at the start and one at the end, in seconds, at even speed.
void crop(MatchCandidate& candidate, double atStartS, double atEndS) {
    const double left = 1 - (atStartS + atEndS) / *candidate.elapsedS;
    move(candidate, atStartS);
    *candidate.elapsedS *= left;
    *candidate.distanceM *= left;
}

void become(MadePair& pair, Sport sport, double elapsedS, std::optional<double> distanceM) {
    for (MatchCandidate* each : {&pair.a, &pair.b}) {
        each->sport = sport;
        each->elapsedS = elapsedS;
        each->distanceM = distanceM;
    }
}

// Indoors, in a gym: between 25 and 75 minutes of something.
void goIndoors(MadePair& pair, Chance& chance, Sport sport, std::optional<double> speedMps) {
    const double elapsedS = chance.between(1500, 4500);
    become(pair, sport, elapsedS, speedMps ? std::optional(elapsedS * *speedMps) : std::nullopt);
}

void asTwoDevices(MadePair& pair, Chance& chance) {
    move(pair.b, chance.between(-45, 45));
    vary(pair.b.elapsedS, chance.between(-0.01, 0.01));
    vary(pair.b.distanceM, chance.between(-0.04, 0.04));
}

void follow(MadePair& pair, double afterS) {
    move(pair.b, *pair.a.elapsedS + afterS);
}

constexpr auto same = MatchVerdict::same;
constexpr auto possible = MatchVerdict::possible;
constexpr auto different = MatchVerdict::different;

// clang-format off
constexpr std::array scenarios{
    // ---- one workout
    Scenario{"a service's copy of another one's", true, same, 150, [](MadePair& p, Chance& c) {
        move(p.b, c.below(2));
        vary(p.b.distanceM, c.between(-0.002, 0.002));
        p.b.elapsedS = std::round(*p.b.elapsedS);
    }},
    Scenario{"watch and phone of one workout", true, same, 40, asTwoDevices},
    Scenario{"bike computer, and a watch that was started at the door", true, same, 30,
             [](MadePair& p, Chance& c) {
        become(p, Sport::ride, c.between(3600, 15'000), 30'000);
        move(p.b, -c.between(20, 115));
        *p.b.elapsedS += 150;
        vary(p.b.distanceM, c.between(-0.03, 0.03));
    }},
    Scenario{"a copy with trimmed ends", true, same, 24, [](MadePair& p, Chance& c) {
        crop(p.b, c.between(20, std::min(115.0, *p.b.elapsedS * 0.04)), *p.b.elapsedS * c.between(0, 0.05));
    }},
    Scenario{"one of them cuts out what auto-pause paused", true, same, 25, [](MadePair& p, Chance& c) {
        move(p.b, c.between(-5, 20));
        vary(p.b.elapsedS, -c.between(0.05, 0.3));
        vary(p.b.distanceM, -c.between(0, 0.03));
    }},
    Scenario{"an indoor ride, one without a distance", true, same, 20, [](MadePair& p, Chance& c) {
        goIndoors(p, c, Sport::ride, 8.5);
        move(p.b, c.between(-90, 90));
        p.b.distanceM.reset();
    }},
    Scenario{"an indoor ride, one that says zero meters", true, same, 15, [](MadePair& p, Chance& c) {
        goIndoors(p, c, Sport::ride, 8.5);
        move(p.b, c.between(-90, 90));
        p.b.distanceM = 0;
    }},
    Scenario{"a pool swim with lengths counted differently", true, same, 20, [](MadePair& p, Chance& c) {
        const double lengths = 40 + c.below(60);
        become(p, Sport::swim, lengths * 42, lengths * 25);
        move(p.b, c.between(-30, 30));
        *p.b.distanceM += 25 * (c.below(5) - 2);
    }},
    Scenario{"a treadmill that is a little off", true, same, 20, [](MadePair& p, Chance& c) {
        goIndoors(p, c, Sport::run, 2.8);
        move(p.b, c.between(-60, 60));
        vary(p.b.distanceM, c.sign() * c.between(0.02, 0.09));
    }},
    Scenario{"a track that names no sport", true, same, 20, [](MadePair& p, Chance& c) {
        asTwoDevices(p, c);
        p.b.sport = Sport::other;
    }},
    Scenario{"a hike that the other one calls a walk", true, same, 15, [](MadePair& p, Chance& c) {
        become(p, Sport::hike, c.between(5000, 20'000), 14'000);
        asTwoDevices(p, c);
        p.b.sport = Sport::walk;
    }},
    Scenario{"the app of a chest strap beside the watch", true, same, 15, [](MadePair& p, Chance& c) {
        move(p.b, c.between(-100, 100));
        p.b.distanceM.reset();
        p.b.sport = c.below(2) == 0 ? p.a.sport : Sport::other;
    }},
    Scenario{"a forwarded copy whose distance was corrected", true, same, 15, [](MadePair& p, Chance& c) {
        p.b.namesOriginal = p.a.externalId;
        vary(p.b.distanceM, c.sign() * c.between(0.11, 0.35));
    }},
    Scenario{"a forwarded copy of another sport", true, same, 10, [](MadePair& p, Chance& c) {
        p.b.namesOriginal = p.a.externalId;
        p.b.sport = Sport::cardio;
        move(p.b, c.between(-2, 2));
    }},
    Scenario{"one that nobody stopped until the car was loaded", true, same, 12, [](MadePair& p, Chance& c) {
        asTwoDevices(p, c);
        *p.b.elapsedS += c.between(300, 2400);
    }},
    Scenario{"a battery that died just before the end", true, same, 10, [](MadePair& p, Chance& c) {
        crop(p.b, c.between(0, 20), *p.b.elapsedS * c.between(0.03, 0.075));
    }},
    Scenario{"both computers of a tandem", true, same, 5, [](MadePair& p, Chance& c) {
        become(p, Sport::ride, c.between(7000, 16'000), 52'000);
        asTwoDevices(p, c);
    }},
    Scenario{"a day on skis, lifts counted differently", true, same, 12, [](MadePair& p, Chance& c) {
        become(p, Sport::alpineSki, c.between(9000, 22'000), 31'000);
        move(p.b, c.between(-110, 110));
        vary(p.b.distanceM, c.between(-0.08, 0.08));
    }},
    Scenario{"a strength session in an app and on the watch", true, same, 20, [](MadePair& p, Chance& c) {
        goIndoors(p, c, Sport::strength, std::nullopt);
        move(p.b, c.between(-115, 115));
        if (c.below(2) == 0) p.b.distanceM = 0;
    }},
    Scenario{"a rowing machine and a watch", true, same, 10, [](MadePair& p, Chance& c) {
        goIndoors(p, c, Sport::row, 3.6);
        move(p.b, c.between(-60, 60));
        vary(p.b.distanceM, c.between(-0.05, 0.05));
    }},
    Scenario{"a leg of a triathlon from both watches", true, same, 12, [](MadePair& p, Chance& c) {
        become(p, c.below(2) == 0 ? Sport::ride : Sport::swim, c.between(680, 4400), 5'000);
        move(p.b, c.between(-8, 8));
        vary(p.b.distanceM, c.between(-0.05, 0.05));
    }},
    // ---- one workout, of which the rule can only ask
    Scenario{"a treadmill that is off by an eighth", true, possible, 3, [](MadePair& p, Chance& c) {
        goIndoors(p, c, Sport::run, 2.8);
        move(p.b, c.between(-60, 60));
        vary(p.b.distanceM, -c.between(0.115, 0.14));
    }},
    Scenario{"a clock in another time zone", true, possible, 3, [](MadePair& p, Chance& c) {
        constexpr std::array hours{1.0, 2.0, 5.5, 8.0, 5.75};
        move(p.b, c.sign() * 3600 * hours[static_cast<size_t>(c.below(5))] + c.between(-40, 40));
        vary(p.b.distanceM, c.between(-0.015, 0.015));
    }},
    Scenario{"a phone that was started three minutes late", true, possible, 3, [](MadePair& p, Chance& c) {
        crop(p.b, c.between(125, 240), 0);
    }},
    Scenario{"a swim in the sea, where the track wanders", true, possible, 2, [](MadePair& p, Chance& c) {
        become(p, Sport::swim, c.between(1500, 4000), 1'900);
        vary(p.b.distanceM, c.between(0.13, 0.25));
    }},
    Scenario{"a battery that died on the way", true, possible, 2, [](MadePair& p, Chance& c) {
        crop(p.b, 0, *p.b.elapsedS * c.between(0.2, 0.45));
    }},
    Scenario{"a short run of which a fifth was trimmed", true, possible, 1, [](MadePair& p, Chance&) {
        become(p, Sport::run, 1440, 3'900);
        crop(p.b, 90, 200);
    }},
    // ---- two workouts
    Scenario{"one right after the other", false, different, 30, [](MadePair& p, Chance& c) {
        follow(p, c.between(2, 280));
        vary(p.b.distanceM, c.sign() * c.between(0.03, 0.5));
    }},
    Scenario{"to work and back", false, different, 25, [](MadePair& p, Chance& c) {
        become(p, Sport::ride, c.between(1100, 2400), 7'400);
        move(p.b, 8.5 * 3600 + 420 + c.between(-200, 200));
        vary(p.b.elapsedS, c.between(-0.1, 0.1));
    }},
    Scenario{"to work and back, to the minute", false, possible, 3, [](MadePair& p, Chance& c) {
        become(p, Sport::ride, c.between(1100, 2400), 7'400);
        move(p.b, 9 * 3600 + c.between(-40, 40));
        vary(p.b.elapsedS, c.between(-0.015, 0.015));
    }},
    Scenario{"the same round on another day", false, different, 25, [](MadePair& p, Chance& c) {
        p.b.startMs += dayMs * (1 + c.below(7)) + c.below(600'000);
        vary(p.b.distanceM, c.between(-0.01, 0.01));
    }},
    Scenario{"strength in an app while the watch told of a run", false, possible, 15,
             [](MadePair& p, Chance& c) {
        p.a.sport = Sport::run;
        p.b.sport = Sport::strength;
        p.b.distanceM.reset();
        move(p.b, c.between(-100, 100));
    }},
    Scenario{"the next leg of a triathlon", false, different, 20, [](MadePair& p, Chance& c) {
        become(p, Sport::swim, c.between(600, 2300), 1'500);
        p.b.sport = Sport::transition;
        follow(p, 1);
        p.b.elapsedS = c.between(60, 340);
        p.b.distanceM = 150;
    }},
    Scenario{"a whole triathlon and its swim", false, possible, 12, [](MadePair& p, Chance& c) {
        become(p, Sport::multisport, c.between(7000, 12'000), 51'500);
        p.b.sport = Sport::swim;
        p.b.elapsedS = 1600;
        p.b.distanceM = 1'500;
    }},
    Scenario{"the next piece of a session that was cut in pieces", false, different, 20,
             [](MadePair& p, Chance& c) {
        become(p, Sport::run, c.between(180, 600), 1'200);
        follow(p, c.between(0, 60));
    }},
    Scenario{"sprints of a minute, each a recording", false, different, 15, [](MadePair& p, Chance& c) {
        become(p, Sport::run, c.between(50, 70), 400);
        follow(p, c.between(15, 45));
    }},
    Scenario{"warming up with the phone, the race with the watch", false, different, 20,
             [](MadePair& p, Chance& c) {
        p.a.elapsedS = c.between(400, 900);
        p.a.distanceM = 1'800;
        follow(p, c.between(30, 700));
    }},
    Scenario{"two of one account", false, different, 20, [](MadePair& p, Chance& c) {
        asTwoDevices(p, c);
        p.b.account = p.a.account;
    }},
    Scenario{"one class after another", false, different, 12, [](MadePair& p, Chance& c) {
        goIndoors(p, c, Sport::cardio, std::nullopt);
        follow(p, c.between(0, 600));
    }},
    Scenario{"to the pool by bike, then a swim", false, different, 15, [](MadePair& p, Chance& c) {
        become(p, Sport::ride, c.between(700, 1800), 5'000);
        p.b.sport = Sport::swim;
        p.b.elapsedS = c.between(2000, 4000);
        p.b.distanceM = 1'900;
        follow(p, c.between(200, 900));
    }},
    Scenario{"a walk with the dog in a ride that nobody stopped", false, possible, 5,
             [](MadePair& p, Chance& c) {
        become(p, Sport::ride, c.between(9000, 14'000), 40'000);
        p.b.sport = Sport::walk;
        p.b.elapsedS = 1500;
        p.b.distanceM = 1'900;
        move(p.b, 6000);
    }},
    // ---- two workouts that the rule takes for one
    Scenario{"stretching with an app as the class begins", false, same, 2, [](MadePair& p, Chance& c) {
        goIndoors(p, c, Sport::cardio, std::nullopt);
        p.b.sport = Sport::yoga;
        p.b.elapsedS = 600;
        move(p.b, c.between(0, 60));
    }},
    Scenario{"a friend's track of the same race", false, same, 2, [](MadePair& p, Chance& c) {
        become(p, Sport::run, c.between(2400, 6000), 10'050);
        vary(p.b.elapsedS, c.between(0.02, 0.1));
        move(p.b, c.between(10, 60));
    }},
};
// clang-format on

} // namespace

std::span<const Scenario> allScenarios() {
    return scenarios;
}

std::vector<MadePair> pairsOf(const Scenario& scenario) {
    unsigned seed = 0; // by its name: another scenario before it changes nothing
    for (const char* c = scenario.name; *c != '\0'; ++c)
        seed = seed * 31 + static_cast<unsigned char>(*c);
    Chance chance(seed);
    std::vector<MadePair> pairs;
    for (int i = 0; i < scenario.pairs; ++i) {
        const Workout& workout = workouts[static_cast<size_t>(chance.below(int{workouts.size()}))];
        MadePair pair;
        pair.a.sport = workout.sport;
        pair.a.startMs = 1'760'000'000'000 + dayMs * chance.below(400) + chance.below(int{hourMs} * 14);
        pair.a.elapsedS = workout.elapsedS * chance.between(0.9, 1.2);
        pair.a.distanceM = workout.distanceM * chance.between(0.9, 1.2);
        pair.b = pair.a;
        pair.a.account = pair.a.id = 1;
        pair.b.account = pair.b.id = 2;
        pair.a.externalId = QStringLiteral("a%1").arg(i);
        pair.b.externalId = QStringLiteral("b%1").arg(i);
        pair.a.stableId = QStringLiteral("garmin/1/") + pair.a.externalId;
        pair.b.stableId = QStringLiteral("strava/2/") + pair.b.externalId;
        scenario.tell(pair, chance);
        pairs.push_back(pair);
    }
    return pairs;
}

} // namespace vd::test
