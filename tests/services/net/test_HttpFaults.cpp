// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that can break on the way, and what is tried again.
#include "support/LocalWeb.h"
#include "support/Outcome.h"
#include "support/TestClock.h"

#include <QTcpServer>
#include <QTest>
#include <QTimer>

using namespace vd;
using namespace vd::test;
using std::chrono::milliseconds;

namespace {

// Says that, whatever was asked, and hangs up.
std::function<void(const Exchange&)> saying(QByteArray bytes, bool isRude = false) {
    return [bytes, isRude](const Exchange& exchange) {
        QTcpSocket* socket = exchange->socket();
        socket->write(bytes);
        socket->flush();
        if (isRude) {
            socket->abort();
        } else {
            socket->disconnectFromHost();
        }
    };
}

const QByteArray halfAnswer =
    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"a\":";

} // namespace

class TestHttpFaults : public QObject {
    Q_OBJECT

    std::unique_ptr<LocalWeb> m_web;
    std::unique_ptr<TestClock> m_clock;
    std::unique_ptr<HttpClient> m_http;

    HttpRequest request(QByteArray method = "GET") const {
        HttpRequest result(std::move(method), m_web->url(QStringLiteral("/")));
        result.patience = milliseconds(10'000);
        return result;
    }
    // A code is good for one time.
    HttpRequest once() const {
        HttpRequest result = request("POST");
        result.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
        result.body = "code=a";
        result.repeatable = false;
        return result;
    }
    QString errorOfSending(HttpRequest request) { return errorOf(m_http->send(std::move(request), {})); }
    // What the clock was asked to wait is that long, and as long again by chance.
    void compareWaits(const std::vector<int>& seconds) {
        QCOMPARE(m_clock->waits().size(), seconds.size());
        for (std::size_t i = 0; i < seconds.size(); ++i) {
            QVERIFY(m_clock->waits()[i] >= milliseconds(seconds[i] * 1000));
            QVERIFY(m_clock->waits()[i] < milliseconds(seconds[i] * 2000));
        }
    }

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

    void faults_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<bool>("isRude");
        QTest::addColumn<QString>("error");
        QTest::addColumn<int>("attempts");
        const auto row = [](const char* name, QByteArray answer, bool isRude, const char* error,
                            int attempts) {
            QTest::newRow(name) << answer << isRude << QString::fromLatin1(error) << attempts;
        };
        row("half a body", halfAnswer, false, "badData", 4);
        row("reset in the body", halfAnswer, true, "badData", 4);
        row("reset", "", true, "offline", 4);
        row("hung up", "", false, "offline", 4);
        row("half a head", "HTTP/1.1 200 OK\r\nContent-Ty", false, "offline", 4);
        // Qt tells it like a connection that was closed.
        row("no HTTP", QByteArray(300, '\x80') + "\r\n\r\n", false, "offline", 4);
        row("broken packing", "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nnope",
            false, "badData", 1);
    }
    void faults() {
        QFETCH(QByteArray, answer);
        QFETCH(bool, isRude);
        QFETCH(QString, error);
        QFETCH(int, attempts);
        m_web->answer = saying(answer, isRude);
        QCOMPARE(errorOfSending(request()), error);
        QCOMPARE(m_http->sent(), attempts);
        // What is not to be repeated goes out once, whatever breaks.
        m_web->asked.clear();
        QCOMPARE(errorOfSending(once()), error);
        QCOMPARE(m_web->asked.size(), std::size_t(1));
    }

    void nobodyThere() {
        m_web->close();
        QCOMPARE(errorOfSending(request()), QStringLiteral("offline"));
        compareWaits({1, 2, 4});
        QCOMPARE(errorOfSending(once()), QStringLiteral("offline"));
        compareWaits({1, 2, 4});
    }

    void silenceEndsWithPatience() {
        HttpRequest asked = request();
        asked.patience = milliseconds(30);
        QCOMPARE(errorOfSending(asked), QStringLiteral("timeout"));
        QCOMPARE(m_web->asked.size(), std::size_t(4));
        asked = once();
        asked.patience = milliseconds(30);
        QCOMPARE(errorOfSending(asked), QStringLiteral("timeout"));
        QCOMPARE(m_web->asked.size(), std::size_t(5));
    }

