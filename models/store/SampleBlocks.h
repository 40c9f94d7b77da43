// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Batch.h"
#include "models/store/BlockCodec.h"
#include "models/store/ChangeLog.h"
#include "models/store/Sql.h"

#include <map>

namespace vd {

// Samples by the UTC day in which they lie.
using SamplesByDay = std::map<QDate, std::vector<StoredSample>>;

// Sorted, cut at UTC midnight (totals in proportion), rounded to what is kept; what cannot be (no number, no
// time, longer than two days) is left out.
void addByDay(SamplesByDay& days, const SampleSeries& series);

// Sorted by start. Of two with the same start the one of `fresh` stays; one that reaches into the next ends
// there (totals in proportion).
std::vector<StoredSample> mergeSamples(std::vector<StoredSample> base, const std::vector<StoredSample>& fresh,
                                       MetricKind kind);

// What is in a and not in b; both as mergeSamples leaves them.
std::vector<StoredSample> without(const std::vector<StoredSample>& a, const std::vector<StoredSample>& b);

// What is in either.
std::vector<StoredSample> united(const std::vector<StoredSample>& a, const std::vector<StoredSample>& b);

struct BlockKey {
    ConnectionId connection = 0;
    Metric metric = Metric::heartRate;
    QDate day; // of UTC

    QString text() const; // within its connection: "heart_rate/2026-11-16"
    static std::optional<BlockKey> fromText(ConnectionId connection, const QString& text);
};
std::vector<StoredSample> loadBlock(Sql& sql, const BlockKey& key); // empty where there is none
void saveBlock(Sql& sql, const BlockKey& key,
               const std::vector<StoredSample>& samples); // deletes an empty one
// The change log's row for a block that is now like this.
void logSamples(ChangeLog& log, const BlockKey& key, const std::vector<StoredSample>& samples);

// What a run changed in a block, kept in superseded so that it can be undone without touching what others
// brought.
struct BlockChange {
    std::vector<StoredSample> came;
    std::vector<StoredSample> went;
};
void keepBlockChange(Sql& sql, RunId run, const BlockKey& key, const std::vector<StoredSample>& before,
                     const std::vector<StoredSample>& after);
BlockChange decodeBlockChange(const QByteArray& cbor);
QByteArray encodeBlockChange(const BlockChange& change);

} // namespace vd
