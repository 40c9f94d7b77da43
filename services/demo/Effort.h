// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/demo/Courses.h"
#include "services/demo/Plan.h"
#include "services/demo/Random.h"

#include <span>
#include <vector>

// How a body gets along: speed, power and heart rate that follow the hills and the plan of the workout.
namespace vd::demo {

// When each place of a way is reached, cell by cell. Adds up to the workout's distance and moving time.
struct Pace {
    std::vector<double> atM; // the end of each cell; begins with 0
    std::vector<double> atS;
    std::vector<double> demand; // of each cell, against the others: what the heart answers to
    std::vector<double> powerW; // of each cell; empty on foot

    size_t cellAt(double seconds,
                  size_t from) const; // the cell in which this moment lies; 'from' is not later
};

// Slower uphill than on the flat, but less so than it costs (field guide B6, Minetti), so the heart works
// harder.
Pace paceOnFoot(const Workout& workout, const Course& course, Random& random);
// Power by the slope, none where it rolls by itself; speed by what power, slope and wind leave.
Pace paceOnWheels(const Workout& workout, const Course& course, Random& random);

// The heart rate of one sample after the other.
class Heart {
public:
    // `swing` is how many bpm twice the mean demand adds.
    Heart(double meanBpm, double swingBpm, double meanDemand, Random& random);
    double after(double seconds, double demand); // that long at this demand
    void rest(double seconds);

private:
    double m_meanBpm, m_swingBpm, m_meanDemand;
    double m_bpm, m_noise = 0;
    double m_seconds = -1, m_rises = 0, m_falls = 0, m_noiseKept = 0;
    Random& m_random;
};

// Shifted so that the mean is what it should be, below what this athlete's heart can do.
void shiftToMean(std::vector<double>& heartRate, double meanBpm);

// The effort of the part that lies so far (metres or seconds) into the workout; 1 without parts.
double effortAt(const std::vector<Part>& parts, double amount);

} // namespace vd::demo
