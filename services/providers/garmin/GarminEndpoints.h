// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace vd {

// All that the program knows of addresses, parameters and largest ranges of the Garmin Connect Personal API:
// a path that turns out to be another is mended here and nowhere else. Paths outside of the API's own list
// answer 404, ranges that are too long 400; most of the paths and several ranges were never confirmed by
// Garmin in public, "confirmed" says which were.
struct GarminEndpoint {
    // {s}, {e}: first and last day, both inclusive, "2026-11-20"; {day}; {id}; {start}, {limit}: of a page.
    const char* address;
    int days = 1;     // largest range that is asked for
    int sureDays = 0; // the range to fall back to where that is refused; 0: halves of it
};

namespace garminapi {

inline constexpr GarminEndpoint activities{"/activitylist-service/activities/search/"
                                           "activities?startDate={s}&endDate={e}&start={start}&limit={limit}",
                                           365};
inline constexpr int activitiesPerPage = 100;
// One client never saw more than 45 of them. A page of fewer than these is the last one, as is any that is
// shorter than the one before.
inline constexpr int fewestPerPage = 40;
inline constexpr GarminEndpoint original{"/download-service/files/activity/{id}"};
inline constexpr GarminEndpoint heartRateZones{"/biometric-service/heartRateZones"};
inline constexpr GarminEndpoint hrv{"/hrv-service/hrv/daily/{s}/{e}", 31}; // confirmed; 35 days worked
inline constexpr GarminEndpoint foodOfDay{"/nutrition-service/food/logs/{day}"};
inline constexpr GarminEndpoint night{
    "/sleep-service/sleep/dailySleepData?date={day}&nonSleepBufferMinutes=60"};
inline constexpr GarminEndpoint nights{
    "/sleep-service/sleep/dailySleepSummariesByDate?startDate={s}&endDate={e}", 31}; // 31 confirmed
inline constexpr GarminEndpoint day{"/usersummary-service/usersummary/daily?calendarDate={day}"};
inline constexpr GarminEndpoint days{
    "/usersummary-service/usersummary/v2/dailysummaries?startDate={s}&endDate={e}", 31};       // 35 worked
inline constexpr GarminEndpoint steps{"/usersummary-service/stats/steps/daily/{s}/{e}", 28};   // 28 confirmed
inline constexpr GarminEndpoint stress{"/usersummary-service/stats/stress/daily/{s}/{e}", 28}; // confirmed
inline constexpr GarminEndpoint hydration{"/usersummary-service/stats/hydration/daily/{s}/{e}",
                                          31};                                        // path confirmed
inline constexpr GarminEndpoint profile{"/userprofile-service/userprofile/settings"}; // confirmed
inline constexpr GarminEndpoint weights{"/weight-service/weight/range/{s}/{e}?includeAll=true", 365,
                                        31}; // path confirmed
inline constexpr GarminEndpoint heartRateOfDay{"/wellness-service/wellness/dailyHeartRate?date={day}"};

} // namespace garminapi

} // namespace vd
