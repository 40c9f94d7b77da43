// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/auth/Discovery.h"

#include "support/LocalWeb.h"
#include "support/Outcome.h"
#include "support/TestClock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace vd;
using namespace vd::test;

// From a resource to a registered client, and nowhere where it is not safe.
class TestDiscovery : public QObject {
    Q_OBJECT

    struct Page {
        int status = 200;
        QByteArray body;
        QByteArray challenge;
    };
    std::unique_ptr<LocalWeb> m_web;
    std::unique_ptr<TestClock> m_clock;
    std::unique_ptr<HttpClient> m_http;
    QMap<QString, Page> m_pages;
    QJsonObject m_resource, m_server;

    static constexpr auto aboutResource = u"/.well-known/oauth-protected-resource/mcp";
    static constexpr auto aboutServer = u"/.well-known/oauth-authorization-server/eu";
    static constexpr auto openId = u"/eu/.well-known/openid-configuration";

    QString url(const char* path) const { return m_web->url(QLatin1String(path)).toString(); }
    static QByteArray bytes(const QJsonObject& json) { return QJsonDocument(json).toJson(); }
    void serve(const char16_t* path, const QJsonObject& json) {
        m_pages.insert(QString::fromUtf16(path), {200, bytes(json), {}});
    }
    void serve() {
        serve(aboutResource, m_resource);
        serve(aboutServer, m_server);
    }
    AuthSpec spec() const {
        AuthSpec spec;
        spec.discovers = true;
        spec.resource = m_web->url(QStringLiteral("/mcp"));
        spec.scopes = {QStringLiteral("openid"), QStringLiteral("mcp.tools")};
        return spec;
    }
    QCoro::Task<Discovered> discovering(std::stop_token stop = {}) {
        return discover(m_http.get(), spec(), QUrl(QStringLiteral("http://127.0.0.1:4711/callback")),
                        std::move(stop));
    }
    QString error() { return errorOf(discovering()); }
    QStringList asked() const {
        QStringList all;
        for (const LocalRequest& request : m_web->asked)
            all << QString::fromLatin1(request.method) + u' ' + request.path;
        return all;
    }

private Q_SLOTS:
    void init() {
        m_web = std::make_unique<LocalWeb>();
        m_clock = std::make_unique<TestClock>();
        m_http = std::make_unique<HttpClient>(*m_clock);
        m_pages.clear();
        m_web->answer = [this](const Exchange& exchange) {
            const auto page = m_pages.constFind(exchange->request().path);
            LocalResponse response(page == m_pages.constEnd() ? 404 : page->status);
            if (page != m_pages.constEnd()) {
                response.contentType = "application/json";
                response.body = page->body;
                if (!page->challenge.isEmpty()) response.with("WWW-Authenticate", page->challenge);
            }
            exchange->respond(response);
        };
        m_resource = {{QStringLiteral("resource"), url("/eu/mcp")},
                      {QStringLiteral("authorization_servers"), QJsonArray{url("/eu")}}};
        m_server = {{QStringLiteral("issuer"), url("/eu")},
                    {QStringLiteral("authorization_endpoint"), url("/eu/authorize")},
                    {QStringLiteral("token_endpoint"), url("/eu/token")},
                    {QStringLiteral("revocation_endpoint"), url("/eu/revoke")},
                    {QStringLiteral("registration_endpoint"), url("/eu/register")},
                    {QStringLiteral("code_challenge_methods_supported"),
                     QJsonArray{QStringLiteral("plain"), QStringLiteral("S256")}}};
        serve();
        m_pages.insert(QStringLiteral("/eu/register"), {201, R"({"client_id":"c-1"})", {}});
    }
    void cleanup() {
        m_http.reset();
        m_web.reset();
    }

