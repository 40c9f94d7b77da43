// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakecloud/FakeOAuth.h"
#include "fakecloud/Fault.h"

#include <memory>

namespace vd::fakecloud {

// One played provider. A new one names itself and its paths, brings the rules of its sign-in, and answers its
// API; the cloud does faults, delays, the log and the Date header.
class FakeProvider {
public:
    FakeProvider(CloudFrame frame, std::unique_ptr<FakeOAuth> oauth)
        : m_frame(std::move(frame)), m_oauth(std::move(oauth)) {}
    virtual ~FakeProvider() = default;
    Q_DISABLE_COPY_MOVE(FakeProvider)

    virtual QString key() const = 0;    // as --endpoint knows it: "googlehealth"
    virtual QString prefix() const = 0; // "/google"
    // Below the prefix: authorize, token, revoke, api.
    virtual QMap<QString, QString> paths() const = 0;

    FakeOAuth& oauth() { return *m_oauth; }
    const FakeOAuth& oauth() const { return *m_oauth; }

    // `path` is below the prefix.
    LocalResponse answer(const LocalRequest& request, const QString& path);
    // A fault that the provider itself words: 401, 403, 429, 5xx.
    LocalResponse refusal(const Fault& fault) const;
    // The next page that is asked for is answered with the one before it.
    void repeatPage() { m_repeatsPage = true; }
    // Something that a client is likely to have read already changes.
    virtual void changeAnItem() = 0;
    // A made-up person's past: so many activities (providers of activities only) or days until now.
    virtual void makeHistory(int size, qint64 nowMs) = 0;
    // Paths outside of the prefix that are this provider's too: "/.well-known/…".
    virtual QStringList pathsElsewhere() const { return {}; }
    // Its tokens come in addresses, as it wants them.
    virtual bool takesTokensInAddresses() const { return false; }
    // By which path faults and the log know a request: where one address stands for many things, with what is
    // asked for behind it.
    virtual QString known(const LocalRequest& request) const { return request.path; }

protected:
    // `path` is below the API's own: "/athlete"; empty for the API's own.
    virtual LocalResponse api(const LocalRequest& request, const QString& path) = 0;
    virtual LocalResponse refused(FaultKind kind) const = 0; // not serverError
    virtual LocalResponse notFound() const = 0;
    // What is neither sign-in nor API (files, metadata): `path` below the prefix, or one of pathsElsewhere.
    virtual std::optional<LocalResponse> other(const LocalRequest&, const QString&) { return std::nullopt; }

    const CloudFrame& frame() const { return m_frame; }
    qint64 nowMs() const { return m_frame.nowMs(); }
    QString placeOf(const LocalRequest& request) const;
    // Notes it and says 404.
    LocalResponse unknown(const LocalRequest& request) const;
    bool takeRepeat() { return std::exchange(m_repeatsPage, false); }

private:
    LocalResponse withRetryAfter(LocalResponse response, const Fault& fault) const;

    CloudFrame m_frame;
    std::unique_ptr<FakeOAuth> m_oauth;
    bool m_repeatsPage = false;
};

// "Fri, 20 Nov 2026 10:00:00 GMT" (RFC 9110 5.6.7)
QByteArray httpDate(qint64 ms);

} // namespace vd::fakecloud
