// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Batch.h"
#include "models/store/Database.h"

#include <QDate>

namespace vd {

struct DailyFilter {
    ProfileId profile = firstProfile;
    std::vector<Metric> metrics = {};         // empty: all
    std::optional<QDate> from = std::nullopt; // inclusive
    std::optional<QDate> to = std::nullopt;   // inclusive
};

// The value shown for a day, and who said it.
struct DailyBest {
    QDate date;
    Metric metric = Metric::steps;
    double value = 0;
    QString how;    // "source", "intervals", "measurement", "night"
    QString source; // provider of the (first) connection it came from
    QString sourceName;
    ConnectionId connection = 0;
    // When it was measured. Without an offset: when it was fetched, on no particular clock.
    std::optional<qint64> atMs;
    std::optional<qint32> atOffsetS;
};
std::vector<DailyBest> listDailyBest(const Database& database,
                                     const DailyFilter& filter); // by date, then metric

// What the sources said through time, of one connection or of all, within [fromMs, toMs).
std::vector<SampleSeries> listSamples(const Database& database, Metric metric, qint64 fromMs, qint64 toMs);

// Whether nothing was done and nothing measured, as far as the store knows.
bool holdsNothing(const Database& database);

} // namespace vd
