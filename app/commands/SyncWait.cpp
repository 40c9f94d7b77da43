// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/SyncWait.h"

#include "app/commands/Interrupt.h"
#include "app/commands/Terminal.h"
#include "ui/SyncLine.h"

#include <QDateTime>
#include <QEventLoop>

namespace vd {

SyncWait::SyncWait(SyncService& sync) : m_sync(sync) {
    connect(&sync, &SyncService::ended, this, [this](const RunRow& run) { m_ended.push_back(run); });
    connect(&sync, &SyncService::progressed, this, &SyncWait::show);
}

const std::vector<RunRow>& SyncWait::wait() {
    QEventLoop loop;
    Interrupt interrupt;
    connect(&interrupt, &Interrupt::requested, this, [this] { m_sync.cancel(); });
    connect(&m_sync, &SyncService::ended, &loop, [this, &loop] {
        if (!m_sync.isRunning()) loop.quit();
    });
    if (m_sync.isRunning()) loop.exec();
    endProgress();
    return m_ended;
}

void SyncWait::show(const SyncProgress& progress) {
    SyncState state;
    state.kind = SyncState::Kind::syncing;
    state.progress = progress;
    showProgress(syncLine(state, QDateTime::currentDateTime()));
}

} // namespace vd
