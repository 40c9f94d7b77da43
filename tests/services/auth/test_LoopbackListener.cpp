// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The way back from the browser, attacked by everybody else on this computer.
#include "services/auth/LoopbackListener.h"

#include <QHostAddress>
#include <QTcpSocket>
#include <QTest>

using namespace vd;

namespace {

// The other end: says what it is told to and keeps what it hears.
class Peer {
public:
    explicit Peer(quint16 port, const QHostAddress& host = QHostAddress::LocalHost) {
        m_socket.connectToHost(host, port);
        QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket,
                         [this] { m_heard += m_socket.readAll(); });
    }
    void say(const QByteArray& bytes) { m_socket.write(bytes); }
    const QByteArray& heard() const { return m_heard; }
    int status() const { return m_heard.mid(9, 3).toInt(); }
    bool isClosed() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }
    bool isConnected() const { return m_socket.state() == QAbstractSocket::ConnectedState; }

private:
    QTcpSocket m_socket;
    QByteArray m_heard;
};

const QByteArray page = "<h1>It is done</h1>";

} // namespace

class TestLoopbackListener : public QObject {
    Q_OBJECT

    std::unique_ptr<LoopbackListener> m_listener;
    std::vector<SignInReturn> m_returned;

    quint16 port() const { return static_cast<quint16>(m_listener->redirect().port()); }
    QByteArray host() const { return "127.0.0.1:" + QByteArray::number(port()); }
    QByteArray get(const QByteArray& target, QByteArray host = {}, const QByteArray& more = {}) const {
        if (host.isEmpty()) host = this->host();
        return "GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\n" + more + "\r\n";
    }
    std::unique_ptr<Peer> saying(const QByteArray& bytes) const {
        auto peer = std::make_unique<Peer>(port());
        peer->say(bytes);
        return peer;
    }
    // After whatever was tried, the person's own browser still gets through.
    void stillWaits() {
        QVERIFY(m_returned.empty());
        const auto browser = saying(get("/callback?state=r1ght&code=c&scope=read,write"));
        QTRY_COMPARE(m_returned.size(), std::size_t(1));
        QCOMPARE(m_returned.front().code, QByteArray("c"));
        m_listener->conclude(page);
        QTRY_VERIFY(browser->isClosed());
        QCOMPARE(browser->status(), 200);
    }

private Q_SLOTS:
    void init() {
        m_returned.clear();
        m_listener = std::make_unique<LoopbackListener>(
            LoopbackListener::Expected{QUrl(QStringLiteral("http://127.0.0.1/callback")), "r1ght",
                                       QUrl(QStringLiteral("https://www.strava.com/oauth/authorize"))});
        connect(m_listener.get(), &LoopbackListener::returned, this,
                [this](const SignInReturn& with) { m_returned.push_back(with); });
        QVERIFY(m_listener->listen(nullptr));
    }
    void cleanup() { m_listener.reset(); }

    void namesItsAddress() {
        QCOMPARE(m_listener->redirect().toString(),
                 QStringLiteral("http://127.0.0.1:%1/callback").arg(port()));
    }

    void letsTheBrowserWaitForTheTruth() {
        const auto browser = saying(get("/callback?state=r1ght&code=c%2F1+2&scope=read,activity:read_all"));
        QTRY_COMPARE(m_returned.size(), std::size_t(1));
        QCOMPARE(m_returned.front().code, QByteArray("c/1 2"));
        QCOMPARE(m_returned.front().scopes,
                 (QStringList{QStringLiteral("read"), QStringLiteral("activity:read_all")}));
        QVERIFY(browser->heard().isEmpty());
        m_listener->conclude(page);
        QTRY_VERIFY(browser->isClosed());
        QCOMPARE(browser->status(), 200);
        QVERIFY(browser->heard().endsWith(page));
        for (const char* header :
             {"Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; img-src data:",
              "Referrer-Policy: no-referrer", "Cache-Control: no-store",
              "Content-Type: text/html; charset=utf-8", "Connection: close"})
            QVERIFY2(browser->heard().contains(header), header);
        // Nobody listens any more.
        Peer late(port());
        QTRY_VERIFY(late.isClosed());
    }

    void takesAnError() {
        const auto browser = saying(get("/callback?error=access_denied&state=r1ght"));
        QTRY_COMPARE(m_returned.size(), std::size_t(1));
        QCOMPARE(m_returned.front().error, QStringLiteral("access_denied"));
        QCOMPARE(m_returned.front().code, QByteArray());
    }
    void showsNoWordThatIsNone() {
        const auto browser = saying(get("/callback?error=%3Cscript%3E&state=r1ght"));
        QTRY_COMPARE(m_returned.size(), std::size_t(1));
        QCOMPARE(m_returned.front().error, QStringLiteral("unknown_error"));
    }

