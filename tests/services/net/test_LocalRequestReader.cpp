// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/net/LocalRequestReader.h"

#include <QTest>

using namespace vd;
using State = LocalRequestReader::State;

namespace {

constexpr qint64 headBytes = 400;
constexpr qint64 bodyBytes = 100;

LocalRequestReader reader() {
    return {headBytes, bodyBytes};
}

} // namespace

class TestLocalRequestReader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsARequest() {
        LocalRequestReader read = reader();
        QCOMPARE(read.add("POST /a%20b/c?code=x%2By&scope=one+two&empty= HTTP/1.1\r\nHost: 127.0.0.1:4000\r\n"
                          "X-Thing:  first \r\nx-thing: second\r\nContent-Length: 5\r\n\r\nhello"),
                 State::complete);
        QVERIFY(read.keepsAlive());
        const LocalRequest request = read.take();
        QCOMPARE(request.method, QByteArray("POST"));
        QCOMPARE(request.target, QByteArray("/a%20b/c?code=x%2By&scope=one+two&empty="));
        QCOMPARE(request.path, QStringLiteral("/a b/c"));
        QCOMPARE(request.query.queryItemValue(QStringLiteral("code"), QUrl::FullyDecoded),
                 QStringLiteral("x+y"));
        QCOMPARE(request.query.queryItemValue(QStringLiteral("scope"), QUrl::FullyDecoded),
                 QStringLiteral("one two"));
        QVERIFY(request.query.hasQueryItem(QStringLiteral("empty")));
        QCOMPARE(request.headers.size(), 4);
        QCOMPARE(request.header("x-thing"), QByteArray("first"));
        QCOMPARE(request.header("missing"), QByteArray());
        QCOMPARE(request.body, QByteArray("hello"));
    }

    void readsByteByByteWhatItReadsAtOnce() {
        const QByteArray bytes = "\r\nPOST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc";
        LocalRequestReader read = reader();
        for (qsizetype i = 0; i + 1 < bytes.size(); ++i)
            QCOMPARE(read.add(bytes.sliced(i, 1)), State::incomplete);
        QCOMPARE(read.add(bytes.last(1)), State::complete);
        QCOMPARE(read.take().body, QByteArray("abc"));
        QVERIFY(read.isIdle());
    }

    void goesOnWithTheNextRequest() {
        LocalRequestReader read = reader();
        QCOMPARE(read.add("GET /1 HTTP/1.1\r\nHost: h\r\n\r\nGET /2 HTTP/1.1\r\nHost: h\r\n\r\nGE"),
                 State::complete);
        QCOMPARE(read.take().path, QStringLiteral("/1"));
        QCOMPARE(read.add({}), State::complete);
        const LocalRequest second = read.take();
        QCOMPARE(second.path, QStringLiteral("/2"));
        QCOMPARE(second.headers.size(), 1);
        QCOMPARE(read.state(), State::incomplete);
        QVERIFY(!read.isIdle());
    }

    void knowsWhoStays_data() {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<bool>("stays");
        QTest::newRow("1.1") << QByteArray("GET / HTTP/1.1\r\nHost: h\r\n") << true;
        QTest::newRow("1.1 close") << QByteArray("GET / HTTP/1.1\r\nHost: h\r\nConnection: x, Close\r\n")
                                   << false;
        QTest::newRow("1.0") << QByteArray("GET / HTTP/1.0\r\n") << false;
        QTest::newRow("1.0 keep") << QByteArray("GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n") << true;
    }
    void knowsWhoStays() {
        QFETCH(QByteArray, head);
        QFETCH(bool, stays);
        LocalRequestReader read = reader();
        QCOMPARE(read.add(head + "\r\n"), State::complete);
        QCOMPARE(read.keepsAlive(), stays);
    }

    void findsThePath_data() {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QString>("path");
        QTest::newRow("root") << QByteArray("/") << QStringLiteral("/");
        QTest::newRow("query only") << QByteArray("/?a=1") << QStringLiteral("/");
        QTest::newRow("absolute") << QByteArray("HTTP://somewhere:80/cb?a=1") << QStringLiteral("/cb");
        QTest::newRow("absolute, no path") << QByteArray("http://somewhere") << QStringLiteral("/");
        QTest::newRow("no host in it") << QByteArray("//somewhere/cb") << QStringLiteral("//somewhere/cb");
        QTest::newRow("utf-8") << QByteArray("/%C3%A9") << QStringLiteral("/\u00e9");
    }
    void findsThePath() {
        QFETCH(QByteArray, target);
        QFETCH(QString, path);
        LocalRequestReader read = reader();
        QCOMPARE(read.add("GET " + target + " HTTP/1.1\r\nHost: h\r\n\r\n"), State::complete);
        QCOMPARE(read.take().path, path);
    }

    void refuses_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const QByteArray get = "GET / HTTP/1.1\r\n";
        const QByteArray post = "POST / HTTP/1.1\r\nHost: h\r\n";
        QTest::newRow("tls hello") << QByteArray("\x16\x03\x01\x02\x00\x01\x00", 7) << 400;
        QTest::newRow("garbage without an end") << QByteArray(64, 'x') << 400;
        QTest::newRow("garbage line") << QByteArray("one two three four\r\n") << 400;
        QTest::newRow("no version") << QByteArray("POST /\r\n") << 400;
        QTest::newRow("http/2 preface") << QByteArray("PRI * HTTP/2.0\r\n") << 505;
        QTest::newRow("not http") << QByteArray("GET / FTP/1.1\r\n") << 400;
        QTest::newRow("connect") << QByteArray("CONNECT h:80 HTTP/1.1\r\nHost: h\r\n\r\n") << 400;
        QTest::newRow("bare line feed") << QByteArray("GET / HTTP/1.1\n") << 400;
        QTest::newRow("fragment") << QByteArray("GET /#a HTTP/1.1\r\n") << 400;
        QTest::newRow("raw 8 bit in the path") << QByteArray("GET /\xc3\xa9 HTTP/1.1\r\n") << 400;
        QTest::newRow("no host") << get + "\r\n" << 400;
        QTest::newRow("two hosts") << get + "Host: a\r\nHost: b\r\n\r\n" << 400;
        QTest::newRow("space before the colon") << get + "Host : h\r\n" << 400;
        QTest::newRow("continued line") << get + "Host: h\r\n next\r\n" << 400;
        QTest::newRow("no colon") << get + "Host\r\n" << 400;
        QTest::newRow("control character") << get + QByteArray("Host: a\0b\r\n", 11) << 400;
        QTest::newRow("two lengths") << post + "Content-Length: 1\r\nContent-Length: 1\r\n\r\n" << 400;
        QTest::newRow("signed length") << post + "Content-Length: +1\r\n\r\n" << 400;
        QTest::newRow("empty length") << post + "Content-Length:\r\n\r\n" << 400;
        QTest::newRow("chunked") << post + "Transfer-Encoding: chunked\r\n\r\n" << 411;
        QTest::newRow("both") << post + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n" << 411;
        QTest::newRow("another coding") << post + "Transfer-Encoding: gzip\r\n\r\n" << 501;
        QTest::newRow("body too large") << post + "Content-Length: 101\r\n\r\n" << 413;
        QTest::newRow("length of no number") << post + "Content-Length: 99999999999999999999\r\n\r\n" << 413;
        QTest::newRow("line too long") << "GET /" + QByteArray(headBytes, 'a') << 431;
        QTest::newRow("head too large") << get + "A: " + QByteArray(headBytes, 'a') + "\r\n\r\n" << 431;
    }
    void refuses() {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        LocalRequestReader atOnce = reader();
        QCOMPARE(atOnce.add(bytes), State::refused);
        QCOMPARE(atOnce.refusal(), status);
        LocalRequestReader byByte = reader();
        for (qsizetype i = 0; i < bytes.size() && byByte.state() == State::incomplete; ++i)
            byByte.add(bytes.sliced(i, 1));
        QCOMPARE(byByte.state(), State::refused);
        QCOMPARE(byByte.refusal(), status);
    }

    void takesTheLargestThatIsAllowed() {
        LocalRequestReader read = reader();
        QCOMPARE(read.add("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 100\r\n\r\n" + QByteArray(100, 'b')),
                 State::complete);
        QCOMPARE(read.take().body.size(), 100);
    }

    void answersNoHttp09() {
        LocalRequestReader read = reader();
        QCOMPARE(read.add("GET /\r\n"), State::unanswerable);
    }
};

QTEST_GUILESS_MAIN(TestLocalRequestReader)
#include "test_LocalRequestReader.moc"
