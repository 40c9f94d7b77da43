// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/net/NetworkState.h"
#include "services/sync/SyncService.h"

#include <QObject>

#include <memory>

namespace vd {

// Syncs by itself: as often as the person chose, after faults with growing pauses, when the network returns
// and when the computer wakes. Not on links that are paid by volume, unless that is allowed; not while
// paused. What is due is read from the store, so a restart changes nothing. GUI thread.
class SyncScheduler : public QObject {
    Q_OBJECT
public:
    // All of them outlive it. Begins at once.
    SyncScheduler(SyncService& service, NetworkState& network, Clock& clock, QObject* parent = nullptr);
    ~SyncScheduler() override;

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace vd
