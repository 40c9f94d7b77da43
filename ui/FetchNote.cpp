// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/FetchNote.h"

#include "models/ErrorText.h"
#include "services/sync/SyncService.h"

namespace vd {

void FetchNote::follow(SyncService* sync) {
    m_sync = sync;
    if (sync == nullptr) return;
    connect(sync, &SyncService::failed, this, &FetchNote::showFailed);
    connect(sync, &SyncService::fetched, this, [this] {
        if (m_waits) say({});
        m_waits = false;
    });
}

void FetchNote::begin() {
    m_waits = m_sync != nullptr && m_sync->isFetching();
    say(m_waits ? tr("Fetching details…") : QString());
}

void FetchNote::showFailed(const Error& error) {
    if (!m_waits) return;
    m_waits = false;
    //: %1 says why, as 'No connection'
    say(tr("No more details: %1").arg(describe(error).title));
}

void FetchNote::say(const QString& words) {
    if (words == m_words) return;
    m_words = words;
    Q_EMIT changed();
}

} // namespace vd
