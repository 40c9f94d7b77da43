// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/net/LocalHttpServer.h"
#include "services/net/LocalRequestReader.h"

#include <QTimer>

namespace vd {

// One connection of a LocalHttpServer: a request, its answer, the next request. Deletes itself when it has
// ended.
class LocalConnection : public QObject {
    Q_OBJECT
public:
    // Takes the socket as its own.
    LocalConnection(QTcpSocket* socket, const LocalHttpServer::Limits& limits, QObject* parent);

    // No request is being answered: closing it loses no work.
    bool isReceiving() const { return m_state == State::receiving; }
    bool isOpen() const;
    QTcpSocket* socket() const { return m_socket; }

    void begin(); // reads what came before somebody listened
    void respond(const LocalResponse& response);
    // After what was written has left.
    void close();

Q_SIGNALS:
    void requested(std::shared_ptr<vd::LocalExchange> exchange);
    void ended();

private:
    enum class State {
        receiving, // a request, or idle between two
        waiting,   // for the answer
        closing,
    };

    void receive();
    void read();
    void refuse(int status);
    void write(const LocalResponse& response, bool keepsAlive);
    void giveUp();

    QTcpSocket* m_socket; // a child
    LocalHttpServer::Limits m_limits;
    LocalRequestReader m_reader;
    State m_state = State::receiving;
    bool m_keepsAlive = false; // after the request that waits
    bool m_isHead = false;
    QTimer m_patience;
};

} // namespace vd
