// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/AthleteRows.h"

#include <algorithm>

namespace vd {

std::vector<AthleteSettings> athleteRows(Sql& sql, ProfileId profile) {
    std::vector<AthleteSettings> all;
    Rows rows = sql.query(QStringLiteral("SELECT since, birth_year, sex, max_heart_rate_bpm, "
                                         "resting_heart_rate_bpm, threshold_heart_rate_bpm, "
                                         "threshold_power_w, zone_method FROM athlete WHERE profile = ? "
                                         "ORDER BY since"),
                          profile);
    while (rows.next()) {
        AthleteSettings& settings = all.emplace_back();
        settings.since = rows.date(0);
        if (!rows.isNull(1)) settings.birthYear = rows.number(1);
        settings.sex = sexFromKey(rows.text(2));
        settings.maxHeartRateBpm = rows.optionalReal(3);
        settings.restingHeartRateBpm = rows.optionalReal(4);
        settings.thresholdHeartRateBpm = rows.optionalReal(5);
        settings.thresholdPowerW = rows.optionalReal(6);
        settings.zoneMethod = zoneMethodFromKey(rows.text(7));
    }
    return all;
}

bool writeAthlete(Sql& sql, ProfileId profile, const AthleteSettings& settings) {
    const std::vector<AthleteSettings> standing = athleteRows(sql, profile);
    if (std::find(standing.begin(), standing.end(), settings) != standing.end()) return false;
    sql.run(QStringLiteral("INSERT INTO athlete (profile, since, birth_year, sex, max_heart_rate_bpm, "
                           "resting_heart_rate_bpm, threshold_heart_rate_bpm, threshold_power_w, "
                           "zone_method) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) "
                           "ON CONFLICT (profile, since) DO UPDATE SET birth_year = excluded.birth_year, "
                           "sex = excluded.sex, max_heart_rate_bpm = excluded.max_heart_rate_bpm, "
                           "resting_heart_rate_bpm = excluded.resting_heart_rate_bpm, "
                           "threshold_heart_rate_bpm = excluded.threshold_heart_rate_bpm, "
                           "threshold_power_w = excluded.threshold_power_w, "
                           "zone_method = excluded.zone_method"),
            profile, settings.since, settings.birthYear, key(settings.sex), settings.maxHeartRateBpm,
            settings.restingHeartRateBpm, settings.thresholdHeartRateBpm, settings.thresholdPowerW,
            key(settings.zoneMethod));
    return true;
}

HeartSeconds heartSecondsOf(Sql& sql, ActivityId activity) {
    Rows rows = sql.query(QStringLiteral("SELECT seconds FROM activity_heart WHERE activity = ?"), activity);
    return rows.next() ? decodeHeartSeconds(rows.bytes(0)) : HeartSeconds{};
}

} // namespace vd
