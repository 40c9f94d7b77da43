// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/ChangeLog.h"
#include "models/store/PreparedBatch.h"
#include "models/store/SampleBlocks.h"
#include "models/store/Sql.h"

#include <set>
#include <utility>

namespace vd {

// What a transaction changed of what sources said; what is shown is derived anew for exactly this.
struct Touched {
    std::set<RecordingId> recordings;
    std::set<ActivityId> activities; // that lost a recording which is no more
    std::set<std::pair<Metric, QDate>> days;

    bool empty() const { return recordings.empty() && activities.empty() && days.empty(); }
};

// The local days that samples of a total lie in.
void touchDays(Touched& touched, Metric metric, const std::vector<StoredSample>& samples);

struct Applied {
    ApplyResult result;
    bool wrote = false;           // anything at all
    bool changedAnything = false; // that somebody may want to know: the change log grew
};

// Applies one batch. The caller holds the transaction.
Applied apply(Sql& sql, const PreparedBatch& prepared);

// A recording as it stands before a word for it lands.
struct StandingRecording {
    RecordingId id = 0;
    QByteArray contentHash;
    qint64 completeness = 0;
    bool deleted = false;
    QVariant run;
    bool hasDetail = false;
    bool lacksDetail = false; // none is here, or it is outdated
    QByteArray briefHash;
};

// The pieces of it, each for one kind of what a batch holds.
class Applying {
public:
    Applying(Sql& sql, const PreparedBatch& prepared);

    void applyRecordings();
    void applyDeletedRecordings();
    void applyDailyValues();
    void applySamples();
    void applySleeps();
    void applyMeasurements();
    void applyItemWindows(); // after what the batch holds
    void applySkipped();
    void applyKeptPayloads();
    void applyFeedState();
    Applied finish(); // derives and sums up

private:
    struct StoredPayload {
        std::optional<qint64> id;
        qint64 fetchedAt = 0;
    };
    // Stored when the first thing that points to it lands: a page that holds nothing new leaves nothing
    // behind.
    StoredPayload payload(int index);
    QVariant run() const { return m_batch.run == 0 ? QVariant() : QVariant(m_batch.run); }
    // Before a said row of this batch's connection is overwritten (see Superseded.h).
    void remember(const QString& entity, const QString& key, const QVariant& previousRun);
    void count(Fate fate) { m_result.counts.add(fate); }

    // A said row with the source's own id that goes: it stays with the time of its deletion. Counted.
    struct SaidRow {
        qint64 id = 0;
        QString externalId;
        QVariant run;
    };
    void deleteSaid(const QString& table, const SaidRow& row);
    void applyItemWindow(const ItemWindow& window);
    std::set<QString> idsInBatch(ItemWindow::Of kind) const;

    using OldRecording = std::optional<StandingRecording>;
    ApplyResult::Item applyDetail(const PreparedRecording& recording, const OldRecording& old);
    ApplyResult::Item applyBrief(const PreparedRecording& recording, const OldRecording& old);
    ApplyResult::Item applyBriefOverDetail(const PreparedRecording& recording, const StandingRecording& old);
    void insertLapsAndStreams(RecordingId id, const PreparedRecording& recording);

    Fate applyDailyValue(const DailyValue& value);
    void clearDays(const DayWindow& window);

    void applySamplesOf(Metric metric);
    Fate applyBlock(const BlockKey& block, const std::vector<StoredSample>& incoming);
    std::vector<QDate> daysInWindows(Metric metric);
    std::vector<StoredSample> outsideWindows(std::vector<StoredSample> samples, Metric metric) const;

    // A word that is one row of sleep or measurement.
    struct RowWord {
        QString table;
        QString externalId;
        QString columns;
        QVariantList values;
        int payload = -1;
    };
    struct RowStanding {
        qint64 id = 0;
        bool deleted = false;
        QVariant run;
        QVariantList values;
    };
    Fate applyRow(const RowWord& word);
    std::optional<RowStanding> standingRow(const QString& table, const QString& externalId,
                                           const QString& columns);

    Sql& m_sql;
    const PreparedBatch& m_prepared;
    const Batch& m_batch;
    qint64 m_now;
    bool m_remembers = false; // does the run keep what it replaces?
    ChangeLog m_log;
    Touched m_touched;
    ApplyResult m_result;
    bool m_wrote = false; // something that no count and no change tells of
    std::vector<std::optional<StoredPayload>> m_payloads;
};

} // namespace vd
