// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Activity.h"
#include "models/Athlete.h"
#include "models/Batch.h"
#include "models/MatchAnswer.h"
#include "models/store/Connections.h"
#include "models/store/Database.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <functional>
#include <memory>

namespace vd {

class Sql;
struct Piece;

struct RunInfo {
    enum class Kind { sync, import, mirror, recompute } kind = Kind::import;
    QString trigger;             // "person", "schedule", "command line", "background"
    ConnectionId connection = 0; // of a sync
};

// How a feed of a sync ended. What it brought is counted by the store itself.
struct FeedOutcome {
    QString feed;
    int requests = 0;
    std::optional<ErrorCode> error;
};

// Something of a run that a person should be able to read later: a file, an item that was skipped.
struct RunItem {
    QString name;   // a path, a title
    QString fate;   // "imported", "duplicate", "failed", ...
    QString reason; // a sentence; empty when there is nothing to say
    std::optional<ErrorCode> error;
};

struct RunOutcome {
    enum class Status { completed, partial, failed, cancelled } status = Status::completed;
    Counts counts; // not of a sync: the store sums up what its feeds brought
    std::optional<ErrorCode> error;
    std::vector<RunItem> items;
    std::vector<FeedOutcome> feeds; // of a sync
    int requests = 0;
};

// The store: one writing thread, which it owns, behind a queue. Everything that changes the file goes through
// here; reading goes through the functions of ActivityQueries.h and DailyQueries.h, on any thread, at any
// time. All methods may be called from any thread; futures are finished on the writing thread and carry
// Error.
class Store : public QObject {
    Q_OBJECT
public:
    // Opens, checks and migrates (see Database). Runs that were killed become failed, 'interrupted'.
    explicit Store(DatabaseOptions options);
    ~Store() override; // finishes what is queued, then closes

    const Database& database() const { return *m_database; }

    // The only way in. One transaction: records, payloads, cursor, change log, and what is derived from them.
    // Applying the same batch again writes nothing and counts everything as skipped.
    QFuture<ApplyResult> apply(Batch batch);
    // How many applies wait; sources that produce faster than we write hold back (back-pressure).
    int queued() const;

    QFuture<RunId> beginRun(RunInfo info);
    QFuture<void> endRun(RunId run, RunOutcome outcome);
    // Takes back what an import brought: its new rows go, what it replaced comes back, what came later stays.
    // Error(notSupported) for other kinds of run: services are asked again instead.
    QFuture<Counts> undoRun(RunId run);

    // --- accounts (see Connections.h) ---
    // The account is linked (again): its row is made, or found by provider and account, with all it holds;
    // settings that are not named stay. While its data is being deleted, that is finished first.
    QFuture<ConnectionId> link(LinkedAccount account);
    // How it stands with it. What is not set in the change stays; a connection that is no more is left so.
    QFuture<void> setConnection(ConnectionId connection, ConnectionChange change);
    // No longer linked. With its data: no row, block, payload or mirror intent of it is left, and what others
    // also said is derived again; the history keeps its runs, without the names of their items. In pieces, so
    // that other writes come in between; what closing cuts off goes on at the next opening. Nothing may be
    // applied for the account meanwhile.
    QFuture<void> unlink(ConnectionId connection, bool deleteData);
    // Laps, streams, details and their payloads that were fetched before then go, and with them what else of
    // the same feeds nothing points to (streams that came as answers of their own); the brief words stay. In
    // pieces, too; what closing cuts off is to be asked for again. Returns of how many recordings.
    QFuture<int> dropDetails(ConnectionId connection, qint64 fetchedBeforeMs);
    QFuture<void> saveBudget(QString provider, QString client, std::vector<BudgetSpan> spans);

    // The person's own words for an activity; they win over every source until reset with std::nullopt.
    QFuture<void> rename(ActivityId activity, std::optional<QString> title);

    // --- one workout or several (field guide B10); answers outlive every sync, recompute and repeated
    // import. Where the two are of different activities, the answer is one of the whole activities: 'same'
    // makes them one and takes back what was said against it, 'different' is said of each pair, 'ask' takes
    // back what was said of any. Within one activity it is one of the two alone. Returns the answers that
    // stood before, for setAnswers() to undo it. Of a recording that is no more nothing is said.
    QFuture<PairAnswers> decide(RecordingId a, RecordingId b, MatchAnswer answer);
    // Different from every other recording of its activity.
    QFuture<PairAnswers> separate(RecordingId recording);
    // Exactly these answers, of these pairs.
    QFuture<PairAnswers> setAnswers(PairAnswers answers);

    // The person's limits from settings.since on, in place of those of that day. Loads of the activities for
    // which they hold are made again.
    QFuture<void> setAthlete(AthleteSettings settings, ProfileId profile = firstProfile);
    // Which connections to ask first for a metric; those not named come after. Empty: no order of one's own.
    // Its days are derived again, a little at a time, so that other writes come in between; the future is
    // finished when all are. What closing cuts off goes on at the next opening.
    QFuture<void> setMetricOrder(Metric metric, std::vector<ConnectionId> order,
                                 ProfileId profile = firstProfile);

Q_SIGNALS:
    // After a transaction that changed something; emitted on the writing thread (connect queued).
    void changed(qint64 sequence);

private:
    class Writer;
    QFuture<PairAnswers> decideOn(std::function<PairAnswers(Sql&)> answers);
    using WhenDone = std::shared_ptr<QPromise<int>>;
    static WhenDone begun();
    // On the writing thread. What this throws is the future's.
    static void orFail(const WhenDone& whenDone, const std::function<void()>& first);
    // A piece each behind what else was asked for meanwhile, until none is left or the store is closed; the
    // future carries the sum of their counts.
    void inPieces(std::function<Piece(Sql&)> piece, WhenDone whenDone, int counted = 0);
    void bringUpToDate(WhenDone whenDone);
    void deleteInPieces(ConnectionId connection, WhenDone whenDone);
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Writer> m_writer;
};

} // namespace vd
