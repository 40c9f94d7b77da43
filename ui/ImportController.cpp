// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ImportController.h"

#include <QFileInfo>
#include <QFutureWatcher>

namespace vd {

ImportTotals operator+(ImportTotals a, const ImportTotals& b) {
    a.files += b.files;
    a.imported += b.imported;
    a.updated += b.updated;
    a.duplicate += b.duplicate;
    a.nothing += b.nothing;
    a.partial += b.partial;
    a.failed += b.failed;
    a.recordings += b.recordings;
    return a;
}

ImportController::ImportController(Store& store, QObject* parent) : QObject(parent), m_store(store) {}

ImportController::~ImportController() = default;

void ImportController::import(const QStringList& paths) {
    if (paths.isEmpty()) return;
    m_queue.push_back(paths);
    m_state.waiting = static_cast<int>(m_queue.size());
    if (isRunning()) {
        Q_EMIT progressed();
        return;
    }
    m_result = {};
    m_before = {};
    startNext();
}

void ImportController::startNext() {
    const QStringList paths = m_queue.front();
    m_queue.erase(m_queue.begin());
    m_state = ImportState{};
    m_state.subject = paths.size() == 1 ? QFileInfo(paths.front()).fileName() : QString();
    m_state.waiting = static_cast<int>(m_queue.size());
    m_state.progress.totals = m_before;
    m_state.progress.counting = true;
    m_clock.start();
    m_job = std::make_unique<ImportJob>(m_store, paths, ImportOptions{});
    connect(m_job.get(), &ImportJob::progressed, this, &ImportController::take);
    // Queued: the job is deleted by the slot, and must have left its own signal by then.
    connect(m_job.get(), &ImportJob::finished, this, &ImportController::jobFinished, Qt::QueuedConnection);
    m_job->start();
    Q_EMIT progressed();
}

void ImportController::take(const ImportProgress& progress) {
    m_state.progress = progress;
    m_state.progress.totals = m_before + progress.totals;
    m_state.elapsedMs = m_clock.elapsed();
    Q_EMIT progressed();
}

void ImportController::jobFinished() {
    const ImportOutcome outcome = m_job->outcome();
    m_job.reset();
    m_result.files.insert(m_result.files.end(), outcome.files.begin(), outcome.files.end());
    m_result.totals = m_result.totals + outcome.totals;
    m_result.runs.push_back(outcome.run);
    m_result.cancelled = m_result.cancelled || outcome.cancelled;
    if (outcome.error) m_result.error = outcome.error;
    m_before = m_result.totals;
    if (!m_queue.empty()) {
        startNext();
    } else {
        Q_EMIT finished();
    }
}

void ImportController::cancel() {
    m_queue.clear();
    if (m_job) m_job->cancel();
}

void ImportController::undo() {
    undoNext(0);
}

void ImportController::undoNext(int takenBack) {
    if (m_result.runs.empty()) {
        Q_EMIT undone(takenBack);
        return;
    }
    auto* watcher = new QFutureWatcher<Counts>(this);
    connect(watcher, &QFutureWatcher<Counts>::finished, this, [this, watcher, takenBack] {
        watcher->deleteLater();
        try {
            const Counts counts = watcher->future().result();
            m_result.runs.pop_back();
            undoNext(takenBack + counts.total());
        } catch (const Error& error) {
            Q_EMIT undoFailed(error);
        }
    });
    watcher->setFuture(m_store.undoRun(m_result.runs.back()));
}

} // namespace vd
