// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Paths.h"
#include "services/auth/Keychain.h"
#include "services/sync/SyncScheduler.h"
#include "services/sync/SyncService.h"

#include <memory>

namespace vd {

class SystemNetworkState;

// The accounts of a store, with all that syncing is made of: keychain, clock, network. The store outlives it.
class Accounts {
public:
    enum class Syncs { whenAsked, byItself };
    Accounts(Store& store, const Paths& paths, Endpoints endpoints, SyncChoices choices, Syncs syncs);
    ~Accounts();

    SyncService& sync() { return *m_sync; }

private:
    Keychain m_keychain;
    SystemClock m_clock;
    std::unique_ptr<SystemNetworkState> m_network; // only where it syncs by itself
    std::unique_ptr<SyncService> m_sync;
    std::unique_ptr<SyncScheduler> m_scheduler;
};

// What the person chose of syncing, from the settings file.
SyncChoices syncChoicesOf(const Paths& paths);

} // namespace vd
