// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/auth/OAuth.h"

#include "support/LocalWeb.h"
#include "support/Outcome.h"
#include "support/TestClock.h"

#include <QCryptographicHash>
#include <QTest>

using namespace vd;
using namespace vd::test;

namespace {

const QUrl redirect(QStringLiteral("http://127.0.0.1:4711/callback"));

LocalResponse json(int status, QByteArray body) {
    return LocalResponse(status, "application/json", std::move(body));
}

} // namespace

class TestOAuth : public QObject {
    Q_OBJECT

    std::unique_ptr<LocalWeb> m_web;
    std::unique_ptr<TestClock> m_clock;
    std::unique_ptr<HttpClient> m_http;
    Client m_client;

    AuthSpec spec() const {
        AuthSpec result;
        result.authorize = QUrl(QStringLiteral("https://example.org/authorize"));
        result.token = m_web->url(QStringLiteral("/token"));
        result.revoke = m_web->url(QStringLiteral("/revoke"));
        result.scopes = {QStringLiteral("read"), QStringLiteral("activity:read_all")};
        return result;
    }
    QCoro::Task<Tokens> exchange(AuthSpec spec) {
        return exchangeCode(m_http.get(), std::move(spec), m_client, "the/code", redirect, "verifier",
                            m_clock->nowMs(), {});
    }
    QCoro::Task<Tokens> refresh(Tokens old) {
        return refreshTokens(m_http.get(), spec(), m_client, std::move(old), m_clock->nowMs(), {});
    }
    // The values of the form that was sent last.
    QString sent(const QString& name) const {
        const QUrlQuery form(QString::fromLatin1(m_web->asked.back().body));
        return form.queryItemValue(name, QUrl::FullyDecoded);
    }
    bool hasSent(const QString& name) const {
        return QUrlQuery(QString::fromLatin1(m_web->asked.back().body)).hasQueryItem(name);
    }

private Q_SLOTS:
    void init() {
        m_web = std::make_unique<LocalWeb>();
        m_clock = std::make_unique<TestClock>();
        m_http = std::make_unique<HttpClient>(*m_clock);
        m_client.id = QStringLiteral("id 1");
        m_client.secret = "s+c/r=t";
    }
    void cleanup() {
        m_http.reset();
        m_web.reset();
    }

    void asksForTheGrant() {
        AuthSpec asked = spec();
        asked.authorize = QUrl(QStringLiteral("https://example.org/authorize?tenant=a%26b"));
        asked.authorizeExtras = {{QStringLiteral("access_type"), QStringLiteral("offline")}};
        asked.scopeSeparator = u',';
        SignInSecrets secrets;
        secrets.state = "st";
        // RFC 7636, appendix B
        secrets.verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
        const QUrl url = authorizeUrl(asked, m_client.id, redirect, secrets);
        QCOMPARE(url.toEncoded(),
                 QByteArray("https://example.org/authorize?tenant=a%26b&response_type=code&client_id=id%201"
                            "&redirect_uri=http%3A%2F%2F127.0.0.1%3A4711%2Fcallback&state=st"
                            "&scope=read%2Cactivity%3Aread_all"
                            "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
                            "&code_challenge_method=S256&access_type=offline"));
        asked.pkce = false;
        QVERIFY(!authorizeUrl(asked, m_client.id, redirect, secrets).query().contains(u"code_challenge"));
    }

    void secretsAreLongAndNeverTheSame() {
        const SignInSecrets one = SignInSecrets::make();
        const SignInSecrets other = SignInSecrets::make();
        QCOMPARE(one.state.size(), 43); // 32 bytes; RFC 7636 4.1 wants 43 to 128 characters
        QCOMPARE(one.verifier.size(), 43);
        // Some providers take letters and digits only.
        QVERIFY(!one.state.contains('-') && !one.state.contains('_'));
        QVERIFY(one.state != other.state && one.verifier != other.verifier && one.state != one.verifier);
    }

