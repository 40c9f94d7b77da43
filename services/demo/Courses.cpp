// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demo/Courses.h"

#include "models/analysis/Track.h"
#include "services/demo/Random.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace vd::demo {

namespace {

using std::numbers::pi;

constexpr int points = 1024; // of a loop

struct Hill {
    double at = 0; // share of the loop
    double width = 1;
    double height = 0; // against the others
};
struct Shape {
    Place place;
    Position start;
    double heightM;   // of the start
    double roughness; // how the way winds: 0 is an ellipse
    double ripple;    // small ups and downs, against the hills
    std::array<Hill, 4> hills;
};

constexpr Position home{49.3768, 8.7012};
constexpr std::array shapes{
    Shape{Place::valleyLoop,
          home,
          225,
          0.30,
          8,
          {Hill{0.26, 0.045, 190}, Hill{0.55, 0.055, 330}, Hill{0.78, 0.025, 85}, Hill{0.9, 0.02, 12}}},
    Shape{Place::eveningLoop, home, 120, 0.26, 5, {Hill{0.3, 0.07, 120}, Hill{0.62, 0.05, 75}}},
    Shape{Place::plateauLoop,
          home,
          118,
          0.34,
          9,
          {Hill{0.2, 0.06, 260}, Hill{0.42, 0.08, 390}, Hill{0.66, 0.04, 180}, Hill{0.8, 0.03, 110}}},
    Shape{Place::riverLoop, home, 112, 0.32, 4, {Hill{0.4, 0.05, 55}, Hill{0.7, 0.04, 40}}},
    Shape{Place::lunchLoop,
          home,
          116,
          0.22,
          2,
          {Hill{0.15, 0.04, 11}, Hill{0.34, 0.08, 27}, Hill{0.57, 0.05, 9}, Hill{0.77, 0.06, 18}}},
    Shape{Place::forestTrail,
          {49.3921, 8.7263},
          185,
          0.36,
          7,
          {Hill{0.22, 0.08, 130}, Hill{0.52, 0.09, 165}, Hill{0.8, 0.05, 45}}},
    Shape{Place::riverRun, home, 110, 0.18, 2.5, {Hill{0.5, 0.2, 14}, Hill{0.8, 0.05, 10}}},
    Shape{Place::vineyardRun,
          {49.4102, 8.6934},
          124,
          0.30,
          5,
          {Hill{0.28, 0.08, 75}, Hill{0.55, 0.06, 95}, Hill{0.78, 0.05, 40}}},
    Shape{Place::track, home, 113, 0.16, 1, {Hill{0.3, 0.12, 20}, Hill{0.6, 0.07, 8}, Hill{0.85, 0.06, 12}}},
    Shape{Place::cityRace,
          {49.4093, 8.6742},
          108,
          0.20,
          1.5,
          {Hill{0.2, 0.07, 9}, Hill{0.45, 0.08, 14}, Hill{0.75, 0.07, 12}}},
    Shape{Place::shakeOut, home, 116, 0.20, 1, {Hill{0.3, 0.1, 9}, Hill{0.65, 0.1, 12}}},
    Shape{Place::ridgeWalk,
          {49.4471, 8.7538},
          240,
          0.34,
          9,
          {Hill{0.24, 0.1, 270}, Hill{0.5, 0.12, 330}, Hill{0.74, 0.06, 130}}},
    Shape{Place::castleWalk, {49.4140, 8.7105}, 150, 0.28, 6, {Hill{0.35, 0.12, 190}, Hill{0.66, 0.1, 150}}},
    Shape{Place::coastWalk, {43.7412, 7.4286}, 40, 0.24, 8, {Hill{0.3, 0.1, 160}, Hill{0.65, 0.12, 220}}},
};

// The row of a place; the table stands in the order of the enumeration.
const Shape& shapeOf(Place place) {
    return shapes[static_cast<size_t>(place)];
}

double hillsAt(const Shape& shape, double share) {
    double height = 0;
    for (const Hill& hill : shape.hills) {
        const double away = (share - hill.at) / hill.width;
        height += hill.height * std::exp(-away * away);
    }
    return height;
}

double interpolated(double a, double b, double share) {
    return a + (b - a) * share;
}

struct Point {
    double east = 0;
    double north = 0;
};

// What all sessions on one way have in common.
struct Ground {
    std::vector<Point> line;    // of length 1, at even distances, the last point the first again
    std::vector<double> relief; // against the start, not to scale
};

// Around a middle: a circle, dented by waves that are the weaker the shorter they are.
std::vector<Point> outline(Place place) {
    constexpr int fine = 2 * points;
    constexpr size_t waves = 26;
    Random random = dice(Dice::course, static_cast<int>(place));
    std::array<double, waves> size{}, phase{};
    for (size_t k = 0; k < waves; ++k) {
        size[k] = shapeOf(place).roughness * random.between(0.4, 1) / std::pow(k + 1.0, 1.15);
        phase[k] = random.between(0, 2 * pi);
    }
    const double flat = random.between(0.62, 0.85);
    const double turn = random.between(0, 2 * pi);
    std::vector<Point> line;
    for (int i = 0; i <= fine; ++i) {
        const double angle = 2 * pi * i / fine;
        double radius = 1;
        for (size_t k = 0; k < waves; ++k)
            radius += size[k] * std::cos((static_cast<double>(k) + 2) * angle + phase[k]);
        const double x = radius * std::cos(angle), y = flat * radius * std::sin(angle);
        line.push_back({x * std::cos(turn) - y * std::sin(turn), x * std::sin(turn) + y * std::cos(turn)});
    }
    return line;
}

// At even distances along it, from (0, 0), all in all 1 long.
std::vector<Point> evened(const std::vector<Point>& line) {
    std::vector<double> along{0};
    for (size_t i = 1; i < line.size(); ++i)
        along.push_back(along.back() +
                        std::hypot(line[i].east - line[i - 1].east, line[i].north - line[i - 1].north));
    std::vector<Point> even;
    size_t next = 1;
    for (int i = 0; i <= points; ++i) {
        const double target = along.back() * i / points;
        while (next + 1 < line.size() && along[next] < target)
            ++next;
        const double share = (target - along[next - 1]) / (along[next] - along[next - 1]);
        const Point a = line[next - 1], b = line[next];
        even.push_back({(interpolated(a.east, b.east, share) - line[0].east) / along.back(),
                        (interpolated(a.north, b.north, share) - line[0].north) / along.back()});
    }
    return even;
}

std::vector<double> reliefOf(const Shape& shape) {
    Random random = dice(Dice::course, 100 + static_cast<int>(shape.place));
    std::array<double, 5> size{}, phase{}, often{};
    for (size_t k = 0; k < size.size(); ++k) {
        often[k] = 5 + 4 * static_cast<double>(k) + random.below(4); // whole: the way is closed
        size[k] = shape.ripple * random.between(0.4, 1) * std::pow(5 / often[k], 1.2);
        phase[k] = random.between(0, 2 * pi);
    }
    std::vector<double> relief;
    for (int i = 0; i <= points; ++i) {
        const double share = static_cast<double>(i) / points;
        double height = hillsAt(shape, share) - hillsAt(shape, 0);
        for (size_t k = 0; k < size.size(); ++k)
            height += size[k] * (std::sin(2 * pi * often[k] * share + phase[k]) - std::sin(phase[k]));
        relief.push_back(height);
    }
    return relief;
}

const Ground& groundOf(Place place) {
    static const std::vector<Ground> grounds = [] {
        std::vector<Ground> all;
        for (const Shape& shape : shapes)
            all.push_back({evened(outline(shape.place)), reliefOf(shape)});
        return all;
    }();
    return grounds[static_cast<size_t>(place)];
}

} // namespace

