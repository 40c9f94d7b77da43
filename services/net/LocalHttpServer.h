// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/net/LocalHttp.h"

#include <QObject>
#include <QPointer>

#include <array>
#include <memory>

class QTcpServer;
class QTcpSocket;

namespace vd {

class LocalConnection;

// One request that waits for its answer, now or later, on the server's thread. May outlive the server and the
// connection; destroyed without an answer it closes the connection.
class LocalExchange {
public:
    LocalExchange(LocalRequest request, LocalConnection* connection);
    ~LocalExchange();
    Q_DISABLE_COPY_MOVE(LocalExchange)

    const LocalRequest& request() const { return m_request; }
    // Somebody still waits for the answer, as far as can be known.
    bool isOpen() const;
    // Once; does nothing where nobody waits any longer.
    void respond(const LocalResponse& response);
    // To answer in ways that no sound server does. nullptr when the connection is gone.
    QTcpSocket* socket() const;

private:
    LocalRequest m_request;
    QPointer<LocalConnection> m_connection;
    bool m_isAnswered = false;
};

// A small HTTP/1.1 server (RFC 9110, 9112) for programs on this computer: keep-alive, bodies with a
// Content-Length; no TLS, no chunked bodies, no HTTP/0.9. It refuses what is malformed (400), too large (413,
// 431) or of another kind (411, 501, 505) by itself and drops who is too slow; every whole request is given
// out by `requested`, and who receives it checks the method, the path, Host and Origin.
class LocalHttpServer : public QObject {
    Q_OBJECT
public:
    struct Limits {
        qint64 headBytes = 16 * 1024; // the request line and all headers
        qint64 bodyBytes = 64 * 1024;
        int milliseconds = 10'000; // to send a whole request, and to stay idle between two
        // Who comes when all are taken takes the place of whoever has waited longest without a whole request,
        // so that connections that only stand there lock nobody out; when all wait for answers it is closed.
        int connections = 32;
    };

    explicit LocalHttpServer(const Limits& limits, QObject* parent = nullptr);
    ~LocalHttpServer() override;

    // On 127.0.0.1, and on [::1] with the same port where there is IPv6; never on any other address. Port 0
    // takes a free one. False when the port is taken, on either of the two (who asks for "localhost" must not
    // reach another program); `why` tells it in the system's words.
    bool listen(quint16 port, QString* why = nullptr);
    bool isListening() const;
    quint16 port() const; // 0 when it does not listen
    // Stops listening and closes all connections; answers already given are still sent.
    void close();

Q_SIGNALS:
    void requested(std::shared_ptr<vd::LocalExchange> exchange);

private:
    bool listenOnBoth(quint16 port, QString* why);
    void accept(QTcpServer& listener);
    bool makeRoom();

    Limits m_limits;
    std::array<QTcpServer*, 2> m_listeners; // IPv4, IPv6; children
    QList<LocalConnection*> m_connections;  // oldest first; children
};

} // namespace vd
