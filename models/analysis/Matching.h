// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Sport.h"

#include <QString>

#include <optional>
#include <vector>

// Which recordings are of one activity: field guide B10. Pure; the result does not depend on the order of arrival.
namespace vd {

struct MatchCandidate {
    qint64 id = 0;    // the caller's handle; never decides anything
    QString stableId; // same in every store: "provider/account/externalId"; breaks ties
    qint64 account = 0; // two items of one account are never joined by themselves
    Sport sport = Sport::other;
    qint64 startMs = 0;
    std::optional<double> elapsedS;
    std::optional<double> distanceM;
    QString namesOriginal; // the external id of the row that this one says it is a copy of; empty for none
    QString externalId;
};

enum class MatchVerdict { same, possible, different };
MatchVerdict compare(const MatchCandidate& a, const MatchCandidate& b);

struct MatchDecision { // a person's answer
    qint64 a = 0;
    qint64 b = 0;
    bool same = false;
};

// Groups of ids, each an activity; groups and members ordered by stableId.
std::vector<std::vector<qint64>> groupRecordings(const std::vector<MatchCandidate>& candidates,
                                                 const std::vector<MatchDecision>& decisions);

// Two candidates whose starts lie farther apart than this never meet the Same rule: the store gathers by it.
inline constexpr qint64 sameStartWithinMs = 120'000;

} // namespace vd
