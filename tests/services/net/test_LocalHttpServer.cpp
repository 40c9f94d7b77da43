// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/net/LocalHttpServer.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QNetworkInterface>
#include <QNetworkProxy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <vector>

using namespace vd;
using Exchange = std::shared_ptr<LocalExchange>;

namespace {

// The other end, which says what it is told to and keeps what it hears.
class Client {
public:
    explicit Client(const LocalHttpServer& server, const QHostAddress& host = QHostAddress::LocalHost) {
        m_socket.connectToHost(host, server.port());
        QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket,
                         [this] { m_heard += m_socket.readAll(); });
    }
    void say(const QByteArray& bytes) { m_socket.write(bytes); }
    void get(const QByteArray& path) { say("GET " + path + " HTTP/1.1\r\nHost: h\r\n\r\n"); }
    void hangUp() { m_socket.abort(); }
    const QByteArray& heard() const { return m_heard; }
    int answers() const { return static_cast<int>(m_heard.count("HTTP/1.1 ")); }
    bool isClosed() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }
    bool isConnected() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    QHostAddress local() const { return m_socket.localAddress(); }

private:
    QTcpSocket m_socket;
    QByteArray m_heard;
};

LocalHttpServer::Limits quickLimits() {
    LocalHttpServer::Limits limits;
    limits.milliseconds = 100;
    return limits;
}

bool hasIpv6() {
    QTcpServer probe;
    return probe.listen(QHostAddress(QHostAddress::LocalHostIPv6), 0);
}

} // namespace

class TestLocalHttpServer : public QObject {
    Q_OBJECT

    std::unique_ptr<LocalHttpServer> m_server;
    std::vector<Exchange> m_asked; // in the order in which they came

    void start(const LocalHttpServer::Limits& limits = {}) {
        m_asked.clear();
        m_server = std::make_unique<LocalHttpServer>(limits);
        connect(m_server.get(), &LocalHttpServer::requested, this,
                [this](const Exchange& exchange) { m_asked.push_back(exchange); });
        QVERIFY(m_server->listen(0));
    }
    void startEcho(const LocalHttpServer::Limits& limits = {}) {
        m_asked.clear();
        m_server = std::make_unique<LocalHttpServer>(limits);
        connect(m_server.get(), &LocalHttpServer::requested, this, [](const Exchange& exchange) {
            exchange->respond(LocalResponse(200, "text/plain", exchange->request().target));
        });
        QVERIFY(m_server->listen(0));
    }

private Q_SLOTS:
    void cleanup() {
        m_asked.clear();
        m_server.reset();
        QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    }

    void answersAtOnce() {
        startEcho();
        Client client(*m_server);
        client.get("/a");
        QTRY_VERIFY(client.heard().endsWith("/a"));
        QCOMPARE(client.heard(),
                 QByteArray("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n"
                            "Connection: keep-alive\r\n\r\n/a"));
    }

    void answersLater() {
        start();
        Client client(*m_server);
        client.get("/wait");
        QTRY_COMPARE(m_asked.size(), size_t{1});
        QVERIFY(m_asked.front()->isOpen());
        QCOMPARE(m_asked.front()->request().port, m_server->port());
        QVERIFY(client.heard().isEmpty());
        m_asked.front()->respond(LocalResponse(404));
        QVERIFY(!m_asked.front()->isOpen());
        m_asked.front()->respond(LocalResponse(200)); // a second answer is none
        QTRY_COMPARE(client.answers(), 1);
        QVERIFY(client.heard().startsWith("HTTP/1.1 404 Not Found\r\n"));
    }

    void waitsAsLongAsTheAnswerTakes() {
        start(quickLimits());
        Client waiting(*m_server), idle(*m_server);
        waiting.get("/");
        QTRY_COMPARE(m_asked.size(), size_t{1});
        QTRY_VERIFY(idle.isClosed()); // so the time limit has passed
        m_asked.front()->respond(LocalResponse(204));
        QTRY_COMPARE(waiting.heard(),
                     QByteArray("HTTP/1.1 204 No Content\r\nConnection: keep-alive\r\n\r\n"));
    }

