// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demo/Effort.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace vd::demo {

namespace {

constexpr double riderKg = 84; // with the bicycle
constexpr double gravity = 9.81;
constexpr double rolling = 0.005;
constexpr double drag = 0.5 * 1.2 * 0.34; // half of air density times frontal area and its coefficient
constexpr double brakesFromMps = 15.8;
constexpr double highestBpm = 186;

// What a metre costs at this grade against one on the flat (Minetti 2002).
double cost(double grade) {
    const double i = std::clamp(grade, -0.45, 0.45);
    return (((((155.4 * i - 30.4) * i - 43.3) * i + 46.3) * i + 19.5) * i + 3.6) / 3.6;
}

// Nobody changes speed at once: each value takes a part of its neighbours'.
void smooth(std::vector<double>& values, double share) {
    for (size_t i = 1; i < values.size(); ++i)
        values[i] += share * (values[i - 1] - values[i]);
    for (size_t i = values.size() - 1; i-- > 0;)
        values[i] += share * (values[i + 1] - values[i]);
}

std::vector<double> evenly(double lengthM, double aboutM) {
    const auto cells = static_cast<size_t>(std::max(50.0, std::round(lengthM / aboutM)));
    std::vector<double> atM(cells + 1);
    for (size_t i = 0; i <= cells; ++i)
        atM[i] = lengthM * static_cast<double>(i) / static_cast<double>(cells);
    return atM;
}

void clockIn(Pace& pace, const std::vector<double>& speed, double movingS) {
    pace.atS.assign(1, 0);
    for (size_t i = 0; i < speed.size(); ++i)
        pace.atS.push_back(pace.atS.back() + (pace.atM[i + 1] - pace.atM[i]) / speed[i]);
    const double scale = movingS / pace.atS.back();
    for (double& seconds : pace.atS)
        seconds *= scale;
}

// The speed at which power goes into climbing, rolling and air: drag v³ + load v = power, from above.
double speedAt(double powerW, double grade) {
    const double load = riderKg * gravity * (rolling + grade);
    double v = 20;
    for (int step = 0; step < 7; ++step)
        v -= (drag * v * v * v + load * v - powerW) / std::max(1e-3, 3 * drag * v * v + load);
    return std::clamp(v, 1.8, brakesFromMps);
}

struct Ridden {
    std::vector<double> powerW;
    std::vector<double> speed;
    double seconds = 0;
};

Ridden ridden(const Pace& pace, const std::vector<double>& grades, const std::vector<double>& push,
              double baseW) {
    Ridden result;
    for (size_t i = 0; i < grades.size(); ++i) {
        result.powerW.push_back(baseW * push[i]);
        result.speed.push_back(speedAt(result.powerW.back(), grades[i]));
    }
    smooth(result.speed, 0.75);
    for (size_t i = 0; i < grades.size(); ++i)
        result.seconds += (pace.atM[i + 1] - pace.atM[i]) / result.speed[i];
    return result;
}

// Against the mean; steeper is harder, and there is nothing to push from about 3 % down.
double pushAt(double grade) {
    if (grade > 0) return std::min(1.12, 1 + 2 * grade);
    return std::clamp(1 + 38 * (grade + 0.004), 0.0, 1.0);
}

} // namespace

size_t Pace::cellAt(double seconds, size_t from) const {
    size_t cell = from;
    while (cell + 2 < atS.size() && atS[cell + 1] < seconds)
        ++cell;
    return cell;
}

