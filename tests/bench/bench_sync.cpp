// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A first sync from a cloud in another process, and how long the event loop of the window waits meanwhile.
#include "Bench.h"

#include "services/sync/SyncService.h"
#include "support/MemorySecrets.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTimer>
#include <QUrlQuery>

#include <algorithm>

namespace bench {
namespace {

constexpr int activities = 3000;

// The played provider. Ends with this.
class Sandbox {
public:
    Sandbox() {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(VITALDECK_SANDBOX),
                        {QStringLiteral("--activities"), QString::number(activities)});
        m_process.waitForReadyRead();
        m_place = QJsonDocument::fromJson(m_process.readLine()).object();
    }
    ~Sandbox() {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }
    vd::Endpoints endpoints() const {
        vd::Endpoints all;
        const QJsonObject urls = m_place.value(QLatin1String("endpoints")).toObject();
        for (auto it = urls.begin(); it != urls.end(); ++it)
            all.set(it.key() + u'=' + it->toString());
        return all;
    }
    vd::Client client() const {
        const QJsonValue client = m_place[QStringLiteral("clients")][QStringLiteral("strava")];
        return {client[QStringLiteral("id")].toString(),
                client[QStringLiteral("secret")].toString().toUtf8()};
    }

private:
    QProcess m_process;
    QJsonObject m_place;
};

// Who allows everything on the consent page.
class Browser {
public:
    void open(const QUrl& address) {
        QNetworkReply* page = m_network.get(QNetworkRequest(address));
        QObject::connect(page, &QNetworkReply::finished, page, [this, page] { allow(page); });
    }

private:
    void allow(QNetworkReply* page) {
        const QString html = QString::fromUtf8(page->readAll());
        const auto found = [&](const char* pattern) {
            return QRegularExpression(QLatin1String(pattern)).match(html).captured(1);
        };
        QUrlQuery form{{QStringLiteral("key"), found("name=\"key\" value=\"([^\"]*)\"")},
                       {QStringLiteral("decision"), QStringLiteral("allow")}};
        auto scopes =
            QRegularExpression(QStringLiteral("name=\"scope\" value=\"([^\"]*)\"")).globalMatch(html);
        while (scopes.hasNext())
            form.addQueryItem(QStringLiteral("scope"), scopes.next().captured(1));
        // The answer leads back to the program, and is followed as any redirect.
        QNetworkRequest request(page->url().resolved(QUrl(found("action=\"([^\"]*)\""))));
        request.setHeader(QNetworkRequest::ContentTypeHeader,
                          QStringLiteral("application/x-www-form-urlencoded"));
        m_network.post(request, form.toString(QUrl::FullyEncoded).toUtf8());
        page->deleteLater();
    }
    QNetworkAccessManager m_network;
};

// How far apart the turns of the event loop are while a timer of a millisecond runs.
class Turns {
public:
    Turns() {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            m_gaps.push_back(static_cast<double>(m_since.nsecsElapsed()) / 1e6);
            m_since.start();
        });
    }
    void start() {
        m_gaps.clear();
        m_since.start();
        m_timer.start(1);
    }
    void stop() {
        m_timer.stop();
        std::sort(m_gaps.begin(), m_gaps.end());
    }
    double longest() const { return m_gaps.back(); }
    double percentile99() const { return m_gaps[(m_gaps.size() - 1) * 99 / 100]; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    std::vector<double> m_gaps;
};

template <typename Predicate>
void turnUntil(Predicate isSo) {
    while (!isSo())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

struct Figures {
    double seconds = 0;
    double longestMs = 0;
    double percentile99Ms = 0;
    bool ok = false;
};

Figures firstSync(const Sandbox& sandbox) {
    const QTemporaryDir folder;
    vd::Store store(vd::DatabaseOptions{folder.filePath(QStringLiteral("s.sqlite")), {}});
    vd::test::MemorySecrets secrets;
    vd::SystemClock clock;
    vd::SyncService service(
        vd::SyncService::Parts{store, secrets, clock, sandbox.endpoints(), folder.path()});
    vd::SyncService::Wish wish;
    wish.client = sandbox.client();
    wish.syncs = false;
    const auto signIn = service.signIn(*vd::findProvider(QStringLiteral("strava")), wish);
    Browser browser;
    QObject::connect(signIn.get(), &vd::SignIn::ready, signIn.get(),
                     [&](const QUrl& address) { browser.open(address); });
    signIn->start();
    turnUntil([&] { return signIn->isFinished(); });
    // As the window does whenever something is said.
    QObject::connect(&service, &vd::SyncService::changed, &service, [&] {
        service.statuses();
        service.state();
    });
    Turns turns;
    QElapsedTimer took;
    took.start();
    turns.start();
    service.sync();
    turnUntil([&] { return !service.isRunning(); });
    turns.stop();
    Figures figures{static_cast<double>(took.elapsed()) / 1000, turns.longest(), turns.percentile99(), false};
    figures.ok = vd::runHistory(store.database()).at(0).counts.created >= activities;
    return figures;
}

} // namespace

std::vector<Row> syncing() {
    const Sandbox sandbox;
    std::vector<Figures> runs;
    for (int i = 0; i < 3; ++i)
        runs.push_back(firstSync(sandbox));
    const bool ok = std::all_of(runs.begin(), runs.end(), [](const Figures& run) { return run.ok; });
    std::sort(runs.begin(), runs.end(),
              [](const Figures& a, const Figures& b) { return a.seconds < b.seconds; });
    const Figures& median = runs[runs.size() / 2];
    std::vector<Row> rows{
        atMost(QStringLiteral("first sync of 3,000 activities of Strava, from a cloud in another process"),
               median.seconds, 3, QStringLiteral("s"), 2),
        atMost(QStringLiteral("… longest time between two turns of the event loop (99th percentile)"),
               median.percentile99Ms, 16, QStringLiteral("ms")),
        atMost(QStringLiteral("… longest time between two turns of the event loop"), median.longestMs, 16,
               QStringLiteral("ms"))};
    rows[0].held = rows[0].held && ok;
    return rows;
}

} // namespace bench
