// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Store.h"

#include "models/store/AthleteRows.h"
#include "models/store/ConnectionRows.h"
#include "models/store/Decisions.h"
#include "models/store/DeleteConnection.h"
#include "models/store/DeriveOutdated.h"
#include "models/store/Details.h"
#include "models/store/Effort.h"
#include "models/store/MetricOrder.h"
#include "models/store/Undo.h"
#include "models/store/Writer.h"

#include <QDateTime>

#include <utility>

namespace vd {

Store::Store(DatabaseOptions options)
    : m_database(std::make_unique<Database>(std::move(options))),
      m_writer(std::make_unique<Writer>(*m_database)) {
    for (const ConnectionId connection : m_writer->foundToDelete())
        deleteInPieces(connection, begun());
    if (m_writer->foundOutdated()) bringUpToDate(begun());
}

Store::~Store() {
    m_writer->close(); // while changed() can still be emitted, and tasks still find their writer
}

QFuture<ApplyResult> Store::apply(Batch batch) {
    auto prepared = std::make_shared<const PreparedBatch>(prepare(std::move(batch)));
    ++m_writer->waitingApplies;
    return m_writer->submit<ApplyResult>([this, prepared = std::move(prepared)](Sql& sql) {
        const auto done = qScopeGuard([this] { --m_writer->waitingApplies; });
        Applied applied = m_writer->apply(sql, *prepared);
        if (applied.changedAnything) Q_EMIT changed(applied.result.sequence);
        return std::move(applied.result);
    });
}

int Store::queued() const {
    return m_writer->waitingApplies;
}

QFuture<RunId> Store::beginRun(RunInfo info) {
    return m_writer->submit<RunId>([info = std::move(info)](Sql& sql) {
        Transaction transaction(sql);
        const RunId run = insertRun(sql, info);
        transaction.commit();
        return run;
    });
}

QFuture<void> Store::endRun(RunId run, RunOutcome outcome) {
    return m_writer->submit<void>(
        [this, run, outcome = std::move(outcome)](Sql& sql) { m_writer->endRun(sql, run, outcome); });
}

QFuture<Counts> Store::undoRun(RunId run) {
    return m_writer->submit<Counts>([this, run](Sql& sql) {
        Transaction transaction(sql);
        ChangeLog log(sql);
        const Counts counts = vd::undoRun(sql, run, log);
        const qint64 sequence = log.sequence();
        transaction.commit();
        if (log.changed()) Q_EMIT changed(sequence);
        return counts;
    });
}

QFuture<void> Store::rename(ActivityId activity, std::optional<QString> title) {
    return m_writer->submit<void>([this, activity, title = std::move(title)](Sql& sql) {
        Transaction transaction(sql);
        const int renamed = sql.run(QStringLiteral("UPDATE activity SET edited_name = ? WHERE id = ? "
                                                   "AND edited_name IS DISTINCT FROM ?"),
                                    title, activity, title);
        if (renamed == 0) return;
        ChangeLog log(sql);
        log.put(QStringLiteral("activity"), QString::number(activity));
        const qint64 sequence = log.sequence();
        transaction.commit();
        Q_EMIT changed(sequence);
    });
}

QFuture<PairAnswers> Store::decide(RecordingId a, RecordingId b, MatchAnswer answer) {
    return decideOn([a, b, answer](Sql& sql) { return answersOf(sql, a, b, answer); });
}

QFuture<PairAnswers> Store::separate(RecordingId recording) {
    return decideOn([recording](Sql& sql) { return answersThatSeparate(sql, recording); });
}

QFuture<PairAnswers> Store::setAnswers(PairAnswers answers) {
    return decideOn([answers = std::move(answers)](Sql&) { return answers; });
}

QFuture<PairAnswers> Store::decideOn(std::function<PairAnswers(Sql&)> answers) {
    return m_writer->submit<PairAnswers>([this, answers = std::move(answers)](Sql& sql) {
        Transaction transaction(sql);
        ChangeLog log(sql);
        PairAnswers before = vd::decide(sql, answers(sql), QDateTime::currentMSecsSinceEpoch(), log);
        if (before.empty()) return before;
        const qint64 sequence = log.sequence();
        transaction.commit();
        if (log.changed()) Q_EMIT changed(sequence);
        return before;
    });
}

QFuture<void> Store::setAthlete(AthleteSettings settings, ProfileId profile) {
    return m_writer->submit<void>([this, settings, profile](Sql& sql) {
        Transaction transaction(sql);
        if (!writeAthlete(sql, profile, settings)) return;
        ChangeLog log(sql);
        log.put(QStringLiteral("athlete"),
                QStringLiteral("%1/%2").arg(profile).arg(settings.since.toString(Qt::ISODate)));
        deriveLoads(sql, profile, settings.since, log);
        const qint64 sequence = log.sequence();
        transaction.commit();
        Q_EMIT changed(sequence);
    });
}

QFuture<void> Store::setMetricOrder(Metric metric, std::vector<ConnectionId> order, ProfileId profile) {
    const WhenDone whenDone = begun();
    m_writer->submit<void>([this, metric, order = std::move(order), profile, whenDone](Sql& sql) {
        orFail(whenDone, [&] {
            Transaction transaction(sql);
            const bool written = writeMetricOrder(sql, profile, metric, order);
            ChangeLog log(sql);
            if (written)
                log.put(QStringLiteral("metric_order"),
                        QStringLiteral("%1/%2").arg(profile).arg(key(metric)));
            const qint64 sequence = log.sequence();
            if (written) transaction.commit();
            if (written) Q_EMIT changed(sequence);
            bringUpToDate(whenDone);
        });
    });
    return QFuture<void>(whenDone->future());
}

// ---- accounts

QFuture<ConnectionId> Store::link(LinkedAccount account) {
    return m_writer->submit<ConnectionId>([this, account = std::move(account)](Sql& sql) {
        if (const std::optional<ConnectionId> old = connectionToDelete(sql, account)) {
            for (Piece piece{true}; piece.more;) {
                piece = deleteSome(sql, *old);
                if (piece.sequence != 0) Q_EMIT changed(piece.sequence);
            }
        }
        Transaction transaction(sql);
        const ConnectionId connection = writeLinked(sql, account);
        transaction.commit();
        return connection;
    });
}

QFuture<void> Store::setConnection(ConnectionId connection, ConnectionChange change) {
    return m_writer->submit<void>([connection, change = std::move(change)](Sql& sql) {
        Transaction transaction(sql);
        writeChange(sql, connection, change);
        transaction.commit();
    });
}

QFuture<void> Store::unlink(ConnectionId connection, bool deleteData) {
    const WhenDone whenDone = begun();
    m_writer->submit<void>([this, connection, deleteData, whenDone](Sql& sql) {
        orFail(whenDone, [&] {
            Transaction transaction(sql);
            if (deleteData) {
                beginDeletion(sql, connection);
            } else {
                writeUnlinked(sql, connection);
            }
            transaction.commit();
            if (deleteData) {
                deleteInPieces(connection, whenDone);
            } else {
                whenDone->finish();
            }
        });
    });
    return QFuture<void>(whenDone->future());
}

QFuture<int> Store::dropDetails(ConnectionId connection, qint64 fetchedBeforeMs) {
    const WhenDone whenDone = begun();
    inPieces(
        [connection, fetchedBeforeMs](Sql& sql) { return dropSomeDetails(sql, connection, fetchedBeforeMs); },
        whenDone);
    return whenDone->future();
}

QFuture<void> Store::saveBudget(QString provider, QString client, std::vector<BudgetSpan> spans) {
    return m_writer->submit<void>(
        [provider = std::move(provider), client = std::move(client), spans = std::move(spans)](Sql& sql) {
            Transaction transaction(sql);
            writeBudget(sql, provider, client, spans);
            transaction.commit();
        });
}

// ---- what takes long

Store::WhenDone Store::begun() {
    auto whenDone = std::make_shared<QPromise<int>>();
    whenDone->start();
    return whenDone;
}

void Store::orFail(const WhenDone& whenDone, const std::function<void()>& first) {
    try {
        first();
    } catch (...) {
        whenDone->setException(std::current_exception());
        whenDone->finish();
    }
}

void Store::inPieces(std::function<Piece(Sql&)> piece, WhenDone whenDone, int counted) {
    m_writer->submit<void>([this, piece = std::move(piece), whenDone, counted](Sql& sql) {
        orFail(whenDone, [&] {
            const Piece done = m_writer->closing() ? Piece{} : piece(sql);
            if (done.sequence != 0) Q_EMIT changed(done.sequence);
            if (done.more) return inPieces(piece, whenDone, counted + done.count);
            whenDone->addResult(counted + done.count);
            whenDone->finish();
        });
    });
}

void Store::bringUpToDate(WhenDone whenDone) {
    const auto after = std::make_shared<ActivityId>(0);
    inPieces([after](Sql& sql) { return deriveOutdated(sql, *after); }, std::move(whenDone));
}

void Store::deleteInPieces(ConnectionId connection, WhenDone whenDone) {
    inPieces([connection](Sql& sql) { return deleteSome(sql, connection); }, std::move(whenDone));
}

} // namespace vd
