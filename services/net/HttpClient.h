// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/net/Clock.h"

#include <QByteArray>
#include <QCoroTask>
#include <QList>
#include <QObject>
#include <QPair>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

class QNetworkAccessManager;

namespace vd {

using HttpHeaders = QList<QPair<QByteArray, QByteArray>>;

struct HttpRequest {
    HttpRequest() = default;
    HttpRequest(QByteArray verb, QUrl address) : method(std::move(verb)), url(std::move(address)) {}

    QByteArray method = "GET";
    QUrl url; // https, or http to this computer; anything else is refused
    HttpHeaders headers;
    QByteArray body;
    // Asking twice does no more than asking once: such a request is tried again after faults of the network
    // and 5xx. Reading POSTs (Google's roll-ups) set it, too.
    bool repeatable = true;
    std::chrono::milliseconds patience{30'000}; // for the whole answer
    // Called before it goes out, each time that it does: the budget counts by it. What it throws, send() throws.
    std::function<void()> onSend;
    qint64 maxBytes = 32 * 1024 * 1024;         // of its body, unpacked
};

// An answer with whatever status: the caller decides what it means.
struct HttpReply {
    HttpReply() = default;
    int status = 0;
    HttpHeaders headers; // names in lower case
    QByteArray body;
    QByteArray header(QByteArrayView name) const; // the first of that name, or empty
    bool ok() const { return status >= 200 && status < 300; }
};

// Requests as coroutines. Redirects are followed on the same host only (credentials never travel to another);
// to another host they are an answer like any other. Gzip, system proxy, HTTP/1.1. GUI thread.
// Throws Error: offline, timeout, cancelled, badData (too large, broken off), refused (no https).
class HttpClient : public QObject {
    Q_OBJECT
public:
    // The clock outlives it.
    explicit HttpClient(Clock& clock, QObject* parent = nullptr);
    ~HttpClient() override;

    // Tries a repeatable request up to four times, waiting 1, 2, 4 s and as long again by chance between
    // them, or what Retry-After asks for where that is short.
    QCoro::Task<HttpReply> send(HttpRequest request, std::stop_token stop);

    // Every request that went out, repeated ones too.
    int sent() const { return m_sent; }

private:
    QCoro::Task<HttpReply> sendOnce(HttpRequest request, std::stop_token stop);
    Clock& m_clock;
    std::unique_ptr<QNetworkAccessManager> m_network;
    int m_sent = 0;
};

// Retry-After: seconds or an HTTP date, as the instant until which to wait; nullopt where there is none.
std::optional<qint64> retryAfterMs(const HttpReply& reply, qint64 nowMs);

} // namespace vd
