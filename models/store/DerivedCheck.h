// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Database.h"

#include <QString>

#include <vector>

namespace vd {

// A derived row that is not what the said rows make of it now.
struct DerivedDifference {
    QString entity; // activity, daily; recording, whose own columns contradict each other
    QString id;     // as in the change log
    QString what;   // for the log: "distance_m: 5000, should be 5012.3"
};

// Makes every activity and every day of all profiles anew and compares, writing nothing. Reads the whole
// store: minutes for a large one. For 'doctor --deep'.
std::vector<DerivedDifference> checkDerived(const Database& database);

} // namespace vd