Course::Course(Place place, double lengthM, double climbM, std::optional<Oval> oval)
    : m_place(place), m_lengthM(lengthM), m_oval(oval.value_or(Oval{lengthM, 0})),
      m_loopM(lengthM - m_oval.lengthM) {
    // The hills are made as high as it takes to climb so much.
    const std::vector<double>& relief = groundOf(place).relief;
    double low = 0, high = 4;
    m_heights.resize(relief.size());
    for (int step = 0; step < 14; ++step) {
        const double scale = (low + high) / 2;
        for (size_t i = 0; i < relief.size(); ++i)
            m_heights[i] = shapeOf(place).heightM + scale * relief[i];
        const double up = climb(m_heights, climbThresholdBarometerM)->upM;
        (up < climbM ? low : high) = scale;
    }
}

double Course::onLoop(double alongM) const {
    if (alongM <= m_oval.fromM) return alongM;
    return alongM <= m_oval.fromM + m_oval.lengthM ? m_oval.fromM : alongM - m_oval.lengthM;
}

double Course::heightM(double alongM) const {
    const double place = std::clamp(onLoop(alongM) / m_loopM, 0.0, 1.0) * points;
    const auto i = std::min(static_cast<size_t>(place), size_t{points - 1});
    return interpolated(m_heights[i], m_heights[i + 1], place - static_cast<double>(i));
}

