// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Error.h"
#include "services/auth/OAuth.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace vd {

// One sign-in from the address that the browser opens to the account that is linked. A run object: it
// outlives its coroutines; destroying it cancels. GUI thread.
//
// The listener is bound to 127.0.0.1 (and [::1] where there is one) only, answers one path, checks Host and
// state before anything else, and lets the browser wait until the outcome is known, so that the page tells
// the truth. It is closed after success, refusal, cancel or five minutes (RFC 8252, 8.3; field guide). The
// time runs until the browser is back; what comes after ends by the patience of HttpClient and the keychain.
class SignIn : public QObject {
    Q_OBJECT
public:
    struct State;
    struct Wish {
        QString providerName;
        AuthSpec spec; // with endpoints overridden
        Client client; // its secret is the key, for Way::key; empty where the spec discovers
    };
    // Takes the tokens, finds out whose they are, keeps them and links the account. What it throws is what
    // the browser's page says. Tokens without scopes do not get here: RFC 6749 5.1 has them be those asked
    // for.
    using Finish = std::function<QCoro::Task<void>(Tokens tokens, std::stop_token stop)>;

    SignIn(Wish wish, HttpClient& http, Clock& clock, Finish finish, QObject* parent = nullptr);
    ~SignIn() override;

    // Begins in the next turn of the event loop; signals come from there. With a key nothing is opened: only
    // finished() comes.
    void start();
    // From within it `finished` comes, with Error(cancelled), unless the account is linked already.
    void cancel();
    // The address that the browser was sent to, pasted by hand. False when it is none of this sign-in.
    bool paste(const QString& address);

    QUrl address() const; // for the browser, once it is ready
    bool isFinished() const;
    // None after success. Else portInUse ("port", where it is registered), signInExpired,
    // signInDeclined, badData (another error of the provider, by its word), cancelled, what exchangeCode()
    // and Finish throw; each with "provider".
    std::optional<Error> error() const;

Q_SIGNALS:
    void ready(const QUrl& address); // listening: the browser may be opened
    void returned();                 // the browser came back; the token is being fetched
    void finished();                 // see error()

private:
    std::shared_ptr<State> m_state;
};

} // namespace vd
