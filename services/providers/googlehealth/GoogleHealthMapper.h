// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/providers/ProviderSession.h"

#include <span>

namespace vd {

// What Google Health's JSON means in ours. Pure. https://developers.google.com/health/data-types:
// millimetres, grams, kcal; 64-bit integers are text; what is zero may be left out; a day without its value
// is no data.

// What dailyRollUp gives of a day.
struct RollUp {
    const char* type; // of the path: "active-energy-burned"
    std::span<const Metric> metrics;
    int daysPerCall; // at most
    ItemList days;
};
extern const RollUp stepsRollUp;
extern const RollUp distanceRollUp;
extern const RollUp energyRollUp;
extern const RollUp floorsRollUp;
extern const RollUp heartRollUp; // average, lowest and highest of a day

extern const ItemList restingHeartRates; // of list
extern const ItemList weights;           // of reconcile, as the three after it
extern const ItemList nights;
extern const ItemList exercises;
extern const ItemList heartRates; // without payloads: thousands a day

// A point's civil date {"year":2026,"month":11,"day":18}; invalid for anything else.
QDate civilDate(const QJsonObject& date);
QJsonObject civilDate(QDate date);

} // namespace vd
