// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/watch/WatchStatus.h"

namespace vd {

QString key(WatchStatus::State state) {
    switch (state) {
    case WatchStatus::State::asking: return QStringLiteral("asking");
    case WatchStatus::State::declined: return QStringLiteral("declined");
    case WatchStatus::State::away: return QStringLiteral("away");
    case WatchStatus::State::looking: return QStringLiteral("looking");
    case WatchStatus::State::watching: return QStringLiteral("watching");
    case WatchStatus::State::settling: return QStringLiteral("settling");
    case WatchStatus::State::importing: return QStringLiteral("importing");
    case WatchStatus::State::present: return QStringLiteral("present");
    }
    Q_UNREACHABLE();
}

} // namespace vd
