// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

namespace vd::demo {

// The ways the made-up athlete knows. All begin in one made-up valley but for the walk on the coast.
enum class Place {
    valleyLoop,
    eveningLoop,
    plateauLoop,
    riverLoop,
    lunchLoop,
    forestTrail,
    riverRun,
    vineyardRun,
    track,
    cityRace,
    shakeOut,
    ridgeWalk,
    castleWalk,
    coastWalk,
};

// Rounds of a running track in the middle of a way: whole ones, so that the way goes on where it left.
struct Oval {
    double fromM = 0;
    double lengthM = 0;
};

struct Position {
    double latitude = 0; // degrees
    double longitude = 0;
};

// A closed way of a given length and climb: the same shape each time, stretched to the metre.
class Course {
public:
    // climbM is what models/analysis/Track.h finds with a barometer.
    Course(Place place, double lengthM, double climbM, std::optional<Oval> oval = std::nullopt);

    double lengthM() const { return m_lengthM; }
    double heightM(double alongM) const;
    double grade(double alongM) const; // rise over distance; 0.05 is 5 %
    Position position(double alongM) const;

private:
    struct Metres {
        double east = 0;
        double north = 0;
    };
    double onLoop(double alongM) const; // what of the way lies outside of the oval
    Metres loopAt(double loopM) const;
    Metres ovalAt(double ovalM) const;

    Place m_place;
    double m_lengthM;
    Oval m_oval;
    double m_loopM;
    std::vector<double> m_heights; // at even distances around the loop, the last one the first again
};

} // namespace vd::demo
