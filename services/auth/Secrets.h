// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCoroTask>
#include <QString>

#include <optional>

namespace vd {

// Where secrets are kept: the keychain of the system, and nothing else. Throws Error: keychainUnavailable,
// keychainLocked. GUI thread.
class Secrets {
public:
    virtual ~Secrets() = default;
    virtual QCoro::Task<std::optional<QByteArray>> read(QString name) = 0;
    virtual QCoro::Task<void> write(QString name, QByteArray secret) = 0;
    virtual QCoro::Task<void> remove(QString name) = 0; // fine when there is none
};

// The names: of an account's tokens, and of the secret of a client (an own application at the provider).
QString tokensName(const QString& provider, const QString& accountId);
QString clientName(const QString& provider, const QString& clientId);

} // namespace vd
