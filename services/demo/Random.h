// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace vd::demo {

// splitmix64 (Steele, Lea, Flood 2014), written out, because the distributions of the standard library differ
// between compilers and the same day must be the same day everywhere.
class Random {
public:
    explicit Random(quint64 seed) : m_state(seed) {}

    quint64 next() {
        quint64 z = m_state += 0x9e3779b97f4a7c15U;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31);
    }
    double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; } // [0, 1)
    double between(double low, double high) { return low + (high - low) * unit(); }
    int below(int count) { return static_cast<int>(next() % static_cast<quint64>(count)); }
    bool chance(double share) { return unit() < share; }
    // Mean 0, standard deviation 1, never beyond 3.5: the sum of four even ones.
    double normal() { return (unit() + unit() + unit() + unit() - 2) * 1.7320508; }

private:
    quint64 m_state;
};

// What a day's dice are for: each use has its own row of numbers, so that changing one changes no other.
enum class Dice { plan = 1, session, course, night, heart, steps, body, wrist, sources, slow };

inline Random dice(Dice purpose, int number) {
    Random mixed(static_cast<quint64>(purpose) * 0x100000001b3U + static_cast<quint64>(number + 1'000'000));
    return Random(mixed.next());
}

// A value in about [-1, 1] that wanders slowly: smooth between one die each `every` days.
inline double wander(int salt, double daysAgo, double every) {
    const double place = daysAgo / every;
    const int index = static_cast<int>(place);
    const auto at = [&](int i) { return dice(Dice::slow, salt * 10'000 + i).between(-1, 1); };
    const double share = place - index;
    const double smooth = share * share * (3 - 2 * share);
    return at(index) * (1 - smooth) + at(index + 1) * smooth;
}

} // namespace vd::demo