    void findsAllAndRegisters() {
        const Discovered found = resultOf(discovering());
        QCOMPARE(found.spec.authorize.toString(), url("/eu/authorize"));
        QCOMPARE(found.spec.token.toString(), url("/eu/token"));
        QCOMPARE(found.spec.revoke.toString(), url("/eu/revoke"));
        QCOMPARE(found.spec.resource.toString(), url("/eu/mcp")); // the account's region
        QCOMPARE(found.client.id, QStringLiteral("c-1"));
        QVERIFY(found.client.secret.isEmpty());
        const QList<QPair<QString, QString>> extras{{QStringLiteral("resource"), url("/eu/mcp")}};
        QCOMPARE(found.spec.authorizeExtras, extras);
        QCOMPARE(asked(), (QStringList{QStringLiteral("GET /mcp"),
                                       QStringLiteral("GET ") + QString::fromUtf16(aboutResource),
                                       QStringLiteral("GET ") + QString::fromUtf16(aboutServer),
                                       QStringLiteral("POST /eu/register")}));
        for (const LocalRequest& request : m_web->asked)
            QVERIFY(request.header("authorization").isEmpty());
    }

    void registersAsAPublicClientWithItsRedirect() {
        resultOf(discovering());
        const QJsonObject client = QJsonDocument::fromJson(m_web->asked.back().body).object();
        QCOMPARE(client.value(QStringLiteral("redirect_uris")).toArray(),
                 QJsonArray{QStringLiteral("http://127.0.0.1:4711/callback")});
        QCOMPARE(client.value(QStringLiteral("token_endpoint_auth_method")).toString(),
                 QStringLiteral("none"));
        QCOMPARE(client.value(QStringLiteral("scope")).toString(), QStringLiteral("openid mcp.tools"));
        QCOMPARE(client.value(QStringLiteral("grant_types")).toArray(),
                 (QJsonArray{QStringLiteral("authorization_code"), QStringLiteral("refresh_token")}));
        QCOMPARE(client.value(QStringLiteral("response_types")).toArray(),
                 QJsonArray{QStringLiteral("code")});
        QVERIFY(!client.value(QStringLiteral("client_name")).toString().isEmpty());
        QVERIFY(!client.contains(QStringLiteral("client_secret")));
    }

    void followsTheChallengeOfTheResource() {
        m_pages.insert(
            QStringLiteral("/mcp"),
            {401, "{}", "Bearer realm=\"x\", resource_metadata=\"" + url("/about").toLatin1() + '"'});
        m_pages.remove(QString::fromUtf16(aboutResource));
        serve(u"/about", m_resource);
        QCOMPARE(resultOf(discovering()).client.id, QStringLiteral("c-1"));
        QVERIFY(asked().contains(QStringLiteral("GET /about")));
    }

    void asksOpenIdWhereTheOtherIsNotThere() {
        m_pages.remove(QString::fromUtf16(aboutServer));
        serve(openId, m_server);
        QCOMPARE(resultOf(discovering()).spec.token.toString(), url("/eu/token"));
        m_pages.remove(QString::fromUtf16(openId));
        QCOMPARE(error(), QStringLiteral("refused"));
    }

    // A fault of the server is not a sign that it is of the other kind.
    void aFaultOfTheServerIsNoAbsence() {
        m_pages[QString::fromUtf16(aboutServer)].status = 503;
        serve(openId, m_server);
        QCOMPARE(error(), QStringLiteral("serverFault"));
        QVERIFY(!asked().contains(QStringLiteral("GET ") + QString::fromUtf16(openId)));
    }

    void anIssuerWithoutAPath() {
        m_resource.insert(QStringLiteral("authorization_servers"), QJsonArray{url("/")});
        m_server.insert(QStringLiteral("issuer"), m_web->url(QString()).toString()); // but for the slash
        serve(aboutResource, m_resource);
        serve(u"/.well-known/oauth-authorization-server", m_server);
        QCOMPARE(resultOf(discovering()).client.id, QStringLiteral("c-1"));
    }

    void whatIsNotSaidIsNotThere() {
        m_server.remove(QStringLiteral("revocation_endpoint"));
        m_server.remove(QStringLiteral("code_challenge_methods_supported")); // S256 is sent all the same
        serve();
        const Discovered found = resultOf(discovering());
        QVERIFY(found.spec.revoke.isEmpty());
        QVERIFY(found.spec.pkce);
    }