    void keepsTheConnectionForTheNextRequest() {
        startEcho();
        Client client(*m_server);
        client.get("/1");
        QTRY_COMPARE(client.answers(), 1);
        client.get("/2");
        QTRY_COMPARE(client.answers(), 2);
        client.say("GET /3 HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
        QTRY_VERIFY(client.isClosed());
        QCOMPARE(client.answers(), 3);
        QVERIFY(client.heard().endsWith("Connection: close\r\n\r\n/3"));
    }

    void answersOneAfterTheOtherWhatCameTogether() {
        start();
        Client client(*m_server);
        client.get("/1");
        client.get("/2");
        QTRY_COMPARE(m_asked.size(), size_t{1});
        m_asked.front()->respond(LocalResponse(200));
        QTRY_COMPARE(m_asked.size(), size_t{2});
        QCOMPARE(m_asked.back()->request().path, QStringLiteral("/2"));
    }

    void closesWhenTheAnswerSaysSo() {
        start();
        Client client(*m_server);
        client.get("/");
        QTRY_COMPARE(m_asked.size(), size_t{1});
        m_asked.front()->respond(LocalResponse(200, "text/html", "done").with("Connection", "close"));
        QTRY_VERIFY(client.isClosed());
        QVERIFY(client.heard().endsWith("Connection: close\r\n\r\ndone"));
    }

    void closesWhatNobodyAnswers() {
        start();
        Client client(*m_server);
        client.get("/");
        QTRY_COMPARE(m_asked.size(), size_t{1});
        m_asked.clear();
        QTRY_VERIFY(client.isClosed());
        QVERIFY(client.heard().isEmpty());
    }

    void noticesThatNobodyWaits() {
        start();
        Client client(*m_server);
        client.get("/");
        QTRY_COMPARE(m_asked.size(), size_t{1});
        QVERIFY(m_asked.front()->socket());
        client.hangUp();
        QTRY_VERIFY(!m_asked.front()->isOpen());
        m_asked.front()->respond(LocalResponse(200));
        QTRY_VERIFY(!m_asked.front()->socket());
    }

    void exchangeOutlivesTheServer() {
        start();
        Client client(*m_server);
        client.get("/");
        QTRY_COMPARE(m_asked.size(), size_t{1});
        m_server.reset();
        QVERIFY(!m_asked.front()->isOpen());
        QVERIFY(!m_asked.front()->socket());
        m_asked.front()->respond(LocalResponse(200));
        QTRY_VERIFY(client.isClosed());
    }

    void sendsWhatWasAnsweredBeforeItCloses() {
        start();
        Client client(*m_server);
        client.get("/");
        QTRY_COMPARE(m_asked.size(), size_t{1});
        m_asked.front()->respond(LocalResponse(200, "text/html", "goodbye"));
        m_server.reset();
        QTRY_VERIFY(client.isClosed());
        QVERIFY(client.heard().endsWith("goodbye"));
    }

    void headHasNoBody() {
        startEcho();
        Client client(*m_server);
        client.say("HEAD /abc HTTP/1.1\r\nHost: h\r\n\r\n");
        client.get("/next");
        QTRY_COMPARE(client.answers(), 2);
        QVERIFY(client.heard().contains("Content-Length: 4\r\nConnection: keep-alive\r\n\r\nHTTP/1.1"));
    }

    void quotesNoLineEndsInHeaders() {
        start();
        Client client(*m_server);
        client.get("/");
        QTRY_COMPARE(m_asked.size(), size_t{1});
        m_asked.front()->respond(LocalResponse(302).with("Location", "/a\r\nSet-Cookie: b"));
        QTRY_COMPARE(client.answers(), 1);
        QVERIFY(client.heard().contains("Location: /a  Set-Cookie: b\r\n"));
    }

    void refusesAndCloses_data() {
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<QByteArray>("status");
        QTest::newRow("tls hello") << QByteArray("\x16\x03\x01\x02\x00\x01\x00", 7) << QByteArray("400");
        QTest::newRow("body") << QByteArray("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 65537\r\n\r\n") +
                                     QByteArray(65537, 'b')
                              << QByteArray("413");
        QTest::newRow("head") << "GET /" + QByteArray(300'000, 'a') << QByteArray("431");
        QTest::newRow("chunked")
            << QByteArray(
                   "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n")
            << QByteArray("411");
    }
    void refusesAndCloses() {
        QFETCH(QByteArray, said);
        QFETCH(QByteArray, status);
        start();
        Client client(*m_server);
        client.say(said);
        QTRY_VERIFY(client.isClosed());
        QVERIFY(client.heard().startsWith("HTTP/1.1 " + status + ' '));
        QCOMPARE(client.answers(), 1);
        QVERIFY(m_asked.empty());
    }

    void closesWithoutAWord_data() {
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("half a request") << QByteArray("GET / HTTP/1.1\r\nHo");
        QTest::newRow("half a body") << QByteArray(
            "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\nabc");
        QTest::newRow("http/0.9") << QByteArray("GET /\r\n");
    }
    void closesWithoutAWord() {
        QFETCH(QByteArray, said);
        start(quickLimits());
        Client client(*m_server);
        client.say(said);
        QTRY_VERIFY(client.isClosed());
        QVERIFY(client.heard().isEmpty());
        QVERIFY(m_asked.empty());
    }

    void sendsLargeAnswersWhole() {
        start();
        Client client(*m_server);
        client.get("/");
        QTRY_COMPARE(m_asked.size(), size_t{1});
        const QByteArray large(8'000'000, 'x');
        m_asked.front()->respond(LocalResponse(200, "text/plain", large));
        QTRY_VERIFY(client.heard().endsWith(large));
    }

    void isNotLockedOutByThoseWhoOnlyStandThere() {
        LocalHttpServer::Limits limits;
        limits.connections = 3;
        startEcho(limits);
        std::vector<std::unique_ptr<Client>> noise;
        for (int i = 0; i < 10; ++i)
            noise.push_back(std::make_unique<Client>(*m_server));
        Client client(*m_server);
        client.get("/me");
        QTRY_VERIFY(client.heard().endsWith("/me"));
    }

    void keepsThoseWhoWaitForAnAnswer() {
        LocalHttpServer::Limits limits;
        limits.connections = 2;
        start(limits);
        Client first(*m_server), second(*m_server);
        first.get("/1");
        second.get("/2");
        QTRY_COMPARE(m_asked.size(), size_t{2});
        Client third(*m_server);
        third.get("/3");
        QTRY_VERIFY(third.isClosed());
        QCOMPARE(m_asked.size(), size_t{2});
        QVERIFY(m_asked.front()->isOpen() && m_asked.back()->isOpen());
    }

    void survivesThousandsOfConnections() {
        startEcho();
        for (int round = 0; round < 40; ++round) {
            std::vector<std::unique_ptr<Client>> scanners;
            for (int i = 0; i < 50; ++i) {
                scanners.push_back(std::make_unique<Client>(*m_server));
                if (i % 3 == 0) scanners.back()->say(QByteArray("\x16\x03\x01", 3));
                if (i % 3 == 1) scanners.back()->say("GET / HT");
            }
            QTRY_VERIFY(scanners.back()->isConnected() || scanners.back()->isClosed());
        }
        Client client(*m_server);
        client.get("/still");
        QTRY_VERIFY(client.heard().endsWith("/still"));
    }

    void listensOnLoopbackOnly() {
        startEcho();
        for (const QHostAddress& address : QNetworkInterface::allAddresses()) {
            if (address.isLoopback() || !address.scopeId().isEmpty()) continue;
            Client stranger(*m_server, address);
            QTRY_VERIFY(stranger.isClosed());
        }
        Client client(*m_server);
        QTRY_VERIFY(client.isConnected());
        QVERIFY(client.local().isLoopback());
    }

    void listensOnBothLoopbacks() {
        if (!hasIpv6()) QSKIP("this system has no IPv6");
        startEcho();
        Client client(*m_server, QHostAddress::LocalHostIPv6);
        client.get("/six");
        QTRY_VERIFY(client.heard().endsWith("/six"));
    }

    void saysThatThePortIsTaken_data() {
        QTest::addColumn<QHostAddress>("taken");
        QTest::newRow("IPv4") << QHostAddress(QHostAddress::LocalHost);
        QTest::newRow("IPv6") << QHostAddress(QHostAddress::LocalHostIPv6);
    }
    void saysThatThePortIsTaken() {
        QFETCH(QHostAddress, taken);
        QTcpServer other;
        if (!other.listen(taken, 0)) QSKIP("this system has no IPv6");
        LocalHttpServer server({});
        QString why;
        QVERIFY(!server.listen(other.serverPort(), &why));
        QVERIFY(!why.isEmpty());
        QVERIFY(!server.isListening());
        QCOMPARE(server.port(), quint16{0});
    }

    void takesThePortAgainAfterItClosed() {
        startEcho();
        const quint16 port = m_server->port();
        Client client(*m_server);
        client.get("/");
        QTRY_COMPARE(client.answers(), 1);
        m_server->close();
        QVERIFY(!m_server->isListening());
        QTRY_VERIFY(client.isClosed());
        QVERIFY(m_server->listen(port));
        QCOMPARE(m_server->port(), port);
    }

    void asksNoProxyToListen() {
        QNetworkProxy::setApplicationProxy(
            QNetworkProxy(QNetworkProxy::Socks5Proxy, QStringLiteral("127.0.0.1"), 1));
        LocalHttpServer server({});
        QVERIFY(server.listen(0));
    }
};

QTEST_GUILESS_MAIN(TestLocalHttpServer)
#include "test_LocalHttpServer.moc"
