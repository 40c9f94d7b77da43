// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/DayMerge.h"
#include "models/analysis/Nights.h"
#include "models/store/DailyQueries.h"
#include "models/store/SourceQueries.h"

#include <set>

// All that is known of one local day, by who said it. Reading only; any thread.
namespace vd {

// One source's word for a metric.
struct MetricWord {
    ConnectionRow source;
    DaySource says;
};

// What was said of a metric on a day and what is shown of it.
struct MetricDay {
    DailyBest best;
    std::vector<MetricWord> words; // in the order in which they are asked; only who says anything
    std::vector<TakenPiece>
        pieces; // of totals, `source` is an index of the words; may come to less than shown

    // How much of what is shown comes from a word; 0 for those of which nothing is taken.
    double takenOf(size_t word) const;
    bool isTaken(size_t word) const;
};
// What a source said in all: its own word for the day, else what its intervals come to, else what it
// measured.
std::optional<double> saidOf(const DaySource& says);
// Every metric that has a value on the day, in the order of Metric.
std::vector<MetricDay> metricsOfDay(const Database& database, QDate date, ProfileId profile = firstProfile);

// The sleeps that belong to a day, of each source that has any, in the order of sleepDuration.
struct SourceNights {
    ConnectionRow source;
    std::vector<Night> nights; // by start
};
std::vector<SourceNights> nightsOfDay(const Database& database, QDate date, ProfileId profile = firstProfile);

// The samples of each source that begin within [fromMs, toMs), in the order in which the sources are asked.
struct SourceSamples {
    ConnectionRow source;
    std::vector<Sample> samples; // by time
    std::vector<Instant> seen;   // where the offset begins and ends: the clock by which they were taken
};
std::vector<SourceSamples> samplesBySource(const Database& database, Metric metric, qint64 fromMs,
                                           qint64 toMs, ProfileId profile = firstProfile);
// The heart rate that an activity's recordings hold, of the one that has most of it; empty without any.
std::vector<Sample> activityHeartRate(const Database& database, ActivityId activity);

// What sources sent that a day is made of: the payloads of its values, nights, measurements and activities.
struct PayloadRow {
    qint64 id = 0;
    ConnectionRow source;
    QString feed;
    QString key;
    QString origin; // a path, an address without secrets
    QString mediaType;
    qint64 size = 0; // bytes
    qint64 fetchedAtMs = 0;
};
std::vector<PayloadRow> payloadsOfDay(const Database& database, QDate date, ProfileId profile = firstProfile);
// The same of one activity: of each of its recordings the payload that it was made of, and those that the
// source was asked for by the recording's id (its streams).
std::vector<PayloadRow> payloadsOfActivity(const Database& database, ActivityId activity);
// Word for word; nullopt when there is no such payload (any more). Throws Error.
std::optional<QByteArray> payloadBytes(const Database& database, qint64 payload);

// The days of a range (both inclusive) on which anything was measured or done.
std::set<QDate> daysWithData(const Database& database, QDate from, QDate to,
                             ProfileId profile = firstProfile);

} // namespace vd
