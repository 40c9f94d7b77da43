// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked and what is answered, as long as nothing breaks: test_HttpFaults.cpp has the rest.
#include "support/LocalWeb.h"
#include "support/Outcome.h"
#include "support/TestClock.h"

#include <QDateTime>
#include <QTest>

using namespace vd;
using namespace vd::test;

namespace {

// {"steps":1234}
const QByteArray packedSteps = QByteArray::fromBase64("H4sIAAAAAAACA6tWKi5JLShWsjI0MjapBQDr70DXDgAAAA==");

// As 'deflate' in HTTP, which is zlib's format.
QByteArray deflated(const QByteArray& bytes) {
    return qCompress(bytes, 9).sliced(4);
}

} // namespace

class TestHttpClient : public QObject {
    Q_OBJECT

    std::unique_ptr<LocalWeb> m_web;
    std::unique_ptr<TestClock> m_clock;
    std::unique_ptr<HttpClient> m_http;

    HttpReply send(HttpRequest request) { return resultOf(m_http->send(std::move(request), {})); }
    HttpReply get(const QString& path) { return send(HttpRequest("GET", m_web->url(path))); }

private Q_SLOTS:
    void init() {
        m_web = std::make_unique<LocalWeb>();
        m_clock = std::make_unique<TestClock>();
        m_http = std::make_unique<HttpClient>(*m_clock);
    }
    void cleanup() {
        m_http.reset();
        m_web.reset();
    }