    // A byte now and then keeps every other limit of time at bay.
    void slowDripEndsWithPatience() {
        m_web->answer = [this](const Exchange& exchange) {
            exchange->socket()->write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
            m_web->held.push_back(exchange);
            auto* drip = new QTimer(exchange->socket());
            QObject::connect(drip, &QTimer::timeout, exchange->socket(),
                             [socket = exchange->socket()] { socket->write("a"); });
            drip->start(2);
        };
        HttpRequest asked = once();
        asked.patience = milliseconds(100);
        QCOMPARE(errorOfSending(asked), QStringLiteral("timeout"));
    }

    void tooMuch_data() {
        QTest::addColumn<QByteArray>("coding");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("plain") << QByteArray("identity") << QByteArray(1'000'001, 'a');
        QTest::newRow("packed a thousandfold")
            << QByteArray("deflate") << qCompress(QByteArray(200'000'000, 'a'), 1).sliced(4);
    }
    void tooMuch() {
        QFETCH(QByteArray, coding);
        QFETCH(QByteArray, body);
        m_web->answers({LocalResponse(200, "text/plain", body).with("Content-Encoding", coding)});
        HttpRequest asked = request();
        asked.maxBytes = 1'000'000;
        QCOMPARE(errorOfSending(asked), QStringLiteral("badData"));
        QCOMPARE(m_http->sent(), 1);
    }

    void asMuchAsIsAllowed() {
        m_web->answers({LocalResponse(200, "text/plain", QByteArray(1'000'000, 'a'))});
        HttpRequest asked = request();
        asked.maxBytes = 1'000'000;
        QCOMPARE(resultOf(m_http->send(asked, {})).body.size(), 1'000'000);
    }

    void triesAgainAfterServerFaults() {
        m_web->answers({LocalResponse(500), LocalResponse(502), LocalResponse(200, "text/plain", "at last")});
        QCOMPARE(resultOf(m_http->send(request(), {})).body, QByteArray("at last"));
        compareWaits({1, 2});
        QCOMPARE(m_http->sent(), 3);
    }

    void handsOnAServerFaultThatStays() {
        m_web->answers({LocalResponse(503, "text/html", "<h1>No</h1>")});
        const HttpReply reply = resultOf(m_http->send(request(), {}));
        QCOMPARE(reply.status, 503);
        QCOMPARE(reply.body, QByteArray("<h1>No</h1>"));
        compareWaits({1, 2, 4});
    }

    void asksOnceWhatIsNotToBeRepeated() {
        m_web->answers({LocalResponse(503)});
        QCOMPARE(resultOf(m_http->send(once(), {})).status, 503);
        QCOMPARE(m_http->sent(), 1);
        QVERIFY(m_clock->waits().empty());
    }

    void neverRepeatsA429() {
        m_web->answers({LocalResponse(429).with("Retry-After", "1")});
        QCOMPARE(resultOf(m_http->send(request(), {})).status, 429);
        QCOMPARE(m_http->sent(), 1);
    }

    void waitsAsLongAsItIsAsked_data() {
        QTest::addColumn<QByteArray>("retryAfter");
        QTest::addColumn<int>("waited"); // -1: it does not wait for that
        QTest::newRow("seconds") << QByteArray("7") << 7000;
        QTest::newRow("date") << QByteArray("Fri, 20 Nov 2026 18:40:12 GMT") << 12'000;
        QTest::newRow("past") << QByteArray("Fri, 20 Nov 2026 18:39:00 GMT") << 0;
        QTest::newRow("the longest") << QByteArray("30") << 30'000;
        QTest::newRow("too long") << QByteArray("31") << -1;
    }
    void waitsAsLongAsItIsAsked() {
        QFETCH(QByteArray, retryAfter);
        QFETCH(int, waited);
        m_web->answers({LocalResponse(503).with("Retry-After", retryAfter), LocalResponse(200)});
        const HttpReply reply = resultOf(m_http->send(request(), {}));
        QCOMPARE(reply.status, waited < 0 ? 503 : 200);
        QCOMPARE(m_clock->waits().size(), std::size_t(waited < 0 ? 0 : 1));
        if (waited >= 0) QCOMPARE(m_clock->waits().front(), milliseconds(waited));
    }

