// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakecloud/FakeProvider.h"

#include <QDateTime>
#include <QLocale>

namespace vd::fakecloud {
namespace {

// Ids do not make places of their own.
QString consentPath() {
    return QStringLiteral("/consent");
}

// "/v3/users/{account}" is the path of every account.
bool isRevocation(const QString& pattern, const QString& path) {
    const qsizetype brace = pattern.indexOf(u'{');
    if (brace < 0) return path == pattern;
    return path.startsWith(pattern.first(brace)) && !path.sliced(brace).contains(u'/');
}

} // namespace

QByteArray httpDate(qint64 ms) {
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
    return QLocale::c().toString(time, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'")).toLatin1();
}

LocalResponse FakeProvider::answer(const LocalRequest& request, const QString& path) {
    const QMap<QString, QString> own = paths();
    const bool isGet = request.method == "GET";
    const bool isPost = request.method == "POST";
    if (path == own.value(QStringLiteral("authorize")) && isGet)
        return m_oauth->consentPage(request, prefix() + consentPath());
    if (path == consentPath() && isPost) return m_oauth->decided(request);
    if (path == own.value(QStringLiteral("token")) && isPost) return m_oauth->token(request);
    if (isRevocation(own.value(QStringLiteral("revoke")), path) && (isPost || request.method == "DELETE"))
        return m_oauth->revoke(request);
    if (std::optional<LocalResponse> response = other(request, path)) return *response;
    const QString apiPath = own.value(QStringLiteral("api"));
    if (path == apiPath || path.startsWith(apiPath + u'/')) return api(request, path.sliced(apiPath.size()));
    return unknown(request);
}

LocalResponse FakeProvider::refusal(const Fault& fault) const {
    if (fault.kind == FaultKind::serverError)
        return withRetryAfter(htmlReply(fault.status, QStringLiteral("Error %1").arg(fault.status)), fault);
    return withRetryAfter(refused(fault.kind), fault);
}

LocalResponse FakeProvider::withRetryAfter(LocalResponse response, const Fault& fault) const {
    if (!fault.retryAfterS) return response;
    const QByteArray value = fault.retryAfterIsDate ? httpDate(nowMs() + *fault.retryAfterS * qint64{1000})
                                                    : QByteArray::number(*fault.retryAfterS);
    return response.with("Retry-After", value);
}

QString FakeProvider::placeOf(const LocalRequest& request) const {
    return QString::fromLatin1(request.method) + u' ' + request.path;
}

LocalResponse FakeProvider::unknown(const LocalRequest& request) const {
    m_frame.violate(placeOf(request) + QStringLiteral(": there is no such thing"));
    return notFound();
}

} // namespace vd::fakecloud
