// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakecloud/Misbehave.h"

#include "fakecloud/CloudFrame.h"

#include <QTcpSocket>
#include <QTimer>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

namespace vd::fakecloud {
namespace {

using Exchange = std::shared_ptr<LocalExchange>;

QByteArray headOf(const LocalResponse& response, bool hasLength) {
    QByteArray head = "HTTP/1.1 " + QByteArray::number(response.status) + " Status\r\n";
    for (const auto& [name, value] : response.headers)
        head += name + ": " + value + "\r\n";
    head += "Content-Type: " + response.contentType + "\r\n";
    if (hasLength) head += "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n";
    return head + "Connection: close\r\n\r\n";
}

// RST instead of FIN: as a provider's balancer does when its backend dies.
void resetConnection(QTcpSocket* socket) {
#ifdef Q_OS_UNIX
    const linger atOnce{1, 0};
    setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
#endif
    socket->abort();
}

void drip(const Exchange& exchange, const QByteArray& bytes, int count, int everyMs) {
    auto* timer = new QTimer(exchange->socket());
    auto sent = std::make_shared<qsizetype>(0);
    // The timer keeps the exchange, and the connection with it, until all is said.
    QObject::connect(timer, &QTimer::timeout, timer, [exchange, bytes, count, timer, sent] {
        if (exchange->isOpen()) exchange->socket()->write(bytes.mid(*sent, count));
        *sent += count;
        if (*sent >= bytes.size()) timer->deleteLater();
    });
    timer->start(everyMs);
}

void pour(const Exchange& exchange, const QByteArray& head) {
    QTcpSocket* socket = exchange->socket();
    const QByteArray block(65536, ' ');
    QObject::connect(socket, &QTcpSocket::bytesWritten, socket, [exchange, socket, block] {
        if (socket->bytesToWrite() < block.size()) socket->write(block);
    });
    socket->write(head + block);
}

} // namespace

bool isOnTheWire(FaultKind kind) {
    return kind <= FaultKind::redirectElsewhere;
}

void misbehave(const Fault& fault, const Exchange& exchange, const LocalResponse& sound) {
    QTcpSocket* socket = exchange->socket();
    if (!socket || !exchange->isOpen()) return;
    switch (fault.kind) {
    case FaultKind::reset: resetConnection(socket); break;
    case FaultKind::halfBody:
        socket->write(headOf(sound, true) + sound.body.first(sound.body.size() / 2));
        break;
    case FaultKind::garbage: socket->write(QByteArray("\x00\xff\x13garbage\n\n\xfe", 13)); break;
    case FaultKind::slowDrip:
        drip(exchange, headOf(sound, true) + sound.body, fault.dripBytes, fault.dripMs);
        break;
    case FaultKind::endlessBody: pour(exchange, headOf(sound, false)); break;
    case FaultKind::wrongContentType:
        exchange->respond(htmlReply(200, QStringLiteral("Welcome to our Wi-Fi")));
        break;
    case FaultKind::brokenJson: {
        LocalResponse cut = sound;
        cut.body.chop(cut.body.size() / 2);
        exchange->respond(cut);
        break;
    }
    case FaultKind::redirectElsewhere:
        exchange->respond(LocalResponse(302).with(
            "Location", "http://localhost:" + QByteArray::number(exchange->request().port) + "/elsewhere"));
        break;
    default: break;
    }
}

} // namespace vd::fakecloud
