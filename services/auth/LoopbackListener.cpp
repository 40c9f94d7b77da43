// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/auth/LoopbackListener.h"

#include "services/auth/SignInPage.h"

#include <QRegularExpression>

#include <algorithm>

namespace vd {
namespace {

// A redirect is an address with a code and a state in it.
LocalHttpServer::Limits limits() {
    LocalHttpServer::Limits result;
    result.bodyBytes = 0;
    result.connections = 16;
    return result;
}

// More tabs than that never wait for one sign-in; the oldest is closed.
constexpr std::size_t mostWaiting = 8;

LocalResponse htmlPage(int status, const QByteArray& html) {
    return LocalResponse(status, "text/html; charset=utf-8", html)
        .with("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
                                         "base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
        .with("Referrer-Policy", "no-referrer") // the address of this page holds the code
        .with("Cache-Control", "no-store")
        .with("X-Content-Type-Options", "nosniff")
        .with("Connection", "close");
}

QByteArray originOf(const QUrl& url) {
    return url.adjusted(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment)
        .toEncoded();
}

// The value of a name that is there once.
QString onlyValue(const QUrlQuery& query, const QString& name) {
    const QStringList values = query.allQueryItemValues(name, QUrl::FullyDecoded);
    return values.size() == 1 ? values.front() : QString();
}

// Words as the standard has them; what is not one is not shown on our page.
QString errorWord(const QString& text) {
    static const QRegularExpression word(QStringLiteral("^[A-Za-z0-9_.-]{1,64}$"));
    return word.match(text).hasMatch() ? text : QStringLiteral("unknown_error");
}

} // namespace

LoopbackListener::LoopbackListener(Expected expected, QObject* parent)
    : QObject(parent), m_expected(std::move(expected)), m_server(limits()) {
    connect(&m_server, &LocalHttpServer::requested, this, &LoopbackListener::answer);
}

bool LoopbackListener::listen(QString* why) {
    const bool isOurs = m_expected.redirect.scheme() == QLatin1String("http");
    m_isOpen = !isOurs || m_server.listen(static_cast<quint16>(m_expected.redirect.port(0)), why);
    return m_isOpen;
}

QUrl LoopbackListener::redirect() const {
    QUrl url = m_expected.redirect;
    if (m_server.isListening()) url.setPort(m_server.port());
    return url;
}

void LoopbackListener::answer(const std::shared_ptr<LocalExchange>& exchange) {
    const LocalRequest& request = exchange->request();
    if (!isForUs(request)) return exchange->respond(LocalResponse(400));
    if (request.path != m_expected.redirect.path()) return exchange->respond(LocalResponse(404));
    if (request.method != "GET") return exchange->respond(LocalResponse(405).with("Allow", "GET"));
    std::optional<SignInReturn> with = read(request.query);
    if (!with) return exchange->respond(htmlPage(400, strayPage()));
    if (m_waiting.size() == mostWaiting) m_waiting.erase(m_waiting.begin());
    m_waiting.push_back(exchange);
    accept(std::move(*with));
}

// A page elsewhere that has a name of its own point to this computer sends that name as Host; a page that
// asks from within itself sends its Origin. The browser that is sent here by the provider sends none, or
// "null".
bool LoopbackListener::isForUs(const LocalRequest& request) const {
    const QByteArray port = ':' + QByteArray::number(request.port);
    const QByteArray host = request.header(QByteArrayLiteral("host")).toLower();
    const QByteArray origin = request.header(QByteArrayLiteral("origin"));
    return (host == "127.0.0.1" + port || host == "[::1]" + port || host == "localhost" + port) &&
           (origin.isEmpty() || origin == "null" || origin == originOf(m_expected.authorize));
}

std::optional<SignInReturn> LoopbackListener::read(const QUrlQuery& query) const {
    if (onlyValue(query, QStringLiteral("state")).toUtf8() != m_expected.state) return {};
    SignInReturn result;
    result.code = onlyValue(query, QStringLiteral("code")).toUtf8();
    const QString error = onlyValue(query, QStringLiteral("error"));
    if (!error.isEmpty()) result.error = errorWord(error);
    if (result.code.isEmpty() == result.error.isEmpty()) return {};
    static const QRegularExpression separator(QStringLiteral("[ ,]+"));
    result.scopes = onlyValue(query, QStringLiteral("scope")).split(separator, Qt::SkipEmptyParts);
    return result;
}

bool LoopbackListener::paste(const QString& address) {
    if (m_hasReturned || !m_isOpen) return false;
    const QString text = address.trimmed();
    const QUrl url(text.contains(u"://") ? text : QStringLiteral("http://") + text);
    if (url.path() != m_expected.redirect.path()) return false;
    const QString query = url.query(QUrl::FullyEncoded).replace(u'+', QStringLiteral("%20"));
    std::optional<SignInReturn> with = read(QUrlQuery(query));
    if (!with) return false;
    accept(std::move(*with));
    return true;
}

void LoopbackListener::accept(SignInReturn with) {
    if (std::exchange(m_hasReturned, true)) return;
    // Not from here: who receives it may destroy this together with the connection.
    QMetaObject::invokeMethod(
        this, [this, with = std::move(with)] { Q_EMIT returned(with); }, Qt::QueuedConnection);
}

void LoopbackListener::conclude(const QByteArray& html) {
    for (const auto& exchange : std::exchange(m_waiting, {}))
        exchange->respond(htmlPage(200, html));
    m_server.close();
    m_isOpen = false;
}

} // namespace vd
