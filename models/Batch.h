// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Measured.h"
#include "models/Recording.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace vd {

using ProfileId = qint64;
using ConnectionId = qint64;
using RunId = qint64;
using RecordingId = qint64;
using ActivityId = qint64;

// The only profile until there are several.
inline constexpr ProfileId firstProfile = 1;

// Who says it. A connection row is made for it when there is none.
struct Source {
    ProfileId profile = firstProfile;
    QString provider;  // "files", "strava", ...
    QString accountId; // the provider's user id; for files the device or program that made the file
    QString displayName;
};

// What the source sent, word for word.
struct RawPayload {
    QString key;       // unique within connection and feed: hex SHA-256 of a file, an API path with its query
    QString origin;    // where it came from: a path, an address without secrets
    QString mediaType; // "application/vnd.ant.fit", "application/gpx+xml", "application/json", ...
    QByteArray sha256; // 32 bytes, of the uncompressed bytes
    qint64 size = 0;   // bytes, uncompressed
    QByteArray zstd;   // one zstd frame
    qint64 fetchedAtMs = 0;
    bool keep = false; // stored even when nothing is made of it
};

// Compresses and hashes. Slow enough to belong on the thread that parses, not on the writer.
RawPayload makePayload(QString key, QString origin, QString mediaType, QByteArrayView bytes,
                       qint64 fetchedAtMs);
QByteArray payloadBytes(QByteArrayView zstd); // throws Error(badData)

// A window that the source returned whole: what stood there for that metric, as days or as samples, and is
// not in the batch is gone. Each day's value that goes counts as deleted, and each day of samples (of UTC) of
// which none is left.
struct DayWindow {
    Metric metric = Metric::steps;
    QDate from; // both inclusive, local dates
    QDate to;
};

// The same for what has an instant: what this connection said of that kind within [fromMs, toMs) and is not
// in the batch is gone. Counted as deleted. Recordings lie in it by their start, nights by their end,
// measurements by their instant.
struct ItemWindow {
    enum class Of { recordings, sleeps, measurements } of = Of::recordings;
    Metric metric = Metric::weight; // of measurements
    qint64 fromMs = 0;              // UTC
    qint64 toMs = 0;
};

// What the source sent and nothing was made of, so that a person can read why. Counted as skipped, and kept
// with the run: the same name and reason once, the first 500.
struct SkippedItem {
    QString name;   // "Morning run", the id where there is no name
    QString reason; // a stable key: "noStart", "unreadable", "empty", ...
};

// The one thing every source makes, and the only thing the store takes. One batch is one transaction.
struct Batch {
    Source source;
    QString feed;  // "activities", "daily", ...; importers use the format: "fit"
    RunId run = 0; // from Store::beginRun
    std::vector<RawPayload> payloads;
    std::vector<Recording> recordings;
    std::vector<QString> deletedRecordings; // external ids that the source says are gone
    std::vector<DailyValue> dailyValues;
    std::vector<DayWindow> dayWindows;
    std::vector<SampleSeries> samples;
    std::vector<SleepSession> sleeps;
    std::vector<Measurement> measurements;
    std::vector<ItemWindow> itemWindows;
    std::vector<SkippedItem> skipped;
    std::optional<QByteArray> cursor; // JSON, opaque to all but the feed; lands with the data
    // The feed's history is here back to this day, and with 'complete' there is nothing older; written as it
    // is said. Invalid: as before, but for a 'complete' that is said.
    QDate oldestReached;
    bool complete = false;

    bool empty() const {
        return recordings.empty() && deletedRecordings.empty() && dailyValues.empty() && dayWindows.empty() &&
               samples.empty() && sleeps.empty() && measurements.empty() && itemWindows.empty();
    }
};

enum class Fate { created, updated, skipped, deleted };

struct Counts {
    int created = 0, updated = 0, skipped = 0, deleted = 0;
    int total() const { return created + updated + skipped + deleted; }
    void add(Fate fate, int n = 1);
    friend Counts operator+(Counts a, const Counts& b);
    friend bool operator==(const Counts&, const Counts&) = default;
};

struct ApplyResult {
    struct Item {
        RecordingId recording = 0;
        ActivityId activity = 0; // that it belongs to after this batch
        Fate fate = Fate::skipped;
    };
    ConnectionId connection = 0;
    std::vector<Item> recordings; // in the order of Batch::recordings
    // Everything in the batch: recordings, deletions, days, samples (a series each), nights, measurements,
    // skipped items; and what its windows deleted.
    Counts counts;
    qint64 sequence = 0; // of the change log after this batch
};

} // namespace vd
