// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/Matching.h"

#include <random>
#include <span>

// Pairs of recordings as they come about, each with the truth about it. Made up, the same every time; lengths
// and distances are of the kind that real files have.
namespace vd::test {

// Not the library's distributions: they differ between compilers.
class Chance {
public:
    explicit Chance(unsigned seed) : m_engine(seed) {}
    int below(int n) { return static_cast<int>(m_engine() % static_cast<unsigned>(n)); }
    double between(double low, double high) { return low + (high - low) * below(100'001) / 100'000; }
    double sign() { return below(2) == 0 ? -1 : 1; }

private:
    std::mt19937 m_engine;
};

struct MadePair {
    MatchCandidate a;
    MatchCandidate b;
};

struct Scenario {
    const char* name;
    bool same;            // the truth
    MatchVerdict verdict; // what B10 makes of every one of these pairs
    // How many: about as often as it happens. Most pairs are copies that a service forwarded to another one;
    // what the rule can only ask about (a clock, a treadmill, a late start) is seldom.
    int pairs;
    void (*tell)(MadePair& pair, Chance& chance); // changes what is otherwise twice the same workout
};
std::span<const Scenario> allScenarios();

std::vector<MadePair> pairsOf(const Scenario& scenario);

} // namespace vd::test
