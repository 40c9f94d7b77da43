// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/Matching.h"

#include <QHash>

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <tuple>

namespace vd {

namespace {

constexpr qint64 minuteMs = 60'000;

bool namesAsOriginal(const MatchCandidate& copy, const MatchCandidate& original) {
    return !copy.namesOriginal.isEmpty() && copy.namesOriginal == original.externalId;
}

bool isForwarded(const MatchCandidate& a, const MatchCandidate& b) {
    return namesAsOriginal(a, b) || namesAsOriginal(b, a);
}

// Sport::other is 'not told' (most GPX files, TCX's "Other"): it contradicts nothing.
bool sportsDisagree(const MatchCandidate& a, const MatchCandidate& b) {
    return a.sport != Sport::other && b.sport != Sport::other && info(a.sport).family != info(b.sport).family;
}

bool within(double a, double b, double share) {
    return std::abs(a - b) <= share * std::max(a, b);
}

// Indoors, and wherever nothing measures it, sources say zero meters.
std::optional<double> measuredM(const MatchCandidate& candidate) {
    return candidate.distanceM.value_or(0) > 0 ? candidate.distanceM : std::nullopt;
}

bool withinWhereKnown(std::optional<double> a, std::optional<double> b, double share) {
    return !a || !b || within(*a, *b, share);
}

// Share of the shorter one; nullopt where one has no duration.
std::optional<double> overlap(const MatchCandidate& a, const MatchCandidate& b) {
    const double elapsedA = a.elapsedS.value_or(0);
    const double elapsedB = b.elapsedS.value_or(0);
    if (elapsedA <= 0 || elapsedB <= 0) return std::nullopt;
    const double startOfB = static_cast<double>(b.startMs - a.startMs) / 1000; // seconds after the start of a
    const double common = std::min(elapsedA, startOfB + elapsedB) - std::max(0.0, startOfB);
    return std::max(0.0, common) / std::min(elapsedA, elapsedB);
}

bool looksLikeClockFault(const MatchCandidate& a, const MatchCandidate& b) {
    constexpr double share = 0.02;
    constexpr qint64 stepMs = 15 * minuteMs, mostSteps = 14 * 4;
    const std::optional<double> metersA = measuredM(a), metersB = measuredM(b);
    if (!a.elapsedS || !b.elapsedS || !metersA || !metersB) return false;
    const qint64 apartMs = std::abs(a.startMs - b.startMs);
    const qint64 steps = (apartMs + stepMs / 2) / stepMs;
    return steps <= mostSteps && std::abs(apartMs - steps * stepMs) <= minuteMs &&
           within(*a.elapsedS, *b.elapsedS, share) && within(*metersA, *metersB, share);
}

using Candidates = std::vector<const MatchCandidate*>; // by stableId: a lower place is a lower stableId

// Two candidates by their places.
struct Pair {
    size_t low = 0;
    size_t high = 0;
    Pair(size_t a, size_t b) : low(std::min(a, b)), high(std::max(a, b)) {}
};

// Groups that grow by joining; what must not meet never does.
class Clusters {
public:
    explicit Clusters(const Candidates& candidates)
        : m_leader(candidates.size()), m_members(candidates.size()), m_apart(candidates.size()),
          m_candidates(candidates) {
        std::iota(m_leader.begin(), m_leader.end(), size_t{0});
        for (size_t i = 0; i < candidates.size(); ++i)
            m_members[i] = {i};
    }

    void keepApart(Pair pair) {
        m_apart[pair.low].push_back(pair.high);
        m_apart[pair.high].push_back(pair.low);
    }

    enum class Accounts { mayRepeat, onceEach };
    void join(Pair pair, Accounts accounts) {
        size_t to = m_leader[pair.low], from = m_leader[pair.high];
        if (to == from || mustStayApart(to, from)) return;
        if (accounts == Accounts::onceEach && contradict(to, from)) return;
        if (m_members[to].size() < m_members[from].size()) std::swap(to, from);
        for (const size_t member : m_members[from])
            m_leader[member] = to;
        m_members[to].insert(m_members[to].end(), m_members[from].begin(), m_members[from].end());
        m_members[from].clear();
    }

    const std::vector<std::vector<size_t>>& members() const { return m_members; } // some empty

private:
    bool mustStayApart(size_t leaderA, size_t leaderB) const {
        for (const size_t member : m_members[leaderA]) {
            for (const size_t other : m_apart[member]) {
                if (m_leader[other] == leaderB) return true;
            }
        }
        return false;
    }

