// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/net/Redact.h"

#include <QTest>

using namespace vd;

namespace {

const QByteArray canary = "CANARY-7f3a9c";

QByteArray withCanary(const char* text) {
    return QByteArray(text).replace("@@", canary);
}

} // namespace

class TestRedact : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hidesSecretsInAddresses_data() {
        QTest::addColumn<QByteArray>("address");
        const auto row = [](const char* address) { QTest::newRow(address) << withCanary(address); };
        for (const char* name : {"code",
                                 "state",
                                 "access_token",
                                 "refresh_token",
                                 "id_token",
                                 "client_secret",
                                 "key",
                                 "api_key",
                                 "apikey",
                                 "API-Key",
                                 "X-Amz-Signature",
                                 "sig",
                                 "accessToken",
                                 "authCode",
                                 "code_verifier",
                                 "code_challenge",
                                 "password",
                                 "passwd",
                                 "session_id",
                                 "openId",
                                 "jwt",
                                 "nonce",
                                 "assertion",
                                 "auth",
                                 "access%5Ftoken",
                                 "CODE"}) {
            QTest::newRow(name) << "https://example.org/cb?a=1&" + QByteArray(name) + '=' + canary + "&b=2";
        }
        row("https://person:@@@example.org/");
        row("https://@@@example.org/");
        row("https://example.org/cb#access_token=@@");
        row("https://example.org/cb?token=@@");
        row("https://example.org/cb?code=one%26two@@");
        row("https://example.org/go?next=https%3A%2F%2Fexample.org%2Fcb%3Fcode%3D@@%26state%3D@@");
    }
    void hidesSecretsInAddresses() {
        QFETCH(QByteArray, address);
        const QString shown = redacted(QUrl::fromEncoded(address));
        QVERIFY2(!shown.contains(QString::fromLatin1(canary)), qPrintable(shown));
        QVERIFY2(shown.startsWith(u"https://example.org/"), qPrintable(shown));
    }

    void leavesTheRestOfAnAddress() {
        QCOMPARE(redacted(QUrl(QStringLiteral("https://www.strava.com/api/v3/activities/12/streams"
                                              "?keys=time,latlng&key_by_type=true&page=2&zipcode=10115"))),
                 QStringLiteral("https://www.strava.com/api/v3/activities/12/streams"
                                "?keys=time,latlng&key_by_type=…&page=2&zipcode=10115"));
        QCOMPARE(redacted(QUrl(QStringLiteral("http://127.0.0.1:4711/callback?code=a&scope=read"))),
                 QStringLiteral("http://127.0.0.1:4711/callback?code=…&scope=read"));
        QCOMPARE(redacted(QUrl(QStringLiteral("https://example.org/"))),
                 QStringLiteral("https://example.org/"));
    }

    void hidesSecretsInBodies_data() {
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char* body) { QTest::newRow(body) << withCanary(body); };
        row(R"({"access_token":"@@","expires_in":1})");
        row(R"({ "refresh_token" : "@@" , "a" : "b" })");
        row("{\"client_secret\":\n\t\"@@\"}");
        row(R"({"accessToken":"x\"y@@"})");
        row(R"({"token":{"value":"@@"},"a":1})");
        row(R"({"tokens":["a","@@"],"a":1})");
        row(R"({"code":@@})");
        row(R"({'id_token': '@@'})");
        row(R"({"access_token":"@@)");                                         // cut off
        row("{\"answer\":\"{\\\"access_token\\\":\\\"@@\\\",\\\"a\\\":1}\"}"); // JSON in JSON
        row("grant_type=authorization_code&code=@@&client_id=12");
        row("client_id=12&client_secret=@@");
        row("code_verifier=@@");
        row("<html>state=@@&amp;code=@@</html>");
        row("<access_token>@@</access_token>");
        row("<input name='code' data-token=\"@@\">");
        row("GET / HTTP/1.1\r\nAuthorization: Bearer @@\r\nHost: h");
        row("Authorization: Basic @@");
        row("Proxy-Authorization: Digest user=\"a\", response=\"@@\"");
        row("Cookie: a=1; b=@@");
        row("Set-Cookie: id=@@; HttpOnly");
        row("X-Api-Key: @@");
        row("it was 'Bearer @@' that failed");
        row("it was bearer\t@@ that failed");
        row("see https://person:@@@example.org/ for more");
        row("eyJhbGciOiJIUzI1NiJ9.@@.@@");
    }
    void hidesSecretsInBodies() {
        QFETCH(QByteArray, body);
        const QString shown = redacted(body);
        QVERIFY2(!shown.contains(QString::fromLatin1(canary)), qPrintable(shown));
    }

    void leavesTheRestOfABody() {
        QCOMPARE(
            redacted(R"({"message":"Bad Request","errors":[{"resource":"RefreshToken","field":"code"}]})"),
            QStringLiteral(
                R"({"message":"Bad Request","errors":[{"resource":"RefreshToken","field":"code"}]})"));
        QCOMPARE(redacted(R"({"error":{"code":403,"message":"Health API is off"}})"),
                 QStringLiteral(R"({"error":{"code":…,"message":"Health API is off"}})"));
        QCOMPARE(redacted("page=1&code=a&per_page=200"), QStringLiteral("page=1&code=…&per_page=200"));
    }

    void showsTheFirstBytesOnOneLine() {
        QCOMPARE(redacted("<html>\r\n  <h1>\tNo\0gateway</h1>"), QStringLiteral("<html> <h1> No"));
        QCOMPARE(redacted(QByteArrayView("a\0b\x1b[31m", 8)), QStringLiteral("a b [31m"));
        QCOMPARE(redacted(QByteArray(500, 'x'), 20), QString(20, u'x'));
        // What is hidden is hidden before anything is cut.
        const QByteArray long_ = "\"access_token\":\"" + QByteArray(900, 'y') + '"';
        QVERIFY(!redacted(long_, 100).contains(u"yy"));
        QCOMPARE(redacted(QByteArrayView()), QString());
    }
};

QTEST_GUILESS_MAIN(TestRedact)
#include "test_Redact.moc"
