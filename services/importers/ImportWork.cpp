// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importers/ImportWork.h"

#include "models/ErrorText.h"
#include "services/importers/archives/ArchiveWalker.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <algorithm>

namespace vd {

namespace {

constexpr qint64 mostBytesInFlight = 32 << 20;       // of files read and not yet stored
constexpr qint64 mostBytesOfAFile = qint64{1} << 29; // no activity file comes near
constexpr qint64 headBytes = 64 << 10;
constexpr int publishEveryMs = 100;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

// A file that calls itself one of ours and is not is worth telling; other files of a folder are not ours to
// judge.
bool claimsToBeOurs(const QString& path) {
    static const QStringList suffixes{QStringLiteral(".fit"), QStringLiteral(".gpx"), QStringLiteral(".tcx"),
                                      QStringLiteral(".gz"), QStringLiteral(".zip")};
    return std::any_of(suffixes.begin(), suffixes.end(),
                       [&](const QString& suffix) { return path.endsWith(suffix, Qt::CaseInsensitive); });
}

QByteArray readHead(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        throw Error(ErrorCode::fileUnreadable, file.errorString(), {{QStringLiteral("path"), path}});
    }
    return file.read(headBytes);
}

QByteArray readAll(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        throw Error(ErrorCode::fileUnreadable, file.errorString(), {{QStringLiteral("path"), path}});
    }
    if (file.size() > mostBytesOfAFile) {
        throw Error(ErrorCode::fileTooLarge, QStringLiteral("%1 bytes").arg(file.size()));
    }
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError) {
        throw Error(ErrorCode::fileUnreadable, file.errorString(), {{QStringLiteral("path"), path}});
    }
    return bytes;
}

Error notWhatItsNameSays(const QString& path) {
    return Error(ErrorCode::badData, QStringLiteral("the content is not what the name says"),
                 {{QStringLiteral("path"), path}});
}

// After one of these the next file would fail just so.
bool endsTheRun(ErrorCode code) {
    switch (code) {
    case ErrorCode::storage:
    case ErrorCode::storeCorrupt:
    case ErrorCode::storeReadOnly:
    case ErrorCode::diskFull: return true;
    default: return false;
    }
}

FileReport::Status statusOf(const ReadResult& result, const Counts& counts) {
    using Status = FileReport::Status;
    const bool changed = counts.created + counts.updated + counts.deleted > 0;
    if (changed && !result.damage.isEmpty()) return Status::partial;
    if (counts.created > 0) return Status::imported;
    if (changed) return Status::updated;
    if (counts.skipped > 0) return Status::duplicate;
    return result.damage.isEmpty() ? Status::nothing : Status::failed;
}

} // namespace

ImportWork::ImportWork(Store& store, QStringList paths, ImportOptions options, OnProgress onProgress,
                       OnFinished onFinished)
    : m_store(store), m_paths(std::move(paths)), m_options(std::move(options)),
      m_onProgress(std::move(onProgress)), m_onFinished(std::move(onFinished)) {
    // One more than there are cores: each thread spends a part of its time waiting for the writer.
    m_pool.setMaxThreadCount((m_options.threads > 0 ? m_options.threads : QThread::idealThreadCount()) + 1);
}

ImportWork::~ImportWork() {
    cancel();
    if (m_finder.joinable()) m_finder.join();
}

void ImportWork::start() {
    m_sincePublished.start();
    m_startedAtMs = QDateTime::currentMSecsSinceEpoch();
    m_finder = std::thread([this] { run(); });
}

void ImportWork::run() {
    try {
        m_run = m_store.beginRun({RunInfo::Kind::import, m_options.trigger}).result();
        std::vector<Found> found = find();
        {
            const std::lock_guard lock(m_mutex);
            m_progress.counting = false;
            for (const Found& file : found)
                m_progress.bytesTotal += file.size;
        }
        for (Found& file : found) {
            if (m_stop.stop_requested()) break;
            handle(std::move(file));
        }
    } catch (const Error& error) {
        const std::lock_guard lock(m_mutex);
        m_fatal = error;
    } catch (const std::exception& error) {
        const std::lock_guard lock(m_mutex);
        m_fatal = Error(ErrorCode::internal, QString::fromUtf8(error.what()));
    }
    waitForAll();
    finish();
    m_onFinished();
}