    void endsAtAnyMoment_data() {
        QTest::addColumn<QString>("moment");
        QTest::addColumn<bool>("isDestroyed"); // else stopped
        for (const char* moment :
             {"before", "sent", "in the head", "in the body", "between attempts", "answered"}) {
            QTest::addRow("stopped %s", moment) << QString::fromLatin1(moment) << false;
            QTest::addRow("destroyed %s", moment) << QString::fromLatin1(moment) << true;
        }
    }
    void endsAtAnyMoment() {
        QFETCH(QString, moment);
        QFETCH(bool, isDestroyed);
        if (moment == u"in the head")
            m_web->answer = [this](const Exchange& exchange) {
                exchange->socket()->write("HTTP/1.1 200 OK\r\nContent-");
                m_web->held.push_back(exchange);
            };
        if (moment == u"in the body")
            m_web->answer = [this](const Exchange& exchange) {
                // More than the system holds for the other end: what has left was read.
                exchange->socket()->write("HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n");
                exchange->socket()->write(QByteArray(16'000'000, 'a'));
                m_web->held.push_back(exchange);
            };
        if (moment == u"between attempts") {
            m_clock->hold();
            m_web->answers({LocalResponse(500)});
        }
        std::stop_source stop;
        const auto outcome = watch(m_http->send(request(), stop.get_token()));
        if (moment == u"between attempts") QTRY_COMPARE(m_clock->waiting(), 1);
        if (moment.startsWith(u"in the") || moment == u"sent")
            QTRY_COMPARE(m_web->held.size(), std::size_t(1));
        if (moment == u"answered") {
            QTRY_COMPARE(m_web->held.size(), std::size_t(1));
            m_web->held.front()->respond(LocalResponse(200, "text/plain", "a"));
        }
        if (moment.startsWith(u"in the")) QTRY_COMPARE(m_web->held.front()->socket()->bytesToWrite(), 0);
        QVERIFY(!outcome->isThere());

        if (isDestroyed) {
            m_http.reset();
        } else {
            stop.request_stop();
        }
        QVERIFY(outcome->error);
        QCOMPARE(outcome->error->code(), ErrorCode::cancelled);
        QCOMPARE(m_clock->waiting(), 0);
    }

    void destroyedWithManyInFlight() {
        std::vector<std::shared_ptr<Outcome<HttpReply>>> outcomes;
        for (int i = 0; i < 10; ++i)
            outcomes.push_back(watch(m_http->send(request(), {})));
        QTRY_VERIFY(m_web->held.size() >= 6); // as many connections as Qt opens
        m_http.reset();
        for (const auto& outcome : outcomes)
            QCOMPARE(outcome->error->code(), ErrorCode::cancelled);
    }

    // Who receives an answer may let go of the client on the spot.
    void destroyedByWhoeverWaited() {
        m_web->answers({LocalResponse(200)});
        struct Owner {
            static QCoro::Task<HttpReply> run(std::unique_ptr<HttpClient>* http, HttpRequest request) {
                HttpReply reply = co_await (*http)->send(std::move(request), {});
                http->reset();
                co_return reply;
            }
        };
        QCOMPARE(resultOf(Owner::run(&m_http, request())).status, 200);
        QVERIFY(!m_http);
    }

    void stoppedBeforeItBegan() {
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(errorOf(m_http->send(request(), stop.get_token())), QStringLiteral("cancelled"));
        QCOMPARE(m_http->sent(), 0);
    }
};

QTEST_GUILESS_MAIN(TestHttpFaults)
#include "test_HttpFaults.moc"
