// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/watch/FolderWatch.h"

#include "models/ErrorText.h"
#include "services/watch/GarminTree.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QPointer>
#include <QtConcurrentRun>

namespace vd {

namespace {

using namespace std::chrono_literals;

constexpr auto quiet = 2s;        // for so long a file must not have changed
constexpr auto gathering = 300ms; // changes come in crowds
constexpr int shareOfTime = 4;    // looks caused by changes take no more than a quarter of the time
constexpr int mostFilesFollowed = 100;

struct Timed {
    Look look;
    std::chrono::milliseconds took{0};
};

QCoro::Task<void> later(Clock* clock, std::chrono::milliseconds time, std::stop_token stop,
                        QPointer<FolderWatch> watch, void (FolderWatch::*next)()) {
    try {
        co_await clock->wait(time, stop);
    } catch (const Error&) {
        co_return; // the watch has gone
    }
    if (watch) (watch->*next)();
}

// What is wrong with the file itself does not change before the file does.
bool isItsOwnFault(ErrorCode code) {
    return code == ErrorCode::badData || code == ErrorCode::notSupported ||
           code == ErrorCode::unsafeArchive || code == ErrorCode::fileTooLarge || code == ErrorCode::internal;
}

} // namespace

FolderWatch::FolderWatch(Place place, Parts parts, QObject* parent)
    : QObject(parent), m_place(std::move(place)), m_parts(std::move(parts)),
      m_index(std::make_shared<WatchIndex>(m_parts.indexFile)) {
    if (!m_parts.follows) {
        m_index->load(); // for status()
        return;
    }
    m_watcher = std::make_unique<QFileSystemWatcher>();
    connect(m_watcher.get(), &QFileSystemWatcher::directoryChanged, this, &FolderWatch::told);
    connect(m_watcher.get(), &QFileSystemWatcher::fileChanged, this,
            [this](const QString& file) { told(QFileInfo(file).path()); });
}

FolderWatch::~FolderWatch() {
    m_stop.request_stop();
}

void FolderWatch::moveTo(const QString& root) {
    if (root == m_place.root) return;
    m_place.root = root;
    m_unsettled.clear();
    m_order.isWhole = true;
    m_order.forgetsPassedOver = true;
    wake();
}

void FolderWatch::lookAtAll() {
    m_order.isWhole = true;
    m_order.forgetsPassedOver = true;
    m_order.wholeIfNotAt.reset();
    m_byPerson = true;
    wake();
}

void FolderWatch::lookIfMoved() {
    if (!m_last) return lookAtAll();
    if (!m_order.isWhole) m_order.wholeIfNotAt = m_last->drive;
    m_order.isWhole = true;
    wake();
}

void FolderWatch::told(const QString& path) {
    const bool isOurs = path == m_place.root || path.startsWith(m_place.root + u'/');
    if (!m_last || !m_last->isThere || !isOurs) {
        m_order.isWhole = true;
        m_order.forgetsPassedOver = true;
        m_order.wholeIfNotAt.reset();
    } else if (!m_order.folders.contains(path)) {
        m_order.folders << path;
    }
    wake();
}

void FolderWatch::wake() {
    m_isWanted = true;
    if (m_step != Step::idle) return;
    if (m_byPerson) return startLook();
    step(Step::gathering);
    after(std::max<std::chrono::milliseconds>(gathering, m_lastTook * shareOfTime), &FolderWatch::startLook);
}

void FolderWatch::step(Step step) {
    m_step = step;
    Q_EMIT changed();
}

void FolderWatch::after(std::chrono::milliseconds time, void (FolderWatch::*what)()) {
    later(&m_parts.clock, time, m_stop.get_token(), this, what);
}

LookOrder FolderWatch::takeOrder() {
    LookOrder order = std::exchange(m_order, LookOrder());
    order.root = m_place.root;
    order.subfolders = m_place.subfolders;
    order.again = m_unsettled.keys();
    if (m_watcher) {
        const QStringList watched = m_watcher->directories();
        order.known = QSet<QString>(watched.begin(), watched.end());
    }
    m_isWanted = false;
    m_byPerson = false;
    return order;
}

void FolderWatch::startLook() {
    step(Step::looking);
    auto* watcher = new QFutureWatcher<Timed>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        const Timed timed = watcher->result();
        m_lastTook = timed.took;
        looked(timed.look);
    });
    watcher->setFuture(
        QtConcurrent::run(&m_parts.pool, [order = takeOrder(), index = m_index, stop = m_stop.get_token()] {
            QElapsedTimer clock;
            clock.start();
            Timed timed;
            timed.look = look(order, *index, stop);
            timed.took = std::chrono::milliseconds(clock.elapsed());
            return timed;
        }));
}

void FolderWatch::looked(const Look& look) {
    const bool isOther = !m_last || m_last->drive != look.drive;
    m_last = look;
    m_last->files.clear();
    m_last->folders.clear();
    if (!look.isThere) m_unsettled.clear();
    if (look.hasMore) m_order.isWhole = m_isWanted = true;
    if (isOther) m_problem.clear();
    if (m_watcher) follow(look, isOther);
    const QStringList files = takeReady(look.files);
    if (files.isEmpty()) {
        goOn();
    } else {
        step(Step::importing);
        Q_EMIT ready(files);
    }
}

