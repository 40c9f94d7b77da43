// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Error.h"
#include "models/Original.h"
#include "models/store/RunQueries.h"
#include "services/auth/Secrets.h"
#include "services/auth/SignIn.h"
#include "services/net/HttpClient.h"
#include "services/sync/SyncStatus.h"

#include <QObject>

#include <memory>

namespace vd {

class NetworkState;

// What a person asks of the accounts: link, unlink, sync now, pause; and where they stand. The window, the
// tray and the command line all talk to this. GUI thread; what it is made of outlives it.
class SyncService : public QObject {
    Q_OBJECT
public:
    struct Parts {
        Store& store;
        Secrets& secrets;
        Clock& clock;
        Endpoints endpoints;
        QString lockFolder; // for the locks of token renewals: the data folder
        SyncChoices choices = {};
        NetworkState* network = nullptr;                                // nullptr: taken as there
        std::chrono::milliseconds patience = HttpClient::usualPatience; // for each answer, in real time
        ReadOriginal readOriginal = {}; // the formats of files that providers hand out
    };
    explicit SyncService(Parts parts, QObject* parent = nullptr);
    ~SyncService() override; // stops what runs; what has landed stays

    // --- where it stands ---
    std::vector<ConnectionStatus> statuses() const;
    SyncState state() const;

    // --- syncing ---
    // These connections, or all that are linked and can be; those that run already go on.
    void sync(std::vector<ConnectionId> connections = {}, QString trigger = QStringLiteral("person"));
    void cancel(ConnectionId connection = 0); // 0: all
    bool isRunning(ConnectionId connection = 0) const;
    // The slow queue of one connection (background feeds).
    void syncBackground(ConnectionId connection);
    const SyncChoices& choices() const;
    void setChoices(const SyncChoices& choices);
    void pause(qint64 untilMs, ConnectionId connection = 0); // 0: all
    void resume(ConnectionId connection = 0);
    // All that the service says of what the person looks at. Nothing where there is no more to be had.
    void fetchActivity(ActivityId activity);
    void fetchDay(QDate day);
    bool isFetching() const;

    // --- accounts ---
    // A sign-in whose success links the account and begins its first sync. The caller owns it. With
    // 'expected' it has to be that account; without, it may be any that the provider's connections here know,
    // or the first; only with 'another' may it be a further one (Error otherAccount).
    struct Wish {
        Client client; // see SignIn::Wish
        bool strictCache = false;
        ConnectionId expected = 0;
        bool another = false;
        bool syncs = true;  // the first sync begins at once
        QDate keyEnds = {}; // AuthSpec::Way::key: the last day of the key, as the person knows it
    };
    std::unique_ptr<SignIn> signIn(const Provider& provider, Wish wish);
    // The client that is kept for the provider, or built in. The secret stays in the keychain.
    QCoro::Task<std::optional<Client>> keptClient(QString provider);
    // Revokes at the provider (as far as it can be reached), deletes the secrets, then the data or not.
    QCoro::Task<void> unlink(ConnectionId connection, bool deleteData);
    ConnectionHolds holds(ConnectionId connection) const;
    void setStrictCache(ConnectionId connection, bool strict);

    Store& store() const;
    Clock& clock() const;

Q_SIGNALS:
    void changed(); // statuses() or state() are others now; not for progress
    void progressed(const vd::SyncProgress& progress); // at most ten times a second
    void linked(qint64 connection);
    // A run ended; outcome as in the history.
    void ended(const vd::RunRow& run);
    void failed(const vd::Error& error); // of what a person asked for here: fetchActivity, pause, …
    void fetched();                      // fetchActivity or fetchDay came to an end

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace vd
