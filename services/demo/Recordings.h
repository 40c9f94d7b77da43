// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Batch.h"
#include "services/demo/Sessions.h"

#include <array>
#include <utility>
#include <vector>

namespace vd::demo {

// Who keeps what: the watch and the bicycle computer of one maker, the training room of another, a watch that
// is worn day and night, the phone with the scale, and the place where sport is shared.
enum class Account { garmin, wahoo, polar, strava, phone };
inline constexpr std::array allAccounts{Account::garmin, Account::wahoo, Account::polar, Account::strava,
                                        Account::phone};
Source sourceOf(Account account);

// What each account says of one session: not the same start, not the same distance, not the same channels.
std::vector<std::pair<Account, Recording>> recordingsOf(const Session& session, const Day& day);

} // namespace vd::demo
