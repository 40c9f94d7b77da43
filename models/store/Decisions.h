// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/MatchAnswer.h"
#include "models/store/ChangeLog.h"

namespace vd {

// What is to be written down when a person answers (see Store::decide and Store::separate).
PairAnswers answersOf(Sql& sql, RecordingId a, RecordingId b, MatchAnswer answer);
PairAnswers answersThatSeparate(Sql& sql, RecordingId recording);

// Writes the answers down, derives the activities of the recordings anew and logs them. Returns the answers
// that stood before for the pairs it changed. The caller holds the transaction.
PairAnswers decide(Sql& sql, const PairAnswers& answers, qint64 nowMs, ChangeLog& log);

} // namespace vd
