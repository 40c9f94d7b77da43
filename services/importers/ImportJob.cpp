// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importers/ImportJob.h"

#include "services/importers/ImportWork.h"

namespace vd {

QString key(FileReport::Status status) {
    switch (status) {
    case FileReport::Status::imported: return QStringLiteral("imported");
    case FileReport::Status::updated: return QStringLiteral("updated");
    case FileReport::Status::duplicate: return QStringLiteral("duplicate");
    case FileReport::Status::nothing: return QStringLiteral("nothing");
    case FileReport::Status::partial: return QStringLiteral("partial");
    case FileReport::Status::failed: return QStringLiteral("failed");
    }
    Q_UNREACHABLE();
}

void ImportTotals::add(const FileReport& report) {
    files += 1;
    recordings += static_cast<int>(report.recordings.size());
    switch (report.status) {
    case FileReport::Status::imported: imported += 1; return;
    case FileReport::Status::updated: updated += 1; return;
    case FileReport::Status::duplicate: duplicate += 1; return;
    case FileReport::Status::nothing: nothing += 1; return;
    case FileReport::Status::partial: partial += 1; return;
    case FileReport::Status::failed: failed += 1; return;
    }
}

ImportJob::ImportJob(Store& store, QStringList paths, Options options, QObject* parent) : QObject(parent) {
    // Both callbacks come from the work's threads; the queue of this object's thread carries them over, and
    // drops them when the object is gone.
    const auto onProgress = [this](const ImportProgress& progress) {
        QMetaObject::invokeMethod(
            this, [this, progress] { Q_EMIT progressed(progress); }, Qt::QueuedConnection);
    };
    const auto onFinished = [this] {
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_running = false;
                Q_EMIT finished();
            },
            Qt::QueuedConnection);
    };
    m_work =
        std::make_unique<ImportWork>(store, std::move(paths), std::move(options), onProgress, onFinished);
}

ImportJob::~ImportJob() = default; // the work cancels and joins

void ImportJob::start() {
    m_running = true;
    m_work->start();
}

void ImportJob::cancel() {
    m_work->cancel();
}

bool ImportJob::isRunning() const {
    return m_running;
}

const ImportOutcome& ImportJob::outcome() const {
    return m_work->outcome();
}

} // namespace vd
