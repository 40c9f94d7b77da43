// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/auth/Secrets.h"

#include <chrono>

namespace vd {

enum class KeychainState {
    available,
    missing, // no Secret Service, no KWallet, ...
    silent,  // it did not answer in time; most often it is locked and waits for its password
};

// Asks the keychain of the system for an entry that nobody ever stored (qtkeychain 0.13, which Debian 12
// ships, has no other way to ask whether it is there). Needs an event loop.
QCoro::Task<KeychainState> keychainState(std::chrono::milliseconds patience);

// qtkeychain: Secret Service or KWallet, macOS Keychain, Windows Credential Store. Entries are
// "STORE/NAME" of the service "vitaldeck"; store: storeName() of models/store/Connections.h. Needs an event
// loop. One that does not answer in time is taken for locked; what was to be written then may still land,
// before anything that is written later. May be destroyed while it is asked.
class Keychain : public Secrets {
public:
    explicit Keychain(QString store, std::chrono::milliseconds patience = std::chrono::seconds(20))
        : m_store(std::move(store)), m_patience(patience) {}
    QCoro::Task<std::optional<QByteArray>> read(QString name) override;
    QCoro::Task<void> write(QString name, QByteArray secret) override;
    QCoro::Task<void> remove(QString name) override;

private:
    QString entry(const QString& name) const;
    QString m_store;
    std::chrono::milliseconds m_patience;
};

} // namespace vd