    void goesNowhereElse_data() {
        QTest::addColumn<QString>("member"); // of the server's metadata; "resource…": of the resource's
        QTest::addColumn<QJsonValue>("value");
        const auto row = [](const char* name, const char* member, const QJsonValue& value) {
            QTest::newRow(name) << QString::fromLatin1(member) << value;
        };
        const QString plain = QStringLiteral("http://example.com/x");
        row("another issuer", "issuer", QStringLiteral("https://example.com/eu"));
        row("no issuer", "issuer", QJsonValue(QJsonValue::Undefined));
        row("http: issuer", "authorization_servers", QJsonArray{plain});
        row("http: resource", "resource", plain);
        row("http: authorize", "authorization_endpoint", plain);
        row("http: token", "token_endpoint", plain);
        row("http: revoke", "revocation_endpoint", plain);
        row("http: register", "registration_endpoint", plain);
        row("a file", "token_endpoint", QStringLiteral("file:///etc/passwd"));
        row("a script", "authorization_endpoint", QStringLiteral("javascript:alert(1)"));
        row("no host", "token_endpoint", QStringLiteral("https:///token"));
        row("a number", "token_endpoint", 1);
        row("no token endpoint", "token_endpoint", QJsonValue(QJsonValue::Undefined));
        row("no authorization endpoint", "authorization_endpoint", QJsonValue(QJsonValue::Undefined));
        row("no registration", "registration_endpoint", QJsonValue(QJsonValue::Undefined));
        row("no resource", "resource", QJsonValue(QJsonValue::Undefined));
        row("no server", "authorization_servers", QJsonArray());
        row("no S256", "code_challenge_methods_supported", QJsonArray{QStringLiteral("plain")});
        row("no method at all", "code_challenge_methods_supported", QJsonArray());
    }
    void goesNowhereElse() {
        QFETCH(QString, member);
        QFETCH(QJsonValue, value);
        const bool isOfResource = m_resource.contains(member);
        QJsonObject& about = isOfResource ? m_resource : m_server;
        if (value.isUndefined()) {
            about.remove(member);
        } else {
            about.insert(member, value);
        }
        serve();
        QCOMPARE(error(), QStringLiteral("badData"));
        QVERIFY(!asked().contains(QStringLiteral("POST /eu/register"))); // nothing is left behind there
    }

    void aChallengeThatLeadsAwayIsNotFollowed() {
        m_pages.insert(QStringLiteral("/mcp"),
                       {401, "{}", "Bearer resource_metadata=\"http://example.com/about\""});
        QCOMPARE(error(), QStringLiteral("badData"));
        QCOMPARE(asked().size(), 1);
    }

    void answersThatAreNone_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("error");
        const auto row = [](const char* name, const QString& path, int status, const char* body,
                            const char* error) {
            QTest::newRow(name) << path << status << QByteArray(body) << QString::fromLatin1(error);
        };
        const QString resource = QString::fromUtf16(aboutResource);
        const QString server = QString::fromUtf16(aboutServer);
        const QString registration = QStringLiteral("/eu/register");
        row("resource: a page", resource, 200, "<html></html>", "badData");
        row("resource: not there", resource, 404, "", "refused");
        row("server: a list", server, 200, "[]", "badData");
        row("server: forbidden", server, 403, "{}", "refused");
        row("registration: refused", registration, 400, "{}", "refused");
        row("registration: closed", registration, 403, "{}", "refused");
        row("registration: a fault", registration, 500, "{}", "serverFault");
        row("registration: no client", registration, 201, "{}", "badData");
        row("registration: a number", registration, 201, "{\"client_id\":7}", "badData");
        row("registration: a page", registration, 200, "<html></html>", "badData");
    }
    void answersThatAreNone() {
        QFETCH(QString, path);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, error);
        m_pages.insert(path, {status, body, {}});
        QCOMPARE(this->error(), error);
        QVERIFY(asked().count(QStringLiteral("POST /eu/register")) <= 1); // never tried again by itself
    }

    void aFaultOfTheResourceItselfIsNone() {
        m_pages.insert(QStringLiteral("/mcp"), {405, "", {}}); // it takes no GET
        QCOMPARE(resultOf(discovering()).client.id, QStringLiteral("c-1"));
    }

    void canBeStopped() {
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(errorOf(discovering(stop.get_token())), QStringLiteral("cancelled"));
    }
};

QTEST_GUILESS_MAIN(TestDiscovery)
#include "test_Discovery.moc"
