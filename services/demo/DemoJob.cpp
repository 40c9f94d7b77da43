// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demo/DemoJob.h"

#include <QtConcurrentRun>

namespace vd {

namespace {

constexpr int progressSteps = 1000;

void make(QPromise<std::optional<Error>>& promise, const DemoFolder& folder, const DemoClock& clock,
          int days) {
    promise.setProgressRange(0, progressSteps);
    DemoMaking making;
    making.days = days;
    making.onShare = [&promise](double share) { promise.setProgressValue(qRound(share * progressSteps)); };
    making.isCancelled = [&promise] { return promise.isCanceled(); };
    try {
        if (!folder.isCurrent(clock)) folder.make(clock, making);
        promise.addResult(std::nullopt);
    } catch (const Error& error) {
        promise.addResult(error);
    } catch (const std::exception& error) {
        promise.addResult(Error(ErrorCode::internal, QString::fromUtf8(error.what())));
    }
}

} // namespace

DemoJob::DemoJob(DemoFolder folder, DemoClock clock, QObject* parent)
    : QObject(parent), m_folder(std::move(folder)), m_clock(std::move(clock)) {
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this,
            [this](int value) { Q_EMIT progressed(static_cast<double>(value) / progressSteps); });
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        m_error = m_watcher.isCanceled() ? Error(ErrorCode::cancelled) : m_watcher.result();
        Q_EMIT finished();
    });
}

DemoJob::~DemoJob() {
    m_watcher.cancel();
    m_watcher.waitForFinished();
}

void DemoJob::start() {
    if (isRunning()) return;
    m_watcher.setFuture(QtConcurrent::run(&make, m_folder, m_clock, m_days));
}

void DemoJob::cancel() {
    m_watcher.cancel();
}

} // namespace vd