    void exchangesTheCode() {
        m_web->answers(
            {json(200, R"({"access_token":"a","refresh_token":"r","expires_in":21600,"expires_at":5,
                                      "scope":"read,activity:read_all","athlete":{"id":7}})")});
        const Tokens tokens = resultOf(exchange(spec()));
        QCOMPARE(tokens.access, QByteArray("a"));
        QCOMPARE(tokens.refresh, QByteArray("r"));
        // By our clock, whatever theirs says.
        QCOMPARE(tokens.expiresAtMs, m_clock->nowMs() + 21'600'000);
        QCOMPARE(tokens.scopes, (QStringList{QStringLiteral("read"), QStringLiteral("activity:read_all")}));
        QVERIFY(tokens.answer.contains("athlete"));
        QCOMPARE(m_web->asked.back().method, QByteArray("POST"));
        QCOMPARE(sent(QStringLiteral("grant_type")), QStringLiteral("authorization_code"));
        QCOMPARE(sent(QStringLiteral("code")), QStringLiteral("the/code"));
        QCOMPARE(sent(QStringLiteral("redirect_uri")), redirect.toString());
        QCOMPARE(sent(QStringLiteral("code_verifier")), QStringLiteral("verifier"));
        QCOMPARE(sent(QStringLiteral("client_id")), QStringLiteral("id 1"));
        QCOMPARE(sent(QStringLiteral("client_secret")), QStringLiteral("s+c/r=t"));
    }

    void sendsOnlyWhatTheProviderTakes() {
        m_web->answers({json(200, R"({"access_token":"a"})")});
        AuthSpec asked = spec();
        asked.sendsRedirectToToken = false;
        asked.pkce = false;
        asked.basicClient = true;
        const Tokens tokens = resultOf(exchange(asked));
        QCOMPARE(tokens.expiresAtMs, 0);
        for (const char* name : {"redirect_uri", "code_verifier", "client_id", "client_secret"})
            QVERIFY2(!hasSent(QString::fromLatin1(name)), name);
        QCOMPARE(m_web->asked.back().header("authorization"),
                 "Basic " + QByteArray("id%201:s%2Bc%2Fr%3Dt").toBase64());
    }

    void keepsWhatARefreshLeavesOut() {
        Tokens old;
        old.access = "a0";
        old.refresh = "r0";
        old.scopes = {QStringLiteral("read")};
        m_web->answers({json(200, R"({"access_token":"a1","expires_in":3600})"),
                        json(200, R"({"access_token":"a2","refresh_token":"r2","scope":"read write"})")});
        Tokens fresh = resultOf(refresh(old));
        QCOMPARE(sent(QStringLiteral("grant_type")), QStringLiteral("refresh_token"));
        QCOMPARE(sent(QStringLiteral("refresh_token")), QStringLiteral("r0"));
        QCOMPARE(fresh.access, QByteArray("a1"));
        QCOMPARE(fresh.refresh, QByteArray("r0"));
        QCOMPARE(fresh.scopes, old.scopes);
        fresh = resultOf(refresh(old));
        QCOMPARE(fresh.refresh, QByteArray("r2"));
        QCOMPARE(fresh.scopes.size(), 2);
    }

    void tellsFaultsApart_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("error");
        const auto row = [](const char* name, int status, const char* body, const char* error) {
            QTest::newRow(name) << status << QByteArray(body) << QString::fromLatin1(error);
        };
        row("grant", 400, R"({"error":"invalid_grant","error_description":"Token has been revoked."})",
            "consentRevoked");
        row("grant, 401", 401, R"({"error":"invalid_grant"})", "consentRevoked");
        row("client", 401, R"({"error":"invalid_client"})", "clientRejected");
        row("client may not", 400, R"({"error":"unauthorized_client"})", "clientRejected");
        row("client deleted", 401, R"({"error":"deleted_client"})", "clientRejected");
        row("no secret", 400,
            R"({"error":"invalid_request","error_description":"client_secret is missing."})",
            "clientRejected");
        row("our fault", 400, R"({"error":"invalid_request","error_description":"Missing code"})", "refused");
        row("Strava's token", 400,
            R"({"message":"Bad Request","errors":[{"resource":"RefreshToken","field":"","code":"invalid"}]})",
            "consentRevoked");
        row("Strava's code", 400,
            R"({"message":"Bad Request","errors":[{"resource":"AuthorizationCode","field":"","code":"invalid"}]})",
            "consentRevoked");
        row("Strava's client", 400,
            R"({"message":"Bad Request","errors":[{"resource":"Application","field":"client_id","code":"invalid"}]})",
            "clientRejected");
        row("Strava's secret", 401,
            R"({"message":"Unauthorized","errors":[{"resource":"Application","field":"client_secret","code":"invalid"}]})",
            "clientRejected");
        row("Strava's subscription", 403,
            R"({"message":"Forbidden","errors":[{"resource":"Application","field":"Status","code":"Inactive"}]})",
            "providerRule");
        row("Strava's capacity", 403,
            R"({"message":"Forbidden","errors":[{"resource":"Athlete","field":"limit","code":"exceeded"}]})",
            "providerRule");
        row("401 without a reason", 401, "", "unauthorized");
        row("a page that is gone", 404, "<html>", "refused");
        row("a service that is gone", 410, "", "discontinued");
        row("limit", 429, "{}", "rateLimited");
        row("their fault", 500, "<html>", "serverFault");
        row("busy", 503, R"({"error":"invalid_grant"})", "serverFault");
        row("another page", 302, "", "badData");
        row("no JSON", 200, "<html>", "badData");
        // No raw string: moc counts the quotes in it, and finds no slot behind an odd one.
        row("half", 200, "{\"access_token\":\"a", "badData");
        row("no token", 200, R"({"token_type":"Bearer"})", "badData");
        row("empty token", 200, R"({"access_token":""})", "badData");
        row("token of another type", 200, R"({"access_token":{}})", "badData");
        row("a list", 200, "[]", "badData");
    }
    void tellsFaultsApart() {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, error);
        m_web->answers({json(status, body)});
        QCOMPARE(errorOf(exchange(spec())), error);
        Tokens old;
        old.refresh = "r";
        QCOMPARE(errorOf(refresh(old)), error);
        // Neither the code nor the refresh token was sent a second time.
        QCOMPARE(m_web->asked.size(), std::size_t(2));
    }

    void saysUntilWhenItIsLimited() {
        m_web->answers({json(429, "{}").with("Retry-After", "90")});
        const auto outcome = ended(exchange(spec()));
        QCOMPARE(outcome->error->value(QStringLiteral("until")).toLongLong(), m_clock->nowMs() + 90'000);
    }

    void tellsNoSecretInADetail() {
        m_web->answers(
            {json(400, R"({"error":"odd","error_description":"code=CANARY","refresh_token":"CANARY"})")});
        const auto outcome = ended(exchange(spec()));
        QVERIFY(!outcome->error->detail().contains(u"CANARY"));
        QVERIFY(outcome->error->detail().contains(u"odd"));
    }

    void revokes_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("error");
        QTest::newRow("done") << 200 << QByteArray() << QString();
        QTest::newRow("no longer valid") << 400 << QByteArray(R"({"error":"invalid_token"})") << QString();
        QTest::newRow("grant gone") << 400 << QByteArray(R"({"error":"invalid_grant"})") << QString();
        QTest::newRow("client") << 401 << QByteArray(R"({"error":"invalid_client"})")
                                << QStringLiteral("clientRejected");
        QTest::newRow("busy") << 503 << QByteArray() << QStringLiteral("serverFault");
    }
    void revokes() {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, error);
        m_web->answers({json(status, body)});
        Tokens tokens;
        tokens.access = "a";
        tokens.refresh = "r";
        AuthSpec asked = spec();
        asked.revoking = AuthSpec::Revoke::basicClientForm;
        QCOMPARE(errorOf(revokeTokens(m_http.get(), asked, m_client, QStringLiteral("7"), tokens, {})),
                 error);
        QCOMPARE(m_web->asked.back().path, QStringLiteral("/revoke"));
        QCOMPARE(sent(QStringLiteral("token")), QStringLiteral("r"));
        QVERIFY(m_web->asked.back().header("authorization").startsWith("Basic "));
    }

    void revokesWithoutTheClientOrNotAtAll() {
        m_web->answers({LocalResponse(200)});
        Tokens tokens;
        tokens.access = "a";
        AuthSpec asked = spec();
        QCOMPARE(errorOf(revokeTokens(m_http.get(), asked, m_client, QStringLiteral("7"), tokens, {})),
                 QString());
        QCOMPARE(sent(QStringLiteral("token")), QStringLiteral("a"));
        QCOMPARE(m_web->asked.back().header("authorization"), QByteArray());
        asked.revoking = AuthSpec::Revoke::none;
        QCOMPARE(errorOf(revokeTokens(m_http.get(), asked, m_client, QStringLiteral("7"), tokens, {})),
                 QString());
        QCOMPARE(m_web->asked.size(), std::size_t(1));
    }

    void revokesWithAnAccessToken() {
        m_web->answers({LocalResponse(204)});
        Tokens tokens;
        tokens.access = "a";
        AuthSpec asked = spec();
        asked.revoking = AuthSpec::Revoke::bearerDelete;
        asked.revoke = m_web->url(QStringLiteral("/users/{account}"));
        QCOMPARE(errorOf(revokeTokens(m_http.get(), asked, m_client, QStringLiteral("7"), tokens, {})),
                 QString());
        QCOMPARE(m_web->asked.back().method, QByteArray("DELETE"));
        QCOMPARE(m_web->asked.back().path, QStringLiteral("/users/7"));
        QCOMPARE(m_web->asked.back().header("authorization"), QByteArray("Bearer a"));
    }

    // Where the client is known to be right, a plain 400 can only be about the grant.
    void aPlainRefusalMayBeTheEnd_data() {
        QTest::addColumn<bool>("endsGrant");
        QTest::addColumn<QString>("error");
        QTest::newRow("where the provider has no other word") << true << QStringLiteral("consentRevoked");
        QTest::newRow("elsewhere") << false << QStringLiteral("refused");
    }
    void aPlainRefusalMayBeTheEnd() {
        QFETCH(bool, endsGrant);
        QFETCH(QString, error);
        m_web->answers({LocalResponse(400, "text/plain", "Bad Request")});
        AuthSpec asked = spec();
        asked.refusalEndsGrant = endsGrant;
        Tokens old;
        old.refresh = "r";
        QCOMPARE(errorOf(refreshTokens(m_http.get(), asked, m_client, old, m_clock->nowMs(), {})), error);
    }

    void anAnswerToAKeyMayBeWordedInManyWays_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<qint64>("lifeS");
        QTest::newRow("as OAuth has it")
            << QByteArray(R"({"access_token":"a","expires_in":86400})") << qint64(86400);
        QTest::newRow("in camel case")
            << QByteArray(R"({"accessToken":"a","expiresIn":"3600"})") << qint64(3600);
        QTest::newRow("no life said") << QByteArray(R"({"token":"a"})") << qint64(23 * 3600);
    }
    void anAnswerToAKeyMayBeWordedInManyWays() {
        QFETCH(QByteArray, answer);
        QFETCH(qint64, lifeS);
        m_web->answers({json(200, answer)});
        AuthSpec asked = spec();
        asked.way = AuthSpec::Way::key;
        asked.keyScheme = "ApiKey";
        Tokens key;
        key.refresh = "k";
        const Tokens tokens =
            resultOf(refreshTokens(m_http.get(), asked, m_client, key, m_clock->nowMs(), {}));
        QCOMPARE(tokens.access, QByteArray("a"));
        QCOMPARE(tokens.refresh, QByteArray("k")); // the key stays
        QCOMPARE(tokens.expiresAtMs, m_clock->nowMs() + lifeS * 1000);
    }

    // A provider that renews elsewhere, says with 200 what is wrong and gives no second token.
    AuthSpec prolonging() const {
        AuthSpec asked = spec();
        asked.refresh = m_web->url(QStringLiteral("/refresh"));
        asked.prolongsByS = 86'400;
        asked.revoking = AuthSpec::Revoke::queryToken;
        asked.refusal = [](const QJsonObject& said) -> std::optional<ErrorCode> {
            if (said.value(QStringLiteral("result")).toString(QStringLiteral("0")) == u"0") return {};
            return ErrorCode::consentRevoked;
        };
        return asked;
    }
    static Tokens held() {
        Tokens tokens;
        tokens.access = "a&1";
        tokens.refresh = "r";
        return tokens;
    }

    void prolongsATokenWhereNoOtherIsGiven() {
        m_web->answers({json(200, R"({"result":"0"})")});
        const Tokens tokens =
            resultOf(refreshTokens(m_http.get(), prolonging(), m_client, held(), m_clock->nowMs(), {}));
        QCOMPARE(m_web->asked.back().path, QStringLiteral("/refresh"));
        QCOMPARE(sent(QStringLiteral("refresh_token")), QStringLiteral("r"));
        QCOMPARE(tokens.access, QByteArray("a&1"));
        QCOMPARE(tokens.refresh, QByteArray("r"));
        QCOMPARE(tokens.expiresAtMs, m_clock->nowMs() + 86'400'000);
    }

    void hearsARefusalThatCameWith200() {
        m_web->answers({json(200, R"({"result":"5006"})")});
        QCOMPARE(errorOf(refreshTokens(m_http.get(), prolonging(), m_client, held(), m_clock->nowMs(), {})),
                 QStringLiteral("consentRevoked"));
        QCOMPARE(errorOf(exchange(prolonging())), QStringLiteral("consentRevoked"));
        // There is nothing left to revoke.
        QCOMPARE(errorOf(revokeTokens(m_http.get(), prolonging(), m_client, QStringLiteral("7"), held(), {})),
                 QString());
        QCOMPARE(m_web->asked.back().query.queryItemValue(QStringLiteral("token"), QUrl::FullyDecoded),
                 QStringLiteral("a&1"));
        m_web->answers({json(200, "<html>")});
        QCOMPARE(errorOf(refreshTokens(m_http.get(), prolonging(), m_client, held(), m_clock->nowMs(), {})),
                 QStringLiteral("badData"));
    }

    void keepsAllThatIsNeeded() {
        Tokens tokens;
        tokens.access = "a\"1";
        tokens.refresh = "r1";
        tokens.expiresAtMs = 1'795'200'000'123;
        tokens.scopes = {QStringLiteral("read")};
        tokens.answer = "{\"athlete\":{}}";
        const QByteArray kept = tokens.toJson();
        QVERIFY(!kept.contains("athlete"));
        const Tokens again = Tokens::fromJson(kept);
        QCOMPARE(again.access, tokens.access);
        QCOMPARE(again.refresh, tokens.refresh);
        QCOMPARE(again.expiresAtMs, tokens.expiresAtMs);
        QCOMPARE(again.scopes, tokens.scopes);
        QVERIFY_THROWS_EXCEPTION(Error, Tokens::fromJson("{}"));
        QVERIFY_THROWS_EXCEPTION(Error, Tokens::fromJson(""));
    }
};

QTEST_GUILESS_MAIN(TestOAuth)
#include "test_OAuth.moc"
