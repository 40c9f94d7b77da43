// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Accounts.h"

#include "app/Settings.h"
#include "models/store/Connections.h"
#include "services/importers/OriginalFile.h"
#include "services/net/NetworkState.h"
#include "ui/Preferences.h"

namespace vd {

Accounts::Accounts(Store& store, const Paths& paths, Endpoints endpoints, SyncChoices choices, Syncs syncs)
    : m_keychain(storeName(store.database())) {
    if (syncs == Syncs::byItself) m_network = std::make_unique<SystemNetworkState>();
    SyncService::Parts parts{store,         m_keychain,         m_clock,        std::move(endpoints),
                             paths.dataDir, std::move(choices), m_network.get()};
    parts.readOriginal = readOriginal;
    m_sync = std::make_unique<SyncService>(std::move(parts));
    if (m_network) m_scheduler = std::make_unique<SyncScheduler>(*m_sync, *m_network, m_clock);
}

Accounts::~Accounts() = default;

SyncChoices syncChoicesOf(const Paths& paths) {
    Preferences preferences;
    Settings(paths.settingsFile).load(preferences);
    return preferences.sync();
}

} // namespace vd
