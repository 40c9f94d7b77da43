// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/providers/Originals.h"

#include <QLoggingCategory>

#include <cstdlib>

namespace vd {

namespace {

Q_LOGGING_CATEGORY(logOriginals, "vitaldeck.providers")

// Of several (a triathlon) the one that this is about.
const Recording* nearest(const std::vector<Recording>& recordings, const Recording& listed) {
    const Recording* best = nullptr;
    const auto away = [&listed](const Recording& recording) {
        return std::llabs(recording.summary.start.utcMs - listed.summary.start.utcMs);
    };
    for (const Recording& recording : recordings) {
        if (best == nullptr || away(recording) < away(*best)) best = &recording;
    }
    return best;
}

template <typename T>
void fill(std::optional<T>& value, const std::optional<T>& from) {
    if (!value) value = from;
}

void fillFrom(Summary& summary, const Summary& file) {
    if (summary.sport == Sport::other) summary.sport = file.sport;
    fill(summary.name, file.name);
    fill(summary.notes, file.notes);
    fill(summary.elapsedS, file.elapsedS);
    fill(summary.movingS, file.movingS);
    fill(summary.distanceM, file.distanceM);
    fill(summary.elevationGainM, file.elevationGainM);
    fill(summary.elevationLossM, file.elevationLossM);
    fill(summary.averageSpeedMps, file.averageSpeedMps);
    fill(summary.maxSpeedMps, file.maxSpeedMps);
    fill(summary.averageHeartRateBpm, file.averageHeartRateBpm);
    fill(summary.maxHeartRateBpm, file.maxHeartRateBpm);
    fill(summary.averagePowerW, file.averagePowerW);
    fill(summary.maxPowerW, file.maxPowerW);
    fill(summary.averageCadenceRpm, file.averageCadenceRpm);
    fill(summary.energyJ, file.energyJ);
    fill(summary.poolLengthM, file.poolLengthM);
    summary.lapCount = file.lapCount;
    summary.pointCount = file.pointCount;
}

void layOver(Recording& listed, const Recording& file) {
    // Streams and laps count from the file's own start.
    listed.summary.start = {file.summary.start.utcMs, listed.summary.start.offsetS};
    fillFrom(listed.summary, file.summary);
    listed.laps = file.laps;
    listed.streams = file.streams;
    if (listed.device.isEmpty()) listed.device = file.device;
    for (auto it = file.extras.begin(); it != file.extras.end(); ++it) {
        if (!listed.extras.contains(it.key())) listed.extras.insert(it.key(), it.value());
    }
}

} // namespace

void addOriginal(const Answer& file, Recording listed, const ReadOriginal& read, const QTimeZone& zone,
                 Batch& batch) {
    const Original original = read(file.body, file.key, file.fetchedAtMs, zone);
    if (!original.damage.isEmpty())
        throw Error(ErrorCode::badData, QStringLiteral("%1: %2").arg(file.key, original.damage));
    RawPayload payload =
        makePayload(file.key, file.origin, original.mediaType, original.bytes, file.fetchedAtMs);
    payload.keep = true;
    batch.payloads.push_back(std::move(payload));
    listed.payload = static_cast<int>(batch.payloads.size()) - 1;
    listed.isBrief = false;
    const Recording* recorded = nearest(original.recordings, listed);
    if (recorded != nullptr) {
        layOver(listed, *recorded);
    } else {
        qCWarning(logOriginals).noquote() << file.key << "was left out:" << original.nothing;
        batch.skipped.push_back({file.key, QStringLiteral("empty")});
    }
    batch.recordings.push_back(std::move(listed));
}

} // namespace vd
