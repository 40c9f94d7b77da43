// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/auth/OAuth.h"
#include "services/auth/Secrets.h"

#include <memory>

namespace vd {

// Gives requests their access token.
class TokenSource {
public:
    virtual ~TokenSource() = default;
    // One that is good for a minute at least, renewed where needed. Throws what renewing and the keychain
    // throw; unauthorized when the keychain has no tokens.
    virtual QCoro::Task<QByteArray> access(std::stop_token stop) = 0;
    // The provider refused this one (401): the next access() is another one. Throws consentRevoked when there
    // can be none.
    virtual QCoro::Task<void> renew(QByteArray refused, std::stop_token stop) = 0;
};

// The tokens of one account, in the keychain. A renewal is single flight: who asks meanwhile waits for it; a
// lock file keeps a second process from renewing at the same time, and whoever comes second takes what the
// first has stored. Renewed tokens are stored before they are used; when the keychain does not take them they
// wait for the next request. Who stops waiting does not stop the renewal; destroying the object does, and all
// who wait go on from within with Error(cancelled). GUI thread.
class AccountTokens : public TokenSource {
public:
    struct State;
    struct Account {
        QString provider;
        QString accountId;
        QString clientId;
        AuthSpec spec;    // with endpoints overridden
        QString lockFile; // in the data folder
    };
    // All of them outlive it.
    AccountTokens(Account account, HttpClient& http, Secrets& secrets, Clock& clock);
    ~AccountTokens() override;

    QCoro::Task<QByteArray> access(std::stop_token stop) override;
    QCoro::Task<void> renew(QByteArray refused, std::stop_token stop) override;

private:
    std::shared_ptr<State> m_state;
};

} // namespace vd