    void takesTheNamesOfThisComputer_data() {
        QTest::addColumn<QByteArray>("name");
        for (const char* name : {"127.0.0.1", "[::1]", "localhost", "LocalHost"})
            QTest::newRow(name) << QByteArray(name);
    }
    void takesTheNamesOfThisComputer() {
        QFETCH(QByteArray, name);
        const auto browser =
            saying(get("/callback?state=r1ght&code=c", name + ':' + QByteArray::number(port())));
        QTRY_COMPARE(m_returned.size(), std::size_t(1));
    }

    void refuses_data() {
        QTest::addColumn<QByteArray>("request"); // PORT stands for it
        QTest::addColumn<int>("status");
        const auto row = [](const char* name, const QByteArray& request, int status) {
            QTest::newRow(name) << request << status;
        };
        const auto request = [](const QByteArray& target, const QByteArray& host, const QByteArray& more = {},
                                const QByteArray& method = "GET") {
            return method + ' ' + target + " HTTP/1.1\r\nHost: " + host + "\r\n" + more + "\r\n";
        };
        const QByteArray right = "/callback?state=r1ght&code=c";
        row("no state", request("/callback?code=c", "127.0.0.1:PORT"), 400);
        row("empty state", request("/callback?state=&code=c", "127.0.0.1:PORT"), 400);
        row("wrong state", request("/callback?state=wrong&code=c", "127.0.0.1:PORT"), 400);
        row("longer state", request("/callback?state=r1ght1&code=c", "127.0.0.1:PORT"), 400);
        row("two states", request("/callback?state=r1ght&state=wrong&code=c", "127.0.0.1:PORT"), 400);
        row("two codes", request(right + "&code=d", "127.0.0.1:PORT"), 400);
        row("nothing", request("/callback", "127.0.0.1:PORT"), 400);
        row("neither code nor error", request("/callback?state=r1ght", "127.0.0.1:PORT"), 400);
        row("code and error", request(right + "&error=access_denied", "127.0.0.1:PORT"), 400);
        row("wrong state with error", request("/callback?state=x&error=access_denied", "127.0.0.1:PORT"),
            400);
        row("foreign host", request(right, "evil.example"), 400);
        row("foreign host, our port", request(right, "evil.example:PORT"), 400);
        row("name that begins like ours", request(right, "127.0.0.1.evil.example:PORT"), 400);
        row("no port", request(right, "127.0.0.1"), 400);
        row("another port", request(right, "127.0.0.1:1"), 400);
        row("foreign origin", request(right, "127.0.0.1:PORT", "Origin: https://evil.example\r\n"), 400);
        row("origin that begins like theirs",
            request(right, "127.0.0.1:PORT", "Origin: https://www.strava.com.evil.example\r\n"), 400);
        row("another path", request("/?state=r1ght&code=c", "127.0.0.1:PORT"), 404);
        row("icon", request("/favicon.ico", "127.0.0.1:PORT"), 404);
        row("longer path", request("/callback/?state=r1ght&code=c", "127.0.0.1:PORT"), 404);
        row("path with dots", request("/a/../callback?state=r1ght&code=c", "127.0.0.1:PORT"), 404);
        row("head", request(right, "127.0.0.1:PORT", {}, "HEAD"), 405);
        row("options", request(right, "127.0.0.1:PORT", {}, "OPTIONS"), 405);
        row("post", request(right, "127.0.0.1:PORT", "Content-Length: 0\r\n", "POST"), 405);
        row("posted body", request(right, "127.0.0.1:PORT", "Content-Length: 3\r\n", "POST") + "a=b", 413);
        row("no host", "GET /callback?state=r1ght&code=c HTTP/1.1\r\n\r\n", 400);
        row("no host, old", "GET /callback?state=r1ght&code=c HTTP/1.0\r\n\r\n", 400);
        row("long address",
            request("/callback?state=r1ght&code=" + QByteArray(20'000, 'c'), "127.0.0.1:PORT"), 431);
        row("many headers", request(right, "127.0.0.1:PORT", QByteArray("A: b\r\n").repeated(4000)), 431);
        row("proxy", "CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n", 400);
        row("TLS", QByteArray::fromHex("16030100f8010000f40303") + QByteArray(40, 'x') + "\r\n\r\n", 400);
        row("SSH", "SSH-2.0-OpenSSH_9.2\r\n\r\n", 400);
        row("redis", "*1\r\n$4\r\nPING\r\n", 400);
    }
    void refuses() {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        const auto other = saying(request.replace("PORT", QByteArray::number(port())));
        QTRY_COMPARE(other->status(), status);
        QVERIFY(!other->heard().contains("r1ght"));
        stillWaits();
    }

    void takesTheOriginOfTheProvider_data() {
        QTest::addColumn<QByteArray>("origin");
        QTest::newRow("null") << QByteArray("null");
        QTest::newRow("theirs") << QByteArray("https://www.strava.com");
    }
    void takesTheOriginOfTheProvider() {
        QFETCH(QByteArray, origin);
        const auto browser = saying(get("/callback?state=r1ght&code=c", {}, "Origin: " + origin + "\r\n"));
        QTRY_COMPARE(m_returned.size(), std::size_t(1));
    }

    // Connected and silent, or a letter at a time: neither holds up the browser.
    void isNotHeldUp() {
        std::vector<std::unique_ptr<Peer>> others;
        for (int i = 0; i < 40; ++i) {
            others.push_back(std::make_unique<Peer>(port()));
            if (i % 2) others.back()->say("GET /callback?sta");
        }
        QTRY_VERIFY(others.back()->isConnected());
        stillWaits();
    }

    void aReplayIsNoSecondReturn() {
        const QByteArray request = get("/callback?state=r1ght&code=c");
        const auto browser = saying(request);
        QTRY_COMPARE(m_returned.size(), std::size_t(1));
        const auto again = saying(request);
        const auto other = saying(get("/callback?state=r1ght&code=another"));
        const auto error = saying(get("/callback?state=r1ght&error=access_denied"));
        const auto stray = saying(get("/callback?state=wrong&code=c"));
        QTRY_COMPARE(stray->status(), 400);
        QVERIFY(!m_listener->paste(QStringLiteral("http://127.0.0.1/callback?state=r1ght&code=c")));
        m_listener->conclude(page);
        for (const Peer* each : {browser.get(), again.get(), other.get(), error.get()}) {
            QTRY_VERIFY(each->isClosed());
            QCOMPARE(each->status(), 200);
            QVERIFY(each->heard().endsWith(page));
        }
        QCOMPARE(m_returned.size(), std::size_t(1));
        QCOMPARE(m_returned.front().code, QByteArray("c"));
    }

    void manyTabsAreNotKeptWaiting() {
        std::vector<std::unique_ptr<Peer>> tabs;
        for (int i = 0; i < 12; ++i)
            tabs.push_back(saying(get("/callback?state=r1ght&code=c")));
        QTRY_VERIFY(tabs.front()->isClosed());
        m_listener->conclude(page);
        QTRY_COMPARE(tabs.back()->status(), 200);
        QCOMPARE(m_returned.size(), std::size_t(1));
    }

    void takesWhatIsPasted_data() {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("isTaken");
        const auto row = [](const char* address, bool isTaken) {
            QTest::newRow(address) << QString::fromLatin1(address) << isTaken;
        };
        row("http://127.0.0.1:1/callback?state=r1ght&code=c", true);
        row("  http://localhost/callback?code=c&state=r1ght&scope=read \n", true);
        row("https://elsewhere.example/callback?state=r1ght&code=c", true);
        row("127.0.0.1:4711/callback?state=r1ght&code=c", true);
        row("http://127.0.0.1:1/callback?state=r1ght&error=access_denied", true);
        row("http://127.0.0.1:1/callback?state=wrong&code=c", false);
        row("http://127.0.0.1:1/other?state=r1ght&code=c", false);
        row("http://127.0.0.1:1/callback?state=r1ght", false);
        row("http://127.0.0.1:1/callback", false);
        row("r1ght", false);
        row("", false);
        row("%%%", false);
    }
    void takesWhatIsPasted() {
        QFETCH(QString, address);
        QFETCH(bool, isTaken);
        QCOMPARE(m_listener->paste(address), isTaken);
        if (isTaken) {
            QVERIFY(m_returned.empty()); // from the event loop only
            QTRY_COMPARE(m_returned.size(), std::size_t(1));
        } else {
            stillWaits();
        }
    }

    void saysThatThePortIsTaken() {
        LoopbackListener second(
            {QUrl(QStringLiteral("http://127.0.0.1:%1/callback").arg(port())), "s", QUrl()});
        QString why;
        QVERIFY(!second.listen(&why));
        QVERIFY(!why.isEmpty());
    }

    void mayBeDestroyedByWhoeverIsTold() {
        const auto browser = saying(get("/callback?state=r1ght&code=c"));
        connect(m_listener.get(), &LoopbackListener::returned, this, [this] { m_listener.reset(); });
        QTRY_VERIFY(!m_listener);
        QTRY_VERIFY(browser->isClosed());
    }
};

QTEST_GUILESS_MAIN(TestLoopbackListener)
#include "test_LoopbackListener.moc"
