// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoroTask>

#include <chrono>

namespace vd {

enum class KeychainState {
    available,
    missing, // no Secret Service, no KWallet, ...
    silent,  // it did not answer in time; most often it is locked and waits for its password
};

// Asks the keychain of the system for an entry that nobody ever stored (qtkeychain 0.13, which Debian 12
// ships, has no other way to ask whether it is there). Needs an event loop. Secrets themselves come with
// sign-in.
QCoro::Task<KeychainState> keychainState(std::chrono::milliseconds patience);

} // namespace vd
