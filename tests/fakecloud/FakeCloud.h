// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakecloud/FakeProvider.h"

#include <QObject>

#include <memory>
#include <vector>

namespace vd {
class LocalExchange;
class LocalHttpServer;
} // namespace vd

namespace vd::fakecloud {

class FakeGoogleHealth;
class FakeStrava;

struct LoggedRequest {
    QByteArray method;
    QString path;   // with the provider's prefix
    QString query;  // decoded, what is secret replaced
    int status = 0; // 0: no answer that is one
};

// One local server that plays the providers as their references say (../../../shared/apis). What a client
// does that a sound one does not do is a violation, and answered as the provider would: a test ends with
// QCOMPARE(cloud.violations(), QStringList()). Lives in one thread with an event loop.
class FakeCloud : public QObject {
    Q_OBJECT
public:
    // The clock, in ms since 1970 (UTC), is read at each request; tests move it.
    explicit FakeCloud(std::function<qint64()> nowMs, QObject* parent = nullptr);
    ~FakeCloud() override;

    bool start(quint16 port = 0, QString* why = nullptr);
    void stop(); // connections are refused until start(port())
    quint16 port() const { return m_port; }

    FakeStrava& strava();
    FakeGoogleHealth& googleHealth();
    template <typename Played>
    Played& get() {
        for (const auto& provider : m_providers) {
            if (auto* found = dynamic_cast<Played*>(provider.get())) return *found;
        }
        qFatal("nobody plays that");
    }
    FakeProvider& provider(const QString& key);
    const std::vector<std::unique_ptr<FakeProvider>>& providers() const { return m_providers; }

    // "strava.authorize", "strava.token", "strava.revoke", "strava.api", "strava.redirect" (any free port),
    // "googlehealth.authorize", …
    QMap<QString, QUrl> endpoints() const;
    // Where a browser would be sent to; empty when the address is refused.
    QUrl consent(const QUrl& authorizeUrl, const ConsentChoice& choice = {});

    void inject(const Fault& fault) { m_faults.inject(fault); }
    // No more faults; who still waits for an answer is hung up on.
    void heal();
    // The providers' clocks go wrong: Date headers, the life of tokens, windows of limits.
    void setClockSkewMs(qint64 skewMs) { m_skewMs = skewMs; }
    void setDelayMs(int delayMs) { m_delayMs = delayMs; } // of every answer

    const QStringList& violations() const { return m_violations; }
    const QList<LoggedRequest>& log() const { return m_log; }
    int count(const QString& pattern) const; // requests with such a path, see Fault::path
    void forget();                           // the log and the violations

Q_SIGNALS:
    void violated(const QString& what);
    void answered(const QString& path, int status); // or misbehaved; not when it never answers

private:
    void receive(const std::shared_ptr<LocalExchange>& exchange);
    void carryOut(const std::shared_ptr<LocalExchange>& exchange, qsizetype entry);
    LocalResponse answerOf(FakeProvider& provider, const std::shared_ptr<LocalExchange>& exchange,
                           const std::optional<Fault>& fault);
    void send(const std::shared_ptr<LocalExchange>& exchange, LocalResponse response, qsizetype entry,
              const std::optional<Fault>& fault);
    FakeProvider* providerOf(const QString& path) const;
    void violate(const QString& what);
    void checkSecrets(const std::shared_ptr<LocalExchange>& exchange);
    bool isTokenCall(const FakeProvider& provider, const QString& path) const;

    std::function<qint64()> m_nowMs;
    qint64 m_skewMs = 0;
    int m_delayMs = 0;
    quint16 m_port = 0;
    QStringList m_violations;
    QList<LoggedRequest> m_log;
    qsizetype m_logBegin = 0; // how many were forgotten
    Faults m_faults;
    std::vector<std::shared_ptr<LocalExchange>> m_unanswered;
    std::vector<std::unique_ptr<FakeProvider>> m_providers;
    std::unique_ptr<LocalHttpServer> m_server;
};

} // namespace vd::fakecloud
