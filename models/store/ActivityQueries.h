// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Activity.h"
#include "models/store/Database.h"

#include <QDate>

namespace vd {

struct ActivityFilter {
    ProfileId profile = firstProfile;
    std::optional<QDate> from = std::nullopt; // local dates, both inclusive
    std::optional<QDate> to = std::nullopt;
    std::optional<QString> sport = std::nullopt; // a key of Sport, or of a family ("water")
    std::optional<int> limit = std::nullopt;     // so many of them, the newest; of lists only
};

// Newest first. One index range scan.
std::vector<Activity> listActivities(const Database& database, const ActivityFilter& filter = {});
std::optional<Activity> findActivity(const Database& database, ActivityId id);

enum class WithStreams { no, yes };
// std::nullopt when there is no such activity.
std::optional<ActivityDetail> activityDetail(const Database& database, ActivityId id, WithStreams streams);

std::optional<RecordingRow> findRecording(const Database& database, RecordingId id);
Streams recordingStreams(const Database& database, RecordingId id);

} // namespace vd