std::vector<ImportWork::Found> ImportWork::find() const {
    std::vector<Found> found;
    for (const QString& path : m_paths) {
        const QFileInfo info(path);
        if (!info.isDir()) {
            found.push_back({path, info.absoluteFilePath(), info.size(), true, std::nullopt});
            continue;
        }
        // Links to folders are not followed: they may lead in circles.
        QDirIterator walk(info.absoluteFilePath(), QDir::Files, QDirIterator::Subdirectories);
        const size_t first = found.size();
        const QDir folder(info.absoluteFilePath());
        while (walk.hasNext() && !m_stop.stop_requested()) {
            const QFileInfo file(walk.next());
            found.push_back({QDir(path).filePath(folder.relativeFilePath(file.absoluteFilePath())),
                             file.absoluteFilePath(), file.size(), false, std::nullopt});
        }
        std::sort(found.begin() + static_cast<std::ptrdiff_t>(first), found.end(),
                  [](const Found& a, const Found& b) { return a.fullPath < b.fullPath; });
    }
    return found;
}

void ImportWork::handle(Found found) {
    bool isArchive = false;
    try {
        // Devices and pipes have no end that we could wait for.
        if (const QFileInfo info(found.fullPath); info.exists() && !info.isFile()) {
            throw Error(ErrorCode::fileUnreadable, QStringLiteral("not a regular file"));
        }
        isArchive = looksLikeArchive(readHead(found.fullPath));
    } catch (const Error& error) {
        settle(openSlot(found.shownPath), failure(found, error), found.size);
        return;
    }
    if (isArchive) {
        handleArchive(found);
    } else {
        const qint64 size = found.size;
        submit(std::move(found), size);
    }
}

void ImportWork::handleArchive(const Found& archive) {
    ArchiveVisitor visitor;
    visitor.wanted = [](QByteArrayView head) { return importerFor(head) != nullptr; };
    visitor.member = [&](ArchiveMember member) {
        Found found{member.path, archive.fullPath + member.path.sliced(archive.shownPath.size()),
                    member.bytes.size(), false, std::nullopt};
        if (!member.bytes.isEmpty()) { // what could be read of a damaged one, too
            found.bytes = std::move(member.bytes);
            submit(std::move(found), 0);
        } else if (member.error) {
            settle(openSlot(found.shownPath), failure(found, *member.error), 0);
        } else if (member.skipped && claimsToBeOurs(member.path)) {
            settle(openSlot(found.shownPath), failure(found, notWhatItsNameSays(found.fullPath)), 0);
        }
    };
    try {
        walkArchive(archive.fullPath, archive.shownPath, ArchiveLimits{}, visitor, m_stop.get_token());
    } catch (const Error& error) {
        if (error.code() != ErrorCode::cancelled)
            settle(openSlot(archive.shownPath), failure(archive, error), 0);
    }
    const std::lock_guard lock(m_mutex);
    m_progress.bytesDone += archive.size;
    publish();
}

void ImportWork::submit(Found found, qint64 progressBytes) {
    waitForRoom(found.size);
    if (m_stop.stop_requested()) return;
    const size_t slot = openSlot(found.shownPath);
    {
        const std::lock_guard lock(m_mutex);
        m_bytesInFlight += found.size;
        m_filesInFlight += 1;
    }
    m_pool.start([this, slot, file = std::move(found), progressBytes]() mutable {
        process(slot, std::move(file), progressBytes);
    });
}

void ImportWork::waitForRoom(qint64 bytes) {
    std::unique_lock lock(m_mutex);
    m_room.wait(lock, [&] {
        return m_filesInFlight == 0 || (m_bytesInFlight + bytes <= mostBytesInFlight &&
                                        m_filesInFlight < 4 * m_pool.maxThreadCount());
    });
}

void ImportWork::waitForAll() {
    std::unique_lock lock(m_mutex);
    m_room.wait(lock, [&] { return m_filesInFlight == 0; });
}

void ImportWork::process(size_t slot, Found found, qint64 progressBytes) {
    const qint64 size = found.size;
    if (!m_stop.stop_requested()) {
        FileReport result;
        bool cancelled = false;
        try {
            result = read(found);
        } catch (const Error& error) {
            cancelled = error.code() == ErrorCode::cancelled;
            result = failure(found, error);
        } catch (const std::exception& error) {
            result = failure(found, Error(ErrorCode::internal, QString::fromUtf8(error.what())));
        }
        if (!cancelled) settle(slot, std::move(result), progressBytes);
    }
    found = {};
    const std::lock_guard lock(m_mutex);
    m_bytesInFlight -= size;
    m_filesInFlight -= 1;
    m_room.notify_all();
}

FileReport ImportWork::read(Found& found) {
    FileReport report;
    report.path = found.shownPath;
    FileContent content{found.fullPath, found.bytes ? std::move(*found.bytes) : readAll(found.fullPath),
                        m_startedAtMs, m_options.zone};
    if (content.bytes.isEmpty()) {
        throw Error(ErrorCode::badData, QStringLiteral("0 bytes"),
                    {{QStringLiteral("path"), found.fullPath}});
    }
    const Importer* importer =
        importerFor(QByteArrayView(content.bytes).first(qMin(content.bytes.size(), headBytes)));
    if (importer == nullptr) {
        if (claimsToBeOurs(found.shownPath)) {
            throw notWhatItsNameSays(found.fullPath);
        }
        if (found.named) throw Error(ErrorCode::notSupported, {}, {{QStringLiteral("path"), found.fullPath}});
        report.status = FileReport::Status::nothing;
        report.message = Text::tr("Not a format that Vitaldeck reads.");
        return report;
    }
    report.format = QString::fromLatin1(importer->id);
    ReadResult result = importer->read(content, m_stop.get_token());
    content.bytes.clear();
    apply(std::move(result), report);
    return report;
}