    void asksAndHears() {
        m_web->answers({LocalResponse(200, "application/json", "{}").with("X-RateLimit-Usage", "3,40")});
        HttpRequest request("POST", m_web->url(QStringLiteral("/roll?day=1")));
        request.headers = {{"Authorization", "Bearer a"}, {"Content-Type", "application/json"}};
        request.body = "{\"a\":1}";
        const HttpReply reply = send(request);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.body, QByteArray("{}"));
        QCOMPARE(reply.header("x-ratelimit-usage"), QByteArray("3,40"));
        QCOMPARE(reply.header("content-type"), QByteArray("application/json"));
        QCOMPARE(m_web->asked.size(), std::size_t(1));
        const LocalRequest& asked = m_web->asked.front();
        QCOMPARE(asked.method, QByteArray("POST"));
        QCOMPARE(asked.target, QByteArray("/roll?day=1"));
        QCOMPARE(asked.body, QByteArray("{\"a\":1}"));
        QCOMPARE(asked.header("authorization"), QByteArray("Bearer a"));
        QCOMPARE(asked.header("user-agent"), QByteArray("Vitaldeck/" VITALDECK_VERSION));
    }

    void sendsABodyThatIsNotToBeRepeatedWhole() {
        m_web->answers({LocalResponse(200, "application/json", "{}")});
        HttpRequest request("POST", m_web->url(QStringLiteral("/token")));
        request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
        request.body = QByteArray(50'000, 'a');
        request.repeatable = false;
        QCOMPARE(send(request).status, 200);
        QCOMPARE(m_web->asked.back().body, request.body);
        QCOMPARE(m_web->asked.back().header("content-length"), QByteArray("50000"));
        // Over the connection that was kept, too.
        QCOMPARE(send(request).status, 200);
        QCOMPARE(m_web->asked.size(), std::size_t(2));
    }

    void everyStatusIsAnAnswer_data() {
        QTest::addColumn<int>("status");
        for (const int status :
             {200, 201, 204, 304, 400, 401, 403, 404, 405, 409, 410, 412, 415, 418, 422, 429})
            QTest::addRow("%d", status) << status;
    }
    void everyStatusIsAnAnswer() {
        QFETCH(int, status);
        m_web->answers(
            {LocalResponse(status, "text/plain", "why").with("WWW-Authenticate", "Basic realm=x")});
        const HttpReply reply = get(QStringLiteral("/"));
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.ok(), status < 300);
        if (status != 204 && status != 304) QCOMPARE(reply.body, QByteArray("why"));
        QCOMPARE(m_web->asked.size(), std::size_t(1));
        QCOMPARE(m_http->sent(), 1);
    }

    void unpacks_data() {
        QTest::addColumn<QByteArray>("coding");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("gzip") << QByteArray("gzip") << packedSteps;
        QTest::newRow("deflate") << QByteArray("deflate") << deflated("{\"steps\":1234}");
    }
    void unpacks() {
        QFETCH(QByteArray, coding);
        QFETCH(QByteArray, body);
        m_web->answers({LocalResponse(200, "application/json", body).with("Content-Encoding", coding)});
        QCOMPARE(get(QStringLiteral("/")).body, QByteArray("{\"steps\":1234}"));
        QVERIFY(m_web->asked.front().header("accept-encoding").contains("gzip"));
    }

    void refusesWhatIsNotSecure_data() {
        QTest::addColumn<QString>("address");
        for (const char* address :
             {"http://example.org/", "http://127.0.0.1.example.org/", "ftp://127.0.0.1/",
              "file:///etc/passwd", "http://10.0.0.1/", "data:,a", "https:///", ""})
            QTest::newRow(address) << QString::fromLatin1(address);
    }
    void refusesWhatIsNotSecure() {
        QFETCH(QString, address);
        QCOMPARE(errorOf(m_http->send(HttpRequest("GET", QUrl(address)), {})), QStringLiteral("refused"));
        QCOMPARE(m_http->sent(), 0);
    }

    void followsRedirectsAtHome_data() {
        QTest::addColumn<int>("status");
        for (const int status : {301, 302, 303, 307, 308})
            QTest::addRow("%d", status) << status;
    }
    void followsRedirectsAtHome() {
        QFETCH(int, status);
        m_web->answers(
            {LocalResponse(status).with("Location", "/there?a=1"), LocalResponse(200, "", "here")});
        HttpRequest request("GET", m_web->url(QStringLiteral("/")));
        request.headers = {{"Authorization", "Bearer a"}};
        QCOMPARE(send(request).body, QByteArray("here"));
        QCOMPARE(m_web->asked.back().target, QByteArray("/there?a=1"));
        QCOMPARE(m_web->asked.back().header("authorization"), QByteArray("Bearer a"));
    }

    void neverFollowsToAnotherHost_data() {
        QTest::addColumn<QByteArray>("location");
        LocalWeb other;
        QTest::newRow("host") << QByteArray("https://example.org/");
        QTest::newRow("port") << other.url(QStringLiteral("/")).toEncoded();
        QTest::newRow("name") << QByteArray("http://localhost/");
        QTest::newRow("scheme") << QByteArray("file:///etc/passwd");
        QTest::newRow("scheme relative") << QByteArray("//example.org/");
        QTest::newRow("credentials") << QByteArray("http://a:b@127.0.0.1/");
    }
    void neverFollowsToAnotherHost() {
        QFETCH(QByteArray, location);
        m_web->answers({LocalResponse(302).with("Location", location)});
        HttpRequest request("GET", m_web->url(QStringLiteral("/")));
        request.headers = {{"Authorization", "Bearer a"}};
        const HttpReply reply = send(request);
        QCOMPARE(reply.status, 302);
        QCOMPARE(reply.header("location"), location);
        QCOMPARE(m_http->sent(), 1);
    }

    void leavesRedirectsOfPostsToTheCaller() {
        m_web->answers({LocalResponse(307).with("Location", "/there")});
        HttpRequest request("POST", m_web->url(QStringLiteral("/")));
        request.body = "code=a";
        QCOMPARE(send(request).status, 307);
        QCOMPARE(m_http->sent(), 1);
    }

    void endsARoundOfRedirects() {
        m_web->answers({LocalResponse(302).with("Location", "/")});
        QCOMPARE(get(QStringLiteral("/")).status, 302);
        QCOMPARE(m_http->sent(), 6);
    }

    void keepsNoCookies() {
        m_web->answers({LocalResponse(200).with("Set-Cookie", "id=1; Path=/")});
        get(QStringLiteral("/"));
        get(QStringLiteral("/"));
        QCOMPARE(m_web->asked.back().header("cookie"), QByteArray());
    }

    void readsRetryAfter_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<std::optional<qint64>>("instant");
        const auto row = [](const char* text, std::optional<qint64> instant) {
            QTest::newRow(text) << QByteArray(text) << instant;
        };
        const qint64 nowMs = TestClock().nowMs(); // 18:40:00
        row("", {});
        row("0", nowMs);
        row(" 120 ", nowMs + 120'000);
        row("-5", {});
        row("soon", {});
        row("99999999999999", nowMs + 366LL * 86'400'000);
        row("Fri, 20 Nov 2026 18:40:30 GMT", nowMs + 30'000);
        row("Fri, 20 Nov 2026 18:39:00 GMT", nowMs - 60'000);
    }
    void readsRetryAfter() {
        QFETCH(QByteArray, text);
        QFETCH(std::optional<qint64>, instant);
        HttpReply reply;
        reply.headers = {{"retry-after", text}};
        QCOMPARE(retryAfterMs(reply, m_clock->nowMs()), instant);
    }
};

QTEST_GUILESS_MAIN(TestHttpClient)
#include "test_HttpClient.moc"
