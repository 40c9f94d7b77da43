// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Store.h"
#include "services/importers/FileIdentity.h"

#include <QTemporaryDir>
#include <QTimeZone>

#include <memory>

// A store of its own for each test, with activities that are made up.
namespace vd::test {

struct MadeUp {
    const char* name; // nullptr: untitled
    Sport sport;
    const char* start; // ISO, local time in Berlin
    double distanceM;  // 0: not known
    double movingS;
    double climbM;       // 0: not known
    double heartRateBpm; // 0: not known
};

inline std::optional<double> known(double value) {
    return value > 0 ? std::optional(value) : std::nullopt;
}

inline Recording recordingOf(const MadeUp& made) {
    const QDateTime local(QDateTime::fromString(QLatin1String(made.start), Qt::ISODate).date(),
                          QDateTime::fromString(QLatin1String(made.start), Qt::ISODate).time(),
                          QTimeZone("Europe/Berlin"));
    Recording recording;
    recording.externalId =
        QStringLiteral("%1-%2").arg(local.toMSecsSinceEpoch()).arg(static_cast<int>(made.sport));
    recording.device = QStringLiteral("Made-up watch");
    Summary& summary = recording.summary;
    summary.sport = made.sport;
    if (made.name != nullptr) summary.name = QString::fromUtf8(made.name);
    summary.start = Instant{local.toMSecsSinceEpoch(), local.offsetFromUtc()};
    summary.elapsedS = made.movingS * 1.05;
    summary.movingS = made.movingS;
    summary.distanceM = known(made.distanceM);
    if (summary.distanceM) summary.averageSpeedMps = made.distanceM / made.movingS;
    summary.elevationGainM = known(made.climbM);
    summary.averageHeartRateBpm = known(made.heartRateBpm);
    summary.energyJ = made.movingS * 700;
    return recording;
}

struct StoreFixture {
    QTemporaryDir folder;
    std::unique_ptr<Store> store;

    StoreFixture()
        : store(
              std::make_unique<Store>(DatabaseOptions{folder.filePath(QStringLiteral("store.sqlite")), {}})) {
    }

    ApplyResult add(const std::vector<MadeUp>& activities,
                    const QString& device = QStringLiteral("made-up")) {
        Batch batch;
        batch.source = fileSource(QStringLiteral("fit"), device, device);
        batch.feed = QStringLiteral("fit");
        for (const MadeUp& made : activities)
            batch.recordings.push_back(recordingOf(made));
        return store->apply(std::move(batch)).result();
    }
};

// A fortnight as in the pictures of the design.
inline std::vector<MadeUp> fortnight() {
    return {
        {"Lunch loop", Sport::run, "2026-11-20T12:08:00", 8120, 2666, 64, 142},
        {"Morning swim, drills", Sport::swim, "2026-11-19T06:40:00", 2200, 2770, 0, 127},
        {"Indoor: 3 × 12 min", Sport::ride, "2026-11-18T18:15:00", 31600, 3750, 0, 148},
        {"6 × 800 m on the track", Sport::run, "2026-11-17T17:52:00", 10430, 3228, 38, 157},
        {"Legs and core", Sport::strength, "2026-11-16T19:05:00", 0, 2520, 0, 103},
        {"Valley loop before the rain", Sport::ride, "2026-11-15T08:41:00", 78410, 10216, 696, 134},
        {"Forest trail", Sport::run, "2026-11-14T09:20:00", 14210, 5202, 318, 146},
        {"Pull and paddles", Sport::swim, "2026-11-12T06:38:00", 2000, 2556, 0, 124},
        {"Indoor: endurance", Sport::ride, "2026-11-11T18:20:00", 27900, 3600, 0, 136},
        {"Easy with strides", Sport::run, "2026-11-10T17:48:00", 9060, 3006, 52, 139},
        {"Ridge walk", Sport::hike, "2026-11-08T09:30:00", 17800, 16920, 742, 101},
        {"Autumn 10 km", Sport::run, "2026-11-07T10:00:00", 10040, 3012, 41, 170},
        {nullptr, Sport::run, "2025-11-06T07:10:00", 5030, 1710, 22, 134},
    };
}

} // namespace vd::test
