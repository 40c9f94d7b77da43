// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/providers/ProviderSession.h"

namespace vd {

// What the JSON of COROS's partner interface means in ours. Pure. Units: distance m, duration s, times
// seconds since 1970, time zones in quarters of an hour; sleep by the clock on the wall; energy in kcal, or
// in cal where it is more than anybody spends. They throw Error(badData) for what has no id, no start or no
// day.

extern const ItemList corosPartnerActivities; // of GET /v2/coros/sport/list: a brief recording each
extern const ItemList corosPartnerDays;       // of GET /coros/daily/query: a day and the night before it

// The recording that the list told; nothing where these words are none.
std::optional<Recording> corosPartnerListed(const QByteArray& item);
// GET /v2/coros/sport/detail/fit: where the file lies; empty where there is none.
QUrl corosPartnerFile(const QByteArray& answer);

} // namespace vd
