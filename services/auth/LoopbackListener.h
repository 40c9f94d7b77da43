// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/net/LocalHttpServer.h"

#include <QStringList>
#include <QUrl>

#include <optional>
#include <vector>

namespace vd {

// What the browser brings back (RFC 6749 4.1.2 and 4.1.2.1): a code, or an error.
struct SignInReturn {
    QByteArray code;
    QString error;      // "access_denied"
    QStringList scopes; // granted, where it is said here
};

// Waits on this computer for the browser to come back (RFC 8252, 7.3). Binds 127.0.0.1 and [::1] only and
// answers GET of one path. Host is checked first, against DNS rebinding, then Origin, then the state;
// whatever does not fit is refused and the wait goes on. Who has the right state waits for conclude(), so
// that its page tells the truth; the first of them is told by `returned`, later ones get the same page and
// nothing more. GUI thread.
class LoopbackListener : public QObject {
    Q_OBJECT
public:
    struct Expected {
        QUrl redirect; // see AuthSpec
        QByteArray state;
        QUrl authorize; // a page of its origin may send the browser here
    };
    explicit LoopbackListener(Expected expected, QObject* parent = nullptr);

    // False when the port is taken; `why` in the system's words. For a redirect of https it only waits for
    // paste().
    bool listen(QString* why);
    QUrl redirect() const; // "http://127.0.0.1:4711/callback"
    // Where the page of consent is known only later.
    void setAuthorize(const QUrl& authorize) { m_expected.authorize = authorize; }

    // An address that was pasted by hand: false when path or state are not those that are waited for, or
    // when the wait is over. The host is not looked at: the state is what counts.
    bool paste(const QString& address);

    // Shows all who wait that page, and closes.
    void conclude(const QByteArray& html);

Q_SIGNALS:
    void returned(const vd::SignInReturn& with); // once, from the event loop

private:
    void answer(const std::shared_ptr<LocalExchange>& exchange);
    bool isForUs(const LocalRequest& request) const;
    std::optional<SignInReturn> read(const QUrlQuery& query) const;
    void accept(SignInReturn with);

    Expected m_expected;
    LocalHttpServer m_server;
    std::vector<std::shared_ptr<LocalExchange>> m_waiting;
    bool m_isOpen = false;
    bool m_hasReturned = false;
};

} // namespace vd
