// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/sync/SyncStatus.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

// What syncing says of itself in a line: tool bar, tray, cards (field guide A5). Pure; `now` is on the clock
// of this computer.
namespace vd {

// All accounts in a line: "Updated 2 min ago", "Syncing Strava: 400 of 1,240 activities".
QString syncLine(const SyncState& state, const QDateTime& now);
// When the line reads otherwise by itself, UTC ms; nullopt: never.
std::optional<qint64> syncLineEndsMs(const SyncState& state, const QDateTime& now);

// A pause that only the person ends.
inline constexpr qint64 pausedUntilResumed = Q_INT64_C(253'402'300'799'000); // the end of the year 9999
bool isPausedUntilResumed(qint64 untilMs, qint64 nowMs);
// What a person may choose of a pause.
struct PauseChoice {
    QString text;
    qint64 untilMs;
};
std::vector<PauseChoice> pauseChoices(const QDateTime& now);

// A moment as people say it: "18:40" on the same day, "18 Nov, 19:31" on another.
QString momentText(qint64 atMs, const QDateTime& now);
QString dayText(const QDate& date);                      // "2 Jun 2023"
QString pauseText(qint64 untilMs, const QDateTime& now); // "Paused until 18:00"

// "Syncing: 12 of 40 activities"
QString progressText(const SyncProgress& progress);
double shareOf(const SyncProgress& progress); // 0 ... 1; negative while it is not known

} // namespace vd
