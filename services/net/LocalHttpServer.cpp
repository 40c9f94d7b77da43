// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/net/LocalHttpServer.h"

#include "services/net/LocalConnection.h"

#include <QNetworkProxy>
#include <QTcpServer>
#include <QTcpSocket>

namespace vd {
namespace {

// A free IPv4 port may be taken on IPv6; then another one is tried.
constexpr int attempts = 16;

} // namespace

LocalExchange::LocalExchange(LocalRequest request, LocalConnection* connection)
    : m_request(std::move(request)), m_connection(connection) {}

LocalExchange::~LocalExchange() {
    if (m_connection && !m_isAnswered) m_connection->close();
}

bool LocalExchange::isOpen() const {
    return m_connection && !m_isAnswered && m_connection->isOpen();
}

void LocalExchange::respond(const LocalResponse& response) {
    if (!isOpen()) return;
    m_isAnswered = true;
    m_connection->respond(response);
}

QTcpSocket* LocalExchange::socket() const {
    return m_connection ? m_connection->socket() : nullptr;
}

LocalHttpServer::LocalHttpServer(const Limits& limits, QObject* parent)
    : QObject(parent), m_limits(limits), m_listeners{new QTcpServer(this), new QTcpServer(this)} {
    for (QTcpServer* listener : m_listeners) {
        // The system's proxy would be asked to listen for us.
        listener->setProxy(QNetworkProxy::NoProxy);
        connect(listener, &QTcpServer::newConnection, this, [this, listener] { accept(*listener); });
    }
}

LocalHttpServer::~LocalHttpServer() {
    close();
}

bool LocalHttpServer::listen(quint16 port, QString* why) {
    close();
    for (int attempt = 0; attempt < attempts; ++attempt) {
        if (listenOnBoth(port, why)) return true;
        if (port != 0) break;
    }
    return false;
}

bool LocalHttpServer::listenOnBoth(quint16 port, QString* why) {
    const auto& [v4, v6] = m_listeners;
    const QTcpServer* failed = nullptr;
    if (!v4->listen(QHostAddress(QHostAddress::LocalHost), port))
        failed = v4;
    else if (!v6->listen(QHostAddress(QHostAddress::LocalHostIPv6), v4->serverPort()) &&
             v6->serverError() == QAbstractSocket::AddressInUseError)
        failed = v6;
    if (!failed) return true;
    if (why) *why = failed->errorString();
    v4->close();
    return false;
}

bool LocalHttpServer::isListening() const {
    return m_listeners.front()->isListening();
}

quint16 LocalHttpServer::port() const {
    return m_listeners.front()->serverPort();
}

void LocalHttpServer::close() {
    for (QTcpServer* listener : m_listeners)
        listener->close();
    const QList<LocalConnection*> connections = m_connections;
    for (LocalConnection* connection : connections)
        connection->close();
}

void LocalHttpServer::accept(QTcpServer& listener) {
    while (QTcpSocket* socket = listener.nextPendingConnection()) {
        if (m_connections.size() >= m_limits.connections && !makeRoom()) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        auto* connection = new LocalConnection(socket, m_limits, this);
        m_connections.append(connection);
        connect(connection, &LocalConnection::ended, this,
                [this, connection] { m_connections.removeOne(connection); });
        connect(connection, &LocalConnection::requested, this, &LocalHttpServer::requested);
        connection->begin();
    }
}

bool LocalHttpServer::makeRoom() {
    for (LocalConnection* connection : m_connections) {
        if (!connection->isReceiving()) continue;
        connection->socket()->abort(); // ends it, which takes it off the list
        return true;
    }
    return false;
}

} // namespace vd