// Watches what was looked into. What changed between the look and this is seen by looking once more at what
// is watched from now on.
void FolderWatch::follow(const Look& look, bool isOther) {
    // The system forgets folders that were unmounted, and Qt does not see that.
    const QStringList before =
        isOther ? m_watcher->directories() + m_watcher->files() : QStringList(look.gone);
    if (!before.isEmpty()) m_watcher->removePaths(before);
    const QStringList watched = m_watcher->directories();
    const QSet<QString> known(watched.begin(), watched.end());
    QStringList added;
    for (const QString& folder : look.isThere ? look.folders : QStringList(look.nearest)) {
        if (!folder.isEmpty() && !known.contains(folder)) added << folder;
    }
    if (added.isEmpty()) return;
    m_watcher->addPaths(added);
    m_isWanted = true;
    if (look.isThere) {
        m_order.folders << added;
    } else {
        m_order.isWhole = true;
    }
}

bool FolderWatch::isQuiet(const SeenFile& file, qint64 nowMs) {
    const qint64 quietMs = std::chrono::milliseconds(quiet).count();
    const auto before = m_unsettled.constFind(file.path);
    const bool isSame = before != m_unsettled.cend() && before->file == file;
    const bool isOld = before == m_unsettled.cend() && file.modifiedMs <= nowMs - quietMs;
    // Clocks of devices may be ahead of ours, so no time of a file alone is a reason to wait for ever.
    if (isOld || (isSame && before->sinceMs <= nowMs - quietMs)) return true;
    m_unsettled.insert(file.path, {file, isSame ? before->sinceMs : nowMs});
    return false;
}

QStringList FolderWatch::takeReady(const std::vector<SeenFile>& files) {
    const qint64 nowMs = m_parts.clock.nowMs();
    QHash<QString, Unsettled> still;
    QStringList ready;
    m_importing.clear();
    for (const SeenFile& file : files) {
        if (ready.contains(file.path)) continue;
        if (isQuiet(file, nowMs)) {
            ready << file.path;
            m_importing.push_back(file);
        } else {
            still.insert(file.path, m_unsettled.value(file.path));
        }
    }
    m_unsettled = still; // those that are gone, or known by now, are not waited for
    return ready;
}

void FolderWatch::goOn() {
    if (m_isWanted) {
        m_step = Step::idle;
        wake();
    } else if (!m_unsettled.isEmpty()) {
        step(Step::settling);
        after(quiet, &FolderWatch::startLook);
    } else {
        step(Step::idle);
    }
}

WatchIndex::Line FolderWatch::lineOf(const SeenFile& file) const {
    return {belowRoot(m_place.root, file.path), file};
}

// What is to be written down of each file: dealt with, or not to be met again before somebody asks.
void FolderWatch::settle(const ImportOutcome& outcome) {
    QHash<QString, const FileReport*> reports;
    for (const FileReport& report : outcome.files)
        reports.insert(report.path, &report);
    const bool isWhole = !outcome.cancelled && !outcome.error;
    for (const SeenFile& file : m_importing) {
        const FileReport* report = reports.value(file.path);
        // An archive has a report of its own only where it is no good; else its members have.
        const bool isLeft = report == nullptr && !isWhole;
        const bool isBad = report != nullptr && report->status == FileReport::Status::failed;
        const bool isCutOff = report != nullptr && report->status == FileReport::Status::partial;
        if (isLeft || (isBad && report->error && !isItsOwnFault(*report->error))) {
            m_order.passOver.push_back(lineOf(file));
        } else {
            m_order.done.push_back(lineOf(file));
        }
        // What is written in its place changes no name, so its folder would not tell of it.
        if (m_watcher && (isBad || isCutOff) && m_watcher->files().size() < mostFilesFollowed)
            m_watcher->addPath(file.path);
    }
    if (!isWhole) m_order.isWhole = m_order.forgetsPassedOver; // only as a person asked meanwhile
    m_importing.clear();
}

void FolderWatch::imported(const ImportOutcome& outcome) {
    settle(outcome);
    m_progress.reset();
    m_problemFile.clear();
    m_problem.clear();
    for (const FileReport& report : outcome.files) {
        if (report.status != FileReport::Status::failed || !m_problem.isEmpty()) continue;
        m_problemFile = QFileInfo(report.path).fileName();
        m_problem = report.message;
    }
    if (outcome.error) {
        m_problemFile.clear();
        m_problem = describe(*outcome.error).sentence;
    }
    const ImportTotals& totals = outcome.totals;
    const WatchedImport import{m_parts.clock.nowMs(), totals.imported + totals.updated + totals.partial,
                               totals.failed};
    if (import.added + import.failed > 0) m_order.import = import;
    m_step = Step::idle;
    startLook(); // which writes down what was done
}

void FolderWatch::importing(const ImportProgress& progress) {
    m_progress = progress;
    Q_EMIT changed();
}

WatchStatus FolderWatch::status() const {
    using State = WatchStatus::State;
    WatchStatus status;
    status.id = m_place.id;
    status.path = m_place.root;
    status.isDevice = m_place.isDevice;
    status.subfolders = m_place.subfolders;
    status.settling = static_cast<int>(m_unsettled.size());
    status.progress = m_progress;
    status.problemFile = m_problemFile;
    status.problem = m_problem;
    if (!m_last) {
        if (m_step != Step::idle || m_parts.follows) {
            status.state = State::looking;
            return status;
        }
        status.state = QFileInfo(m_place.root).isDir() ? State::present : State::away;
        status.lastImport = m_index->lastImport();
        if (const std::optional<GarminTree> tree = garminTreeAt(m_place.root)) status.device = tree->name;
        return status;
    }
    status.device = m_last->device;
    status.lastImport = m_last->lastImport;
    status.tooManyFolders = m_last->tooMany;
    if (m_step == Step::importing) {
        status.state = State::importing;
    } else if (!m_last->isThere) {
        status.state = State::away;
    } else {
        status.state = m_unsettled.isEmpty() ? State::watching : State::settling;
    }
    return status;
}

} // namespace vd
