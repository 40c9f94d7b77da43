// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Sport.h"

#include <QDate>

#include <optional>

namespace vd {

// What was done on a day in one sport: the activities of it summed up. Sums of values that no activity says
// are missing, not zero.
struct ActivityDay {
    QDate date;
    Sport sport = Sport::other;
    int activities = 0;
    double durationS = 0; // moving time; elapsed where nothing is known of pauses
    std::optional<double> distanceM;
    std::optional<double> climbM;
    std::optional<double> load;

    friend bool operator==(const ActivityDay&, const ActivityDay&) = default;
};

} // namespace vd
