// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/net/LocalConnection.h"

#include <QHostAddress>
#include <QPointer>
#include <QTcpSocket>

namespace vd {
namespace {

// A refused sender may still be sending; closing in its face would lose the answer (a reset overtakes it).
constexpr int lingerMs = 500;

QByteArray reasonOf(int status) {
    switch (status) {
    case 200: return "OK";
    case 201: return "Created";
    case 204: return "No Content";
    case 302: return "Found";
    case 303: return "See Other";
    case 304: return "Not Modified";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 409: return "Conflict";
    case 410: return "Gone";
    case 411: return "Length Required";
    case 413: return "Content Too Large";
    case 415: return "Unsupported Media Type";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 501: return "Not Implemented";
    case 502: return "Bad Gateway";
    case 503: return "Service Unavailable";
    case 504: return "Gateway Timeout";
    case 505: return "HTTP Version Not Supported";
    default: return "Status";
    }
}

// No line can be smuggled into an answer by what is quoted in it.
QByteArray oneLine(QByteArray text) {
    for (char& c : text) {
        if (c == '\r' || c == '\n' || c == '\0') c = ' ';
    }
    return text;
}

QByteArray headOf(const LocalResponse& response, bool keepsAlive) {
    QByteArray head =
        "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reasonOf(response.status) + "\r\n";
    for (const auto& [name, value] : response.headers) {
        if (name.toLower() != "connection") head += oneLine(name) + ": " + oneLine(value) + "\r\n";
    }
    if (!response.contentType.isEmpty()) head += "Content-Type: " + oneLine(response.contentType) + "\r\n";
    if (response.status != 204 && response.status != 304)
        head += "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n";
    head += keepsAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    return head;
}

bool asksToClose(const LocalResponse& response) {
    for (const auto& [name, value] : response.headers) {
        if (name.toLower() == "connection" && value.toLower() == "close") return true;
    }
    return false;
}

} // namespace

LocalConnection::LocalConnection(QTcpSocket* socket, const LocalHttpServer::Limits& limits, QObject* parent)
    : QObject(parent), m_socket(socket), m_limits(limits), m_reader(limits.headBytes, limits.bodyBytes) {
    m_socket->setParent(this);
    // What comes while an answer is awaited stays with the sender, beyond this much.
    m_socket->setReadBufferSize(m_limits.headBytes + m_limits.bodyBytes);
    // Else the last bytes of an answer may wait 40 ms for the other side's delayed acknowledgement.
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_patience.setSingleShot(true);
    m_patience.start(m_limits.milliseconds);
    connect(&m_patience, &QTimer::timeout, this, &LocalConnection::giveUp);
    connect(m_socket, &QTcpSocket::readyRead, this, &LocalConnection::receive);
    connect(m_socket, &QTcpSocket::bytesWritten, this, [this] {
        // Slow, but it reads the answer.
        if (m_patience.isActive() && m_state == State::receiving) m_patience.start(m_limits.milliseconds);
    });
    connect(m_socket, &QTcpSocket::disconnected, this, [this] {
        m_patience.stop();
        Q_EMIT ended();
        deleteLater();
    });
}

bool LocalConnection::isOpen() const {
    return m_socket->state() == QAbstractSocket::ConnectedState && m_state != State::closing;
}

void LocalConnection::begin() {
    // It may have come and gone before it was accepted.
    if (m_socket->state() != QAbstractSocket::ConnectedState) {
        Q_EMIT ended();
        deleteLater();
    } else {
        receive();
    }
}

void LocalConnection::receive() {
    if (m_state == State::closing) {
        m_socket->skip(m_socket->bytesAvailable());
        return;
    }
    if (m_state == State::receiving) read();
}

void LocalConnection::read() {
    if (m_reader.isIdle() && m_socket->bytesAvailable() > 0) m_patience.start(m_limits.milliseconds);
    switch (m_reader.add(m_socket->readAll())) {
    case LocalRequestReader::State::incomplete: return;
    case LocalRequestReader::State::refused: return refuse(m_reader.refusal());
    case LocalRequestReader::State::unanswerable: return close();
    case LocalRequestReader::State::complete: break;
    }
    m_patience.stop();
    m_state = State::waiting;
    m_keepsAlive = m_reader.keepsAlive();
    LocalRequest request = m_reader.take();
    request.port = m_socket->localPort();
    m_isHead = request.method == "HEAD";
    Q_EMIT requested(std::make_shared<LocalExchange>(std::move(request), this));
}

void LocalConnection::respond(const LocalResponse& response) {
    if (m_state != State::waiting || !isOpen()) return;
    const bool keepsAlive = m_keepsAlive && !asksToClose(response);
    write(response, keepsAlive);
    if (!keepsAlive) return close();
    m_state = State::receiving;
    m_patience.start(m_limits.milliseconds);
    // Not from here: who answers at once is called by receive().
    QMetaObject::invokeMethod(this, &LocalConnection::receive, Qt::QueuedConnection);
}

void LocalConnection::refuse(int status) {
    write(LocalResponse(status), false);
    m_state = State::closing;
    m_patience.start(lingerMs);
}

void LocalConnection::write(const LocalResponse& response, bool keepsAlive) {
    m_socket->write(headOf(response, keepsAlive));
    if (!m_isHead && response.status != 204 && response.status != 304) m_socket->write(response.body);
    // Whoever closes the server next has then sent a small answer whole.
    m_socket->flush();
}

void LocalConnection::close() {
    if (m_socket->state() != QAbstractSocket::ConnectedState) return;
    m_state = State::closing;
    m_patience.start(m_limits.milliseconds);
    m_socket->disconnectFromHost();
}

void LocalConnection::giveUp() {
    m_state = State::closing;
    m_socket->abort();
}

} // namespace vd
