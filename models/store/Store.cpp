// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Store.h"

#include "models/store/Undo.h"
#include "models/store/Writer.h"

#include <utility>

namespace vd {

Store::Store(DatabaseOptions options)
    : m_database(std::make_unique<Database>(std::move(options))),
      m_writer(std::make_unique<Writer>(*m_database)) {}

Store::~Store() {
    m_writer->close(); // while what is queued still finds the writer, and changed() can be emitted
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

} // namespace vd
