// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/sync/SyncService.h"

#include <QObject>

#include <vector>

namespace vd {

// For the top level of a command: waits for the syncs of a service, tells on the terminal how far they are,
// and cancels them by Ctrl+C. Made before the syncs begin. The service outlives it.
class SyncWait : public QObject {
    Q_OBJECT
public:
    explicit SyncWait(SyncService& sync);

    // Until none runs. Those that ended, in that order.
    const std::vector<RunRow>& wait();

private:
    void show(const SyncProgress& progress);

    SyncService& m_sync;
    std::vector<RunRow> m_ended;
};

} // namespace vd
