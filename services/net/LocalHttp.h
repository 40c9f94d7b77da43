// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrlQuery>

#include <utility>

namespace vd {

// A whole request that came to a LocalHttpServer. Nothing in it is trusted: who listens checks Host and
// Origin.
struct LocalRequest {
    QByteArray method; // as sent, "GET"
    QByteArray target; // as sent: "/callback?code=1", "http://127.0.0.1:4000/callback?code=1"
    QString path;      // decoded: "/callback"
    // '+' stands for a space, as HTML forms send it. Read values with QUrl::FullyDecoded.
    QUrlQuery query;
    QList<QPair<QByteArray, QByteArray>> headers; // in their order; names in lower case, values trimmed
    QByteArray body;
    quint16 port = 0; // on which it came

    // The first of that name (lower case); empty where there is none.
    QByteArray header(const QByteArray& name) const {
        for (const auto& [key, value] : headers) {
            if (key == name) return value;
        }
        return {};
    }
};

struct LocalResponse {
    int status = 200;
    QByteArray contentType; // none: the header is not sent
    QByteArray body;
    // Content-Length and Connection are the server's own; 'Connection: close' here closes after this answer.
    QList<QPair<QByteArray, QByteArray>> headers;

    LocalResponse() = default;
    explicit LocalResponse(int status_) : status(status_) {}
    LocalResponse(int status_, QByteArray contentType_, QByteArray body_)
        : status(status_), contentType(std::move(contentType_)), body(std::move(body_)) {}

    LocalResponse& with(QByteArray name, QByteArray value) {
        headers.append({std::move(name), std::move(value)});
        return *this;
    }
};

} // namespace vd
