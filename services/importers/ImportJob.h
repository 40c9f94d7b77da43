// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Batch.h"
#include "models/Error.h"
#include "models/store/Store.h"

#include <QObject>
#include <QStringList>
#include <QTimeZone>

#include <memory>
#include <vector>

namespace vd {

class ImportWork;

// What became of one file.
struct FileReport {
    enum class Status { imported, updated, duplicate, nothing, partial, failed } status = Status::failed;
    QString path;    // as shown; members of archives as "archive.zip/inner/name.fit"
    QString format;  // importer id; empty when unknown
    QString message; // a sentence for the person; empty when there is nothing to say
    std::optional<ErrorCode> error;
    struct Item {
        RecordingId id = 0;
        ActivityId activity = 0;
        Summary summary; // as this file gives it
    };
    std::vector<Item> recordings;
    int days = 0;         // daily values it holds
    int samples = 0;      // samples of the day (heart rate, steps)
    int measurements = 0; // weights and the like
};
QString key(FileReport::Status status); // "imported", "updated", ...

struct ImportTotals {
    int files = 0, imported = 0, updated = 0, duplicate = 0, nothing = 0, partial = 0, failed = 0;
    int recordings = 0;
    void add(const FileReport& report);
};

struct ImportProgress {
    qint64 bytesDone = 0, bytesTotal = 0; // of the files found so far
    ImportTotals totals;
    QString current;       // the file begun last
    bool counting = false; // folders are still being walked: the total will grow
};

struct ImportOutcome {
    RunId run = 0;
    std::vector<FileReport> files; // in the order in which they were found
    ImportTotals totals;
    bool cancelled = false;
    std::optional<Error> error; // the run as a whole could not go on (disk full, ...); what landed stays
};

struct ImportOptions {
    QTimeZone zone = QTimeZone::systemTimeZone(); // for files that name no offset of their own
    QString trigger = QStringLiteral("person");
    int threads = 0; // 0: as many as the machine has cores
};

// One import of files, folders and archives. A run object: it owns its threads' work and outlives it;
// destroying it cancels and waits. Reads in parallel on a pool of its own, holds at most a bounded number of
// bytes of files and of batches at a time (back-pressure), changes no file that it reads.
class ImportJob : public QObject {
    Q_OBJECT
public:
    using Options = ImportOptions;
    ImportJob(Store& store, QStringList paths, Options options, QObject* parent = nullptr);
    ~ImportJob() override;

    void start();
    void cancel(); // what has landed stays; safe to call at any time
    bool isRunning() const;
    const ImportOutcome& outcome() const; // after finished()

Q_SIGNALS:                                               // on the thread of this object
    void progressed(const vd::ImportProgress& progress); // at most ten times a second
    void finished();

private:
    std::unique_ptr<ImportWork> m_work;
    bool m_running = false;
};

} // namespace vd
