// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakecloud/FakeCloud.h"
#include "fakecloud/googlehealth/FakeGoogleHealth.h"
#include "fakecloud/strava/FakeStrava.h"
#include "services/importers/OriginalFile.h"
#include "services/sync/SyncService.h"
#include "support/MemorySecrets.h"
#include "support/TestClock.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace vd::test {

// Lets the event loop turn until it is so, at most two minutes. QTest::qWaitFor sleeps for 10 ms after every
// turn, and a sync takes hundreds of them.
template <typename Predicate>
bool waitFor(Predicate isSo) {
    QTimer patience;
    patience.setSingleShot(true);
    patience.start(std::chrono::minutes(2));
    while (!isSo() && patience.isActive()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return isSo();
}

inline QStringList contentQueries() {
    return {
        QStringLiteral(
            "SELECT c.provider, r.external_id, r.sport, r.name, r.start_ms, r.offset_s, r.elapsed_s, "
            "r.distance_m, r.energy_j, r.lap_count, r.point_count, r.extras FROM recording r "
            "JOIN connection c ON c.id = r.connection WHERE r.deleted_at IS NULL ORDER BY 1, 2"),
        QStringLiteral(
            "SELECT local_date, start_ms, sport, name, distance_m, moving_s, sources FROM activity "
            "ORDER BY start_ms, external_id"),
        QStringLiteral("SELECT metric, date, value FROM daily_value WHERE deleted_at IS NULL ORDER BY 1, 2"),
        QStringLiteral("SELECT metric, date, value, how FROM daily_best ORDER BY 1, 2"),
        QStringLiteral("SELECT external_id, date, start_ms, end_ms, asleep_s, stages FROM sleep "
                       "WHERE deleted_at IS NULL ORDER BY 1"),
        QStringLiteral("SELECT external_id, metric, at_ms, value FROM measurement WHERE deleted_at IS NULL "
                       "AND external_id NOT LIKE 'athlete-weight-%' UNION ALL "
                       "SELECT 'athlete-weight', metric, 0, value FROM measurement WHERE deleted_at IS NULL "
                       "AND external_id LIKE 'athlete-weight-%' ORDER BY 1")};
}

// The rows of all these queries, in short.
inline QByteArray rowsOf(const Database& database, const QStringList& queries) {
    QByteArray all;
    QDataStream out(&all, QIODevice::WriteOnly);
    for (const QString& sql : queries) {
        QSqlQuery query(database.reader());
        if (!query.exec(sql)) qFatal("%s", qPrintable(sql));
        while (query.next()) {
            for (int i = 0; i < query.record().count(); ++i)
                out << query.value(i);
        }
        out << sql;
    }
    return QCryptographicHash::hash(all, QCryptographicHash::Sha256).toHex();
}

// All that the store holds of a person, whatever the order in which it came; how and when it came (runs, ids,
// payloads' times, when a weight of the profile was first seen) is not part of it.
inline QByteArray contentOf(const Database& database) {
    return rowsOf(database, contentQueries());
}

// A person's computer with a keychain, a store and a browser, and the cloud that its accounts are in. Time is
// the clock's, for both.
class SyncDesk {
public:
    // What a desk begins with when somebody has signed in before: quicker than to do it again.
    struct Furniture {
        QByteArray store;
        QMap<QString, QByteArray> secrets;
        QMap<QString, QJsonObject> grants; // by provider
        quint16 port;                      // of the cloud in which they signed in
    };
    explicit SyncDesk(const Furniture& furniture = {}) : cloud([this] { return clock.nowMs(); }) {
        clock.jumpNoFurtherThan(std::chrono::seconds(100));
        if (!cloud.start()) qFatal("no port is free");
        QFile file(storeFile());
        const bool isEmpty = furniture.store.isEmpty();
        if (!isEmpty && (!file.open(QIODevice::WriteOnly) || file.write(furniture.store) < 0))
            qFatal("a store cannot be copied");
        file.close();
        if (!isEmpty) moveTo(furniture.port);
        secrets.kept() = furniture.secrets;
        for (const auto& provider : cloud.providers())
            provider->oauth().load(furniture.grants.value(provider->key()));
        open();
    }
    // Closes it.
    Furniture furniture() {
        close();
        QFile file(storeFile());
        if (!file.open(QIODevice::ReadOnly)) qFatal("no store to copy");
        Furniture furniture{file.readAll(), secrets.kept(), {}, cloud.port()};
        for (const auto& provider : cloud.providers())
            furniture.grants.insert(provider->key(), provider->oauth().save());
        return furniture;
    }
    // Addresses that a sign-in found out are kept with the account; this cloud is at another port.
    void moveTo(quint16 oldPort) {
        const QString name = QStringLiteral("furniture");
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
            database.setDatabaseName(storeFile());
            if (!database.open()) qFatal("a store cannot be moved");
            QSqlQuery query(database);
            query.prepare(QStringLiteral("UPDATE connection SET settings = replace(settings, ?, ?)"));
            query.addBindValue(QStringLiteral("127.0.0.1:%1/").arg(oldPort));
            query.addBindValue(QStringLiteral("127.0.0.1:%1/").arg(cloud.port()));
            if (!query.exec()) qFatal("an account cannot be moved");
        }
        QSqlDatabase::removeDatabase(name);
    }
    QString storeFile() const { return folder.filePath(QStringLiteral("s.sqlite")); }

    // The program ends and begins anew on the same store, keychain and cloud.
    void restart() {
        close();
        open();
    }
    void close() {
        service.reset();
        store.reset();
    }
    void open() {
        store = std::make_unique<Store>(DatabaseOptions{storeFile(), {}});
        service = std::make_unique<SyncService>(SyncService::Parts{
            *store, secrets, clock, endpoints(), folder.path(), choices, network, patience, readOriginal});
    }

    Endpoints endpoints() const {
        Endpoints all;
        const QMap<QString, QUrl> urls = cloud.endpoints();
        for (auto it = urls.begin(); it != urls.end(); ++it)
            all.set(it.key() + u'=' + it.value().toString());
        return all;
    }

    // Signs in as a person would: the browser goes to the consent page and is sent back. What became of it.
    std::optional<Error> signIn(const QString& provider, const fakecloud::ConsentChoice& choice = {},
                                SyncService::Wish wish = {}) {
        wish.client = clientOf(provider);
        const std::unique_ptr<SignIn> signIn = service->signIn(*findProvider(provider), wish);
        QNetworkAccessManager browser;
        QObject::connect(signIn.get(), &SignIn::ready, signIn.get(), [&](const QUrl& address) {
            QNetworkReply* page = browser.get(QNetworkRequest(cloud.consent(address, choice)));
            QObject::connect(page, &QNetworkReply::finished, page, &QObject::deleteLater);
        });
        signIn->start();
        if (!waitFor([&] { return signIn->isFinished(); })) return Error(ErrorCode::timeout);
        return signIn->error();
    }
    Client clientOf(const QString& provider) {
        const fakecloud::FakeOAuth& oauth = cloud.provider(provider).oauth();
        return {oauth.clientId(), oauth.clientSecret().toUtf8()};
    }
    // ... and waits until the first sync is over.
    bool link(const QString& provider, const fakecloud::ConsentChoice& choice = {},
              SyncService::Wish wish = {}) {
        const std::optional<Error> error = signIn(provider, choice, wish);
        if (error) qWarning("not linked: %s", error->what());
        return !error && waitUntilIdle();
    }

    bool waitUntilIdle() {
        return waitFor([this] { return !service->isRunning() && !service->isFetching(); });
    }
    bool sync() {
        service->sync();
        return waitUntilIdle();
    }

    RunRow lastRun() const { return runHistory(store->database()).at(0); }
    ConnectionStatus status(const QString& provider) const {
        for (const ConnectionStatus& each : service->statuses()) {
            if (each.connection.provider == provider) return each;
        }
        return {};
    }
    int requests(const QString& prefix) const { return cloud.count(prefix); }

    qint64 count(const QString& table) const {
        QSqlQuery query(store->database().reader());
        query.exec(QStringLiteral("SELECT count(*) FROM ") + table);
        return query.next() ? query.value(0).toLongLong() : -1;
    }
    QByteArray content() const { return contentOf(store->database()); }
    // Every row of every table that a sync that finds nothing must leave alone.
    QByteArray everything() const {
        QStringList queries;
        QSqlQuery tables(store->database().reader());
        tables.exec(
            QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
                           "AND name NOT IN ('run', 'run_feed', 'connection', 'rate_budget') ORDER BY name"));
        while (tables.next())
            queries << QStringLiteral("SELECT * FROM \"%1\"").arg(tables.value(0).toString());
        return rowsOf(store->database(), queries);
    }

    QTemporaryDir folder;
    TestClock clock;
    fakecloud::FakeCloud cloud;
    MemorySecrets secrets;
    SyncChoices choices;
    NetworkState* network = nullptr;
    std::chrono::milliseconds patience = HttpClient::usualPatience;
    std::unique_ptr<Store> store;
    std::unique_ptr<SyncService> service;
};

} // namespace vd::test
