// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Sport.h"

#include <QString>

#include <optional>
#include <vector>

// Which recordings are of one activity: field guide B10. Pure; the result does not depend on the order of
// arrival.
namespace vd {

struct MatchCandidate {
    qint64 id = 0;      // the caller's handle; never decides anything
    QString stableId;   // same in every store: "provider/account/externalId"; breaks ties
    qint64 account = 0; // two items of one account are never joined by themselves
    Sport sport = Sport::other;
    qint64 startMs = 0;
    std::optional<double> elapsedS;
    std::optional<double> distanceM; // zero is as good as missing: nothing measured it
    QString namesOriginal; // the external id of the row that this one says it is a copy of; empty for none
    QString externalId;
};

// The first of these that applies:
// - one names the other's external id as its original, and they start within 60 s: same;
// - both are of one account: different;
// - family of sport equal or one of them Sport::other ('not told'), starts within 120 s, overlap of
//   [start, start + elapsed] at least 0.8 of the shorter, and distances within 10 % of the larger or one
//   missing: same;
// - overlap at least 0.5 of the shorter (this holds what would be same but for the sport): possible;
// - starts within 60 s of a multiple of 15 min apart, up to 14 h, with duration and distance known and within
// 2 % of the
//   larger (a clock fault): possible;
// - an elapsed time is missing, and all else is as for same: possible;
// - else different.
enum class MatchVerdict { same, possible, different };
MatchVerdict compare(const MatchCandidate& a, const MatchCandidate& b);

struct MatchDecision { // a person's answer
    qint64 a = 0;
    qint64 b = 0;
    bool same = false;
};

// Groups of ids, each an activity; groups and members ordered by stableId. A person's answers come first:
// 'same' joins whatever it is (also two items of one account), 'different' keeps apart, also where that
// breaks a chain of 'same'. Then pairs that compare() calls same are joined, nearest starts first, ties by
// stableId, as long as no two items of one account, no two sports that are told and of different families,
// and nothing that is to be kept apart would meet. Groups only grow along such pairs and answers: what lies
// in no chain of them with a recording need not be given to group that recording rightly. Decisions that name
// ids which are not among the candidates say nothing.
std::vector<std::vector<qint64>> groupRecordings(const std::vector<MatchCandidate>& candidates,
                                                 const std::vector<MatchDecision>& decisions);

// Two candidates whose starts lie farther apart than this never meet the Same rule: the store gathers by it.
inline constexpr qint64 sameStartWithinMs = 120'000;
// Farther apart than this only those are possible that overlap.
inline constexpr qint64 clockFaultWithinMs = 14 * 3'600'000 + 60'000;

} // namespace vd
