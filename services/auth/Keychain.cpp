// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/auth/Keychain.h"

#include <QCoroSignal>

#include <qt6keychain/keychain.h>

namespace vd {

QCoro::Task<KeychainState> keychainState(std::chrono::milliseconds patience) {
    // Deletes itself when it is done, however late that is.
    auto* job = new QKeychain::ReadPasswordJob(QStringLiteral("vitaldeck"));
    job->setKey(QStringLiteral("doctor"));
    job->setInsecureFallback(false);
    job->start();
    const auto finished = co_await qCoro(job, &QKeychain::Job::finished, patience);
    if (!finished) co_return KeychainState::silent;
    const QKeychain::Error error = std::get<0>(std::tie(*finished))->error();
    const bool answered = error == QKeychain::NoError || error == QKeychain::EntryNotFound;
    co_return answered ? KeychainState::available : KeychainState::missing;
}

} // namespace vd
