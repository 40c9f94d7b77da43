// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/net/LocalHttp.h"

#include <QByteArrayView>

namespace vd {

// Makes requests of the bytes of one connection (RFC 9112), strictly: lines end in CRLF, a length is told
// once, a request of HTTP/1.1 names one host. What two readers could read in two ways is refused. Pure; any
// thread.
class LocalRequestReader {
public:
    enum class State {
        incomplete,
        complete,     // take() it
        refused,      // answer with refusal() and close; nothing after it can be trusted
        unanswerable, // HTTP/0.9, which knows no status: close
    };

    LocalRequestReader(qint64 headBytes, qint64 bodyBytes) : m_headBytes(headBytes), m_bodyBytes(bodyBytes) {}

    State add(QByteArrayView bytes);
    State state() const { return m_state; }
    // Nothing of the next request has arrived.
    bool isIdle() const { return m_state == State::incomplete && m_received.isEmpty(); }
    int refusal() const { return m_refusal; }

    // The connection stays open after the answer. Of the complete request.
    bool keepsAlive() const { return m_keepsAlive; }
    // Begins the next request with what arrived after this one. The port is not known here.
    LocalRequest take();

private:
    void read();
    bool readLine();
    void readRequestLine(QByteArrayView line);
    void readTarget();
    void readHeader(QByteArrayView line);
    void endHead();
    bool readLength();
    void readBody();
    void refuse(int status);

    qint64 m_headBytes;
    qint64 m_bodyBytes;
    State m_state = State::incomplete;
    int m_refusal = 0;
    QByteArray m_received;
    qsizetype m_lineStart = 0;
    qsizetype m_searched = 0; // for the end of the line
    bool m_inBody = false;
    qint64 m_length = 0; // of the body
    bool m_isHttp10 = false;
    bool m_keepsAlive = true;
    LocalRequest m_request;
};

} // namespace vd
