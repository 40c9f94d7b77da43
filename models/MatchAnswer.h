// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Batch.h"

#include <QString>

#include <optional>
#include <vector>

namespace vd {

// What a person says of two recordings: of one workout or not. 'ask' is no answer: the rule of B10 decides.
enum class MatchAnswer { ask, same, different };
QString key(MatchAnswer answer); // "ask", "same", "different"
std::optional<MatchAnswer> matchAnswerFromKey(QStringView key);

struct PairAnswer {
    RecordingId a = 0;
    RecordingId b = 0;
    MatchAnswer answer = MatchAnswer::ask;

    friend bool operator==(const PairAnswer&, const PairAnswer&) = default;
};
using PairAnswers = std::vector<PairAnswer>;

} // namespace vd
