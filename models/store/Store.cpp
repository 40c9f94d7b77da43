// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Store.h"

#include "models/store/AthleteRows.h"
#include "models/store/DeriveOutdated.h"
#include "models/store/Effort.h"
#include "models/store/MetricOrder.h"
#include "models/store/Undo.h"
#include "models/store/Writer.h"

#include <utility>

namespace vd {

Store::Store(DatabaseOptions options)
    : m_database(std::make_unique<Database>(std::move(options))),
      m_writer(std::make_unique<Writer>(*m_database)) {
    if (m_writer->foundOutdated()) bringUpToDate(0, std::make_shared<QPromise<void>>());
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
    auto whenDone = std::make_shared<QPromise<void>>();
    whenDone->start();
    m_writer->submit<void>([this, metric, order = std::move(order), profile, whenDone](Sql& sql) {
        try {
            Transaction transaction(sql);
            const bool written = writeMetricOrder(sql, profile, metric, order);
            ChangeLog log(sql);
            if (written)
                log.put(QStringLiteral("metric_order"),
                        QStringLiteral("%1/%2").arg(profile).arg(key(metric)));
            const qint64 sequence = log.sequence();
            if (written) transaction.commit();
            if (written) Q_EMIT changed(sequence);
            bringUpToDate(0, whenDone);
        } catch (...) {
            whenDone->setException(std::current_exception());
            whenDone->finish();
        }
    });
    return whenDone->future();
}

// A little at a time, so that what comes meanwhile is not kept waiting.
void Store::bringUpToDate(ActivityId after, std::shared_ptr<QPromise<void>> whenDone) {
    m_writer->submit<void>([this, after, whenDone](Sql& sql) {
        try {
            const OutdatedDone done = m_writer->closing() ? OutdatedDone{} : deriveOutdated(sql, after);
            if (done.sequence != 0) Q_EMIT changed(done.sequence);
            if (done.more) return bringUpToDate(done.after, whenDone);
        } catch (...) {
            whenDone->setException(std::current_exception());
        }
        whenDone->finish();
    });
}

} // namespace vd