double Course::grade(double alongM) const {
    const double reachM = std::max(40.0, m_loopM / points);
    const double fromM = std::max(0.0, alongM - reachM), toM = std::min(m_lengthM, alongM + reachM);
    return (heightM(toM) - heightM(fromM)) / (toM - fromM);
}

Course::Metres Course::loopAt(double loopM) const {
    const double place = std::clamp(loopM / m_loopM, 0.0, 1.0) * points;
    const auto i = std::min(static_cast<size_t>(place), size_t{points - 1});
    const double share = place - static_cast<double>(i);
    const std::vector<Point>& line = groundOf(m_place).line;
    return {m_loopM * interpolated(line[i].east, line[i + 1].east, share),
            m_loopM * interpolated(line[i].north, line[i + 1].north, share)};
}

// From the beginning of the home straight, in the direction in which the loop arrives there.
Course::Metres Course::ovalAt(double ovalM) const {
    constexpr double roundM = 400, straightM = 84.39;
    constexpr double radiusM = (roundM - 2 * straightM) / (2 * pi);
    double inRoundM = std::fmod(ovalM, roundM);
    const bool back = inRoundM >= roundM / 2;
    if (back) inRoundM -= roundM / 2;
    double x = inRoundM, y = 0;
    if (inRoundM > straightM) {
        const double angle = (inRoundM - straightM) / radiusM;
        x = straightM + radiusM * std::sin(angle);
        y = radiusM * (1 - std::cos(angle));
    }
    if (back) {
        x = straightM - x;
        y = 2 * radiusM - y;
    }
    const Metres before = loopAt(m_oval.fromM - 20), here = loopAt(m_oval.fromM);
    const double heading = std::atan2(here.north - before.north, here.east - before.east);
    return {here.east + x * std::cos(heading) - y * std::sin(heading),
            here.north + x * std::sin(heading) + y * std::cos(heading)};
}

Position Course::position(double alongM) const {
    const double ovalM = alongM - m_oval.fromM;
    const Metres at = ovalM > 0 && ovalM < m_oval.lengthM ? ovalAt(ovalM) : loopAt(onLoop(alongM));
    const Position start = shapeOf(m_place).start;
    constexpr double degreesPerM = 180 / (pi * earthRadiusM);
    return {start.latitude + at.north * degreesPerM,
            start.longitude + at.east * degreesPerM / std::cos(start.latitude * pi / 180)};
}

} // namespace vd::demo
