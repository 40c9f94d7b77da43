// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Syncing from the fake cloud, which is a program of its own as the real one is.
#include "Bench.h"

#include "models/store/RunQueries.h"
#include "services/sync/SyncService.h"
#include "support/MemorySecrets.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTimer>
#include <QUrlQuery>

namespace bench {

namespace {

class Cloud {
public:
    explicit Cloud(int activities) {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(VITALDECK_SANDBOX),
                        {QStringLiteral("--activities"), QString::number(activities)});
        while (!m_process.canReadLine() && m_process.waitForReadyRead(30'000)) {
        }
        m_said = QJsonDocument::fromJson(m_process.readLine()).object();
    }
    ~Cloud() {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }
    vd::Endpoints endpoints() const {
        vd::Endpoints endpoints;
        const QJsonObject urls = m_said[u"endpoints"].toObject();
        for (auto it = urls.begin(); it != urls.end(); ++it)
            endpoints.set(it.key() + u'=' + it.value().toString());
        return endpoints;
    }
    vd::Client client(const QString& provider) const {
        const QJsonObject client = m_said[u"clients"][provider].toObject();
        return {client[u"id"].toString(), client[u"secret"].toString().toUtf8()};
    }

private:
    QProcess m_process;
    QJsonObject m_said;
};

// A browser whose person allows everything.
class Browser : public QObject {
public:
    void open(const QUrl& address) {
        QNetworkReply* page = m_network.get(QNetworkRequest(address));
        connect(page, &QNetworkReply::finished, this,
                [this, page, address] { allow(address, page->readAll()); });
    }

private:
    void allow(const QUrl& address, const QByteArray& html) {
        const auto captured = [&](const char* pattern) {
            QStringList values;
            auto match = QRegularExpression(QLatin1String(pattern)).globalMatch(QString::fromUtf8(html));
            while (match.hasNext())
                values << match.next().captured(1);
            return values;
        };
        QUrlQuery form;
        form.addQueryItem(QStringLiteral("key"), captured("name=\"key\" value=\"([^\"]+)\"").value(0));
        form.addQueryItem(QStringLiteral("decision"), QStringLiteral("allow"));
        form.addQueryItem(QStringLiteral("user"), QString());
        for (const QString& scope : captured("name=\"scope\" value=\"([^\"]+)\""))
            form.addQueryItem(QStringLiteral("scope"), scope);
        QNetworkRequest request(address.resolved(QUrl(captured("action=\"([^\"]+)\"").value(0))));
        request.setHeader(QNetworkRequest::ContentTypeHeader,
                          QByteArrayLiteral("application/x-www-form-urlencoded"));
        m_network.post(request, form.toString(QUrl::FullyEncoded).toUtf8());
    }

    QNetworkAccessManager m_network;
};

// The longest that an event had to wait for its turn.
class Turns : public QObject {
public:
    Turns() {
        m_since.start();
        startTimer(1, Qt::PreciseTimer);
    }
    void begin() {
        m_longestMs = 0;
        m_since.restart();
    }
    double longestMs() const { return m_longestMs; }

protected:
    void timerEvent(QTimerEvent*) override {
        m_longestMs = std::max(m_longestMs, static_cast<double>(m_since.nsecsElapsed()) / 1e6);
        m_since.restart();
    }

private:
    QElapsedTimer m_since;
    double m_longestMs = 0;
};

struct Synced {
    double seconds = 0;
    double longestTurnMs = 0;
    int created = 0;
};

// What the window does at a change besides: it reads where the accounts stand.
Synced firstSync(const QString& provider, const Cloud& cloud) {
    const QTemporaryDir folder;
    vd::Store store({folder.filePath(QStringLiteral("s.sqlite")), {}});
    vd::test::MemorySecrets secrets;
    vd::SystemClock clock;
    vd::SyncService service({store, secrets, clock, cloud.endpoints(), folder.path()});
    Browser browser;
    Turns turns;
    QElapsedTimer took;
    QEventLoop loop;
    Synced synced;
    QObject::connect(&service, &vd::SyncService::changed, &loop, [&service] { service.statuses(); });
    QObject::connect(&service, &vd::SyncService::linked, &loop, [&] {
        took.start();
        turns.begin();
    });
    QObject::connect(&service, &vd::SyncService::ended, &loop, [&](const vd::RunRow& run) {
        synced.seconds = static_cast<double>(took.elapsed()) / 1000;
        synced.longestTurnMs = turns.longestMs();
        synced.created = run.counts.created;
        loop.quit();
    });
    const auto signIn = service.signIn(*vd::findProvider(provider), {cloud.client(provider)});
    QObject::connect(signIn.get(), &vd::SignIn::ready, &browser, &Browser::open);
    QTimer::singleShot(120'000, &loop, &QEventLoop::quit);
    signIn->start();
    loop.exec();
    return synced;
}

} // namespace

std::vector<Row> syncing() {
    constexpr int activities = 3000;
    std::vector<double> seconds, turns;
    for (int i = 0; i < 5; ++i) {
        const Cloud cloud(activities); // whose quarter of an hour is unused
        const Synced synced = firstSync(QStringLiteral("strava"), cloud);
        if (synced.created < activities)
            return {{QStringLiteral("syncing 3,000 Strava activities"), QStringLiteral("failed"), QString(),
                     false}};
        seconds.push_back(synced.seconds);
        turns.push_back(synced.longestTurnMs);
    }
    std::sort(seconds.begin(), seconds.end());
    std::sort(turns.begin(), turns.end());
    return {atMost(QStringLiteral("syncing 3,000 Strava activities from a cloud on this computer"),
                   seconds[2], 3, QStringLiteral("s")),
            atMost(QStringLiteral("… the longest wait of an event meanwhile (median of 5 runs)"), turns[2],
                   16, QStringLiteral("ms"))};
}

} // namespace bench
