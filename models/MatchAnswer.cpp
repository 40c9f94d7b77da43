// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/MatchAnswer.h"

namespace vd {

QString key(MatchAnswer answer) {
    switch (answer) {
    case MatchAnswer::ask: return QStringLiteral("ask");
    case MatchAnswer::same: return QStringLiteral("same");
    case MatchAnswer::different: return QStringLiteral("different");
    }
    Q_UNREACHABLE();
}

std::optional<MatchAnswer> matchAnswerFromKey(QStringView key) {
    for (const MatchAnswer answer : {MatchAnswer::ask, MatchAnswer::same, MatchAnswer::different}) {
        if (key == vd::key(answer)) return answer;
    }
    return std::nullopt;
}

} // namespace vd