void ImportWork::apply(ReadResult result, FileReport& report) {
    Counts counts;
    for (Batch& batch : result.batches) {
        batch.run = m_run;
        report.days += static_cast<int>(batch.dailyValues.size());
        report.measurements += static_cast<int>(batch.measurements.size() + batch.sleeps.size());
        for (const SampleSeries& series : batch.samples)
            report.samples += static_cast<int>(series.samples.size());
        std::vector<Summary> summaries;
        for (const Recording& recording : batch.recordings)
            summaries.push_back(recording.summary);
        const ApplyResult applied = m_store.apply(std::move(batch)).result();
        for (size_t i = 0; i < applied.recordings.size(); ++i) {
            const ApplyResult::Item& item = applied.recordings[i];
            report.recordings.push_back({item.recording, item.activity, std::move(summaries[i])});
        }
        counts = counts + applied.counts;
    }
    report.status = result.nothing.isEmpty() ? statusOf(result, counts) : FileReport::Status::nothing;
    QStringList sentences = result.remarks;
    if (!result.damage.isEmpty()) sentences.prepend(result.damage);
    if (!result.nothing.isEmpty()) sentences.prepend(result.nothing);
    if (report.status == FileReport::Status::duplicate) sentences.prepend(Text::tr("Already here."));
    report.message = sentences.join(QLatin1Char(' '));
    if (report.status == FileReport::Status::failed || report.status == FileReport::Status::partial) {
        report.error = ErrorCode::badData;
    }
    const std::lock_guard lock(m_mutex);
    m_counts = m_counts + counts;
}

FileReport ImportWork::failure(const Found& found, const Error& error) {
    FileReport report;
    report.path = found.shownPath;
    report.status = FileReport::Status::failed;
    report.error = error.code();
    // The report names the file already; only another one, inside of it, is worth naming again.
    const bool namesItself = error.value(QStringLiteral("path")) == found.fullPath ||
                             error.value(QStringLiteral("path")) == found.shownPath;
    report.message = namesItself ? describe(error.code()).sentence : describe(error).sentence;
    if (endsTheRun(error.code())) {
        const std::lock_guard lock(m_mutex);
        if (!m_fatal) m_fatal = error;
        m_stop.request_stop();
    }
    return report;
}

size_t ImportWork::openSlot(const QString& current) {
    const std::lock_guard lock(m_mutex);
    m_slots.emplace_back();
    m_progress.current = current;
    return m_slots.size() - 1;
}

void ImportWork::settle(size_t slot, FileReport report, qint64 progressBytes) {
    const std::lock_guard lock(m_mutex);
    m_progress.bytesDone += progressBytes;
    m_progress.totals.add(report);
    m_slots[slot] = std::move(report);
    publish();
}

void ImportWork::publish() {
    if (m_sincePublished.elapsed() < publishEveryMs) return;
    m_sincePublished.restart();
    m_onProgress(m_progress);
}

void ImportWork::finish() {
    const std::lock_guard lock(m_mutex);
    m_outcome.run = m_run;
    for (std::optional<FileReport>& slot : m_slots) {
        if (slot) m_outcome.files.push_back(std::move(*slot));
    }
    m_outcome.totals = m_progress.totals;
    m_outcome.error = m_fatal;
    m_outcome.cancelled = m_stop.stop_requested() && !m_fatal;
    if (m_run == 0) return;

    using Status = RunOutcome::Status;
    RunOutcome run;
    const ImportTotals& totals = m_outcome.totals;
    run.status = m_fatal                         ? Status::failed
                 : m_outcome.cancelled           ? Status::cancelled
                 : totals.failed == 0            ? Status::completed
                 : totals.failed == totals.files ? Status::failed
                                                 : Status::partial;
    run.counts = m_counts;
    if (m_fatal) run.error = m_fatal->code();
    for (const FileReport& file : m_outcome.files) {
        if (file.status == FileReport::Status::imported || file.status == FileReport::Status::updated)
            continue;
        run.items.push_back({file.path, key(file.status), file.message, file.error});
    }
    try {
        m_store.endRun(m_run, std::move(run)).waitForFinished();
    } catch (const Error& error) {
        if (!m_outcome.error) m_outcome.error = error;
    }
}

} // namespace vd
