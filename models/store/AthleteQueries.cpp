// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/AthleteQueries.h"

#include "models/store/AthleteRows.h"

namespace vd {

std::vector<AthleteSettings> listAthlete(const Database& database, ProfileId profile) {
    Sql sql(database.reader());
    return athleteRows(sql, profile);
}

AthleteSettings athleteOn(const std::vector<AthleteSettings>& oldestFirst, QDate date) {
    if (oldestFirst.empty()) return {};
    const AthleteSettings* holds = &oldestFirst.front();
    for (const AthleteSettings& settings : oldestFirst) {
        if (settings.since <= date) holds = &settings;
    }
    return *holds;
}

HeartSeconds activityHeartSeconds(const Database& database, ActivityId activity) {
    Sql sql(database.reader());
    return heartSecondsOf(sql, activity);
}

} // namespace vd
