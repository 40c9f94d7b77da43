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

struct HttpAttempt;

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
    // For the whole answer, at each try: by the time that really passes, not by the Clock, which is for the
    // waits between tries. None: the client's.
    std::optional<std::chrono::milliseconds> patience;
    qint64 maxBytes = 32 * 1024 * 1024; // of its body, unpacked
    // Called each time before it goes out: budgets count by it. What it throws, send() throws.
    std::function<void()> onSend;
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

// Requests as coroutines. Redirects of GET and HEAD are followed within the same scheme, host and port only
// (credentials never travel to another); others are an answer like any other. Gzip, HTTP/1.1, no cookies, the
// system's proxy but for this computer. GUI thread.
// Throws Error: offline, timeout, cancelled, badData (too large, broken off), refused (no https). A chunked
// body that breaks off can look whole to Qt: who reads it notices.
class HttpClient : public QObject {
    Q_OBJECT
public:
    // The clock outlives it.
    explicit HttpClient(Clock& clock, QObject* parent = nullptr);
    // Whoever still waits for an answer goes on from within, with Error(cancelled).
    ~HttpClient() override;

    // From here on every request is cancelled; whoever waits for one goes on from within.
    void end();

    // Of requests that name none of their own.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }
    static constexpr std::chrono::milliseconds usualPatience{30'000};

    // Tries a repeatable request up to four times, waiting 1, 2, 4 s and as long again by chance between
    // them, or what a 503 asks for by Retry-After where that is at most 30 s (else the 503 is the answer). A
    // 5xx that stays is the answer, and a 429 at once: budgets are the caller's. A stop request aborts and
    // throws at once, from within.
    QCoro::Task<HttpReply> send(HttpRequest request, std::stop_token stop);

    // Every request that went out, repeated ones too. (Qt may send one that is repeatable again by itself
    // when the connection breaks before an answer begins.)
    int sent() const { return m_sent; }

private:
    QCoro::Task<HttpAttempt> attempt(HttpRequest request, std::stop_token stop);
    QCoro::Task<HttpAttempt> exchange(HttpRequest request, std::stop_token stop);
    Clock& m_clock;
    std::chrono::milliseconds m_patience = usualPatience;
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::stop_source m_end;
    int m_sent = 0;
};

// Retry-After: seconds or an HTTP date, as the instant by our clock until which to wait; nullopt where there
// is none.
std::optional<qint64> retryAfterMs(const HttpReply& reply, qint64 nowMs);

} // namespace vd
