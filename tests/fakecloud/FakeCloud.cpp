// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakecloud/FakeCloud.h"

#include "fakecloud/Gzip.h"
#include "fakecloud/Misbehave.h"
#include "fakecloud/coros/FakeCoros.h"
#include "fakecloud/coros/FakeCorosPartner.h"
#include "fakecloud/garmin/FakeGarmin.h"
#include "fakecloud/googlehealth/FakeGoogleHealth.h"
#include "fakecloud/polar/FakePolar.h"
#include "fakecloud/strava/FakeStrava.h"
#include "fakecloud/wahoo/FakeWahoo.h"
#include "services/net/LocalHttpServer.h"

#include <QRegularExpression>
#include <QTimer>

#include <algorithm>

namespace vd::fakecloud {
namespace {

// Long enough that two refreshes which were sent together are seen together.
constexpr int tokenDelayMs = 20;
constexpr qsizetype packedFromBytes = 1024;

LocalHttpServer::Limits limits() {
    LocalHttpServer::Limits limits;
    limits.bodyBytes = 1 << 20;
    limits.milliseconds = 600'000; // a pooled connection is not closed under a client's next request
    limits.connections = 256;
    return limits;
}

QString withoutSecrets(QString text) {
    static const QRegularExpression secret(QStringLiteral("CANARY-[A-Za-z0-9-]*"));
    return text.replace(secret, QStringLiteral("[secret]"));
}

} // namespace

FakeCloud::FakeCloud(std::function<qint64()> nowMs, QObject* parent)
    : QObject(parent), m_nowMs(std::move(nowMs)) {
    const CloudFrame frame{[this] { return m_nowMs() + m_skewMs; },
                           [this](const QString& what) { violate(what); }};
    m_providers.push_back(std::make_unique<FakeStrava>(frame));
    m_providers.push_back(std::make_unique<FakeGoogleHealth>(frame));
    m_providers.push_back(std::make_unique<FakeWahoo>(frame));
    m_providers.push_back(std::make_unique<FakeCoros>(frame));
    m_providers.push_back(std::make_unique<FakeCorosPartner>(frame));
    m_providers.push_back(std::make_unique<FakeGarmin>(frame));
    m_providers.push_back(std::make_unique<FakePolar>(frame));
    m_providers.push_back(std::make_unique<FakeAccessLink>(frame));
}

FakeCloud::~FakeCloud() = default;

FakeStrava& FakeCloud::strava() {
    return get<FakeStrava>();
}

FakeGoogleHealth& FakeCloud::googleHealth() {
    return get<FakeGoogleHealth>();
}

FakeProvider& FakeCloud::provider(const QString& key) {
    for (const auto& provider : m_providers) {
        if (provider->key() == key) return *provider;
    }
    qFatal("nobody plays %s", qPrintable(key));
}

bool FakeCloud::start(quint16 port, QString* why) {
    m_server = std::make_unique<LocalHttpServer>(limits());
    connect(m_server.get(), &LocalHttpServer::requested, this, &FakeCloud::receive);
    const bool listens = m_server->listen(port, why);
    if (listens) m_port = m_server->port();
    return listens;
}

void FakeCloud::stop() {
    m_server.reset();
    m_unanswered.clear();
    for (const auto& provider : m_providers)
        provider->oauth().hungUp();
}

QMap<QString, QUrl> FakeCloud::endpoints() const {
    QMap<QString, QUrl> table;
    for (const auto& provider : m_providers) {
        const QMap<QString, QString> paths = provider->paths();
        if (paths.contains(QStringLiteral("authorize")))
            table.insert(provider->key() + QStringLiteral(".redirect"),
                         QUrl(QStringLiteral("http://127.0.0.1/callback")));
        for (auto path = paths.begin(); path != paths.end(); ++path) {
            QUrl url;
            url.setScheme(QStringLiteral("http"));
            url.setHost(QStringLiteral("127.0.0.1"));
            url.setPort(m_port);
            url.setPath(provider->prefix() + path.value());
            table.insert(provider->key() + u'.' + path.key(), url);
        }
    }
    return table;
}

QUrl FakeCloud::consent(const QUrl& authorizeUrl, const ConsentChoice& choice) {
    FakeProvider* provider = providerOf(authorizeUrl.path());
    if (provider &&
        authorizeUrl.path() == provider->prefix() + provider->paths().value(QStringLiteral("authorize")))
        return provider->oauth().consent(authorizeUrl, choice);
    violate(QStringLiteral("a browser was sent to an address that is no consent page"));
    return {};
}

void FakeCloud::heal() {
    m_faults.clear();
    m_unanswered.clear();
}

int FakeCloud::count(const QString& pattern) const {
    return static_cast<int>(
        std::count_if(m_log.begin(), m_log.end(),
                      [&pattern](const LoggedRequest& request) { return matches(pattern, request.path); }));
}

void FakeCloud::forget() {
    m_logBegin += m_log.size();
    m_log.clear();
    m_violations.clear();
}

void FakeCloud::violate(const QString& what) {
    m_violations << withoutSecrets(what);
    Q_EMIT violated(m_violations.constLast());
}

FakeProvider* FakeCloud::providerOf(const QString& path) const {
    for (const auto& provider : m_providers) {
        if (path.startsWith(provider->prefix() + u'/') || provider->pathsElsewhere().contains(path))
            return provider.get();
    }
    return nullptr;
}

bool FakeCloud::isTokenCall(const FakeProvider& provider, const QString& path) const {
    return path == provider.prefix() + provider.paths().value(QStringLiteral("token"));
}

void FakeCloud::checkSecrets(const std::shared_ptr<LocalExchange>& exchange) {
    const LocalRequest& request = exchange->request();
    const FakeProvider* provider = providerOf(request.path);
    const bool mayBeThere = provider != nullptr && provider->takesTokensInAddresses();
    if (request.target.contains("CANARY") && !mayBeThere)
        violate(QStringLiteral("%1: a secret in the address").arg(request.path));
    if (request.path == u"/elsewhere" && !request.header("authorization").isEmpty())
        violate(QStringLiteral("a credential followed a redirect to another host"));
    if (!request.header("cookie").isEmpty()) violate(QStringLiteral("%1: cookies").arg(request.path));
}

void FakeCloud::receive(const std::shared_ptr<LocalExchange>& exchange) {
    const LocalRequest& request = exchange->request();
    FakeProvider* provider = providerOf(request.path);
    m_log.append({request.method, provider ? provider->known(request) : request.path,
                  withoutSecrets(request.query.toString(QUrl::FullyDecoded)), 0});
    const qsizetype entry = m_logBegin + m_log.size() - 1;
    checkSecrets(exchange);
    const bool isToken = provider && isTokenCall(*provider, request.path);
    if (isToken) provider->oauth().began(request);
    const int delay = isToken ? std::max(m_delayMs, tokenDelayMs) : m_delayMs;
    if (delay == 0) return carryOut(exchange, entry);
    QTimer::singleShot(delay, m_server.get(), [this, exchange, entry] { carryOut(exchange, entry); });
}

void FakeCloud::carryOut(const std::shared_ptr<LocalExchange>& exchange, qsizetype entry) {
    const LocalRequest& request = exchange->request();
    FakeProvider* provider = providerOf(request.path);
    if (!provider) {
        if (request.path != u"/elsewhere") violate(QStringLiteral("%1: nobody is there").arg(request.path));
        return send(exchange, htmlReply(404, QStringLiteral("Not found")), entry, std::nullopt);
    }
    const std::optional<Fault> fault = m_faults.befalls(provider->known(request));
    const bool isLost = fault && isOnTheWire(fault->kind);
    const bool arrives = !isLost || fault->takesEffect || fault->kind == FaultKind::halfBody ||
                         fault->kind == FaultKind::slowDrip || fault->kind == FaultKind::brokenJson ||
                         fault->kind == FaultKind::endlessBody;
    const LocalResponse response = arrives ? answerOf(*provider, exchange, fault) : LocalResponse();
    if (isTokenCall(*provider, request.path)) provider->oauth().ended(request);
    send(exchange, response, entry, fault);
}

LocalResponse FakeCloud::answerOf(FakeProvider& provider, const std::shared_ptr<LocalExchange>& exchange,
                                  const std::optional<Fault>& fault) {
    const LocalRequest& request = exchange->request();
    if (fault && !isOnTheWire(fault->kind)) {
        if (fault->kind == FaultKind::revokedGrant)
            provider.oauth().revokeAll();
        else if (fault->kind == FaultKind::duplicatePage)
            provider.repeatPage();
        else if (fault->kind == FaultKind::itemChangesBetweenPages)
            provider.changeAnItem();
        else
            return provider.refusal(*fault);
    }
    const bool isElsewhere = provider.pathsElsewhere().contains(request.path);
    return provider.answer(request,
                           isElsewhere ? request.path : request.path.sliced(provider.prefix().size()));
}

void FakeCloud::send(const std::shared_ptr<LocalExchange>& exchange, LocalResponse response, qsizetype entry,
                     const std::optional<Fault>& fault) {
    response.with("Date", httpDate(m_nowMs() + m_skewMs));
    const bool isLost = fault && isOnTheWire(fault->kind);
    if (entry >= m_logBegin && !isLost) m_log[entry - m_logBegin].status = response.status;
    if (isLost && fault->kind == FaultKind::timeout) {
        m_unanswered.push_back(exchange);
        return;
    }
    if (isLost) {
        misbehave(*fault, exchange, response);
    } else {
        if (response.body.size() > packedFromBytes &&
            exchange->request().header("accept-encoding").contains("gzip")) {
            response.body = gzip(response.body);
            response.with("Content-Encoding", "gzip");
        }
        exchange->respond(response);
    }
    Q_EMIT answered(exchange->request().path, isLost ? 0 : response.status);
}

} // namespace vd::fakecloud
