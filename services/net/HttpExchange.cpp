// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/net/HttpExchange.h"

#include "services/net/Redact.h"

#include <QNetworkReply>

namespace vd {
namespace {

constexpr qint64 chunkBytes = 64 * 1024;

// Of QNetworkReply::NetworkError: below are faults of the connection, from 101 on of the proxy, from 201 on
// what a status means.
constexpr int lastConnectionFault = 99;
constexpr int firstMeaningOfStatus = 201;

} // namespace

HttpExchange::HttpExchange(QNetworkReply* reply, const HttpRequest& request)
    : m_reply(reply), m_maxBytes(request.maxBytes) {
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this,
            [this] { fail(ErrorCode::timeout, QStringLiteral("no whole answer in time"), true); });
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpExchange::read);
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::finish);
    m_deadline.start(request.patience.value_or(HttpClient::usualPatience));
}

HttpExchange::~HttpExchange() {
    m_reply->disconnect(this);
    if (!m_reply->isFinished()) m_reply->abort();
    m_reply->deleteLater();
}

void HttpExchange::cancel() {
    m_hasEnded = true;
    m_result = {};
    m_result.fault = Error(ErrorCode::cancelled);
    over.come();
}

HttpAttempt HttpExchange::takeResult() {
    return std::move(m_result);
}

// In small pieces: what is packed is unpacked as it is read, and a bomb would unpack to more than there is
// memory.
void HttpExchange::read() {
    while (!m_hasEnded) {
        const QByteArray chunk = m_reply->read(chunkBytes);
        if (chunk.isEmpty()) return;
        m_result.reply.body += chunk;
        if (m_result.reply.body.size() > m_maxBytes)
            fail(ErrorCode::badData, QStringLiteral("the answer has more than %1 bytes").arg(m_maxBytes),
                 false);
    }
}

void HttpExchange::finish() {
    read();
    if (m_hasEnded) return;
    const QNetworkReply::NetworkError error = m_reply->error();
    if (status() == 0) {
        m_result.fault = faultOfNetwork();
        m_result.isPassing = m_result.fault->code() != ErrorCode::badData;
        return end();
    }
    const bool isBrokenOff = error != QNetworkReply::NoError && error <= lastConnectionFault;
    const bool isBroken = error != QNetworkReply::NoError && status() < 400;
    if (isBrokenOff || isBroken) return fail(ErrorCode::badData, m_reply->errorString(), isBrokenOff);
    if (isShort()) return fail(ErrorCode::badData, QStringLiteral("the answer broke off"), true);
    m_result.reply.status = status();
    for (const auto& [name, value] : m_reply->rawHeaderPairs())
        m_result.reply.headers.append({name.toLower(), value});
    end();
}

// Qt tells it most times; not when the end of the connection comes together with the bytes.
bool HttpExchange::isShort() const {
    const QByteArray length = m_reply->rawHeader("Content-Length");
    const bool hasNoBody =
        m_reply->operation() == QNetworkAccessManager::HeadOperation || status() == 204 || status() == 304;
    if (length.isEmpty() || hasNoBody || m_reply->hasRawHeader("Content-Encoding")) return false;
    return m_result.reply.body.size() < length.toLongLong();
}

// No status: nobody answered, or not in HTTP.
Error HttpExchange::faultOfNetwork() const {
    const QString detail = redacted(m_reply->errorString().toUtf8());
    switch (m_reply->error()) {
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError: return Error(ErrorCode::timeout, detail);
    case QNetworkReply::ContentReSendError: // the connection broke, and the request is not to be sent twice
        return Error(ErrorCode::offline, detail);
    default: break;
    }
    const bool isNoHttp =
        m_reply->error() == QNetworkReply::NoError || m_reply->error() >= firstMeaningOfStatus;
    return Error(isNoHttp ? ErrorCode::badData : ErrorCode::offline, detail);
}

void HttpExchange::fail(ErrorCode code, const QString& detail, bool isPassing) {
    if (m_hasEnded) return;
    m_result.fault = Error(code, redacted(detail.toUtf8()));
    m_result.isPassing = isPassing;
    end();
}

void HttpExchange::end() {
    m_hasEnded = true;
    m_deadline.stop();
    QMetaObject::invokeMethod(
        this, [this] { over.come(); }, Qt::QueuedConnection);
}

int HttpExchange::status() const {
    return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

} // namespace vd
