// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/net/HttpClient.h"

#include "services/net/HttpExchange.h"
#include "services/net/Redact.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QLocale>
#include <QLoggingCategory>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QNetworkReply>
#include <QRandomGenerator>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace vd {
namespace {

Q_LOGGING_CATEGORY(netLog, "vitaldeck.net", QtWarningMsg)

using std::chrono::milliseconds;

constexpr int mostAttempts = 4;
constexpr int mostRedirects = 5;
constexpr milliseconds longestAskedPause{30'000};

bool isThisComputer(const QString& host) {
    return host == u"127.0.0.1" || host == u"::1" || host == u"localhost";
}

bool isAllowed(const QUrl& url) {
    return url.isValid() && !url.host().isEmpty() &&
           (url.scheme() == u"https" || (url.scheme() == u"http" && isThisComputer(url.host())));
}

// What the system says, but for this computer: a proxy elsewhere would look for the server there.
class SystemProxies : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override {
        if (isThisComputer(query.peerHostName())) return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

// A body that is read once. From one that can be read again Qt would send the request a second time, without
// a word, when a connection breaks before the answer begins; codes and rotated tokens are good for one time.
class OneWayBody : public QIODevice {
public:
    OneWayBody(QByteArray bytes, QObject* parent) : QIODevice(parent), m_bytes(std::move(bytes)) {
        open(ReadOnly);
    }
    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_read + QIODevice::bytesAvailable(); }
    bool atEnd() const override { return bytesAvailable() == 0; }

protected:
    qint64 readData(char* data, qint64 most) override {
        const qint64 count = std::min<qint64>(most, m_bytes.size() - m_read);
        if (count <= 0) return -1;
        std::copy_n(m_bytes.constData() + m_read, count, data);
        m_read += count;
        return count;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_read = 0;
};

QNetworkRequest toQt(const HttpRequest& request) {
    QNetworkRequest result(request.url);
    result.setRawHeader("User-Agent", "Vitaldeck/" VITALDECK_VERSION);
    for (const auto& [name, value] : request.headers)
        result.setRawHeader(name, value);
    result.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    result.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    result.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    result.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    // Below that HttpExchange counts.
    result.setDecompressedSafetyCheckThreshold(request.maxBytes);
    return result;
}

QNetworkReply* start(QNetworkAccessManager& network, const HttpRequest& request) {
    QNetworkRequest asked = toQt(request);
    if (!request.repeatable && !request.body.isEmpty()) {
        asked.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        asked.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
        auto* body = new OneWayBody(request.body, nullptr);
        QNetworkReply* reply = request.method == "POST"
                                   ? network.post(asked, body)
                                   : network.sendCustomRequest(asked, request.method, body);
        body->setParent(reply);
        return reply;
    }
    if (request.method == "GET") return network.get(asked);
    if (request.method == "HEAD") return network.head(asked);
    if (request.method == "POST") return network.post(asked, request.body);
    return network.sendCustomRequest(asked, request.method, request.body);
}

bool isSameOrigin(const QUrl& one, const QUrl& other) {
    const int usual = one.scheme() == u"https" ? 443 : 80;
    return one.scheme() == other.scheme() && one.host() == other.host() &&
           one.port(usual) == other.port(usual);
}

// Where to go on, or nothing.
std::optional<QUrl> followed(const HttpRequest& request, const HttpReply& reply) {
    static constexpr std::array redirects{301, 302, 303, 307, 308};
    if (request.method != "GET" && request.method != "HEAD") return {};
    if (std::find(redirects.begin(), redirects.end(), reply.status) == redirects.end()) return {};
    const QByteArray location = reply.header("location");
    if (location.isEmpty()) return {};
    const QUrl target = request.url.resolved(QUrl::fromEncoded(location));
    if (!isAllowed(target) || !isSameOrigin(request.url, target) || !target.userInfo().isEmpty()) return {};
    return target;
}

// How long to wait before the next attempt; nothing: what came is the result.
std::optional<milliseconds> pauseAfter(const HttpAttempt& result, int attempts, qint64 nowMs) {
    const bool isServerFault = !result.fault && result.reply.status >= 500;
    if (attempts >= mostAttempts || !(isServerFault || (result.fault && result.isPassing))) return {};
    if (result.reply.status == 503) {
        if (const auto asked = retryAfterMs(result.reply, nowMs)) {
            const milliseconds pause(std::max<qint64>(0, *asked - nowMs));
            if (pause > longestAskedPause) return {};
            return pause;
        }
    }
    const int base = 1000 << (attempts - 1);
    return milliseconds(base + QRandomGenerator::global()->bounded(base));
}

// RFC 9110 5.6.7, the form that is to be sent.
std::optional<qint64> dateMs(const QByteArray& text) {
    QDateTime date =
        QLocale::c().toDateTime(QString::fromLatin1(text), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!date.isValid()) return {};
    date.setTimeZone(QTimeZone::utc());
    return date.toMSecsSinceEpoch();
}

void log(const HttpRequest& request, const HttpAttempt& result, qint64 tookMs) {
    const QString what = QString::fromLatin1(request.method) + u' ' + redacted(request.url);
    if (!result.fault) {
        qCDebug(netLog).noquote() << what << result.reply.status << tookMs << "ms";
    } else if (result.fault->code() == ErrorCode::badData) {
        qCWarning(netLog).noquote() << what << result.fault->what() << tookMs << "ms, begins with"
                                    << redacted(result.reply.body);
    } else {
        qCDebug(netLog).noquote() << what << result.fault->what() << tookMs << "ms";
    }
}

} // namespace

QByteArray HttpReply::header(QByteArrayView name) const {
    for (const auto& [key, value] : headers) {
        if (key == name) return value;
    }
    return {};
}

HttpClient::HttpClient(Clock& clock, QObject* parent)
    : QObject(parent), m_clock(clock), m_network(std::make_unique<QNetworkAccessManager>()) {
    m_network->setProxyFactory(new SystemProxies); // the manager's own from here on
}

HttpClient::~HttpClient() {
    end();
}

void HttpClient::end() {
    m_end.request_stop();
}

QCoro::Task<HttpReply> HttpClient::send(HttpRequest request, std::stop_token stop) {
    if (!isAllowed(request.url))
        throw Error(ErrorCode::refused, QStringLiteral("not https: ") + redacted(request.url));
    if (!request.patience) request.patience = m_patience;
    // Ends by the caller's wish, or with this client. Held while it is told, since what it ends goes away.
    const std::stop_source either;
    const auto end = [either] {
        // NOLINTNEXTLINE(performance-unnecessary-copy-initialization): it keeps alive what it ends
        const std::stop_source held = either;
        held.request_stop();
    };
    const std::stop_callback byCaller(stop, end);
    const std::stop_callback byClient(m_end.get_token(), end);
    for (int attempts = 1;; ++attempts) {
        HttpAttempt result = co_await attempt(request, either.get_token());
        // From here on there may be no client any more.
        if (either.stop_requested()) throw Error(ErrorCode::cancelled);
        const auto pause = request.repeatable ? pauseAfter(result, attempts, m_clock.nowMs()) : std::nullopt;
        if (!pause && result.fault) throw *result.fault;
        if (!pause) co_return std::move(result.reply);
        co_await m_clock.wait(*pause, either.get_token());
        if (either.stop_requested()) throw Error(ErrorCode::cancelled);
    }
}

QCoro::Task<HttpAttempt> HttpClient::attempt(HttpRequest request, std::stop_token stop) {
    for (int redirects = 0;; ++redirects) {
        HttpAttempt result = co_await exchange(request, stop);
        const std::optional<QUrl> next = result.fault ? std::nullopt : followed(request, result.reply);
        if (!next || redirects == mostRedirects || stop.stop_requested()) co_return result;
        request.url = *next;
    }
}

QCoro::Task<HttpAttempt> HttpClient::exchange(HttpRequest request, std::stop_token stop) {
    HttpAttempt result;
    if (stop.stop_requested()) {
        result.fault = Error(ErrorCode::cancelled);
        co_return result;
    }
    if (request.onSend) request.onSend();
    QElapsedTimer took;
    took.start();
    m_sent += 1;
    HttpExchange running(start(*m_network, request), request);
    {
        const std::stop_callback onStop(stop, [&running] { running.cancel(); });
        co_await running.over;
    }
    result = running.takeResult();
    log(request, result, took.elapsed());
    co_return result;
}

std::optional<qint64> retryAfterMs(const HttpReply& reply, qint64 nowMs) {
    const QByteArray text = reply.header("retry-after").trimmed();
    if (text.isEmpty()) return {};
    constexpr qint64 longestS = 366 * 86'400;
    bool isNumber = false;
    const qint64 seconds = text.toLongLong(&isNumber);
    if (isNumber) {
        if (seconds < 0) return {};
        return nowMs + std::min(seconds, longestS) * 1000;
    }
    const std::optional<qint64> untilMs = dateMs(text);
    if (!untilMs) return {};
    // By their clock, which need not agree with ours: as far from now as it is from the answer's own Date.
    const qint64 theirNowMs = dateMs(reply.header("date")).value_or(nowMs);
    return nowMs + std::min(*untilMs - theirNowMs, longestS * 1000);
}

} // namespace vd
