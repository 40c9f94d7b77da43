// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks and queries of the store.
#include "Bench.h"

#include "models/store/ActivityQueries.h"
#include "models/store/BlockCodec.h"
#include "models/store/Store.h"

#include <QTemporaryDir>

#include <cmath>
#include <random>

namespace bench {

namespace {

// A day of heart rate as a wrist shows it: sleep, work, a run, with a sensor's jitter; a value every `stepS`
// seconds.
double bytesPerHeartRate(int stepS) {
    std::mt19937 random(1); // the same day every time
    std::normal_distribution<double> jitter(0, 0.8);
    std::vector<vd::StoredSample> samples;
    double wander = 0;
    for (int second = 0; second < 86'400; second += stepS) {
        wander = 0.98 * wander + jitter(random);
        const double hour = second / 3600.0;
        const double base = hour < 7 ? 50 : hour > 17.5 && hour < 18.5 ? 150 : 72 + 8 * std::sin(hour);
        samples.push_back({second * 1000LL, second * 1000LL, std::round(base + wander), 3600});
    }
    return static_cast<double>(vd::encodeSamples(samples).size()) / static_cast<double>(samples.size());
}

vd::Batch manyActivities(int count) {
    vd::Batch batch;
    batch.source = {vd::firstProfile, QStringLiteral("files"), QStringLiteral("bench"),
                    QStringLiteral("Bench")};
    batch.feed = QStringLiteral("fit");
    for (int i = 0; i < count; ++i) {
        vd::Recording recording;
        recording.externalId = QString::number(i);
        vd::Summary& summary = recording.summary;
        summary.sport = i % 3 == 0 ? vd::Sport::run : vd::Sport::ride;
        summary.name = QStringLiteral("Activity %1").arg(i);
        summary.start = {1'760'000'000'000 - i * 40'000'000LL, 3600};
        summary.elapsedS = 3600 + i % 1000;
        summary.movingS = 3500 + i % 1000;
        summary.distanceM = 10'000 + i;
        summary.elevationGainM = i % 800;
        summary.averageHeartRateBpm = 130 + i % 30;
        summary.maxHeartRateBpm = 170 + i % 20;
        batch.recordings.push_back(std::move(recording));
    }
    return batch;
}

} // namespace

std::vector<Row> storing() {
    const QTemporaryDir folder;
    vd::Store store({folder.filePath(QStringLiteral("store.sqlite")), {}});
    store.apply(manyActivities(5000)).waitForFinished();
    const Times listing = measure(30, [&] { vd::listActivities(store.database()); });
    return {atMost(QStringLiteral("heart rate of a day at 1 Hz, stored"), bytesPerHeartRate(1), 1.5,
                   QStringLiteral("bytes each"), 2),
            atMost(QStringLiteral("heart rate of a day by the minute, stored"), bytesPerHeartRate(60), 1.5,
                   QStringLiteral("bytes each"), 2),
            atMost(QStringLiteral("listing 5,000 activities (95th percentile)"), listing.p95, 20,
                   QStringLiteral("ms"))};
}

} // namespace bench
