// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/importers/ImportJob.h"
#include "services/importers/Importer.h"

#include <QElapsedTimer>
#include <QThreadPool>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace vd {

// The threads of an ImportJob: one finds files (walks folders and archives), a pool reads and maps them, the
// store's own thread writes. Found files wait in front of the pool until there is room, so that memory stays
// bounded however many files there are.
class ImportWork {
public:
    using OnProgress = std::function<void(const ImportProgress&)>; // called on any thread
    using OnFinished = std::function<void()>;                      // called on the finding thread

    ImportWork(Store& store, QStringList paths, ImportOptions options, OnProgress onProgress,
               OnFinished onFinished);
    ~ImportWork(); // cancels and waits

    void start();
    void cancel() { m_stop.request_stop(); }
    const ImportOutcome& outcome() const { return m_outcome; } // after onFinished

private:
    // One file: on disk, or a member of an archive with its bytes.
    struct Found {
        QString shownPath; // as the person wrote it, or below what the person wrote
        QString fullPath;
        qint64 size = 0;
        bool named = false; // by the person, not met in a folder or an archive
        std::optional<QByteArray> bytes;
    };

    void run();
    std::vector<Found> find() const;
    void handle(Found found);
    void handleArchive(const Found& archive);
    void submit(Found found, qint64 progressBytes);
    void waitForRoom(qint64 bytes);
    void waitForAll();

    void process(size_t slot, Found found, qint64 progressBytes);
    FileReport read(Found& found);
    void apply(ReadResult result, FileReport& report);
    FileReport failure(const Found& found, const Error& error);

    size_t openSlot(const QString& current);
    void settle(size_t slot, FileReport report, qint64 progressBytes);
    void publish(); // with m_mutex held
    void finish();

    Store& m_store;
    const QStringList m_paths;
    const ImportOptions m_options;
    const OnProgress m_onProgress;
    const OnFinished m_onFinished;
    std::stop_source m_stop;
    qint64 m_startedAtMs = 0;
    RunId m_run = 0;

    std::mutex m_mutex; // guards all down to m_fatal
    std::condition_variable m_room;
    qint64 m_bytesInFlight = 0;
    int m_filesInFlight = 0;
    std::vector<std::optional<FileReport>> m_slots; // in the order in which files were found
    ImportProgress m_progress;
    QElapsedTimer m_sincePublished;
    std::optional<Error> m_fatal; // the run cannot go on: the disk is full, ...

    Counts m_counts; // guarded by m_mutex too
    ImportOutcome m_outcome;
    QThreadPool m_pool;
    std::thread m_finder;
};

} // namespace vd