Pace paceOnFoot(const Workout& workout, const Course& course, Random& random) {
    constexpr double cellM = 12;
    const bool walks = workout.kind == Kind::hike;
    const double uphill = walks ? 0.5 : 0.62, downhill = walks ? 0.12 : 0.3;
    Pace pace;
    pace.atM = evenly(workout.distanceM, cellM);
    std::vector<double> speed;
    double mood = 0, quick = 0;
    for (size_t i = 0; i + 1 < pace.atM.size(); ++i) {
        const double alongM = (pace.atM[i] + pace.atM[i + 1]) / 2;
        mood = 0.96 * mood + 0.28 * random.normal();
        quick = 0.6 * quick + 0.8 * random.normal();
        const double hill = cost(course.grade(alongM));
        speed.push_back(effortAt(workout.parts, alongM) * std::pow(hill, hill > 1 ? -uphill : -downhill) *
                        (1 + 0.03 * mood + 0.012 * quick));
        pace.demand.push_back(speed.back() * hill);
    }
    smooth(speed, 0.45);
    smooth(pace.demand, 0.45);
    clockIn(pace, speed, workout.movingS);
    return pace;
}

Pace paceOnWheels(const Workout& workout, const Course& course, Random& random) {
    constexpr double cellM = 25;
    Pace pace;
    pace.atM = evenly(workout.distanceM, cellM);
    std::vector<double> grades, push;
    double mood = 0, wind = 0;
    for (size_t i = 0; i + 1 < pace.atM.size(); ++i) {
        const double alongM = (pace.atM[i] + pace.atM[i + 1]) / 2;
        mood = 0.972 * mood + 0.235 * random.normal(); // turns, corners, company: some hundred metres
        wind = 0.97 * wind + 0.24 * random.normal();
        const double grade = course.grade(alongM);
        grades.push_back(grade + 0.002 * wind);
        push.push_back(std::max(0.0, pushAt(grade) * (1 + 0.23 * mood)));
    }
    smooth(push, 0.4);
    // The power that takes as long as it took.
    double low = 40, high = 420;
    Ridden ride;
    for (int step = 0; step < 9; ++step) {
        const double middle = (low + high) / 2;
        ride = ridden(pace, grades, push, middle);
        (ride.seconds > workout.movingS ? low : high) = middle;
    }
    clockIn(pace, ride.speed, workout.movingS);
    pace.demand = ride.powerW;
    pace.powerW = std::move(ride.powerW);
    return pace;
}

Heart::Heart(double meanBpm, double swingBpm, double meanDemand, Random& random)
    : m_meanBpm(meanBpm), m_swingBpm(swingBpm), m_meanDemand(meanDemand), m_bpm(std::min(meanBpm, 92.0)),
      m_random(random) {}

double Heart::after(double seconds, double demand) {
    if (seconds != m_seconds) { // most samples are as far apart as the ones before
        m_seconds = seconds;
        m_rises = 1 - std::exp(-seconds / 30);
        m_falls = 1 - std::exp(-seconds / 42);
        m_noiseKept = std::exp(-seconds / 25);
    }
    const double target = std::clamp(m_meanBpm + m_swingBpm * (demand / m_meanDemand - 1), 58.0, highestBpm);
    m_bpm += (target - m_bpm) * (target > m_bpm ? m_rises : m_falls);
    m_noise = m_noiseKept * m_noise + std::sqrt(1 - m_noiseKept * m_noiseKept) * 1.3 * m_random.normal();
    return m_bpm + m_noise;
}

void Heart::rest(double seconds) {
    m_bpm += (98 - m_bpm) * (1 - std::exp(-seconds / 130));
}

void shiftToMean(std::vector<double>& heartRate, double meanBpm) {
    constexpr int rounds = 4; // what is cut at the top is made up for below
    for (int round = 0; round < rounds; ++round) {
        const double sum = std::accumulate(heartRate.begin(), heartRate.end(), 0.0);
        const double shift = meanBpm - sum / static_cast<double>(heartRate.size());
        for (double& bpm : heartRate)
            bpm = std::clamp(bpm + shift, 52.0, highestBpm);
    }
    for (double& bpm : heartRate)
        bpm = std::round(bpm);
}

double effortAt(const std::vector<Part>& parts, double amount) {
    double end = 0;
    for (const Part& part : parts) {
        end += part.amount;
        if (amount <= end) return part.effort;
    }
    return parts.empty() ? 1 : parts.back().effort;
}

} // namespace vd::demo
