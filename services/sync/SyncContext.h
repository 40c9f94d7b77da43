// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Store.h"
#include "services/auth/AccessTokens.h"
#include "services/auth/Secrets.h"
#include "services/net/HttpClient.h"
#include "services/net/RateBudget.h"
#include "services/providers/ProviderSession.h"

#include <QThreadPool>

#include <map>
#include <memory>

namespace vd {

// What runs and sign-ins work with. Shared by their coroutines, so that it is there for as long as one of
// them is; what it points to is not: after 'end' was requested nothing of that may be touched. GUI thread.
class SyncContext {
public:
    SyncContext(Store& store, Secrets& secrets, Clock& clock, Endpoints endpoints, QString lockFolder,
                ReadOriginal readOriginal = {});

    Store& store() { return m_store; }
    Secrets& secrets() { return m_secrets; }
    Clock& clock() { return m_clock; }
    HttpClient& http() { return *m_http; }
    const Endpoints& endpoints() const { return m_endpoints; }
    std::stop_token ended() const { return m_end.get_token(); }

    // Runs and requests stop; no write is begun any more when it returns.
    void end();
    // What is on its way to the store is queued there when this returns.
    void finishWrites() { m_pool.waitForDone(); }

    // One for each client, whichever connections use it.
    RateBudget& budget(const Provider& provider, const QString& clientId);
    // The next session reads them from the keychain anew; those that run keep theirs.
    void forgetTokens(ConnectionId connection);

    std::shared_ptr<ProviderSession> session(const ConnectionState& connection, const Provider& provider,
                                             RunId run, std::function<void(int, int)> progressed,
                                             std::stop_token stop);

    // As the descriptor, the person's endpoints and the account's own site have them.
    AuthSpec authSpec(const ConnectionState& connection, const Provider& provider) const;
    QUrl api(const ConnectionState& connection, const Provider& provider) const;
    // One that is good, renewed where needed.
    QCoro::Task<QByteArray> accessToken(ConnectionState connection, const Provider& provider);

    // Packs and writes off the GUI thread. Throws what Store::apply throws, and cancelled after 'end'.
    static QCoro::Task<ApplyResult> apply(std::shared_ptr<SyncContext> context, Batch batch);

private:
    // One for each connection, so that a renewal is single flight.
    std::shared_ptr<AccountTokens> tokens(const ConnectionState& connection, const Provider& provider);

    Store& m_store;
    Secrets& m_secrets;
    Clock& m_clock;
    Endpoints m_endpoints;
    QString m_lockFolder;
    ReadOriginal m_readOriginal;
    std::stop_source m_end;
    std::unique_ptr<HttpClient> m_http;
    QThreadPool m_pool;
    std::map<QString, std::unique_ptr<RateBudget>> m_budgets;
    std::map<ConnectionId, std::shared_ptr<AccountTokens>> m_tokens;
};

// The client id that a connection was linked with.
QString clientIdOf(const ConnectionState& connection);

} // namespace vd