    // One account twice, or a run and a ride that a recording without a sport would bring together.
    bool contradict(size_t leaderA, size_t leaderB) const {
        for (const size_t a : m_members[leaderA]) {
            for (const size_t b : m_members[leaderB]) {
                const MatchCandidate& one = *m_candidates[a];
                const MatchCandidate& other = *m_candidates[b];
                if (one.account == other.account) return true;
                if (sportsDisagree(one, other) && !isForwarded(one, other)) return true;
            }
        }
        return false;
    }

    std::vector<size_t> m_leader;
    std::vector<std::vector<size_t>> m_members; // by leader
    std::vector<std::vector<size_t>> m_apart;
    const Candidates& m_candidates;
};

std::vector<Pair> samePairs(const Candidates& candidates) {
    std::vector<size_t> byStart(candidates.size());
    std::iota(byStart.begin(), byStart.end(), size_t{0});
    std::sort(byStart.begin(), byStart.end(),
              [&](size_t a, size_t b) { return candidates[a]->startMs < candidates[b]->startMs; });
    std::vector<Pair> pairs;
    for (auto a = byStart.begin(); a != byStart.end(); ++a) {
        for (auto b = a + 1; b != byStart.end(); ++b) {
            if (candidates[*b]->startMs - candidates[*a]->startMs > sameStartWithinMs) break;
            if (compare(*candidates[*a], *candidates[*b]) == MatchVerdict::same) pairs.emplace_back(*a, *b);
        }
    }
    return pairs;
}

void sortNearestFirst(std::vector<Pair>& pairs, const Candidates& candidates) {
    const auto rank = [&](const Pair& pair) {
        const qint64 apartMs = std::abs(candidates[pair.low]->startMs - candidates[pair.high]->startMs);
        return std::tuple(apartMs, pair.low, pair.high);
    };
    std::sort(pairs.begin(), pairs.end(), [&](const Pair& x, const Pair& y) { return rank(x) < rank(y); });
}

} // namespace

MatchVerdict compare(const MatchCandidate& a, const MatchCandidate& b) {
    const qint64 apartMs = std::abs(a.startMs - b.startMs);
    if (isForwarded(a, b) && apartMs <= minuteMs) return MatchVerdict::same;
    if (a.account == b.account) return MatchVerdict::different;

    const bool alike = !sportsDisagree(a, b) && apartMs <= sameStartWithinMs &&
                       withinWhereKnown(measuredM(a), measuredM(b), 0.1);
    const std::optional<double> common = overlap(a, b);
    if (!common) return alike ? MatchVerdict::possible : MatchVerdict::different;
    if (alike && *common >= 0.8) return MatchVerdict::same;
    if (*common >= 0.5 || looksLikeClockFault(a, b)) return MatchVerdict::possible;
    return MatchVerdict::different;
}

std::vector<std::vector<qint64>> groupRecordings(const std::vector<MatchCandidate>& candidates,
                                                 const std::vector<MatchDecision>& decisions) {
    Candidates places;
    for (const MatchCandidate& candidate : candidates)
        places.push_back(&candidate);
    std::sort(places.begin(), places.end(),
              [](const MatchCandidate* a, const MatchCandidate* b) { return a->stableId < b->stableId; });
    QHash<qint64, size_t> placeOf;
    for (size_t i = 0; i < places.size(); ++i)
        placeOf.insert(places[i]->id, i);

    Clusters clusters(places);
    std::vector<Pair> told;
    for (const MatchDecision& decision : decisions) {
        if (!placeOf.contains(decision.a) || !placeOf.contains(decision.b)) continue;
        const Pair pair(placeOf.value(decision.a), placeOf.value(decision.b));
        if (decision.same) {
            told.push_back(pair);
        } else {
            clusters.keepApart(pair);
        }
    }
    sortNearestFirst(told, places);
    for (const Pair& pair : told)
        clusters.join(pair, Clusters::Accounts::mayRepeat);

    std::vector<Pair> found = samePairs(places);
    sortNearestFirst(found, places);
    for (const Pair& pair : found)
        clusters.join(pair, Clusters::Accounts::onceEach);

    std::vector<std::vector<size_t>> groups;
    for (std::vector<size_t> members : clusters.members()) {
        if (members.empty()) continue;
        std::sort(members.begin(), members.end());
        groups.push_back(std::move(members));
    }
    std::sort(groups.begin(), groups.end());
    std::vector<std::vector<qint64>> result;
    for (const std::vector<size_t>& group : groups) {
        std::vector<qint64>& ids = result.emplace_back();
        for (const size_t member : group)
            ids.push_back(places[member]->id);
    }
    return result;
}

} // namespace vd
