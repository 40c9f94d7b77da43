// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/importers/ImportJob.h"

#include <QElapsedTimer>
#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace vd {

// What came of one import, as the person sees it: all that was dropped until the work was done is one import,
// however many jobs it took.
struct ImportResult {
    std::vector<FileReport> files;
    ImportTotals totals;
    std::vector<RunId> runs; // for undoing
    bool cancelled = false;
    std::optional<Error> error;
};

struct ImportState {
    QString subject; // the file's name when it is one, else empty
    ImportProgress progress;
    int waiting = 0; // what was dropped meanwhile
    qint64 elapsedMs = 0;
};

// Runs the imports of the window, one at a time; more are queued behind. GUI thread only.
class ImportController : public QObject {
    Q_OBJECT
public:
    explicit ImportController(Store& store, QObject* parent = nullptr);
    ~ImportController() override; // cancels and waits

    void import(const QStringList& paths);
    void cancel(); // the running one and those that wait; what has landed stays
    void undo();   // the last result's runs, newest first
    bool isRunning() const { return m_job != nullptr; }
    const ImportState& state() const { return m_state; }
    const ImportResult& result() const { return m_result; }

Q_SIGNALS:
    void progressed();
    void finished();
    void undone(int takenBack);
    void undoFailed(const vd::Error& error);

private:
    void startNext();
    void take(const ImportProgress& progress);
    void jobFinished();
    void undoNext(int takenBack);

    Store& m_store;
    std::unique_ptr<ImportJob> m_job;
    std::vector<QStringList> m_queue;
    ImportState m_state;
    ImportTotals m_before; // of the jobs that are done
    ImportResult m_result;
    QElapsedTimer m_clock;
};

ImportTotals operator+(ImportTotals a, const ImportTotals& b);

} // namespace vd
