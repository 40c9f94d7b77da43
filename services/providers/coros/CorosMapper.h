// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/providers/ProviderSession.h"
#include "services/providers/coros/CorosText.h"

namespace vd {

// What COROS's texts mean in ours. Pure. An item is a part of an answer (CorosText.h), word for word but
// for its number in the list, with the tool that said it and the time zone that it was asked for in:
//   {"text":"Outdoor Run - 2026-11-02\n…","timezone":"Europe/Berlin","tool":"querySportRecords"}
// An item that cannot be read is kept and left out (badData). Days whose shares of sleep are told get their
// stages one after the other, deep first: how long each was is COROS's word, when it was nobody knows.

// The items of an answer as JSON, for ProviderSession::map.
QByteArray corosItems(const QString& tool, const QTimeZone& zone, const CorosParts& parts);

extern const ItemList corosActivityItems; // a brief recording each
extern const ItemList corosDayItems;      // steps, energy, exercise, floors, stress; resting heart rate; HRV
extern const ItemList corosNightItems;    // nights and naps; where no times are told, how long was slept

// The recording that the list told, of its item's words; nothing where these are none.
std::optional<Recording> corosListed(const QByteArray& item);

// {"text":"Nickname: …"}: the weight that stands in the profile, as of the moment of asking.
void mapCorosUser(const QJsonObject& item, int payload, Batch& batch);

} // namespace vd
